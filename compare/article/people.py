"""Which capitals in an article are the names of persons: told from those of bodies by what stands beside them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.article.lexicon import Lexicon
    from compare.article.names import Names
    from compare.article.tokens import Token

_FULL_NAME = 2
_LONGEST_NAME = 5
_APPOSITION = 8
"""Tokens after a name among which the word stands that says what its bearer is."""

_OLDEST = 110
"""Years: a number between commas after a name is the age of a person."""


@dataclass(frozen=True, slots=True)
class People:
    """The persons of an article.

    Attributes
    ----------
    full
        Their full names, each as folded words.
    last
        What they are called by when they are spoken of again.
    """

    full: frozenset[tuple[str, ...]]
    last: frozenset[str]

    def holds(self, words: tuple[str, ...]) -> bool:
        """Return True if these folded words are the name of a person."""
        return words in self.full or (len(words) == 1 and words[0] in self.last)


def find_people(rows: Sequence[Sequence[Token]], names: Names, words: Lexicon) -> People:
    """Return the persons whom the sentences of an article name in full. Linear in the tokens."""
    speaks: Counter[tuple[str, ...]] = Counter()
    alone: Counter[str] = Counter()
    for row in rows:
        for start, stop in _runs(row, names, words):
            name = tuple(token.fold for token in row[start:stop])
            if len(name) < _FULL_NAME:
                alone[name[0]] += 1
            else:
                speaks[name] += _as_person(row, start, stop, words) - _as_body(row, start, stop, words)
    full = frozenset(
        name for name, weight in speaks.items() if weight + (alone[name[-1]] > 0) - (alone[name[0]] > 0) > 0
    )
    return People(full, frozenset(_last(name, alone) for name in full))


def _last(name: tuple[str, ...], alone: Counter[str]) -> str:
    """Return by which part of a name its bearer is spoken of again: the first where a family name comes first."""
    return name[0] if alone[name[0]] > alone[name[-1]] else name[-1]


def _runs(row: Sequence[Token], names: Names, words: Lexicon) -> Iterator[tuple[int, int]]:
    """Yield where capitals follow each other that could be the name of a person."""
    start = -1
    for at, token in enumerate(row):
        part = (
            token.word
            and names.is_name(token)
            and not names.is_role(token)
            and not names.territory_of(token)
            and not words.is_a("bodies", token.fold)
            and not words.is_a("honorifics", token.fold)
            and not words.is_a("strangers", token.fold)
        )
        if part and start < 0:
            start = at
        if 0 <= start < at and part and row[at - 1].loud and not token.loud:
            yield start, min(at, start + _LONGEST_NAME)  # "FAO Ann Lee": an abbreviation is part of nobody's name
            start = at
        small = start >= 0 and token.word and words.is_a("nobiliary", token.fold) and at + 1 < len(row)
        if start >= 0 and not part and not (small and row[at + 1].capital):
            yield start, min(at, start + _LONGEST_NAME)
            start = -1
        elif part and token.possessive:
            yield start, min(at + 1, start + _LONGEST_NAME)
            start = -1
    if start >= 0:
        yield start, min(len(row), start + _LONGEST_NAME)


def _as_person(row: Sequence[Token], start: int, stop: int, words: Lexicon) -> int:
    """Return what speaks for a person: a role or a title before the name, or between commas after it, or an age."""
    weight = 0
    before = row[start - 1] if start else None
    if before is not None and before.word and _says_what(before, words):
        weight += 2
    if start > 1 and before is not None and before.fold == "," and _describes(row, start - 1, words):
        weight += 1
    if before is not None and before.loud and _describes(row, start, words):
        weight += 2  # "director of the FAO Ann Lee", as some languages say it
    after = row[stop : stop + _APPOSITION]
    if len(after) > 1 and after[0].fold in {",", "("}:
        inside = after[1 : next((at for at in range(1, len(after)) if not after[at].word), len(after))]
        finite = any(words.is_a("said", token.fold) or words.is_a("held", token.fold) for token in inside)
        if inside and not finite and any(_says_what(token, words) for token in inside):
            weight += 2
        if len(inside) == 1 and inside[0].fold.isdigit() and int(inside[0].fold[:4]) <= _OLDEST:
            weight += 2
    return weight


def _describes(row: Sequence[Token], stop: int, words: Lexicon) -> bool:
    """Return True if words before a token say what somebody is: "its spokesman for finance, ".

    A verb before them has somebody else as its subject, or is said of him; one after them parts them from the token.
    """
    start = stop
    while start and row[start - 1].word and stop - start < _APPOSITION:
        start -= 1
    role = next((at for at in reversed(range(start, stop)) if _says_what(row[at], words)), None)
    return role is not None and not any(
        words.is_any(("said", "held", "acts"), each.fold) for each in row[role + 1 : stop]
    )


def _says_what(token: Token, words: Lexicon) -> bool:
    return token.word and words.is_any(("roles", "strangers", "honorifics"), token.fold)


def _as_body(row: Sequence[Token], start: int, stop: int, words: Lexicon) -> int:
    """Return what speaks for a body: "the" or a word for one before the name, or somebody with a role that it has."""
    weight = 0
    if start and words.is_a("determiners", row[start - 1].fold):
        weight += 2
    if start > 1 and words.is_a("joins", row[start - 1].fold) and words.is_a("bodies", row[start - 2].fold):
        weight += 2  # "Ministerio de Asuntos Exteriores"
    if row[stop - 1].possessive and any(words.is_a("roles", token.fold) for token in row[stop : stop + 3]):
        weight += 2
    if stop + 2 < len(row) and row[stop].fold == "(" and row[stop + 1].capital and row[stop + 2].fold == ")":
        weight += 2
    return weight
