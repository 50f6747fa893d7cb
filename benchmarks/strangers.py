"""Pairs of statements about different events, made from the annotated ones: what must not be linked.

The annotated pairs hold one pair about two events, and that is too few to learn from. Two kinds are added: statements
of two pairs, which share next to nothing, and a statement beside itself with other names and numbers, which shares
everything but the event, as one protocol department's press releases do.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import regex

from benchmarks.gold import with_units
from compare.model import Name, Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.model import Statement

_STEPS = (3, 7)
"""How far apart, in the list of pairs, two statements are taken from that are put side by side."""

_DONOR = 5
"""How far away the pair is that lends its names."""

_KEPT = 4
"""One name in so many stays: two events may share the host and the house."""


@dataclass(frozen=True, slots=True)
class Strangers:
    """Two statements about different events.

    Attributes
    ----------
    origin
        Positions of the annotated pairs that they were made from.
    """

    origin: tuple[int, int]
    left: Statement
    right: Statement


def strangers(pairs: Sequence[tuple[Statement, Statement]]) -> Iterator[Strangers]:
    """Yield statements about different events, made of pairs of statements with facts."""
    for step in _STEPS:
        for index, (left, _) in enumerate(pairs):
            other = (index + step) % len(pairs)
            yield Strangers((index, other), left, pairs[other][1])
    for index, pair in enumerate(pairs):
        donor = (index + _DONOR) % len(pairs)
        for statement in pair:
            renamed = about_another_event(statement, pairs[donor][0])
            yield Strangers((index, donor), statement, renamed)


def about_another_event(statement: Statement, donor: Statement) -> Statement:
    """Return a statement in the same words with the names of another one and with other numbers; without facts."""
    own = _name_words(statement)
    lent = [word for word in _name_words(donor) if word not in own] or ["Elsewhere"]
    names = {word: lent[place % len(lent)] for place, word in enumerate(own) if place % _KEPT != _KEPT - 1}
    texts = [
        regex.sub(r"\d|\w+", lambda match: _other(match.group(), names), statement.text_of(unit.index))
        for unit in statement.units
    ]
    kinds = [unit.kind for unit in statement.units]
    return replace(with_units("\n".join(texts), texts, kinds, statement.label), language=statement.language)


def _other(token: str, names: dict[str, str]) -> str:
    return str((int(token) * 3 + 7) % 10) if token.isdecimal() and token.isascii() else names.get(token, token)


def _name_words(statement: Statement) -> list[str]:
    """Return the distinct words of names and places as they are written, in order of appearance."""
    return list(
        dict.fromkeys(
            word
            for unit in statement.units
            for fact in unit.facts
            if isinstance(fact.value, Name | Place)
            for word in regex.findall(r"\p{Lu}\w+", statement.text[fact.span.start : fact.span.stop])
        )
    )
