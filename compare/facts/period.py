"""Stretches of time that are named by their two ends: "2 to 6 September", "2022–2024"."""

from __future__ import annotations

from dataclasses import replace

from compare.facts.day import (
    LAST_YEAR,
    DateReading,
    is_dated,
    is_short_ordinal,
    past,
    read_day,
    read_month,
    whole_number,
    with_year,
)
from compare.facts.digits import adjacent
from compare.facts.point import FIRST_BARE_YEAR, LAST_BARE_YEAR, read_point
from compare.model import When
from compare.words import DASHES

_CENTURY = 100


def read_period(reading: DateReading, index: int) -> tuple[When, int] | None:
    """Return "2 to 6 September", "10–16 June", "June 10 and 16", "1 April to 31 July", "2022–2024", "2024/25"."""
    return _range_of_days(reading, index) or _range_of_years(reading, index) or _range_of_points(reading, index)


def _connector(reading: DateReading, index: int) -> int | None:
    """Return the index after a dash, a slash-free "to" or an "and" at `index`."""
    row = reading.row
    if index + 1 >= len(row):
        return None
    if row[index].key in DASHES or row[index].key in {"~", "〜"}:
        at = index + 1
        return past(reading, at, reading.words.the)
    if row[index].fold in reading.words.both:
        return past(reading, index + 1, reading.words.the)
    found = reading.words.range_to.at(row, index)
    return None if found is None else past(reading, found[1], reading.words.the)


def _range_of_days(reading: DateReading, index: int) -> tuple[When, int] | None:
    """Return a range whose month is named once."""
    first = read_day(reading, index)
    if first is not None:
        at = _connector(reading, first[1])
        last = read_day(reading, at) if at is not None else None
        month = read_month(reading, past(reading, last[1], reading.words.of)) if last is not None else None
        if month is None or last is None or last[0] <= first[0]:
            return None
        return _days(reading, month[0], (first[0], last[0]), month[1])
    month = read_month(reading, index) if reading.row[index].kind == "word" else None
    first = read_day(reading, past(reading, month[1], reading.words.the)) if month is not None else None
    at = _connector(reading, first[1]) if first is not None else None
    last = read_day(reading, at) if at is not None else None
    if month is None or first is None or last is None or last[0] <= first[0]:
        return None
    if read_month(reading, last[1]) is not None or (
        reading.row[last[1] - 1].kind == "word" and not is_short_ordinal(reading, last[1])
    ):
        return None
    return _days(reading, month[0], (first[0], last[0]), last[1])


def _days(reading: DateReading, month: int, days: tuple[int, int], stop: int) -> tuple[When, int]:
    end, stop = with_year(reading, When(None, month, (days[1], days[1])), stop)
    return When(end.year, month, (days[0], days[0]), until=end), stop


def _range_of_years(reading: DateReading, index: int) -> tuple[When, int] | None:
    """Return "2022–2024", "2024/25", "from 2022 to 2024"."""
    row = reading.row
    first = whole_number(reading, index, 4)
    if first is None or not FIRST_BARE_YEAR <= first <= LAST_BARE_YEAR or index + 2 >= len(row):
        return None
    if index and adjacent(row, index) and row[index - 1].key not in {"(", "[", '"'}:
        return None
    second = _second_year(reading, index, first)
    if second is None:
        return None
    last, stop = second
    if not first < last <= LAST_YEAR or (stop < len(row) and row[stop].key in {*DASHES, "/"}):
        return None
    named = reading.words.year_words.at(row, stop) if stop < len(row) else None
    return When(first, until=When(last)), named[1] if named is not None else stop


def _second_year(reading: DateReading, index: int, first: int) -> tuple[int, int] | None:
    """Return the year that ends a range of years, the century added if it is left out, and the index after it."""
    row = reading.row
    if row[index + 1].key in {*DASHES, "/"}:
        at = index + 2
        value = whole_number(reading, at, 4) if row[index + 1].key != "/" or adjacent(row, at) else None
        if value is not None and len(row[at].key) == len("25"):
            value += first // _CENTURY * _CENTURY
        return None if value is None else (value, at + 1)
    to = reading.words.range_to.at(row, index + 1)
    value = whole_number(reading, to[1], 4) if to is not None and is_dated(reading, index) else None
    return None if to is None or value is None else (value, to[1] + 1)


def _range_of_points(reading: DateReading, index: int) -> tuple[When, int] | None:
    """Return a range of two whole dates; what the first leaves out, it has from the second."""
    first = read_point(reading, index, bare=False)
    at = _between_points(reading, index, first) if first is not None else None
    if first is None or at is None:
        return None
    begin = first[0]
    second = read_point(reading, at, bare=False) or _day_alone(reading, begin, at)
    if second is None or second[0].until is not None or not _alike(begin, second[0]):
        return None
    end, stop = second
    if begin.year is None and end.year is not None and begin.month is not None:
        begin = replace(begin, year=end.year)
    return replace(begin, until=end), stop


def _between_points(reading: DateReading, index: int, first: tuple[When, int]) -> int | None:
    """Return where the second of two dates begins, if what stands between them can make a range of them.

    Years need a dash (otherwise see `_range_of_years`), and "and" needs a "between" before the first.
    """
    begin, stop = first
    at = _connector(reading, stop)
    if at is None or at >= len(reading.row) or begin.until is not None:
        return None
    if begin == When(year=begin.year) and reading.row[stop].key not in DASHES:
        return None
    opened = reading.words.range_from.before(reading.row, index) is not None
    return at if opened or reading.row[stop].fold not in reading.words.both else None


def _alike(begin: When, end: When) -> bool:
    """Return True where both ends of a range are days, months, years or weekdays."""
    return (
        (begin.days is None) == (end.days is None)
        and (begin.month is None) == (end.month is None)
        and (begin.days is not None or (begin.weekday is None) == (end.weekday is None))
    )


def _day_alone(reading: DateReading, begin: When, index: int) -> tuple[When, int] | None:
    """Return the end of "6月10日至16日", which has its month from the beginning."""
    day = read_day(reading, index)
    if day is None or begin.days is None or reading.row[day[1] - 1].key not in {"日", "号"}:
        return None
    return When(begin.year, begin.month, (day[0], day[0])), day[1]
