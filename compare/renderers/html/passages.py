"""Passages -> what stands in the page for each: runs of text with their marks, and what leads to the other side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from compare.model import Side
    from compare.report import Mark, Passage, Report, SharedItem

_SPOKEN: Mapping[Mark, str] = {"replaced": "other words", "only": "only here", "equal": "", "plain": ""}
"""What a screen reader says before marked words."""


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a passage, cut so that no mark touches a blank.

    Attributes
    ----------
    before, words, after
        Blanks, the words, blanks; joined they are the piece. Any of them may be empty.
    style
        ``differ``, ``replaced``, ``only``, or "" where nothing is marked.
    spoken
        The mark in words.
    notes
        Numbers of the discrepancies whose words end with this run.
    """

    before: str
    words: str
    after: str
    style: str
    spoken: str
    notes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Reference:
    """A link as it is seen from one of its passages.

    Attributes
    ----------
    claim
        Number of the link.
    targets
        Numbers of the passages of the other side.
    name
        All that a reader should know who hears this instead of seeing it.
    relation_text, remarks
        As in `SharedItem`.
    points
        Numbers of the discrepancies inside the link.
    """

    claim: int
    targets: tuple[int, ...]
    name: str
    relation_text: str
    remarks: tuple[str, ...]
    points: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Placed:
    """A passage in its text.

    Attributes
    ----------
    number
        Counted from 1 in its text.
    references
        One for each link that contains it; empty for a unique one.
    differs, check, moved
        Whether this holds for one of these links.
    """

    passage: Passage
    number: int
    references: tuple[Reference, ...]
    differs: bool
    check: bool
    moved: bool


def place(report: Report, side: Side) -> tuple[Placed, ...]:
    """Return the text of one side with its references. `report` must not be filtered."""
    return tuple(
        Placed(
            passage=passage,
            number=passage.unit + 1,
            references=tuple(
                _reference(report, report.shared[number - 1], passage.unit + 1, side) for number in passage.links
            ),
            differs=any(report.shared[number - 1].discrepancies for number in passage.links),
            check=any(report.shared[number - 1].check for number in passage.links),
            moved=any(report.shared[number - 1].moved for number in passage.links),
        )
        for passage in (report.left_text if side == "left" else report.right_text)
    )


def runs(passage: Passage) -> tuple[Run, ...]:
    """Return the pieces of a passage as runs."""
    last = {number: index for index, piece in enumerate(passage.pieces) for number in piece.discrepancies}
    made = []
    for index, piece in enumerate(passage.pieces):
        words = piece.text.strip()
        before, after = piece.text.split(words, 1) if words else (piece.text, "")
        differ = bool(piece.discrepancies)
        marked = differ or piece.mark in {"replaced", "only"}
        made.append(
            Run(
                before=before,
                words=words,
                after=after,
                style="" if not (words and marked) else "differ" if differ else piece.mark,
                spoken="they differ" if differ else _SPOKEN[piece.mark],
                notes=tuple(number for number in piece.discrepancies if last[number] == index),
            )
        )
    return tuple(made)


def _reference(report: Report, item: SharedItem, number: int, side: Side) -> Reference:
    here, there = (report.left, report.right) if side == "left" else (report.right, report.left)
    targets = tuple(passage.unit + 1 for passage in (item.right if side == "left" else item.left))
    kinds = dict.fromkeys(report.discrepancies[point - 1].kind_text for point in item.discrepancies)
    parts = (
        f"Passage {number} of {here.label}, shared with {_numbered(targets)} of {there.label}",
        item.relation_text,
        *((f"they differ: {', '.join(kinds)}",) if kinds else ()),
        *item.remarks,
    )
    return Reference(
        claim=item.number,
        targets=targets,
        name="; ".join(parts),
        relation_text=item.relation_text,
        remarks=item.remarks,
        points=item.discrepancies,
    )


def _numbered(targets: tuple[int, ...]) -> str:
    if len(targets) == 1:
        return f"passage {targets[0]}"
    return f"passages {', '.join(map(str, targets[:-1]))} and {targets[-1]}"
