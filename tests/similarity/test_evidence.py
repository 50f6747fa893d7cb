"""Tests of what is measured of two statements."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.model import Fact, Name, Portion, Span, Statement
from compare.similarity import measure, measures
from tests.gold import make_statement
from tests.similarity.encoders import BagOfWords
from tests.texts import SENTENCES

UNITS = st.lists(SENTENCES, min_size=1, max_size=5)
PHRASES = (
    "{} received the letters of credence of the ambassador.",
    "The ambassador conveyed the greetings of {} to the people.",
    "Trade with {} grew last year.",
    "{} thanked for the warm welcome.",
)


def named(statement: Statement, names: list[str]) -> Statement:
    """Return the statement with a name in each unit, as the facts stage would leave it."""
    return replace(
        statement,
        units=tuple(
            replace(unit, facts=(Fact("name", Span(unit.span.start, unit.span.start + 1), Name((name.lower(),))),))
            for unit, name in zip(statement.units, names, strict=True)
        ),
    )


@given(UNITS, UNITS, st.booleans())
def test_swapping_the_sides_transposes_the_evidence_bit_by_bit(
    left: list[str], right: list[str], semantic: bool
) -> None:
    """No measure depends on which statement came first, not even in its last bit."""
    one, other = make_statement("One", *left), make_statement("Other", *right)
    encoder = BagOfWords() if semantic else None
    straight, swapped = measure(one, other, encoder).arrays, measure(other, one, encoder).arrays
    assert straight.keys() == swapped.keys()
    for name, array in straight.items():
        assert array.shape == (len(left), len(right))
        assert array.dtype == np.float32
        assert np.isfinite(array).all()
        assert np.array_equal(array, swapped[name].T), name


@given(UNITS, UNITS, st.data())
def test_a_portion_is_measured_as_in_the_whole(left: list[str], right: list[str], data: st.DataObject) -> None:
    """What is rare and where a unit stands is told by the whole statements; from either side it is the same."""
    one, other = make_statement("One", *left), make_statement("Other", *right)
    chosen = [data.draw(st.sets(st.integers(0, len(side) - 1), min_size=1), label="units") for side in (left, right)]
    portion = Portion(tuple(sorted(chosen[0])), tuple(sorted(chosen[1])))
    whole = measure(one, other, BagOfWords()).arrays
    part = dict(measures(one, other, BagOfWords(), portion))
    turned = dict(measures(other, one, BagOfWords(), Portion(portion.right, portion.left)))
    assert part.keys() == turned.keys() == whole.keys()
    for name, array in part.items():
        assert np.array_equal(array, turned[name].T), name
        if name not in {"clauses", "event"}:  # which depend on what else is compared
            assert np.allclose(array, whole[name][np.ix_(portion.left, portion.right)], atol=1e-5), name


def test_headings_compare_with_headings_only() -> None:
    """A heading and a sentence are not comparable, whatever they say."""
    left = make_statement("Left", "Trade", "Trade grew.", kinds={0: "heading"})
    right = make_statement("Right", "Trade grew.", "Trade", kinds={1: "heading"})
    assert measure(left, right, None).arrays["comparable"].tolist() == [[0, 1], [1, 0]]


def test_words_are_no_evidence_between_two_languages() -> None:
    """Where the languages differ, only what does not depend on them is measured."""
    left = make_statement("Left", "The port is open.")
    right = make_statement("Right", "Порт открыт.", language="ru")
    assert not {"characters", "overlap", "event"} & measure(left, right, None).arrays.keys()
    unknown = replace(right, language="und")
    assert "characters" in measure(left, unknown, None).arrays


@pytest.mark.parametrize(("other", "same"), [("Vestland", True), ("Ostmark", False)])
def test_the_same_phrases_around_other_names_are_another_event(other: str, same: bool) -> None:
    """Two statements in the same words are about one event if they name the same, and not if they do not."""
    left = named(make_statement("Left", *(phrase.format("Vestland") for phrase in PHRASES)), ["Vestland"] * 4)
    right = named(make_statement("Right", *(phrase.format(other) for phrase in PHRASES)), [other] * 4)
    event = measure(left, right, None).arrays["event"]
    assert (event == 1).all() if same else (event < 0.5).all()


def test_without_names_nothing_speaks_against_one_event() -> None:
    """Where no names are known, the event is not doubted."""
    left, right = (make_statement(label, *PHRASES) for label in ("Left", "Right"))
    assert (measure(left, right, None).arrays["event"] == 1).all()


def test_another_name_for_a_single_one_proves_nothing() -> None:
    """One name that differs does not make another event."""
    left = named(make_statement("Left", PHRASES[0].format("Vestland")), ["Vestland"])
    right = named(make_statement("Right", PHRASES[0].format("Ostmark")), ["Ostmark"])
    assert (measure(left, right, None).arrays["event"] > 0.5).all()
