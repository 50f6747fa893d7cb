"""Where one side names persons differently, and where it only seems so.

The sentences are our own.
"""

from __future__ import annotations

import pytest

from tests.discrepancies.sentences import Case, cases, check, check_mirror, check_same

ALL = ("positive", "negative", "known failures")


@pytest.mark.parametrize("case", cases("name", *ALL))
def test_finds_what_differs_and_nothing_else(case: Case) -> None:
    """The words that a reader would point out are found, and where nothing differs none are."""
    check(case, "name")


@pytest.mark.parametrize("case", cases("name", "positive", "negative"))
def test_mirrors(case: Case) -> None:
    """Swapping the sides swaps the words and changes nothing else."""
    check_mirror(case)


@pytest.mark.parametrize("case", cases("name", "positive", "negative"))
def test_a_text_agrees_with_itself(case: Case) -> None:
    """A sentence compared with itself differs in nothing, and nothing in it merely looks different."""
    check_same(case.left, case.languages[0])
