"""Figures of discrepancies: what was found is held beside the annotation, kind by kind."""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import Any

import pytest

from benchmarks import discrepancies
from benchmarks.discrepancies import NOWHERE, figures, inside_gold_links, outcome
from benchmarks.gold import load_pairs, load_scorer

PAIR = load_pairs()[0]
SCORER = load_scorer()
with warnings.catch_warnings():
    # The scorer came with the annotated pairs, and leaves its files to be closed by themselves.
    warnings.simplefilter("ignore", ResourceWarning)
    GOLD: dict[str, Any] = SCORER["load_gold"](str(Path(discrepancies.__file__).parent / "pairs" / PAIR.name))
PERFECT: dict[str, Any] = SCORER["gold_as_pred"](GOLD)
for place, flag in enumerate(PERFECT["discrepancies"]):
    flag["confidence"] = 0.55 if place else 1.0
ANNOTATED = [entry["kind"] for entry in GOLD["discrepancies"]]


def test_the_annotation_itself_is_right_in_every_kind() -> None:
    """Told what is annotated, nothing is confused, missed or too much."""
    found = figures([outcome("development", PERFECT, GOLD, SCORER)], SCORER)
    assert found["disc_text"]["precision"] == found["disc_text"]["recall"] == 1
    assert found["confusion"][NOWHERE] == {}
    for kind in set(ANNOTATED):
        assert found["confusion"][kind] == {kind: ANNOTATED.count(kind)}


def test_what_is_missed_confused_and_too_much_is_told_apart() -> None:
    """A discrepancy that is left out, one under another kind and one that is none, each stand in their own cell."""
    missed, confused, *rest = PERFECT["discrepancies"]
    nowhere = {"a": GOLD["a_spans"][0], "b": GOLD["b_spans"][0], "kind": "place", "confidence": 0.5}
    told = [{**confused, "kind": "strength"}, *rest, nowhere]
    table = outcome("development", {"links": [], "discrepancies": told}, GOLD, SCORER).confused
    assert table[missed["kind"], NOWHERE] == 1
    assert table[confused["kind"], "strength"] == 1
    assert table[NOWHERE, "place"] == 1
    assert table.total() == len(ANNOTATED) + 1


def test_confidences_are_held_beside_what_is_right() -> None:
    """Two that are right and one that is not, one of them fully sure: each counts between its own two bounds."""
    first, second, *_ = PERFECT["discrepancies"]
    nowhere = {"a": GOLD["a_spans"][0], "b": GOLD["b_spans"][0], "kind": "place", "confidence": 0.51}
    told = {"links": [], "discrepancies": [first, second, nowhere]}
    assert figures([outcome("", told, GOLD, SCORER)], SCORER)["confidences"] == [
        {"from": 0.5, "to": 0.6, "shown": 2, "mean": pytest.approx(0.53), "right": 0.5},
        {"from": 0.8, "to": 1.0, "shown": 1, "mean": 1.0, "right": 1},
    ]


def test_the_same_found_twice_counts_once() -> None:
    """A second flag on a discrepancy that is found already is neither right nor wrong, as for the scorer."""
    twice = {"links": [], "discrepancies": [*PERFECT["discrepancies"], PERFECT["discrepancies"][0]]}
    assert outcome("", twice, GOLD, SCORER).confused == outcome("", PERFECT, GOLD, SCORER).confused


@pytest.mark.parametrize("part", ["disc_text", "disc_loc"])
def test_inside_the_links_of_the_annotation_no_link_is_to_blame(part: str) -> None:
    """What is found there is found by the rules alone, and the scorer agrees with the table of kinds."""
    counted = outcome("development", inside_gold_links(PAIR, GOLD), GOLD, SCORER)
    assert counted.counts[part]["tp"] > 0
    found = sum(count for (kind, told), count in counted.confused.items() if NOWHERE not in {kind, told})
    assert found == counted.counts["disc_text"]["tp"]
