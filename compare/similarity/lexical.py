"""Evidence from the words of two statements: rapidfuzz ratios and rarity-weighted overlap.

Everything is computed for all pairs of units at once; no step loops over pairs.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import numpy as np
from rapidfuzz.fuzz import token_set_ratio, token_sort_ratio
from rapidfuzz.process import cdist

from compare.words import content, marker_length, words_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

_STEM = 5
"""Letters of a word that count: inflection is at the end of words in most languages that write blanks."""

_GRAMS = (3, 4, 5)
"""Lengths of the character n-grams: those that the design's first figures were measured with."""

_CHUNK = 2048
"""Columns of a term matrix that are dense at one time: 16 MB for two statements of 1,000 units."""

_FREQUENT = 64
"""From this many pairs of units that share a term on, a matrix product is cheaper than adding one by one."""


def folded(text: str) -> tuple[str, ...]:
    """Return the folds of the words and numbers of a unit, without a leading list number."""
    return tuple(word.fold for word in content(words_of(text, marker_length(text))))


def set_ratio(left: Sequence[str], right: Sequence[str]) -> NDArray[np.float32]:
    """Return rapidfuzz's ``token_set_ratio`` of all pairs, in [0, 1]. Arguments are words joined by blanks."""
    return _ratio(left, right, token_set_ratio)


def sort_ratio(left: Sequence[str], right: Sequence[str]) -> NDArray[np.float32]:
    """Return rapidfuzz's ``token_sort_ratio`` of all pairs, in [0, 1]. Arguments are words joined by blanks."""
    return _ratio(left, right, token_sort_ratio)


def _ratio(left: Sequence[str], right: Sequence[str], scorer: Callable[..., float]) -> NDArray[np.float32]:
    ratios: NDArray[np.float32] = cdist(left, right, scorer=scorer, dtype=np.float32, workers=1)
    ratios /= 100
    return ratios


def stems(words: Sequence[str]) -> Counter[str]:
    """Count the stems of folded words: their first letters, whole numbers."""
    return Counter(word if word[0].isdigit() else word[:_STEM] for word in words)


def grams(words: Sequence[str]) -> Counter[str]:
    """Count the character n-grams of folded words, a blank before and after each word."""
    found: Counter[str] = Counter()
    for word, times in Counter(words).items():
        padded = f" {word} "
        for size in _GRAMS:
            for start in range(max(1, len(padded) - size + 1)):
                found[padded[start : start + size]] += times
    return found


def rarity_cosine(left: Sequence[Counter[str]], right: Sequence[Counter[str]]) -> NDArray[np.float32]:
    """Return the cosine of the term counts of all pairs, in [0, 1], terms weighted by their rarity.

    A term counts for more the fewer of the units of both sides hold it (inverse document frequency), and its
    second occurrence in a unit for less than the first. Time is about proportional to the number of pairs that share a
    rare term, plus a matrix product for the frequent ones.
    """
    frequency = Counter(term for counts in (*left, *right) for term in counts)
    units = len(left) + len(right)
    rarity = {term: float(np.log((units + 1) / (count + 0.5))) for term, count in frequency.items()}
    left_lists, left_norms = _postings(left, rarity)
    right_lists, right_norms = _postings(right, rarity)
    shared = [term for term in left_lists if term in right_lists]
    products = np.zeros((len(left), len(right)), dtype=np.float32)
    frequent = []
    flat = products.reshape(-1)
    for term in shared:
        rows, row_weights = left_lists[term]
        columns, column_weights = right_lists[term]
        if len(rows) * len(columns) >= _FREQUENT:
            frequent.append(term)
        else:
            for row, row_weight in zip(rows, row_weights, strict=True):
                for column, column_weight in zip(columns, column_weights, strict=True):
                    flat[row * len(right) + column] += row_weight * column_weight
    for start in range(0, len(frequent), _CHUNK):
        terms = frequent[start : start + _CHUNK]
        products += _dense(terms, left_lists, len(left)) @ _dense(terms, right_lists, len(right)).T
    products /= left_norms[:, None]
    products /= right_norms[None, :]
    return products


_Postings = dict[str, tuple[list[int], list[float]]]


def _postings(side: Sequence[Counter[str]], rarity: dict[str, float]) -> tuple[_Postings, NDArray[np.float32]]:
    """Return for each term the units that hold it with its weights there, and the length of each unit's vector."""
    lists: _Postings = {}
    norms = np.ones(len(side), dtype=np.float32)
    for index, counts in enumerate(side):
        square = 0.0
        for term, count in counts.items():
            weight = rarity[term] * (1 + float(np.log(count)))
            square += weight * weight
            units, weights = lists.setdefault(term, ([], []))
            units.append(index)
            weights.append(weight)
        if square:
            norms[index] = square**0.5
    return lists, norms


def _dense(terms: Sequence[str], lists: _Postings, units: int) -> NDArray[np.float32]:
    matrix = np.zeros((units, len(terms)), dtype=np.float32)
    for column, term in enumerate(terms):
        rows, weights = lists[term]
        matrix[rows, column] = weights
    return matrix
