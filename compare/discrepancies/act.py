"""The acts that a passage ascribes to somebody: who proposed it, said it, decided it, did it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from compare.discrepancies.antecedent import latter, person_before
from compare.discrepancies.doer import Party, doers, party_of
from compare.discrepancies.grammar import grammar
from compare.discrepancies.phrase import (
    REACH,
    before_aside,
    beginning,
    end,
    follows,
    is_behind_quotation,
    is_parted,
)
from compare.discrepancies.scale import BEGINNING, matches, phrases
from compare.discrepancies.surroundings import is_content

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from compare.discrepancies.passage import Passage

Sort: TypeAlias = Literal["verbs", "nouns"]

_FILE = Path(__file__).with_name("acts.json")
_GENITIVE = frozenset({"ru", "uk", "be", "bg", "pl", "cs", "de"})
"""Languages whose genitive needs no preposition: "по просьбе российской стороны"."""
_BEFORE = 5
"""Words before a noun among which its holder or an attribute may stand."""
_ATTRIBUTES = 2
"""Words of an adjective that tells whose act a noun names, "South Korean"."""
_WITH_ATTRIBUTES = frozenset({"deed", "initiative", "decision"})
_AGENT = 6
"""Words behind a verb among which "by" introduces its agent."""
_THEME = 20
"""Words on either side of an act that tell what it is about."""


@dataclass(frozen=True, slots=True)
class Act:
    """Something that a passage says somebody did.

    Attributes
    ----------
    start, stop
        Half-open range of the words that name the act.
    group
        Which question it answers: a group of the data file, ``done`` for any other verb.
    verb
        Its first folded word.
    doer
        Who did it.
    passive
        True where "by" introduces the doer.
    unit
        Index of its unit.
    theme
        Folded words of its unit near it, apart from the doer and the act itself.
    """

    start: int
    stop: int
    group: str
    verb: str
    doer: Party
    passive: bool
    unit: int
    theme: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The acts of a language: first word, or its beginning and "*" -> phrases with their group and sort."""

    entries: Mapping[str, tuple[tuple[tuple[str, ...], str, Sort], ...]]

    def lookup(self, folds: Sequence[str], at: int) -> tuple[int, tuple[tuple[str, Sort], ...]]:
        """Return the number of words of the longest act at a word, with its groups and sorts; 1 and none for no act."""
        word = folds[at]
        entries = (*self.entries.get(word, ()), *self.entries.get(f"{word[:BEGINNING]}*", ()))
        found = [(len(phrase), group, sort) for phrase, group, sort in entries if matches(folds, at, phrase)]
        if not found:
            return 1, ()
        longest = max(length for length, _, _ in found)
        return longest, tuple((group, sort) for length, group, sort in found if length == longest)


@lru_cache(maxsize=1)
def questions() -> Mapping[str, str]:
    """Return the question that each group of acts answers, as a reader is told: "who said it"."""
    return {group["name"]: group["says"] for group in json.loads(_FILE.read_bytes())["groups"]}


@lru_cache(maxsize=8)
def vocabulary(language: str) -> Vocabulary:
    """Return the acts of a language; none if the data file does not know it."""
    data: dict[str, Any] = json.loads(_FILE.read_bytes())
    entries: dict[str, list[tuple[tuple[str, ...], str, Sort]]] = {}
    sorts: tuple[Sort, ...] = ("verbs", "nouns")
    for group in data["groups"]:
        for sort in sorts:
            for phrase in phrases(group[sort].get(language, ())):
                first = phrase[0]
                key = f"{first[:BEGINNING]}*" if first.endswith("*") else first
                entries.setdefault(key, []).append((phrase, group["name"], sort))
    return Vocabulary({key: tuple(found) for key, found in entries.items()})


