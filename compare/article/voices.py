"""Who speaks in an article: its bodies and countries, each with all the names that the article gives it.

An article calls one body by many names. The first that names it in full makes a voice; "the ministry", an acronym, a
part of the name, a capital or another word for a body of its sort means the voice that such a word fits and that was
spoken of last. Where the sides of the article are known, they are the first two voices, and what fits only one of them
means that one.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from compare.article.abridged import abridges
from compare.article.countries import country_names
from compare.article.inflection import stem_of
from compare.article.institutions import institution_of, is_of_state
from compare.article.names import Body, Names
from compare.article.register import Register
from compare.article.tokens import tokens_of
from compare.model import Span
from compare.words import fold_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from compare.article.lexicon import Lexicon, Pattern
    from compare.article.tokens import Token

MOST_VOICES = 200
"""Voices that are told apart; no article has so many, and looking for a name takes time for each."""

MOST_NAMES = 100
"""Names of one voice that are learned, for the same reason."""

BOTH = -1
"""The two sides together."""

OTHER = -2
"""Somebody who speaks for himself or for a body that nobody could take for a side."""

UNKNOWN = -3
"""Somebody who is only called by a common noun: a speaker if the verb has no other subjects."""

_SHORTEST_ACRONYM = 2

_COMPOUNDING = frozenset(("de",))
"""Languages in which "die Kammer" is short for a word that ends with it."""


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


def _end_of_word(text: str, at: int) -> int:
    while at < len(text) and text[at].isalnum():
        at += 1
    return at


class Voices:
    """The voices of one article, learned from its start to its end.

    Attributes
    ----------
    known
        The voices; where the sides are known, the left and the right one first.
    sides
        How many of them are sides: 0 or 2.
    replying
        True where a verb says that somebody answers whoever spoke last.
    home
        Country of the dateline, "" where there is none.
    """

    def __init__(
        self,
        text: str,
        language: str,
        lexicon: Lexicon,
        territories: Mapping[int, str],
        *,
        small: frozenset[str],
        sides: Sequence[Voice] = (),
    ) -> None:
        """Begin with the sides, or with none.

        Parameters
        ----------
        territories
            Offset of a word -> code of the country that it names ("Turkish").
        small
            Folded words that the article writes with a small letter somewhere.
        """
        self.known: list[Voice] = []
        self._register = Register()
        for side in sides:
            self.add(side)
        self.sides = len(sides)
        self.home = ""
        self.begun = 0
        self.text = text
        self.focus: int | None = None
        self.replying = False
        self._words = lexicon
        self.language = language
        self.names = Names(language, lexicon, territories, small)
        self._countries = country_names(language)
        self.spelled = {fold_of(text[at : _end_of_word(text, at)]): code for at, code in territories.items()}
        self._bare = {stem_of(fold.removesuffix("'s"), language) for fold in self.spelled}
        self._clock = 0

    def begin(self) -> None:
        """Note that the names are known and that reading starts."""
        self.begun = self._clock
        for voice in self.known:
            voice.uses.clear()

    def add(self, voice: Voice) -> int:
        """Make a voice known, and return its index."""
        index = len(self.known)
        self.known.append(voice)
        for name in voice.names:
            self._register.enter(index, name)
        self._register.abbreviate(index, voice.acronyms)
        return index

    def voice_of(self, body: Body, tokens: Sequence[Token]) -> int:
        """Return the index of the voice that a name means; a new one where none is known."""
        self._clock += 1
        index = self.find(body)
        if index is None and len(self.known) <= MOST_VOICES:
            index = self.add(Voice({}, body.territory, body.head, body.proper))
        if index is None or index == MOST_VOICES:
            return MOST_VOICES  # all others share one voice without a name
        voice = self.known[index]
        voice.last = self._clock
        if body.territory and not voice.territory and not self._is_side(index):
            voice.territory = body.territory
        voice.proper = voice.proper or body.proper
        voice.head = voice.head or body.head
        row = tokens[body.start : body.stop]
        if row:
            spelled = self._spelled(row)
            self._name(index, body.words, spelled if body.proper or not row[0].first else spelled.lower())
            voice.uses[body.words] += 1
            voice.heads.update(body.heads)
            self._learn_acronym(index, tokens, body)
        return index

    def call(self, index: int, body: Body, row: Sequence[Token]) -> None:
        """Let a voice that nothing named be called by a name, whose tokens `row` holds."""
        self.known[index].proper = True
        self._name(index, body.words, self._spelled(row[body.start : body.stop]))
        self.known[index].uses[body.words] += 1

    def is_described(self, index: int) -> bool:
        """Return True for a voice without a name, of a sort that no voice with a name is of."""
        voice = self.known[index]
        sorts = self.sorts_of(voice)
        return not voice.proper and not any(each.proper and sorts & self.sorts_of(each) for each in self.known)

    def _spelled(self, row: Sequence[Token]) -> str:
        """Return a name as it stands, with the mark that closes it."""
        name = self.text[row[0].start : _end(row[-1])]
        rest = self.text[row[-1].stop : row[-1].stop + 1]
        return name + rest if rest == "»" and name.count("«") > name.count("»") else name

    def _is_side(self, index: int) -> bool:
        return index < self.sides

    def _name(self, index: int, words: tuple[str, ...], name: str) -> None:
        names = self.known[index].names
        if words not in names and len(names) < MOST_NAMES:
            names[words] = name
            self.names.shorten(words)
            self._register.enter(index, words)

    def _abbreviate(self, index: int, acronyms: set[str]) -> None:
        self.known[index].acronyms |= acronyms
        self._register.abbreviate(index, acronyms)

    def _learn_acronym(self, index: int, tokens: Sequence[Token], body: Body) -> None:
        self._abbreviate(index, acronyms_of(tokens[body.start : body.stop]))
        after = tokens[body.stop : body.stop + len("(X)")]
        if [token.fold for token in after][:1] == ["("] and after[-1].fold == ")" and after[1].capital:
            self._abbreviate(index, {after[1].fold})
            self._name(index, (after[1].fold,), self.text[after[1].start : after[1].stop])

    # -- which voice a name means -------------------------------------------------------------------------------------

    def find(self, body: Body) -> int | None:
        """Return the index of the voice that a name means, None where none is known."""
        body = self._placed(body)
        words = set(body.words)
        if body.territory and not body.head:
            found = self._of_country(body.territory)
            if found is not None or not body.proper:
                return found
        exact = self._latest(lambda _: True, among=self._register.called(body.words))
        if body.proper:
            return exact if exact is not None else self._proper(body, words)
        holders = self._register.with_all(words)
        found = self._latest(lambda voice: _fits(voice, body) and _holds(voice, words), among=holders)
        if self._replies(lambda voice: _fits(voice, body) and _holds(voice, words)):
            return self._other_side()
        if found is not None:
            return found if exact is None or found == self.focus else exact
        compound = self._of_compound(body)
        return compound if compound is not None else self._alike(body)

    def _placed(self, body: Body) -> Body:
        """Return a name with the country of the body that everybody knows by it: "the State Department"."""
        country = institution_of(body.words) if body.proper and not body.territory else ""
        return replace(body, territory=country) if country else body

    def _proper(self, body: Body, words: set[str]) -> int | None:
        """Return the voice that a proper name means which is none of the names that it was called by."""
        found = self._latest(lambda _: True, among=self._register.abbreviated(words))
        if found is None and not (body.territory and not body.head):
            found = self._of_parts(body, words)
        found = found if found is not None else self._of_same(body)
        found = found if found is not None else self._of_abridged(body)
        found = found if found is not None else self._of_state(body)
        found = found if found is not None else self._of_sort(body)
        found = found if found is not None else self._of_government(body)
        if found is not None or not self.sides or len(body.heads) != len(body.words) or body.territory:
            return found
        compound = self._of_compound(body)  # nothing but words for a body: "the Ministry"
        return compound if compound is not None else self._alike(body)

    def _of_compound(self, body: Body) -> int | None:
        """Return the voice whose word for a body ends with this one, where a language writes compounds as one word."""
        if self.language not in _COMPOUNDING or len(body.words) != 1:
            return None
        return self._latest(
            lambda voice: any(head.endswith(body.head) and head != body.head for head in voice.heads), sides=True
        )

    def _replies(self, holds: Callable[[Voice], bool]) -> bool:
        """Return True where a verb answers the side that spoke last, and what is looked for could be either side."""
        return self.replying and self.focus in {0, 1} and self.sides > 1 and all(map(holds, self.known[: self.sides]))

    def _other_side(self) -> int:
        return 1 - (self.focus or 0)

    def _of_country(self, territory: str) -> int | None:
        sides = [at for at in range(self.sides) if self.known[at].territory == territory]
        if len(sides) == 1:
            return sides[0]
        return self._latest(lambda voice: voice.territory == territory and not voice.head)

    def _of_parts(self, body: Body, words: set[str]) -> int | None:
        """Return the voice of which a proper name is a part, in the country of the article first; or whose name is one.

        A word for a body alone ("ministry") is no part that tells.
        """
        holders = self._register.with_all(words)
        if not body.territory and self.home:
            found = self._latest(lambda voice: voice.territory == self.home and _holds(voice, words), among=holders)
            if found is not None:
                return found
        found = self._latest(lambda voice: _fits(voice, body) and _holds(voice, words), among=holders)
        if found is not None:
            return found
        return self._latest(
            lambda voice: (
                _fits(voice, body)
                and voice.proper
                and any(set(name) <= words and self._tells(name) for name in voice.names)
            ),
            among=self._register.with_any(word for word in words if self._tells((word,))),
        )

    def _of_same(self, body: Body) -> int | None:
        """Return the voice whose name differs in nothing but the form of its country: "Norway's", "Norwegian"."""
        if not (body.territory and body.head):
            return None
        bare = self._without_country(body.words)
        among = self._register.with_all(bare)
        return self._latest(
            lambda voice: voice.territory == body.territory and bare in map(self._without_country, voice.names),
            among=among,
        )

    def _of_abridged(self, body: Body) -> int | None:
        """Return the one side of whose name a name is a shorter form."""
        found = [at for at in range(self.sides) if any(abridges(body.words, name) for name in self.known[at].names)]
        return found[0] if len(found) == 1 else None

    def _of_government(self, body: Body) -> int | None:
        """Return the side that is a government, to which ministries belong where the other is no body of a state."""
        if not (body.head and self._words.is_a("state", body.head)) or self._words.is_a("governments", body.head):
            return None
        found = [at for at in range(self.sides) if self._governs(at) and _fits(self.known[at], body)]
        return found[0] if len(found) == 1 and not self.is_state(1 - found[0]) else None

    def _governs(self, side: int) -> bool:
        return any(self._words.is_a("governments", head) for head in self.known[side].heads)

    def _without_country(self, name: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(word for word in name if word not in self._bare)

    def _tells(self, name: tuple[str, ...]) -> bool:
        """Return True if a name has a word that is not merely one for a body."""
        return any(not self._words.is_a("bodies", word) and len(word) > 1 for word in name)

    def _of_state(self, body: Body) -> int | None:
        """Return the side whose country a body of the state belongs to, where the other side is of another country."""
        if not (body.head and body.territory and self._words.is_a("state", body.head)):
            return None
        return next(
            (
                at
                for at in range(self.sides)
                if self.known[at].territory == body.territory
                and self.known[1 - at].territory != body.territory
                and self.is_state(at)
            ),
            None,
        )

    def _of_sort(self, body: Body) -> int | None:
        """Return the one side that a country and a word for a body of its sort describe: "the Swiss regulator"."""
        described = len(body.heads) == 1 and len(body.words) == len(("swiss", "regulator"))
        if not (described and body.head and body.territory):
            return None
        sorts = self._words.sorts_of(body.head)
        found = [
            at
            for at in range(self.sides)
            if self.known[at].territory == body.territory and sorts & self.sorts_of(self.known[at])
        ]
        return found[0] if len(found) == 1 else None

    def are_sides(self, first: Body, second: Body) -> bool:
        """Return True if two names mean the two sides, or two voices where the sides are not known."""
        found = {self.find(first), self.find(second)}
        return found == set(range(self.sides)) if self.sides else len(found) > 1 or None in found

    def is_country(self, words: tuple[str, ...]) -> bool:
        """Return True for the name of a country or a capital, and for what stands for one."""
        return " ".join(words) in self._countries

    def is_adjective(self, words: tuple[str, ...]) -> bool:
        """Return True for a single word that belongs to a country without being its name."""
        return len(words) == 1 and words[0] in self._bare and not self.is_country(words)

    def is_place(self, words: tuple[str, ...]) -> bool:
        """Return True for the name of a country, or of a place in one, or what belongs to one."""
        return self.is_country(words) or all(word in self._bare for word in words)

    def is_state(self, index: int) -> bool:
        """Return True for a country, or for a body that belongs to a state."""
        voice = self.known[index]
        return is_of_state(voice, self._words) or (not voice.heads and bool(voice.territory))

    def _alike(self, body: Body) -> int | None:
        """Return the voice that "the company" means where no name says it: one of its sort, or one of no sort."""
        sorts = self._words.sorts_of(body.head)
        of_sort = None
        if sorts:
            of_sort = self._latest(
                lambda voice: voice.proper and _fits(voice, body) and bool(sorts & self.sorts_of(voice)), sides=True
            )
        of_none = None
        if sorts and not self._words.is_a("state", body.head):
            of_none = self._latest(
                lambda voice: (
                    voice.proper and not voice.territory and not self.sorts_of(voice) and self._is_bare(voice)
                ),
                sides=True,
            )
        if self._replies(lambda voice: _fits(voice, body) and bool(sorts & self.sorts_of(voice))):
            return self._other_side()
        found = [at for at in (of_sort, of_none) if at is not None]
        if self._goes_on(body, sorts):
            return self.focus  # "A football body said ... The confederation announced"
        if not found and self.sides and self._words.is_a("generic", body.head):
            spoken = self.focus if self.focus in range(self.sides) else None
            return spoken if spoken is not None else self._latest(lambda _: True, sides=True)
        # What has been spoken of before means more than its sort; all names are known before the first is spoken of.
        return max(
            found,
            key=lambda at: (self._is_side(at), self.known[at].last > self.begun, -found.index(at)),
            default=None,
        )

    def _goes_on(self, body: Body, sorts: frozenset[int]) -> bool:
        """Return True if a common noun may mean the last source, which is no side, and is no word of a side's name."""
        if self.focus is None or self.focus < self.sides:
            return False
        last = self.known[self.focus]
        own = any(body.head in name for side in self.known[: self.sides] or self.known for name in side.names)
        alike = bool(sorts & self.sorts_of(last)) or (not last.heads and not last.territory)
        return last.proper and alike and not own

    def _is_bare(self, voice: Voice) -> bool:
        """Return True if no word for a body is part of a proper name of a voice."""
        return not any(
            self._words.is_a("bodies", word)
            for name, spelled in voice.names.items()
            if spelled[:1].isupper()
            for word in name
        )

    def sorts_of(self, voice: Voice) -> frozenset[int]:
        """Return which sorts of bodies the names of a voice hold."""
        return frozenset(sort for head in voice.heads for sort in self._words.sorts_of(head))

    def of_bodies(self, bodies: Pattern) -> int | None:
        """Return the side, or the voice that was spoken of last, which has one of these words in a name."""
        found = [at for at in range(self.sides) if self._has(self.known[at], bodies)]
        if len(found) == 1:
            return found[0]
        if found:
            if self.focus not in found:
                return max(found, key=lambda at: self.known[at].last)
            return next(at for at in found if (at != self.focus) == self.replying)
        bare = [at for at in range(self.sides) if not self.known[at].heads and not self.known[at].territory]
        if len(bare) == 1 and not any(bodies.holds(word) for word in self._words.kinds["state"].whole):
            return bare[0]  # a name that does not say what it is: most likely a company
        return self._latest(lambda voice: self._has(voice, bodies))

    def _has(self, voice: Voice, bodies: Pattern) -> bool:
        return any(bodies.holds(word) for word in voice.heads)

    def _latest(
        self, holds: Callable[[Voice], bool], *, among: Iterable[int] | None = None, sides: bool = False
    ) -> int | None:
        """Return the voice with a property that was spoken of last; with `sides`, a side before all others.

        `among` are the only ones that may have it, in order; None for all.
        """
        return max(
            (at for at in (range(len(self.known)) if among is None else among) if holds(self.known[at])),
            key=lambda at: (sides and self._is_side(at), self.known[at].last),
            default=None,
        )


