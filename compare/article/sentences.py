"""The units of an article as rows of tokens: datelines apart, and which of them a quotation joins."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.article.credits import byline_of, credit_of
from compare.article.quotations import find_quotations, is_quoted_name, without_interposed
from compare.article.tokens import QUOTATION, tokens_of
from compare.model import Span

if TYPE_CHECKING:
    from compare.article.lexicon import Lexicon
    from compare.article.tokens import Token
    from compare.model import Document, Statement

LONGEST_SENTENCE = 300
"""Tokens of the longest sentence that is read: what is longer is no sentence of an article, and nobody's."""

_LONGEST_LABEL = 4
"""Tokens of what stands alone before a quotation: the name of its author and a colon."""

_LONGEST_DATELINE = 60

_AGENCY = re.compile(r"([^\W\d][^.!?()\d]{0,30}(?:,? \d{1,2}[^.!?()]*)?\([^()]{2,20}\)\s?\.?\s?[-–—]+)\s+")
"""A place, perhaps a date, and an agency in brackets before a dash: "Quito, 3 may (ABC).- "."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A unit, or what follows its dateline, as a row of tokens.

    Attributes
    ----------
    tokens
        Empty for what is too long to be a sentence.
    block
        Index of its paragraph.
    joined
        True if a quotation joins it to the one before.
    plain
        True for a sentence of the body: no headline, byline or dateline.
    """

    span: Span
    tokens: tuple[Token, ...]
    block: int
    joined: bool
    plain: bool


def sentences_of(document: Document, statement: Statement, words: Lexicon) -> list[Sentence]:
    """Return the sentences of an article in order. Linear in the text."""
    blocks = [block.span for block in document.blocks]
    quotations = find_quotations(statement.text, blocks)
    if words.quoted_names:
        quotations = tuple(each for each in quotations if not is_quoted_name(statement.text, each.span))
    spans = [piece for quotation in quotations for piece in without_interposed(statement.text, quotation.span, words)]
    made: list[Sentence] = []
    block = at = 0
    byline = byline_of(statement.text, blocks, words)
    for unit in statement.units:
        credit = credit_of(statement.text, unit.span, words)
        for piece in _pieces(statement.text, unit.span, credit, dateline=unit.kind == "dateline"):
            while block + 1 < len(blocks) and blocks[block + 1].start <= piece.start:
                block += 1
            while at < len(quotations) and quotations[at].span.stop <= piece.start:
                at += 1
            inside = at < len(quotations) and quotations[at].span.start < piece.start
            before = quotations[at - 1] if at else None
            going_on = (
                before is not None
                and before.goes_on
                and before.block == block - 1
                and piece.start <= blocks[block].start + 1
            )
            span, tokens = piece, tokens_of(statement.text, piece, spans)
            if made and _is_label(made[-1]) and made[-1].block == block and tokens and tokens[0].fold == QUOTATION:
                span = Span(made.pop().span.start, piece.stop)  # 'NFF: "..."' is one sentence
                tokens = tokens_of(statement.text, span, spans)
            made.append(
                Sentence(
                    span,
                    tokens if len(tokens) <= LONGEST_SENTENCE else (),
                    block,
                    bool(made) and (inside or going_on),
                    plain=unit.kind in {"sentence", "bullet"} and block > byline and span != credit,
                )
            )
    return made


def _is_label(sentence: Sentence) -> bool:
    """Return True for a name and a colon."""
    row = sentence.tokens
    return 1 < len(row) <= _LONGEST_LABEL and row[-1].fold == ":" and all(each.capital for each in row[:-1])


def _pieces(text: str, span: Span, credit: Span | None, *, dateline: bool) -> list[Span]:
    """Return a unit cut into stretches: the line that says whose a picture is, the dateline, and the rest."""
    if credit is None:
        return _without_dateline(text, span, dateline=dateline)
    rest = credit.stop
    while rest < span.stop and text[rest].isspace():
        rest += 1
    return [credit, *(_without_dateline(text, Span(rest, span.stop), dateline=dateline) if rest < span.stop else ())]


def _without_dateline(text: str, span: Span, *, dateline: bool) -> list[Span]:
    """Return a sentence, with the dateline at its head apart: capitals and a date before a colon or a dash."""
    if dateline:
        return [span]
    head = text[span.start : min(span.stop, span.start + _LONGEST_DATELINE)]
    agency = _AGENCY.match(head)
    if agency is not None and span.start + agency.end() < span.stop:
        return [Span(span.start, span.start + agency.end(1)), Span(span.start + agency.end(), span.stop)]
    abrupt = head.find(".-")
    if abrupt > 0 and all(word[:1].isupper() for word in head[:abrupt].split()):
        rest = span.start + abrupt + len(".-")
        while rest < span.stop and text[rest].isspace():
            rest += 1
        return (
            [Span(span.start, span.start + abrupt + len(".-")), Span(rest, span.stop)] if rest < span.stop else [span]
        )
    for mark in (":", " -- ", " — ", " – ", " - ", " -\n"):
        at = head.find(mark)
        if at > 0:
            place = head[:at].split()
            if place and place[0].strip(",.").isupper() and len(place[0].strip(",.")) > 1:
                stop = span.start + at + len(mark.rstrip())
                rest = stop
                while rest < span.stop and text[rest].isspace():
                    rest += 1
                return [Span(span.start, stop), Span(rest, span.stop)] if rest < span.stop else [span]
    return [span]
