"""Fits the weights that the package scores with: ``python -m benchmarks.train``.

Writes ``compare/similarity/weights.json``, the same bytes each time.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from sklearn.linear_model import LogisticRegression

from benchmarks.gold import Labels, labels, load_pairs, split_by_tool
from compare.alignment import align
from compare.facts import add_facts
from compare.similarity import Weights, load_encoder, measure, score
from compare.similarity.calibration import features

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.gold import GoldPair
    from numpy.typing import NDArray

    from compare.model import Evidence, Statement
    from compare.similarity import Encoder

WEIGHTS = Path(__file__).parent.parent / "compare" / "similarity" / "weights.json"

_PLAIN = ("anchors", "conflict", "position")
_WORDS = ("token_set", "characters", "overlap:margin", "token_set:margin", "characters:margin", "characters:neighbours")
_MEANING = ("meaning", "meaning:margin", "meaning:neighbours", "clause", "clause:margin", "clauses:margin")

FEATURES = {
    "semantic": _PLAIN + _WORDS + _MEANING,
    "lexical": _PLAIN + _WORDS,
    "cross_semantic": _PLAIN + _MEANING,
    "cross_lexical": (*_PLAIN, "anchors:margin"),
}
"""Name of a set of weights -> the features that it weighs."""

REGULARISATION = 0.1
"""scikit-learn's C over standardised features: strong, because there are 14 pairs of statements to learn from."""

THRESHOLDS = tuple(step / 100 for step in range(10, 71, 2))
"""What is tried as lowest score of a link."""


@dataclass(frozen=True, slots=True)
class Case:
    """Two statements, what was measured of them and what the annotation says."""

    name: str
    left: Statement
    right: Statement
    evidence: Evidence
    labels: Labels


def observe(pair: GoldPair, encoder: Encoder | None, *, gold_units: bool) -> Case:
    """Measure an annotated pair, split as the tool or as the annotation splits it."""
    left, right = (
        add_facts(statement if gold_units else split_by_tool(statement)) for statement in (pair.left, pair.right)
    )
    return Case(pair.name, left, right, measure(left, right, encoder), labels(pair, left, right))


def fit(cases: Sequence[Case], names: tuple[str, ...]) -> Weights:
    """Fit weights and threshold.

    The threshold is the one with the best F1 of links where each case is scored with weights fitted on the others.
    """
    apart = [
        (case, score(case.evidence, _regress([other for other in cases if other is not case], names))) for case in cases
    ]
    f1 = [_f1([_counts(case, scores, threshold) for case, scores in apart]) for threshold in THRESHOLDS]
    return replace(_regress(cases, names), threshold=THRESHOLDS[int(np.argmax(f1))])


def _counts(case: Case, scores: NDArray[np.float64], threshold: float) -> tuple[int, int, int]:
    """Return how many pairs of units are linked rightly, wrongly, and not although they should be."""
    found = np.zeros(scores.shape, dtype=bool)
    for group in align(case.left, case.right, scores, threshold=threshold):
        found[np.ix_(group.left, group.right)] = True
    found &= case.labels.counted
    linked = case.labels.linked
    return int((found & linked).sum()), int((found & ~linked).sum()), int((linked & ~found).sum())


def _f1(counts: Sequence[tuple[int, int, int]]) -> float:
    hit, false, missed = (sum(column) for column in zip(*counts, strict=True))
    return 2 * hit / max(1, 2 * hit + false + missed)


def main() -> None:
    """Fit all sets of weights on all pairs and write them."""
    encoder = load_encoder()
    cases = [observe(pair, encoder, gold_units=False) for pair in load_pairs()]
    WEIGHTS.write_text(as_json({name: fit(cases, names) for name, names in FEATURES.items()}), encoding="utf-8")


def as_json(weights: dict[str, Weights]) -> str:
    """Return sets of weights as the package reads them."""
    data = {
        name: {
            "intercept": fitted.intercept,
            "threshold": fitted.threshold,
            "coefficients": fitted.coefficients,
        }
        for name, fitted in weights.items()
    }
    return json.dumps(data, indent=2) + "\n"


def _regress(cases: Sequence[Case], names: tuple[str, ...]) -> Weights:
    """Return weights without a threshold, fitted on standardised features and expressed for raw ones."""
    usable = [case.labels.counted & (case.evidence.arrays["comparable"] > 0) for case in cases]
    table = np.concatenate(
        [
            np.stack([array[use] for _, array in features(case.evidence, names)], axis=1)
            for case, use in zip(cases, usable, strict=True)
        ]
    ).astype(np.float64)
    linked = np.concatenate([case.labels.linked[use] for case, use in zip(cases, usable, strict=True)])
    means, deviations = table.mean(axis=0), table.std(axis=0) + 1e-9
    model = LogisticRegression(C=REGULARISATION, max_iter=1000, tol=1e-8).fit((table - means) / deviations, linked)
    slopes = model.coef_[0] / deviations
    return Weights(
        intercept=round(float(model.intercept_[0] - slopes @ means), 6),
        coefficients={name: round(float(slope), 6) for name, slope in zip(names, slopes, strict=True)},
        threshold=0.5,
    )


if __name__ == "__main__":
    main()
