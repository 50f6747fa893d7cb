"""Offices tell for whom somebody speaks beside whose name no body stands."""

from __future__ import annotations

import pytest

from compare.article.lexicon import lexicon
from compare.article.offices import Offices
from compare.article.roster import Voice
from compare.article.tokens import Token, tokens_of
from compare.article.voices import Voices
from compare.model import Span

WORDS = lexicon("en")


def side(name: str, head: str) -> Voice:
    """Return a side with one name."""
    return Voice({tuple(name.lower().split()): name}, "", head, proper=True, heads={head})


def offices() -> Offices:
    """Return the offices of an article whose sides are a finance ministry and a union."""
    sides = (side("Lowsea Finance Ministry", "ministry"), side("Fleet Union", "union"))
    return Offices(Voices("", "en", WORDS, {}, small=frozenset(), sides=sides), WORDS)


def row(text: str) -> tuple[Token, ...]:
    """Return the tokens of some words inside a sentence."""
    return tuple(token._replace(first=False) for token in tokens_of(text, Span(0, len(text)), ()))


def role_in(tokens: tuple[Token, ...]) -> int:
    """Return the last word that is a role."""
    return max(at for at, token in enumerate(tokens) if WORDS.is_a("roles", token.fold))


@pytest.mark.parametrize(
    ("text", "other"), [("the FAO director", True), ("the Lowsea director", False), ("the foreign minister", False)]
)
def test_name_before_a_role(text: str, other: bool) -> None:
    """Whoever has a role before which a name stands that is no side's speaks for another body."""
    tokens = row(text)
    assert offices().of_another(tokens, role_in(tokens)) is other


@pytest.mark.parametrize(
    ("text", "unknown"),
    [
        ("the governor of Velmora", True),
        ("the governor of Lowsea", False),
        ("the president of the court", True),
        ("the president of the union", False),
    ],
)
def test_name_after_a_role(text: str, unknown: bool) -> None:
    """Whoever has a role in a place, or in a body of a sort, that is no side's speaks for neither side."""
    tokens = row(text)
    assert offices().of_unknown(tokens, role_in(tokens)) is unknown


def test_domain() -> None:
    """A role is of the side whose name says what the role is about, and of none where neither does."""
    finance, health = row("the finance minister"), row("the health minister")
    assert offices().of_domain(finance, 2) == 0
    assert offices().of_domain(health, 2) is None


def test_former() -> None:
    """Whoever had an office once speaks for nobody, however many words stand before it."""
    assert offices().is_former(row("a former deputy finance minister"))
    assert not offices().is_former(row("the finance minister, in a former school"))


def test_names_person() -> None:
    """A first name and a surname are a person; a role, a single name and a body are none."""
    assert offices().names_person(row("minister Mara Lund"))
    assert not offices().names_person(row("minister Lund"))
    assert not offices().names_person(row("the Fleet Union"))
