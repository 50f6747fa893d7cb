"""Tests of `compare.readers.rtf`: the text of an RTF document, and of hostile ones."""

from __future__ import annotations

import pytest

from compare.errors import InputError
from compare.readers import read_bytes

HEAD = rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fswiss\fcharset0 Arial;}{\f1\fswiss\fcharset204 Arial;}}\f0 "


def _blocks(body: bytes) -> list[tuple[str, str]]:
    document = read_bytes(HEAD + body + b"}", "x.rtf")
    return [(block.kind, document.text[block.span.start : block.span.stop]) for block in document.blocks]


def test_paragraphs_headings_and_items() -> None:
    """Each paragraph of the file is a block of the kind that it would have in a plain text."""
    assert _blocks(
        rb"\b Outlook\b0\par It rained. It will\r"
        b"\n"
        rb" rain.\par\pard{\listtext\'b7\tab}more rain\par}"
    ) == [
        ("heading", "Outlook"),
        ("paragraph", "It rained. It will rain."),
        ("list_item", "·\tmore rain"),
    ]


def test_letters_beyond_ascii() -> None:
    """Code pages of fonts, Unicode escapes and those of two halves come out as the letters that they stand for."""
    assert _blocks(rb"\'e9t\'e9 {\f1 \'cf\'f0\'e8\'e2\'e5\'f2} \u8222?so\u8220? \u-10179?\u-8704? end.\par") == [
        ("paragraph", "été Привет „so“ 😀 end."),
    ]


def test_bytes_that_should_have_been_escaped() -> None:
    """Some programs write UTF-8 or windows-1252 as it is."""
    assert _blocks("It was “good”.".encode()) == [("paragraph", "It was “good”.")]
    assert _blocks("It was “good”.".encode("cp1252")) == [("paragraph", "It was “good”.")]


def test_a_link_is_its_words() -> None:
    """The address of a link is not part of the text."""
    field = rb'A {\field{\*\fldinst{ HYPERLINK "http://example.org/" }}{\fldrslt{link}} here.\par'
    assert _blocks(field) == [("paragraph", "A link here.")]


@pytest.mark.parametrize(
    ("data", "what", "remedy"),
    [
        (b"Talks", "is not an RTF document", "check the file, or give it the suffix .txt"),
        (rb"{\rtf1 }", "holds no text", "give a file that holds a statement"),
        (rb"{\rtf1 \uc\u1", "is a broken RTF document", "open it in a word processor and save it again"),
        (rb"{\rtf1 \u9999999999 x}", "is a broken RTF document", "open it in a word processor and save it again"),
    ],
)
def test_what_cannot_be_read_is_said_in_one_line(data: bytes, what: str, remedy: str) -> None:
    """Files that are empty, broken or something else get an error that says so."""
    with pytest.raises(InputError) as caught:
        read_bytes(data, "x.rtf")
    assert (caught.value.where, caught.value.what, caught.value.remedy) == ("x.rtf", what, remedy)


@pytest.mark.parametrize(
    "data",
    [
        rb"{\rtf1 " + rb'{\field{\*\fldinst{ HYPERLINK "' * 20_000,
        rb"{\rtf1 {\field{\*\fldinst{" + rb' HYPERLINK "a' * 20_000,
        rb"{\rtf1{\fonttbl" + rb"\f1;" * 100_000 + b"}",
        rb"{\rtf1{\fonttbl\f1" + rb"\fcharset1" * 50_000 + b"}",
        rb"{\rtf1 " + b"{" * 300_000,
    ],
    ids=["links", "addresses", "fonts", "character sets", "braces"],
)
def test_hostile_files_end_quickly(data: bytes) -> None:
    """What would send a search far ahead again and again is read in linear time, and found to hold no text."""
    with pytest.raises(InputError):
        read_bytes(data, "x.rtf")
