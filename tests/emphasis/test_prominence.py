"""Which topics a side gives more room or puts first."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.emphasis.prominence import EARLY, FARTHER, LEAST_SHARE, LEAST_WORDS, TIMES, order, room
from compare.model import Prominence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from compare.model import Emphasis, Side

    Find = Callable[[Iterable[tuple[Prominence, Prominence]]], Iterator[Emphasis]]

FIGURES = st.builds(
    Prominence,
    units=st.just((0,)),
    words=st.integers(0, 200),
    share=st.floats(0, 1).map(lambda share: round(share, 6)),
    before=st.floats(0, 1).map(lambda share: round(share, 6)),
)


def given_room(words: int, share: float) -> Prominence:
    """Return a topic of so many words."""
    return Prominence((0,), (), words, share)


def put(before: float) -> Prominence:
    """Return a topic that begins after this share of the words."""
    return Prominence((0,), (), 10, 0.1, before)


@pytest.mark.parametrize(
    ("left", "right", "side"),
    [
        (given_room(60, 0.3), given_room(20, 0.1), "left"),
        (given_room(20, 0.1), given_room(60, 0.3), "right"),
        (given_room(60, 0.3), given_room(60, 0.3), None),
        (given_room(60, 0.3), given_room(40, 0.2), None),  # half as much again
        (given_room(6, 0.15), given_room(2, 0.05), None),  # four words
        (given_room(60, 0.03), given_room(20, 0.01), None),  # a fiftieth of the text
        (given_room(30, 0.3), given_room(20, 0.1), None),  # a shorter text, ten words
    ],
)
def test_room(left: Prominence, right: Prominence, side: str | None) -> None:
    """A topic has more room where it has a larger share, by a multiple, by a sentence and by more than a wording."""
    assert [entry.side for entry in room([(left, right)])] == ([side] if side else [])


@pytest.mark.parametrize(
    ("left", "right", "side"),
    [
        (put(0.1), put(0.8), "left"),
        (put(0.9), put(0.0), "right"),
        (put(0.1), put(0.4), None),
        (put(0.5), put(1.0), None),
        (put(0.2), put(0.2), None),
    ],
)
def test_order(left: Prominence, right: Prominence, side: str | None) -> None:
    """A topic is put first where it stands near the beginning, and far from it on the other side."""
    assert [entry.side for entry in order([(left, right)])] == ([side] if side else [])


@pytest.mark.parametrize("find", [room, order])
@given(left=FIGURES, right=FIGURES)
def test_swapping_the_sides_mirrors_it(find: Find, left: Prominence, right: Prominence) -> None:
    """From the other side the same is found, with the same weight."""
    other: dict[Side, Side] = {"left": "right", "right": "left"}
    mirrored = [
        replace(entry, side=other[entry.side], left=entry.right, right=entry.left) for entry in find([(right, left)])
    ]
    assert list(find([(left, right)])) == mirrored


@given(FIGURES, FIGURES)
def test_weights_are_in_range_and_grow_with_the_difference(left: Prominence, right: Prominence) -> None:
    """A weight is in [0, 1], and what is found reaches every bound."""
    for entry in room([(left, right)]):
        more, less = sorted((left, right), key=lambda side: -side.share)
        assert 0 < entry.weight <= 1
        assert more.share >= TIMES * less.share
        assert more.share - less.share >= LEAST_SHARE
        assert more.words - less.words >= LEAST_WORDS
    for entry in order([(left, right)]):
        assert FARTHER <= entry.weight <= 1
        assert min(left.before, right.before) <= EARLY
