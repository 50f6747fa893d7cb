"""Where two clauses say the same but for words of opposite meaning."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from compare.discrepancies.contrary import find_contraries
from compare.discrepancies.opposites import may_oppose
from compare.discrepancies.scope import cut
from tests.discrepancies.passages import passage

_CASES = json.loads(
    (Path(__file__).parent.parent / "cases" / "discrepancies" / "negation.json").read_text(encoding="utf-8")
)
_ENGLISH = [row for rows in _CASES.values() if isinstance(rows, list) for row in rows if row["languages"][0] == "en"]


def test_opposites_in_one_frame() -> None:
    """The two words are shown where the rest is the same, and nothing where a side says both."""
    left, right = "The council opened the northern crossing.", "The council closed the northern crossing."
    ((first, last, _),) = find_contraries(cut(passage(left)), cut(passage(right)))
    assert (left[first.start : first.stop], right[last.start : last.stop]) == ("opened", "closed")
    both = cut(passage("The council opened the northern crossing and closed the southern crossing."))
    assert list(find_contraries(cut(passage(left)), both)) == []


@pytest.mark.parametrize("row", _ENGLISH, ids=range(len(_ENGLISH)))
def test_nothing_is_missed_by_looking_at_words_first(row: dict[str, str]) -> None:
    """Contraries are found only where the words of the two sides may oppose each other."""
    left, right = passage(row["left"]), passage(row["right"])
    found = list(find_contraries(cut(left), cut(right)))
    assert not found or may_oppose(left.folds, right.folds)
