"""Tests of which strength of a rival's pairings counts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from benchmarks.gold import load_pairs, load_scorer
from benchmarks.rivals.choice import Trial, best_for_each_kind, best_for_the_others, figures
from benchmarks.rivals.methods import Pairing

PAIRS = load_pairs()


def trial(place: int, right: float, wrong: float) -> Trial:
    """Return a rival that pairs what is linked this strongly, and as many units that are not."""
    pair = PAIRS[place]
    false = [
        (row.index, column.index)
        for row in pair.left.units
        for column in pair.right.units
        if (row.index, column.index) not in pair.linked and (row.index, column.index) not in pair.neutral
    ][: len(pair.linked)]
    pairings = [Pairing(*cell, right) for cell in pair.linked] + [Pairing(*cell, wrong) for cell in false]
    return Trial(pair, tuple(pairings))


def test_hindsight_keeps_what_is_right_of_each_kind() -> None:
    """A rival that is sure of what is right gets a cut above what is wrong, in each kind its own."""
    trials = [trial(0, 0.9, 0.5), trial(1, 0.9, 0.5), trial(14, 0.4, 0.3)]
    cuts = best_for_each_kind(trials)
    assert [cuts[each.pair.name] for each in trials] == [0.9, 0.9, 0.4]


def test_the_pair_itself_has_no_say_among_the_others() -> None:
    """The cut of a pair is what suits the others, however badly that suits the pair."""
    trials = [trial(0, 0.9, 0.5), trial(1, 0.9, 0.5), trial(2, 0.2, 0.1)]
    assert best_for_the_others(trials)[PAIRS[2].name] == 0.9


def test_two_languages_have_a_cut_of_their_own() -> None:
    """Pairs in two languages are not judged by those in one."""
    trials = [trial(0, 0.9, 0.5), trial(1, 0.9, 0.5), trial(26, 0.3, 0.1), trial(27, 0.3, 0.1)]
    assert best_for_the_others(trials)[PAIRS[26].name] == 0.3


# The scorer keeps the form in which it was made, and leaves it to Python to close its files.
@pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")
def test_the_scorer_counts_what_the_cut_leaves() -> None:
    """With the right cut all is found and right; half of what is found is wrong without one."""
    trials = [trial(place, 0.9, 0.5) for place in range(len(PAIRS))]
    scorer = load_scorer()
    perfect = figures(trials, best_for_each_kind, scorer)
    assert all(kind == {"precision": 1, "recall": 1, "f1": 1} for kind in perfect.values())
    flat = [
        replace(each, pairings=tuple(pairing._replace(strength=0.5) for pairing in each.pairings)) for each in trials
    ]
    assert figures(flat, best_for_each_kind, scorer)["readouts"]["precision"] == pytest.approx(0.5, abs=0.01)
