"""Fits the weights that the package scores with: ``python -m benchmarks.train``.

Writes ``compare/similarity/weights.json``, the same bytes each time.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from benchmarks.gold import Labels, labels, load_pairs, split_by_tool
from benchmarks.recalibration import recalibrate
from benchmarks.regression import regress
from benchmarks.second_look import fit_second, look
from benchmarks.strangers import strangers
from compare.alignment import align
from compare.facts import add_facts
from compare.model import Evidence
from compare.similarity import Remembering, Weights, load_encoder, measure, score
from compare.similarity.calibration import features
from compare.similarity.scrutiny import rescore, scrutinise
from compare.words import identity_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from numpy.typing import NDArray

    from benchmarks.gold import GoldPair
    from benchmarks.second_look import Look
    from compare.model import Statement, UnitGroup
    from compare.similarity import Encoder

    Linker = Callable[..., tuple[UnitGroup, ...]]

WEIGHTS = Path(__file__).parent.parent / "compare" / "similarity" / "weights.json"

_ALWAYS = ("anchors", "anchors:margin", "position")
_WORDS = ("characters:margin", "event")
_MEANING = ("meaning:margin", "clauses")

FEATURES = {
    "semantic": (*_ALWAYS, *_WORDS, *_MEANING, "words:margin"),
    "lexical": (*_ALWAYS, *_WORDS, "characters"),
    "cross_semantic": ("anchors:margin", "position", "meaning:excess"),
    "cross_lexical": _ALWAYS,
}
"""Name of a set of weights -> the features that may get a weight. All of them speak for a link."""

_TWO_LANGUAGES = frozenset({"cross_semantic", "cross_lexical"})
"""Sets of weights for two statements in two languages."""

_BORROWED = 0.05
"""What a pair of units in one language counts for where weights for two languages are fitted.

There are few pairs in two languages, and what speaks for a link is much the same. Between 0.02 and 0.1 F1 stays within
0.02; none at all costs 0.01 of it.
"""

REORDERED = 2
"""How often each annotated pair is learned from once more with the units of one side in another order.

The pairs keep the order of the event more than real statements do, where one side tells first what the other tells
last. Without the reordered ones the position alone would make links.
"""

_REORDERED_WEIGHT = 0.5
"""What a pair of units of a reordered case counts for in the fit."""

_FOLDS = 5
"""Parts into which the annotated pairs are put to choose a threshold."""

REGULARISATION = 1.0
"""scikit-learn's C over standardised features. 0.1 costs 0.015 of F1 on the annotated pairs, 3 gains nothing."""

STRANGER = 0.03
"""What a pair of units of statements about different events counts for in the fit.

At 0.1 and more, scores come out too low on statements about one event: the calibration error rises from 0.05 to 0.07.
"""

THRESHOLDS = tuple(step / 100 for step in range(6, 71, 4))
"""What is tried as lowest score of a link."""

