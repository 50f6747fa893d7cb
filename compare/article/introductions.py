"""For which parties the persons of an article speak: whoever is brought in beside a role and a party speaks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.article.inflection import stem_of
from compare.article.parties import Party

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.article.lexicon import Lexicon
    from compare.article.mentions import Mention
    from compare.article.people import People
    from compare.article.tokens import Token
    from compare.article.voices import Voices

_BEFORE = 12
"""Tokens before the name of a person among which his role and his party stand."""

_AFTER = 14
"""Tokens after it, where both stand between commas."""


class Introductions:
    """The persons of an article with their parties, learned from its start to its end."""

    def __init__(self, voices: Voices, people: People, words: Lexicon) -> None:
        """Begin with nobody."""
        self._voices = voices
        self._people = people
        self._words = words
        self._parties: dict[str, int] = {}

    def party_of(self, row: Sequence[Token]) -> int | None:
        """Return the party of the first person named in a row of tokens who is known to speak for one."""
        return next((self._parties[key] for token in row if (key := self._key(token)) in self._parties), None)

    def note(self, row: Sequence[Token], party: int) -> None:
        """Take the persons whom a row of tokens names for those who speak for a party, unless they have another."""
        for token in row:
            if self._is_person(token):
                self._parties.setdefault(self._key(token), party)

    def alone(self, row: Sequence[Token], parties: list[Party]) -> int | None:
        """Return the party that a person is who speaks for no body that is known, made new; None for no person."""
        capitals = [token for token in row if token.word and self._voices.names.is_name(token)]
        known = next((token for token in reversed(capitals) if self._is_person(token)), None)
        if known is None:
            return None
        name = tuple(stem_of(token.fold, self._voices.language) for token in capitals)
        spelled = self._voices.text[capitals[0].start : capitals[-1].stop].removesuffix("'s")
        parties.append(Party({name: spelled}, person=True))
        self._parties[self._key(known)] = len(parties) - 1
        return len(parties) - 1

    def read(self, tokens: Sequence[Token], mentions: Sequence[Mention]) -> None:
        """Learn the persons of a sentence: "the director of B, A", "A, chair of B, ..."."""
        if not mentions:
            return
        for at, token in enumerate(tokens):
            if self._is_person(token) and self._key(token) not in self._parties:
                after = self._beside(tokens[at + 1 : self._end_of_apposition(tokens, at)], mentions)
                before = self._beside(tokens[self._start_of_phrase(tokens, at) : at], mentions)
                found = after[:1] or before[-1:]
                if found:
                    self._parties[self._key(token)] = found[0]

    def _beside(self, row: Sequence[Token], mentions: Sequence[Mention]) -> list[int]:
        """Return the parties among words that say what role somebody has."""
        if not any(self._voices.names.is_role(token) for token in row):
            return []
        if any(token.word and self._words.is_a("experts", token.fold) for token in row):
            return []
        return [each.party for each in mentions if row[0].start <= each.start < row[-1].stop]

    def _start_of_phrase(self, tokens: Sequence[Token], at: int) -> int:
        start = at
        while start and at - start < _BEFORE and not self._ends(tokens[start - 1]):
            start -= 1
        return start

    def _end_of_apposition(self, tokens: Sequence[Token], at: int) -> int:
        """Return where what stands between commas after a name ends, or the name itself where no comma follows it."""
        stop = at + 1
        if stop >= len(tokens) or tokens[stop].fold != ",":
            return stop
        stop += 1
        while stop < len(tokens) and stop - at < _AFTER and tokens[stop].fold != "," and not self._ends(tokens[stop]):
            stop += 1
        return stop

    def _ends(self, token: Token) -> bool:
        """Return True for what no phrase that names somebody goes beyond: a mark or a finite verb."""
        if not token.word:
            return token.fold not in {",", "(", ")"}
        return not token.capital and self._words.is_any(("said", "held", "acts"), token.fold)

    def _is_person(self, token: Token) -> bool:
        return token.capital and token.fold in self._people.last

    def _key(self, token: Token) -> str:
        return stem_of(token.fold, self._voices.language) if token.word and token.capital else ""
