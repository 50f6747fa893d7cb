"""The report in a terminal."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from compare.renderers import Display, render
from compare.report import make_report, visible
from tests.gold import NAMES, gold_comparison, make_comparison, make_link, make_statement
from tests.renderers.comparisons import comparisons
from tests.specimen import specimen

if TYPE_CHECKING:
    from compare.model import Comparison
    from compare.renderers import View

STYLE = re.compile(r"\x1b\[[0-9;]*m")
WIDTHS = [20, 40, 80, 99, 100, 160, 200, 1000]


def solid(text: str) -> str:
    """Return text without blanks and without the marks of a report."""
    return "".join(re.sub(r"\(\d+(?:, \d+)*\)|\{\+|\+\}|[\[\]{}│]", "", text).split())


def lines_of(comparison: Comparison, width: int, view: View = "auto") -> list[str]:
    """Return the lines of a report without colour."""
    return render(comparison, "terminal", Display(width=width, view=view)).splitlines()


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", NAMES)
def test_lines_fit_the_terminal(name: str, width: int) -> None:
    """No line is wider than the terminal, and none keeps blanks at its end."""
    for line in lines_of(gold_comparison(name), width):
        assert cell_len(line) <= width
        assert line == line.rstrip()


@given(comparisons(), st.sampled_from(WIDTHS), st.sampled_from(("side-by-side", "stacked", "auto")))
@settings(max_examples=100, deadline=None)
def test_hostile_lines_fit_the_terminal(comparison: Comparison, width: int, view: View) -> None:
    """Neither a long word nor a wide character breaks the layout."""
    # A single character of two columns fits no narrower place.
    assert all(cell_len(line) <= max(width, 12) for line in lines_of(comparison, width, view))


@pytest.mark.parametrize("name", NAMES)
def test_first_screen_answers_the_question(name: str) -> None:
    """The whole answer and the first difference stand on a screen of 80 by 24."""
    comparison = gold_comparison(name)
    screen = " ".join(" ".join(lines_of(comparison, 80)[:24]).split())
    report = make_report(comparison)
    assert all(sentence in screen for sentence in report.answer)
    if report.discrepancies:
        assert f"[{report.discrepancies[0].left.words}]" in screen
        assert f"[{report.discrepancies[0].right.words}]" in screen


@pytest.mark.parametrize("name", NAMES)
def test_every_word_of_both_statements_is_shown(name: str) -> None:
    """One above the other, each unit stands in the report from its first character to its last."""
    comparison = gold_comparison(name)
    report = solid("\n".join(lines_of(comparison, 80, "stacked")))
    for statement in (comparison.left, comparison.right):
        for unit in statement.units:
            assert solid(visible(statement.text_of(unit.index))) in report


@given(st.lists(st.text(st.characters(exclude_categories=()), min_size=1).map(str.strip).filter(bool), min_size=1))
@settings(max_examples=60, deadline=None)
def test_every_character_of_any_text_is_shown(units: list[str]) -> None:
    """Whatever a unit holds, all of it is shown or has a stand-in."""
    left = make_statement("L", *units)
    report = "".join("".join(lines_of(make_comparison(left, make_statement("R", "x")), 60)).split())
    assert all("".join(visible(unit).split()) in report for unit in units)


@pytest.mark.parametrize("width", [40, 80, 160])
def test_colour_is_never_the_only_mark(width: int) -> None:
    """Without its colours the coloured report still tells words that differ, other words and added words apart."""
    colored = render(specimen(), "terminal", Display(width=width, color=True))
    styles = set(STYLE.findall(colored))
    without_color = {re.sub(r";?3[0-7]", "", style) for style in styles}
    assert "\x1b[m" not in without_color
    assert styles <= {"\x1b[0m", "\x1b[1m", "\x1b[4m", "\x1b[1;4m", "\x1b[1;31m", "\x1b[1;35m"}


def test_background_and_faint_text_are_never_used() -> None:
    """Styles are bold, underlined and two basic colours: readable on a light and on a dark background."""
    colored = render(gold_comparison(NAMES[0]), "terminal", Display(color=True))
    codes = {code for style in STYLE.findall(colored) for code in style[2:-1].split(";")}
    assert codes <= {"0", "1", "4", "31", "35"}


@given(comparisons())
@settings(max_examples=60, deadline=None)
def test_only_styles_of_the_report_act(comparison: Comparison) -> None:
    """In colour, the only escapes are those of the report."""
    colored = render(comparison, "terminal", Display(color=True, width=120))
    assert "\x1b" not in STYLE.sub("", colored)


def test_colour_changes_no_word() -> None:
    """Where nothing is marked, the report reads the same in colour and without."""
    comparison = make_comparison(specimen().left, specimen().right)
    colored = render(comparison, "terminal", Display(color=True))
    assert STYLE.sub("", colored) == render(comparison, "terminal")


def test_markup_of_the_library_is_text() -> None:
    """Square brackets, emoji codes and addresses of a statement stay what they are."""
    comparison = make_comparison(
        make_statement("[bold]L", "[red]x[/red] :smile: http://e.org"), make_statement("R", "y")
    )
    report = render(comparison, "terminal", Display(color=True))
    assert "[red]x[/red] :smile: http://e.org" in report
    assert "[bold]L" in report


@pytest.mark.parametrize(("width", "columns"), [(80, False), (99, False), (100, True), (200, True)])
def test_sides_stand_side_by_side_where_there_is_room(width: int, columns: bool) -> None:
    """Two columns need a hundred columns, unless they are asked for."""
    assert ("│" in "\n".join(lines_of(specimen(), width))) is columns
    assert "│" in "\n".join(lines_of(specimen(), width, "side-by-side"))
    assert "│" not in "\n".join(lines_of(specimen(), width, "stacked"))


def test_columns_are_straight() -> None:
    """The divider stands in the same column on every line, wide and combining characters or not."""
    left = make_statement(
        "外交部", "两国外长于十一月十六日在伊斯兰堡举行了会谈并交换了意见。" * 3, "Crème bru\u0302le\u0301e 👩‍⚖️ fin."
    )
    right = make_statement("對方", "兩國外長舉行了會談。" * 9, "Crème brûlée endet.")
    links = (make_link(left, right, (0,), (0,)), make_link(left, right, (1,), (1,)))
    lines = lines_of(make_comparison(left, right, links), 120)
    dividers = {cell_len(line.split("│")[0]) for line in lines if "│" in line}
    assert len(dividers) == 1


def test_right_to_left_text_has_lines_of_its_own() -> None:
    """Where a side is written from right to left, no line holds both sides, so that a terminal cannot swap them."""
    left = make_statement("وزارت", "دو وزیر در تهران دیدار کردند.", language="fa")
    right = make_statement("Embassy", "The two ministers met in Tehran.")
    comparison = make_comparison(left, right, (replace(make_link(left, right, (0,), (0,)), edits=()),))
    body = lines_of(comparison, 160)[2:-3]
    assert not any("وزیر" in line and re.search("[A-Za-z]", line) for line in body)
    columns = [line for line in lines_of(comparison, 160, "side-by-side") if "│" in line]
    assert columns
    assert all(line.split("│")[0].strip() == "" or "\u2068" in line.split("│")[0] for line in columns)


def test_same_words_are_printed_once() -> None:
    """A claim in the same words needs no second column."""
    for only in ("shared", "emphasis"):
        report = render(specimen(), "terminal", Display(width=160, only=(only,)))
        assert report.count("The ministers thanked the crews.") == 1


def test_filter_is_told_before_the_sections() -> None:
    """A filtered report says so before anything else that it shows."""
    report = render(specimen(), "terminal", Display(only=("left",)))
    assert "This report is filtered. Hidden: 2 points on which the sides differ, 6 shared claims" in " ".join(
        report.split()
    )
    assert report.index("filtered") < report.index("Only in Ministry (2)")
    assert "Where they differ" not in report
    assert "What both say" not in report


def test_equivalences_are_shown_on_request() -> None:
    """What looks different and means the same is listed with its claim when asked for."""
    assert "same meaning" not in render(specimen(), "terminal")
    assert "same meaning: 12 = twelve" in render(specimen(), "terminal", Display(show_equivalences=True))


@pytest.mark.parametrize("unit", ["a" * 10**6, "[" * 10**5, "字" * 10**5, "a " * 10**5])
def test_long_units_end_quickly(unit: str) -> None:
    """A megabyte without a blank and a hundred thousand brackets are wrapped like any other text."""
    statement = make_statement("L", unit)
    assert len(render(make_comparison(statement, statement), "terminal")) > 10**5
