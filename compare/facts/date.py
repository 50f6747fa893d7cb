"""The dates of a statement: days, months, years, ranges, seasons, deadlines, weekdays and times of day."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from compare.facts.clock import read_clock
from compare.facts.day import DateReading, past
from compare.facts.digits import split_words
from compare.facts.lexicon import date_words, measure_words, number_words
from compare.facts.period import read_period
from compare.facts.point import read_point
from compare.facts.relative import may_be_relative, read_relative
from compare.facts.spoken import read_spoken
from compare.model import Fact, Span, When
from compare.words import DASHES

if TYPE_CHECKING:
    from compare.model import Statement
    from compare.words import Word


_DAY = 1440
_HALF_A_DAY = _DAY // 2
_LONGEST_DATELINE = 14
"""Words and marks at the start of a statement among which a date may be that of the statement."""


def find_dates(statement: Statement, rows: tuple[tuple[Word, ...], ...]) -> tuple[tuple[Fact, ...], ...]:
    """Return the dates of each unit. Linear in the length of the text.

    Relative dates ("tomorrow", "next year", "eleven weeks ago") are resolved against the full date in the dateline of
    the statement; where it has none, they are no facts.
    """
    words, numbers = date_words(statement.language), number_words(statement.language)
    units = measure_words(statement.language).units
    split = tuple(split_words(row) for row in rows)
    plain = tuple(DateReading(statement.text, row, words, numbers, units, None) for row in split)
    today = next(
        (
            day
            for unit, reading in zip(statement.units, plain, strict=True)
            if unit.kind == "dateline" and (day := _full_date(reading)) is not None
        ),
        _leading_date(plain[0]) if plain else None,
    )
    found = tuple(_in_unit(replace(reading, today=today)) for reading in plain)
    clock = _own_clock(plain, found)
    return found if clock is None else tuple(tuple(_on_clock(fact, clock) for fact in facts) for facts in found)


def _own_clock(readings: tuple[DateReading, ...], found: tuple[tuple[Fact, ...], ...]) -> int | None:
    """Return by how many minutes the clock of a statement is ahead of UTC, as "3 p.m. (1300 GMT)" tells.

    None where no time is given on two clocks, or two of them tell of different clocks.
    """
    clocks: set[int] = set()
    for reading, facts in zip(readings, found, strict=True):
        for fact, other in pairwise(facts):
            one, two = _time_of(fact), _time_of(other)
            if one is None or two is None or (one[1] is None) == (two[1] is None):
                continue
            between = [word.fold for word in reading.row if fact.span.stop <= word.start < other.span.start]
            if "(" in between and not set(between) - {"("} - reading.words.local.words:
                own, known = (one, two) if one[1] is None else (two, one)
                ahead = own[0] - known[0] + (known[1] or 0)
                clocks.add((ahead + _HALF_A_DAY) % _DAY - _HALF_A_DAY)
    return clocks.pop() if len(clocks) == 1 else None


def _time_of(fact: Fact) -> tuple[int, int | None] | None:
    when = fact.value
    return (when.minutes, when.offset) if isinstance(when, When) and when.minutes is not None else None


def _on_clock(fact: Fact, clock: int) -> Fact:
    """Return a fact with the clock of its statement, if it has a time without one."""
    when = fact.value
    unnamed = isinstance(when, When) and when.minutes is not None and when.offset is None
    return replace(fact, value=replace(when, offset=clock)) if isinstance(when, When) and unnamed else fact


def _full_date(reading: DateReading) -> dt.date | None:
    for fact in _in_unit(reading):
        when = fact.value
        if isinstance(when, When) and when.year and when.month and when.days and when.days[0] == when.days[1]:
            try:
                return dt.date(when.year, when.month, when.days[0])
            except ValueError:  # 31 February
                continue
    return None


def _leading_date(reading: DateReading) -> dt.date | None:
    """Return the full date of "OSLO, 14 May 2024 — The talks ...": behind names of places alone, at the very start."""
    for fact in _in_unit(replace(reading, row=reading.row[:_LONGEST_DATELINE])):
        before = [word for word in reading.row[:_LONGEST_DATELINE] if word.start < fact.span.start]
        if any(word.kind == "word" and not reading.text[word.start].isupper() for word in before):
            return None
        after = reading.row[len(before) :]
        mark = next((word for word in after if word.start >= fact.span.stop), None)
        return _full_date(reading) if mark is not None and mark.key in {*DASHES, ".", ":"} else None
    return None


def _in_unit(reading: DateReading) -> tuple[Fact, ...]:
    facts: list[Fact] = []
    index = taken = 0
    while index < len(reading.row):
        word = reading.row[index]
        found = None
        spoken = read_spoken(reading, index)
        if spoken is not None or word.kind == "number" or word.fold in reading.words.starters:
            found = read_period(reading, index) or _with_time(reading, index)
        if found is not None and spoken is not None:
            found = replace(found[0], twelve=spoken.half_open), found[1]
        if found is None and reading.today is not None and may_be_relative(reading, word):
            found = read_relative(reading, index)
        if found is None:
            index += 1
            continue
        when, stop = found
        when, start = _with_bound(reading, when, index, taken)
        facts.append(
            Fact("date", Span(reading.row[start].start, reading.row[stop - 1].stop), when, _anchors(when)),
        )
        index = taken = stop
    return tuple(facts)


def _with_bound(reading: DateReading, when: When, index: int, taken: int) -> tuple[When, int]:
    """Return a date with the word before it that makes it a beginning or a deadline."""
    start = index
    while start > taken and reading.row[start - 1].fold in reading.words.the:
        start -= 1
    since = reading.words.since.before(reading.row, start)
    until = reading.words.until.before(reading.row, start)
    if when.until is not None:
        opening = reading.words.range_from.before(reading.row, start)
        if opening is not None and opening[1] >= taken:
            return when, opening[1]
    if until is not None and until[1] >= taken and (since is None or until[1] <= since[1]):
        return replace(when, bound="by"), until[1]
    if since is not None and since[1] >= taken:
        return replace(when, bound="since"), since[1]
    return when, index


def _with_time(reading: DateReading, index: int) -> tuple[When, int] | None:
    """Return a date or a time of day, or both where they stand side by side."""
    link = reading.words.on | reading.words.the
    date = read_point(reading, index)
    if date is not None:
        at = reading.words.at.at(reading.row, date[1])
        time = read_clock(reading, at[1] if at is not None else past(reading, date[1], frozenset(), comma=True))
        if time is not None and date[0].until is None and date[0].minutes is None:
            return replace(date[0], minutes=time[0], offset=time[1]), time[2]
        return date
    time = read_clock(reading, index)
    if time is None:
        return None
    at_date = past(reading, time[2], link, comma=True)
    date = read_point(reading, at_date, bare=False) if at_date < len(reading.row) else None
    if date is not None and date[0].until is None and (date[0].days or date[0].weekday is not None):
        return replace(date[0], minutes=time[0], offset=time[1]), date[1]
    return When(minutes=time[0], offset=time[1]), time[2]


def _anchors(when: When) -> tuple[str, ...]:
    """Return ``date:MM-DD``, ``date:YYYY-MM`` and, for a year alone, ``date:YYYY``, of both ends of a range."""
    found: list[str] = []
    for end in (when, when.until):
        if end is None:
            continue
        if end.month and end.days and end.days[0] == end.days[1]:
            found.append(f"date:{end.month:02}-{end.days[0]:02}")
        if end.month and end.year:
            found.append(f"date:{end.year}-{end.month:02}")
        elif end.year:
            found.append(f"date:{end.year}")
    return tuple(dict.fromkeys(found))
