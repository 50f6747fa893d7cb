"""Who speaks in an article: bodies, persons who speak for them, countries; and which of them a few words mean.

An article calls one body by many names. The first that names it in full makes a voice; "the ministry", an acronym or a
part of the name means the voice whose name holds it and that was spoken of last. A person is the voice of the body
that stands beside the name, and keeps it: later the surname is enough.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from compare.article.names import LONGEST_NAME, Body, Names
from compare.article.tokens import QUOTATION, tokens_of
from compare.model import Span
from compare.words import fold_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from compare.article.lexicon import Lexicon, Pattern
    from compare.article.tokens import Token

MOST_VOICES = 200
"""Voices that are told apart; no article has so many, and looking for a name takes time for each."""

BOTH = -1
"""The two sides together."""

OTHER = -2
"""Somebody who speaks for himself or for a body that nobody could take for a side."""

UNKNOWN = -3
"""Somebody who is only called by a common noun: a speaker if the verb has no other subjects."""

_FIRST_WORDS = 3
"""Tokens within which "the parties" is the subject of a clause."""

_BEFORE_NAME = 2
"""Small words before the name of a body that is the subject of a clause: "all the".."""

_SHORTEST_ACRONYM = 2
_FULL_NAME = 2


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
    last
        When it was last spoken of; larger is later.
    """

    names: dict[tuple[str, ...], str]
    territory: str
    head: str
    proper: bool
    last: int = 0
    acronyms: set[str] = field(default_factory=set)


def _end_of_word(text: str, at: int) -> int:
    while at < len(text) and text[at].isalnum():
        at += 1
    return at


def _first(row: Sequence[Token], holds: Callable[[Token], bool]) -> int | None:
    return next((at for at, token in enumerate(row) if holds(token)), None)


