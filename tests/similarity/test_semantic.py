"""Tests of the evidence from an encoder."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.similarity import semantic
from compare.similarity.semantic import clause_lead, clauses, closeness, vectors, word_cover, word_likeness
from tests.similarity.encoders import BagOfWords


def test_each_distinct_text_is_encoded_once_in_sorted_order() -> None:
    """What is encoded together does not depend on the order or the number of mentions of the texts."""
    encoder = BagOfWords()
    vectors(encoder, ["b", "a", "b"])
    vectors(encoder, ["a", "b"])
    assert encoder.asked == [["a", "b"], ["a", "b"]]


def test_nothing_is_encoded_where_there_is_nothing() -> None:
    """An encoder is never asked for an empty list."""
    encoder = BagOfWords()
    assert vectors(encoder, []) == {}
    assert encoder.asked == []


def test_opposite_directions_are_not_further_than_unrelated_ones() -> None:
    """A negative cosine means nothing and counts as 0."""
    one = np.array([[1, 0]], dtype=np.float32)
    assert closeness(one, -one).tolist() == [[0]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met.", ("They met.",)),
        (
            "(a) They discussed the harbour, agreed on the fees and set a date;",
            ("They discussed the harbour", "agreed on the fees", "set a date"),
        ),
        ("Он заявил, что порт открыт.", ("Он заявил", "порт открыт")),
        ("“The port is open”, he said – “for all ships”.", ("The port is open", "for all ships")),
        ("12,500 t", ("12,500 t",)),
    ],
)
def test_clauses_are_the_pieces_between_marks_and_joining_words(text: str, expected: tuple[str, ...]) -> None:
    """A unit is cut where clauses meet; short scraps are no clauses, and a unit with fewer than two stays whole."""
    assert clauses(text) == expected


@given(st.text(max_size=40))
def test_there_is_always_a_clause(text: str) -> None:
    """Every unit has at least one clause, whatever it consists of."""
    assert len(clauses(text)) >= 1


def test_a_long_unit_leads_once_for_each_of_its_clauses() -> None:
    """A unit of two clauses leads with either other unit, one with each clause; as a whole it would lead once."""
    clause_vectors = np.eye(4, dtype=np.float32)[:3]
    other_units = np.eye(4, dtype=np.float32)[:2]
    leads = clause_lead(clause_vectors, [2, 1], other_units)
    assert leads[0].tolist() == [1.0, 1.0]
    assert leads[1].tolist() == [-0.5, -0.5]


def test_clauses_are_compared_in_blocks_without_a_trace(monkeypatch: pytest.MonkeyPatch) -> None:
    """Blocks of any size give the same leads."""
    rng = np.random.default_rng(2)
    clause_vectors, other_units = (rng.random((count, 3), dtype=np.float32) for count in (9, 5))
    whole = clause_lead(clause_vectors, [4, 1, 2, 2], other_units)
    for size in (1, 3, 4):
        monkeypatch.setattr(semantic, "_CHUNK", size)
        assert np.allclose(clause_lead(clause_vectors, [4, 1, 2, 2], other_units), whole, atol=1e-6)


def test_words_are_covered_by_the_likest_word_of_the_other_unit() -> None:
    """The cover is the weighted mean of the likeness of each word's best counterpart; numbers must be equal."""
    word_vectors = {
        "ship": np.array([1, 0, 0], dtype=np.float32),
        "vessel": np.array([0.9, 0.43589, 0], dtype=np.float32),
        "fish": np.array([0, 0, 1], dtype=np.float32),
    }
    left = [{"ship": 2.0, "fish": 1.0}, {"12": 1.0}, {}]
    right = [{"vessel": 1.0}, {"12": 1.0, "ship": 1.0}, {}, {"13": 1.0}]
    cover = word_cover(left, right, word_vectors)
    ship_and_vessel = (0.9 - 0.4) / 0.6
    assert np.allclose(cover[0], [2 / 3 * ship_and_vessel, 2 / 3, 0, 0], atol=1e-4)
    assert cover[1].tolist() == [0, 1, 0, 0]
    assert cover[2].tolist() == [0, 0, 0, 0]


def test_words_without_any_vector_are_compared_as_they_are() -> None:
    """Statements of numbers alone need no encoder."""
    assert word_cover([{"12": 1.0}], [{"12": 1.0}], {}).tolist() == [[1.0]]


def test_words_are_as_alike_as_they_are_closer_than_unrelated_ones() -> None:
    """Half way from the cosine of unrelated words to that of one word is half alike; below it nothing is."""
    cosines = (1.0, 0.7, 0.4, 0.1, -1.0)
    others = np.array([[cosine, np.sqrt(1 - cosine**2)] for cosine in cosines], dtype=np.float32)
    likeness = word_likeness(np.array([[1, 0]], dtype=np.float32), others)
    assert likeness[0].tolist() == pytest.approx([1.0, 0.5, 0.0, 0.0, 0.0], abs=1e-6)


@given(st.lists(st.text(max_size=10), min_size=1, max_size=6), st.lists(st.text(max_size=10), min_size=1, max_size=6))
def test_likeness_is_a_share_and_the_same_from_either_side(left: list[str], right: list[str]) -> None:
    """It lies in [0, 1], a word is wholly like itself, and the vectors are left as they were."""
    ours, theirs = (BagOfWords().encode(side) for side in (left, right))
    before = ours.copy(), theirs.copy()
    likeness = word_likeness(ours, theirs)
    assert ((likeness >= 0) & (likeness <= 1)).all()
    assert np.allclose(likeness, word_likeness(theirs, ours).T, atol=1e-6)
    assert np.allclose(np.diag(word_likeness(ours, ours)), 1, atol=1e-6)
    assert np.array_equal(before[0], ours)
    assert np.array_equal(before[1], theirs)
