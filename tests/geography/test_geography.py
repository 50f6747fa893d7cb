"""The names of places that more than one stage looks up."""

from __future__ import annotations

import pytest

from compare.geography import calendar, capitals, countries, places
from compare.words import fold_text
from tools.make_places import TARGET, make


def test_the_places_are_those_of_cldr() -> None:
    """The data file is what the script makes of the pinned version of babel."""
    assert TARGET.read_text(encoding="utf-8") == make()


@pytest.mark.parametrize("language", ["en", "ru", "de", "aa", "zu"])
def test_names_are_folded(language: str) -> None:
    """Every name is written as the words of a statement are looked up, in the first and the last language too."""
    names = [*places(language), *calendar(language), *capitals()]
    assert names
    assert [name for name in names if name != fold_text(name)] == []


def test_countries_are_the_places_with_a_code() -> None:
    """A region and a city have a name for a value, a country its code."""
    assert countries("de")["frankreich"] == places("de")["frankreich"] == "FR"
    assert "middle east" in places("en")
    assert "middle east" not in countries("en")


def test_an_unknown_language_has_no_places() -> None:
    """A language that CLDR does not know has neither places nor days."""
    assert places("xx") == countries("xx") == {}
    assert calendar("xx") == frozenset()


def test_a_capital_stands_for_a_country_that_is_known() -> None:
    """The code of every capital is that of a country with a name."""
    assert set(capitals().values()) <= set(countries("en").values())
