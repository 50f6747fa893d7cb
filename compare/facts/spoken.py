"""Times that are told by the hour: "five o'clock", "ten minutes past three", "half past six in the evening"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from compare.facts.day import whole_number
from compare.facts.numeral import read_numeral

if TYPE_CHECKING:
    from compare.facts.day import DateReading

_HOURS = 24
_MINUTES = 60


class Spoken(NamedTuple):
    """A time as it is spoken.

    Attributes
    ----------
    minutes
        After midnight, or after noon where that is left open.
    stop
        Index after its last word.
    half_open
        Whether the text leaves open which half of the day it is.
    """

    minutes: int
    stop: int
    half_open: bool


def read_spoken(reading: DateReading, index: int) -> Spoken | None:
    """Return the time that begins at a word and is told by the hour, None where there is none."""
    row, words = reading.row, reading.words
    if all(word.fold not in words.hour_signs for word in row[index + 1 : index + 3]):
        return None  # as at nearly all words
    past, minutes = words.past_hour.at(row, index), 0
    if past is None and (past := words.past_hour.at(row, index + 1)) is not None:
        number = _spoken_number(reading, index, _MINUTES - 1)
        if number is None or past[0]:
            return None
        minutes = number
    hour = _spoken_number(reading, past[1] if past is not None else index, _HOURS // 2)
    if hour is None:
        return None
    stop = (past[1] if past is not None else index) + 1
    named = stop < len(row) and row[stop].fold in words.clock_of_twelve
    if past is None and not named:
        return None
    stop += named
    minutes += hour * _MINUTES + (past[0] if past is not None else 0)
    morning, evening = words.am.at(row, stop), words.pm.at(row, stop)
    half = morning or evening
    if half is None:
        return Spoken(minutes, stop, half_open=True)
    noon = _HOURS * _MINUTES // 2
    return Spoken(minutes % noon + (noon if evening else 0), half[1], half_open=False)


def _spoken_number(reading: DateReading, index: int, most: int) -> int | None:
    """Return the whole number from 1 to `most` that a single word is, in digits or spelt out."""
    if index >= len(reading.row):
        return None
    number = whole_number(reading, index, 2)
    if number is None and reading.row[index].kind == "word":
        numeral = read_numeral(reading.text, reading.row, index, reading.numbers, ".")
        number = int(numeral.value) if numeral is not None and numeral.stop == index + 1 else None
    return number if number is not None and 1 <= number <= most else None
