"""Words that mark names and places, and the places that are known: by the data files beside this module."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict

from compare.facts.inflection import ADJECTIVES, LANGUAGES, stem_of
from compare.geography import calendar, places
from compare.words import fold_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_FOLDER = Path(__file__).parent
_FIRST_IDEOGRAPH = "\u2e80"
"""From here on each letter is a word."""


@dataclass(frozen=True, slots=True)
class Titles:
    """Words before or after a name that say what its bearer is. All are folded.

    Attributes
    ----------
    honorifics
        Forms of address -> ``"mr"``, ``"ms"`` or, where they suit everybody, ``""``.
    heads
        What a person can be, such as ``"minister"`` -> the same in full and in English.
    modifiers
        Words that come with one ("deputy", "additional") -> the same in full and in English.
    domains
        What a person can be in charge of ("foreign", "affairs").
    """

    honorifics: Mapping[str, str]
    heads: Mapping[str, str]
    modifiers: Mapping[str, str]
    domains: frozenset[str]

    def canonical(self, fold: str) -> str | None:
        """Return what a word of a title is in full and in English: "" if that says nothing, None if it is none."""
        for table in (self.heads, self.modifiers, self.honorifics):
            if fold in table:
                return table[fold]
        return fold if fold in self.domains else None

    def names_bearer(self, fold: str) -> bool:
        """Return whether a word makes a title by itself, as "minister" and "Mr" do and "deputy" does not."""
        return fold in self.heads or fold in self.honorifics


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words that mark names and places in one language. All are folded.

    Attributes
    ----------
    function_words
        Articles, pronouns, prepositions, conjunctions: capital or not, never a name.
    calendar
        Months and days of the week.
    particles
        Lower-case words inside names of persons ("bin", "van").
    bodies, features
        What a body is ("council") and what a place is ("harbour").
    leading_features
        Those of the features that stand before the name ("Port Alma").
    capital_features
        Those of the features that mean something else without a capital ("pass", "square").
    locatives, routes, motion
        Prepositions that come before a place, those that come before a place or something else, and words after which
        "to" comes before a place.
    directions, sides
        Words for a direction -> the direction in English; what has such sides ("engine", "bank").
    compass_openings, waters_openings
        First words of the phrases of the next two.
    compass, waters
        Phrases that put something on a side of what follows ("north" of, "au sud" de) -> the direction in English;
        those for waters of a state and of nobody -> ``"territorial"`` or ``"international"``.
    nouns_capitalised
        True where the language writes every noun with a capital.
    abstract_endings
        There, endings of nouns that are no places even after "in".
    """

    function_words: frozenset[str]
    calendar: frozenset[str]
    particles: frozenset[str]
    bodies: frozenset[str]
    features: frozenset[str]
    leading_features: frozenset[str]
    capital_features: frozenset[str]
    locatives: frozenset[str]
    routes: frozenset[str]
    motion: frozenset[str]
    directions: Mapping[str, str]
    sides: frozenset[str]
    compass_openings: frozenset[str]
    waters_openings: frozenset[str]
    compass: Mapping[str, str]
    waters: Mapping[str, str]
    nouns_capitalised: bool
    abstract_endings: tuple[str, ...]

    def is_article(self, fold: str) -> bool:
        """Return whether a particle stands between any two nouns here: "Vorschlag der Kommission", "Moskau zu Gast"."""
        return self.nouns_capitalised and fold in {"den", "der", "des", "zu", "zum", "zur"}


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Known places.

    Attributes
    ----------
    names
        Folded name -> ISO 3166 code in capitals or, for a region or city, its folded English name.
    openings
        First words of the names.
    longest
        How many words the longest has.
    """

    names: Mapping[str, str]
    openings: frozenset[str]
    longest: int


class _TitleWords(TypedDict):
    """What the data file of titles holds: a meaning and its forms, or forms alone."""

    honorifics: dict[str, list[str]]
    titles: dict[str, list[str]]
    modifiers: dict[str, list[str]]
    domains: list[str]


class _NameWords(TypedDict):
    """What the data file of names holds: words by language, by meaning, or of all languages together."""

    function_words: dict[str, list[str]]
    locatives: dict[str, list[str]]
    routes: dict[str, list[str]]
    motion: dict[str, list[str]]
    abstract_endings: dict[str, list[str]]
    directions: dict[str, list[str]]
    compass: dict[str, list[str]]
    waters: dict[str, list[str]]
    noun_capitals: list[str]
    particles: list[str]
    bodies: list[str]
    features: list[str]
    leading_features: list[str]
    capital_features: list[str]
    sides: list[str]


@lru_cache(maxsize=8)
def titles(language: str) -> Titles:
    """Return the titles of all languages together: a word is a title wherever it comes before a name."""
    data: _TitleWords = json.loads((_FOLDER / "titles.json").read_bytes())
    honorifics = {"man": "mr", "woman": "ms", "either": ""}
    forms = {form: honorifics[sort] for sort, forms in data["honorifics"].items() for form in forms}
    return Titles(
        honorifics=_stemmed(forms, language),
        heads=_stemmed(_inverted(data["titles"]), language),
        modifiers=_stemmed(_inverted(data["modifiers"]), language),
        domains=frozenset(_stemmed(dict.fromkeys(data["domains"], ""), language)),
    )


def _stemmed(table: Mapping[str, str], language: str) -> Mapping[str, str]:
    """Return the table with the stems of its words beside them, where the language has case endings."""
    if language not in LANGUAGES:
        return table
    return {" ".join(map(stem_of, phrase.split())): meaning for phrase, meaning in table.items()} | dict(table)


@lru_cache(maxsize=8)
def lexicon(language: str) -> Lexicon:
    """Return the words of `language`, or of all languages together where the data file does not know it."""
    data: _NameWords = json.loads((_FOLDER / "names.json").read_bytes())

    def of(table: Mapping[str, list[str]]) -> frozenset[str]:
        words = table[language] if language in table else chain.from_iterable(table.values())
        return frozenset(_stemmed(dict.fromkeys(words, ""), language))

    return Lexicon(
        function_words=of(data["function_words"]),
        calendar=frozenset(_stemmed(dict.fromkeys(calendar(language) or calendar("en"), ""), language)),
        particles=frozenset(data["particles"]),
        bodies=frozenset(_stemmed(dict.fromkeys(data["bodies"], ""), language)),
        features=frozenset(_stemmed(dict.fromkeys(data["features"], ""), language)),
        leading_features=frozenset(data["leading_features"]),
        capital_features=frozenset(data["capital_features"]),
        locatives=of(data["locatives"]),
        routes=of(data["routes"]),
        motion=of(data["motion"]),
        directions=_inverted(data["directions"]),
        sides=frozenset(data["sides"]),
        compass_openings=_openings(data["compass"]),
        waters_openings=_openings(data["waters"]),
        compass=_inverted(data["compass"]),
        waters=_inverted(data["waters"]),
        nouns_capitalised=language in data["noun_capitals"],
        abstract_endings=tuple(data["abstract_endings"].get(language, ())),
    )


@lru_cache(maxsize=8)
def gazetteer(language: str) -> Gazetteer:
    """Return the known places of `language` and the English ones, which statements take over."""
    own = dict(_stemmed(places(language), language))
    if language in LANGUAGES:
        countries = {name: code for name, code in own.items() if code.isupper() and " " not in name}
        own |= {name + ending: code for name, code in countries.items() for ending in ADJECTIVES}
    names = dict(places("en")) | dict(_stemmed(_cities(), language)) | own
    return Gazetteer(
        names=names,
        openings=frozenset(name.partition(" ")[0] for name in names),
        longest=max(name.count(" ") for name in names) + 1,
    )


@lru_cache(maxsize=1)
def _cities() -> Mapping[str, str]:
    """Return the names of some cities in all languages together -> the English name."""
    cities: Mapping[str, list[str]] = json.loads((_FOLDER / "cities.json").read_bytes())["cities"]
    return {
        fold_text(form) if form >= _FIRST_IDEOGRAPH else form: city
        for city, forms in cities.items()
        for form in (city, *forms)
    }


def _openings(table: Mapping[str, Iterable[str]]) -> frozenset[str]:
    return frozenset(phrase.partition(" ")[0] for phrases in table.values() for phrase in phrases)


def _inverted(table: Mapping[str, Iterable[str]]) -> dict[str, str]:
    return {form: meaning for meaning, forms in table.items() for form in forms}
