"""Cases written by somebody who had not read the code: what differs in two short texts, and what only seems to.

Each is compared as if its two texts had been linked. Those that the tool gets wrong are listed by name, with what is
missing, in `known_failures.json`; one that it gets right must leave the list.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from compare.discrepancies import find
from tests.discrepancies.sentences import link_all, statement

if TYPE_CHECKING:
    from _pytest.mark.structures import ParameterSet

    from compare.model import Discrepancy, Span

FOLDER = Path(__file__).parent.parent / "cases" / "discrepancies"
FILES = sorted(FOLDER.glob("blind_*.json"))
KNOWN_FAILURES: dict[str, dict[str, str]] = json.loads((FOLDER / "known_failures.json").read_text(encoding="utf-8"))
"""Kind -> name of a case -> why it fails."""
SHORT = 40
"""Characters that may be marked around words that are shorter."""


@dataclass(frozen=True, slots=True)
class Blind:
    """Two texts, their languages, and the kind and words of each difference."""

    left: str
    right: str
    languages: tuple[str, str]
    expected: tuple[tuple[str, str, str], ...]


def _rows(kind: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads((FOLDER / f"blind_{kind}.json").read_text(encoding="utf-8"))
    return rows


def _cases() -> list[ParameterSet]:
    found = []
    for path in FILES:
        kind = path.stem.removeprefix("blind_")
        for row in _rows(kind):
            expected = tuple((one["kind"], one["left"], one["right"]) for one in row["expect"])
            reason = KNOWN_FAILURES.get(kind, {}).get(row["name"])
            found.append(
                pytest.param(
                    Blind(row["left"], row["right"], (row["language"][0], row["language"][1]), expected),
                    id=f"{kind}: {row['name']}",
                    marks=[] if reason is None else [pytest.mark.xfail(strict=True, reason=reason)],
                )
            )
    return found


def _marks(text: str, span: Span, words: str) -> bool:
    """Say whether a span is at some words and not much longer than they are."""
    start = text.index(words)
    overlaps = span.start < start + len(words) and start < span.stop
    return overlaps and span.stop - span.start <= max(SHORT, 3 * len(words))


def _is_found(found: Discrepancy, case: Blind, expected: tuple[str, str, str]) -> bool:
    kind, left, right = expected
    return found.kind == kind and _marks(case.left, found.left, left) and _marks(case.right, found.right, right)


@pytest.mark.parametrize("case", _cases())
def test_finds_what_a_careful_editor_finds(case: Blind) -> None:
    """What differs is found with its kind and words, and nothing else is."""
    left, right = statement(case.left, case.languages[0]), statement(case.right, case.languages[1])
    discrepancies, _ = find(left, right, (link_all(left, right),))
    missed = [wanted for wanted in case.expected if not any(_is_found(found, case, wanted) for found in discrepancies)]
    flagged = [
        (found.kind, left.text[found.left.start : found.left.stop], right.text[found.right.start : found.right.stop])
        for found in discrepancies
        if not any(_is_found(found, case, wanted) for wanted in case.expected)
    ]
    assert (missed, flagged) == ([], [])


def test_known_failures_are_cases() -> None:
    """Every name on the list of known failures is that of a case of its kind."""
    for kind, failures in KNOWN_FAILURES.items():
        assert set(failures) <= {row["name"] for row in _rows(kind)}
