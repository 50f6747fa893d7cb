"""Dates that answer the same question, and whether they agree.

Two dates agree where no field that both give differs: a date without a year agrees with one of any year, a month with
each of its days, a Monday with a full date on a Monday. A beginning ("since") and a deadline ("by") are not compared.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from compare.discrepancies.pairing import Likeness, pair_facts, report_pairs
from compare.discrepancies.undated import compare_undated
from compare.discrepancies.value import value_of
from compare.model import When

if TYPE_CHECKING:
    from compare.discrepancies.passage import LinkedPassages
    from compare.model import Discrepancy, Equivalence, Fact


def compare_dates(passages: LinkedPassages) -> tuple[tuple[Discrepancy, ...], tuple[Equivalence, ...]]:
    """Return where a link gives two dates for the same thing, and where it writes the same date in two ways."""
    pairs = pair_facts(
        passages,
        passages.left.told("date"),
        passages.right.told("date"),
        comparable=_comparable,
        agrees=_agree,
        doubt=_doubt,
    )
    discrepancies, equivalences = report_pairs(passages, "date", pairs)
    return (*discrepancies, *compare_undated(passages)), equivalences


def _comparable(fact: Fact, other: Fact) -> bool:
    """Return True where two dates give a field in common, and not one a beginning and the other a deadline."""
    one, two = value_of(fact, When), value_of(other, When)
    common = _fields(one) & _fields(two)
    if (one.offset is None) != (two.offset is None) and not _never_one_moment(one, two):
        common -= {"minutes"}  # a clock that is not named may be nearly any
    return {one.bound, two.bound} != {"since", "by"} and bool(common)


def _doubt(fact: Fact, other: Fact, likeness: Likeness) -> float:
    """Return what speaks against two dates that differ being the answer to one question.

    A year and a day seldom are ("set up in 2005", "met on 3 March 2006"), unless both are deadlines or both beginnings.
    The time of an event and a deadline, or a beginning, are less often than two deadlines, and the date of a document
    ("the agreement of 14 March") is hardly ever that of an event.
    """
    one, two = value_of(fact, When), value_of(other, When)
    doubt = 0.0 if one.bound == two.bound else BEGINNING if "since" in {one.bound, two.bound} else DEADLINE
    if _grain(one) == _grain(two) == 1 and one.bound != two.bound:
        doubt += YEARS
    if {_grain(one), _grain(two)} == {1, 3} and not (one.bound and one.bound == two.bound):
        doubt += OTHER_GRAIN
    attributes = [lead in _ATTRIBUTIVE for lead in likeness.leads]
    return doubt + OTHER_ROLE * (attributes[0] != attributes[1])


BEGINNING = 0.5
DEADLINE = 0.2
YEARS = 0.1
"""Of two bare years of which one is a bound: most texts name several."""
OTHER_GRAIN = 0.5
OTHER_ROLE = 0.8
_MINUTES_OF_DAY = 1440
_QUARTER_OF_HOUR = 15
_ROUNDED = 5
"""Minutes of which a time that is given roughly is a multiple."""
_DAYS_OF_WEEK = 7
_LEAP_YEAR = 2000
_ATTRIBUTIVE = frozenset({"of", "vom", "от"})


def _fields(when: When) -> frozenset[str]:
    """Return what a date can be compared by."""
    given = {
        "year": when.year is not None,
        "month": when.month is not None,
        "weekday": _weekday(when) is not None,
        "minutes": when.minutes is not None,
    }
    return frozenset(field for field, known in given.items() if known)


def _agree(fact: Fact, other: Fact) -> bool:
    return agree(value_of(fact, When), value_of(other, When))


def agree(one: When, other: When) -> bool:
    """Return True where two dates can both be true of one event. Symmetric."""
    if one.until is None and other.until is None:
        return _same_point(one, other)
    if one.until is not None and other.until is not None and _grain(one) == _grain(other):
        return _same_point(one, other) and _same_point(one.until, other.until)
    for stretch, point in ((one, other), (other, one)):
        # "from 1 to 9 June" begins "since 1 June" and ends "by 9 June"; "by early 2028" itself has no two ends
        if stretch.until is not None and not stretch.bound and point.until is None and point.bound:
            return _same_point(stretch if point.bound == "since" else stretch.until, point)
    return _overlap(one, other)


def _grain(when: When) -> int:
    """Return how exact a date is: 3 for a day, 2 for a month, 1 for a year, 0 for less."""
    return 3 if when.days else 2 if when.month else 1 if when.year else 0


def _same_point(one: When, other: When) -> bool:
    if one.offset is not None and other.offset is not None and one.offset != other.offset:
        one, other = _in_utc(one), _in_utc(other)
    if one.year is not None and other.year is not None and one.year != other.year:
        return False
    if one.month is not None and other.month is not None and one.month != other.month:
        return False
    if (
        one.days is not None
        and other.days is not None
        and not (one.days[0] <= other.days[1] and other.days[0] <= one.days[1])
    ):
        return False
    if not _same_time(one, other):
        return False
    return _same_weekday(one, other)


def _in_utc(when: When) -> When:
    """Return a date with its time on the clock of UTC, and the day there; one without a single day keeps none."""
    if when.minutes is None or when.offset is None:
        return when
    days, minutes = divmod(when.minutes - when.offset, _MINUTES_OF_DAY)
    if when.month is None or when.days is None or when.days[0] != when.days[1]:
        weekday = None if when.weekday is None else (when.weekday + days) % _DAYS_OF_WEEK
        return replace(when, minutes=minutes, offset=0, weekday=weekday)
    try:
        there = dt.date(when.year or _LEAP_YEAR, when.month, when.days[0]) + dt.timedelta(days)
    except (ValueError, OverflowError):
        return replace(when, minutes=minutes, offset=0)
    year = there.year if when.year is not None else None
    weekday = None if when.weekday is None else (when.weekday + days) % _DAYS_OF_WEEK
    return replace(
        when, year=year, month=there.month, days=(there.day, there.day), weekday=weekday, minutes=minutes, offset=0
    )


def _same_time(one: When, other: When) -> bool:
    """Return True where two times of day can be one moment: on one clock, or on clocks that are both named.

    A time after which something happened agrees with every later one, and one before which with every earlier one.
    """
    if one.minutes is None or other.minutes is None:
        return True
    if (one.offset is None) != (other.offset is None):
        return not _never_one_moment(one, other)
    apart = (one.minutes - (one.offset or 0) - other.minutes + (other.offset or 0)) % _MINUTES_OF_DAY
    if one.twelve or other.twelve:
        return apart % (_MINUTES_OF_DAY // 2) == 0 or one.bound != other.bound
    if apart and {one.bound, other.bound} in ({"", "since"}, {"", "by"}):
        one_is_later = apart < _MINUTES_OF_DAY // 2
        return one_is_later == ((other.bound == "since") or (one.bound == "by"))
    return apart == 0


def _never_one_moment(one: When, other: When) -> bool:
    """Return True where two times to the minute differ on whatever clocks: all are whole quarters of an hour apart."""
    if one.minutes is None or other.minutes is None or not (one.minutes % _ROUNDED and other.minutes % _ROUNDED):
        return False
    apart = one.minutes - (one.offset or 0) - other.minutes + (other.offset or 0)
    return apart % _QUARTER_OF_HOUR != 0


def _same_weekday(one: When, other: When) -> bool:
    here, there = _weekday(one), _weekday(other)
    return here is None or there is None or here == there


def _weekday(when: When) -> int | None:
    """Return the weekday that a date names or falls on."""
    if when.weekday is not None:
        return when.weekday
    if when.year is None or when.month is None or when.days is None or when.days[0] != when.days[1]:
        return None
    try:
        return dt.date(when.year, when.month, when.days[0]).weekday()
    except ValueError:
        return None


def _overlap(one: When, other: When) -> bool:
    """Return True where two stretches of time have a day in common; one without a year lies in that of the other."""
    year = one.year or other.year or (one.until and one.until.year) or (other.until and other.until.year) or 2000
    here, there = _bounds(one, year), _bounds(other, year)
    if here is None or there is None:
        return True
    return here[0] <= there[1] and there[0] <= here[1]


def _bounds(when: When, year: int) -> tuple[tuple[int, int, int], tuple[int, int, int]] | None:
    """Return the first and last day of a stretch of time as (year, month, day); None for a weekday or a time alone."""
    end = when.until or when
    if when.year is None and when.month is None:
        return None
    first = (when.year or year, when.month or 1, when.days[0] if when.days else 1)
    last = (end.year or year, end.month or 12, end.days[1] if end.days else 31)
    if last < first and end.year is None:
        last = (last[0] + 1, last[1], last[2])  # "from 1 November to 28 February"
    return first, last
