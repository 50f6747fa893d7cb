"""A statement -> the same statement with the facts of its units: what they say in a form that can be compared.

One module for each kind of fact. Each has an extractor that sees the whole statement, since a date may be relative to
the dateline and an acronym may be defined three sentences before it is used.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import chain
from typing import TypeAlias

from compare.facts.date import find_dates
from compare.facts.name import find_names
from compare.facts.negation import find_negations
from compare.facts.number import find_numbers
from compare.facts.place import find_places
from compare.model import Fact, Quantity, Statement
from compare.words import Word, words_of

Extractor: TypeAlias = Callable[[Statement, tuple[tuple[Word, ...], ...]], tuple[tuple[Fact, ...], ...]]
"""Called with a statement and the words and marks of each of its units (offsets into the text of the statement).

Returns the facts of each unit, in the order of the units: as many tuples as there are units. Every span lies in its
unit. The facts of a unit need not be in order; those of one kind do not overlap.
"""

EXTRACTORS: tuple[Extractor, ...] = (find_dates, find_names, find_negations, find_numbers, find_places)


def add_facts(statement: Statement) -> Statement:
    """Return `statement` with the facts of each unit filled in, ordered by span, then by kind.

    Facts that a unit has already are replaced. Numbers, names and places inside a date are none, nor are ordinals
    inside a name with its title. Linear in the length of the text.
    """
    rows = tuple(words_of(statement.text, unit.span.start, unit.span.stop) for unit in statement.units)
    found = [extract(statement, rows) for extract in EXTRACTORS]
    return replace(
        statement,
        units=tuple(
            replace(unit, facts=_in_order(chain.from_iterable(facts)))
            for unit, *facts in zip(statement.units, *found, strict=True)
        ),
    )


def _in_order(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Return the facts of a unit in order, without what is inside its dates and the ordinals of titles.

    Inside a date are its numbers, and the places that clocks are called by ("Moscow time").
    """
    ordered = sorted(facts, key=lambda fact: (fact.span, fact.kind))
    dates = [fact.span for fact in ordered if fact.kind == "date"]
    names = [fact.span for fact in ordered if fact.kind == "name"]
    kept: list[Fact] = []
    passed = behind = 0
    for fact in ordered:
        while passed < len(dates) and dates[passed].stop <= fact.span.start:
            passed += 1
        inside = (
            fact.kind in {"number", "name", "place"} and passed < len(dates) and dates[passed].start < fact.span.stop
        )
        while behind < len(names) and names[behind].stop <= fact.span.start:
            behind += 1
        titled = _is_ordinal(fact) and behind < len(names) and names[behind].start <= fact.span.start
        if not inside and not titled:
            kept.append(fact)
    return tuple(kept)


def _is_ordinal(fact: Fact) -> bool:
    return isinstance(fact.value, Quantity) and fact.value.measure == "ordinal"
