"""The countries of the sides are known where an article leaves them out."""

from __future__ import annotations

from compare.article.allegiance import settle_countries
from compare.article.lexicon import lexicon
from compare.article.roster import Voice
from compare.article.voices import Voices

WORDS = lexicon("en")


def side(name: str, head: str, territory: str = "") -> Voice:
    """Return a side with one name."""
    return Voice({tuple(name.lower().split()): name}, territory, head, proper=True, heads={head} if head else set())


def settled(left: Voice, right: Voice, *, home: str = "", spoken_of: str = "") -> tuple[str, str]:
    """Return the countries of two sides in an article with a dateline, which speaks of countries (codes of two)."""
    codes = [spoken_of[at : at + 2] for at in range(0, len(spoken_of), 2)]
    territories = dict(enumerate(codes))
    voices = Voices("x " * len(codes), "en", WORDS, territories, small=frozenset(), sides=(left, right))
    voices.home = home
    settle_countries(voices, territories, WORDS)
    return left.territory, right.territory


def test_institution() -> None:
    """A body that everybody knows by name has the country that it is of."""
    assert settled(side("State Department", "department"), side("Danish Embassy", "embassy", "DK")) == ("US", "DK")


def test_body_at_home() -> None:
    """A body of a state without a country is of that of the dateline."""
    assert settled(side("Foreign Ministry", "ministry"), side("Danish Embassy", "embassy", "DK"), home="NO") == (
        "NO",
        "DK",
    )


def test_no_state() -> None:
    """A union is of no country, whatever the dateline is."""
    assert settled(side("Fleet Union", "union"), side("Danish Embassy", "embassy", "DK"), home="NO") == ("", "DK")


def test_country_that_is_spoken_of() -> None:
    """Without a dateline a ministry is of the country that is spoken of beside the other's, if that is often."""
    ministry, embassy = side("Foreign Ministry", "ministry"), side("Danish Embassy", "embassy", "DK")
    assert settled(ministry, embassy, spoken_of="NONODK") == ("", "DK")
    assert settled(ministry, embassy, spoken_of="NONONODKDKDKDK") == ("NO", "DK")


def test_body_for_another_country() -> None:
    """A body that deals with a country is not of it, where the other side is."""
    office, government = side("Office for Kosovo", "office", "XK"), side("Kosovo Government", "government", "XK")
    assert settled(office, government, spoken_of="RSRSRSXK") == ("RS", "XK")


def test_sides_of_one_country() -> None:
    """Where both sides are of one country that neither names, no country tells them apart."""
    assert settled(side("Interior Ministry", "ministry"), side("Justice Ministry", "ministry"), home="NO") == ("", "")
