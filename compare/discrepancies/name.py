"""Where the two sides of a link name different persons in one place, or one person with different titles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.discrepancies import title
from compare.discrepancies.designation import agree, compare_designations, is_designation
from compare.discrepancies.person import Identity, People, identify, is_whole, may_be_one, respelled
from compare.discrepancies.surroundings import akin, shared, side_by_side, surroundings, without_rivals
from compare.discrepancies.value import value_of
from compare.model import Discrepancy, Equivalence, Name, Span
from compare.words import latin_of, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.discrepancies.passage import LinkedPassages, Passage
    from compare.model import Fact

_SAME_SURNAME, _SAME_GIVEN_NAME, _SAME_ROLE, _TITLE = 0.9, 0.8, 0.65, 0.9
"""Confidence, given the link."""
_SAME_NOUN = 0.65
_COUNTERPARTS = (
    "counterpart", "colleague", "guest", "host", "amtskolleg", "kolleg", "gast", "homolog", "colleg", "colega",
    "invite", "коллег", "гост", "نظير",
)  # fmt: skip
"""How words begin that mean a person of the same role on the other side."""
_NOUN_CAPITALS = frozenset({"de", "lb"})
_OF_STATES = frozenset({
    "ministry", "government", "embassy", "delegation", "army", "navy", "forces", "force", "guard", "parliament",
    "assembly", "senate", "police", "republic", "union", "state", "states", "kingdom", "federation", "council",
    "ministerio", "ministere", "gobierno", "gouvernement", "embajada", "ambassade", "министерство", "правительство",
})  # fmt: skip
"""Bodies that each side has of its own."""
_SMALL_WORDS = frozenset({"of", "on", "for", "and", "to", "in", "against", "the"})
"""Words that no person's name has."""
_LAST_LATIN = "\u024f"
_MOST_PAIRS = 10_000
"""Pairs of names above which a link is left alone: a register of names, not a claim."""


def compare_names(passages: LinkedPassages) -> tuple[tuple[Discrepancy, ...], tuple[Equivalence, ...]]:
    """Return where a link names different persons or titles, and where it writes the same name in two ways.

    Two names are compared where one could stand for the other: a surname with two given names, a given name with two
    surnames, a role with two bearers, two things called by one noun ("the tanker"); and only if neither side knows
    both.
    """
    here, there = passages.left.of_kind("name"), passages.right.of_kind("name")
    if not 0 < len(here) * len(there) <= _MOST_PAIRS:
        return (), ()
    left, right = passages.left.people, passages.right.people
    same = [(one, other) for one in here for other in there if _identity(passages, one, other) == "same"]
    paired = {one.span for one, _ in same}, {other.span for _, other in same}
    rest = [fact for fact in here if fact.span not in paired[0]], [fact for fact in there if fact.span not in paired[1]]
    discrepancies = (
        *_titles(passages, same, left, right),
        *_persons(passages, rest, left, right),
        *_things(passages, rest),
        *compare_designations(passages, rest),
    )
    return discrepancies, tuple(_equivalences(passages, same))


def _identity(passages: LinkedPassages, one: Fact, other: Fact) -> Identity:
    here, there = value_of(one, Name), value_of(other, Name)
    if here.acronym and here.acronym == there.acronym:
        return "same"
    if is_designation(here) and is_designation(there):
        return "same" if agree(here, there) else "other"
    return identify(here, there, inflected=passages.inflected)


def _equivalences(passages: LinkedPassages, same: Sequence[tuple[Fact, Fact]]) -> Iterator[Equivalence]:
    """Yield one equivalence for each two ways of writing a name that only one side has, where each first occurs."""
    pairs: dict[tuple[str, str], tuple[Span, Span]] = {}
    here = {passages.left.surface(fact.span) for fact in passages.left.of_kind("name")}
    there = {passages.right.surface(fact.span) for fact in passages.right.of_kind("name")}
    for one, other in same:
        key = passages.left.surface(one.span), passages.right.surface(other.span)
        if key[0] not in there and key[1] not in here and _is_certain(value_of(one, Name), value_of(other, Name)):
            first, last = pairs.get(key, (one.span, other.span))
            pairs[key] = min(first, one.span), min(last, other.span)
    for first, last in pairs.values():
        yield Equivalence(passages.index, first, last)


