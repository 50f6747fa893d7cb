"""Persons are told from bodies by what stands beside their names."""

from __future__ import annotations

import pytest

from compare.article.lexicon import lexicon
from compare.article.names import Names
from compare.article.people import find_people
from compare.article.tokens import tokens_of
from compare.model import Span


def people(*sentences: str) -> set[str]:
    """Return the full names of the persons in sentences, folded."""
    words = lexicon("en")
    rows = [tokens_of(text, Span(0, len(text)), ()) for text in sentences]
    small = frozenset(token.fold for row in rows for token in row if token.word and not token.capital)
    return {" ".join(name) for name in find_people(rows, Names("en", words, {}, small), words).full}


@pytest.mark.parametrize(
    "sentence",
    [
        "The answer came from spokeswoman Mara Lund at noon",
        "Mara Lund, the general secretary, disagreed",
        "Mara Lund, 71, saw the pier",
        "The general secretary, Mara Lund, saw it",
    ],
)
def test_person_by_what_stands_beside(sentence: str) -> None:
    """A role before a name or between commas after it, or an age, makes it a person's."""
    assert people(sentence) == {"mara lund"}


def test_person_by_surname() -> None:
    """Whoever is called by the last word of the name later is a person, by the first word a body."""
    assert people("It was Mara Lund", "Later Lund left") == {"mara lund"}
    assert people("It was Kestrel Ferries", "Later Kestrel left") == set()


def test_body_by_article() -> None:
    """What has an article before it, or an acronym behind, is no person."""
    assert people("It was the Kestrel Line", "It was Kestrel Line (KL)") == set()


def test_surname_that_comes_first() -> None:
    """Where somebody is spoken of again by the first word of the name, that word is what the person is called by."""
    words = lexicon("en")
    rows = [
        tokens_of(text, Span(0, len(text)), ())
        for text in ("The answer came from spokesman Kim Min-ho at noon", "It was Kim who knew", "Then Kim left")
    ]
    small = frozenset(token.fold for row in rows for token in row if token.word and not token.capital)
    assert "kim" in find_people(rows, Names("en", words, {}, small), words).last