def acronyms_of(row: Sequence[Token]) -> set[str]:
    """Return the acronyms that a name may have: of all its words, and of those with a capital."""
    folds = ([each.fold[:1] for each in row if each.capital], [each.fold[:1] for each in row])
    return {"".join(letters) for letters in folds if len(letters) > _SHORTEST_ACRONYM}


def _fits(voice: Voice, body: Body) -> bool:
    return not (body.territory and voice.territory and body.territory != voice.territory)


def _holds(voice: Voice, words: set[str]) -> bool:
    return any(words <= set(name) for name in voice.names)


def _end(token: Token) -> int:
    return token.stop - 2 if token.possessive else token.stop


def prime(voices: Voices, name: str, lexicon: Lexicon) -> int | None:
    """Return the voice that a name given by the user means; made if it is not known yet."""
    # Not in the article: no place there tells what its words mean.
    tokens = tuple(token._replace(start=-1, first=False) for token in tokens_of(name, Span(0, len(name)), ()))
    folds = tuple(token.fold for token in tokens if token.word)
    if not folds:
        return None
    found = voices.names.bodies(tokens)
    head = next((body.head for body in found if body.head), "")
    territory = next((voices.spelled[fold] for fold in folds if fold in voices.spelled), "")
    territory = territory or next((body.territory for body in found if body.territory), "")
    words = voices.names.without_determiners(tokens)
    heads = tuple(token.fold for token in tokens if token.word and lexicon.is_a("bodies", token.fold))
    body = Body(0, len(tokens), words, territory, head, proper=True, heads=heads)
    known = voices.find(body)
    if known is not None and set(words) in [set(each) for each in voices.known[known].names]:
        return known
    index = voices.add(
        Voice({words: name}, territory, head, proper=True, heads=set(heads), acronyms=acronyms_of(tokens))
    )
    voices.names.listed(voices.known[index].names)
    voices.names.shorten(words)
    return index
