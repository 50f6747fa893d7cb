"""Who is said to have done something: one side, both, or somebody whom the words do not tell apart from others."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from compare.discrepancies.grammar import grammar
from compare.discrepancies.surroundings import akin, is_content
from compare.geography import capitals
from compare.model import Name, Place, Quantity
from compare.words import fold_of, latin_of, sound_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from compare.discrepancies.passage import Passage
    from compare.model import Fact

Sort: TypeAlias = Literal["state", "person", "name", "role"]
Key: TypeAlias = tuple[Sort, str]

_ACTS = Path(__file__).with_name("acts.json")
_NOUN_CAPITALS = frozenset({"de", "lb"})
"""Languages that write every noun with a capital."""
_TITLE = 4
"""Words that at most part a name from the country in its title: "President of the Republic of Korea Ms Park"."""


@dataclass(frozen=True, slots=True)
class Doers:
    """Words that say how many sides somebody stands for, in one language.

    Attributes
    ----------
    joint, single
        Words for both sides together and for one; after "=" one that counts only where it stands alone.
    collective
        Words for a body, a meeting or a text, which may stand for either.
    generic
        Words in names that do not tell one bearer from another.
    powers
        Those of them that tell whose duty something is where no name does: "the state", not "the operator".
    """

    joint: frozenset[str]
    single: frozenset[str]
    collective: frozenset[str]
    generic: frozenset[str]
    powers: frozenset[str]


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody to whom an act is ascribed.

    Attributes
    ----------
    start, stop
        Half-open range of words of the passage.
    number
        ``joint`` for both sides together, ``single`` for one, "" where the words do not tell.
    keys
        What it can be known by: the state, the surname, the words of a name.
    nouns
        Folded words of it that are no names and not said of everybody: "the defence counsel", not "the side".
    powers
        Where it has no such words, those for the state and the like.
    """

    start: int
    stop: int
    number: Literal["joint", "single", ""]
    keys: frozenset[Key]
    nouns: frozenset[str] = frozenset()
    powers: frozenset[str] = frozenset()


@lru_cache(maxsize=1)
def _data() -> Mapping[str, Any]:
    data: dict[str, Any] = json.loads(_ACTS.read_bytes())
    return data


@lru_cache(maxsize=8)
def doers(language: str) -> Doers:
    """Return the words of a language for one and for both sides; those of English where it has none."""
    data = _data()
    return Doers(
        joint=frozenset(map(fold_of, data["joint"].get(language, data["joint"]["en"]))),
        single=frozenset(map(fold_of, data["single"].get(language, data["single"]["en"]))),
        collective=frozenset(data["collective"]),
        generic=frozenset(data["generic"]) | frozenset(data["collective"]),
        powers=frozenset(data["powers"]),
    )


def party_of(passage: Passage, start: int, stop: int, language: str, *, shared: bool | None = None) -> Party | None:
    """Return whom a range of words stands for; None where it is empty or the author himself ("we").

    Parameters
    ----------
    shared
        Whether other words say that both sides are meant or one; None where they say neither.
    """
    if start >= stop:
        return None
    folds = [_bare(passage.words[at].fold) for at in range(start, stop)]
    if not grammar("own").isdisjoint(folds) or _is_value(passage, start):
        return None
    known = doers(language)
    found = tuple(_keyed(passage, start, stop, known))
    keys = frozenset(key for _, _, row in found for key in row)
    joined = _joined(passage, found)
    if shared is not None:
        number: Literal["joint", "single", ""] = "joint" if shared else "single"
    elif not grammar("together").isdisjoint(folds) or joined or _is_each_side(folds):
        number = "joint"
    elif _are_roles(keys) and not known.joint.isdisjoint(folds) and known.collective.isdisjoint(folds):
        number = ""  # "the Ministers" are those of both sides, or of one
    elif any(sort != "role" for sort, _ in keys) or (keys and known.collective.isdisjoint(folds)):
        number = "single"
    elif not known.collective.isdisjoint(folds):
        number = ""
    elif not known.joint.isdisjoint(folds) or (len(folds) == 1 and f"={folds[0]}" in known.joint):
        number = "joint"
    elif not known.single.isdisjoint(folds):
        number = "single"
    else:
        number = ""
    named = {at for first, last, _ in found for at in range(first, last)}
    said_of_many = known.generic | known.single | known.joint | grammar("pronouns")
    nouns = frozenset(
        fold
        for at, fold in enumerate(folds, start)
        if at not in named and passage.words[at].kind == "word" and is_content(fold) and fold not in said_of_many
    )
    return Party(start, stop, number, keys, nouns, frozenset() if keys or nouns else known.powers.intersection(folds))


def _is_each_side(folds: Sequence[str]) -> bool:
    """Say whether a doer is each of the two sides, "every party"; "every member state" may be one of many."""
    return not grammar("each").isdisjoint(folds) and not grammar("sides").isdisjoint(folds)


def _are_roles(keys: frozenset[Key]) -> bool:
    return bool(keys) and all(sort == "role" for sort, _ in keys)


def _is_value(passage: Passage, start: int) -> bool:
    """Say whether a date or a measure begins at a word: "lifted by 30 June", "cut by 5 per cent" name no doer."""
    return any(
        passage.place(fact.span)[0] <= start + 1 and start < passage.place(fact.span)[1]
        for fact in passage.facts
        if fact.kind == "date" or (isinstance(fact.value, Quantity) and fact.value.measure != "count")
    )


def _bare(fold: str) -> str:
    return fold.removesuffix("'s").removesuffix("'")


