"""The data files of the facts: what is written from CLDR equals CLDR, and what is kept by hand is well formed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from compare.facts.digits import split_words
from compare.facts.lexicon import Phrases, date_words, measure_words, number_words
from compare.words import words_of
from tools.make_calendar import calendar
from tools.make_measures import LANGUAGES, measures

FACTS = Path(__file__).parent.parent.parent / "compare" / "facts"
BY_HAND = sorted(path.stem for path in (FACTS / "languages").glob("*.json"))


def test_calendar_is_that_of_cldr() -> None:
    """The names of months and weekdays are those that babel has."""
    assert json.loads((FACTS / "calendar.json").read_text(encoding="utf-8")) == calendar()


def test_measures_are_those_of_cldr() -> None:
    """The names of units and currencies are those that babel and the program that writes them have."""
    written = json.loads(json.dumps(measures()))
    for language in LANGUAGES:
        assert json.loads((FACTS / "measures" / f"{language}.json").read_text(encoding="utf-8")) == written[language]


@pytest.mark.parametrize("language", BY_HAND)
def test_words_kept_by_hand_are_folded(language: str) -> None:
    """A phrase is found only if it is written as texts are folded."""
    content = json.loads((FACTS / "languages" / f"{language}.json").read_text(encoding="utf-8"))
    for phrase in _phrases(content):
        words = split_words(words_of(phrase))
        assert " ".join(word.fold for word in words if word.fold not in {"", "."}) == phrase


@pytest.mark.parametrize("language", [*BY_HAND, "und", "fi", "xx"])
def test_every_language_can_be_asked_for(language: str) -> None:
    """A language without a file has empty or English words, not an error."""
    assert number_words(language).times is not None
    assert measure_words(language).units.at(words_of("%"), 0) is not None
    assert date_words(language).order in {"dmy", "mdy", "ymd", "ydm"}


def test_the_longest_phrase_counts() -> None:
    """A phrase that is a part of a longer one is not taken for it: "no more than" is not "more than"."""
    phrases = Phrases.of({"more than": 1, "no more than": 2, "than": 3})
    row = words_of("no more than five")
    assert phrases.before(row, 3) == (2, 0)
    assert phrases.at(row, 0) == (2, 3)
    assert phrases.at(row, 1) == (1, 3)
    assert phrases.at(row, 3) is None


def _phrases(content: object) -> list[str]:
    """Return the phrases of a file, however deep: keys of mappings, members of lists."""
    found: list[str] = []
    if isinstance(content, dict):
        for key, value in content.items():
            if key in {"number", "date", "function"} or isinstance(value, (dict, list)):
                found.extend(_phrases(value))
            elif isinstance(value, (int, float, str)) and not isinstance(value, bool):
                found.append(key)
    elif isinstance(content, list):
        found.extend(str(member) for member in content)
    return found
