"""A number and its date that both differ are one difference: "9.1% in September" / "9.7% in November"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.model import Discrepancy, Span
from compare.words import words_of

if TYPE_CHECKING:
    from compare.discrepancies.passage import LinkedPassages
    from compare.model import Statement


def join_values(passages: LinkedPassages, discrepancies: tuple[Discrepancy, ...]) -> tuple[Discrepancy, ...]:
    """Return the discrepancies of a link with each number joined to the date right behind it, if that differs too.

    At most one word may stand between them, the same on both sides ("9.1% in September").
    """
    numbers = [found for found in discrepancies if found.kind == "number"]
    dates = [found for found in discrepancies if found.kind == "date"]
    joined: dict[Discrepancy, Discrepancy] = {}
    for number in numbers:
        for date in dates:
            if date not in joined and number not in joined and _adjoin(passages, number, date):
                joined[number] = joined[date] = _join(passages, number, date)
    return tuple(dict.fromkeys(joined.get(found, found) for found in discrepancies))


def _adjoin(passages: LinkedPassages, number: Discrepancy, date: Discrepancy) -> bool:
    left = _between(passages.left.statement, number.left, date.left)
    right = _between(passages.right.statement, number.right, date.right)
    return left is not None and left == right


def _between(statement: Statement, first: Span, last: Span) -> tuple[str, ...] | None:
    """Return the folded words between two spans; None where there are more than one, or the spans are not in order."""
    if not first.stop <= last.start <= first.stop + _LONGEST_GAP:
        return None
    words = words_of(statement.text, first.stop, last.start)
    return tuple(word.fold for word in words) if len(words) <= 1 else None


_LONGEST_GAP = 12
"""Characters between the two: a preposition and its blanks."""


def _join(passages: LinkedPassages, number: Discrepancy, date: Discrepancy) -> Discrepancy:
    left, right = Span(number.left.start, date.left.stop), Span(number.right.start, date.right.stop)
    return Discrepancy(
        "number",
        number.link,
        left,
        right,
        max(number.confidence, date.confidence),
        f"{passages.left.surface(left)} / {passages.right.surface(right)}",
    )
