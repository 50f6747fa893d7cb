"""Tests of `compare.related`."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare import compare_texts
from compare.facts import add_facts
from compare.model import Evidence, Link, Portion, Related, Settings
from compare.related import FLOOR, WEIGHTS, eligible, measures_wanted, nearness, relate, weights_for
from compare.similarity import measure
from tests.gold import make_statement
from tests.similarity.encoders import BagOfWords

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from compare.model import Statement, UnitKind

JUST = (math.log(FLOOR / (1 - FLOOR)) - WEIGHTS[0]["constant"]) / WEIGHTS[0]["overlap"]
"""Words in common at which two units that mean different things, far from any link, just reach the floor."""


def sides(
    rows: int, columns: int, kinds: Mapping[int, UnitKind] | None = None, *, heading: str = "Trade"
) -> tuple[Statement, Statement]:
    """Return two statements of so many units; those of other kinds have them on both sides."""
    texts = [
        [heading if (kinds or {}).get(unit) == "heading" else f"{side} {unit}." for unit in range(count)]
        for side, count in (("North", rows), ("South", columns))
    ]
    return make_statement("North", *texts[0], kinds=kinds), make_statement("South", *texts[1], kinds=kinds)


def evidence(overlap: Sequence[Sequence[float]]) -> Evidence:
    """Return evidence with these words in common and nothing else that speaks."""
    values = np.array(overlap, dtype=np.float32)
    return Evidence({"comparable": np.ones_like(values), "meaning": np.zeros_like(values), "overlap": values})


def link(left: tuple[int, ...], right: tuple[int, ...]) -> Link:
    """Return a link between these units."""
    return Link(left, right, "reworded", 0.9, moved=False, edits=())


def cells(found: Sequence[Related]) -> list[tuple[int, int]]:
    """Return which units are related."""
    return [(entry.left, entry.right) for entry in found]


def test_units_on_one_topic_that_are_not_linked_are_related_and_stay_unique() -> None:
    """Two sentences on a sea cable, which a strict threshold leaves apart, are related; one on beekeepers is not."""
    comparison = compare_texts(
        "The ministers met in Kelmar on 3 May.\n\n"
        "The sea cable to Norrland will be laid in 2026 by a Finnish firm.\n\n"
        "They thanked the city for its hospitality.",
        "The ministers met in Kelmar on 3 May.\n\n"
        "Ms Brandvik warned that anchors endanger the sea cable to Norrland.\n\n"
        "Beekeepers on the islands expect an unusually poor harvest of heather honey.\n\n"
        "They thanked the city for its hospitality.",
        settings=Settings(semantic=False, threshold=0.99),
    )
    assert cells(comparison.related) == [(1, 1)]
    assert comparison.unique_left == (1,)
    assert comparison.unique_right == (1, 2)


def test_each_unit_has_one_related_unit_at_most_and_both_prefer_each_other() -> None:
    """Of two units that want the same one the better gets it, and the other gets none, not its second best."""
    left, right = sides(2, 2)
    found = relate(left, right, (), evidence([[0.99, 0.95], [0.97, 0.1]]))
    assert cells(found) == [(0, 0)]


def test_nothing_below_the_floor_is_related() -> None:
    """Two units that fall a little short of the floor are not related."""
    left, right = sides(1, 1)
    assert relate(left, right, (), evidence([[JUST - 0.01]])) == ()
    (found,) = relate(left, right, (), evidence([[JUST + 0.01]]))
    assert FLOOR <= found.score < 1
    assert found.score == round(found.score, 6)


def test_units_of_a_link_are_not_related() -> None:
    """What the sides say in common is related to nothing, however close it is."""
    left, right = sides(2, 2)
    close = evidence([[1, 1], [1, 1]])
    assert cells(relate(left, right, (link((0,), (0,)),), close)) == [(1, 1)]
    assert relate(left, right, (link((0, 1), (0,)),), close) == ()


def test_what_cannot_be_compared_is_not_related() -> None:
    """Evidence says that a unit has no words; then it has no topic."""
    left, right = sides(1, 1)
    values = evidence([[1]])
    assert relate(left, right, (), Evidence({**values.arrays, "comparable": np.zeros((1, 1), np.float32)})) == ()


def test_datelines_are_not_related() -> None:
    """Where and when a statement was made is no topic."""
    left, right = sides(2, 2, {0: "dateline"})
    assert cells(relate(left, right, (), evidence([[1, 1], [1, 1]]))) == [(1, 1)]


@pytest.mark.parametrize(
    ("left_heading", "right_heading", "related"),
    [
        ("Article 8. Drought", "Article 8. Drought relief", True),
        ("Article 8. Drought", "Article 8. Hydropower", False),
        ("IV. Drought", "IV. Hydropower", False),
        ("Article 8", "Article 8", False),
    ],
)
def test_headings_are_related_by_a_word_of_their_own(left_heading: str, right_heading: str, *, related: bool) -> None:
    """The word for a section, which other headings have too, and its number say nothing of the topic."""
    kinds: dict[int, UnitKind] = {0: "heading", 1: "heading"}
    left = make_statement("North", left_heading, "Article 1. Terms", "North.", kinds=kinds)
    right = make_statement("South", right_heading, "Article 2. Aims", "South.", kinds=kinds)
    close = np.zeros((3, 3))
    close[0, 0] = 1
    assert cells(relate(left, right, (), evidence(close.tolist()))) == [(0, 0)] * related


def test_a_heading_and_a_sentence_are_not_related() -> None:
    """What stands under a heading says what it is about."""
    left = make_statement("North", "Drought relief", "North.", kinds={0: "heading"})
    right = make_statement("South", "Drought relief costs money.", "South.")
    assert relate(left, right, (), evidence([[1, 0], [0, 0]])) == ()


def test_of_equals_the_one_nearest_the_diagonal_is_taken() -> None:
    """Ties are settled by position: three equal units a side are related in order."""
    left, right = sides(3, 3)
    assert cells(relate(left, right, (), evidence(np.ones((3, 3)).tolist()))) == [(0, 0), (1, 1), (2, 2)]


def test_the_neighbours_of_linked_units_count() -> None:
    """A unit stands near to a link if its neighbour is linked with the other's neighbour, or the one after that."""
    near = nearness(Portion(tuple(range(5)), tuple(range(6))), (link((1,), (1,)), link((4,), (5,))))
    assert near.tolist() == [
        [1.0, 1.0, 1.0, 0.5, 0.0, 0.0],
        [1.0, 1.0, 1.0, 0.5, 0.0, 0.0],
        [1.0, 1.0, 1.0, 0.5, 0.5, 0.5],
        [0.5, 0.5, 0.5, 0.5, 1.0, 1.0],
        [0.0, 0.0, 0.0, 0.5, 1.0, 1.0],
    ]


