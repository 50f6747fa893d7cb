"""Words that deny each other, by the data file or by a prefix."""

from __future__ import annotations

import pytest

from compare.discrepancies.opposites import find_opposed, may_oppose, prefixed, same


def _found(text: str, bases: frozenset[str] = frozenset()) -> list[str]:
    folds = text.split()
    return [" ".join(folds[start:stop]) for start, stop, sides in find_opposed(folds, bases) if sides]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the pass was closed at noon", ["closed"]),
        ("the pass was not closed at noon", []),
        ("the pass wasn't yet closed", []),
        ("they met behind closed doors", []),
        ("the works will go on at night", ["go on"]),
    ],
)
def test_finds_what_is_asserted(text: str, expected: list[str]) -> None:
    """A listed word or verb with its particle is found unless a word before it denies it or it is a set phrase."""
    assert _found(text) == expected


def test_a_prefix_makes_an_opposite() -> None:
    """A word and the same behind the prefix that denies it are the two sides of one pair."""
    bases = prefixed(["tied", "untied", "unity", "rope"])
    assert bases == {"tied"}
    assert [sides for _, _, sides in find_opposed(["tied", "untied"], bases)] == [(("tied", False),), (("tied", True),)]


@pytest.mark.parametrize(
    ("here", "there", "expected"),
    [
        ("the pass opened", "the pass closed", True),
        ("the pass closed", "the pass closed", False),
        ("works go on", "works are suspended", True),
        ("the rope was tied", "the rope was untied", True),
        ("the pass", "the pass", False),
    ],
)
def test_most_words_cannot_oppose(here: str, there: str, *, expected: bool) -> None:
    """Only where the two sides of a pair, or a word and its denial by a prefix, are said is there more to look at."""
    sides = frozenset(here.split()), frozenset(there.split())
    assert may_oppose(*sides) is may_oppose(*sides[::-1]) is expected


def test_words_say_the_same() -> None:
    """Forms of one word and listed words say the same, and others do not."""
    assert same("injured", "wounded")
    assert same("apologised", "apology")
    assert not same("harbour", "vessel")
