"""A PDF document -> document: the text of its pages, a blank line where the page leaves one.

A PDF knows characters and their places, no paragraphs. Lines that follow each other at the usual distance are
lines of one paragraph; a wider gap, or letters of another size, is where a paragraph ends.
"""

from __future__ import annotations

import ctypes
import sys
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from compare.errors import InputError
from compare.readers.encoding import joined_surrogates
from compare.readers.extra import library
from compare.readers.text import document_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from types import ModuleType

    from compare.model import Document

_MAX_PAGES = 1_000
"""Pages of the longest file that is read: a report, not an archive."""

_WIDE_GAP = 1.25
"""Distance between two lines, in usual distances, from which it is a gap between paragraphs. Word processors put 6 to
12 points between paragraphs whose lines are 12 to 15 points apart: 1.4 to 2."""

_OTHER_SIZE = 1.12
"""Ratio of two sizes of letters from which they belong to two paragraphs: 11 and 12 points are
one size, 12 and 14 are two."""

_PASSWORD = 4
"""The error of PDFium for a document that needs a password (FPDF_ERR_PASSWORD)."""

_LINE_ENDS = {"\n": "", "\r": "", "\x02": "-", "\ufffe": "-"}
"""What PDFium writes where a line ends, and what the page shows there: a hyphen with it is a sign of its own."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a page: its text, the height of its top above the foot of the page and of its letters, in points."""

    text: str
    top: float
    size: float


def read(data: bytes, source: str) -> Document:
    """Return the document that the text of all pages makes; `Document.text` is the extracted text, hyphens included.

    Raises
    ------
    InputError
        The document is broken, protected by a password, too long or without text; or the library is missing.
    """
    pdfium = library("pypdfium2", source, "a PDF document")
    pages = [_text(lines) for lines in _pages(pdfium, data, source)]
    text = "\n\f".join(page for page in pages if page)
    if not text.strip():
        raise InputError(source, "is a PDF without text, perhaps a scan", "run text recognition on it first")
    return document_of(text, source)


def _pages(pdfium: ModuleType, data: bytes, source: str) -> Iterator[list[_Line]]:
    """Yield the lines of each page."""
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if error.err_code == _PASSWORD:
            raise InputError(source, "is protected by a password", "save it without the password") from None
        raise InputError(source, "is not a PDF document, or a broken one", "open it and save it again") from None
    try:
        if len(document) > _MAX_PAGES:
            raise InputError(source, f"has more than {_MAX_PAGES:,} pages", "save the pages that hold the statement")
        for number in range(len(document)):
            try:
                yield _lines(pdfium.raw, document[number].get_textpage())
            except pdfium.PdfiumError:
                what = f"has a page that cannot be read (page {number + 1})"
                raise InputError(source, what, "open it and save it again") from None
    finally:
        document.close()


def _lines(raw: ModuleType, text_page: object) -> list[_Line]:
    """Return the lines of a page that hold anything, in the order in which the page writes them."""
    codes = (raw.FPDFText_GetUnicode(text_page, index) for index in range(raw.FPDFText_CountChars(text_page)))
    characters = [chr(code) if 0 < code <= sys.maxunicode else "\ufffd" for code in codes]
    lines = []
    start = 0
    for index, character in enumerate([*characters, "\n"]):
        if character not in _LINE_ENDS:
            continue
        text = "".join(characters[start:index]) + _LINE_ENDS[character]
        if text.strip():
            measured = _measured(raw, text_page, range(start, index), characters)
            lines.append(_Line(joined_surrogates(text.strip()), *measured))
        start = index + 1
    return lines


def _measured(raw: ModuleType, text_page: object, indices: range, characters: Sequence[str]) -> tuple[float, float]:
    """Return the top and the size of the most common letters of a line; (0, 0) if PDFium does not know."""
    box = raw.FS_RECTF()
    found: Counter[tuple[float, float]] = Counter()
    for index in indices[:_ENOUGH]:
        if not characters[index].isspace() and raw.FPDFText_GetLooseCharBox(text_page, index, ctypes.byref(box)):
            found[round(box.top, 1), round(box.top - box.bottom, 1)] += 1
    return max(found, key=lambda measure: (found[measure], measure), default=(0.0, 0.0))


_ENOUGH = 40
"""Letters of a line that are measured."""


def _text(lines: list[_Line]) -> str:
    """Return the text of a page, with a blank line where it leaves a gap between two lines."""
    if not lines:
        return ""
    steps = [round(above.top - below.top, 1) for above, below in pairwise(lines)]
    down = Counter(step for step in steps if step > 0)
    usual = min(down, key=lambda step: (-down[step], step), default=0.0)
    parts = [lines[0].text]
    for (above, below), step in zip(pairwise(lines), steps, strict=True):
        sizes = sorted((above.size, below.size))
        apart = step > _WIDE_GAP * usual or sizes[1] > _OTHER_SIZE * sizes[0]
        parts += ["\n\n" if apart else "\n", below.text]
    return "".join(parts)
