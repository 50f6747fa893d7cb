"""From how strongly a rival pairs units to the links that it is given credit for: which strength is enough."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np

from benchmarks.gold import FOLDER

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from benchmarks.gold import GoldPair
    from benchmarks.rivals.methods import Pairing

CUTS = tuple(step / 100 for step in range(101))
"""What is tried as the lowest strength of a link; 0 takes all that a rival pairs."""

Counts: TypeAlias = tuple[int, int, int]
"""How many pairs of units are linked rightly, wrongly, and not although they should be."""


@dataclass(frozen=True, slots=True)
class Trial:
    """The gold units of an annotated pair as a rival paired them."""

    pair: GoldPair
    pairings: tuple[Pairing, ...]

    def links(self, cut: float) -> frozenset[tuple[int, int]]:
        """Return the pairs of units that are paired at least this strongly."""
        return frozenset((row, column) for row, column, strength in self.pairings if strength >= cut)


def best_for_each_kind(trials: Sequence[Trial]) -> dict[str, float]:
    """Return the name of each pair and the cut that gives the pairs of its kind the highest F1.

    It is chosen on the very pairs that it is used on, which flatters the rival: no user knows this cut.
    """
    cuts = {kind: _best([trial for trial in trials if trial.pair.kind == kind]) for kind in _kinds(trials)}
    return {trial.pair.name: cuts[trial.pair.kind] for trial in trials}


def best_for_the_others(trials: Sequence[Trial]) -> dict[str, float]:
    """Return the name of each pair and the cut that is best for the other ones, as the tool's threshold is chosen.

    The mean over the kinds of pairs counts; those in one and in two languages are looked at apart.
    """
    return {
        trial.pair.name: _best(
            [other for other in trials if other is not trial and _languages(other) == _languages(trial)]
        )
        for trial in trials
    }


def figures(
    trials: Sequence[Trial], choose: Callable[[Sequence[Trial]], dict[str, float]], scorer: dict[str, Any]
) -> dict[str, dict[str, float]]:
    """Return precision, recall and F1 of the links of each kind of pairs, as the scorer of the pairs counts them."""
    cuts = choose(trials)
    found = {}
    for kind in _kinds(trials):
        total: dict[str, Any] = {}
        for trial in trials:
            if trial.pair.kind == kind:
                gold = scorer["load_gold"](str(FOLDER / trial.pair.name))
                scorer["add"](total, scorer["raw_counts"](_prediction(trial, cuts[trial.pair.name]), gold))
        lenient = scorer["finish"](total)["lenient"]
        found[kind] = {name: lenient[name] for name in ("precision", "recall", "f1")}
    return found


def _prediction(trial: Trial, cut: float) -> dict[str, Any]:
    """Return links in the form that the scorer reads."""
    left, right = trial.pair.left.units, trial.pair.right.units
    return {
        "links": [
            {
                "a": [[left[row].span.start, left[row].span.stop]],
                "b": [[right[column].span.start, right[column].span.stop]],
            }
            for row, column in sorted(trial.links(cut))
        ]
    }


def _best(trials: Sequence[Trial]) -> float:
    """Return the cut with the highest mean F1 over the kinds of these pairs; of equals, the highest."""
    kinds = _kinds(trials)
    means = [
        np.mean([_f1([_counts(trial, cut) for trial in trials if trial.pair.kind == kind]) for kind in kinds])
        for cut in CUTS
    ]
    return CUTS[max(range(len(CUTS)), key=lambda place: (means[place], place))]


def _counts(trial: Trial, cut: float) -> Counts:
    """Count as the scorer does where the units are those of the annotation."""
    links = trial.links(cut) - trial.pair.neutral
    hit = len(links & trial.pair.linked.keys())
    return hit, len(links) - hit, len(trial.pair.linked) - hit


def _f1(counts: Sequence[Counts]) -> float:
    hit, false, missed = (sum(column) for column in zip(*counts, strict=True))
    return float(2 * hit / max(1, 2 * hit + false + missed))


def _kinds(trials: Sequence[Trial]) -> list[str]:
    """Return the kinds of these pairs, in order of appearance."""
    return list(dict.fromkeys(trial.pair.kind for trial in trials))


def _languages(trial: Trial) -> bool:
    return trial.pair.left.language == trial.pair.right.language
