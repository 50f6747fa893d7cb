"""Whom a few words of an article mean who says something: a voice, both sides, or somebody else.

A person is the voice of the body that stands beside the name, and keeps it: later the surname is enough. Where no body
stands there, the person's role tells for what sort of body such persons speak.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, TypeGuard

from compare.article.lexicon import stem_of
from compare.article.names import LONGEST_NAME, Body
from compare.article.subjects import head_phrase
from compare.article.tokens import QUOTATION
from compare.article.voices import BOTH, OTHER, UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from compare.article.lexicon import Lexicon
    from compare.article.people import People
    from compare.article.tokens import Token
    from compare.article.voices import Voices

_FIRST_WORDS = 3
"""Tokens within which "the parties" is the subject of a clause."""

_BEFORE_NAME = 2
"""Small words before the name of a body that is the subject of a clause: "all the".."""

_FULL_NAME = 2

_APPOSITION = 14
"""Tokens after a name among which the body stands that its bearer speaks for."""

_BEFORE_ROLE = 4
"""Tokens from "former" to the role that somebody had: "former deputy foreign minister"."""

_BESIDE_ROLE = 3
"""Tokens beside a role that may say what it is about: "minister of natural resources"."""


def _first(row: Sequence[Token], holds: Callable[[Token], bool]) -> int | None:
    return next((at for at, token in enumerate(row) if holds(token)), None)


class Speakers:
    """Who speaks in one article, learned from its start to its end.

    Attributes
    ----------
    focus
        Whoever was the last source.
    body
        The last voice that was one.
    person
        Whom "he" means.
    unnamed
        The voice of somebody with a role who was brought in without a name.
    introduced
        The voice of a body that was brought in without a name: "a charity".
    owner
        Whom "its" means where a body stands before it in the clause.
    place
        Country in which the sentence that is read says that something was said, "" for none.
    """

    def __init__(self, voices: Voices, people: People, lexicon: Lexicon) -> None:
        """Begin with nobody."""
        self.voices = voices
        self.names = voices.names
        self.body: int | None = None
        self.person: int | None = None
        self.place = ""
        self.owner: int | None = None
        self.unnamed: int | None = None
        self.introduced: int | None = None
        self._words = lexicon
        self._people = people
        self._persons: dict[str, int] = {}
        self._roles: dict[str, int] = {}

    @property
    def focus(self) -> int | None:
        """Return whoever was the last source."""
        return self.voices.focus

    def note(self, voice: int | None) -> None:
        """Take a voice for the last source."""
        if voice is not None:
            if voice != self.voices.focus:
                self.unnamed = self.unnamed if self.unnamed == voice else None
            self.voices.focus = voice
            if voice >= 0:
                self.body = voice

    def look_at(self, tokens: Sequence[Token]) -> None:
        """Let what a sentence is about be what "it" and "he" mean in the next one, though it says nothing."""
        first = next((token for token in tokens if token.word and not self._words.is_a("honorifics", token.fold)), None)
        if first is not None and first.capital and self._known_as(first) in self._persons:
            self.person = self._persons[self._known_as(first)]
        if self._brings_in_stranger(tokens):
            self.person = OTHER
        start, stop = head_phrase(tokens, self._words)
        if self._names_person(tokens[start:stop]) and _first(tokens[start:stop], self.names.is_role) is not None:
            self.resolve(tokens[start:stop], strong=True)
        bodies = self.names.bodies(tokens[: LONGEST_NAME + _BEFORE_NAME])
        self.unnamed = None
        if not bodies:
            return
        role = _first(tokens[: bodies[0].start], self.names.is_role)
        if role is not None and not self._names_person(tokens[: LONGEST_NAME + _BEFORE_NAME]):
            self.unnamed = self.person = self.voices.find(
                bodies[0]
            )  # who is named later: "The head of the union rose."
        text = any(
            self._words.is_any(("texts", "accounts"), each.fold) for each in tokens[: bodies[0].start] if each.word
        )
        known = self.voices.find(bodies[0])
        named = known is not None and (self.voices.known[known].head or known < self.voices.sides)
        if named and bodies[0].start <= _BEFORE_NAME * (1 + text):
            self.note(self.voices.voice_of(bodies[0], tokens))

    def _brings_in_stranger(self, tokens: Sequence[Token]) -> bool:
        """Return True for a name, not that of a known person, with what its bearer is: "Ann, a mother of two, ..."."""
        comma = _first(tokens[: _FULL_NAME + 1], lambda token: token.fold == ",")
        if not comma or not all(self.names.is_name(token) for token in tokens[:comma]) or self.is_known(tokens[:comma]):
            return False
        beside = tokens[comma + 1 : comma + 1 + _APPOSITION // 2]
        plain = beside[: _first(beside, lambda token: not token.word)]
        indefinite = bool(plain) and self._words.is_a("indefinite", plain[0].fold)
        return indefinite and any(self._words.is_a("strangers", token.fold) for token in plain)

    # -- persons ------------------------------------------------------------------------------------------------------

    def learn_persons(self, tokens: Sequence[Token]) -> None:
        """Note the persons whom a row of tokens names beside the body that they speak for."""
        self.voices.replying = False
        for start, stop in self._chunks(tokens):
            chunk = tokens[start:stop]
            roles = [at for at, each in enumerate(chunk) if self.names.is_role(each)]
            for at in roles:
                begin = at + 1
                if begin + _FULL_NAME < len(chunk) and self._words.is_a("joins", chunk[begin].fold):
                    begin += 2  # "Minister of Commerce Wu"
                if begin >= len(chunk) or not self.names.is_name(chunk[begin]) or self.names.is_role(chunk[begin]):
                    continue
                voice = self._voice_before(chunk[: at + 1])
                voice = self._voice_after(chunk[begin:]) if voice is None else voice
                if voice is None and not self._has_body(tokens[start + begin :]) and not self._of_another(chunk, at):
                    voice = self._of_domain(chunk[: at + 1], at)
                    voice = self._spoken_for(chunk[: at + 1], at) if voice is None else voice
                if voice is not None and self._known_as(chunk[begin]) not in self._persons:
                    self._name_person(chunk[begin:], voice, chunk[at].fold)

        self._learn_appositions(tokens)
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
            while name > start and self.names.is_name(tokens[name - 1]) and not self.names.is_role(tokens[name - 1]):
                name -= 1
            row = tokens[begin:end]
            role = _first(row, self.names.is_role)
            if stop - name < _FULL_NAME or role is None or role > _APPOSITION // 2 or self.is_known(tokens[name:stop]):
                continue
            if self._is_former(row) or any(self.names.territory_of(token) for token in tokens[name:stop]):
                continue
            near = [body for body in self.names.bodies(row) if (body.territory or body.head) and self._employs(body)]
            if near and self._known_as(tokens[stop - 1]) not in self._persons:
                self._name_person(tokens[name:stop], self.voices.voice_of(near[0], row), row[role].fold)

    def _learn_heads(self, tokens: Sequence[Token]) -> None:
        """Note the person who heads a body: "el departamento que dirige A B", "the ministry led by A B"."""
        for at in range(1, len(tokens) - _FULL_NAME):
            here, after = tokens[at], tokens[at + 1 : at + 1 + _FULL_NAME]
            if not (here.word and self._words.is_a("heads", here.fold) and all(map(self.names.is_name, after))):
                continue
            before = tokens[max(at - LONGEST_NAME, 0) : at]
            bodies = [body for body in self.names.bodies(before) if body.head]
            if bodies and len(before) - bodies[-1].stop <= 1 and not any(map(self.names.territory_of, after)):
                self._name_person(after, self.voices.voice_of(bodies[-1], before))

    def _learn_whose(self, tokens: Sequence[Token], office: tuple[int, int], name: tuple[int, int]) -> None:
        """Note a person for whose office a body stands before "whose": "the city, whose director, A B, calls it"."""
        person, before = tokens[name[0] : name[1]], tokens[: office[0]]
        bodies = self.names.bodies(before)
        whole = len(person) >= _FULL_NAME and all(self.names.is_name(token) for token in person)
        role = _first(tokens[office[0] : office[1]], self.names.is_role)
        if whole and role is not None and bodies and len(before) - bodies[-1].stop <= 1:
            self.person = self.voices.voice_of(bodies[-1], before)
            self._name_person(person, self.person)

    def learn_beside(self, row: Sequence[Token], voice: int) -> None:
        """Let somebody with a role and a name, who is said to speak as well, speak for the source of a clause."""
        role = _first(row, self.names.is_role)
        if role is None or not self._names_person(row) or self.is_known(row) or self._is_former(row):
            return
        if not any(body.head or body.territory for body in self.names.bodies(row)):
            self._remember(row, voice)

    def _voice_after(self, row: Sequence[Token]) -> int | None:
        """Return the voice of the body that stands after a name and "of": "Deputy Governor A B of the Central Bank"."""
        name = 0
        while name < len(row) and self.names.is_name(row[name]) and not self.names.territory_of(row[name]):
            name += 1
        if not name or name + 1 >= len(row) or not (row[name].word and self._words.is_a("joins", row[name].fold)):
            return None
        bodies = self.names.bodies(row[name + 1 :])
        near = bool(bodies) and bodies[0].start <= 1 and (bodies[0].head or bodies[0].territory)
        return self.voices.voice_of(bodies[0], row[name + 1 :]) if near else None

    def _has_body(self, tokens: Sequence[Token]) -> bool:
        """Return True if a body stands after the name of a person, before the next verb: "A B, spokesman for C"."""
        finite = _first(
            tokens, lambda token: self._words.is_a("said", token.fold) or self._words.is_a("held", token.fold)
        )
        row = tokens[: min(finite if finite is not None else len(tokens), _APPOSITION)]
        return any(body.head or body.territory for body in self.names.bodies(row))

    def _of_another(self, row: Sequence[Token], role: int) -> bool:
        """Return True if a name that is no side's stands before a role: "FAO director"."""
        start = role
        while start and row[start - 1].word and not self._words.is_a("determiners", row[start - 1].fold):
            start -= 1
        before = [
            stem_of(token.fold, self.voices.language)
            for token in row[start:role]
            if self.names.is_name(token) and not self.names.is_role(token) and not self._is_domain(token)
        ]
        sides = {word for side in self.voices.known[: self.voices.sides] for name in side.names for word in name}
        return any(word not in sides for word in before)

    def _of_unknown(self, row: Sequence[Token], role: int) -> bool:
        """Return True if what follows a role names a place or a body that is no side's: "the governor of Chihuahua"."""
        after = row[role + 1 : role + 1 + _BESIDE_ROLE]
        if len(after) < _FULL_NAME or not (after[0].word and self._words.is_a("joins", after[0].fold)):
            return False
        at = 2 if self._words.is_a("determiners", after[1].fold) and len(after) > _FULL_NAME else 1
        if not after[at].word or self._is_domain(after[at]):
            return self._is_unknown_body(row, role + 1 + at)
        return self.names.is_name(after[at]) and self._names_no_side(after[at])

    def _is_unknown_body(self, row: Sequence[Token], at: int) -> bool:
        """Return True for a word for a body of a sort of which no side is: "the president of the association"."""
        if not (row[at].word and self._words.is_a("bodies", row[at].fold)):
            return False
        sorts = self._words.sorts_of(row[at].fold)
        sides = self.voices.known[: self.voices.sides]
        alike = any(
            row[at].fold in side.heads or sorts & self.voices.sorts_of(side) or not side.heads for side in sides
        )
        return bool(sorts) and not alike

    def _names_no_side(self, token: Token) -> bool:
        stem = stem_of(token.fold, self.voices.language)
        return not any(stem in name for side in self.voices.known[: self.voices.sides] for name in side.names)

    def _is_domain(self, token: Token) -> bool:
        """Return True for what a role is about, which has a capital as the role has: "Foreign", "Cabinet", "First"."""
        return self._words.is_any(("topics", "bodies", "honorifics"), token.fold)

    def _voice_before(self, chunk: Sequence[Token]) -> int | None:
        roles = 0
        while roles < len(chunk) and (
            self.names.is_role(chunk[-1 - roles]) or self._is_topic(chunk, len(chunk) - 1 - roles)
        ):
            roles += 1
        bodies = self.names.bodies(chunk[: len(chunk) - roles])
        if not bodies or bodies[-1].stop < len(chunk) - roles:
            return None
        body = bodies[-1]
        return self.voices.voice_of(body, chunk) if body.territory or body.head else None

    def _is_topic(self, chunk: Sequence[Token], at: int) -> bool:
        token = chunk[at]
        return token.word and not self.names.territory_of(token) and self._words.is_a("topics", token.fold)

    def _chunks(self, tokens: Sequence[Token]) -> list[tuple[int, int]]:
        chunks, start = [], 0
        for at, token in enumerate(tokens):
            if not token.word or self._words.is_a("and", token.fold):
                chunks.append((start, at))
                start = at + 1
        return [*chunks, (start, len(tokens))]

    def _known_as(self, token: Token) -> str:
        """Return by what a person is known whom a token names, in whatever case it stands."""
        return stem_of(token.fold, self.voices.language)

    def _name_person(self, tokens: Sequence[Token], voice: int, role: str = "") -> None:
        for token in tokens:
            if not token.word or not (self.names.is_name(token) or self.names.is_role(token)):
                break
            if not self.names.is_role(token) and not self._words.is_a("honorifics", token.fold):
                self._persons[self._known_as(token)] = voice
        if role:
            self._roles[role] = voice

    def _remember(self, row: Sequence[Token], voice: int) -> None:
        """Note that the persons whom a subject names speak for a voice."""
        for at, token in enumerate(row):
            begins = (
                token.word
                and self.names.is_name(token)
                and not self._words.is_a("honorifics", token.fold)
                and not self.names.is_role(token)
                and not self.names.territory_of(token)
            )
            if begins and not self._words.is_a("bodies", token.fold):
                known = self.voices.find(Body(at, at + 1, (token.fold,), "", "", proper=True))
                if known is None or self._people.holds((token.fold,)):
                    self._persons[self._known_as(token)] = voice
        self.person = voice

    # -- whom a few words mean ----------------------------------------------------------------------------------------

    def resolve(self, tokens: Sequence[Token], *, strong: bool) -> int | None:
        """Return the voice that a noun phrase with what stands in apposition to it means, `BOTH` or `OTHER`.

        Parameters
        ----------
        strong
            True for the subject of a verb of saying, which speaks whoever it is; else only a known voice is returned.
        """
        relative = _first(tokens[1:], lambda token: token.word and self._words.is_a("relative", token.fold))
        heading = () if relative is None else self._heading(tokens[relative + 1 :])
        described = relative is not None
        tokens = tokens if relative is None else tokens[: relative + 1]
        row = [token for token in tokens if token.word or token.fold in {",", "(", ")", QUOTATION}]
        while len(row) > 1 and row[1].capital and self._is_title(row[0]):
            row = row[1:]
        if not any(token.word for token in row):
            return None
        if self._is_both(row):
            return BOTH
        bodies = [
            body
            for body in self.names.bodies(row)
            if body.head or not self._people.holds(body.words) or self.voices.find(body) is not None
        ]
        role = _first(row, self.names.is_role)
        inside = {at for body in bodies if body.head for at in range(body.start, body.stop)}
        known = next(
            (
                at
                for at, each in enumerate(row)
                if each.capital and self._known_as(each) in self._persons and at not in inside
            ),
            None,
        )
        voice: int | None
        if self.person is not None and len(row) == _FULL_NAME and self._is_the_official(row):
            return self.person
        if self._is_stranger(row, bodies, (known, role)) or self._is_former(row):
            voice = OTHER
        elif known is not None:
            voice = self._persons[self._known_as(row[known])]
        elif heading:
            voice = self.voices.voice_of(heading[0], ())
        else:
            if described:
                self.unnamed = None
            return self._of_body(row, bodies, role, strong=strong)
        self._remember(row, voice)
        return voice

    def _is_title(self, token: Token) -> bool:
        """Return True for "Mr", which is no part of a name and no office."""
        return token.word and self._words.is_a("honorifics", token.fold) and not self.names.is_role(token)

    def _heading(self, tokens: Sequence[Token]) -> list[Body]:
        """Return the body that somebody heads, as the words after "who" tell: "heads the army's corps"."""
        verb = _first(tokens[:_FULL_NAME], lambda token: token.word and self._words.is_a("heads", token.fold))
        if verb is None:
            return []
        stop = _first(tokens, lambda token: not token.word)
        return [body for body in self.names.bodies(tokens[: stop or len(tokens)]) if self.voices.find(body) is not None]

    def _is_the_official(self, row: Sequence[Token]) -> bool:
        """Return True for "the official", which means whoever was named before."""
        return self._is_definite(row) and self._words.is_a("officials", row[1].fold)

    def _is_former(self, row: Sequence[Token]) -> bool:
        """Return True for "a retired general", who speaks for nobody any more."""
        return any(
            self._words.is_a("former", token.fold)
            and any(self.names.is_role(each) for each in row[at : at + _BEFORE_ROLE])
            for at, token in enumerate(row)
            if token.word
        )

    def _is_stranger(self, row: Sequence[Token], bodies: Sequence[Body], others: tuple[int | None, int | None]) -> bool:
        """Return True if who is meant speaks for himself: the first word that says what he is says so."""
        inside = {
            at
            for body in bodies
            if body.head
            for at in range(body.start + self._words.is_a("experts", row[body.start].fold), body.stop)
        }
        stranger = next(
            (
                at
                for at, token in enumerate(row)
                if token.word and at not in inside and self._words.is_a("strangers", token.fold)
            ),
            None,
        )
        if stranger is None:
            return False
        named = self._names_person(row)
        role = self.names.is_role(row[stranger])
        if role and not named and not self._is_definite(row):
            return True  # "a senior official", whatever he is an official of
        expert = self._words.is_a("experts", row[stranger].fold)  # "a Swiss analyst" does not speak for Switzerland
        first = next((body.start for body in bodies if body.head or (body.territory and not expert)), None)
        before = [at for at in (*others, first) if at is not None and at < stranger]
        return not before and not (role and named)

    def _of_body(self, row: Sequence[Token], bodies: Sequence[Body], role: int | None, *, strong: bool) -> int | None:
        firm = [body for body in bodies if body.head or body.territory or not self._is_person(row, body, role)]
        if role is not None:
            return self._of_role(row, role, firm)
        if firm and (firm[0].start <= _BEFORE_NAME or firm[0].proper or strong):
            return self._speaking(firm[0], row, strong=strong)
        if any(each.word and self._words.is_a("texts", each.fold) for each in row):
            return self.focus
        if strong and any(each.capital and self._people.holds((each.fold,)) for each in row):
            self._remember(row, OTHER)
            return OTHER
        if strong and self._names_person(row):
            voice = OTHER if self.unnamed is None else self.unnamed
            self._remember(row, voice)
            return voice
        return self._of_pronoun([token.fold for token in row], row, strong=strong)

    def _speaking(self, body: Body, row: Sequence[Token], *, strong: bool) -> int | None:
        if not (strong or body.head or body.territory) and self.voices.find(body) is None:
            return OTHER if body.start == 0 and body.stop - body.start >= _FULL_NAME else None
        nameless = not (body.head or body.territory) and self.voices.find(body) is None
        if nameless and self.unnamed is not None and body.stop - body.start >= _FULL_NAME:
            voice, self.unnamed = self.unnamed, None
            self._remember(row, voice)
            return voice
        known = self.voices.find(body)
        if body.head and (known is None or known >= self.voices.sides):
            role = _first(row[body.start : body.stop], self.names.is_role)
            spoken = None if role is None else self._spoken_for(row, body.start + role)
            if spoken is not None and spoken < self.voices.sides:
                return spoken  # "the chief justice's office"
        if nameless and strong and not self._people.holds(body.words) and self._describes(self.introduced):
            voice, self.introduced = self.introduced, None
            self.voices.call(voice, body, row)
            return voice  # "A charity has complained. Open Doors said ..."
        voice = self.voices.voice_of(body, row)
        if known is None and not body.proper and self._words.is_a("indefinite", row[max(body.start - 1, 0)].fold):
            self.introduced = voice
        new = self.voices.known[voice]
        if not new.head and not new.territory:
            self.person = voice
            if body.stop - body.start >= _FULL_NAME and voice >= self.voices.sides:
                self._name_person(row[body.start : body.stop], voice)
        return voice

    def _describes(self, voice: int | None) -> TypeGuard[int]:
        return voice is not None and self.voices.is_described(voice)

    def _of_role(self, row: Sequence[Token], role: int, firm: Sequence[Body]) -> int | None:
        """Return whom somebody with a role speaks for."""
        fold = row[role].fold
        near = [body for body in firm if self._employs(body)]
        own = any(self._words.is_a("own", each.fold) for each in row[: role + 1])
        last = OTHER if self.focus == OTHER else self.body
        owner = self.owner if self.owner is not None else last
        another = near and near[0].territory and self.voices.find(near[0]) in range(self.voices.sides)
        if own and owner is not None and not another:  # but "its Brazilian counterpart"
            voice = owner
        elif near:
            voice = self.voices.voice_of(near[0], row)
        elif fold in self._roles and self._is_definite(row) and not self._names_person(row):
            voice = self._roles[fold]
        else:
            voice = self._inferred(row, role)
        self._remember(row, voice)
        self._roles[fold] = voice
        self.person = voice
        self.unnamed = None if self._names_person(row) else voice
        return voice

    def _employs(self, body: Body) -> bool:
        """Return True if a body is one for which somebody may speak, not a part of it or a word of a title."""
        if self.voices.find(body) is not None:
            return True
        return bool(body.territory) or (
            bool(body.head) and not all(self._words.is_a("bodies", word) for word in body.words)
        )

    def _inferred(self, row: Sequence[Token], role: int) -> int:
        """Return whom somebody speaks for beside whose role no body stands."""
        found = self._of_compound(row[role])
        if found is None:
            found = self._of_domain(row, role)
        if found is None:
            found = self._of_place()
        another = self._of_another(row, role) or self._of_unknown(row, role)
        if found is None and not another:
            found = self._spoken_for(row, role)
        if found is not None:
            return found
        if another or self._words.is_a("apart", row[role].fold):
            return OTHER
        return self.body if self.body is not None else OTHER

    def _of_compound(self, token: Token) -> int | None:
        """Return the voice that a role of one word names as well: "Konzernsprecherin"."""
        for ending in self._words.kinds["roles"].ends:
            head = token.fold.removesuffix(ending).rstrip("s")
            if token.fold.endswith(ending) and head and self._words.is_a("bodies", head):
                return self.voices.find(Body(0, 1, (head,), "", head, proper=False, heads=(head,)))
        return None

    def _of_place(self) -> int | None:
        """Return the side whose country the sentence names as the place where something was said."""
        found = [at for at in range(self.voices.sides) if self.voices.known[at].territory == self.place != ""]
        return found[0] if len(found) == 1 and self.voices.is_state(found[0]) else None

    def _of_domain(self, row: Sequence[Token], role: int) -> int | None:
        """Return the one side whose name says what a role is about: "finance minister"."""
        beside = {
            stem_of(token.fold, self.voices.language)
            for token in row[max(role - _BESIDE_ROLE, 0) : role + _BESIDE_ROLE]
            if token.word and not self.names.is_closed(token) and not self._words.is_a("bodies", token.fold)
        }
        found = [
            at for at in range(self.voices.sides) if any(beside & set(name) for name in self.voices.known[at].names)
        ]
        return found[0] if len(found) == 1 else None

    def _spoken_for(self, row: Sequence[Token], role: int) -> int | None:
        for roles, bodies in self._words.speaks_for:
            at = role + 1 - len(roles)
            pairs = zip(roles, row[max(at, 0) : role + 1], strict=False)
            if at >= 0 and all(pattern.holds(token.fold) for pattern, token in pairs):
                return self.voices.of_bodies(bodies)
            if role + len(roles) <= len(row) and all(
                pattern.holds(token.fold) for pattern, token in zip(roles, row[role:], strict=False)
            ):
                return self.voices.of_bodies(bodies)
        return None

    def _names_person(self, row: Sequence[Token]) -> bool:
        run = 0
        for token in row:
            plain = (
                token.word
                and self.names.is_name(token)
                and not self.names.is_role(token)
                and not self.names.territory_of(token)
            )
            run = run + 1 if plain and not self._words.is_a("bodies", token.fold) else 0
            if run >= _FULL_NAME:
                return True
        return False

    def _is_person(self, row: Sequence[Token], body: Body, role: int | None) -> bool:
        return role is not None and self.voices.find(body) is None and body.start < len(row)

    def _is_definite(self, row: Sequence[Token]) -> bool:
        return bool(row) and self._words.is_a("definite", row[0].fold)

    def _of_pronoun(self, words: Sequence[str], row: Sequence[Token], *, strong: bool) -> int | None:
        first = words[-1] if len(words) > 1 and not self.is_pronoun(words[0]) else words[0]
        for word in (words[0], first):
            if self._words.is_a("own", word) and not self._words.is_a("person", word) and self.owner is not None:
                return self.owner
            if self._words.is_any(("person", "own"), word) and self.person is not None:
                return self.person
            if self._words.is_any(("thing", "group", "person", "own"), word):
                return self.focus
        return UNKNOWN if strong and self._is_noun(row) else None

    def look_around(self, tokens: Sequence[Token], stop: int, verb: str = "") -> None:
        """Note where a clause says that something was said, and whom "its" means in a subject that begins at `stop`."""
        self.voices.replying = self._words.is_a("replies", verb)
        self.place = ""
        for at in range(len(tokens) - 1):
            if self._words.is_a("places", tokens[at].fold) and self.names.territory_of(tokens[at + 1]):
                self.place = self.names.territory_of(tokens[at + 1])
        bodies = self.names.bodies(tokens[:stop])
        known = [self.voices.find(body) for body in bodies[:1] if body.start <= _BEFORE_NAME]
        self.owner = known[0] if known else None

    def instead(self, tokens: Sequence[Token], subject: tuple[int, int]) -> Sequence[Token]:
        """Return whom a general pronoun means, "at the company they say"; nothing for any other subject."""
        row = tokens[subject[0] : subject[1]]
        general = len(row) == 1 and self._words.is_any(("group", "thing"), row[0].fold)
        if not general or not (tokens and self._words.is_a("at", tokens[0].fold)):
            return ()
        before = tokens[1 : subject[0]]
        bodies = self.names.bodies(before)
        near = bool(bodies) and bodies[0].start <= 1 and len(before) - bodies[0].stop <= 1
        return before[bodies[0].start : bodies[0].stop] if near else ()

    def of_clause(self, tokens: Sequence[Token]) -> int | None:
        """Return the voice of the person who is the subject of a clause, None where it is no person."""
        start, stop = head_phrase(tokens, self._words)
        row = tokens[start:stop]
        person = any(self.names.is_role(token) or self._known_as(token) in self._persons for token in row)
        return self.resolve(row, strong=False) if person else None

    def is_known(self, tokens: Sequence[Token]) -> bool:
        """Return True if a subject names a person or a body that is known."""
        persons = any(token.capital and self._known_as(token) in self._persons for token in tokens)
        return persons or any(self.voices.find(body) is not None for body in self.names.bodies(tokens))

    def is_expert(self, tokens: Sequence[Token]) -> bool:
        """Return True for "a Swiss analyst", who speaks for no body."""
        expert = any(token.word and self._words.is_a("experts", token.fold) for token in tokens)
        return expert and not any(body.head for body in self.names.bodies(tokens))

    def is_vague(self, tokens: Sequence[Token]) -> bool:
        """Return True if a subject is a text or a pronoun that does not say whose it is."""
        head = _first(tokens, lambda token: token.word and self._words.is_a("texts", token.fold))
        text = head is not None and head <= _FIRST_WORDS and self._words.is_a("records", tokens[head].fold)
        text = text and not self.is_known(tokens[:head])
        pronoun = len(tokens) == 1 and self._words.is_a("group", tokens[0].fold)
        return text or pronoun

    def is_pronoun(self, word: str) -> bool:
        """Return True for a folded pronoun."""
        return self._words.is_any(("person", "thing", "group"), word)

    def _is_noun(self, row: Sequence[Token]) -> bool:
        return any(token.word and not self.names.is_closed(token) for token in row)

    def is_counted(self, word: str) -> bool:
        """Return True for the plural of a word for a body: "both associations"."""
        if self._words.is_a("counted", word):
            return True
        singular = f"{word[:-3]}y" if word.endswith("ies") else word[:-1]
        return word.endswith("s") and self._words.is_a("bodies", singular) and not self._words.is_a("bodies", word)

    def _is_both(self, row: Sequence[Token]) -> bool:
        words = [token.fold if token.word else "" for token in row]
        for at, word in enumerate(words):
            if self._words.is_a("joint", word) and any(
                self._words.is_a("texts", each) for each in words[max(at - 1, 0) : at + 3]
            ):
                return True
            two = self._words.is_a("both", word)
            counted = any(self.is_counted(each) for each in words[at + 1 : at + 3])
            if two and counted and at <= _FIRST_WORDS:
                return True
            if (
                at < _FIRST_WORDS
                and self._words.is_a("together", word)
                and not any(self.names.territory_of(each) for each in row[:at])
                and not any(self._words.is_a("roles", each) or self._words.is_a("strangers", each) for each in words)
            ):
                return len(words) <= at + 3
            if two and at + 1 == len(words) and at <= 1 and not any(self.names.territory_of(each) for each in row[:at]):
                return True
        return False
