"""The persons of an article speak for the body that stands beside their names."""

from __future__ import annotations

import pytest

from compare.article.lexicon import lexicon
from compare.article.offices import Offices
from compare.article.people import People
from compare.article.persons import Persons
from compare.article.roster import OTHER, Voice
from compare.article.tokens import Token, tokens_of
from compare.article.voices import Voices
from compare.model import Span

WORDS = lexicon("en")
MINISTRY, UNION = 0, 1


def side(name: str, head: str) -> Voice:
    """Return a side with one name."""
    return Voice({tuple(name.lower().split()): name}, "", head, proper=True, heads={head})


def row(text: str) -> tuple[Token, ...]:
    """Return the tokens of a sentence."""
    return tokens_of(text, Span(0, len(text)), ())


def met(*sentences: str) -> Persons:
    """Return the persons who are known after these sentences, in an article about a ministry and a union."""
    sides = (side("Harbour Ministry", "ministry"), side("Fleet Union", "union"))
    voices = Voices(" ".join(sentences), "en", WORDS, {}, small=frozenset(), sides=sides)
    people = People(frozenset({("mara", "lund")}), frozenset({"lund"}))
    voices.names.persons(people.full)
    persons = Persons(voices, people, Offices(voices, WORDS), WORDS)
    for sentence in sentences:
        persons.learn(row(sentence))
    return persons


@pytest.mark.parametrize(
    "sentence",
    [
        "Fleet Union spokeswoman Mara Lund saw the pier",
        "The pier was seen by Mara Lund, a spokeswoman of the Fleet Union",
        "The Fleet Union, whose director, Mara Lund, saw the pier, met",
        "Deputy Director Mara Lund of the Fleet Union saw the pier",
        "The Fleet Union's president, Mara Lund, saw the pier",
    ],
)
def test_person_speaks_for_the_body_beside(sentence: str) -> None:
    """A body with a role before a name, after it or between commas beside it is whom the person speaks for."""
    assert met(sentence).known.get("lund") == UNION


def test_nobody_speaks_for_a_body_without_an_office() -> None:
    """Whoever merely stands beside a body in a sentence does not speak for it."""
    assert "lund" not in met("Mara Lund saw the Fleet Union").known


def test_first_office_counts() -> None:
    """A person keeps the voice by which the article brought him in."""
    sentences = ("Fleet Union spokeswoman Mara Lund met", "Harbour Ministry guest director Mara Lund met")
    assert met(*sentences).known["lund"] == UNION


def test_former_office() -> None:
    """Whoever had an office once does not speak for its body."""
    assert "lund" not in met("The pier was seen by Mara Lund, a former spokeswoman of the Fleet Union").known


def test_remembered_person_is_whom_he_means() -> None:
    """The last person who was a source is whom a pronoun means, and is known by the surname."""
    persons = met()
    persons.remember(row("Mara Lund"), OTHER)
    assert persons.last == OTHER
    assert persons.is_known(row("Lund"))
    assert not persons.is_known(row("Tasker"))
