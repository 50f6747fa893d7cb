"""The letters that look the same, and how words in them are read."""

from __future__ import annotations

import json
import unicodedata
from importlib.resources import files

import pytest

from compare.appearance.alphabets import SCRIPTS, mixed_alphabets
from compare.appearance.vocabulary import Vocabulary
from tests.gold import make_statement

ROWS: list[dict[str, str]] = json.loads(files("compare.appearance").joinpath("lookalikes.json").read_text("utf-8"))[
    "letters"
]


def vocabulary(text: str) -> Vocabulary:
    """Return the words of a text."""
    return Vocabulary.of(make_statement("Ministry", text))


def test_letters_are_of_their_alphabet_and_of_one_case() -> None:
    """Each letter of the data is of the script under which it stands, and a capital is beside capitals only."""
    for row in ROWS:
        assert set(row) <= set(SCRIPTS)
        assert len(row) > 1
        for script, letters in row.items():
            assert all(unicodedata.name(char).startswith(script.upper()) for char in letters)
        assert len({unicodedata.category(char) for letters in row.values() for char in letters}) == 1


def test_no_letter_stands_twice() -> None:
    """What a letter is read as is not a matter of order."""
    letters = [char for row in ROWS for chars in row.values() for char in chars]
    assert len(letters) == len(set(letters))


@pytest.mark.parametrize(
    "pair", ["aа", "eе", "oо", "pр", "cс", "xх", "yу", "iі", "AА", "BВ", "EЕ", "HН", "KК", "MМ", "TТ"]
)
def test_the_usual_deceivers_are_there(pair: str) -> None:
    """The Cyrillic letters that are drawn as Latin ones are read as these."""
    assert any(pair[0] in row.get("Latin", "") and pair[1] in row.get("Cyrillic", "") for row in ROWS)


def test_each_occurrence_counts() -> None:
    """A word that is odd twice is told of twice."""
    here = vocabulary("The p\u0430ct and the p\u0430ct, not a pact.")
    assert len(mixed_alphabets(here, vocabulary("No treaty."))) == 2


def test_letters_with_digits_are_words() -> None:
    """A designator in the other alphabet is found as a word is."""
    here = vocabulary("Flight \u0410321 left; the crew of the flight was safe.")
    assert [odd.shown for odd in mixed_alphabets(here, vocabulary("Flight A321 left."))] == ["A321"]
