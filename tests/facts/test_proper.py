"""What holds for names and places of every text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given

from compare.facts import add_facts
from compare.model import Span, Statement, Unit
from compare.readers import read_text
from compare.units import split
from tests.texts import STATEMENTS


@given(STATEMENTS)
def test_facts_lie_in_their_units(text: str) -> None:
    """Every span lies in its unit, has letters, and facts of one kind do not overlap."""
    statement = add_facts(split(read_text(text), label="a side", source="", language="en"))
    for unit in statement.units:
        for kind in ("name", "place", "negation"):
            stop = unit.span.start
            for fact in unit.facts:
                if fact.kind == kind:
                    assert stop <= fact.span.start < fact.span.stop <= unit.span.stop
                    stop = fact.span.stop


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Alba " * 8000,
        "Russian Council " * 8000,
        "Bank of " * 8000,
        "A." * 16000,
        "to Abba and " * 8000,
        "X" * 300000,
    ],
)
def test_the_time_is_linear(text: str) -> None:
    """No row of capitals, titles or initials takes more than seconds."""
    text = text.strip()
    start = time.monotonic()
    add_facts(Statement("a side", "", "en", text, (Unit(0, "sentence", Span(0, len(text))),)))
    assert time.monotonic() - start < 20
