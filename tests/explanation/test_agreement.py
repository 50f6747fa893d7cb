"""Tests of what two units have in common and what only one has."""

from __future__ import annotations

from compare.explanation.agreement import in_common, only_one_has
from compare.facts import add_facts
from tests.gold import make_comparison, make_statement

FILL = tuple(f"The {word} was quiet." for word in ("harbour", "market", "forest", "valley", "river", "desert"))


def test_rare_words_come_first_and_frequent_ones_are_counted() -> None:
    """A word that only the two have is rare, one that many have says little; inflected forms are the same word."""
    left = make_statement("L", "The proposed lighthouse was quiet in winter.", *FILL)
    right = make_statement("R", "A lighthouse proposal was called quiet in the winter.", "In winter it rains.", *FILL)
    assert in_common(make_comparison(left, right), 0, 0) == (
        "words: proposed / proposal, lighthouse (rare here); in, winter; 3 that many passages have",
    )


def test_words_of_two_languages_are_not_compared() -> None:
    """A word that is the same in two languages by chance is not shown."""
    left = make_statement("L", "Der Rat tagte.", language="de")
    right = make_statement("R", "A rat was seen.", language="en")
    assert in_common(make_comparison(left, right), 0, 0) == ()


def test_nothing_in_common_is_no_line() -> None:
    """Two units without a word or a fact in common give none."""
    left, right = make_statement("L", "Cod is scarce."), make_statement("R", "Rain fell.")
    assert in_common(make_comparison(left, right), 0, 0) == ()
    assert only_one_has(make_comparison(left, right), 0, 0) == ()


def test_facts_agree_in_what_they_mean() -> None:
    """The tenth meeting is the 10th, whatever the letters; a name inside a longer name is told once."""
    left = add_facts(make_statement("L", "The tenth meeting was held in Oslo on 3 May 2024."))
    right = add_facts(make_statement("R", "Oslo hosted the 10th meeting on 4 May 2024."))
    comparison = make_comparison(left, right)
    assert "names, places, numbers and dates: tenth / 10th; Oslo" in in_common(comparison, 0, 0)[1]
    assert "only in L: " not in "".join(in_common(comparison, 0, 0))


def test_facts_of_one_side_are_told_for_each_side() -> None:
    """What the other side does not have stands under the label of the side that has it."""
    left = add_facts(make_statement("L", "The ninth meeting was held in Oslo."))
    right = add_facts(make_statement("R", "The eleventh meeting was held in Oslo."))
    assert only_one_has(make_comparison(left, right), 0, 0) == ("only in L: ninth", "only in R: eleventh")


def test_long_lists_are_cut() -> None:
    """Of many words a dozen is shown and the rest counted."""
    words = " ".join(f"{letter}ox{letter}y" for letter in "abcdefghijklmnop")
    left, right = make_statement("L", words), make_statement("R", words)
    (line,) = in_common(make_comparison(left, right), 0, 0)
    assert line.startswith("words: aoxay, boxby, ")
    assert line.endswith("loxly and 4 more (rare here)")


def test_hostile_words_are_shown_safely() -> None:
    """No control character of a text gets into a line."""
    left = make_statement("\x1b[31mL", "Meet \x1b[1mAnna\u202e today.")
    right = make_statement("R", "Meet \x1b[1mAnna\u202e tomorrow.")
    comparison = make_comparison(add_facts(left), add_facts(right))
    lines = (*in_common(comparison, 0, 0), *only_one_has(comparison, 0, 0))
    assert all(line.isprintable() for line in lines)
