"""How far the words of one unit have their like in another one, for some pairs of units."""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING

import numpy as np

from compare.similarity import lexical, semantic

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from numpy.typing import NDArray

    from compare.model import Statement
    from compare.similarity.semantic import Encoder

    Values = NDArray[np.float64]
    Likeness = Callable[[NDArray[np.intp], NDArray[np.intp]], Values]


def wording(
    left: Statement, right: Statement, pairs: Sequence[tuple[int, int]], encoder: Encoder | None
) -> tuple[Values, Values]:
    """Return what the words of each pair of units have in common.

    A word counts for more the fewer units of both statements have it.

    Parameters
    ----------
    left, right
        Statements with units.
    pairs
        A left and a right unit each.
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
    vocabulary = sorted({word for pair in pairs for place, unit in enumerate(pair) for word in words[place][unit]})
    vocabulary = [word for word in vocabulary if not word[:1].isdigit()]
    number = {word: index for index, word in enumerate(vocabulary)}
    numbers = [
        [np.array(sorted({number[word] for word in unit if word in number}), dtype=np.intp) for unit in side]
        for side in words
    ]
    weights = np.array([rarity[lexical.stem(word)] for word in vocabulary], dtype=np.float64)
    alike = _likeness(vocabulary, encoder)
    first = [_first_alike(side) for side in words]
    standing = [(first[0][row], first[1][column]) for row, column in pairs]
    found = {
        (row, column): (
            _share(terms[0][row], terms[1][column], rarity),
            _covered(numbers[0][row], numbers[1][column], weights, alike),
        )
        for row, column in dict.fromkeys(standing)
    }
    shared, covered = (np.array([found[pair][place] for pair in standing], dtype=np.float64) for place in (0, 1))
    return shared, covered


def _first_alike(units: Sequence[tuple[str, ...]]) -> list[int]:
    """Return for each unit the first one in the same words."""
    first: dict[tuple[str, ...], int] = {}
    return [first.setdefault(unit, index) for index, unit in enumerate(units)]


def _rarity(units: Sequence[Sequence[str]]) -> dict[str, float]:
    """Return the inverse document frequency of each term."""
    return {
        term: math.log((len(units) + 1) / (count + 0.5))
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
