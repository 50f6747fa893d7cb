"""Measures what each part of the alignment brings: ``python -m benchmarks.ablation``.

Links are made without one part after another, everything else fitted anew. The annotated pairs are put into folds: each
pair is scored with weights and a threshold that neither it nor anything made from it went into, at no stage.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from sklearn.metrics import average_precision_score

from benchmarks.gold import KINDS, load_pairs
from benchmarks.second_look import fit_second, look
from benchmarks.train import FEATURES, Case, best_threshold, counts, f1_of, first_weights, observe, suited, without
from compare.alignment import align
from compare.model import UnitGroup
from compare.similarity import Remembering, Weights, load_encoder, score
from compare.similarity.scrutiny import FEATURES as SECOND_FEATURES
from compare.similarity.scrutiny import rescore

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from numpy.typing import NDArray

    from benchmarks.second_look import Look
    from benchmarks.train import Linker
    from compare.model import Statement

    Scores = NDArray[np.float64]

RESULTS = Path(__file__).with_name("ablation.json")

_FOLDS = 5
_RESAMPLES = 2000
_CERTAIN = 1e-6
"""Scores nearer to 0 or 1 count as this near in the log loss: they are rounded to as many decimals."""


def one_to_one(left: Statement, right: Statement, scores: Scores, *, threshold: float) -> tuple[UnitGroup, ...]:
    """Return of the links that `align` makes those of one unit with one that it makes first."""
    cells = [
        (group, row, column)
        for group in align(left, right, scores, threshold=threshold)
        for row in group.left
        for column in group.right
    ]
    cells.sort(key=lambda cell: (-cell[0].score, -scores[cell[1], cell[2]]))
    rows, columns, links = set(), set(), []
    for group, row, column in cells:
        if row not in rows and column not in columns:
            rows.add(row)
            columns.add(column)
            links.append(UnitGroup((row,), (column,), group.score))
    return tuple(sorted(links))


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the alignment that can be left out.

    Attributes
    ----------
    name
        What a table calls it.
    measures
        Measures that the first score then does without, and all features that are derived from them.
    second
        What the second look then does without; where that is everything, there is none.
    lowers_all
        Whether the second look may lower every score, also where two units share nearly all words.
    link
        What makes links of scores.
    """

    name: str
    measures: frozenset[str] = frozenset()
    second: frozenset[str] = frozenset()
    lowers_all: bool = False
    link: Linker = align

    def first(self, names: Iterable[str]) -> tuple[str, ...]:
        """Return those of some features of the first score that are left."""
        return tuple(name for name in names if name.partition(":")[0] not in self.measures)


EVERYTHING = Part("nothing")

PARTS = (
    EVERYTHING,
    Part("names, places, numbers and dates in common", frozenset({"anchors"})),
    Part("the position, in the first score", frozenset({"position"})),
    Part("the position, in both", frozenset({"position"}), frozenset({"position"})),
    Part("runs of letters in common", frozenset({"characters"})),
    Part("whether the texts are about one event", frozenset({"event"})),
    Part("the meaning of whole passages", frozenset({"meaning"})),
    Part("the meaning of clauses", frozenset({"clauses"})),
    Part("words of like meaning", frozenset({"words"})),
    Part("the second look", second=frozenset(SECOND_FEATURES)),
    Part("second look: links nearby", second=frozenset({"support"})),
    Part("second look: words shared and covered", second=frozenset({"shared", "covered"})),
    Part("second look: names in common", second=frozenset({"names"})),
    Part("second look: the position", second=frozenset({"position"})),
    Part("second look: trust in nearly equal words", lowers_all=True),
    Part("links of several passages", link=one_to_one),
)
"""What is left out, one at a time; first of all nothing."""

ENCODER = "the sentence encoder"


@dataclass(frozen=True, slots=True)
class Outcome:
    """An annotated pair as it was aligned without a part.

    Attributes
    ----------
    kind
        Kind of the annotated pair.
    counts
        Pairs of units that were linked rightly, wrongly, and not although they should be.
    scores, truths
        Of each pair of units that the fit could learn from: its score, and whether the annotation links it.
    """

    kind: str
    counts: tuple[int, int, int]
    scores: Scores
    truths: NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Crossed:
    """First scores of folds of cases, each from weights fitted without two folds.

    Attributes
    ----------
    folds
        The annotated pairs of each fold.
    scores
        Places of two folds -> scores of the cases of the second one, from weights that neither went into; where both
        are one, from weights that only this one did not go into.
    looks
        The same of what the second look sees; empty between two languages, where there is none.
    """

    folds: tuple[tuple[Case, ...], ...]
    scores: Mapping[tuple[int, int], tuple[Scores, ...]]
    looks: Mapping[tuple[int, int], tuple[Look, ...]]


