"""Tests of where the stages meet: how long statements are compared, and that it comes to the same."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.drafts import Drafts, make_drafts
from compare import compare_texts, comparison
from compare.anchoring import RIVALS
from compare.errors import LimitError
from compare.model import Settings
from compare.similarity import score_measures
from tests.similarity.encoders import BagOfWords
from tests.test_laws import mirrored
from tests.texts import pairs

if TYPE_CHECKING:
    from collections.abc import Iterable

    import numpy as np
    from numpy.typing import NDArray

    from compare.model import Comparison
    from compare.similarity import Weights

LEXICAL = Settings(semantic=False)
DRAFTS = make_drafts(400)
ALL = 10**9, 10**9
ASIDE = 1, comparison.MAX_CELLS
IN_PORTIONS = 1, 20
"""Limits in place of `ALL_CELLS` and `MAX_CELLS`: texts are short, are long, are so long that they have to be cut."""


def compared(left: str, right: str, limits: tuple[int, int] = ASIDE, settings: Settings = LEXICAL) -> Comparison:
    """Compare two texts with other limits."""
    with patch.object(comparison, "ALL_CELLS", limits[0]), patch.object(comparison, "MAX_CELLS", limits[1]):
        return compare_texts(left, right, settings=settings)


WHOLE = compared(*DRAFTS.texts, ALL)


def links(found: Comparison) -> set[tuple[tuple[int, ...], tuple[int, ...], str, bool]]:
    """Return what is linked and how, but for the scores."""
    return {(link.left, link.right, link.relation, link.moved) for link in found.links}


def pairs_of(drafts: Drafts) -> set[tuple[tuple[int, ...], tuple[int, ...]]]:
    """Return the units of two drafts that are the same or versions of each other."""
    return {((origin,), (place,)) for place, origin in enumerate(drafts.origins) if origin is not None}


class Counting:
    """Scores as usual and counts the pairs of units that it is asked about."""

    def __init__(self) -> None:
        self.cells = 0

    def score(self, measures: Iterable[tuple[str, NDArray[np.float32]]], weights: Weights) -> NDArray[np.float64]:
        """Return the scores of these pairs."""
        scores = score_measures(measures, weights)
        self.cells += scores.size
        return scores


def test_of_two_long_drafts_only_what_differs_is_scored() -> None:
    """Of nine million pairs of units one in a hundred is scored, and every unit still finds its version."""
    drafts = make_drafts(3_000)
    counting = Counting()
    with patch.object(comparison, "score_measures", counting.score):
        found = compare_texts(*drafts.texts, settings=LEXICAL)
    assert 0 < counting.cells < 3_000 * 3_000 / 100
    linked = {(link.left, link.right) for link in found.links}
    assert len(pairs_of(drafts) - linked) <= 3
    assert len(linked - pairs_of(drafts)) <= 3
    assert found.notices == ()


def test_setting_identical_units_aside_comes_to_the_same() -> None:
    """On two drafts the links are those that scoring all pairs of units finds."""
    assert links(compared(*DRAFTS.texts)) == links(WHOLE)
    assert len(links(WHOLE)) > 390


def test_portions_come_to_the_same() -> None:
    """So do they where what differs is cut into portions; then the user is told."""
    found = compared(*DRAFTS.texts, IN_PORTIONS)
    assert links(found) == links(WHOLE)
    assert [notice.code for notice in found.notices] == ["compared-in-portions"]


@pytest.mark.parametrize("limits", [ASIDE, (1, 3)])
def test_a_moved_identical_unit_is_linked_wherever_it_is(limits: tuple[int, int]) -> None:
    """The first unit of one side is found at the end of the other, and nothing else is said to have moved."""
    first = [f"Vessel number {number} shall call at Port Sella." for number in range(60)]
    second = [*first[1:], first[0]]
    second[30] = "Vessel number 31 may call at Port Sella."
    second[40] = "Vessel number 41 shall never call at Port Sella."
    found = compared("\n\n".join(first), "\n\n".join(second), limits)
    assert [(link.left, link.right) for link in found.links if link.moved] == [((0,), (59,))]
    assert {(link.left, link.right) for link in found.links} == {((unit,), ((unit - 1) % 60,)) for unit in range(60)}


def test_a_unit_that_moved_and_was_edited_is_linked() -> None:
    """What differs is compared wherever it stands while it is not too much."""
    first = list(make_drafts(200, edited=0, removed=0, added=0, moved=0).first)
    second = [*first[:50], *first[51:150], first[50].replace(" of ", " of public "), *first[150:]]
    first[120] = "The lighthouse of Arlen is closed for repairs."
    found = compared("\n\n".join(first), "\n\n".join(second))
    assert ((50,), (149,)) in {(link.left, link.right) for link in found.links if link.moved}


@given(pairs(), st.sampled_from([ASIDE, IN_PORTIONS]))
def test_swapping_long_statements_mirrors_the_comparison(texts: tuple[str, str], limits: tuple[int, int]) -> None:
    """Neither setting units aside nor cutting knows the sides."""
    one, two = outcome(*texts, limits), outcome(*texts[::-1], limits)
    if isinstance(one, str) or isinstance(two, str):
        assert one == two
        return
    two = mirrored(two)
    assert one.links == two.links
    assert one.discrepancies == two.discrepancies
    assert one.related == two.related


def outcome(left: str, right: str, limits: tuple[int, int]) -> Comparison | str:
    """Return the comparison of two texts, or what to do where they are too long."""
    try:
        return compared(left, right, limits)
    except LimitError as error:
        return error.remedy


def test_swapping_drafts_mirrors_the_comparison() -> None:
    """Nor do the portions of a long text."""
    one = compared(*DRAFTS.texts, IN_PORTIONS)
    two = mirrored(compared(*DRAFTS.texts[::-1], IN_PORTIONS))
    assert one.links == two.links
    assert one.discrepancies == two.discrepancies


def test_too_much_that_differs_is_one_line() -> None:
    """What is too much says how much it is and what to do, before anything is measured."""
    left, right = ("\n\n".join(f"{side} {number}." for number in range(9)) for side in ("North", "South"))
    with patch.object(comparison, "add_facts", None), pytest.raises(LimitError) as raised:
        compared(left, right, (1, 80))
    assert str(raised.value) == (
        "Left and Right: 9 × 9 units that are not identical, more than the 80 pairs that can be scored; "
        "compare them chapter by chapter"
    )


@pytest.mark.parametrize("limits", [ASIDE, IN_PORTIONS])
def test_the_encoder_is_asked_once_about_what_differs_and_never_about_the_rest(limits: tuple[int, int]) -> None:
    """Each text is encoded once, and no unit that both drafts have is."""
    encoder = BagOfWords()
    with patch.object(comparison, "load_encoder", lambda: encoder):
        found = compared(*DRAFTS.texts, limits, Settings())
    asked = [text for texts in encoder.asked for text in texts]
    assert len(asked) == len(set(asked))
    kept = set(DRAFTS.first) & set(DRAFTS.second)
    assert len(kept & set(asked)) <= RIVALS < len(kept)
    # What differs where the other draft has nothing at all need not be scored.
    unasked = (set(DRAFTS.first) ^ set(DRAFTS.second)) - set(asked)
    assert unasked <= {found.left.text_of(unit) for unit in found.unique_left} | {
        found.right.text_of(unit) for unit in found.unique_right
    }
    assert not unasked or limits is IN_PORTIONS


@settings(max_examples=20)
@given(pairs())
def test_the_encoder_is_asked_once_about_each_text(texts: tuple[str, str]) -> None:
    """However often a text occurs, on whichever side, as a unit, a clause or a word."""
    encoder = BagOfWords()
    with patch.object(comparison, "load_encoder", lambda: encoder):
        compare_texts(*texts, settings=Settings(left_language="en", right_language="en"))
    asked = [text for several in encoder.asked for text in several]
    assert asked
    assert len(asked) == len(set(asked))


def test_two_texts_of_one_sentence_are_linked_where_they_are_one_claim() -> None:
    """A single sentence has no rivals and no rare words, and is linked by what it shares all the same."""
    left = "The convoy carried 13 bags of grain to the north."
    linked = compare_texts(left, "The convoy carried 14 bags of grain to the north.", settings=LEXICAL)
    assert [(link.left, link.right) for link in linked.links] == [((0,), (0,))]
    assert [found.kind for found in linked.discrepancies] == ["number"]
    assert compare_texts(left, "The strike in the port began on a Monday.", settings=LEXICAL).links == ()
