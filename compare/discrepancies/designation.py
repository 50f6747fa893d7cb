"""Names with figures: the type of a thing ("RQ-4", "Su-24M") and the number of a flight ("Flight 815")."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from compare.discrepancies.surroundings import shared, side_by_side, surroundings, without_rivals
from compare.discrepancies.value import value_of
from compare.model import Name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.discrepancies.passage import LinkedPassages, Passage
    from compare.model import Discrepancy, Fact

_PARTS = re.compile(r"([a-z]*)(\d+)(\w*)")
_SURE = 0.7
_TOLD = 2
"""Words in common around two designations that have no noun in common, above which they are of one thing."""


def is_designation(name: Name) -> bool:
    """Return whether a name has figures in it."""
    return _parts(name) is not None


def _parts(name: Name) -> tuple[str, str, str] | None:
    """Return the letters, the figures and what is behind them of the first word with figures; None if there is none."""
    for word in name.words:
        match = _PARTS.fullmatch(word)
        if match is not None:
            return match[1], match[2], match[3]
    return None


def agree(one: Name, other: Name) -> bool:
    """Return whether two designations can be of one thing: one may leave out the letters around the figures. Symmetric.

    "Su-24" and "Su-24M" can, "815" and "PK 815"; "Su-24M" and "Su-24MR" cannot.
    """
    here, there = _parts(one), _parts(other)
    if here is None or there is None or here[1] != there[1]:
        return False
    return all(not first or not last or first == last for first, last in ((here[0], there[0]), (here[2], there[2])))


def compare_designations(
    passages: LinkedPassages, rest: tuple[Sequence[Fact], Sequence[Fact]]
) -> Iterator[Discrepancy]:
    """Yield two designations of what is called by one noun, or of which the same is told, if no side knows both.

    `rest` are the names of the two sides that the other one does not have.
    """
    if not passages.one_language:
        return
    here = [fact for fact in rest[0] if _is_own(fact, passages.left, passages.right)]
    there = [fact for fact in rest[1] if _is_own(fact, passages.right, passages.left)]
    for one, other in without_rivals(
        [(one, other) for one in here for other in there if _of_one_thing(passages, one, other)]
    ):
        yield passages.difference("name", one.span, other.span, _SURE, "different names")


def _is_own(fact: Fact, passage: Passage, opposite: Passage) -> bool:
    """Say whether a designation has letters or figures that the other statement does not have at all."""
    start, stop = passage.place(fact.span)
    return is_designation(value_of(fact, Name)) and not opposite.vocabulary.issuperset(passage.stems[start:stop])


def _of_one_thing(passages: LinkedPassages, one: Fact, other: Fact) -> bool:
    if value_of(one, Name).words[0] == value_of(other, Name).words[0]:
        return True  # "Flight 815", "Flight 851"
    around, beyond = surroundings(passages.left, one), surroundings(passages.right, other)
    nearby = shared(around.near, beyond.near)
    return nearby >= _TOLD or (side_by_side(around, beyond) and nearby > 0)
