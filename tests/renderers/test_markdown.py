"""Markdown as GitHub shows it."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from markdown_it import MarkdownIt

from compare.renderers import render
from compare.renderers.markdown import escaped
from compare.report import visible
from tests.gold import make_comparison, make_link, make_statement
from tests.renderers.comparisons import UNITS, comparisons

if TYPE_CHECKING:
    from compare.model import Comparison

GITHUB = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
PLACES = ("{}\n", "# {}\n", "1. {}\n", "- {}\n", "| a |\n| --- |\n| {} |\n", "x <b>{}</b><sup>1</sup> y\n")
OWN_TAGS = re.compile(
    r"</?(?:p|h[123]|ol|ul|li|table|thead|tbody|tr|strong|t[hd](?: style=\"text-align:right\")?|hr ?/|b|i|ins|sup|br)>"
)


def text_of(html: str) -> str:
    """Return what a reader sees of a page that holds no other tags than those of the report."""
    return unescape(re.sub(r"</?span(?: dir=\"rtl\")?>", "", OWN_TAGS.sub("", html))).replace("\u2060", "")


@pytest.mark.parametrize("place", PLACES)
@given(text=UNITS)
@settings(max_examples=150, deadline=None)
def test_text_is_shown_as_it_is(place: str, text: str) -> None:
    """Wherever it stands, a text is read as itself: no markup in it acts."""
    shown = visible(text)
    html = GITHUB.render(place.format(escaped(shown)))
    assert shown in text_of(html)
    assert "<" not in OWN_TAGS.sub("", html).replace("<span>", "").replace("</span>", "")


@pytest.mark.parametrize(
    "text",
    [
        "*a* **b** _c_ __d__ ~~e~~ `f`",
        "<script>alert(1)</script> <img src=x onerror=y> <!-- c --> &lt;b&gt;",
        "[a](http://e.org) ![b](c) [d]: e [^1]",
        "# heading",
        "- item",
        "+ item",
        "1. item",
        "2) item",
        "> quote",
        "``` fence",
        "a | b | c",
        "--- ",
        "===",
        "a \\| b \\* c \\",
    ],
)
@pytest.mark.parametrize("place", PLACES)
def test_markup_is_shown_as_it_is(place: str, text: str) -> None:
    """Each kind of markup is read as the characters that it is made of."""
    html = GITHUB.render(place.format(escaped(text)))
    assert text.strip() in text_of(html)
    assert not re.search(r"<(?:a|em|strong|code|img|script|s|blockquote|pre|!--)\\b", html)


@pytest.mark.parametrize(
    ("text", "broken"),
    [
        ("@name", "@\u2060name"),
        ("see #12", "#\u206012"),
        ("GH-12", "GH\u2060-12"),
        ("https://e.org", "https\u2060://e.org"),
        ("www.e.org", "www\u2060.e.org"),
        ("a@e.org", "a@\u2060e.org"),
        (":smile:", ":\u2060smile:"),
    ],
)
def test_plain_text_makes_no_links(text: str, broken: str) -> None:
    """What a site would turn into a mention, a reference, a link or an emoji is interrupted by a word joiner."""
    assert broken in escaped(text).replace("\\", "")


def test_two_prices_make_no_formula() -> None:
    """A dollar sign stands by itself, so that a site does not take what is between two of them for a formula."""
    assert escaped("US$5 and US$6") == "US<span>&#36;</span>5 and US<span>&#36;</span>6"


@given(comparisons())
@settings(max_examples=60, deadline=None)
def test_reports_hold_no_tags_but_their_own(comparison: Comparison) -> None:
    """However hostile the texts, the page has the tags of the report alone."""
    html = GITHUB.render(render(comparison, "markdown"))
    assert "<" not in re.sub(r"</?span(?: dir=\"rtl\")?>", "", OWN_TAGS.sub("", html))


def test_table_keeps_its_columns() -> None:
    """Pipes in the texts do not make cells."""
    left, right = make_statement("A|B", "One | two."), make_statement("C", "One | three.")
    report = render(make_comparison(left, right, (make_link(left, right, (0,), (0,)),)), "markdown")
    tables = [line for line in report.splitlines() if line.startswith("|")]
    assert {line.count("|") for line in tables} == {5}


def test_right_to_left_text_says_so() -> None:
    """A cell in a language that is written from right to left is set in that direction."""
    left, right = (
        make_statement("L", "دو وزیر دیدار کردند.", language="fa"),
        make_statement("R", "The two ministers met."),
    )
    report = render(make_comparison(left, right), "markdown")
    assert '- **1** <span dir="rtl">دو وزیر دیدار کردند.</span>' in report
    assert "- **1** The two ministers met." in report
