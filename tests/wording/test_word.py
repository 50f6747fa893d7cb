"""Tests of links as a whole: the laws that hold for any units."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from time import process_time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given

from compare.model import Additions, Edit, Span, UnitGroup
from compare.wording import word
from compare.words import words_of
from tests.wording.statements import cases, mirrored, statement, statements

if TYPE_CHECKING:
    from compare.model import EditTag, Link, Statement

MIRRORED_TAG: dict[EditTag, EditTag] = {"equal": "equal", "replace": "replace", "left": "right", "right": "left"}


def halves(left: Statement, right: Statement, link: Link) -> tuple[tuple[Statement, tuple[int, ...], list[Span]], ...]:
    """Return for each side its statement, its units and the spans of its edits."""
    return (
        (left, link.left, [edit.left for edit in link.edits]),
        (right, link.right, [edit.right for edit in link.edits]),
    )


def mirror(link: Link) -> Link:
    """Return a link with its sides swapped."""
    return replace(
        link,
        left=link.right,
        right=link.left,
        edits=tuple(Edit(MIRRORED_TAG[edit.tag], edit.right, edit.left) for edit in link.edits),
        additions=Additions(link.additions.right, link.additions.left),
    )


@given(cases())
def test_edits_partition_the_text_of_each_side(case: tuple[Statement, Statement, tuple[UnitGroup, ...]]) -> None:
    """Joined, the spans of a side are the text of its units, unit by unit and in order."""
    left, right, groups = case
    for link in word(left, right, groups):
        for side, units, spans in halves(left, right, link):
            held = [span for span in spans if span.start < span.stop]
            for unit in units:
                outline = side.units[unit].span
                inside = [span for span in held if outline.start <= span.start < outline.stop]
                assert inside[0].start == outline.start
                assert inside[-1].stop == outline.stop
                assert all(before.stop == after.start for before, after in pairwise(inside))
                held = held[len(inside) :]
            assert held == []


@given(cases())
def test_tags_say_which_side_has_words(case: tuple[Statement, Statement, tuple[UnitGroup, ...]]) -> None:
    """A side has an empty span where it has nothing and no blank edit; equal text differs in nothing that counts."""
    left, right, groups = case
    for link in word(left, right, groups):
        for edit in link.edits:
            texts = left.text[edit.left.start : edit.left.stop], right.text[edit.right.start : edit.right.stop]
            assert bool(texts[0].strip()) == (edit.tag != "right")
            assert bool(texts[1].strip()) == (edit.tag != "left")
            assert bool(texts[0]) == (edit.tag != "right")
            assert bool(texts[1]) == (edit.tag != "left")
            same = [word.key for word in words_of(texts[0])] == [word.key for word in words_of(texts[1])]
            assert same or edit.tag != "equal"


@given(cases())
def test_empty_spans_stand_in_order(case: tuple[Statement, Statement, tuple[UnitGroup, ...]]) -> None:
    """Where one side has nothing its span lies between those before and after it, at a unit of the link."""
    left, right, groups = case
    for link in word(left, right, groups):
        for side, units, spans in halves(left, right, link):
            assert all(before.stop <= after.start for before, after in pairwise(spans))
            outlines = [side.units[unit].span for unit in units]
            assert all(any(outline.start <= span.start <= outline.stop for outline in outlines) for span in spans)


@given(cases())
def test_swapping_the_sides_mirrors_the_links(case: tuple[Statement, Statement, tuple[UnitGroup, ...]]) -> None:
    """Edits, relation, additions and what moved are the same seen from the other side."""
    left, right, groups = case
    links = word(left, right, groups)
    swapped = {(link.right, link.left): mirror(link) for link in word(right, left, mirrored(groups))}
    for link in links:
        # Two groups that are each other's mirror image, word for word, can only be told apart by side.
        twins = {(group.left, group.right) for group in groups} & {(group.right, group.left) for group in groups}
        expected = swapped[link.left, link.right]
        assert link == (replace(expected, moved=link.moved) if twins else expected)


@given(cases())
def test_links_are_in_reading_order(case: tuple[Statement, Statement, tuple[UnitGroup, ...]]) -> None:
    """Links are ordered by first unit left, then right, and there is one for each group."""
    left, right, groups = case
    links = word(left, right, groups)
    firsts = [(link.left[0], link.right[0]) for link in links]
    assert firsts == sorted(firsts)
    assert sorted((link.left, link.right, link.score) for link in links) == sorted(
        (group.left, group.right, group.score) for group in groups
    )
    assert word(left, right, groups[::-1]) == links


@given(statements())
def test_a_statement_is_identical_to_itself(own: Statement) -> None:
    """Each unit linked to itself is identical, unmoved and without a change."""
    groups = tuple(UnitGroup((unit.index,), (unit.index,), 1.0) for unit in own.units)
    for link in word(own, own, groups):
        assert link.relation == "identical"
        assert not link.moved
        assert [edit.tag for edit in link.edits] == ["equal"]
        assert link.additions == Additions()


@given(cases())
def test_additions_lie_inside_the_units_of_partial_links(
    case: tuple[Statement, Statement, tuple[UnitGroup, ...]],
) -> None:
    """Only partial links have additions; each lies in one unit, in changed text, and neither begins nor ends blank."""
    left, right, groups = case
    for link in word(left, right, groups):
        assert link.relation == "partial" or link.additions == Additions()
        added = link.additions.left, link.additions.right
        for (side, units, spans), additions in zip(halves(left, right, link), added, strict=True):
            changed = [span for span, edit in zip(spans, link.edits, strict=True) if edit.tag != "equal"]
            outlines = [side.units[unit].span for unit in units]
            for span in additions:
                text = side.text[span.start : span.stop]
                assert text == text.strip()
                assert text
                assert any(outline.start <= span.start and span.stop <= outline.stop for outline in outlines)
                assert any(edit.start <= span.start < edit.stop for edit in changed)


def test_links_between_two_languages_have_no_edits() -> None:
    """Words of two languages are not aligned; an unknown language may be the same one."""
    left = statement("The talks ended in Geneva.")
    right = statement("Les pourparlers ont pris fin à Genève.", language="fr")
    unknown = replace(right, language="und")
    group = (UnitGroup((0,), (0,), 0.9),)
    assert word(left, right, group)[0].edits == ()
    assert word(left, unknown, group)[0].edits != ()


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("x" * 1_000_000, "y" * 1_000_000),
        ("[" * 100_000, "[(" * 50_000),
        ("the end of it " * 15_000, "the start of it " * 15_000),
        (" ".join(map(str, range(40_000))), " ".join(map(str, range(20_000, 60_000)))),
        (" ".join(map(str, range(40_000))), " ".join(map(str, reversed(range(40_000))))),
    ],
    ids=["one word", "brackets", "a row that repeats", "two halves in common", "backwards"],
)
def test_long_units_end_soon(left: str, right: str) -> None:
    """The edits of very long units are found in seconds, not in time that grows with the product of their lengths."""
    began = process_time()
    word(statement(left), statement(right), (UnitGroup((0,), (0,), 0.9),))
    assert process_time() - began < 10
