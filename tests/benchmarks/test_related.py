"""Tests of how it is learned and measured which unique units are related."""

from __future__ import annotations

from functools import lru_cache

import pytest

from benchmarks.gold import load_pairs
from benchmarks.related import Case, fit, judgements, most_pairs, observe, tally
from compare.related import WEIGHTS, eligible

LEXICAL = WEIGHTS[1]


@lru_cache(maxsize=1)
def cases() -> tuple[Case, ...]:
    """Return the judged pairs, measured without the encoder."""
    judged = judgements()
    return tuple(observe(pair, None) for pair in load_pairs() if pair.name in judged)


def one_language() -> tuple[Case, ...]:
    """Return those of the judged pairs whose words can be compared."""
    return tuple(case for case in cases() if "overlap" in case.evidence.arrays)


def test_the_package_holds_the_weights_that_the_fit_gives() -> None:
    """What `compare.related` adds up without the encoder is what the judged pairs give, rounded."""
    names = [name for name in LEXICAL if name != "constant"]
    assert fit(one_language(), names) == pytest.approx(dict(LEXICAL), rel=0.1)


def test_only_unique_units_are_judged() -> None:
    """A judgement is about two units that no annotated link contains, and either says yes or is unsure."""
    for case in cases():
        for linked, place in (
            ({unit for link in case.links for unit in link.left}, 0),
            ({unit for link in case.links for unit in link.right}, 1),
        ):
            assert not linked & {cell[place] for cell in case.related | case.unsure}
        assert not case.related & case.unsure


def test_what_was_judged_to_be_related_can_be() -> None:
    """The rules on headings and datelines keep no more than one judged pair apart."""
    lost = [
        (case.name, cell)
        for case in cases()
        for cell in case.related
        if not eligible(case.left, case.right, case.links, case.evidence)[cell]
    ]
    assert len(lost) <= 1


def test_a_tally_counts_each_pair_once() -> None:
    """Right, wrong and unsure are all that was found, and no more can be right than exist."""
    for case in one_language():
        counted = tally(case, LEXICAL)
        assert counted.right <= counted.existing <= len(case.related)
        assert min(counted.right, counted.wrong, counted.unsure) >= 0


def test_most_pairs_looks_further_than_the_first_choice() -> None:
    """The first row gives way to the second one, which has no other column."""
    assert most_pairs(frozenset({(0, 0), (0, 1), (1, 0)})) == 2
    assert most_pairs(frozenset({(0, 0), (1, 0)})) == 1
    assert most_pairs(frozenset()) == 0
