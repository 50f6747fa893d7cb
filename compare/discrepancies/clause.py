"""Which clauses of the two sides of a link take each other up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.discrepancies.surroundings import is_content

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from compare.discrepancies.passage import LinkedPassages, Passage
    from compare.model import Fact

_MOST_PAIRS = 2_500
"""Pairs of clauses above which they are not compared: two tables, not a claim."""

_MARGIN = 1.0
"""By how much more weight another clause has to share: that of a word which the two statements have once."""


def misplacement(passages: LinkedPassages) -> Callable[[Fact, Fact], bool]:
    """Return what tells whether two facts are in clauses of which one is taken up by another clause.

    In "aid was pledged for schools; 2 million for roads had been promised", an amount of the pledge for schools is not
    answered by that for roads. Between two languages nothing is told. Time is that of the pairs of clauses.
    """
    left, right = passages.left, passages.right
    counts = len(frozenset(left.clauses)), len(frozenset(right.clauses))
    several = max(counts) > 1 and 0 < counts[0] * counts[1] <= _MOST_PAIRS
    if not passages.one_language or not several:
        return lambda _fact, _other: False
    here, there = _clauses(left), _clauses(right)
    common = {(one, other): _weight(left, here[one] & there[other]) for one in here for other in there}
    best_here = {one: max(common[one, other] for other in there) for one in here}
    best_there = {other: max(common[one, other] for one in here) for other in there}

    def misplaced(fact: Fact, other: Fact) -> bool:
        first, last = _clause(left, fact), _clause(right, other)
        if (first, last) not in common:
            return False
        shared = common[first, last]
        return best_here[first] >= shared + _MARGIN or best_there[last] >= shared + _MARGIN

    return misplaced


def _clauses(passage: Passage) -> Mapping[int, frozenset[str]]:
    """Return the stems of the words of each clause that say something by themselves."""
    found: dict[int, set[str]] = {}
    for word, stem, clause in zip(passage.words, passage.stems, passage.clauses, strict=True):
        stems = found.setdefault(clause, set())
        if is_content(word.fold):
            stems.add(stem)
    return {clause: frozenset(stems) for clause, stems in found.items()}


def _clause(passage: Passage, fact: Fact) -> int:
    at = passage.place(fact.span)[0]
    return passage.clauses[at] if at < len(passage.clauses) else -1


def _weight(passage: Passage, stems: Iterable[str]) -> float:
    return sum(sorted(passage.weights.get(word, 1.0) for word in stems))
