"""Names of one party are joined, and names of two are not."""

from __future__ import annotations

import pytest

from compare.article.lexicon import lexicon
from compare.article.names import Body
from compare.article.parties import Naming, Party, join_names


def parties_of(*names: tuple[str, str, str], acronyms: dict[str, str] | None = None) -> set[frozenset[str]]:
    """Return the groups of names that are one party's, each given as its words, its head and its country."""
    seen = {}
    for spelled, head, territory in names:
        words = tuple(spelled.lower().split())
        heads = (head,) if head else ()
        body = Body(0, len(words), words, territory, head, proper=True, heads=heads)
        short = {acronyms[spelled]} if acronyms and spelled in acronyms else set()
        seen[words] = Naming(spelled, body, short, firm=True, land=False)
    owner, parties = join_names(seen, frozenset(("norwegian", "norway")), lexicon("en"))
    assert set(owner.values()) == set(range(len(parties)))
    return {frozenset(party.names.values()) for party in parties}


@pytest.mark.parametrize(
    "names",
    [
        [("Lowsea Marine Corps", "corps", ""), ("Marine Corps", "corps", "")],
        [("Velmora Lines", "", ""), ("Velmora", "", "")],
        [("New Zealand Pilots Guild", "guild", "NZ"), ("NZ Pilots Guild", "guild", "NZ")],
        [("Norway Fisheries Ministry", "ministry", "NO"), ("Norwegian Fisheries Ministry", "ministry", "NO")],
        [("Scottish Labour Party", "party", ""), ("Labour", "", "")],
    ],
)
def test_joined(names: list[tuple[str, str, str]]) -> None:
    """A part of a name, an abbreviated one and another form of its country mean the same party."""
    assert len(parties_of(*names)) == 1


@pytest.mark.parametrize(
    "names",
    [
        [("Norwegian Army", "army", "NO"), ("Swedish Army", "army", "SE"), ("Army", "army", "")],
        [("Norway", "", "NO"), ("Office for Norway", "office", "")],
        [("Harbour Ministry", "ministry", ""), ("Harbour Union", "union", "")],
    ],
)
def test_not_joined(names: list[tuple[str, str, str]]) -> None:
    """What could be short for two, the country in a name, and a common word join nothing."""
    assert len(parties_of(*names)) == len(names)


def test_acronym() -> None:
    """The first letters of a name mean it."""
    names = [("Forum for Rural Progress", "", ""), ("FRP", "", "")]
    assert len(parties_of(*names, acronyms={"Forum for Rural Progress": "frp"})) == 1


@pytest.mark.parametrize(
    ("party", "speaks"),
    [
        (Party(heads={"union"}), True),
        (Party(territory="NO"), True),
        (Party(free={("velmora",)}, voiced=True), True),
        (Party(free={("velmora",)}), False),
        (Party(voiced=True), False),
    ],
)
def test_who_may_speak(party: Party, speaks: bool) -> None:
    """A body, a country, and a name that stands alone as a subject; not one that is only named in passing."""
    assert party.may_speak() is speaks
