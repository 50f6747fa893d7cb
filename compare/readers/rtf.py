"""An RTF document -> document: one paragraph of the text for each of the file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from compare.errors import InputError
from compare.readers.assembly import Piece, assemble
from compare.readers.encoding import joined_surrogates
from compare.readers.extra import library

if TYPE_CHECKING:
    from compare.model import Document

_FIELD = re.compile(r"(\\fldinst)(?![a-z])")
_FONT = re.compile(r"(?=\\f\d)")

_LONGEST_FONT = 2_000
"""Characters that a font may take in the font table, where the longest name has some hundred."""


def read(data: bytes, source: str) -> Document:
    r"""Return the document that the text makes; ``\par`` and ``\line`` both end a paragraph.

    Raises
    ------
    InputError
        The file is broken or without text, or the library is missing.
    """
    striprtf = library("striprtf.striprtf", source, "an RTF document")
    broken = InputError(source, "is a broken RTF document", "open it in a word processor and save it again")
    if not data.lstrip().startswith(b"{\\rtf"):
        raise InputError(source, "is not an RTF document", "check the file, or give it the suffix .txt")
    page = _defused(_decoded(data))
    fonts = striprtf.font_table_group(page)
    if max(map(len, fonts.split(";"))) > _LONGEST_FONT:
        raise broken
    try:
        text = striprtf.rtf_to_text(page, errors="replace")
    except Exception:  # noqa: BLE001 - what a parser raises for a hostile file is nobody's contract
        raise broken from None
    return assemble((Piece(line) for line in joined_surrogates(text).split("\n")), source)


def _decoded(data: bytes) -> str:
    """Decode the bytes beyond ASCII, which the format does not provide for and some programs write."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _defused(page: str) -> str:
    """Return `page` with newlines where the library would search far ahead for the end of a link or of a font.

    RTF ignores newlines; the address of a link is thereby left out, as it is in print.
    """
    return _FONT.sub("\n", _FIELD.sub(r"\1\n", page))
