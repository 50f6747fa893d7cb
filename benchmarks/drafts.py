"""A long treaty of our own making and its next draft, of any size, with what became of each unit."""

from __future__ import annotations

import random
from dataclasses import dataclass

_WHO = (
    "The Parties",
    "Each Party",
    "The Joint Commission",
    "The Secretariat",
    "The Council of Ministers",
    "The Depositary",
)
_HOW = ("shall", "may", "shall not", "is to", "will", "undertakes to")
_ACT = (
    "notify",
    "review",
    "publish",
    "grant",
    "withdraw",
    "examine",
    "register",
    "suspend",
    "inspect",
    "certify",
    "waive",
)
_WHAT = (
    "the list of vessels",
    "every licence for herring",
    "the tariff on timber",
    "the schedule of works",
    "all permits for pilots",
    "the register of seamen",
    "the quota for cod",
    "the fees for transit",
    "the charts of the strait",
    "the accounts of the fund",
    "the sampling stations",
    "the rules on ballast water",
    "the lighthouse dues",
)
_WHEN = (
    "within {days} days of the request",
    "before {days} June {year}",
    "at the meeting in {place}",
    "with the consent of {place}",
    "in accordance with paragraph {days}",
    "not later than {days} March {year}",
    "subject to the limits in Annex {days}",
)
_PLACES = ("Norby", "Port Sella", "Arlen", "Vestland", "Halmsund", "Dorvik")
_TITLES = ("Scope", "Definitions", "Fees", "Inspection", "Final provisions", "Settlement of disputes")
_LAST = "This Article applies to both Parties."
_NEW_WORDS = ("timely", "joint", "prompt", "public", "four", "yearly")

ARTICLE = 20
"""Units of an article: its number, its title, sentences, and a last one that is the same in all."""


@dataclass(frozen=True, slots=True)
class Drafts:
    """Two versions of a text.

    Attributes
    ----------
    first, second
        Their units.
    origins
        For each unit of the second the index of the one of the first that it was; None for one that is new.
    """

    first: tuple[str, ...]
    second: tuple[str, ...]
    origins: tuple[int | None, ...]

    @property
    def texts(self) -> tuple[str, str]:
        """Both versions as text, each unit a paragraph."""
        return "\n\n".join(self.first) + "\n", "\n\n".join(self.second) + "\n"


def make_drafts(
    units: int,
    *,
    edited: float = 0.02,
    removed: float = 0.005,
    added: float = 0.005,
    moved: float = 0.002,
    seed: int = 0,
) -> Drafts:
    """Return a treaty of so many units and its next draft, the same each time.

    Parameters
    ----------
    units
        Units of the first version.
    edited, removed, added, moved
        Share of the units that have a word replaced, are taken out, are put in, and stand elsewhere.
    seed
        Another one gives another treaty.
    """
    chooser = random.Random(seed)  # noqa: S311 - the same texts each time, not a secret
    first = [_unit(place, chooser) for place in range(units)]
    second: list[tuple[str, int | None]] = []
    for place, unit in enumerate(first):
        # Which of fifty equal lines an edited one was, nobody could tell.
        is_edited = unit.endswith(".") and unit != _LAST and chooser.random() < edited
        second.append((_edited(unit, chooser) if is_edited else unit, place))
    for _ in range(round(units * moved)):
        unit_and_origin = second.pop(chooser.randrange(len(second)))
        second.insert(chooser.randrange(len(second)), unit_and_origin)
    for _ in range(round(units * removed)):
        second.pop(chooser.randrange(len(second)))
    for _ in range(round(units * added)):
        second.insert(chooser.randrange(len(second)), (_sentence(chooser), None))
    return Drafts(tuple(first), tuple(unit for unit, _ in second), tuple(origin for _, origin in second))


def _unit(place: int, chooser: random.Random) -> str:
    article, unit = divmod(place, ARTICLE)
    if unit == 0:
        return f"Article {article + 1}"
    if unit == 1:
        return chooser.choice(_TITLES)
    return _LAST if unit == ARTICLE - 1 else _sentence(chooser)


def _sentence(chooser: random.Random) -> str:
    """Return a sentence that two of a hundred thousand may have in common."""
    claims = [
        f"{chooser.choice(_ACT)} {chooser.choice(_WHAT)} {chooser.choice(_WHEN)}".format(
            days=chooser.randint(1, 28), year=chooser.randint(1990, 2030), place=chooser.choice(_PLACES)
        )
        for _ in range(chooser.randint(1, 2))
    ]
    return f"{chooser.choice(_WHO)} {chooser.choice(_HOW)} {' and '.join(claims)}."


def _edited(sentence: str, chooser: random.Random) -> str:
    words = sentence[:-1].split()
    words[chooser.randrange(1, len(words))] = chooser.choice(_NEW_WORDS)
    return f"{' '.join(words)}."
