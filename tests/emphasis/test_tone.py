"""Words of mood and of thanks that only one side has."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from compare.emphasis.lexicon import lexicon_of
from compare.emphasis.tone import toned, tones
from compare.emphasis.topics import Measure
from tests.gold import make_statement

CASES: list[dict[str, Any]] = json.loads((Path(__file__).parent.parent / "cases" / "tones.json").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[f"{case['language']}: {case['text'][:50]}" for case in CASES])
def test_case(case: dict[str, Any]) -> None:
    """A sentence has these words of mood and thanks and no others."""
    statement = make_statement("A", case["text"], language=case["language"])
    lexicon = lexicon_of(case["language"])
    assert lexicon is not None
    found = [[entry.sense, statement.text[entry.span.start : entry.span.stop]] for entry in toned(statement, lexicon)]
    assert found == case["tones"]


def told(left: str, right: str, languages: tuple[str, str] = ("en", "en")) -> list[tuple[str, str, list[str]]]:
    """Return kind, side and words of what is found of two texts of one sentence."""
    statements = [
        make_statement(label, text, language=language)
        for label, text, language in zip("AB", (left, right), languages, strict=True)
    ]
    return [
        (
            entry.kind,
            entry.side,
            [
                statement.text[span.start : span.stop]
                for statement, side in zip(statements, (entry.left, entry.right), strict=True)
                for span in side.spans
            ],
        )
        for entry in tones(*map(Measure.of, statements))
    ]


def test_what_only_one_side_has() -> None:
    """The sides are told apart, and mood from thanks."""
    assert told("The talks were frank. They thanked the crew.", "The talks were constructive.") == [
        ("mood", "left", ["frank"]),
        ("thanks", "left", ["thanked"]),
        ("mood", "right", ["constructive"]),
    ]


def test_synonyms_are_one_sense() -> None:
    """A candid exchange is as frank as a frank one."""
    assert told("They had a candid exchange and expressed gratitude.", "Frank talks; A thanked B.") == []


def test_senses_are_compared_across_languages() -> None:
    """What one language calls frank the other does too."""
    assert told("The talks were frank and cordial.", "Беседа была откровенной.", ("en", "ru")) == [
        ("mood", "left", ["cordial"])
    ]


def test_languages_without_words_are_left_alone() -> None:
    """Where the words of a side are not known, nothing is said to be missing there."""
    assert told("The talks were frank.", "Rozhovory byly upřímné.", ("en", "cs")) == []


def test_more_senses_weigh_more() -> None:
    """Three moods that the other side does not tell are more telling than one."""
    measures = [Measure.of(make_statement("A", text)) for text in ("Frank, cordial and constructive talks.", "Talks.")]
    (three,) = tones(*measures)
    (one,) = tones(Measure.of(make_statement("A", "Frank talks.")), measures[1])
    assert three.weight > one.weight