def _keyed(passage: Passage, start: int, stop: int, known: Doers) -> Iterator[tuple[int, int, frozenset[Key]]]:
    """Yield the names and places in a range of words, and capitalised words that are none, with their keys."""
    covered: set[int] = set()
    for fact in passage.facts:
        if not isinstance(fact.value, Name | Place):
            continue
        first, last = passage.place(fact.span)
        if start <= first < stop:
            covered.update(range(first, last))
            keys = frozenset(_keys(fact, known))
            if keys:
                yield max(first, start), min(last, stop), keys
    for at in range(start, stop):
        if at not in covered and (key := _capital(passage, at, known)):
            yield at, at + 1, frozenset({key})


def _capital(passage: Passage, at: int, known: Doers) -> Key | None:
    """Return the key of a word that is known to be a name by its capital only."""
    word = passage.words[at]
    latin = latin_of(_bare(word.fold))
    if not latin or not is_content(_bare(word.fold)) or not passage.statement.text[word.start].isupper():
        return None
    if at == 0 or passage.units[at - 1] != passage.units[at] or passage.words[at - 1].kind == "number":
        # Where the position explains the capital, only what is a name elsewhere in the statement is one.
        return _key_of(latin) if _anchor(latin) in passage.anchors else None
    if passage.statement.language in _NOUN_CAPITALS or _bare(word.fold) in known.single:
        return None
    return ("role", latin) if _bare(word.fold) in known.generic else _key_of(latin)


def _anchor(latin: str) -> str:
    sound = sound_of(latin)
    return f"name:{sound.rstrip('a') or sound}"


def _key_of(latin: str) -> Key:
    state = capitals().get(latin)
    return ("state", state) if state else ("name", latin)


def _keys(fact: Fact, known: Doers) -> Iterator[Key]:
    value = fact.value
    if isinstance(value, Place):
        name = " ".join(value.words)
        state = value.territory or capitals().get(name, "")
        if state:
            yield "state", state
        else:
            yield from (("name", word) for word in value.words if word not in known.generic)
    elif isinstance(value, Name):
        if value.bearer == "person":
            yield "person", value.words[-1]
        else:
            own = [word for word in value.words if word not in known.generic]
            yield from (("name", word) for word in own)
            # A council and a board are two, a ministry and a government may be one side.
            if not own or not known.collective.isdisjoint(value.words):
                yield from (("role", word) for word in value.words if is_content(word))


def _joined(passage: Passage, found: tuple[tuple[int, int, frozenset[Key]], ...]) -> bool:
    """Say whether two names of one sort stand beside each other, parted by "and" or a dash: "Pakistan and Russia"."""
    rows = sorted(found, key=lambda row: row[:2])
    for one, other in pairwise(rows):
        between = [passage.words[at].fold for at in range(one[1], other[0])]
        sorts = [{sort for sort, _ in row[2]} for row in (one, other)]
        if sorts[0] & sorts[1] and any(fold in grammar("and") for fold in between) and not one[2] & other[2]:
            return True
    return False


def differ(one: Party, other: Party) -> bool:
    """Return whether two parties cannot be the same: one side and both, or two sides of different names. Symmetric."""
    if {one.number, other.number} == {"joint", "single"}:
        return True
    if "joint" in {one.number, other.number}:
        return False
    if any(_same(key, candidate) for key in one.keys for candidate in other.keys):
        return False
    return bool({sort for sort, _ in one.keys} & {sort for sort, _ in other.keys})


def is_named(passage: Passage, party: Party, start: int, unit: int, language: str) -> bool:
    """Return whether a unit names a party of the other side behind a word, as whom or what the act there is done to."""
    stop = next((at for at in range(start, len(passage.units)) if passage.units[at] != unit), len(passage.units))
    wanted = [key for key in party.keys if key[0] != "role"]
    return any(
        _same(key, candidate)
        for _, _, row in _keyed(passage, start, stop, doers(language))
        for candidate in row
        for key in wanted
    )


def passed_over(passage: Passage, party: Party, other: Party, unit: int, language: str) -> bool:
    """Return whether a unit names somebody, but not as the doer: then that is not the party that it names as such.

    Parameters
    ----------
    passage
        Of the unit and of `party`, its doer.
    other
        The doer on the other side.
    """
    known = doers(language)
    places = [at for at, index in enumerate(passage.units) if index == unit]
    named = [
        row
        for row in _keyed(passage, places[0], places[-1] + 1, known)
        if row[1] <= party.start or row[0] >= party.stop
    ]
    wanted = [key for key in other.keys if key[0] != "role"]
    return any(
        any(_same(key, candidate) for key in wanted for candidate in row[2]) and not _beside(row, named, party)
        for row in named
    )


def _beside(row: tuple[int, int, frozenset[Key]], named: list[tuple[int, int, frozenset[Key]]], party: Party) -> bool:
    """Say whether a party is also named close to a name, as a country is in a title: they may be one."""
    return any(
        any(_same(key, candidate) for key in party.keys for candidate in near[2])
        for near in named
        if near is not row and max(near[0] - row[1], row[0] - near[1]) <= _TITLE
    )


def agree(one: Party, other: Party) -> bool:
    """Return whether two parties are known to be the same. Symmetric."""
    if one.number == other.number == "joint":
        return True
    return any(_same(key, candidate) for key in one.keys for candidate in other.keys)


def _same(one: Key, other: Key) -> bool:
    """Say whether two keys are of one bearer: forms of one word, or one name in two spellings."""
    if one[0] != other[0] and {one[0], other[0]} != {"person", "name"}:
        return False
    return one[1] == other[1] or (
        one[0] != "state" and (akin(one[1], other[1]) or sound_of(one[1]) == sound_of(other[1]))
    )
