"""Document -> statement: the blocks of a document become units."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from itertools import chain, groupby, pairwise
from typing import TYPE_CHECKING

import regex

from compare.model import Span, Statement, Unit
from compare.units.kinds import LONGEST_HEADING, dateline_length, is_dateline, is_heading
from compare.units.plain import make_plain
from compare.units.sentences import sentence_starts
from compare.words import marker_length

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from compare.model import Block, Document, UnitKind
    from compare.units.plain import PlainText

_WORD = regex.compile(r"[\p{L}\p{N}]")
_CAPITAL = regex.compile(r"\p{Lu}")
_NUMBER = regex.compile(r"[(（]?\p{Nd}")


@dataclass(frozen=True, slots=True)
class _Piece:
    """A unit to be."""

    span: Span
    kind: UnitKind


@dataclass(frozen=True, slots=True)
class _Group:
    """The pieces of a block, and whether it starts with a list number such as "12."."""

    pieces: tuple[_Piece, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class _Place:
    """What surrounds a block.

    Attributes
    ----------
    first
        True if only headings and datelines stand before it.
    last
        True if no block follows.
    cased
        True if its document has capitals.
    """

    first: bool
    last: bool
    cased: bool


def split(document: Document, *, label: str, source: str, language: str) -> Statement:
    """Split a document into units.

    Parameters
    ----------
    document
        What a reader made of a file.
    label, source
        What the side is called, and where its text came from; passed on.
    language
        BCP 47 tag; its primary subtag counts. For an unknown one ("und") the rules that hold everywhere are used.

    Returns
    -------
    Statement
        Every non-blank character of the text is in exactly one unit, and no unit starts or ends with a blank. A list
        number or bullet belongs to the unit that it introduces. Facts are empty.

    Notes
    -----
    Linear in the text. The item of a list is a bullet, and if it holds several sentences, the first of them is. Where
    paragraphs are numbered and one of a row of them holds several sentences, they are prose: all of their units are
    sentences.
    """
    primary = language.replace("_", "-").partition("-")[0].lower() or "und"
    groups: list[_Group] = []
    cased = _CAPITAL.search(document.text) is not None
    before_text = True
    for position, block in enumerate(document.blocks, 1):
        place = _Place(first=before_text, last=position == len(document.blocks), cased=cased)
        group = _group(document.text, block, primary, place)
        before_text = before_text and all(piece.kind in {"heading", "dateline"} for piece in group.pieces)
        groups.append(group)
    pieces = _without_invisible(document.text, _settled(groups))
    units = tuple(Unit(index, piece.kind, piece.span) for index, piece in enumerate(pieces))
    return Statement(label, source, primary, document.text, units)


def _group(text: str, block: Block, language: str, place: _Place) -> _Group:
    plain = make_plain(text, block.span.start, block.span.stop)
    whole = plain.text
    marker = marker_length(whole[:LONGEST_HEADING])
    is_item = block.kind == "list_item" or (
        block.kind == "paragraph" and marker > 0 and _WORD.search(whole, marker) is not None
    )
    if not is_item and is_dateline(whole, language):
        return _Group(_cut(text, block, plain, (0,), "dateline"))
    if block.kind == "heading" and len(whole) <= LONGEST_HEADING:
        return _Group(_cut(text, block, plain, (0,), "heading"))
    head = dateline_length(whole, language) if place.first and not is_item else 0
    starts = [head + start for start in sentence_starts(whole[head:], language, cased=place.cased)]
    if head:
        pieces = _cut(text, block, plain, (0, *starts), "sentence")
        return _Group((replace(pieces[0], kind="dateline"), *pieces[1:]))
    if is_item:
        pieces = _cut(text, block, plain, starts, "sentence")
        numbered = marker > 0 and _NUMBER.match(whole) is not None
        return _Group(
            tuple(replace(piece, kind="bullet") if not at else piece for at, piece in enumerate(pieces)), numbered
        )
    if not place.last and is_heading(whole, starts):
        return _Group(_cut(text, block, plain, (0,), "heading"))
    return _Group(_cut(text, block, plain, starts, "sentence"))


def _cut(text: str, block: Block, plain: PlainText, starts: Sequence[int], kind: UnitKind) -> tuple[_Piece, ...]:
    """Return the pieces of a block that start at these offsets of its plain text, without blanks at their ends."""
    bounds = [block.span.start]
    bounds.extend(_back_over_invisible(text, plain.source_of(start), bounds[0]) for start in starts[1:])
    bounds.append(block.span.stop)
    spans = (_trimmed(text, start, stop) for start, stop in pairwise(bounds))
    return tuple(_Piece(span, kind) for span in spans if span.start < span.stop)


def _back_over_invisible(text: str, start: int, least: int) -> int:
    """Return where the unseen characters right before an offset start: they go with what follows."""
    while start > least and _is_invisible(text[start - 1]):
        start -= 1
    return start


def _trimmed(text: str, start: int, stop: int) -> Span:
    while start < stop and text[start].isspace():
        start += 1
    while start < stop and text[stop - 1].isspace():
        stop -= 1
    return Span(start, stop)


def _is_invisible(char: str) -> bool:
    return unicodedata.category(char) in {"Cf", "Cc"} and not char.isspace()


def _settled(groups: Iterable[_Group]) -> Iterator[_Piece]:
    """Yield all pieces; in a row of numbered blocks of which one holds several sentences, nothing is a bullet."""
    for numbered, row in groupby(groups, key=lambda group: group.numbered):
        rows = tuple(row)
        pieces = chain.from_iterable(group.pieces for group in rows)
        if numbered and any(len(group.pieces) > 1 for group in rows):
            yield from (replace(piece, kind="sentence") for piece in pieces)
        else:
            yield from pieces


def _without_invisible(text: str, pieces: Iterable[_Piece]) -> tuple[_Piece, ...]:
    """Return the pieces, each that nobody would see joined to its neighbour: the one before, or else the one after."""
    joined: list[_Piece] = []
    hidden = False  # True while the only piece is one that nobody sees
    for piece in pieces:
        unseen = all(char.isspace() or _is_invisible(char) for char in text[piece.span.start : piece.span.stop])
        if joined and (unseen or hidden):
            kind = piece.kind if hidden else joined[-1].kind
            joined[-1] = _Piece(Span(joined[-1].span.start, piece.span.stop), kind)
            hidden = hidden and unseen
        else:
            joined.append(piece)
            hidden = unseen
    return tuple(joined)
