"""Numbers in digits, in the punctuation of any language: "1,234.5", "1.234,5", "18 400", "12'000", "1,00,000"."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from compare.words import DASHES, Word, WordKind, fold_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_GROUP_BLANKS = frozenset(" \u00a0\u2007\u2009\u202f")
_GROUP_MARKS = frozenset("'’٬")
_DIGITS_AND_LETTERS = re.compile(r"(\d+)([^\W\d_][\w²³]*|[º°ª])")
_LAST_GROUP = re.compile(r"\d{3}([.,]\d{1,2})?")
_ELIDED = frozenset("dl")
_MAX_DIGITS = 18
_GROUP = 3

VULGAR = {
    "1⁄2": 0.5, "1⁄4": 0.25, "3⁄4": 0.75, "1⁄3": 1 / 3, "2⁄3": 2 / 3, "1⁄5": 0.2, "2⁄5": 0.4, "3⁄5": 0.6, "4⁄5": 0.8,
}  # fmt: skip
"""Folds of the fractions that Unicode has as one character and that texts use."""


def split_words(row: tuple[Word, ...]) -> tuple[Word, ...]:
    """Return `row` with words split that are two: digits and letters ("10th", "640m"), elided articles ("d'euros")."""
    if not any(word.kind == "word" and (word.key[1:2] == "'" or word.key[:1].isdecimal()) for word in row):
        return row
    words: list[Word] = []
    for word in row:
        head = _head_length(word)
        if not head or len(word.key) != word.stop - word.start:
            words.append(word)
            continue
        middle = word.start + head
        kind: WordKind = "number" if word.key[:1].isdecimal() else "word"
        for start, stop, part in ((word.start, middle, word.key[:head]), (middle, word.stop, word.key[head:])):
            words.append(Word(start, stop, kind if start == word.start else "word", part, fold_of(part).rstrip("'")))
    return tuple(words)


def _head_length(word: Word) -> int:
    """Return the length of the first part of a word that is two, with its apostrophe; 0 for one that is one."""
    if word.kind != "word":
        return 0
    if word.key[:1].isdecimal():
        match = _DIGITS_AND_LETTERS.fullmatch(word.key)
        return len(match.group(1)) if match else 0
    return len("d'") if word.key[1:2] == "'" and word.key[0] in _ELIDED and len(word.key) > len("d'") else 0


def adjacent(row: tuple[Word, ...], index: int) -> bool:
    """Return True if nothing stands between word `index` and the one before it."""
    return 0 < index < len(row) and row[index - 1].stop == row[index].start


def read_digits(text: str, row: tuple[Word, ...], index: int, decimal: str) -> tuple[float, int, bool] | None:
    """Return the number in digits that begins at word `index`, the index after it, and whether it is plain digits.

    Groups may be set off by marks inside the word, by single blanks or apostrophes between words; `decimal` is the
    decimal mark of the language. None where the digits are no number.
    """
    digits = text[row[index].start : row[index].stop]
    first, stop = digits, index + 1
    if digits.isdecimal() and len(digits) <= _GROUP:
        for group, behind in islice(_groups(text, row, stop), _MAX_DIGITS // _GROUP):
            digits, stop = digits + group, behind
    if stop > index + 1 and not digits.isdecimal():  # the last group brought the decimals: 18 400,5
        value: float | None = float(digits.replace(",", "."))
    else:
        value = parse_digits(digits, decimal)
    if value is None:
        return None
    after = _eastern_decimals(text, row, stop) or _vulgar(row, stop) or _hyphened(row, stop)
    if after is not None:
        return value + after[0], after[1], False
    return value, stop, first.isdecimal() and stop == index + 1


def _eastern_decimals(text: str, row: tuple[Word, ...], index: int) -> tuple[float, int] | None:
    """Return the decimals behind the Arabic decimal mark, which words are split at, and the index after them."""
    if index + 1 >= len(row) or row[index].key != "٫" or not (adjacent(row, index) and adjacent(row, index + 1)):
        return None
    part = text[row[index + 1].start : row[index + 1].stop]
    return (int(part) / 10 ** len(part), index + 2) if part.isdecimal() and len(part) <= _MAX_DIGITS else None


def _vulgar(row: tuple[Word, ...], index: int) -> tuple[float, int] | None:
    """Return the fraction of "2½" or "2 ½" and the index after it."""
    if index >= len(row) or row[index].fold not in VULGAR or row[index].start - row[index - 1].stop > 1:
        return None
    return VULGAR[row[index].fold], index + 1


def _hyphened(row: tuple[Word, ...], index: int) -> tuple[float, int] | None:
    """Return the proper fraction of "1-3/4", as shares of interest are written, and the index after it."""
    if index + 3 >= len(row) or row[index].key not in DASHES or row[index + 2].key != "/":
        return None
    part, whole = row[index + 1].key, row[index + 3].key
    if not (part.isdecimal() and whole.isdecimal() and len(whole) <= len("16") and 0 < int(part) < int(whole)):
        return None
    if not all(adjacent(row, at) for at in range(index, index + 4)) or row[index - 1].key == "0":
        return None
    return int(part) / int(whole), index + 4


def _groups(text: str, row: tuple[Word, ...], index: int) -> Iterator[tuple[str, int]]:
    """Yield the groups of three digits from word `index` on, each with the index after it."""
    while index < len(row):
        gap = text[row[index - 1].stop : row[index].start]
        if gap:
            position = index if len(gap) == 1 and gap in _GROUP_BLANKS else -1
        else:
            position = index + 1 if text[row[index].start : row[index].stop] in _GROUP_MARKS else -1
        if not 0 <= position < len(row) or row[position].kind != "number":
            return
        if position > index and not adjacent(row, position):
            return
        group = text[row[position].start : row[position].stop]
        match = _LAST_GROUP.fullmatch(group)
        if match is None:
            return
        index = position + 1
        yield group, index
        if match.group(1):
            return


def parse_digits(digits: str, decimal: str) -> float | None:
    """Return the value of digits with inner full stops and commas; None where they are no number, such as "1.2.3".

    Examples
    --------
    >>> parse_digits("1.234,5", ","), parse_digits("1,234.5", "."), parse_digits("7,200", "."), parse_digits("9,1", ".")
    (1234.5, 1234.5, 7200.0, 9.1)
    >>> parse_digits("1,00,000", "."), parse_digits("1.2.3", ".")
    (100000.0, None)
    """
    parts = digits.replace(",", ".").split(".")
    if len(digits) > 2 * _MAX_DIGITS or not all(part.isdecimal() for part in parts):
        return None
    marks = [char for char in digits if char in ".,"]
    if not marks:
        return float(digits)
    if len(set(marks)) > 1:  # both marks: the last one, which may stand once only, is the decimal mark
        single = marks.count(marks[-1]) == 1 and _grouped(parts[:-1])
        return float(f"{''.join(parts[:-1])}.{parts[-1]}") if single else None
    if len(marks) > 1:
        return float("".join(parts)) if _grouped(parts) else None
    if len(parts[1]) == _GROUP and marks[0] != decimal and _grouped(parts):
        return float("".join(parts))
    return float(f"{parts[0]}.{parts[1]}")


def _grouped(parts: list[str]) -> bool:
    """Return True for groups of three digits, or of two before the last three (India); the first may be shorter."""
    head, *inner = (len(part) for part in parts)
    if head > _GROUP or (inner and parts[0].startswith("0")):
        return False
    if not inner:
        return True
    last = inner.pop()
    indian = set(inner) == {2} and head < _GROUP
    return last == _GROUP and (indian or set(inner) <= {_GROUP})
