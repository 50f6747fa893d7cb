"""What holds of names, places and denials in two texts of any kind."""

from __future__ import annotations

from hypothesis import given

from compare.discrepancies import find
from compare.model import Discrepancy, Link, Statement
from tests.discrepancies.sentences import link_all, statement
from tests.texts import STATEMENTS, pairs

KINDS = ("name", "place", "negation")


def _found(left: Statement, right: Statement, link: Link) -> list[Discrepancy]:
    return [found for found in find(left, right, (link,))[0] if found.kind in KINDS]


@given(pairs())
def test_find_mirrors(texts: tuple[str, str]) -> None:
    """Swapping the sides swaps the words of each discrepancy and leaves its confidence."""
    left, right = (statement(text, "en") for text in texts)
    here, there = _found(left, right, link_all(left, right)), _found(right, left, link_all(right, left))
    assert sorted((found.kind, found.left, found.right, found.confidence) for found in here) == sorted(
        (found.kind, found.right, found.left, found.confidence) for found in there
    )


@given(STATEMENTS)
def test_a_text_agrees_with_itself(text: str) -> None:
    """Nothing is found in a text compared with itself, unit by unit or as a whole."""
    same = statement(text, "en")
    assert _found(same, same, link_all(same, same)) == []
    for unit in same.units:
        assert _found(same, same, Link((unit.index,), (unit.index,), "identical", 1.0, moved=False, edits=())) == []
