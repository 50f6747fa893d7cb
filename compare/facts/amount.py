"""A numeral with its unit or currency, and what it counts: "12 kilometres", "US$ 3bn", "an hour and a half"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from compare.facts.digits import adjacent
from compare.words import DASHES

if TYPE_CHECKING:
    from compare.facts.lexicon import MeasureWords, NumberWords
    from compare.facts.numeral import Numeral
    from compare.words import Word

_MAX_OF = 3
_SYMBOLS = {"s": 1.0, "min": 60.0, "h": 3600.0, "d": 86_400.0}
_WORKING_PHRASE = 6


@dataclass(frozen=True, slots=True)
class NumberReading:
    """A unit, its words and what is known of its language."""

    text: str
    row: tuple[Word, ...]
    words: NumberWords
    measures: MeasureWords


@dataclass(frozen=True, slots=True)
class Value:
    """A number with its unit: value in the base unit of `measure`, and the words from `start` to `stop`."""

    value: float
    measure: str
    start: int
    stop: int
    of: tuple[str, ...] = ()


def measured(reading: NumberReading, index: int, numeral: Numeral) -> Value | None:
    """Return a cardinal with the unit after it, if there is one; None for "one" without a unit."""
    row, words = reading.row, reading.words
    value, stop = numeral.value, numeral.stop
    half = words.half_after.at(row, stop)
    if half is not None:
        value, stop = value + 0.5, half[1]
    at = stop
    if at + 1 < len(row) and row[at].key in DASHES and adjacent(row, at) and adjacent(row, at + 1):
        at += 1  # "640-km"
    if at + 1 < len(row) and _is_millions(reading, index, at):
        value, at, stop = value * 1e6, at + 1, at + 1
    if at == stop > index + 1 and at + 1 < len(row) and row[at].fold in words.of:
        at += 1  # "12 millones de dólares"
    currency = reading.measures.currencies.at(row, at)
    unit = None if _begins_designation(row, at) else reading.measures.units.at(row, at)
    if unit is not None and (currency is None or unit[1] > currency[1]):
        (base, factor), after = unit
        half = words.half_after.at(row, after)
        if half is not None:
            value, after = value + 0.5, half[1]
        return Value(value * factor, base, index, after, counted(reading, after))
    if currency is not None and _is_currency(reading, at, currency[1]):
        return Value(value, currency[0], index, currency[1], counted(reading, currency[1]))
    if numeral.written and numeral.value in {0.0, 1.0}:
        return None
    of = counted(reading, at)
    if of and of[0] in words.times:
        return Value(value, "times", index, stop, of[1:])
    return Value(value, "count", index, stop, of)


def _begins_designation(row: tuple[Word, ...], at: int) -> bool:
    """Return True for the "T" of "three T-72 tanks", which is no tonne."""
    return (
        at + 2 < len(row)
        and row[at + 1].key in DASHES
        and row[at + 2].kind == "number"
        and adjacent(row, at + 1)
        and adjacent(row, at + 2)
    )


def _is_millions(reading: NumberReading, index: int, at: int) -> bool:
    """Return True for the "m" of "US$ 640m" and the "M" of "7,9 M€", whose number begins at `index`."""
    row = reading.row
    if row[at].key == "m" and adjacent(row, at) and currency_before(reading, index) is not None:
        return True
    capital = reading.text[row[at].start : row[at].stop] == "M"
    return capital and reading.measures.currencies.at(row, at + 1) is not None


def _is_currency(reading: NumberReading, start: int, stop: int) -> bool:
    """Return False for an ISO code in small letters: "all", "try" and "top" are words."""
    surface = reading.text[reading.row[start].start : reading.row[stop - 1].stop]
    return not (len(surface) == len("USD") and surface.isascii() and surface.islower()) or surface in {"yen", "won"}


def currency_before(reading: NumberReading, index: int) -> tuple[str, int] | None:
    """Return the currency whose sign or code ends just before word `index`, and the index where it begins."""
    found = reading.measures.currencies.before(reading.row, index)
    return found if found is not None and _is_currency(reading, found[1], index) else None


def with_currency_before(reading: NumberReading, value: Value, taken: int) -> Value:
    """Return an amount with the currency that stands before it: "US$ 12", "€3,5 Mrd."."""
    if value.measure != "count":
        return value
    found = currency_before(reading, value.start)
    if found is None or found[1] < taken:
        return value
    return replace(value, measure=found[0], start=found[1])


_PAIR = 2
_DEFINITE = frozenset({"the", "these", "those", "die", "diese", "les", "ces", "los", "las"})


def is_known_pair(reading: NumberReading, index: int, value: float) -> bool:
    """Return True for "the two": "the two sides meet every month", and are no more sides after a year."""
    return value == _PAIR and index > 0 and reading.row[index - 1].fold in _DEFINITE


def with_rate(reading: NumberReading, value: Value, index: int) -> Value:
    """Return a value as a rate where a stretch of time follows: "30 a day", "12 million dollars annually".

    `index` is where to look from. The measure of a rate is that of the value a second: "m3/s" for water, "count/s".
    """
    if value.measure in {"ordinal", "times", "times/s"}:
        return value
    row, words = reading.row, reading.words
    if is_known_pair(reading, value.start, value.value):
        return value
    for at in range(index, min(index + _WORKING_PHRASE, len(row))):
        if row[at].kind == "number" or (row[at].kind == "mark" and row[at].key != "/"):
            break
        seconds = words.rates.at(row, at)
        per = words.per.at(row, at) or ((True, at + 1) if row[at].key == "/" else None)
        unit = reading.measures.units.at(row, per[1]) if per is not None else None
        if row[at].key == "/" and at + 1 < len(row) and row[at + 1].key in _SYMBOLS:
            seconds = _SYMBOLS[row[at + 1].key], at + 2  # m³/s, km/h
        if seconds is None and unit is not None and unit[0][0] == "s":
            follows = row[unit[1]].kind if unit[1] < len(row) else "mark"
            seconds = (unit[0][1], unit[1]) if follows != "number" else None  # "im Jahr 2024"
        if seconds is not None:
            return replace(value, value=value.value / seconds[0], measure=f"{value.measure}/s")
    return value


def group_before(reading: NumberReading, index: int) -> tuple[str, ...]:
    """Return the noun in "a delegation of 12"."""
    row, words = reading.row, reading.words
    of = index - 1
    if of < 1 or row[of].fold not in words.of:
        return ()
    noun = row[of - 1]
    return (noun.fold,) if noun.kind == "word" and noun.fold not in words.function else ()


def article_unit(reading: NumberReading, index: int) -> Value | None:
    """Return "a year" behind a bound ("within a year") or as a distance ("a year before"), and "an hour and a half"."""
    row, words = reading.row, reading.words
    if row[index].fold not in words.articles:
        return None
    unit = reading.measures.units.at(row, index + 1)
    if unit is None:
        return None
    (base, factor), stop = unit
    half = words.half_after.at(row, stop)
    if half is not None:
        return Value(1.5 * factor, base, index, half[1], counted(reading, half[1]))
    apart = stop < len(row) and row[stop].fold in words.apart
    if base != "s" or not (apart or words.before.before(row, index) is not None):
        return None
    return Value(factor, base, index, stop, counted(reading, stop))


def counted(reading: NumberReading, index: int) -> tuple[str, ...]:
    """Return the folded words after `index` that say what is counted: up to the next mark, number or function word.

    The designation of their type is left out.
    """
    row, words = reading.row, reading.words
    found: list[str] = []
    if index < len(row) and row[index].key in DASHES and adjacent(row, index) and adjacent(row, index + 1):
        index += 1
    if index < len(row) and row[index].fold in words.of:
        index += 1
        while index < len(row) and row[index].fold in words.function:  # "twelve of the trucks"
            index += 1
    index = _past_types(row, index)
    for at, word in enumerate(row[index : index + _WORKING_PHRASE], index):
        if word.kind != "word" or word.fold in words.function or len(found) == _MAX_OF or words.rates.at(row, at):
            break
        found.append(word.fold)
    return tuple(found)


def _past_types(row: tuple[Word, ...], index: int) -> int:
    """Return the index after designations, which tell of what type the things are: "two | F-16 | fighters"."""
    while index + 2 < len(row) and row[index + 1].key in DASHES and row[index + 2].key[:1].isdecimal():
        if row[index].kind != "word" or not (adjacent(row, index + 1) and adjacent(row, index + 2)):
            break
        index += 3
        index += index < len(row) and row[index].kind == "word" and adjacent(row, index)  # "Su-24M", in two words here
    return index
