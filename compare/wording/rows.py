"""The units of one side of a link as one row of words, each with the blanks that follow it."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

import regex

from compare.model import Span
from compare.words import UNSPACED, Word, identity_of, key_of, marker_length, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from compare.model import Fact, Statement, Unit

_UNSPACED = regex.compile(rf"[{UNSPACED}]", regex.VERSION1)

SHORT = 3
"""Longest word, in characters, that is weighed as one of grammar ("of", "the", "und", "que", "для")."""

GRAMMAR = 1.0
"""What such a word weighs."""

GLYPH = 3.0
"""What a character of a script without blanks weighs."""


@dataclass(frozen=True, slots=True)
class Row:
    """The words of the units of one side of a link; `keys` to `glyphs` have one entry a word.

    Attributes
    ----------
    texts
        The text of each unit.
    keys
        What a word is compared by.
    folds
        What a word is likened by; empty for marks and for what nobody sees.
    starts, ends, stops
        Where a word begins, where it ends, and where the blanks after it end, within its unit.
    weights
        What a word weighs: see `weigh`.
    glyphs
        Whether a word is a character of a script without blanks.
    heads
        Positions in the row at which a unit begins, 0 among them.
    markers
        Positions of words that belong to a leading list number or bullet.
    facts
        The facts of the units.
    heading
        Whether all units are headings.
    identity
        Equal for rows that are identical (`compare.words.identity_of`).
    """

    texts: tuple[str, ...]
    keys: tuple[str, ...]
    folds: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    stops: tuple[int, ...]
    weights: tuple[float, ...]
    glyphs: tuple[bool, ...]
    heads: frozenset[int]
    markers: frozenset[int]
    facts: tuple[Fact, ...]
    heading: bool
    identity: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.keys)

    def tells(self, position: int) -> bool:
        """Tell whether a word weighs more than one of grammar and is no list number."""
        return self.weights[position] > GRAMMAR and position not in self.markers

    @property
    def telling(self) -> tuple[bool, ...]:
        """Which words tell something."""
        return tuple(map(self.tells, range(len(self))))

    def weigh(self, positions: Iterable[int]) -> float:
        """Return what the words at these positions weigh that tell something."""
        return sum(self.weights[position] for position in positions if self.tells(position))

    def positions(self, span: Span) -> range:
        """Return the positions of the words that begin in `span`."""
        return range(bisect_left(self.starts, span.start), bisect_left(self.starts, span.stop))

    def reach(self, start: int, stop: int) -> Span:
        """Return the span of the words ``start <= position < stop`` of one unit, with the blanks after the last."""
        return Span(self.starts[start], self.stops[stop - 1])

    def span(self, start: int, stop: int) -> Span:
        """Return the span of the words ``start <= position < stop``, without the blanks after the last."""
        return Span(self.starts[start], self.ends[stop - 1])

    def size(self, start: int, stop: int) -> int:
        """Return how many characters ``reach(start, stop)`` covers."""
        return self.stops[stop - 1] - self.starts[start]

    def place(self, position: int, reached: int, *, opens: bool) -> int:
        """Return the offset at which words before the one at `position` would stand, from `reached` on.

        Between two units that is where the second begins if the words would open a unit, else where the first ends.
        """
        if position == len(self) or (position in self.heads and position and not opens):
            return max(reached, self.stops[position - 1])
        return self.starts[position]


def row_of(statement: Statement, units: Sequence[int]) -> Row:
    """Return the words of these units of a statement as one row. Linear in their length."""
    heads: list[int] = []
    markers: list[int] = []
    words: list[Word] = []
    stops: list[int] = []
    for index in units:
        unit = statement.units[index]
        heads.append(len(words))
        own = _words(statement.text, unit)
        stops += [word.start for word in own[1:]]
        stops.append(unit.span.stop)
        marker_stop = _marker_stop(statement, unit)
        markers += [len(words) + place for place, word in enumerate(own) if word.stop <= marker_stop]
        words += own
    return Row(
        texts=tuple(map(statement.text_of, units)),
        keys=tuple(word.key for word in words),
        folds=tuple(word.fold if word.kind != "mark" else "" for word in words),
        starts=tuple(word.start for word in words),
        ends=tuple(word.stop for word in words),
        stops=tuple(stops),
        weights=tuple(map(weigh, words)),
        glyphs=tuple(map(_is_glyph, words)),
        heads=frozenset(heads),
        markers=frozenset(markers),
        facts=tuple(fact for index in units for fact in statement.units[index].facts),
        heading=all(statement.units[index].kind == "heading" for index in units),
        identity=tuple(chain.from_iterable(_identity(statement, statement.units[index]) for index in units)),
    )


def weigh(word: Word) -> float:
    """Return how much a word tells a reader, in letters: 0 for a mark, 1 for a short word, else its length.

    A number weighs two more than its length, since none of its digits is there for the grammar; a character of a script
    without blanks weighs three, since two of them make a word.
    """
    if word.kind == "mark" or not word.fold:
        return 0.0
    length = word.stop - word.start
    if word.kind == "number":
        return length + 2.0
    if _is_glyph(word):
        return GLYPH
    return float(length) if length > SHORT else GRAMMAR


def _is_glyph(word: Word) -> bool:
    return word.kind == "word" and _UNSPACED.match(word.key) is not None


def _words(text: str, unit: Unit) -> tuple[Word, ...]:
    """Return the words of a unit, the first of which begins where the unit does."""
    span = unit.span
    words = words_of(text, span.start, span.stop)
    if words and words[0].start == span.start:
        return words
    # Whatever a unit begins with has to stand in an edit, be it a blank in the eyes of words_of.
    stop = words[0].start if words else span.stop
    return (Word(span.start, stop, "mark", key_of(text[span.start : stop]), ""), *words)


def _identity(statement: Statement, unit: Unit) -> Iterator[str]:
    """Yield what the unit has in common with identical ones; a number at its start that is a fact is part of that."""
    text = statement.text_of(unit.index)
    if _marker_stop(statement, unit) == unit.span.start:
        yield from (word.key for word in words_of(text, 0, marker_length(text)))
    yield from identity_of(text)


def _marker_stop(statement: Statement, unit: Unit) -> int:
    """Return where a leading list number or bullet ends; the start of the unit if there is none or it says something.

    "12. Sitzung" and "3. Juni" begin like items of a list, but their number is a fact.
    """
    stop = unit.span.start + marker_length(statement.text_of(unit.index))
    says_something = any(fact.span.start < stop for fact in unit.facts)
    return unit.span.start if says_something else stop
