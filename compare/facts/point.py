"""Points of time: single days, months, seasons, quarters and years."""

from __future__ import annotations

import re
from dataclasses import replace

from compare.facts.day import (
    FIRST_YEAR,
    LAST_DAY,
    LAST_YEAR,
    MONTHS,
    DateReading,
    is_dated,
    is_short_ordinal,
    past,
    read_day,
    read_month,
    read_year,
    whole_number,
    with_year,
)
from compare.facts.digits import adjacent
from compare.facts.relative import read_relative, read_stretch
from compare.model import When
from compare.words import DASHES

FIRST_BARE_YEAR, LAST_BARE_YEAR = 1800, 2099
"""Four digits outside these years, and none of the words of years about them, are more likely to count something."""

_SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "winter": (12, 2)}
"""Meteorological seasons of the north; the winter that is named after a year begins in December of that year."""

_PARTS_OF_MONTH = {
    "early": (1, 10), "mid": (11, 20), "late": (21, 31), "end": (21, 31), "h1": (1, 15), "h2": (16, 31), "d1": (1, 10),
    "d2": (11, 20), "d3": (21, 31),
}  # fmt: skip
_PARTS_OF_YEAR = {
    "early": (1, 4), "mid": (5, 8), "late": (9, 12), "end": (12, 12), "h1": (1, 6), "h2": (7, 12), "q1": (1, 3),
    "q2": (4, 6), "q3": (7, 9), "q4": (10, 12),
}  # fmt: skip


_DAY_MONTH_YEAR = 3
"""How many numbers a date in digits has."""
_IN_FULL, _IN_SHORT = 4, 2
"""Digits of a year; of one of this century without its hundreds, and at most of a day and a month."""
_THIS_CENTURY = 2000
_DAY_AND_MONTH = re.compile(r"(\d\d)\.(\d\d)")
_SEPARATORS = tuple([mark, mark] for mark in "-/–.")
"""The marks between day, month and year in digits: the same one twice."""


def read_point(reading: DateReading, index: int, *, bare: bool = True) -> tuple[When, int] | None:
    """Return the date that begins at `index` and the index after it.

    A month or a year without anything else counts only behind a word that dates have before them, unless not `bare`.
    """
    return (
        _in_digits(reading, index)
        or _without_year(reading, index)
        or _eastern(reading, index)
        or _with_weekday(reading, index)
        or _day_of_month(reading, index)
        or _part(reading, index)
        or _season(reading, index)
        or month_alone(reading, index, bare=bare)
        or year_alone(reading, index, bare=bare)
    )


def _in_digits(reading: DateReading, index: int) -> tuple[When, int] | None:
    """Return a date in digits: 2024-02-22, 22.02.2024, 22/02/2024."""
    row = reading.row
    word = row[index]
    if word.kind != "number":
        return None
    parts = word.key.split(".")
    stop = index + 1
    dotted = len(parts) > 1
    if not dotted:
        marks = [row[at].key for at in range(index + 1, min(index + 4, len(row)), 2)]
        if index + 4 >= len(row) or marks not in _SEPARATORS:
            return None
        if not all(adjacent(row, at) for at in range(index + 1, index + 5)):
            return None
        parts = [row[at].key for at in (index, index + 2, index + 4)]
        stop, dotted = index + 5, marks[0] == "."
    if len(parts) != _DAY_MONTH_YEAR or not all(part.isdecimal() and len(part) <= _IN_FULL for part in parts):
        return None
    # full stops are the marks of those who write the day first, in whatever language
    order = "dmy" if dotted else reading.words.order
    when = _of_digits([int(part) for part in parts], [len(part) for part in parts], order)
    return None if when is None else (when, stop)


def _without_year(reading: DateReading, index: int) -> tuple[When, int] | None:
    """Return a day and a month in digits, each with its full stop, behind a word of dates: "am 13.06."."""
    row = reading.row
    match = _DAY_AND_MONTH.fullmatch(row[index].key)
    if match is None or reading.words.order != "dmy" or not is_dated(reading, index):
        return None
    if index + 1 >= len(row) or row[index + 1].key != "." or not adjacent(row, index + 1):
        return None
    day, month = int(match.group(1)), int(match.group(2))
    return (When(None, month, (day, day)), index + 2) if 1 <= day <= LAST_DAY and 1 <= month <= MONTHS else None


