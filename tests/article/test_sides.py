"""The two sides of an article are found and called as the article calls them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from compare.errors import InputError
from compare.readers import read_text
from compare.story import take_apart
from compare.units import split

if TYPE_CHECKING:
    from compare.model import Article

CASES: list[dict[str, Any]] = json.loads(
    (Path(__file__).parent.parent / "cases" / "sides.json").read_text(encoding="utf-8")
)


def found(text: str, language: str = "en") -> Article:
    """Take a text apart without saying who its sides are."""
    document = read_text(text)
    return take_apart(document, split(document, label="", source="", language=language))


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["name"]))
def test_first_names(case: dict[str, Any]) -> None:
    """Each case of `tests/cases/sides.json` has the sides that a reader would name, the one that speaks first left."""
    sides = found(case["text"], case["language"]).sides
    assert [sides[0].names[0], sides[1].names[0]] == [case["left"], case["right"]]


def test_no_name_is_of_both_sides() -> None:
    """What one side is called the other is not, whatever short forms there are."""
    for case in CASES:
        left, right = found(case["text"], case["language"]).sides
        assert not {name.lower() for name in left.names} & {name.lower() for name in right.names}


@pytest.mark.parametrize(
    "text",
    [
        "Rain fell on the harbour all day. The boats stayed in port.",
        "The Fleet Union said the strike goes on. The union said nobody would sail. It added that it had time.",
        "The Fleet Union (FU) said the strike goes on. The FU said nobody would sail.",
    ],
)
def test_one_party_is_not_two_sides(text: str) -> None:
    """Where nobody or only one party speaks, under however many names, no second side is made up."""
    with pytest.raises(InputError, match="no second side"):
        found(text)
