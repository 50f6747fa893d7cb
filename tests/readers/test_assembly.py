"""Tests of `compare.readers.assembly`: pieces that a format keeps apart become one document."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from compare.errors import InputError
from compare.model import Block, Document, Notice, Span
from compare.readers.assembly import Piece, assemble

PIECES = st.lists(st.builds(Piece, st.text(), st.sampled_from([None, "paragraph", "heading", "list_item"])))


def test_marked_up_kinds_count_and_the_lay_out_tells_the_rest() -> None:
    """A piece has the kind that its format gives it, and otherwise that which it would have in a plain text."""
    notice = Notice("main-text", None, "A notice.")
    pieces = (Piece(" It rained. ", "heading"), Piece("Outlook"), Piece(" "), Piece("It rains.\n\nIt will rain."))
    assert assemble(pieces, "x", (notice,)) == Document(
        "It rained.\n\nOutlook\n\nIt rains.\n\nIt will rain.",
        (
            Block("heading", Span(0, 10)),
            Block("heading", Span(12, 19)),
            Block("paragraph", Span(21, 30)),
            Block("paragraph", Span(32, 45)),
        ),
        (notice,),
    )


@given(PIECES)
def test_blocks_are_ordered_and_cover_what_is_not_blank(pieces: list[Piece]) -> None:
    """Blocks do not overlap, leave nothing but blanks between them, and neither start nor end with a blank."""
    assume(any(piece.text.strip() for piece in pieces))
    document = assemble(pieces, "x")
    position = 0
    for block in document.blocks:
        assert not document.text[position : block.span.start].strip()
        assert (
            document.text[block.span.start : block.span.stop].strip()
            == (document.text[block.span.start : block.span.stop])
        )
        assert position <= block.span.start < block.span.stop
        position = block.span.stop
    assert position == len(document.text)


def test_nothing_is_no_statement() -> None:
    """Pieces that hold nothing but blanks are an error that says so."""
    with pytest.raises(InputError) as caught:
        assemble([Piece(" \n", "heading")], "x.docx")
    assert str(caught.value) == "x.docx: holds no text; give a file that holds a statement"
