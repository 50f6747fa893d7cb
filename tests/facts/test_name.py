"""Which words of a statement are names, with which title; texts of our own."""

from __future__ import annotations

import pytest

from compare.facts import add_facts
from compare.model import Name, Statement
from compare.readers import read_text
from compare.units import split


def _statement(text: str, language: str = "en") -> Statement:
    return add_facts(split(read_text(text), label="a side", source="", language=language))


def _names(text: str, language: str = "en") -> list[tuple[str, Name]]:
    statement = _statement(text, language)
    return [
        (statement.text[fact.span.start : fact.span.stop], fact.value)
        for unit in statement.units
        for fact in unit.facts
        if isinstance(fact.value, Name)
    ]


def _anchors(text: str, language: str = "en") -> set[str]:
    return {anchor for unit in _statement(text, language).units for fact in unit.facts for anchor in fact.anchors}


@pytest.mark.parametrize(
    ("text", "span", "words", "title"),
    [
        ("We thank Mr. Olden.", "Mr. Olden", "olden", "mr"),
        ("We thank Ms Ada Voss-Lund.", "Ms Ada Voss-Lund", "ada voss lund", "ms"),
        ("It was signed by H.E. Dr. Ravi Menon.", "Dr. Ravi Menon", "ravi menon", ""),
        ("We met Deputy Foreign Minister Ilga Kross.", None, "ilga kross", "deputy foreign minister"),
        ("We met Minister of Foreign Affairs Ilga Kross.", None, "ilga kross", "minister foreign affairs"),
        ("We met Secretary of State Nora Pell.", None, "nora pell", "secretary state"),
        ("We met head coach Ivo Drant.", None, "ivo drant", "head coach"),
        ("We met Prince Hamad bin Salem.", None, "hamad bin salem", "prince"),
        ("We met Capt. 2nd Rank A. N. Orlin.", None, "a n orlin", "captain second rank"),
        ("We met Vice-President Ann Abel.", None, "ann abel", "vice president"),
        ("We met Kasim al-Rawi and others.", "Kasim al-Rawi", "kasim al rawi", ""),
        ("Ilga Kross, Deputy Minister, sang.", "Ilga Kross, Deputy Minister", "ilga kross", "deputy minister"),
        ("This is President Mora's proposal.", "President Mora", "mora", "president"),
        ("The council appoints Ms. Ada Lund.", "Ms. Ada Lund", "ada lund", "ms"),
    ],
)
def test_persons(text: str, span: str | None, words: str, title: str) -> None:
    """A title, an initial, a particle and a possessive belong to a name in the way that a reader takes them."""
    found = [(surface, " ".join(name.words), " ".join(name.title)) for surface, name in _names(text)]
    assert (span or text.removeprefix("We met ").removesuffix("."), words, title) in found


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The talks were useful.", "en"),
        ("However, the Minister said nothing.", "en"),
        ("On Monday the Council will meet in June.", "en"),
        ("Yesterday I was told that the Ministry is closed.", "en"),
        ("Terrorist threats were discussed. The terrorist threats grew.", "en"),
        ("Die Regierung lehnt den Vorschlag der Kommission ab.", "de"),
        ("Er sprach von Verhandlungen über Waffen und Getreide.", "de"),
        ("Вчера состоялась встреча делегаций.", "ru"),
        ("Le gouvernement a rejeté la proposition.", "fr"),
    ],
)
def test_words_that_are_no_names(text: str, language: str) -> None:
    """A capital that a position, a language or a word of grammar explains makes no name."""
    assert _names(text, language) == []


def test_a_headline_names_only_what_the_text_names() -> None:
    """Where every word has a capital, the rest of the statement tells the names."""
    text = "Talks With Orlovia Open New Page\n\nThe talks with Orlovia began on Monday."
    assert [surface for surface, _ in _names(text)] == ["Orlovia", "Orlovia"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("We met the Joint Relief Agency.", "We met the JRA."),
        ("The United Nations agreed.", "The U.N. agreed."),
        ("The Assembly of Varlond met.", "The Varlond Assembly met."),
    ],
)
def test_bodies_and_their_acronyms_have_one_anchor(one: str, other: str) -> None:
    """A body, its acronym and another order of its words can be found to be the same."""
    assert _anchors(one) & _anchors(other)


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("We met Deputy Minister Sergey Vershinin.", "Мы встретились с заместителем министра С. В. Вершининым.", "ru"),
        ("We met Minister Denis Salnikov.", "Министра Дениса Сальникова мы видели.", "ru"),
        ("We met President Ana Núñez.", "Nous avons vu la présidente Ana Nunez.", "fr"),
    ],
)
def test_names_of_two_languages_meet(one: str, other: str, language: str) -> None:
    """A surname has the same anchor in another script and in another case."""
    shared = _anchors(one) & _anchors(other, language)
    assert any(anchor.startswith("name:") for anchor in shared)


def test_a_person_is_known_without_a_title() -> None:
    """A name that a title introduces once is that of a person wherever it stands."""
    found = _names("We thank Mr. Ivo Stanz. The proposal of Stanz was accepted.")
    assert [name.bearer for _, name in found] == ["person", "person"]


def test_the_bearer_of_a_name_is_told_where_the_words_tell() -> None:
    """A council is a body; of a bare name nothing is known."""
    found = {surface: name.bearer for surface, name in _names("The ship Burel was seen by the Coastal Council.")}
    assert found == {"Burel": "", "Coastal Council": "body"}
