"""Links and related units -> topics of both sides, with how prominent each is on either of them.

Words are counted as everywhere: numbers count, marks do not.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from compare.model import Prominence
from compare.words import content, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from compare.model import Link, Related, Span, Statement

BETWEEN = 2
"""Most units without a link that two units of one topic take in, where they stand between them."""

Node = tuple[bool, int]
"""A unit: whether it is of the right side, and its index."""


@dataclass(frozen=True, slots=True)
class Measure:
    """The units of a statement counted in words.

    Attributes
    ----------
    statement
        What is counted.
    sums
        ``sums[i]`` words and numbers stand before unit i; one entry more than there are units.
    """

    statement: Statement
    sums: tuple[int, ...]

    @classmethod
    def of(cls, statement: Statement) -> Measure:
        """Return a statement with its units counted. Linear in its text."""
        counts = (len(content(words_of(statement.text, unit.span.start, unit.span.stop))) for unit in statement.units)
        return cls(statement, (0, *accumulate(counts)))

    @property
    def total(self) -> int:
        """How many words and numbers the statement has."""
        return self.sums[-1]

    def words(self, units: Iterable[int]) -> int:
        """Return how many words and numbers these units have."""
        return sum(self.sums[unit + 1] - self.sums[unit] for unit in units)

    def prominence(self, units: Sequence[int], spans: Sequence[Span] = ()) -> Prominence:
        """Return how prominent these units are; they are ascending."""
        words = self.words(units)
        return Prominence(
            units=tuple(units),
            spans=tuple(spans),
            words=words,
            share=_share(words, self.total),
            before=_share(self.sums[units[0]], self.total) if units else 0.0,
        )

    def unit_at(self, offset: int) -> int:
        """Return the index of the unit in which the character at `offset` is."""
        return bisect_left(self.statement.units, offset + 1, key=lambda unit: unit.span.start) - 1


def topics(
    left: Measure, right: Measure, links: Iterable[Link], related: Iterable[Related]
) -> tuple[tuple[Prominence, Prominence], ...]:
    """Return what both sides speak of, each topic with its prominence on the left and on the right.

    Units are on one topic where links or relations join them, directly or by others. Up to `BETWEEN` unique units
    between two units of one topic are on it too. Datelines are on none: they tell where and when a statement was made.

    Returns
    -------
    tuple of pairs of Prominence
        Ordered by their first units.
    """
    joined = _Joined()
    for link in links:
        nodes = [*((False, unit) for unit in link.left), *((True, unit) for unit in link.right)]
        for node in nodes[1:]:
            joined.join(nodes[0], node)
    for pair in related:
        joined.join((False, pair.left), (True, pair.right))
    groups: dict[Node, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for place, measure in enumerate((left, right)):
        for unit, topic in _between(measure.statement, joined, of_right=bool(place)):
            groups[topic][place].append(unit)
    found = [
        (left.prominence(units[0]), right.prominence(units[1])) for units in groups.values() if units[0] and units[1]
    ]
    return tuple(sorted(found, key=lambda pair: (pair[0].units, pair[1].units)))


def _between(statement: Statement, joined: _Joined, *, of_right: bool) -> Iterable[tuple[int, Node]]:
    """Yield the units of a side that are on a topic, in order, with that topic."""
    last: Node | None = None
    waiting: list[int] = []
    for unit in statement.units:
        if unit.kind == "dateline":
            continue
        node = (of_right, unit.index)
        if node not in joined:
            waiting.append(unit.index)
            continue
        topic = joined.root(node)
        if topic == last and len(waiting) <= BETWEEN:
            yield from ((index, topic) for index in waiting)
        yield unit.index, topic
        last, waiting = topic, []


class _Joined:
    """Which units are joined, directly or by others."""

    def __init__(self) -> None:
        self._parents: dict[Node, Node] = {}

    def __contains__(self, node: Node) -> bool:
        return node in self._parents

    def root(self, node: Node) -> Node:
        """Return the unit that stands for all that are joined with this one."""
        path = []
        while self._parents[node] != node:
            path.append(node)
            node = self._parents[node]
        for passed in path:
            self._parents[passed] = node
        return node

    def join(self, one: Node, other: Node) -> None:
        """Join two units and all that each of them is joined with."""
        for node in (one, other):
            self._parents.setdefault(node, node)
        first, second = sorted((self.root(one), self.root(other)))
        self._parents[second] = first


def _share(part: int, whole: int) -> float:
    return round(part / whole, 6) if whole else 0.0
