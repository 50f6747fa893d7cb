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
from benchmarks.strangers import strangers
from compare.alignment import align
from compare.facts import add_facts
from compare.similarity import Weights, load_encoder, measure, score
from compare.similarity.calibration import features
from compare.words import identity_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from benchmarks.gold import GoldPair
    from compare.model import Evidence, Statement
    from compare.similarity import Encoder

WEIGHTS = Path(__file__).parent.parent / "compare" / "similarity" / "weights.json"

_ALWAYS = ("anchors:margin", "numbers", "position")
_WORDS = ("characters:margin", "overlap:margin", "event")
_MEANING = ("meaning", "meaning:margin", "clauses", "words:margin")

FEATURES = {
    "semantic": _ALWAYS + _WORDS + _MEANING,
    "lexical": _ALWAYS + _WORDS,
    "cross_semantic": (*_ALWAYS, "meaning", "meaning:margin", "clauses"),
    "cross_lexical": (*_ALWAYS, "anchors"),
}
"""Name of a set of weights -> the features that may get a weight. All of them speak for a link."""

REGULARISATION = 3.0
"""scikit-learn's C over standardised features. 0.1 costs 0.02 of F1 on the annotated pairs, 10 gains nothing."""

STRANGER = 0.03
"""What a pair of units of statements about different events counts for in the fit.

At 0.1 and more, scores come out too low on statements about one event: the calibration error rises from 0.05 to 0.07.
"""

THRESHOLDS = tuple(step / 100 for step in range(6, 71, 2))
"""What is tried as lowest score of a link."""

_SMOOTHED = 4
"""Thresholds on either side whose F1 is averaged: the best single one is a matter of luck."""


@dataclass(frozen=True, slots=True)
class Case:
    """Two statements, what was measured of them and what the annotation says.

    Attributes
    ----------
    origin
        Positions of the annotated pairs that the statements come from.
    learned
        Of shape (left units, right units): which pairs of units the fit may learn from. Identical units are linked
        whatever their score, so that they are none of these.
    rows
        Name of a feature -> its values for these pairs of units.
    labels
        What the annotation says.
    weight
        What its pairs of units count for in the fit.
    alike
        True for two statements about different events in the same words, which only names tell apart.
    """

    origin: tuple[int, ...]
    left: Statement
    right: Statement
    evidence: Evidence
    learned: NDArray[np.bool_]
    rows: Mapping[str, NDArray[np.float64]]
    labels: Labels
    weight: float
    alike: bool


def observe(pairs: Sequence[GoldPair], encoder: Encoder | None, *, gold_units: bool) -> tuple[Case, ...]:
    """Measure annotated pairs, split as the tool or as the annotation splits them, and strangers made of them."""
    sides = [
        (_prepared(pair.left, gold_units=gold_units), _prepared(pair.right, gold_units=gold_units)) for pair in pairs
    ]
    cases = []
    for place, (pair, (left, right)) in enumerate(zip(pairs, sides, strict=True)):
        gold = labels(pair, left, right)
        cases.append(_case((place,), left, right, encoder, gold))
    for made in strangers(sides):
        right = add_facts(made.right)
        shape = len(made.left.units), len(right.units)
        nothing = Labels(np.zeros(shape, dtype=bool), np.ones(shape, dtype=bool))
        cases.append(_case(made.origin, made.left, right, encoder, nothing, weight=STRANGER, alike=made.alike))
    return tuple(cases)


def _prepared(statement: Statement, *, gold_units: bool) -> Statement:
    return add_facts(statement if gold_units else split_by_tool(statement))


