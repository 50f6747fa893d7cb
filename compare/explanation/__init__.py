"""Two units of a comparison -> why they are linked or not, in words.

``explain`` is pure; what it explains is measured once more by `look_again`, the only other place than
`compare.comparison` where stages meet.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.explanation.agreement import in_common, only_one_has
from compare.explanation.grounds import Grounds, look_again
from compare.explanation.items import Account, Contribution, ExplainedSide, Explanation, Rival
from compare.explanation.reasons import Case, figure, links_of, reasons, verdict
from compare.explanation.wordings import Pair, accounts
from compare.report import make_report, visible
from compare.report.phrases import KIND_TEXTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.model import Comparison, Discrepancy

__all__ = ["Account", "Contribution", "ExplainedSide", "Explanation", "Grounds", "Rival", "explain", "look_again"]

RIVALS = 3
"""Rivals of a passage that are shown."""

_BEGINNING = 100
"""Characters of a rival that are shown."""


def explain(
    comparison: Comparison, cells: Sequence[tuple[int, int]], grounds: Sequence[Grounds]
) -> tuple[Explanation, ...]:
    """Return why pairs of units are linked or not.

    Parameters
    ----------
    comparison
        The comparison that is explained.
    cells
        Indices of a left and of a right unit, from 0.
    grounds
        What each of these was decided on, from `look_again`.
    """
    report = make_report(comparison)
    return tuple(
        _explained(Case(comparison, report, cell, found.scoring), found)
        for cell, found in zip(cells, grounds, strict=True)
    )


def _explained(case: Case, grounds: Grounds) -> Explanation:
    comparison, report, scoring = case.comparison, case.report, case.scoring
    labels = report.left.label, report.right.label
    sizes = len(comparison.left.units), len(comparison.right.units)
    return Explanation(
        left=_side(case, 0),
        right=_side(case, 1),
        verdict=f"{verdict(case)}.",
        reasons=reasons(case),
        accounts=accounts(Pair(*case.units, labels, sizes, scoring), lambda score: figure(score, case.threshold))
        if scoring
        else (),
        common=in_common(comparison, *case.units),
        apart=(*_differences(case, grounds), *only_one_has(comparison, *case.units)),
    )


def _side(case: Case, side: int) -> ExplainedSide:
    summary = (case.report.left, case.report.right)[side]
    return ExplainedSide(
        label=summary.label,
        rtl=summary.rtl,
        number=case.units[side] + 1,
        text=visible(case.text(side)),
        rivals=tuple(_rivals(case, side)),
    )


def _rivals(case: Case, side: int) -> Iterator[Rival]:
    """Yield the units of the other side that score best with the unit of this side, the other one of the two aside."""
    if case.scoring is None:
        return
    portion = case.scoring.portion
    units = portion.right if side == 0 else portion.left
    scores = (case.scoring.rows if side == 0 else case.scoring.columns)["score"].tolist()
    other = case.units[1 - side]
    ranked = sorted(
        ((unit, score) for unit, score in zip(units, scores, strict=True) if unit != other),
        key=lambda rival: (-rival[1], abs(rival[0] - other), rival[0]),
    )
    statement = (case.comparison.right, case.comparison.left)[side]
    for unit, score in ranked[:RIVALS]:
        text = visible(statement.text_of(unit))
        numbers = links_of(case.comparison, 1 - side, unit)
        own = set(case.links(side))
        yield Rival(
            number=unit + 1,
            text=text if len(text) <= _BEGINNING else f"{text[: _BEGINNING - 1].rstrip()}…",
            score=figure(score, case.threshold),
            note=", ".join(f"claim {index + 1}{' as well' if index in own else ''}" for index in numbers),
        )


def _differences(case: Case, grounds: Grounds) -> Iterator[str]:
    """Yield on which points the two differ, or would if they were linked."""
    comparison = case.comparison
    if not case.shared:
        for entry in grounds.differ:
            yield f"they would differ: {_point(comparison, entry)}"
        return
    spans = case.unit(0).span, case.unit(1).span
    for number, entry in enumerate(comparison.discrepancies, 1):
        inside = all(
            unit.start <= words.start < unit.stop for unit, words in zip(spans, (entry.left, entry.right), strict=True)
        )
        if entry.link in case.shared and inside:
            yield f"they differ, point {number}: {_point(comparison, entry)}"


def _point(comparison: Comparison, entry: Discrepancy) -> str:
    left = visible(comparison.left.text[entry.left.start : entry.left.stop])
    right = visible(comparison.right.text[entry.right.start : entry.right.stop])
    return f"{KIND_TEXTS[entry.kind]}: {left} / {right}"
