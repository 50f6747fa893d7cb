"""Which words of an article name countries or stand for them: names, adjectives, capitals, seats of government."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from compare.article.inflection import stem_of
from compare.article.lexicon import lexicon
from compare.geography import capitals, countries
from compare.model import Place
from compare.words import words_of

if TYPE_CHECKING:
    from compare.model import Statement
    from compare.words import Word

_SHORTEST_STEM = 4
_LONGEST_ENDING = 3


def territories_of(statement: Statement) -> dict[int, str]:
    """Return the words that name countries or stand for them: offset -> ISO 3166 code.

    What the facts of the units know of places counts first.
    """
    found: dict[int, str] = {}
    words = lexicon(statement.language)
    for unit in statement.units:
        for fact in unit.facts:
            if isinstance(fact.value, Place):
                territory = fact.value.territory or capitals().get(" ".join(fact.value.words), "")
                for word in words_of(statement.text, fact.span.start, fact.span.stop) if territory else ():
                    if not (words.is_a("bodies", word.fold) or words.is_a("joins", word.fold)):
                        found[word.start] = territory
        row = words_of(statement.text, unit.span.start, unit.span.stop)
        for at in range(len(row)):
            for start, territory in _at(statement, row, at):
                found.setdefault(start, territory)
    return found


def _at(statement: Statement, row: tuple[Word, ...], at: int) -> list[tuple[int, str]]:
    """Return what a word, or it and the next one, stands for."""
    word = row[at]
    capital = statement.text[word.start].isupper()
    if word.kind != "word" or not (capital or _is_beside_body(statement.language, row, at)):
        return []
    fold = word.fold.removesuffix("'s")
    if capital and at + 1 < len(row):
        following = row[at + 1].fold.removesuffix("'s")
        pair = f"{fold} {following}"
        territory = capitals().get(pair) or _longer(statement.language).get(fold, {}).get(pair, "")
        if territory:
            return [(word.start, territory), (row[at + 1].start, territory)]
    if capital and (fold in _seats() or fold in capitals()):
        return [(word.start, _seats().get(fold) or capitals()[fold])]
    if capital and _is_of_body(statement.language, row, at):
        territory = countries("en" if statement.language == "und" else statement.language).get(fold, "")
        if territory:
            return [(word.start, territory)]
    beside = _is_beside_body(statement.language, row, at)
    territory = _of_adjective(fold, statement.language, _LONGEST_ENDING if beside else 1)
    return [(word.start, territory)] if territory else []


def _is_beside_body(language: str, row: tuple[Word, ...], at: int) -> bool:
    words = lexicon(language)
    near = (*row[max(at - 1, 0) : at], *row[at + 1 : at + 2])
    return any(words.is_any(("bodies", "roles", "attributing"), each.fold) for each in near)


def _is_of_body(language: str, row: tuple[Word, ...], at: int) -> bool:
    """Return True for what stands after a body and a small word: "the Foreign Ministry of Norway"."""
    words = lexicon(language)
    return at > 1 and words.is_a("joins", row[at - 1].fold) and words.is_a("bodies", row[at - 2].fold)


def _of_adjective(fold: str, language: str, ending: int) -> str:
    """Return the country whose adjective a word may be, "" for none: "chilena" of "chile".

    At most `ending` letters at the end of the country's name may be others: more beside a body, where a word is
    likelier to be one. The adjectives of English are among the facts.
    """
    if language in {"en", "und"}:
        return ""
    return next((code for name, code in countries(language).items() if _is_adjective(fold, name, ending)), "")


def _is_adjective(fold: str, country: str, ending: int) -> bool:
    if " " in country:
        return False
    shared = 0
    while shared < min(len(fold), len(country)) and fold[shared] == country[shared]:
        shared += 1
    if shared >= max(_SHORTEST_STEM, len(country) - ending):
        return True
    changed = fold[shared:].startswith(("ецк", "инск"))  # "турецкий" of "турция"
    return changed and shared == _SHORTEST_STEM - 1 and len(country) - shared <= _LONGEST_ENDING


@cache
def _seats() -> dict[str, str]:
    """Return what buildings and offices are called that stand for the government in them -> ISO 3166 code."""
    listed: dict[str, list[str]] = json.loads(Path(__file__).with_name("seats.json").read_text(encoding="utf-8"))
    return {name: code for code, names in listed.items() for name in names}


@cache
def _longer(language: str) -> dict[str, dict[str, str]]:
    """Return the names of countries of two words, and their adjectives in English, by their first word."""
    found: dict[str, dict[str, str]] = {}
    for name, code in countries("en" if language == "und" else language).items():
        first, _, rest = name.partition(" ")
        if rest and " " not in rest:
            for ending in ("", "n", "an"):
                found.setdefault(first, {})[name + ending] = code
    return found


@cache
def country_names(language: str) -> frozenset[str]:
    """Return what names a country or stands for its government, without endings: no adjectives."""
    names = (*capitals(), *_seats(), *countries("en" if language == "und" else language))
    return frozenset(" ".join(stem_of(word, language) for word in name.split()) for name in names)
