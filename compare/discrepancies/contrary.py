"""Where two clauses say the same but for words of opposite meaning."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from compare.discrepancies.opposites import NON, find_opposed, prefixed, same
from compare.discrepancies.scope import is_auxiliary, may_contradict, rest_of_sentence, with_auxiliaries
from compare.model import Negation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from compare.discrepancies.denial import Differing
    from compare.discrepancies.opposites import Opposed
    from compare.discrepancies.scope import Clause
    from compare.words import Word

Found: TypeAlias = "tuple[Clause, tuple[Opposed, ...]]"
"""A clause and its words that have opposites."""

_NEXT = 3
"""Words next to a denial of which an opposite is denied as well."""
_OPPOSITE = (0.0, 0.0, 0.65, 0.75, 0.8)
"""Confidence of opposite words by how many other words their clauses have in common."""
_IN_SENTENCE = 2
"""Words in common of two sentences above which one in the clauses is enough."""


def find_contraries(here: Sequence[Clause], there: Sequence[Clause]) -> Iterator[Differing]:
    """Yield words of opposite meaning in two clauses that otherwise say the same.

    A pair of opposites of which a side uses both words, or denies one, is left alone: it tells of two things.
    """
    bases = prefixed([clause.folds for clause in (*here, *there)])
    found = [[(clause, tuple(find_opposed(clause.folds, bases))) for clause in side] for side in (here, there)]
    both = _both_sides(found[0]) | _both_sides(found[1])
    opposed = [
        _without(rows, denied) for rows, denied in zip(found, (_all_denied(here), _all_denied(there)), strict=True)
    ]
    for clause, firsts in opposed[0]:
        for other, lasts in opposed[1]:
            pairs = [
                (first, last)
                for first in firsts
                for last in lasts
                if any((number, not second) in last[2] and number not in both for number, second in first[2])
            ]
            if not _is_clear(pairs) or not may_contradict(clause, other):
                continue
            beside = rest_of_sentence(clause, here), rest_of_sentence(other, there)
            confidence = _share_the_rest(clause, other, *pairs[0], beside)
            if confidence:
                (start, stop, _), (begin, end, _) = pairs[0]
                yield with_auxiliaries(clause, start, stop - 1), with_auxiliaries(other, begin, end - 1), confidence


def _is_clear(pairs: Sequence[tuple[Opposed, Opposed]]) -> bool:
    """Say whether there are opposites, each of one word only: "safe and lawful" / "unsafe and unlawful"."""
    firsts, lasts = ({words[0] for words in side} for side in zip(*pairs, strict=True)) if pairs else ((), ())
    return 0 < len(pairs) == len(firsts) == len(lasts)


def _without(rows: Iterable[Found], denied: frozenset[str]) -> tuple[Found, ...]:
    """Return the clauses that have opposites which the same side does not deny, and these."""
    asserted = (
        (
            clause,
            tuple(
                item
                for item in found
                if clause.words[item[0]].fold not in denied and not _is_cue(clause, clause.words[item[0]])
            ),
        )
        for clause, found in rows
    )
    return tuple((clause, found) for clause, found in asserted if found)


def _is_cue(clause: Clause, word: Word) -> bool:
    """Say whether a word that is found as a prefix is a denial, as "non" is in Italian."""
    return word.fold == NON and any(fact.span.start == word.start for fact in clause.negations)


def _all_denied(clauses: Sequence[Clause]) -> frozenset[str]:
    """Return the words next to the denials of a side."""
    facts = [fact.value for clause in clauses for fact in clause.negations]
    return frozenset(word for value in facts if isinstance(value, Negation) for word in value.of[:_NEXT])


def _both_sides(rows: Iterable[Found]) -> frozenset[int | str]:
    """Return the pairs of opposites of which both words occur."""
    sides = {side for _, found in rows for _, _, of_word in found for side in of_word}
    return frozenset(number for number, second in sides if (number, not second) in sides)


def _share_the_rest(
    clause: Clause, other: Clause, first: Opposed, last: Opposed, beside: tuple[tuple[str, ...], tuple[str, ...]]
) -> float:
    """Return how sure it is that two clauses say the same but for their opposites: by the words in common.

    A clause that says nothing else, as in "..., but failed", goes on with the rest of its sentence.
    """
    rest = [word.fold for word in clause.content if word not in clause.words[first[0] : first[1]]]
    opposite = [word.fold for word in other.content if word not in other.words[last[0] : last[1]]]
    common = _common(rest or beside[0], opposite or beside[1])
    whole = min(len(set(rest)), len(set(opposite))) == 1  # "the talks | go on" says no more
    if common and _said_of(clause, first) & _said_of(other, last):
        common += 1
    if common == 1 and (whole or _common((*rest, *beside[0]), (*opposite, *beside[1])) > _IN_SENTENCE):
        common += 1
    return _OPPOSITE[min(common, len(_OPPOSITE) - 1)]


def _said_of(clause: Clause, opposed: Opposed) -> frozenset[str]:
    """Return the words that the opposite of a clause is said of: "the flight | was unauthorised", "armed | guards"."""
    start, stop, _ = opposed
    before = start - 1
    while before >= 0 and is_auxiliary(clause.words[before].fold):
        before -= 1
    near = [clause.words[at] for at in (before, stop) if 0 <= at < len(clause.words)]
    return frozenset(word.fold for word in near if word in clause.content)


def _common(here: Iterable[str], there: Iterable[str]) -> int:
    """Return how many different words of one row are said in the other, in whichever of the two fewer are."""
    left, right = frozenset(here), frozenset(there)
    return min(
        sum(any(same(word, candidate) for candidate in right) for word in left),
        sum(any(same(word, candidate) for candidate in left) for word in right),
    )
