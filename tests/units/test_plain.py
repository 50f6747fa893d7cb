"""Tests of `compare.units.plain`: a text without its lay-out, and where its characters come from."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.units.plain import make_plain


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It  rained\r\nall\u00a0\u2003day.", "It rained all day."),
        (" \n It rained. \t", "It rained."),
        ("co\u00adop\u200beration\ufeff", "cooperation"),
        ("one\u200b \u200btwo", "one two"),
        ("a\x00b\x1cc", "ab c"),
        ("“so” ‘it’ „is“ — «here»", '"so" \'it\' "is" - «here»'),
        ("re\u0301sume\u0301", "résumé"),
        ("", ""),
        (" \u200b ", ""),
    ],
)
def test_what_only_concerns_the_lay_out_is_taken_out(text: str, expected: str) -> None:
    """Blanks are one space, unseen characters go, quotation marks and dashes have one form, letters are composed."""
    assert make_plain(text, 0, len(text)).text == expected


def test_a_stretch_of_a_text_keeps_the_offsets_of_the_text() -> None:
    """Offsets lead into the text that the stretch was taken from."""
    text = "Before.  The  e\u0301lan of\r\nthe talks.  After."
    plain = make_plain(text, 7, 35)
    assert plain.text == "The élan of the talks."
    for word in ("The", "of", "the", "talks"):
        assert text.startswith(word, plain.source_of(plain.text.index(word)))


@given(text=st.text(st.characters() | st.sampled_from(" \n\u200b\u0301\u00ade"), max_size=60))
def test_each_character_comes_from_one_like_it(text: str) -> None:
    """Sources ascend, and what stands there is the character, or one that it stands for."""
    plain = make_plain(text, 0, len(text))
    sources = [plain.source_of(offset) for offset in range(len(plain.text))]
    assert sources == sorted(set(sources))
    for char, source in zip(plain.text, sources, strict=True):
        if char.isalnum() and unicodedata.normalize("NFC", text) == text:
            assert text[source] == char


@given(text=st.text(st.characters() | st.sampled_from(" \n\u200b\u0301"), max_size=60))
def test_plain_text_is_plain(text: str) -> None:
    """Making it plain again changes nothing."""
    once = make_plain(text, 0, len(text)).text
    assert make_plain(once, 0, len(once)).text == once
    assert "  " not in once
    assert once == once.strip(" ")
