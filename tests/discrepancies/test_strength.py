"""Where one side puts the same act more strongly, and where it only seems so; the scales as published.

The sentences are our own.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.discrepancies import scale, unjudged
from compare.discrepancies.scale import scales
from tests.discrepancies.sentences import Case, cases, check, check_mirror, check_same, found_in, statement

ALL = ("positive", "negative", "known failures")
SCALES = json.loads(Path(scale.__file__).with_name("scales.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", cases("strength", *ALL))
def test_finds_what_differs_and_nothing_else(case: Case) -> None:
    """The words that a reader would point out are found, and where nothing differs none are."""
    check(case, "strength")


@pytest.mark.parametrize("case", cases("strength", "positive", "negative"))
def test_mirrors(case: Case) -> None:
    """Swapping the sides swaps the words and changes nothing else."""
    check_mirror(case)


@pytest.mark.parametrize("case", cases("strength", "positive", "negative"))
def test_a_text_agrees_with_itself(case: Case) -> None:
    """A sentence compared with itself differs in nothing, and nothing in it merely looks different."""
    check_same(case.left, case.languages[0])


def test_explanation_names_the_stronger_word_first_on_either_side() -> None:
    """A reader is told which word is the stronger one, whatever side it is on."""
    weak, strong = "They considered opening the airport.", "They agreed to open the airport."
    both = [found_in(Case(*texts, ("en", "en"), None))[0][0] for texts in ((weak, strong), (strong, weak))]
    assert {found.explanation for found in both} == {"“agreed” goes further than “considered”"}


def test_nothing_between_two_languages() -> None:
    """Words of two languages are not on one scale."""
    assert not found_in(Case("They agreed to open it.", "Они рассмотрели это.", ("en", "ru"), None))[0]


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "ru"])
def test_no_expression_has_two_degrees_of_one_scale(language: str) -> None:
    """An expression stands at one place of a scale."""
    for one in SCALES["scales"]:
        seen: dict[str, int] = {}
        for row in one["degrees"]:
            for words in (row.get("words", {}), row.get("modal", {})):
                for phrase in words.get(language, ()):
                    assert seen.setdefault(phrase, row["degree"]) == row["degree"], (one["name"], phrase)


@pytest.mark.parametrize("one", SCALES["scales"], ids=lambda one: one["name"])
def test_degrees_of_a_scale_rise(one: dict[str, list[dict[str, int]]]) -> None:
    """A reader finds the weakest words first, and each scale has two degrees that are far apart."""
    degrees = [row["degree"] for row in one["degrees"]]
    assert degrees == sorted(set(degrees))
    assert degrees[-1] - degrees[0] > 1


def test_languages_without_scales_have_none() -> None:
    """A language that the data file does not know has no scale, not that of another."""
    assert scales("cy") is None


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
    assert not [found for found in found_in(longer)[0] if found.kind == "strength"]


@pytest.mark.parametrize(
    ("languages", "kinds"),
    [
        (("en", "en"), ()),
        (("en", "und"), ()),
        (("en", "ru"), ("negation", "strength", "attribution")),
        (("cy", "cy"), ("strength", "attribution")),
        (("und", "und"), ("strength", "attribution")),
    ],
)
def test_kinds_that_are_not_judged_are_told(languages: tuple[str, str], kinds: tuple[str, ...]) -> None:
    """Where words cannot be compared, a user is told what was not looked for."""
    assert unjudged(*(statement("They met.", language) for language in languages)) == kinds
