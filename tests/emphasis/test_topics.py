"""What both sides speak of, and how prominent it is."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from compare.emphasis.topics import Measure, topics
from compare.model import Link, Related
from tests.gold import make_statement

LEFT = Measure.of(make_statement("North", "One two three.", "Four five.", "Six.", "Seven eight nine ten.", "Eleven."))
RIGHT = Measure.of(
    make_statement("South", "Oslo, 4 May", "One two.", "Three.", "Four five six.", "Seven.", kinds={0: "dateline"})
)


def link(left: tuple[int, ...], right: tuple[int, ...]) -> Link:
    """Return a link between these units."""
    return Link(left, right, "reworded", 0.9, moved=False, edits=())


def units(links: list[Link], related: tuple[Related, ...] = ()) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    """Return the units of the topics."""
    return [(left.units, right.units) for left, right in topics(LEFT, RIGHT, links, related)]


def test_words_are_counted_without_marks() -> None:
    """Numbers count as words do, marks do not."""
    assert LEFT.total == 11
    assert RIGHT.total == 10
    assert LEFT.words((0, 3)) == 7


def test_prominence_is_room_and_place() -> None:
    """A unit of four words of eleven that has six before it."""
    prominence = LEFT.prominence((3,))
    assert (prominence.words, prominence.share, prominence.before) == (4, 0.363636, 0.545455)


def test_nothing_has_no_prominence() -> None:
    """Where a side has nothing of it, all figures are nought."""
    assert LEFT.prominence(()).before == LEFT.prominence(()).share == 0.0


def test_a_link_is_a_topic() -> None:
    """Each link by itself is one, in the order of the left."""
    assert units([link((0,), (3,)), link((3,), (1, 2))]) == [((0,), (3,)), ((3,), (1, 2))]


def test_links_with_a_common_unit_are_one_topic() -> None:
    """What joins two links is about both."""
    assert units([link((0,), (1,)), link((1,), (1,)), link((1,), (2,))]) == [((0, 1), (1, 2))]


def test_related_units_are_a_topic() -> None:
    """They share no claim, but room is a matter of topics."""
    assert units([link((0,), (1,))], (Related(3, 4, 0.8),)) == [((0,), (1,)), ((3,), (4,))]


def test_what_stands_inside_a_topic_belongs_to_it() -> None:
    """A unique unit between two units of one topic is on it, between those of two topics on neither."""
    assert units([link((0, 2), (1,)), link((4,), (3,))]) == [((0, 1, 2), (1,)), ((4,), (3,))]


def test_far_units_take_nothing_in() -> None:
    """Three units between two of one topic may be about anything."""
    assert units([link((0, 4), (1,))]) == [((0, 4), (1,))]


def test_a_dateline_is_on_no_topic() -> None:
    """Where and when a statement was made is told of it, not in it."""
    assert units([link((0,), (0, 1))]) == [((0,), (1,))]


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(1, 4)), max_size=8))
def test_every_linked_unit_is_on_one_topic(cells: list[tuple[int, int]]) -> None:
    """Topics share no unit and hold every linked one; swapping the sides swaps them."""
    links = [link((left,), (right,)) for left, right in cells]
    found = topics(LEFT, RIGHT, links, ())
    for place in (0, 1):
        held = [unit for pair in found for unit in pair[place].units]
        assert len(held) == len(set(held))
        assert {cell[place] for cell in cells} <= set(held)
    swapped = topics(RIGHT, LEFT, [link(entry.right, entry.left) for entry in links], ())
    assert {(right.units, left.units) for left, right in swapped} == {
        (left.units, right.units) for left, right in found
    }


def test_the_unit_at_an_offset() -> None:
    """The first and the last character of a unit are in it."""
    for unit in LEFT.statement.units:
        assert LEFT.unit_at(unit.span.start) == LEFT.unit_at(unit.span.stop - 1) == unit.index
