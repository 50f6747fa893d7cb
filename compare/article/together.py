"""Which words of an article mean its two sides together: "both armies", "Moscow and Ankara", "and her counterpart"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from compare.article.inflection import singular_of
from compare.model import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.article.lexicon import Lexicon
    from compare.article.reports import Report
    from compare.article.tokens import Token
    from compare.article.voices import Voices

_BEFORE_PAIR = 2
"""Small words before two bodies that are named together: "both the"."""

_JOINING = 2
"""Small words between them: "and the"."""

_NEAR = 6
"""Tokens between a verb of agreeing and those who agree."""

_TITLE = 4
"""Tokens that may stand before the word for who has the same office: "and his new Indian counterpart"."""

_FIRST_WORDS = 3
"""Tokens within which "the parties" is the subject of a clause."""


class Together:
    """Says where the voices of an article are meant together."""

    def __init__(self, voices: Voices, lexicon: Lexicon) -> None:
        """Take the voices of which two may be meant."""
        self._voices = voices
        self._words = lexicon

    def is_both(self, row: Sequence[Token]) -> bool:
        """Return True if a noun phrase means both sides: "the two ministries", "a joint statement", "both"."""
        words = [token.fold if token.word else "" for token in row]
        for at, word in enumerate(words):
            if self._words.is_a("joint", word) and any(
                self._words.is_a("texts", each) for each in words[max(at - 1, 0) : at + 3]
            ):
                return True
            two = self._words.is_a("both", word)
            if two and at <= _FIRST_WORDS and any(map(self._is_counted, words[at + 1 : at + 3])):
                return True
            if any(self._voices.names.territory_of(each) for each in row[:at]):
                continue
            people = any(self._words.is_any(("roles", "strangers"), each) for each in words)
            if at < _FIRST_WORDS and self._words.is_a("together", word) and not people:
                return len(words) <= at + 3
            if two and at + 1 == len(words) and at <= 1:
                return True
        return False

    def is_pair(self, row: Sequence[Token]) -> bool:
        """Return True if the two sides are named together: "Moscow and Ankara"."""
        bodies = self._voices.names.bodies(row)
        for first, second in pairwise(bodies):
            between = [token.fold for token in row[first.stop : second.start] if token.word]
            joined = bool(between) and self._words.is_a("and", between[0]) and len(between) <= _JOINING
            if (
                joined
                and first.start <= _BEFORE_PAIR
                and all(b.head or b.territory or self._voices.find(b) is not None for b in (first, second))
            ):
                return self._voices.are_sides(first, second)
        return False

    def is_with_peer(self, tokens: Sequence[Token], report: Report) -> bool:
        """Return True for somebody with whoever has the same office on the other side: "A and her counterpart said"."""
        agreed = self._words.is_a("agreed", tokens[report.verb].fold)
        if report.verb < report.subject[0] or (agreed and self.is_denied(tokens, report.verb)):
            return False
        row = tokens[: report.verb] if agreed else tokens[report.subject[0] : report.subject[1]]
        peer = next((at for at, each in enumerate(row) if each.word and self._words.is_a("peers", each.fold)), 0)
        joined = any(
            self._words.is_a("and", first.fold) and self._words.is_a("own", second.fold)
            for first, second in pairwise(row[max(peer - _TITLE, 0) : peer])
        )
        sides = {each.territory for each in self._voices.pair}
        country = self._voices.names.territory_of(row[peer - 1]) if joined else ""
        return joined and (not country or "" in sides or country in sides)

    def agreement(self, tokens: Sequence[Token]) -> Span | None:
        """Return the words of a clause which say that both sides are at one, None where none do."""
        verb = next((at for at, each in enumerate(tokens) if each.word and self._words.is_a("agreed", each.fold)), None)
        if verb is not None and self.is_denied(tokens, verb):
            return None
        joint = any(
            self._words.is_a("joint", first.fold) and self._words.is_a("texts", second.fold)
            for first, second in pairwise(tokens)
        )
        for at in range(len(tokens) - 1):
            two = self._words.is_a("both", tokens[at].fold) and self._is_counted(tokens[at + 1].fold)
            if two and (joint or (verb is not None and abs(at - verb) <= _NEAR)):
                return Span(tokens[at].start, tokens[at + 1].stop)
        return None

    def is_denied(self, tokens: Sequence[Token], verb: int) -> bool:
        """Return True if a negation stands right before a verb: "cannot agree"."""
        return any(self._words.is_a("negations", token.fold) for token in tokens[max(verb - _NEAR // 2, 0) : verb])

    def _is_counted(self, word: str) -> bool:
        """Return True for the plural of a word for a body: "both associations"."""
        if self._words.is_a("counted", word):
            return True
        return self._words.is_a("bodies", singular_of(word)) and not self._words.is_a("bodies", word)
