"""Words of any script in Latin letters, and what is left of a name once spellings are set aside."""

from __future__ import annotations

import re
from functools import lru_cache

from compare.words import fold_of

_NO_LETTER = re.compile(r"[^a-z0-9]+")
_SPELLINGS = (
    ("shch", "s"), ("sch", "s"), ("tsch", "c"), ("tch", "c"), ("sh", "s"), ("ch", "c"), ("zh", "z"), ("kh", "h"),
    ("gh", "g"), ("ph", "f"), ("th", "t"), ("ck", "k"), ("ts", "c"), ("tz", "c"), ("dj", "j"), ("q", "k"), ("w", "v"),
    ("x", "ks"),
)  # fmt: skip
_DOUBLED = re.compile(r"(.)\1+")
_VOWELS = re.compile(r"[aeiouyj]")
_LIKE_I = str.maketrans("yj", "ii")
_SHORTEST = 3


@lru_cache(maxsize=4096)
def latin(fold: str) -> str:
    """Return a folded word in small Latin letters and digits, "" if nothing is left of it.

    Examples
    --------
    >>> latin("вершинин"), latin("al-rashid")
    ('vershinin', 'alrashid')
    """
    if not fold.isascii():
        from anyascii import anyascii

        fold = fold_of(anyascii(fold))
    return _NO_LETTER.sub("", fold)


@lru_cache(maxsize=4096)
def skeleton(word: str) -> str:
    """Return what a Latin word is however it is spelt: its consonants, each sound one letter, none doubled.

    A word with fewer than three consonants keeps its vowels, since too many words share those.

    Examples
    --------
    >>> skeleton("vershinin") == skeleton("werschinin"), skeleton("lesya") == skeleton("lesia"), skeleton("shah")
    (True, True, 'shah')
    """
    reduced = word
    for letters, sound in _SPELLINGS:
        reduced = reduced.replace(letters, sound)
    consonants = _VOWELS.sub("", _DOUBLED.sub(r"\1", reduced))
    consonants = _DOUBLED.sub(r"\1", consonants)
    return consonants if len(consonants) >= _SHORTEST else _DOUBLED.sub(r"\1", word.translate(_LIKE_I))
