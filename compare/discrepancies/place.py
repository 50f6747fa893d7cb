"""Where the two sides of a link put the same thing at places of different names, or on different sides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.discrepancies.person import may_be_one
from compare.discrepancies.subject import differ_in_turn
from compare.discrepancies.surroundings import (
    DETERMINERS,
    Surroundings,
    shared,
    side_by_side,
    surroundings,
    without_rivals,
)
from compare.discrepancies.value import value_of
from compare.model import Discrepancy, Equivalence, Fact, Name, Place
from compare.words import sound_of

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from compare.discrepancies.passage import LinkedPassages, Passage
    from compare.model import Span

_OPPOSITES = frozenset({
    frozenset({"north", "south"}), frozenset({"east", "west"}), frozenset({"left", "right"}),
    frozenset({"upper", "lower"}), frozenset({"front", "rear"}), frozenset({"territorial", "international"}),
})  # fmt: skip
_SIDES = frozenset(side for pair in _OPPOSITES for side in pair)
_SORTS = (
    frozenset({"port", "ports", "harbour", "harbor", "hafen", "puerto", "porto"}),
    frozenset({"airport", "airfield", "airbase", "flughafen", "aeroport", "aeropuerto", "aeroporto"}),
    frozenset({"crossing", "checkpoint", "bridge"}),
    frozenset({"town", "city", "village", "municipality"}),
    frozenset({"district", "county", "raion"}),
    frozenset({"province", "region", "oblast", "governorate", "prefecture"}),
    frozenset({"stadium", "arena"}),
    frozenset({"hall", "palace", "castle", "garden", "gardens", "house", "hotel", "centre", "center"}),
)
"""Words for sorts of places of which one thing can be called either."""
_SLOTS = {
    "in": "at", "at": "at", "near": "at", "off": "at", "on": "at", "inside": "at", "within": "at", "outside": "at",
    "around": "at", "bei": "at", "an": "at", "auf": "at", "nahe": "at", "à": "at", "en": "at", "au": "at", "dans": "at",
    "près": "at", "em": "at", "na": "at", "no": "at", "cerca": "at", "в": "at", "во": "at", "на": "at", "у": "at",
    "близ": "at", "около": "at", "to": "to", "into": "to", "toward": "to", "towards": "to", "nach": "to", "zu": "to",
    "zum": "to", "vers": "to", "hacia": "to", "до": "to", "к": "to", "from": "from", "aus": "from", "von": "from",
    "depuis": "from", "desde": "from", "da": "from", "из": "from", "от": "from", "through": "through", "via": "through",
    "across": "through", "over": "through", "durch": "through", "über": "through", "par": "through", "por": "through",
    "через": "through", "between": "between", "zwischen": "between", "entre": "between", "между": "between",
    "and": "and", "und": "and", "et": "and", "y": "and", "и": "and",
}  # fmt: skip
"""Prepositions -> the question to which a place after them is the answer."""
_DEPARTURES = frozenset({
    "leave", "leaves", "leaving", "left", "depart", "departs", "departed", "departing", "head", "heads", "headed",
    "heading", "bound", "sail", "sails", "sailed", "set", "sets", "embark", "embarked",
})  # fmt: skip
_DEPARTED = 3
"""Content words before a place among which its "for" is that of a departure."""
_AND = frozenset({"and", "und", "et", "y", "e", "и"})
_BUILDINGS = frozenset({
    "house", "headquarters", "palace", "hall", "castle", "centre", "center", "hotel", "embassy", "airport", "station",
    "stadium", "museum", "hospital", "university", "port", "harbour", "barracks", "villa",
})  # fmt: skip
"""Last words of the names of places, which also name those who work there."""
_LONGEST_NAME = 4
_ENOUGH, _CLEAR = 3, 5
_SIDE, _NAMED, _NAMED_CLEARLY = 0.85, 0.7, 0.85
"""Confidence, given the link. On the annotated pairs 10 of 12 reported ones are right at the lower, 9 of 10 above."""
_SHORTEST_SOUND = 4
_MOST_PAIRS = 10_000
"""Pairs of places above which a link is left alone: a list of places, not a claim."""


def compare_places(passages: LinkedPassages) -> tuple[tuple[Discrepancy, ...], tuple[Equivalence, ...]]:
    """Return where a link puts the same thing at different places, and where it writes the same place in two ways.

    Two places are compared if they are of one sort, or if the same words stand around them and before them; only if
    each of the two is the only one that the other could stand for; and never a country with a city.
    """
    here, there = _places(passages.left, passages.right), _places(passages.right, passages.left)
    if len(here) * len(there) > _MOST_PAIRS:
        return (), ()
    same = [
        (one, other) for one in here for other in there if is_same_place(value_of(one, Place), value_of(other, Place))
    ]
    rest = (
        _without(here, {one.span for one, _ in same}, passages.right),
        _without(there, {other.span for _, other in same}, passages.left),
    )
    discrepancies = *_sides(passages, rest), *_named(passages, rest)
    return discrepancies, tuple(_equivalences(passages, same))


def is_same_place(one: Place, other: Place) -> bool:
    """Return whether two places can be the same, as far as names tell: one may say less. Symmetric."""
    if one.territory or other.territory:
        return one.territory == other.territory
    if _is_side(one) or _is_side(other):
        return one.words == other.words and one.sort == other.sort
    here, there = tuple(map(_stem_sound, one.words)), tuple(map(_stem_sound, other.words))
    return set(here) <= set(there) or set(there) <= set(here) or "".join(here) == "".join(there)


def _stem_sound(word: str) -> str:
    """Return the sound of a word without a vowel at its end, in which spellings differ ("Dnipro", "Dnepr")."""
    sound = sound_of(word)
    return sound[:-1] if len(sound) > _SHORTEST_SOUND and sound[-1] == "a" else sound


def _places(passage: Passage, opposite: Passage) -> tuple[Fact, ...]:
    """Return the places of a passage, and names that stand where places do.

    A name is taken for one if the other passage's places show what it is called to be a sort of place ("the Rask Bank"
    and a bank that is said to be in the sea), if it follows a preposition of place, or if "and" joins it to a place.
    """
    sorts = {word for fact in opposite.of_kind("place") for word in value_of(fact, Place).sort}
    found = [fact for fact in passage.told("place") if not _heads_dateline(passage, fact)]
    places = {passage.place(fact.span) for fact in found if not _is_side(value_of(fact, Place))}
    for fact in passage.told("name"):
        name = fact.value
        if not isinstance(name, Name) or name.bearer == "person" or name.title:
            continue
        start, stop = passage.place(fact.span)
        if len(name.words) > 1 and name.words[-1] in sorts:
            found.append(Fact("place", fact.span, Place(name.words[:-1], "", name.words[-1:])))
        elif (not name.bearer and not name.acronym and _is_put(passage, start, stop, places)) or (
            len(name.words) > 1 and name.words[-1] in _BUILDINGS and _slot(passage, start) == "at"
        ):
            found.append(Fact("place", fact.span, Place(name.words)))
    return tuple(sorted(found, key=lambda fact: fact.span))


def _heads_dateline(passage: Passage, fact: Fact) -> bool:
    at = passage.place(fact.span)[0]
    unit = passage.units[at] if at < len(passage.units) else -1
    return unit >= 0 and passage.statement.units[unit].kind == "dateline" and passage.units[at - 1 : at] != (unit,)


def _is_put(passage: Passage, start: int, stop: int, places: Container[tuple[int, int]]) -> bool:
    """Say whether the words from `start` to `stop` follow a preposition of place or are joined to a place by "and"."""
    if _slot(passage, start) in {"at", "to", "from", "through"}:
        return True
    after = range(stop + 1, stop + _LONGEST_NAME + 1)
    before = range(start - 1 - _LONGEST_NAME, start - 1)
    return (_fold(passage, stop) in _AND and any((stop + 1, end) in places for end in after)) or (
        _fold(passage, start - 1) in _AND and any((begin, start - 1) in places for begin in before)
    )


def _slot(passage: Passage, start: int) -> str:
    """Return the question that the word before a place asks, an article aside: "in the Algarve"."""
    before = start - 1 - (_fold(passage, start - 1) in DETERMINERS)
    return _SLOTS.get(_fold(passage, before), "")


def _question(around: Surroundings) -> str:
    """Return the question that a place answers by the word before it; "left for Vienna" tells where to."""
    departed = around.preposition == "for" and not _DEPARTURES.isdisjoint(around.before[:_DEPARTED])
    return "to" if departed else _SLOTS.get(around.preposition, "")


def _fold(passage: Passage, at: int) -> str:
    return passage.words[at].fold if 0 <= at < len(passage.words) else ""


def _is_side(place: Place) -> bool:
    return len(place.words) == 1 and place.words[0] in _SIDES and len(place.sort) == 1


def _without(facts: Sequence[Fact], spans: Container[Span], opposite: Passage) -> list[Fact]:
    """Return the places that are not among some, and of which the opposite passage does not have every word.

    Whatever it was taken for there, a name that both sides have is no difference.
    """
    rest = [fact for fact in facts if fact.span not in spans]
    sounds = {sound_of(fold) for fold in opposite.folds} if rest else set()
    return [
        fact
        for fact in rest
        if (
            _is_side(value_of(fact, Place)) or any(sound_of(word) not in sounds for word in value_of(fact, Place).words)
        )
    ]


def _equivalences(passages: LinkedPassages, same: Sequence[tuple[Fact, Fact]]) -> Iterator[Equivalence]:
    """Yield one equivalence for each two ways of writing a place that only one side has, where each first occurs.

    Not for countries, whose names and adjectives everybody knows.
    """
    pairs: dict[tuple[str, str], tuple[Span, Span]] = {}
    here = {passages.left.surface(fact.span) for fact in passages.left.of_kind("place")}
    there = {passages.right.surface(fact.span) for fact in passages.right.of_kind("place")}
    for one, other in same:
        key = passages.left.surface(one.span), passages.right.surface(other.span)
        of_one_length = len(value_of(one, Place).words) == len(value_of(other, Place).words)
        if key[0] not in there and key[1] not in here and of_one_length and not value_of(one, Place).territory:
            first, last = pairs.get(key, (one.span, other.span))
            pairs[key] = min(first, one.span), min(last, other.span)
    for first, last in pairs.values():
        yield Equivalence(passages.index, first, last)


def _sides(passages: LinkedPassages, rest: tuple[Sequence[Fact], Sequence[Fact]]) -> Iterator[Discrepancy]:
    """Yield opposite sides of the same sort of thing, where each text names one side of it only."""
    for one in rest[0]:
        for other in rest[1]:
            here, there = value_of(one, Place), value_of(other, Place)
            if _is_side(here) and _is_side(there) and here.sort == there.sort:
                opposite = frozenset({here.words[0], there.words[0]}) in _OPPOSITES
                alone = _only_side(here, rest[0]) and _only_side(there, rest[1])
                if opposite and alone:
                    yield passages.difference("place", one.span, other.span, _SIDE, "opposite sides")


def _only_side(place: Place, facts: Sequence[Fact]) -> bool:
    return sum(_is_side(value_of(fact, Place)) and value_of(fact, Place).sort == place.sort for fact in facts) == 1


def _named(passages: LinkedPassages, rest: tuple[Sequence[Fact], Sequence[Fact]]) -> Iterator[Discrepancy]:
    """Yield places that answer the same question with different names."""
    here = [(fact, surroundings(passages.left, fact)) for fact in rest[0] if not _is_side(value_of(fact, Place))]
    there = [(fact, surroundings(passages.right, fact)) for fact in rest[1] if not _is_side(value_of(fact, Place))]
    alone = len(here) == len(there) == 1
    bonus = alone + (alone and not passages.one_language)
    rivals = {
        (one, other): likeness
        for one, around in here
        for other, beyond in there
        if (passages.one_language or not may_be_one(value_of(one, Place).words, value_of(other, Place).words))
        and not differ_in_turn(
            passages.left, passages.right, passages.left.place(one.span), passages.right.place(other.span)
        )
        and (likeness := _likeness(value_of(one, Place), value_of(other, Place), around, beyond, bonus=bonus))
        >= _ENOUGH
    }
    for one, other in without_rivals(tuple(rivals)):
        confidence = _NAMED_CLEARLY if rivals[one, other] >= _CLEAR else _NAMED
        yield passages.difference("place", one.span, other.span, confidence, "different places")


def _likeness(one: Place, other: Place, around: Surroundings, beyond: Surroundings, *, bonus: int) -> int:
    """Return how much speaks for two places answering the same question: 0 to 7, and a `bonus` for two in one slot."""
    if bool(one.territory) != bool(other.territory):
        return 0
    here, there = _question(around), _question(beyond)
    of_one_sort = _of_one_sort(one, other)
    if here != there and not of_one_sort:
        return 0
    in_one_slot = here == there != ""
    neighbours = side_by_side(around, beyond)
    return 2 * of_one_sort + (1 + bonus) * in_one_slot + 2 * neighbours + min(2, shared(around.near, beyond.near))


def _of_one_sort(one: Place, other: Place) -> bool:
    return any(
        word == follower or any(word in sort and follower in sort for sort in _SORTS)
        for word in one.sort
        for follower in other.sort
    )
