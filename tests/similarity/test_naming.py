"""Tests of the names that a unit holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.facts import add_facts
from compare.model import Fact, Name, Place, Span, Unit, When
from compare.similarity.naming import names_in
from tests.gold import make_statement

if TYPE_CHECKING:
    from compare.model import Quantity

START = Span(0, 1)


def unit(*values: Name | Place | Quantity | When) -> Unit:
    """Return a unit with facts of these values."""
    return Unit(0, "sentence", START, tuple(Fact("name", START, value) for value in values))


def test_a_name_is_held_as_the_stems_of_its_words() -> None:
    """Persons, bodies and places count word by word, each by its first letters."""
    assert names_in(unit(Name(("ilmar", "teskovic")), Place(("norrland",)))) == {"ilmar", "tesko", "norrl"}


def test_initials_and_titles_are_no_names() -> None:
    """A single letter could be anybody's, and many are ministers."""
    assert names_in(unit(Name(("s", "h", "tesk"), title=("minister",)))) == {"tesk"}


def test_other_facts_are_no_names() -> None:
    """Dates name nobody; without names and places there is nothing."""
    assert names_in(unit(When(2024, 5, (3, 3)))) == frozenset()
    assert names_in(unit()) == frozenset()


def test_a_name_that_recurs_counts_once() -> None:
    """One person named twice in a unit is one name."""
    assert names_in(unit(Name(("tesk",)), Name(("tesk",), title=("ambassador",)))) == {"tesk"}


def test_names_are_those_that_the_facts_stage_finds() -> None:
    """What is read from a sentence meets what is read from another one that names the same person otherwise."""
    statement = add_facts(
        make_statement("One", "Ambassador Ilmar Tesk met the envoy of Norway.", "Norway thanked I. Tesk.")
    )
    first, second = (names_in(unit) for unit in statement.units)
    assert {"tesk", "norwa"} <= first & second
