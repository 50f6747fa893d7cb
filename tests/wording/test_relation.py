"""Tests of how two sides relate and of what one side adds."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from compare.model import Fact, Quantity, Span, UnitGroup, When
from compare.wording import word
from tests.gold import NAMES, gold_comparison
from tests.wording.statements import statement

if TYPE_CHECKING:
    from compare.model import Statement, Unit

CASES = json.loads((Path(__file__).parent.parent / "cases" / "relations.json").read_text("utf-8"))


@pytest.mark.parametrize(
    "case", [case for group in ("synthetic", "negative") for case in CASES[group]], ids=lambda case: case["name"]
)
def test_relations_and_additions(case: dict[str, Any]) -> None:
    """Two sides are identical, reworded or partial as a reader would say, and what is added is a whole phrase."""
    texts = [[text] if isinstance(text, str) else text for text in (case["left"], case["right"])]
    left, right = (statement(*units, kind=case.get("kind", "sentence")) for units in texts)
    (link,) = word(left, right, (UnitGroup(tuple(range(len(texts[0]))), tuple(range(len(texts[1]))), 0.9),))
    assert link.relation == case["relation"]
    assert [left.text[span.start : span.stop] for span in link.additions.left] == case.get("added_left", [])
    assert [right.text[span.start : span.stop] for span in link.additions.right] == case.get("added_right", [])


def test_a_leading_number_that_is_a_fact_is_no_list_number() -> None:
    """Where the facts know an ordinal or a date at the start of a unit, another one is not the same."""
    left, right = statement("12. Sitzung des Rates"), statement("13. Sitzung des Rates")
    group = (UnitGroup((0,), (0,), 0.9),)
    assert word(left, right, group)[0].relation == "identical"
    left, right = (
        replace(
            side,
            units=(replace(side.units[0], facts=(Fact("number", Span(0, 3), Quantity(number, number, "ordinal")),)),),
        )
        for side, number in ((left, 12), (right, 13))
    )
    assert word(left, right, group)[0].relation == "reworded"


def test_a_fact_that_both_sides_state_is_no_addition() -> None:
    """What stands in other words on the other side, a date for instance, is nothing that only one side says."""
    left = statement("The fund was set up.", "It was on 3 May.")
    right = statement(
        "The fund was set up, as the deputy minister told reporters afterwards, on the third of this month."
    )
    group = (UnitGroup((0, 1), (0,), 0.9),)
    assert [right.text[span.start : span.stop] for span in word(left, right, group)[0].additions.right] == [
        "as the deputy minister told reporters afterwards, on the third of this month"
    ]
    date = When(month=5, days=(3, 3))
    left = replace(left, units=(left.units[0], _with_date(left, 1, "3 May", date)))
    right = replace(right, units=(_with_date(right, 0, "the third of this month", date),))
    assert [right.text[span.start : span.stop] for span in word(left, right, group)[0].additions.right] == [
        "as the deputy minister told reporters afterwards"
    ]


def test_relations_of_the_development_set() -> None:
    """On the annotated links of the development set the mean F1 of the three relations stays at what was measured."""
    found: list[str] = []
    expected: list[str] = []
    for name in NAMES:
        gold = gold_comparison(name)
        groups = tuple(UnitGroup(link.left, link.right, link.score) for link in gold.links)
        relations = {(link.left, link.right): link.relation for link in word(gold.left, gold.right, groups)}
        found += [relations[link.left, link.right] for link in gold.links]
        expected += [link.relation for link in gold.links]
    scores = []
    for relation in ("identical", "reworded", "partial"):
        right = sum(one == two == relation for one, two in zip(found, expected, strict=True))
        scores.append(2 * right / (found.count(relation) + expected.count(relation)))
    assert sum(scores) / 3 >= 0.75


def _with_date(side: Statement, unit: int, words: str, date: When) -> Unit:
    """Return a unit with the date that these words of it say."""
    start = side.text.index(words, side.units[unit].span.start)
    fact = Fact("date", Span(start, start + len(words)), date, ("date:05-03",))
    return replace(side.units[unit], facts=(fact,))
