"""A date on one side for what the other says has none yet: "on 1 March" / "no date has been set"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.discrepancies.kindred import overlap
from compare.model import Discrepancy, Span, When

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.discrepancies.passage import LinkedPassages, Passage
    from compare.model import Fact

_DATES = frozenset({"date", "dates"})
_FIXED = frozenset({
    "set", "fixed", "agreed", "found", "named", "determined", "announced", "decided", "confirmed", "settled", "given",
})  # fmt: skip
_NOT_YET = frozenset({"no", "yet", "not", "without"})
_BEFORE, _BEHIND = 3, 12
"""Words before and behind "date" among which it is denied and fixed."""
_LONGEST = 40
"""Longest span of both, in characters; beyond it the end alone is shown."""
_LEAST_WORDS = 1
_SURE = 0.6


def compare_undated(passages: LinkedPassages) -> tuple[Discrepancy, ...]:
    """Return where one side dates what has no date on the other, if it gives one date only. English alone."""
    if {passages.left.statement.language, passages.right.statement.language} != {"en"}:
        return ()
    forward = _compare(passages, passages.left, passages.right)
    backward = _compare(passages, passages.right, passages.left)
    return (
        *(passages.difference("date", first, last, _SURE) for first, last in forward),
        *(passages.difference("date", first, last, _SURE) for last, first in backward),
    )


def _compare(passages: LinkedPassages, here: Passage, there: Passage) -> Iterator[tuple[Span, Span]]:
    undated, rivals = tuple(_undated(here)), tuple(_undated(there))
    dates = there.told("date")
    if len(undated) != 1 or len(dates) != 1 or here.told("date") or rivals or not _is_ahead(dates[0]):
        return
    span, unit = undated[0]
    other = there.units[min(there.place(dates[0].span)[0], len(there.units) - 1)]
    said = [word.fold for word, index in zip(here.words, here.units, strict=True) if index == unit]
    answered = [word.fold for word, index in zip(there.words, there.units, strict=True) if index == other]
    if overlap(said, answered, passages.left.weights)[0] >= _LEAST_WORDS:
        yield span, dates[0].span


def _is_ahead(fact: Fact) -> bool:
    return isinstance(fact.value, When) and fact.value.bound != "since"


def _undated(passage: Passage) -> Iterator[tuple[Span, int]]:
    """Yield what says that something has no date yet, and its unit. Linear."""
    folds = passage.folds
    for at, fold in enumerate(folds):
        if fold not in _DATES:
            continue
        near = [
            other
            for other in range(max(0, at - _BEFORE), min(len(folds), at + _BEHIND + 1))
            if passage.units[other] == passage.units[at]
        ]
        denied, fixed = _nearest(folds, near, at, _NOT_YET), _nearest(folds, near, at, _FIXED)
        if denied is not None and fixed is not None and fixed > at:
            first, last = min(at, denied), max(fixed, denied)
            if passage.words[last].stop - passage.words[first].start > _LONGEST:
                first = min(denied, fixed)
            yield Span(passage.words[first].start, passage.words[last].stop), passage.units[at]


def _nearest(folds: Sequence[str], near: Sequence[int], at: int, wanted: frozenset[str]) -> int | None:
    return min(
        (other for other in near if folds[other] in wanted), key=lambda other: (abs(other - at), other), default=None
    )
