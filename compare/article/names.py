"""Which words of an article name bodies and countries."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from compare.article.inflection import is_inflecting, stem_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from compare.article.lexicon import Kind, Lexicon
    from compare.article.tokens import Token

LONGEST_NAME = 9
"""Words of the longest name that is looked for."""

_LEFT_OF_HEAD = 3
"""Small words that may stand between a determiner and a body: "the national labour ministry"."""

_NO_NAMES: tuple[Kind, ...] = (
    *("determiners", "compounded", "opening", "person", "thing", "group", "turns", "own", "auxiliaries", "both"),
)
_NO_DESCRIPTION: tuple[Kind, ...] = (
    *("joint", "said", "held", "texts", "strangers", "negations", "joins", "counted", "that", "nameless"),
)
_NEVER_DESCRIBES = _NO_NAMES + _NO_DESCRIPTION


@dataclass(frozen=True, slots=True)
class Body:
    """Words that name a body or a country.

    Attributes
    ----------
    start, stop
        Indices of tokens.
    heads
        Words for a body among its words, as they stand.
    """

    start: int
    stop: int
    words: tuple[str, ...]
    territory: str
    head: str
    proper: bool
    heads: tuple[str, ...] = ()


class Names:
    """Finds the names in the tokens of one article.

    Parameters
    ----------
    territories
        Offset of a word -> code of the country that it names ("Turkish").
    small
        Folded words that the article writes with a small letter somewhere.
    """

    def __init__(self, language: str, lexicon: Lexicon, territories: Mapping[int, str], small: frozenset[str]) -> None:
        self._language = language
        self._words = lexicon
        self._territories = territories
        self._small = small
        self._listed: dict[str, set[tuple[str, ...]]] = {}
        self._persons: dict[str, set[tuple[str, ...]]] = {}
        self._short: set[str] = set()
        self._found: dict[tuple[int, int, int], tuple[Body, ...]] = {}

    def persons(self, names: Iterable[tuple[str, ...]]) -> None:
        """Take these folded names for those of persons, which are part of no body's name."""
        self._found.clear()
        for name in names:
            self._persons.setdefault(name[0], set()).add(name)

    def _begins_person(self, tokens: Sequence[Token], at: int) -> bool:
        return any(
            tuple(token.fold for token in tokens[at : at + len(name)]) == name
            for name in self._persons.get(tokens[at].fold, ())
        )

    def listed(self, names: Iterable[tuple[str, ...]]) -> None:
        """Take names of several words for names wherever they stand."""
        self._found.clear()
        for name in names:
            if len(name) > 1:
                self._listed.setdefault(name[0], set()).add(name)

    def shorten(self, name: Sequence[str]) -> None:
        """Let what stands before the word for a party be a name: "the Labour Party", "Labour said"."""
        for before, word in pairwise(name):
            if self._words.is_a("partisan", word) and before not in self._short:
                self._found.clear()
                self._short.add(before)

    def learn_acronyms(self, tokens: Sequence[Token]) -> None:
        """Take for a name what stands before an acronym in brackets and begins with its letters."""
        for at in range(1, len(tokens) - 2):
            if [tokens[at].fold, tokens[at + 2].fold] == ["(", ")"] and tokens[at + 1].word and tokens[at + 1].capital:
                letters = tokens[at + 1].fold
                start, missing = at, len(letters)
                while start and missing and tokens[start - 1].word and at - start < LONGEST_NAME:
                    start -= 1
                    missing -= tokens[start].fold[0] == letters[missing - 1]
                if not missing and tokens[start].capital:
                    self.listed([self.without_determiners(tokens[start:at])])

    def without_determiners(self, tokens: Sequence[Token]) -> tuple[str, ...]:
        """Return the words of a name, without their endings and without determiners."""
        return tuple(
            stem_of(each.fold, self._language)
            for each in tokens
            if each.word and not self._words.is_any(("determiners", "compounded"), each.fold)
        )

    def _listed_at(self, tokens: Sequence[Token], at: int) -> Body | None:
        """Return the longest listed name that begins at a token."""
        names = self._listed.get(stem_of(tokens[at].fold, self._language))
        if not names:
            return None
        row = [stem_of(each.fold, self._language) if each.word else "" for each in tokens[at : at + LONGEST_NAME]]
        length = max((len(name) for name in names if tuple(row[: len(name)]) == name), default=0)
        if not length:
            return None
        here = tokens[at : at + length]
        head = next((each.fold for each in here if self._words.is_a("bodies", each.fold)), "")
        return self._made(tokens, at, at + length, head)

    def without_lead(self, tokens: Sequence[Token], body: Body) -> Body:
        """Return a name without what describes it before its first capital: "the state's", "the ruling" Green Party."""
        start = body.start
        if start + 2 < body.stop and tokens[start].first and self._is_head(tokens[start]):
            start += not tokens[start + 1].capital and self._is_head(tokens[start + 1])  # "Opposition party Dawn"
        first = next((at for at in range(start, body.stop) if self._is_proper(tokens[at])), body.start)
        owned = any(token.possessive for token in tokens[body.start : first])
        named = body.head and (start > body.start or any(map(self._is_head, tokens[first : body.stop])))
        if first == body.start or not named or not (owned or self._language == "en"):
            return body
        return self._made(tokens, first, body.stop, body.head)

    def is_name(self, token: Token) -> bool:
        """Return True if a token is part of a proper name and not merely the first word of a sentence."""
        return (
            token.capital
            and not (token.first and (token.fold in self._small or self._words.is_a("nameless", token.fold)))
            and not self._words.is_a("attributing", token.fold)
            and not self._words.is_a("times", token.fold)
            and not self._words.is_any(_NO_NAMES, token.fold)
        )

    def bodies(self, tokens: Sequence[Token]) -> tuple[Body, ...]:
        """Return what names bodies and countries in a row of tokens, in order.

        Kept until a name is learned: the same row is asked about by all who look for a source in it.
        """
        if not tokens:
            return ()
        row = (tokens[0].start, tokens[-1].stop, len(tokens))
        if row not in self._found:
            self._found[row] = tuple(self._bodies(tokens))
        return self._found[row]

    def _bodies(self, tokens: Sequence[Token]) -> list[Body]:
        """Return the names in a row of tokens, looking on after each."""
        found: list[Body] = []
        at = 0
        while at < len(tokens):
            body = self._body_at(tokens, at)
            if body is None:
                at += 1
            else:
                found.append(body)
                at = body.stop
        return found

    def _body_at(self, tokens: Sequence[Token], at: int) -> Body | None:
        """Return the name that begins at a token: a listed one, one with a word for a body, or capitals in a row."""
        if not tokens[at].word or self._leads_to_name(tokens, at):
            return None
        listed = self._listed_at(tokens, at)
        if listed is not None:
            return listed
        if tokens[at].fold.isdigit():
            return None  # "In 2023 Iraq's court", "48 Kastanien"
        stop, head = self._reach(tokens, at)
        if head:
            return self._made(tokens, at, self._without_rest(tokens, at, stop), head)
        return self._capitals_at(tokens, at)

    def _capitals_at(self, tokens: Sequence[Token], at: int) -> Body | None:
        """Return the name that capitals in a row make from a token on."""
        if not self._is_proper(tokens[at]):
            return None
        stop = at
        while stop < len(tokens) and self._is_proper(tokens[stop]) and not self.is_role(tokens[stop]):
            if self._counts(tokens, stop):
                break
            if stop > at and self._begins_person(tokens, stop):
                break
            stop += 1
            if tokens[stop - 1].possessive or (self.territory_of(tokens[at]) and not self._is_country(tokens, stop)):
                break
            if self._links_capitals(tokens, stop):
                stop += 1
        telling = any(
            not self._words.is_a("topics", token.fold) or stem_of(token.fold, self._language) in self._short
            for token in tokens[at:stop]
        )
        return self._made(tokens, at, stop, "") if stop > at and telling else None

    def _leads_to_name(self, tokens: Sequence[Token], at: int) -> bool:
        """Return True for who is of a body whose name follows, at the head of a sentence: "Lawmakers of Party X"."""
        if not (tokens[at].first and self._words.is_a("strangers", tokens[at].fold)) or at + 1 >= len(tokens):
            return False
        after = tokens[at + 1]
        case = is_inflecting(self._language) and after.word and not after.capital  # "Аналитик агентства"
        return case or self._words.is_a("joins", after.fold)

    def _reach(self, tokens: Sequence[Token], at: int) -> tuple[int, str]:
        """Return how far a name with a body in it may reach, and the body; "" where there is none."""
        stop, head, small = at, "", 0
        while stop < len(tokens) and stop - at < LONGEST_NAME:
            here = tokens[stop]
            if self._is_head(here):
                head = here.fold
                if at and self.is_role(tokens[at - 1]) and not self._is_join(tokens, stop + 1):
                    return stop + 1, head  # what follows "spokesman of the ministry" may be the spokesman's name
            elif self._breaks(tokens, stop, head) or self._counts(tokens, stop):
                break
            elif not (self._is_proper(here) or (head and self._joins(tokens, stop))):
                small += 1
                if head or small > _LEFT_OF_HEAD or not self._may_describe(here):
                    break
            stop += 1
            if here.possessive and (head or self.territory_of(here)) and not self._next_is_body(tokens, stop):
                break
        return stop, head

    def _breaks(self, tokens: Sequence[Token], at: int, head: str) -> bool:
        """Return True if a name cannot go on with a token: a mark, a person or what somebody is."""
        if not tokens[at].word or (head and self._begins_person(tokens, at)):
            return True
        return self.is_role(tokens[at]) and not self._has_office(tokens, at) and not self._is_inside(tokens, at)

    def _counts(self, tokens: Sequence[Token], at: int) -> bool:
        """Return True for a number that counts what follows: "fined Telvia 40 million euros", not "Group of 7 said"."""
        following = tokens[at + 1] if at + 1 < len(tokens) else None
        if not tokens[at].fold.isdigit() or following is None or not following.word or following.capital:
            return False
        return not self._words.is_any(("attributing", "said"), following.fold)

    def _is_inside(self, tokens: Sequence[Token], at: int) -> bool:
        """Return True for what is no role between the capitals of a name: "Northern Premier League"."""
        after = tokens[at + 1 : at + 2]
        capitals = at and after and tokens[at].capital and after[0].capital and not self._words.capital_nouns
        if capitals and self._is_head(after[0]) and self._words.is_a("definite", tokens[at - 1].fold):
            return True  # "the General Staff"
        row = tokens[max(at - 1, 0) : at + 2]
        whole = len(row) > 1 + bool(at) and all(token.word and token.capital for token in row)
        return bool(at) and whole and self._is_head(row[-1]) and self.is_name(row[0]) and not self._is_head(row[0])

    def _has_office(self, tokens: Sequence[Token], at: int) -> bool:
        """Return True if a role is that of somebody whose office is meant: "the attorney general's office"."""
        for near in range(at, min(at + LONGEST_NAME, len(tokens) - 1)):
            if not tokens[near].word:
                return False
            if tokens[near].possessive:
                return self._words.is_a("parts", tokens[near + 1].fold)
        return False

    def _without_rest(self, tokens: Sequence[Token], at: int, stop: int) -> int:
        """Return where a name ends that may reach further than its last word can be."""
        while stop > at and not (self._is_proper(tokens[stop - 1]) or self._is_head(tokens[stop - 1])):
            last = tokens[stop - 1]
            named = any(self._is_head(each) for each in tokens[at : stop - 1])
            joined = self._is_join(tokens, stop - 2) or self._is_adjective(last)
            if named and last.word and not self.is_closed(last) and joined:
                break
            stop -= 1
        return stop

    def _is_adjective(self, token: Token) -> bool:
        """Return True if a small word at the end of a name may be part of it: "ministère public", not "dit"."""
        return not self._words.adjectives_last or self._words.is_a("adjectival", token.fold)

    def _is_country(self, tokens: Sequence[Token], at: int) -> bool:
        return at < len(tokens) and bool(self.territory_of(tokens[at]))

    def _is_head(self, token: Token) -> bool:
        return token.word and self._words.is_a("bodies", token.fold)

    def _is_join(self, tokens: Sequence[Token], at: int) -> bool:
        return at < len(tokens) and self._words.is_a("joins", tokens[at].fold)

    def _is_proper(self, token: Token) -> bool:
        return self.is_name(token) or bool(self.territory_of(token)) or (token.word and token.fold.isdigit())

    def _next_is_body(self, tokens: Sequence[Token], at: int) -> bool:
        return any(
            self._words.is_a("bodies", each.fold) for each in tokens[at : at + _LEFT_OF_HEAD] if each.word
        ) and not any(not each.word for each in tokens[at : at + 1])

    def _links_capitals(self, tokens: Sequence[Token], at: int) -> bool:
        return (
            at + 1 < len(tokens)
            and tokens[at].word
            and not tokens[at].capital
            and self._words.is_a("joins", tokens[at].fold)
            and not self._words.is_a("loose", tokens[at].fold)
            and self.is_name(tokens[at + 1])
        )

    def _joins(self, tokens: Sequence[Token], at: int) -> bool:
        """Return True if a small word goes on with the name of a body: "of Foreign Affairs", "du commerce"."""
        here = tokens[at]
        rest = tokens[at + 1 : at + 3]
        if self._words.is_a("and", here.fold):  # "Ministry of Health and Welfare", not "the army and the union"
            linked = any(self._words.is_a("joins", each.fold) for each in tokens[max(at - 3, 0) : at])
            return (
                linked and bool(rest) and rest[0].capital and tokens[at - 1].capital and not self.territory_of(rest[0])
            )
        if self._words.is_a("joins", here.fold) and rest:
            return (
                self._is_proper(rest[0])
                or (self._words.is_a("determiners", rest[0].fold) and len(rest) > 1 and self._is_proper(rest[1]))
                or (self._words.is_a("genitive", here.fold) and not self._words.is_a("gerunds", rest[0].fold))
            ) and not self.is_role(rest[0])
        before = tokens[at - 1].fold
        if self._words.adjectives_last and at > 1 and not here.capital and not tokens[at - 1].capital:
            before = tokens[at - 2].fold if self._words.is_a("joins", tokens[at - 2].fold) else before
        described = before == tokens[at - 1].fold or self._is_adjective(here)
        return self._words.is_a("joins", before) and described and here.word and not self.is_closed(here)

    def _may_describe(self, token: Token) -> bool:
        small = token.word and not token.possessive and not self.is_closed(token)
        return small and not self._words.is_a("manner", token.fold)

    def is_closed(self, token: Token) -> bool:
        """Return True if a small word never describes a body."""
        return self._words.is_any(_NEVER_DESCRIBES, token.fold)

    def is_role(self, token: Token) -> bool:
        """Return True if a token says what somebody is who speaks for a body."""
        return token.word and self._words.is_a("roles", token.fold) and not self._words.is_a("bodies", token.fold)

    def territory_of(self, token: Token) -> str:
        """Return the code of the country that a token stands for, "" for none."""
        return self._territories.get(token.start, "")

    def _made(self, tokens: Sequence[Token], start: int, stop: int, head: str) -> Body:
        """Return the name that a stretch of tokens is; `head` is what it is where its words for a body are several."""
        row = tokens[start:stop]
        heads = [each for each in row if self._words.is_a("bodies", each.fold)]
        territory = next((self.territory_of(each) for each in row if self.territory_of(each)), "")
        return Body(
            start,
            stop,
            self.without_determiners(row),
            territory,
            heads[0].fold if head and len(heads) == 1 else head,
            any(self._is_proper(each) for each in row),
            tuple(each.fold for each in heads),
        )
