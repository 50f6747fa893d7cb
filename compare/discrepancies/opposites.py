"""Words that deny each other, words that say the same, and where a row of words has some of them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeAlias

from compare.discrepancies.surroundings import akin

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

Side: TypeAlias = tuple[int | str, bool]
"""A side of a pair of opposites: the number of a listed pair or the word that a prefix denies, and which of the two."""
Opposed: TypeAlias = tuple[int, int, tuple[Side, ...]]
"""Half-open range of words of a row, and the sides of the pairs of opposites on which they stand."""

_FILE = Path(__file__).with_name("opposites.json")
_NEGATORS = frozenset({"not", "never", "no", "cannot", "nicht", "kein", "keine", "pas", "non", "não", "не"})
NON = "non"
"""A prefix that may be a word of its own."""
_SHORTEST_BASE = 4
_REACH = 3
"""How many words before a word may deny it."""


@dataclass(frozen=True, slots=True)
class Opposites:
    """Words that deny each other and words that say the same.

    Attributes
    ----------
    sides
        Folded word or two words -> the sides of the pairs of opposites on which it stands: number of the pair, and
        False for its first, True for its second side. Nothing for set phrases with another meaning ("closed doors").
    opening
        First word of an entry -> the sides on which any entry that begins with it stands.
    alike
        Folded word -> the groups of words that say the same.
    prefixes, openings
        What denies the word that it stands before: its letters, and the endings of the words that it denies, any where
        there are none; and its letters alone.
    unprefixed
        Beginnings of words that only look as if they had a prefix ("discovered", "covered").
    """

    sides: Mapping[str, tuple[tuple[int, bool], ...]]
    opening: Mapping[str, tuple[Side, ...]]
    alike: Mapping[str, frozenset[int]]
    prefixes: tuple[tuple[str, tuple[str, ...]], ...]
    openings: tuple[str, ...]
    unprefixed: tuple[str, ...]


@lru_cache(maxsize=1)
def opposites() -> Opposites:
    """Return the opposites of the data file beside this module."""
    data = json.loads(_FILE.read_bytes())
    sides: dict[str, tuple[tuple[int, bool], ...]] = {}
    opening: dict[str, tuple[Side, ...]] = {}
    for number, pair in enumerate(data["opposites"] + data["added"]):
        for second, words in enumerate(pair):
            side = ((number, bool(second)),)  # one object for all forms that stand nowhere else
            for form in {form: "" for word in words for form in _forms(word)}:
                sides[form] = sides[form] + side if form in sides else side
                first = form.partition(" ")[0] if " " in form else form
                opening[first] = opening[first] + side if first in opening else side
    alike: dict[str, frozenset[int]] = {}
    for number, words in enumerate(data["alike"]):
        for word in words:
            alike[word] = alike.get(word, frozenset()) | {number}
    denying = tuple((prefix, tuple(row["endings"])) for row in data["prefixes"] for prefix in row["prefixes"])
    return Opposites(
        sides=sides | dict.fromkeys(data["set_phrases"], ()),
        opening=opening,
        alike=alike,
        prefixes=denying,
        openings=tuple(prefix for prefix, _ in denying),
        unprefixed=tuple(data["unprefixed"]),
    )


def _forms(phrase: str) -> tuple[str, ...]:
    """Return a word, or a verb and its particle, with the regular English endings of the verb."""
    verb, blank, particle = phrase.partition(" ")
    stem = verb.removesuffix("e")
    forms = verb, verb + "s", stem + "ed", stem + "ing"
    return tuple(form + blank + particle for form in forms) if blank else forms


def same(one: str, other: str) -> bool:
    """Say whether two folded words are forms of one or are listed as saying the same."""
    known = opposites().alike
    return akin(one, other) or not known.get(one, frozenset()).isdisjoint(known.get(other, frozenset()))


def may_oppose(here: Sequence[str], there: Sequence[str]) -> bool:
    """Return False where no folded word of one side is the opposite of one of the other: quick, and so for most."""
    known = opposites().opening
    ours, theirs = ({side for fold in known.keys() & folds for side in known[fold]} for folds in (here, there))
    return any((number, not second) in theirs for number, second in ours) or bool(prefixed((here, there)))


def prefixed(rows: Iterable[Sequence[str]]) -> Mapping[str, tuple[Side, ...]]:
    """Return the words of some rows that are there both by themselves and behind a prefix that denies them.

    With the sides on which they stand, each of a pair that is called by the word without its prefix. One that stands
    behind a "non" of its own is returned with it, "non military".
    """
    plain: set[str] = set()
    bases: dict[str, set[str]] = {}
    for row in rows:
        for before, word in zip(("", *row), row, strict=False):
            if before == NON:
                bases.setdefault(f"{before} {word}", set()).add(word)
                continue
            plain.add(word)
            for base in _bases(word):
                bases.setdefault(word, set()).add(base)
    found: dict[str, tuple[Side, ...]] = {}
    for word, base in sorted((word, base) for word, row in bases.items() for base in row):
        # "authorised" rather than its kin "authority"
        others = [base] if base in plain else sorted(other for other in plain if other != word and akin(other, base))
        for other in others:
            found[other] = (*found.get(other, ()), (base, False))
        if others:
            found[word] = (*found.get(word, ()), (base, True))
    return found


def _bases(word: str) -> Iterator[str]:
    """Yield what is left of a word without a prefix that denies it."""
    known = opposites()
    if not word.startswith(known.openings) or word.startswith(known.unprefixed):
        return
    for prefix, endings in known.prefixes:
        base = word.removeprefix(prefix)
        if _SHORTEST_BASE <= len(base) < len(word) and (not endings or base.endswith(endings)):
            yield base


def find_opposed(
    folds: Sequence[str], denied: Mapping[str, tuple[Side, ...]] = MappingProxyType({})
) -> Iterator[Opposed]:
    """Yield the words of a row that have opposites and are not denied.

    They are listed, or among those that are `denied` by a prefix or stand on the other side without it.
    """
    known = opposites().sides
    for index, fold in enumerate(folds):
        two = f"{fold} {folds[index + 1]}" if index + 1 < len(folds) else ""
        stop = index + 2 if two in known or two in denied else index + 1
        said = " ".join(folds[index:stop])
        listed = known.get(said)
        if listed == () or (index and folds[index - 1] == NON):
            continue
        sides = (*(listed or ()), *denied.get(said, ()))
        if sides and not any(
            before in _NEGATORS or before.endswith("n't") for before in folds[max(0, index - _REACH) : index]
        ):
            yield index, stop, sides
