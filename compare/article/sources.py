"""Which party the words mean that attribute a clause, looking at all names of an article at once.

They name a party, or a person who was brought in as speaking for one, or they say what sort of body speaks ("the
company"), which is the party of that sort that was named last and the same whenever these words come again.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from compare.article.inflection import stem_of
from compare.article.introductions import Introductions
from compare.article.parties import Party
from compare.article.roster import BOTH

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.article.attribution import Clause
    from compare.article.lexicon import Lexicon
    from compare.article.mentions import Mention
    from compare.article.parties import Name
    from compare.article.people import People
    from compare.article.sentences import Sentence
    from compare.article.tokens import Token
    from compare.article.voices import Voices

_BESIDE_ROLE = 4
"""Tokens beside a role that may say what it is about: "minister of natural resources"."""


class Sources:
    """Says which party each clause of an article is given to, from its start to its end.

    Attributes
    ----------
    uses
        How often each party was a source by each of its names.
    """

    def __init__(self, parties: list[Party], voices: Voices, people: People, words: Lexicon) -> None:
        """Begin with parties that are named, and nobody speaking; parties without a name are added to them."""
        self.uses: dict[int, Counter[Name]] = defaultdict(Counter)
        self._parties = parties
        self._voices = voices
        self._words = words
        self._persons = Introductions(voices, people, words)
        self._nouns: dict[str, int] = {}
        self._nameless: dict[int, int] = {}
        self._named: dict[int, None] = {}
        self._last: int | None = None

    def begin(self, sentence: Sentence, mentions: Sequence[Mention]) -> None:
        """Learn who is brought in by a sentence whose clauses come next."""
        self._persons.read(sentence.tokens, mentions)

    def end(self, mentions: Sequence[Mention]) -> None:
        """Note which parties a sentence named that was read."""
        for each in mentions:
            self._named.pop(each.party, None)
            self._named[each.party] = None

    def source_of(self, sentence: Sentence, clause: Clause, mentions: Sequence[Mention]) -> int | None:
        """Return the party that a clause is given to, None for nobody or somebody who is no party."""
        if clause.voice is None or clause.voice == BOTH:
            return None
        if clause.explicit:
            start, stop = clause.evidence.start, clause.evidence.stop
            row = [token for token in sentence.tokens if start <= token.start < stop]
            named = [each for each in mentions if start <= each.start < stop and self._may_speak(row, each)]
            source = self._who(row, named)
            self._last = source if source is None else self._described(source, clause.voice)
        return self._last

    def _described(self, party: int, voice: int) -> int:
        """Return the party without a name that a name is of: "A charity has warned ... Open Doors said"."""
        here = self._parties[party]
        if not here.proper:
            self._nameless.setdefault(voice, party)
        elif voice in self._nameless and self._may_be_that(here, self._parties[self._nameless[voice]]):
            party = self._nameless[voice]
            self._parties[party].names.update(here.names)
            self._parties[party].proper = True
        return party

    def _may_be_that(self, named: Party, nameless: Party) -> bool:
        """Return True if a name may be that of somebody who was only called by a noun: it says the same, or nothing."""
        if named.heads:
            return any(self._words.sorts_of(a) & self._words.sorts_of(b) for a in named.heads for b in nameless.heads)
        return not (named.territory or named.person or named.firm)

    def _who(self, row: Sequence[Token], named: Sequence[Mention]) -> int | None:
        """Return the party that words which attribute mean."""
        role = next((at for at, token in enumerate(row) if self._voices.names.is_role(token)), None)
        apart = next((at for at, token in enumerate(row) if self._is_a_stranger(token)), None)
        own = role is not None and any(self._words.is_a("own", token.fold) for token in row[:role])
        if named and not (own and role is not None and named[0].start > row[role].start):
            return self._named_by(row, named[0], role, apart)
        if (person := self._persons.party_of(row)) is not None:
            return person
        if apart is not None and role in {None, apart} and row[apart].fold not in self._nouns:
            return None
        if role is not None:
            return self._of_role(row, role)
        if (alone := self._persons.alone(row, self._parties)) is not None:
            return alone
        head = self._head(row)
        return self._last if head is None else self._of_noun(head)

    def _named_by(self, row: Sequence[Token], first: Mention, role: int | None, apart: int | None) -> int | None:
        """Return the party that words name, None where who speaks is merely beside it: "residents near the embassy"."""
        if apart is not None:
            before = row[apart].start < first.start and role in {None, apart}
            if before or self._words.is_a("experts", row[apart].fold):
                return None
        self._persons.note(row, first.party)
        self.uses[first.party][first.name] += 1
        return first.party

    def _is_a_stranger(self, token: Token) -> bool:
        return token.word and self._words.is_a("strangers", token.fold)

    def _is_definite(self, token: Token) -> bool:
        return self._words.is_a("definite", token.fold)

    def _head(self, row: Sequence[Token]) -> Token | None:
        return next((token for token in row if token.word and self._words.is_a("bodies", token.fold)), None)

    def _may_speak(self, row: Sequence[Token], mention: Mention) -> bool:
        """Return True if a name stands where that of a source does: first, or beside a role or what leads to it."""
        party, names = self._parties[mention.party], self._voices.names
        if party.heads or (party.territory and not party.land):
            return True
        start = next(at for at, token in enumerate(row) if token.start >= mention.start)
        stop = next((at for at, token in enumerate(row) if token.start >= mention.stop), len(row))
        after = row[stop : stop + _BESIDE_ROLE]
        if party.land:  # "Norway's ruling party", "the Norwegian coast" are not Norway
            owned = row[stop - 1].possessive or self._voices.is_adjective(mention.name)
            account = bool(after) and self._words.is_any(("attributing", "accounts"), after[0].fold)
            return not owned or account or any(map(names.is_role, after))
        before = row[start - 1] if start else None
        joined = before is not None and self._words.is_a("joins", before.fold) and not self._is_definite(before)
        if joined or any(map(names.is_role, after[:2])):
            return party.firm
        beside = (*row[max(start - 1, 0) : start], *after[:1])
        said = any(self._words.is_any(("said", "held"), token.fold) for token in beside)
        whole = before is None or not before.word or not (before.capital or names.is_name(before))
        return whole and (start <= 1 or said)

    def _of_role(self, row: Sequence[Token], role: int) -> int | None:
        """Return the party for which somebody speaks who has a role and beside whose role no party stands."""
        party = self._spoken_for(row, role)
        if party is not None:
            self._persons.note(row, party)
        return party

    def _spoken_for(self, row: Sequence[Token], role: int) -> int | None:
        """Return the party of a role: of "its", of a word for a body, of what the role is about, or the last one."""
        words = self._words
        recent = next((at for at in self._order() if self._parties[at].may_speak()), self._last)
        if recent is not None and any(words.is_a("own", token.fold) for token in row[: role + 1]):
            return recent
        head = self._head(row)
        if head is not None:
            return self._of_noun(head)
        beside = {
            stem_of(token.fold, self._voices.language)
            for token in row[max(role - _BESIDE_ROLE, 0) : role + _BESIDE_ROLE]
            if token.word and not self._voices.names.is_closed(token) and not words.is_a("bodies", token.fold)
        }
        about = next((at for at in self._order() if any(beside & set(name) for name in self._parties[at].names)), None)
        if about is not None:
            return about
        for roles, bodies in words.speaks_for:
            near = row[max(role + 1 - len(roles), 0) : role + 1]
            if len(near) == len(roles) and all(
                pattern.holds(token.fold) for pattern, token in zip(roles, near, strict=True)
            ):
                found = next((at for at in self._order() if any(map(bodies.holds, self._parties[at].heads))), None)
                if found is not None:
                    return found
        return recent

    def _order(self) -> Iterator[int]:
        """Yield the parties that were named, the last first."""
        return reversed(self._named)

    def _of_noun(self, head: Token) -> int:
        """Return the party that a word for a body means: one with it in its name, of its sort, or of no sort."""
        key = stem_of(head.fold, self._voices.language)
        if key not in self._nouns:
            spelled = next((at for at in self._order() if any(key in name for name in self._parties[at].names)), None)
            alike = next((at for at in self._order() if self._is_alike(self._parties[at], head)), None)
            found = spelled if spelled is not None else alike
            self._nouns[key] = self._added(key, head) if found is None else found
        return self._nouns[key]

    def _is_alike(self, party: Party, head: Token) -> bool:
        sorts = self._words.sorts_of(head.fold)
        bare = not party.heads and not party.territory and not self._words.is_a("state", head.fold)
        unsaid = bare and party.may_speak() and not party.person
        return unsaid or any(sorts & self._words.sorts_of(each) for each in party.heads)

    def _added(self, key: str, head: Token) -> int:
        """Return a new party that is only called by a common noun."""
        spelled = self._voices.text[head.start : head.stop - 2 * head.possessive]
        spelled = spelled if self._words.capital_nouns else spelled.lower()
        self._parties.append(Party({(key,): spelled}, heads={head.fold}, proper=False))
        return len(self._parties) - 1
