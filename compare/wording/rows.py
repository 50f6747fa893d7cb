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
    from collections.abc import Sequence

    from compare.model import Fact, Statement, Unit

_UNSPACED = regex.compile(rf"[{UNSPACED}]", regex.VERSION1)

_FIRST_UNSPACED = "\u0e00"  # Thai is the first of these scripts in Unicode

SHORT = 3
"""Longest word, in characters, that is weighed as one of grammar ("of", "the", "und", "que", "для")."""

GRAMMAR = 1.0
"""What such a word weighs."""

GLYPH = 3.0
"""What a character of a script without blanks weighs: two of them make a word of six letters."""


@dataclass(frozen=True, slots=True)
class Row:
    """The words of the units of one side of a link; `keys` to `telling` have one entry a word.

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
    telling
        The same, but 0 for words of grammar and for those of a leading list number or bullet.
    heads
        Positions in the row at which a unit begins, 0 among them.
    borders
        Positions at which a unit begins or ends.
    facts
        The facts of the units.
    heading
        Whether all units are headings.
    openings
        For each unit the keys of a leading number that is not that of a list.
    """

    texts: tuple[str, ...]
    keys: tuple[str, ...]
    folds: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    stops: tuple[int, ...]
    weights: tuple[float, ...]
    telling: tuple[float, ...]
    heads: frozenset[int]
    borders: frozenset[int]
    facts: tuple[Fact, ...]
    heading: bool
    openings: tuple[tuple[str, ...], ...]

    def __len__(self) -> int:
        return len(self.keys)

    @property
    def identity(self) -> tuple[str, ...]:
        """What the units have in common with identical ones."""
        own = zip(self.openings, map(identity_of, self.texts), strict=True)
        return tuple(chain.from_iterable(opening + keys for opening, keys in own))

    def is_identical(self, other: Row) -> bool:
        """Tell whether the units of two rows are identical, one after the other (`compare.words.identity_of`)."""
        # Identical units tell the same, and most others do not: that is known without reading the texts again.
        return self.told == other.told and self.identity == other.identity

    @property
    def told(self) -> list[str]:
        """The keys of the words that tell something."""
        return [key for key, letters in zip(self.keys, self.telling, strict=True) if letters]

    def tell(self, positions: range) -> float:
        """Return what the words at these positions tell, in letters."""
        return sum(self.telling[positions.start : positions.stop])

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
    words: list[Word] = []
    stops: list[int] = []
    weights: list[float] = []
    telling: list[float] = []
    openings: list[tuple[str, ...]] = []
    for index in units:
        unit = statement.units[index]
        own = _words(statement.text, unit)
        said, marker_stop = _opening(statement, unit)
        weighed = tuple(map(weigh, own))
        heads.append(len(words))
        words += own
        stops += [word.start for word in own[1:]]
        stops.append(unit.span.stop)
        weights += weighed
        telling += [
            weight if weight > GRAMMAR and word.start >= marker_stop else 0.0
            for word, weight in zip(own, weighed, strict=True)
        ]
        openings.append(said)
    return Row(
        texts=tuple(map(statement.text_of, units)),
        keys=tuple([word.key for word in words]),
        folds=tuple([word.fold for word in words]),
        starts=tuple([word.start for word in words]),
        ends=tuple([word.stop for word in words]),
        stops=tuple(stops),
        weights=tuple(weights),
        telling=tuple(telling),
        heads=frozenset(heads),
        borders=frozenset([*heads, len(words)]),
        facts=tuple(fact for index in units for fact in statement.units[index].facts),
        heading=all(statement.units[index].kind == "heading" for index in units),
        openings=tuple(openings),
    )


def weigh(word: Word) -> float:
    """Return how much a word tells a reader, in letters: 0 for a mark, 1 for a short word, else its length.

    A number weighs two more than its length, since none of its digits is there for the grammar; a character of a script
    without blanks weighs three, since two of them make a word.
    """
    if word.kind == "mark" or not word.fold:
        return 0.0
    length = len(word.fold)
    if word.kind == "number":
        return length + 2.0
    if is_glyph(word.fold):
        return GLYPH
    return float(length) if length > SHORT else GRAMMAR


def is_glyph(fold: str) -> bool:
    """Tell whether a word is a character of a script that is written without blanks between words."""
    return fold >= _FIRST_UNSPACED and _UNSPACED.match(fold) is not None


def _words(text: str, unit: Unit) -> tuple[Word, ...]:
    """Return the words of a unit, the first of which begins where the unit does."""
    span = unit.span
    words = words_of(text, span.start, span.stop)
    if words and words[0].start == span.start:
        return words
    # Whatever a unit begins with has to stand in an edit, be it a blank in the eyes of words_of.
    stop = words[0].start if words else span.stop
    return (Word(span.start, stop, "mark", key_of(text[span.start : stop]), ""), *words)


def _opening(statement: Statement, unit: Unit) -> tuple[tuple[str, ...], int]:
    """Return the words of a leading number that says something, and where a list number or bullet ends.

    "12. Sitzung" and "3. Juni" begin like items of a list, but their number is a fact.
    """
    text = statement.text_of(unit.index)
    length = marker_length(text)
    if not any(fact.span.start < unit.span.start + length for fact in unit.facts):
        return (), unit.span.start + length
    return tuple(word.key for word in words_of(text, 0, length)), unit.span.start
