"""Measures the whole tool on the annotated pairs: ``python -m benchmarks.accuracy``.

Leave-one-pair-out: weights and threshold are fitted on the other pairs, and nothing made from the pair left out goes
in. Each kind of pairs is reported by itself.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from benchmarks import reliability
from benchmarks.gold import KINDS, load_pairs, load_scorer
from benchmarks.train import FEATURES, Case, final_scores, fit, observe, suited, without
from compare.comparison import compare_statements
from compare.model import Comparison, Settings
from compare.similarity import Remembering, load_encoder

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from benchmarks.gold import GoldPair
    from compare.model import Discrepancy

MEASURED = Path(__file__).parent.parent / "compare" / "measured.json"
RELATIONS = ("same", "reworded", "partial")
"""The types of links in the annotation; `identical` in the tool is ``same`` there."""

_DIFFERENT_EVENTS = "12-two-ambassadors"
_TWO_LANGUAGES = "two languages"
_RESAMPLES = 2000


@dataclass(frozen=True, slots=True)
class Trial:
    """An annotated pair as the tool compared it with weights fitted on the other pairs.

    Attributes
    ----------
    pair, comparison
        The annotation and what the tool found.
    probabilities, truths
        Of each pair of units that the fit could learn from: its score, and whether the annotation links it.
    shifted
        What is linked rightly, wrongly, and not, with other thresholds, see `benchmarks.reliability.shifted`.
    """

    pair: GoldPair
    comparison: Comparison
    probabilities: NDArray[np.float64]
    truths: NDArray[np.bool_]
    shifted: Mapping[float, tuple[int, int, int]]


def run(*, semantic: bool, gold_units: bool) -> tuple[Trial, ...]:
    """Compare every annotated pair with weights fitted on the others."""
    pairs = load_pairs()
    encoder = Remembering(load_encoder()) if semantic else None
    cases = observe(pairs, encoder, gold_units=gold_units)
    return tuple(
        _try(pair, case, cases, semantic=semantic)
        for pair, case in zip(pairs, (case for case in cases if case.is_annotated), strict=True)
    )


def _try(pair: GoldPair, case: Case, cases: Sequence[Case], *, semantic: bool) -> Trial:
    name = "semantic" if semantic else "lexical"
    if case.left.language != case.right.language:
        name = f"cross_{name}"
    weights = fit(suited(without(cases, case), name), FEATURES[name])
    comparison = compare_statements(case.left, case.right, settings=Settings(semantic=semantic), weights=weights)
    scores = final_scores(case, weights)
    return Trial(
        pair,
        comparison,
        scores[case.learned],
        case.labels.linked[case.learned],
        reliability.shifted(case, scores, weights.threshold),
    )


def prediction(comparison: Comparison) -> dict[str, Any]:
    """Return a comparison in the form that the scorer reads."""
    left, right = comparison.left.units, comparison.right.units
    return {
        "links": [
            {
                "a": [[left[unit].span.start, left[unit].span.stop] for unit in link.left],
                "b": [[right[unit].span.start, right[unit].span.stop] for unit in link.right],
            }
            for link in comparison.links
        ],
        "discrepancies": flags(comparison.discrepancies),
    }


def flags(discrepancies: Sequence[Discrepancy]) -> list[dict[str, Any]]:
    """Return discrepancies in the form that the scorer reads."""
    return [
        {
            "a": [found.left.start, found.left.stop],
            "b": [found.right.start, found.right.stop],
            "kind": found.kind,
            "confidence": found.confidence,
        }
        for found in discrepancies
    ]


def confusion(trials: Sequence[Trial], scorer: dict[str, Any]) -> NDArray[np.int64]:
    """Count gold types (rows) against the tool's relations (columns), over the gold units that both link."""
    table = np.zeros((len(RELATIONS), len(RELATIONS)), dtype=np.int64)
    for trial in trials:
        gold = trial.pair
        sides = (gold.left, gold.right)
        spans = [[(unit.span.start, unit.span.stop) for unit in side.units] for side in sides]
        predicted = prediction(trial.comparison)["links"]
        for link, found in zip(trial.comparison.links, predicted, strict=True):
            rows, columns = (
                {unit for span in found[key] for unit in scorer["to_units"](span, own, side.text)}
                for key, own, side in zip("ab", spans, sides, strict=True)
            )
            relation = RELATIONS.index("same" if link.relation == "identical" else link.relation)
            for cell in sorted((row, column) for row in rows for column in columns):
                if cell in gold.linked:
                    table[RELATIONS.index(gold.linked[cell]), relation] += 1
    return table


def macro_f1(table: NDArray[np.int64]) -> float:
    """Return the mean F1 of the classes of a confusion matrix."""
    hit = np.diag(table)
    return float(np.mean(2 * hit / np.maximum(1, table.sum(axis=0) + table.sum(axis=1))))


def bins(trials: Sequence[Trial]) -> tuple[reliability.Bin, ...]:
    """Return the scores of all pairs of units out of sample, in bins of equal count."""
    return reliability.bins(
        np.concatenate([trial.probabilities for trial in trials]), np.concatenate([trial.truths for trial in trials])
    )


