"""Two statements and their links -> where linked units say different things about the same point, and where they agree.

One module for each kind. Each compares the facts of the two sides of a link; `pairing` says which of them answer the
same question.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.discrepancies.attribution import compare_attributions
from compare.discrepancies.date import compare_dates
from compare.discrepancies.joining import join_values
from compare.discrepancies.name import compare_names
from compare.discrepancies.negation import compare_negations
from compare.discrepancies.number import compare_numbers
from compare.discrepancies.passage import LinkedPassages, anchors_of, make_passage, stems_of, weigh_stems
from compare.discrepancies.person import people_of
from compare.discrepancies.place import compare_places
from compare.discrepancies.scale import scales
from compare.discrepancies.strength import compare_strengths
from compare.words import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from compare.model import Discrepancy, DiscrepancyKind, Equivalence, Link, Span, Statement

KINDS = (
    compare_attributions,
    compare_dates,
    compare_names,
    compare_negations,
    compare_numbers,
    compare_places,
    compare_strengths,
)
"""Each returns the discrepancies of its kind and the equivalences of the two sides of a link."""

LEAST_SCORE = 0.5
"""In links with a lower score only what is said in opposite words is looked for.

Likelier than not, the sides of such a link make two claims. That two numbers differ then says nothing; that the one
side denies what the other asserts speaks for one claim: on the annotated pairs two in three of these are right.
"""

_IN_OPPOSITE_WORDS = frozenset({compare_attributions, compare_negations, compare_strengths})


def unjudged(left: Statement, right: Statement) -> tuple[DiscrepancyKind, ...]:
    """Return the kinds that are not looked for in the languages of two statements.

    Between two languages words cannot be compared, only values; the published scales and groups of acts know some
    languages only.
    """
    languages = {left.language, right.language}
    if len(languages - {"und"}) > 1:
        return "negation", "strength", "attribution"
    language = min(languages - {"und"}, default="und")
    return () if scales(language) else ("strength", "attribution")


def find(
    left: Statement, right: Statement, links: tuple[Link, ...]
) -> tuple[tuple[Discrepancy, ...], tuple[Equivalence, ...]]:
    """Return what the two sides of the links say differently about the same point, and what only looks different.

    Parameters
    ----------
    left, right
        Statements whose units have their facts.
    links
        Which units make a common claim. Identical ones have nothing to be found, and most links of two versions are.

    Returns
    -------
    Discrepancies by falling confidence, then by position; equivalences by position. Where two overlap on both sides of
    a link, the more confident one is kept; an equivalence never overlaps a discrepancy. Neither ever has the same words
    on both sides: "today" in two statements of two dates is no difference that a reader sees.
    """
    stems = stems_of(left), stems_of(right)
    weights = weigh_stems(*stems)
    vocabularies = frozenset(stems[0]), frozenset(stems[1])
    anchors = anchors_of(left), anchors_of(right)
    people = people_of(left), people_of(right)
    in_order = left.sort_key <= right.sort_key
    one_language = left.language == right.language or "und" in {left.language, right.language}
    discrepancies: list[Discrepancy] = []
    equivalences: list[Equivalence] = []
    for index, link in enumerate(links):
        if link.relation == "identical":
            continue
        passages = LinkedPassages(
            index,
            make_passage(left, link.left, weights, vocabulary=vocabularies[0], anchors=anchors[0], people=people[0]),
            make_passage(right, link.right, weights, vocabulary=vocabularies[1], anchors=anchors[1], people=people[1]),
            in_order,
            link.score,
            one_language,
        )
        found = [compare(passages) for compare in KINDS if link.score >= LEAST_SCORE or compare in _IN_OPPOSITE_WORDS]
        differing = join_values(
            passages,
            _settled(
                discrepancy for kind, _ in found for discrepancy in kind if not _same_words(left, right, discrepancy)
            ),
        )
        discrepancies.extend(differing)
        equivalences.extend(
            equivalence
            for _, kind in found
            for equivalence in kind
            if not _same_words(left, right, equivalence)
            and not any(_overlap(equivalence, discrepancy) for discrepancy in differing)
        )
    discrepancies.sort(key=lambda found: (-found.confidence, found.left, found.right, found.kind))
    equivalences.sort(key=lambda found: (found.left, found.right))
    return tuple(discrepancies), tuple(dict.fromkeys(equivalences))


def _settled(discrepancies: Iterable[Discrepancy]) -> tuple[Discrepancy, ...]:
    """Return the discrepancies of a link that no more confident one overlaps on both sides.

    Two bearers of one role who are said to have done the same are two names for one doer, whatever the confidence.
    """
    kept: list[Discrepancy] = []
    found = tuple(discrepancies)
    names = [one for one in found if one.kind == "name"]
    rest = (one for one in found if one.kind != "attribution" or not any(_overlap(one, name) for name in names))
    for discrepancy in sorted(rest, key=lambda one: (-one.confidence, one.kind, _places(one))):
        if not any(_overlap(discrepancy, other) for other in kept):
            kept.append(discrepancy)
    return tuple(kept)


def _same_words(left: Statement, right: Statement, found: Discrepancy | Equivalence) -> bool:
    if left.text[found.left.start : found.left.stop] == right.text[found.right.start : found.right.stop]:
        return True  # as most equivalences are
    here = words_of(left.text, found.left.start, found.left.stop)
    there = words_of(right.text, found.right.start, found.right.stop)
    return [word.fold for word in here] == [word.fold for word in there]


def _places(found: Discrepancy) -> tuple[Span, Span]:
    """Return the places of a discrepancy in an order that does not depend on the sides."""
    return min(found.left, found.right), max(found.left, found.right)


def _overlap(one: Discrepancy | Equivalence, other: Discrepancy) -> bool:
    return _meet(one.left, other.left) and _meet(one.right, other.right)


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.stop and other.start < one.stop
