"""A partial link -> the words that only one side has."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from compare.model import Additions, Span
from compare.wording.relation import COUNTED
from compare.wording.rows import GRAMMAR, is_glyph

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.model import Edit, Fact, Side
    from compare.wording.rows import Row

LEAST = 4.0
"""Letters of telling words without a counterpart that make a phrase worth showing: a word."""

ALONE = 0.6
"""Part of the telling words of a phrase that lack a counterpart where the phrase as a whole says something else."""

WHOLE = 0.8
"""Part of a run that has to be new for the run to be taken whole, with the marks and words between its phrases."""

SLACK = 1.25
"""How much more than the surplus of a replaced run may be shown of it: words do not come in exact lengths."""


def additions_of(
    left: Row, right: Row, edits: Sequence[Edit], alone: tuple[frozenset[int], frozenset[int]]
) -> Additions:
    """Return the phrases of a partial link that only one side has.

    A run that only one side has is taken whole or phrase by phrase, phrases being cut at marks. Of a replaced run that
    is longer on this side the last phrases are taken, as many as make up what it is longer by. A phrase in which most
    words have a counterpart elsewhere on the other side is no addition: it only stands elsewhere.

    Where the whole is put in so different words that nothing is found that way, the facts are taken that have none of
    their kind against them.
    """
    additions = Additions(
        _of_side(left, right, edits, alone[0], "left"),
        _of_side(right, left, edits, alone[1], "right"),
    )
    if additions.left or additions.right:
        return additions
    return Additions(_unanswered(left, right, alone[0]), _unanswered(right, left, alone[1]))


def _unanswered(row: Row, other: Row, alone: frozenset[int]) -> tuple[Span, ...]:
    """Return the facts of one side that are new, of kinds of which the other side has no other fact."""
    own, others = _unshared(row, other), _unshared(other, row)
    taken = [
        row.positions(fact.span)
        for kind, facts in own.items()
        if not others[kind]
        for fact in facts
        if not alone.isdisjoint(row.positions(fact.span))
    ]
    return tuple(_joined(row, sorted(taken, key=lambda positions: (positions.start, positions.stop))))


def _unshared(row: Row, other: Row) -> dict[str, list[Fact]]:
    """Return the facts of one side that the other does not state, by kind."""
    anchors = {anchor for fact in other.facts for anchor in fact.anchors}
    return {
        kind: [fact for fact in row.facts if fact.kind == kind and anchors.isdisjoint(fact.anchors)]
        for kind in sorted(COUNTED)
    }


def _of_side(row: Row, other: Row, edits: Sequence[Edit], alone: frozenset[int], side: Side) -> tuple[Span, ...]:
    taken: list[range] = []
    for edit in edits:
        if edit.tag == "equal":
            continue
        own, others = (edit.left, edit.right) if side == "left" else (edit.right, edit.left)
        positions = row.positions(own)
        new = [phrase for phrase in _phrases(row, positions) if _is_new(row, phrase, alone)]
        if edit.tag == side and sum(map(row.tell, new)) >= WHOLE * row.tell(positions):
            taken += [_trimmed(row, positions)] if new else []
        elif edit.tag == side:
            taken += new
        elif edit.tag == "replace":
            surplus = row.tell(positions) - other.tell(other.positions(others))
            taken += _last(row, new, surplus)
    return tuple(_joined(row, taken))


def _trimmed(row: Row, positions: range) -> range:
    """Return a run without a list number at its start and without the marks at its ends."""
    words = [position for position in positions if row.telling[position] or 0 < row.weights[position] <= GRAMMAR]
    return range(words[0], words[-1] + 1)


def _phrases(row: Row, positions: range) -> Iterator[range]:
    """Cut a run at its marks, those inside a word excepted."""
    cuts = [
        position for position in positions if row.weights[position] == 0 and not _is_inside(row, position, positions)
    ]
    for before, after in pairwise([positions.start - 1, *cuts, positions.stop]):
        if before + 1 < after:
            yield range(before + 1, after)


def _is_inside(row: Row, position: int, positions: range) -> bool:
    """Tell whether a mark stands between two words without a blank: "counter-terrorism", "U.S."."""
    before, after = position - 1, position + 1
    return (
        before in positions
        and after in positions
        and row.stops[before] == row.starts[position]
        and row.stops[position] == row.ends[position]
        and not is_glyph(row.keys[before])
        and not is_glyph(row.keys[after])
    )


def _is_new(row: Row, phrase: range, alone: frozenset[int]) -> bool:
    new = sum(row.telling[position] for position in phrase if position in alone)
    return new >= LEAST and new >= ALONE * row.tell(phrase)


def _last(row: Row, phrases: Sequence[range], surplus: float) -> list[range]:
    """Return the last phrases that together weigh no more than the surplus, with some slack."""
    taken: list[range] = []
    for phrase in reversed(phrases):
        surplus -= row.tell(phrase) / SLACK
        if surplus < 0:
            break
        taken.append(phrase)
    return taken[::-1]


def _joined(row: Row, phrases: Sequence[range]) -> Iterator[Span]:
    """Join phrases of one unit between which only marks stand."""
    run: list[int] = []
    for phrase in phrases:
        between = range(run[1], phrase.start) if run else range(0)
        if (
            run
            and not any(row.weights[position] for position in between)
            and row.heads.isdisjoint(range(run[1], phrase.start + 1))
        ):
            run[1] = phrase.stop
            continue
        if run:
            yield row.span(*run)
        run = [phrase.start, phrase.stop]
    if run:
        yield row.span(*run)
