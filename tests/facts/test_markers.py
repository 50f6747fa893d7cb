"""The words that mark names and places, and the places that are known."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from compare.facts import markers
from compare.facts.markers import gazetteer, lexicon, titles
from compare.words import fold_text

FOLDER = Path(markers.__file__).parent


@pytest.mark.parametrize("name", ["names.json", "titles.json", "negations.json"])
def test_words_are_folded(name: str) -> None:
    """Every word of a data file is written as the words of a statement are looked up."""

    def words(data: object) -> list[str]:
        if isinstance(data, dict):
            return [word for value in data.values() for word in words(value)]
        return [word for value in data for word in words(value)] if isinstance(data, list) else [str(data)]

    found = words(json.loads((FOLDER / name).read_text(encoding="utf-8")))
    assert [word for word in found if word != fold_text(word)] == []


def test_each_language_has_its_own_places_and_the_english_ones() -> None:
    """A statement may call a country by its English name in any language."""
    assert gazetteer("ru").names["пакистан"] == gazetteer("ru").names["pakistan"] == "PK"
    assert "пакистан" not in gazetteer("en").names


def test_an_unknown_language_is_read_with_the_words_of_all() -> None:
    """A language that no data file knows still has places, prepositions and titles."""
    assert gazetteer("xx").names["france"] == "FR"
    assert {"in", "nach"} <= lexicon("xx").locatives
    assert titles("xx").canonical("ministre") == "minister"


def test_no_adjective_belongs_to_two_countries() -> None:
    """An adjective that two countries share, or that is a language first of all, names no country."""
    assert "dominican" not in gazetteer("en").names
    assert "english" not in gazetteer("en").names
    assert gazetteer("en").names["nigerian"] == "NG"
