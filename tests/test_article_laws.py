"""The laws of an article that is taken apart: they hold for every text, whatever is thought of its sources."""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.errors import InputError
from compare.model import Settings
from compare.readers import read_text
from compare.renderers import RENDERERS, Display, render
from compare.report import visible
from compare.story import compare_article, take_apart
from compare.units import split
from tests.layouts import LAYOUTS
from tests.stories import ARTICLES, BACKGROUND, MESSY, SIDES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.model import Article, Comparison, Source

SCHEMA = json.loads(
    (Path(__file__).parent.parent / "compare" / "schema" / "compare-statements-1.json").read_text(encoding="utf-8")
)
SWAPPED: dict[Source, Source] = {"left": "right", "right": "left"}
ANY_ARTICLE = st.one_of(ARTICLES, MESSY)


def apart(text: str, sides: Sequence[str] = SIDES) -> Article:
    """Take an English article apart."""
    document = read_text(text)
    return take_apart(document, split(document, label="", source="", language="en"), sides=sides)


def compared(text: str, sides: Sequence[str] = SIDES) -> Comparison:
    """Compare the sides of an article without the encoder, which no law depends on."""
    return compare_article(
        read_text(text), label="story", sides=sides, settings=Settings(semantic=False, left_language="en")
    )


@given(ANY_ARTICLE)
def test_segments_hold_every_character(text: str) -> None:
    """Segments are in order, do not overlap, are not blank and leave out only blanks; their evidence is in the text."""
    article = apart(text)
    assert article.text == text
    assert all(one.span.stop <= two.span.start for one, two in pairwise(article.segments))
    held = {at for segment in article.segments for at in range(segment.span.start, segment.span.stop)}
    assert {at for at, char in enumerate(text) if not char.isspace()} <= held
    for segment in article.segments:
        words = text[segment.span.start : segment.span.stop]
        assert words
        assert words == words.strip()
        assert 0 <= segment.evidence.start <= segment.evidence.stop <= len(text)
        assert (segment.evidence.stop > segment.evidence.start) == (segment.source != "reporter")


@given(ANY_ARTICLE)
def test_taking_apart_is_repeatable(text: str) -> None:
    """The same article gives the same segments and the same names, whether its sides are given or found."""
    assert apart(text) == apart(text)
    assert outcome(text) == outcome(text)


def outcome(text: str) -> Article | str:
    """Return an article whose sides are found, or why they are not."""
    try:
        return apart(text, ())
    except InputError as error:
        return str(error)


@given(ANY_ARTICLE)
def test_the_order_of_the_names_says_which_side_is_left_and_nothing_else(text: str) -> None:
    """Sides given in the other order change places; no segment and no evidence changes."""
    one, two = apart(text), apart(text, SIDES[::-1])
    assert one.segments == tuple(
        replace(segment, source=SWAPPED.get(segment.source, segment.source)) for segment in two.segments
    )
    assert [side.names for side in one.sides] == [side.names for side in reversed(two.sides)]


@given(ANY_ARTICLE)
def test_passages_are_word_for_word(text: str) -> None:
    """A side's statement is its passages joined by line breaks, each as it stands in the article, in order."""
    comparison = compared(text)
    article = comparison.article
    assert article is not None
    for statement, side, passages in zip(
        (comparison.left, comparison.right), article.sides, article.passages, strict=True
    ):
        shown = [text[each.article.start : each.article.stop] for each in passages]
        assert shown == [statement.text[each.statement.start : each.statement.stop] for each in passages]
        assert statement.text == "\n".join(shown)
        assert all(one.article.stop <= two.article.start for one, two in pairwise(passages))
        given_to_side = [segment.span for segment in article.segments if segment.source == side.id]
        covered = {at for each in passages for at in range(each.article.start, each.article.stop)}
        assert {at for span in given_to_side for at in range(span.start, span.stop)} == {
            at
            for at in covered
            if any(span.start <= at < span.stop for span in given_to_side) or not text[at].isspace()
        }


@given(ARTICLES, st.sampled_from(BACKGROUND))
def test_background_at_the_end_changes_nothing_before_it(text: str, background: str) -> None:
    """A paragraph of the reporter's own that names nobody leaves the segments before it as they are, and is his."""
    before = apart(text)
    after = apart(f"{text}\n\n{background}")
    assert after.segments[: len(before.segments)] == before.segments
    assert {segment.source for segment in after.segments[len(before.segments) :]} == {"reporter"}
    assert after.sides == before.sides


def sources(article: Article) -> list[tuple[str, str, str]]:
    """Return what no lay-out changes: the source of each segment, its text and its evidence without blanks."""

    def bare(start: int, stop: int) -> str:
        text = re.sub(r"\s+", "", article.text[start:stop])
        return unicodedata.normalize("NFC", re.sub("[–—]", "-", re.sub("[“”„«»]", '"', text)))

    return [
        (each.source, bare(each.span.start, each.span.stop), bare(each.evidence.start, each.evidence.stop))
        for each in article.segments
    ]


@pytest.mark.parametrize("name", LAYOUTS)
@given(text=ARTICLES)
def test_lay_out_changes_no_source(name: str, text: str) -> None:
    """Newlines, blanks, wrapping, straight quotation marks and the form of letters change no source."""
    assert sources(apart(LAYOUTS[name](text))) == sources(apart(text))


@pytest.mark.parametrize("form", RENDERERS)
@given(text=ANY_ARTICLE)
def test_every_format_shows_every_article_whole(form: str, text: str) -> None:
    """Each report can be made of any article, UTF-8 can hold it, and every character is in it, or its stand-in."""
    comparison = compared(text)
    report = render(comparison, form, Display(width=200))
    report.encode("utf-8")
    assert report.endswith("\n")
    if form == "json":
        data = json.loads(report)
        jsonschema.validate(data, SCHEMA)
        assert data["article"]["text"] == text
    assert comparison.article is not None
    view = "".join(text[segment.span.start : segment.span.stop] for segment in comparison.article.segments)
    assert re.sub(r"\s", "", visible(view)) == re.sub(r"\s", "", visible(text))
