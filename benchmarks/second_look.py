"""Fits what the second look at likely pairs of units counts for."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from benchmarks.regression import regress
from compare.similarity.scrutiny import FEATURES, Scrutiny, scrutinise

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from compare.model import Statement
    from compare.similarity import Encoder

REGULARISATION = 1.0
"""scikit-learn's C over standardised features, its default."""


@dataclass(frozen=True, slots=True)
class Look:
    """An annotated pair after its first score.

    Attributes
    ----------
    kind
        Kind of the annotated pair.
    scores
        First scores, from weights fitted on other pairs.
    scrutiny
        What the second look sees.
    learned
        Of the pairs of units that are looked at again: which the fit may learn from.
    linked
        Which of them the annotation links.
    """

    kind: str
    scores: NDArray[np.float64]
    scrutiny: Scrutiny
    learned: NDArray[np.bool_]
    linked: NDArray[np.bool_]


def look(
    statements: tuple[Statement, Statement],
    scores: NDArray[np.float64],
    encoder: Encoder | None,
    kind: str,
    labels: tuple[NDArray[np.bool_], NDArray[np.bool_]],
) -> Look:
    """Look again at an annotated pair; `labels` say which pairs of units may be learned from, and which are linked."""
    scrutiny = scrutinise(*statements, scores, encoder)
    places = scrutiny.rows, scrutiny.columns
    return Look(kind, scores, scrutiny, labels[0][places], labels[1][places])


def fit_second(looks: Sequence[Look]) -> tuple[float, dict[str, float]]:
    """Return intercept and coefficients for raw features; every kind of pairs counts for the same.

    Unlike those of the first score, weights may be negative: what makes a pair likely may count too much there.
    """
    table = np.concatenate(
        [np.stack([seen.scrutiny.features[name][seen.learned] for name in FEATURES], axis=1) for seen in looks]
    )
    linked = np.concatenate([seen.linked[seen.learned] for seen in looks])
    counts = Counter(dict.fromkeys((seen.kind for seen in looks), 0))
    for seen in looks:
        counts[seen.kind] += int(seen.learned.sum())
    weights = np.concatenate(
        [np.full(int(seen.learned.sum()), len(linked) / len(counts) / max(1, counts[seen.kind])) for seen in looks]
    )
    intercept, slopes = regress(table, linked, weights=weights, strength=REGULARISATION)
    return round(intercept, 6), {name: round(float(slope), 6) for name, slope in zip(FEATURES, slopes, strict=True)}
