"""Every format shows an article whole, with whose words it gives, and nothing in it acts."""

from __future__ import annotations

import csv
import json
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

import jsonschema
import pytest

from compare.model import Settings
from compare.readers import read_text
from compare.renderers import Display, render
from compare.report import make_report
from compare.story import compare_article

if TYPE_CHECKING:
    from compare.model import Comparison

SCHEMA = Path(__file__).parent.parent.parent / "compare" / "schema" / "compare-statements-1.json"

STORY = """Pier closed <script>alert(1)</script>

The Harbour Ministry said on Monday that the *old* pier was safe.

The Fleet Union denied it.

The two sides agreed to meet on 4 June. =HYPERLINK("x") \x1b[31m is \u202e 120 metres long.
"""


@pytest.fixture(name="comparison", scope="module")
def comparison_of_a_story() -> Comparison:
    """Return the comparison of the two sides of a hostile article."""
    return compare_article(read_text(STORY), label="Story", settings=Settings(semantic=False))


def test_the_page_says_what_is_compared_and_leads_to_the_article(comparison: Comparison) -> None:
    """Above the names of the sides stands that they are those of one article, and a link leads to it."""
    page = render(comparison, "html")
    assert '<p class="kicker">Two sides of one article</p>' in page
    assert "Two statements compared" not in page
    assert 'href="#article"' in page


def test_view_holds_the_whole_article(comparison: Comparison) -> None:
    """The items of the report are the segments, each with its source in words, in order."""
    view = make_report(comparison).article
    assert view is not None
    assert [item.source_text for item in view.items] == [
        "attributed to nobody", "Harbour Ministry", "Fleet Union", "reported jointly", "attributed to nobody",
    ]  # fmt: skip
    assert [item.text for item in view.jointly] == ["The two sides agreed to meet on 4 June."]
    assert view.items[1].evidence == "The Harbour Ministry said"
    assert view.items[1].text == "The Harbour Ministry said on Monday that the *old* pier was safe."


@pytest.mark.parametrize("form", ["terminal", "html", "markdown", "csv"])
def test_formats_show_sources(comparison: Comparison, form: str) -> None:
    """Each format names the sources, says what is reported jointly, and writes no terminal escape or script."""
    shown = render(comparison, form, Display(width=200))
    assert "attributed to nobody" in shown
    assert "reported jointly" in shown
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    if form in {"html", "markdown"}:
        assert "<script>alert" not in shown


def test_csv_rows(comparison: Comparison) -> None:
    """A table has a row for each segment, and none of its cells is a formula."""
    rows = list(csv.DictReader(StringIO(render(comparison, "csv").removeprefix("\ufeff"))))
    article = [row for row in rows if row["kind"] == "article"]
    assert [row["left_units"] for row in article] == ["1", "2", "3", "4", "5"]
    assert article[1]["note"] == "Harbour Ministry: The Harbour Ministry said"
    assert not any(cell.startswith("=") for row in rows for cell in row.values() if cell)


def test_json_is_the_contract(comparison: Comparison) -> None:
    """JSON holds the article as the schema says, and its passages are the text of the statements."""
    data = json.loads(render(comparison, "json"))
    jsonschema.validate(data, json.loads(SCHEMA.read_text(encoding="utf-8")))
    article = data["article"]
    assert article["text"] == STORY
    assert [side["id"] for side in article["sides"]] == ["left", "right"]
    for side in ("left", "right"):
        for passage in article["passages"][side]:
            start, stop = passage["statement"]
            begin, end = passage["article"]
            assert data[side]["text"][start:stop] == article["text"][begin:end]


def test_filter_hides_the_article(comparison: Comparison) -> None:
    """Where only a part is asked for, the article is not shown."""
    assert make_report(comparison, ("shared",)).article is None
