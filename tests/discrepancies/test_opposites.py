"""Words that deny each other, by the data file or by a prefix."""

from __future__ import annotations

import pytest

from compare.discrepancies.opposites import find_opposed, may_oppose, prefixed, same


def _found(text: str) -> list[str]:
    folds = text.split()
    return [" ".join(folds[start:stop]) for start, stop, sides in find_opposed(folds) if sides]


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
    bases = prefixed([["tied", "rope"], ["untied", "unity"]])
    assert bases == {"tied": (("tied", False),), "untied": (("tied", True),)}
    assert [sides for _, _, sides in find_opposed(["tied", "untied"], bases)] == [(("tied", False),), (("tied", True),)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("an armed guard", "an unarmed guard"),
        ("a military target", "a non military target"),
        ("lawfully held", "unlawful arrest"),
        ("a proportionate answer", "a disproportionate answer"),
        ("a rational choice", "an irrational choice"),
        ("ein rechtmassiger beschluss", "ein unrechtmassiger beschluss"),
        ("une arrestation legale", "une arrestation illegale"),
        ("un arresto legal", "un arresto ilegal"),
        ("законные деиствия", "незаконные деиствия"),
        ("условная договоренность", "безусловная договоренность"),
    ],
)
def test_prefixes_of_languages(one: str, other: str) -> None:
    """A word with a denying prefix opposes the form of it without, in every language of the list."""
    assert may_oppose(one.split(), other.split())
    assert may_oppose(other.split(), one.split())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the road was covered", "oil was discovered"),
        ("two ports", "imports of grain"),
        ("a form of words", "they were informed"),
        ("the law is constant", "at this instant"),
        ("часть дела", "неделя переговоров"),
        ("медленно", "немедленно"),
        ("die gefahr", "ungefahr zehn"),
        ("a union", "ions"),
    ],
)
def test_beginnings_that_are_no_prefix(one: str, other: str) -> None:
    """Many words begin with the letters of a prefix and deny nothing."""
    assert not prefixed([one.split(), other.split()])


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
    sides = here.split(), there.split()
    assert may_oppose(*sides) is may_oppose(*sides[::-1]) is expected


def test_words_say_the_same() -> None:
    """Forms of one word and listed words say the same, and others do not."""
    assert same("injured", "wounded")
    assert same("apologised", "apology")
    assert not same("harbour", "vessel")
