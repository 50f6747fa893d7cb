"""Where one side of a link asserts what the other denies: by a negation, or by a word of the opposite meaning."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.discrepancies.contrary import find_contraries
from compare.discrepancies.denial import find_denials, find_undone
from compare.discrepancies.opposites import may_oppose
from compare.discrepancies.scope import cut
from compare.discrepancies.vote import compare_votes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from compare.discrepancies.denial import Differing
    from compare.discrepancies.passage import LinkedPassages
    from compare.model import Discrepancy, Equivalence

_UNSPACED = frozenset({"zh", "ja", "th", "lo", "km", "my"})
"""Languages whose words are single signs here, so that clauses share some by chance."""
_MOST_WORDS = 1_000
"""Words of a side above which a link is left alone, since clauses are compared one by one."""


def compare_negations(passages: LinkedPassages) -> tuple[tuple[Discrepancy, ...], tuple[Equivalence, ...]]:
    """Return where one side asserts what the other denies. Nothing between two languages: the words do not meet.

    A denial and an assertion meet where the predicate is the same and something else that is said with it; a plan or a
    wish does not contradict the denial of an act.
    """
    unspaced = passages.left.statement.language in _UNSPACED
    if unspaced or not passages.one_language or max(len(passages.left.words), len(passages.right.words)) > _MOST_WORDS:
        return (), ()
    differences = (passages.difference("negation", *differing) for differing in dict.fromkeys(_differing(passages)))
    return (*differences, *compare_votes(passages)), ()


def _differing(passages: LinkedPassages) -> Iterator[Differing]:
    """Yield what one side says and the other denies. Most links have neither a negation nor opposites to look at."""
    left, right = passages.left, passages.right
    denies = any(fact.kind == "negation" for fact in (*left.facts, *right.facts))
    opposed = may_oppose(left.folds, right.folds)
    if not denies and not opposed:
        return
    here, there = cut(left), cut(right)
    if denies:
        yield from find_denials(here, there, right.of_kind("number"))
        yield from _turned(find_denials(there, here, left.of_kind("number")))
        yield from find_undone(here, there)
        yield from _turned(find_undone(there, here))
    if opposed:
        yield from find_contraries(here, there)


def _turned(differing: Iterable[Differing]) -> Iterator[Differing]:
    """Return what was found from the other side."""
    return ((last, first, confidence) for first, last, confidence in differing)
