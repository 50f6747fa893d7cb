"""The names of a statement: persons, bodies and things that are no places."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from compare.facts.inflection import name_stem_of
from compare.facts.proper import Mention, Reading, Sort, name_of, read_names
from compare.model import Fact, Name, Span
from compare.words import latin_of, sound_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from compare.facts.capitals import Row
    from compare.model import Statement
    from compare.words import Word

_BEARERS: Mapping[Sort, Literal["person", "body", ""]] = {
    "person": "person",
    "body": "body",
    "place": "",
    "unknown": "",
}
_SMALL_WORDS = frozenset({"of", "for", "on", "the", "and"})
_SHORTEST_ACRONYM, _LONGEST_ACRONYM = 3, 8
_SHORT = frozenset({"nations", "union"})  # UN, EU, AU: two letters are enough to know these


def find_names(statement: Statement, rows: tuple[tuple[Word, ...], ...]) -> tuple[tuple[Fact, ...], ...]:
    """Return the names of each unit. Linear.

    The span of a name includes a title that stands directly before or after it.
    """
    reading = read_names(statement, rows)
    acronyms = _acronyms(reading)
    return tuple(
        tuple(
            fact
            for mention in mentions
            if mention.sort != "place" and (fact := _fact(row, mention, acronyms)) is not None
        )
        for row, mentions in zip(reading.rows, reading.mentions, strict=True)
    )


def _fact(row: Row, mention: Mention, acronyms: dict[tuple[str, ...], str]) -> Fact | None:
    words = _words(row, mention)
    if not words:
        return None
    acronym = "" if mention.sort == "person" else acronyms.get(words, "")
    value = Name(words, mention.title, acronym, _BEARERS[mention.sort])
    return Fact("name", span_of(row, *mention.whole), value, _anchors(words, acronym, mention.sort))


def span_of(row: Row, start: int, stop: int) -> Span:
    """Return the span of a range of words, without a possessive 's at its end."""
    last = row.words[stop - 1]
    cut = len("'s") if row.is_possessive(stop - 1) else 0
    return Span(row.words[start].start, last.stop - cut)


def _words(row: Row, mention: Mention) -> tuple[str, ...]:
    letters = name_of(row, mention)
    if len(letters) > 1 and all(len(letter) == 1 for letter in letters) and row.touches(mention.start):
        letters = ("".join(letters),)  # "U.N."
    return tuple(word for letter in letters if (word := _latin(letter)))


def _latin(fold: str) -> str:
    """Return a word in Latin letters without a case ending; an initial stays a single letter ("Х." is no "Kh")."""
    return latin_of(name_stem_of(fold)) if len(fold) > 1 else latin_of(fold)[:1]


def anchor_of(word: str) -> str:
    """Return the sound of a Latin word without vowels at its end, which case endings and spellings change."""
    sound = sound_of(word)
    return sound.rstrip("a") or sound


def _anchors(words: tuple[str, ...], acronym: str, sort: Sort) -> tuple[str, ...]:
    """Return the acronym of a body or its words in any order, the surname of a person, both where it may be either."""
    if acronym:
        return (f"name:{acronym}",)
    last = f"name:{anchor_of(words[-1])}"
    if sort == "person" or len(words) == 1:
        return (last,)
    whole = f"name:{' '.join(sorted(anchor_of(word) for word in words if word not in _SMALL_WORDS))}"
    return (whole,) if sort == "body" else (whole, last)


def _acronyms(reading: Reading) -> dict[tuple[str, ...], str]:
    """Return the acronyms of the statement's names, by words: each has one of its own or is one.

    A body of several words has the acronym that its capitals form, used here or not: the other statement may use it.
    """
    found: dict[tuple[str, ...], str] = {}
    for row, mentions in zip(reading.rows, reading.mentions, strict=True):
        for mention in mentions:
            words = _words(row, mention)
            if mention.sort in {"body", "unknown"} and words:
                letters = [word[0] for word in words if word not in _SMALL_WORDS]
                enough = _SHORTEST_ACRONYM if words[-1] not in _SHORT else len("un")
                if len(words) == 1 and (row.acronym[mention.start] or mention.stop - mention.start > 1):
                    found[words] = words[0]
                elif (mention.sort == "body" or words[-1] in _SHORT) and enough <= len(letters) <= _LONGEST_ACRONYM:
                    found[words] = "".join(letters)
    return found
