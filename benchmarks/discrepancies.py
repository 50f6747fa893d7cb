"""How right the discrepancies are, kind by kind: ``python -m benchmarks.discrepancies [--no-semantic] [--write]``.

Twice: with the links as found, from weights fitted on the other pairs, and with the links of the annotation, to tell
apart what alignment loses. The rules were written with the development set in view and with the readouts and the
first long pairs partly so; the others were not read for them.
"""

from __future__ import annotations

import argparse
import json
import math
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from statistics import mean
from typing import TYPE_CHECKING, Any

from benchmarks.accuracy import flags, interval, prediction, run
from benchmarks.gold import KINDS, load_scorer
from compare.discrepancies import find
from compare.facts import add_facts
from compare.model import Link

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from benchmarks.accuracy import Trial
    from benchmarks.gold import GoldPair

RESULTS = Path(__file__).with_name("discrepancies.json")

SORTS = ("number", "date", "name", "place", "negation", "attribution", "strength")
"""Kinds of discrepancies in the order of reports."""

NOWHERE = "none"
"""Stands in a confusion matrix for the kind of what only the annotation has, or only the tool."""

_SURE = 0.95
"""Score of the links of the annotation."""

WAYS = ("links as found", "links of the annotation")

CONFIDENCES = (0.0, 0.5, 0.6, 0.7, 0.8, math.inf)
"""Between which confidences discrepancies are counted together, to see how honest these are."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the tool said of one annotated pair, beside the annotation.

    Attributes
    ----------
    kind
        Kind of the pair.
    counts
        What the scorer counts of it.
    confused
        (kind in the annotation, kind of the tool) -> how many; `NOWHERE` where one of the two has nothing.
    judged
        Confidence of each discrepancy that was told, and whether it is right; but for those that the annotation leaves
        open.
    """

    kind: str
    counts: Mapping[str, Any]
    confused: Counter[tuple[str, str]]
    judged: tuple[tuple[float, bool], ...]


def inside_gold_links(pair: GoldPair, gold: Mapping[str, Any]) -> dict[str, Any]:
    """Return the discrepancies inside the links of the annotation, between its units, in the form the scorer reads."""
    links = sorted((tuple(sorted(link["a"])), tuple(sorted(link["b"]))) for link in gold["links"])
    found, _ = find(
        add_facts(pair.left),
        add_facts(pair.right),
        tuple(Link(rows, columns, "partial", _SURE, moved=False, edits=()) for rows, columns in links),
    )
    return {"links": [], "discrepancies": flags(found)}


def outcome(kind: str, found: Mapping[str, Any], gold: Mapping[str, Any], scorer: Mapping[str, Any]) -> Outcome:
    """Hold what was found beside the annotation, as the scorer does.

    What is found twice, and what the annotation leaves open, does not count among the kinds.

    Parameters
    ----------
    kind
        Kind of the pair.
    found
        In the form that the scorer reads, each discrepancy with its confidence.
    gold, scorer
        The annotation as the scorer loads it, and what `benchmarks.gold.load_scorer` gives.
    """
    told = found["discrepancies"]
    wanted, optional = (_of_gold(gold, name) for name in ("discrepancies", "optional_discrepancies"))
    edges = [[place for place, flag in enumerate(told) if _meets(flag, entry, scorer)] for entry in wanted]
    known = {flag for edge in edges for flag in edge}
    wrong = {
        place
        for place, flag in enumerate(told)
        if place not in known
        and not any(_meets(flag, entry, scorer) for entry in optional)
        and not _neutral(flag, gold, scorer)
    }
    owners: dict[int, int] = scorer["match"](edges, len(wanted))
    confused = Counter((wanted[entry][0], told[flag]["kind"]) for flag, entry in owners.items())
    confused.update((kind, NOWHERE) for entry, (kind, *_) in enumerate(wanted) if entry not in owners.values())
    confused.update((NOWHERE, told[place]["kind"]) for place in wrong)
    judged = tuple((told[place]["confidence"], place in known) for place in sorted(known | wrong))
    return Outcome(kind, scorer["raw_counts"](found, gold), confused, judged)


def _of_gold(gold: Mapping[str, Any], name: str) -> list[tuple[str, tuple[int, int], tuple[int, int]]]:
    return [(entry.get("kind", NOWHERE), _span(entry, gold, "a"), _span(entry, gold, "b")) for entry in gold[name]]


def _meets(
    flag: Mapping[str, Any], entry: tuple[str, tuple[int, int], tuple[int, int]], scorer: Mapping[str, Any]
) -> bool:
    return bool(scorer["overlaps"](flag["a"], entry[1]) and scorer["overlaps"](flag["b"], entry[2]))


def _span(entry: Mapping[str, Any], gold: Mapping[str, Any], side: str) -> tuple[int, int]:
    unit = entry[side]
    start = gold[f"{side}_spans"][unit][0] + gold[f"{side}_sentences"][unit].index(entry[f"{side}_text"])
    return start, start + len(entry[f"{side}_text"])


