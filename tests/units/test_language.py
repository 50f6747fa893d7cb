"""Tests of `compare.units.language`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.units import detect_language

CASES = json.loads((Path(__file__).parent.parent / "cases" / "units_languages.json").read_text("utf-8"))


@pytest.mark.parametrize(("language", "text"), [(each["language"], each["text"]) for each in CASES["texts"]])
def test_language_of_a_text(language: str, text: str) -> None:
    """A text of a sentence or more gives its language."""
    assert detect_language(text) == language


@pytest.mark.parametrize(("language", "text"), [(each["language"], each["text"]) for each in CASES["quotations"]])
def test_quotations_in_another_language_are_outvoted(language: str, text: str) -> None:
    """A statement has the language of most of its text, not that of what it quotes."""
    assert detect_language(text) == language


@pytest.mark.parametrize("text", CASES["unknown"])
def test_no_language_is_made_up(text: str) -> None:
    """Names, numbers, links and nothing at all give no language."""
    assert detect_language(text) == "und"


@given(text=st.text(max_size=300))
def test_any_text_gives_a_primary_subtag_and_always_the_same(text: str) -> None:
    """Whatever the text, the answer is two or three small letters, and asking again does not change it."""
    language = detect_language(text)
    assert language.isalpha()
    assert language.islower()
    assert len(language) in {2, 3}
    assert detect_language(text) == language


@given(case=st.sampled_from(CASES["texts"]), blank=st.sampled_from(["\n", "\r\n", "\u00a0", "  "]))
def test_blanks_and_case_do_not_matter(case: dict[str, str], blank: str) -> None:
    """Another wrapping, or capitals throughout, leave the language as it is."""
    text = case["text"]
    assert detect_language(text.replace(" ", blank)) == case["language"]
    if text.upper().lower() == text.lower():
        assert detect_language(text.upper()) == case["language"]


def test_a_long_text_is_sampled() -> None:
    """A megabyte without a blank and a long text with a foreign annex end at once, with the language of most of it."""
    assert detect_language("a" * 1_000_000) == "und"
    german = "Die Minister haben sich gestern in der Hauptstadt getroffen und über den Haushalt beraten. "
    french = "Les ministres se sont réunis hier dans la capitale et ont discuté du budget. "
    assert detect_language(german * 2000 + french * 300) == "de"
