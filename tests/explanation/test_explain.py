"""Tests of whole explanations."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare import compare_files, compare_texts
from compare.explanation import RIVALS, explain, look_again
from compare.explanation.grounds import Grounds
from compare.explanation.reasons import figure
from compare.model import Related, Settings
from tests.specimen import specimen
from tests.texts import pairs

if TYPE_CHECKING:
    from compare.explanation import Explanation
    from compare.explanation.grounds import Look
    from compare.model import Comparison

LEXICAL = Settings(semantic=False)
SAMPLE = tuple(sorted((Path(__file__).parent.parent.parent / "samples" / "telephone-call").iterdir()))
LEFT = (
    "Joint statement\n\n"
    "The ninth meeting of the Dolphin Council was held in Moskva on 3 May.\n\n"
    "The ministers agreed to open a ferry line to Norby.\n\n"
    "They praised the harbour pilots."
)
RIGHT = (
    "Joint statement\n\n"
    "The eleventh meeting of the Dolphin Council will be held in Moskva on 5 May.\n\n"
    "A ferry line to Norby will be opened, the ministers agreed.\n\n"
    "Fog delayed the departure.\n\n"
    "It rained."
)


def compared() -> Comparison:
    """Compare the two statements without the encoder."""
    return compare_texts(LEFT, RIGHT, left_label="Ministry", right_label="Embassy", settings=LEXICAL)


def explained(comparison: Comparison, left: int, right: int) -> Explanation:
    """Return the explanation of two passages, by their numbers."""
    cells = [(left - 1, right - 1)]
    (explanation,) = explain(comparison, cells, look_again(comparison, cells))
    return explanation


def test_an_explanation_shows_both_passages() -> None:
    """The two texts stand there with their labels and the numbers that reports give them."""
    explanation = explained(compared(), 3, 3)
    assert (explanation.left.label, explanation.left.number) == ("Ministry", 3)
    assert explanation.left.text == "The ministers agreed to open a ferry line to Norby."
    assert explanation.right.text == "A ferry line to Norby will be opened, the ministers agreed."


def test_a_link_is_named_with_its_score_and_the_threshold() -> None:
    """Whether the two are linked is told first, as which claim of the report, and by which score."""
    comparison = compared()
    explanation = explained(comparison, 3, 3)
    number = next(index for index, link in enumerate(comparison.links, 1) if link.left == (2,))
    assert explanation.verdict == f"Linked, claim {number}: reworded."
    threshold = comparison.settings.threshold or 0
    score = figure(comparison.links[number - 1].score, threshold)
    assert explanation.reasons == (
        f"Their score, {score}, reaches the threshold, {threshold:g}.",
        "Neither has a better counterpart.",
    )


def test_what_does_not_agree_is_told_of_units_that_are_not_linked() -> None:
    """Of two units that no link joins it is told what they would differ on, and what only one has."""
    comparison = replace(compared(), links=(), discrepancies=(), equivalences=(), related=())
    explanation = explained(comparison, 2, 2)
    assert explanation.verdict == "Not linked."
    assert "they would differ: number: ninth / eleventh" in explanation.apart
    assert "only in Ministry: ninth; 3 May" in explanation.apart
    assert "only in Embassy: eleventh; 5 May" in explanation.apart
    assert any(line.startswith("names, places, numbers and dates: Dolphin Council") for line in explanation.common)


def test_what_differs_in_a_link_has_the_number_of_the_report() -> None:
    """A point on which linked units differ is the point that the report shows."""
    comparison = specimen()
    (explanation,) = explain(comparison, [(1, 2)], [Grounds(None, ())])
    assert explanation.apart == ("they differ, point 1: date or time: 4 May 2023 / 5 May 2023",)
    (other,) = explain(comparison, [(3, 4)], [Grounds(None, comparison.discrepancies)])
    assert other.apart == (), "what differs in another link, or would, is not told of this one"


def test_rivals_are_the_best_others_with_what_they_are_linked_to() -> None:
    """For each passage the best other passages of the other side are named, the best first."""
    comparison = compared()
    explanation = explained(comparison, 4, 5)
    assert len(explanation.left.rivals) == RIVALS
    scores = [float(rival.score) for rival in explanation.left.rivals]
    assert scores == sorted(scores, reverse=True)
    assert all(rival.number != 5 for rival in explanation.left.rivals)
    assert all(rival.number != 4 for rival in explanation.right.rivals)
    linked = {rival.number: rival.note for rival in explanation.left.rivals}
    assert all(note.startswith("claim ") for number, note in linked.items() if number in {1, 2, 3})


def test_related_units_are_called_related_and_not_linked() -> None:
    """Units on one topic are said to share no claim that was found."""
    comparison = specimen()
    assert comparison.related == (Related(5, 6, 0.41),)
    (explanation,) = explain(comparison, [(5, 6)], [Grounds(None, ())])
    assert explanation.verdict == ("Not linked. They are related: about the same topic, with no shared claim found.")


def test_explanations_keep_the_order_in_which_they_are_asked_for() -> None:
    """Each pair has its own explanation, asked for twice or not."""
    comparison = compared()
    cells = [(3, 1), (0, 0), (3, 1)]
    found = explain(comparison, cells, look_again(comparison, cells))
    assert [(entry.left.number, entry.right.number) for entry in found] == [(4, 2), (1, 1), (4, 2)]
    assert found[0] == found[2]


def chance(look: Look) -> float:
    """Return the probability whose log odds are the points of a look."""
    return 1 / (1 + math.exp(-(look.start + sum(look.points.values()))))


@given(pairs(), st.data())
@settings(max_examples=40)
def test_points_add_up_to_the_score_and_mirror(texts: tuple[str, str], data: st.DataObject) -> None:
    """The start and what each feature adds make the log odds of the score, from either side."""
    comparison = compare_texts(*texts, settings=LEXICAL)
    cell = (
        data.draw(st.integers(0, len(comparison.left.units) - 1)),
        data.draw(st.integers(0, len(comparison.right.units) - 1)),
    )
    ((found,), (turned,)) = (
        look_again(comparison, [cell]),
        look_again(compare_texts(*reversed(texts), settings=LEXICAL), [cell[::-1]]),
    )
    assert found.scoring is not None
    assert turned.scoring is not None
    first, second = found.scoring.first, found.scoring.second
    assert (first, second) == (turned.scoring.first, turned.scoring.second)
    comparable = bool(found.scoring.rows["comparable"][cell[1]])
    assert first.score == pytest.approx(comparable * chance(first), abs=2e-6)
    score = found.scoring.score
    assert score == float(found.scoring.rows["score"][cell[1]]) == float(found.scoring.columns["score"][cell[0]])
    # Of two equal statements neither comes first, and a pair has the higher score of the two orders.
    if second is None or comparison.left.text != comparison.right.text:
        last = second or first
        assert last.score == pytest.approx(comparable * chance(last), abs=2e-6)
        assert score in {last.score, max(first.score, last.score)}


@given(pairs())
@settings(max_examples=40)
def test_the_explained_score_is_that_of_the_link(texts: tuple[str, str]) -> None:
    """What is measured once more for an explanation is what the comparison linked by."""
    assert_explained_by_their_scores(compare_texts(*texts, settings=LEXICAL))


def test_the_explained_score_is_that_of_the_link_with_the_encoder_too() -> None:
    """The same of a sample, with all the evidence that there is."""
    compared = compare_files(*SAMPLE)
    assert compared.settings.semantic
    assert assert_explained_by_their_scores(compared) > 5


def assert_explained_by_their_scores(comparison: Comparison) -> int:
    """Hold that each link of a unit with a unit has the score of its explanation; return how many were looked at."""
    links = [link for link in comparison.links if len(link.left) == len(link.right) == 1]
    scored = [link for link in links if link.relation != "identical"]
    grounds = look_again(comparison, [(link.left[0], link.right[0]) for link in scored])
    for link, found in zip(scored, grounds, strict=True):
        assert found.scoring is not None
        assert found.scoring.score == link.score
        last = found.scoring.second or found.scoring.first
        assert last.score == pytest.approx(chance(last), abs=2e-6)
        assert link.score in {last.score, max(last.score, found.scoring.first.score)}
    return len(scored)


@given(pairs(), st.data())
@settings(max_examples=40)
def test_any_two_units_can_be_explained(texts: tuple[str, str], data: st.DataObject) -> None:
    """Whatever the texts, there is a verdict that agrees with the comparison, and at least one reason."""
    comparison = compare_texts(*texts, settings=LEXICAL)
    left = data.draw(st.integers(1, len(comparison.left.units)))
    right = data.draw(st.integers(1, len(comparison.right.units)))
    explanation = explained(comparison, left, right)
    linked = any(left - 1 in link.left and right - 1 in link.right for link in comparison.links)
    assert explanation.verdict.startswith("Linked, claim " if linked else "Not linked.")
    assert explanation.reasons
    shown = (explanation.verdict, *explanation.reasons, *explanation.common, *explanation.apart)
    assert all(line.isprintable() for line in shown)
    assert all(entry.text for account in explanation.accounts for entry in account.contributions)
