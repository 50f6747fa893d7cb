"""Groups of units -> links: their edits, their relation, what only one side has, and which of them moved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.model import Additions, Link
from compare.wording.additions import additions_of
from compare.wording.counterparts import without_counterpart
from compare.wording.edits import edits_of
from compare.wording.order import moves
from compare.wording.relation import relation_across, relation_of
from compare.wording.rows import row_of

if TYPE_CHECKING:
    from compare.model import Relation, Statement, UnitGroup

__all__ = ["word"]


def word(left: Statement, right: Statement, groups: tuple[UnitGroup, ...]) -> tuple[Link, ...]:
    """Word the groups of units as links.

    Parameters
    ----------
    left, right
        The two statements, with the facts of their units filled in as far as they are known.
    groups
        Units that make a common claim; unit indices ascend on each side.

    Returns
    -------
    tuple of Link
        One for each group, ordered by first unit on the left, then on the right, then by the rest. Links between two
        languages that are both known and differ have no edits.

    Notes
    -----
    Words of a link are aligned in time proportional to the product of its lengths over 64 up to
    `compare.wording.matching.MAX_CELLS`, beyond it close to linearly; the rest is linear but for sorting.
    """
    across = left.language != right.language and "und" not in {left.language, right.language}
    groups = tuple(sorted(groups, key=lambda group: (group.left[0], group.right[0], group)))
    return tuple(
        _link(left, right, group, across=across, moved=has_moved)
        for group, has_moved in zip(groups, moves(left, right, groups), strict=True)
    )


def _link(left: Statement, right: Statement, group: UnitGroup, *, across: bool, moved: bool) -> Link:
    rows = row_of(left, group.left), row_of(right, group.right)
    edits = () if across else edits_of(*rows)
    relation: Relation = "identical"
    additions = Additions()
    if not rows[0].is_identical(rows[1]):
        if across:
            relation = relation_across(*rows)
        else:
            alone = without_counterpart(*rows), without_counterpart(*reversed(rows))
            relation = relation_of(*rows, edits, alone)
            if relation == "partial":
                additions = additions_of(*rows, edits, alone)
    return Link(
        left=group.left,
        right=group.right,
        relation=relation,
        score=group.score,
        moved=moved,
        edits=edits,
        additions=additions,
    )
