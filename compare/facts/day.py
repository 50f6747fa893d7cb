"""Days, months and years as they are written: the parts of dates."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from compare.facts.digits import adjacent
from compare.facts.numeral import read_numeral
from compare.words import DASHES

if TYPE_CHECKING:
    import datetime as dt

    from compare.facts.lexicon import DateWords, NumberWords, Phrases
    from compare.model import When
    from compare.words import Word

FIRST_YEAR, LAST_YEAR = 1000, 2199
LAST_DAY = 31
MONTHS = 12


@dataclass(frozen=True, slots=True)
class DateReading:
    """A unit, its words, what is known of its language, and the date of the statement, if it has one."""

    text: str
    row: tuple[Word, ...]
    words: DateWords
    numbers: NumberWords
    units: Phrases[tuple[str, float]]
    today: dt.date | None


def whole_number(reading: DateReading, index: int, digits: int) -> int | None:
    """Return the whole number of at most `digits` digits that word `index` is."""
    if not 0 <= index < len(reading.row):
        return None
    key = reading.row[index].key
    return int(key) if reading.row[index].kind == "number" and key.isdecimal() and len(key) <= digits else None


def read_day(reading: DateReading, index: int) -> tuple[int, int] | None:
    """Return the day of a month that begins at `index` ("3", "3rd", "10.", "first") and the index after it."""
    if index >= len(reading.row):
        return None
    value = whole_number(reading, index, 2)
    if value is not None:
        return (value, _after_suffix(reading, index + 1)) if 1 <= value <= LAST_DAY else None
    if reading.row[index].kind != "word" or not reading.numbers.ordinals:
        return None
    numeral = read_numeral(reading.text, reading.row, index, reading.numbers, ".")
    written = numeral is not None and numeral.ordinal and numeral.written and 1 <= numeral.value <= LAST_DAY
    return (int(numeral.value), numeral.stop) if numeral is not None and written else None


def _after_suffix(reading: DateReading, index: int) -> int:
    """Return the index after what may be attached to the digits of a day: "rd", "日", the full stop of German."""
    row, suffixes = reading.row, reading.numbers.ordinal_suffixes
    if index >= len(row) or not adjacent(row, index):
        return index
    if row[index].fold in suffixes or row[index].key in {"日", "号"}:
        return index + 1
    if index + 1 >= len(row):
        return index
    hyphened = row[index].key in DASHES and row[index + 1].fold in suffixes and adjacent(row, index + 1)
    return index + 2 if hyphened else index + (row[index].key == ".")


def is_short_ordinal(reading: DateReading, stop: int) -> bool:
    """Return True where the word before `stop` is the ending of an ordinal in digits ("3rd")."""
    return reading.row[stop - 1].fold in reading.numbers.ordinal_suffixes


def read_month(reading: DateReading, index: int) -> tuple[int, int] | None:
    """Return the month whose name begins at `index`, and the index after it and its full stop."""
    if index >= len(reading.row):
        return None
    row = reading.row
    value = whole_number(reading, index, 2)
    if value is not None:
        named = index + 1 < len(row) and row[index + 1].key == "月" and 1 <= value <= MONTHS
        return (value, index + 2) if named else None
    found = reading.words.months.at(row, index)
    if found is None or (reading.words.capitals and not reading.text[row[index].start].isupper()):
        return None
    month, stop = found
    short = stop == index + 1 and row[index].fold in reading.words.short_months
    if short and stop + 1 < len(row) and row[stop].key == "." and adjacent(row, stop):
        stop += 1
    if stop + 1 < len(row) and row[stop].key == "/" and reading.words.months.at(row, stop + 1):
        second = reading.words.months.at(row, stop + 1)  # the two names of a month in Arabic: "تشرين الثاني/نوفمبر"
        if second is not None and second[0] == month:
            stop = second[1]
    return month, stop


def read_year(reading: DateReading, index: int) -> tuple[int, int] | None:
    """Return the year of four digits at `index` and the index after it and its word ("2024 года", "2024年")."""
    value = whole_number(reading, index, 4)
    if value is None or not FIRST_YEAR <= value <= LAST_YEAR:
        return None
    stop = index + 1
    if _is_compound(reading, stop):
        return None
    named = reading.words.year_words.at(reading.row, stop) if stop < len(reading.row) else None
    if named is not None:
        stop = named[1]
        if stop + 1 < len(reading.row) and reading.row[stop].key == "." and adjacent(reading.row, stop):
            stop += 1 if len(reading.row[stop - 1].fold) <= len("гг") else 0
    return value, stop


def _is_compound(reading: DateReading, index: int) -> bool:
    """Return True where digits go on behind a dash or slash, as in 2024-02-22 and 2022–2024."""
    row = reading.row
    if index + 1 >= len(row) or row[index].key not in {*DASHES, "/"} or row[index + 1].kind != "number":
        return False
    return adjacent(row, index) and adjacent(row, index + 1)


def past(reading: DateReading, index: int, words: frozenset[str], *, comma: bool = False) -> int:
    """Return the index after any of `words` (and after a comma) at `index`."""
    while index < len(reading.row) and (
        reading.row[index].fold in words or (comma and reading.row[index].key in {",", "،"})
    ):
        index += 1
    return index


def with_year(reading: DateReading, when: When, stop: int) -> tuple[When, int]:
    """Add the year that may follow a month, behind "of" or a comma."""
    at = past(reading, stop, reading.words.of, comma=True)
    found = read_year(reading, at)
    if found is None:
        named = reading.words.year_words.at(reading.row, at) if at < len(reading.row) else None
        found = read_year(reading, named[1]) if named is not None else None
    if found is None:
        return when, stop
    return replace(when, year=found[0]), found[1]


def is_dated(reading: DateReading, index: int) -> bool:
    """Return True behind a word that dates have before them: "on", "since", "until"."""
    row, words = reading.row, reading.words
    at = index
    while at > 0 and row[at - 1].fold in words.the:
        at -= 1
    if at == 0:
        return False
    return (
        row[at - 1].fold in words.on
        or words.since.before(row, at) is not None
        or words.until.before(row, at) is not None
        or words.parts.before(row, at) is not None
        or words.range_from.before(row, at) is not None
    )
