"""Where the sides ascribe an act to different people, and where it only seems so.

The sentences are our own.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.geography import capitals
from tests.discrepancies.sentences import Case, cases, check, check_mirror, check_same, found_in, statement

ALL = ("positive", "negative", "known failures")


@pytest.mark.parametrize("case", cases("attribution", *ALL))
def test_finds_who_differs_and_nothing_else(case: Case) -> None:
    """The doers that a reader would point out are found, and where nothing differs none are."""
    check(case, "attribution")


@pytest.mark.parametrize("case", cases("attribution", "positive", "negative"))
def test_mirrors(case: Case) -> None:
    """Swapping the sides swaps the words and changes nothing else."""
    check_mirror(case)


@pytest.mark.parametrize("case", cases("attribution", "positive", "negative"))
def test_a_text_agrees_with_itself(case: Case) -> None:
    """A sentence compared with itself differs in nothing, and nothing in it merely looks different."""
    check_same(case.left, case.languages[0])


def test_explanation_says_what_the_sides_differ_on() -> None:
    """A reader is told the question and both answers."""
    case = Case(
        "The talks were held at the request of Norway.", "The talks had been requested by Finland.", ("en", "en"), None
    )
    (found,) = found_in(case)[0]
    assert found.explanation == "they differ on whose idea or wish it was: “Norway” / “Finland”"


@pytest.mark.parametrize(
    ("capital", "adjective"), [("Moscow", "Russian"), ("Islamabad", "Pakistani"), ("Beijing", "Chinese")]
)
def test_a_capital_stands_for_its_government(capital: str, adjective: str) -> None:
    """A state by its capital and by its adjective is one doer."""
    case = Case(
        f"{capital} proposed a new round of talks.",
        f"A new round of talks was proposed by the {adjective} side.",
        ("en", "en"),
        None,
    )
    assert not found_in(case)[0]


def test_capitals_are_places_that_are_known() -> None:
    """Most capitals of the table are found in a text as places, so that the table is of use."""
    known = 0
    for capital in capitals():
        text = f"They met in {capital.title()}."
        known += any(fact.kind == "place" for unit in statement(text, "en").units for fact in unit.facts)
    assert known > 0.9 * len(capitals())


_SUBJECTS = st.sampled_from(("Norway", "The Finnish side", "Both sides", "They", "He", "The council", "Minister Vale"))
_ACTS = st.sampled_from((
    "agreed to open the port", "considered opening the port", "proposed a ban on trawling", "condemned the attack",
    "expressed concern at the attack", "may open the port", "will open the port", "asked for talks", "demanded talks",
))  # fmt: skip
_SENTENCES = st.builds("{} {}.".format, _SUBJECTS, _ACTS)
_TEXTS = st.lists(_SENTENCES, min_size=1, max_size=4).map(" ".join)


@given(_TEXTS, _TEXTS)
def test_any_two_texts_mirror(left: str, right: str) -> None:
    """Swapping the sides of any texts made of such acts swaps what is found."""
    check_mirror(Case(left, right, ("en", "en"), None))


@given(_TEXTS)
def test_what_a_text_says_again_does_not_differ(text: str) -> None:
    """Nothing differs between a text and the same text with one sentence more."""
    longer = Case(text, f"{text} It rained all day.", ("en", "en"), None)
    assert not [found for found in found_in(longer)[0] if found.kind == "attribution"]
