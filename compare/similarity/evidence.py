"""Two statements -> what speaks for and against each pair of units."""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING

import numpy as np

from compare.model import Evidence, Name, Place
from compare.similarity import lexical, semantic

if TYPE_CHECKING:
    from collections.abc import Sequence

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
    if right.sort_key < left.sort_key:
        arrays = _measure(right, left, encoder)
        return Evidence({name: array.T for name, array in arrays.items()})
    arrays = _measure(left, right, encoder)
    if right.sort_key == left.sort_key:
        # Neither comes first, so each array has to be its own mirror image.
        return Evidence({name: np.maximum(array, array.T) for name, array in arrays.items()})
    return Evidence(arrays)


def _measure(left: Statement, right: Statement, encoder: Encoder | None) -> dict[str, Array]:
    sides = left, right
    words = [[lexical.folded(side.text_of(unit.index)) for unit in side.units] for side in sides]
    shape = len(left.units), len(right.units)
    arrays = {
        "comparable": _comparable(left, right, words),
        "position": _position(*shape),
        "anchors": lexical.rarity_cosine(*lexical.count([_anchors(side) for side in sides], _itself), smoothing=1),
    }
    if left.language == right.language or "und" in {left.language, right.language}:
        arrays["characters"] = lexical.rarity_cosine(*lexical.count(words, lexical.grams), smoothing=5)
        arrays["overlap"] = lexical.rarity_cosine(*lexical.count(words, _stems), smoothing=1)
        arrays["event"] = np.broadcast_to(
            np.float32(_same_event(_names(left), _names(right), arrays["characters"])), shape
        )
    if encoder is not None:
        arrays |= _meaning(left, right, words, encoder)
    return arrays


def _meaning(
    left: Statement, right: Statement, words: Sequence[Sequence[Sequence[str]]], encoder: Encoder
) -> dict[str, Array]:
    texts = [[" ".join(side.text_of(unit.index).split()) for unit in side.units] for side in (left, right)]
    pieces = [[semantic.clauses(text) for text in side] for side in texts]
    sizes = [[len(unit) for unit in side] for side in pieces]
    flat = [[piece for unit in side for piece in unit] for side in pieces]
    vectors = semantic.vectors(encoder, (text for side in (*texts, *flat) for text in side))
    left_units, right_units, left_clauses, right_clauses = (
        np.array([vectors[text] for text in side], dtype=np.float32) for side in (*texts, *flat)
    )
    return {
        "meaning": semantic.closeness(left_units, right_units),
        "clauses": np.maximum(
            semantic.clause_lead(left_clauses, sizes[0], right_units),
            semantic.clause_lead(right_clauses, sizes[1], left_units).T,
        ),
        "words": _word_cover(words, encoder),
    }


def _word_cover(words: Sequence[Sequence[Sequence[str]]], encoder: Encoder) -> Array:
    """Return the mean over the two directions of how much of the words of one unit the other one covers."""
    frequency = Counter(word for side in words for unit in side for word in set(unit))
    units = sum(len(side) for side in words)
    weighted = [
        [{word: math.log((units + 1) / (frequency[word] + 0.5)) for word in sorted(set(unit))} for unit in side]
        for side in words
    ]
    vectors = semantic.vectors(encoder, (word for word in frequency if not word[:1].isdigit()))
    cover = semantic.word_cover(weighted[0], weighted[1], vectors)
    cover += semantic.word_cover(weighted[1], weighted[0], vectors).T
    cover /= 2
    return cover


def _comparable(left: Statement, right: Statement, words: Sequence[Sequence[Sequence[str]]]) -> Array:
    """Return 1 where both units have words and are headings or no headings: a heading is linked to headings only."""
    headings = [np.array([unit.kind == "heading" for unit in side.units]) for side in (left, right)]
    speaking = [np.array([bool(unit) for unit in side]) for side in words]
    comparable: Array = (
        (headings[0][:, None] == headings[1][None, :]) & speaking[0][:, None] & speaking[1][None, :]
    ).astype(np.float32)
    return comparable


def _position(left: int, right: int) -> Array:
    """Return 1 minus the distance of the relative positions of two units."""
    rows, columns = ((np.arange(count, dtype=np.float32) + np.float32(0.5)) / max(1, count) for count in (left, right))
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
    """Count the units that hold each name, by the stems of its words; initials do not count."""
    return Counter(
        name
        for unit in statement.units
        for name in {
            lexical.stem(word)
            for fact in unit.facts
            if isinstance(fact.value, Name | Place)
            for word in fact.value.words
            if len(word) > 1
        }
    )


def _stems(word: str) -> tuple[str, ...]:
    return (lexical.stem(word),)


def _itself(term: str) -> tuple[str, ...]:
    return (term,)


def _anchors(statement: Statement) -> list[tuple[str, ...]]:
    return [tuple(anchor for fact in unit.facts for anchor in fact.anchors) for unit in statement.units]
