"""Words that Unicode writes in more than one way: "café" in four characters or in five, "five" with a ligature."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from compare.appearance.vocabulary import Odd, with_stand_ins
from compare.words import key_of

if TYPE_CHECKING:
    from compare.appearance.vocabulary import Vocabulary

_LOOKS_OTHER = frozenset(("<super>", "<sub>", "<fraction>", "<circle>", "<square>", "<vertical>"))
"""Sorts of compatibility characters that nobody takes for the plain ones, as the 2 in "km²"."""


def other_characters(here: Vocabulary, there: Vocabulary) -> tuple[Odd, ...]:
    """Return the words that the other side has in other characters, and that are equal to this tool all the same.

    Their accents are characters of their own, or letters of theirs are joined in one.
    """
    if unicodedata.is_normalized("NFKC", here.text):
        return ()
    odd: list[Odd] = []
    for word, count in here.words.items():
        composed = unicodedata.normalize("NFC", word)
        if composed != word:
            if composed in there.words:
                odd += [Odd(with_stand_ins(word, lambda char: unicodedata.category(char) == "Mn"))] * count
            continue
        plain = _plain(word)
        if plain != word and key_of(plain) == key_of(word) and plain in there.words:
            odd += [_with_codes(word, plain)] * count
    return tuple(odd)


def compatibility_letters(here: Vocabulary, there: Vocabulary) -> tuple[Odd, ...]:
    """Return the words with compatibility letters that one of the statements has with the plain ones."""
    if unicodedata.is_normalized("NFKC", here.text):
        return ()
    keys = {key_of(word) for side in (here, there) for word in side.words}
    odd: list[Odd] = []
    for word, count in here.words.items():
        plain = _plain(word)
        if key_of(plain) != key_of(word) and key_of(plain) in keys:
            odd += [_with_codes(word, plain)] * count
    return tuple(odd)


def _plain(word: str) -> str:
    """Return `word` with plain letters for those of compatibility; as it is where one of these looks otherwise."""
    return word if any(_sort_of(char) in _LOOKS_OTHER for char in word) else unicodedata.normalize("NFKC", word)


def _with_codes(word: str, plain: str) -> Odd:
    codes = ", ".join(f"U+{ord(char):04X}" for char in dict.fromkeys(word) if _sort_of(char))
    return Odd(with_stand_ins(plain, lambda _char: False), f" with {codes}" if codes else "")


def _sort_of(char: str) -> str:
    """Return the sort of a compatibility character, such as ``"<wide>"``; "" for any other character."""
    mapping = unicodedata.decomposition(char)
    return mapping.split(" ")[0] if mapping.startswith("<") else ""
