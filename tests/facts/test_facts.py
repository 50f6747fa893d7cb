"""What holds for the facts of any statement."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from compare.facts import add_facts
from tests.facts.readings import statement_of
from tests.texts import SENTENCES


@given(st.lists(SENTENCES, min_size=1, max_size=4), st.sampled_from(["en", "ru", "zh", "ar", "de", "und"]))
def test_facts_lie_in_their_units_in_order(texts: list[str], language: str) -> None:
    """Every fact is inside its unit, facts are ordered by span, and adding them twice changes nothing."""
    statement = statement_of(*texts, language=language)
    for unit in statement.units:
        spans = [fact.span for fact in unit.facts]
        assert spans == sorted(spans)
        assert all(unit.span.start <= span.start < span.stop <= unit.span.stop for span in spans)
    assert add_facts(statement) == statement


@given(st.lists(SENTENCES, min_size=1, max_size=4))
def test_numbers_and_dates_do_not_overlap(texts: list[str]) -> None:
    """No word is read both as a number and as a date."""
    for unit in statement_of(*texts).units:
        spans = [fact.span for fact in unit.facts if fact.kind in {"number", "date"}]
        assert all(first.stop <= second.start for first, second in pairwise(spans))


@given(st.lists(SENTENCES, min_size=1, max_size=4))
def test_facts_do_not_depend_on_where_a_text_stands(texts: list[str]) -> None:
    """A sentence behind others has the facts that it has alone, moved along."""
    statement = statement_of("Nothing happened here", *texts)
    offset = statement.units[1].span.start
    alone = statement_of(*texts)
    moved = [(fact.kind, fact.span.start - offset, fact.value) for unit in statement.units[1:] for fact in unit.facts]
    assert [item for item in moved if item[0] in {"number", "date"}] == [
        (fact.kind, fact.span.start, fact.value)
        for unit in alone.units
        for fact in unit.facts
        if fact.kind in {"number", "date"}
    ]
