"""Fits and measures what makes two unique units related: ``python -m benchmarks.related``.

On the units that no annotated link contains, of which ``related.json`` says which are about one topic. Prints the
weights that `compare.related` holds, and how many of the related units are right and found, with weights fitted on the
other pairs.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING
from unittest.mock import patch

import numpy as np

from benchmarks.gold import load_pairs
from benchmarks.regression import regress
from compare.facts import add_facts
from compare.model import Evidence, Link, Portion
from compare.related import WEIGHTS, eligible, nearness, relate
from compare.similarity import load_encoder, measure

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.gold import GoldPair
    from compare.model import Statement
    from compare.related import Weights
    from compare.similarity import Encoder

JUDGED = Path(__file__).with_name("related.json")

METHODS = ("with the encoder", "--no-semantic", "two languages")
"""What the weights in `compare.related.WEIGHTS` are for, in their order."""

REGULARISATION = 1.0
"""scikit-learn's C over standardised measures."""


@dataclass(frozen=True, slots=True)
class Case:
    """An annotated pair as if the tool had linked it without a mistake, and what was judged of its unique units.

    Attributes
    ----------
    across
        True for a pair in two languages.
    links
        The annotated links; only their units matter.
    related, unsure
        Pairs of unique units that are about one topic; that may or may not be.
    """

    name: str
    across: bool
    left: Statement
    right: Statement
    evidence: Evidence
    links: tuple[Link, ...]
    related: frozenset[tuple[int, int]]
    unsure: frozenset[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Tally:
    """How many pairs of related units are right, wrong and unsure, and how many there are to be found.

    Attributes
    ----------
    silent, silent_wrong
        How many unique sentences and list items are left without a related one, and how many of these have one.
    """

    right: int
    wrong: int
    unsure: int
    existing: int
    silent: int
    silent_wrong: int


def judgements() -> dict[str, dict[str, list[tuple[int, int]]]]:
    """Return what was judged: name of an annotated pair -> ``related`` and ``unsure`` -> pairs of unique units."""
    pairs: dict[str, dict[str, list[tuple[int, int]]]] = json.loads(JUDGED.read_text(encoding="utf-8"))["pairs"]
    return pairs


def observe(pair: GoldPair, encoder: Encoder | None) -> Case:
    """Return an annotated pair, measured, with the judgements on its unique units."""
    judged = judgements()[pair.name]
    left, right = add_facts(pair.left), add_facts(pair.right)
    gold = json.loads((JUDGED.parent / "pairs" / pair.name / "gold.json").read_text(encoding="utf-8"))
    return Case(
        name=pair.name,
        across=left.language != right.language,
        left=left,
        right=right,
        evidence=measure(left, right, encoder),
        links=tuple(
            Link(tuple(link["a"]), tuple(link["b"]), "reworded", 1.0, moved=False, edits=()) for link in gold["links"]
        ),
        related=frozenset((a, b) for a, b in judged["related"]),
        unsure=frozenset((a, b) for a, b in judged["unsure"]),
    )


def fit(cases: Sequence[Case], names: Sequence[str]) -> Weights:
    """Fit weights for these measures to all pairs of unique units that can be related and are not unsure."""
    rows: list[list[float]] = []
    truths: list[bool] = []
    for case in cases:
        may_be = eligible(case.left, case.right, case.links, case.evidence)
        arrays = {**case.evidence.arrays, "near": nearness(Portion.of_all(case.left, case.right), case.links)}
        cells = [cell for row, column in np.argwhere(may_be) if (cell := (int(row), int(column))) not in case.unsure]
        rows += [[float(arrays[name][cell]) for name in names] for cell in cells]
        truths += [cell in case.related for cell in cells]
    constant, slopes = regress(np.array(rows), np.array(truths), strength=REGULARISATION)
    return {"constant": constant, **dict(zip(names, map(float, slopes), strict=True))}


def tally(case: Case, weights: Weights) -> Tally:
    """Compare what the package relates with these weights with what was judged."""
    with patch("compare.related.WEIGHTS", (weights,)):
        found = frozenset(
            (entry.left, entry.right) for entry in relate(case.left, case.right, case.links, case.evidence)
        )
    silent = [_silent(case, place, found) for place in (0, 1)]
    return Tally(
        right=len(found & case.related),
        wrong=len(found - case.related - case.unsure),
        unsure=len(found & case.unsure),
        existing=most_pairs(case.related),
        silent=sum(len(side) for side in silent),
        silent_wrong=sum(len(side & {cell[place] for cell in case.related}) for place, side in enumerate(silent)),
    )


def _silent(case: Case, place: int, found: frozenset[tuple[int, int]]) -> frozenset[int]:
    """Return the unique sentences and list items of one side that are in none of the pairs found."""
    statement = (case.left, case.right)[place]
    linked = {unit for link in case.links for unit in (link.left, link.right)[place]}
    return (
        frozenset(unit.index for unit in statement.units if unit.kind in {"sentence", "bullet"})
        - linked
        - {cell[place] for cell in found}
    )


def most_pairs(cells: frozenset[tuple[int, int]]) -> int:
    """Return how many of these cells can be chosen at most so that no two are in one row or column."""
    counterparts: dict[int, list[int]] = {}
    for row, column in sorted(cells):
        counterparts.setdefault(row, []).append(column)
    chosen: dict[int, int] = {}

    def place(row: int, tried: set[int]) -> bool:
        for column in counterparts[row]:
            if column not in tried:
                tried.add(column)
                if column not in chosen or place(chosen[column], tried):
                    chosen[column] = row
                    return True
        return False

    return sum(place(row, set()) for row in counterparts)


def cases_of(cases: Sequence[Case], names: Sequence[str]) -> tuple[Case, ...]:
    """Return the cases that weights for these measures are fitted on: all that have been measured so."""
    return tuple(case for case in cases if set(names) - {"near"} <= set(case.evidence.arrays))


def main() -> None:
    """Fit, measure and print."""
    encoder = load_encoder()
    judged = judgements()
    measured = [observe(pair, encoder) for pair in load_pairs() if pair.name in judged]
    for method, held in zip(METHODS, WEIGHTS, strict=True):
        names = [name for name in held if name != "constant"]
        cases = cases_of(measured, names)
        print(f"\n{method}: " + ", ".join(f"{name} {weight:.2f}" for name, weight in fit(cases, names).items()))
        tallies = [
            tally(case, fit([other for other in cases if other is not case], names))
            for case in cases
            if method != METHODS[2] or case.across
        ]
        total = Tally(*(sum(getattr(entry, field.name) for entry in tallies) for field in fields(Tally)))
        print(
            f"precision {total.right / max(1, total.right + total.wrong):.2f}, "
            f"recall {total.right / max(1, total.existing):.2f}: "
            f"{total.right} right, {total.wrong} wrong, {total.unsure} unsure, {total.existing} to be found"
        )
        print(
            f"left without: {total.silent} sentences and list items, "
            f"of which {total.silent_wrong} have one ({total.silent_wrong / max(1, total.silent):.0%})"
        )


if __name__ == "__main__":
    main()
