"""Tests of the evidence from words."""

from __future__ import annotations

import math
from collections import Counter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.similarity import lexical
from compare.similarity.lexical import count, folded, grams, label_length, rarity_cosine, stem, words_of_unit
from tests.gold import make_statement

UNITS = st.lists(st.lists(st.sampled_from(["ab", "cd", "ef", "gh", "12"]), max_size=5), min_size=1, max_size=6)


def as_it_is(word: str) -> list[str]:
    """Take a word as its only term."""
    return [word]


def slow_cosine(left: list[list[str]], right: list[list[str]], smoothing: float) -> list[list[float]]:
    """Return the obvious answer, term by term and pair by pair."""
    frequency = Counter(term for unit in (*left, *right) for term in set(unit))
    size = max(14, len(left) + len(right))
    shared = {term for unit in left for term in unit} & {term for unit in right for term in unit}

    def weights(unit: list[str]) -> dict[str, float]:
        return {
            term: math.log((size + 1) / (frequency[term] + 0.5)) * (1 + math.log(times))
            for term, times in Counter(unit).items()
        }

    def length(unit: list[str]) -> float:
        squares = ((weight**2, term in shared) for term, weight in weights(unit).items())
        return math.sqrt(sum(square * (1 if known else 0.25) for square, known in squares)) + smoothing

    return [
        [
            sum(weight * weights(column).get(term, 0) for term, weight in weights(row).items())
            / (length(row) * length(column))
            for column in right
        ]
        for row in left
    ]


@given(UNITS, UNITS)
def test_the_cosine_agrees_with_the_obvious_way(left: list[list[str]], right: list[list[str]]) -> None:
    """Postings, dense blocks and joins over rare terms give what a loop over terms and pairs gives."""
    quick = rarity_cosine(*count([left, right], as_it_is), smoothing=0.5)
    assert np.allclose(quick, slow_cosine(left, right, 0.5), atol=1e-5)


@pytest.mark.parametrize("frequent", [0, 10**9])
def test_frequent_and_rare_terms_are_added_alike(monkeypatch: pytest.MonkeyPatch, frequent: int) -> None:
    """Whether a term goes into the matrix product or is added pair by pair makes no difference."""
    left = [["ab", "cd"], ["ab", "ef", "ef"], ["gh"]]
    right = [["ab"], ["cd", "ef"], ["ab", "gh"], []]
    monkeypatch.setattr(lexical, "_FREQUENT", frequent)
    monkeypatch.setattr(lexical, "_DENSE", 3)
    quick = rarity_cosine(*count([left, right], as_it_is), smoothing=0.1)
    assert np.allclose(quick, slow_cosine(left, right, 0.1), atol=1e-5)


def test_a_rare_word_in_common_counts_for_more_than_a_frequent_one() -> None:
    """Of two units, the one that shares the rarer word is closer."""
    left = [["the", "treaty"]]
    right = [["the", "fish"], ["the", "sea"], ["treaty", "fish"]]
    closeness = rarity_cosine(*count([left, right], as_it_is), smoothing=0)[0]
    assert closeness[2] > closeness[0] > 0


def test_what_two_single_units_share_makes_them_close() -> None:
    """With one unit a side a word that both hold is in all units there are, and still says that they are alike."""
    left, right = [["ministry", "counted", "forty"]], [["ministry", "counted", "sixty"]]
    closeness = rarity_cosine(*count([left, right], as_it_is), smoothing=0)
    assert closeness[0, 0] > 0.5


def test_no_words_at_all_are_close_to_nothing() -> None:
    """Units without words get 0, not an error and not a number that is none."""
    assert rarity_cosine(*count([[[]], [[], ["ab"]]], as_it_is), smoothing=1).tolist() == [[0.0, 0.0]]


def test_words_are_folded_without_list_number_and_marks() -> None:
    """A leading list number, marks, case and accents are set aside."""
    assert folded("(a) The Brandão Plan, «twice».") == ("the", "brandao", "plan", "twice")


def test_numbers_are_not_shortened() -> None:
    """A stem is the beginning of a word, but the whole of a number."""
    assert (stem("committees"), stem("1234567")) == ("commi", "1234567")


def test_short_words_have_grams_too() -> None:
    """A word of one letter still has a term, and none of a longer one reaches over its ends."""
    assert grams("a") == [" a "]
    assert grams("abc") == [" ab", "abc", "bc ", " abc", "abc ", " abc "]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Article 12. Budget", "Budget"),
        ("Chapter IV – Waters", "Waters"),
        ("Annex B: Maps of the bay", "Maps of the bay"),
        ("Section 3.2. Fees", "Fees"),
        ("Section 3.2.1) Fees", "Fees"),
        ("Статья 5. Расходы", "Расходы"),
        ("3. Article 2. Fees", "Fees"),
        ("3. Fees", "Fees"),
        ("Article 12", "Article 12"),
        ("Article 12.", "Article 12."),
        ("Section 3.2 Fees", "Section 3.2 Fees"),
        ("The budget of 2024: income", "The budget of 2024: income"),
        ("Trade and fisheries", "Trade and fisheries"),
        ("", ""),
    ],
)
def test_a_label_says_only_where_a_heading_stands(text: str, title: str) -> None:
    """A word with a number and a mark is set aside before a title of its own, and stays where it is all there is."""
    assert text[label_length(text) :] == title


@given(st.text(max_size=30), st.sampled_from(["", "Article 3. ", "Part II – ", "(a) ", "Annex C: "]))
def test_a_label_is_never_longer_than_its_heading(title: str, label: str) -> None:
    """Whatever the heading consists of, the label lies within it, and with a title a title is left."""
    length = label_length(label + title)
    assert 0 <= length <= len(label + title)
    if title.strip() and label not in {"", "(a) "}:
        assert (label + title)[length:].strip()


def test_only_a_heading_has_a_label() -> None:
    """A sentence that begins like one speaks of the article; its words all count."""
    text = "Article 12. Budget"
    heading, sentence = make_statement("One", text, kinds={0: "heading"}), make_statement("One", text)
    assert words_of_unit(heading, heading.units[0]) == ("budget",)
    assert words_of_unit(sentence, sentence.units[0]) == ("article", "12", "budget")


def test_a_heading_without_a_title_keeps_its_number() -> None:
    """Where the number is all that a heading says, it tells one from another."""
    statement = make_statement("One", "Article 12", "Article 13.", kinds={0: "heading", 1: "heading"})
    assert [words_of_unit(statement, unit) for unit in statement.units] == [("article", "12"), ("article", "13")]
