"""Tests of the scores."""

from __future__ import annotations

import json
from importlib.resources import files
from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.model import Evidence
from compare.similarity import Weights, load_weights, measure, score
from compare.similarity.rivals import USUAL_RIVAL
from tests.gold import make_statement
from tests.similarity.encoders import BagOfWords
from tests.texts import SENTENCES

UNITS = st.lists(SENTENCES, min_size=1, max_size=5)
KINDS = tuple(product((True, False), (True, False)))


def evidence(**arrays: list[list[float]]) -> Evidence:
    """Return evidence of these arrays."""
    return Evidence({name: np.array(rows, dtype=np.float32) for name, rows in arrays.items()})


def test_a_score_is_the_logistic_function_of_the_weighted_evidence() -> None:
    """Log odds add up: an intercept, a measure and its margin."""
    known = evidence(comparable=[[1, 1]], meaning=[[0.8, 0.2]])
    weights = Weights(-1.0, {"meaning": 2.0, "meaning:margin": 4.0}, 0.5)
    margins = [(0.8 - 0.2 + 0.8 - USUAL_RIVAL) / 2, (0.2 - 0.8 + 0.2 - USUAL_RIVAL) / 2]
    expected = [1 / (1 + np.exp(1 - 2 * value - 4 * lead)) for value, lead in zip((0.8, 0.2), margins, strict=True)]
    assert score(known, weights)[0].tolist() == pytest.approx(expected, abs=1e-6)


def test_a_heading_is_no_rival_of_a_sentence() -> None:
    """What cannot be linked scores 0 and takes nothing from the lead of what can."""
    known = evidence(comparable=[[1, 1, 0]], meaning=[[0.8, 0.2, 0.9]])
    weights = Weights(0.0, {"meaning:margin": 10.0}, 0.5)
    scores = score(known, weights)[0]
    assert scores[2] == 0
    assert scores[0] > 0.9


@given(UNITS, UNITS, st.sampled_from(KINDS))
def test_scores_are_rounded_probabilities_that_do_not_know_the_sides(
    left: list[str], right: list[str], kind: tuple[bool, bool]
) -> None:
    """Scores lie in [0, 1], have six decimals and are transposed when the sides are swapped."""
    semantic, one_language = kind
    one, other = make_statement("One", *left), make_statement("Other", *right)
    encoder = BagOfWords() if semantic else None
    weights = load_weights(semantic=semantic, one_language=one_language)
    scores = score(measure(one, other, encoder), weights)
    assert ((scores >= 0) & (scores <= 1)).all()
    assert np.array_equal(scores, np.round(scores, 6))
    assert np.array_equal(scores, score(measure(other, one, encoder), weights).T)


@pytest.mark.parametrize(("semantic", "one_language"), KINDS)
def test_all_fitted_weights_speak_for_a_link(semantic: bool, one_language: bool) -> None:
    """Every set has a threshold that decides something, and no weight of the wrong sign."""
    weights = load_weights(semantic=semantic, one_language=one_language)
    assert 0 < weights.threshold < 1
    assert weights.coefficients
    assert all(value > 0 for value in weights.coefficients.values())


def test_the_file_of_weights_holds_the_four_sets_and_nothing_else() -> None:
    """The package loads every set that the file has."""
    data = json.loads((files("compare.similarity") / "weights.json").read_text(encoding="utf-8"))
    assert sorted(data) == ["cross_lexical", "cross_semantic", "lexical", "semantic"]
