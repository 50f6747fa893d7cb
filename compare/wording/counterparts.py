"""Which words of one side of a link have no counterpart on the other."""

from __future__ import annotations

from functools import lru_cache
from itertools import chain, repeat
from math import ceil
from typing import TYPE_CHECKING

from compare.wording.rows import is_glyph

if TYPE_CHECKING:
    from compare.wording.rows import Row

STEM = 4
"""Shortest beginning, in letters, that two forms of a word share ("land", "landed")."""

SHARED = 5 / 8
"""Least part of the longer of two forms of a word that they share at their beginning."""

LONGEST = 40
"""Longer words have no forms: they are addresses, or no words at all."""


def without_counterpart(row: Row, other: Row) -> frozenset[int]:
    """Return the positions of the words of `row` that say something which no word of `other` says.

    A word has a counterpart if the other side has the same word or another form of it (the same beginning), or if
    it is part of a fact which the other side states too. In scripts without blanks a character needs its
    neighbour as well. Marks, words of grammar and list numbers say nothing. Linear in the two rows.
    """
    known = set(chain.from_iterable(map(_forms_of, repeat(other), _telling(other))))
    anchors = {anchor for fact in other.facts for anchor in fact.anchors}
    shared = {
        position for fact in row.facts if not anchors.isdisjoint(fact.anchors) for position in row.positions(fact.span)
    }
    return frozenset(
        position for position in _telling(row) if position not in shared and known.isdisjoint(_forms_of(row, position))
    )


def _telling(row: Row) -> list[int]:
    return [position for position, letters in enumerate(row.telling) if letters]


def _forms_of(row: Row, position: int) -> tuple[str, ...]:
    """Return what a word is known by: its longer beginnings, or, without blanks, its pairs with its neighbours."""
    fold = row.folds[position]
    if is_glyph(fold):
        return tuple("".join(row.folds[start : start + 2]) for start in range(max(0, position - 1), position + 1))
    return _beginnings(fold)


@lru_cache(maxsize=65536)
def _beginnings(fold: str) -> tuple[str, ...]:
    if not fold[0].isalpha() or len(fold) > LONGEST:
        return (fold,)
    return tuple(fold[:length] for length in range(max(STEM, ceil(len(fold) * SHARED)), len(fold) + 1)) or (fold,)
