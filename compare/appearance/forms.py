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


def decomposed_letters(here: Vocabulary, there: Vocabulary) -> tuple[Odd, ...]:
    """Return the words whose characters are not composed as Unicode's form C has them, where the other side's are."""
    if unicodedata.is_normalized("NFC", here.text):
        return ()
    odd: list[Odd] = []
    for word, count in here.words.items():
        composed = unicodedata.normalize("NFC", word)
        if composed != word and composed in there.words:
            odd += [Odd(with_stand_ins(word, lambda char: unicodedata.category(char) == "Mn"))] * count
    return tuple(odd)


def compatibility_letters(here: Vocabulary, there: Vocabulary) -> tuple[Odd, ...]:
    """Return the words with compatibility letters that one of the statements has with the plain ones."""
    if unicodedata.is_normalized("NFKC", here.text):
        return ()
    keys = {key_of(word) for side in (here, there) for word in side.words}
    odd: list[Odd] = []
    for word, count in here.words.items():
        plain = unicodedata.normalize("NFKC", word)
        if key_of(plain) != key_of(word) and key_of(plain) in keys and not any(map(_looks_other, word)):
            special = dict.fromkeys(char for char in word if _sort_of(char))
            codes = ", ".join(f"U+{ord(char):04X}" for char in special)
            odd += [Odd(with_stand_ins(plain, lambda _char: False), f" with {codes}")] * count
    return tuple(odd)


def _sort_of(char: str) -> str:
    """Return the sort of a compatibility character, such as ``"<wide>"``; "" for any other character."""
    mapping = unicodedata.decomposition(char)
    return mapping.split(" ")[0] if mapping.startswith("<") else ""


def _looks_other(char: str) -> bool:
    return _sort_of(char) in _LOOKS_OTHER
