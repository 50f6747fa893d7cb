"""Where one side of a link asserts what the other denies: by a negation, or by a word of the opposite meaning."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from compare.discrepancies.surroundings import akin, is_content, shared
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
    "giving", "get", "got", "hold", "held", "put", "carry", "carried", "come", "came", "go", "went", "become", "remain",
    "against", "any", "anyone", "anything", "mr", "ms", "mrs", "yet", "further", "already", "still", "again",
    "next", "previous", "last", "same",
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
_CONDITIONS = frozenset({"would", "if", "might", "could"})
"""Words that make a whole sentence a condition."""
_LIMITS = frozenset({"after", "before", "until", "unless", "except", "beyond", "outside"})
"""Words that say when or where a denial holds, and so leave room for the assertion elsewhere."""
_EXCEPTIONS = frozenset({"unless", "except"})
"""Words that limit the clause before theirs."""
_NOUN_CAPITALS = frozenset({"de", "lb"})
"""Languages that write every noun with a capital."""
_PRIVATIVES = frozenset({
    "lose", "loses", "lost", "losing", "forfeit", "forfeits", "forfeited", "lack", "lacks", "lacked", "exempt",
    "exempted", "exempts", "exemption", "waive", "waived", "deprived", "barred", "banned", "prohibited", "forbidden",
})  # fmt: skip
"""Words that deny what they are said of without a negation: who loses a vote has none."""
_NEGATORS = frozenset({"not", "never", "no", "cannot", "nicht", "kein", "keine", "pas", "non", "não", "не"})
_DENIED = 6
"""How many of the denied words are looked for, nearest first: predicate, object and subject."""
_LONGEST = 40
"""Longest span of a denial, in characters: about a predicate with its object. Beyond it the cue alone is shown."""
_CLEAR, _LIKELY, _OPPOSITE = 0.75, 0.6, 0.65
_UNSPACED = frozenset({"zh", "ja", "th", "lo", "km", "my"})
"""Languages whose words are single signs here, so that clauses share some by chance."""
_REACH = 3
"""How many words before a word may deny it."""
_MOST_WORDS = 1_000
"""Words of a side above which a link is left alone, since clauses are compared one by one."""


Opposed: TypeAlias = tuple[int, int, tuple[tuple[int, bool], ...]]
"""Half-open range of words of a clause, and the sides of the pairs of opposites on which they stand."""


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
    """

    words: tuple[Word, ...]
    content: tuple[Word, ...]
    negations: tuple[Fact, ...]
    open: bool
    limited: bool
    capitals: frozenset[str]


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
    found = [
        *_denials(here, there),
        *((last, first, confidence) for first, last, confidence in _denials(there, here)),
        *_contraries(here, there),
    ]
    return tuple(_difference(passages, *differing) for differing in dict.fromkeys(found)), ()


def _difference(passages: LinkedPassages, first: Span, last: Span, confidence: float) -> Discrepancy:
    reason = "opposite words" if confidence == _OPPOSITE else "one side denies what the other says"
    return Discrepancy("negation", passages.index, first, last, confidence, reason)


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
    conditional = {
        number
        for row, number in zip(rows, sentences, strict=True)
        if not _CONDITIONS.isdisjoint(word.fold for word in row)
    }
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
        _clause(row, negations, names, conditional=number in conditional, excepted=exception)
        for row, number, exception in zip(rows, sentences, excepted, strict=True)
    )


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
    )


def _same(one: str, other: str) -> bool:
    """Say whether two folded words are forms of one or are listed as saying the same."""
    known = opposites().alike
    return akin(one, other) or not known.get(one, frozenset()).isdisjoint(known.get(other, frozenset()))


def _denials(here: Sequence[Clause], there: Sequence[Clause]) -> Iterator[tuple[Span, Span, float]]:
    """Yield the denials of one side, each with the words that assert the same on the other."""
    denied_there = [fact.value.of for clause in there for fact in clause.negations if isinstance(fact.value, Negation)]
    for clause in here:
        capitals = clause.capitals
        for fact in clause.negations:
            denied = _denied(fact, capitals)
            if not denied or _is_act(fact) or any(_same(denied[0], word) for words in denied_there for word in words):
                continue
            best = max(
                (
                    (score, -other.words[0].start, other)
                    for other in there
                    if (score := _contradicts(denied, clause, other))
                ),
                key=lambda item: item[:2],
                default=None,
            )
            if best is not None:
                score, _, other = best
                yield _denial(fact, denied, clause, other), _assertion(denied, other), score


def _is_act(fact: Fact) -> bool:
    return isinstance(fact.value, Negation) and fact.value.act


def _denied(fact: Fact, capitals: frozenset[str]) -> tuple[str, ...]:
    """Return the words that a denial denies, nearest first, without the names in it: who did not do it is no denial."""
    words = fact.value.of if isinstance(fact.value, Negation) else ()
    return tuple(
        dict.fromkeys(word for word in words if is_content(word) and word not in _EMPTY_VERBS and word not in capitals)
    )[:_DENIED]


def _contradicts(denied: tuple[str, ...], clause: Clause, other: Clause) -> float:
    """Return how sure it is that a clause asserts what is denied, 0 if it does not."""
    if not _PRIVATIVES.isdisjoint(word.fold for word in other.words):
        return 0.0
    if other.negations or clause.open != other.open or clause.limited or other.limited:
        return 0.0
    matched = [word for word in denied if any(_same(word, candidate.fold) for candidate in other.content)]
    if denied[0] in matched and len(matched) > 1:
        return _CLEAR
    alone = len(denied) == 1 and not denied[0].endswith("ly")  # an adverb says how, not what
    return _LIKELY if denied[0] in matched and alone else 0.0


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
    both = _both_sides(here) | _both_sides(there)
    opposed = [
        [(clause, found) for clause in side if (found := tuple(_with_opposites(clause)))] for side in (here, there)
    ]
    for clause, firsts in opposed[0]:
        for other, lasts in opposed[1]:
            pairs = [
                (first, last)
                for first in firsts
                for last in lasts
                if any((number, not second) in last[2] and number not in both for number, second in first[2])
            ]
            if len(pairs) == 1 and clause.open == other.open and _share_the_rest(clause, other, *pairs[0]):
                (start, stop, _), (begin, end, _) = pairs[0]
                yield _with_auxiliaries(clause, start, stop - 1), _with_auxiliaries(other, begin, end - 1), _OPPOSITE


def _both_sides(clauses: Sequence[Clause]) -> frozenset[int]:
    """Return the pairs of opposites of which both words occur."""
    sides = {side for clause in clauses for _, _, found in _with_opposites(clause) for side in found}
    return frozenset(number for number, second in sides if (number, not second) in sides)


def _share_the_rest(clause: Clause, other: Clause, first: Opposed, last: Opposed) -> bool:
    """Say whether two clauses have two words in common besides their opposites."""
    rest = [word.fold for word in clause.content if word not in clause.words[first[0] : first[1]]]
    opposite = [word.fold for word in other.content if word not in other.words[last[0] : last[1]]]
    return shared(rest, opposite) > 1


def _with_opposites(clause: Clause) -> Iterator[Opposed]:
    """Yield the words of a clause that have opposites and are not denied."""
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