def test_units_of_a_portion_are_related_where_they_stand() -> None:
    """Units that were not measured count by their links, and places are those of units."""
    left, right = sides(9, 9, {4: "heading"})
    portion = Portion((1, 4, 8), (2, 3, 4, 8))
    near = nearness(portion, (link((2,), (2,)), link((8,), (6,))))
    assert near.tolist() == [[1.0, 1.0, 0.5, 0.0], [0.5, 0.5, 0.5, 0.0], [0.0, 0.0, 0.5, 0.5]]
    values = evidence([[0.9, 0.9, 0.9, 0.0], [1.0, 1.0, 1.0, 1.0], [0.0, 0.0, 0.0, 1.0]]).arrays
    found = relate(left, right, (link((0,), (2,)),), Evidence(values, portion))
    assert cells(found) == [(1, 3), (4, 4), (8, 8)]


def test_nearness_decides_between_equals() -> None:
    """Of equally close units the one that follows the counterpart of the unit before is taken."""
    left, right = sides(2, 5)
    values = evidence([[0, 0, 0, 0, 0], [1, 1, 1, 1, 1]])
    assert cells(relate(left, right, (), values)) == [(1, 2)]
    assert cells(relate(left, right, (link((0,), (0,)),), values)) == [(1, 1)]


@pytest.mark.parametrize(
    ("semantic", "languages", "place"),
    [(True, ("en", "en"), 0), (False, ("en", "en"), 1), (True, ("en", "fr"), 2), (False, ("en", "fr"), None)],
)
def test_measured_evidence_has_weights(*, semantic: bool, languages: tuple[str, str], place: int | None) -> None:
    """What similarity measures has the names that the weights are for, and too little of it relates nothing."""
    left = add_facts(make_statement("Left", "The talks lasted two days.", language=languages[0]))
    right = add_facts(make_statement("Right", "The talks were long.", language=languages[1]))
    arrays = measure(left, right, BagOfWords() if semantic else None).arrays
    assert weights_for(arrays) == (None if place is None else WEIGHTS[place])
    if place is None:
        assert relate(left, right, (), Evidence(arrays)) == ()


