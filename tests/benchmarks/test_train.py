"""Tests of the fit of the weights."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from benchmarks.gold import load_pairs
from benchmarks.train import FEATURES, as_json, final_scores, fit, observe, suited, without
from compare.similarity import reconsider, score
from compare.similarity.scrutiny import FEATURES as SECOND

PAIRS = load_pairs()[:6]
CASES = observe(PAIRS, None, gold_units=True)


def test_nothing_made_of_a_pair_left_out_stays_in() -> None:
    """Neither the pair itself nor a stranger made of either of its texts is learned from."""
    rest = without(CASES, CASES[0])
    assert all(0 not in case.origin for case in rest)
    assert len(rest) < len(CASES) - 1


def test_the_fit_is_the_same_each_time() -> None:
    """Two fits give the same bytes."""
    once, twice = (as_json({"lexical": fit(CASES, FEATURES["lexical"])}) for _ in range(2))
    assert once == twice


def test_the_fit_learns_what_is_a_link() -> None:
    """On a pair left out, linked units score higher than others by far."""
    weights = fit(without(CASES, CASES[0]), FEATURES["lexical"])
    scores = score(CASES[0].evidence, weights)
    linked = CASES[0].labels.linked
    assert float(np.median(scores[linked])) > 0.5
    assert float(np.median(scores[~linked])) < 0.01
    assert all(value > 0 for value in weights.coefficients.values())


def test_identical_units_are_not_learned_from() -> None:
    """Pairs of identical units are linked whatever they score, so that the fit does not see them."""
    assert all(not (case.learned & ~case.labels.counted).any() for case in CASES)
    assert any(not case.learned.all() for case in CASES)


def test_cases_are_scored_as_the_tool_scores() -> None:
    """What is measured is what a comparison gives: the first score, and after a second look the final one."""
    weights = fit(without(CASES, CASES[0]), FEATURES["lexical"])
    case = CASES[0]
    first = score(case.evidence, weights)
    assert tuple(weights.second) == SECOND
    again = reconsider(case.left, case.right, first, weights=weights, encoder=None)
    assert np.array_equal(final_scores(case, weights), again)
    assert not np.array_equal(first, again)
    assert np.array_equal(final_scores(case, replace(weights, second={})), first)


def test_for_two_languages_pairs_in_one_count_for_little() -> None:
    """All pairs are learned from, but those in one language count for a part and no threshold is judged by them."""
    pairs = [pair for pair in load_pairs() if pair.kind == "two languages"][:2]
    cases = observe((*PAIRS[:2], *pairs), None, gold_units=True)
    two = suited(cases, "cross_lexical")
    assert len(two) == len(cases)
    assert [case.kind for case in two if case.is_annotated] == ["two languages"] * 2
    assert {case.weight < whole.weight for case, whole in zip(two, cases, strict=True)} == {True, False}
    assert all(case.left.language == case.right.language for case in suited(cases, "lexical"))
