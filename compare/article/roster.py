"""The voices of one article as they are known so far, with what tells them apart: sorts, countries, who spoke last."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from compare.article.countries import country_names
from compare.article.inflection import stem_of
from compare.article.institutions import is_of_state
from compare.article.register import Register
from compare.words import fold_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from compare.article.lexicon import Lexicon

BOTH = -1
"""The two sides together."""

OTHER = -2
"""Somebody who speaks for himself or for a body that nobody could take for a side."""

UNKNOWN = -3
"""Somebody who is only called by a common noun: a speaker if the verb has no other subjects."""


@dataclass(slots=True)
class Voice:
    """A body or country that speaks, being learned while the article is read.

    Attributes
    ----------
    names
        Each as a tuple of folded words, with the words as they stand.
    territory
        ISO 3166 code of the country that it belongs to, "" where nothing tells.
    head
        The word that says what it is ("ministry"), "" for a name without one.
    proper
        True if one of its names has a capital.
    heads
        All words for a body in its names, as they stand.
    last
        When it was last spoken of; larger is later.
    acronyms
        Folded words that may stand for it.
    uses
        How often it was spoken of by each name.
    """

    names: dict[tuple[str, ...], str]
    territory: str
    head: str
    proper: bool
    heads: set[str] = field(default_factory=set)
    last: int = 0
    acronyms: set[str] = field(default_factory=set)
    uses: Counter[tuple[str, ...]] = field(default_factory=Counter)


class Roster:
    """The voices of one article, and what is known of them.

    Attributes
    ----------
    known
        The voices; where the sides are known, the left and the right one first.
    register
        Their names and acronyms, to look them up.
    sides
        How many of them are sides: 0 or 2.
    focus
        Whoever was the last source.
    replying
        True where a verb says that somebody answers whoever spoke last.
    home
        Country of the dateline, "" where there is none.
    begun
        When reading started: what was spoken of later was so in the text that is read.
    spelled
        Folded words of the article that stand for a country -> its code.
    """

    def __init__(self, text: str, language: str, lexicon: Lexicon, territories: Mapping[int, str]) -> None:
        """Begin with nobody.

        Parameters
        ----------
        territories
            Offset of a word -> code of the country that it names ("Turkish").
        """
        self.known: list[Voice] = []
        self.register = Register()
        self.sides = 0
        self.home = ""
        self.begun = 0
        self.text = text
        self.focus: int | None = None
        self.replying = False
        self.language = language
        self.lexicon = lexicon
        self.spelled = {fold_of(text[at : _end_of_word(text, at)]): code for at, code in territories.items()}
        self._countries = country_names(language)
        self._bare = {stem_of(fold.removesuffix("'s"), language) for fold in self.spelled}

    @property
    def pair(self) -> list[Voice]:
        """The left and the right side; empty where they are not known."""
        return self.known[: self.sides]

    def is_country(self, words: tuple[str, ...]) -> bool:
        """Return True for the name of a country or a capital, and for what stands for one."""
        return " ".join(words) in self._countries

    def is_adjective(self, words: tuple[str, ...]) -> bool:
        """Return True for a single word that belongs to a country without being its name."""
        return len(words) == 1 and words[0] in self._bare and not self.is_country(words)

    def is_place(self, words: tuple[str, ...]) -> bool:
        """Return True for the name of a country, or of a place in one, or what belongs to one."""
        return self.is_country(words) or all(word in self._bare for word in words)

    def without_country(self, name: tuple[str, ...]) -> tuple[str, ...]:
        """Return a name without the words that stand for a country in the article."""
        return tuple(word for word in name if word not in self._bare)

    def is_side(self, index: int) -> bool:
        """Return True for the left and the right side, where they are known."""
        return index < self.sides

    def is_state(self, index: int) -> bool:
        """Return True for a country, or for a body that belongs to a state."""
        voice = self.known[index]
        return is_of_state(voice, self.lexicon) or (not voice.heads and bool(voice.territory))

    def sorts_of(self, voice: Voice) -> frozenset[int]:
        """Return which sorts of bodies the names of a voice hold."""
        return frozenset(sort for head in voice.heads for sort in self.lexicon.sorts_of(head))

    def latest(
        self, holds: Callable[[Voice], bool], *, among: Iterable[int] | None = None, sides: bool = False
    ) -> int | None:
        """Return the voice with a property that was spoken of last; with `sides`, a side before all others.

        `among` are the only ones that may have it, in order; None for all.
        """
        return max(
            (at for at in (range(len(self.known)) if among is None else among) if holds(self.known[at])),
            key=lambda at: (sides and self.is_side(at), self.known[at].last),
            default=None,
        )


def _end_of_word(text: str, at: int) -> int:
    while at < len(text) and text[at].isalnum():
        at += 1
    return at
