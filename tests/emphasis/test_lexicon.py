"""The words of mood and thanks as they are searched."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any, cast

import pytest

from compare.emphasis.lexicon import HEAD, at, lexicon_of
from compare.words import content, fold_of, words_of

DATA: dict[str, Any] = json.loads(files("compare.emphasis").joinpath("tone.json").read_text("utf-8"))
LANGUAGES = ("en", "de", "fr", "es", "ru", "zh")
SENSES = [(tone, sense) for tone in ("mood", "thanks") for sense in DATA[tone]]


@pytest.mark.parametrize(("tone", "sense"), SENSES)
def test_every_sense_has_words_of_every_language(tone: str, sense: str) -> None:
    """A sense that a language has no words for would be told of the other side only."""
    assert set(DATA[tone][sense]) == set(LANGUAGES)
    for places in DATA[tone][sense].values():
        assert set(places) <= {"always", "near", "never"}
        assert places.get("always") or places.get("near")


def written() -> list[str]:
    """Return every expression of the data."""
    found: list[str] = []
    for tone, sense in SENSES:
        for places in DATA[tone][sense].values():
            found += [text for texts in places.values() for text in texts]
    return found + [text for texts in DATA["encounters"].values() for text in texts]


def test_words_are_folded() -> None:
    """Words stand in the data as texts are folded, since nothing else would be found."""
    for text in (*written(), *(word for words in DATA["common"].values() for word in words)):
        for part in text.split():
            for word in content(words_of(part.removesuffix("*"))):
                assert fold_of(word.key) == word.fold
                assert word.fold in fold_of(part)
        assert text == text.casefold()


def test_stems_are_long_enough_to_be_found() -> None:
    """A first stem that takes any ending has the letters by which expressions are found."""
    for text in written():
        first = text.split()[0]
        assert not first.endswith("*") or len(first) > HEAD


def test_no_expression_has_two_senses() -> None:
    """What a word expresses is not a matter of order in the data."""
    for language in LANGUAGES:
        seen: dict[str, str] = {}
        for tone, sense in SENSES:
            for text in {text for texts in DATA[tone][sense][language].values() for text in texts}:
                assert seen.setdefault(text, sense) == sense


def test_the_longest_expression_counts() -> None:
    """Of two that begin with one word the longer is meant."""
    lexicon = lexicon_of("en")
    assert lexicon is not None
    words = content(words_of("friendly match today"))
    expression = at(lexicon.tones, words, 0)
    assert expression is not None
    assert (expression.stems, expression.tone) == (("friendly", "match"), None)


def test_an_unknown_language_has_none() -> None:
    """There are no words of a language that is not in the data."""
    assert lexicon_of("nl") is None
    assert lexicon_of("und") is None
    assert cast("object", lexicon_of("en")) is not None
