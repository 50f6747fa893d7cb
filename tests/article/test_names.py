"""The names of bodies reach as far as their words, and no further."""

from __future__ import annotations

import pytest

from compare.article.lexicon import lexicon
from compare.article.names import Names
from compare.article.people import find_people
from compare.article.tokens import tokens_of
from compare.model import Span


def bodies(sentence: str, language: str = "en") -> list[str]:
    """Return the names of bodies in the only sentence of an article."""
    words = lexicon(language)
    row = tokens_of(sentence, Span(0, len(sentence)), ())
    small = frozenset(token.fold for token in row if token.word and not token.capital)
    names = Names(language, words, {}, small)
    names.persons(find_people([row], names, words).full)
    return [sentence[row[body.start].start : row[body.stop - 1].stop] for body in names.bodies(row)]


@pytest.mark.parametrize(
    ("language", "sentence", "name"),
    [
        ("en", "Lawmakers of Party Sunrise left early", "Party Sunrise"),
        ("en", "Supporters of the Fleet Union sang", "Fleet Union"),
        ("ru", "Аналитик агентства Росвектор ушел", "агентства Росвектор"),
        ("en", "Students Union of Velmora sang", "Students Union of Velmora"),
        ("en", "Bank of Velmora sang", "Bank of Velmora"),
    ],
)
def test_first_word_of_a_sentence(language: str, sentence: str, name: str) -> None:
    """Who is of a body is no part of its name at the head of a sentence, and a word of the name is."""
    assert bodies(sentence, language)[0].removeprefix("the ") == name


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        ("en", "It was told by the director of the FCA Jane Roe", ["FCA", "Jane Roe"]),
        ("ru", "На это ответил глава ФДС Игорь Лунев", ["ФДС", "Игорь Лунев"]),
        ("en", "It was shown by BBC Radio Highlands", ["BBC Radio Highlands"]),
    ],
)
def test_person_after_an_acronym(language: str, sentence: str, expected: list[str]) -> None:
    """The name of a person with a role is no part of the acronym of the body before it; other names go on."""
    assert bodies(sentence, language)[-len(expected) :] == expected


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("It met the Bank of Velmora and left", "Bank of Velmora"),
        ("It met the Ministry of Health and Welfare today", "Ministry of Health and Welfare"),
        ("The army and the Fleet Union met", "Fleet Union"),
    ],
)
def test_small_words_inside(sentence: str, name: str) -> None:
    """Small words join the words of a name, and "and" only after one of them."""
    assert any(each.removeprefix("the ").removeprefix("The ") == name for each in bodies(sentence))


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("The regulator fined Telvia 40 million euros", "Telvia"),
        ("The leaders of Region 7 said no", "Region 7"),
    ],
)
def test_a_number_is_part_of_a_name_only_where_it_counts_nothing(sentence: str, name: str) -> None:
    """What follows a number and is no verb of saying is what it counts."""
    assert name in bodies(sentence)
