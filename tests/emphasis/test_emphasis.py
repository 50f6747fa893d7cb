"""What each side stresses: how much of it is kept, and in which order."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given

from compare import compare_texts
from compare.emphasis import MOST, MOST_OF_A_KIND, SURE, stressed
from compare.model import Link, Settings
from tests.gold import NAMES, gold_comparison, make_statement
from tests.texts import STATEMENTS, pairs

if TYPE_CHECKING:
    from compare.model import Emphasis, Side, Statement

OTHER: dict[Side, Side] = {"left": "right", "right": "left"}
LEXICAL = Settings(semantic=False)


def link(left: tuple[int, ...], right: tuple[int, ...], score: float = 0.9) -> Link:
    """Return a link between these units."""
    return Link(left, right, "reworded", score, moved=False, edits=())


def mirrored(found: tuple[Emphasis, ...]) -> tuple[Emphasis, ...]:
    """Return it as it looks from the other side."""
    return tuple(replace(entry, side=OTHER[entry.side], left=entry.right, right=entry.left) for entry in found)


def sides() -> tuple[Statement, Statement]:
    """Return two statements of ten sentences, the second of which has the first sentence last."""
    sentences = [f"Sentence {number} tells of one thing and of no other at all." for number in range(10)]
    return make_statement("North", *sentences), make_statement("South", *sentences[1:], sentences[0])


def test_what_is_moved_is_put_first() -> None:
    """The sentence that one side opens with and the other ends with is told, and nothing else."""
    left, right = sides()
    links = [link((unit,), ((unit - 1) % 10,)) for unit in range(10)]
    (entry,) = stressed(left, right, links, ())
    assert (entry.kind, entry.side, entry.left.units, entry.right.units) == ("order", "left", (0,), (9,))


def test_unsure_links_make_no_topic() -> None:
    """What may not be the same claim at all tells nothing of order."""
    left, right = sides()
    assert stressed(left, right, [link((0,), (9,), SURE)], ())
    assert not stressed(left, right, [link((0,), (9,), SURE - 0.000001)], ())


def test_no_more_is_kept_than_a_reader_takes_in() -> None:
    """Of a text in quite another order two topics are told, the farthest first."""
    left, right = sides()
    found = stressed(left, right, [link((unit,), (9 - unit,)) for unit in range(10)], ())
    assert [entry.kind for entry in found] == ["order"] * MOST_OF_A_KIND
    assert {entry.left.units for entry in found} == {(0,), (9,)}


@given(STATEMENTS)
def test_a_statement_stresses_nothing_against_itself(text: str) -> None:
    """Where both sides say the same, neither makes more of it."""
    assert compare_texts(text, text, settings=LEXICAL).emphasis == ()


@given(pairs())
def test_what_is_found_is_short_ordered_and_mirrored(texts: tuple[str, str]) -> None:
    """Few entries, the most telling first, their words inside their units, the same from the other side."""
    comparison = compare_texts(*texts, settings=LEXICAL)
    found = comparison.emphasis
    assert len(found) <= MOST
    assert [entry.weight for entry in found] == sorted((entry.weight for entry in found), reverse=True)
    for entry in found:
        for statement, side in ((comparison.left, entry.left), (comparison.right, entry.right)):
            assert list(side.units) == sorted(set(side.units))
            for span in side.spans:
                assert any(
                    statement.units[unit].span.start <= span.start < span.stop <= statement.units[unit].span.stop
                    for unit in side.units
                )
    assert mirrored(compare_texts(*reversed(texts), settings=LEXICAL).emphasis) == found


@pytest.mark.parametrize("name", NAMES)
def test_annotated_pairs_are_mirrored(name: str) -> None:
    """Whole statements with annotated links give the same from both sides."""
    comparison = gold_comparison(name)
    links = tuple(link(entry.left, entry.right) for entry in comparison.links)
    swapped = tuple(link(entry.right, entry.left) for entry in comparison.links)
    one = stressed(comparison.left, comparison.right, links, ())
    two = stressed(comparison.right, comparison.left, swapped, ())
    assert mirrored(two) == one
