"""What two numbers count: the same thing, a thing of the same sort, or two things."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeAlias

from compare.discrepancies.passage import stem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

Kinship: TypeAlias = Literal["same", "kin", "other", "unknown"]
"""The same thing under this name or another; one a sort of the other ("people", "soldiers"); two things; unknown."""

_FILE = Path(__file__).with_name("counted.json")
_ENDINGS: Mapping[str, tuple[str, ...]] = {
    "en": ("", "s", "es"),
    "fr": ("", "s", "e", "es", "x"),
    "es": ("", "s", "es"),
    "de": ("", "e", "n", "en", "er", "s", "es", "ern", "innen"),
    "zh": ("",),
}
_LONGEST_ENDING = 4
"""Letters of a case ending, in languages whose endings are not spelt out."""
_ARTICLE = "ال"


@dataclass(frozen=True, slots=True)
class _Things:
    """Beginnings of words -> things, and what each thing is a sort of."""

    named: Mapping[str, frozenset[str]]
    above: Mapping[str, str]


@lru_cache(maxsize=16)
def _things(language: str) -> _Things:
    named: dict[str, set[str]] = {}
    data = json.loads(_FILE.read_bytes())["things"]
    for thing, forms in data.items():
        for form in forms.get(language, ()):
            named.setdefault(form, set()).add(thing)
    return _Things(
        {form: frozenset(found) for form, found in named.items()},
        {thing: forms["is"] for thing, forms in data.items() if forms["is"]},
    )


def kinship(one: Iterable[str], other: Iterable[str], languages: tuple[str, str]) -> Kinship:
    """Return how what is counted with some folded words is akin to what is counted with others. Symmetric.

    Words of two languages are compared by the things that they name alone.

    Examples
    --------
    >>> kinship(("trucks",), ("lorries",), ("en", "en")), kinship(("people",), ("солдат",), ("en", "ru"))
    ('same', 'kin')
    >>> kinship(("buses",), ("houses",), ("en", "en")), kinship(("gadgets",), ("people",), ("en", "en"))
    ('other', 'unknown')
    """
    ours, theirs = tuple(one), tuple(other)
    if languages[0] == languages[1] and not {stem(word) for word in ours}.isdisjoint(stem(word) for word in theirs):
        return "same"
    here, there = _named(ours, languages[0]), _named(theirs, languages[1])
    if not here or not there:
        return "unknown"
    if not here.isdisjoint(there):
        return "same"
    above = _things(languages[0]).above
    if any(thing in _chain(follower, above) for thing in here for follower in there) or any(
        follower in _chain(thing, above) for thing in here for follower in there
    ):
        return "kin"
    return "other"


def _named(words: Iterable[str], language: str) -> frozenset[str]:
    """Return the things that some words name."""
    known = _things(language)
    return frozenset(thing for word in words for form in _forms(word, language) for thing in known.named.get(form, ()))


def _forms(word: str, language: str) -> Iterator[str]:
    """Yield the beginnings of a word of which the rest may be an ending."""
    word = word.removeprefix(_ARTICLE)
    endings = _ENDINGS.get(language)
    for length in range(min(_LONGEST_ENDING, len(word) - 1) + 1):
        beginning, rest = word[: len(word) - length], word[len(word) - length :]
        if endings is None or rest in endings:
            yield beginning


def _chain(thing: str, above: Mapping[str, str]) -> Iterator[str]:
    while thing in above:
        thing = above[thing]
        yield thing
