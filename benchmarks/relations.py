"""Fits and measures how the relation of a link is told: ``python -m benchmarks.relations``.

On the annotated links, each as the annotation groups its units. Prints the weights that `compare.wording.relation`
holds, and the F1 of the three relations with weights fitted on the other pairs.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from sklearn.linear_model import LogisticRegression

from benchmarks.gold import FOLDER, KINDS, load_pairs
from compare.facts import add_facts
from compare.wording.counterparts import without_counterpart
from compare.wording.edits import edits_of
from compare.wording.relation import Weights, relation_across, relation_of, surplus_of
from compare.wording.rows import row_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from benchmarks.gold import GoldPair
    from compare.model import Edit
    from compare.wording.rows import Row

RELATIONS = ("identical", "reworded", "partial")
_NAMES = {"same": "identical", "reworded": "reworded", "partial": "partial"}


@dataclass(frozen=True, slots=True)
class Sides:
    """The two sides of an annotated link, ready to be judged, and the relation that the annotation gives it."""

    left: Row
    right: Row
    edits: tuple[Edit, ...]
    alone: tuple[frozenset[int], frozenset[int]]
    relation: str


@dataclass(frozen=True, slots=True)
class Case:
    """The annotated links of a pair."""

    kind: str
    across: bool
    links: tuple[Sides, ...]


def observe(pair: GoldPair) -> Case:
    """Return the annotated links of a pair."""
    left, right = add_facts(pair.left), add_facts(pair.right)
    links = []
    for link in json.loads((FOLDER / pair.name / "gold.json").read_text(encoding="utf-8"))["links"]:
        rows = row_of(left, link["a"]), row_of(right, link["b"])
        alone = without_counterpart(*rows), without_counterpart(*reversed(rows))
        links.append(Sides(*rows, edits_of(*rows), alone, _NAMES[link["type"]]))
    return Case(pair.kind, left.language != right.language, tuple(links))


def fit(cases: Sequence[Case]) -> Weights:
    """Fit to the links in one language that are not identical."""
    links = [link for case in cases if not case.across for link in case.links if not link.left.is_identical(link.right)]
    surplus = [surplus_of(link.left, link.right, link.alone) for link in links]
    model = LogisticRegression(C=10, max_iter=5000)
    model.fit(
        [[np.log1p(beyond.more), np.log1p(beyond.less), beyond.facts] for beyond in surplus],
        [link.relation == "partial" for link in links],
    )
    return Weights(float(model.intercept_[0]), *map(float, model.coef_[0]))


def predict(case: Case, weights: Weights) -> list[str]:
    """Return the relations of the links of a pair as the package tells them with these weights."""
    return [
        "identical"
        if link.left.is_identical(link.right)
        else relation_across(link.left, link.right)
        if case.across
        else relation_of(link.left, link.right, link.edits, link.alone, weights)
        for link in case.links
    ]


def table_of(case: Case, relations: Sequence[str]) -> NDArray[np.int64]:
    """Count annotated relations (rows) against these (columns)."""
    table = np.zeros((len(RELATIONS), len(RELATIONS)), dtype=np.int64)
    for link, relation in zip(case.links, relations, strict=True):
        table[RELATIONS.index(link.relation), RELATIONS.index(relation)] += 1
    return table


def macro_f1(table: NDArray[np.int64]) -> float:
    """Return the mean F1 of the relations that occur."""
    totals = table.sum(axis=0) + table.sum(axis=1)
    return float(np.mean(2 * np.diag(table)[totals > 0] / totals[totals > 0]))


def main() -> None:
    """Fit, measure and print."""
    cases = [observe(pair) for pair in load_pairs()]
    print(", ".join(f"{name} {weight:.2f}" for name, weight in fit(cases)._asdict().items()))
    tables = [
        (case.kind, table_of(case, predict(case, fit([other for other in cases if other is not case]))))
        for case in cases
    ]
    for kind in (*KINDS, "all"):
        table = np.sum([table for own, table in tables if kind in {own, "all"}], axis=0)
        print(f"\n{kind}: macro-F1 {macro_f1(table):.3f} leave-one-pair-out; annotated relations in rows")
        for name, row in zip(RELATIONS, table, strict=True):
            print(f"{name:>12} " + " ".join(f"{count:>5}" for count in row))


if __name__ == "__main__":
    main()
