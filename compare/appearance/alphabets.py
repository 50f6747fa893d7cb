"""Words with letters of another alphabet that look like their own: "pаyment" with a Cyrillic "а".

Which letters look the same stands in ``lookalikes.json``. A word is odd where, read in one alphabet, it is a word of
either statement, and so mixtures that only look odd, such as names of products, are left alone.
"""

from __future__ import annotations

import json
import unicodedata
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from compare.appearance.vocabulary import LONGEST, Odd
from compare.words import key_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from compare.appearance.vocabulary import Vocabulary

SCRIPTS = ("Latin", "Cyrillic", "Greek")


@dataclass(frozen=True, slots=True)
class _Reading:
    """A word as it is read in one alphabet, and the letters that were of another one."""

    script: str
    word: str
    foreign: str


def mixed_alphabets(here: Vocabulary, there: Vocabulary) -> tuple[Odd, ...]:
    """Return the words of one statement that, written in one alphabet, would be words of it or of the other.

    A word all of whose letters are of another alphabet than most of the statement is odd as well, if it has more than
    one: alone, a letter may be the name of a group or of a point.
    """
    used: Counter[str] = Counter()
    for char, count in Counter(here.text).items():
        if script := _script_of(char):
            used[script] += count
    if len(used) <= 1:
        return ()
    most = max(SCRIPTS, key=lambda script: used[script])
    plain = {script: _words_in(script, here, there) for script in SCRIPTS}
    odd: list[Odd] = []
    for word, count in here.words.items():
        readings = (_read(word, script) for script in _may_be_meant(word, most))
        reading = next((one for one in readings if one and key_of(one.word) in plain[one.script]), None)
        if reading:
            odd += [_odd(reading)] * count
    return tuple(odd)


def _may_be_meant(word: str, most: str) -> tuple[str, ...]:
    """Return the alphabets in which a word may be meant, where it is not in one of them anyway."""
    scripts = _scripts_of(word)
    if len(scripts) != 1:
        return scripts
    return (most,) if scripts != (most,) and len(word) > 1 else ()


def _scripts_of(word: str) -> tuple[str, ...]:
    if word.isascii():
        return ("Latin",) if any(char.isalpha() for char in word) else ()
    found = {_script_of(char) for char in word}
    return tuple(script for script in SCRIPTS if script in found)


def _words_in(script: str, *sides: Vocabulary) -> frozenset[str]:
    """Return what the words in one alphabet alone are compared by."""
    return frozenset(key_of(word) for side in sides for word in side.words if _scripts_of(word) == (script,))


def _read(word: str, script: str) -> _Reading | None:
    """Return a word in the letters of one alphabet; None where one of its letters looks like none of them."""
    letters = _lookalikes()[script]
    read, foreign = [], []
    for char in word:
        if char.isalpha() and _script_of(char) != script:
            if char not in letters:
                return None
            foreign.append(char)
            read.append(letters[char])
        else:
            read.append(char)
    return _Reading(script, "".join(read), "".join(dict.fromkeys(foreign)))


def _odd(reading: _Reading) -> Odd:
    names = {char: _script_of(char) for char in reading.foreign}
    listed = ", ".join(f"{name} {char} (U+{ord(char):04X})" for char, name in names.items())
    word = reading.word if len(reading.word) <= LONGEST else f"{reading.word[:LONGEST]}…"
    return Odd(word, f" with {listed}")


@lru_cache(maxsize=4096)
def _script_of(char: str) -> str:
    """Return which of the alphabets a letter is of, by its name in Unicode; "" for anything else."""
    name = unicodedata.name(char, "") if char.isalpha() else ""
    return next((script for script in SCRIPTS if name.startswith(f"{script.upper()} ")), "")


@lru_cache(maxsize=1)
def _lookalikes() -> Mapping[str, Mapping[str, str]]:
    """Return for each alphabet: letter of another one -> the letter of this one that looks the same."""
    rows: Sequence[Mapping[str, str]] = json.loads(Path(__file__).with_name("lookalikes.json").read_text("utf-8"))[
        "letters"
    ]
    return {script: dict(_letters(rows, script)) for script in SCRIPTS}


def _letters(rows: Sequence[Mapping[str, str]], script: str) -> Iterator[tuple[str, str]]:
    for row in rows:
        if script in row:
            for other, letters in row.items():
                if other != script:
                    yield from ((char, row[script][0]) for char in letters)
