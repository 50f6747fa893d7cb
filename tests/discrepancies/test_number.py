"""Where one side gives another number for the same thing, and where it only seems so.

The sentences are our own.
"""

from __future__ import annotations

import pytest

from tests.discrepancies.sentences import Case, cases, check_mirror, check_same, found_in

ALL = ("positive", "negative", "known failures")


@pytest.mark.parametrize("case", cases("number", *ALL))
def test_finds_what_differs_and_nothing_else(case: Case) -> None:
    """Exactly the words that a reader would point out are found, and where nothing differs none are."""
    words = [
        (case.left[found.left.start : found.left.stop], case.right[found.right.start : found.right.stop])
        for found in found_in(case)[0]
        if found.kind in {"number", "date"}
    ]
    assert words == ([] if case.expected is None else [case.expected])


@pytest.mark.parametrize("case", cases("number", "positive", "negative"))
def test_mirrors(case: Case) -> None:
    """Swapping the sides swaps the words and changes nothing else."""
    check_mirror(case)


@pytest.mark.parametrize("case", cases("number", "positive", "negative"))
def test_a_text_agrees_with_itself(case: Case) -> None:
    """A sentence compared with itself differs in nothing, and nothing in it merely looks different."""
    check_same(case.left, case.languages[0])
