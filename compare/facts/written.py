"""Numbers in words: "twenty-one", "sixty-three hundred", "einundzwanzig", "двенадцать тысяч триста", "三百二十"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from compare.facts.digits import adjacent
from compare.words import DASHES

if TYPE_CHECKING:
    from compare.facts.lexicon import NumberWords
    from compare.words import Word

INFINITY = float("inf")
_HUNDRED = 100
_TEN = 10
_TENS = 20
_MYRIAD = 10_000
_MILLION = 1_000_000
_QUATRE_VINGTS = {"vingt": 4.0, "vingts": 4.0}
_GERMAN_ENDING = re.compile("s?te[nrms]?$")
_LONGEST_COMPOUND = 80
_LONGEST_NUMERAL = 30
_LONGEST_GROUP = 4
"""Words up to the first magnitude of a group: "twenty-five thousand"."""


@dataclass(frozen=True, slots=True)
class _Sum:
    """What the words of a numeral add up to so far.

    Attributes
    ----------
    total
        What has been multiplied by a magnitude above a hundred.
    group
        What the next magnitude would multiply.
    room
        What a further word has to be smaller than to be added.
    """

    total: float
    group: float
    room: float


def read_written(row: tuple[Word, ...], index: int, words: NumberWords) -> tuple[float, int, bool] | None:
    """Return the numeral in words that begins at word `index`, the index after it, and whether it is an ordinal.

    For languages that write blanks between words. Words are added as long as each is smaller than what those before
    leave room for: nothing after a unit, a unit after a ten, less than a hundred after a hundred; a magnitude
    multiplies.
    """
    state = _Sum(0.0, 0.0, INFINITY)
    position, stop, ordinal = index, 0, False
    if row[index].fold in words.articles and index + 1 < len(row) and _multiplier(row[index + 1].fold, words):
        state, position = _Sum(0.0, 1.0, 1.0), index + 1
    while position < min(len(row), index + _LONGEST_NUMERAL) and not ordinal:
        grown = _add(state, row[position].fold, words)
        if grown is None:
            break
        state, stop = grown, position + 1
        ordinal = row[position].fold in words.ordinals or is_compound_ordinal(row[position].fold, words)
        following = _continuation(row, stop, words, state.room)
        if ordinal and following is not None and _goes_on(row[position].fold, row[following].fold, words):
            ordinal = False
        if following is None:
            break
        position = following
    return (state.total + state.group, stop, ordinal) if stop else None


def _add(state: _Sum, word: str, words: NumberWords) -> _Sum | None:
    """Return the sum with a further word; None where it begins something else."""
    part = _atom(word, words)
    if part is not None:
        if word in _QUATRE_VINGTS and state.group % _HUNDRED == _QUATRE_VINGTS[word]:
            return replace(state, group=state.group - _QUATRE_VINGTS[word] + 80.0, room=20.0)
        fresh = state.room == INFINITY
        return _Sum(state.total, state.group + part, _room(part, words)) if fresh or 0 < part < state.room else None
    scale = _multiplier(word, words)
    bare = state.room == INFINITY or (state.total > 0 and not state.group)
    if scale is None or (bare and not (scale < state.room and _stands_alone(scale, words))):
        return None
    if scale == _HUNDRED or word in words.collectives:
        return replace(state, group=(state.group or 1.0) * scale, room=scale)
    return _Sum(state.total + (state.group or 1.0) * scale, 0.0, scale)


def _stands_alone(scale: float, words: NumberWords) -> bool:
    """Return True where a magnitude needs no number before it: "mille", "тысяча", but "a few hundred", "a million"."""
    return not words.articles or (scale < _MILLION and "a" not in words.articles)


def _multiplier(word: str, words: NumberWords) -> float | None:
    return words.scales.get(word) or words.collectives.get(word)


def _atom(word: str, words: NumberWords) -> float | None:
    """Return the value of a word that is added, not multiplied: one up to the hundreds of some languages."""
    for known in (words.cardinals, words.ordinals, words.fixed):
        if word in known:
            return known[word]
    if "zwanzig" in words.cardinals:
        return _german(word, words)
    if word.startswith("و") and word[1:] in words.cardinals and len(word) > len("وست"):
        return words.cardinals[word[1:]]  # "and" is written as a part of the next word
    return None


def is_compound_ordinal(word: str, words: NumberWords) -> bool:
    """Return True for a German ordinal that is none of those in the lexicon, such as "einundzwanzigsten"."""
    return word not in words.cardinals and _GERMAN_ENDING.search(word) is not None and "zwanzig" in words.cardinals


def _room(part: float, words: NumberWords) -> float:
    """Return what a further part has to be smaller than."""
    if part >= _HUNDRED:
        return 100.0
    if "quatre" in words.cardinals and part in {10, 60, 80}:  # dix-sept, soixante-dix-sept, quatre-vingt-dix-sept
        return 20.0 if part > _TEN else 10.0
    least = _TEN if "decimo" in words.ordinals else _TENS
    return 10.0 if part >= least and part % _TEN == 0 else 1.0


def _continuation(row: tuple[Word, ...], index: int, words: NumberWords, room: float) -> int | None:
    """Return where the next part of a numeral can be, behind a hyphen or an "and"; None where there is none."""
    if index >= len(row):
        return None
    word = row[index]
    if word.key == "," and room > _HUNDRED:
        return index + 1 if _is_smaller_group(row, index + 1, words, room) else None
    if word.kind == "mark":
        joined = word.key in DASHES and adjacent(row, index) and adjacent(row, index + 1)
        return index + 1 if joined and index + 1 < len(row) else None
    if word.fold in words.joiners:
        wide = room >= _HUNDRED or "y" in words.joiners or "et" in words.joiners
        return index + 1 if wide and room > 1 and index + 1 < len(row) else None
    return index


def _is_smaller_group(row: tuple[Word, ...], index: int, words: NumberWords, room: float) -> bool:
    """Return True where English goes on after a comma: "four thousand, three hundred", "a million, twenty thousand"."""
    if "hundred" not in words.scales or index >= len(row) or row[index].fold not in words.cardinals:
        return False
    scales = [words.scales[word.fold] for word in row[index + 1 : index + _LONGEST_GROUP] if word.fold in words.scales]
    return bool(scales) and max(scales) < room


def _goes_on(word: str, after: str, words: NumberWords) -> bool:
    """Return True between the two ordinals of a Spanish compound: "vigésimo quinto"."""
    tens, units = words.ordinals.get(word, 0), words.ordinals.get(after, 0)
    return "vigesimo" in words.ordinals and tens >= _TEN and tens % _TEN == 0 and 0 < units < _TEN


def _german(word: str, words: NumberWords) -> float | None:
    """Return the value of a German compound: "einundzwanzig", "sechstausenddreihundert", "einundzwanzigsten"."""
    if len(word) > _LONGEST_COMPOUND:
        return None
    stem = _GERMAN_ENDING.sub("", word)
    return _german_compound(stem, words) if len(stem) > len("und") else None


def _german_compound(word: str, words: NumberWords) -> float | None:
    if word in words.cardinals:
        return words.cardinals[word]
    for scale, factor in (("tausend", 1000), ("hundert", 100)):
        head, found, tail = word.partition(scale)
        if found:
            low = 1 if not head else _german_compound(head, words)
            rest = 0 if not tail else _german_compound(tail.removeprefix("und"), words)
            return None if low is None or rest is None or (not head and not tail) else low * factor + rest
    head, found, tail = word.partition("und")
    if found and head in words.cardinals and tail in words.cardinals and words.cardinals[tail] >= _TENS:
        return words.cardinals[head] + words.cardinals[tail]
    return None


def read_ideographs(row: tuple[Word, ...], index: int, words: NumberWords) -> tuple[float, int, bool] | None:
    """Return the numeral in Chinese characters that begins at word `index`, as `read_written` does.

    A character alone is taken as a number only before a classifier or unit, since it is part of many words; one behind
    第 is an ordinal.
    """
    ordinal = row[index].fold == "第"
    begin = stop = index + 1 if ordinal else index
    while (
        stop < min(len(row), begin + _LONGEST_NUMERAL)
        and (stop == begin or adjacent(row, stop))
        and _is_digit(row, stop, begin, words)
    ):
        stop += 1
    if stop == begin:
        return None
    characters = [word.fold for word in row[begin:stop]]
    if len(characters) == 1 and not ordinal:
        follows = row[stop].fold if stop < len(row) else ""
        both_sides = characters == ["两"] and follows in {"国", "方"}
        if characters == ["一"] or both_sides or follows not in words.classifiers:
            return None
    return _value_of(characters, words), stop, ordinal


def _is_digit(row: tuple[Word, ...], index: int, begin: int, words: NumberWords) -> bool:
    """Return True for a character of a numeral; a magnitude other than ten does not begin one."""
    word = row[index].fold
    return word in words.cardinals or (word in words.scales and (index > begin or word == "十"))


def _value_of(characters: list[str], words: NumberWords) -> float:
    total = section = digit = 0.0
    for character in characters:
        scale = words.scales.get(character)
        if scale is None:
            digit = digit * 10 + words.cardinals[character]
        elif scale >= _MYRIAD:  # 万 and 亿 multiply all that stands before them
            total, section, digit = (total + section + digit) * scale, 0.0, 0.0
        else:
            section, digit = section + (digit or 1.0) * scale, 0.0
    return total + section + digit
