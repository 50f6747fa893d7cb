"""Plain text -> document: the text is what the bytes decode to, the blocks are what its lay-out says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.errors import InputError
from compare.model import Document
from compare.readers.encoding import decode
from compare.readers.layout import blocks_of

if TYPE_CHECKING:
    from compare.model import Notice


def read(data: bytes, source: str) -> Document:
    """Return the document that plain text makes. Offsets are into the decoded text without its byte order mark.

    Raises
    ------
    InputError
        The bytes are binary, in no encoding that is known, or nothing but blanks.
    """
    text, notices = decode(data, source)
    return document_of(text, source, notices)


def document_of(text: str, where: str, notices: tuple[Notice, ...] = ()) -> Document:
    """Return the document that a decoded text makes.

    Raises
    ------
    InputError
        The text holds nothing but blanks; `where` is what the error calls it.
    """
    blocks = blocks_of(text)
    if not blocks:
        what = "holds nothing but blanks" if text else "is empty"
        raise InputError(where, what, "give a file that holds a statement")
    return Document(text, blocks, notices)
