"""Whom a few words of an article mean who says something: a voice, both sides, or somebody else.

Where no body stands beside the name of a person, the office tells for what sort of body such persons speak.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeGuard

from compare.article.names import LONGEST_NAME, Body
from compare.article.offices import Offices
from compare.article.persons import Persons, first_of
from compare.article.roster import BOTH, OTHER, UNKNOWN
from compare.article.subjects import head_phrase
from compare.article.together import Together
from compare.article.tokens import QUOTATION

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.article.lexicon import Lexicon
    from compare.article.people import People
    from compare.article.tokens import Token
    from compare.article.voices import Voices

_FIRST_WORDS = 3
"""Tokens within which "the statement" is the subject of a clause."""

_BEFORE_NAME = 2
"""Small words before the name of a body that is the subject of a clause: "all the".."""

_FULL_NAME = 2

_BESIDE_NAME = 7
"""Tokens after a name among which the word stands that says what its bearer is."""


class Speakers:
    """Who speaks in one article, learned from its start to its end.

    Attributes
    ----------
    focus
        Whoever was the last source.
    body
        The last voice that was one.
    met
        The persons who are known by now.
    together
        Where both sides are meant.
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
        self.place = ""
        self.owner: int | None = None
        self.unnamed: int | None = None
        self.introduced: int | None = None
        self._words = lexicon
        self._people = people
        self._offices = Offices(voices, lexicon)
        self.together = Together(voices, lexicon)
        self.met = Persons(voices, people, self._offices, lexicon)

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
        if first is not None and first.capital and self.met.known_as(first) in self.met.known:
            self.met.last = self.met.known[self.met.known_as(first)]
        if self._brings_in_stranger(tokens):
            self.met.last = OTHER
        start, stop = head_phrase(tokens, self._words)
        if (
            self._offices.names_person(tokens[start:stop])
            and first_of(tokens[start:stop], self.names.is_role) is not None
        ):
            self.resolve(tokens[start:stop], strong=True)
        bodies = self.names.bodies(tokens[: LONGEST_NAME + _BEFORE_NAME])
        self.unnamed = None
        if not bodies:
            return
        role = first_of(tokens[: bodies[0].start], self.names.is_role)
        if role is not None and not self._offices.names_person(tokens[: LONGEST_NAME + _BEFORE_NAME]):
            self.unnamed = self.met.last = self.voices.find(
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
        name = tokens[: first_of(tokens[: _FULL_NAME + 1], lambda token: token.fold == ",") or 0]
        if not name or not all(self.names.is_name(token) for token in name) or self.met.is_known(name):
            return False
        beside = tokens[len(name) + 1 : len(name) + 1 + _BESIDE_NAME]
        plain = beside[: first_of(beside, lambda token: not token.word)]
        indefinite = bool(plain) and self._words.is_a("indefinite", plain[0].fold)
        return indefinite and any(self._words.is_a("strangers", token.fold) for token in plain)

    def resolve(self, tokens: Sequence[Token], *, strong: bool) -> int | None:
        """Return the voice that a noun phrase with what stands in apposition to it means, `BOTH` or `OTHER`.

        Parameters
        ----------
        strong
            True for the subject of a verb of saying, which speaks whoever it is; else only a known voice is returned.
        """
        relative = first_of(tokens[1:], lambda token: token.word and self._words.is_a("relative", token.fold))
        heading = () if relative is None else self._heading(tokens[relative + 1 :])
        described = relative is not None
        tokens = tokens if relative is None else tokens[: relative + 1]
        row = [token for token in tokens if token.word or token.fold in {",", "(", ")", QUOTATION}]
        while len(row) > 1 and row[1].capital and self._is_title(row[0]):
            row = row[1:]
        if not any(token.word for token in row):
            return None
        if self.together.is_both(row):
            return BOTH
        bodies = [
            body
            for body in self.names.bodies(row)
            if body.head or not self._people.holds(body.words) or self.voices.find(body) is not None
        ]
        role = first_of(row, self.names.is_role)
        inside = {at for body in bodies if body.head for at in range(body.start, body.stop)}
        known = next(
            (
                at
                for at, each in enumerate(row)
                if each.capital and self.met.known_as(each) in self.met.known and at not in inside
            ),
            None,
        )
        voice: int | None
        if self.met.last is not None and len(row) == _FULL_NAME and self._is_the_official(row):
            return self.met.last
        if self._is_stranger(row, bodies, (known, role)) or self._offices.is_former(row):
            voice = OTHER
        elif known is not None:
            voice = self.met.known[self.met.known_as(row[known])]
        elif heading:
            voice = self.voices.voice_of(heading[0], ())
        else:
            if described:
                self.unnamed = None
            return self._of_body(row, bodies, role, strong=strong)
        self.met.remember(row, voice)
        return voice

    def _is_title(self, token: Token) -> bool:
        """Return True for "Mr", which is no part of a name and no office."""
        return token.word and self._words.is_a("honorifics", token.fold) and not self.names.is_role(token)

    def _heading(self, tokens: Sequence[Token]) -> list[Body]:
        """Return the body that somebody heads, as the words after "who" tell: "heads the army's corps"."""
        verb = first_of(tokens[:_FULL_NAME], lambda token: token.word and self._words.is_a("heads", token.fold))
        if verb is None:
            return []
        stop = first_of(tokens, lambda token: not token.word)
        return [body for body in self.names.bodies(tokens[: stop or len(tokens)]) if self.voices.find(body) is not None]

    def _is_the_official(self, row: Sequence[Token]) -> bool:
        """Return True for "the official", which means whoever was named before."""
        return self._is_definite(row) and self._words.is_a("officials", row[1].fold)

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
        named = self._offices.names_person(row)
        role = self.names.is_role(row[stranger])
        if role and not named and not self._is_definite(row):
            return True  # "a senior official", whatever he is an official of
        expert = self._words.is_a("experts", row[stranger].fold)  # "a Swiss analyst" does not speak for Switzerland
        first = next((body.start for body in bodies if body.head or (body.territory and not expert)), None)
        before = [at for at in (*others, first) if at is not None and at < stranger]
        return not before and not (role and named)

    def _of_body(self, row: Sequence[Token], bodies: Sequence[Body], role: int | None, *, strong: bool) -> int | None:
        """Return whom a subject means that is no known person: by a role, a body, a text or a pronoun in it."""
        firm = [body for body in bodies if body.head or body.territory or not self._is_person(row, body, role)]
        if role is not None:
            return self._of_role(row, role, firm)
        if firm and (firm[0].start <= _BEFORE_NAME or firm[0].proper or strong):
            return self._speaking(firm[0], row, strong=strong)
        if any(each.word and self._words.is_a("texts", each.fold) for each in row):
            return self.focus
        if strong and any(each.capital and self._people.holds((each.fold,)) for each in row):
            self.met.remember(row, OTHER)
            return OTHER
        if strong and self._offices.names_person(row):
            voice = OTHER if self.unnamed is None else self.unnamed
            self.met.remember(row, voice)
            return voice
        return self._of_pronoun([token.fold for token in row], row, strong=strong)

    def _speaking(self, body: Body, row: Sequence[Token], *, strong: bool) -> int | None:
        """Return the voice of a body that is the subject, learning what nobody was called by before."""
        if not (strong or body.head or body.territory) and self.voices.find(body) is None:
            return OTHER if body.start == 0 and body.stop - body.start >= _FULL_NAME else None
        nameless = not (body.head or body.territory) and self.voices.find(body) is None
        if nameless and self.unnamed is not None and body.stop - body.start >= _FULL_NAME:
            voice, self.unnamed = self.unnamed, None
            self.met.remember(row, voice)
            return voice
        known = self.voices.find(body)
        if body.head and (known is None or known >= self.voices.sides):
            role = first_of(row[body.start : body.stop], self.names.is_role)
            spoken = None if role is None else self._offices.spoken_for(row, body.start + role)
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
            self.met.last = voice
            if body.stop - body.start >= _FULL_NAME and voice >= self.voices.sides:
                self.met.name(row[body.start : body.stop], voice)
        return voice

    def _describes(self, voice: int | None) -> TypeGuard[int]:
        return voice is not None and self.voices.is_described(voice)

    def _of_role(self, row: Sequence[Token], role: int, firm: Sequence[Body]) -> int | None:
        """Return whom somebody with a role speaks for."""
        fold = row[role].fold
        near = [body for body in firm if self._offices.employs(body)]
        own = any(self._words.is_a("own", each.fold) for each in row[: role + 1])
        last = OTHER if self.focus == OTHER else self.body
        owner = self.owner if self.owner is not None else last
        another = near and near[0].territory and self.voices.find(near[0]) in range(self.voices.sides)
        if own and owner is not None and not another:  # but "its Brazilian counterpart"
            voice = owner
        elif near:
            voice = self.voices.voice_of(near[0], row)
        elif fold in self.met.roles and self._is_definite(row) and not self._offices.names_person(row):
            voice = self.met.roles[fold]
        else:
            voice = self._inferred(row, role)
        self.met.remember(row, voice)
        self.met.roles[fold] = voice
        self.met.last = voice
        self.unnamed = None if self._offices.names_person(row) else voice
        return voice

    def _inferred(self, row: Sequence[Token], role: int) -> int:
        """Return whom somebody speaks for beside whose role no body stands."""
        found = self._offices.of_compound(row[role])
        if found is None:
            found = self._offices.of_domain(row, role)
        if found is None:
            found = self._of_place()
        another = self._offices.of_another(row, role) or self._offices.of_unknown(row, role)
        if found is None and not another:
            found = self._offices.spoken_for(row, role)
        if found is not None:
            return found
        if another or self._words.is_a("apart", row[role].fold):
            return OTHER
        return self.body if self.body is not None else OTHER

    def _of_place(self) -> int | None:
        """Return the side whose country the sentence names as the place where something was said."""
        found = [at for at in range(self.voices.sides) if self.voices.known[at].territory == self.place != ""]
        return found[0] if len(found) == 1 and self.voices.is_state(found[0]) else None

    def _is_person(self, row: Sequence[Token], body: Body, role: int | None) -> bool:
        return role is not None and self.voices.find(body) is None and body.start < len(row)

    def _is_definite(self, row: Sequence[Token]) -> bool:
        return bool(row) and self._words.is_a("definite", row[0].fold)

    def _of_pronoun(self, words: Sequence[str], row: Sequence[Token], *, strong: bool) -> int | None:
        first = words[-1] if len(words) > 1 and not self.is_pronoun(words[0]) else words[0]
        for word in (words[0], first):
            if self._words.is_a("own", word) and not self._words.is_a("person", word) and self.owner is not None:
                return self.owner
            if self._words.is_any(("person", "own"), word) and self.met.last is not None:
                return self.met.last
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
        person = any(self.names.is_role(token) or self.met.known_as(token) in self.met.known for token in row)
        return self.resolve(row, strong=False) if person else None

    def is_expert(self, tokens: Sequence[Token]) -> bool:
        """Return True for "a Swiss analyst", who speaks for no body."""
        expert = any(token.word and self._words.is_a("experts", token.fold) for token in tokens)
        return expert and not any(body.head for body in self.names.bodies(tokens))

    def is_vague(self, tokens: Sequence[Token]) -> bool:
        """Return True if a subject is a text or a pronoun that does not say whose it is."""
        head = first_of(tokens, lambda token: token.word and self._words.is_a("texts", token.fold))
        text = head is not None and head <= _FIRST_WORDS and self._words.is_a("records", tokens[head].fold)
        text = text and not self.met.is_known(tokens[:head])
        pronoun = len(tokens) == 1 and self._words.is_a("group", tokens[0].fold)
        return text or pronoun

    def is_pronoun(self, word: str) -> bool:
        """Return True for a folded pronoun."""
        return self._words.is_any(("person", "thing", "group"), word)

    def _is_noun(self, row: Sequence[Token]) -> bool:
        return any(token.word and not self.names.is_closed(token) for token in row)
