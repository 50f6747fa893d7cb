"""Tests of `compare.units.sentences` and the modules that it asks, through whole paragraphs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.units.documents import units_of

CASES = json.loads((Path(__file__).parent.parent / "cases" / "units.json").read_text("utf-8"))
"""Paragraphs of our own writing; their units joined by `joint` (a space where there is none) are the paragraph."""

ALL = [
    pytest.param(
        case,
        id=f"{case['language']}: {case['about']}",
        marks=[pytest.mark.xfail(reason="no rule of the language tells it")] if group == "known failures" else [],
    )
    for group, cases in CASES.items()
    for case in cases
]


def text_of(case: dict[str, Any]) -> str:
    """Return the paragraph of a case."""
    return str(case.get("joint", " ").join(case["units"]))


@pytest.mark.parametrize("case", ALL)
def test_paragraph_is_split_into_its_sentences(case: dict[str, Any]) -> None:
    """The units of a paragraph are those that are written down with it."""
    assert units_of(text_of(case), case["language"]) == case["units"]


def test_there_are_enough_cases() -> None:
    """Each language that statements are often written in has cases, and together there are many."""
    languages = {case["language"] for cases in CASES.values() for case in cases}
    assert {"en", "ru", "ur", "ar", "zh", "de", "fr", "es"} <= languages
    assert sum(map(len, CASES.values())) >= 120


SPACED = [
    case
    for group in ("synthetic", "negative")
    for case in CASES[group]
    if case["language"] not in {"zh", "ja"} and case.get("joint", " ") == " "
]


@given(
    case=st.sampled_from(SPACED),
    blank=st.sampled_from(["\n", "\r\n", "\r", "  ", "\u00a0", "\u2003", " \t", "\n\u200b"]),
)
def test_blanks_do_not_move_boundaries(case: dict[str, Any], blank: str) -> None:
    """Another newline convention, other widths of blanks and other wrapping leave every word in its unit."""
    text = text_of(case)
    as_it_was = [unit.replace("\u200b", "").split() for unit in units_of(text, case["language"])]
    changed = units_of(text.replace(" ", blank), case["language"])
    assert [unit.replace("\u200b", "").split() for unit in changed] == as_it_was


@given(case=st.sampled_from(CASES["synthetic"] + CASES["negative"]))
def test_straight_and_curly_quotation_marks_are_one(case: dict[str, Any]) -> None:
    """Straight for curly quotation marks and apostrophes leave every word in its unit."""
    text = text_of(case)
    forms = {ord(mark): '"' for mark in "“”„"} | {ord(mark): "'" for mark in "‘’"}
    before = [unit.translate(forms) for unit in units_of(text, case["language"])]
    assert units_of(text.translate(forms), case["language"]) == before


@given(case=st.sampled_from(SPACED), dash=st.sampled_from("-‐–—−"))
def test_a_dash_between_blanks_is_any_dash(case: dict[str, Any], dash: str) -> None:
    """A dash for a dash between blanks leaves every word in its unit."""
    text = text_of(case)
    for each in "–—":
        text = text.replace(f" {each} ", " - ")
    before = [unit.replace("- ", f"{dash} ") for unit in units_of(text, case["language"])]
    changed = units_of(text.replace(" - ", f" {dash} "), case["language"])
    assert changed == before
