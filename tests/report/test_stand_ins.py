"""What is shown of characters that are not safe to show."""

from __future__ import annotations

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.report.stand_ins import replace_unsafe, shown, visible

ANYTHING = st.text(st.characters(exclude_categories=()))
DRAWN_OR_HARMLESS = {
    *range(0x600, 0x606),
    *(0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD),  # number and verse signs, which are drawn
    *(0x61C, 0x200E, 0x200F),  # direction marks
}


def test_every_control_and_format_character_is_replaced() -> None:
    """Alone, every control, format, surrogate and separator of Unicode is shown as something else."""
    kept = {
        code
        for code in range(sys.maxunicode + 1)
        if unicodedata.category(chr(code)) in {"Cc", "Cf", "Cs", "Zl", "Zp"} and visible(chr(code)) == chr(code)
    }
    assert kept == DRAWN_OR_HARMLESS


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\x00\x1b[2J", "␀␛[2J"),
        ("\x7f\x9b31m", "␡⟨U+009B⟩31m"),
        ("\u202eevil\u202c", "⟨U+202E⟩evil⟨U+202C⟩"),
        ("\u2067a\u2069", "⟨U+2067⟩a⟨U+2069⟩"),
        ("pass\u200bword", "pass⟨U+200B⟩word"),
        ("\ufeffBOM", "⟨U+FEFF⟩BOM"),
        ("\ud800", "⟨U+D800⟩"),
        ("a\U000e0041b", "a⟨U+E0041⟩b"),
        ("two\r\n   lines", "two lines"),
        ("one\ttab\x85and\u2028more", "one tab and more"),
        ("wide  blanks\u00a0stay", "wide  blanks\u00a0stay"),
    ],
)
def test_unsafe_characters_have_stand_ins(text: str, expected: str) -> None:
    """A control has its picture, another unsafe character its name, a line break is a blank."""
    assert visible(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "می‌خواهم",  # Persian with a zero-width non-joiner
        "क्‍ष",  # Hindi with a zero-width joiner
        "👩‍⚖️ 👨‍👩‍👧",  # emoji of several
        "ภาษา\u200bไทย",  # Thai with a break opportunity
        "Zusammen\u00adarbeit",  # soft hyphen in a word
        "שלום\u200f!",  # Hebrew with a direction mark
        "葛\U000e0100飾",  # a form of an ideograph
        "Crème brûlée – “naïve”",
    ],
)
def test_what_a_script_needs_stays(text: str) -> None:
    """Joiners, break opportunities and direction marks stay where writing needs them."""
    assert visible(text) == text


@given(ANYTHING)
def test_nothing_visible_acts(text: str) -> None:
    """What is shown is one line without controls, overrides and surrogates."""
    result = visible(text)
    assert not set(result) & {chr(code) for code in (*range(32), *range(0x7F, 0xA0), *range(0x202A, 0x202F), 0x2028)}
    result.encode("utf-8")


@given(ANYTHING)
def test_every_character_is_shown(text: str) -> None:
    """Each character that is no blank shows itself or a stand-in, in its place."""
    parts = shown(text)
    assert "".join(parts) == visible(text)
    assert len(parts) == len(text)
    assert all(part.strip() for char, part in zip(text, parts, strict=True) if not char.isspace())


@given(ANYTHING)
def test_line_breaks_are_not_replaced_in_data(text: str) -> None:
    """Where only what is unsafe is replaced, the rest stays as it is."""
    assert replace_unsafe(text, lambda char: char) == text
    assert replace_unsafe("a\n\tb", lambda _: "?") == "a\n\tb"


@pytest.mark.parametrize("text", ["\u200b" * 10**6, " " * 10**6, "\u0e01\u200b" * 500_000, "a\n" * 500_000])
def test_long_texts_are_shown_quickly(text: str) -> None:
    """A million characters of the worst kinds take a moment, since the work is linear."""
    assert len(visible(text)) >= 500_000


def test_no_character_slips_past_the_quick_look() -> None:
    """Whatever is not safe to show gets a stand-in, also where the interpreter calls it printable."""
    unsafe = [char for char in map(chr, range(sys.maxunicode + 1)) if replace_unsafe(char, lambda _: "") == ""]
    assert len(unsafe) > 2_000
    assert not [char for char in unsafe if visible(char) == char]
