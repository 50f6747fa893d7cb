"""Where the two sides of a link report the same act as stronger and as weaker: agreed / considered, will / may."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.discrepancies.expression import Expression, find_expressions, with_themes
from compare.discrepancies.kindred import kindred, overlap
from compare.discrepancies.scale import scales
from compare.model import Discrepancy, Equivalence, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.discrepancies.passage import LinkedPassages, Passage

_FAR = 2
"""Degrees between two expressions from which on they differ; neighbours on a scale are often used for each other."""
_LEAST_SHARE = 0.3
"""Share of the lighter theme that two expressions must have in common to be said of the same thing."""
_LEAST_WORDS = 2
_WHOLE_SHARE = 0.6
"""Share from which on one word in common is enough: the theme is hardly more than that word."""
_LONE_FAR = 3
"""Degrees between two criticisms of the same people from which on they are one act without a word in common."""
_MOST_EXPRESSIONS = 40
_MOST_WORDS = 1_000
"""Expressions and words of a side above which a link is left alone: a list, not a claim."""
_BESIDE = 3
"""Words between two expressions of one act from which on they are no pair: "noted and, once more, welcomed"."""
_AGREEMENT = 0.3
"""What two expressions of one strength have over two others when they are paired."""
_SURE, _LIKELY, _LONE = 0.8, 0.65, 0.55
"""Confidences, with the share of the theme in between. On the annotated pairs 16 of 17 were right. The
rules were made with these pairs in view, so that on other texts fewer are."""


def compare_strengths(passages: LinkedPassages) -> tuple[tuple[Discrepancy, ...], tuple[Equivalence, ...]]:
    """Return where one side puts the same act more strongly than the other, by the scales of its language.

    Two expressions of one scale are compared if they are said of the same thing, that is if the words they govern are
    the same. Nothing between two languages, nor in a language without scales.
    """
    language = common_language(passages)
    if language is None or max(len(passages.left.words), len(passages.right.words)) > _MOST_WORDS:
        return (), ()
    if passages.left.folds == passages.right.folds:
        return (), ()
    here = find_expressions(passages.left, language)
    there = find_expressions(passages.right, language) if here else ()
    if not there or max(len(here), len(there)) > _MOST_EXPRESSIONS:
        return (), ()
    wanted = _far_apart(here, there)
    if not wanted:
        return (), ()
    here, there = with_themes(passages.left, here, wanted), with_themes(passages.right, there, wanted)
    known = scales(language)
    says = known.says if known else {}
    found = []
    for one, other, confidence in _differing(passages, here, there):
        first, last = _span(passages.left, one), _span(passages.right, other)
        words = passages.left.surface(first), passages.right.surface(last)
        strong, weak = words if one.degree > other.degree else words[::-1]
        reason = f"“{strong}” {says[one.scale]} “{weak}”"
        found.append(
            Discrepancy("strength", passages.index, first, last, round(confidence * passages.score, 6), reason)
        )
    return tuple(found), ()


def _far_apart(here: Sequence[Expression], there: Sequence[Expression]) -> frozenset[str]:
    """Return the scales on which an expression of one side lies far from one of the other."""
    return frozenset(
        one.scale
        for one in here
        for other in there
        if one.scale == other.scale and abs(one.degree - other.degree) >= _FAR
    )


def common_language(passages: LinkedPassages) -> str | None:
    """Return the language of both sides, that of the other where one could not be told; None between two."""
    languages = {passages.left.statement.language, passages.right.statement.language}
    if not passages.one_language or languages == {"und"}:
        return None
    return min(languages - {"und"})


def _span(passage: Passage, one: Expression) -> Span:
    return Span(passage.words[one.start].start, passage.words[one.stop - 1].stop)


def _differing(
    passages: LinkedPassages, here: Sequence[Expression], there: Sequence[Expression]
) -> Iterator[tuple[Expression, Expression, float]]:
    """Yield pairs of expressions that are said of the same thing and lie far apart, with their confidence.

    The best pairs are taken first. An expression that says the same as one of the other side is none of another.
    """
    if not passages.in_order:
        for other, one, confidence in _differing(passages.swapped(), there, here):
            yield one, other, confidence
        return
    pairs = []
    for one in here:
        for other in there:
            if one.scale == other.scale:
                evidence = _evidence(passages, one, other) or _lone(one, other, here, there)
                if evidence:
                    near = abs(one.degree - other.degree) < _FAR
                    pairs.append((evidence + near * _AGREEMENT, near, one, other, evidence))
    taken: set[tuple[int, int, str]] = set()
    for _, near, one, other, evidence in sorted(
        pairs, key=lambda pair: (-pair[0], pair[2].scale, pair[2].start, pair[3].start)
    ):
        places = {(0, one.start, one.scale), (1, other.start, other.scale)}
        if places.isdisjoint(taken):
            taken |= places
            if not near and not _said_beside(one, other, there) and not _said_beside(other, one, here):
                yield one, other, evidence


def _said_beside(one: Expression, other: Expression, there: Sequence[Expression]) -> bool:
    """Say whether the other side says the same right beside: "appreciated" / "acknowledged and appreciated"."""
    return any(
        beside.scale == one.scale
        and abs(beside.degree - one.degree) < _FAR
        and max(beside.start - other.stop, other.start - beside.stop) in range(_BESIDE)
        for beside in there
    )


def _evidence(passages: LinkedPassages, one: Expression, other: Expression) -> float:
    """Return how sure it is that two expressions of a scale are said of the same thing, 0 if they are not."""
    weights = passages.left.weights
    count, share = overlap(one.theme, other.theme, weights)
    if one.modal or other.modal:
        return _LIKELY if _govern_one(one, other) and count > 0 and share >= _LEAST_SHARE else 0.0
    if (count >= _LEAST_WORDS and share >= _LEAST_SHARE) or (count and share >= _WHOLE_SHARE):
        return min(_SURE, _LIKELY + share * 0.2)
    return 0.0


def _govern_one(one: Expression, other: Expression) -> bool:
    """Say whether two expressions are said of one word, before it or behind it: "limited progress", "was limited"."""
    here, there = (tuple(filter(None, (side.governed, side.qualified))) for side in (one, other))
    return any(kindred(word, candidate) for word in here for candidate in there)


def _lone(one: Expression, other: Expression, here: Sequence[Expression], there: Sequence[Expression]) -> float:
    """Return how sure it is that two criticisms are one, each the only one of its side and of the same people."""
    if one.scale != "criticism" or abs(one.degree - other.degree) < _LONE_FAR:
        return 0.0
    alone = all(sum(found.scale == one.scale for found in side) == 1 for side in (here, there))
    return _LONE if alone and overlap(one.holder, other.holder, {})[0] >= _LEAST_WORDS else 0.0
