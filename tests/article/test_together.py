"""Where both sides are meant together is told from where one of them is."""

from __future__ import annotations

import pytest

from compare.article.lexicon import lexicon
from compare.article.roster import Voice
from compare.article.together import Together
from compare.article.tokens import Token, tokens_of
from compare.article.voices import Voices
from compare.model import Span

WORDS = lexicon("en")


def row(text: str) -> tuple[Token, ...]:
    """Return the tokens of a clause."""
    return tokens_of(text, Span(0, len(text)), ())


def together() -> Together:
    """Return what tells it in an article about a ministry and a union."""
    sides = (
        Voice({("harbour", "ministry"): "Harbour Ministry"}, "", "ministry", proper=True, heads={"ministry"}),
        Voice({("fleet", "union"): "Fleet Union"}, "", "union", proper=True, heads={"union"}),
    )
    return Together(Voices("", "en", WORDS, {}, small=frozenset(), sides=sides), WORDS)


@pytest.mark.parametrize(
    ("phrase", "both"),
    [
        ("both associations", True),
        ("the two ministries", True),
        ("a joint statement", True),
        ("the two boats", False),
        ("the ministry", False),
    ],
)
def test_both(phrase: str, both: bool) -> None:
    """A number before a plural for bodies, and a joint text, mean both sides."""
    assert together().is_both(row(phrase)) is both


@pytest.mark.parametrize(
    ("phrase", "pair"),
    [
        ("The Harbour Ministry and the Fleet Union", True),
        ("The Harbour Ministry and the Rain Union", False),
        ("The Harbour Ministry of the Fleet Union", False),
    ],
)
def test_pair(phrase: str, pair: bool) -> None:
    """The names of both sides with "and" between them mean both, those of one side and somebody else do not."""
    assert together().is_pair(row(phrase)) is pair


def test_agreement() -> None:
    """A clause says that the sides are at one by a verb of agreeing near them that nothing denies."""
    assert together().agreement(row("Both sides agreed to meet")) == Span(0, len("Both sides"))
    assert together().agreement(row("Both sides never agreed to meet")) is None
    assert together().agreement(row("Both sides met")) is None
