"""Words with letters of another alphabet that look like their own: "pаyment" with a Cyrillic "а".

Which letters look the same stands in ``lookalikes.json``. A word is odd where, read in one alphabet, it is a word of
either statement, and so mixtures that only look odd, such as names of products, are left alone.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

import regex

from compare.appearance.vocabulary import LONGEST, Odd
from compare.words import key_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from compare.appearance.vocabulary import Vocabulary

SCRIPTS = ("Latin", "Cyrillic", "Greek")
_LETTERS = {script: regex.compile(rf"\p{{sc={script}}}") for script in SCRIPTS}
_ONE_LETTER = 1


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
    used = [script for script in SCRIPTS if _LETTERS[script].search(here.text)]
    if len(used) <= 1:
        return ()
    most = max(used, key=lambda script: len(_LETTERS[script].findall(here.text)))
    plain: dict[str, frozenset[str]] = {}
    odd = []
    for word, count in here.words.items():
        scripts = _scripts_of(word)
        if not scripts or scripts == (most,):
            continue
        if len(scripts) == 1:
            if len(word) <= _ONE_LETTER:
                continue
            scripts = (most,)
        for script in scripts:
            reading = _read(word, script)
            if reading is None:
                continue
            if script not in plain:
                plain[script] = _words_in(script, here, there)
            if key_of(reading.word) in plain[script]:
                odd += [_odd(reading)] * count
                break
    return tuple(odd)


def _scripts_of(word: str) -> tuple[str, ...]:
    if word.isascii():
        return ("Latin",) if any(char.isalpha() for char in word) else ()
    return tuple(script for script in SCRIPTS if _LETTERS[script].search(word))


def _words_in(script: str, *sides: Vocabulary) -> frozenset[str]:
    """Return what the words in one alphabet alone are compared by."""
    return frozenset(key_of(word) for side in sides for word in side.words if _scripts_of(word) == (script,))


def _read(word: str, script: str) -> _Reading | None:
    """Return a word in the letters of one alphabet; None where one of its letters looks like none of them."""
    letters = _lookalikes()[script]
    read, foreign = [], []
    for char in word:
        if char.isalpha() and not _LETTERS[script].match(char):
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


def _script_of(char: str) -> str:
    return next(script for script in SCRIPTS if _LETTERS[script].match(char))


@lru_cache(maxsize=1)
def _lookalikes() -> Mapping[str, Mapping[str, str]]:
    """Return for each alphabet: letter of another one -> the letter of this one that looks the same."""
    rows: Sequence[Mapping[str, str]] = json.loads(
        files("compare.appearance").joinpath("lookalikes.json").read_text("utf-8")
    )["letters"]
    return {script: dict(_letters(rows, script)) for script in SCRIPTS}


def _letters(rows: Sequence[Mapping[str, str]], script: str) -> Iterator[tuple[str, str]]:
    for row in rows:
        if script in row:
            for other, letters in row.items():
                if other != script:
                    yield from ((char, row[script][0]) for char in letters)
