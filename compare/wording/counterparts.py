"""Which words of one side of a link have no counterpart on the other."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.wording.rows import Row

STEM = 4
"""Shortest beginning, in letters, that two forms of a word share ("land", "landed")."""

SHARED = 5 / 8
"""Least part of the longer of two forms of a word that they share at their beginning."""

LONGEST = 40
"""Longer words have no forms: they are addresses, or no words at all."""


def without_counterpart(row: Row, other: Row) -> tuple[bool, ...]:
    """Tell for each word of `row` whether it says something that no word of `other` says.

    A word has a counterpart if the other side has the same word or another form of it (the same beginning), or if
    it is part of a fact which the other side states too. In scripts without blanks a character needs its
    neighbour as well. Marks, words of grammar and list numbers say nothing. Linear in the two rows.
    """
    known = frozenset(_forms(other))
    anchors = {anchor for fact in other.facts for anchor in fact.anchors}
    shared = {
        position for fact in row.facts if not anchors.isdisjoint(fact.anchors) for position in row.positions(fact.span)
    }
    return tuple(
        row.tells(position) and position not in shared and known.isdisjoint(_forms_of(row, position))
        for position in range(len(row))
    )


def _forms(row: Row) -> Iterator[str]:
    """Yield what the telling words of a row are known by."""
    for position in range(len(row)):
        if row.tells(position):
            yield from _forms_of(row, position)


def _forms_of(row: Row, position: int) -> Iterator[str]:
    """Yield what a word is known by: its longer beginnings, or, without blanks, its pairs with its neighbours."""
    fold = row.folds[position]
    if row.glyphs[position]:
        yield "".join(row.folds[position : position + 2])
        if position:
            yield "".join(row.folds[position - 1 : position + 1])
        return
    yield fold
    if fold[0].isalpha() and len(fold) <= LONGEST:
        yield from (fold[:length] for length in range(max(STEM, ceil(len(fold) * SHARED)), len(fold)))
