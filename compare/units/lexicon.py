"""What the rules for sentences know of single languages: abbreviations, words that start a sentence, months.

The words live in ``lexicon.json`` (an entry for each language, with several kinds of word in it) and ``months.json``
(the names of the months in some forty languages, from the Unicode CLDR). Both are loaded when first used.
"""

from __future__ import annotations

import json
import unicodedata
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


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
    determiners: frozenset[str]


@cache
def lexicon(language: str) -> Lexicon:
    """Return the words known of the language with this primary subtag; all empty where none are."""
    entry = _entries().get(language, {})
    return Lexicon(*(frozenset(entry.get(kind, ())) for kind in Lexicon.__slots__))


@cache
def foreign_titles() -> frozenset[str]:
    """Return the capitalised leading abbreviations of all languages: a statement quotes the titles of its guests."""
    every = (word for entry in _entries().values() for word in entry.get("leading", ()))
    return frozenset(word for word in every if len(word) > 1 and word[0].isupper())


def is_month(word: str) -> bool:
    """Return True if `word` names a month in any language, or is the start of such a name (three letters at least).

    Examples
    --------
    >>> is_month("September"), is_month("Sept"), is_month("мая"), is_month("Senate")
    (True, True, True, False)
    """
    key = unicodedata.normalize("NFC", word).casefold()
    return key in _month_names() or (len(key) >= _SHORTEST_MONTH and key in _month_starts())


_SHORTEST_MONTH = 3
"""Letters of the shortest usual abbreviation of a month, "Jan"."""


@cache
def _entries() -> dict[str, dict[str, list[str]]]:
    entries: dict[str, dict[str, list[str]]] = json.loads(_read("lexicon.json"))
    return entries


@cache
def _month_names() -> frozenset[str]:
    return frozenset(json.loads(_read("months.json")))


@cache
def _month_starts() -> frozenset[str]:
    return frozenset(name[:length] for name in _month_names() for length in range(_SHORTEST_MONTH, len(name)))


def _read(name: str) -> str:
    return files("compare.units").joinpath(name).read_text(encoding="utf-8")
