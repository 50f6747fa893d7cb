"""What each side stresses: what it gives more room, puts first or repeats, and its words of mood and thanks.

Where the sides differ on a point is none of this: a discrepancy is about what is said, emphasis about how much is made
of it. Only the most telling is kept, since a reader takes in a few such remarks and no more.
"""

from __future__ import annotations

from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING, get_args

from compare.emphasis.prominence import order, room
from compare.emphasis.repetition import repetitions
from compare.emphasis.tone import tones
from compare.emphasis.topics import Measure, topics
from compare.model import EmphasisKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from compare.model import Emphasis, Link, Related, Statement

__all__ = ["stressed"]

MOST = 6
"""Remarks that are kept."""

MOST_OF_A_KIND = 2
"""Remarks of one kind that are kept."""

SURE = 0.7
"""Lowest score of a link that makes a topic: those below it are marked as unsure in reports."""


def stressed(
    left: Statement, right: Statement, links: Sequence[Link], related: Iterable[Related]
) -> tuple[Emphasis, ...]:
    """Return what each side stresses, the most telling first.

    Parameters
    ----------
    left, right
        Two statements with units.
    links, related
        What was found to be on one topic; links with a score below `SURE` do not count.

    Returns
    -------
    tuple of Emphasis
        At most `MOST`, and of each kind at most `MOST_OF_A_KIND`; empty where nothing is telling.
        ``stressed(right, left, ...)`` mirrors it.

    Notes
    -----
    Linear in the two texts, but for the sorting of what was found.
    """
    measures = Measure.of(left), Measure.of(right)
    shared = topics(*measures, [link for link in links if link.score >= SURE], related)
    swapped = right.sort_key < left.sort_key
    found = sorted(
        chain(room(shared), order(shared), tones(*measures), repetitions(*measures)),
        key=lambda entry: _rank(entry, swapped=swapped),
    )
    return tuple(_the_first(found))


def _rank(entry: Emphasis, *, swapped: bool) -> tuple[object, ...]:
    """Return what orders what was found; statements that change sides change nothing."""
    one, other = (entry.right, entry.left) if swapped else (entry.left, entry.right)
    of_one = (entry.side == "right") == swapped
    kind = get_args(EmphasisKind).index(entry.kind)
    return -entry.weight, kind, one.units, other.units, one.spans, other.spans, of_one


def _the_first(found: Iterable[Emphasis]) -> Iterable[Emphasis]:
    kept: Counter[str] = Counter()
    for entry in found:
        if kept.total() == MOST:
            return
        if kept[entry.kind] < MOST_OF_A_KIND:
            kept[entry.kind] += 1
            yield entry
