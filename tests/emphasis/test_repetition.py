"""Words that one side says again and again."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.emphasis.repetition import LEAST, log_likelihood, repetitions
from compare.emphasis.topics import Measure
from compare.model import Fact, Name, Span
from tests.gold import make_statement

FILLING = (
    "Ships brought grain to the northern port.",
    "Engineers repaired a bridge near the lake.",
    "Farmers asked for cheaper fuel in autumn.",
    "Schools opened again on Monday morning.",
)


def found(left: tuple[str, ...], right: tuple[str, ...], language: str = "en") -> list[tuple[str, int, int]]:
    """Return the side and how often each side has the word, for each repeated word."""
    measures = (
        Measure.of(make_statement(label, *units, language=language)) for label, units in (("A", left), ("B", right))
    )
    return [(entry.side, len(entry.left.spans), len(entry.right.spans)) for entry in repetitions(*measures)]


def test_a_word_that_one_side_repeats() -> None:
    """Five sentences on sovereignty, against none."""
    stressed = tuple(f"The {word} of sovereignty matters." for word in ("loss", "idea", "price", "law", "aim"))
    assert ("left", 5, 0) in found(stressed, FILLING)
    assert ("right", 0, 5) in found(FILLING, stressed)


def test_a_word_that_both_sides_repeat() -> None:
    """Where both say it, neither stresses it."""
    stressed = tuple(f"The {word} of sovereignty matters." for word in ("loss", "idea", "price", "law", "aim"))
    assert ("left", 5, 5) not in found(stressed, stressed)
    assert not found(stressed, stressed)


def test_a_word_in_one_sentence_is_not_repeated() -> None:
    """However often a single sentence has it."""
    assert not found(("Sovereignty, sovereignty, sovereignty, sovereignty, sovereignty!", *FILLING), FILLING)


def test_plural_and_singular_are_one_word() -> None:
    """Three borders and two times a border are five."""
    stressed = ("A border fell.", "Two borders met.", "No border held.", "Many borders moved.", "All borders shut.")
    assert ("left", 5, 0) in found(stressed, FILLING)


@pytest.mark.parametrize("word", ["which", "stressed", "also", "meeting"])
def test_words_of_every_official_text_say_nothing(word: str) -> None:
    """Function words, verbs of reporting and the like are left out."""
    stressed = tuple(f"{first} {word} it." for first in ("One", "Two", "Six", "Ten", "Few", "Men"))
    assert not found(stressed, FILLING)


def test_names_and_titles_are_left_out() -> None:
    """A person who is named instead of called "he" is not stressed."""
    verbs = ("sailed", "returned", "rested", "waited", "left", "slept")
    assert not found(tuple(f"Then Admiral Tesk {verb}." for verb in verbs), FILLING)
    assert ("left", 6, 0) in found(tuple(f"Then the admiral {verb}." for verb in verbs), FILLING)


def test_names_of_facts_are_left_out_in_german() -> None:
    """Where every noun has a capital, the facts tell which of them are names."""
    units = tuple(f"{word} kam Teskmann." for word in ("Heute", "Gestern", "Morgens", "Mittags", "Abends", "Nachts"))
    statement = make_statement("A", *units, language="de")
    named = replace(
        statement,
        units=tuple(
            replace(unit, facts=(Fact("name", Span(unit.span.stop - 9, unit.span.stop - 1), Name(("teskmann",))),))
            for unit in statement.units
        ),
    )
    other = Measure.of(make_statement("B", *FILLING, language="de"))
    assert [*repetitions(Measure.of(statement), other)]
    assert not [*repetitions(Measure.of(named), other)]


def test_nothing_between_two_languages_or_in_others() -> None:
    """Words of two languages cannot be counted against each other, nor without a list of common ones."""
    stressed = tuple(f"The {word} of sovereignty matters." for word in ("loss", "idea", "price", "law", "aim"))
    assert not found(stressed, FILLING, "nl")
    measures = Measure.of(make_statement("A", *stressed)), Measure.of(make_statement("B", *FILLING, language="de"))
    assert not [*repetitions(*measures)]


@given(st.integers(0, 30), st.integers(30, 400), st.integers(0, 30), st.integers(30, 400))
def test_the_ratio_is_that_of_the_definition(count: int, total: int, other: int, other_total: int) -> None:
    """Twice the difference of two log-likelihoods: each text with its own rate of the word, and both with one."""

    def likelihood(seen: int, size: int, rate: float) -> float:
        """Return the log-likelihood of so many words at a rate, up to a constant (Poisson)."""
        return (seen * math.log(rate) if seen else 0.0) - size * rate

    pooled = (count + other) / (total + other_total)
    own = likelihood(count, total, count / total) + likelihood(other, other_total, other / other_total)
    both = likelihood(count, total, pooled) + likelihood(other, other_total, pooled)
    expected = 2 * (own - both) if pooled else 0.0
    assert log_likelihood(count, total, other, other_total) == pytest.approx(expected, abs=1e-9)
    assert log_likelihood(count, total, other, other_total) == log_likelihood(other, other_total, count, total)


def test_the_bound_is_one_in_a_hundred() -> None:
    """The bound is the value that chi-squared of one degree of freedom exceeds once in a hundred times."""
    assert math.erfc(math.sqrt(LEAST / 2)) == pytest.approx(0.01, abs=1e-3)
