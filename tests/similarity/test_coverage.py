"""Tests of how far the words of one unit have their like in another one."""

from __future__ import annotations

import math
from itertools import product
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.similarity.coverage import wording
from compare.similarity.lexical import stem, words_of_unit
from tests.gold import make_statement
from tests.similarity.encoders import BagOfWords
from tests.texts import SENTENCES

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from compare.model import UnitKind

WORDS = ("ship", "harbour", "committee", "committees", "fees", "12", "1250")
UNITS = st.lists(
    st.one_of(SENTENCES, st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(" ".join)),
    min_size=1,
    max_size=4,
)
ROUNDING = 1e-12


class Meanings:
    """Knows what three words mean: a ship and a vessel are nearly the same, fish are something else."""

    def encode(self, texts: list[str], /) -> np.ndarray:
        """Return unit vectors; words that it does not know are unlike all others."""
        known = {"ship": [0.0, 1.0, 0.0, 0.0], "vessel": [0.0, 0.9, math.sqrt(0.19), 0.0], "fish": [0.0, 0.0, 0.0, 1.0]}
        return np.array([known.get(text, [1.0, 0.0, 0.0, 0.0]) for text in texts], dtype=np.float32)


def measured(left: str, right: str, *, encoder: Meanings | None = None) -> tuple[float, float]:
    """Return what is shared and covered between two statements of one sentence each."""
    shared, covered = wording(make_statement("One", left), make_statement("Other", right), units_of([(0, 0)]), encoder)
    return float(shared[0]), float(covered[0])


