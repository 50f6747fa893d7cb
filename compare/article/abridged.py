"""Whether a name is a shorter form of another: "Health NZ", "FCO" and "the FA" of names that no article explains."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_SHORTEST = 2
_LONGEST = 6
"""Letters of an acronym."""

_LEFT_OUT = 2
"""Letters of an acronym that stand for no word of the name as it is known: "FCO" of the "Foreign Office"."""


def abridges(short: Sequence[str], name: Sequence[str]) -> bool:
    """Return True if a short form has the words of a name in order, some of them by their first letters.

    Parameters
    ----------
    short, name
        Folded words.

    Examples
    --------
    >>> abridges(("health", "nz"), ("health", "new", "zealand"))
    True
    >>> abridges(("fa",), ("ghana", "football", "association"))
    True
    >>> abridges(("fco",), ("foreign", "office"))
    True
    >>> abridges(("bank",), ("central", "bank"))
    False
    """
    if len(short) == 1:
        return _is_acronym(short[0], name)
    at = letters = 0
    for word in short:
        if at < len(name) and word == name[at]:
            at += 1
            continue
        length = _run_of(word, name, at)
        if not length:
            return False
        at += length
        letters += length
    return at == len(name) and letters > 0


def _run_of(word: str, name: Sequence[str], at: int) -> int:
    """Return how many words of a name from a place on a word has the first letters of."""
    initials = "".join(each[:1] for each in name[at : at + len(word)])
    return len(word) if _SHORTEST <= len(word) <= _LONGEST and initials == word else 0


def _is_acronym(word: str, name: Sequence[str]) -> bool:
    if not _SHORTEST <= len(word) <= _LONGEST or len(name) < _SHORTEST or word in name:
        return False
    initials = "".join(each[:1] for each in name)
    if initials.endswith(word):
        return True
    if len(word) <= len(initials) or len(word) > len(initials) + _LEFT_OUT:
        return False
    rest = iter(word)
    return word[0] == initials[0] and word[-1] == initials[-1] and all(letter in rest for letter in initials)
