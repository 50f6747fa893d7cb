"""Tests of `compare.units.lexicon` and the files of words beside it."""

from __future__ import annotations

import json
import unicodedata

import pytest

from compare.units.lexicon import Lexicon, common_words, foreign_titles, is_month, is_shortened_month, lexicon
from tools.make_months import TARGET, months, text_of

ENTRIES = json.loads(TARGET.with_name("lexicon.json").read_text("utf-8"))


def test_names_of_months_are_those_of_the_cldr() -> None:
    """The file is what the script that makes it writes."""
    assert TARGET.read_text("utf-8") == text_of(months())


def test_every_kind_of_word_in_the_file_is_read() -> None:
    """No entry has a kind that nothing asks for."""
    assert {kind for entry in ENTRIES.values() for kind in entry} <= set(Lexicon.__slots__)


@pytest.mark.parametrize("language", ENTRIES)
def test_words_are_written_as_they_are_looked_up(language: str) -> None:
    """Words are composed, have no blank and no full stop at their end, and stand in their list once."""
    for kind, words in ENTRIES[language].items():
        assert len(words) == len(set(words)), kind
        for word in words:
            assert word == unicodedata.normalize("NFC", word)
            assert kind == "traits" or word.strip(". ") == word
            assert kind == "traits" or " " not in word


def test_an_unknown_language_has_no_words_and_an_untold_one_those_of_english() -> None:
    """Of a language without an entry nothing is assumed; where none was told, English is."""
    assert lexicon("xx") == Lexicon(*(frozenset(),) * len(Lexicon.__slots__))
    assert lexicon("und") == lexicon("en")


def test_titles_of_guests_are_known_in_every_language() -> None:
    """Capitalised titles of two letters or more are; initials and words in small letters are not."""
    assert {"Mme", "Sra", "Hr", "Dr"} <= foreign_titles()
    assert not {"M", "D", "им", "op"} & foreign_titles()


@pytest.mark.parametrize(
    ("word", "language", "month", "shortened"),
    [
        ("September", "en", True, False),
        ("Sept", "en", True, True),
        ("sept", "ru", True, False),
        ("нояб", "ru", True, True),
        ("нояб", "en", False, False),
        ("мая", "de", True, False),
        ("août", "fr", True, False),
        ("aou\u0302t", "fr", True, False),
        ("Ja", "en", False, False),
        ("Senate", "en", False, False),
    ],
)
def test_months(word: str, language: str, month: bool, shortened: bool) -> None:
    """Full names count in every language, shortened ones in the language of the text and, for dates, in English."""
    assert is_month(word, language) is month
    assert is_shortened_month(word, language) is shortened


def test_common_words_are_small() -> None:
    """They are compared with words in small letters."""
    assert all(word == word.lower() and len(word) > 1 for _, words in common_words() for word in words)
