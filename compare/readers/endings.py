"""How lines begin and end: like a sentence, or in the middle of one."""

from __future__ import annotations

import re

import regex

INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""Characters that take no room: a line of them alone looks blank."""

LONGEST_WORD = 40
"""Code points at either end of a line that are looked at: enough for a word with its marks, whatever the line."""

_CLOSERS = "\"'”’»›“‘)]}」』）】〉》*_"
_OPENERS = "\"'“‘«‹„‚([{「『（【〈《¿¡*_"

_END = re.compile(rf"[.!?…‥。！？｡．؟۔।॥։።។။:;：；؛][{regex.escape(_CLOSERS)}{INVISIBLE}]*(?:\[\d{{1,3}}\]|[¹²³⁰-⁹])?$")
_FULL_STOP = regex.compile(r"(?P<word>[\p{L}\p{M}\p{N}.]*)\.[^\p{L}\p{N}]*$")
_SENTENCE_BREAK = regex.compile(
    # After a word of four letters, so that "Gen. Smith" is no break.
    rf"(?:(?<=\p{{L}}{{4}}|\p{{N}}{{3}}|[{regex.escape(_CLOSERS)}])\.|[!?…])[{regex.escape(_CLOSERS)}]*\s+"
    rf"[{regex.escape(_OPENERS)}]*[\p{{Lu}}\p{{Lo}}]|[。！？؟۔।።]"
)
_COMMAS = (",", "،", "，", "、")
# A comma or dash, a short word in small letters (articles and prepositions of most languages), a day before its month.
_OPEN_END = regex.compile(
    r"[,،，、/&–—-]$|(?<![\p{L}\p{N}.’'-])(?:\p{Ll}{1,3}|\p{Lu}\p{Ll})$|(?<!\p{L})(?:\p{Ll}+|\p{Lu}\p{Ll}?)\s\p{Nd}{1,2}$"
)
_FIRST_LETTER = regex.compile(r"[\p{L}\p{N}]")


_LONGEST_ORDINAL = 2
"""Digits of a number before a full stop that may be a day, "3. Mai"; a hundred or a year ends a sentence."""
_LONGEST_ABBREVIATION = 3
"""Letters of a word before a full stop that may be shortened: "Gen.", "St."."""


def ends(line: str) -> bool:
    """Return True where a line ends with the final mark of a sentence or clause, closing marks and notes behind it."""
    return _END.search(line, max(0, len(line) - LONGEST_WORD)) is not None


def surely_ends(line: str) -> bool:
    """Return True for the end of a sentence that is not perhaps an abbreviation or an ordinal number."""
    if not ends(line):
        return False
    match = _FULL_STOP.search(line, max(0, len(line) - LONGEST_WORD))
    if match is None:
        return True
    word = match["word"]
    if word.isdigit():
        return len(word) > _LONGEST_ORDINAL
    return "." not in word and len(word) > _LONGEST_ABBREVIATION


def starts_small(line: str) -> bool:
    """Return True where a line goes on with a small letter or with a mark that no sentence starts with."""
    if line[0] in ",.;:!?)]}%،؛。，、；：）":
        return True
    if line[0] in "”’»" and not line[1:2].isalnum():
        # Before a letter they open: ”Swedish”, »German«.
        return True
    match = _FIRST_LETTER.search(line, 0, LONGEST_WORD)
    return match is not None and match.group().islower()


def ends_open(line: str) -> bool:
    """Return True where a line ends like the middle of a sentence, so that it is no heading."""
    return _OPEN_END.search(line) is not None


def ends_with_comma(line: str) -> bool:
    """Return True where a line ends with a comma of any script."""
    return line.endswith(_COMMAS)


def ends_with_dash(line: str) -> bool:
    """Return True where a line ends with a mark that something follows: a dash, a stroke, an ampersand."""
    return line.endswith(("-", "–", "—", "/", "&"))


def holds_break(line: str) -> bool:
    """Return True where a sentence ends inside a line and another one starts: abbreviations apart."""
    return _SENTENCE_BREAK.search(line) is not None


def count_breaks(line: str) -> int:
    """Return how often a sentence ends inside a line."""
    return len(_SENTENCE_BREAK.findall(line))


def starts_with_capital(line: str) -> bool:
    """Return True where the first letter or digit of a line is a capital."""
    match = _FIRST_LETTER.search(line, 0, LONGEST_WORD)
    return match is not None and match.group().isupper()
