"""Whether two names are those of one person, of two, or cannot be told."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from rapidfuzz.distance import Indel

from compare.model import Name
from compare.words import sound_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from compare.model import Statement

Identity: TypeAlias = Literal["same", "given", "surname", "other"]
"""The same person as far as the names tell; only the given names differ; only the surnames; both."""

_PARTICLES = frozenset({
    "al", "el", "ul", "bin", "ibn", "bint", "abu", "ben", "da", "de", "del", "della", "der", "di", "dos", "du", "la",
    "le", "van", "von", "zu", "ter", "ten", "af", "av", "st", "saint", "h",
})  # fmt: skip
_ARABIC_PARTICLES = frozenset({"al", "el", "ul", "bin", "ibn", "bint", "abu"})
_SHORTEST = 3
_HALF = 0.5
_LIKE_INITIALS = ("aeiyj", "ckqh", "gh", "vwb", "szcx", "fp", "gj", "td")
"""Initials that different transliterations choose for one sound."""


def identify(one: Name, other: Name, *, inflected: bool) -> Identity:
    """Return what two names say about being one person. Symmetric.

    Other vowels, doubled letters and other transliterations do not count; nor do initials for names, missing given
    names and particles. Where names are `inflected`, a vowel at their end does not count either.
    """
    here, there = _own_words(one), _own_words(other)
    if inflected:
        here, there = tuple(map(_without_ending, here)), tuple(map(_without_ending, there))
    if _is_same(here, there) or any(_is_part(*pair) or _opens(*pair) for pair in ((here, there), (there, here))):
        return "same"
    if not _ARABIC_PARTICLES.isdisjoint((*one.words, *other.words)) and _consonants(here) == _consonants(there):
        return "same"
    given = _names_agree(here[0], there[0])
    if not given and _second_surname_apart(here, there):
        return "given"
    if given and any(
        sound_of("".join(row[1:])) == sound_of("".join(column[1:])) != ""
        for row, column in ((here, there), (one.words, other.words))
    ):
        return "same"  # "Ben Ali", "Benali"
    if sound_of(here[-1]) == sound_of(there[-1]):
        # "Maria Corazon Reyes" and "Corazon D. Reyes" leave out another of her given names.
        given = given or any(
            len(row[0]) > 1 and any(len(name) > 1 and _names_agree(row[0], name) for name in column[1:-1])
            for row, column in ((here, there), (there, here))
        )
        return "same" if given and len(here) > 1 and len(there) > 1 else "given"
    return "surname" if given and min(len(here[0]), len(there[0]), len(here), len(there)) > 1 else "other"


def _second_surname_apart(here: tuple[str, ...], there: tuple[str, ...]) -> bool:
    """Say whether one name has the surname of the other and a second one behind it, as in Spanish and Portuguese."""
    short, long = sorted((here, there), key=len)
    return 1 < len(short) == len(long) - 1 and sound_of(short[-1]) == sound_of(long[-2])


def is_whole(name: Name) -> bool:
    """Return whether a name has a given name that is more than an initial, and a surname."""
    words = _own_words(name)
    return len(words) > 1 and len(words[0]) > 1


def _surname_sound(name: Name) -> str:
    """Return the sound of the last word of a name, without its ending."""
    return sound_of(_without_ending(_own_words(name)[-1]))


_HISSING = re.compile("[Chsz]")
"""What `sound_of` writes for sounds that one language gives to letters of another sound in the next."""


@dataclass(frozen=True, slots=True)
class People:
    """The names in a statement, by the sound of their surnames."""

    names: Mapping[str, tuple[Name, ...]]

    def knows(self, name: Name, *, inflected: bool) -> bool:
        """Return whether the statement names the same person, and in full if the name is given in full."""
        whole = is_whole(name)
        return any(
            (is_whole(other) or not whole) and identify(name, other, inflected=inflected) == "same"
            for other in self.names.get(_surname_sound(name), ())
        )

    def titles_of(self, name: Name, *, inflected: bool) -> tuple[tuple[str, ...], ...]:
        """Return the titles that the statement gives to a person."""
        return tuple(
            other.title
            for other in self.names.get(_surname_sound(name), ())
            if identify(name, other, inflected=inflected) == "same"
        )


def people_of(statement: Statement) -> People:
    """Return the names in a statement. Linear."""
    names: defaultdict[str, list[Name]] = defaultdict(list)
    for unit in statement.units:
        for fact in unit.facts:
            if isinstance(fact.value, Name) and fact.value.bearer != "body":
                names[_surname_sound(fact.value)].append(fact.value)
    return People({sound: tuple(dict.fromkeys(found)) for sound, found in names.items()})


def _own_words(name: Name) -> tuple[str, ...]:
    """Return the words of a name without particles, unless nothing but initials is left: "Van I" is a whole name."""
    own = tuple(word for word in name.words if word not in _PARTICLES)
    return own if any(len(word) > 1 for word in own) else name.words


def _without_ending(word: str) -> str:
    """Return a Latin word without the vowels at its end, unless it is little more than a vowel."""
    return word.rstrip("aeiouyj") if len(word) > _SHORTEST else word


def _is_same(here: tuple[str, ...], there: tuple[str, ...]) -> bool:
    return "".join(map(sound_of, here)) == "".join(map(sound_of, there))


def _is_part(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Say whether every word of one name is, in order, a word or the initial of a word of the other, one in full."""
    rest = iter(long)
    return any(len(word) > 1 for word in short) and all(
        any(_names_agree(word, other) for other in rest) for word in short
    )


def _opens(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Say whether a name has two words for the first one of the other: "Abhi Nandan", "Abhinandan Varthaman"."""
    return len(short) > 1 and any("".join(short) == "".join(long[:stop]) for stop in range(1, len(long)))


def may_be_one(here: tuple[str, ...], there: tuple[str, ...]) -> bool:
    """Return whether two languages may write one name so differently: half of the consonants are the same. Symmetric.

    `here` and `there` are folded words in Latin letters.
    """
    one, other = ("".join(sound_of(word) for word in words).replace("a", "") for words in (here, there))
    return Indel.normalized_similarity(one, other) >= _HALF


def respelled(here: tuple[str, ...], there: tuple[str, ...]) -> bool:
    """Return whether two languages may write one name so differently with the same alphabet. Symmetric.

    They give hissing and rough sounds to other letters: Jelzin and Yeltsin, Bachtijor and Bakhtiyor.

    Parameters
    ----------
    here, there
        Folded words in Latin letters.
    """
    return [_loose(word) for word in here] == [_loose(word) for word in there]


def _loose(word: str) -> str:
    return _HISSING.sub("s", sound_of(_without_ending(word)))


def _consonants(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words without what the Arabic script does not write ("Fahd", "Fahad") or ends words in ("Murrah")."""
    return tuple(sound_of(word.removesuffix("h") if word.endswith("ah") else word).replace("a", "") for word in words)


def _names_agree(one: str, other: str) -> bool:
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0] or any(one[0] in letters and other[0] in letters for letters in _LIKE_INITIALS)
    return sound_of(one) == sound_of(other) or _with_zh(one) == _with_zh(other)


def _with_zh(word: str) -> str:
    """Return the sound of a word whose "j" is that of "Azerbaijan", which other romanisations write "zh"."""
    return sound_of(word.replace("dzh", "zh").replace("dj", "zh").replace("j", "zh"))
