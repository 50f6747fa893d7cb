"""The published scales of commitment, obligation, request, criticism and the like: words from weak to strong.

The data file beside this module is meant to be read; it names its sources.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from compare.words import fold_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_FILE = Path(__file__).with_name("scales.json")
BEGINNING = 2
"""Letters by which entries whose first word stands for all its endings are found."""


@dataclass(frozen=True, slots=True)
class Degree:
    """Where an entry of the scales stands.

    Attributes
    ----------
    scale
        Name of the scale.
    degree
        Its place on it: degrees of one scale can be compared, 0 is the weakest.
    modal
        True for a word that counts only where it governs the same word on both sides.
    """

    scale: str
    degree: int
    modal: bool


@dataclass(frozen=True, slots=True)
class Scales:
    """The scales of one language.

    Attributes
    ----------
    entries
        First word of an expression, or its beginning and "*" where all endings are meant -> the expressions, longest
        first, with their degrees; no degrees for one that only looks like an expression.
    stronger
        Words that make an expression of criticism stronger.
    says
        Scale -> how a stronger word of it differs from a weaker one, as a reader is told.
    """

    entries: Mapping[str, tuple[tuple[tuple[str, ...], tuple[Degree, ...]], ...]]
    stronger: frozenset[str]
    says: Mapping[str, str]

    def may_have(self, folds: Sequence[str]) -> bool:
        """Return False where no expression starts at any of some words: quick, and so for many passages."""
        return not self.entries.keys().isdisjoint(folds) or not self.entries.keys().isdisjoint(
            f"{fold[:BEGINNING]}*" for fold in folds
        )

    def lookup(self, folds: Sequence[str], at: int) -> tuple[int, tuple[Degree, ...]] | None:
        """Return the number of words of the longest expression that starts at a word, and its degrees."""
        word = folds[at]
        best: tuple[int, tuple[Degree, ...]] | None = None
        for found in (self.entries.get(word, ()), self.entries.get(f"{word[:BEGINNING]}*", ())):
            for phrase, degrees in found:
                if (best is None or len(phrase) > best[0]) and matches(folds, at, phrase):
                    best = len(phrase), degrees
        return best


def matches(folds: Sequence[str], at: int, phrase: Sequence[str]) -> bool:
    """Return whether a phrase starts at a word; a part of it that ends in "*" stands for all endings."""
    if at + len(phrase) > len(folds):
        return False
    for offset, part in enumerate(phrase):
        fold = folds[at + offset]
        if fold != part and not (part.endswith("*") and fold.startswith(part[:-1])):
            return False
    return True


@lru_cache(maxsize=8)
def scales(language: str) -> Scales | None:
    """Return the scales of a language, None if the data file does not know it."""
    data: dict[str, Any] = json.loads(_FILE.read_bytes())
    known: dict[tuple[str, ...], tuple[Degree, ...]] = {}
    for scale in data["scales"]:
        name = scale["name"]
        for row in scale["degrees"]:
            for words, modal in ((row.get("words", {}), False), (row.get("modal", {}), True)):
                degree = (Degree(name, row["degree"], modal),)
                for phrase in phrases(words.get(language, ())):
                    others = known.get(phrase, ())
                    if not any(other.scale == name for other in others):
                        known[phrase] = others + degree if others else degree
        for phrase in phrases(scale["exempt"].get(language, ())):
            known[phrase] = tuple(other for other in known.get(phrase, ()) if other.scale != name)
    if not known:
        return None
    entries: dict[str, list[tuple[tuple[str, ...], tuple[Degree, ...]]]] = {}
    for phrase, degrees in known.items():
        first = phrase[0]
        key = f"{first[:BEGINNING]}*" if first.endswith("*") else first
        entries.setdefault(key, []).append((phrase, degrees))
    return Scales(
        entries={key: tuple(found) for key, found in entries.items()},
        stronger=frozenset(
            fold_of(word) for scale in data["scales"] for word in scale.get("stronger", {}).get(language, ())
        ),
        says={scale["name"]: scale["says"] for scale in data["scales"]},
    )


def phrases(entries: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Yield the forms of some entries: a regular English verb, marked "~", has four."""
    for entry in entries:
        words = tuple(map(fold_of, entry.split()))
        marked = next((index for index, word in enumerate(words) if word.endswith("~")), None)
        if marked is None:
            yield words
            continue
        for form in inflected(words[marked][:-1]):
            yield (*words[:marked], form, *words[marked + 1 :])


def inflected(verb: str) -> tuple[str, ...]:
    """Return the forms of a regular English verb whose last letter is not doubled.

    Examples
    --------
    >>> inflected("study"), inflected("agree")
    (('study', 'studies', 'studied', 'studying'), ('agree', 'agrees', 'agreed', 'agreeing'))
    """
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb, f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"
    third = f"{verb}es" if verb.endswith(("s", "x", "ch", "sh")) else f"{verb}s"
    stem = verb.removesuffix("e")
    return verb, third, f"{stem}ed", f"{verb if verb.endswith('ee') else stem}ing"
