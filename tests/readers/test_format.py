"""Tests of `compare.readers.format`: the content tells the format, and the suffix where the content does not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.readers.format import FORMATS, format_of


@pytest.mark.parametrize(
    ("data", "suffix", "name"),
    [
        (b"%PDF-1.7\n", ".txt", "pdf"),
        (b"PK\x03\x04rest", "", "docx"),
        (b"{\\rtf1\\ansi Talks}", ".doc", "rtf"),
        (b"<!DOCTYPE html><p>Talks", ".txt", "html"),
        (b"\xef\xbb\xbf\r\n<!-- saved -- from a page -->\n<!-- twice -->\n<HTML lang=en>", "", "html"),
        (b'<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml">', "", "html"),
        ("\ufeff<html>".encode("utf-16-le"), "", "html"),
        (b"<p>Talks were held.</p>", ".HTM", "html"),
        (b"<p>Talks were held.</p>", ".txt", "text"),
        (b"The page began with <html>.", ".txt", "text"),
        (b"<htmlish>", "", "text"),
        (b"Talks were held.", ".md", "text"),
        (b"Talks were held.", ".pdf", "pdf"),
        (b"Talks were held.", ".docx", "docx"),
        (b"", "", "text"),
    ],
)
def test_content_before_suffix(data: bytes, suffix: str, name: str) -> None:
    """Signatures and the first tag decide; a suffix counts where there are none."""
    assert format_of(data, suffix) == name


@given(st.binary(max_size=50), st.text(max_size=6))
def test_every_content_has_a_format(data: bytes, suffix: str) -> None:
    """The answer is one of the formats for any bytes and any suffix."""
    assert format_of(data, suffix) in FORMATS


def test_unclosed_comments_end_quickly() -> None:
    """Thousands of comments that are opened and not closed are no page and cost no time."""
    assert format_of(b"<!--" * 100_000, "") == "text"
    assert format_of(b"<!---->" * 100_000, "") == "text"