def cross(cases: Sequence[Case], names: tuple[str, ...]) -> Crossed:
    """Fit the first score without each fold and without each two folds."""
    annotated = [case for case in cases if case.is_annotated]
    folds = tuple(tuple(held) for fold in range(_FOLDS) if (held := annotated[fold::_FOLDS]))
    scores: dict[tuple[int, int], tuple[Scores, ...]] = {}
    for one in range(len(folds)):
        for other in range(one, len(folds)):
            weights = first_weights(without(cases, *folds[one], *folds[other]), names)
            for pair in ((one, other), (other, one)):
                scores[pair] = tuple(score(case.evidence, weights) for case in folds[pair[1]])
    if any(case.left.language != case.right.language for case in annotated):
        return Crossed(folds, scores, {})
    looks = {
        pair: tuple(_look(case, found) for case, found in zip(folds[pair[1]], some, strict=True))
        for pair, some in scores.items()
    }
    return Crossed(folds, scores, looks)


def _look(case: Case, scores: Scores) -> Look:
    return look((case.left, case.right), scores, case.encoder, case.kind, (case.learned, case.labels.linked))


def outcomes(crossed: Crossed, part: Part) -> tuple[Outcome, ...]:
    """Align every case without a part, with a second look and a threshold that its fold did not go into."""
    found = []
    for held in range(len(crossed.folds)):
        rest = [fold for fold in range(len(crossed.folds)) if fold != held]
        judged = [pair for fold in rest for pair in _final(crossed, part, held, fold, [x for x in rest if x != fold])]
        threshold = best_threshold(judged, part.link)
        found += [
            Outcome(
                case.kind,
                counts(case, scores, threshold, part.link),
                scores[case.learned],
                case.labels.linked[case.learned],
            )
            for case, scores in _final(crossed, part, held, held, rest)
        ]
    return tuple(found)


def _final(crossed: Crossed, part: Part, held: int, fold: int, learned: Sequence[int]) -> list[tuple[Case, Scores]]:
    """Return the cases of a fold and their scores, after a second look that was fitted on the folds learned from.

    No weights of either have seen the fold that is held out.
    """
    cases = crossed.folds[fold]
    if not crossed.looks or part.second >= set(SECOND_FEATURES):
        return list(zip(cases, crossed.scores[held, fold], strict=True))
    looks = [_blanked(seen, part.second) for other in learned for seen in crossed.looks[held, other]]
    intercept, second = fit_second(looks)
    weights = Weights(0.0, {}, 0.5, intercept, second)
    return [
        (case, rescore(_lowest(seen) if part.lowers_all else seen.scores, seen.scrutiny, weights))
        for case, seen in zip(cases, crossed.looks[held, fold], strict=True)
    ]


def _blanked(seen: Look, names: frozenset[str]) -> Look:
    """Return the look with features that are the same for all pairs, so that they get no weight."""
    features = {
        name: np.zeros_like(values) if name in names else values for name, values in seen.scrutiny.features.items()
    }
    return replace(seen, scrutiny=replace(seen.scrutiny, features=features))


def _lowest(seen: Look) -> Scores:
    """Return the first scores, but 0 where there is a second look: it cannot then fall below the first one."""
    scores = seen.scores.copy()
    scores[seen.scrutiny.rows, seen.scrutiny.columns] = 0
    return scores


def measure(cases: Sequence[Case], names: tuple[str, str], parts: Sequence[Part]) -> dict[str, tuple[Outcome, ...]]:
    """Align all cases without each of some parts.

    Parameters
    ----------
    cases
        All that was observed.
    names
        The sets of weights for one language and for two, keys of `benchmarks.train.FEATURES`.
    parts
        What is left out; those that have no part in these sets of weights are passed over.

    Returns
    -------
    dict
        Name of a part -> an outcome for each annotated pair.
    """
    # What is left is fitted once, since leaving out a part of the second look or of the links leaves the first score.
    crossings: dict[tuple[str, tuple[str, ...]], Crossed] = {}
    found = {}
    for part in parts:
        if part.measures and not any(part.first(FEATURES[name]) != FEATURES[name] for name in names):
            continue
        outcome: list[Outcome] = []
        for name in names:
            key = name, part.first(FEATURES[name])
            if (suitable := suited(cases, name)) and key not in crossings:
                crossings[key] = cross(suitable, key[1])
            outcome += outcomes(crossings[key], part) if suitable else ()
        found[part.name] = tuple(outcome)
        print(f"{names[0]} without {part.name}: {mean_f1(found[part.name]):.3f}", flush=True)
    return found


