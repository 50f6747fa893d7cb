"""Tests of `compare.readers.layout`: paragraphs, headings and list items of a plain text."""

from __future__ import annotations

import json
import re
import textwrap
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from compare.readers.layout import blocks_of
from compare.words import marker_length

ROOT = Path(__file__).parent.parent.parent
CASES: dict[str, Any] = json.loads(ROOT.joinpath("tests", "cases", "reading_layout.json").read_text("utf-8"))

BLANKS = st.sampled_from(
    [" ", "\u00a0", "\t", "\u3000", "\n", "\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029", "\n\n"]
)
SCRAPS = st.sampled_from(
    [
        *(
            "a",
            "The",
            "minister",
            "ALL CAPS",
            "met.",
            "Dr.",
            "2023.",
            "(a)",
            "1.",
            "2)",
            "- ",
            "• ",
            "* ",
            "# ",
            "===",
            "---",
        ),
        *(
            "“",
            "”",
            "„",
            "(",
            ")",
            ":",
            ";",
            ",",
            "\x00",
            "\x1b[0m",
            "\u200b",
            "\ufeff",
            "\u00ad",
            "，",
            "会谈。",
            "اجتماع؟",
        ),
    ]
)
MESSY_TEXTS = st.lists(st.one_of(SCRAPS, BLANKS, st.characters()), max_size=60).map("".join)

WORDS = st.sampled_from(
    [
        *(
            "the",
            "ministers",
            "of",
            "Norway",
            "met",
            "in",
            "Oslo",
            "on",
            "17",
            "May",
            "2024",
            "and",
            "asked;",
            "first,",
        ),
        *(
            "Gen.",
            "Abel",
            "Thorne",
            "a",
            "co-operation",
            "counter-terrorism",
            "twenty-four",
            "U.N.",
            "hours:",
            "It",
            "said.",
        ),
        *(
            "“we",
            "agree.”",
            "They",
            "left!",
            "Министр",
            "заявил,",
            "что",
            "72",
            "km².",
            "(see",
            "below)",
            "GAZA",
            "NATO",
        ),
    ]
)
PARAGRAPHS = st.lists(WORDS, min_size=2, max_size=80).map(" ".join)


def _texts(text: str) -> list[tuple[str, str]]:
    """Return kind and text of each block, with every run of blanks as one."""
    return [(block.kind, " ".join(text[block.span.start : block.span.stop].split())) for block in blocks_of(text)]


def _cases() -> list[Any]:
    failing = pytest.mark.xfail(reason="known failure", strict=True)
    return [
        pytest.param(case, id=case["name"], marks=[failing] if group == "known failures" else [])
        for group in ("found in the wild", "synthetic", "negative", "known failures")
        for case in CASES[group]
    ]


def _development_paragraphs() -> list[str]:
    paths = sorted((ROOT / "benchmarks" / "pairs").glob("*/?.txt"))
    texts = [path.read_text("utf-8") for path in paths]
    return [" ".join(paragraph.split()) for text in texts for paragraph in text.split("\n\n") if "\n" not in paragraph]


@pytest.mark.parametrize("case", _cases())
def test_hard_cases(case: dict[str, Any]) -> None:
    """The blocks are those that a reader sees in the lay-out."""
    text = case["text"]
    assert [[block.kind, text[block.span.start : block.span.stop]] for block in blocks_of(text)] == case["blocks"]


@given(MESSY_TEXTS)
def test_blocks_are_ordered_and_cover_what_is_not_blank(text: str) -> None:
    """Blocks do not overlap, leave nothing but blanks between them, and neither start nor end with a blank."""
    position = 0
    for block in blocks_of(text):
        assert not text[position : block.span.start].strip()
        assert position <= block.span.start < block.span.stop
        assert not text[block.span.start].isspace()
        assert not text[block.span.stop - 1].isspace()
        position = block.span.stop
    assert not text[position:].strip()


@given(PARAGRAPHS, st.integers(4, 120), st.booleans())
def test_lines_filled_to_any_width_are_one_block(paragraph: str, width: int, break_on_hyphens: bool) -> None:
    """A paragraph wrapped otherwise makes the same block, as long as no new line starts like a list item."""
    wrapper = textwrap.TextWrapper(width, break_on_hyphens=break_on_hyphens, break_long_words=False)
    lines = wrapper.wrap(paragraph)
    assume(not any(marker_length(line) for line in lines))
    wrapped = "\n".join(lines)
    blocks = blocks_of(wrapped)
    assert len(blocks) == 1
    assert blocks[0].kind == blocks_of(paragraph)[0].kind


