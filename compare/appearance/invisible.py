"""Words with signs in them that nobody sees: of no width, of direction, soft hyphens.

What a script needs to be written rightly is no such sign: joiners in Arabic and Indic words, break opportunities in
scripts without blanks, direction marks at the ends of words. The unseen signs are those of Unicode's general category
Cf without those that are drawn, and the letters that Unicode calls fillers.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import regex

from compare.appearance.vocabulary import Odd, with_stand_ins
from compare.words import key_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from compare.appearance.vocabulary import Vocabulary

SOFT_HYPHEN = "\u00ad"
_MARKS = "\u061c\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069"
"""Signs of direction that stand at the ends of words in ordinary texts of two directions."""

_OVERRIDES = "\u202d\u202e"
"""Signs after which letters are shown in another order than that in which they stand."""

_NO_WIDTH = "".join(
    chr(code)
    for first, last in (
        (0x34F, 0x34F),
        (0x115F, 0x1160),
        (0x17B4, 0x17B5),
        (0x180E, 0x180E),
        (0x200B, 0x200D),
        (0x2060, 0x2064),
        (0x206A, 0x206F),
        (0x3164, 0x3164),
        (0xFEFF, 0xFEFF),
        (0xFFA0, 0xFFA0),
        (0xE0000, 0xE007F),  # tags
    )
    for code in range(first, last + 1)
)
"""Signs and fillers that take no room, or that are blank inside a word."""


def invisible_signs(here: Vocabulary, _there: Vocabulary) -> tuple[Odd, ...]:
    """Return the words with signs of no width that their spelling does not need."""
    return tuple(_words_with(here.text, frozenset(_NO_WIDTH), lambda token: _needed().sub("", token)))


def direction_signs(here: Vocabulary, _there: Vocabulary) -> tuple[Odd, ...]:
    """Return the words with signs of direction between their letters, or with such as change the order of letters."""
    return tuple(_words_with(here.text, frozenset(_MARKS + _OVERRIDES), lambda token: token.strip(_MARKS)))


def soft_hyphens(here: Vocabulary, there: Vocabulary) -> tuple[Odd, ...]:
    """Return the words with soft hyphens that one of the statements has without."""
    if SOFT_HYPHEN not in here.text:
        return ()
    keys = {key_of(word) for side in (here, there) for word in side.words if SOFT_HYPHEN not in word}
    odd: list[Odd] = []
    for word, count in here.words.items():
        if SOFT_HYPHEN in word and key_of(word.replace(SOFT_HYPHEN, "")) in keys:
            odd += [Odd(with_stand_ins(word, SOFT_HYPHEN.__eq__))] * count
    return tuple(odd)


def _words_with(text: str, signs: frozenset[str], bare: Callable[[str], str]) -> Iterator[Odd]:
    """Yield the words that have one of the signs even in the form that `bare` returns."""
    if signs.isdisjoint(text):
        return
    for match in _token().finditer(text):
        token = match.group()
        if not signs.isdisjoint(token) and any(char.isalnum() for char in token) and not signs.isdisjoint(bare(token)):
            yield Odd(with_stand_ins(token, signs.__contains__))


@lru_cache(maxsize=1)
def _token() -> regex.Pattern[str]:
    """Return what finds a word with the signs in it and at its ends."""
    return regex.compile(rf"[\w\p{{M}}{SOFT_HYPHEN}{_NO_WIDTH}{_MARKS}{_OVERRIDES}]++")


@lru_cache(maxsize=1)
def _needed() -> regex.Pattern[str]:
    """Return what finds signs without width that spelling needs, or that tell where a line may be broken."""
    return regex.compile(
        r"""
          (?<= [\p{Arab}\p{Syrc}\p{Nkoo}\p{Mong}\p{Deva}\p{Beng}\p{Guru}\p{Gujr}\p{Orya}\p{Taml}\p{Telu}\p{Knda}\p{Mlym}
                \p{Sinh}\p{Mymr}\p{Khmr}\p{Tibt}\p{M}] ) [\u200c\u200d]
        | (?<= [\p{Thai}\p{Laoo}\p{Mymr}\p{Khmr}\p{Han}\p{Hira}\p{Kana}\p{M}] ) \u200b
        | (?<= \p{Mong} ) \u180e
        """,
        regex.VERBOSE,
    )
