"""Comparison -> what a reader is shown, in reading order. Every visual renderer draws this and decides nothing itself.

The order is the order of the questions: what is the answer (`Report.answer`), where do the two sides differ, what do
both say, what does only one of them say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.report.items import (
    SECTIONS,
    DiscrepancyItem,
    EquivalenceItem,
    Excerpt,
    Mark,
    Passage,
    Piece,
    Report,
    Section,
    SharedItem,
    SideSummary,
    Summary,
    UniqueItem,
)

if TYPE_CHECKING:
    from compare.model import Comparison

__all__ = [
    "SECTIONS",
    "DiscrepancyItem",
    "EquivalenceItem",
    "Excerpt",
    "Mark",
    "Passage",
    "Piece",
    "Report",
    "Section",
    "SharedItem",
    "SideSummary",
    "Summary",
    "UniqueItem",
    "make_report",
]


def make_report(comparison: Comparison, only: tuple[Section, ...] = ()) -> Report:
    """Return what a reader is shown of `comparison`; with `only`, those sections and a note of what is hidden."""
    raise NotImplementedError
