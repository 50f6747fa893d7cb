"""Pieces of text that a format keeps apart -> one document."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.errors import InputError
from compare.model import Block, Document, Span
from compare.readers.layout import blocks_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from compare.model import BlockKind, Notice


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph, heading or list item of a format that marks them up.

    Attributes
    ----------
    text
        What it says, with its inner newlines.
    kind
        What the mark-up makes of it; None where the lay-out of the text has to tell, as in a plain text. Most headings
        of press releases are marked up as bold paragraphs, and blank lines as two breaks in one.
    """

    text: str
    kind: BlockKind | None = None


def assemble(pieces: Iterable[Piece], where: str, notices: tuple[Notice, ...] = ()) -> Document:
    """Return the document whose text is that of `pieces`, a blank line between them. Linear in their length.

    Raises
    ------
    InputError
        No piece holds anything but blanks; `where` is what the error calls the file.
    """
    parts: list[str] = []
    blocks: list[Block] = []
    position = 0
    for piece in pieces:
        text = piece.text.strip()
        if not text:
            continue
        inner = blocks_of(text) if piece.kind is None else (Block(piece.kind, Span(0, len(text))),)
        blocks += [Block(block.kind, _moved(block.span, position)) for block in inner]
        parts.append(text)
        position += len(text) + len(_BETWEEN)
    if not parts:
        raise InputError(where, "holds no text", "give a file that holds a statement")
    return Document(_BETWEEN.join(parts), tuple(blocks), notices)


_BETWEEN = "\n\n"


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.stop + by)