_SMOOTHED = 2
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
    kind
        Kind of the annotated pair; "" for one made of them.
    encoder
        What it was measured with.
    """

    origin: tuple[int, ...]
    kind: str
    left: Statement
    right: Statement
    evidence: Evidence
    learned: NDArray[np.bool_]
    rows: Mapping[str, NDArray[np.float64]]
    labels: Labels
    weight: float
    encoder: Encoder | None

    @property
    def is_annotated(self) -> bool:
        """Return True for an annotated pair as it is, False for a case made of such."""
        return bool(self.kind)


def observe(pairs: Sequence[GoldPair], encoder: Encoder | None, *, gold_units: bool) -> tuple[Case, ...]:
    """Measure annotated pairs, split as the tool or as the annotation splits them, and cases made of them.

    Made are the same pairs in another order, and strangers, of the pairs in one language.
    """
    sides = [
        (_prepared(pair.left, gold_units=gold_units), _prepared(pair.right, gold_units=gold_units)) for pair in pairs
    ]
    cases = []
    for place, (pair, (left, right)) in enumerate(zip(pairs, sides, strict=True)):
        gold = labels(pair, left, right)
        case = _case((place,), left, right, encoder, gold, kind=pair.kind)
        cases += [case, *(_reordered(case, seed) for seed in range(REORDERED))]
    one_language = [place for place, (left, right) in enumerate(sides) if left.language == right.language]
    for made in strangers([sides[place] for place in one_language]):
        origin = tuple(one_language[place] for place in made.origin)
        right = add_facts(made.right)
        shape = len(made.left.units), len(right.units)
        nothing = Labels(np.zeros(shape, dtype=bool), np.ones(shape, dtype=bool))
        cases.append(_case(origin, made.left, right, encoder, nothing, weight=STRANGER))
    return tuple(cases)


def _prepared(statement: Statement, *, gold_units: bool) -> Statement:
    return add_facts(statement if gold_units else split_by_tool(statement))


def _reordered(case: Case, seed: int) -> Case:
    """Return a case as it would be with the units of the right side in another order: only the position changes."""
    rows, columns = case.learned.shape
    order = np.random.default_rng(seed).permutation(columns)
    distances = np.abs((np.arange(rows) + 0.5)[:, None] / rows - (order + 0.5)[None, :] / columns)
    position = (1 - distances).astype(np.float32)
    return replace(
        case,
        kind="",
        evidence=Evidence({**case.evidence.arrays, "position": position}),
        rows={**case.rows, "position": position[case.learned].astype(np.float64)},
        weight=_REORDERED_WEIGHT,
    )


def _case(
    origin: tuple[int, ...],
    left: Statement,
    right: Statement,
    encoder: Encoder | None,
    gold: Labels,
    *,
    kind: str = "",
    weight: float = 1.0,
) -> Case:
    evidence = measure(left, right, encoder)
    keys = [[identity_of(side.text_of(unit.index)) for unit in side.units] for side in (left, right)]
    identical = np.array([[row == column for column in keys[1]] for row in keys[0]])
    learned = gold.counted & (evidence.arrays["comparable"] > 0) & ~identical
    names = {name: None for names in FEATURES.values() for name in names if name.partition(":")[0] in evidence.arrays}
    rows = {name: array[learned].astype(np.float64) for name, array in features(evidence, tuple(names))}
    return Case(origin, kind, left, right, evidence, learned, rows, gold, weight, encoder)


def fit(cases: Sequence[Case], names: tuple[str, ...]) -> Weights:
    """Fit the weights of the first score and of the second look, and the threshold.

    The second look is fitted on first scores from weights that were fitted on other pairs, as it will see them. For two
    languages there are too few pairs for one; such first scores only tell there how far scores are too low or too high
    when most of what was learned from is in one language. The threshold is the one about which F1 of links is best
    where each pair is scored with weights fitted on others. The mean over the kinds of pairs counts, so that a few
    long ones do not decide for all.
    """
    annotated = [case for case in cases if case.is_annotated]
    folds = [held for fold in range(_FOLDS) if (held := annotated[fold::_FOLDS])]
    firsts = [_first_scores(held, first_weights(without(cases, *held), names)) for held in folds]
    weights = first_weights(cases, names)
    if any(case.left.language != case.right.language for case in annotated):
        seen = [pair for part in firsts for pair in part]
        line = recalibrate(
            np.concatenate([scores[case.learned] for case, scores in seen]),
            np.concatenate([case.labels.linked[case.learned] for case, _ in seen]),
        )
        threshold = best_threshold([(case, line.of_scores(scores)) for case, scores in seen])
        return replace(line.of_weights(weights), threshold=threshold)
    looks = [[_look(case, scores) for case, scores in part] for part in firsts]
    judged = []
    for place, held in enumerate(folds):
        fitted = _with_second(weights, [look for part in looks[:place] + looks[place + 1 :] for look in part])
        judged += [
            (case, rescore(look.scores, look.scrutiny, fitted)) for case, look in zip(held, looks[place], strict=True)
        ]
    return replace(_with_second(weights, [look for part in looks for look in part]), threshold=best_threshold(judged))


def final_scores(case: Case, weights: Weights) -> NDArray[np.float64]:
    """Return the scores of a case after the second look."""
    first = score(case.evidence, weights)
    return rescore(first, scrutinise(case.left, case.right, first, case.encoder), weights) if weights.second else first


def _first_scores(cases: Sequence[Case], weights: Weights) -> list[tuple[Case, NDArray[np.float64]]]:
    return [(case, score(case.evidence, weights)) for case in cases]


def _look(case: Case, scores: NDArray[np.float64]) -> Look:
    return look((case.left, case.right), scores, case.encoder, case.kind, (case.learned, case.labels.linked))


def _with_second(weights: Weights, looks: Sequence[Look]) -> Weights:
    intercept, second = fit_second(looks)
    return replace(weights, second_intercept=intercept, second=second)


def best_threshold(judged: Sequence[tuple[Case, NDArray[np.float64]]], link: Linker = align) -> float:
    """Return the threshold about which the mean over the kinds of pairs of the F1 of links is best.

    Parameters
    ----------
    judged
        Annotated pairs and their scores, from weights fitted on others.
    link
        What makes links of scores, see `counts`.
    """
    f1 = [
        float(
            np.mean(
                [
                    f1_of([counts(case, scores, threshold, link) for case, scores in judged if case.kind == kind])
                    for kind in sorted({case.kind for case, _ in judged})
                ]
            )
        )
        for threshold in THRESHOLDS
    ]
    padded = np.pad(f1, _SMOOTHED, mode="edge")
    smooth = np.convolve(padded, np.ones(2 * _SMOOTHED + 1), mode="valid")
    return THRESHOLDS[int(np.argmax(smooth))]


def suited(cases: Sequence[Case], name: str) -> tuple[Case, ...]:
    """Return the cases that the set of weights with this name is fitted on.

    For one language those in one. For two languages all; those in one count for little and are nothing to judge by.
    """
    two = name in _TWO_LANGUAGES
    return tuple(
        replace(case, kind="", weight=case.weight * _BORROWED) if is_one and two else case
        for case in cases
        for is_one in [case.left.language == case.right.language]
        if two or is_one
    )


def without(cases: Sequence[Case], *left_out: Case) -> tuple[Case, ...]:
    """Return the cases that no text of the pairs left out went into."""
    origins = {place for case in left_out for place in case.origin}
    return tuple(case for case in cases if not origins & set(case.origin))


def counts(case: Case, scores: NDArray[np.float64], threshold: float, link: Linker = align) -> tuple[int, int, int]:
    """Return how many pairs of units are linked rightly, wrongly, and not although they should be.

    `link` makes links of scores as `compare.alignment.align` does.
    """
    found = np.zeros(scores.shape, dtype=bool)
    for group in link(case.left, case.right, scores, threshold=threshold):
        found[np.ix_(group.left, group.right)] = True
    found &= case.labels.counted
    linked = case.labels.linked
    return int((found & linked).sum()), int((found & ~linked).sum()), int((linked & ~found).sum())


def f1_of(found: Sequence[tuple[int, int, int]]) -> float:
    """Return the F1 of links of some pairs together, given what `counts` says of each."""
    hit, false, missed = (sum(column) for column in zip(*found, strict=True))
    return float(2 * hit / max(1, 2 * hit + false + missed))


def main() -> None:
    """Fit all sets of weights on all pairs and write them."""
    cases = observe(load_pairs(), Remembering(load_encoder()), gold_units=False)
    WEIGHTS.write_text(
        as_json({name: fit(suited(cases, name), names) for name, names in FEATURES.items()}), encoding="utf-8"
    )


def as_json(weights: dict[str, Weights]) -> str:
    """Return sets of weights as the package reads them."""
    data = {
        name: {
            "intercept": fitted.intercept,
            "threshold": fitted.threshold,
            "coefficients": fitted.coefficients,
            "second_intercept": fitted.second_intercept,
            "second": fitted.second,
        }
        for name, fitted in weights.items()
    }
    return json.dumps(data, indent=2) + "\n"


def first_weights(cases: Sequence[Case], names: tuple[str, ...]) -> Weights:
    """Return weights without a threshold, fitted on standardised features and expressed for raw ones.

    All features are made to speak for a link. One that gets a negative weight only makes up for the excess of
    another one on these texts; it is left out, the worst first, until none is left.
    """
    table = np.stack([np.concatenate([case.rows[name] for case in cases]) for name in names], axis=1)
    linked = np.concatenate([case.labels.linked[case.learned] for case in cases])
    weights = np.concatenate([np.full(int(case.learned.sum()), case.weight) for case in cases])
    intercept, slopes = regress(table, linked, weights=weights, strength=REGULARISATION, positive=True)
    return Weights(
        intercept=round(intercept, 6),
        coefficients={name: round(float(slope), 6) for name, slope in zip(names, slopes, strict=True) if slope},
        threshold=0.5,
    )


if __name__ == "__main__":
    main()
