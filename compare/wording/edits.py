"""A link -> its edits: which runs of its text are equal, replaced, only on the left or only on the right."""

from __future__ import annotations

from itertools import pairwise, zip_longest
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from compare.model import Edit, Span
from compare.wording.matching import Run, equal_runs
from compare.wording.phrases import phrases
from compare.wording.sliding import slid

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from compare.model import EditTag
    from compare.wording.rows import Row

Range: TypeAlias = tuple[int, int]
"""Half-open range of positions in a row."""

MAX_PAIRINGS = 10_000
"""Largest product of the stretches of two sides that are paired by size; beyond it they are paired in turn."""

_MIRRORED: dict[EditTag, EditTag] = {"equal": "equal", "replace": "replace", "left": "right", "right": "left"}


class Piece(NamedTuple):
    """Words of the left against words of the right; at most one of the two ranges is empty."""

    equal: bool
    left: Range
    right: Range


def edits_of(left: Row, right: Row) -> tuple[Edit, ...]:
    """Return the edits that turn the left of a link into its right.

    They partition the text of each side in order and cross no unit boundary. Blanks go with the word before them, so no
    edit is blank; where one side of an edit has nothing, its span is empty and stands where the words would stand.
    Words are equal when their keys are (`compare.words`).

    The two sides are put in an order that depends on their texts alone before anything is computed, so that the edits
    of (right, left) are exactly these, mirrored.
    """
    if right.texts < left.texts:
        return tuple(Edit(_MIRRORED[edit.tag], edit.right, edit.left) for edit in edits_of(right, left))
    runs = slid(left, right, equal_runs(left.keys, right.keys, (left.telling, right.telling)))
    return tuple(_placed(left, right, _pieces(left, right, phrases(left, right, runs))))


def _pieces(left: Row, right: Row, runs: Sequence[Run]) -> Iterator[Piece]:
    """Cut the two rows at the ends of the runs and of the units."""
    at_left = at_right = 0
    for run in (*runs, Run(len(left), len(right), 0)):
        changed = _cuts(left, at_left, run.left), _cuts(right, at_right, run.right)
        for first, second in _partners(left, right, *changed):
            yield Piece(False, first or (at_left, at_left), second or (at_right, at_right))
            at_left, at_right = first[1] if first else at_left, second[1] if second else at_right
        at_left, at_right = run.left + run.length, run.right + run.length
        yield from _equal(left, right, run)


def _equal(left: Row, right: Row, run: Run) -> Iterator[Piece]:
    """Cut an equal run where a unit begins on either side."""
    inner = range(1, run.length)
    cuts = [
        0,
        *(step for step in inner if run.left + step in left.heads or run.right + step in right.heads),
        run.length,
    ]
    for start, stop in pairwise(cuts):
        if start < stop:
            yield Piece(True, (run.left + start, run.left + stop), (run.right + start, run.right + stop))


def _cuts(row: Row, start: int, stop: int) -> list[Range]:
    """Return ``start:stop`` cut where a unit begins; nothing where it is empty."""
    cuts = [start, *(position for position in range(start + 1, stop) if position in row.heads), stop]
    return [(first, last) for first, last in pairwise(cuts) if first < last]


def _partners(
    left: Row, right: Row, lefts: list[Range], rights: list[Range]
) -> Iterator[tuple[Range | None, Range | None]]:
    """Pair what changed on two sides unit by unit, in order, so that what is paired is as long as can be.

    A stretch without a partner stands on one side only.
    """
    if min(len(lefts), len(rights)) == 0 or len(lefts) * len(rights) > MAX_PAIRINGS:
        yield from zip_longest(lefts, rights)
        return
    sizes = [left.size(*stretch) for stretch in lefts], [right.size(*stretch) for stretch in rights]
    best = [[0] * (len(rights) + 1) for _ in range(len(lefts) + 1)]
    for i in reversed(range(len(lefts))):
        for j in reversed(range(len(rights))):
            paired = best[i + 1][j + 1] + min(sizes[0][i], sizes[1][j])
            best[i][j] = max(paired, best[i + 1][j], best[i][j + 1])
    i = j = 0
    while i < len(lefts) or j < len(rights):
        if i < len(lefts) and best[i][j] == best[i + 1][j]:
            yield lefts[i], None
            i += 1
        elif j < len(rights) and best[i][j] == best[i][j + 1]:
            yield None, rights[j]
            j += 1
        else:
            yield lefts[i], rights[j]
            i, j = i + 1, j + 1


def _placed(left: Row, right: Row, pieces: Iterable[Piece]) -> Iterator[Edit]:
    """Give the pieces their spans in the two texts.

    An empty span stands where the next word begins; between two units it stands at the end of the first, unless the
    words of the other side open a unit.
    """
    at_left, at_right = left.starts[0], right.starts[0]
    for piece in pieces:
        tag: EditTag = "equal" if piece.equal else "replace"
        if piece.left[0] == piece.left[1]:
            tag = "right"
            at_left = left.place(piece.left[0], at_left, opens=piece.right[0] in right.heads)
            left_span = Span(at_left, at_left)
        else:
            left_span = left.reach(*piece.left)
        if piece.right[0] == piece.right[1]:
            tag = "left"
            at_right = right.place(piece.right[0], at_right, opens=piece.left[0] in left.heads)
            right_span = Span(at_right, at_right)
        else:
            right_span = right.reach(*piece.right)
        at_left, at_right = left_span.stop, right_span.stop
        yield Edit(tag, left_span, right_span)
