"""Times of day: "06:40", "3 p.m.", "1330 GMT", "noon", "um 9 Uhr", "下午3时"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from compare.facts.day import past, read_month, whole_number
from compare.facts.digits import adjacent
from compare.facts.spoken import read_spoken

if TYPE_CHECKING:
    from compare.facts.day import DateReading

_ATTACHED_MINUTES = re.compile("h([0-5][0-9])")
_DOTTED = re.compile(r"(\d{1,2})\.(\d\d)")
_FULL_STOP = frozenset(".")
_PAUSES = frozenset(".,;:!?)]")
"""Marks after a time that end or divide a sentence."""
_NEAR = 5
"""Words before a number among which one tells that it is a price."""
_HOURS = 24
_MINUTES = 60
_HUNDRED = 100
_LONGEST_ZONE = 3
_MOST_AHEAD = 14
"""Hours by which the clocks of the Line Islands are ahead of UTC."""


def read_clock(reading: DateReading, index: int) -> tuple[int, int | None, int] | None:
    """Return the minutes after midnight of a time, the minutes its clock is ahead of UTC, and the index after both.

    None for the clock where the text does not name it: "14:00 GMT", "17:00 (UTC+3)", "9 a.m. local time".
    """
    time = read_time(reading, index)
    if time is None:
        return None
    minutes, stop = time
    zones, row = reading.words.zones, reading.row
    bracketed = stop < len(row) and row[stop].key == "("
    zone = zones.at(row, stop + bracketed) or (zones.at(row, stop - 1) if stop - index > 1 else None)
    if zone is None:
        return minutes, None, _after_unknown_zone(reading, stop)
    offset, after = _shifted(reading, *zone)
    after += bracketed and after < len(row) and row[after].key == ")"
    return minutes, offset, max(stop, after)


def _after_unknown_zone(reading: DateReading, stop: int) -> int:
    """Return the index after the name of a clock that changes with the season: "London time"."""
    row = reading.row
    for last in range(stop + 1, min(stop + 1 + _LONGEST_ZONE, len(row))):
        if row[last - 1].kind != "word" or not reading.text[row[last - 1].start].isupper():
            break
        if row[last].fold in reading.words.zone_ends:
            return last + 1
    return stop


def _shifted(reading: DateReading, offset: int, stop: int) -> tuple[int, int]:
    """Add the hours by which a clock is ahead of the zone that ends before `stop`: "UTC+3", "GMT-5"."""
    row = reading.row
    hours = whole_number(reading, stop + 1, 2)
    signed = (
        stop < len(row) and row[stop].key in {"+", "-", "\u2212"} and adjacent(row, stop) and adjacent(row, stop + 1)
    )
    if not signed or hours is None or hours > _MOST_AHEAD:
        return offset, stop
    return offset + _MINUTES * (hours if row[stop].key == "+" else -hours), stop + 2


def read_time(reading: DateReading, index: int) -> tuple[int, int] | None:
    """Return the minutes after midnight of "06:40", "3 p.m.", "noon", "um 9 Uhr", and the index after them."""
    row, words = reading.row, reading.words
    if index >= len(row):
        return None
    spoken = read_spoken(reading, index)
    named = words.noon.at(row, index) if spoken is None else (spoken.minutes, spoken.stop)
    if named is not None:
        return named
    half = words.am.at(row, index) or words.pm.at(row, index)
    if half is not None:  # 下午3时
        return _time_after_half(reading, half[1], evening=words.pm.at(row, index) is not None)
    hour = whole_number(reading, index, 2)
    if hour is None:
        return _dotted_time(reading, index) or _in_four_digits(reading, index)
    minute, stop = 0, index + 1
    colon = stop + 1 < len(row) and row[stop].key in {":", "："} and adjacent(row, stop) and adjacent(row, stop + 1)
    if colon:
        value = _minutes_at(reading, stop + 1)
        if value is None:
            return None
        minute, stop = value, stop + 2
    return _with_half_of_day(reading, index, hour * _MINUTES + minute, stop, sure=colon)


def _minutes_at(reading: DateReading, index: int) -> int | None:
    """Return the minutes of an hour that word `index` is, always in two digits: "4:3" is a score."""
    value = whole_number(reading, index, 2)
    return value if value is not None and value < _MINUTES and len(reading.row[index].key) == len("05") else None


def _time_after_half(reading: DateReading, index: int, *, evening: bool) -> tuple[int, int] | None:
    hour = whole_number(reading, index, 2)
    noon = _HOURS // 2
    if hour is None or index + 1 >= len(reading.row) or reading.row[index + 1].fold not in reading.words.clock:
        return None
    minute = whole_number(reading, index + 2, 2)
    stop = (
        index + 3
        if minute is not None and reading.row[index + 3 : index + 4] and reading.row[index + 3].key == "分"
        else None
    )
    hour += noon if evening and hour < noon else 0
    if hour >= _HOURS:
        return None
    return (hour * _MINUTES + (minute or 0), stop) if stop is not None else (hour * _MINUTES, index + 2)


def _dotted_time(reading: DateReading, index: int) -> tuple[int, int] | None:
    """Return "3.30 p.m.", "um 9.30 Uhr", "14.40 UTC", "at 20.15"."""
    match = _DOTTED.fullmatch(reading.row[index].key) if reading.row[index].kind == "number" else None
    hour, minute = map(int, match.groups()) if match else (0, _MINUTES)
    if minute >= _MINUTES:
        return None
    return _with_half_of_day(reading, index, hour * _MINUTES + minute, index + 1, sure=_is_dotted_clock(reading, index))


def _is_dotted_clock(reading: DateReading, index: int) -> bool:
    """Return True for what looks like a fraction and stands where a time does: "14.40 UTC", "between 17.00 and 20.00".

    Without a clock behind it the hour has two digits, a preposition of time goes before, and nothing that could be
    counted follows: "at 20.15 the march began", not "at 20.15 euros"; nor is it a price: "closed at 20.15".
    """
    row, words = reading.row, reading.words
    if words.zones.at(row, index + 1) is not None or words.local.at(row, index + 1) is not None:
        return True
    if len(row[index].key) != len("20.15") or reading.units.at(row, index + 1) is not None:
        return False
    joined = index > 1 and row[index - 1].fold in words.both and _DOTTED.fullmatch(row[index - 2].key) is not None
    begin = index - 2 if joined else index  # "17.00 and 20.00" stand behind one preposition
    following = row[index + 1] if index + 1 < len(row) and not joined else None
    counts = following is not None and (
        following.fold not in reading.numbers.function if following.kind == "word" else following.key not in _PAUSES
    )
    if words.range_from.before(row, begin):
        return not counts
    priced = any(word.fold in words.before_price for word in row[max(0, begin - _NEAR) : begin])
    rated = following is not None and following.fold in words.after_price
    return not (counts or priced or rated) and words.before_hour.before(row, begin) is not None


def _in_four_digits(reading: DateReading, index: int) -> tuple[int, int] | None:
    """Return a time without a mark: "1026 BST", "at 1330 hours", "0600 hours", "2215Z".

    Without a zone it needs a preposition or a leading zero: "1800 hours" are also a stretch of time.
    """
    row, words = reading.row, reading.words
    value = whole_number(reading, index, len("1026"))
    stop = index + 1
    if value is None or len(row[index].key) != len("1026") or stop >= len(row):
        return None
    hour, minute = divmod(value, _HUNDRED)
    if (
        hour >= _HOURS
        or minute >= _MINUTES
        or (index and adjacent(row, index) and row[index - 1].key not in {"(", "["})
    ):
        return None
    minutes = hour * _MINUTES + minute
    bracketed = row[stop].key == "("
    if words.zones.at(row, stop + bracketed) is not None:
        return minutes, stop
    local = words.local.at(row, stop)
    if local is not None:
        return minutes, local[1]
    if row[stop].fold not in words.clock:
        return None
    placed = row[index].key[0] == "0" or words.at.before(row, index) is not None
    counts = stop + 1 < len(row) and row[stop + 1].fold in words.of
    return (minutes, (words.local.at(row, stop + 1) or (True, stop + 1))[1]) if placed and not counts else None


def _with_half_of_day(
    reading: DateReading, index: int, minutes: int, stop: int, *, sure: bool
) -> tuple[int, int] | None:
    row, words = reading.row, reading.words
    if minutes >= _HOURS * _MINUTES:
        return None
    morning, evening = words.am.at(row, stop), words.pm.at(row, stop)
    half = morning or evening
    if half is not None:
        noon = _HOURS * _MINUTES // 2
        stop = half[1]
        if stop < len(row) and row[stop].key == "." and adjacent(row, stop) and row[stop - 2].key == ".":
            stop += 1  # "p.m." is written with both full stops or with none
        if minutes >= noon + _MINUTES:
            return minutes, stop
        return minutes % noon + (noon if evening is not None else 0), stop
    clock = stop < len(row) and row[stop].fold in words.clock
    if sure:
        return minutes, stop + 1 if clock else stop
    attached = _ATTACHED_MINUTES.fullmatch(row[stop].key) if adjacent(row, stop) else None
    if words.at.before(row, index) is None or not (clock or attached):
        return None
    return (minutes + int(attached.group(1)), stop + 1) if attached else _with_minutes(reading, minutes, stop + 1)


def _with_minutes(reading: DateReading, minutes: int, stop: int) -> tuple[int, int]:
    """Add the minutes that may follow the word for the hour: "à 14 h 25", "um 14 Uhr 25", "в 14 часов 25 минут"."""
    value = _minutes_at(reading, stop)
    if value is None:
        return minutes, stop
    named = reading.units.at(reading.row, stop + 1)
    if named is not None:
        return (minutes + value, named[1]) if named[0] == ("s", 60.0) else (minutes, stop)
    day = read_month(reading, past(reading, stop + 1, _FULL_STOP | reading.words.of)) is not None
    return (minutes, stop) if day else (minutes + value, stop + 1)
