"""Shorter forms of names are known by the first letters of their words."""

from __future__ import annotations

import pytest

from compare.article.abridged import abridges


@pytest.mark.parametrize(
    ("short", "name"),
    [
        (("health", "nz"), ("health", "new", "zealand")),
        (("fa",), ("ghana", "football", "association")),
        (("hco",), ("harbour", "office")),
        (("fu",), ("fleet", "union")),
    ],
)
def test_shorter_forms(short: tuple[str, ...], name: tuple[str, ...]) -> None:
    """An acronym of the last words, one with a letter more, or one inside a name is a shorter form."""
    assert abridges(short, name)


@pytest.mark.parametrize(
    ("short", "name"),
    [
        (("bank",), ("central", "bank")),
        (("un",), ("fleet", "union")),
        (("health", "uk"), ("health", "new", "zealand")),
        (("health",), ("health", "new", "zealand")),
        (("fleet", "union"), ("fleet", "union")),
    ],
)
def test_other_names(short: tuple[str, ...], name: tuple[str, ...]) -> None:
    """A word of the name, the whole name and the letters of other words are none."""
    assert not abridges(short, name)
