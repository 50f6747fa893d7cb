"""Unique units of the two sides that are about the same topic and share no claim.

The reader of a unit without a counterpart wants to know whether the other side is silent on the whole topic or says
something else about it. Nothing here makes a link: related units stay unique.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

from compare.model import Evidence, Portion, Related
from compare.words import content, words_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from compare.model import Link, Statement, UnitGroup

    Array = NDArray[np.float32]

Weights: TypeAlias = "Mapping[str, float]"
"""What the log odds that two units are about one topic are made of: a ``constant``, and what one of each measure adds.

A measure is an array of the evidence, named as there, or ``near``: 1 where the units next to the two are linked with
each other, 0.5 where those after next are, else 0.
"""

WEIGHTS: Sequence[Weights] = (
    {"constant": -7.0, "meaning": 5.3, "overlap": 13.2, "near": 3.3},
    {"constant": -6.5, "overlap": 17.9, "near": 3.4},
    {"constant": -7.2, "meaning": 12.0, "near": 3.1},
)
"""With the encoder and in one language, without it, in two languages: the first whose measures the evidence has counts.

Logistic regression on judged pairs of units, rounded; ``python -m benchmarks.related`` fits it anew and says how right
it is, leave-one-pair-out. Names and numbers alone, as there are in two languages without the encoder, are right half
of the time, and so nothing is related then.
"""

FLOOR = 0.4
"""Lowest score of two related units: the lowest at which some nine in ten of those shown are right.

