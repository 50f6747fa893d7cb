"""Which names of an article are one party's: short forms, abbreviations, forms of the country, parts of a name.

All names are looked at at once: what could be short for two parties is short for neither.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from compare.article.lexicon import Lexicon
    from compare.article.names import Body

_SHORTEST_ACRONYM = 3

Name = tuple[str, ...]
"""The folded words of a name, without endings and determiners."""


@dataclass(slots=True)
class Party:
    """Somebody who could be a side.

    Attributes
    ----------
    names
        Each as folded words, with the words as they stand.
    territory
        ISO 3166 code of its country, "" where nothing tells.
    heads
        Words for a body in its names.
    acronyms
        Folded words that may stand for it.
    person
        True for somebody who speaks for no body that is known.
    proper
        False for a party that is only called by common nouns: "the company".
    firm
        True where something beside a name says that it is that of a body.
    land
        True for a country, by its name, its capital or an adjective.
    voiced
        True where one of its names stands where a subject does: before a verb of saying, or first.
    counts
        How often it is called by each name.
    free
        Names that stand somewhere without a preposition, so in a form that names may have where they stand alone.
    """

    names: dict[Name, str] = field(default_factory=dict)
    territory: str = ""
    heads: set[str] = field(default_factory=set)
    acronyms: set[str] = field(default_factory=set)
    person: bool = False
    proper: bool = True
    firm: bool = False
    land: bool = False
    voiced: bool = False
    counts: Counter[Name] = field(default_factory=Counter)
    free: set[Name] = field(default_factory=set)

    def may_speak(self) -> bool:
        """Return True if anything shows that it is no place, event or thing with a name, which is named in passing."""
        return bool(self.heads or self.territory or (self.free and (self.firm or self.voiced)))

    def take(self, name: Name, naming: Naming) -> None:
        """Let a name be one of this party's."""
        self.names[name] = naming.spelled
        self.territory = self.territory or naming.body.territory
        self.heads.update(naming.body.heads)
        self.acronyms |= naming.acronyms
        self.firm = self.firm or naming.firm
        self.land = self.land or (naming.land and not naming.body.head)
        self.voiced = self.voiced or naming.voiced
        self.counts[name] += naming.count
        if naming.free:
            self.free.add(name)


@dataclass(slots=True)
class Naming:
    """A name with what is known of it from all places where it stands."""

    spelled: str
    body: Body
    acronyms: set[str]
    firm: bool
    land: bool
    count: int = 0
    free: bool = False
    voiced: bool = False
    short: set[Name] = field(default_factory=set)

    def spell(self, spelled: str, *, free: bool) -> None:
        """Prefer the form that stands without a preposition, then the shorter one: "Norwegen", "Norwegens"."""
        if (not free, len(spelled)) < (not self.free, len(self.spelled)):
            self.spelled = spelled
        self.free = self.free or free


class _Owners:
    """Which names were joined: a union-find over names, in which each name is at first alone."""

    def __init__(self, names: Iterable[Name]) -> None:
        self._parent = {name: name for name in names}

    def root(self, name: Name) -> Name:
        while self._parent[name] != name:
            self._parent[name] = self._parent[self._parent[name]]
            name = self._parent[name]
        return name

    def join(self, names: Iterable[Name]) -> None:
        first, *others = (self.root(name) for name in names)
        for other in others:
            self._parent[other] = first

    def join_with_one(self, name: Name, others: Iterable[Name]) -> None:
        """Join a name with others if these are of one party, not counting the name's own."""
        long = {self.root(each) for each in others} - {self.root(name)}
        if len(long) == 1:
            self.join([long.pop(), name])


def join_names(
    seen: Mapping[Name, Naming], adjectives: frozenset[str], words: Lexicon
) -> tuple[dict[Name, int], list[Party]]:
    """Return to which party each name belongs, and the parties.

    `adjectives` are the words that belong to countries. Linear but for the names that share a word.
    """
    owners = _Owners(seen)
    for name, naming in seen.items():
        owners.join([name, *(short for short in sorted(naming.short) if short in seen)])
    for names in _of_one_country(seen, adjectives):
        owners.join(names)
    for short, long in _written_short(seen).items():
        owners.join_with_one(short, long)
    holding: dict[str, list[Name]] = defaultdict(list)
    for name in seen:
        for word in dict.fromkeys(name):
            holding[word].append(name)
    for name in sorted(seen, key=lambda each: (-len(each), each)):
        owners.join_with_one(name, _longer(name, seen, holding, words))
    roots = {root: at for at, root in enumerate(dict.fromkeys(owners.root(name) for name in seen))}
    owner = {name: roots[owners.root(name)] for name in seen}
    parties = [Party() for _ in roots]
    for name, naming in seen.items():
        parties[owner[name]].take(name, naming)
    return owner, parties


def _of_one_country(seen: Mapping[Name, Naming], adjectives: frozenset[str]) -> Iterable[list[Name]]:
    """Return names that differ only in the form of their country: "Norway's ministry", "the Norwegian ministry"."""
    bare: dict[tuple[str, Name], list[Name]] = defaultdict(list)
    for name, naming in seen.items():
        if naming.body.head and naming.body.territory:
            bare[naming.body.territory, tuple(word for word in name if word not in adjectives)].append(name)
    return bare.values()


def _written_short(seen: Mapping[Name, Naming]) -> dict[Name, list[Name]]:
    """Return names that stand for others by their first letters, all of them or some: "FNR", "NZ Nurses"."""
    written: dict[Name, list[Name]] = defaultdict(list)
    for name, naming in seen.items():
        whole = (acronym for acronym in sorted(naming.acronyms) if len(acronym) >= _SHORTEST_ACRONYM)
        for short in (*((acronym,) for acronym in whole), *_abbreviations(name)):
            if short in seen and short != name:
                written[short].append(name)
    return written


def _abbreviations(name: Name) -> Iterator[Name]:
    """Yield a name with some of its words as their initials: "NZ Nurses" of "New Zealand Nurses"."""
    for start, stop in combinations(range(len(name) + 1), 2):
        if stop - start > 1 and stop - start < len(name):
            yield (*name[:start], "".join(word[0] for word in name[start:stop]), *name[stop:])


def _longer(name: Name, seen: Mapping[Name, Naming], holding: dict[str, list[Name]], words: Lexicon) -> list[Name]:
    """Return the names of which one is a part: "the Corps" of "the Marine Corps", "Labour" of "the Labour Party"."""
    here = seen[name].body
    if here.territory and not here.head:
        return []  # a country is in the names of many bodies
    rare = min(name, key=lambda word: len(holding[word]))
    return [
        each
        for each in holding[rare]
        if len(each) > len(name)
        and any(each[at : at + len(name)] == name for at in range(len(each) - len(name) + 1))
        and _fit(here, seen[each].body)
        and (here.head or not seen[each].body.head or each[0] == name[0] or _is_party(name, each, words))
    ]


def _is_party(name: Name, longer: Name, words: Lexicon) -> bool:
    """Return True if a word for a party follows a name in a longer one: "Labour", "Scottish Labour Party"."""
    return any(first == name[-1] and words.is_a("partisan", second) for first, second in pairwise(longer))


def _fit(one: Body, other: Body) -> bool:
    return not one.territory or not other.territory or one.territory == other.territory
