"""Tests of the second look at likely pairs of units."""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import product

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from compare.facts import add_facts
from compare.model import Portion, Statement
from compare.similarity import Weights, load_weights, reconsider
from compare.similarity.scrutiny import FEATURES, FLOOR, Scrutiny, rescore, scrutinise
from tests.gold import make_statement
from tests.similarity.encoders import BagOfWords
from tests.texts import SENTENCES

UNITS = st.lists(SENTENCES, min_size=1, max_size=6)
LIKELY = (0.0, 0.000001, 0.049999, 0.05, 0.3, 0.72, 0.999999, 1.0)
FIRST = Weights(0.0, {}, 0.5)
SECOND = st.builds(
    lambda intercept, values: replace(
        FIRST, second_intercept=intercept, second=dict(zip(FEATURES, values, strict=True))
    ),
    st.floats(-6, 6),
    st.lists(st.floats(-6, 6), min_size=len(FEATURES), max_size=len(FEATURES)),
)
ALL_LOW = replace(FIRST, second_intercept=-9.0, second={"names": 0.0})
ALL_HIGH = replace(FIRST, second_intercept=9.0, second={"names": 0.0})


def statements(left: list[str], right: list[str]) -> tuple[Statement, Statement]:
    """Return two statements of these sentences, with facts."""
    return add_facts(make_statement("One", *left)), add_facts(make_statement("Other", *right))


def drawn_scores(data: st.DataObject, left: Statement, right: Statement) -> np.ndarray:
    """Return first scores; those of a statement with itself are their own mirror image, as all first scores are."""
    shape = len(left.units), len(right.units)
    cells = data.draw(st.lists(st.sampled_from(LIKELY), min_size=shape[0] * shape[1], max_size=shape[0] * shape[1]))
    scores = np.array(cells, dtype=np.float64).reshape(shape)
    return np.maximum(scores, scores.T) if left.text == right.text else scores


def by_pair(seen: Scrutiny) -> dict[tuple[int, int], list[float]]:
    """Return the features of each pair in the order of their names."""
    return {
        (int(row), int(column)): [float(seen.features[name][place]) for name in FEATURES]
        for place, (row, column) in enumerate(zip(seen.rows, seen.columns, strict=True))
    }


def slow_support(scores: np.ndarray, row: int, column: int) -> float:
    """Return the obvious answer: every pair of other units within three of both, one after another."""
    return max(
        (
            float(scores[other, another]) * math.exp(2 - abs(other - row) - abs(another - column))
            for other, another in product(range(scores.shape[0]), range(scores.shape[1]))
            if 0 < abs(other - row) <= 3 and 0 < abs(another - column) <= 3
        ),
        default=0.0,
    )


@given(UNITS, UNITS, st.booleans(), st.data())
def test_the_other_side_sees_the_same_bit_by_bit(
    left: list[str], right: list[str], semantic: bool, data: st.DataObject
) -> None:
    """Swapping the sides turns the pairs and leaves every feature as it is, to the last bit."""
    one, other = statements(left, right)
    assume(one.text != other.text)
    scores = drawn_scores(data, one, other)
    encoder = BagOfWords() if semantic else None
    straight, swapped = scrutinise(one, other, scores, encoder), scrutinise(other, one, scores.T, encoder)
    assert by_pair(straight) == {(row, column): seen for (column, row), seen in by_pair(swapped).items()}


@given(UNITS, UNITS, st.booleans(), SECOND, st.data())
def test_reconsidered_scores_are_rounded_probabilities_that_do_not_know_the_sides(
    left: list[str], right: list[str], semantic: bool, weights: Weights, data: st.DataObject
) -> None:
    """Scores stay in [0, 1] with six decimals, and are transposed when the sides are swapped; the first ones remain."""
    one, other = statements(left, right)
    scores = drawn_scores(data, one, other)
    before = scores.copy()
    encoder = BagOfWords() if semantic else None
    again = reconsider(one, other, scores, weights=weights, encoder=encoder)
    assert ((again >= 0) & (again <= 1)).all()
    assert np.array_equal(again, np.round(again, 6))
    assert np.array_equal(again, reconsider(other, one, scores.T, weights=weights, encoder=encoder).T)
    assert np.array_equal(scores, before)


@given(UNITS, st.booleans(), SECOND, st.data())
def test_a_statement_with_itself_is_its_own_mirror_image(
    units: list[str], semantic: bool, weights: Weights, data: st.DataObject
) -> None:
    """Where neither statement comes first, no order shows, not even one that the first scores had."""
    one, other = statements(units, units)
    scores = drawn_scores(data, one, replace(other, text=f"{other.text} "))
    again = reconsider(one, other, scores, weights=weights, encoder=BagOfWords() if semantic else None)
    assert np.array_equal(again, again.T)


