"""Whether a full stop ends a sentence or belongs to an abbreviation, an initial, an ordinal or a list number."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import regex

from compare.units.lexicon import foreign_titles, is_month, is_shortened_month, is_whole_month, lexicon
from compare.units.patterns import pattern

_FEWEST_WORDS = 3
"""Words of the shortest sentence with a number and its unit at the end, less one: "At 5 p.m." only says when."""

_LONGEST_DAY = 2
_LONGEST_ORDINAL = 3
_LONGEST_LIST_NUMBER = 3
_SHORTEST_PLAIN_WORD = 3
_LONGEST_INDIC_ABBREVIATION = 5
"""Code points, vowel signs included, of the abbreviations and initials in texts that end sentences with a danda."""

_OPENING = "\"'«»‹›「『([{（［【〔¿¡§№-"
_SHORT = regex.compile(r"\p{L}\p{M}*\p{L}?\p{M}*\.$")
_NUMBER = regex.compile(r"(?:\p{Nd}+[./-])*\p{Nd}+$|[IVXLC]{2,}$|[ІХV]{2,}$")
_WORD = regex.compile(r"[\p{L}\p{N}][\p{L}\p{N}\p{M}]*")
_VOWEL = regex.compile(r"[aeiouyœæøаеёиоуыэюяіїєўѣαεηιουωάέήίόύώ]|\p{M}")

# Patterns that few texts need: compiled when first used.
_COUNTED = r"(?:\p{Nd}|\b[IVXLC]+|\b[ІХV]+)[^\p{L}\p{N}]*$"
_NUMBER_AHEAD = r"\p{N}|[IVXLC]+\b|\p{L}\b(?!['’])|\p{Lu}{1,4}[-/ ]?\p{N}"
_ABBREVIATION_AHEAD = r"(\p{L}+)\."
_DAY_BEFORE = r"(?<!\p{N})[0-3]?\p{Nd}\.$"
_MONTH_AHEAD = r"[01]?\p{Nd}\. ?\p{Nd}{2}"
_INITIAL = r"(?:و?\p{L}\p{M}*|Yu|Ya|Ye|Yo|Zh|Kh|Ch|Sh|Ts|Ju|Ph|Th|Gh|Dzh|Дж|Дз)$"
_DOTTED = r"(?:\p{L}{1,3}\p{M}*\.-?){1,6}\p{L}{1,3}\p{M}*$"
_ALPHABETIC = r"[\p{sc=Latn}\p{sc=Cyrl}]{2,}$"
_INDIC = r"[\p{sc=Deva}\p{sc=Beng}\p{sc=Gujr}\p{sc=Guru}\p{sc=Orya}\p{sc=Taml}\p{sc=Telu}\p{sc=Knda}\p{sc=Mlym}]"
_AFTER_TIME = (
    r"\p{Lu}{2,5}\b|(?:\p{L}+ ){1,2}[Tt]ime\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\p{Lu}\p{L}+ \p{Nd}"
)

_PARTICLES = frozenset(
    ("A", "Al", "Da", "De", "Do", "Dos", "Du", "E", "El", "La", "Le", "Les", "Los", "O", "Van", "Von")
)
"""Words that start a sentence or a surname: in "J. Le Pen" a capital follows."""


@dataclass(frozen=True, slots=True)
class FullStop:
    """A full stop with words on both sides.

    Attributes
    ----------
    before
        The end of the sentence so far, without the full stop.
    whole
        True if `before` is the whole sentence so far.
    after
        The beginning of what follows, from its first letter or digit on.
    """

    before: str
    whole: bool
    after: str


def ends_sentence(stop: FullStop, language: str) -> bool | None:
    """Return whether a full stop ends its sentence, where what follows does not start with a small letter.

    None where the word before it is not known for anything.

    Examples
    --------
    >>> ends_sentence(FullStop("met Amb", False, "Lee"), "en")
    False
    >>> ends_sentence(FullStop("in the U.S", False, "They left"), "en")
    True
    """
    parts = [part.lstrip(_OPENING) for part in stop.before.split(" ")[-5:]]
    last = parts[-1]
    after_abbreviation = len(parts) > 1 and parts[-2].endswith(".")
    if not last or (not after_abbreviation and _is_plain_word(last, language)):
        return None
    token = last
    for part in reversed(parts[:-1]):
        if not _SHORT.match(part):
            break
        token = f"{part} {token}"
    rest = stop.before[: max(len(stop.before) - len(token), 0)].rstrip(" ")
    alone = stop.whole and not _WORD.search(rest)
    if _NUMBER.match(last):
        return _number_ends(stop, last, rest, language, alone=alone)
    known = _known_ends(stop, token.replace(" ", ""), last, rest, language)
    return known if known is not None else _shape_ends(stop, last, rest, language, alone=alone)


@lru_cache(maxsize=65536)
def _is_plain_word(word: str, language: str) -> bool:
    """Return True if a word is like most words: small letters with a vowel among them, and no abbreviation."""
    words = lexicon(language)
    return (
        len(word) >= _SHORTEST_PLAIN_WORD
        and word.islower()
        and word.isalpha()
        and _VOWEL.search(word) is not None
        and not is_shortened_month(word, language)
        and not any(word in listed for listed in (words.leading, words.numbered, words.closing, words.final))
    )


def starts_sentence(text: str, language: str) -> bool:
    """Return True if a text starts with a word that often starts sentences and hardly ever follows an initial."""
    match = _WORD.match(text)
    if match is None or match.group() not in lexicon(language).starters:
        return False
    return not (len(match.group()) == 1 and text[match.end() : match.end() + 1] == ".")


def _number_ends(stop: FullStop, number: str, rest: str, language: str, *, alone: bool) -> bool:
    if alone or (rest.endswith((":", ";")) and len(number) <= _LONGEST_LIST_NUMBER):
        return False
    match = _WORD.match(stop.after)
    following = match.group() if match else ""
    if (
        number.isdigit()
        and len(number) <= _LONGEST_DAY
        and (pattern(_MONTH_AHEAD).match(stop.after) or (following.isdigit() and pattern(_DAY_BEFORE).search(rest)))
    ):
        return False  # "3. 5. 2024"
    if "ordinals" not in lexicon(language).traits or len(number) > _LONGEST_ORDINAL or not number.isdigit():
        return True
    if is_month(following, language):
        return False
    if "capital nouns" not in lexicon(language).traits:
        return True
    determined = rest.rpartition(" ")[2].lstrip(_OPENING).casefold() in lexicon(language).determiners
    return not determined or starts_sentence(stop.after, language)


def _known_ends(stop: FullStop, token: str, last: str, rest: str, language: str) -> bool | None:
    """Judge by what the lexicon says of the abbreviation; None where it does not know it."""
    counted = pattern(_COUNTED).search(rest) is not None
    elided = last.rpartition("'")[2]  # "l'art"
    verdicts = (_listed_ends(stop, form, language) for form in dict.fromkeys((token, last, elided)))
    ends = (counted and last in lexicon(language).years) or next((each for each in verdicts if each is not None), None)
    too_short = stop.whole and stop.before.count(" ") < _FEWEST_WORDS
    return False if ends and counted and too_short else ends


def _listed_ends(stop: FullStop, form: str, language: str) -> bool | None:
    words = lexicon(language)
    if _is_listed(form, words.final):
        return form.casefold() not in {"p.m", "a.m"} or not pattern(_AFTER_TIME).match(stop.after)
    numbered = _is_listed(form, words.numbered)
    if numbered and _is_numbered(stop.after, language):
        return False
    if stop.after[:1].isdigit() and is_shortened_month(form, language):
        return False  # "juill. 2023"
    if is_whole_month(form, language) and stop.after[:1].isupper():
        return True  # no whole name is abbreviated, though "May" is as short as those that are
    foreign = form in foreign_titles() and form not in words.leading and stop.after[:1].isupper()
    if foreign or _is_listed(form, words.closing):
        return starts_sentence(stop.after, language)
    leading = _is_listed(form, words.leading)
    return not leading if leading or (numbered and len(form) > 1) else None


def _is_numbered(after: str, language: str) -> bool:
    """Return True if a text starts with a number or letter that may count an article, or with "No."."""
    ahead = pattern(_ABBREVIATION_AHEAD).match(after)
    return pattern(_NUMBER_AHEAD).match(after) is not None or bool(
        ahead and _is_listed(ahead[1], lexicon(language).numbered)
    )


def _is_listed(form: str, words: frozenset[str]) -> bool:
    return form in words or (len(form) > 1 and (form.lower() in words or (form.isupper() and form.title() in words)))


def _shape_ends(stop: FullStop, last: str, rest: str, language: str, *, alone: bool) -> bool | None:
    """Judge by what the word before the full stop looks like; None where it looks like any word."""
    if pattern(_INDIC).match(last) and len(last) <= _LONGEST_INDIC_ABBREVIATION:
        return False
    starts = starts_sentence(stop.after, language)
    if pattern(_INITIAL).match(last) or pattern(_DOTTED).match(last):
        match = _WORD.match(stop.after)
        if match and match.group() in _PARTICLES and stop.after[match.end() + 1 : match.end() + 2].isupper():
            return False
        return starts and not alone
    if "/" in last or "@" in last or last.startswith("www."):
        return True
    vowelless = pattern(_ALPHABETIC).match(last) and not last.isupper() and not _VOWEL.search(last.lower())
    if vowelless and "syllabic consonants" not in lexicon(language).traits and not pattern(_COUNTED).search(rest):
        return starts
    return None
