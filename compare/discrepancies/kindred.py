"""Whether two words say the same: forms of one word, or listed as saying the same."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from compare.discrepancies.opposites import opposites
from compare.discrepancies.passage import stem
from compare.discrepancies.surroundings import akin, is_content

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_FILE = Path(__file__).with_name("verbs.json")


@lru_cache(maxsize=1)
def _bases() -> Mapping[str, str]:
    """Return the base of each irregular form of an English verb. "left" and "found" stay ambiguous and go to one."""
    bases: dict[str, str] = {}
    for verb in json.loads(_FILE.read_bytes())["verbs"]:
        for form in verb:
            bases.setdefault(form, verb[0])
    return bases


def is_irregular(fold: str) -> bool:
    """Return whether a folded word is a form of an irregular English verb."""
    return fold in _bases()


@lru_cache(maxsize=65536)
def kindred(one: str, other: str) -> bool:
    """Return whether two folded words are forms of one or are listed as saying the same. Symmetric.

    Words in other letters than Latin have longer endings, so that a common beginning is enough.

    Examples
    --------
    >>> kindred("thrown", "threw"), kindred("injured", "wounded"), kindred("keep", "give")
    (True, True, False)
    """
    bases, known = _bases(), opposites().alike
    return (
        akin(one, other)
        or (not one.isascii() and stem(one) == stem(other))
        or akin(bases.get(one, one), bases.get(other, other))
        or not known.get(one, frozenset()).isdisjoint(known.get(other, frozenset()))
    )


def overlap(here: Iterable[str], there: Iterable[str], weights: Mapping[str, float]) -> tuple[int, float]:
    """Return how many content words two rows of words share, and the share of weight of the lighter row.

    Parameters
    ----------
    here, there
        Folded words.
    weights
        Stem -> how much it tells, as a passage has it; 1 where a stem is not in it.

    Returns
    -------
    The number of shared words, the less of both sides, and a share in [0, 1]; 0 and 0.0 where a row has no content.
    Symmetric. Quadratic in the length of the rows.
    """
    ours, theirs = (sorted({word for word in row if is_content(word)}) for row in (here, there))
    if not ours or not theirs:
        return 0, 0.0
    known = [word for word in ours if any(kindred(word, other) for other in theirs)]
    shown = [word for word in theirs if any(kindred(word, other) for other in ours)]
    weigh = [sum(weights.get(stem(word), 1.0) for word in row) for row in (ours, theirs, known, shown)]
    return min(len(known), len(shown)), min(1.0, min(weigh[2:]) / min(weigh[:2]))
