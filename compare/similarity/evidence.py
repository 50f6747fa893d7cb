"""Two statements -> what speaks for and against each pair of units."""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING

import numpy as np

from compare.model import Evidence, Portion
from compare.similarity import lexical, semantic
from compare.similarity.naming import names_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from numpy.typing import NDArray

    from compare.model import Statement
    from compare.similarity.semantic import Encoder

    Array = NDArray[np.float32]

_EVENT_RANGE = -0.2, 0.1
"""Share of names minus likeness of words at which two statements are certainly not, or surely, about one event.

On the annotated pairs those with one event lie at 0.29 and more; of those made to be about another one, nine in ten
lie below -0.15.
"""

_FEW_NAMES = 4
"""Weight of names that are taken to be shared, so that a few that differ prove nothing."""


def measure(left: Statement, right: Statement, encoder: Encoder | None) -> Evidence:
    """Measure all pairs of units of two statements.

    Parameters
    ----------
    left, right
        Statements with units; facts are used where they are there.
    encoder
        What says how close two texts are in meaning; None to go without.

    Returns
    -------
    Evidence
        Arrays of shape (left units, right units), float32, in [-1, 1]. ``measure(right, left, encoder)`` gives the
        same numbers transposed, bit by bit: rounding depends on the order of sums, so everything is computed in
        one canonical order of the two statements.
    """
    return Evidence(dict(measures(left, right, encoder)))


def measures(
    left: Statement, right: Statement, encoder: Encoder | None, portion: Portion | None = None
) -> Iterator[tuple[str, Array]]:
    """Yield the measures of pairs of units one after another, so that they need not be held together.

    Parameters
    ----------
    left, right, encoder
        As for `measure`. What is rare and where a unit stands is told by the whole statements.
    portion
        The units to be measured, at least one on each side; all where None.

    Yields
    ------
    name, array
        As in the evidence of `measure`, ``"comparable"`` first.
    """
    portion = portion or Portion.of_all(left, right)
    first, second = (left.sort_key, portion.left), (right.sort_key, portion.right)
    if second < first:
        for name, array in _measures(right, left, portion.turned, encoder):
            yield name, array.T
            del array  # the next one is measured before the name is used again
    elif first == second:
        # Neither comes first, so each array has to be its own mirror image.
        yield from ((name, np.maximum(array, array.T)) for name, array in _measures(left, right, portion, encoder))
    else:
        yield from _measures(left, right, portion, encoder)


def _measures(
    left: Statement, right: Statement, portion: Portion, encoder: Encoder | None
) -> Iterator[tuple[str, Array]]:
    sides = left, right
    units = portion.left, portion.right
    words = [[lexical.words_of_unit(side, unit) for unit in side.units] for side in sides]
    chosen = [[side[unit] for unit in some] for side, some in zip(words, units, strict=True)]
    yield "comparable", _comparable(sides, units, chosen)
    yield "position", _position(sides, units)
    yield "anchors", _shared([_anchors(side) for side in sides], _itself, units, smoothing=1)
    if left.language == right.language or "und" in {left.language, right.language}:
        characters = _shared(words, lexical.grams, units, smoothing=5)
        event = np.float32(_same_event(_names(left), _names(right), characters))
        yield "event", np.broadcast_to(event, characters.shape)
        yield "characters", characters
        del characters
        yield "overlap", _shared(words, _stems, units, smoothing=1)
    if encoder is not None:
        yield from _meaning(sides, units, encoder)
        yield "words", _word_cover(words, chosen, encoder)


def _shared(
    terms: Sequence[Sequence[Sequence[str]]],
    terms_of: Callable[[str], Sequence[str]],
    units: Sequence[Sequence[int]],
    *,
    smoothing: float,
) -> Array:
    """Return what some units of both sides share of terms whose rarity is that in all units."""
    counts = lexical.count(terms, terms_of)
    return lexical.rarity_cosine(
        *(lexical.of_units(side, some) for side, some in zip(counts, units, strict=True)),
        smoothing=smoothing,
        among=counts,
    )


