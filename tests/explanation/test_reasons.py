"""Tests of which rules of linking are said to have decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from compare.explanation.grounds import Look, Scoring
from compare.explanation.reasons import Case, figure, reasons
from compare.model import Portion, Related
from compare.report import make_report
from tests.gold import make_comparison, make_link, make_statement

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.model import Link, UnitKind

WORDS = ("Cod is scarce.", "Rice is dear.", "Tea is cheap.", "Fog came.")


def case(
    units: tuple[int, int],
    scores: Sequence[Sequence[float]] | None,
    links: Sequence[tuple[tuple[int, ...], tuple[int, ...], float]] = (),
    *,
    left: Sequence[str] = WORDS,
    right: Sequence[str] = ("Cods are few.", "Rice costs much.", "Teas are cheap.", "Mist came."),
    kinds: dict[int, UnitKind] | None = None,
    related: tuple[Related, ...] = (),
) -> Case:
    """Return two units of a comparison with these scores and links; the threshold is 0.5."""
    statements = make_statement("Ministry", *left, kinds=kinds), make_statement("Embassy", *right)
    made: tuple[Link, ...] = tuple(
        make_link(*statements, *ends, score=score, relation="identical" if score == 1 else "reworded")
        for *ends, score in links
    )
    comparison = make_comparison(*statements, made, related=related)
    scoring = None
    if scores is not None:
        table = np.array(scores)
        scoring = Scoring(
            portion=Portion(tuple(range(table.shape[0])), tuple(range(table.shape[1]))),
            first=Look(0.0, {}, {}, 0.5),
            second=None,
            score=float(table[units]),
            rows={"score": table[units[0]]},
            columns={"score": table[:, units[1]]},
        )
    return Case(comparison, make_report(comparison), units, scoring)


def test_a_pair_without_better_rivals_is_linked_by_its_score() -> None:
    """The score and the threshold, and that neither has a better counterpart."""
    assert reasons(case((0, 0), [[0.9, 0.1], [0.2, 0.3]], [((0,), (0,), 0.9)])) == (
        "Their score, 0.90, reaches the threshold, 0.5.",
        "Neither has a better counterpart.",
    )


def test_a_better_rival_that_was_taken_is_named() -> None:
    """Who scores higher with one of the two, and where it is linked instead."""
    links = [((0,), (0,), 0.6), ((1,), (1,), 0.95)]
    assert reasons(case((0, 0), [[0.6, 0.8], [0.2, 0.95]], links)) == (
        "Their score, 0.60, reaches the threshold, 0.5.",
        "Embassy 2 scores higher with Ministry 1 (0.80), but is linked, in claim 2 with Ministry 2 (score 0.95).",
    )


def test_the_same_words_are_linked_whatever_their_score() -> None:
    """Identical units need no score."""
    found = case((0, 0), [[0.1, 0.1], [0.1, 0.1]], [((0,), (0,), 1.0)], right=("Cod is scarce", "Rice costs much."))
    assert reasons(found) == (
        (
            "They are the same words, apart from capitals, quotation marks, dashes, blanks, final punctuation and list "
            "numbers; such passages are linked first, whatever their score."
        ),
    )


@pytest.mark.parametrize(
    ("units", "expected"),
    [
        (
            (0, 0),
            (
                "Their score, 0.90, reaches the threshold, 0.5.",
                (
                    "The claim joins Ministry 1 and Embassy 1, 2. It is no surer than the weakest of its pairs, which "
                    "scored 0.70: a passage that is left over joins a claim of the passage that it scores best with, "
                    "if it stands close to the others."
                ),
            ),
        ),
        (
            (0, 1),
            (
                "Their score, 0.70, reaches the threshold, 0.5.",
                (
                    "The claim joins Ministry 1 and Embassy 1, 2. Of its pairs these two score lowest, and it is no "
                    "surer than they are."
                ),
            ),
        ),
    ],
)
def test_a_claim_of_several_passages_says_how_it_grew(units: tuple[int, int], expected: tuple[str, ...]) -> None:
    """Which pair decides how sure a link of three units is, and why the third is in it."""
    assert reasons(case(units, [[0.9, 0.7], [0.1, 0.1]], [((0,), (0, 1), 0.7)])) == expected


def test_a_second_link_of_one_of_the_two_is_named() -> None:
    """A unit may be in two links."""
    links = [((0,), (0,), 0.9), ((0,), (3,), 0.6)]
    found = reasons(case((0, 0), [[0.9, 0.1, 0.1, 0.6]] * 4, links))
    assert found[-1] == "Ministry 1 is also in claim 2 with Embassy 4 (score 0.60)."


def test_a_low_score_makes_no_link() -> None:
    """Below the threshold there is no link, and where the two are instead is told."""
    links = [((0,), (1,), 0.8)]
    assert reasons(case((0, 0), [[0.2, 0.8], [0.1, 0.1]], links)) == (
        "Their score, 0.20, is below the threshold, 0.5.",
        "Ministry 1 is in claim 1 with Embassy 2 (score 0.80).",
        "Embassy 1 is in no link.",
    )
    assert reasons(case((1, 0), [[0.2, 0.8], [0.1, 0.1]]))[1:] == ("Neither is in a link.",)


def test_a_score_that_would_do_is_explained_by_the_links_that_came_first() -> None:
    """Both have better counterparts, and each passage is linked with one other first."""
    links = [((0,), (1,), 0.8), ((1,), (0,), 0.9)]
    assert reasons(case((0, 0), [[0.7, 0.8], [0.9, 0.1]], links)) == (
        (
            "Their score, 0.70, reaches the threshold, 0.5, but the best pairs are linked first, each passage with one "
            "other; only a passage that is left over joins one that is taken."
        ),
        "Ministry 1 is in claim 1 with Embassy 2 (score 0.80).",
        "Embassy 1 is in claim 2 with Ministry 2 (score 0.90).",
    )


def test_a_heading_and_a_sentence_are_not_compared() -> None:
    """The rule on headings comes before any score."""
    found = reasons(case((0, 0), [[0.0, 0.0], [0.0, 0.0]], kinds={0: "heading"}))
    assert found[0] == "One is a heading and the other is not; a heading is linked to headings only."


def test_units_without_words_are_named() -> None:
    """A row of stars says nothing that could be compared."""
    found = reasons(case((0, 1), [[0.0, 0.0], [0.0, 0.0]], left=("* * *", "Tea."), right=("Tea.", "- - -")))
    assert found[0] == "No words that could be compared: Ministry 1 and Embassy 2."


def test_the_same_words_that_others_of_the_same_words_took() -> None:
    """Of three equal units two find each other."""
    found = case((1, 0), [[0.9], [0.9]], [((0,), (0,), 1.0)], left=("Tea.", "Tea."), right=("Tea.",))
    assert reasons(found) == (
        "They are the same words; passages of the same words are linked in their order, each with one other.",
        "Ministry 2 is in no link.",
        "Embassy 1 is in claim 1 with Ministry 1 (the same words).",
    )


def test_units_that_were_not_scored_with_each_other_say_so() -> None:
    """In very long statements not every pair is scored."""
    assert reasons(case((0, 0), None))[0].startswith("The two were not scored with each other: ")


def test_a_related_unit_is_named() -> None:
    """What one of the two is related to instead is told."""
    found = reasons(case((0, 0), [[0.1, 0.1], [0.1, 0.1]], related=(Related(0, 3, 0.7),)))
    assert found[1:] == ("Ministry 1 is in no link; Embassy 4 is about the same topic.", "Embassy 1 is in no link.")


@pytest.mark.parametrize(
    ("score", "threshold", "expected"),
    [
        (0.2593, 0.26, "0.2593"),
        (0.2604, 0.26, "0.26"),
        (0.9949, 0.26, "0.99"),
        (0.9951, 0.26, "0.995"),
        (1.0, 0.26, "0.999"),
        (0.0, 0.26, "0.00"),
        (0.0, 0.0, "0.00"),
    ],
)
def test_a_figure_stays_on_its_side_of_the_threshold(score: float, threshold: float, expected: str) -> None:
    """Rounding neither makes a link of what is none nor makes a probability certain."""
    assert figure(score, threshold) == expected
