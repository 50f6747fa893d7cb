"""The table for a spreadsheet."""

from __future__ import annotations

import csv
import re
from dataclasses import replace
from io import StringIO
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings

from compare.renderers import Display, render
from compare.renderers.csv import COLUMNS
from tests.gold import make_comparison, make_statement
from tests.renderers.comparisons import comparisons
from tests.specimen import specimen

if TYPE_CHECKING:
    from compare.model import Comparison
    from compare.report import Section


def rows_of(comparison: Comparison, only: tuple[Section, ...] = ()) -> list[dict[str, str]]:
    """Return the rows as a program reads them."""
    text = render(comparison, "csv", Display(only=only))
    return list(csv.DictReader(StringIO(text.removeprefix("\ufeff"), newline="")))


def test_table_begins_with_a_byte_order_mark_and_its_columns() -> None:
    """A spreadsheet recognises UTF-8 and the names of the columns; lines end as RFC 4180 says."""
    text = render(specimen(), "csv")
    assert text.startswith("\ufeff" + ",".join(COLUMNS) + "\r\n")
    assert not re.search(r"(?<!\r)\n", text)


def test_each_link_and_each_unique_unit_has_a_row() -> None:
    """Links come first, then what only each side says, then what each stresses, then notices."""
    rows = rows_of(specimen())
    kinds = ["shared"] * 6 + ["left"] * 2 + ["right"] * 2 + ["emphasis"] * 5 + ["notice"] * 2
    assert [row["kind"] for row in rows] == kinds
    assert rows[1] == {
        "kind": "shared",
        "link": "2",
        "relation": "partial",
        "score": "0.97",
        "moved": "no",
        "left_units": "2",
        "right_units": "3",
        "left_text": "The two ministers met in Port Elin on 4 May 2023.",
        "right_text": "The two ministers met in Port Elin on 5 May 2023, at the request of the Embassy.",
        "discrepancies": "date or time: 4 May 2023 / 5 May 2023",
        "note": "",
    }
    assert [row["note"] for row in rows[6:10]] == [
        "same topic, no shared claim found: passage 7 of Embassy",
        "topic not found in Embassy",
        "same topic, no shared claim found: passage 6 of Ministry",
        "topic not found in Ministry",
    ]


def test_units_are_counted_from_one_and_joined() -> None:
    """A link of several units names them all and gives their text in one cell."""
    left, right = make_statement("L", "One.", "Two.", "Three."), make_statement("R", "One.")
    comparison = replace(
        make_comparison(left, right), links=(replace(specimen().links[0], left=(0, 2), edits=()),), unique_left=(1,)
    )
    row = rows_of(comparison)[0]
    assert (row["left_units"], row["left_text"]) == ("1 3", "One. Three.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@SUM(1)", "'@SUM(1)"),
        ("＝1", "'＝1"),
        ("Yes;=1+1", "Yes;'=1+1"),
        ("Yes, -5 degrees", "Yes, '-5 degrees"),
        ("a = b - c", "a = b - c"),
        ("2 + 2", "2 + 2"),
    ],
)
def test_formulas_are_disarmed(text: str, expected: str) -> None:
    """What a spreadsheet would compute has an apostrophe in front; other signs stay as they are."""
    assert rows_of(make_comparison(make_statement("L", text), make_statement("R", "x")))[0]["left_text"] == expected


@given(comparisons())
@settings(max_examples=100, deadline=None)
def test_no_cell_is_a_formula(comparison: Comparison) -> None:
    """No cell begins like a formula, and none does when the line is split at another separator."""
    for row in rows_of(comparison):
        for cell in row.values():
            assert not any(
                part.lstrip()[:1] in set("=+-@＝＋－＠") for part in re.split(r"[,;|\t]", cell) if part.strip()
            )


@pytest.mark.parametrize(
    ("only", "kinds", "links"),
    [
        (("discrepancies",), {"shared", "notice"}, ["2", "3"]),
        (("shared",), {"shared", "notice"}, ["1", "2", "3", "4", "5", "6"]),
        (("left",), {"left", "notice"}, []),
        (("left", "right"), {"left", "right", "notice"}, []),
        (("emphasis",), {"emphasis", "notice"}, []),
    ],
)
def test_filter_leaves_rows_and_says_what_is_hidden(
    only: tuple[Section, ...], kinds: set[str], links: list[str]
) -> None:
    """A filter keeps the rows that belong to it, and the last row says what is hidden."""
    rows = rows_of(specimen(), only)
    assert {row["kind"] for row in rows} == kinds
    assert [row["link"] for row in rows if row["kind"] == "shared"] == links
    assert rows[-1]["note"].startswith("This report is filtered.")