def _meaning(
    sides: Sequence[Statement], units: Sequence[Sequence[int]], encoder: Encoder
) -> Iterator[tuple[str, Array]]:
    texts = [[" ".join(side.text_of(unit).split()) for unit in some] for side, some in zip(sides, units, strict=True)]
    pieces = [[semantic.clauses(text) for text in side] for side in texts]
    sizes = [[len(unit) for unit in side] for side in pieces]
    flat = [[piece for unit in side for piece in unit] for side in pieces]
    vectors = semantic.vectors(encoder, (text for side in (*texts, *flat) for text in side))
    left_units, right_units, left_clauses, right_clauses = (
        np.array([vectors[text] for text in side], dtype=np.float32) for side in (*texts, *flat)
    )
    del vectors
    yield "meaning", semantic.closeness(left_units, right_units)
    leads = semantic.clause_lead(left_clauses, sizes[0], right_units)
    np.maximum(leads, semantic.clause_lead(right_clauses, sizes[1], left_units).T, out=leads)
    yield "clauses", leads


def _word_cover(
    words: Sequence[Sequence[Sequence[str]]], chosen: Sequence[Sequence[Sequence[str]]], encoder: Encoder
) -> Array:
    """Return the mean over the two directions of how much of the words of one chosen unit the other one covers."""
    frequency = Counter(word for side in words for unit in side for word in set(unit))
    units = sum(len(side) for side in words)
    weighted = [
        [
            {
                word: math.log((lexical.units_for_rarity(units) + 1) / (frequency[word] + 0.5))
                for word in sorted(set(unit))
            }
            for unit in side
        ]
        for side in chosen
    ]
    asked = {word for side in chosen for unit in side for word in unit if not word[:1].isdigit()}
    vectors = semantic.vectors(encoder, asked)
    cover = semantic.word_cover(weighted[0], weighted[1], vectors)
    cover += semantic.word_cover(weighted[1], weighted[0], vectors).T
    cover /= 2
    return cover


def _comparable(
    sides: Sequence[Statement], units: Sequence[Sequence[int]], words: Sequence[Sequence[Sequence[str]]]
) -> Array:
    """Return 1 where both units have words and are headings or no headings: a heading is linked to headings only."""
    headings = [
        np.array([side.units[unit].kind == "heading" for unit in some]) for side, some in zip(sides, units, strict=True)
    ]
    speaking = [np.array([bool(unit) for unit in side]) for side in words]
    comparable: Array = (
        (headings[0][:, None] == headings[1][None, :]) & speaking[0][:, None] & speaking[1][None, :]
    ).astype(np.float32)
    return comparable


def _position(sides: Sequence[Statement], units: Sequence[Sequence[int]]) -> Array:
    """Return 1 minus the distance of the relative positions of two units in their statements."""
    rows, columns = (
        (np.array(some, dtype=np.float32) + np.float32(0.5)) / max(1, len(side.units))
        for side, some in zip(sides, units, strict=True)
    )
    return np.subtract(1, np.abs(rows[:, None] - columns[None, :]), dtype=np.float32)


def _same_event(left: Counter[str], right: Counter[str], characters: Array) -> float:
    """Return whether the two statements are about one event, in [0, 1]; 1 where nothing speaks against it.

    Two statements about one event share names at least as much as words. Where they share words and each of them
    repeats names that the other one lacks, they put the same phrases around two events. One that lacks what the
    other repeats may be an excerpt of it.
    """
    agreement = max(_share(left, right), _share(right, left))
    likeness = (float(characters.max(axis=0).mean()) + float(characters.max(axis=1).mean())) / 2
    low, high = _EVENT_RANGE
    return min(1.0, max(0.0, (agreement - likeness - low) / (high - low)))


def _share(names: Counter[str], others: Counter[str]) -> float:
    """Return the share of the names that the other side has, each weighted by the square of the units that hold it."""
    shared = sum(count * count for name, count in names.items() if name in others)
    return (shared + _FEW_NAMES) / (sum(count * count for count in names.values()) + _FEW_NAMES)


def _names(statement: Statement) -> Counter[str]:
    """Count the units that hold each name."""
    return Counter(name for unit in statement.units for name in names_in(unit))


def _stems(word: str) -> tuple[str, ...]:
    return (lexical.stem(word),)


def _itself(term: str) -> tuple[str, ...]:
    return (term,)


def _anchors(statement: Statement) -> list[tuple[str, ...]]:
    """Return the anchors of the facts of each unit; the number of a heading is none."""
    titles = [
        unit.span.start + lexical.label_length(statement.text_of(unit.index)) if unit.kind == "heading" else 0
        for unit in statement.units
    ]
    return [
        tuple(anchor for fact in unit.facts if fact.span.start >= title for anchor in fact.anchors)
        for unit, title in zip(statement.units, titles, strict=True)
    ]
