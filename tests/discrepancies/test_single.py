"""Single things: where "one" counts and where it does not."""

from __future__ import annotations

import pytest

from tests.discrepancies.sentences import Case, found_in


def _numbers(left: str, right: str) -> list[tuple[str, str]]:
    found = found_in(Case(left, right, ("en", "en"), None))[0]
    return [
        (left[one.left.start : one.left.stop], right[one.right.start : one.right.stop])
        for one in found
        if one.kind == "number"
    ]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("The patrol lost one lorry in the pass.", "The patrol lost three lorries in the pass.", ("one", "three")),
        ("They fired a single rocket at the fort.", "They fired four rockets at the fort.", ("a single", "four")),
        ("Two boats were sunk off the cape.", "Only one boat was sunk off the cape.", ("Two", "Only one")),
    ],
)
def test_one_beside_a_count_of_the_same_things(left: str, right: str, expected: tuple[str, str]) -> None:
    """One thing differs from several of them."""
    assert _numbers(left, right) == [expected]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("No one left the two boats.", "Nobody left; two boats stayed."),
        ("On the one side stood guards.", "Guards stood on both sides, two sides in all."),
        ("One guard was hurt and two guards were caught.", "Two guards were caught and one guard was hurt."),
        ("This one boat is enough.", "Two boats are enough."),
    ],
)
def test_one_that_counts_nothing(left: str, right: str) -> None:
    """A pronoun, one of two known sides, and one beside another count differ from nothing."""
    assert _numbers(left, right) == []