def _is_certain(one: Name, other: Name) -> bool:
    """Say whether two names that may be the same are: those of persons, or with the same words or acronym."""
    person = "person" in {one.bearer, other.bearer}
    return person or len(one.words) == len(other.words) or bool(one.acronym and one.acronym == other.acronym)


def _titles(
    passages: LinkedPassages, same: Sequence[tuple[Fact, Fact]], left: People, right: People
) -> Iterator[Discrepancy]:
    """Yield the titles of one person that exclude each other, unless a side gives the person both."""
    for one, other in same:
        here, there = value_of(one, Name), value_of(other, Name)
        if not title.conflict(here.title, there.title):
            continue
        if all(
            title.conflict(here.title, known) for known in right.titles_of(there, inflected=passages.inflected) if known
        ) and all(
            title.conflict(known, there.title) for known in left.titles_of(here, inflected=passages.inflected) if known
        ):
            first, last = _title_span(passages.left, one), _title_span(passages.right, other)
            yield passages.difference("name", first, last, _TITLE, "different titles")


def _persons(
    passages: LinkedPassages, rest: tuple[Sequence[Fact], Sequence[Fact]], left: People, right: People
) -> Iterator[Discrepancy]:
    """Yield the names that stand for each other and are those of different persons."""
    here = [
        fact
        for fact in rest[0]
        if _may_be_person(fact) and not right.knows(value_of(fact, Name), inflected=passages.inflected)
    ]
    there = [
        fact
        for fact in rest[1]
        if _may_be_person(fact) and not left.knows(value_of(fact, Name), inflected=passages.inflected)
    ]
    alone = (
        _only_persons(here, rest[0])
        and _only_persons(there, rest[1])
        and not (_tells_of_counterpart(passages.left) or _tells_of_counterpart(passages.right))
    )
    rivals = [
        (one, other, why) for one in here for other in there if (why := _rivalry(passages, one, other, alone=alone))
    ]
    for one, other, (confidence, reason) in rivals:
        if sum(one is fact for fact, _, _ in rivals) == 1 == sum(other is fact for _, fact, _ in rivals):
            first, last = _name_span(passages.left, one), _name_span(passages.right, other)
            yield passages.difference("name", first, last, confidence, reason)


def _may_be_person(fact: Fact) -> bool:
    """Say whether a name is that of somebody with a title, or may have a given name and a surname: things have none."""
    name = value_of(fact, Name)
    told = is_whole(name) or (name.bearer == "person" and bool(name.title))
    return name.bearer != "body" and told and _SMALL_WORDS.isdisjoint(name.words) and not is_designation(name)


def _tells_of_counterpart(passage: Passage) -> bool:
    """Say whether a side speaks of somebody of the same role on the other side, who may be whom that one names."""
    return any(word.fold.startswith(_COUNTERPARTS) for word in passage.words)


def _only_persons(names: Sequence[Fact], rest: Sequence[Fact]) -> bool:
    """Say whether a side names one person only who has no counterpart, and who is none that the other side knows."""
    persons = [fact for fact in rest if value_of(fact, Name).bearer == "person"]
    return len(persons) == 1 and persons[0] in names


def _rivalry(passages: LinkedPassages, one: Fact, other: Fact, *, alone: bool) -> tuple[float, str] | None:
    """Return how sure it is that two names stand for each other, and what differs; None if they do not.

    The bearers of a role are compared if the same words stand beside them, if the role is told in more than one word,
    or if they are the only persons (`alone`) and the same is told around them.
    """
    identity = _identity(passages, one, other)
    around, beyond = surroundings(passages.left, one), surroundings(passages.right, other)
    nearby = shared(around.near, beyond.near)
    persons = (value_of(one, Name).bearer == "person") + (value_of(other, Name).bearer == "person")
    common = frozenset(value_of(one, Name).title).intersection(value_of(other, Name).title)
    if _may_be_spelling(passages, one, other, identity):
        return None
    if identity == "given" and (persons or nearby):
        return _SAME_SURNAME, "different given names"
    if (
        identity == "given"
        and not passages.one_language
        and is_whole(value_of(one, Name))
        and is_whole(value_of(other, Name))
    ):
        return _SAME_ROLE, "different given names"
    if identity == "surname" and (common or nearby):
        return _SAME_GIVEN_NAME, "different surnames"
    neighbours = side_by_side(around, beyond)
    told = neighbours or nearby > 1 or not passages.one_language
    if identity == "other" and persons > 1 and common and (neighbours or (alone and (told or len(common) > 1))):
        return _SAME_ROLE, "different persons"
    return None


