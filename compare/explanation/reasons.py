"""Two units of a comparison -> which rules of linking decided that they are linked or not, in sentences."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.words import content, identity_of, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.explanation.grounds import Scoring
    from compare.model import Comparison, Link, Unit
    from compare.report import Report

_AS_SHOWN, _EXACT = 2, 4
"""Digits of a score, usually and where fewer would put it on the wrong side of the threshold."""

_NEARLY_CERTAIN = 0.999
"""Highest score that is shown: no probability is certain."""


@dataclass(frozen=True, slots=True)
class Case:
    """Two units of a comparison, what a report calls them, and what was measured of them.

    Attributes
    ----------
    units
        Indices of a left and of a right unit.
    scoring
        None where the two were not scored with each other.
    """

    comparison: Comparison
    report: Report
    units: tuple[int, int]
    scoring: Scoring | None

    @property
    def score(self) -> float | None:
        """Return the probability that the two make a common claim, None where it was not measured."""
        return None if self.scoring is None else self.scoring.score

    @property
    def threshold(self) -> float:
        """Return the lowest score that made a link."""
        return self.comparison.settings.threshold or 0.0

    @property
    def shared(self) -> tuple[int, ...]:
        """Return the indices of the links that contain both."""
        return tuple(index for index in self.links(0) if index in self.links(1))

    def links(self, side: int) -> tuple[int, ...]:
        """Return the indices of the links that contain the unit of the left (0) or of the right (1)."""
        return links_of(self.comparison, side, self.units[side])

    def unit(self, side: int) -> Unit:
        """Return the unit of the left (0) or of the right (1)."""
        return (self.comparison.left, self.comparison.right)[side].units[self.units[side]]

    def text(self, side: int) -> str:
        """Return the text of the unit of the left (0) or of the right (1)."""
        return (self.comparison.left, self.comparison.right)[side].text_of(self.units[side])

    def called(self, side: int, *units: int) -> str:
        """Return the short name of units of the left (0) or of the right (1), such as "Embassy 4, 5"."""
        label = (self.report.left, self.report.right)[side].label
        return f"{label} {', '.join(str(unit + 1) for unit in units)}"


def links_of(comparison: Comparison, side: int, unit: int) -> tuple[int, ...]:
    """Return the indices of the links that contain a unit of the left (0) or of the right (1)."""
    return tuple(index for index, link in enumerate(comparison.links) if unit in (link.left, link.right)[side])


def figure(score: float, threshold: float) -> str:
    """Return a score with two digits, or with more where two would make it certain or put it on the wrong side.

    Examples
    --------
    >>> figure(0.712345, 0.26), figure(0.2593, 0.26), figure(0.9999, 0.26)
    ('0.71', '0.2593', '0.999')
    """
    if round(score, _AS_SHOWN) == 1:
        return str(min(round(score, 3), _NEARLY_CERTAIN))
    right_side = (round(score, _AS_SHOWN) >= threshold) == (score >= threshold)
    return f"{score:.{_AS_SHOWN if right_side else _EXACT}f}"


def verdict(case: Case) -> str:
    """Return in one sentence whether the two are linked."""
    if case.shared:
        item = case.report.shared[case.shared[0]]
        remarks = "".join(f" · {remark}" for remark in item.remarks)
        return f"Linked, claim {item.number}: {item.relation_text}{remarks}"
    if any((entry.left, entry.right) == case.units for entry in case.comparison.related):
        return "Not linked. They are related: about the same topic, with no shared claim found"
    return "Not linked"


def reasons(case: Case) -> tuple[str, ...]:
    """Return which rules decided it, a sentence each."""
    return tuple(_why_linked(case) if case.shared else _why_apart(case))


def _why_linked(case: Case) -> Iterator[str]:
    link = case.comparison.links[case.shared[0]]
    if _same_words(case):
        yield (
            "They are the same words, apart from capitals, quotation marks, dashes, blanks, final punctuation and list "
            "numbers; such passages are linked first, whatever their score."
        )
    else:
        yield from _of_the_score(case)
        is_group = len(link.left) > 1 or len(link.right) > 1
        yield from _in_a_group(case, link) if is_group else _against_rivals(case)
    for side in (0, 1):
        others = [index for index in case.links(side) if index not in case.shared]
        if others:
            yield f"{_called(case, side)} is also in {_claims(case, side, others)}."


def _why_apart(case: Case) -> Iterator[str]:
    kinds = {case.unit(side).kind == "heading" for side in (0, 1)}
    if len(kinds) > 1:
        yield "One is a heading and the other is not; a heading is linked to headings only."
    elif silent := [side for side in (0, 1) if not content(words_of(case.text(side)))]:
        yield f"No words that could be compared: {' and '.join(_called(case, side) for side in silent)}."
    elif _same_words(case):
        yield "They are the same words; passages of the same words are linked in their order, each with one other."
    elif case.scoring is None:
        yield (
            "The two were not scored with each other: in statements as long as these, passages with a counterpart in "
            "the same words are linked with it first, and the others are compared only with what stands between the "
            "same ones."
        )
    else:
        yield from _of_the_score(case)
    if any(case.links(side) or _related(case, side) for side in (0, 1)):
        yield from (_whereabouts(case, side) for side in (0, 1))
    else:
        yield "Neither is in a link."


def _of_the_score(case: Case) -> Iterator[str]:
    if case.score is None:
        return
    score, threshold = figure(case.score, case.threshold), f"{case.threshold:g}"
    if case.score < case.threshold:
        yield f"Their score, {score}, is below the threshold, {threshold}."
    elif case.shared:
        yield f"Their score, {score}, reaches the threshold, {threshold}."
    else:
        yield (
            f"Their score, {score}, reaches the threshold, {threshold}, but the best pairs are linked first, each "
            "passage with one other; only a passage that is left over joins one that is taken."
        )


def _in_a_group(case: Case, link: Link) -> Iterator[str]:
    joined = f"{_named(case, 0, link.left)} and {_named(case, 1, link.right)}"
    if case.score is not None and abs(case.score - link.score) < 10**-_EXACT:
        yield f"The claim joins {joined}. Of its pairs these two score lowest, and it is no surer than they are."
    else:
        lowest = figure(link.score, case.threshold)
        yield (
            f"The claim joins {joined}. It is no surer than the weakest of its pairs, which scored {lowest}: a passage "
            "that is left over joins a claim of the passage that it scores best with, if it stands close to the others."
        )


def _against_rivals(case: Case) -> Iterator[str]:
    """Return which units score higher with one of the two, and what kept them from being linked with it."""
    if case.scoring is None or case.score is None:
        return
    better = []
    for side, units, scores in (
        (1, case.scoring.portion.right, case.scoring.rows["score"]),
        (0, case.scoring.portion.left, case.scoring.columns["score"]),
    ):
        better += [
            (side, unit, float(value))
            for unit, value in zip(units, scores.tolist(), strict=True)
            if value > case.score and unit != case.units[side]
        ]
    if not better:
        yield "Neither has a better counterpart."
    for side, unit, value in sorted(better, key=lambda rival: (-rival[2], rival[0], rival[1]))[:2]:
        where = links_of(case.comparison, side, unit)
        taken = f"is linked, in {_claims(case, side, where)}" if where else "was not taken"
        yield (
            f"{case.called(side, unit)} scores higher with {_called(case, 1 - side)} "
            f"({figure(value, case.threshold)}), but {taken}."
        )


def _whereabouts(case: Case, side: int) -> str:
    """Return where the unit of one side is linked instead."""
    indices = case.links(side)
    if indices:
        return f"{_called(case, side)} is in {_claims(case, side, indices)}."
    related = _related(case, side)
    if related:
        return f"{_called(case, side)} is in no link; {case.called(1 - side, *related)} is about the same topic."
    return f"{_called(case, side)} is in no link."


def _related(case: Case, side: int) -> tuple[int, ...]:
    """Return the units of the other side that the unit of one side is related to, the other one of the two aside."""
    entries = ((entry.left, entry.right) for entry in case.comparison.related)
    return tuple(
        entry[1 - side]
        for entry in entries
        if entry[side] == case.units[side] and entry[1 - side] != case.units[1 - side]
    )


def _claims(case: Case, side: int, indices: Sequence[int]) -> str:
    """Return which claims these are, and with which units of the other side."""
    parts = []
    for index in indices:
        link = case.comparison.links[index]
        how = "the same words" if link.relation == "identical" else f"score {figure(link.score, case.threshold)}"
        parts.append(f"claim {index + 1} with {case.called(1 - side, *(link.left, link.right)[1 - side])} ({how})")
    return " and ".join(parts)


def _same_words(case: Case) -> bool:
    return identity_of(case.text(0)) == identity_of(case.text(1))


def _called(case: Case, side: int) -> str:
    return case.called(side, case.units[side])


def _named(case: Case, side: int, units: Sequence[int]) -> str:
    return case.called(side, *units)
