"""How far the words of one unit have their like in another one, for some pairs of units."""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING

import numpy as np

from compare.similarity import lexical, semantic

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Sequence

    from numpy.typing import NDArray

    from compare.model import Statement
    from compare.similarity.semantic import Encoder

    Values = NDArray[np.float64]
    Pairs = tuple[NDArray[np.intp], NDArray[np.intp]]
    Likeness = Callable[[NDArray[np.intp], NDArray[np.intp]], Values]


def wording(left: Statement, right: Statement, pairs: Pairs, encoder: Encoder | None) -> tuple[Values, Values]:
    """Return what the words of each pair of units have in common.

    A word counts for more the fewer units of both statements have it.

    Parameters
    ----------
    left, right
        Statements with units.
    pairs
        The left and the right unit of each pair.
    encoder
        What says how close two words are in meaning; without it only words of one stem are alike.

    Returns
    -------
    shared
        Of each pair, in [0, 1]: weight of the words and numbers that both units have, as a share of those of both.
    covered
        Of each pair, in [0, 1]: mean likeness of the likest word in the other unit, over the words of one unit that
        are no numbers, for the unit for which that is more.

    Notes
    -----
    Pairs of units in the same words are worked out once: a text of one line over and over has no end of pairs.
    """
    words = [[lexical.words_of_unit(side, unit) for unit in side.units] for side in (left, right)]
    terms = [[sorted({lexical.stem(word) for word in unit}) for unit in side] for side in words]
    rarity = _rarity([unit for side in terms for unit in side])
    # Not by numpy.unique, which imports masked arrays: a tenth of the time of comparing two pages.
    asked = {word for side, some in zip(words, pairs, strict=True) for unit in {*some.tolist()} for word in side[unit]}
    vocabulary = sorted(word for word in asked if not word[:1].isdigit())
    number = {word: index for index, word in enumerate(vocabulary)}
    numbers = [
        [np.array(sorted({number[word] for word in unit if word in number}), dtype=np.intp) for unit in side]
        for side in words
    ]
    weights = np.array([rarity[lexical.stem(word)] for word in vocabulary], dtype=np.float64)
    alike = _likeness(vocabulary, encoder)
    shared = over_distinct(pairs, lambda row, column: _share(terms[0][row], terms[1][column], rarity), words)
    covered = over_distinct(
        pairs, lambda row, column: _covered(numbers[0][row], numbers[1][column], weights, alike), words
    )
    return shared, covered


def over_distinct(
    pairs: Pairs, value_of: Callable[[int, int], float], alike_by: Sequence[Sequence[Hashable]]
) -> Values:
    """Return a value of each pair of units, worked out once for all pairs of units that are alike.

    Parameters
    ----------
    pairs
        The left and the right unit of each pair.
    value_of
        What gives the value of a left and a right unit.
    alike_by
        Of each unit of each side, what the value depends on.
    """
    first = [np.array(_first_alike(side), dtype=np.intp) for side in alike_by]
    rows, columns = first[0][pairs[0]], first[1][pairs[1]]
    width = max(1, len(first[1]))
    distinct, places = np.unique(rows * width + columns, return_inverse=True)
    values = np.array([value_of(*divmod(pair, width)) for pair in distinct.tolist()], dtype=np.float64)
    return values[places]


def _first_alike(units: Sequence[Hashable]) -> list[int]:
    """Return for each unit the first one that is the same."""
    first: dict[Hashable, int] = {}
    return [first.setdefault(unit, index) for index, unit in enumerate(units)]


def _rarity(units: Sequence[Sequence[str]]) -> dict[str, float]:
    """Return the inverse document frequency of each term."""
    return {
        term: math.log((lexical.units_for_rarity(len(units)) + 1) / (count + 0.5))
        for term, count in Counter(term for unit in units for term in unit).items()
    }


def _likeness(vocabulary: Sequence[str], encoder: Encoder | None) -> Likeness:
    """Return what tells the likeness of all pairs of some words and others, each given by its place."""
    stems: dict[str, int] = {}
    stem_of = np.array([stems.setdefault(lexical.stem(word), len(stems)) for word in vocabulary], dtype=np.intp)
    vectors = None
    if encoder is not None and vocabulary:
        of_word = semantic.vectors(encoder, vocabulary)
        vectors = np.array([of_word[word] for word in vocabulary], dtype=np.float32)

    def likeness(ours: NDArray[np.intp], theirs: NDArray[np.intp]) -> Values:
        same: Values = (stem_of[ours][:, None] == stem_of[theirs][None, :]).astype(np.float64)
        if vectors is not None:
            np.maximum(same, semantic.word_likeness(vectors[ours], vectors[theirs]), out=same)
        return same

    return likeness


def _share(ours: Iterable[str], theirs: Iterable[str], rarity: dict[str, float]) -> float:
    """Return twice the weight of the common terms over that of all terms of both."""
    known = set(theirs)
    common = sum(rarity[term] for term in ours if term in known)
    return 2 * common / (sum(rarity[term] for term in ours) + sum(rarity[term] for term in theirs) or 1)


def _covered(ours: NDArray[np.intp], theirs: NDArray[np.intp], weights: Values, alike: Likeness) -> float:
    """Return how much of the words of one unit the other one covers, in the direction in which that is more."""
    if not len(ours) or not len(theirs):
        return 0.0
    likeness = alike(ours, theirs)
    return max(_mean(likeness.max(axis=1), weights[ours]), _mean(likeness.max(axis=0), weights[theirs]))


def _mean(values: Values, weights: Values) -> float:
    total = float(weights.sum())
    return float(values @ weights) / total if total else 0.0