@given(UNITS, UNITS, st.booleans(), st.data())
def test_every_feature_is_in_its_range(left: list[str], right: list[str], semantic: bool, data: st.DataObject) -> None:
    """All pairs from the floor on are looked at, and no feature leaves what it stands for."""
    one, other = statements(left, right)
    scores = drawn_scores(data, one, other)
    seen = scrutinise(one, other, scores, BagOfWords() if semantic else None)
    assert sorted(by_pair(seen)) == list(map(tuple, np.argwhere(scores >= FLOOR).tolist()))
    assert tuple(seen.features) == FEATURES
    most = math.log(0.9999 / 0.0001) + 1e-5
    ranges = {
        "odds": (-most, most),
        "support": (0, 1),
        "shared": (0, 1),
        "covered": (0, 1 + 1e-12),
        "names": (0, 2),
        "position": (0, 1),
    }
    for name, (low, high) in ranges.items():
        values = seen.features[name]
        assert values.shape == seen.rows.shape
        assert ((values >= low) & (values <= high)).all(), name


@given(UNITS, UNITS, SECOND, st.data())
def test_unlikely_pairs_keep_their_first_score(
    left: list[str], right: list[str], weights: Weights, data: st.DataObject
) -> None:
    """What scores below the floor is not looked at again."""
    one, other = statements(left, right)
    scores = drawn_scores(data, one, other)
    again = reconsider(one, other, scores, weights=weights, encoder=None)
    assert (again[scores < FLOOR] == scores[scores < FLOOR]).all()


@given(UNITS, SECOND, st.data())
def test_nearly_the_same_words_never_score_lower_than_first(
    units: list[str], weights: Weights, data: st.DataObject
) -> None:
    """Two versions of one sentence are not torn apart by a better rival or by what stands around them."""
    one, other = statements(units, [f"{unit} Again." for unit in units])
    scores = drawn_scores(data, one, other)
    seen = scrutinise(one, other, scores, None)
    again = reconsider(one, other, scores, weights=weights, encoder=None)
    versions = seen.features["shared"] >= 0.8
    assert (again[seen.rows, seen.columns][versions] >= scores[seen.rows, seen.columns][versions]).all()


@pytest.mark.parametrize(
    ("weights", "shared", "expected"),
    [
        (ALL_LOW, 0.79, 0.000123),
        (ALL_LOW, 0.8, 0.4),
        (ALL_HIGH, 0.79, 0.999877),
        (ALL_HIGH, 0.8, 0.999877),
    ],
)
def test_versions_of_each_other_may_only_gain(weights: Weights, shared: float, expected: float) -> None:
    """From eight words in ten on, the higher of the two scores stands; below, the second one."""
    features = {name: np.array([shared if name == "shared" else 0.0]) for name in FEATURES}
    seen = Scrutiny(np.array([0]), np.array([1]), features)
    assert rescore(np.array([[0.01, 0.4]]), seen, weights).tolist() == [[0.01, expected]]


def test_a_second_score_is_the_logistic_function_of_the_weighted_features() -> None:
    """Log odds add up: an intercept and each feature times its weight."""
    features = {name: np.array([0.1, 0.2]) * (place + 1) for place, name in enumerate(FEATURES)}
    seen = Scrutiny(np.array([0, 1]), np.array([1, 0]), features)
    weights = replace(FIRST, second_intercept=-1.5, second={"odds": 0.5, "covered": 2.0})
    again = rescore(np.full((2, 2), 0.3), seen, weights)
    place = FEATURES.index("covered") + 1
    expected = [1 / (1 + math.exp(1.5 - 0.5 * unit - 2.0 * unit * place)) for unit in (0.1, 0.2)]
    assert [again[0, 1], again[1, 0]] == pytest.approx(expected, abs=1e-6)
    assert [again[0, 0], again[1, 1]] == [0.3, 0.3]


@given(UNITS, UNITS, st.data())
def test_without_weights_for_it_nothing_changes(left: list[str], right: list[str], data: st.DataObject) -> None:
    """The first score stands, and no encoder is asked."""
    one, other = statements(left, right)
    scores = drawn_scores(data, one, other)
    encoder = BagOfWords()
    assert np.array_equal(reconsider(one, other, scores, weights=FIRST, encoder=encoder), scores)
    assert encoder.asked == []


