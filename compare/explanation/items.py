"""What the explanation of two units is made of. Renderers draw these and decide nothing themselves.

Every string is safe to show (`compare.report.visible`). Units are called passages, as in reports, and count from 1.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Contribution:
    """A piece of evidence.

    Attributes
    ----------
    points
        What it adds to the log odds of a common claim; negative where it speaks against one.
    text
        What it says, in words.
    """

    points: float
    text: str


@dataclass(frozen=True, slots=True)
class Rival:
    """A passage of the other side that a passage could have been linked with instead.

    Attributes
    ----------
    number
        Its number on its side.
    text
        How it begins.
    score
        How likely it makes a common claim with the passage, such as "0.12".
    note
        Where it is linked: "claim 4", "claim 4 as well" where the passage is in that one too; "" where in none.
    """

    number: int
    text: str
    score: str
    note: str


@dataclass(frozen=True, slots=True)
class ExplainedSide:
    """One of the two passages.

    Attributes
    ----------
    label
        What its side is called.
    rtl
        True where the language is written from right to left.
    number
        Its number on its side.
    text
        The passage.
    rivals
        The best passages of the other side apart from the explained one, the best first.
    """

    label: str
    rtl: bool
    number: int
    text: str
    rivals: tuple[Rival, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why two passages are linked or not.

    Attributes
    ----------
    verdict
        Whether they are, in one sentence.
    reasons
        Which rules of linking decided it, a sentence each.
    score
        How likely they make a common claim, such as "0.91"; "" where that was not measured.
    start
        Log odds of two passages that have nothing in common; with the points of the contributions they make those of
        the score.
    contributions
        The evidence, what speaks for a link first; empty where there is no score.
    common
        What the two have in common, a line for each sort.
    apart
        What they disagree on or what only one of them has, a line each.
    """

    left: ExplainedSide
    right: ExplainedSide
    verdict: str
    reasons: tuple[str, ...]
    score: str
    start: float
    contributions: tuple[Contribution, ...]
    common: tuple[str, ...]
    apart: tuple[str, ...]
