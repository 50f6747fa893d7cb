"""Bylines and the credits of pictures are told from the text of an article."""

from __future__ import annotations

import pytest

from compare.article.credits import byline_of, credit_of
from compare.article.lexicon import lexicon
from compare.model import Span


def credit(text: str, language: str) -> str | None:
    """Return the words of the credit at the head of a unit."""
    found = credit_of(text, Span(0, len(text)), lexicon(language))
    return None if found is None else text[found.start : found.stop]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Photo / Harbour News"),
        ("en", "File picture by Mara Lund"),
        ("en", "Handout image"),
        ("en", "© Harbour News"),
        ("fr", "Crédit photo : Port-Ouest"),
        ("de", "Bild: Hafenblatt"),
        ("es", "Imagen: El Muelle"),
        ("ru", "Фото: Портовые вести"),
    ],
)
def test_credit(language: str, line: str) -> None:
    """A line that says whose a picture is, or that it is an old one, is a credit, also before a line of text."""
    assert credit(line, language) == line
    assert credit(f"{line}\nBoats stayed in port.", language) == line


@pytest.mark.parametrize(
    "line",
    ["Photo", "Image of the week is out", "Video: the pier burns. Nobody was hurt."],
)
def test_text_is_no_credit(line: str) -> None:
    """A word for a picture without an owner, in a sentence or before one, is text."""
    assert credit(line, "en") is None


def byline(*paragraphs: str, language: str = "en") -> int:
    """Return which paragraph is the byline."""
    text, blocks = "", []
    for each in paragraphs:
        blocks.append(Span(len(text), len(text) + len(each)))
        text += f"{each}\n\n"
    return byline_of(text, blocks, lexicon(language))


def test_byline() -> None:
    """The line with the reporter's name is the byline, in capitals or not, in the language of the article."""
    assert byline("Boats stay in port", "By Mara Lund", "The strike goes on.") == 1
    assert byline("Boats stay in port", "BY MARA LUND", "The strike goes on.") == 1
    assert byline("Les bateaux restent au port", "Par Mara Lund", language="fr") == 1


def test_no_byline() -> None:
    """A sentence that begins like a byline is none, nor is one in small letters or in another language."""
    assert byline("By Monday the boats had left.") == -1
    assert byline("By sea and by land") == -1
    assert byline("Par Mara Lund") == -1
