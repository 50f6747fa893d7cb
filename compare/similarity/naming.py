"""The names that a unit holds, as they are compared with those of other units."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.model import Name, Place
from compare.similarity import lexical

if TYPE_CHECKING:
    from compare.model import Unit


def names_in(unit: Unit) -> frozenset[str]:
    """Return the stems of the words of the names and places of a unit; initials do not count."""
    return frozenset(
        lexical.stem(word)
        for fact in unit.facts
        if isinstance(fact.value, Name | Place)
        for word in fact.value.words
        if len(word) > 1
    )
