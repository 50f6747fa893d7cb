"""Whom "the latter" and "who" stand for, where the sentence says it."""

from __future__ import annotations

import pytest

from compare.discrepancies.antecedent import latter, person_before
from compare.discrepancies.passage import Passage, anchors_of, make_passage, stems_of, weigh_stems
from compare.discrepancies.person import people_of
from tests.discrepancies.sentences import statement


def passage_of(text: str) -> Passage:
    """Return the first sentence of a text as a passage."""
    side = statement(text, "en")
    stems = stems_of(side)
    return make_passage(
        side,
        (0,),
        weigh_stems(stems, stems),
        vocabulary=frozenset(stems),
        anchors=anchors_of(side),
        people=people_of(side),
    )


@pytest.mark.parametrize(
    ("text", "word", "surname"),
    [
        ("Mr Jon Berg met Minister Ada Lund at the latter's request.", "latter's", "lund"),
        ("Mr Jon Berg met Minister Ada Lund at the former's request.", "former's", "berg"),
        ("Mr Jon Berg met Minister Ada Lund, and Mr Berg left at the latter's request.", "latter's", "berg"),
        ("Mr Jon Berg met nobody at the latter's request.", "latter's", None),
        ("Mr Jon Berg met Minister Ada Lund at the minister's request.", "minister's", None),
    ],
)
def test_the_latter_is_the_last_of_two_who_are_named(text: str, word: str, surname: str | None) -> None:
    """Of the persons named before it, each counted where it is named last; nobody where there is no choice of two."""
    passage = passage_of(text)
    found = latter(passage, passage.folds.index(word))
    assert (None if found is None else {key for _, key in found.keys}) == (None if surname is None else {surname})


@pytest.mark.parametrize(
    ("text", "surname"),
    [
        ("The envoy spoke with Minister Ada Lund, who had asked for the talks.", "lund"),
        ("Minister Ada Lund met an envoy who had asked for the talks.", None),
    ],
)
def test_who_stands_for_the_name_right_before_it(text: str, surname: str | None) -> None:
    """Only a name that ends where the relative clause begins is taken for its subject."""
    passage = passage_of(text)
    found = person_before(passage, passage.folds.index("who"))
    assert (None if found is None else {key for _, key in found.keys}) == (None if surname is None else {surname})
