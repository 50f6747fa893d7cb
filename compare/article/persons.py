"""The persons of one article with the voices for which they speak, learned from its start to its end.

A person is the voice of the body that stands beside the name, and keeps it: later the surname is enough.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from compare.article.inflection import stem_of
from compare.article.names import LONGEST_NAME, Body

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from compare.article.lexicon import Lexicon
    from compare.article.offices import Offices
    from compare.article.people import People
    from compare.article.tokens import Token
    from compare.article.voices import Voices

_FULL_NAME = 2

_APPOSITION = 14
"""Tokens after a name among which the body stands that its bearer speaks for."""


def first_of(row: Sequence[Token], holds: Callable[[Token], bool]) -> int | None:
    """Return the index of the first token with a property, None where there is none."""
    return next((at for at, token in enumerate(row) if holds(token)), None)


class Persons:
    """Who of the persons of an article speaks for whom.

    Attributes
    ----------
    known
        What a person is known as -> the voice.
    roles
        What somebody is called by the office -> the voice, as last said.
    last
        Whom "he" means.
    """

    def __init__(self, voices: Voices, people: People, offices: Offices, lexicon: Lexicon) -> None:
        """Begin with nobody."""
        self.known: dict[str, int] = {}
        self.roles: dict[str, int] = {}
        self.last: int | None = None
        self._voices = voices
        self._names = voices.names
        self._people = people
        self._offices = offices
        self._words = lexicon

    def learn(self, tokens: Sequence[Token]) -> None:
        """Note the persons whom a row of tokens names beside the body that they speak for."""
        self._voices.replying = False
        for start, stop in self._chunks(tokens):
            chunk = tokens[start:stop]
            roles = [at for at, each in enumerate(chunk) if self._names.is_role(each)]
            for at in roles:
                begin = at + 1
                if begin + _FULL_NAME < len(chunk) and self._words.is_a("joins", chunk[begin].fold):
                    begin += 2  # "Minister of Commerce Wu"
                if begin >= len(chunk) or not self._names.is_name(chunk[begin]) or self._names.is_role(chunk[begin]):
                    continue
                voice = self._voice_before(chunk[: at + 1])
                voice = self._voice_after(chunk[begin:]) if voice is None else voice
                if (
                    voice is None
                    and not self._has_body(tokens[start + begin :])
                    and not self._offices.of_another(chunk, at)
                ):
                    voice = self._offices.of_domain(chunk[: at + 1], at)
                    voice = self._offices.spoken_for(chunk[: at + 1], at) if voice is None else voice
                if voice is not None and self.known_as(chunk[begin]) not in self.known:
                    self.name(chunk[begin:], voice, chunk[at].fold)

        self._learn_appositions(tokens)
        self._learn_holders(tokens)
        self._learn_heads(tokens)

    def _learn_appositions(self, tokens: Sequence[Token]) -> None:
        """Note the persons after whose full name a comma and their office stand: "A B, Peru's deputy minister"."""
        for (start, stop), (begin, end) in pairwise(self._chunks(tokens)):
            if stop >= len(tokens) or tokens[stop].fold != ",":
                continue
            if tokens[start].word and self._words.is_a("relative", tokens[start].fold):
                self._learn_whose(tokens, (start, stop), (begin, end))
                continue
            name = stop
            while name > start and self._names.is_name(tokens[name - 1]) and not self._names.is_role(tokens[name - 1]):
                name -= 1
            row = tokens[begin:end]
            role = first_of(row, self._names.is_role)
            if stop - name < _FULL_NAME or role is None or role > _APPOSITION // 2 or self.is_known(tokens[name:stop]):
                continue
            if self._offices.is_former(row) or any(self._names.territory_of(token) for token in tokens[name:stop]):
                continue
            near = [
                body
                for body in self._names.bodies(row)
                if (body.territory or body.head) and self._offices.employs(body)
            ]
            if near and self.known_as(tokens[stop - 1]) not in self.known:
                self.name(tokens[name:stop], self._voices.voice_of(near[0], row), row[role].fold)

    def _learn_holders(self, tokens: Sequence[Token]) -> None:
        """Note the persons whose full name stands between commas after their office: "the union's head, A B, rose"."""
        for (start, stop), (begin, end) in pairwise(self._chunks(tokens)):
            row, person = tokens[start:stop], tokens[begin:end]
            apart = end < len(tokens) and tokens[stop].fold == tokens[end].fold == ","
            if not apart or len(person) < _FULL_NAME or not all(map(self._names.is_name, person)):
                continue
            role = first_of(row, self._names.is_role)
            if role is None or self._offices.names_person(row) or self._offices.is_former(row):
                continue
            near = [body for body in self._names.bodies(row) if body.head and self._offices.employs(body)]
            beside = near and (near[0].stop in {role, len(row)})
            if beside and not any(map(self._names.territory_of, person)) and not self.is_known(person):
                self.last = self._voices.voice_of(near[0], row)
                self.name(person, self.last)

    def _learn_heads(self, tokens: Sequence[Token]) -> None:
        """Note the person who heads a body: "el departamento que dirige A B"."""
        for at in range(1, len(tokens) - _FULL_NAME):
            here, after = tokens[at], tokens[at + 1 : at + 1 + _FULL_NAME]
            if not (here.word and self._words.is_a("heads", here.fold) and all(map(self._names.is_name, after))):
                continue
            before = tokens[max(at - LONGEST_NAME, 0) : at]
            bodies = [body for body in self._names.bodies(before) if body.head]
            if bodies and len(before) - bodies[-1].stop <= 1 and not any(map(self._names.territory_of, after)):
                self.name(after, self._voices.voice_of(bodies[-1], before))

    def _learn_whose(self, tokens: Sequence[Token], office: tuple[int, int], name: tuple[int, int]) -> None:
        """Note a person for whose office a body stands before "whose": "the city, whose director, A B, calls it"."""
        person, before = tokens[name[0] : name[1]], tokens[: office[0]]
        bodies = self._names.bodies(before)
        whole = len(person) >= _FULL_NAME and all(self._names.is_name(token) for token in person)
        role = first_of(tokens[office[0] : office[1]], self._names.is_role)
        if whole and role is not None and bodies and len(before) - bodies[-1].stop <= 1:
            self.last = self._voices.voice_of(bodies[-1], before)
            self.name(person, self.last)

    def learn_beside(self, row: Sequence[Token], voice: int) -> None:
        """Let somebody with a role and a name, who is said to speak as well, speak for the source of a clause."""
        role = first_of(row, self._names.is_role)
        if role is None or not self._offices.names_person(row) or self.is_known(row) or self._offices.is_former(row):
            return
        if not any(body.head or body.territory for body in self._names.bodies(row)):
            self.remember(row, voice)

    def _voice_after(self, row: Sequence[Token]) -> int | None:
        """Return the voice of the body that stands after a name and "of": "Deputy Governor A B of the Central Bank"."""
        name = 0
        while name < len(row) and self._names.is_name(row[name]) and not self._names.territory_of(row[name]):
            name += 1
        if not name or name + 1 >= len(row) or not (row[name].word and self._words.is_a("joins", row[name].fold)):
            return None
        bodies = self._names.bodies(row[name + 1 :])
        near = bool(bodies) and bodies[0].start <= 1 and (bodies[0].head or bodies[0].territory)
        return self._voices.voice_of(bodies[0], row[name + 1 :]) if near else None

    def _voice_before(self, chunk: Sequence[Token]) -> int | None:
        """Return the voice of the body that stands right before a role: "Fleet Union deputy director"."""
        roles = 0
        while roles < len(chunk) and (
            self._names.is_role(chunk[-1 - roles]) or self._is_topic(chunk, len(chunk) - 1 - roles)
        ):
            roles += 1
        bodies = self._names.bodies(chunk[: len(chunk) - roles])
        if not bodies or bodies[-1].stop < len(chunk) - roles:
            return None
        body = bodies[-1]
        return self._voices.voice_of(body, chunk) if body.territory or body.head else None

    def _has_body(self, tokens: Sequence[Token]) -> bool:
        """Return True if a body stands after the name of a person, before the next verb: "A B, spokesman for C"."""
        finite = first_of(
            tokens, lambda token: self._words.is_a("said", token.fold) or self._words.is_a("held", token.fold)
        )
        row = tokens[: min(finite if finite is not None else len(tokens), _APPOSITION)]
        return any(body.head or body.territory for body in self._names.bodies(row))

    def _is_topic(self, chunk: Sequence[Token], at: int) -> bool:
        token = chunk[at]
        return token.word and not self._names.territory_of(token) and self._words.is_a("topics", token.fold)

    def _chunks(self, tokens: Sequence[Token]) -> list[tuple[int, int]]:
        chunks, start = [], 0
        for at, token in enumerate(tokens):
            if not token.word or self._words.is_a("and", token.fold):
                chunks.append((start, at))
                start = at + 1
        return [*chunks, (start, len(tokens))]

    def known_as(self, token: Token) -> str:
        """Return by what a person is known whom a token names, in whatever case it stands."""
        return stem_of(token.fold, self._voices.language)

    def name(self, tokens: Sequence[Token], voice: int, role: str = "") -> None:
        """Note that whom the names at the head of a row of tokens mean, and the holder of a role, speak for a voice."""
        for token in tokens:
            if not token.word or not (self._names.is_name(token) or self._names.is_role(token)):
                break
            if not self._names.is_role(token) and not self._words.is_a("honorifics", token.fold):
                self.known[self.known_as(token)] = voice
        if role:
            self.roles[role] = voice

    def remember(self, row: Sequence[Token], voice: int) -> None:
        """Note that the persons whom a subject names speak for a voice."""
        for at, token in enumerate(row):
            begins = (
                token.word
                and self._names.is_name(token)
                and not self._words.is_a("honorifics", token.fold)
                and not self._names.is_role(token)
                and not self._names.territory_of(token)
            )
            if begins and not self._words.is_a("bodies", token.fold):
                known = self._voices.find(Body(at, at + 1, (token.fold,), "", "", proper=True))
                if known is None or self._people.holds((token.fold,)):
                    self.known[self.known_as(token)] = voice
        self.last = voice

    def is_known(self, tokens: Sequence[Token]) -> bool:
        """Return True if a subject names a person or a body that is known."""
        persons = any(token.capital and self.known_as(token) in self.known for token in tokens)
        return persons or any(self._voices.find(body) is not None for body in self._names.bodies(tokens))
