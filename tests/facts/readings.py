"""Facts of short texts, for the tests of single kinds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.facts import add_facts
from compare.model import Quantity, Span, Statement, Unit, When

if TYPE_CHECKING:
    from compare.model import Fact, FactKind


def statement_of(*texts: str, language: str = "en", dateline: bool = False) -> Statement:
    """Return a statement with one unit for each text and their facts; the first may be a dateline."""
    units: list[Unit] = []
    start = 0
    for index, text in enumerate(texts):
        kind = "dateline" if dateline and not index else "sentence"
        units.append(Unit(index, "dateline" if kind == "dateline" else "sentence", Span(start, start + len(text))))
        start += len(text) + 1
    return add_facts(Statement("a side", "", language, "\n".join(texts), tuple(units)))


def facts_of(text: str, kind: FactKind, language: str = "en") -> tuple[Fact, ...]:
    """Return the facts of one kind in a text."""
    return tuple(fact for fact in statement_of(text, language=language).units[0].facts if fact.kind == kind)


def numbers(text: str, language: str = "en") -> dict[str, Quantity]:
    """Return the words of each number in a text and what they mean."""
    return {
        text[fact.span.start : fact.span.stop]: fact.value
        for fact in facts_of(text, "number", language)
        if isinstance(fact.value, Quantity)
    }


def dates(text: str, language: str = "en") -> dict[str, When]:
    """Return the words of each date in a text and what they mean."""
    return {
        text[fact.span.start : fact.span.stop]: fact.value
        for fact in facts_of(text, "date", language)
        if isinstance(fact.value, When)
    }
