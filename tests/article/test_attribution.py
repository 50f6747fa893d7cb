"""Each sentence of an article is given to whoever says it, by the words that say so."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.errors import InputError, SettingsError
from compare.readers import read_text
from compare.story import take_apart
from compare.units import split

if TYPE_CHECKING:
    from compare.model import Article

CASES: list[dict[str, Any]] = json.loads(
    (Path(__file__).parent.parent / "cases" / "articles.json").read_text(encoding="utf-8")
)

NAMES = ("Harbour Ministry", "Fleet Union")


def apart(text: str, sides: tuple[str, ...] = NAMES, language: str = "en") -> Article:
    """Take a text apart."""
    document = read_text(text)
    return take_apart(document, split(document, label="", source="", language=language), sides=sides)


def sources(article: Article) -> list[list[str]]:
    """Return each segment as its source and its text."""
    return [[segment.source, article.text[segment.span.start : segment.span.stop]] for segment in article.segments]


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["name"]))
def test_sources(case: dict[str, Any]) -> None:
    """Each case of `tests/cases/articles.json` has the sources that a careful reader gives it."""
    text = "".join(part for _, part in case["segments"])
    article = apart(text, tuple(case.get("sides", NAMES)), case.get("language", "en"))
    assert sources(article) == [[source, part.strip()] for source, part in case["segments"]]


def test_evidence_is_the_words_that_attribute() -> None:
    """The evidence of a quotation that is carried over paragraphs stands where the source is named at last."""
    article = apart("“We met.\n\n“We will meet again,” the Harbour Ministry said.\n\nThe Fleet Union denied it.")
    words = [article.text[segment.evidence.start : segment.evidence.stop] for segment in article.segments]
    assert words == ["the Harbour Ministry said", "the Harbour Ministry said", "The Fleet Union denied"]


def test_sides_are_found_and_named() -> None:
    """Without being told, the two bodies that speak are the sides, the one that speaks first on the left."""
    article = apart(
        "The Fleet Union (FU) said the port was closed. The Harbour Ministry denied that. The union said it had proof.",
        (),
    )
    assert [side.id for side in article.sides] == ["left", "right"]
    assert article.sides[0].names[0] == "Fleet Union"
    assert "union" in article.sides[0].names
    assert article.sides[1].names == ("Harbour Ministry",)


def test_no_second_side() -> None:
    """An article in which one body speaks is an error that says how to name the other."""
    with pytest.raises(InputError, match=r"no second side.*--sides"):
        apart("The Fleet Union said the port was closed. It was raining.", ())


def test_unknown_side() -> None:
    """A side that the article does not speak of is an error."""
    with pytest.raises(SettingsError, match="Coast Guard"):
        apart(
            "The Fleet Union said the port was closed. The Harbour Ministry denied it.", ("Fleet Union", "Coast Guard")
        )


PIECES = st.sampled_from(
    [
        "The Harbour Ministry said", "the Fleet Union denied it", "“", "”", '"', "'", "‘", "’", ",", ".", ";", ":",
        "\n\n", " ", "—", "it added", "He said", "which", "while", "according to", "\x00", "\u202e", "«", "»",
        "агентство сообщило",
    ]
)  # fmt: skip


@given(st.lists(PIECES, max_size=40).map("".join))
def test_segments_hold_every_character(middle: str) -> None:
    """The segments are in order and hold every character that is not blank; twice they are the same."""
    text = f"The Harbour Ministry said yes. The Fleet Union said no. {middle}"
    article = apart(text)
    held = [at for segment in article.segments for at in range(segment.span.start, segment.span.stop)]
    assert held == sorted(set(held))
    assert {at for at, char in enumerate(text) if not char.isspace()} <= set(held)
    for segment in article.segments:
        assert 0 <= segment.evidence.start <= segment.evidence.stop <= len(text)
    assert apart(text) == article
