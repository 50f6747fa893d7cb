"""Tests of what each part of the alignment brings."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from benchmarks.ablation import (
    EVERYTHING,
    PARTS,
    Crossed,
    Outcome,
    Part,
    average_precision,
    cross,
    figures,
    interval,
    log_loss,
    mean_f1,
    measure,
    one_to_one,
    outcomes,
)
from benchmarks.gold import load_pairs
from benchmarks.train import FEATURES, Case, observe
from compare.alignment import align
from compare.similarity.scrutiny import FEATURES as SECOND_FEATURES

LEXICAL = FEATURES["lexical"]


@cache
def cases() -> tuple[Case, ...]:
    """Return what is measured of the shortest annotated pairs in one language without an encoder."""
    pairs = [pair for pair in load_pairs() if pair.left.language == pair.right.language]
    pairs.sort(key=lambda pair: len(pair.left.units) * len(pair.right.units))
    return observe(pairs[:6], None, gold_units=True)


@cache
def crossed() -> Crossed:
    """Return their first scores without each fold and each two."""
    return cross(cases(), LEXICAL)


def outcome(counts: tuple[int, int, int], *, kind: str = "long") -> Outcome:
    """Return an outcome with one sure right score and one sure wrong one."""
    return Outcome(kind, counts, np.array([1.0, 0.0]), np.array([True, False]))


def test_links_of_one_unit_with_one_are_those_that_are_made_first() -> None:
    """No unit is in two links, and those that `align` begins its links with are there."""
    case = next(case for case in cases() if case.is_annotated)
    scores = np.round(np.random.default_rng(0).random(case.learned.shape), 6) * case.learned
    everything = align(case.left, case.right, scores, threshold=0.5)
    alone = one_to_one(case.left, case.right, scores, threshold=0.5)
    assert all(len(group.left) == len(group.right) == 1 for group in alone)
    for side in ("left", "right"):
        units = [getattr(group, side) for group in alone]
        assert len(set(units)) == len(units)
    assert len(alone) < sum(len(group.left) * len(group.right) for group in everything)
    assert max(group.score for group in everything) == max(group.score for group in alone)


def test_every_part_leaves_something_out_that_exists() -> None:
    """A part names measures with a feature in a set of weights, or features of the second look, or another rule."""
    measures = {name.partition(":")[0] for names in FEATURES.values() for name in names}
    assert measures == {measure for part in PARTS for measure in part.measures}
    for part in PARTS[1:]:
        assert part.measures <= measures
        assert part.second <= set(SECOND_FEATURES)
        assert part.measures or part.second or part.lowers_all or part.link is not align
    assert len({part.name for part in PARTS}) == len(PARTS)
    assert Part("anchors", frozenset({"anchors"})).first(("anchors", "anchors:margin", "event")) == ("event",)


def test_no_fold_is_scored_by_weights_that_it_went_into() -> None:
    """Changing the annotation of a fold changes none of the scores that it gets, held out or learned around."""
    turned = tuple(
        replace(case, labels=replace(case.labels, linked=~case.labels.linked)) if 0 in case.origin else case
        for case in cases()
    )
    again = cross(turned, LEXICAL)
    for fold in range(len(crossed().folds)):
        for place in ((0, fold), (fold, 0)):
            pairs = zip(crossed().scores[place], again.scores[place], strict=True)
            assert all(np.array_equal(one, two) for one, two in pairs)
    before, after = (outcomes(found, EVERYTHING) for found in (crossed(), again))
    held = len(crossed().folds[0])
    assert all(np.array_equal(one.scores, two.scores) for one, two in zip(before[:held], after[:held], strict=True))
    assert not all(np.array_equal(one.scores, two.scores) for one, two in zip(before, after, strict=True))


def test_a_feature_left_out_of_the_second_look_gets_no_weight() -> None:
    """Without any of its features there is no second look; without one the scores are others."""
    everything, first, less = (
        outcomes(crossed(), part)
        for part in (EVERYTHING, Part("", second=frozenset(SECOND_FEATURES)), Part("", second=frozenset({"support"})))
    )
    held = [case for fold in crossed().folds for case in fold]
    own = [scores for fold in range(len(crossed().folds)) for scores in crossed().scores[fold, fold]]
    for case, scores, found in zip(held, own, first, strict=True):
        assert np.array_equal(scores[case.learned], found.scores)
    assert any(not np.array_equal(one.scores, two.scores) for one, two in zip(everything, less, strict=True))


def test_a_part_that_no_set_of_weights_has_is_passed_over() -> None:
    """Without an encoder nothing is said of what only an encoder gives."""
    found = measure(cases(), ("lexical", "cross_lexical"), [Part("clauses", frozenset({"clauses"})), EVERYTHING])
    assert list(found) == [EVERYTHING.name]


def test_the_figures_compare_with_everything() -> None:
    """What is lost without a part is negative, and the interval of nothing lost is nothing."""
    good, bad = [outcome((9, 1, 1))] * 4, [outcome((5, 5, 5))] * 4
    assert figures(bad, good)["change"] == pytest.approx(-0.4)
    assert interval(good, good) == (0, 0)
    assert interval(bad, good) == pytest.approx((-0.4, -0.4))


def test_the_mean_is_over_kinds() -> None:
    """Three pairs of one kind count for as much as one of another."""
    assert mean_f1([outcome((1, 0, 0))] * 3 + [outcome((0, 1, 1), kind="readouts")]) == 0.5


def test_scores_are_judged_apart_from_links() -> None:
    """Sure right scores have no loss and the best order; a coin has a loss of log 2 for each pair of units."""
    assert log_loss([outcome((1, 0, 0))]) == pytest.approx(0, abs=1e-5)
    assert average_precision([outcome((1, 0, 0))]) == 1
    coin = Outcome("long", (1, 0, 0), np.array([0.5, 0.5]), np.array([True, False]))
    assert log_loss([coin]) == pytest.approx(2 * np.log(2))
    assert average_precision([coin]) == 0.5
