"""Tests of how the relation of a link is learned."""

from __future__ import annotations

import numpy as np
import pytest

from benchmarks.gold import load_pairs
from benchmarks.relations import fit, macro_f1, observe, predict, table_of
from compare.wording.relation import WEIGHTS


def test_the_package_holds_the_weights_that_the_fit_gives() -> None:
    """What `compare.wording.relation` adds up is what the annotated links give, rounded."""
    assert fit([observe(pair) for pair in load_pairs()]) == pytest.approx(WEIGHTS, abs=0.4)


def test_links_of_two_languages_and_identical_ones_teach_nothing() -> None:
    """The fit without the pairs in two languages is the same."""
    cases = [observe(pair) for pair in load_pairs()]
    assert fit([case for case in cases if not case.across]) == fit(cases)


def test_macro_f1_is_the_mean_over_the_relations_that_occur() -> None:
    """Of three relations two occur; the third does not pull the mean down."""
    assert macro_f1(np.array([[1, 1, 0], [0, 4, 0], [0, 0, 0]])) == pytest.approx((2 / 3 + 8 / 9) / 2)


def test_the_table_counts_every_link_once() -> None:
    """All annotated links of a pair are judged."""
    case = observe(load_pairs()[0])
    assert table_of(case, predict(case, WEIGHTS)).sum() == len(case.links)
