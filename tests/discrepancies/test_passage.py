"""The two sides of a link as the comparison of facts sees them."""

from __future__ import annotations

from compare.discrepancies.passage import stems_of, weigh_stems
from compare.model import Span
from tests.discrepancies.passages import linked, passage
from tests.discrepancies.sentences import statement


def test_a_difference_is_as_sure_as_its_link() -> None:
    """The confidence is that of the link times the one given it, and both sides are quoted behind the reason."""
    found = linked("Two  boats.", "Six boats.", score=0.5).difference("number", Span(0, 10), Span(0, 9), 0.8, "a count")
    assert (found.confidence, found.explanation) == (0.4, "a count: Two boats / Six boats")


def test_words_are_folded_once_for_all() -> None:
    """A passage has a fold, a stem, a clause and a unit for each of its words, and no marks."""
    side = passage("The Kilometres; the coast. A pier.")
    assert side.folds == ("the", "kilometres", "the", "coast", "a", "pier")
    assert len(side.words) == len(side.stems) == len(side.clauses) == len(side.units) == len(side.folds)
    assert len(set(side.clauses)) == 3


def test_frequent_stems_weigh_less() -> None:
    """A stem that two statements have four times tells half as much as one that they have once."""
    left, right = stems_of(statement("The pier, the boat.", "en")), stems_of(statement("The gate, the wall.", "en"))
    weights = weigh_stems(left, right)
    assert (weights["the"], weights["pier"]) == (0.5, 1.0)
