"""Pairs of sentences of our own, kept as data, and what the tool finds different in them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from compare.discrepancies import find
from compare.facts import add_facts
from compare.model import Link
from compare.readers import read_text
from compare.units import split

if TYPE_CHECKING:
    from _pytest.mark.structures import ParameterSet

    from compare.model import Discrepancy, Equivalence, Statement

_FOLDER = Path(__file__).parent.parent / "cases" / "discrepancies"


@dataclass(frozen=True, slots=True)
class Case:
    """Two sentences, their languages, and the words that differ on both sides, None where nothing does."""

    left: str
    right: str
    languages: tuple[str, str]
    expected: tuple[str, str] | None


def cases(kind: str, *groups: str) -> list[ParameterSet]:
    """Return the cases of a kind of discrepancy in some groups of its file; those of "known failures" have to fail."""
    data = json.loads((_FOLDER / f"{kind}.json").read_text(encoding="utf-8"))
    return [
        pytest.param(
            Case(
                row["left"],
                row["right"],
                (row["languages"][0], row["languages"][1]),
                None if row["expected"] is None else (row["expected"][0], row["expected"][1]),
            ),
            id=f"{group}-{number}",
            marks=[pytest.mark.xfail(strict=True, reason=row.get("reason", "known failure"))]
            if group == "known failures"
            else [],
        )
        for group in groups
        for number, row in enumerate(data[group])
    ]


def statement(text: str, language: str) -> Statement:
    """Return a text as a statement with its facts."""
    return add_facts(split(read_text(text), label="a side", source="", language=language))


def link_all(left: Statement, right: Statement) -> Link:
    """Return a link of all units of two statements, as if it had been found."""
    units = tuple(unit.index for unit in left.units), tuple(unit.index for unit in right.units)
    return Link(units[0], units[1], "reworded", 0.95, moved=False, edits=())


def found_in(case: Case) -> tuple[tuple[Discrepancy, ...], tuple[Equivalence, ...]]:
    """Return what is found in the two sentences of a case."""
    left, right = statement(case.left, case.languages[0]), statement(case.right, case.languages[1])
    return find(left, right, (link_all(left, right),))


def check(case: Case, kind: str) -> None:
    """Assert that the expected words are found, in nearly these bounds, and nothing else of the kind.

    A difference may be found as one of another kind: "First Rank" is a title and a number.
    """
    discrepancies, _ = found_in(case)
    words = [
        (case.left[found.left.start : found.left.stop], case.right[found.right.start : found.right.stop], found.kind)
        for found in discrepancies
    ]
    if case.expected is None:
        assert not [found for found in words if found[2] == kind]
        return
    left, right = case.expected
    assert len(words) == 1, words
    assert left in words[0][0] or words[0][0] in left, words
    assert right in words[0][1] or words[0][1] in right, words
    assert len(words[0][0]) <= max(40, 3 * len(left)), words
    assert len(words[0][1]) <= max(40, 3 * len(right)), words


def check_mirror(case: Case) -> None:
    """Assert that swapping the sides swaps what is found and changes nothing else."""
    turned = Case(case.right, case.left, (case.languages[1], case.languages[0]), None)
    here, there = found_in(case)[0], found_in(turned)[0]
    assert sorted((found.kind, found.left, found.right, found.confidence) for found in here) == sorted(
        (found.kind, found.right, found.left, found.confidence) for found in there
    )


def check_same(text: str, language: str) -> None:
    """Assert that a text compared with itself differs in nothing."""
    same = statement(text, language)
    assert find(same, same, (link_all(same, same),)) == ((), ())
