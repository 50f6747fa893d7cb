"""A DOCX document -> document: its paragraphs and tables in the order of the body."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from compare.errors import InputError
from compare.readers.assembly import Piece, assemble
from compare.readers.extra import library

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.model import BlockKind, Document
    from compare.readers.element import Element

_BODY_TEXT = 9
"""Outline level of a paragraph that is no heading, counted from 0 (ECMA-376, part 1, outlineLvl)."""
_MAX_UNPACKED = 200_000_000
"""Bytes that a document may unpack to. Text packs ten to one, so that this is far more than a report with pictures."""

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"

_CHARACTERS = {
    f"{_W}tab": "\t",
    f"{_W}br": "\n",
    f"{_W}cr": "\n",
    f"{_W}noBreakHyphen": "\u2011",
    f"{_W}softHyphen": "\u00ad",
}

_DEEPEST_STYLE = 20
"""Styles that are looked through for the one that a style is based on; more would be a circle."""


def read(data: bytes, source: str) -> Document:
    """Return the document that the body makes: paragraphs, headings, list items, rows of tables.

    `Document.text` is the extracted text; inserted text counts, deleted text, notes, headers and footers do not.

    Raises
    ------
    InputError
        It is another sort of archive, broken, protected, a bomb or without text; or the library is missing.
    """
    _check_archive(data, source)
    docx = library("docx", source, "a Word document")
    try:
        document = docx.Document(io.BytesIO(data))
        styles = _Styles({style.element.get(f"{_W}styleId"): style.element for style in document.styles})
        pieces = tuple(_pieces(document.element.body, styles))
    except Exception:  # noqa: BLE001 - what a parser raises for a hostile file is nobody's contract
        raise InputError(source, "is a broken Word document", "open it in a word processor and save it again") from None
    return assemble(pieces, source)


def _check_archive(data: bytes, source: str) -> None:
    """Refuse, before anything is unpacked, what is no Word document or unpacks to too much."""
    remedy = "open it in a word processor and save it as DOCX or as text"
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):  # whatever zipfile says of a broken one
        raise InputError(source, "is not a Word document, or a broken one", remedy) from None
    if not any(entry.filename == "word/document.xml" for entry in entries):
        raise InputError(source, "is an archive or office document that holds no Word text", remedy)
    # An entry yields no more than it declares, so that the sum is a limit and not a promise.
    if sum(entry.file_size for entry in entries) > _MAX_UNPACKED:
        raise InputError(source, f"unpacks to more than {_MAX_UNPACKED // 1_000_000} MB", remedy)


class _Styles:
    """What the styles of a document say about headings and lists: id of a style -> its element."""

    def __init__(self, elements: dict[str | None, Element]) -> None:
        self._elements = elements

    def kind(self, paragraph: Element) -> BlockKind | None:
        """Return what a paragraph is by its own properties or those of its style; None if they do not tell."""
        properties = paragraph.find(f"{_W}pPr")
        if properties is None:
            return None
        chain = [properties, *self._properties(properties)]
        level = next((_value(found) for each in chain if (found := each.find(f"{_W}outlineLvl")) is not None), "")
        if level.isdecimal() and int(level) < _BODY_TEXT:
            return "heading"
        for each in chain:
            numbering = each.find(f"{_W}numPr/{_W}numId")
            if numbering is not None:
                # Number 0 takes a paragraph out of the list that its style would put it in.
                return "list_item" if _value(numbering) != "0" else None
        return self._by_name(properties)

    def _by_name(self, properties: Element) -> BlockKind | None:
        """Return the kind that the built-in names tell; they are English in the file in every language of Word."""
        for style in self._chain(properties):
            name = _value(style.find(f"{_W}name")).lower()
            if name == "title" or name.startswith("heading "):
                return "heading"
            if name.startswith(("list bullet", "list number")):
                return "list_item"
        return None

    def _properties(self, properties: Element) -> Iterator[Element]:
        for style in self._chain(properties):
            found = style.find(f"{_W}pPr")
            if found is not None:
                yield found

    def _chain(self, properties: Element) -> Iterator[Element]:
        """Yield the style of a paragraph and those that it is based on."""
        style = self._elements.get(_value(properties.find(f"{_W}pStyle")))
        for _ in range(_DEEPEST_STYLE):
            if style is None:
                return
            yield style
            style = self._elements.get(_value(style.find(f"{_W}basedOn")))


def _value(element: Element | None) -> str:
    return "" if element is None else str(element.get(f"{_W}val") or "")


def _pieces(container: Element, styles: _Styles) -> Iterator[Piece]:
    """Yield the paragraphs and rows below `container` in order, whatever they are wrapped in."""
    for element in container:
        if element.tag == f"{_W}p":
            yield Piece(_text(element), styles.kind(element))
            # A text box hangs on a paragraph; its text stands apart.
            for box in _boxes(element):
                yield from _pieces(box, styles)
        elif element.tag == f"{_W}tr":
            yield from _row(element, styles)
        elif element.tag not in {f"{_W}sectPr", f"{_W}tblPr", f"{_W}tblGrid", _FALLBACK}:
            yield from _pieces(element, styles)


def _row(row: Element, styles: _Styles) -> Iterator[Piece]:
    """Yield a row of a table as one paragraph, or, of a table that serves for lay-out, what its cells hold."""
    cells = [[piece for piece in _pieces(cell, styles) if piece.text.strip()] for cell in _cells(row)]
    if len(cells) > 1 and all(len(cell) <= 1 for cell in cells):
        yield Piece("\t".join(piece.text for cell in cells for piece in cell), "paragraph")
    else:
        for cell in cells:
            yield from cell


def _cells(row: Element) -> Iterator[Element]:
    """Yield the cells of a row, also those in content controls, and none of a table inside a cell."""
    for element in row:
        if element.tag == f"{_W}tc":
            yield element
        else:
            yield from _cells(element)


def _text(paragraph: Element) -> str:
    """Return what a paragraph says, without the text boxes that hang on it."""
    parts: list[str] = []
    waiting = [iter(paragraph)]
    while waiting:
        element = next(waiting[-1], None)
        if element is None:
            waiting.pop()
        elif element.tag == f"{_W}t":
            parts.append(element.text or "")
        elif element.tag in _CHARACTERS:
            parts.append(_CHARACTERS[element.tag])
        elif element.tag not in {f"{_W}txbxContent", f"{_W}pPr", f"{_W}rPr", _FALLBACK}:
            waiting.append(iter(element))
    return "".join(parts)


def _boxes(paragraph: Element) -> Iterator[Element]:
    """Yield the contents of the text boxes of a paragraph; older copies of the same for older programs are left out."""
    for box in paragraph.iter(f"{_W}txbxContent"):
        if not any(ancestor.tag in {_FALLBACK, f"{_W}txbxContent"} for ancestor in box.iterancestors()):
            yield box
