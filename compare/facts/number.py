"""The numbers of a statement: counts, shares, amounts, measures, durations, ordinals, with their bounds."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from compare.facts.amount import (
    NumberReading,
    Value,
    article_unit,
    counted,
    currency_before,
    group_before,
    measured,
    with_currency_before,
    with_rate,
)
from compare.facts.digits import adjacent, split_words
from compare.facts.frequency import read_frequency
from compare.facts.lexicon import measure_words, number_words
from compare.facts.numeral import Numeral, may_begin, read_numeral
from compare.facts.share import read_fraction, read_multiple, read_one_in, read_percentage
from compare.model import Fact, Quantity, Span
from compare.words import DASHES, marker_length

if TYPE_CHECKING:
    from compare.model import Statement, Unit
    from compare.words import Word

INFINITY = float("inf")
_HUNDRED, _THOUSAND = 100, 1000
_FAR_CHANGE = 16
"""Words before a value among which the verb of its change stands."""
_SMALL_COUNT = 12
"""Counts up to this are in most texts and tie no two of them together."""

_FIRST_IDEOGRAPH = "\u2e80"
_SECTION = re.compile(r"\d{1,2}(\.\d{1,2}){1,3}")


def find_numbers(statement: Statement, rows: tuple[tuple[Word, ...], ...]) -> tuple[tuple[Fact, ...], ...]:
    """Return the numbers of each unit, those inside dates included. Linear in the length of the text.

    No numbers are: list numbers at the start of a unit ("3.", "5.2" before a capital), numbers that are part of a name
    ("Resolution 2231", "F-16"), "one" where it may be a pronoun or an article, fractions of a code such as "9/14".
    """
    words, measures = number_words(statement.language), measure_words(statement.language)
    return tuple(
        _in_unit(unit, NumberReading(statement.text, split_words(row), words, measures))
        for unit, row in zip(statement.units, rows, strict=True)
    )


def _in_unit(unit: Unit, reading: NumberReading) -> tuple[Fact, ...]:
    start = unit.span.start
    start += marker_length(reading.text[unit.span.start : unit.span.stop])
    facts: list[Fact] = []
    index = next((at for at, word in enumerate(reading.row) if word.start >= start), len(reading.row))
    index += _is_section(reading, index)
    taken = index
    while index < len(reading.row):
        found = _number_at(reading, index, taken) if may_begin(reading.row[index], reading.words) else None
        if found is None:
            index += 1
            continue
        fact, index = found
        taken = index
        facts.append(fact)
    return tuple(facts)


def _is_section(reading: NumberReading, index: int) -> bool:
    """Return True for the number of a section, which no full stop ends: "5.2 The fund ...", but not "5.2 million"."""
    row = reading.row
    if index + 1 >= len(row) or row[index].kind != "number" or not _SECTION.fullmatch(row[index].key):
        return False
    after = reading.text[row[index + 1].start]
    named = reading.measures.units.at(row, index + 1) or reading.measures.currencies.at(row, index + 1)
    return after.isupper() and named is None and row[index + 1].fold not in reading.words.scales


def _number_at(reading: NumberReading, index: int, taken: int) -> tuple[Fact, int] | None:
    """Return the number that begins at word `index`, with its bounds, and the index of the word after it."""
    value = read_frequency(reading, index, taken) or read_value(reading, index)
    if value is None or _is_part_of_a_name(reading, value):
        return None
    value = _with_smaller_unit(reading, with_currency_before(reading, value, taken))
    last = _range_end(reading, value)
    high = value if last is None else last
    if last is not None:
        value = _with_unit_of(reading, value, high)
        if _is_change(reading, value.start):
            changed = with_rate(reading, replace(value, of=value.of or high.of), high.stop)
            return _bounded(reading, changed, changed, taken)
        if value.measure != high.measure or value.value > high.value:
            last, high = None, value
    rated = with_rate(reading, high, high.stop)
    value = with_rate(reading, value, high.stop) if last is not None else rated
    return _bounded(reading, value, rated if last is not None else value, taken)


def _is_change(reading: NumberReading, start: int) -> bool:
    """Return True for what rose or fell "from 30 to 35": two values, one after the other, and no range."""
    row, words = reading.row, reading.words
    if not start or row[start - 1].fold not in words.changed_from:
        return False
    return any(word.fold in words.changes for word in row[max(0, start - _FAR_CHANGE) : start - 1])


def read_value(reading: NumberReading, index: int) -> Value | None:
    """Return the number with its unit that begins at word `index`."""
    row, words = reading.row, reading.words
    special = (
        read_multiple(reading, index)
        or read_percentage(reading, index)
        or read_one_in(reading, index)
        or read_fraction(reading, index)
    )
    if special is not None:
        return special
    numeral = read_numeral(reading.text, row, index, words, reading.measures.decimal)
    if numeral is None:
        return article_unit(reading, index)
    if _is_code(reading, index, numeral):
        return None
    if numeral.ordinal:
        if reading.words.per.before(row, index) is not None and reading.measures.units.at(row, index) is not None:
            return None  # "per second"
        after = numeral.stop
        return Value(numeral.value, "ordinal", index, numeral.stop, counted(reading, after))
    return measured(reading, index, numeral)


def _with_smaller_unit(reading: NumberReading, value: Value) -> Value:
    """Add the smaller unit of time that follows a larger one: "two hours and 30 minutes", "3 years 6 months"."""
    row, words = reading.row, reading.words
    unit = reading.measures.units.before(row, value.stop) if value.measure == "s" else None
    joined = value.stop < len(row) and row[value.stop].fold in words.joiners | words.range_and
    at = value.stop + joined
    if unit is None or at >= len(row) or (value.start and row[value.start - 1].fold in words.between):
        return value
    numeral = read_numeral(reading.text, row, at, words, reading.measures.decimal)
    part = measured(reading, at, numeral) if numeral is not None and not numeral.ordinal else None
    if part is None or part.measure != "s" or part.value >= unit[0][1]:
        return value
    return replace(part, value=value.value + part.value, start=value.start)


def _is_code(reading: NumberReading, index: int, numeral: Numeral) -> bool:
    """Return True for digits that belong to a code: "F-16", "9/14", "A/RES/12", "1.2.3", "5(a)"."""
    row = reading.row
    if numeral.written:
        return False
    if index and adjacent(row, index):
        before = row[index - 1]
        if before.key in "/_@#&:\\" or (
            before.key in DASHES and index > 1 and adjacent(row, index - 1) and row[index - 2].kind == "word"
        ):
            return True
        if before.kind == "word" and not before.key[-1] >= _FIRST_IDEOGRAPH:
            return reading.measures.currencies.before(row, index) is None
    stop = numeral.stop
    if stop < len(row) and adjacent(row, stop):
        after = row[stop]
        if after.key in "/_@\\:" and stop + 1 < len(row) and adjacent(row, stop + 1) and row[stop + 1].kind != "mark":
            return not (after.key == "/" and row[stop + 1].kind == "word" and len(row[stop + 1].key) > 1)
        return after.key == "(" and stop + 1 < len(row) and len(row[stop + 1].key) == 1
    return False


def _is_part_of_a_name(reading: NumberReading, value: Value) -> bool:
    """Return True for the number of a document, paragraph, flight or type: behind such a word or behind a name."""
    row, words = reading.row, reading.words
    if (
        value.measure != "count"
        or not value.start
        or not reading.text[row[value.start].start : row[value.stop - 1].stop].isdecimal()
    ):
        return False
    at = value.start - 1
    if row[at].fold == "." and at:
        at -= 1
    before = row[at]
    if before.fold in words.labels or before.key in {"№", "#", "§"}:
        return True
    if row[value.start].kind != "number" or before.kind != "word" or at == 0 or value.of:
        return False
    surface = reading.text[before.start : before.stop]
    return surface[:1].isupper() and currency_before(reading, value.start) is None and not words.ordinal_before


def _range_end(reading: NumberReading, low: Value) -> Value | None:
    """Return the second value of "3 to 5", "3–5" or "between 3 and 5"."""
    row, words = reading.row, reading.words
    stop = low.stop
    if stop >= len(row) or low.measure in {"ordinal", "times", "times/s"}:
        return None
    dash = row[stop].key in DASHES and stop + 1 < len(row)
    if dash or (row[stop].fold in words.range_and and low.start and row[low.start - 1].fold in words.between):
        begin = stop + 1
    else:
        to = words.range_to.at(row, stop)
        if to is None:
            return None
        begin = to[1]
    if begin >= len(row) or row[begin].kind == "mark":
        return None
    numeral = read_numeral(reading.text, row, begin, words, reading.measures.decimal)
    if numeral is None or numeral.ordinal or (dash and numeral.written):
        return None
    return measured(reading, begin, numeral)


def _with_unit_of(reading: NumberReading, low: Value, high: Value) -> Value:
    """Return a bare first value with what only the second one names: "3 to 5%", "six to nine billion"."""
    if low.measure != "count":
        return low
    numeral = read_numeral(reading.text, reading.row, high.start, reading.words, reading.measures.decimal)
    unit = high.value / numeral.value if numeral is not None and numeral.value and high.measure != "count" else 1.0
    magnitude = 1.0
    at = numeral.stop - 1 if numeral is not None else high.start
    while at > high.start and (scale := reading.words.scales.get(reading.row[at].fold, 0)) >= _THOUSAND:
        magnitude, at = magnitude * scale, at - 1
    if low.value >= (_THOUSAND if magnitude > _THOUSAND else _HUNDRED):
        magnitude = 1.0  # "500 to two thousand"
    return replace(low, value=low.value * unit * magnitude, measure=high.measure)


def _bounded(reading: NumberReading, low: Value, high: Value, taken: int) -> tuple[Fact, int]:
    """Return the fact with what bounds it: "more than", "up to", "about", "or more"."""
    row, words = reading.row, reading.words
    start, stop = low.start, high.stop
    tags: set[str] = set()
    for _ in range(2):  # "at least about 30"
        found = words.before.before(row, start)
        if found is None and start and row[start - 1].fold in words.articles and low is high:
            found = words.before.before(row, start - 1)
        if found is None or found[1] < taken:
            break
        tags |= set(found[0].split())
        start = found[1]
    if low.start and start == low.start and high is not low and row[start - 1].fold in words.between:
        start -= 1
    after = words.after.at(row, stop)
    if after is not None and low is high:
        tags.add(after[0])
        stop = after[1]
    if row[start - 1].key == "±" and start > taken:
        start -= 1
    low_value, high_value = low.value, high.value
    if low is high:
        if tags & {"above", "at_least"}:
            high_value = INFINITY
        elif tags & {"below", "at_most"}:
            low_value = 0.0 if low.value >= 0 else -INFINITY
    of = (*high.of, *group_before(reading, start))
    quantity = Quantity(low_value, high_value, high.measure, "about" in tags, of)
    span = Span(row[start].start, row[stop - 1].stop)
    return Fact("number", span, quantity, _anchors(low, high)), stop


def _anchors(low: Value, high: Value) -> tuple[str, ...]:
    if low.measure in {"times", "times/s"} or (low.measure == "count" and high.value <= _SMALL_COUNT):
        return ()
    values = dict.fromkeys((low.value, high.value))
    return tuple(f"number:{high.measure}:{value:.6g}" for value in values)
