"""Whole expected reports. ``python -m tests.golden`` writes them anew; the difference is to be read line by line.

The comparisons are built by hand or from the annotation of a pair, so that only a change of a report changes a file.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from unittest.mock import patch

from compare.renderers import Display, render
from compare.renderers.terminal.explained import render_explanations
from tests.explanation.explained import LINKED, NOT_SCORED
from tests.gold import gold_comparison
from tests.specimen import specimen

if TYPE_CHECKING:
    from collections.abc import Mapping

    from compare.model import Comparison

FOLDER = Path(__file__).parent

REPORTS: Mapping[str, tuple[str, str, Display]] = {
    "specimen.80.txt": ("specimen", "terminal", Display(width=80, show_equivalences=True)),
    "specimen.120.txt": ("specimen", "terminal", Display(width=120)),
    "specimen.40.txt": ("specimen", "terminal", Display(width=40, only=("discrepancies", "left"))),
    "specimen.color.txt": ("specimen", "terminal", Display(width=80, color=True)),
    "specimen.md": ("specimen", "markdown", Display(show_equivalences=True)),
    "specimen.csv": ("specimen", "csv", Display()),
    "specimen.json": ("specimen", "json", Display()),
    "parliament.100.txt": ("10-parliament-visit", "terminal", Display(width=100)),
    "parliament.md": ("10-parliament-visit", "markdown", Display()),
}
"""Name of a file -> comparison, format and display that give it."""

EXPLANATIONS: Mapping[str, Display] = {
    "explained.80.txt": Display(width=80),
    "explained.120.txt": Display(width=120),
    "explained.color.txt": Display(width=80, color=True),
}
"""Name of a file -> display of two explanations that gives it."""

FILES = (*REPORTS, *EXPLANATIONS)

MEASURED = {
    "semantic": {
        "pairs": 3,
        "links": {"precision": 0.9, "recall": 0.8, "f1": 0.85},
        "discrepancies": {"precision": 0.7, "recall": 0.6},
    },
}
"""Figures that stand in for the measured ones, so that a better measurement changes no file."""


def comparison_of(name: str) -> Comparison:
    """Return the specimen or the annotated pair of this name."""
    return specimen() if name == "specimen" else gold_comparison(name)


def rendered(file: str) -> bytes:
    """Return what the file should hold."""
    if file in EXPLANATIONS:
        return render_explanations((LINKED, NOT_SCORED), EXPLANATIONS[file]).encode("utf-8")
    name, format_, display = REPORTS[file]
    with patch("compare.report.load_measured", return_value=MEASURED):
        return render(comparison_of(name), format_, display).encode("utf-8")
