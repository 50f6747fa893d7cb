"""How often something happens: "twice a year", "once every two years", "every week", "annually"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.facts.amount import NumberReading, Value, is_known_pair
from compare.facts.numeral import read_numeral

if TYPE_CHECKING:
    from compare.facts.numeral import Numeral

_FAR = 6
"""Words behind a number in which an adverb says how often that number is reached, and nothing by itself."""


def read_frequency(reading: NumberReading, index: int, taken: int) -> Value | None:
    """Return the frequency that begins at word `index`, in times a second; `taken` is where the last number ended."""
    row, words = reading.row, reading.words
    counted = words.once.at(row, index) or _times(reading, index)
    if counted is not None:
        span = _every(reading, counted[1]) or _stretch(reading, counted[1])
        return None if span is None else Value(counted[0] / span[0], "times/s", index, span[1])
    if taken and all(word.kind != "mark" for word in row[taken:index]) and index - taken < _FAR:
        last = _cardinal(reading, taken - 1)
        if last is None or not is_known_pair(reading, taken - 1, last.value):
            return None
    span = _every(reading, index) or words.rates.at(row, index)
    return None if span is None else Value(1 / span[0], "times/s", index, span[1])


def _times(reading: NumberReading, index: int) -> tuple[float, int] | None:
    """Return the count of "three times" and the index after it."""
    numeral = _cardinal(reading, index)
    if numeral is None or numeral.stop >= len(reading.row) or reading.row[numeral.stop].fold not in reading.words.times:
        return None
    return numeral.value, numeral.stop + 1


def _every(reading: NumberReading, index: int) -> tuple[float, int] | None:
    """Return the seconds of "every week" and "every two years", and the index after them."""
    opening = reading.words.every.at(reading.row, index)
    return None if opening is None else _duration(reading, opening[1])


def _stretch(reading: NumberReading, index: int) -> tuple[float, int] | None:
    """Return the seconds of "a year" and "annually" behind "twice", and the index after them."""
    adverb = reading.words.rates.at(reading.row, index)
    if adverb is not None:
        return adverb
    per = reading.words.per.at(reading.row, index)
    return None if per is None else _duration(reading, per[1])


def _duration(reading: NumberReading, index: int) -> tuple[float, int] | None:
    """Return the seconds of "week" and "two years", and the index after them."""
    if index >= len(reading.row):
        return None
    numeral = _cardinal(reading, index)
    unit = reading.measures.units.at(reading.row, index if numeral is None else numeral.stop)
    if unit is None or unit[0][0] != "s":
        return None
    return unit[0][1] * (1.0 if numeral is None else numeral.value), unit[1]


def _cardinal(reading: NumberReading, index: int) -> Numeral | None:
    found = read_numeral(reading.text, reading.row, index, reading.words, reading.measures.decimal)
    return found if found is not None and not found.ordinal and found.value > 0 else None
