"""Evidence from the words of two statements: what they share, weighted by rarity.

Everything is computed for all pairs of units at once; no step loops over pairs.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import regex

from compare.words import content, marker_length, words_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from numpy.typing import NDArray

    from compare.model import Statement, Unit

STEM = 5
"""Letters of a word that count: inflection is at the end of words in most languages that write blanks."""

_GRAMS = (3, 4, 5)
"""Lengths of the character n-grams that are counted within words."""

_UNMATCHED = 0.25
"""What a term counts for that only one side has: no unit of the other could share it, so it tells pairs apart little.

Between 0 and 0.5 all give the same F1 on the annotated pairs, 0.005 more than 1.
"""

_FREQUENT = 128
"""A term is frequent where more than one in so many pairs of units share it: a matrix product is then quicker."""

_FEWEST_UNITS = 14
"""Units among which the rarity of a term is told at least. The annotated pairs have more, so that it changes nothing
there; at 20 and more, wrong links appear in short readouts."""

_LABEL = regex.compile(r"\p{L}+\s+(?:\d++(?:\.\d+)*+|[IVXLC]+|[A-Z])\s*[.:)–—-]\s*(?=\S)")
"""A word with a number of one or more parts, a Roman one or a letter, and a mark between them and a title."""

_DENSE = 4_000_000
"""Entries of term matrices that are held at one time: 16 MB."""

_PARTNERS = 1_000_000
"""Pairs of entries with the same rare term that are added up at one time: some 50 MB."""


@dataclass(frozen=True, slots=True)
class Counts:
    """How often each unit of a statement holds each term, without the zeros.

    Attributes
    ----------
    size
        Number of units.
    units, terms, times
        Of equal length: a unit, a term by its number, and how often the one holds the other.
    """

    size: int
    units: NDArray[np.intp]
    terms: NDArray[np.intp]
    times: NDArray[np.intp]


def folded(text: str) -> tuple[str, ...]:
    """Return the folds of the words and numbers of a unit, without a leading list number."""
    return tuple(word.fold for word in content(words_of(text, marker_length(text))))


def label_length(text: str) -> int:
    """Return how many characters at the start of a heading only say where it stands, blanks included; 0 if none.

    That is a list number, or a word with a number before a title of its own.

    Examples
    --------
    >>> label_length("Article 12. Budget"), label_length("Chapter IV – Waters"), label_length("Article 12")
    (12, 13, 0)
    """
    start = marker_length(text)
    match = _LABEL.match(text, start)
    return match.end() if match else start


def words_of_unit(statement: Statement, unit: Unit) -> tuple[str, ...]:
    """Return the folds of the words and numbers of a unit that say something, not where in the text it stands."""
    text = statement.text_of(unit.index)
    return folded(text[label_length(text) :] if unit.kind == "heading" else text)


def units_for_rarity(units: int) -> int:
    """Return the number of units, of both sides, among which the rarity of a term is told.

    Never fewer than two short statements have: a term that both of two single sentences hold is in all units there
    are, and would count for nothing although it says that they are alike.
    """
    return max(units, _FEWEST_UNITS)


def stem(word: str) -> str:
    """Return the part of a folded word that counts: its first letters, the whole of a number."""
    return word if word[:1].isdigit() else word[:STEM]


def grams(word: str) -> list[str]:
    """Return the character n-grams of a folded word, with a blank before and after it."""
    padded = f" {word} "
    return [padded[start : start + size] for size in _GRAMS for start in range(len(padded) - size + 1)]


def count(sides: Sequence[Sequence[Sequence[str]]], terms_of: Callable[[str], Sequence[str]]) -> tuple[Counts, ...]:
    """Count the terms of the units of some statements, numbering terms alike for all of them.

    Parameters
    ----------
    sides
        The words of each unit of each statement.
    terms_of
        The terms of a word; called once for each distinct word.
    """
    numbers: dict[str, int] = {}
    of_word: dict[str, list[int]] = {}
    found = []
    for side in sides:
        row: list[int] = []
        lengths = []
        for unit in side:
            before = len(row)
            for word in unit:
                if word not in of_word:
                    of_word[word] = [numbers.setdefault(term, len(numbers)) for term in terms_of(word)]
                row += of_word[word]
            lengths.append(len(row) - before)
        found.append((np.repeat(np.arange(len(side)), lengths), np.array(row, dtype=np.intp)))
    return tuple(
        _without_repetition(len(side), units, terms, max(1, len(numbers)))
        for side, (units, terms) in zip(sides, found, strict=True)
    )


def of_units(counts: Counts, units: Sequence[int]) -> Counts:
    """Return the counts of some units, numbered in the order given; terms keep their numbers."""
    places = np.full(counts.size, -1, dtype=np.intp)
    places[np.array(units, dtype=np.intp)] = np.arange(len(units))
    kept = places[counts.units] >= 0
    return Counts(len(units), places[counts.units[kept]], counts.terms[kept], counts.times[kept])


def _without_repetition(size: int, units: NDArray[np.intp], terms: NDArray[np.intp], width: int) -> Counts:
    cells, times = np.unique(units * width + terms, return_counts=True)
    return Counts(size, cells // width, cells % width, times)


def rarity_cosine(
    left: Counts, right: Counts, *, smoothing: float, among: tuple[Counts, ...] = ()
) -> NDArray[np.float32]:
    """Return the cosine of the term counts of all pairs of units, terms weighted by their rarity.

    A term counts for more the fewer units of both sides hold it (inverse document frequency), and its second
    occurrence in a unit for less than the first.

    Parameters
    ----------
    left, right
        Counts that number terms alike.
    smoothing
        Added to the length of each vector, so that units of few terms do not come out as very close.
    among
        Counts of all units of both sides, by which the rarity of a term is told; `left` and `right` where empty.

    Returns
    -------
    array
        Of shape (left units, right units), in [0, 1].

    Notes
    -----
    Time is about proportional to the number of pairs that share a rare term, plus a matrix product for the frequent
    ones. Memory beside the result is bounded.
    """
    among = among or (left, right)
    terms = 1 + max((int(side.terms.max()) for side in among if side.terms.size), default=0)
    everywhere = [np.bincount(side.terms, minlength=terms) for side in among]
    rarity = np.log((units_for_rarity(sum(side.size for side in among)) + 1) / (sum(everywhere) + 0.5))
    shared = (everywhere[0] > 0) & (everywhere[1] > 0)
    left_weights, left_lengths = _weigh(left, rarity, shared=shared)
    right_weights, right_lengths = _weigh(right, rarity, shared=shared)
    held = [np.bincount(side.terms, minlength=terms) for side in (left, right)]
    pairs = held[0] * held[1]
    frequent = pairs * _FREQUENT > left.size * right.size
    products = np.zeros((left.size, right.size), dtype=np.float32)
    for cells, values in _rare(left, left_weights, right, right_weights, (pairs > 0) & ~frequent):
        np.add.at(products.reshape(-1), cells, values)
    width = max(1, _DENSE // (left.size + right.size))
    numbers = np.flatnonzero(frequent)
    for start in range(0, len(numbers), width):
        chosen = numbers[start : start + width]
        products += _dense(left, left_weights, chosen, terms) @ _dense(right, right_weights, chosen, terms).T
    products /= (left_lengths + np.float32(smoothing))[:, None]
    products /= (right_lengths + np.float32(smoothing))[None, :]
    return products


def _weigh(
    side: Counts, rarity: NDArray[np.float64], *, shared: NDArray[np.bool_]
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return the weight of each entry and the length of each unit's vector."""
    weights = rarity[side.terms] * (1 + np.log(side.times))
    squares = weights * weights * np.where(shared[side.terms], 1, _UNMATCHED)
    lengths = np.sqrt(np.bincount(side.units, weights=squares, minlength=side.size))
    return weights.astype(np.float32), lengths.astype(np.float32)


