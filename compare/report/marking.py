"""Units -> passages: which words differ from the other side, and which belong to a discrepancy."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

from compare.report.items import Excerpt, Mark, Passage, Piece
from compare.report.stand_ins import shown, visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from compare.model import Comparison, Link, Side, Span, Statement, Unit

Run: TypeAlias = "tuple[int, int, Mark]"
"""Start, stop and mark of a run of text; the runs of a unit partition it."""

MARKED_FROM = 0.5
"""Least share of equal text for which edits are marked one by one: where less is equal, nearly every word would be."""

CONTEXT = 32
"""Characters of an excerpt on either side of the words that it is about: with them a line or two of a terminal."""

_TAIL = 12
"""Characters that are not worth cutting off."""

_RANK: dict[Mark, int] = {"plain": 0, "only": 1, "replaced": 2, "equal": 3}
"""How equal a mark is; where a unit is in several links, the most equal mark of a run is shown."""


@dataclass(frozen=True, slots=True)
class Marking:
    """What is known about the text of one side, ready to be cut into passages.

    Attributes
    ----------
    numbers
        For each unit, the numbers of the links that contain it.
    runs
        For each link, by unit: the runs of the unit as this link marks them.
    words
        For each unit, spans of discrepancies: start, stop, number of the discrepancy, index of its link.
    """

    statement: Statement
    numbers: dict[int, list[int]]
    runs: tuple[dict[int, tuple[Run, ...]], ...]
    words: dict[int, list[tuple[int, int, int, int]]]
    starts: tuple[bool, ...]

    def passages(self) -> tuple[Passage, ...]:
        """Return all units; a unit in several links as all of them together mark it."""
        return tuple(
            self._passage(
                unit.index,
                _most_equal([self.runs[number - 1][unit.index] for number in self.numbers.get(unit.index, ())]),
                self.words.get(unit.index, ()),
            )
            for unit in self.statement.units
        )

    def passage_of(self, index: int, link: int) -> Passage:
        """Return a unit as one of its links marks it."""
        words = [entry for entry in self.words.get(index, ()) if entry[3] == link]
        return self._passage(index, self.runs[link][index], words)

    def _passage(self, index: int, runs: tuple[Run, ...], words: Sequence[tuple[int, int, int, int]]) -> Passage:
        unit = self.statement.units[index]
        return Passage(
            unit=index,
            kind=unit.kind,
            pieces=_pieces(self.statement.text, unit, runs or ((unit.span.start, unit.span.stop, "plain"),), words),
            links=tuple(self.numbers.get(index, ())),
            starts_paragraph=self.starts[index],
        )


def mark_side(comparison: Comparison, side: Side) -> Marking:
    """Return the marking of one side. Linear in the text and in what was found in it."""
    statement = comparison.left if side == "left" else comparison.right
    numbers: dict[int, list[int]] = defaultdict(list)
    runs = []
    for position, link in enumerate(comparison.links):
        indices = link.left if side == "left" else link.right
        for index in indices:
            numbers[index].append(position + 1)
        runs.append(_runs_of_link(statement, link, side))
    words: dict[int, list[tuple[int, int, int, int]]] = defaultdict(list)
    for number, discrepancy in enumerate(comparison.discrepancies, 1):
        span = discrepancy.left if side == "left" else discrepancy.right
        for index in _units_of(statement, span):
            words[index].append((span.start, span.stop, number, discrepancy.link))
    return Marking(statement, numbers, tuple(runs), words, tuple(_paragraph_starts(statement)))


def excerpt(statement: Statement, span: Span) -> Excerpt:
    """Return the words of `span` with up to `CONTEXT` characters of their unit on either side."""
    units = _units_of(statement, span)
    first, last = statement.units[units.start].span.start, statement.units[units.stop - 1].span.stop
    start, stop = _cut_before(statement.text, first, span.start), _cut_after(statement.text, span.stop, last)
    before, after = visible(statement.text[start : span.start]), visible(statement.text[span.stop : stop])
    return Excerpt(
        unit=units.start,
        before=before if start == first else f"… {before.lstrip()}",
        words=visible(statement.text[span.start : span.stop]),
        after=after if stop == last else f"{after.rstrip()} …",
    )


def opening(statement: Statement, unit: int) -> str:
    """Return how a unit begins: all of it where it is short."""
    span = statement.units[unit].span
    stop = _cut_after(statement.text, min(span.start + 2 * CONTEXT, span.stop), span.stop)
    shown_text = visible(statement.text[span.start : stop])
    return shown_text if stop == span.stop else f"{shown_text.rstrip()} …"


def _cut_before(text: str, first: int, start: int) -> int:
    """Return where the context before `start` begins: at a blank, or inside a word where there is none."""
    if start - first <= CONTEXT + _TAIL:
        return first
    cut = start - CONTEXT
    blank = next((i for i in range(cut - 1, start) if text[i].isspace()), cut)
    return blank if text[blank:start].strip() else cut


def _cut_after(text: str, stop: int, last: int) -> int:
    if last - stop <= CONTEXT + _TAIL:
        return last
    cut = stop + CONTEXT
    blank = next((i for i in range(cut, stop, -1) if text[i].isspace()), cut)
    return blank if text[stop:blank].strip() else cut


def _units_of(statement: Statement, span: Span) -> range:
    """Return the indices of the units that a span touches; at least one."""
    first = bisect_right(statement.units, span.start, key=lambda unit: unit.span.start) - 1
    last = bisect_right(statement.units, max(span.start, span.stop - 1), key=lambda unit: unit.span.start)
    return range(max(first, 0), max(last, 1))


def _runs_of_link(statement: Statement, link: Link, side: Side) -> dict[int, tuple[Run, ...]]:
    """Return how a link marks each of its units on one side."""
    indices = link.left if side == "left" else link.right
    runs = list(_edit_runs(link, side)) if _edits_help(link) else list(_addition_runs(statement, link, side))
    if not runs:
        return {
            index: ((statement.units[index].span.start, statement.units[index].span.stop, "plain"),)
            for index in indices
        }
    by_unit: dict[int, list[Run]] = {index: [] for index in indices}
    position = 0
    for start, stop, mark in runs:
        while position < len(indices) - 1 and start >= statement.units[indices[position]].span.stop:
            position += 1
        by_unit[indices[position]].append((start, stop, mark))
    return {index: tuple(entries) for index, entries in by_unit.items()}


def _edits_help(link: Link) -> bool:
    total = equal = 0
    for edit in link.edits:
        size = edit.left.stop - edit.left.start + edit.right.stop - edit.right.start
        total += size
        if edit.tag == "equal":
            equal += size
    return equal >= MARKED_FROM * total > 0


def _edit_runs(link: Link, side: Side) -> Iterable[Run]:
    for edit in link.edits:
        span = edit.left if side == "left" else edit.right
        mark: Mark = "equal" if edit.tag == "equal" else "replaced" if edit.tag == "replace" else "only"
        if span.start < span.stop:
            yield span.start, span.stop, mark


def _addition_runs(statement: Statement, link: Link, side: Side) -> Iterable[Run]:
    """Yield runs that mark nothing but the additions of a link."""
    additions = sorted(link.additions.left if side == "left" else link.additions.right)
    waiting = iter(additions)
    addition = next(waiting, None)
    for index in link.left if side == "left" else link.right:
        unit = statement.units[index].span
        position = unit.start
        while addition and addition.start < unit.stop:
            start, stop = max(addition.start, position), min(addition.stop, unit.stop)
            if position < start:
                yield position, start, "plain"
            if start < stop:
                yield start, stop, "only"
            position = max(position, stop)
            if addition.stop > unit.stop:
                break
            addition = next(waiting, None)
        if position < unit.stop:
            yield position, unit.stop, "plain"


def _most_equal(layers: list[tuple[Run, ...]]) -> tuple[Run, ...]:
    """Return one partition for several of the same unit: each character is as equal as where it is most so."""
    if not layers:
        return ()
    merged = layers[0]
    for layer in layers[1:]:
        merged = tuple(_merge(merged, layer))
    return merged


def _merge(first: Sequence[Run], second: Sequence[Run]) -> Iterable[Run]:
    i = j = 0
    while i < len(first) and j < len(second):
        start = max(first[i][0], second[j][0])
        stop = min(first[i][1], second[j][1])
        if start < stop:
            yield start, stop, max(first[i][2], second[j][2], key=_RANK.__getitem__)
        if first[i][1] == stop:
            i += 1
        if second[j][1] == stop:
            j += 1


def _pieces(
    text: str, unit: Unit, runs: Sequence[Run], words: Sequence[tuple[int, int, int, int]]
) -> tuple[Piece, ...]:
    """Return the pieces of a unit: its runs, cut where the words of a discrepancy begin and end."""
    first, last = unit.span.start, unit.span.stop
    if len(runs) == 1 and not words:
        return (Piece(visible(text[first:last]), first, last, runs[0][2]),)
    begins, ends = defaultdict(list), defaultdict(list)
    for start, stop, number, _link in words:
        begins[max(start, first)].append(number)
        ends[min(stop, last)].append(number)
    cuts = sorted({first, last, *begins, *ends, *(run[0] for run in runs)})
    cut: list[tuple[int, int, Mark, tuple[int, ...]]] = []
    active: set[int] = set()
    position = 0
    for start, stop in pairwise(cuts):
        active = (active | set(begins.get(start, ()))) - set(ends.get(start, ()))
        while runs[position][1] <= start and position < len(runs) - 1:
            position += 1
        numbers = tuple(sorted(active))
        mark: Mark = "replaced" if numbers else runs[position][2]
        begin = cut.pop()[0] if cut and cut[-1][2:] == (mark, numbers) else start
        cut.append((begin, stop, mark, numbers))
    characters = shown(text[first:last])
    texts = ("".join(characters[start - first : stop - first]) for start, stop, _mark, _numbers in cut)
    return tuple(Piece(shown_text, *piece) for shown_text, piece in zip(texts, cut, strict=True) if shown_text)


def _paragraph_starts(statement: Statement) -> Iterable[bool]:
    """Tell for each unit whether a paragraph begins with it.

    A blank line ends a paragraph. A single line break does as well, unless the lines of the statement are wrapped,
    which shows in line breaks inside its units.
    """
    wrapped = any(len(statement.text_of(unit.index).splitlines()) > 1 for unit in statement.units)
    before = None
    for unit in statement.units:
        if before is None or "heading" in {before.kind, unit.kind} or unit.kind == "bullet":
            yield True
        else:
            gap = statement.text[before.span.stop : unit.span.start]
            yield len(f"{gap}|".splitlines()) > (2 if wrapped else 1)
        before = unit