@given(st.integers(1, 5), st.integers(1, 5), st.data())
def test_the_mirror_and_what_is_always_so(rows: int, columns: int, data: st.DataObject) -> None:
    """The other way round gives the same pairs; each unit is in one at most, none is linked, both are best."""
    left, right = sides(rows, columns, {0: "heading"} if data.draw(st.booleans()) else None)
    values = data.draw(
        st.lists(
            st.lists(st.sampled_from((0.0, JUST, 0.98, 0.99, 1.0)), min_size=columns, max_size=columns),
            min_size=rows,
            max_size=rows,
        )
    )
    links = tuple(
        link((row,), (column,))
        for row, column in data.draw(
            st.lists(
                st.tuples(st.integers(0, rows - 1), st.integers(0, columns - 1)), max_size=2, unique_by=lambda c: c[0]
            )
        )
    )
    measured = evidence(values)
    found = relate(left, right, links, measured)
    turned = relate(
        right,
        left,
        tuple(replace(entry, left=entry.right, right=entry.left) for entry in links),
        Evidence({name: array.T for name, array in measured.arrays.items()}),
    )
    assert set(found) == {Related(entry.right, entry.left, entry.score) for entry in turned}
    may_be = eligible(left, right, links, measured)
    best: NDArray[np.float32] = np.where(may_be, measured.arrays["overlap"], -1)
    assert len({entry.left for entry in found}) == len({entry.right for entry in found}) == len(found)
    for entry in found:
        assert may_be[entry.left, entry.right]
        if not links:  # else the nearness to these counts as well
            assert best[entry.left, entry.right] == best[entry.left].max() == best[:, entry.right].max()


def test_many_units_without_a_link_take_a_second() -> None:
    """Two long texts that have nothing in common are looked through in blocks."""
    left, right = sides(1500, 1500)
    values = np.zeros((1500, 1500), dtype=np.float32)
    values[np.arange(1500), np.arange(1500)[::-1]] = 1
    arrays = {"comparable": np.ones_like(values), "meaning": np.zeros_like(values), "overlap": values}
    found = relate(left, right, (), Evidence(arrays))
    assert cells(found) == [(unit, 1499 - unit) for unit in range(1500)]


@pytest.mark.parametrize(("semantic", "one_language"), [(True, True), (True, False), (False, True), (False, False)])
def test_what_is_wanted_is_enough(semantic: bool, one_language: bool) -> None:
    """From the measures that are kept the same units are related as from all."""
    left = make_statement("Left", "The quota for herring was cut.", "Talks on the bridge went on.")
    right = make_statement("Right", "Herring may be fished in May.", language="en" if one_language else "fr")
    measured = measure(left, right, BagOfWords() if semantic else None).arrays
    wanted = measures_wanted(semantic=semantic, one_language=one_language)
    kept = {name: array for name, array in measured.items() if name in wanted}
    assert kept.keys() == wanted
    assert weights_for(kept) == weights_for(measured)
    assert relate(left, right, (), Evidence(kept)) == relate(left, right, (), Evidence(measured))