def _of_digits(values: list[int], lengths: list[int], order: str) -> When | None:
    first, second, third = values
    if lengths[0] == _IN_FULL:
        return _valid(first, second, third)
    if lengths[2] not in {_IN_SHORT, _IN_FULL} or max(lengths[:2]) > _IN_SHORT:
        return None
    year = third if lengths[2] == _IN_FULL else _THIS_CENTURY + third
    if second > MONTHS or (first <= MONTHS and order == "mdy" and first == second):
        return _valid(year, first, second)
    if first > MONTHS or order != "mdy":
        return _valid(year, second, first)
    return When(year=year)  # 02/03/2024 in English: March in London, February in Washington


def _valid(year: int, month: int, day: int) -> When | None:
    if not (FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= MONTHS and 1 <= day <= LAST_DAY):
        return None
    return When(year, month, (day, day))


def _eastern(reading: DateReading, index: int) -> tuple[When, int] | None:
    """Return a date that names its parts behind digits: 2023年11月16日, 11月16日, 2023年底."""
    row = reading.row
    if index + 1 >= len(row) or row[index + 1].key not in {"年", "月"}:
        return None
    year = whole_number(reading, index, 4) if row[index + 1].key == "年" else None
    if row[index + 1].key == "年" and (year is None or year < FIRST_YEAR):
        return None
    at = index + 2 if year is not None else index
    month = read_month(reading, at)
    if month is not None:
        value, at = month
        day = whole_number(reading, at, 2)
        if day is not None and at + 1 < len(row) and row[at + 1].key in {"日", "号"} and 1 <= day <= LAST_DAY:
            return When(year, value, (day, day)), at + 2
        when = When(year, value)
    elif year is None:
        return None
    else:
        when = When(year)
    part = reading.words.after_parts.at(row, at) if at < len(row) else None
    if part is not None and (precise := refined(when, part[0])) is not None:
        return precise, part[1]
    return when, at


def _with_weekday(reading: DateReading, index: int) -> tuple[When, int] | None:
    """Return a date that begins with a weekday, or a weekday alone behind a word that dates have before them."""
    row = reading.row
    found = reading.words.weekdays.at(row, index)
    if found is None or (reading.words.capitals and not reading.text[row[index].start].isupper()):
        return None
    weekday, stop = found
    at = past(reading, stop, reading.words.the | reading.words.on, comma=True)
    date = (_in_digits(reading, at) or _eastern(reading, at) or _day_of_month(reading, at)) if at < len(row) else None
    if date is not None:
        return replace(date[0], weekday=weekday), date[1]
    follows = row[stop] if stop < len(row) else None
    if (
        follows is not None
        and reading.words.capitals
        and follows.kind == "word"
        and reading.text[follows.start].isupper()
    ):
        return None  # "Sunday Times"
    if index == 0 or is_dated(reading, index) or (follows is not None and follows.key == ","):
        return When(weekday=weekday), stop
    return None


def _day_of_month(reading: DateReading, index: int) -> tuple[When, int] | None:
    """Return "16 November 2023", "November 16, 2023", "the first of June"."""
    row = reading.row
    day = read_day(reading, index)
    if day is not None:
        month = read_month(reading, past(reading, day[1], reading.words.of))
        if month is not None:
            return with_year(reading, When(None, month[0], (day[0], day[0])), month[1])
        return None
    month = read_month(reading, index) if row[index].kind == "word" else None
    if month is None or "日" in reading.numbers.classifiers:
        return None
    day = read_day(reading, past(reading, month[1], reading.words.the))
    if day is None or (
        row[day[1] - 1].kind == "word" and row[index + 1].kind == "word" and not is_short_ordinal(reading, day[1])
    ):
        return None
    return with_year(reading, When(None, month[0], (day[0], day[0])), day[1])