def find_acts(passage: Passage, language: str, done: frozenset[str] = frozenset()) -> tuple[Act, ...]:
    """Return the acts of a passage whose doer it names, in order. Linear.

    Parameters
    ----------
    done
        Folded words that are taken for verbs beyond those of the data file.
    """
    known = vocabulary(language)
    folds = passage.folds
    acts: list[Act] = []
    last: Party | None = None
    at = 0
    while at < len(folds):
        if not follows(passage, at):
            last = None
        length, found = known.lookup(folds, at)
        if not found and folds[at] in done:
            found = (("done", "verbs"),)
        for group, sort in found:
            doer = _doer(passage, (at, at + length), (group, sort), language, last)
            if doer is None or not (doer.number or doer.keys or doer.nouns or doer.powers):
                continue
            if sort == "verbs" and doer.stop <= at:
                last = doer
            acts.append(_act(passage, at, at + length, group, doer))
        at += length
    return tuple(acts)


def _act(passage: Passage, start: int, stop: int, group: str, doer: Party) -> Act:
    unit = passage.units[start]
    near = range(max(0, start - _THEME), min(len(passage.words), stop + _THEME))
    return Act(
        start,
        stop,
        group,
        passage.words[start].fold,
        doer,
        passive=doer.start >= stop and passage.words[doer.start - 1].fold in grammar("by"),
        unit=unit,
        theme=tuple(
            passage.words[at].fold
            for at in near
            if passage.units[at] == unit and not start <= at < stop and not doer.start <= at < doer.stop
        ),
    )


def _doer(
    passage: Passage, place: tuple[int, int], act: tuple[str, Sort], language: str, last: Party | None
) -> Party | None:
    """Return whose act the words at a place name, `last` where a verb goes on with the doer of the verb before it."""
    start, stop = place
    group, sort = act
    before = passage.words[start - 1].fold if follows(passage, start) else ""
    noun = before in grammar("before nouns") or before.endswith("'s")
    if sort == "nouns":
        return (
            _holder(passage, start, language)
            or _genitive(passage, start, stop, language)
            or (_attribute(passage, start, language) if group in _WITH_ATTRIBUTES else None)
        )
    if noun:
        return None
    if group == "addressee":
        return _addressee(passage, stop, language)
    agent = stop if passage.words[stop - 1].fold in grammar("before the doer") else _agent(passage, stop)
    if agent:
        return party_of(passage, agent, end(passage, agent), language) if agent < len(passage.words) else None
    return _subject(passage, start, stop, language, last)


def _agent(passage: Passage, stop: int) -> int:
    """Return where the agent begins that "by" introduces behind a verb, 0 if there is none.

    Between the two may be where, when and how: "was rammed twice off the cape by". Not an object, since "regrets the
    statement by" tells who made the statement.
    """
    for at in range(stop, min(stop + _AGENT, len(passage.words) - 1)):
        fold = passage.words[at].fold
        if not follows(passage, at):
            return 0
        if fold in grammar("by"):
            return at + 1
        article = passage.statement.language == "en" and fold in grammar("before nouns")  # "an" is German for "at"
        if article and at + 1 < len(passage.words) and passage.words[at + 1].fold in grammar("times"):
            continue  # "audited every year by"
        adverb = fold.endswith("ly") or any(fold in grammar(kind) for kind in ("prepositions", "particles", "times"))
        if is_parted(passage, at) or (at == stop and (article or not adverb)):
            return 0
    return 0


def _addressee(passage: Passage, stop: int, language: str) -> Party | None:
    """Return who is asked to do something: what stands between the verb and "to"."""
    if not follows(passage, stop) or is_parted(passage, stop):
        return None
    close = end(passage, stop)
    asked = follows(passage, close) and passage.words[close].fold in grammar("asked to")
    return party_of(passage, stop, close, language) if asked and not is_parted(passage, close) else None


def _subject(passage: Passage, start: int, stop: int, language: str, last: Party | None) -> Party | None:
    """Return the subject of a verb: before it, or behind it where a quotation precedes; None for a bare passive."""
    words = passage.words
    before = start - 1
    while before >= 0 and follows(passage, before + 1) and _is_auxiliary(words[before].fold):
        if is_parted(passage, before + 1):
            break
        before -= 1
    helpers = {words[at].fold for at in range(before + 1, start)}
    participle = words[start].fold.endswith(tuple(grammar("participles")))
    if participle and language == "en" and not helpers.isdisjoint(grammar("be")):
        return None
    if not helpers and is_behind_quotation(passage, start) and follows(passage, stop):
        return party_of(passage, stop, end(passage, stop), language)
    if not follows(passage, before + 1):
        return None
    if words[before].fold in grammar("relatives"):
        return person_before(passage, before) or _cleft(passage, before, language)
    if words[before].fold in grammar("leads on") or words[start].fold.endswith("ing"):
        return last if words[before].fold != "to" else _first_to(passage, before, language)
    return _phrase_before(passage, before, language, last)


