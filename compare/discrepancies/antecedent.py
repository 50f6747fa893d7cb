"""Whom a pronoun stands for where the words before it leave no doubt: "the latter", "Ms Berg, who"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.discrepancies.doer import Party
from compare.discrepancies.grammar import grammar
from compare.model import Name

if TYPE_CHECKING:
    from compare.discrepancies.passage import Passage
    from compare.model import Fact

_PAIR = 2
"""Persons of whom one can be the latter."""


def latter(passage: Passage, at: int) -> Party | None:
    """Return the person whom "latter" or "former" at a word stands for.

    Returns
    -------
    Party or None
        The last or the last but one of the persons named before it in the sentence. None for any other word, and where
        fewer than two are named.

    Examples
    --------
    In "Mr Berg spoke with Ms Lund at the latter's request" that is Ms Lund.
    """
    fold = passage.words[at].fold.removesuffix("'s")
    if fold not in grammar("latter") and fold not in grammar("former"):
        return None
    named: dict[str, Party] = {}
    for person, party in _persons(passage, at):
        named.pop(person, None)
        named[person] = party
    if len(named) < _PAIR:
        return None
    return list(named.values())[-1 if fold in grammar("latter") else -_PAIR]


def person_before(passage: Passage, at: int) -> Party | None:
    """Return the person whose name ends right before "who" at a word; None if none does."""
    return next((party for _, party in _persons(passage, at) if party.stop == at), None)


def _persons(passage: Passage, at: int) -> list[tuple[str, Party]]:
    """Return the persons who are named before a word, in its unit, by their surnames and in order."""
    found = []
    for fact in passage.of_kind("name"):
        start, stop = passage.place(fact.span)
        if stop <= at and passage.units[start] == passage.units[at] and (surname := _surname(fact)):
            found.append((surname, Party(start, stop, "single", frozenset({("person", surname)}))))
    return sorted(found, key=lambda entry: entry[1].start)


def _surname(fact: Fact) -> str:
    """Return the surname of a person, and of whoever has two names and is not known as anything else; "" else."""
    name = fact.value
    if not isinstance(name, Name) or name.acronym or not name.words:
        return ""
    if name.bearer == "person" or (not name.bearer and len(name.words) > 1):
        return name.words[-1]
    return ""
