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
class Account:
    """How a score comes about.

    Attributes
    ----------
    heading
        What is added up.
    start
        Where every pair of passages begins.
    contributions
        The evidence, what speaks for a link first.
    total
        The sum of all points, and the score that it makes.
    """

    heading: str
    start: Contribution
    contributions: tuple[Contribution, ...]
    total: Contribution


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
    accounts
        How their score comes about: of a first look, and of a second one if there was one; empty without a score.
    common
        What the two have in common, a line for each sort.
    apart
        What they disagree on or what only one of them has, a line each.
    """

    left: ExplainedSide
    right: ExplainedSide
    verdict: str
    reasons: tuple[str, ...]
    accounts: tuple[Account, ...]
    common: tuple[str, ...]
    apart: tuple[str, ...]
