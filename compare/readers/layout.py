"""Text -> blocks: what the lay-out of a plain text says about paragraphs, headings and list items.

Blank lines separate. What lies between two of them is divided where a list item starts and where a newline was meant.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from compare.model import Block, Span
from compare.readers.endings import INVISIBLE, count_breaks, ends, ends_with_comma, ends_with_dash, starts_small
from compare.readers.lines import stretches_of
from compare.readers.list_items import is_bare_marker, item_starts, marker_of
from compare.readers.markup import is_marked_heading, is_rule
from compare.readers.newlines import LONGEST_HEADING, meant_newlines

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.model import BlockKind
    from compare.readers.lines import Line
    from compare.readers.list_items import Marker


@dataclass(frozen=True, slots=True)
class _Piece:
    """The lines of one block; where they start a list item, its marker."""

    lines: tuple[Line, ...]
    marker: Marker | None = None

    @property
    def text(self) -> str:
        """What it says on one line; nothing if that is longer than any heading."""
        if self.lines[-1].stop - self.lines[0].start > 2 * LONGEST_HEADING:
            return ""
        return " ".join(line.text for line in self.lines).strip(f"{INVISIBLE} \n\r")


def blocks_of(text: str) -> tuple[Block, ...]:
    r"""Return the blocks of `text` in order. They cover every non-blank character, and start and end with one.

    Blank is what `str.isspace` calls so. Linear in the length of `text`.

    Examples
    --------
    >>> for block in blocks_of("Outlook\n\nRates were\nkept.\n- Up: two.\n- Down: one."):
    ...     print(block.kind, block.span.start, block.span.stop)
    heading 0 7
    paragraph 9 25
    list_item 26 36
    list_item 37 49
    """
    pieces = _with_bare_markers_joined(piece for stretch in stretches_of(text) for piece in _divided(stretch))
    kinds = _kinds(pieces, among_capitals=_is_in_capitals(text))
    return tuple(
        Block(kind, Span(piece.lines[0].start, piece.lines[-1].stop)) for piece, kind in zip(pieces, kinds, strict=True)
    )


def _divided(stretch: tuple[Line, ...]) -> Iterator[_Piece]:
    """Yield the lines of each block of a stretch."""
    items = item_starts(stretch)
    starts = sorted({0} | items | meant_newlines(stretch, items))
    for start, stop in pairwise([*starts, len(stretch)]):
        marker = marker_of(stretch[start].text) if start in items else None
        yield _Piece(stretch[start:stop], marker)


def _with_bare_markers_joined(pieces: Iterator[_Piece]) -> list[_Piece]:
    """Return the pieces, a list marker that stands alone in its block joined with the block that follows it."""
    joined: list[_Piece] = []
    for piece in pieces:
        last = joined[-1] if joined else None
        if last is not None and piece.marker is None and len(last.lines) == 1 and is_bare_marker(last.lines[0].text):
            joined[-1] = _Piece((*last.lines, *piece.lines), last.marker)
        else:
            joined.append(piece)
    return joined


def _kinds(pieces: Sequence[_Piece], *, among_capitals: bool) -> list[BlockKind]:
    """Return what each block is, the last one first: what a numbered line is depends on what follows it."""
    kinds: list[BlockKind] = []
    for index in range(len(pieces) - 1, -1, -1):
        piece = pieces[index]
        before = pieces[index - 1] if index else None
        following = pieces[index + 1] if kinds else None
        looks_so = is_marked_heading(piece.lines) or _looks_like_heading(piece.text, among_capitals=among_capitals)
        if piece.marker is None:
            kinds.append("heading" if looks_so else "paragraph")
        elif looks_so and _is_numbered_heading(piece, before, following, kinds):
            kinds.append("heading")
        else:
            kinds.append("list_item")
    return kinds[::-1]


def _is_numbered_heading(
    piece: _Piece, before: _Piece | None, following: _Piece | None, kinds_after: Sequence[BlockKind]
) -> bool:
    """Return True where a numbered line without a full stop is a heading and no item of a list.

    A heading has a paragraph below it, or a heading of the next level ("2." above "2.1."); the last item of a list has
    an item with a number of the same form above it.
    """
    marker = piece.marker
    if marker is None or following is None or not piece.text[:1].isalnum():
        return False
    if before is not None and before.marker is not None and before.marker.form == marker.form:
        return False
    return following.marker is None or (kinds_after[-1] == "heading" and len(following.marker.form) > len(marker.form))


def _looks_like_heading(text: str, *, among_capitals: bool) -> bool:
    """Return True for one short line of words without a full stop, or in capitals where other lines are not."""
    if not 0 < len(text) <= LONGEST_HEADING or not any(char.isalnum() for char in text):
        return False
    if starts_small(text) or is_rule(text) or count_breaks(text) > 1:
        return False
    if not among_capitals and _is_in_capitals(text):
        return not text.endswith((",", ";"))
    return not (ends(text) or ends_with_comma(text) or ends_with_dash(text))


def _is_in_capitals(text: str) -> bool:
    return text.isupper() and sum(char.isupper() for char in text[:LONGEST_HEADING]) > 1