def of_kinds(found: Sequence[Outcome], figure: Callable[[Sequence[Outcome]], float]) -> dict[str, float]:
    """Return a figure of the outcomes of each kind of pairs."""
    kinds = {kind: [outcome for outcome in found if outcome.kind == kind] for kind in KINDS}
    return {kind: figure(some) for kind, some in kinds.items() if some}


def mean_f1(found: Sequence[Outcome]) -> float:
    """Return the mean over the kinds of pairs of the F1 of links."""
    return float(np.mean(list(of_kinds(found, _f1).values())))


def _f1(found: Sequence[Outcome]) -> float:
    return f1_of([outcome.counts for outcome in found])


def average_precision(found: Sequence[Outcome]) -> float:
    """Return how well the scores of some pairs tell linked pairs of units from others: 1 where all come first."""
    truths, scores = (np.concatenate([getattr(outcome, name) for outcome in found]) for name in ("truths", "scores"))
    return float(average_precision_score(truths, scores)) if truths.any() else 1.0


def log_loss(found: Sequence[Outcome]) -> float:
    """Return the log loss of all pairs of units, as a share of the number that the annotation links."""
    truths, scores = (np.concatenate([getattr(outcome, name) for outcome in found]) for name in ("truths", "scores"))
    clipped = np.clip(scores, _CERTAIN, 1 - _CERTAIN)
    return float(-np.log(np.where(truths, clipped, 1 - clipped)).sum() / max(1, int(truths.sum())))


def interval(found: Sequence[Outcome], everything: Sequence[Outcome]) -> tuple[float, float]:
    """Return the 95 % bootstrap interval of the change of the mean F1, resampled over the pairs of each kind."""
    draw = np.random.default_rng(0)
    changes = np.zeros(_RESAMPLES)
    kinds = [kind for kind in KINDS if any(outcome.kind == kind for outcome in everything)]
    for kind in kinds:
        tables = [
            np.array([outcome.counts for outcome in some if outcome.kind == kind]) for some in (found, everything)
        ]
        chosen = draw.integers(0, len(tables[0]), size=(_RESAMPLES, len(tables[0])))
        without_it, with_it = (_resampled(table, chosen) for table in tables)
        changes += (without_it - with_it) / len(kinds)
    low, high = np.quantile(changes, [0.025, 0.975])
    return float(low), float(high)


def _resampled(table: NDArray[np.int_], chosen: NDArray[np.int64]) -> NDArray[np.float64]:
    hit, false, missed = table[chosen].sum(axis=1).T
    f1: NDArray[np.float64] = 2 * hit / np.maximum(1, 2 * hit + false + missed)
    return f1


def figures(found: Sequence[Outcome], everything: Sequence[Outcome]) -> dict[str, Any]:
    """Return what is kept of the outcomes without a part, beside those with everything."""
    low, high = interval(found, everything)
    return {
        "f1": {kind: round(value, 4) for kind, value in of_kinds(found, _f1).items()},
        "mean": round(mean_f1(found), 4),
        "change": round(mean_f1(found) - mean_f1(everything), 4),
        "interval": [round(low, 4), round(high, 4)],
        "average_precision": round(float(np.mean(list(of_kinds(found, average_precision).values()))), 4),
        "log_loss": round(float(np.mean(list(of_kinds(found, log_loss).values()))), 4),
    }


def main() -> None:
    """Measure, print the figures and, if asked, keep them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help=f"write {RESULTS.name}")
    options = parser.parse_args()
    cases = observe(load_pairs(), Remembering(load_encoder()), gold_units=False)
    plain = [replace(case, encoder=None) for case in cases]
    lexical = measure(plain, ("lexical", "cross_lexical"), PARTS)
    semantic = measure(cases, ("semantic", "cross_semantic"), PARTS)
    semantic[ENCODER] = lexical[EVERYTHING.name]
    results = {
        method: {name: figures(found, of_method[EVERYTHING.name]) for name, found in of_method.items()}
        for method, of_method in (("semantic", semantic), ("lexical", lexical))
    }
    for method, rows in results.items():
        for name, row in rows.items():
            print(
                f"{method:9} {name:45} {row['mean']:.3f} {row['change']:+.3f} {row['interval']} {row['log_loss']:.3f}"
            )
    if options.write:
        RESULTS.write_text(json.dumps(results, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
