"""What holds for the comparison of any two statements. The sentences are our own."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.discrepancies import find
from compare.model import Link
from tests.discrepancies.sentences import link_all, statement
from tests.texts import SENTENCES

if TYPE_CHECKING:
    from compare.model import Statement

FRAMES = (
    ("The quota for herring is {} this season.", "amount"),
    ("The reserve covers {} of marsh.", "area"),
    ("The convoy of {} trucks reached the town.", "count"),
    ("Turnout was {} in the north.", "share"),
    ("The next round will be held on {} in Oslo.", "day"),
    ("The delegations held their {} meeting.", "ordinal"),
    ("The talks lasted {} in all.", "duration"),
)

FORMS = {
    "amount": (("48,500 tonnes", "48.5 thousand tonnes", "48 500 t"), ("52,300 tonnes", "52.3 thousand tonnes")),
    "area": (("7,200 hectares", "72 km²", "72 square kilometres"), ("9,100 hectares", "91 km²")),
    "count": (("21", "twenty-one"), ("34", "thirty-four"), ("half a dozen", "6", "six")),
    "share": (("60 per cent", "60%", "three fifths"), ("45 per cent", "45 %"), ("a quarter", "25 percent")),
    "day": (("3 June 2024", "June 3, 2024", "2024-06-03"), ("9 September", "September 9th", "the ninth of September")),
    "ordinal": (("tenth", "10th"), ("eleventh", "11th"), ("21st", "twenty-first")),
    "duration": (("ninety minutes", "an hour and a half", "90 minutes"), ("two days", "48 hours")),
}


@st.composite
def _two_ways(draw: st.DrawFn) -> tuple[list[str], list[str], list[tuple[int, str]]]:
    """Return sentences, the same in other forms, and for each the words of another value, with its index."""
    chosen = draw(st.lists(st.sampled_from(FRAMES), min_size=1, max_size=4, unique=True))
    left, right, others = [], [], []
    for index, (frame, sort) in enumerate(chosen):
        values = FORMS[sort]
        value = draw(st.integers(0, len(values) - 1))
        left.append(frame.format(draw(st.sampled_from(values[value]))))
        right.append(frame.format(draw(st.sampled_from(values[value]))))
        other = draw(st.sampled_from(values[(value + 1) % len(values)]))
        others.append((index, frame.format(other)))
    return left, right, others


def _linked(left: Statement, right: Statement) -> tuple[Link, ...]:
    """Return a link of each unit with the one of the same index."""
    return tuple(
        Link((index,), (index,), "reworded", 0.95, moved=False, edits=())
        for index in range(min(len(left.units), len(right.units)))
    )


@given(_two_ways())
def test_equivalent_forms_agree_and_one_changed_value_is_found(
    forms: tuple[list[str], list[str], list[tuple[int, str]]],
) -> None:
    """A copy in other forms differs in nothing; with one value changed it differs in exactly that."""
    left, right, others = forms
    here, there = (statement("\n\n".join(side), "en") for side in (left, right))
    assert len(here.units) == len(there.units) == len(left)
    assert find(here, there, _linked(here, there))[0] == ()
    for index, sentence in others:
        changed = statement("\n\n".join([*right[:index], sentence, *right[index + 1 :]]), "en")
        discrepancies, _ = find(here, changed, _linked(here, changed))
        assert [found.link for found in discrepancies] == [index], (left[index], sentence)


@given(st.lists(SENTENCES, min_size=1, max_size=5))
def test_a_statement_agrees_with_itself(sentences: list[str]) -> None:
    """No statement differs from itself, whatever is linked."""
    same = statement("\n\n".join(sentences), "en")
    assert find(same, same, (link_all(same, same),)) == ((), ())


@given(st.lists(SENTENCES, min_size=1, max_size=4), st.lists(SENTENCES, min_size=1, max_size=4))
def test_mirrors(left: list[str], right: list[str]) -> None:
    """Swapping the sides swaps the spans and the halves of the explanation, and changes nothing else."""
    here, there = statement("\n\n".join(left), "en"), statement("\n\n".join(right), "en")
    forth, back = find(here, there, (link_all(here, there),)), find(there, here, (link_all(there, here),))
    assert sorted((found.kind, found.left, found.right, found.confidence) for found in forth[0]) == sorted(
        (found.kind, found.right, found.left, found.confidence) for found in back[0]
    )
    assert sorted((found.left, found.right) for found in forth[1]) == sorted(
        (found.right, found.left) for found in back[1]
    )


@given(st.lists(SENTENCES, min_size=1, max_size=4), st.lists(SENTENCES, min_size=1, max_size=4))
def test_what_is_found_is_in_the_link(left: list[str], right: list[str]) -> None:
    """Spans lie in single units of the link, confidence in (0, 1], and no two discrepancies overlap on both sides."""
    here, there = statement("\n\n".join(left), "en"), statement("\n\n".join(right), "en")
    discrepancies, equivalences = find(here, there, (link_all(here, there),))
    for side, spans in (
        (here, [found.left for found in discrepancies] + [found.left for found in equivalences]),
        (there, [found.right for found in discrepancies] + [found.right for found in equivalences]),
    ):
        for span in spans:
            assert any(unit.span.start <= span.start < span.stop <= unit.span.stop for unit in side.units)
    assert all(0 < found.confidence <= 1 and found.explanation for found in discrepancies)
    assert [found.confidence for found in discrepancies] == sorted(
        (found.confidence for found in discrepancies), reverse=True
    )


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Five soldiers and three civilians died.", "Three soldiers and five civilians died."),
        ("Of the 40 ships, 12 were Danish.", "Of the 40 ships, 21 were Danish."),
    ],
)
def test_numbers_are_paired_by_what_they_count(left: str, right: str) -> None:
    """Equal numbers of different things do not hide that the numbers of the same thing differ."""
    here, there = statement(left, "en"), statement(right, "en")
    assert find(here, there, (link_all(here, there),))[0]


def test_an_addition_is_no_discrepancy() -> None:
    """A number that only one side gives is not compared with another one."""
    here = statement("The fund pays for 40 clinics.", "en")
    there = statement("The fund, set up in 1998, pays for forty clinics in 12 provinces.", "en")
    assert find(here, there, (link_all(here, there),))[0] == ()


def test_a_rate_and_its_month_are_one_difference() -> None:
    """A number and the date right behind it that both differ are reported once, with all words."""
    here = statement("Inflation climbed to 9.1% in September, driven by fuel.", "en")
    there = statement("Inflation climbed to 9.7% in November, driven by fuel.", "en")
    (found,) = find(here, there, (link_all(here, there),))[0]
    assert found.explanation == "9.1% in September / 9.7% in November"


def test_two_named_things_may_have_two_values() -> None:
    """Values of two things that both statements name are not compared."""
    here = statement("The Elin Bridge is 40 metres long. Traffic on the Sella Bridge was stopped.", "en")
    there = statement("The Sella Bridge is 55 metres long. The Elin Bridge was repaired.", "en")
    link = Link((0,), (0,), "reworded", 0.9, moved=False, edits=())
    assert [found for found in find(here, there, (link,))[0] if found.kind == "number"] == []


def test_identical_units_are_not_looked_into() -> None:
    """Same words say the same: what would be found in two of them could only be found crosswise."""
    left, right = statement("The fee is 12 dollars.", "en"), statement("The fee is 15 dollars.", "en")
    links = (Link((0,), (0,), "identical", 1.0, moved=False, edits=()),)
    assert find(left, right, links) == ((), ())
    assert find(left, right, (replace(links[0], relation="reworded"),)) != ((), ())


@pytest.mark.parametrize(
    ("left", "right", "kinds"),
    [
        ("The convoy of 21 trucks reached the town.", "The convoy of 34 trucks reached the town.", []),
        ("The border crossing at Orle was closed.", "The border crossing at Orle was not closed.", ["negation"]),
    ],
)
def test_an_unsure_link_is_searched_for_opposite_words_alone(left: str, right: str, kinds: list[str]) -> None:
    """Two numbers in a link that is likelier wrong than right may count two things; a denial speaks for one claim."""
    statements = statement(left, "en"), statement(right, "en")
    for score, told in ((0.95, kinds or ["number"]), (0.4, kinds)):
        links = tuple(replace(link, score=score) for link in _linked(*statements))
        assert [found.kind for found in find(*statements, links)[0]] == told