def units_of(pairs: list[tuple[int, int]]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Return the left and the right unit of each pair."""
    rows, columns = np.array(pairs, dtype=np.intp).reshape(-1, 2).T
    return rows, columns


def slow_wording(left: list[tuple[str, ...]], right: list[tuple[str, ...]], pair: tuple[int, int]) -> tuple[float, ...]:
    """Return the obvious answer without an encoder: word by word, counting the units that have each."""
    units = [{stem(word) for word in unit} for unit in (*left, *right)]

    def weight(term: str) -> float:
        return math.log((max(14, len(units)) + 1) / (sum(term in unit for unit in units) + 0.5))

    def covered(ours: tuple[str, ...], theirs: tuple[str, ...]) -> float:
        words = {word for word in ours if not word[0].isdigit()}
        met = {word for word in words if stem(word) in {stem(other) for other in theirs}}
        return sum(weight(stem(word)) for word in met) / (sum(weight(stem(word)) for word in words) or 1)

    row, column = left[pair[0]], right[pair[1]]
    ours, theirs = ({stem(word) for word in unit} for unit in (row, column))
    both = sum(map(weight, ours)) + sum(map(weight, theirs))
    shared = 2 * sum(map(weight, ours & theirs)) / (both or 1)
    return shared, max(covered(row, column), covered(column, row))


@given(UNITS, UNITS)
def test_the_words_in_common_agree_with_the_obvious_way(left: list[str], right: list[str]) -> None:
    """Numbered words and arrays give what a loop over words and units gives."""
    one, other = make_statement("One", *left), make_statement("Other", *right)
    pairs = list(product(range(len(left)), range(len(right))))
    words = [[words_of_unit(side, unit) for unit in side.units] for side in (one, other)]
    expected = [slow_wording(words[0], words[1], pair) for pair in pairs]
    quick = np.stack(wording(one, other, units_of(pairs), None), axis=1)
    assert np.allclose(quick, expected, atol=ROUNDING)


@given(UNITS, UNITS, st.booleans())
def test_what_is_in_common_is_a_share_and_the_same_from_either_side(
    left: list[str], right: list[str], semantic: bool
) -> None:
    """Both measures lie in [0, 1], and the other statement sees the same."""
    one, other = make_statement("One", *left), make_statement("Other", *right)
    encoder = BagOfWords() if semantic else None
    pairs = list(product(range(len(left)), range(len(right))))
    straight = wording(one, other, units_of(pairs), encoder)
    turned = wording(other, one, units_of([(column, row) for row, column in pairs]), encoder)
    for values, mirrored in zip(straight, turned, strict=True):
        assert ((values >= 0) & (values <= 1 + ROUNDING)).all()
        assert np.allclose(values, mirrored, atol=1e-6)


@given(UNITS, UNITS)
def test_an_encoder_takes_no_likeness_away(left: list[str], right: list[str]) -> None:
    """Words of one stem are alike whatever the encoder says; the words in common are not its business."""
    one, other = make_statement("One", *left), make_statement("Other", *right)
    pairs = list(product(range(len(left)), range(len(right))))
    asked = units_of(pairs)
    (shared, covered), (same, more) = (wording(one, other, asked, encoder) for encoder in (None, BagOfWords()))
    assert same.tolist() == shared.tolist()
    assert (more >= covered - ROUNDING).all()


@given(UNITS, st.data())
def test_what_a_pair_has_in_common_does_not_depend_on_the_pairs_asked_for(
    units: list[str], data: st.DataObject
) -> None:
    """A pair by itself comes out as among others, also where units recur."""
    one, other = make_statement("One", *units, *units), make_statement("Other", *units[::-1])
    pairs = list(product(range(len(one.units)), range(len(other.units))))
    place = data.draw(st.integers(0, len(pairs) - 1))
    among = [values[place] for values in wording(one, other, units_of(pairs), None)]
    assert [values[0] for values in wording(one, other, units_of([pairs[place]]), None)] == among


def test_no_pairs_have_nothing() -> None:
    """Where no pair is likely, nothing is measured and no encoder asked."""
    encoder = BagOfWords()
    shared, covered = wording(
        make_statement("One", "They met."), make_statement("Other", "We met."), units_of([]), encoder
    )
    assert (shared.tolist(), covered.tolist(), encoder.asked) == ([], [], [])


def test_the_same_words_share_all_and_others_nothing() -> None:
    """The two ends of both measures."""
    assert measured("The port is open.", "The port is OPEN!") == (1.0, 1.0)
    assert measured("Wheat prices rose.", "A tunnel collapsed.") == (0.0, 0.0)


def test_a_unit_within_a_longer_one_is_covered_whole() -> None:
    """What one says in few words the other says among many: not all is shared, and the shorter one is covered."""
    shared, covered = measured("The port is open.", "The port is open again after the storm of last week.")
    assert shared < 1
    assert covered == 1.0


def test_inflected_words_are_one_word() -> None:
    """Words of one stem are alike without an encoder."""
    assert measured("Committees", "Committee") == (1.0, 1.0)


def test_numbers_are_shared_but_cover_nothing() -> None:
    """Two sentences with one figure in common share it; likeness in meaning is a matter of words."""
    assert measured("1250", "1250") == (1.0, 0.0)
    assert measured("1250", "1300") == (0.0, 0.0)


def test_two_headings_with_one_number_share_nothing() -> None:
    """Where an article stands says nothing of what it is about; in a sentence its number does."""
    titles = "Article 12. Budget", "Article 12. Gravel"
    kinds: tuple[dict[int, UnitKind], ...] = ({0: "heading"}, {})
    headings, sentences = (
        wording(
            make_statement("One", titles[0], kinds=kind),
            make_statement("Other", titles[1], kinds=kind),
            units_of([(0, 0)]),
            None,
        )
        for kind in kinds
    )
    assert [values.tolist() for values in headings] == [[0.0], [0.0]]
    assert all(0 < float(values[0]) < 1 for values in sentences)


def test_a_rare_word_in_common_is_more_than_a_frequent_one() -> None:
    """Of two pairs with one word of two in common, the one with the rarer word shares more and covers more."""
    left = make_statement("One", "Harbour fees", "Harbour lights", "Harbour pilots")
    right = make_statement("Other", "Harbour pilots", "Harbour dues")
    shared, covered = wording(left, right, units_of([(1, 1), (2, 0), (0, 1)]), None)
    assert shared[1] == 1.0
    assert shared[0] == shared[2] < 0.5
    assert covered[0] < 0.5 < covered[1]


def test_words_of_like_meaning_cover_each_other() -> None:
    """With an encoder a vessel stands for a ship, as far as their likeness goes, and fish do not."""
    encoder = Meanings()
    assert measured("ship", "vessel", encoder=encoder) == pytest.approx((0.0, (0.9 - 0.4) / 0.6), abs=1e-6)
    assert measured("ship", "fish", encoder=encoder) == (0.0, 0.0)
    assert measured("ship", "vessel") == (0.0, 0.0)


def test_each_word_is_encoded_once_and_no_number() -> None:
    """The encoder is asked for the words of the pairs alone, in one go."""
    encoder = BagOfWords()
    left = make_statement("One", "Ships carry 12 tonnes.", "Nobody asks for this.")
    right = make_statement("Other", "Ships carry fish.")
    wording(left, right, units_of([(0, 0)]), encoder)
    assert encoder.asked == [["carry", "fish", "ships", "tonnes"]]
