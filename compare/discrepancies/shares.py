"""Whether several bear or own a thing in equal shares: "in equal parts" / "two thirds", "in proportion to"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.discrepancies.kindred import overlap
from compare.model import Discrepancy, Quantity, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.discrepancies.passage import LinkedPassages, Passage

_EQUAL = (
    ("in", "equal", "shares"), ("in", "equal", "parts"), ("in", "equal", "proportions"), ("in", "equal", "measure"),
    ("on", "an", "equal", "basis"), ("equally",), ("evenly",), ("half", "each"), ("fifty", "fifty"),
)  # fmt: skip
_TELLING = frozenset(max(phrase, key=len) for phrase in _EQUAL)
"""A word of each of these phrases that few passages have."""
_UNEQUAL = (
    ("in", "proportion", "to"), ("proportionally",), ("proportionately",), ("pro", "rata"), ("unequally",),
    ("unevenly",), ("in", "unequal", "shares"), ("in", "unequal", "parts"),
)  # fmt: skip
_BORNE = (
    "contribute", "contributing", "contribution", "bear", "born", "bore", "financ", "fund", "pay", "paid", "share",
    "capital", "cost", "split", "divid", "own",
)  # fmt: skip
"""How words begin that tell what has shares."""
_BARE = frozenset({50.0, 100 / 3, 25.0, 20.0})
"""Shares that are equal where each has the same: a half, a third, a quarter, a fifth."""
_LEAST_WORDS = 1
_SURE = 0.65


def compare_shares(passages: LinkedPassages) -> tuple[Discrepancy, ...]:
    """Return where one side tells of equal shares and the other of unequal ones in the same thing. English alone."""
    if {passages.left.statement.language, passages.right.statement.language} != {"en"}:
        return ()
    if _TELLING.isdisjoint(passages.left.folds) and _TELLING.isdisjoint(passages.right.folds):
        return ()
    for equal, unequal, in_order in (
        (passages.left, passages.right, True),
        (passages.right, passages.left, False),
    ):
        first, last = _phrase(equal, _EQUAL), _unequal(unequal)
        one_way = _phrase(unequal, _EQUAL) is None and _phrase(equal, _UNEQUAL) is None
        if first and last and one_way and _tell_of_one(passages):
            spans = (first, last) if in_order else (last, first)
            return (passages.difference("number", *spans, _SURE),)
    return ()


def _tell_of_one(passages: LinkedPassages) -> bool:
    here, there = ([word.fold for word in side.words] for side in (passages.left, passages.right))
    return overlap(here, there, passages.left.weights)[0] >= _LEAST_WORDS


def _phrase(passage: Passage, phrases: Sequence[tuple[str, ...]]) -> Span | None:
    """Return where the first of some phrases stands in a unit that tells of what has shares; None where none does."""
    folds = passage.folds
    for at, fold in enumerate(folds):
        for phrase in phrases:
            stop = at + len(phrase)
            if fold == phrase[0] and folds[at:stop] == phrase and _is_borne(passage, passage.units[at]):
                return Span(passage.words[at].start, passage.words[stop - 1].stop)
    return None


def _unequal(passage: Passage) -> Span | None:
    """Return where a passage tells of unequal shares: by a phrase, or by fractions that are not all halves."""
    phrase = _phrase(passage, _UNEQUAL)
    if phrase is not None:
        return phrase
    shares = [
        fact
        for fact in passage.of_kind("number")
        if isinstance(fact.value, Quantity) and fact.value.measure == "%" and fact.value.low == fact.value.high
    ]
    units = {passage.units[passage.place(fact.span)[0]] for fact in shares}
    values = {fact.value.low for fact in shares if isinstance(fact.value, Quantity)}
    if len(units) != 1 or not _is_borne(passage, *units) or (len(values) == 1 and not _BARE.isdisjoint(values)):
        return None
    return Span(shares[0].span.start, shares[-1].span.stop)


def _is_borne(passage: Passage, unit: int) -> bool:
    return any(
        word.fold.startswith(_BORNE) for word, index in zip(passage.words, passage.units, strict=True) if index == unit
    )
