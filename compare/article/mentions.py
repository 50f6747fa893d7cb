"""Where an article names the parties that could be its sides, and which of these names are one party's.

Unlike `compare.article.voices`, which learns names while it reads, this looks at all names of an article at once: a
short name may stand before the full one, and what could be short for two parties is short for neither.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from compare.article.inflection import stem_of
from compare.article.parties import Naming, join_names
from compare.article.voices import acronyms_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.article.lexicon import Lexicon
    from compare.article.names import Body, Names
    from compare.article.parties import Name, Party
    from compare.article.people import People
    from compare.article.sentences import Sentence
    from compare.article.tokens import Token
    from compare.article.voices import Voices

MOST_NAMES = 400
"""Different names that are told apart, since each is compared with the others that share a word with it."""

_BESIDE_ROLE = 4
"""Tokens after a name among which the role stands that somebody has in it: "Northwind's acting deputy chair"."""

_BRACKETED = 3
"""Tokens of an acronym in brackets."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A name of a party where it stands.

    Attributes
    ----------
    start, stop
        Code points of the article.
    party
        Index of the party.
    name
        By which of its names it is called.
    """

    start: int
    stop: int
    party: int
    name: Name


def find_mentions(
    sentences: Sequence[Sentence], voices: Voices, people: People, words: Lexicon
) -> tuple[list[Party], list[list[Mention]]]:
    """Return the parties that an article names, and for each sentence where it names them, in order.

    Linear in the text, but for names that share a word.
    """
    rows = [
        (sentence.tokens, _bodies(sentence.tokens, voices, capital_nouns=words.capital_nouns)) for sentence in sentences
    ]
    firm = {body.words[0] for tokens, bodies in rows for body in bodies if _is_firm(tokens, body, voices.names, words)}
    inside = {body.words for tokens, bodies in rows for body in bodies if not tokens[body.start].first}
    seen: dict[Name, Naming] = {}
    found: list[list[tuple[Name, Token, Token]]] = []
    for tokens, bodies in rows:
        found.append([])
        for each in bodies:
            body = _without_part(tokens, each, voices.names, seen)
            row = tokens[body.start : body.stop]
            if _is_owned(row, people) or _is_byline(tokens, body, words) or _is_anybody(row, words):
                continue
            sure = bool(body.head or body.territory) or body.words[0] in firm
            if not sure and (_is_person(row, people, words) or (words.capital_nouns and len(row) == 1)):
                continue
            if not sure and len(row) == 1 and body.words not in inside and not _speaks(tokens, body.stop, words):
                continue
            if body.words not in seen and len(seen) < MOST_NAMES:
                land = all(voices.names.territory_of(token) for token in row)
                seen[body.words] = Naming(_spelled(voices.text, row), body, acronyms_of(row), sure, land)
            if body.words not in seen:
                continue
            seen[body.words].count += 1
            seen[body.words].voiced |= _is_subject(tokens, body, words)
            seen[body.words].spell(_spelled(voices.text, row), free=not _is_oblique(tokens, body.start, words))
            if short := _bracketed(tokens, body.stop):
                name = (stem_of(short.fold, voices.language),)
                seen[body.words].acronyms.add(short.fold)
                seen[body.words].short.add(name)
                rest = tokens[body.stop + _BRACKETED : body.stop + _BRACKETED + 1]
                if rest and not body.territory:  # "the Border Service (BS) of Norway", without "of" in Russian
                    territory = voices.names.territory_of(rest[0])
                    seen[body.words].body = replace(seen[body.words].body, territory=territory)
            found[-1].append((body.words, row[0], row[-1]))
    adjectives = frozenset(stem_of(fold.removesuffix("'s"), voices.language) for fold in voices.spelled)
    owner, parties = join_names(seen, adjectives, words)
    return parties, [[Mention(first.start, last.stop, owner[name], name) for name, first, last in row] for row in found]


def _bodies(tokens: Sequence[Token], voices: Voices, *, capital_nouns: bool) -> list[Body]:
    """Return the names in a row of tokens that have a capital and are no numbers."""
    bodies = (voices.names.without_lead(tokens, body) for body in voices.names.bodies(tokens))
    named = [body for body in bodies if body.proper and any(not word.isdigit() for word in body.words)]
    if capital_nouns:  # "das Ministerium" is no name, though it has a capital
        named = [body for body in named if body.territory or len(body.heads) < len(body.words)]
    return [body if body.head else _without_country(tokens, body, voices.names) for body in named]


def _without_country(tokens: Sequence[Token], body: Body, names: Names) -> Body:
    """Return a name as one of no country where a word of it that looks like a country's is only part of it."""
    part = any(token.capital and not names.territory_of(token) for token in tokens[body.start : body.stop])
    return replace(body, territory="") if part and body.territory else body


def _is_oblique(tokens: Sequence[Token], at: int, words: Lexicon) -> bool:
    """Return True if a preposition stands before a name, or an article of a case that prepositions ask for."""
    before = tokens[at - 1] if at else None
    if before is None or not before.word:
        return False
    return words.is_any(("oblique", "opening", "impersonal", "joins", "places"), before.fold)


