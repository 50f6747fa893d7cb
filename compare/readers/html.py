"""An HTML page -> document: its main text, without menus, footers and scripts."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING, cast

from compare.errors import InputError
from compare.model import Notice
from compare.readers.assembly import Piece, assemble
from compare.readers.encoding import decode
from compare.readers.extra import library

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

    from compare.model import Document
    from compare.readers.element import Element

_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_XML_DECLARATION = re.compile(r"\s*<\?xml[^>]*\?>")
_BLANKS = re.compile(r"[ \t\n\r\f\v]+")

_HEAD = 4096
"""Bytes in which a page declares its encoding; the HTML standard asks for the first 1024."""

_MAIN_TEXT = Notice(
    "main-text",
    None,
    "Only the main text of the web page was read; if a part of the statement is missing, save it as a text file.",
)


def read(data: bytes, source: str) -> Document:
    """Return the document that the main text of a page makes; `Document.text` is the extracted text.

    Raises
    ------
    InputError
        The page holds no text or cannot be taken apart, or the library is missing.
    """
    trafilatura = library("trafilatura", source, "a web page")
    text, notices = _decoded(data, source)
    try:
        body = _main_text(trafilatura, _XML_DECLARATION.sub("", text, count=1))
        pieces = tuple(_pieces(body))
    except Exception:  # noqa: BLE001 - what a parser raises for a hostile page is nobody's contract
        raise InputError(source, "cannot be read as a web page", "open it in a browser and save its text") from None
    return assemble(pieces, source, (*notices, _MAIN_TEXT))


def _decoded(data: bytes, source: str) -> tuple[str, tuple[Notice, ...]]:
    """Decode as the page declares, which counts where no byte order mark and no valid UTF-8 says otherwise."""
    declared = _DECLARED.search(data, 0, _HEAD)
    if declared and not data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        for encoding in ("utf-8", declared[1].decode("ascii", errors="ignore")):
            try:
                # Pages that declare Latin-1 mean windows-1252; so says the HTML standard.
                name = codecs.lookup(encoding).name
                return data.decode("cp1252" if name == "iso8859-1" else name), ()
            except (LookupError, ValueError):
                continue
    return decode(data, source)


def _main_text(trafilatura: ModuleType, page: str) -> Element:
    """Return the tree of the main text; of a page too small to have one, all its text."""
    extracted = trafilatura.bare_extraction(
        page, include_comments=False, include_tables=True, include_formatting=False, favor_recall=True
    )
    return cast("Element", extracted.body if extracted is not None else trafilatura.baseline(page)[0])


def _pieces(body: Element) -> Iterator[Piece]:
    """Yield headings, paragraphs, list items and rows of tables in the order of the page."""
    for element in body:
        if element.tag == "head":
            yield Piece(_text(element), "heading")
        elif element.tag == "row":
            yield Piece("\t".join(_text(cell) for cell in element), "paragraph")
        elif element.tag == "item":
            nested = [child for child in element if child.tag == "list"]
            for child in nested:
                element.remove(child)
            yield Piece(_text(element), "list_item")
            for child in nested:
                yield from _pieces(child)
        elif element.tag in {"list", "table", "quote"} and len(element):
            yield Piece(_spaced(element.text))
            yield from _pieces(element)
        else:
            yield Piece(_text(element))
        yield Piece(_spaced(element.tail))


def _text(element: Element) -> str:
    """Return the text of an element: a run of blanks is one, and a newline is where the page breaks the line."""
    parts = [_spaced(element.text)]
    for child in element.iter():
        if child is not element:
            parts += ["\n" if child.tag == "lb" else _spaced(child.text), _spaced(child.tail)]
    return "".join(parts)


def _spaced(text: str | None) -> str:
    return _BLANKS.sub(" ", text or "")
