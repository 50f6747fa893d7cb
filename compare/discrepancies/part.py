"""How many of a number of things: "31 of their 58 guns" / "all 58 guns", "two of the eleven seats" / "five of them"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.model import Discrepancy, Quantity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.discrepancies.passage import LinkedPassages, Passage

_OF = frozenset({"of", "out"})
_ALL = frozenset({"all"})
_TAKEN_UP = frozenset({"which", "whom", "them", "these", "those"})
"""Words behind "of" for things whose number stands before."""
_REACH = 4
"""Words behind "of" among which the number of the whole begins: "of the more than 58"."""
_LEAST = 3.0
"""Wholes below are left alone: of two, every number is a part."""
_SURE = 0.75


@dataclass(frozen=True, slots=True)
class Part:
    """How many of a number of things a passage speaks of.

    Attributes
    ----------
    span
        From the part to the whole, in whatever order they stand.
    count, whole
        The two numbers; equal where all are meant.
    """

    span: Span
    count: float
    whole: float


def compare_parts(passages: LinkedPassages) -> tuple[Discrepancy, ...]:
    """Return where the two sides tell of different parts of one number of things, if each tells of one part of it.

    Nothing in languages other than English, nor between two.
    """
    if (
        not passages.one_language
        or passages.left.statement.language != "en"
        or passages.right.statement.language != "en"
    ):
        return ()
    here, there = tuple(_parts(passages.left)), tuple(_parts(passages.right))
    found = []
    for one in here:
        rivals = [other for other in there if other.whole == one.whole]
        alone = len(rivals) == 1 == sum(other.whole == one.whole for other in here)
        if alone and rivals[0].count != one.count and one.whole >= _LEAST:
            found.append(passages.difference("number", one.span, rivals[0].span, _SURE))
    return tuple(found)


def _parts(passage: Passage) -> Iterator[Part]:
    """Yield the parts of which a passage tells, in order. Linear."""
    folds = [word.fold for word in passage.words]
    counts = {
        passage.place(fact.span): (fact.span, fact.value.low)
        for fact in passage.of_kind("number")
        if isinstance(fact.value, Quantity) and fact.value.measure == "count" and fact.value.low == fact.value.high
    }
    wholes = {place[0]: found for place, found in counts.items()}
    for (start, stop), (span, count) in counts.items():
        if folds[start - 1 : start] and folds[start - 1] in _ALL and passage.units[start - 1] == passage.units[start]:
            yield Part(Span(passage.words[start - 1].start, span.stop), count, count)
        if folds[stop : stop + 1] and folds[stop] in _OF and passage.units[stop] == passage.units[start]:
            whole = _whole(passage, folds, (start, stop), wholes)
            if whole is not None and whole[1] > count:
                begin, end = min(span.start, whole[0].start), max(span.stop, whole[0].stop)
                yield Part(Span(begin, end) if begin == span.start else span, count, whole[1])


def _whole(
    passage: Passage, folds: list[str], place: tuple[int, int], wholes: dict[int, tuple[Span, float]]
) -> tuple[Span, float] | None:
    """Return the number of things of which a count that "of" follows is a part."""
    start, stop = place
    unit = passage.units[start]
    for at in range(stop + 1, min(stop + 1 + _REACH, len(folds))):
        if passage.units[at] != unit:
            return None
        if folds[at] in _TAKEN_UP and at <= stop + 1 + (folds[stop] == "out"):
            before = [
                found for first, found in sorted(wholes.items()) if first < start and passage.units[first] == unit
            ]
            return before[-1] if before else None
        if at in wholes:
            return wholes[at]
    return None


def _precedes(passage: Passage, first: int, at: int) -> bool:
    return first < at and passage.units[first] == passage.units[at]
