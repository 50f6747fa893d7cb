"""Units cut into pieces, and excerpts of them."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from compare.model import Additions, Discrepancy, Link
from compare.report.marking import CONTEXT, excerpt, mark_side, opening
from compare.report.stand_ins import visible
from tests.gold import NAMES, find_statement, gold_comparison, make_comparison, make_link, make_statement
from tests.specimen import span_of, specimen

if TYPE_CHECKING:
    from compare.model import Comparison

COMPARISONS = [specimen(), *map(gold_comparison, NAMES)]


@pytest.mark.parametrize("comparison", COMPARISONS, ids=["specimen", *NAMES])
def test_pieces_partition_their_unit(comparison: Comparison) -> None:
    """The pieces of a passage are its unit from end to end, in order, and neighbours differ in how they are shown."""
    for side, statement in (("left", comparison.left), ("right", comparison.right)):
        marking = mark_side(comparison, "left" if side == "left" else "right")
        passages = marking.passages()
        for index, link in enumerate(comparison.links):
            units = link.left if side == "left" else link.right
            passages += tuple(marking.passage_of(unit, index) for unit in units)
        for passage in passages:
            span = statement.units[passage.unit].span
            ends = [piece.stop for piece in passage.pieces]
            assert [piece.start for piece in passage.pieces] == [span.start, *ends[:-1]]
            assert ends[-1] == span.stop
            assert passage.text == visible(statement.text_of(passage.unit))
            shown = [(piece.mark, piece.discrepancies) for piece in passage.pieces]
            assert all(first != second for first, second in pairwise(shown))


def test_close_wording_is_marked_word_by_word() -> None:
    """Where most is equal, the rest is marked."""
    left = make_statement("L", "The talks in the old harbour lasted two days.")
    right = make_statement("R", "The talks in the harbour lasted three days.")
    marking = mark_side(make_comparison(left, right, (make_link(left, right, (0,), (0,)),)), "left")
    pieces = marking.passages()[0].pieces
    assert [(piece.text.strip(), piece.mark) for piece in pieces] == [
        ("The talks in the", "equal"),
        ("old", "only"),
        ("harbour lasted", "equal"),
        ("two", "replaced"),
        ("days.", "equal"),
    ]


def test_distant_wording_shows_only_additions() -> None:
    """Where nearly every word would be marked, only what one side adds is."""
    left = make_statement("L", "An accord was reached, and it will enter into force in June.")
    right = make_statement("R", "Both of them have struck a deal.")
    plain = make_link(left, right, (0,), (0,), relation="partial")
    added = span_of(left, "and it will enter into force in June")
    link = Link((0,), (0,), "partial", 0.9, False, plain.edits, Additions(left=(added,)))
    pieces = mark_side(make_comparison(left, right, (link,)), "left").passages()[0].pieces
    assert [(piece.text, piece.mark) for piece in pieces] == [
        ("An accord was reached, ", "plain"),
        ("and it will enter into force in June", "only"),
        (".", "plain"),
    ]


def test_two_languages_are_plain() -> None:
    """A link without edits shows its words as they are."""
    left = make_statement("L", "Die Gespräche dauerten zwei Wochen.", language="de")
    right = make_statement("R", "The talks lasted two weeks.")
    comparison = make_comparison(left, right, (Link((0,), (0,), "reworded", 0.9, False, ()),))
    assert [piece.mark for piece in mark_side(comparison, "left").passages()[0].pieces] == ["plain"]


def test_discrepancies_may_overlap() -> None:
    """A run that belongs to two discrepancies names both, and a run beside it the one."""
    left = make_statement("L", "Some 140 lorries left on Monday.")
    right = make_statement("R", "Some 60 lorries left on Friday.")
    link = make_link(left, right, (0,), (0,))
    comparison = make_comparison(
        left,
        right,
        (link,),
        discrepancies=(
            Discrepancy("number", 0, span_of(left, "140 lorries"), span_of(right, "60 lorries"), 0.9, ""),
            Discrepancy("number", 0, span_of(left, "Some 140"), span_of(right, "Some 60"), 0.8, ""),
        ),
    )
    pieces = mark_side(comparison, "left").passages()[0].pieces
    assert [(piece.text, piece.discrepancies) for piece in pieces[:3]] == [
        ("Some ", (2,)),
        ("140", (1, 2)),
        (" lorries", (1,)),
    ]
    assert {piece.mark for piece in pieces[:3]} == {"replaced"}


def test_unit_in_several_links_is_as_equal_as_in_the_best() -> None:
    """In the whole text, words are equal where any link finds them so; in a claim, as its own link marks them."""
    left = make_statement("L", "Fares will rise in May, and a new pier will be built in Norby.")
    right = make_statement("R", "Fares will rise in May, they said.", "And a new pier will be built in Norby.")
    links = (make_link(left, right, (0,), (0,)), make_link(left, right, (0,), (1,)))
    marking = mark_side(make_comparison(left, right, links), "left")
    assert {piece.mark for piece in marking.passages()[0].pieces} <= {"equal", "replaced"}
    assert marking.passages()[0].links == (1, 2)
    assert marking.passage_of(0, 1).pieces != marking.passages()[0].pieces


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two.\nThree.\n\nFour.", [True, False, True, True]),
        ("One is\nwrapped. Two.\nThree.\n\nFour.", [True, False, False, True]),
        ("One.\r\nTwo. Three.\r\n\r\nFour.", [True, True, False, True]),
    ],
)
def test_paragraphs_begin_where_the_text_says(text: str, expected: list[bool]) -> None:
    """A blank line begins a paragraph; a line break does where lines are not wrapped, whatever stands for it."""
    statement = find_statement("L", text, *(f"{part.strip()}." for part in text.split(".")[:-1]))
    passages = mark_side(make_comparison(statement, statement), "left").passages()
    assert [passage.starts_paragraph for passage in passages] == expected


def test_headings_and_bullets_stand_apart() -> None:
    """A heading, what follows it and a bullet each begin a paragraph, whatever stands between them."""
    statement = make_statement("L", "Title", "One.", "Two.", "- Three", kinds={0: "heading", 3: "bullet"}, gap=" ")
    passages = mark_side(make_comparison(statement, statement), "left").passages()
    assert [passage.starts_paragraph for passage in passages] == [True, True, False, True]


def test_excerpt_is_cut_at_blanks() -> None:
    """An excerpt keeps whole words around its own and says with an ellipsis where it was cut."""
    statement = make_statement(
        "L",
        "The committee, which had met in the old town hall, asked for 140 lorries "
        "and for a second convoy to be sent as soon as the roads were clear.",
    )
    cut = excerpt(statement, span_of(statement, "140 lorries"))
    assert (cut.before, cut.words, cut.after) == (
        "… in the old town hall, asked for ",
        "140 lorries",
        " and for a second convoy to be …",
    )


@pytest.mark.parametrize("before", [0, 1, CONTEXT, CONTEXT + 12, CONTEXT + 13, 500])
@pytest.mark.parametrize("filler", ["a", "字", "b ", " "])
def test_excerpt_stays_short(before: int, filler: str) -> None:
    """Words without a blank near them are cut all the same, and what is shown is text of the unit."""
    words = filler * before
    text = f"<{words}140{words}>"
    statement = make_statement("L", text)
    cut = excerpt(statement, span_of(statement, "140"))
    assert len(cut.before) <= CONTEXT + 14
    assert len(cut.after) <= CONTEXT + 14
    assert cut.before.removeprefix("… ") + cut.words + cut.after.removesuffix(" …") in text


def test_excerpt_belongs_to_the_unit_of_its_words() -> None:
    """The context never reaches into another unit."""
    statement = make_statement("L", "One came.", "Two came.", "Three came.")
    cut = excerpt(statement, span_of(statement, "Two"))
    assert (cut.unit, cut.before, cut.words, cut.after) == (1, "", "Two", " came.")


@pytest.mark.parametrize("filler", ["a", "字", "b "])
def test_an_opening_is_the_beginning_of_a_unit(filler: str) -> None:
    """A short unit is shown whole, a long one cut, at a blank where there is one near."""
    statement = make_statement("L", "One came.", f"Two came {filler * 200}end.")
    assert opening(statement, 0) == "One came."
    shown = opening(statement, 1)
    assert shown.endswith(" …")
    assert 2 * CONTEXT < len(shown) <= 3 * CONTEXT + 2
    assert statement.text_of(1).startswith(shown.removesuffix(" …"))
