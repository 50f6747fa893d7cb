"""Documents for these tests, made without a reader."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from compare.model import Block, Document, Span
from compare.units import split

if TYPE_CHECKING:
    from collections.abc import Iterable

    from compare.model import BlockKind, Statement


def paragraph(text: str) -> Document:
    """Return a document of one paragraph."""
    return Document(text, (Block("paragraph", Span(0, len(text))),))


def document_of(blocks: Iterable[tuple[BlockKind, str]]) -> Document:
    """Return a document of these blocks with an empty line between them."""
    text = ""
    made = []
    for kind, each in blocks:
        start = len(text)
        text += each
        made.append(Block(kind, Span(start, len(text))))
        text += "\n\n"
    return Document(text, tuple(made))


def paragraphs(text: str) -> Document:
    """Return a document whose blocks are what empty lines part."""
    parts = re.finditer(r"\S(?:.*?\S)??(?=\s*(?:\n[^\S\n]*\n|\Z))", text, re.DOTALL)
    return Document(text, tuple(Block("paragraph", Span(*part.span())) for part in parts))


def statement_of(document: Document, language: str) -> Statement:
    """Return the document split into units, with labels that do not matter."""
    return split(document, label="Label", source="source.txt", language=language)


def units_of(text: str, language: str) -> list[str]:
    """Return the texts of the units of a paragraph."""
    statement = statement_of(paragraph(text), language)
    return [statement.text_of(unit.index) for unit in statement.units]
