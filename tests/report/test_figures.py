"""The figures that a report begins with."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.report.figures import percent, side_summary, summarise, word_counts
from tests.gold import NAMES, gold_comparison, make_comparison, make_statement
from tests.specimen import specimen


def test_words_are_counted_without_marks() -> None:
    """Words and numbers count, punctuation does not; words in a link are those of its units."""
    comparison = specimen()
    text = make_statement("L", "“Some 1,200 tonnes” – co-operation!", "Nothing.")
    assert word_counts(text, (), "left") == (6, 0)
    linked = sum(len(comparison.left.text_of(unit).replace("- ", "").split()) for unit in range(5))
    assert word_counts(comparison.left, comparison.links, "left")[1] == linked


@pytest.mark.parametrize("name", NAMES)
def test_figures_agree_with_each_other(name: str) -> None:
    """Parts add up to the whole, on the links and on both sides."""
    comparison = gold_comparison(name)
    summary = summarise(comparison)
    assert summary.links == summary.identical + summary.reworded + summary.partial == summary.agree + summary.differ
    assert summary.differ <= summary.discrepancies
    left, right = side_summary(comparison, "left"), side_summary(comparison, "right")
    for side, unique in ((left, comparison.unique_left), (right, comparison.unique_right)):
        assert side.unique == len(unique)
        assert 0 < side.linked_words <= side.words


@pytest.mark.parametrize(("language", "rtl"), [("ur", True), ("ar", True), ("he", True), ("en", False), ("und", False)])
def test_direction_follows_the_language(language: str, rtl: bool) -> None:
    """Languages in Arabic and Hebrew script are written from right to left."""
    statement = make_statement("L", "a", language=language)
    assert side_summary(make_comparison(statement, statement), "left").rtl is rtl


@given(st.integers(0, 10**6), st.integers(0, 10**6))
def test_percent_is_none_or_all_only_where_it_is(part: int, rest: int) -> None:
    """A share is rounded, and 0 and 100 are kept for nothing and everything."""
    whole = part + rest
    result = percent(part, whole)
    assert 0 <= result <= 100
    assert (result == 0) == (part == 0)
    assert (result == 100) == (0 < part == whole)
    assert whole == 0 or abs(result - 100 * part / whole) <= 1