def _first_to(passage: Passage, at: int, language: str) -> Party | None:
    """Return who "was the first | to" do something, None for any other infinitive."""
    folds = [word.fold for word in passage.words[max(0, at - 3) : at]]
    if folds[-2:] != ["the", "first"] or folds[0] not in grammar("be") or not follows(passage, at - 3):
        return None
    return _phrase_before(passage, at - 4, language, None)


def _phrase_before(passage: Passage, last_word: int, language: str, last: Party | None) -> Party | None:
    """Return whom the phrase that ends with a word stands for, past an aside and past where they are."""
    before = before_aside(passage, last_word) if is_parted(passage, last_word + 1) else last_word
    if before < 0:
        return None
    first = beginning(passage, before)
    while follows(passage, first) and passage.words[first - 1].fold in grammar("where"):
        before = first - 2  # "customs officers at the port seized": not the port
        if not follows(passage, first - 1) or is_parted(passage, first - 1):
            return None
        first = beginning(passage, before)
    return party_of(passage, first, before + 1, language) if first <= before else last


def _is_auxiliary(fold: str) -> bool:
    return fold in grammar("auxiliaries") or (fold.endswith("ly") and is_content(fold))


def _cleft(passage: Passage, relative: int, language: str) -> Party | None:
    """Return the doer in "it was X that did it"; None for any other relative clause."""
    start = relative
    while start > max(0, relative - REACH) and follows(passage, start):
        start -= 1
        if passage.words[start].fold in grammar("be"):
            cleft = follows(passage, start) and passage.words[start - 1].fold == "it"
            return party_of(passage, start + 1, relative, language) if cleft else None
    return None


def _holder(passage: Passage, start: int, language: str) -> Party | None:
    """Return whose act a noun names that stands before it: "X's request", "thanked X for its mediation"."""
    words = passage.words
    for at in range(start - 1, max(-1, start - _BEFORE), -1):
        if not follows(passage, at + 1) or is_parted(passage, at + 1):
            return None
        if words[at].fold.endswith("'s"):
            return latter(passage, at) or party_of(passage, beginning(passage, at), at + 1, language)
        if words[at].fold in grammar("possessives"):
            thanked = at > 1 and words[at - 1].fold in grammar("for")
            return party_of(passage, beginning(passage, at - 2), at - 1, language) if thanked else None
    return None


def _attribute(passage: Passage, start: int, language: str) -> Party | None:
    """Return whose act a noun names by an adjective directly before it, "Norwegian shelling"."""
    first = start
    while first > max(0, start - _ATTRIBUTES) and follows(passage, first) and not is_parted(passage, first):
        word = passage.words[first - 1]
        if not passage.statement.text[word.start].isupper() or word.fold in grammar("determiners"):
            break
        first -= 1
    party = party_of(passage, first, start, language)
    return party if party and party.keys else None


def _genitive(passage: Passage, start: int, stop: int, language: str) -> Party | None:
    """Return whose act a noun names that stands behind it: "the request of X"."""
    words = passage.words
    if follows(passage, stop) and words[stop].fold == "made":
        stop += 1
    if not follows(passage, stop) or is_parted(passage, stop):
        return None
    attributes = {
        words[at].fold for at in range(max(0, start - _BEFORE), start) if passage.units[at] == passage.units[start]
    }
    shared = True if attributes & grammar("shared") else False if attributes & grammar("alone") else None
    if words[stop].fold in grammar("of"):
        return (
            party_of(passage, stop + 1, end(passage, stop + 1), language, shared=shared)
            if follows(passage, stop + 1)
            else None
        )
    if language not in _GENITIVE:
        return None
    close, sides = end(passage, stop), doers(language).single
    close = next((at + 1 for at in range(stop, close) if words[at].fold in sides), close)
    return party_of(passage, stop, close, language, shared=shared)
