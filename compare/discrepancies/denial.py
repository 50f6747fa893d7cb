"""Where one side asserts what a negation of the other denies, or says that an act of denying was not done."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

from compare.discrepancies.opposites import find_opposed, opposites, same
from compare.discrepancies.scope import (
    is_auxiliary,
    is_empty_verb,
    may_contradict,
    rest_of_sentence,
    says_something,
    with_auxiliaries,
)
from compare.discrepancies.surroundings import shared
from compare.model import Negation, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from compare.discrepancies.scope import Clause
    from compare.model import Fact

Differing: TypeAlias = tuple[Span, Span, float]
"""What one side says, what the other says, and how sure it is that the one denies the other."""

_PRIVATIVES = frozenset({
    "lose", "loses", "lost", "losing", "forfeit", "forfeits", "forfeited", "lack", "lacks", "lacked", "exempt",
    "exempted", "exempts", "exemption", "waive", "waived", "deprived", "barred", "banned", "prohibited", "forbidden",
})  # fmt: skip
"""Words that deny what they are said of without a negation: who loses a vote has none."""
_DEGREES = frozenset({
    "serious", "seriously", "severe", "severely", "grave", "gravely", "major", "significant", "significantly",
    "substantial", "substantially", "immediate", "direct", "directly", "formal", "formally", "official", "officially",
    "final", "full", "fully", "complete", "completely", "first",
})  # fmt: skip
"""Words that limit a denial to a degree or a sort: who denies serious injuries does not deny injuries."""
_NO = frozenset({"no", "kein", "keine", "keinen", "aucun", "aucune", "ningun", "ninguna", "nenhum", "nenhuma"})
_OF_ALL = frozenset(
    {"nobody", "no one", "none", "not one", "no", "neither", "niemand", "keiner", "personne", "nadie", "никто"}
)
_FRONTED = frozenset({
    "at no moment", "at no point", "at no stage", "at no time", "in no case", "in no way", "neither", "never", "no",
    "no one", "nobody", "none", "nor", "not", "not one", "on no account", "on no occasion", "under no circumstances",
    "kein", "keine", "keiner", "weder", "aucun", "aucune", "ningun", "ninguna", "nenhum", "nenhuma",
})  # fmt: skip
"""Words that may deny a sentence from its front, so that its subject comes first and the verb later."""
_FRONT = 4
"""How many words behind such a word are looked at: the subject with an attribute, and the verb."""
_ROOT = 3
"""Letters by which verbs of denying are told apart ("deny", "denied")."""
_DENIED = 6
"""How many of the denied words are looked for, nearest first: predicate, object and subject."""
_LONGEST = 40
"""Longest span of a denial, in characters: about a predicate with its object. Beyond it the cue alone is shown."""
_CLEAR, _LIKELY = 0.8, 0.65


def find_denials(here: Sequence[Clause], there: Sequence[Clause], quantities: Sequence[Fact]) -> Iterator[Differing]:
    """Yield the denials of one side, each with the words that assert the same on the other, where `quantities` are."""
    for clause in here:
        capitals = clause.capitals
        for fact in clause.negations:
            cue = " ".join(word.fold for word in clause.words if fact.span.start <= word.start < fact.span.stop)
            denied = _denied(fact, capitals)
            if not denied or _is_act(fact) or any(_is_denied(denied[0], other) for other in there):
                continue
            best = max(
                (
                    (score, -other.words[0].start, other)
                    for other in there
                    if (score := _contradicts(denied, clause, other, cue, there))
                ),
                key=lambda item: item[:2],
                default=None,
            )
            if best is not None:
                score, _, other = best
                degree = _degree(denied, other, there)
                if degree is None:
                    continue
                assertion = degree.span if degree is not other else _assertion(denied, other)
                subject = _with_quantity(assertion, other, quantities) if cue in _OF_ALL else assertion
                yield _denial(fact, denied, clause, other), subject, score


def find_undone(here: Sequence[Clause], there: Sequence[Clause]) -> Iterator[Differing]:
    """Yield the acts of denying of one side that the other says were not done: "ruled out" / "did not rule out"."""
    for clause in here:
        for fact in clause.negations:
            if not isinstance(fact.value, Negation) or fact.value.undone:
                continue
            verb = next(word for word in clause.words if word.start >= fact.span.start)
            for other in there:
                for opposite in other.negations:
                    value = opposite.value
                    if not isinstance(value, Negation) or not value.undone:
                        continue
                    words = [word for word in other.words if opposite.span.start < word.start < opposite.span.stop]
                    same_act = any(word.fold[:_ROOT] == verb.fold[:_ROOT] for word in words)
                    if same_act and shared(fact.value.of, value.of):
                        yield fact.span, opposite.span, _CLEAR


def _with_quantity(span: Span, clause: Clause, quantities: Sequence[Fact]) -> Span:
    """Return the span of an assertion with the number of those of whom it is said, if that stands before it."""
    before = [fact.span.start for fact in quantities if clause.words[0].start <= fact.span.start < span.start]
    return Span(before[-1], span.stop) if before and span.stop - before[-1] <= _LONGEST else span


def _degree(denied: tuple[str, ...], clause: Clause, clauses: Sequence[Clause]) -> Clause | None:
    """Return the clause that asserts what is denied, in the degree in which that is done; None if none does."""
    wanted = [word for word in denied if word in _DEGREES]
    if not wanted:
        return clause
    candidates = [clause, *(other for other in clauses if other.sentence == clause.sentence and other is not clause)]
    return next(
        (
            other
            for other in candidates
            if any(same(word, asserted.fold) for word in wanted for asserted in other.words)
        ),
        None,
    )


def _is_act(fact: Fact) -> bool:
    return isinstance(fact.value, Negation) and (fact.value.act or fact.value.undone)


def _denied(fact: Fact, capitals: frozenset[str]) -> tuple[str, ...]:
    """Return the words that a denial denies, nearest first, without the names in it: who did not do it is no denial."""
    words = fact.value.of if isinstance(fact.value, Negation) else ()
    return tuple(dict.fromkeys(word for word in words if says_something(word) and word not in capitals))[:_DENIED]


def _contradicts(denied: tuple[str, ...], clause: Clause, other: Clause, cue: str, there: Sequence[Clause]) -> float:
    """Return how sure it is that a clause, of those that are `there`, asserts what is denied with a cue; 0 if not.

    Whoever denies the opposite agrees. What is said of nobody is told by the predicate alone; of "no convoys" the first
    word is the thing, and the predicate has to be the same too.
    """
    told = tuple(word for word in denied if word not in _DEGREES)
    asserted = [word for word in told if any(same(word, candidate.fold) for candidate in other.content)]
    if not asserted or (told[0] not in asserted and not _is_fronted(clause, cue, told, asserted)):
        return 0.0
    nearest = next(word for word in told if word in asserted)
    if _denies(other, nearest) or not may_contradict(clause, other) or _leaves_room(clause, other):
        return 0.0
    privatives = [word.fold for word in other.words if word.fold in _PRIVATIVES]
    if any(not any(same(word, lack) for word in told) for lack in privatives) or _denies_opposite(denied, other):
        return 0.0  # unless the lack is itself what is denied: "that they lost eleven men is untrue"
    if cue in _NO and len(told) > 1 and set(told[1:3]).isdisjoint(asserted) and not _same_helper(clause, other):
        return 0.0
    if len(asserted) > 1 or told[0].endswith("ly"):
        return _CLEAR if len(asserted) > 1 else 0.0  # an adverb says how, not what
    alone = len(told) == 1 or cue in _OF_ALL
    beside = () if alone else rest_of_sentence(other, there)
    return _LIKELY if alone or any(same(word, candidate) for word in told[1:] for candidate in beside) else 0.0


def _leaves_room(clause: Clause, other: Clause) -> bool:
    """Say whether a denial holds at some time or place only, or what is asserted on some terms only."""
    return clause.limited or other.provided


def _is_fronted(clause: Clause, cue: str, told: tuple[str, ...], asserted: Sequence[str]) -> bool:
    """Say whether a denial that opens its clause denies what is asserted: two of its first words, the verb among them.

    "Not one photograph of the leak has been published" / "photographs were published"; "nor did the envoy sign".
    """
    opens = cue in _FRONTED and clause.words[0].fold == cue.partition(" ")[0]
    near = [word for word in told[:_FRONT] if word in asserted]
    return opens and len(near) > 1


def _same_helper(clause: Clause, other: Clause) -> bool:
    """Say whether two clauses have one verb that says little by itself: "no reasons were given" / "gave reasons"."""
    here, there = ([word.fold for word in side.words if is_empty_verb(word.fold)] for side in (clause, other))
    return any(same(word, candidate) for word in here for candidate in there)


def _denies(clause: Clause, told: str) -> bool:
    """Say whether a clause that has a word denies anything but what behind it is told not to be done."""
    return any(not _leaves_asserted(clause, fact, told) for fact in clause.negations)


def _is_denied(word: str, clause: Clause) -> bool:
    """Say whether a word is among those that a clause denies."""
    return any(
        any(same(word, denied) for denied in fact.value.of) and not _leaves_asserted(clause, fact, word)
        for fact in clause.negations
        if isinstance(fact.value, Negation) and not fact.value.undone
    )


def _leaves_asserted(clause: Clause, fact: Fact, word: str) -> bool:
    """Say whether a negation leaves a word asserted: "was warned | not to sail", and "rejected", itself one."""
    if any(fact.span.start <= told.start < fact.span.stop and same(word, told.fold) for told in clause.content):
        return True
    follows = next((after.fold for before, after in pairwise(clause.words) if before.start == fact.span.start), "")
    return follows == "to" and any(same(word, told.fold) and told.start < fact.span.start for told in clause.content)


def _denies_opposite(denied: tuple[str, ...], other: Clause) -> bool:
    """Say whether a clause asserts the opposite of what is denied: "denied a violation" / "respected the truce"."""
    known = opposites().sides
    sides = {(number, not second) for word in denied for number, second in known.get(word, ())}
    return any(side in sides for _, _, found in find_opposed(other.folds) for side in found)


def _denial(fact: Fact, denied: tuple[str, ...], clause: Clause, other: Clause) -> Span:
    """Return the span of a denial: its cue with the nearest denied word and what directly follows that."""
    words = [index for index, word in enumerate(clause.words) if same(denied[0], word.fold)]
    following = [index for index in words if clause.words[index].start >= fact.span.stop]
    if not words:
        return fact.span
    phrase = _phrase(clause, (following or words)[0], [word.fold for word in other.content])
    start, stop = min(fact.span.start, phrase.start), max(fact.span.stop, phrase.stop)
    return Span(start, stop) if stop - start <= _LONGEST else fact.span


def _assertion(denied: tuple[str, ...], clause: Clause) -> Span:
    """Return the span of the words that assert what is denied, with the auxiliaries before them."""
    nearest = next(index for told in denied for index, word in enumerate(clause.words) if same(told, word.fold))
    phrase = _phrase(clause, nearest, denied)
    return Span(with_auxiliaries(clause, nearest, nearest).start, phrase.stop)


def _phrase(clause: Clause, first: int, common: Iterable[str]) -> Span:
    """Return the span from a word to the last word after it that both sides have and at most one word parts."""
    known = tuple(common)
    last, gap = first, 0
    for index in range(first + 1, len(clause.words)):
        word = clause.words[index]
        if word in clause.content and any(same(word.fold, candidate) for candidate in known):
            last, gap = index, 0
        elif not is_auxiliary(word.fold):
            gap += 1
        if gap > 1:
            break
    return Span(clause.words[first].start, clause.words[last].stop)
