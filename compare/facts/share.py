"""Shares and multiples in words: "two thirds", "a quarter of", "one in ten", "1/3", "doubled"."""

from __future__ import annotations

from compare.facts.amount import NumberReading, Value, counted
from compare.facts.digits import adjacent
from compare.facts.numeral import read_numeral
from compare.words import DASHES

_HUNDRED = 100
_OF_A_HUNDRED = ("百", "分", "之")
_HALVES = 2
_WHOLES = frozenset({3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 100, 1000})
"""What shares are expressed out of; "three in 2023" is none."""


def read_multiple(reading: NumberReading, index: int) -> Value | None:
    """Return "doubled", "twice as many"."""
    found = reading.words.multiples.at(reading.row, index)
    if found is None:
        return None
    return Value(found[0], "times", index, found[1], counted(reading, found[1]))


def read_one_in(reading: NumberReading, index: int) -> Value | None:
    """Return a share such as "one in ten" or "nine out of ten", also "one vessel in ten"."""
    row, words = reading.row, reading.words
    if not words.out_of.entries:
        return None
    part = read_numeral(reading.text, row, index, words, reading.measures.decimal)
    if part is None or part.ordinal or not 0 < part.value < _HUNDRED:  # a larger part is a count
        return None
    for stop in (part.stop, part.stop + 1):
        link = (
            words.out_of.at(row, stop)
            if stop < len(row) and (stop == part.stop or row[stop - 1].kind == "word")
            else None
        )
        if link is None or link[1] >= len(row) or row[link[1]].kind == "mark":
            continue
        whole = read_numeral(reading.text, row, link[1], words, reading.measures.decimal)
        if whole is None or whole.ordinal or whole.value not in _WHOLES:
            continue
        if (
            whole.value <= part.value
            or reading.measures.units.at(row, whole.stop)
            or (stop != part.stop and part.value > 1)
        ):
            continue
        return Value(100 * part.value / whole.value, "%", index, whole.stop, counted(reading, whole.stop))
    return None


def read_percentage(reading: NumberReading, index: int) -> Value | None:
    """Return a percentage as Chinese says it, the whole first: "百分之七十五"."""
    row = reading.row
    stop = index + len(_OF_A_HUNDRED)
    if tuple(word.key for word in row[index:stop]) != _OF_A_HUNDRED or stop >= len(row):
        return None
    numeral = read_numeral(reading.text, row, stop, reading.words, reading.measures.decimal)
    if numeral is None or numeral.ordinal:
        return None
    return Value(numeral.value, "%", index, numeral.stop, counted(reading, numeral.stop))


def read_fraction(reading: NumberReading, index: int) -> Value | None:
    """Return a share such as "two thirds", "a quarter of", "by a third", "1/3"; "half a million" is a count."""
    row, words = reading.row, reading.words
    slashed = _slashed(reading, index)
    if slashed is not None or row[index].kind != "word":
        return slashed
    bare = words.denominators.at(row, index)
    if bare is not None and bare[0] == _HALVES:
        return _half(reading, index, bare[1])
    alone = bare is not None and _is_bare_part(reading, index, bare[1])
    part = (1.0, index) if alone else _numerator(reading, index)
    whole = words.denominators.at(row, part[1]) if part is not None and part[1] < len(row) else None
    if part is None or whole is None or part[0] >= whole[0]:
        return None
    if whole[0] == _HALVES:
        return _half(reading, index, whole[1])
    if row[index].fold in words.articles and not _stands_for_a_share(reading, index, whole[1]):
        return None
    return Value(_HUNDRED * part[0] / whole[0], "%", index, whole[1], counted(reading, whole[1]))


def _is_bare_part(reading: NumberReading, index: int, after: int) -> bool:
    """Return True for a part that needs no article, in languages without them: "треть", not "вторая четверть года"."""
    row, words = reading.row, reading.words
    if words.articles or row[index].fold in words.ordinals or (index and row[index - 1].fold in words.ordinals):
        return False
    return reading.measures.units.at(row, after) is None


def _numerator(reading: NumberReading, index: int) -> tuple[float, int] | None:
    """Return what counts the parts ("two", "a"), and the index after it and a hyphen."""
    row = reading.row
    if row[index].fold in reading.words.articles:
        part, stop = 1.0, index + 1
    else:
        numeral = read_numeral(reading.text, row, index, reading.words, reading.measures.decimal)
        if numeral is None or numeral.ordinal or numeral.value >= _HUNDRED:
            return None
        part, stop = numeral.value, numeral.stop
    return part, stop + 1 if stop < len(row) and row[stop].key in DASHES and adjacent(row, stop) else stop


def _slashed(reading: NumberReading, index: int) -> Value | None:
    row = reading.row
    if (
        index + 2 >= len(row)
        or row[index + 1].key != "/"
        or not (adjacent(row, index + 1) and adjacent(row, index + 2))
    ):
        return None
    part, whole = row[index].key, row[index + 2].key
    if not (part.isdecimal() and whole.isdecimal() and len(part) == len(whole) == 1 and 0 < int(part) < int(whole)):
        return None
    if index and row[index - 1].kind == "word" and reading.text[row[index - 1].start].isupper():
        return None
    unit = reading.measures.units.at(row, index + 3)
    if unit is not None:  # "1/2 percentage point"
        return Value(unit[0][1] * int(part) / int(whole), unit[0][0], index, unit[1], counted(reading, unit[1]))
    return Value(100 * int(part) / int(whole), "%", index, index + 3, counted(reading, index + 3))


def _half(reading: NumberReading, index: int, stop: int) -> Value | None:
    """Return "half of", "half a million", "half a dozen", "half an hour"; None where half is part of something else."""
    row, words = reading.row, reading.words
    after = stop + 1 if stop < len(row) and row[stop].fold in words.articles else stop
    if after < len(row):
        unit = reading.measures.units.at(row, after)
        if unit is not None and after > stop:
            return Value(unit[0][1] / 2, unit[0][0], index, unit[1], counted(reading, unit[1]))
        scale = words.scales.get(row[after].fold) or words.collectives.get(row[after].fold)
        if scale:
            return Value(scale / 2, "count", index, after + 1, counted(reading, after + 1))
    if index and row[index - 1].fold in words.ordinals:
        return None  # "the first half"
    of_something = stop < len(row) and row[stop].kind == "word" and row[stop].fold not in words.function
    if stop < len(row) and (row[stop].key in DASHES or (of_something and words.articles)):
        return None  # "half-brother", "half time"; without articles a case says what is halved: "половину газа"
    return Value(50.0, "%", index, stop, counted(reading, stop))


def _stands_for_a_share(reading: NumberReading, index: int, after: int) -> bool:
    """Return True where "a third" is a share and not "one more": behind a word of degree, or before "of" or a mark."""
    row, words = reading.row, reading.words
    behind = index > 0 and (row[index - 1].fold in words.degree or words.before.before(row, index) is not None)
    return behind or after >= len(row) or row[after].kind == "mark" or row[after].fold in words.function
