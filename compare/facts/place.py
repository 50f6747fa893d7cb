"""The places of a statement: countries, cities, venues, and the sides of things."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.facts.inflection import name_stem_of
from compare.facts.name import anchor_of, span_of
from compare.facts.proper import name_of, read_names
from compare.model import Fact, Place
from compare.words import latin_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from collections.abc import Set as AbstractSet

    from compare.facts.capitals import Knowledge, Row
    from compare.facts.proper import Mention
    from compare.model import Statement
    from compare.words import Word

_FROM = frozenset({"of", "de", "du", "des", "del", "der", "von", "vom", "от"})
"""Words between a direction and what it is taken from."""
_SMALL_WORDS = frozenset({"of", "the", "de", "du", "del", "di", "do", "da"})


def find_places(statement: Statement, rows: tuple[tuple[Word, ...], ...]) -> tuple[tuple[Fact, ...], ...]:
    """Return the places of each unit. Linear.

    The span of a place includes a word that says what it is ("the port of X", "X harbour").
    """
    reading = read_names(statement, rows)
    return tuple(
        (
            *(_fact(row, mention, reading.known) for mention in mentions if mention.sort == "place"),
            *_directions(row, reading.known),
            *_bearings(row, reading.known),
            *_waters(row, reading.known),
        )
        for row, mentions in zip(reading.rows, reading.mentions, strict=True)
    )


def _fact(row: Row, mention: Mention, known: Knowledge) -> Fact:
    value = mention.value or known.place_value(row, mention.start, mention.stop)
    territory = value if value.isupper() else ""
    folds = name_of(row, mention) if territory or not value else tuple(value.split())
    words = tuple(word for fold in folds if (word := latin_of(name_stem_of(fold))))
    own = tuple(word for word in words if word not in mention.kind and word not in _SMALL_WORDS) or words
    place = value or " ".join(anchor_of(word) for word in own)
    anchor = f"territory:{territory}" if territory else f"place:{place}"
    return Fact("place", span_of(row, *mention.whole), Place(own, territory, mention.kind), (anchor,))


def _bearings(row: Row, known: Knowledge) -> Iterator[Fact]:
    """Yield "north of the river": a direction and from what it is taken."""
    for start in _starts(row, known.lexicon.compass_openings):
        direction, stop = _phrase(row, start, known.lexicon.compass)
        if direction and row.fold(stop) in _FROM:
            index = stop + 1
            while row.fold(index) in known.lexicon.function_words:
                index += 1
            if row.fold(index).isalpha():
                yield Fact("place", span_of(row, start, stop), Place((direction,), "", (row.folds[index],)))


def _waters(row: Row, known: Knowledge) -> Iterator[Fact]:
    """Yield "territorial waters" and "the high seas": whose the waters are."""
    for start in _starts(row, known.lexicon.waters_openings):
        owner, stop = _phrase(row, start, known.lexicon.waters)
        if owner:
            yield Fact("place", span_of(row, start, stop), Place((owner,), "", ("waters",)))


def _starts(row: Row, openings: AbstractSet[str]) -> tuple[int, ...]:
    """Return where one of some words stands: nowhere in most units."""
    return tuple(index for index, fold in enumerate(row.folds) if fold in openings)


def _phrase(row: Row, start: int, phrases: Mapping[str, str]) -> tuple[str, int]:
    """Return what a phrase of one or two words stands for and where it ends; "" if none starts at `start`."""
    for stop in (start + 2, start + 1):
        meaning = phrases.get(" ".join(row.folds[start:stop]))
        if meaning is not None and stop <= len(row.folds):
            return meaning, stop
    return "", start


def _directions(row: Row, known: Knowledge) -> Iterator[Fact]:
    """Yield "the north stand", "the right-hand engine": a direction and what has such a side."""
    for index in _starts(row, known.lexicon.directions.keys()):
        direction = known.lexicon.directions[row.folds[index]]
        side = index + 1
        if row.fold(side) == "-" and row.fold(side + 1) == "hand":
            side += 2
        if row.fold(side) in known.lexicon.sides and not row.is_capital(side):
            yield Fact("place", span_of(row, index, side + 1), Place((direction,), "", (row.folds[side],)))
