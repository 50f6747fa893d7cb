"""What a report says in words of its own."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from compare.model import Additions, Emphasis, Link, Prominence, Relation, Span
from compare.report import SideSummary, Summary
from compare.report.phrases import (
    answer,
    emphasis_text,
    filter_note,
    percent_sure,
    places_text,
    relation_text,
    reliability,
    reliability_of_articles,
    remarks,
    size_of,
    topic_text,
)

if TYPE_CHECKING:
    from compare.model import EmphasisKind, Side
    from compare.report import Topic

LEFT = SideSummary("left", "Ministry", "m.txt", "en", False, 20, 3, 2, 1, 400, 360, 10)
RIGHT = replace(
    LEFT, side="right", label="Embassy", unique=0, topic_missing=0, topic_found=0, linked_words=400, unique_percent=0
)
SUMMARY = Summary(links=11, identical=1, reworded=8, partial=2, agree=8, differ=3, moved=0, check=1, discrepancies=4)


def test_answer_says_what_an_editor_asks() -> None:
    """Shared claims, differences, what only each side says and what is unsure, in this order."""
    assert answer(LEFT, RIGHT, SUMMARY, differs=True) == (
        (
            "10 claims are shared, and 1 more may be (look for “check”): "
            "1 in the same words, 8 reworded and 2 with more on one side."
        ),
        "In 3 of them the sides differ, on 4 points.",
        "Only in Ministry: 3 of 20 passages (10% of its words); no counterpart found, not even the topic of 2 of them.",
        "Only in Embassy: nothing; each of its passages has a counterpart.",
    )


@pytest.mark.parametrize(
    ("unique", "missing", "found", "expected"),
    [
        (1, 1, 0, "no counterpart found, nor its topic."),
        (2, 2, 0, "no counterpart found, not even their topics."),
        (1, 0, 1, "no counterpart found, though its topic was."),
        (2, 0, 2, "no counterpart found, though their topics were."),
        (3, 1, 2, "no counterpart found, not even the topic of 1 of them."),
        (3, 0, 2, "no counterpart found, though the topic of 2 of them was."),
        (3, 0, 0, "no counterpart found."),
    ],
)
def test_answer_says_where_the_other_side_has_not_even_the_topic(
    unique: int, missing: int, found: int, expected: str
) -> None:
    """A passage whose topic the other side has is told from one whose topic it has not; headings count as neither."""
    side = replace(LEFT, unique=unique, topic_missing=missing, topic_found=found)
    assert answer(side, RIGHT, SUMMARY, differs=True)[2].endswith(f"; {expected}")


@pytest.mark.parametrize(
    ("topic", "numbers", "expected"),
    [
        ("missing", (), "topic not found in Embassy"),
        ("found", (7,), "same topic, no shared claim found: passage 7 of Embassy"),
        ("found", (7, 9), "same topic, no shared claim found: passages 7, 9 of Embassy"),
        ("none", (), ""),
        ("unknown", (), ""),
    ],
)
def test_related_passages_are_never_called_shared(topic: Topic, numbers: tuple[int, ...], expected: str) -> None:
    """What is about the same topic is said to be that, and to share no claim that was found."""
    assert topic_text(topic, numbers, "Embassy") == expected


def test_answer_where_every_claim_is_unsure() -> None:
    """What may be shared is not counted as shared."""
    unsure = replace(SUMMARY, links=3, identical=0, reworded=3, partial=0, agree=3, differ=0, check=3, discrepancies=0)
    assert answer(LEFT, RIGHT, unsure, differs=True)[0] == (
        "No claim is surely shared, 3 may be (look for “check”), all reworded."
    )


def test_answer_for_one_claim() -> None:
    """Numbers of one are in the singular."""
    one = Summary(links=1, identical=0, reworded=1, partial=0, agree=0, differ=1, moved=0, check=0, discrepancies=1)
    assert answer(LEFT, RIGHT, one, differs=True)[:2] == (
        "1 claim is shared, reworded.",
        "The sides differ on 1 point inside it.",
    )


def test_answer_without_differences() -> None:
    """Nothing found is said as nothing found."""
    calm = replace(SUMMARY, agree=11, differ=0, discrepancies=0)
    assert answer(LEFT, RIGHT, calm, differs=True)[1] == "No difference on the same point was found."


def test_answer_without_links() -> None:
    """Two statements about different things are said to share no claim that was found."""
    none = Summary(links=0, identical=0, reworded=0, partial=0, agree=0, differ=0, moved=0, check=0, discrepancies=0)
    assert answer(LEFT, LEFT, none, differs=True)[0] == "No shared claim was found."


def test_answer_for_the_same_text() -> None:
    """A statement and its copy are the same in one sentence."""
    assert answer(LEFT, LEFT, SUMMARY, differs=False) == (
        "Both statements say the same in the same words and the same order: 20 passages.",
    )


@pytest.mark.parametrize(
    ("relation", "left", "right", "expected"),
    [
        ("identical", (), (), "same words"),
        ("reworded", (), (), "reworded"),
        ("partial", (Span(0, 5),), (), "Ministry says more"),
        ("partial", (), (Span(0, 5),), "Embassy says more"),
        ("partial", (Span(0, 5),), (Span(0, 5),), "each side says more"),
        ("partial", (), (), "one side says more"),
    ],
)
def test_relation_in_plain_words(
    relation: Relation, left: tuple[Span, ...], right: tuple[Span, ...], expected: str
) -> None:
    """A relation is told without the vocabulary of the tool, and by name where it is known who says more."""
    link = Link((0,), (0,), relation, 0.9, False, (), Additions(left, right))
    assert relation_text(link, "Ministry", "Embassy") == expected


def test_places_are_the_numbers_of_passages() -> None:
    """All passages of both sides are named."""
    assert places_text((3,), (4, 5)) == "passages 3 ↔ 4, 5"


def test_unsure_and_moved_links_say_so() -> None:
    """Both are told in words."""
    link = Link((0,), (0,), "reworded", 0.615, True, ())
    assert remarks(link, check=True) == (
        "check: only 62% sure that this is the same claim",
        "moved: in another place on the other side",
    )
    assert remarks(replace(link, moved=False), check=False) == ()


@pytest.mark.parametrize(("score", "expected"), [(0.6999, "69%"), (0.695, "69%"), (0.7, "70%"), (0.7001, "70%")])
def test_a_probability_stays_on_its_side_of_the_check(score: float, expected: str) -> None:
    """What is marked because it is below 70% is not shown as 70%."""
    assert percent_sure(score) == expected


@pytest.mark.parametrize(
    ("score", "expected"), [(0.0, "1%"), (0.004, "1%"), (0.615, "62%"), (0.999, "99%"), (1.0, "99%")]
)
def test_no_probability_is_certain(score: float, expected: str) -> None:
    """Neither certainty is ever claimed."""
    assert percent_sure(score) == expected


LABELS = ("Ministry", "Embassy")


def stress(kind: EmphasisKind, side: Side, left: Prominence, right: Prominence) -> Emphasis:
    """Return an emphasis whose weight does not matter."""
    return Emphasis(kind, side, left, right, 0.5)


def test_room_is_told_in_shares() -> None:
    """The side with more comes first, whichever it is; a share of something is never 0%."""
    many, few = Prominence((2, 3, 4), (), 80, 0.204), Prominence((6,), (), 1, 0.002)
    assert emphasis_text(stress("room", "left", many, few), LABELS, (9, 9), ((), ())) == (
        "Ministry gives this 20% of its words (passages 3, 4, 5), Embassy 1% (passage 7)."
    )
    assert emphasis_text(stress("room", "right", few, many), LABELS, (9, 9), ((), ())) == (
        "Embassy gives this 20% of its words (passages 3, 4, 5), Ministry 1% (passage 7)."
    )


def test_order_is_told_in_passages() -> None:
    """A reader finds the place on both sides, and how far it is from the end."""
    entry = stress("order", "right", Prominence((10,)), Prominence((0, 1)))
    assert emphasis_text(entry, LABELS, (12, 9), ((), ())) == (
        "Early in Embassy (passage 1 of 9), later in Ministry (passage 11 of 12)."
    )


@pytest.mark.parametrize(("count", "said"), [(0, "not once"), (1, "once"), (2, "twice"), (3, "3 times")])
def test_repetition_is_told_in_counts(count: int, said: str) -> None:
    """Both sides are counted, and many passages are not listed."""
    entry = stress("repetition", "left", Prominence(tuple(range(6))), Prominence(tuple(range(count))))
    assert emphasis_text(entry, LABELS, (9, 9), (["truce"] * 6, ["truce"] * count)) == (
        f"Ministry says “truce” 6 times (passages 1, 2, 3, 4 and 2 more), Embassy {said}."
    )


def test_words_of_mood_are_named_once() -> None:
    """The same word is not named twice, and of many the first stand for the others."""
    entry = stress("mood", "right", Prominence(), Prominence((1,)))
    words = ["frank", "warm", "frank", "cordial", "fruitful", "candid"]
    assert emphasis_text(entry, LABELS, (9, 9), ((), words)) == (
        "“frank”, “warm”, “cordial”, “fruitful” and 1 more (passage 2), found only in Embassy."
    )


def test_filter_note_names_what_is_hidden() -> None:
    """Every hidden section is named with its number of entries."""
    note = filter_note((("shared", 1), ("left", 2), ("right", 0)), "Ministry", "Embassy")
    assert note == (
        "This report is filtered. Hidden: 1 shared claim, 2 passages only in Ministry and 0 passages only in Embassy."
    )
    assert filter_note((), "Ministry", "Embassy") == ""


def test_reliability_quotes_the_figures_of_the_method() -> None:
    """The sentence gives the measured shares for the method that was used, and nothing where nothing was measured."""
    figures = {
        "semantic": {
            "pairs": 14,
            "links": {"precision": 0.904, "recall": 0.871, "f1": 0.887},
            "discrepancies": {"precision": 0.55, "recall": 0.3},
        }
    }
    assert reliability(figures, semantic=True) == (
        "How far to trust this: measured on 14 annotated pairs, of 100 shared claims that it shows 90 are right, "
        "and it finds 87 of 100; of 100 differences that it shows 55 are right, and it finds 30 of 100."
    )
    assert reliability(figures, semantic=False) == ""
    assert reliability(figures, semantic=True, one_language=False) == ""


def test_reliability_of_an_article_depends_on_whether_the_sides_were_given() -> None:
    """Whose words they are is surer where the user names the sides; else it is said how often both are found."""
    figures = {"articles": {"articles": 15, "sides given": 0.881, "sides found": 0.79, "named side": 0.9, "found": 0.6}}
    assert reliability_of_articles(figures, given=True) == (
        "Whose words an article gives: measured on 15 articles that no rule was made on, 88 of 100 characters are "
        "given to the source that annotators gave them."
    )
    assert reliability_of_articles(figures, given=False).endswith(
        "79 of 100 characters are given to the source that annotators gave them; both sides were found in 60 of 100 "
        "articles."
    )
    assert reliability_of_articles({}, given=True) == ""


def test_the_size_of_a_side_is_one_passage_or_several() -> None:
    """One passage and one word are told as such, and so are many."""
    assert size_of(replace(LEFT, units=1, words=1)) == "1 passage, 1 word"
    assert size_of(replace(LEFT, units=1_200)) == "1,200 passages, 400 words"