def _neutral(flag: Mapping[str, Any], gold: Mapping[str, Any], scorer: Mapping[str, Any]) -> bool:
    rows, columns = (scorer["to_units"](flag[side], gold[f"{side}_spans"], gold[f"{side}_file"]) for side in "ab")
    cells = [[row, column] for row in rows for column in columns]
    return bool(cells) and all(cell in gold["neutral_pairs"] for cell in cells)


def figures(outcomes: Sequence[Outcome], scorer: Mapping[str, Any]) -> dict[str, Any]:
    """Return the figures of some pairs together, as `RESULTS` keeps them."""
    total: dict[str, Any] = {}
    confused: Counter[tuple[str, str]] = Counter()
    for one in outcomes:
        scorer["add"](total, one.counts)
        confused += one.confused
    finished = scorer["finish"](total)
    return {
        "pairs": len(outcomes),
        **{
            name: {
                **{part: finished[name][part] for part in ("precision", "recall", "f1")},
                "interval": interval([one.counts[name] for one in outcomes]),
            }
            for name in ("disc_text", "disc_loc")
        },
        "traps": [finished["traps"][name] for name in ("hits", "hits_wide", "of")],
        "confusion": {
            kind: {told: count for told in (*SORTS, NOWHERE) if (count := confused[kind, told])}
            for kind in (*SORTS, NOWHERE)
        },
        "confidences": _by_confidence([one for outcome in outcomes for one in outcome.judged]),
    }


def _by_confidence(judged: Sequence[tuple[float, bool]]) -> list[dict[str, float]]:
    """Count discrepancies between two confidences, with their mean confidence and the share that is right."""
    rows = []
    for low, high in pairwise(CONFIDENCES):
        some = [(confidence, right) for confidence, right in judged if low <= confidence < high]
        if some:
            confidences, right = zip(*some, strict=True)
            rows.append(
                {
                    "from": low,
                    "to": min(1.0, high),
                    "shown": len(some),
                    "mean": mean(confidences),
                    "right": mean(map(int, right)),
                }
            )
    return rows


def measure(trials: Sequence[Trial]) -> dict[str, dict[str, dict[str, Any]]]:
    """Return the figures both ways: way -> kind of pairs, or ``"all but development"`` -> figures."""
    scorer = load_scorer()
    gold = {
        trial.pair.name: scorer["load_gold"](str(Path(__file__).parent / "pairs" / trial.pair.name)) for trial in trials
    }
    results = {}
    for way in WAYS:
        outcomes = [
            outcome(
                trial.pair.kind,
                prediction(trial.comparison)
                if way == "links as found"
                else inside_gold_links(trial.pair, gold[trial.pair.name]),
                gold[trial.pair.name],
                scorer,
            )
            for trial in trials
        ]
        groups = {kind: [one for one in outcomes if one.kind == kind] for kind in KINDS}
        groups["all but development"] = [one for one in outcomes if one.kind != "development"]
        results[way] = {name: figures(some, scorer) for name, some in groups.items() if some}
    return results


def main() -> None:
    """Measure, print, and if asked keep the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--no-semantic", action="store_true", help="without the sentence encoder")
    parser.add_argument("--write", action="store_true", help=f"write {RESULTS.name}, with the sentence encoder")
    options = parser.parse_args()
    results = measure(run(semantic=not options.no_semantic, gold_units=False))
    for way, groups in results.items():
        print(f"\n== {way}\n")
        for name, found in groups.items():
            text, exact = found["disc_text"], found["disc_loc"]
            low, high = text["interval"]
            print(
                f"{name:20} words overlap P {text['precision']:.3f} R {text['recall']:.3f} "
                f"F1 {text['f1']:.3f} ({low:.3f} to {high:.3f})   no wider P {exact['precision']:.3f} "
                f"R {exact['recall']:.3f}   traps {found['traps'][0]} of {found['traps'][2]}, wide {found['traps'][1]}"
            )
        for name in ("development", "all but development"):
            print(f"\n{name}: kinds of the annotation in rows\n")
            print(" " * 12 + "".join(f"{told:>12}" for told in (*SORTS, NOWHERE)))
            for kind, row in groups[name]["confusion"].items():
                print(f"{kind:12}" + "".join(f"{row.get(told, 0) or '·':>12}" for told in (*SORTS, NOWHERE)))
    for name in ("development", "all but development"):
        print(f"\n{name}: confidence, and how many are right\n")
        for row in results[WAYS[0]][name]["confidences"]:
            print(f"{row['from']:.1f} to {row['to']:.1f} {row['shown']:6} {row['mean']:8.2f} {row['right']:8.2f}")
    if options.write and not options.no_semantic:
        RESULTS.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
