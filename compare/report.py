"""Comparison -> what a reader is shown, in reading order. Every visual renderer draws this and decides nothing itself.

The order is the order of the questions: what is the answer (`Report.answer`), where do the two sides differ, what do
both say, what does only one of them say.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from compare.model import Comparison, DiscrepancyKind, Notice, Relation, Side, UnitKind

Section: TypeAlias = Literal["discrepancies", "shared", "left", "right"]
SECTIONS: tuple[Section, ...] = ("discrepancies", "shared", "left", "right")

Mark: TypeAlias = Literal["equal", "replaced", "only", "plain"]
"""How a piece of a passage relates to the other side; ``plain`` where the words were not compared."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text to be shown in one way. `text` is safe to show (see `visible`).

    Attributes
    ----------
    start, stop
        Where the run is in the text of its statement.
    mark
        How it relates to the other side.
    discrepancies
        Numbers (from 1) of the discrepancies whose words the run belongs to.
    """

    text: str
    start: int
    stop: int
    mark: Mark = "plain"
    discrepancies: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """One unit as it is shown: its pieces, joined, are its text."""

    unit: int
    kind: UnitKind
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class DiscrepancyItem:
    """A discrepancy: its number from 1, the number of its link, the words of each side with their surroundings."""

    number: int
    link: int
    kind: DiscrepancyKind
    left_words: str
    right_words: str
    explanation: str
    confidence: float


@dataclass(frozen=True, slots=True)
class SharedItem:
    """A link: its number from 1, both sides worded, and whether a reader should check it (`check`)."""

    number: int
    relation: Relation
    score: float
    check: bool
    moved: bool
    left: tuple[Passage, ...]
    right: tuple[Passage, ...]
    discrepancies: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SideSummary:
    """One side in figures. `rtl` is True for a language that is written from right to left."""

    side: Side
    label: str
    source: str
    language: str
    rtl: bool
    units: int
    unique: int
    words: int
    linked_words: int


@dataclass(frozen=True, slots=True)
class Report:
    """What a reader is shown.

    Attributes
    ----------
    answer
        Three or four short sentences: how many claims are shared, where they differ, how much only each side says.
    left_text, right_text
        Both statements whole, unit by unit, with the numbers of their links (`unit_links`).
    hidden
        What a filter hides: section -> number of entries; empty for a whole report.
    reliability
        One sentence that says how often such a tool is wrong, from measured figures.
    """

    left: SideSummary
    right: SideSummary
    answer: tuple[str, ...]
    discrepancies: tuple[DiscrepancyItem, ...]
    shared: tuple[SharedItem, ...]
    unique_left: tuple[Passage, ...]
    unique_right: tuple[Passage, ...]
    left_text: tuple[Passage, ...]
    right_text: tuple[Passage, ...]
    left_links: tuple[tuple[int, ...], ...]
    right_links: tuple[tuple[int, ...], ...]
    notices: tuple[Notice, ...]
    hidden: tuple[tuple[Section, int], ...]
    reliability: str


def make_report(comparison: Comparison, only: tuple[Section, ...] = ()) -> Report:
    """Return what a reader is shown of `comparison`; with `only`, those sections and a note of what is hidden."""
    raise NotImplementedError
