"""What whole comparisons find in texts that say the same in other forms, and in those with one value changed.

Nothing is given to the tool but two texts: it links their sentences itself, by their wording alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare.comparison import compare_texts
from compare.discrepancies import find
from compare.model import Settings, Span
from tests.discrepancies.forms import DATA, FRAMES, LANGUAGES, Slot, slot, slots
from tests.discrepancies.sentences import link_all, statement

if TYPE_CHECKING:
    from _pytest.mark.structures import ParameterSet

    from compare.model import Comparison, Discrepancy

SORTS = [(language, sort) for language in LANGUAGES for sort in FRAMES[language]]


@dataclass(frozen=True, slots=True)
class Written:
    """A text of paragraphs of one sentence each, and where the value of each sentence stands in it."""

    text: str
    places: tuple[Span, ...]


def _write(slots: list[Slot], values: list[str]) -> Written:
    text, places = "", []
    for one, value in zip(slots, values, strict=True):
        before, after = one.frame.split("{}")
        start = len(text) + len(before)
        places.append(Span(start, start + len(value)))
        text += f"{before}{value}{after}\n\n"
    return Written(text, tuple(places))


def _compare(left: str, right: str, language: str) -> Comparison:
    wanted = Settings(semantic=False, left_language=language, right_language=language)
    return compare_texts(left, right, settings=wanted)


def _told(comparison: Comparison) -> list[tuple[str, str, str]]:
    """Return the kind of each discrepancy and its words on both sides."""
    return _worded(comparison.left.text, comparison.right.text, comparison.discrepancies)


def _worded(left: str, right: str, discrepancies: tuple[Discrepancy, ...]) -> list[tuple[str, str, str]]:
    return [
        (found.kind, left[found.left.start : found.left.stop], right[found.right.start : found.right.stop])
        for found in discrepancies
    ]


def _told_if_linked(left: str, right: str, language: str) -> list[tuple[str, str, str]]:
    """Return what `_told` does, for two texts that are linked as wholes."""
    here, there = statement(left, language), statement(right, language)
    return _worded(left, right, find(here, there, (link_all(here, there),))[0])


def _marks(span: Span, place: Span, text: str) -> bool:
    """Return True where a span holds all words of a value that tell it, and none outside of it.

    What does not tell it are articles, prepositions, weekdays and full stops at its ends.
    """
    inside = place.start <= span.start < span.stop <= place.stop
    left_out = text[place.start : span.start].split() + text[span.stop : place.stop].strip(".").split()
    return inside and len(left_out) <= 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_copy_in_other_forms_differs_in_nothing(language: str) -> None:
    """A text and itself, and a text and its copy with every value in another form, have no discrepancy."""

    @settings(max_examples=10)
    @given(st.data())
    def holds(data: st.DataObject) -> None:
        chosen = data.draw(slots(language))
        left, right = (
            _write(chosen, [data.draw(st.sampled_from(one.forms)) for one in chosen]) for _ in ("left", "right")
        )
        assert _told(_compare(left.text, left.text, language)) == []
        assert _told(_compare(left.text, right.text, language)) == []

    holds()


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_changed_value_is_the_one_discrepancy(language: str) -> None:
    """Where one value of such a copy is another one, that is found, with its kind and its words, and nothing else."""

    @settings(max_examples=10)
    @given(st.data())
    def holds(data: st.DataObject) -> None:
        chosen = data.draw(slots(language).filter(lambda drawn: any(one.others for one in drawn)))
        at = data.draw(st.sampled_from([index for index, one in enumerate(chosen) if one.others]))
        left = _write(chosen, [data.draw(st.sampled_from(one.forms)) for one in chosen])
        right = _write(
            chosen,
            [data.draw(st.sampled_from(one.others if at == index else one.forms)) for index, one in enumerate(chosen)],
        )
        comparison = _compare(left.text, right.text, language)
        assert [kind for kind, *_ in _told(comparison)] == [chosen[at].kind], _told(comparison)
        (found,) = comparison.discrepancies
        assert _marks(found.left, left.places[at], left.text), _told(comparison)
        assert _marks(found.right, right.places[at], right.text), _told(comparison)

    holds()


@pytest.mark.parametrize(("language", "sort"), SORTS)
def test_each_sort_of_value_alone(language: str, sort: str) -> None:
    """Two forms of one value agree and two values differ, whatever the sort, in two sentences that are linked."""

    @settings(max_examples=5)
    @given(slot(language, sort), st.data())
    def holds(drawn: Slot, data: st.DataObject) -> None:
        left, right = (data.draw(st.sampled_from(drawn.forms)) for _ in ("left", "right"))
        assert _told_if_linked(drawn.frame.format(left), drawn.frame.format(right), language) == []
        if drawn.others:
            other = data.draw(st.sampled_from(drawn.others))
            told = _told_if_linked(drawn.frame.format(left), drawn.frame.format(other), language)
            assert [kind for kind, *_ in told] == [drawn.kind], (left, other, told)

    holds()


def _known_failures() -> list[ParameterSet]:
    return [
        pytest.param(
            row["language"],
            row["left"],
            row["right"],
            row["expected"],
            marks=pytest.mark.xfail(strict=True, reason=row["reason"]),
            id=f"{row['language']}-{number}",
        )
        for number, row in enumerate(DATA["known failures"])
    ]


@pytest.mark.parametrize(("language", "left", "right", "expected"), _known_failures())
def test_known_failures(language: str, left: str, right: str, expected: list[str] | None) -> None:
    """What is not read yet is listed with its reason; a form that is read now must leave the list."""
    told = _told_if_linked(left, right, language)
    assert told == ([] if expected is None else [tuple(expected)])
