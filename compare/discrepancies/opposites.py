"""Words that deny each other, words that say the same, and where a row of words has some of them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
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
_DENYING_PREFIX = "un"
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
    """

    sides: Mapping[str, tuple[tuple[int, bool], ...]]
    opening: Mapping[str, tuple[Side, ...]]
    alike: Mapping[str, frozenset[int]]


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
    return Opposites(sides | dict.fromkeys(data["set_phrases"], ()), opening, alike)


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


def may_oppose(here: frozenset[str], there: frozenset[str]) -> bool:
    """Return False where no folded word of one side is the opposite of one of the other: quick, and so for most."""
    known = opposites().opening
    ours, theirs = ({side for fold in folds & known.keys() for side in known[fold]} for folds in (here, there))
    return any((number, not second) in theirs for number, second in ours) or bool(prefixed(here | there))


def prefixed(folds: Iterable[str]) -> frozenset[str]:
    """Return the words among `folds` that are there both by themselves and behind the prefix that denies them."""
    known = frozenset(folds)
    bases = (fold.removeprefix(_DENYING_PREFIX) for fold in known if fold.startswith(_DENYING_PREFIX))
    return known.intersection(bases)


def find_opposed(folds: Sequence[str], bases: frozenset[str] = frozenset()) -> Iterator[Opposed]:
    """Yield the words of a row that have opposites and are not denied.

    They are listed, or are among `bases` or behind a prefix before one.
    """
    known = opposites().sides
    for index, fold in enumerate(folds):
        stop = index + 2 if index + 1 < len(folds) and f"{fold} {folds[index + 1]}" in known else index + 1
        base = fold if fold in bases else fold.removeprefix(_DENYING_PREFIX)
        sides: tuple[Side, ...] | None = known.get(" ".join(folds[index:stop]))
        if sides is None and base in bases:
            sides = ((base, fold != base),)
        if sides is not None and not any(
            before in _NEGATORS or before.endswith("n't") for before in folds[max(0, index - _REACH) : index]
        ):
            yield index, stop, sides
