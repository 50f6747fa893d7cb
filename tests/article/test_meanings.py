"""A name means the voice that it fits, a side before all others."""

from __future__ import annotations

import pytest

from compare.article.lexicon import lexicon
from compare.article.names import Body
from compare.article.roster import Voice
from compare.article.voices import Voices

WORDS = lexicon("en")


def side(name: str, territory: str = "") -> Voice:
    """Return a side with one name, its words for a body as the language knows them."""
    folds = tuple(name.lower().split())
    heads = [fold for fold in folds if WORDS.is_a("bodies", fold)]
    return Voice({folds: name}, territory, heads[-1] if heads else "", proper=True, heads=set(heads))


def body(name: str, territory: str = "") -> Body:
    """Return a name as an article has it."""
    folds = tuple(name.lower().split())
    heads = tuple(fold for fold in folds if WORDS.is_a("bodies", fold))
    proper = not name.islower()
    return Body(0, len(folds), folds, territory, heads[-1] if heads else "", proper=proper, heads=heads)


def found(name: Body, *sides: Voice, focus: int | None = None, replying: bool = False) -> int | None:
    """Return which side a name means."""
    voices = Voices("", "en", WORDS, {}, small=frozenset(), sides=sides)
    voices.focus, voices.replying = focus, replying
    return voices.find(name)


@pytest.mark.parametrize(
    ("name", "country", "meant"),
    [
        ("Harbour Ministry", "", 0),
        ("ministry", "", 0),
        ("Harbour", "", 0),
        ("HM", "", 0),
        ("union", "", 1),
        ("Velmora", "NO", 0),
        ("Rain Club", "", None),
    ],
)
def test_short_forms(name: str, country: str, meant: int | None) -> None:
    """A name in full, a common noun, a part of a name, its letters and its country mean the side that they fit."""
    assert found(body(name, country), side("Harbour Ministry", "NO"), side("Fleet Union", "DK")) == meant


def test_ministry_of_a_side_that_is_a_government() -> None:
    """A ministry is of the side that is a government, where the other side is no body of a state."""
    assert found(body("Harbour Ministry"), side("Velmora Government"), side("Fleet Union")) == 0


def test_reply() -> None:
    """Where a verb answers whoever spoke last, a noun that fits both sides means the other one."""
    sides = (side("Norwegian Ministry", "NO"), side("Danish Ministry", "DK"))
    assert found(body("ministry"), *sides, focus=0, replying=True) == 1
    assert found(body("ministry"), *sides, focus=1, replying=True) == 0
