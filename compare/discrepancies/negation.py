"""Where one side of a link asserts what the other denies: by a negation, or by a word of the opposite meaning."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from compare.discrepancies.surroundings import akin, is_content, shared
from compare.discrepancies.vote import compare_votes
from compare.model import Discrepancy, Equivalence, Negation, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from compare.discrepancies.passage import LinkedPassages, Passage
    from compare.model import Fact
    from compare.words import Word

_FILE = Path(__file__).with_name("opposites.json")
_SENTENCE_ENDS = frozenset(".!?。！？؟۔।")
_BOUNDARIES = _SENTENCE_ENDS | frozenset(",;:()[]–—،؛，；：")
_CONJUNCTIONS = frozenset({
    "but", "while", "whereas", "although", "though", "because", "since", "which", "who", "that", "if", "when", "unless",
    "aber", "während", "obwohl", "dass", "wenn", "mais", "qui", "que", "pero", "aunque", "но", "а", "что",
    "если",
})  # fmt: skip
_EMPTY_VERBS = frozenset({
    "made", "make", "makes", "making", "take", "takes", "took", "taken", "taking", "give", "gives", "gave", "given",
    "giving", "get", "got", "held", "put", "carry", "carried", "come", "came", "go", "went", "become", "remain",
    "against", "any", "anyone", "anything", "mr", "ms", "mrs", "yet", "further", "already", "still", "again",
    "next", "previous", "last", "same", "suffer", "suffered", "sustain", "sustained", "receive", "received", "require",
    "requires", "required", "need", "needs", "needed",
})  # fmt: skip
"""Words that say little of what is denied."""
_AUXILIARIES = frozenset({
    "is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "do", "does", "did", "will", "would",
    "shall", "can", "could", "again", "also", "fully",
})  # fmt: skip
_NOT_YET = frozenset({
    "will", "shall", "would", "may", "might", "should", "must", "if", "expect", "expected", "expects", "plan", "plans",
    "planned", "intend", "intends", "intended", "ask", "asked", "demand", "demanded", "call", "called", "urge", "urged",
    "hope", "hoped", "want", "wants", "wanted", "propose", "proposed", "due",
})  # fmt: skip
"""Words that make of an act a wish or a plan, which no denial of the act contradicts."""
_CONDITIONS = frozenset({"would", "if", "might"})
"""Words that make a whole sentence a condition."""
_LIMITS = frozenset({"after", "before", "until", "unless", "except", "beyond", "outside", "since"})
"""Words that say when or where a denial holds, and so leave room for the assertion elsewhere."""
_EXCEPTIONS = frozenset({"unless", "except", "since"})
"""Words that limit the clause before theirs."""
_NOUN_CAPITALS = frozenset({"de", "lb"})
"""Languages that write every noun with a capital."""
_PRIVATIVES = frozenset({
    "lose", "loses", "lost", "losing", "forfeit", "forfeits", "forfeited", "lack", "lacks", "lacked", "exempt",
    "exempted", "exempts", "exemption", "waive", "waived", "deprived", "barred", "banned", "prohibited", "forbidden",
})  # fmt: skip
"""Words that deny what they are said of without a negation: who loses a vote has none."""
_DEGREES = frozenset({
    "serious", "seriously", "severe", "severely", "grave", "gravely", "major", "significant", "significantly",
    "substantial", "substantially", "immediate", "direct", "directly", "formal", "formally", "official", "officially",
    "final", "full", "fully", "complete", "completely",
})  # fmt: skip
"""Words that limit a denial to a degree or a sort: who denies serious injuries does not deny injuries."""
_NEGATORS = frozenset({"not", "never", "no", "cannot", "nicht", "kein", "keine", "pas", "non", "não", "не"})
_NO = frozenset({"no", "kein", "keine", "keinen", "aucun", "aucune", "ningun", "ninguna", "nenhum", "nenhuma"})
_OF_ALL = frozenset(
    {"nobody", "no one", "none", "not one", "no", "neither", "niemand", "keiner", "personne", "nadie", "никто"}
)
_ROOT = 3
"""Letters by which verbs of denying are told apart ("deny", "denied")."""
_DENYING_PREFIX = "un"
_NEXT = 3
"""Words next to a denial of which an opposite is denied as well."""
_DENIED = 6
"""How many of the denied words are looked for, nearest first: predicate, object and subject."""
_LONGEST = 40
"""Longest span of a denial, in characters: about a predicate with its object. Beyond it the cue alone is shown."""
_CLEAR, _LIKELY = 0.8, 0.65
_OPPOSITE = (0.0, 0.0, 0.65, 0.75, 0.8)
"""Confidence of opposite words by how many other words their clauses have in common."""
_IN_SENTENCE = 2
"""Words in common of two sentences above which one in the clauses is enough."""
_UNSPACED = frozenset({"zh", "ja", "th", "lo", "km", "my"})
"""Languages whose words are single signs here, so that clauses share some by chance."""
_REACH = 3
"""How many words before a word may deny it."""
_MOST_WORDS = 1_000
"""Words of a side above which a link is left alone, since clauses are compared one by one."""


Opposed: TypeAlias = tuple[int, int, tuple[tuple[int | str, bool], ...]]
"""Half-open range of words of a clause, and the sides of the pairs of opposites on which they stand: the number of a
listed pair, or the word that a prefix denies."""


@dataclass(frozen=True, slots=True)
class Clause:
    """Words of a passage between two commas or conjunctions.

    Attributes
    ----------
    words
        All of them.
    content
        Those that say something.
    negations
        Denials among them.
    open
        Whether it tells of something that has not happened: a plan, a wish, a condition.
    limited
        Whether it says when or where it holds, in a way that leaves room for the opposite elsewhere.
    capitals
        Folds of the words written with a capital for being a name, as far as the language tells.
    sentence
        Number of its sentence in the passage.
    """

    words: tuple[Word, ...]
    content: tuple[Word, ...]
    negations: tuple[Fact, ...]
    open: bool
    limited: bool
    capitals: frozenset[str]
    sentence: int


@dataclass(frozen=True, slots=True)
class Opposites:
    """Words that deny each other and words that say the same.

    Attributes
    ----------
    sides
        Folded word or two words -> the sides of the pairs of opposites on which it stands: number of the pair, and
        False for its first, True for its second side. Nothing for set phrases with another meaning ("closed doors").
    alike
        Folded word -> the groups of words that say the same.
    """

    sides: dict[str, tuple[tuple[int, bool], ...]]
    alike: dict[str, frozenset[int]]


@lru_cache(maxsize=1)
def opposites() -> Opposites:
    """Return the opposites of the data file beside this module."""
    data = json.loads(_FILE.read_bytes())
    sides: dict[str, list[tuple[int, bool]]] = {}
    for number, pair in enumerate(data["opposites"] + data["added"]):
        for second, words in enumerate(pair):
            for form in dict.fromkeys(form for word in words for form in _forms(word)):
                sides.setdefault(form, []).append((number, bool(second)))
    alike: dict[str, set[int]] = {}
    for number, words in enumerate(data["alike"]):
        for word in words:
            alike.setdefault(word, set()).add(number)
    return Opposites(
        sides={word: tuple(found) for word, found in sides.items()} | dict.fromkeys(data["set_phrases"], ()),
        alike={word: frozenset(found) for word, found in alike.items()},
    )


def _forms(phrase: str) -> Iterator[str]:
    """Yield a word, or a verb and its particle, with the regular English endings of the verb."""
    verb, blank, particle = phrase.partition(" ")
    stem = verb.removesuffix("e")
    for form in (verb, f"{verb}s", f"{stem}ed", f"{stem}ing"):
        yield f"{form}{blank}{particle}"


def compare_negations(passages: LinkedPassages) -> tuple[tuple[Discrepancy, ...], tuple[Equivalence, ...]]:
    """Return where one side asserts what the other denies. Nothing between two languages: the words do not meet.

    A denial and an assertion meet where the predicate is the same and something else that is said with it; a plan or a
    wish does not contradict the denial of an act.
    """
    unspaced = passages.left.statement.language in _UNSPACED
    if unspaced or not passages.one_language or max(len(passages.left.words), len(passages.right.words)) > _MOST_WORDS:
        return (), ()
    here, there = _clauses(passages.left), _clauses(passages.right)
    quantities = passages.left.of_kind("number"), passages.right.of_kind("number")
    found = [
        *_denials(here, there, quantities[1]),
        *((last, first, confidence) for first, last, confidence in _denials(there, here, quantities[0])),
        *_undone(here, there),
        *((last, first, confidence) for first, last, confidence in _undone(there, here)),
        *_contraries(here, there),
    ]
    differences = (_difference(passages, *differing) for differing in dict.fromkeys(found))
    return (*differences, *compare_votes(passages)), ()


def _difference(passages: LinkedPassages, first: Span, last: Span, confidence: float) -> Discrepancy:
    words = f"{passages.left.surface(first)} / {passages.right.surface(last)}"
    return Discrepancy("negation", passages.index, first, last, round(confidence * passages.score, 6), words)


def _clauses(passage: Passage) -> tuple[Clause, ...]:
    """Cut a passage at marks and conjunctions."""
    text = passage.statement.text
    rows: list[list[Word]] = []
    sentences: list[int] = []
    sentence = 0
    for index, word in enumerate(passage.words):
        between = text[passage.words[index - 1].stop : word.start] if index else "."
        sentence += not _SENTENCE_ENDS.isdisjoint(between)
        if not _BOUNDARIES.isdisjoint(between) or word.fold in _CONJUNCTIONS:
            rows.append([])
            sentences.append(sentence)
        rows[-1].append(word)
    conditional = {number for row, number in zip(rows, sentences, strict=True) if _sets_condition(row)}
    negations = passage.of_kind("negation")
    openings = {
        word.start for at, word in enumerate(passage.words) if not at or passage.units[at - 1] != passage.units[at]
    }
    names = frozenset(
        word
        for word in passage.words
        if text[word.start].isupper()
        and word.start not in openings
        and passage.statement.language not in _NOUN_CAPITALS
    )
    excepted = [*(following[0].fold in _EXCEPTIONS for following in rows[1:]), False][: len(rows)]
    return tuple(
        replace(_clause(row, negations, names, conditional=number in conditional, excepted=exception), sentence=number)
        for row, number, exception in zip(rows, sentences, excepted, strict=True)
    )


def _sets_condition(row: Sequence[Word]) -> bool:
    """Say whether a clause makes a condition of its sentence: not by the "would" of a promise, "that he would"."""
    conditions = _CONDITIONS.intersection(word.fold for word in row)
    return bool(conditions) and not (row[0].fold == "that" and conditions == {"would"})


def _clause(
    words: Sequence[Word], negations: Iterable[Fact], names: frozenset[Word], *, conditional: bool, excepted: bool
) -> Clause:
    start, stop = words[0].start, words[-1].stop
    return Clause(
        words=tuple(words),
        content=tuple(word for word in words if is_content(word.fold) and word.fold not in _EMPTY_VERBS),
        negations=tuple(fact for fact in negations if start <= fact.span.start < stop),
        open=conditional or not _NOT_YET.isdisjoint(word.fold for word in words),
        limited=excepted or not _LIMITS.isdisjoint(word.fold for word in words),
        capitals=frozenset(word.fold for word in words if word in names),
        sentence=0,
    )


def _same(one: str, other: str) -> bool:
    """Say whether two folded words are forms of one or are listed as saying the same."""
    known = opposites().alike
    return akin(one, other) or not known.get(one, frozenset()).isdisjoint(known.get(other, frozenset()))


def _denials(
    here: Sequence[Clause], there: Sequence[Clause], quantities: Sequence[Fact]
) -> Iterator[tuple[Span, Span, float]]:
    """Yield the denials of one side, each with the words that assert the same on the other, where `quantities` are."""
    for clause in here:
        capitals = clause.capitals
        for fact in clause.negations:
            denied = _denied(fact, capitals)
            if not denied or _is_act(fact) or any(_is_denied(denied[0], other) for other in there):
                continue
            cue = " ".join(word.fold for word in clause.words if fact.span.start <= word.start < fact.span.stop)
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
                assertion = _whole(degree) if degree is not other else _assertion(denied, other)
                subject = _with_quantity(assertion, other, quantities) if cue in _OF_ALL else assertion
                yield _denial(fact, denied, clause, other), subject, score


def _undone(here: Sequence[Clause], there: Sequence[Clause]) -> Iterator[tuple[Span, Span, float]]:
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


def _whole(clause: Clause) -> Span:
    return Span(clause.words[0].start, clause.words[-1].stop)


def _sentence_of(clause: Clause, clauses: Sequence[Clause]) -> tuple[str, ...]:
    """Return the folds of what the sentence of a clause says besides it."""
    return tuple(
        word.fold
        for other in clauses
        if other.sentence == clause.sentence and other is not clause
        for word in other.content
    )


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
            if any(_same(word, asserted.fold) for word in wanted for asserted in other.words)
        ),
        None,
    )


def _is_act(fact: Fact) -> bool:
    return isinstance(fact.value, Negation) and (fact.value.act or fact.value.undone)


def _denied(fact: Fact, capitals: frozenset[str]) -> tuple[str, ...]:
    """Return the words that a denial denies, nearest first, without the names in it: who did not do it is no denial."""
    words = fact.value.of if isinstance(fact.value, Negation) else ()
    return tuple(
        dict.fromkeys(word for word in words if is_content(word) and word not in _EMPTY_VERBS and word not in capitals)
    )[:_DENIED]


def _contradicts(denied: tuple[str, ...], clause: Clause, other: Clause, cue: str, there: Sequence[Clause]) -> float:
    """Return how sure it is that a clause, of those that are `there`, asserts what is denied with a cue; 0 if not.

    Whoever denies the opposite agrees. What is said of nobody is told by the predicate alone; of "no convoys" the first
    word is the thing, and the predicate has to be the same too.
    """
    told = tuple(word for word in denied if word not in _DEGREES)
    if not told or not any(_same(told[0], candidate.fold) for candidate in other.content):
        return 0.0
    if _denies(other, told[0]) or clause.open != other.open or clause.limited or other.limited:
        return 0.0
    if not _PRIVATIVES.isdisjoint(word.fold for word in other.words) or _denies_opposite(denied, other):
        return 0.0
    matched = [word for word in told if any(_same(word, candidate.fold) for candidate in other.content)]
    if cue in _NO and len(told) > 1 and set(told[1:3]).isdisjoint(matched):
        return 0.0
    if len(matched) > 1 or told[0].endswith("ly"):
        return _CLEAR if len(matched) > 1 else 0.0  # an adverb says how, not what
    alone = len(told) == 1 or cue in _OF_ALL
    beside = () if alone else _sentence_of(other, there)
    return _LIKELY if alone or any(_same(word, candidate) for word in told[1:] for candidate in beside) else 0.0


def _denies(clause: Clause, told: str) -> bool:
    """Say whether a clause that has a word denies anything but what behind it is told not to be done."""
    return any(not _is_ordered(clause, fact, told) for fact in clause.negations)


def _is_denied(word: str, clause: Clause) -> bool:
    """Say whether a word is among those that a clause denies."""
    return any(
        any(_same(word, denied) for denied in fact.value.of) and not _is_ordered(clause, fact, word)
        for fact in clause.negations
        if isinstance(fact.value, Negation) and not fact.value.undone
    )


def _is_ordered(clause: Clause, fact: Fact, word: str) -> bool:
    """Say whether a negation only tells what is not to be done, behind a word: "was warned | not to sail"."""
    follows = next((after.fold for before, after in pairwise(clause.words) if before.start == fact.span.start), "")
    return follows == "to" and any(_same(word, told.fold) and told.start < fact.span.start for told in clause.content)


def _denies_opposite(denied: tuple[str, ...], other: Clause) -> bool:
    """Say whether a clause asserts the opposite of what is denied: "denied a violation" / "respected the truce"."""
    known = opposites().sides
    sides = {(number, not second) for word in denied for number, second in known.get(word, ())}
    return any(side in sides for _, _, found in _with_opposites(other) for side in found)


def _denial(fact: Fact, denied: tuple[str, ...], clause: Clause, other: Clause) -> Span:
    """Return the span of a denial: its cue with the nearest denied word and what directly follows that."""
    words = [index for index, word in enumerate(clause.words) if _same(denied[0], word.fold)]
    following = [index for index in words if clause.words[index].start >= fact.span.stop]
    if not words:
        return fact.span
    phrase = _phrase(clause, (following or words)[0], [word.fold for word in other.content])
    start, stop = min(fact.span.start, phrase.start), max(fact.span.stop, phrase.stop)
    return Span(start, stop) if stop - start <= _LONGEST else fact.span


def _assertion(denied: tuple[str, ...], clause: Clause) -> Span:
    """Return the span of the words that assert what is denied, with the auxiliaries before them."""
    nearest = next(index for index, word in enumerate(clause.words) if _same(denied[0], word.fold))
    phrase = _phrase(clause, nearest, denied)
    return Span(_with_auxiliaries(clause, nearest, nearest).start, phrase.stop)


def _phrase(clause: Clause, first: int, common: Iterable[str]) -> Span:
    """Return the span from a word to the last word after it that both sides have and at most one word parts."""
    known = tuple(common)
    last, gap = first, 0
    for index in range(first + 1, len(clause.words)):
        word = clause.words[index]
        if word in clause.content and any(_same(word.fold, candidate) for candidate in known):
            last, gap = index, 0
        elif word.fold not in _AUXILIARIES:
            gap += 1
        if gap > 1:
            break
    return Span(clause.words[first].start, clause.words[last].stop)


def _with_auxiliaries(clause: Clause, first: int, last: int) -> Span:
    while first > 0 and clause.words[first - 1].fold in _AUXILIARIES:
        first -= 1
    return Span(clause.words[first].start, clause.words[last].stop)


def _contraries(here: Sequence[Clause], there: Sequence[Clause]) -> Iterator[tuple[Span, Span, float]]:
    """Yield words of opposite meaning in two clauses that otherwise say the same.

    A pair of opposites of which a side uses both words, or denies one, is left alone: it tells of two things.
    """
    bases = _bases((*here, *there))
    denied = [_all_denied(side) for side in (here, there)]
    both = _both_sides(here, bases) | _both_sides(there, bases)
    opposed = [
        [
            (clause, found)
            for clause in side
            if (
                found := tuple(
                    item for item in _with_opposites(clause, bases) if clause.words[item[0]].fold not in words
                )
            )
        ]
        for side, words in zip((here, there), denied, strict=True)
    ]
    for clause, firsts in opposed[0]:
        for other, lasts in opposed[1]:
            pairs = [
                (first, last)
                for first in firsts
                for last in lasts
                if any((number, not second) in last[2] and number not in both for number, second in first[2])
            ]
            if len(pairs) != 1 or clause.open != other.open:
                continue
            beside = _sentence_of(clause, here), _sentence_of(other, there)
            confidence = _share_the_rest(clause, other, *pairs[0], beside)
            if confidence:
                (start, stop, _), (begin, end, _) = pairs[0]
                yield _with_auxiliaries(clause, start, stop - 1), _with_auxiliaries(other, begin, end - 1), confidence


def _bases(clauses: Sequence[Clause]) -> frozenset[str]:
    """Return the words that occur, on whatever side, both by themselves and behind the prefix that denies them."""
    folds = {word.fold for clause in clauses for word in clause.content}
    return frozenset(fold for fold in folds if f"{_DENYING_PREFIX}{fold}" in folds)


def _all_denied(clauses: Sequence[Clause]) -> frozenset[str]:
    """Return the words next to the denials of a side."""
    facts = [fact.value for clause in clauses for fact in clause.negations]
    return frozenset(word for value in facts if isinstance(value, Negation) for word in value.of[:_NEXT])


def _both_sides(clauses: Sequence[Clause], bases: frozenset[str]) -> frozenset[int | str]:
    """Return the pairs of opposites of which both words occur."""
    sides = {side for clause in clauses for _, _, found in _with_opposites(clause, bases) for side in found}
    return frozenset(number for number, second in sides if (number, not second) in sides)


def _share_the_rest(
    clause: Clause, other: Clause, first: Opposed, last: Opposed, beside: tuple[tuple[str, ...], tuple[str, ...]]
) -> float:
    """Return how sure it is that two clauses say the same but for their opposites: by the words in common.

    A clause that says nothing else, as in "..., but failed", goes on with the rest of its sentence.
    """
    rest = [word.fold for word in clause.content if word not in clause.words[first[0] : first[1]]]
    opposite = [word.fold for word in other.content if word not in other.words[last[0] : last[1]]]
    common = _common(rest or beside[0], opposite or beside[1])
    if common == 1 and _common((*rest, *beside[0]), (*opposite, *beside[1])) > _IN_SENTENCE:
        common += 1
    return _OPPOSITE[min(common, len(_OPPOSITE) - 1)]


def _common(here: Iterable[str], there: Iterable[str]) -> int:
    """Return how many different words of one row are said in the other, in whichever of the two fewer are."""
    left, right = frozenset(here), frozenset(there)
    return min(
        sum(any(_same(word, candidate) for candidate in right) for word in left),
        sum(any(_same(word, candidate) for candidate in left) for word in right),
    )


def _with_opposites(clause: Clause, bases: frozenset[str] = frozenset()) -> Iterator[Opposed]:
    """Yield the words of a clause that have opposites and are not denied.

    They are listed, or are among `bases` or behind a prefix before one.
    """
    known = opposites().sides
    for index, word in enumerate(clause.words):
        following = f"{word.fold} {clause.words[index + 1].fold}" if index + 1 < len(clause.words) else ""
        before = clause.words[max(0, index - _REACH) : index]
        if any(fold.fold in _NEGATORS or fold.fold.endswith("n't") for fold in before):
            continue
        if following in known:
            yield index, index + 2, known[following]
        elif word.fold in known:
            yield index, index + 1, known[word.fold]
        elif word.fold in bases or word.fold.removeprefix(_DENYING_PREFIX) in bases:
            base = word.fold if word.fold in bases else word.fold.removeprefix(_DENYING_PREFIX)
            yield index, index + 1, ((base, word.fold != base),)