class Voices:
    """The voices of one article, learned from its start to its end."""

    def __init__(
        self, text: str, language: str, lexicon: Lexicon, territories: Mapping[int, str], small: frozenset[str]
    ) -> None:
        """Begin with none.

        Parameters
        ----------
        territories
            Offset of a word -> code of the country that it names ("Turkish").
        small
            Folded words that the article writes with a small letter somewhere.
        """
        self.known: list[Voice] = []
        self.focus: int | None = None
        self.body: int | None = None
        self.person: int | None = None
        self.home = ""
        self.begun = 0
        self.text = text
        self._words = lexicon
        self.names = Names(language, lexicon, territories, small)
        self._spelled = {fold_of(text[at : _end_of_word(text, at)]): code for at, code in territories.items()}
        self._persons: dict[str, int] = {}
        self._roles: dict[str, int] = {}
        self._clock = 0

    def voice_of(self, body: Body, tokens: Sequence[Token]) -> int:
        """Return the index of the voice that a name means; a new one where none is known."""
        self._clock += 1
        index = self.find(body)
        if index is None and len(self.known) <= MOST_VOICES:
            self.known.append(Voice({}, body.territory, body.head, body.proper))
            index = len(self.known) - 1
        if index is None or index == MOST_VOICES:
            return MOST_VOICES  # all others share one voice without a name
        voice = self.known[index]
        voice.last = self._clock
        if body.territory and not voice.territory:
            voice.territory = body.territory
        voice.proper = voice.proper or body.proper
        voice.head = voice.head or body.head
        row = tokens[body.start : body.stop]
        if row:
            voice.names.setdefault(body.words, self.text[row[0].start : self._end(row[-1])])
            self._learn_acronym(voice, tokens, body)
        return index

    def _end(self, token: Token) -> int:
        return token.stop - 2 if token.possessive else token.stop

    def prime(self, name: str) -> int | None:
        """Return the voice that a name given by the user means; made if it is not known yet."""
        # Not in the article: no place there tells what its words mean.
        tokens = tuple(token._replace(start=-1, first=False) for token in tokens_of(name, Span(0, len(name)), ()))
        found = self.names.bodies(tokens)
        if not found:
            return None
        body = found[0]
        territory = next((code for word, code in self._spelled.items() if word in {each.fold for each in tokens}), "")
        body = replace(body, territory=body.territory or territory)
        known = self.find(body)
        if known is not None and set(body.words) in [set(each) for each in self.known[known].names]:
            return known
        self._clock += 1
        self.known.append(Voice({body.words: name}, body.territory, body.head, proper=True, last=self._clock))
        row = tokens[body.start : body.stop]
        for letters in ([each.fold[:1] for each in row if each.capital], [each.fold[:1] for each in row]):
            if len(letters) > _SHORTEST_ACRONYM:
                self.known[-1].acronyms.add("".join(letters))
        return len(self.known) - 1

    def _learn_acronym(self, voice: Voice, tokens: Sequence[Token], body: Body) -> None:
        row = tokens[body.start : body.stop]
        for letters in ([each.fold[:1] for each in row if each.capital], [each.fold[:1] for each in row]):
            if len(letters) > _SHORTEST_ACRONYM:
                voice.acronyms.add("".join(letters))
        after = tokens[body.stop : body.stop + 3]
        if len(after) == 3 and after[0].fold == "(" and after[2].fold == ")" and after[1].capital:  # noqa: PLR2004 - the three tokens
            voice.acronyms.add(after[1].fold)
            voice.names.setdefault((after[1].fold,), self.text[after[1].start : after[1].stop])

    def find(self, body: Body) -> int | None:
        """Return the index of the voice that a name means, None where none is known."""
        words = set(body.words)
        exact = self._latest(lambda voice: body.words in voice.names)
        if body.proper:
            found = exact
            if found is None:
                found = self._latest(lambda voice: bool(words & voice.acronyms))
            if found is None and not (body.territory and not body.head):
                found = self._of_parts(body, words)
            if found is not None or not (body.territory and not body.head):
                return found
        if body.territory and not body.head:
            return self._latest(lambda voice: voice.territory == body.territory and not voice.head)
        found = self._latest(lambda voice: self._fits(voice, body) and self._holds(voice, words))
        if found is not None:
            return found if exact is None or found == self.focus else exact
        return self._alike(body)

    def _of_parts(self, body: Body, words: set[str]) -> int | None:
        """Return the voice of which a proper name is a part, in the country of the article first; or whose name is one.

        A word for a body alone ("ministry") is no part that tells.
        """
        if not body.territory and self.home:
            found = self._latest(lambda voice: voice.territory == self.home and self._holds(voice, words))
            if found is not None:
                return found
        found = self._latest(lambda voice: self._fits(voice, body) and self._holds(voice, words))
        if found is not None:
            return found
        return self._latest(
            lambda voice: (
                self._fits(voice, body)
                and voice.proper
                and any(set(name) <= words and (len(name) > 1 or not voice.head) for name in voice.names)
            )
        )

    def _alike(self, body: Body) -> int | None:
        """Return the voice that "the company" means where no name says it: one of its sort, or one of no sort."""
        sort = self._words.sort_of(body.head)
        of_sort = sort >= 0 and self._latest(
            lambda voice: voice.proper and bool(voice.head) and self._words.sort_of(voice.head) == sort
        )
        of_none = (
            None
            if self._words.is_a("state", body.head)
            else self._latest(lambda voice: voice.proper and not voice.head and not voice.territory)
        )
        found = [at for at in (of_sort, of_none) if at is not None and at is not False]
        # What has been spoken of before means more than its sort; all names are known before the first is spoken of.
        return max(found, key=lambda at: (self.known[at].last > self.begun, -found.index(at)), default=None)

    def _fits(self, voice: Voice, body: Body) -> bool:
        return not (body.territory and voice.territory and body.territory != voice.territory)

    def _holds(self, voice: Voice, words: set[str]) -> bool:
        return any(words <= set(name) for name in voice.names)

    def _latest(self, holds: Callable[[Voice], bool]) -> int | None:
        return max(
            (at for at, voice in enumerate(self.known) if holds(voice)),
            key=lambda at: self.known[at].last,
            default=None,
        )

    # -- whom a few words mean ----------------------------------------------------------------------------------------

    def begin(self) -> None:
        """Note that the names are known and that reading starts."""
        self.begun = self._clock

    def look_at(self, tokens: Sequence[Token]) -> None:
        """Let what a sentence is about be what "it" and "he" mean in the next one, though it says nothing."""
        first = next((token for token in tokens if token.word and not self._words.is_a("honorifics", token.fold)), None)
        if first is not None and first.capital and first.fold in self._persons:
            self.person = self._persons[first.fold]
        bodies = self.names.bodies(tokens[: LONGEST_NAME + _BEFORE_NAME])
        if not bodies:
            return
        text = any(self._words.is_a("texts", token.fold) for token in tokens[: bodies[0].start] if token.word)
        known = self.find(bodies[0])
        if known is not None and self.known[known].head and bodies[0].start <= _BEFORE_NAME * (1 + text):
            self.focus = self.body = self.voice_of(bodies[0], tokens)

    def learn_persons(self, tokens: Sequence[Token]) -> None:
        """Note the persons whom a row of tokens names beside the body that they speak for."""
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
                if voice is None and not any(
                    self.names.is_name(each) and not self.names.is_role(each) for each in chunk[:at]
                ):
                    voice = self._spoken_for(chunk[at].fold)
                if voice is not None:
                    self._name_person(chunk[begin:], voice, chunk[at].fold)

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
        return self.voice_of(body, chunk) if body.territory or body.head else None

    def _is_topic(self, chunk: Sequence[Token], at: int) -> bool:
        token = chunk[at]
        return (
            token.word
            and not self.names.territory_of(token)
            and token.fold in {"foreign", "defence", "defense", "prime"}
        )

    def _chunks(self, tokens: Sequence[Token]) -> list[tuple[int, int]]:
        chunks, start = [], 0
        for at, token in enumerate(tokens):
            if not token.word or token.fold == "and":
                chunks.append((start, at))
                start = at + 1
        return [*chunks, (start, len(tokens))]

    def _name_person(self, tokens: Sequence[Token], voice: int, role: str = "") -> None:
        for token in tokens:
            if not token.word or not (self.names.is_name(token) or self.names.is_role(token)):
                break
            if not self.names.is_role(token) and not self._words.is_a("honorifics", token.fold):
                self._persons[token.fold] = voice
        if role:
            self._roles[role] = voice

    def resolve(self, tokens: Sequence[Token], *, strong: bool) -> int | None:
        """Return the voice that a noun phrase with what stands in apposition to it means, `BOTH` or `OTHER`.

        Parameters
        ----------
        strong
            True for the subject of a verb of saying, which speaks whoever it is; else only a known voice is returned.
        """
        row = [token for token in tokens if token.word or token.fold in {",", "(", ")", QUOTATION}]
        if not any(token.word for token in row):
            return None
        if self._is_both(row):
            return BOTH
        bodies = self.names.bodies(row)
        role = _first(row, self.names.is_role)
        inside = {at for body in bodies if body.head for at in range(body.start, body.stop)}
        known = next(
            (at for at, each in enumerate(row) if each.capital and each.fold in self._persons and at not in inside),
            None,
        )
        voice: int | None
        if self._is_stranger(row, bodies, (known, role)):
            voice = OTHER
        elif known is not None:
            voice = self._persons[row[known].fold]
        else:
            return self._of_body(row, bodies, role, strong=strong)
        self._remember(row, voice)
        return voice

    def _is_stranger(self, row: Sequence[Token], bodies: Sequence[Body], others: tuple[int | None, int | None]) -> bool:
        """Return True if who is meant speaks for himself: the first word that says what he is says so."""
        stranger = _first(row, lambda token: token.word and self._words.is_a("strangers", token.fold))
        if stranger is None:
            return False
        named = self._names_person(row)
        role = self.names.is_role(row[stranger])
        if role and not named and not self._is_definite(row):
            return True  # "a senior official", whatever he is an official of
        first = next((body.start for body in bodies if body.head or body.territory), None)
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
        return self._of_pronoun([token.fold for token in row], row, strong=strong)

    def _speaking(self, body: Body, row: Sequence[Token], *, strong: bool) -> int | None:
        if not (strong or body.head or body.territory) and self.find(body) is None:
            return None
        voice = self.voice_of(body, row)
        if not self.known[voice].head and not self.known[voice].territory:
            self.person = voice
            if body.stop - body.start >= _FULL_NAME:
                self._name_person(row[body.start : body.stop], voice)
        return voice

    def _of_role(self, row: Sequence[Token], role: int, firm: Sequence[Body]) -> int | None:
        """Return whom somebody with a role speaks for."""
        fold = row[role].fold
        near = [body for body in firm if body.head or body.territory or self.find(body) is not None]
        own = any(self._words.is_a("own", each.fold) for each in row[:role])
        if near:
            voice = self.voice_of(near[0], row)
        elif own and self.body is not None:
            voice = self.body
        elif fold in self._roles and self._is_definite(row) and not self._names_person(row):
            voice = self._roles[fold]
        else:
            proper = any(self.names.is_name(each) and not self.names.is_role(each) for each in row[:role])
            spoken = None if proper else self._spoken_for(fold)
            if spoken is not None:
                voice = spoken
            elif proper or fold in {"mayor", "governor"}:
                voice = OTHER
            else:
                voice = self.body if self.body is not None else OTHER
        self._remember(row, voice)
        self._roles[fold] = voice
        self.person = voice
        return voice

    def _spoken_for(self, role: str) -> int | None:
        for roles, bodies in self._words.speaks_for:
            if roles.holds(role):
                return self._latest_with(bodies)
        return None

    def _latest_with(self, bodies: Pattern) -> int | None:
        return self._latest(lambda voice: any(bodies.holds(word) for name in voice.names for word in name))

    def _remember(self, row: Sequence[Token], voice: int) -> None:
        for at, token in enumerate(row):
            begins = (
                token.word
                and self.names.is_name(token)
                and not self._words.is_a("honorifics", token.fold)
                and not self.names.is_role(token)
                and not self.names.territory_of(token)
            )
            if begins and not self._words.is_a("bodies", token.fold):
                known = self.find(Body(at, at + 1, (token.fold,), "", "", proper=True))
                if known is None:
                    self._persons[token.fold] = voice
        self.person = voice

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
        return role is not None and self.find(body) is None and body.start < len(row)

    def _is_definite(self, row: Sequence[Token]) -> bool:
        return bool(row) and row[0].fold in {"the", "der", "die", "le", "la", "el", "l"}

    def _of_pronoun(self, words: Sequence[str], row: Sequence[Token], *, strong: bool) -> int | None:
        first = words[-1] if len(words) > 1 and not self._is_pronoun(words[0]) else words[0]
        for word in (words[0], first):
            if (self._words.is_a("person", word) or self._words.is_a("own", word)) and self.person is not None:
                return self.person
            if self._words.is_a("thing", word) or self._words.is_a("group", word) or self._words.is_a("person", word):
                return self.focus
        return UNKNOWN if strong and self._is_noun(row) else None

    def _is_pronoun(self, word: str) -> bool:
        return any(self._words.is_a(kind, word) for kind in ("person", "thing", "group"))

    def _is_noun(self, row: Sequence[Token]) -> bool:
        return any(token.word and not self.names.is_closed(token) for token in row)

    def _is_both(self, row: Sequence[Token]) -> bool:
        words = [token.fold if token.word else "" for token in row]
        for at, word in enumerate(words):
            if self._words.is_a("joint", word) and any(
                self._words.is_a("texts", each) for each in words[max(at - 1, 0) : at + 3]
            ):
                return True
            two = self._words.is_a("both", word)
            counted = any(self._words.is_a("counted", each) for each in words[at + 1 : at + 3])
            if two and counted and at <= _FIRST_WORDS:
                return True
            if (
                at < _FIRST_WORDS
                and word in {"sides", "parties", "both"}
                and not any(self._words.is_a("roles", each) or self._words.is_a("strangers", each) for each in words)
            ):
                return len(words) <= at + 3
            if two and at + 1 == len(words) and at <= 1:
                return True
        return False
