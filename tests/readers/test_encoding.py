"""Tests of `compare.readers.encoding`: marks, UTF-8, UTF-16, damage, hostile bytes, binary files."""

from __future__ import annotations

import codecs
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.errors import InputError
from compare.readers.encoding import decode

TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1)

MARKED = {
    "utf-8": codecs.BOM_UTF8,
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
    "utf-32-le": codecs.BOM_UTF32_LE,
    "utf-32-be": codecs.BOM_UTF32_BE,
}

SENTENCES = {
    "English": "The ministers met in Vienna on 4 May and agreed on little.",
    "Russian": "Министры встретились в Вене 4 мая и мало о чём договорились.",
    "Arabic": "التقى الوزيران في فيينا يوم 4 مايو واتفقا على القليل.",
    "Chinese": "两国外长于5月4日在维也纳会晤。\n双方达成的共识不多。\n",
    "one word": "Hi",
}


@pytest.mark.parametrize("encoding", MARKED)
@given(text=TEXTS)
def test_a_mark_decides_and_is_no_part_of_the_text(encoding: str, text: str) -> None:
    """With a byte order mark the bytes are decoded as it says, the mark itself is gone, and nothing is assumed."""
    assert decode(MARKED[encoding] + text.encode(encoding), "x.txt") == (text, ())


@given(TEXTS)
def test_utf8_is_read_as_it_stands(text: str) -> None:
    """Without a mark, UTF-8 is decoded strictly and nothing is assumed."""
    assert decode(text.encode(), "x.txt") == (text.removeprefix("\ufeff"), ())


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r", "\x85", "\u2028", "\u2029", "\x0c", "\x0b"])
def test_newlines_stay(newline: str) -> None:
    """No newline is translated, so that offsets are into the text of the file."""
    text = f"One.{newline}Two.{newline}"
    assert decode(text.encode(), "x.txt")[0] == text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("language", SENTENCES)
def test_utf16_without_a_mark_is_evident(language: str, encoding: str) -> None:
    """The NULs beside ASCII characters give UTF-16 and its byte order away."""
    text = SENTENCES[language]
    assert decode(text.encode(encoding), "x.txt") == (text, ())


@pytest.mark.parametrize(
    "text",
    [
        "The minister\x00 arrived.",
        "The minister\x00\x00 arrived at noon and left again soon.",
        "\x00",
        "\x1b]0;title\x07The \x1b[31mminister\x1b[0m arrived.",
        "\x1b$The minister\x1b(B arrived.",
        "\x08\x7f\x9b31m The minister",
    ],
)
def test_a_text_with_hostile_characters_is_a_text(text: str) -> None:
    """A few NULs, escapes and other controls are characters like any other."""
    assert decode(text.encode(), "x.txt") == (text, ())


def test_a_legacy_encoding_is_named_in_a_notice() -> None:
    """What was assumed is said in one sentence that tells what to do if it is wrong."""
    text, notices = decode("Der Außenminister kam zurück.".encode("cp1252"), "x.txt")
    assert text == "Der Außenminister kam zurück."
    assert [(notice.code, notice.side) for notice in notices] == [("encoding-assumed", None)]
    assert notices[0].message == (
        "The file does not say in which encoding it is written, and windows-1252 was assumed; "
        "if letters look wrong, save the file as UTF-8 and compare again."
    )


@pytest.mark.parametrize(
    ("encoding", "name"),
    [("cp1251", "windows-1251"), ("koi8-r", "KOI8"), ("cp866", "code page 866"), ("iso8859-5", "ISO-8859-5")],
)
def test_encodings_are_called_what_editors_call_them(encoding: str, name: str) -> None:
    """The notice uses the name under which an editor lists the encoding."""
    _, notices = decode("Министр прибыл в Вену, чтобы подписать договор.".encode(encoding), "x.txt")
    assert f" {name} was assumed" in notices[0].message


def test_seven_bit_japanese_is_no_ascii() -> None:
    """ISO-2022-JP consists of ASCII bytes and is known by its shift sequences."""
    text, notices = decode("外相会談が行われた。".encode("iso2022_jp"), "x.txt")
    assert text == "外相会談が行われた。"
    assert "ISO-2022-JP" in notices[0].message


@pytest.mark.parametrize(("tail", "count"), [("“".encode()[:2], "one broken character"), (b"\xff \xff", "2 broken")])
def test_damaged_utf8_stays_utf8(tail: bytes, count: str) -> None:
    """A cut or a stray byte does not turn a UTF-8 file into one of a legacy encoding; the damage is shown and said."""
    text, notices = decode("Министр прибыл. ".encode() + tail, "x.txt")
    assert text.startswith("Министр прибыл. \ufffd")
    assert [notice.code for notice in notices] == ["encoding-damaged"]
    assert count in notices[0].message


@pytest.mark.parametrize(
    ("data", "thing"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(40), "a PNG picture"),
        (b"\xff\xd8\xff\xe0" + b"JFIF" * 9, "a JPEG picture"),
        (b"GIF89a" + bytes(range(128)) * 2, "a GIF picture"),
        (b"\x1f\x8b\x08" + bytes(9), "a gzip archive"),
        (b"\x7fELF" + bytes(99), "a program"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(99), "an old Office document"),
        (bytes(100), "a binary file"),
        (bytes(range(256)) * 4, "a binary file"),
        (codecs.BOM_UTF16_LE + "\x01\x02".encode("utf-16-le") * 40, "a binary file"),
    ],
)
def test_a_binary_file_is_refused(data: bytes, thing: str) -> None:
    """Pictures, archives and programs are called what they are, with what to give instead."""
    with pytest.raises(InputError) as caught:
        decode(data, "x.bin")
    assert str(caught.value) == (
        f"x.bin: looks like {thing}, not like a text; give a text, HTML, PDF, DOCX or RTF file"
    )


@pytest.mark.parametrize("word", ["GIF8", "RIFF", "BZh", "ID3", "OggS"])
def test_a_text_may_begin_with_the_letters_of_a_signature(word: str) -> None:
    """Printable signatures prove nothing where the rest is text."""
    text = f"{word} is the first word of this statement."
    assert decode(text.encode(), "x.txt") == (text, ())


def test_bytes_that_no_encoding_explains_are_refused() -> None:
    """Where no decoding looks like text, the error says so instead of guessing."""
    data = bytes(Random(0).choices(range(0x80, 0x100), k=300))  # noqa: S311 - any bytes will do
    with pytest.raises(InputError, match=r"^x: is not text in any encoding that is known here; save it as UTF-8"):
        decode(data, "x")


@given(st.binary(min_size=1, max_size=200))
def test_any_bytes_are_text_or_an_input_error(data: bytes) -> None:
    """No bytes crash the decoder."""
    try:
        text, _ = decode(data, "x")
    except InputError:
        return
    assert text or data in MARKED.values()
