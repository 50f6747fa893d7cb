"""Whether two titles of one person can both be right: "Deputy Minister" and "Deputy Foreign Minister" can."""

from __future__ import annotations

from itertools import pairwise

_RANKS = frozenset({
    "marshal", "admiral", "general", "commodore", "brigadier", "colonel", "major", "captain", "lieutenant", "sergeant",
    "corporal", "private",
})  # fmt: skip
_GRADES = frozenset({"first", "second", "third"})
_OFFICES = frozenset({
    "president", "premier", "minister", "chancellor", "governor", "mayor", "speaker", "chair", "commissioner",
    "director", "secretary", "prosecutor", "head", "leader", "chief", "king", "prince",
})  # fmt: skip
_CALLED_IN_SHORT = frozenset({"minister", "secretary", "director"})
"""Offices whose deputies are called by the bare word as well."""
_DEPUTIES = frozenset({"deputy", "vice"})
_WHOSE = frozenset({"state", "general", "federal", "national", "of"})


def conflict(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Return whether two titles, in full and in English, exclude each other. Symmetric.

    A title that says less excludes nothing ("General" for a lieutenant general). What a person does and where counts as
    little as the language's own way of putting it ("Foreign Secretary" for a foreign minister); military ranks do, and
    being a deputy.
    """
    return (
        _ranks_differ(one, other)
        or _one_is_deputy(one, other)
        or _one_is_below(one, other)
        or _one_is_below(other, one)
    )


def _ranks_differ(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    here, there = _rank(one), _rank(other)
    return bool(here) and bool(there) and not (here <= there or there <= here)


def _rank(title: tuple[str, ...]) -> frozenset[str]:
    ranks = _RANKS.intersection(title)
    return ranks | _GRADES.intersection(title) if ranks else ranks


def _one_is_deputy(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    here, there = bool(_DEPUTIES.intersection(one)), bool(_DEPUTIES.intersection(other))
    common = _OFFICES.intersection(one) & _OFFICES.intersection(other)
    if here == there or not common:
        return False
    principal = other if here else one
    return not common <= _CALLED_IN_SHORT or len(principal) > 1


def _one_is_below(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Say whether one is a state secretary, in many countries the deputy of a minister, and the other the minister."""
    subjects = frozenset(one).intersection(other) - _OFFICES - _WHOSE
    below = ("state", "secretary") in pairwise(one)
    return below and "minister" in other and not _DEPUTIES.intersection(other) and bool(subjects)
