"""Digits and words -> the value of a numeral: "18 400", "1.234,5", "twenty-one", "3,7 млн", "三百二十"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from compare.facts.digits import VULGAR, adjacent, read_digits
from compare.facts.written import read_ideographs, read_written

if TYPE_CHECKING:
    from compare.facts.lexicon import NumberWords
    from compare.words import Word


_MOST_SCALES = 4
_MOST_DECIMALS = 6
_TEN = 10
_INDICATORS = frozenset("ºª")
_PARTS_OF_COMPOUNDS = ("zig", "ssig", "zehn", "hundert", "tausend")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as it is written.

    Attributes
    ----------
    value
        What it says.
    stop
        Index of the word after it.
    ordinal
        True for "tenth" and "10th".
    written
        True for words, False for digits.
    plain
        True for digits without separator, magnitude or suffix, such as those of a year.
    """

    value: float
    stop: int
    ordinal: bool = False
    written: bool = False
    plain: bool = False


def may_begin(word: Word, words: NumberWords) -> bool:
    """Return False for most words that begin no number: quick to say, and true for nearly all of a text."""
    if word.kind == "number" or word.fold in words.starters or word.fold in VULGAR or word.fold == "第":
        return True
    return "zwanzig" in words.cardinals and any(part in word.fold for part in _PARTS_OF_COMPOUNDS)


def read_numeral(text: str, row: tuple[Word, ...], index: int, words: NumberWords, decimal: str) -> Numeral | None:
    """Return the numeral that starts at word `index`, with its magnitude ("12 million"); None if none does."""
    word = row[index]
    if word.kind == "number":
        digits = read_digits(text, row, index, decimal)
        return None if digits is None else _with_suffix(row, Numeral(digits[0], digits[1], plain=digits[2]), words)
    if word.fold in VULGAR:
        return _with_scale(row, Numeral(VULGAR[word.fold], index + 1), words)
    if word.kind != "word" or not words.cardinals:
        return None
    ideographs = "十" in words.scales
    joined = ideographs or "zwanzig" in words.cardinals or word.fold.startswith("و")
    if not joined and word.fold not in words.starters:
        return None
    written = read_ideographs(row, index, words) if ideographs else read_written(row, index, words)
    if written is None:
        return None
    return _with_decimals(row, Numeral(*written, written=True), words)


def _with_decimals(row: tuple[Word, ...], whole: Numeral, words: NumberWords) -> Numeral:
    """Add spoken decimals and the magnitude after them: "five point six billion"."""
    at = whole.stop
    if whole.ordinal or at + 1 >= len(row) or row[at].fold not in words.points:
        return whole
    digits = ""
    while at + 1 < len(row) and len(digits) < _MOST_DECIMALS and words.cardinals.get(row[at + 1].fold, _TEN) < _TEN:
        digits += str(words.cardinals[row[at + 1].fold])
        at += 1
    if not digits:
        return whole
    spoken = _with_scale(row, Numeral(whole.value + float(f"0.{digits}"), at + 1), words)
    return replace(spoken, written=True)


def _with_suffix(row: tuple[Word, ...], found: Numeral, words: NumberWords) -> Numeral:
    """Add what is attached to digits: an ordinal ending ("10th", "16-е"), or a magnitude ("3bn")."""
    stop = found.stop
    if stop >= len(row) or not adjacent(row, stop):
        return _with_scale(row, found, words)
    suffix = row[stop].fold
    ordinal = _ordinal_end(row, stop, words) if found.plain else None
    if ordinal is not None:
        return Numeral(found.value, ordinal, ordinal=True)
    if suffix in words.suffixes and suffix != "m":  # metres, unless a currency stands before it
        return Numeral(found.value * words.suffixes[suffix], stop + 1)
    return _with_scale(row, found, words)


def _ordinal_end(row: tuple[Word, ...], stop: int, words: NumberWords) -> int | None:
    """Return the index after the ending that makes digits an ordinal: "10th", "16-е", "22.º", "10."."""
    if row[stop].fold in words.ordinal_suffixes:
        return stop + 1
    if row[stop].key in {"-", "."} and stop + 1 < len(row) and adjacent(row, stop + 1):
        ending = row[stop + 1]
        if ending.fold in words.ordinal_suffixes if row[stop].key == "-" else ending.key in _INDICATORS:
            return stop + 2
    return stop + 1 if row[stop].key == "." and _ends_ordinal(row, stop, words) else None


def _ends_ordinal(row: tuple[Word, ...], stop: int, words: NumberWords) -> bool:
    """Return True for the full stop of an ordinal, in languages that write them so: "die 10. Sitzung"."""
    article = stop > 1 and row[stop - 2].fold in words.ordinal_before
    return article and stop + 1 < len(row) and row[stop + 1].kind == "word"


def _with_scale(row: tuple[Word, ...], found: Numeral, words: NumberWords) -> Numeral:
    """Multiply by the magnitudes that follow: "12 million", "3,7 млн", "100-million"."""
    value, stop = found.value, found.stop
    while stop < min(len(row), found.stop + _MOST_SCALES) and row[stop].fold in words.scales:
        value *= words.scales[row[stop].fold]
        stop += 1
        if stop + 1 < len(row) and row[stop].fold == "." and adjacent(row, stop):
            stop += 1  # "тыс. тонн"
    if stop > found.stop:
        return Numeral(value, stop)
    if stop + 1 < len(row) and row[stop].key == "-" and row[stop + 1].fold in words.scales:
        return Numeral(value * words.scales[row[stop + 1].fold], stop + 2)
    return found
