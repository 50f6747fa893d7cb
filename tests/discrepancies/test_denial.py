"""What a negation of one side denies on the other."""

from __future__ import annotations

from compare.discrepancies.denial import find_denials, find_undone
from compare.discrepancies.scope import cut
from tests.discrepancies.passages import passage


def test_a_denial_meets_its_assertion() -> None:
    """The denial and the words that assert the same are shown; a side without a denial has none."""
    left, right = "The gate was not opened by the guards.", "The guards opened the gate."
    here, there = cut(passage(left)), cut(passage(right))
    ((first, last, confidence),) = find_denials(here, there, ())
    assert left[first.start : first.stop].startswith("not opened")
    assert right[last.start : last.stop].startswith("opened")
    assert 0.5 < confidence < 1
    assert list(find_denials(there, here, ())) == []


def test_an_act_of_denying_that_was_not_done() -> None:
    """An act is denied by not having been done ("ruled out" / "did not rule out"), and not by itself."""
    here, there = cut(passage("The ministry ruled out a recount.")), cut(passage("It did not rule out a recount."))
    assert len(list(find_undone(here, there))) == 1
    assert list(find_undone(here, here)) == []
