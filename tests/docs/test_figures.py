"""Tests of the tables in the documentation."""

from __future__ import annotations

import runpy
from pathlib import Path

SCRIPT = runpy.run_path(str(Path(__file__).parents[2] / "docs" / "figures.py"))


def test_the_table_of_parts_gives_every_kind_and_the_change_with_its_sign() -> None:
    """A row for each part: F1 of each kind, mean, change and its interval, then the figures of the scores."""
    row = {
        "f1": {"development": 0.91, "long": 0.75},
        "mean": 0.83,
        "change": -0.0123,
        "interval": [-0.03, 0.0004],
        "average_precision": 0.8,
        "log_loss": 1.234,
    }
    table = SCRIPT["table_of_parts"]({"the encoder": row}).splitlines()
    assert table[0] == (
        "| without | development | long | mean F1 | change | 95 % of it | average precision | log loss |"
    )
    assert table[2] == "| the encoder | 0.910 | 0.750 | 0.830 | −0.012 | −0.030 to 0 | 0.800 | 1.23 |"


def test_the_table_of_thresholds_gives_both_ways_to_move_it() -> None:
    """A row for each kind of pairs and each method, what is chosen in the middle."""
    moved = {"long": {"-0.1": 0.7, "+0.0": 0.75, "+0.1": 0.74}}
    methods = ("semantic", "cross_semantic", "lexical", "cross_lexical")
    table = SCRIPT["table_of_thresholds"]({method: {"threshold_moved": moved} for method in methods}).splitlines()
    assert table[2:] == [
        "| long | 0.700 | 0.750 | 0.740 |",
        "| long | 0.700 | 0.750 | 0.740 |",
        "| long, `--no-semantic` | 0.700 | 0.750 | 0.740 |",
        "| long, `--no-semantic` | 0.700 | 0.750 | 0.740 |",
    ]


def test_the_table_of_kinds_names_what_is_missed_and_what_is_too_much() -> None:
    """A row for each kind of the annotation, a column for each of the tool, and nothing on either side."""
    table = SCRIPT["table_of_kinds"]({"confusion": {"number": {"number": 3, "none": 2}, "none": {"number": 1}}})
    assert table.splitlines() == [
        "| annotated ↓ shown as → | number | nothing |",
        "|---|---:|---:|",
        "| number | 3 | 2 |",
        "| nothing | 1 |  |",
    ]


def test_the_table_of_differences_sets_the_rules_apart_from_the_links() -> None:
    """Precision and recall with the links as found, and with those of the annotation."""

    def figures(precision: float, recall: float) -> dict[str, object]:
        text = {"precision": precision, "recall": recall, "interval": [0.4, 0.6]}
        return {"long": {"pairs": 4, "disc_text": text, "traps": [1, 3, 90]}}

    results = {"links as found": figures(0.8, 0.5), "links of the annotation": figures(0.9, 0.7)}
    last = SCRIPT["table_of_differences"](results).splitlines()[-1]
    assert last == "| long | 4 | 0.80 | 0.50 (F1 0.40 to 0.60) | 0.90 | 0.70 | 1 of 90 |"


def test_the_table_of_confidences_sets_what_is_right_beside_what_is_claimed() -> None:
    """A row for each range of confidences that has differences."""
    figures = {"confidences": [{"from": 0.5, "to": 0.6, "shown": 23, "mean": 0.561, "right": 0.739}]}
    assert SCRIPT["table_of_confidences"](figures).splitlines()[2:] == ["| 0.5 to 0.6 | 23 | 0.56 | 0.74 |"]