def interval(counts: Sequence[dict[str, int]]) -> tuple[float, float]:
    """Return the 95 % bootstrap interval over pairs of the F1 of these counts."""
    table = np.array([[count["tp"], count["fp"], count["fn"]] for count in counts])
    draws = np.random.default_rng(0).integers(0, len(table), size=(_RESAMPLES, len(table)))
    hit, false, missed = table[draws].sum(axis=1).T
    low, high = np.quantile(2 * hit / np.maximum(1, 2 * hit + false + missed), [0.025, 0.975])
    return float(low), float(high)


def main() -> None:
    """Measure, print the figures and, if asked, write those that reports quote."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--no-semantic", action="store_true", help="without the sentence encoder")
    parser.add_argument("--gold-units", action="store_true", help="split the texts as the annotation does")
    parser.add_argument(
        "--write",
        action="store_true",
        help=f"measure both ways, write {MEASURED.name} and {reliability.RELIABILITY.name}",
    )
    options = parser.parse_args()
    scorer = load_scorer()
    methods = ("semantic", "lexical") if options.write else ("lexical" if options.no_semantic else "semantic",)
    measured, reliable = {}, {}
    for method in methods:
        trials = run(semantic=method == "semantic", gold_units=options.gold_units)
        for kind in KINDS:
            print(f"\n== {kind}, {method}\n")
            _print([trial for trial in trials if trial.pair.kind == kind], scorer)
        for name, two_languages in ((method, False), (f"cross_{method}", True)):
            some = [trial for trial in trials if (trial.pair.kind == _TWO_LANGUAGES) is two_languages]
            measured[name] = _figures(some, scorer)
            reliable[name] = reliability.figures(bins(some), [(trial.pair.kind, trial.shifted) for trial in some])
    if options.write:
        write_measured(measured)
        reliability.RELIABILITY.write_text(json.dumps(reliable, indent=2) + "\n", encoding="utf-8")


def write_measured(figures: dict[str, Any]) -> None:
    """Put figures into those that reports quote; what other benchmarks measured stays."""
    known = json.loads(MEASURED.read_text(encoding="utf-8")) if MEASURED.is_file() else {}
    MEASURED.write_text(json.dumps({**known, **figures}, indent=2) + "\n", encoding="utf-8")


def _figures(trials: Sequence[Trial], scorer: dict[str, Any]) -> dict[str, Any]:
    """Return the figures that reports quote, and those of each kind of pairs."""
    total = _score(trials, scorer)["total"]
    of_kinds = {kind: [trial for trial in trials if trial.pair.kind == kind] for kind in KINDS}
    return {
        "pairs": len(trials),
        "links": _links(total),
        "discrepancies": {name: total["disc_loc"][name] for name in ("precision", "recall")},
        "kinds": {
            kind: {"pairs": len(some), "links": _links(_score(some, scorer)["total"])}
            for kind, some in of_kinds.items()
            if some
        },
    }


def _links(total: dict[str, Any]) -> dict[str, float]:
    return {name: total["lenient"][name] for name in ("precision", "recall", "f1")}


def _print(trials: Sequence[Trial], scorer: dict[str, Any]) -> None:
    """Print the figures of some pairs."""
    result = _score(trials, scorer)
    counts, total = result["counts"], result["total"]
    scorer["show"](result)
    table = confusion(trials, scorer)
    print("\nrelations, gold in rows   " + "  ".join(f"{name:>9}" for name in RELATIONS))
    for name, row in zip(RELATIONS, table, strict=True):
        print(f"{name:>24}  " + "  ".join(f"{count:>9}" for count in row))
    print()
    for name in ("lenient", "strict", "disc_text", "disc_loc"):
        low, high = interval([count[name] for count in counts])
        figures = total[name]
        print(
            f"{name:12} precision {figures['precision']:.3f}  recall {figures['recall']:.3f}  "
            f"F1 {figures['f1']:.3f}  (95 % interval {low:.3f} to {high:.3f})"
        )
    hard, traps = total["hard_negatives"], total["traps"]
    print(f"hard negatives hit        {hard['hits']} of {hard['of']}")
    if _DIFFERENT_EVENTS in result["per_pair"]:
        print(f"false links in pair 12    {result['per_pair'][_DIFFERENT_EVENTS]['lenient']['fp']}")
    print(f"macro-F1 of relations     {macro_f1(table):.3f}")
    print(f"calibration error         {reliability.calibration_error(bins(trials)):.3f}")
    print(f"traps                     {traps['hits']} of {traps['of']}, wide {traps['hits_wide']}")


def _score(trials: Sequence[Trial], scorer: dict[str, Any]) -> dict[str, Any]:
    """Return the scorer's counts a pair and figures, of these pairs alone."""
    counts = [
        scorer["raw_counts"](prediction(trial.comparison), scorer["load_gold"](str(_folder(trial.pair))))
        for trial in trials
    ]
    total: dict[str, Any] = {}
    for count in counts:
        scorer["add"](total, count)
    return {
        "counts": counts,
        "total": scorer["finish"](total),
        "per_pair": {trial.pair.name: scorer["finish"](count) for trial, count in zip(trials, counts, strict=True)},
    }


def _folder(pair: GoldPair) -> Path:
    return Path(__file__).parent / "pairs" / pair.name


if __name__ == "__main__":
    main()
