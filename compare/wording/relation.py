"""A link whose sides are not identical -> whether one of them says more: partial or reworded."""

from __future__ import annotations

from collections import Counter
from math import log
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from compare.model import Edit, Fact, Relation, Side
    from compare.wording.rows import Row

COUNTED = frozenset(("number", "date", "name", "place"))
"""Kinds of facts that make a further claim where one side has more of them."""

CLOSE = 0.7
"""Part of the telling words of both sides that is equal where one sentence is a version of the other."""

MORE_IF_CLOSE = 5.0
"""Letters of telling words, a word, that only one of two versions has where it makes a further claim."""

FACTS_ACROSS = 2
"""Facts that one side has more than the other where it makes a further claim in another language.
Their words say nothing there, and one fact more is as often one that was not found on the other side."""


class Surplus(NamedTuple):
    """What the two sides of a link say beyond each other.

    Attributes
    ----------
    more, less
        Letters of telling words without a counterpart on the other side: of the side that has more, and of the other.
    facts
        Facts that one side has more than the other, counted kind by kind, on the side where they are more.
    """

    more: float
    less: float
    facts: int


class Weights(NamedTuple):
    """What the log-odds that a link is partial are made of: a constant, and what is added for each part of a `Surplus`.

    Letters count by their logarithm, facts by their number.
    """

    constant: float
    more: float
    less: float
    facts: float


WEIGHTS = Weights(constant=-7.1, more=2.5, less=-0.95, facts=0.51)
"""Logistic regression on the annotated links in one language, rounded.
``python -m benchmarks.relations`` fits it anew and says how right it is, leave-one-pair-out."""


def relation_of(
    left: Row,
    right: Row,
    edits: Sequence[Edit],
    alone: tuple[frozenset[int], frozenset[int]],
    weights: Weights = WEIGHTS,
) -> Relation:
    """Return how the two sides of a link in one language relate that are not identical.

    They make a common claim. The link is partial if one side tells clearly more than what the other has in its place,
    or, in two versions of one sentence, has a word that the other lacks. Headings are worded freely and more or less
    fully, so only the second holds for them.

    Parameters
    ----------
    left, right
        The words of the two sides.
    edits
        The edits of the link.
    alone
        Positions of the words of the left and of the right that have no counterpart.
    weights
        How much what one side says beyond the other counts.
    """
    if not (left.heading or right.heading):
        surplus = surplus_of(left, right, alone)
        parts = 1.0, log(1 + surplus.more), log(1 + surplus.less), float(surplus.facts)
        if sum(weight * part for weight, part in zip(weights, parts, strict=True)) > 0:
            return "partial"
    equal = sum(
        row.tell(row.positions(span))
        for edit in edits
        if edit.tag == "equal"
        for row, span in ((left, edit.left), (right, edit.right))
    )
    if equal < CLOSE * (sum(left.telling) + sum(right.telling)):
        return "reworded"
    added = max(_added(left, edits, alone[0], "left"), _added(right, edits, alone[1], "right"))
    return "partial" if added >= MORE_IF_CLOSE else "reworded"


def relation_across(left: Row, right: Row) -> Relation:
    """Return how the two sides of a link in two languages relate: by their facts alone."""
    return "partial" if _surplus_of_facts(left.facts, right.facts) >= FACTS_ACROSS else "reworded"


def surplus_of(left: Row, right: Row, alone: tuple[frozenset[int], frozenset[int]]) -> Surplus:
    """Return what the two sides say beyond each other. Parameters as for `relation_of`."""
    less, more = sorted(
        sum(row.telling[position] for position in positions)
        for row, positions in zip((left, right), alone, strict=True)
    )
    return Surplus(more, less, _surplus_of_facts(left.facts, right.facts))


def _surplus_of_facts(left: Iterable[Fact], right: Iterable[Fact]) -> int:
    counts = [Counter(fact.kind for fact in facts if fact.kind in COUNTED) for facts in (left, right)]
    return max((counts[0] - counts[1]).total(), (counts[1] - counts[0]).total())


def _added(row: Row, edits: Sequence[Edit], alone: frozenset[int], side: Side) -> float:
    """Return the letters of words without a counterpart in the edits that only this side has."""
    return sum(
        row.telling[position]
        for edit in edits
        if edit.tag == side
        for position in row.positions(edit.left if side == "left" else edit.right)
        if position in alone
    )