def _is_firm(tokens: Sequence[Token], body: Body, names: Names, words: Lexicon) -> bool:
    """Return True for a name without a word for a body beside which something says that it names one.

    It is an abbreviation, it stands between an article and no other word for what it is, or somebody has a role in it.
    """
    if body.head or body.territory:
        return False
    first, last = tokens[body.start], tokens[body.stop - 1]
    after = tokens[body.stop : body.stop + _BESIDE_ROLE]
    if any(_bracketed(tokens, body.stop) is not None for _ in after[:1]):
        return True
    loud = body.stop - body.start == 1 and first.loud and not first.first
    if loud and not any(token.loud for token in (*tokens[max(body.start - 1, 0) : body.start], *after[:1])):
        return True
    before = tokens[max(body.start - 2, 0) : body.start]
    said = bool(after) and words.is_a("speaks", after[0].fold)
    if said and before and words.is_a("definite", before[-1].fold) and not words.capital_nouns:
        return True
    joined = len(before) > 1 and words.is_a("joins", before[1].fold) and names.is_role(before[0])
    employs = bool(after) and (
        names.is_role(after[0])
        or (last.possessive and any(names.is_role(token) for token in after))
        or (after[0].word and len(after) > 1 and names.is_role(after[1]) and words.is_a("topics", after[0].fold))
    )
    return joined or employs


def _speaks(tokens: Sequence[Token], at: int, words: Lexicon) -> bool:
    """Return True if a verb of saying follows: "Fewer than one in ten" is no name, "Telvia said" has one."""
    return at < len(tokens) and words.is_any(("said", "held", "speaks"), tokens[at].fold)


def _is_subject(tokens: Sequence[Token], body: Body, words: Lexicon) -> bool:
    """Return True for a name before a verb of saying, and for the first of a sentence if a small word follows it."""
    after = tokens[body.stop : body.stop + 1]
    going_on = bool(after) and after[0].word and not after[0].capital
    return _speaks(tokens, body.stop, words) or (tokens[body.start].first and going_on)


def _is_byline(tokens: Sequence[Token], body: Body, words: Lexicon) -> bool:
    """Return True if a name is all that stands after "by": that of whoever wrote the article."""
    return body.start == 1 and body.stop == len(tokens) and words.is_a("bylines", tokens[0].fold)


def _is_anybody(row: Sequence[Token], words: Lexicon) -> bool:
    """Return True for words that say what somebody is who speaks for himself: "the MP"."""
    return all(words.is_a("strangers", token.fold) for token in row)


def _is_owned(row: Sequence[Token], people: People) -> bool:
    """Return True for a body that is only called by whom it belongs to, a person: "Brown's department"."""
    owner = next((at for at, token in enumerate(row) if token.possessive), len(row))
    name = tuple(token.fold for token in row[: owner + 1] if token.word)
    return owner < len(row) and people.holds(name) and not any(token.capital for token in row[owner + 1 :])


def _is_person(row: Sequence[Token], people: People, words: Lexicon) -> bool:
    """Return True if a name is that of a person, with or without a title."""
    name = tuple(token.fold for token in row if token.word)
    titled = any(words.is_a("honorifics", fold) for fold in name)
    return titled or people.holds(name) or (len(name) > 1 and name[-1] in people.last)


def _without_part(tokens: Sequence[Token], body: Body, names: Names, seen: dict[Name, Naming]) -> Body:
    """Return the name of the body that a part belongs to which is named as its own: "the Guard's office"."""
    if (
        body.stop - body.start > 1
        and tokens[body.start].loud
        and names.without_determiners(tokens[body.start :][:1]) in seen
    ):
        after = tokens[body.start + 1]
        if after.word and not after.capital and not names.is_closed(after):  # "FAO headquarters in Rome"
            owner = names.without_determiners(tokens[body.start : body.start + 1])
            return replace(seen[owner].body, start=body.start, stop=body.start + 1)
    for at in range(body.start, body.stop - 1):
        if tokens[at].possessive:
            owner = names.without_determiners(tokens[body.start : at + 1])
            if owner in seen and not seen[owner].body.territory:
                return replace(seen[owner].body, start=body.start, stop=at + 1)
    return body


def _spelled(text: str, row: Sequence[Token]) -> str:
    """Return a name as it stands, without a possessive ending, with the marks around it: "«Северная звезда»"."""
    start, stop = row[0].start, row[-1].stop - 2 * row[-1].possessive
    if text[stop : stop + 1] == "»" and "»" not in text[start:stop]:
        stop += 1
        start -= "«" not in text[start:stop] and text[start - 1 : start] == "«"
    return " ".join(text[start:stop].split())


def _bracketed(tokens: Sequence[Token], at: int) -> Token | None:
    """Return the acronym that stands in brackets after a name."""
    after = tokens[at : at + _BRACKETED]
    whole = len(after) == _BRACKETED and (after[0].fold, after[2].fold) == ("(", ")")
    return after[1] if whole and after[1].word and after[1].capital else None
