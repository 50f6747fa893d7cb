"""Comparison -> report: what is in it, in which order, and what a filter leaves."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain, combinations
from typing import TYPE_CHECKING

import pytest

from compare.model import Related
from compare.report import SECTIONS, make_report, visible
from tests.gold import NAMES, gold_comparison, make_comparison, make_link, make_statement
from tests.specimen import specimen

if TYPE_CHECKING:
    from compare.model import Comparison
    from compare.report import Section

FILTERS = [*chain.from_iterable(combinations(SECTIONS, size) for size in range(1, len(SECTIONS) + 1))]


@pytest.mark.parametrize("comparison", [specimen(), *map(gold_comparison, NAMES)], ids=["specimen", *NAMES])
def test_every_unit_is_in_an_unfiltered_report(comparison: Comparison) -> None:
    """Each unit is shown whole, as shared or as unique and never as both."""
    report = make_report(comparison)
    for statement, shared, unique, text in (
        (comparison.left, [p for item in report.shared for p in item.left], report.unique_left, report.left_text),
        (comparison.right, [p for item in report.shared for p in item.right], report.unique_right, report.right_text),
    ):
        linked, alone = {passage.unit for passage in shared}, {item.passage.unit for item in unique}
        assert linked | alone == set(range(len(statement.units)))
        assert not linked & alone
        for passage in (*shared, *(item.passage for item in unique), *text):
            assert passage.text == visible(statement.text_of(passage.unit))
        assert [passage.unit for passage in text] == list(range(len(statement.units)))


def test_entries_refer_to_each_other() -> None:
    """Numbers lead from a discrepancy to its claim, from a claim to its discrepancies, between related points."""
    report = make_report(specimen())
    assert [(item.number, item.link) for item in report.discrepancies] == [(1, 2), (2, 3)]
    assert [item.discrepancies for item in report.shared] == [(), (1,), (2,), (), (), ()]
    assert [(item.number, item.passage.unit, item.related) for item in report.unique_left] == [(1, 5, (7,)), (2, 6, ())]
    assert [(item.number, item.passage.unit, item.related) for item in report.unique_right] == [
        (1, 6, (6,)),
        (2, 7, ()),
    ]
    assert [item.places for item in report.shared][3:5] == ["passages 4 ↔ 5", "passages 4 ↔ 6"]
    assert [item.link for item in report.equivalences] == [3]


def test_related_points_are_the_nearest_first() -> None:
    """Of several related points the one with the highest score comes first."""
    comparison = specimen()
    related = comparison.related[0]
    comparison = replace(comparison, related=(related, replace(related, right=7, score=0.9)))
    assert make_report(comparison).unique_left[0].related == (8, 7)


def test_unique_items_are_grouped_by_whether_the_other_side_has_their_topic() -> None:
    """First what the other side has not even the topic of, then what it has, then headings and datelines; all of it."""
    left = make_statement("L", "Trade", "Cod is scarce.", "Rice is dear.", "Tea is cheap.", kinds={0: "heading"})
    right = make_statement("R", "Ryde, 3 May", "Rice is bought abroad.", "Rain fell.", kinds={0: "dateline"})
    report = make_report(make_comparison(left, right, related=(Related(2, 1, 0.6),)))
    assert [(group.heading, [item.passage.unit for item in group.items]) for group in report.left_groups] == [
        ("Topic not found in R (2)", [1, 3]),
        ("Topic found in R, but no shared claim (1)", [2]),
        ("Headings and datelines (1)", [0]),
    ]
    assert [(group.heading, [item.passage.unit for item in group.items]) for group in report.right_groups] == [
        ("Topic not found in L (1)", [2]),
        ("Topic found in L, but no shared claim (1)", [1]),
        ("Headings and datelines (1)", [0]),
    ]
    assert (report.left.topic_missing, report.left.topic_found) == (2, 1)
    assert (report.right.topic_missing, report.right.topic_found) == (1, 1)


@pytest.mark.parametrize(
    ("semantic", "language", "topics"),
    [(True, "ru", {"missing"}), (False, "ru", {"unknown"}), (False, "en", {"missing"}), (False, "und", {"missing"})],
)
def test_no_topic_is_said_to_be_missing_where_topics_cannot_be_told(
    *, semantic: bool, language: str, topics: set[str]
) -> None:
    """Between two languages and without the encoder nothing is said of topics."""
    comparison = make_comparison(
        make_statement("L", "Cod is scarce."), make_statement("R", "Дождь.", language=language)
    )
    report = make_report(replace(comparison, settings=replace(comparison.settings, semantic=semantic)))
    assert {item.topic for item in (*report.unique_left, *report.unique_right)} == topics
    if topics == {"unknown"}:
        assert [group.heading for group in report.left_groups] == [""]
        assert report.answer[1].endswith("no counterpart found.")


def test_unsure_entries_are_marked() -> None:
    """A score below 0.7 is to be checked, and so is a discrepancy that is unsure or stands in an unsure link."""
    report = make_report(specimen())
    assert [item.check for item in report.shared] == [False, False, False, False, True, False]
    assert [item.check for item in report.discrepancies] == [False, True]


def test_explanation_never_repeats_the_words() -> None:
    """An explanation that only sets the words side by side is left out."""
    assert [item.explanation for item in make_report(specimen()).discrepancies] == ["4 May / 5 May", ""]


def test_emphasis_quotes_what_it_is_about() -> None:
    """A topic is quoted from both sides, words of mood from the side that has them, and a passage once."""
    items = {item.kind: item for item in make_report(specimen()).emphasis}
    assert [quotation.text for quotation in items["room"].right] == ["Fares will be set by both."]
    assert [quotation.unit for quotation in items["room"].left] == [3]
    assert items["mood"].right == items["thanks"].left == ()
    assert [quotation.unit for quotation in items["thanks"].right] == [6]
    assert (items["thanks"].left_units, items["thanks"].right_units) == ((), (7,))


@pytest.mark.parametrize("only", FILTERS, ids=map(str, FILTERS))
def test_filter_hides_whole_sections(only: tuple[Section, ...]) -> None:
    """A filter leaves the answer, both texts and the chosen sections as they are, and counts what it hides."""
    whole, report = make_report(specimen()), make_report(specimen(), only)
    assert (report.answer, report.notices, report.left_text) == (whole.answer, whole.notices, whole.left_text)
    sections = {
        "discrepancies": (report.discrepancies, whole.discrepancies),
        "shared": (report.shared, whole.shared),
        "left": (report.unique_left, whole.unique_left),
        "right": (report.unique_right, whole.unique_right),
        "emphasis": (report.emphasis, whole.emphasis),
    }
    for section, (shown, everything) in sections.items():
        assert shown == (everything if section in only else ())
    assert dict(report.hidden) == {
        section: len(everything) for section, (_, everything) in sections.items() if section not in only
    }
    assert bool(report.filter_note) == (len(only) < len(SECTIONS))


def test_notices_name_their_side() -> None:
    """A notice about one side begins with its label."""
    assert [notice.message for notice in make_report(specimen()).notices] == [
        "Embassy: The encoding was assumed to be windows-1252.",
        "Only the wording was compared.",
    ]


def test_labels_and_sources_are_safe_to_show() -> None:
    """What the user or a file name says is shown as carefully as the texts."""
    comparison = specimen()
    comparison = replace(comparison, left=replace(comparison.left, label="\x1b[31mM", source="a\nb\u202e.txt"))
    report = make_report(comparison)
    assert (report.left.label, report.left.source) == ("␛[31mM", "a b⟨U+202E⟩.txt")
    assert "\x1b" not in "".join(report.answer)


def test_copy_of_a_statement_is_answered_in_one_sentence() -> None:
    """A statement compared with itself is the same, in the same order."""
    statement = make_statement("L", "One came.", "Two came.")
    links = tuple(make_link(statement, statement, (i,), (i,), relation="identical") for i in range(2))
    report = make_report(make_comparison(statement, statement, links))
    assert report.answer == ("Both statements say the same in the same words and the same order: 2 passages.",)


def test_report_claims_no_more_than_was_found() -> None:
    """The words of the report itself judge neither side."""
    report = make_report(specimen())
    words = " ".join(
        (
            *report.answer,
            *(item.kind_text for item in report.discrepancies),
            *chain.from_iterable((item.relation_text, *item.remarks) for item in report.shared),
        )
    ).casefold()
    assert not any(word in words for word in ("contradict", "false", "wrong", "not said", "does not say", "omit"))