Leave-one-pair-out on the judged pairs, 89 of 100 pairs of related units are right with it and 60 of 100 are found; with
0.3 it is 86 and 63, with 0.5 it is 95 and 54. A topic that is wrongly called missing misleads more than one that is
wrongly called the same, which shows at a glance.
"""

_NEAR = (1.0, 0.5)
"""What `near` is where the closest link joins units at most so many units away, from 1 on."""

_BLOCK = 1_000_000
"""Pairs of units that are scored at one time: some 20 MB."""

_NUMERAL = re.compile(r"\d.*|x{0,3}(?:ix|iv|v?i{0,3})")
"""A folded word that counts sections: "8", "iv"."""


def relate(left: Statement, right: Statement, links: Sequence[Link], evidence: Evidence) -> tuple[Related, ...]:
    """Return the pairs of unique units that are about the same topic, each unit with one other at most.

    Parameters
    ----------
    left, right
        Two statements with units.
    links
        What they say in common.
    evidence
        What was measured of pairs of their units.

    Returns
    -------
    tuple of Related
        Ordered by the left unit. Each of the two is the other's best, and their score, the probability that a reader
        takes them for one topic, is at least `FLOOR`. ``relate(right, left, ...)`` mirrors it.

    Notes
    -----
    Proportional to the number of pairs of units; the memory beside the result is bounded by it.
    """
    weights = weights_for(evidence.arrays)
    if weights is None:
        return ()
    may_be = eligible(left, right, links, evidence)
    portion = evidence.portion or Portion.of_all(left, right)
    pairs = _candidates(may_be, {**evidence.arrays, "near": nearness(portion, links)}, weights, portion)
    width, height = len(left.units), len(right.units)
    swapped = right.sort_key < left.sort_key
    pairs.sort(
        key=lambda pair: (
            -pair.score,
            abs(pair.left * height - pair.right * width),  # of equals the one nearest the diagonal
            (pair.right, pair.left) if swapped else (pair.left, pair.right),
        )
    )
    return tuple(sorted(_mutual(pairs), key=lambda pair: pair.left))


def remaining(evidence: Evidence, groups: Iterable[UnitGroup]) -> Evidence:
    """Return the evidence of the units that are in none of the groups, which is all that `relate` looks at."""
    rows, columns = evidence.arrays["comparable"].shape
    portion = evidence.portion or Portion(tuple(range(rows)), tuple(range(columns)))
    taken = {row for row, _ in portion.rivals}, {column for _, column in portion.rivals}
    for group in groups:
        taken[0].update(group.left)
        taken[1].update(group.right)
    places = [
        [place for place, unit in enumerate(units) if unit not in known]
        for units, known in zip((portion.left, portion.right), taken, strict=True)
    ]
    return Evidence(
        {name: array[np.ix_(*places)] for name, array in evidence.arrays.items()},
        Portion(tuple(portion.left[place] for place in places[0]), tuple(portion.right[place] for place in places[1])),
    )


def measures_wanted(*, semantic: bool, one_language: bool) -> frozenset[str]:
    """Return which measures `relate` looks at, with or without an encoder and in one language or two."""
    measured = {"anchors"} | ({"meaning"} if semantic else set()) | ({"overlap"} if one_language else set())
    return frozenset(weights_for(measured) or ()) - {"constant", "near"} | {"comparable"}


def weights_for(measured: Collection[str]) -> Weights | None:
    """Return the weights for evidence of these names; None where it is too little to tell topics."""
    return next((weights for weights in WEIGHTS if set(weights) - {"constant", "near"} <= set(measured)), None)


def eligible(left: Statement, right: Statement, links: Sequence[Link], evidence: Evidence) -> NDArray[np.bool_]:
    """Return which pairs of measured units can be related, as an array of shape (left units, right units).

    Both are in no link. A heading is related to a heading only, and only if they share a word that no other heading
    has: "Article" and the number of a section say nothing of its topic. A dateline is related to nothing; it tells
    where and when a statement was made.
    """
    portion = evidence.portion or Portion.of_all(left, right)
    places = [{unit: place for place, unit in enumerate(some)} for some in (portion.left, portion.right)]
    measured = [[side.units[unit] for unit in some] for side, some in zip((left, right), places, strict=True)]
    linked = {unit for link in links for unit in link.left}, {unit for link in links for unit in link.right}
    free = [
        np.array([unit.index not in taken and unit.kind != "dateline" for unit in units], dtype=bool)
        for units, taken in zip(measured, linked, strict=True)
    ]
    headings = [np.array([unit.kind == "heading" for unit in units], dtype=bool) for units in measured]
    may_be: NDArray[np.bool_] = evidence.arrays["comparable"] > 0
    may_be &= free[0][:, None] & free[1][None, :]
    alike = np.zeros(may_be.shape, dtype=bool)
    for row, column in _headings_that_share_a_word(left, right):
        if row in places[0] and column in places[1]:
            alike[places[0][row], places[1][column]] = True
    may_be &= alike | ~(headings[0][:, None] | headings[1][None, :])
    return may_be


def nearness(portion: Portion, links: Iterable[Link]) -> Array:
    """Return how near each pair of units of a portion stands to linked units, see `Weights`."""
    sides = np.array(portion.left, dtype=np.intp), np.array(portion.right, dtype=np.intp)
    cells = np.array(
        [(row, column) for link in links for row in link.left for column in link.right], dtype=np.intp
    ).reshape(-1, 2)
    near = np.zeros((len(sides[0]), len(sides[1])), dtype=np.float32)
    for reach in range(len(_NEAR), 0, -1):
        ends = [
            np.searchsorted(side, units + distance)
            for side, units in zip(sides, cells.T, strict=True)
            for distance in (-reach, reach + 1)
        ]
        for top, bottom, first, last in zip(*(end.tolist() for end in ends), strict=True):
            near[top:bottom, first:last] = _NEAR[reach - 1]
    return near


def _candidates(
    may_be: NDArray[np.bool_], measures: Mapping[str, Array], weights: Weights, portion: Portion
) -> list[Related]:
    """Return the pairs of units that can be related and reach the floor."""
    found = []
    height = max(1, _BLOCK // max(1, may_be.shape[1]))
    for start in range(0, may_be.shape[0], height):
        rows, columns = np.nonzero(may_be[start : start + height])
        rows += start
        odds = np.full(len(rows), weights["constant"], dtype=np.float64)
        for name, weight in weights.items():
            if name != "constant":
                odds += np.multiply(measures[name][rows, columns], weight, dtype=np.float64)
        scores = np.round(1 / (1 + np.exp(-odds)), 6)
        high = scores >= FLOOR
        found += [
            Related(portion.left[row], portion.right[column], score)
            for row, column, score in zip(
                rows[high].tolist(), columns[high].tolist(), scores[high].tolist(), strict=True
            )
        ]
    return found


def _mutual(pairs: Iterable[Related]) -> Iterator[Related]:
    """Yield those of the pairs, which come best first, of which each unit is the other's best."""
    seen: tuple[set[int], set[int]] = (set(), set())
    for pair in pairs:
        # A unit that was seen before prefers another one, whether it got it or not.
        if pair.left not in seen[0] and pair.right not in seen[1]:
            yield pair
        seen[0].add(pair.left)
        seen[1].add(pair.right)


def _headings_that_share_a_word(left: Statement, right: Statement) -> Iterator[tuple[int, int]]:
    """Yield pairs of headings with a word in common that neither side has in another heading."""
    holders = _headings_by_word(left), _headings_by_word(right)
    for word, rows in holders[0].items():
        columns = holders[1].get(word, [])
        if len(rows) == len(columns) == 1:
            yield rows[0], columns[0]


def _headings_by_word(statement: Statement) -> dict[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for unit in statement.units:
        if unit.kind == "heading":
            words = {word.fold for word in content(words_of(statement.text_of(unit.index)))}
            for word in words:
                if not _NUMERAL.fullmatch(word):
                    found[word].append(unit.index)
    return found
