"""Topics of both sides that one of them gives more room or puts earlier."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.model import Emphasis

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from compare.model import Prominence

TIMES = 1.75
"""How many times as large as on the other side the share of a topic must be."""

LEAST_SHARE = 0.05
"""By how much of its words the share must be larger, which is a sentence of a page."""

LEAST_WORDS = 15
"""Words by which a topic must be longer: less is a matter of wording."""

FULL_SHARE = 0.25
"""Difference of shares that is as telling as a difference can be."""

EARLY, FARTHER = 1 / 3, 0.4
"""A topic is put first if it begins in the first third of a side and that much of its words later on the other."""


def room(topics: Iterable[tuple[Prominence, Prominence]]) -> Iterator[Emphasis]:
    """Yield the topics that one side gives much more of its words than the other does."""
    for left, right in topics:
        more, less = (left, right) if left.share > right.share else (right, left)
        difference = more.share - less.share
        if difference >= LEAST_SHARE and more.share >= TIMES * less.share and more.words >= less.words + LEAST_WORDS:
            weight = round(min(1.0, difference / FULL_SHARE), 6)
            yield Emphasis("room", "left" if more is left else "right", left, right, weight)


def order(topics: Iterable[tuple[Prominence, Prominence]]) -> Iterator[Emphasis]:
    """Yield the topics that one side puts near its beginning and the other far from it."""
    for left, right in topics:
        first, later = (left, right) if left.before < right.before else (right, left)
        distance = later.before - first.before
        if first.before <= EARLY and distance >= FARTHER:
            yield Emphasis("order", "left" if first is left else "right", left, right, round(distance, 6))
