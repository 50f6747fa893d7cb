"""Dates that are relative to the date of the statement: "tomorrow", "next year", "eleven weeks ago"."""

from __future__ import annotations

import calendar
import datetime as dt
from typing import TYPE_CHECKING

from compare.facts.day import MONTHS
from compare.facts.numeral import may_begin, read_numeral
from compare.model import When

if TYPE_CHECKING:
    from compare.facts.day import DateReading
    from compare.words import Word

_DAY = 86_400.0
_YEAR = 365.25 * _DAY
_WEEK = 7
"""Days."""
_LONGEST_SHIFT = 366 * 200


def may_be_relative(reading: DateReading, word: Word) -> bool:
    """Return False for most words that begin no relative date: quick to say, and true for nearly all of a text."""
    words = reading.words
    return (
        may_begin(word, reading.numbers)
        or word.fold in reading.numbers.articles
        or any(word.fold in phrases.firsts for phrases in (words.relative, words.ahead, words.ago_before))
    )


def read_relative(reading: DateReading, index: int) -> tuple[When, int] | None:
    """Return what a relative date means on the day of the statement."""
    if reading.today is None:
        return None
    row, words = reading.row, reading.words
    found = words.relative.at(row, index)
    if found is not None:
        shift, stop = found
        unit, amount = shift[:-2], int(shift[-2:])
        return _shifted(reading.today, unit, amount), stop
    return _counted(reading, index)


def read_stretch(reading: DateReading, index: int) -> tuple[When, int] | None:
    """Return what "the year" or "the week" means behind "the end of": that in which the statement was made."""
    found = reading.words.stretches.at(reading.row, index)
    return None if found is None or reading.today is None else (_shifted(reading.today, found[0], 0), found[1])


def _counted(reading: DateReading, index: int) -> tuple[When, int] | None:
    """Return "eleven weeks ago", "in a fortnight", "four years from now"; "in four years" may mean "within"."""
    words = reading.words
    ahead = words.ahead.at(reading.row, index)
    past = words.ago_before.at(reading.row, index)
    opening = ahead or past
    span = _duration(reading, opening[1] if opening is not None else index)
    if span is None or reading.today is None:
        return None
    seconds, stop = span
    ago, later = words.ago.at(reading.row, stop), words.later.at(reading.row, stop)
    closing = ago or later
    if closing is not None:
        stop = closing[1]
    elif opening is None or (ahead is not None and seconds >= _YEAR):
        return None
    moved = _moved(reading.today, -seconds if ago is not None or past is not None else seconds)
    return None if moved is None else (moved, stop)


def _duration(reading: DateReading, index: int) -> tuple[float, int] | None:
    """Return the seconds of "eleven weeks" or "a fortnight", and the index after it; None for less than a day."""
    if index >= len(reading.row):
        return None
    if reading.row[index].fold in reading.numbers.articles:
        amount, stop = 1.0, index + 1
    else:
        numeral = read_numeral(reading.text, reading.row, index, reading.numbers, ".")
        if numeral is None or numeral.ordinal:
            return None
        amount, stop = numeral.value, numeral.stop
    unit = reading.units.at(reading.row, stop) if stop < len(reading.row) else None
    if unit is None or unit[0][0] != "s" or unit[0][1] < _DAY:
        return None
    return amount * unit[0][1], unit[1]


def _moved(today: dt.date, seconds: float) -> When | None:
    """Return the time that is `seconds` from `today`, as exactly as such a phrase is meant."""
    days = round(seconds / _DAY)
    if abs(days) > _LONGEST_SHIFT:
        return None
    day = today + dt.timedelta(days=days)
    if abs(seconds) >= _YEAR:
        return When(day.year)
    if abs(seconds) >= _YEAR / MONTHS:
        return When(day.year, day.month) if days % _WEEK else _around(day, 3)
    return _around(day, 3 if days % _WEEK == 0 and abs(days) > _WEEK else 0)


def _around(day: dt.date, slack: int) -> When:
    """Return `day` and `slack` days on either side, as far as they are in its month."""
    last = calendar.monthrange(day.year, day.month)[1]
    return When(day.year, day.month, (max(1, day.day - slack), min(last, day.day + slack)))


def _week(first: dt.date, last: dt.date) -> When:
    if first.month == last.month:
        return When(first.year, first.month, (first.day, last.day))
    end = When(last.year, last.month, (last.day, last.day))
    return When(first.year, first.month, (first.day, first.day), until=end)


def _shifted(today: dt.date, unit: str, amount: int) -> When:
    if unit == "day":
        day = today + dt.timedelta(days=amount)
        return When(day.year, day.month, (day.day, day.day))
    if unit == "week":
        monday = today + dt.timedelta(days=_WEEK * amount - today.weekday())
        return _week(monday, monday + dt.timedelta(days=6))
    if unit == "month":
        month = today.year * MONTHS + today.month - 1 + amount
        return When(month // MONTHS, month % MONTHS + 1)
    return When(today.year + amount)