def test_nothing_likely_leaves_all_as_it_is() -> None:
    """Where no pair reaches the floor, there is nothing to look at."""
    one, other = statements(["They met."], ["We met.", "All left."])
    scores = np.array([[0.01, 0.049999]])
    seen = scrutinise(one, other, scores, BagOfWords())
    assert (len(seen.rows), [len(values) for values in seen.features.values()]) == (0, [0] * len(FEATURES))
    assert np.array_equal(reconsider(one, other, scores, weights=ALL_HIGH, encoder=None), scores)


@given(st.integers(1, 9), st.integers(1, 9), st.data())
def test_support_agrees_with_the_obvious_way(rows: int, columns: int, data: st.DataObject) -> None:
    """Shifted arrays give what looking at every pair nearby gives."""
    one, other = statements(
        [f"Port {row} opened." for row in range(rows)], [f"Port {row} shut." for row in range(columns)]
    )
    scores = drawn_scores(data, one, other)
    seen = scrutinise(one, other, scores, None)
    expected = [slow_support(scores, row, column) for row, column in zip(seen.rows, seen.columns, strict=True)]
    assert seen.features["support"].tolist() == pytest.approx(expected, rel=1e-12)


def test_units_of_the_same_row_or_column_lend_no_support() -> None:
    """A rival is no support; the next unit on both sides lends all of its score, one farther away less."""
    one, other = statements(["A one.", "B two.", "C three."], ["D four.", "E five.", "F six."])
    scores = np.array([[0.5, 0.9, 0.0], [0.9, 0.8, 0.0], [0.0, 0.0, 0.6]])
    support = {
        pair: seen[FEATURES.index("support")] for pair, seen in by_pair(scrutinise(one, other, scores, None)).items()
    }
    assert support[0, 0] == pytest.approx(0.8)
    assert support[0, 1] == pytest.approx(0.9)
    assert support[2, 2] == pytest.approx(max(0.8, 0.5 * math.exp(-2)))


def test_names_count_up_to_two() -> None:
    """No shared name, one, and any number of them; common words are no names."""
    one, other = statements(
        ["Norway, Sweden and Finland signed the treaty.", "The treaty was signed."],
        ["Finland, Sweden and Norway ratified the treaty.", "Sweden signed the treaty."],
    )
    seen = by_pair(scrutinise(one, other, np.full((2, 2), 0.5), None))
    names = {pair: features[FEATURES.index("names")] for pair, features in seen.items()}
    assert names == {(0, 0): 2, (0, 1): 1, (1, 0): 0, (1, 1): 0}


@given(UNITS, UNITS, st.data())
def test_what_units_say_does_not_depend_on_the_portion(left: list[str], right: list[str], data: st.DataObject) -> None:
    """In a portion, words, names and places in the text are those of the whole; from either side it is the same."""
    one, other = statements(left, right)
    assume(one.text != other.text)
    chosen = [data.draw(st.sets(st.integers(0, len(side) - 1), min_size=1), label="units") for side in (left, right)]
    portion = Portion(tuple(sorted(chosen[0])), tuple(sorted(chosen[1])))
    scores = drawn_scores(data, one, other)
    part = scores[np.ix_(portion.left, portion.right)]
    whole = by_pair(scrutinise(one, other, scores, None))
    seen = by_pair(scrutinise(one, other, part, None, portion))
    turned = by_pair(scrutinise(other, one, part.T, None, portion.turned))
    assert seen == {(row, column): features for (column, row), features in turned.items()}
    for (row, column), features in seen.items():
        among = whole[portion.left[row], portion.right[column]]
        for name in ("odds", "shared", "covered", "names", "position"):
            assert features[FEATURES.index(name)] == among[FEATURES.index(name)], name


@pytest.mark.parametrize("semantic", [False, True])
def test_the_package_looks_twice_within_one_language_only(semantic: bool) -> None:
    """The fitted weights know every feature and no other; between two languages there are too few pairs to fit any."""
    assert tuple(load_weights(semantic=semantic, one_language=True).second) == FEATURES
    assert load_weights(semantic=semantic, one_language=False).second == {}


@pytest.mark.parametrize("semantic", [False, True])
def test_only_words_in_common_may_speak_against_a_link(semantic: bool) -> None:
    """A higher first score, support, cover, more names and a nearer place all make a pair likelier."""
    second = load_weights(semantic=semantic, one_language=True).second
    assert [name for name, weight in second.items() if weight <= 0] in ([], ["shared"])