def _rare(
    left: Counts,
    left_weights: NDArray[np.float32],
    right: Counts,
    right_weights: NDArray[np.float32],
    chosen: NDArray[np.bool_],
) -> Iterator[tuple[NDArray[np.intp], NDArray[np.float32]]]:
    """Yield flat cells of the matrix of pairs, and what to add there, for each pair of entries with a chosen term."""
    entries = np.flatnonzero(chosen[left.terms])
    order = np.argsort(right.terms, kind="stable")
    starts = np.searchsorted(right.terms[order], np.arange(len(chosen) + 1))
    partners = (starts[1:] - starts[:-1])[left.terms[entries]]
    for part in np.split(np.arange(len(entries)), np.flatnonzero(np.diff(np.cumsum(partners) // _PARTNERS)) + 1):
        repeats = partners[part]
        rows = np.repeat(entries[part], repeats)
        offsets = np.arange(len(rows)) - np.repeat(np.cumsum(repeats) - repeats, repeats)
        columns = order[starts[left.terms[rows]] + offsets]
        yield left.units[rows] * right.size + right.units[columns], left_weights[rows] * right_weights[columns]


def _dense(side: Counts, weights: NDArray[np.float32], chosen: NDArray[np.intp], terms: int) -> NDArray[np.float32]:
    columns = np.full(terms, -1, dtype=np.intp)
    columns[chosen] = np.arange(len(chosen))
    entries = np.flatnonzero(columns[side.terms] >= 0)
    matrix = np.zeros((side.size, len(chosen)), dtype=np.float32)
    matrix[side.units[entries], columns[side.terms[entries]]] = weights[entries]
    return matrix
