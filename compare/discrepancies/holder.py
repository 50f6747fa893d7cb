"""Whose the counted things are: "two Danish sailors" and "three Swedish sailors" are counts of different people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.discrepancies.surroundings import is_content
from compare.model import Place, Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from compare.discrepancies.passage import Passage
    from compare.model import Span

_REACH = 2
"""Words behind a count among which its holder is named: "two wounded Danish sailors"."""
_NOUN_CAPITALS = frozenset({"de", "lb"})
"""Languages that write every noun with a capital."""


def holders_of(passage: Passage) -> Mapping[Span, frozenset[str]]:
    """Return for each count of a passage by which names its holders are known; nothing where none is named.

    A count that names nothing counted ("and seven were wounded") goes on with what the count before it counts. Linear.
    """
    if passage.statement.language in _NOUN_CAPITALS:
        return {}
    territories = {
        fact.span.start: fact.value.territory
        for fact in passage.facts
        if isinstance(fact.value, Place) and fact.value.territory
    }
    dated = {word.start for fact in passage.of_kind("date") for word in passage.words[slice(*passage.place(fact.span))]}
    found: dict[Span, frozenset[str]] = {}
    before: frozenset[str] = frozenset()
    unit = -1
    for fact in passage.of_kind("number"):
        start, stop = passage.place(fact.span)
        if not isinstance(fact.value, Quantity) or fact.value.measure != "count" or start >= len(passage.units):
            continue
        if passage.units[start] != unit:
            unit, before = passage.units[start], frozenset()
        names = frozenset(
            territories.get(passage.words[at].start, passage.stems[at])
            for at in _attributes(passage, start, stop)
            if passage.statement.text[passage.words[at].start].isupper() and passage.words[at].start not in dated
        )
        if names or fact.value.of:
            before = names
        if before:
            found[fact.span] = before
    return found


def _attributes(passage: Passage, start: int, stop: int) -> Iterator[int]:
    """Yield the indices of the words behind a count that may be attributes of what it counts: up to a small word."""
    for at in range(stop, min(len(passage.words), stop + _REACH)):
        if (
            passage.units[at] != passage.units[start]
            or passage.clauses[at] != passage.clauses[start]
            or not is_content(passage.words[at].fold)
        ):
            return
        yield at
