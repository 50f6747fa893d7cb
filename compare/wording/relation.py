"""A link -> how its two sides relate where they are not identical: partial or reworded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.wording.counterparts import without_counterpart

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.model import Edit, Relation, Side
    from compare.wording.rows import Row

MORE = 20.0
"""Letters of telling words, some three words, that one side has more than the other where it makes a further claim.
Best of 8 to 32 in steps of 4 on the development set, and on what is left of it without any one of its pairs."""

MORE_RATIO = 1.25
"""How many times as much as the other such a side tells at least: long links differ by some words anyway."""

MORE_RATIO_ACROSS = 1.6
"""The same between two languages, one of which may be terser than the other."""

CLOSE = 0.5
"""Part of the telling words of both sides that is equal where one sentence is a version of the other."""

MORE_IF_CLOSE = 6.0
"""Letters of telling words, a word, that only one of two versions has where it makes a further claim."""


def relation_of(left: Row, right: Row, edits: Sequence[Edit], *, across: bool) -> Relation:
    """Return how the two sides of a link relate that are not identical.

    They make a common claim. The link is partial if one side tells clearly more than the other, or, in two versions of
    one sentence, has a word that the other lacks. Headings are worded freely and more or less fully, so only the second
    holds for them.

    Parameters
    ----------
    left, right
        The words of the two sides.
    edits
        The edits of the link; empty where there are none.
    across
        Whether the two sides are in two languages.
    """
    less, more = sorted((sum(left.telling), sum(right.telling)))
    ratio = MORE_RATIO_ACROSS if across else MORE_RATIO
    if more - less >= MORE and more >= ratio * less and not (left.heading or right.heading):
        return "partial"
    equal = sum(
        row.tell(row.positions(span))
        for edit in edits
        if edit.tag == "equal"
        for row, span in ((left, edit.left), (right, edit.right))
    )
    if equal < CLOSE * (less + more):
        return "reworded"
    additional = max(_additional(left, right, edits, "left"), _additional(right, left, edits, "right"))
    return "partial" if additional >= MORE_IF_CLOSE else "reworded"


def _additional(row: Row, other: Row, edits: Sequence[Edit], side: Side) -> float:
    """Return the weight of the words without a counterpart in the edits that only this side has."""
    spans = [edit.left if side == "left" else edit.right for edit in edits if edit.tag == side]
    if not spans:
        return 0.0
    alone = without_counterpart(row, other)
    return sum(row.telling[position] for span in spans for position in row.positions(span) if position in alone)
