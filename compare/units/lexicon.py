"""What the rules for sentences know of single languages: abbreviations, words that start a sentence, months.

The words live in ``lexicon.json`` (an entry for each language, with several kinds of word in it) and ``months.json``
(the names of the months in some sixty languages, from the Unicode CLDR). Both are loaded when first used.
"""

from __future__ import annotations

import json
import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words of one language. In an abbreviation the last full stop is left out.

    An abbreviation with a capital is known in that form and in capitals, one without in any form.

    Attributes
    ----------
    leading
        Abbreviations that something always follows: titles, "e.g", "approx".
    numbered
        Abbreviations that a number follows: "No", "Art", "para", "Sept".
    closing
        Abbreviations that may be the last word of a sentence and may also stand inside a name: "Inc", "St", "EE.UU".
    final
        Abbreviations after which a capital starts a new sentence: "etc", "usw".
    starters
        Words that often start a sentence and hardly ever follow an abbreviation or an initial inside one.
    reporting
        Verbs that say who said a quotation.
    that
        Words that, right after such a verb, make what follows a claim of its own ("said that", "said the").
    negations
        Words that, before such a verb, say that nothing was said ("Nobody replied").
    common
        The most common words, in small letters; of two letters or more.
    endings
        What the last word of a sentence ends with, where full stops are also written between words (Urdu "پاک۔روس").
    years
        Abbreviations of one letter for "year" and "century" that follow their number; elsewhere they mean other words.
    traits
        ``ordinals``: a number with a full stop is an ordinal ("am 3. Mai"); ``capital nouns``: every noun has a
        capital, so that one tells nothing; ``syllabic consonants``: there are words without a vowel ("prst").
    determiners
        Words after which a number with a full stop is an ordinal, where capitals do not tell ("am 3. Mai").
    """

    leading: frozenset[str]
    numbered: frozenset[str]
    closing: frozenset[str]
    final: frozenset[str]
    starters: frozenset[str]
    reporting: frozenset[str]
    that: frozenset[str]
    negations: frozenset[str]
    common: frozenset[str]
    endings: frozenset[str]
    years: frozenset[str]
    traits: frozenset[str]
    determiners: frozenset[str]


SHORTEST_MONTH = 3
"""Letters of the shortest usual abbreviation of a month, "Jan"."""


@cache
def lexicon(language: str) -> Lexicon:
    """Return the words known of the language with this primary subtag; all empty where none are.

    Where the language could not be told ("und") they are those of English, as with sentencex.
    """
    entry = _entries().get("en" if language == "und" else language, {})
    return Lexicon(*(frozenset(entry.get(kind, ())) for kind in Lexicon.__slots__))


@cache
def foreign_titles() -> frozenset[str]:
    """Return the capitalised leading abbreviations of all languages: a statement quotes the titles of its guests."""
    every = (word for entry in _entries().values() for word in entry.get("leading", ()))
    return frozenset(word for word in every if len(word) > 1 and word[0].isupper())


@cache
def common_words() -> tuple[tuple[str, frozenset[str]], ...]:
    """Return each language with its most common words, in small letters."""
    return tuple((language, frozenset(entry["common"])) for language, entry in _entries().items() if "common" in entry)


def is_month(word: str, language: str) -> bool:
    """Return True if `word` names a month in any language, or is the start of such a name in this one or in English.

    Of a name of several words it is the first that counts.

    Examples
    --------
    >>> is_month("Sept", "ru"), is_month("мая", "en"), is_month("нояб", "ru"), is_month("нояб", "en")
    (True, True, True, False)
    """
    key = _key_of_month(word)
    return key in _starts_of(language) or key in _starts_of("en") or any(key in names for names in _months().values())


def is_shortened_month(word: str, language: str) -> bool:
    """Return True if `word` is the start of the name of a month in this language, and no whole name.

    Examples
    --------
    >>> is_shortened_month("Sept", "en"), is_shortened_month("juill", "fr"), is_shortened_month("May", "en")
    (True, True, False)
    """
    return _key_of_month(word) in _starts_of(language) and not is_whole_month(word, language)


def is_whole_month(word: str, language: str) -> bool:
    """Return True if `word` is the whole name of a month in this language.

    Examples
    --------
    >>> is_whole_month("May", "en"), is_whole_month("Sept", "en"), is_whole_month("März", "de")
    (True, False, True)
    """
    return _key_of_month(word) in _months().get(language, ())


def _key_of_month(word: str) -> str:
    return unicodedata.normalize("NFC", word).casefold()


@cache
def _months() -> dict[str, frozenset[str]]:
    names: dict[str, list[str]] = json.loads(_read("months.json"))
    return {language: frozenset(each) for language, each in names.items()}


@cache
def _starts_of(language: str) -> frozenset[str]:
    """Return what the names of the months in a language may be shortened to."""
    names = _months().get(language, ())
    return frozenset(name[:length] for name in names for length in range(SHORTEST_MONTH, len(name)))


@cache
def _entries() -> dict[str, dict[str, list[str]]]:
    entries: dict[str, dict[str, list[str]]] = json.loads(_read("lexicon.json"))
    return entries


def _read(name: str) -> str:
    return Path(__file__).with_name(name).read_text(encoding="utf-8")
