"""Tests of `compare.readers.text`: plain text becomes a document."""

from __future__ import annotations

import pytest

from compare.errors import InputError
from compare.model import Block, Document, Span
from compare.readers.text import document_of, read


def test_text_blocks_and_notices_come_together() -> None:
    """The text is the decoded file without its mark, the blocks are offsets into it."""
    assert read(b"\xef\xbb\xbfOutlook\r\n\r\nIt rained.\r\n", "x") == Document(
        "Outlook\r\n\r\nIt rained.\r\n",
        (Block("heading", Span(0, 7)), Block("paragraph", Span(11, 21))),
    )
    assert [notice.code for notice in read("Über allem".encode("cp1252"), "x").notices] == ["encoding-assumed"]


@pytest.mark.parametrize(
    ("text", "what"), [("", "is empty"), (" \n\t\u00a0\u3000\x0c\r\n", "holds nothing but blanks")]
)
def test_a_text_without_a_word_is_no_statement(text: str, what: str) -> None:
    """Nothing, or nothing but blanks, is an error that says which of the two it is."""
    with pytest.raises(InputError) as caught:
        document_of(text, "x")
    assert str(caught.value) == f"x: {what}; give a file that holds a statement"
    with pytest.raises(InputError, match=what):
        read(text.encode(), "x")
