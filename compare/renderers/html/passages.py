"""Passages -> what stands in the page for each: runs of text with their marks, and what leads to the other side."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.report import percent_sure

if TYPE_CHECKING:
    from compare.model import Side
    from compare.report import Passage, Report, SharedItem, UniqueItem


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a passage, cut so that no mark touches a blank.

    Attributes
    ----------
    before, words, after
        Blanks, the words, blanks; joined they are the piece. Any of them may be empty.
    style
        ``differ``, ``replaced``, ``only``, or "" where nothing is marked.
    notes
        Numbers of the discrepancies whose words end with this run.
    """

    before: str
    words: str
    after: str
    style: str
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
    relation_text, moved
        As in `SharedItem`.
    points
        Numbers of the discrepancies inside the link.
    check
        How sure the link is, such as ``"62%"``, where it has to be checked; else "".
    """

    claim: int
    targets: tuple[int, ...]
    name: str
    relation_text: str
    points: tuple[int, ...]
    check: str
    moved: bool


@dataclass(frozen=True, slots=True)
class Placed:
    """A passage in its text.

    Attributes
    ----------
    number
        Counted from 1 in its text.
    references
        One for each link that contains it; empty for a unique one.
    unique
        What a report says of it where no link contains it.
    differs
        Whether a discrepancy is inside one of these links.
    """

    passage: Passage
    number: int
    references: tuple[Reference, ...]
    unique: UniqueItem | None
    differs: bool


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a sentence of the report: the label of a side, which keeps its own direction, or what is around it."""

    text: str
    label: bool


def parts(sentence: str, labels: tuple[str, str]) -> tuple[Part, ...]:
    """Return a sentence cut where a label begins and ends, without empty parts; no label is part of a word.

    Examples
    --------
    >>> [part.text for part in parts("Only in MOFA: nothing.", ("MOFA", "MOFA press office"))]
    ['Only in ', 'MOFA', ': nothing.']
    """
    known = sorted({label for label in labels if label}, key=lambda label: (-len(label), label))
    if not known:
        return (Part(sentence, label=False),)
    cut = re.split(rf"(?<!\w)({'|'.join(map(re.escape, known))})(?!\w)", sentence)
    return tuple(Part(text, label=bool(index % 2)) for index, text in enumerate(cut) if text)


def place(report: Report, side: Side) -> tuple[Placed, ...]:
    """Return the text of one side with its references. `report` must not be filtered."""
    unique = {item.passage.unit: item for item in (report.unique_left if side == "left" else report.unique_right)}
    return tuple(
        Placed(
            passage=passage,
            number=passage.unit + 1,
            references=tuple(
                _reference(report, report.shared[number - 1], passage.unit + 1, side) for number in passage.links
            ),
            unique=unique.get(passage.unit),
            differs=any(report.shared[number - 1].discrepancies for number in passage.links),
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
        points=item.discrepancies,
        check=percent_sure(item.score) if item.check else "",
        moved=item.moved,
    )


def _numbered(targets: tuple[int, ...]) -> str:
    if len(targets) == 1:
        return f"passage {targets[0]}"
    return f"passages {', '.join(map(str, targets[:-1]))} and {targets[-1]}"