@given(
    st.sampled_from(_development_paragraphs()), st.integers(12, 160), st.sampled_from(["\n", "\r\n", "\r", "\u2028"])
)
def test_official_prose_filled_to_any_width_is_one_block(paragraph: str, width: int, newline: str) -> None:
    """The same holds for the paragraphs of the development set, with any newline."""
    lines = textwrap.wrap(paragraph, width, break_on_hyphens=False, break_long_words=False)
    assume(not any(marker_length(line) for line in lines[1:]))
    wrapped = newline.join(lines)
    assert _texts(wrapped) == _texts(paragraph)


@given(st.sampled_from(_development_paragraphs()))
def test_a_sentence_or_clause_a_line_changes_no_block(paragraph: str) -> None:
    """Semantic line breaks, after each sentence or each clause, leave a paragraph one block."""
    sentences = r"(?:(?<=[^\W\d]{4}[.!?])|(?<=[\d²³%)”][.!?])) (?=[A-Z“])"
    for ends in (sentences, rf"(?<=[^\W\d][,;]) |{sentences}"):
        broken = re.sub(ends, "\n", paragraph)
        if not any(marker_length(line) for line in broken.split("\n")[1:]):
            assert _texts(broken) == _texts(paragraph)


@given(st.sampled_from(_development_paragraphs()), st.data())
def test_lines_broken_at_random_before_small_letters_are_one_block(paragraph: str, data: st.DataObject) -> None:
    """Ragged lines that go on with a small letter are one block."""
    places = [match.start() for match in re.finditer(r" (?=[a-z])", paragraph)]
    assume(places)
    chosen = data.draw(st.sets(st.sampled_from(places), min_size=1))
    ragged = "".join("\n" if index in chosen else char for index, char in enumerate(paragraph))
    assert _texts(ragged) == _texts(paragraph)


@pytest.mark.parametrize("pair", sorted(path.name for path in (ROOT / "benchmarks" / "pairs").glob("[01][0-4]*")))
def test_headings_and_list_items_of_the_development_set(pair: str) -> None:
    """Every heading of the gold annotation is a heading block, every bullet a list item, every sentence in neither.

    A dateline may be either; numbered paragraphs of several sentences are list items by their lay-out.
    """
    folder = ROOT / "benchmarks" / "pairs" / pair
    gold = json.loads((folder / "gold.json").read_text("utf-8"))
    for side in "ab":
        text = folder.joinpath(f"{side}.txt").read_bytes().decode()
        kinds = {text[block.span.start : block.span.stop]: block.kind for block in blocks_of(text)}
        for unit, kind in zip(gold[f"{side}_sentences"], gold[f"{side}_kinds"], strict=True):
            if kind in {"heading", "bullet"}:
                assert kinds[unit] == {"heading": "heading", "bullet": "list_item"}[kind]
            elif kind == "sentence":
                assert kinds.get(unit) != "heading"


@pytest.mark.parametrize(
    "pair", ["01-pakistan-russia-jwg", "04-policy-rate", "08-airline-regulator", "14-aid-deliveries"]
)
def test_blank_lines_are_not_needed_between_lines_that_are_paragraphs(pair: str) -> None:
    """A text with one line a paragraph has the same blocks when its blank lines are taken out."""
    for side in "ab":
        text = (ROOT / "benchmarks" / "pairs" / pair / f"{side}.txt").read_text("utf-8")
        assert _texts(re.sub(r"\n\n+", "\n", text)) == _texts(text)


@pytest.mark.parametrize(
    "text",
    [
        "x" * 1_000_000,
        "(" * 100_000,
        "Sentence here.\n" * 50_000,
        "- item\n" * 50_000,
        "•\n\n" * 50_000,
        "1. " * 300_000,
        "=" * 500_000 + "x",
        "- " * 500_000,
        "!) " * 300_000,
        " " * 1_000_000 + "x",
        "\u200b\n" * 50_000,
        "“" * 1_000_000,
    ],
    ids=lambda text: repr(text[:16]),
)
def test_hostile_texts_are_read_in_linear_time(text: str) -> None:
    """Long lines, many lines and many marks end in seconds, with every character in a block."""
    blocks = blocks_of(text)
    assert blocks[-1].span.stop == len(text.rstrip())
