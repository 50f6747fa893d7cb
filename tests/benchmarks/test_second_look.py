"""Tests of the fit of the second look at likely pairs of units."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.second_look import Look, fit_second, look
from compare.similarity.scrutiny import FEATURES, FLOOR, Scrutiny
from tests.gold import make_statement


def seen(kind: str, linked: list[bool], **features: list[float]) -> Look:
    """Return a look at as many pairs of units with these features; the others are 0."""
    size = len(linked)
    places = np.arange(size)
    values = {name: np.array(features.get(name, [0.0] * size), dtype=np.float64) for name in FEATURES}
    return Look(kind, np.eye(size), Scrutiny(places, places, values), np.ones(size, dtype=bool), np.array(linked))


def made(seed: int, size: int = 200) -> Look:
    """Return a look in which cover speaks for a link, words in common against it, and nothing else says anything."""
    rng = np.random.default_rng(seed)
    features = {name: rng.random(size) for name in FEATURES}
    odds = 6 * features["covered"] - 4 * features["shared"] - 1
    linked = rng.random(size) < 1 / (1 + np.exp(-odds))
    return seen("made", linked.tolist(), **{name: values.tolist() for name, values in features.items()})


def test_the_fit_learns_what_speaks_for_a_link_and_what_against() -> None:
    """Every feature gets a weight, those that tell something one of the right sign, and the others little."""
    intercept, second = fit_second([made(seed) for seed in range(5)])
    assert tuple(second) == FEATURES
    assert intercept == pytest.approx(-1, abs=0.5)
    assert second["covered"] == pytest.approx(6, abs=1)
    assert second["shared"] == pytest.approx(-4, abs=1)
    assert all(abs(second[name]) < 0.8 for name in FEATURES if name not in {"covered", "shared"})


def test_the_fit_is_the_same_each_time_and_short() -> None:
    """Two fits give the same numbers, of six decimals at most."""
    looks = [made(seed) for seed in range(2)]
    intercept, second = fit_second(looks)
    assert (intercept, second) == fit_second(looks)
    assert all(number == round(number, 6) for number in (intercept, *second.values()))


@given(st.sampled_from(FEATURES), st.sampled_from([0.5, 4.0]), st.sampled_from([-2.0, 3.0]))
def test_weights_are_for_features_as_they_are(name: str, scale: float, shift: float) -> None:
    """A feature on another scale gets another weight, so that the log odds of every pair stay what they were."""
    whole = made(1)
    values = {**whole.scrutiny.features, name: whole.scrutiny.features[name] * scale + shift}
    other = replace(whole, scrutiny=replace(whole.scrutiny, features=values))

    def odds(seen: Look) -> np.ndarray:
        intercept, second = fit_second([seen])
        table = np.stack([seen.scrutiny.features[name] for name in second])
        total: np.ndarray = intercept + np.array(list(second.values())) @ table
        return total

    assert np.allclose(odds(whole), odds(other), atol=1e-4)


def test_every_kind_of_pairs_counts_for_the_same() -> None:
    """Where two kinds say the opposite, the one with more pairs of units does not decide."""
    values, linked = [0.0, 1.0] * 20, [False, True] * 20
    many = [seen("readout", linked, covered=values)] * 10
    few = [seen("long", [not link for link in linked], covered=values)]
    assert fit_second([*many, *few])[1]["covered"] == pytest.approx(0, abs=1e-3)
    same_kind = [replace(few[0], kind="readout")]
    assert fit_second([*many, *same_kind])[1]["covered"] > 1


def test_a_kind_in_which_nothing_is_likely_is_no_hindrance() -> None:
    """A kind of pairs without a pair of units to learn from leaves the fit as it is but for the weight of all."""
    nothing = replace(made(2), kind="empty", learned=np.zeros(200, dtype=bool))
    _, second = fit_second([made(1), nothing])
    assert second["covered"] > 0 > second["shared"]
    assert np.isfinite(list(second.values())).all()


def test_what_is_not_to_be_learned_from_is_not() -> None:
    """Labels and features of other pairs of units are without any influence."""
    whole = made(3)
    half = np.arange(200) < 100
    one, other = (replace(whole, learned=half, linked=linked) for linked in (whole.linked, whole.linked & half))
    assert fit_second([one]) == fit_second([other]) != fit_second([whole])


def test_a_feature_that_is_the_same_everywhere_counts_for_nothing() -> None:
    """Where all pairs have one value, it tells nothing, and nothing is divided by zero."""
    _, second = fit_second([seen("made", [False, True] * 10, covered=[0.1, 0.9] * 10, names=[2.0] * 20)])
    assert second["covered"] > 0
    assert all(second[name] == 0 for name in FEATURES if name != "covered")


def test_a_look_takes_the_labels_of_the_pairs_that_are_looked_at() -> None:
    """Of all pairs of units, the labels of those from the floor on stay, in the order of the features."""
    statements = (
        make_statement("One", "The port is open.", "They met."),
        make_statement("Other", "It is open.", "All left."),
    )
    scores = np.array([[0.9, FLOOR / 2], [FLOOR, 0.3]])
    learned = np.array([[True, True], [False, True]])
    linked = np.array([[True, True], [False, False]])
    found = look(statements, scores, None, "readout", (learned, linked))
    places = list(zip(found.scrutiny.rows.tolist(), found.scrutiny.columns.tolist(), strict=True))
    assert sorted(places) == [(0, 0), (1, 0), (1, 1)]
    assert found.kind == "readout"
    assert found.scores is scores
    assert found.learned.tolist() == [bool(learned[place]) for place in places]
    assert found.linked.tolist() == [bool(linked[place]) for place in places]
