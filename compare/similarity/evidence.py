"""Two statements -> what speaks for and against each pair of units."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import numpy as np

from compare.model import Evidence
from compare.similarity import lexical, semantic

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from compare.model import Statement
    from compare.similarity.semantic import Encoder

    Array = NDArray[np.float32]


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
        Arrays of shape (left units, right units), float32, all in [0, 1]. ``measure(right, left, encoder)`` gives the
        same numbers transposed, bit by bit: rounding depends on the order of sums, so everything is computed in
        one canonical order of the two statements.
    """
    if _order(right) < _order(left):
        arrays = _measure(right, left, encoder)
        return Evidence({name: np.ascontiguousarray(array.T) for name, array in arrays.items()})
    return Evidence(_measure(left, right, encoder))


def _order(statement: Statement) -> tuple[str, str, tuple[tuple[int, int, str], ...]]:
    units = tuple((unit.span.start, unit.span.stop, unit.kind) for unit in statement.units)
    return statement.text, statement.language, units


def _measure(left: Statement, right: Statement, encoder: Encoder | None) -> dict[str, Array]:
    sides = left, right
    words = [[lexical.folded(side.text_of(unit.index)) for unit in side.units] for side in sides]
    joined = [[" ".join(unit) for unit in side] for side in words]
    arrays = {
        "comparable": _comparable(left, right),
        "position": _position(len(left.units), len(right.units)),
        "length": _length(*([len(unit) for unit in side] for side in words)),
        "anchors": lexical.rarity_cosine(*(_anchors(side) for side in sides)),
        "conflict": _conflict(*(_anchors(side) for side in sides)),
    }
    if left.language == right.language or "und" in {left.language, right.language}:
        arrays["token_set"] = lexical.set_ratio(*joined)
        arrays["token_sort"] = lexical.sort_ratio(*joined)
        arrays["overlap"] = lexical.rarity_cosine(*([lexical.stems(unit) for unit in side] for side in words))
        arrays["characters"] = lexical.rarity_cosine(*([lexical.grams(unit) for unit in side] for side in words))
    if encoder is not None:
        arrays.update(_meaning(left, right, encoder))
    return arrays


def _meaning(left: Statement, right: Statement, encoder: Encoder) -> dict[str, Array]:
    texts = [[" ".join(side.text_of(unit.index).split()) for unit in side.units] for side in (left, right)]
    pieces = [[semantic.clauses(text) for text in side] for side in texts]
    sizes = [[len(unit) for unit in side] for side in pieces]
    flat = [[piece for unit in side for piece in unit] for side in pieces]
    vectors = semantic.vectors(encoder, [text for side in (*texts, *flat) for text in side])
    left_units, right_units, left_clauses, right_clauses = (
        np.array([vectors[text] for text in side], dtype=np.float32) for side in (*texts, *flat)
    )
    clause_against_unit = semantic.best_per_unit(semantic.closeness(left_clauses, right_units), sizes[0], axis=0)
    unit_against_clause = semantic.best_per_unit(semantic.closeness(left_units, right_clauses), sizes[1], axis=1)
    between_clauses = semantic.best_per_unit(semantic.closeness(left_clauses, right_clauses), sizes[0], axis=0)
    return {
        "meaning": semantic.closeness(left_units, right_units),
        "clause": np.maximum(clause_against_unit, unit_against_clause),
        "clauses": semantic.best_per_unit(between_clauses, sizes[1], axis=1),
    }


def _comparable(left: Statement, right: Statement) -> Array:
    """Return 1 where both units are headings or neither is: a heading is linked to headings only."""
    headings = [np.array([unit.kind == "heading" for unit in side.units]) for side in (left, right)]
    comparable: Array = (headings[0][:, None] == headings[1][None, :]).astype(np.float32)
    return comparable


def _position(left: int, right: int) -> Array:
    """Return 1 minus the distance of the relative positions of two units."""
    rows, columns = ((np.arange(count, dtype=np.float32) + np.float32(0.5)) / max(1, count) for count in (left, right))
    return np.subtract(1, np.abs(rows[:, None] - columns[None, :]), dtype=np.float32)


def _length(left: Sequence[int], right: Sequence[int]) -> Array:
    """Return the shorter number of words divided by the longer; 0 where a unit has none."""
    rows, columns = (np.array(side, dtype=np.float32) for side in (left, right))
    longer = np.maximum(np.maximum(rows[:, None], columns[None, :]), 1)
    return np.divide(np.minimum(rows[:, None], columns[None, :]), longer, dtype=np.float32)


def _anchors(statement: Statement) -> list[Counter[str]]:
    return [Counter(anchor for fact in unit.facts for anchor in fact.anchors) for unit in statement.units]


def _conflict(left: Sequence[Counter[str]], right: Sequence[Counter[str]]) -> Array:
    """Return the share of the kinds of anchor both units have of which they have none in common; 0 where no kind is."""
    kinds = sorted({_kind(anchor) for counts in (*left, *right) for anchor in counts})
    both = np.zeros((len(left), len(right)), dtype=np.float32)
    agreeing = np.zeros_like(both)
    for kind in kinds:
        of_kind = [
            [{anchor for anchor in counts if _kind(anchor) == kind} for counts in side] for side in (left, right)
        ]
        rows, columns = (np.array([bool(unit) for unit in side], dtype=np.float32) for side in of_kind)
        both += rows[:, None] * columns[None, :]
        shared = lexical.rarity_cosine(*([Counter(unit) for unit in side] for side in of_kind))
        agreeing += shared > 0
    conflict: Array = (both - agreeing) / np.maximum(both, 1)
    return conflict


def _kind(anchor: str) -> str:
    return anchor.partition(":")[0]