def _case(
    origin: tuple[int, ...],
    left: Statement,
    right: Statement,
    encoder: Encoder | None,
    gold: Labels,
    *,
    weight: float = 1.0,
    alike: bool = False,
) -> Case:
    evidence = measure(left, right, encoder)
    keys = [[identity_of(side.text_of(unit.index)) for unit in side.units] for side in (left, right)]
    identical = np.array([[row == column for column in keys[1]] for row in keys[0]])
    learned = gold.counted & (evidence.arrays["comparable"] > 0) & ~identical
    names = {name: None for names in FEATURES.values() for name in names if name.partition(":")[0] in evidence.arrays}
    rows = {name: array[learned].astype(np.float64) for name, array in features(evidence, tuple(names))}
    return Case(origin, left, right, evidence, learned, rows, gold, weight, alike)


def fit(cases: Sequence[Case], names: tuple[str, ...]) -> Weights:
    """Fit weights and threshold.

    The threshold is the one about which F1 of links is best where each pair is scored with weights fitted on the
    others. Where the event is not among the features, as between two languages, nothing is learned from statements
    that nothing but the event tells apart.
    """
    if "event" not in names:
        cases = [case for case in cases if not case.alike]
    apart = [
        (case, score(case.evidence, _regress(without(cases, case), names))) for case in cases if len(case.origin) == 1
    ]
    f1 = [_f1([_counts(case, scores, threshold) for case, scores in apart]) for threshold in THRESHOLDS]
    padded = np.pad(f1, _SMOOTHED, mode="edge")
    smooth = np.convolve(padded, np.ones(2 * _SMOOTHED + 1), mode="valid")
    return replace(_regress(cases, names), threshold=THRESHOLDS[int(np.argmax(smooth))])


def without(cases: Sequence[Case], left_out: Case) -> tuple[Case, ...]:
    """Return the cases that no text of the pair left out went into."""
    return tuple(case for case in cases if not set(case.origin) & set(left_out.origin))


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
    return float(2 * hit / max(1, 2 * hit + false + missed))


def main() -> None:
    """Fit all sets of weights on all pairs and write them."""
    cases = observe(load_pairs(), load_encoder(), gold_units=False)
    WEIGHTS.write_text(as_json({name: fit(cases, names) for name, names in FEATURES.items()}), encoding="utf-8")


def as_json(weights: dict[str, Weights]) -> str:
    """Return sets of weights as the package reads them."""
    data = {
        name: {"intercept": fitted.intercept, "threshold": fitted.threshold, "coefficients": fitted.coefficients}
        for name, fitted in weights.items()
    }
    return json.dumps(data, indent=2) + "\n"


def _regress(cases: Sequence[Case], names: tuple[str, ...]) -> Weights:
    """Return weights without a threshold, fitted on standardised features and expressed for raw ones.

    All features are made to speak for a link. One that gets a negative weight only makes up for the excess of
    another one on these texts; it is left out, the worst first, until none is left.
    """
    table = np.stack([np.concatenate([case.rows[name] for case in cases]) for name in names], axis=1)
    linked = np.concatenate([case.labels.linked[case.learned] for case in cases])
    weights = np.concatenate([np.full(int(case.learned.sum()), case.weight) for case in cases])
    means, deviations = table.mean(axis=0), table.std(axis=0)
    standard = (table - means) / np.where(deviations > 0, deviations, 1)
    kept = np.flatnonzero(deviations > 0)
    model = _logistic(standard[:, kept], linked, weights)
    while (model.coef_ < 0).any():
        kept = np.delete(kept, np.argmin(model.coef_[0]))
        model = _logistic(standard[:, kept], linked, weights)
    slopes = model.coef_[0] / deviations[kept]
    return Weights(
        intercept=round(float(model.intercept_[0] - slopes @ means[kept]), 6),
        coefficients={names[place]: round(float(slope), 6) for place, slope in zip(kept, slopes, strict=True)},
        threshold=0.5,
    )


def _logistic(
    table: NDArray[np.float64], linked: NDArray[np.bool_], weights: NDArray[np.float64]
) -> LogisticRegression:
    return LogisticRegression(C=REGULARISATION, solver="newton-cholesky", tol=1e-8).fit(
        table, linked, sample_weight=weights
    )


if __name__ == "__main__":
    main()
