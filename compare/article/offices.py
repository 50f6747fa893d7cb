"""For whom somebody speaks who has an office: by the words beside it, and by what such offices belong to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.article.inflection import stem_of
from compare.article.names import Body

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.article.lexicon import Lexicon
    from compare.article.tokens import Token
    from compare.article.voices import Voices

_FULL_NAME = 2

_BEFORE_ROLE = 4
"""Tokens from "former" to the role that somebody had: "former deputy foreign minister"."""

_BESIDE_ROLE = 3
"""Tokens beside a role that may say what it is about: "minister of natural resources"."""


class Offices:
    """What the words of offices tell in one article, whose voices are being learned."""

    def __init__(self, voices: Voices, lexicon: Lexicon) -> None:
        """Take the voices for which somebody may speak."""
        self._voices = voices
        self._names = voices.names
        self._words = lexicon

    def of_another(self, row: Sequence[Token], role: int) -> bool:
        """Return True if a name that is no side's stands before a role: "FAO director"."""
        start = role
        while start and row[start - 1].word and not self._words.is_a("determiners", row[start - 1].fold):
            start -= 1
        before = [
            stem_of(token.fold, self._voices.language)
            for token in row[start:role]
            if self._names.is_name(token) and not self._names.is_role(token) and not self._is_domain(token)
        ]
        sides = {word for side in self._voices.pair for name in side.names for word in name}
        return any(word not in sides for word in before)

    def of_unknown(self, row: Sequence[Token], role: int) -> bool:
        """Return True if what follows a role names a place or a body that is no side's: "the governor of Chihuahua"."""
        after = row[role + 1 : role + 1 + _BESIDE_ROLE]
        if len(after) < _FULL_NAME or not (after[0].word and self._words.is_a("joins", after[0].fold)):
            return False
        at = 2 if self._words.is_a("determiners", after[1].fold) and len(after) > _FULL_NAME else 1
        if not after[at].word or self._is_domain(after[at]):
            return self._is_unknown_body(row, role + 1 + at)
        return self._names.is_name(after[at]) and self._names_no_side(after[at])

    def _is_unknown_body(self, row: Sequence[Token], at: int) -> bool:
        """Return True for a word for a body of a sort of which no side is: "the president of the association"."""
        if not (row[at].word and self._words.is_a("bodies", row[at].fold)):
            return False
        sorts = self._words.sorts_of(row[at].fold)
        sides = self._voices.pair
        alike = any(
            row[at].fold in side.heads or sorts & self._voices.sorts_of(side) or not side.heads for side in sides
        )
        return bool(sorts) and not alike

    def _names_no_side(self, token: Token) -> bool:
        stem = stem_of(token.fold, self._voices.language)
        return not any(stem in name for side in self._voices.pair for name in side.names)

    def _is_domain(self, token: Token) -> bool:
        """Return True for what a role is about, which has a capital as the role has: "Foreign", "Cabinet", "First"."""
        return self._words.is_any(("topics", "bodies", "honorifics"), token.fold)

    def employs(self, body: Body) -> bool:
        """Return True if a body is one for which somebody may speak, not a part of it or a word of a title."""
        if self._voices.find(body) is not None:
            return True
        return bool(body.territory) or (
            bool(body.head) and not all(self._words.is_a("bodies", word) for word in body.words)
        )

    def of_compound(self, token: Token) -> int | None:
        """Return the voice that a role of one word names as well: "Konzernsprecherin"."""
        for ending in self._words.kinds["roles"].ends:
            head = token.fold.removesuffix(ending).rstrip("s")
            if token.fold.endswith(ending) and head and self._words.is_a("bodies", head):
                return self._voices.find(Body(0, 1, (head,), "", head, proper=False, heads=(head,)))
        return None

    def of_domain(self, row: Sequence[Token], role: int) -> int | None:
        """Return the one side whose name says what a role is about: "finance minister"."""
        beside = {
            stem_of(token.fold, self._voices.language)
            for token in row[max(role - _BESIDE_ROLE, 0) : role + _BESIDE_ROLE]
            if token.word and not self._names.is_closed(token) and not self._words.is_a("bodies", token.fold)
        }
        found = [
            at for at in range(self._voices.sides) if any(beside & set(name) for name in self._voices.known[at].names)
        ]
        return found[0] if len(found) == 1 else None

    def spoken_for(self, row: Sequence[Token], role: int) -> int | None:
        """Return the voice of the sort of body for which those speak who have an office: "ambassador", "embassy"."""
        for roles, bodies in self._words.speaks_for:
            at = role + 1 - len(roles)
            pairs = zip(roles, row[max(at, 0) : role + 1], strict=False)
            if at >= 0 and all(pattern.holds(token.fold) for pattern, token in pairs):
                return self._voices.of_bodies(bodies)
            if role + len(roles) <= len(row) and all(
                pattern.holds(token.fold) for pattern, token in zip(roles, row[role:], strict=False)
            ):
                return self._voices.of_bodies(bodies)
        return None

    def is_former(self, row: Sequence[Token]) -> bool:
        """Return True for "a retired general", who speaks for nobody any more."""
        return any(
            self._words.is_a("former", token.fold)
            and any(self._names.is_role(each) for each in row[at : at + _BEFORE_ROLE])
            for at, token in enumerate(row)
            if token.word
        )

    def names_person(self, row: Sequence[Token]) -> bool:
        """Return True if a first name and a surname stand in a row of tokens."""
        run = 0
        for token in row:
            plain = (
                token.word
                and self._names.is_name(token)
                and not self._names.is_role(token)
                and not self._names.territory_of(token)
            )
            run = run + 1 if plain and not self._words.is_a("bodies", token.fold) else 0
            if run >= _FULL_NAME:
                return True
        return False
