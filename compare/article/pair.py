"""Which two parties of an article are its sides.

The sides say most of an article, are named at its head, and are spoken of by each other. Nobody of these tells alone: a
mediator or an analyst may say more than a side, and a headline may name a place. So all pairs of parties that speak are
weighed: what both say, multiplied, so that two that say something come before one that says much and one that says
little; more for those that the head of the article names and that are spoken of together; less for those that nothing
shows to be more than a person.
"""

from __future__ import annotations

import json
from collections import defaultdict
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.article.lexicon import Lexicon
    from compare.article.parties import Party
    from compare.article.weights import Weights

MOST_CANDIDATES = 12
"""Parties that say most, among which the sides are looked for."""

_LEADING = 1.6
"""How much more it counts to be named at the head of the article."""

_NO_BODY = 0.4
"""How much less a name counts that nothing shows to be that of a body or a country."""

_NO_NAME = 0.4
"""How much less a body counts that the article only calls by a common noun."""

_INTERNATIONAL = 0.3
"""How much less an organisation of many states counts, which mediates or comments more often than it is a side."""

_ENOUGH = 3
"""How often two must be spoken of together for it to count most."""


def choose_pair(
    parties: Sequence[Party], weights: Weights, home: str, words: Lexicon
) -> tuple[tuple[int, ...], tuple[int, ...]] | None:
    """Return the parties of each side, those that say most first; None where no two speak, or one is hardly heard.

    Parameters
    ----------
    home
        Country of the dateline, of which bodies of a state are where nothing else is said.
    """
    speaking = sorted(weights.first, key=lambda party: (-weights.said[party], weights.first[party]))
    countries = [_country(party, home, words) for party in parties]
    groups: dict[str, list[int]] = defaultdict(list)
    for party in speaking:
        if countries[party] and of_state(parties[party], words):
            groups[countries[party]].append(party)
    candidates: list[tuple[int, ...]] = [(party,) for party in speaking[:MOST_CANDIDATES]]
    candidates += [tuple(members) for members in groups.values() if len(members) > 1][:MOST_CANDIDATES]
    lands: dict[str, list[int]] = defaultdict(list)
    for at, each in enumerate(parties):
        if each.land and countries[at]:
            lands[countries[at]].append(at)

    def kin(party: int) -> tuple[int, ...]:
        """Return a party with the names of the country whose state it is of."""
        return (party, *(lands[countries[party]] if of_state(parties[party], words) else ()))

    worth = {
        members: sum(
            _worth(party, parties, weights, leads=not weights.leading.isdisjoint(kin(party))) for party in members
        )
        for members in candidates
    }
    pairs = [pair for pair in combinations(candidates, 2) if _may_differ(pair, parties, countries)]

    def score(pair: tuple[tuple[int, ...], tuple[int, ...]]) -> float:
        one, two = pair
        near, far = ({at for party in members for at in kin(party)} for members in (one, two))
        beside = sum(weights.beside[min(a, b), max(a, b)] for a in near for b in far)
        return worth[one] * worth[two] * (1 + min(beside, _ENOUGH) / _ENOUGH)

    best = max(
        pairs,
        key=lambda pair: (score(pair), -min(weights.first[p] for p in (*pair[0], *pair[1]))),
        default=None,
    )
    if best is None or not score(best) or not all(_is_heard(members, weights) for members in best):
        return None
    return _whole(best, speaking, parties, countries, words)


def _is_heard(members: Sequence[int], weights: Weights) -> bool:
    """Return True unless a single clause is all that makes a side of a party, which neither it nor the head names.

    Whom such a clause means is a guess from what was named before, and a wrong pair misleads more than none. Of 58
    articles, most of them read for the rules, it keeps two wrong pairs and no right one from being shown.
    """
    named = any(sum(weights.uses.get(party, {}).values()) for party in members)
    leads = not weights.leading.isdisjoint(members)
    return named or leads or sum(weights.clauses[party] for party in members) > 1


@cache
def _international() -> frozenset[str]:
    """Return the folded names of organisations of many states."""
    return frozenset(json.loads(Path(__file__).with_name("international.json").read_text(encoding="utf-8")))


def _may_differ(
    pair: tuple[tuple[int, ...], tuple[int, ...]], parties: Sequence[Party], countries: Sequence[str]
) -> bool:
    """Return True if two candidates could be two sides: one is not part of the other, and one of them has a name."""
    if set(pair[0]) & set(pair[1]) or not any(parties[party].proper for members in pair for party in members):
        return False
    same = {countries[party] for members in pair for party in members}
    land = any(parties[members[0]].land for members in pair)
    return not (len(same) == 1 and same != {""} and (land or any(len(members) > 1 for members in pair)))


def of_state(party: Party, words: Lexicon) -> bool:
    """Return True for a country and for a body of its state."""
    return party.land or any(words.is_a("state", head) for head in party.heads)


def _country(party: Party, home: str, words: Lexicon) -> str:
    if party.territory:
        return party.territory
    return home if any(words.is_a("state", head) for head in party.heads) else ""


def _worth(party: int, parties: Sequence[Party], weights: Weights, *, leads: bool) -> float:
    """Return what speaks for a party: how much it says, more or less by what it is and whether the head names it."""
    here = parties[party]
    worth = float(weights.said[party])
    if leads:
        worth *= _LEADING
    if not (here.heads or here.territory or here.firm):
        worth *= _NO_BODY
    if not here.proper:
        worth *= _NO_NAME
    if any(" ".join(name) in _international() for name in here.names):
        worth *= _INTERNATIONAL
    return worth


def _whole(
    pair: tuple[tuple[int, ...], tuple[int, ...]],
    speaking: Sequence[int],
    parties: Sequence[Party],
    countries: Sequence[str],
    words: Lexicon,
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return a pair with all that is of the country of one side and not of the other's, though it does not speak."""
    of = [{countries[party] for party in members} - {""} for members in pair]
    if any(len(each) != 1 for each in of) or of[0] == of[1]:
        return pair
    bare = [all(parties[party].land for party in members) for members in pair]
    homeless = [
        party
        for party in speaking
        if not countries[party] and of_state(parties[party], words) and parties[party].proper and sum(bare) == 1
    ]  # a ministry of which nobody says whose it is, where one side is only called by the name of its country
    one, two = (
        (
            *(homeless if alone else ()),
            *members,
            *(
                at
                for at in range(len(parties))
                if countries[at] in each and at not in members and of_state(parties[at], words)
            ),
        )
        for members, each, alone in zip(pair, of, bare, strict=True)
    )
    return one, two