def _may_be_spelling(passages: LinkedPassages, one: Fact, other: Fact, identity: Identity) -> bool:
    """Say whether two names, or the given names in which they differ, may be one name as two languages write it."""
    if identity == "same":
        return False
    here, there = (value_of(fact, Name).words[: 1 if identity == "given" else None] for fact in (one, other))
    doubtful = identity != "surname" and _is_transliterated(passages, one, other)
    return (not passages.one_language and respelled(here, there)) or (doubtful and may_be_one(here, there))


def _is_transliterated(passages: LinkedPassages, one: Fact, other: Fact) -> bool:
    """Say whether one of two names is written in Latin letters and the other is not."""
    surfaces = passages.left.surface(one.span), passages.right.surface(other.span)
    foreign = [any(char > _LAST_LATIN for char in surface) for surface in surfaces]
    return foreign[0] != foreign[1]


def _things(passages: LinkedPassages, rest: tuple[Sequence[Fact], Sequence[Fact]]) -> Iterator[Discrepancy]:
    """Yield the names of two things that one noun calls, before the name or as its last word.

    Each is named by one statement only.
    """
    if not passages.one_language or passages.left.statement.language in _NOUN_CAPITALS:
        return
    here = [fact for fact in rest[0] if _is_own(fact, passages.left, passages.right)]
    there = [fact for fact in rest[1] if _is_own(fact, passages.right, passages.left)]
    for one, other in without_rivals(
        [(one, other) for one in here for other in there if _called_alike(passages, one, other)]
    ):
        yield passages.difference("name", one.span, other.span, _SAME_NOUN, "different names")


def _is_own(fact: Fact, passage: Passage, opposite: Passage) -> bool:
    """Say whether a thing has a name of two words or more of which the other statement does not know the first."""
    name = value_of(fact, Name)
    first = passage.stems[passage.place(fact.span)[0]]
    own = [word for word in name.words if word not in _SMALL_WORDS]
    return (
        name.bearer != "person"
        and not name.title
        and not is_designation(name)
        and len(own) > 1
        and _OF_STATES.isdisjoint(own)
        and first not in opposite.vocabulary
    )


def _called_alike(passages: LinkedPassages, one: Fact, other: Fact) -> bool:
    around, beyond = surroundings(passages.left, one), surroundings(passages.right, other)
    same_head = value_of(one, Name).words[-1] == value_of(other, Name).words[-1]
    nouns = around.before[:1], beyond.before[:1]
    # the word directly before a name is a noun if it says something by itself
    direct = (around.preposition,) == nouns[0] and (beyond.preposition,) == nouns[1]
    same_noun = direct and akin(around.preposition, beyond.preposition)
    return (same_head or same_noun) and shared(around.near, beyond.near) > same_noun


def _name_span(passage: Passage, fact: Fact) -> Span:
    """Return the span of a name without its title."""
    wanted = value_of(fact, Name).words
    words = [word for word in words_of(passage.statement.text, fact.span.start, fact.span.stop) if word.kind == "word"]
    folds = [latin_of(word.fold.removesuffix("'s")) for word in words]
    for start in range(len(words) - len(wanted) + 1):
        if tuple(folds[start : start + len(wanted)]) == wanted:
            return Span(words[start].start, words[start + len(wanted) - 1].stop)
    return fact.span


def _title_span(passage: Passage, fact: Fact) -> Span:
    """Return the span of a title without the name, on the side of the name where it has more words."""
    name = _name_span(passage, fact)
    before, after = Span(fact.span.start, name.start), Span(name.stop, fact.span.stop)
    wider = before if before.stop - before.start >= after.stop - after.start else after
    words = [word for word in words_of(passage.statement.text, wider.start, wider.stop) if word.kind == "word"]
    return Span(words[0].start, words[-1].stop) if words else fact.span
