"""Who speaks in an article: its bodies and countries, each with all the names that the article gives it.

An article calls one body by many names. The first that names it in full makes a voice; every other that means it, as
`compare.article.meanings` tells, becomes one of its names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.article.meanings import Meanings
from compare.article.names import Body, Names
from compare.article.roster import Roster, Voice
from compare.article.tokens import tokens_of
from compare.model import Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from compare.article.lexicon import Lexicon, Pattern
    from compare.article.tokens import Token

MOST_VOICES = 200
"""Voices that are told apart; no article has so many, and looking for a name takes time for each."""

MOST_NAMES = 100
"""Names of one voice that are learned, for the same reason."""

_SHORTEST_ACRONYM = 2


class Voices(Roster):
    """The voices of one article, learned from its start to its end.

    Attributes
    ----------
    names
        Finds the names in its tokens.
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
        super().__init__(text, language, lexicon, territories)
        for side in sides:
            self.add(side)
        self.sides = len(sides)
        self.names = Names(language, lexicon, territories, small)
        self._meanings = Meanings(self)
        self._clock = 0

    def find(self, body: Body) -> int | None:
        """Return the index of the voice that a name means, None where none is known."""
        return self._meanings.find(body)

    def of_bodies(self, bodies: Pattern) -> int | None:
        """Return the side, or the voice that was spoken of last, which has one of these words in a name."""
        return self._meanings.of_bodies(bodies)

    def are_sides(self, first: Body, second: Body) -> bool:
        """Return True if two names mean the two sides, or two voices where the sides are not known."""
        return self._meanings.are_sides(first, second)

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
            self.register.enter(index, name)
        self.register.abbreviate(index, voice.acronyms)
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
        if body.territory and not voice.territory and not self.is_side(index):
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

    def _name(self, index: int, words: tuple[str, ...], name: str) -> None:
        names = self.known[index].names
        if words not in names and len(names) < MOST_NAMES:
            names[words] = name
            self.names.shorten(words)
            self.register.enter(index, words)

    def _abbreviate(self, index: int, acronyms: set[str]) -> None:
        self.known[index].acronyms |= acronyms
        self.register.abbreviate(index, acronyms)

    def _learn_acronym(self, index: int, tokens: Sequence[Token], body: Body) -> None:
        self._abbreviate(index, acronyms_of(tokens[body.start : body.stop]))
        after = tokens[body.stop : body.stop + len("(X)")]
        if [token.fold for token in after][:1] == ["("] and after[-1].fold == ")" and after[1].capital:
            self._abbreviate(index, {after[1].fold})
            self._name(index, (after[1].fold,), self.text[after[1].start : after[1].stop])


def acronyms_of(row: Sequence[Token]) -> set[str]:
    """Return the acronyms that a name may have: of all its words, and of those with a capital."""
    folds = ([each.fold[:1] for each in row if each.capital], [each.fold[:1] for each in row])
    return {"".join(letters) for letters in folds if len(letters) > _SHORTEST_ACRONYM}


def _end(token: Token) -> int:
    return token.stop - 2 if token.possessive else token.stop


def add_given(voices: Voices, name: str, lexicon: Lexicon) -> int | None:
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