def _part(reading: DateReading, index: int) -> tuple[When, int] | None:
    """Return "early June", "the second half of February", "the third quarter of 2024", "mid-2025"."""
    found = reading.words.parts.at(reading.row, index)
    if found is None:
        return None
    part, stop = found
    at = past(reading, stop, reading.words.the | reading.words.of)
    if at < len(reading.row) and reading.row[at].key in DASHES:
        at += 1
    if at >= len(reading.row):
        return None
    whole = month_alone(reading, at, bare=False) or year_alone(reading, at, bare=False)
    if whole is None:
        named = reading.words.year_words.at(reading.row, at)
        whole = year_alone(reading, named[1], bare=False) if named is not None and named[1] < len(reading.row) else None
    if whole is None and reading.today is not None:
        whole = read_relative(reading, at) or read_stretch(reading, at)
    elif whole is None and (after := _after_year(reading, at)) is not None and part in _PARTS_OF_YEAR:
        first, last = _PARTS_OF_YEAR[part]
        return When(month=first, until=When(month=last) if last != first else None), after
    precise = refined(whole[0], part) if whole is not None else None
    if precise is None and whole is not None and part == "end" and (whole[0].days or whole[0].until):
        return whole  # the end of a week is as exact as the week
    return None if whole is None or precise is None else (precise, whole[1])


def _after_year(reading: DateReading, index: int) -> int | None:
    """Return the index after "next year", of a statement that does not tell its own year; None for other words."""
    found = reading.words.relative.at(reading.row, index)
    return found[1] if found is not None and found[0].startswith("year") else None


def refined(when: When, part: str) -> When | None:
    """Return the part of a month or a year that `part` names."""
    if when.until is not None or when.days is not None:
        return None
    if when.month is not None:
        days = _PARTS_OF_MONTH.get(part)
        return None if days is None else replace(when, days=days)
    months = _PARTS_OF_YEAR.get(part)
    if when.year is None or months is None:
        return None
    first, last = months
    return replace(when, month=first, until=When(when.year, last) if last != first else None)


def _season(reading: DateReading, index: int) -> tuple[When, int] | None:
    """Return "the spring of 2025", "autumn 2025"; a season without a year is none, since the word has other uses."""
    found = reading.words.seasons.at(reading.row, index)
    if found is None:
        return None
    at = past(reading, found[1], reading.words.of | reading.words.the)
    if at >= len(reading.row):
        return None
    year = read_year(reading, at)
    if year is None:
        named = reading.words.year_words.at(reading.row, at)
        year = read_year(reading, named[1]) if named is not None else None
    if year is None:
        return None
    first, last = _SEASONS[found[0]]
    return When(year[0], first, until=When(year[0] + (last < first), last)), year[1]


def month_alone(reading: DateReading, index: int, *, bare: bool) -> tuple[When, int] | None:
    """Return a month; without a year it counts only behind a word that dates have before them, unless not `bare`."""
    month = read_month(reading, index)
    if month is None:
        return None
    when, stop = with_year(reading, When(None, month[0]), month[1])
    if when.year is None and (bare and not is_dated(reading, index)):
        return None
    if when.year is None and reading.row[index].fold in reading.words.short_months:
        return None
    return when, stop


def year_alone(reading: DateReading, index: int, *, bare: bool) -> tuple[When, int] | None:
    """Return a year; a bare one counts behind a word that years have before them, and where nothing is counted."""
    row = reading.row
    year = read_year(reading, index)
    if year is None or not FIRST_BARE_YEAR <= year[0] <= LAST_BARE_YEAR:
        return None
    value, stop = year
    if index and adjacent(row, index) and row[index - 1].key not in {"(", "[", '"', "-"}:
        return None
    if stop < len(row) and adjacent(row, stop) and row[stop].kind != "mark":
        return None
    if stop > index + 1 or not bare:
        return When(value), stop
    at = index
    while at and row[at - 1].fold in reading.words.the:
        at -= 1
    before = row[at - 1].fold if at else ""
    named = at > 0 and (
        before in reading.words.year_before
        or reading.words.year_words.before(row, at) is not None
        or reading.words.since.before(row, at) is not None
        or reading.words.until.before(row, at) is not None
    )
    follows = row[stop] if stop < len(row) else None
    closed = follows is None or follows.kind != "word" or follows.fold in reading.numbers.function
    bracketed = before in {"(", "["} and follows is not None and follows.kind == "mark"
    after_article = at < index and follows is not None and follows.kind == "word"  # "the 2023 elections"
    return (When(value), stop) if (named and closed) or bracketed or after_article else None
