"""Which words of a statement are places; texts of our own."""

from __future__ import annotations

import pytest

from compare.facts import add_facts
from compare.model import Place
from compare.readers import read_text
from compare.units import split


def _places(text: str, language: str = "en") -> list[tuple[str, Place, tuple[str, ...]]]:
    statement = add_facts(split(read_text(text), label="a side", source="", language=language))
    return [
        (statement.text[fact.span.start : fact.span.stop], fact.value, fact.anchors)
        for unit in statement.units
        for fact in unit.facts
        if isinstance(fact.value, Place)
    ]


@pytest.mark.parametrize(
    ("text", "span", "words", "sort"),
    [
        ("They met in Tesk.", "Tesk", ("tesk",), ()),
        ("It was towed into the port of Almar.", "port of Almar", ("almar",), ("port",)),
        ("It lies off Almar harbour.", "Almar harbour", ("almar",), ("harbour",)),
        ("The Rudan railway bridge was closed.", "Rudan railway bridge", ("rudan",), ("railway", "bridge")),
        ("Ships left the Strait of Karun.", "Strait of Karun", ("karun",), ("strait",)),
        ("Ships left the Karun Strait.", "Karun Strait", ("karun",), ("strait",)),
        ("A dinner was given in the Winter Garden.", "Winter Garden", ("winter",), ("garden",)),
        ("It flew from Lomar to Port Velm.", "Port Velm", ("velm",), ("port",)),
        ("It flew from Lomar to Port Velm.", "Lomar", ("lomar",), ()),
        ("They fired from the north stand.", "north stand", ("north",), ("stand",)),
        ("The right-hand engine failed.", "right-hand engine", ("right",), ("engine",)),
    ],
)
def test_places(text: str, span: str, words: tuple[str, ...], sort: tuple[str, ...]) -> None:
    """Prepositions, words for sorts of places and directions make a place; its name stands apart from its sort."""
    assert (span, words, sort) in [(surface, place.words, place.sort) for surface, place, _ in _places(text)]


@pytest.mark.parametrize(
    "text",
    [
        "We discussed it in May with Mr. Tesk.",
        "They spoke in favour of the plan.",
        "The talks were held in the Security Council.",
        "All of them left the aircraft, which was right.",
    ],
)
def test_what_is_no_place(text: str) -> None:
    """A month, a body, a person and a verb are no places."""
    assert _places(text) == []


@pytest.mark.parametrize(
    ("text", "language", "anchor"),
    [
        ("Pakistan agreed.", "en", "territory:PK"),
        ("The Pakistani side agreed.", "en", "territory:PK"),
        ("The U.S. agreed.", "en", "territory:US"),
        ("Россия и Пакистан договорились.", "ru", "territory:PK"),
        ("Встреча с Пакистаном.", "ru", "territory:PK"),
        ("Позиция Российской Федерации.", "ru", "territory:RU"),
        ("Ils se sont rendus au Pakistan.", "fr", "territory:PK"),
        ("双方在莫斯科会谈。", "zh", "place:moscow"),
        ("عقد الاجتماع في موسكو.", "ar", "place:moscow"),
        ("Wir waren gestern in Moskau zu Gast.", "de", "place:moscow"),
        ("Встреча прошла в Москве.", "ru", "place:moscow"),
        ("They met in Kiev.", "en", "place:kyiv"),
        ("They met in Kyiv.", "en", "place:kyiv"),
    ],
)
def test_known_places_have_one_anchor_in_every_language(text: str, language: str, anchor: str) -> None:
    """Countries, their adjectives and large cities meet whatever language and case they are named in."""
    assert anchor in {found for _, _, anchors in _places(text, language) for found in anchors}


def test_a_name_that_was_a_place_once_stays_one() -> None:
    """What stands after "in" once is a place also where nothing around it tells."""
    assert [surface for surface, _, _ in _places("They met in Tesk. The mayor of Tesk spoke.")] == ["Tesk", "Tesk"]


def test_the_place_of_a_dateline() -> None:
    """The name that opens a dateline is a place."""
    text = "Statement of the Council\n\nVrand, 3 May 2024\n\nThe talks began on Monday and will last for a week."
    assert "Vrand" in [surface for surface, _, _ in _places(text)]
