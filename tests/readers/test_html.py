"""Tests of `compare.readers.html`: the main text of a web page, and hostile pages."""

from __future__ import annotations

import subprocess
import sys

import pytest

from compare.errors import InputError
from compare.readers import read_bytes

PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Ministers meet | Ministry of Transport</title>
<style>p {color: red}</style><script>var hidden = "<p>no text</p>";</script></head>
<body>
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav></header>
<main><article>
<h1>Ministers meet in Vienna</h1>
<p>The two ministers met in Vienna and talked
   about the <b>border</b>.<br>They agreed to open two <a href="#">crossings</a>.</p>
<p><strong>Results</strong></p>
<ul><li>to open two crossings;</li><li>to publish a timetable:<ul><li>in print,</li><li>on paper.</li></ul></li></ul>
<blockquote><p>“We came to listen,” said the minister.</p></blockquote>
<table><tr><th>Crossing</th><th>Opens</th></tr><tr><td>North</td><td>1 June 2024</td></tr></table>
<p>A working group will prepare the details. It is to report within three months.</p>
</article></main>
<aside><h3>Related</h3><a href="/x">Something else</a></aside>
<footer><p>© 2024 Ministry of Transport. All rights reserved.</p></footer>
</body></html>"""


def _blocks(data: bytes) -> list[tuple[str, str]]:
    document = read_bytes(data, "x.html")
    return [(block.kind, document.text[block.span.start : block.span.stop]) for block in document.blocks]


def test_the_main_text_is_read_with_its_structure() -> None:
    """Headings, paragraphs, list items and rows come in order; menus, footers and scripts are left out."""
    assert _blocks(PAGE.encode()) == [
        ("heading", "Ministers meet in Vienna"),
        (
            "paragraph",
            "The two ministers met in Vienna and talked about the border.\nThey agreed to open two crossings.",
        ),
        ("heading", "Results"),
        ("list_item", "to open two crossings;"),
        ("list_item", "to publish a timetable:"),
        ("list_item", "in print,"),
        ("list_item", "on paper."),
        ("paragraph", "“We came to listen,” said the minister."),
        ("paragraph", "Crossing\tOpens"),
        ("paragraph", "North\t1 June 2024"),
        ("paragraph", "A working group will prepare the details. It is to report within three months."),
    ]


def test_a_notice_says_that_the_rest_was_left_out() -> None:
    """The user is told that only the main text was read."""
    assert [(notice.code, notice.side) for notice in read_bytes(PAGE.encode(), "x.html").notices] == [
        ("main-text", None)
    ]


@pytest.mark.parametrize("source", ["x.html", "-"])
def test_a_small_page_is_read_whole(source: str) -> None:
    """A page too small to have a main text is all main text."""
    assert read_bytes(b"<html><p>Talks were held.</p></html>", source).text == "Talks were held."


def test_markup_in_the_text_stays_text() -> None:
    """Escaped markup is unescaped once and is then characters like any other."""
    page = (
        b"<html><body><p>The field said &lt;script&gt;alert(1)&lt;/script&gt; &amp;amp; nothing else.</p></body></html>"
    )
    assert read_bytes(page, "x").text == "The field said <script>alert(1)</script> &amp; nothing else."


@pytest.mark.parametrize(
    ("declaration", "encoding"),
    [
        ('<meta charset="windows-1251">', "cp1251"),
        ("<meta http-equiv='Content-Type' content='text/html; charset=koi8-r'>", "koi8-r"),
        ('<meta charset="windows-1251">', "utf-8"),
        ("", "utf-16"),
        ('<meta charset="nonsense">', "utf-8"),
        ('<meta charset="iso-8859-1">', "cp1251"),
    ],
)
def test_the_declared_encoding_counts_unless_the_bytes_say_otherwise(declaration: str, encoding: str) -> None:
    """A mark or valid UTF-8 wins over the declaration, the declaration over a guess."""
    sentence = "Министр прибыл в Вену, чтобы подписать договор."
    text = read_bytes(f"<html><head>{declaration}</head><p>{sentence}</p></html>".encode(encoding), "x").text
    if "iso-8859-1" in declaration:
        assert text == sentence.encode("cp1251").decode("cp1252")
    else:
        assert text == sentence


def test_an_xhtml_declaration_does_no_harm() -> None:
    """The declaration of an encoding in an XML page is no part of the text."""
    page = (
        '<?xml version="1.0" encoding="utf-8"?>\n<html xmlns="http://www.w3.org/1999/xhtml"><p>Größe zählt.</p></html>'
    )
    assert read_bytes(page.encode(), "x").text == "Größe zählt."


@pytest.mark.parametrize(
    "page",
    [
        b"<html></html>",
        b"<html><body><script>var text = 1;</script></body></html>",
        b"<html>" + b"<div>" * 100_000 + b"Talks" + b"</div>" * 100_000,
        b"<html>" + b"<" * 500_000,
        b"<html>" + b"<!--" * 100_000,
        b"<html " + b'a="b" ' * 100_000 + b">",
    ],
    ids=["empty", "script", "deep", "brackets", "comments", "attributes"],
)
def test_a_page_without_text_is_said_in_one_line(page: bytes) -> None:
    """Empty and hostile pages get an error, quickly."""
    with pytest.raises(InputError) as caught:
        read_bytes(page, "x.html")
    assert str(caught.value) == "x.html: holds no text; give a file that holds a statement"


def test_the_library_does_not_print() -> None:
    """What the library logs about a page does not reach the user."""
    program = """
from compare.errors import InputError
from compare.readers import read_bytes
try:
    read_bytes(b"<html></html>", "x.html")
except InputError:
    pass
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("", "")


def test_entities_do_not_multiply() -> None:
    """Entities that a page declares itself are not expanded."""
    page = b'<!DOCTYPE html [<!ENTITY a "bomb"><!ENTITY b "&a;&a;">]><html><p>Talks were held &b; in Vienna.</p></html>'
    assert "bombbomb" not in read_bytes(page, "x").text


def test_a_page_that_breaks_the_library_is_said_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever a parser raises, the user gets one line."""

    def fail(*_: object, **__: object) -> None:
        raise RecursionError

    monkeypatch.setattr("trafilatura.bare_extraction", fail)
    with pytest.raises(InputError) as caught:
        read_bytes(PAGE.encode(), "x.html")
    assert str(caught.value) == "x.html: cannot be read as a web page; open it in a browser and save its text"
