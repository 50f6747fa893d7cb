"""Words that look equal and are not: what the user is told of them."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare import compare_texts
from compare.appearance import EXAMPLES, appearances
from compare.model import Settings
from compare.report import visible
from tests.gold import make_statement
from tests.texts import STATEMENTS, WRITTEN

if TYPE_CHECKING:
    from compare.model import Notice, Statement

CASES: list[dict[str, Any]] = json.loads(
    (Path(__file__).parent.parent / "cases" / "appearance.json").read_text("utf-8")
)
CODES = {
    "mixed-alphabets",
    "invisible-signs",
    "direction-signs",
    "soft-hyphens",
    "other-characters",
    "compatibility-letters",
}
UNSEEN = {"zero-width space": "\u200b", "override": "\u202e", "Cyrillic a": "\u0430", "soft hyphen": "\u00ad"}


def said(text: str) -> Statement:
    """Return a statement of one sentence."""
    return make_statement("Ministry", text)


def told(notice: Notice) -> tuple[str, str | None, int, str]:
    """Return code and side of a notice, the number of words and the examples in its first sentence."""
    first = notice.message.partition(". ")[0]
    number, examples = first.split(": ", 1)
    return notice.code, notice.side, int(number.split(" ")[0].replace(",", "")), examples


@pytest.mark.parametrize("case", CASES, ids=[case["case"] for case in CASES])
def test_case(case: dict[str, Any]) -> None:
    """Two texts give these notices, with these examples and no others."""
    found = appearances(said(case["left"]), said(case["right"]))
    assert [told(notice) for notice in found] == [tuple(expected) for expected in case["notices"]]


@pytest.mark.parametrize("case", CASES, ids=[case["case"] for case in CASES])
def test_swapping_the_sides_swaps_the_notices(case: dict[str, Any]) -> None:
    """From the other side the same is told of the same text."""
    other = {"left": "right", "right": "left"}
    one = {
        (notice.code, notice.side, notice.message) for notice in appearances(said(case["left"]), said(case["right"]))
    }
    two = {
        (notice.code, other[str(notice.side)], notice.message)
        for notice in appearances(said(case["right"]), said(case["left"]))
    }
    assert one == two


def test_every_way_has_a_case() -> None:
    """Each code occurs among the cases, so that none is untested."""
    assert {code for case in CASES for code, *_ in case["notices"]} == CODES


@given(WRITTEN, WRITTEN)
def test_nothing_is_told_of_what_people_write(left: str, right: str) -> None:
    """Texts in several scripts without anything unseen give no notice."""
    assert appearances(said(left.replace("\n", " ")), said(right.replace("\n", " "))) == ()


@given(st.text(min_size=1).filter(str.strip), st.text(min_size=1).filter(str.strip))
def test_one_notice_for_each_side_and_way(left: str, right: str) -> None:
    """Whatever the texts are, no side is told twice of one way, and each message can be shown as it is."""
    found = appearances(said(left), said(right))
    assert len({(notice.code, notice.side) for notice in found}) == len(found)
    for notice in found:
        assert notice.code in CODES
        assert notice.message.count("\n") == 0
        assert re.search(r"\.$", notice.message)


@pytest.mark.parametrize("unseen", UNSEEN.values(), ids=UNSEEN)
@given(text=STATEMENTS)
def test_what_is_put_into_a_word_is_told(unseen: str, text: str) -> None:
    """A word of a copy into which something unseen was put is told of, whatever stands around it."""
    word = "barnyard"
    odd = word.replace("a", unseen, 1) if unseen == "\u0430" else f"barn{unseen}yard"
    found = appearances(said(f"{text} {odd}"), said(f"{text} {word}"))
    assert "left" in {notice.side for notice in found}


def test_few_examples_stand_for_many_words() -> None:
    """A notice names three words, and tells how many there are."""
    words = ["harbour", "treaty", "canal", "border", "tariff"]
    odd = " ".join(f"{word[:3]}\u200b{word[3:]}" for word in words)
    (notice,) = appearances(said(odd), said("Nothing."))
    assert told(notice)[2] == len(words)
    assert notice.message.count("“") == EXAMPLES
    assert "canal" not in notice.message
    assert "can⟨U+200B⟩al”, …" in notice.message


def test_a_long_word_is_cut() -> None:
    """A word without end does not fill the report."""
    (notice,) = appearances(said(f"{'a' * 100_000}\u200b{'b' * 100_000}"), said("Nothing."))
    assert len(notice.message) < 300
    assert "a⟨U+200B⟩b" in notice.message


def test_messages_need_no_stand_ins() -> None:
    """What a message shows is safe and visible already: a report changes nothing in it."""
    for case in CASES:
        for notice in appearances(said(case["left"]), said(case["right"])):
            assert visible(notice.message) == notice.message


def test_a_comparison_tells_it() -> None:
    """The notices are among those of a comparison."""
    comparison = compare_texts(
        "The har\u200bbour is closed.", "The harbour is closed.", settings=Settings(semantic=False)
    )
    assert ("invisible-signs", "left") in {(notice.code, notice.side) for notice in comparison.notices}
