"""``tone.json`` as it is searched: expressions of a language by the letters that they begin with."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeAlias, TypedDict, get_args

from compare.words import content, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from compare.words import Word

Tone: TypeAlias = Literal["mood", "thanks"]
TONES: tuple[Tone, ...] = get_args(Tone)

HEAD = 3
"""Letters by which expressions are found. A first stem after which any ending may follow has as many."""


@dataclass(frozen=True, slots=True)
class Expression:
    """Words of one sense.

    Attributes
    ----------
    stems
        The folded words; of those in `open` any ending may follow.
    tone, sense
        What they express, such as ``mood`` and ``frank``; None and "" for what calls an encounter, None for what
        only looks like an expression.
    near
        Whether they count only near a word that calls an encounter.
    """

    stems: tuple[str, ...]
    open: tuple[bool, ...]
    tone: Tone | None = None
    sense: str = ""
    near: bool = False

    def matches(self, words: Sequence[Word], start: int) -> bool:
        """Return whether the expression stands at `start` in a row of words."""
        row = words[start : start + len(self.stems)]
        return len(row) == len(self.stems) and all(
            word.fold.startswith(stem) if is_open else word.fold == stem
            for word, stem, is_open in zip(row, self.stems, self.open, strict=True)
        )


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The expressions of one language.

    Attributes
    ----------
    tones, encounters
        First `HEAD` letters -> expressions that begin with them.
    common
        Folded words that are frequent in every official text, and so say nothing when they are repeated.
    """

    tones: Mapping[str, tuple[Expression, ...]]
    encounters: Mapping[str, tuple[Expression, ...]]
    common: frozenset[str]


class _Data(TypedDict):
    """What ``tone.json`` holds, its notes aside: words by language, those of a tone by sense, language and place."""

    encounters: Mapping[str, Sequence[str]]
    mood: Mapping[str, Mapping[str, Mapping[str, Sequence[str]]]]
    thanks: Mapping[str, Mapping[str, Mapping[str, Sequence[str]]]]
    common: Mapping[str, Sequence[str]]


def at(expressions: Mapping[str, tuple[Expression, ...]], words: Sequence[Word], start: int) -> Expression | None:
    """Return the longest of the expressions that stand at `start` in a row of words; None where there is none."""
    candidates = expressions.get(words[start].fold[:HEAD])
    if not candidates:
        return None
    found = [expression for expression in candidates if expression.matches(words, start)]
    return max(found, key=lambda expression: len(expression.stems), default=None)


@lru_cache(maxsize=8)
def lexicon_of(language: str) -> Lexicon | None:
    """Return the expressions of a language, by its BCP 47 primary subtag; None where there are none."""
    data = _data()
    if language not in data["encounters"]:
        return None
    tones = [
        expression
        for tone in TONES
        for sense, by_language in data[tone].items()
        for place, written in by_language.get(language, {}).items()
        for expression in _expressions(written, None if place == "never" else tone, sense, near=place == "near")
    ]
    return Lexicon(
        tones=_by_head(tones),
        encounters=_by_head(_expressions(data["encounters"][language])),
        common=frozenset(data["common"].get(language, ())),
    )


@lru_cache(maxsize=1)
def _data() -> _Data:
    data: _Data = json.loads(Path(__file__).with_name("tone.json").read_text("utf-8"))
    return data


def _expressions(
    written: Sequence[str], tone: Tone | None = None, sense: str = "", *, near: bool = False
) -> Iterator[Expression]:
    for text in written:
        parts = [
            (word.fold, part.endswith("*"))
            for part in text.split()
            for word in content(words_of(part.removesuffix("*")))
        ]
        stems, is_open = zip(*parts, strict=True)
        yield Expression(stems, is_open, tone, sense, near)


def _by_head(expressions: Iterator[Expression] | Sequence[Expression]) -> Mapping[str, tuple[Expression, ...]]:
    found: dict[str, list[Expression]] = defaultdict(list)
    for expression in expressions:
        found[expression.stems[0][:HEAD]].append(expression)
    return {head: tuple(entries) for head, entries in found.items()}
