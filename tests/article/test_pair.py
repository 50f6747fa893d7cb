"""The sides are chosen among the parties by what they say and by what is said of them."""

from __future__ import annotations

from collections import Counter

from compare.article.lexicon import lexicon
from compare.article.pair import choose_pair
from compare.article.parties import Party
from compare.article.weights import Weights

WORDS = lexicon("en")


def party(name: str, head: str = "", territory: str = "", *, land: bool = False) -> Party:
    """Return a party with one name."""
    return Party({tuple(name.lower().split()): name}, territory, {head} if head else set(), firm=not land, land=land)


def chosen(
    parties: list[Party], said: list[int], leading: set[int], *beside: tuple[int, int], clauses: int = 2
) -> list[set[str]]:
    """Return the names of the two sides; each party speaks in `clauses` clauses."""
    weights = Weights(
        said=Counter(dict(enumerate(said))),
        clauses=Counter({at: clauses for at, size in enumerate(said) if size}),
        first={at: at for at, size in enumerate(said) if size},
        leading=leading,
        beside=Counter(beside),
    )
    pair = choose_pair(parties, weights, "", WORDS) or ()
    return [{name for at in members for name in parties[at].names.values()} for members in pair]


def test_most_said() -> None:
    """Without anything else, those that say most are the sides."""
    parties = [party("Harbour Ministry", "ministry"), party("Fleet Union", "union"), party("City Court", "court")]
    assert chosen(parties, [500, 300, 100], set()) == [{"Harbour Ministry"}, {"Fleet Union"}]


def test_head_and_opposition() -> None:
    """A third voice loses against a party that the head names and that is spoken of beside the other."""
    parties = [party("Harbour Ministry", "ministry"), party("Fleet Union", "union"), party("City Court", "court")]
    assert chosen(parties, [500, 200, 300], {0, 1}, (0, 1), (0, 1)) == [{"Harbour Ministry"}, {"Fleet Union"}]


def test_bodies_of_one_state_are_one_side() -> None:
    """A country and the bodies of its state are one side where the other is of another country."""
    parties = [
        party("Norway", territory="NO", land=True),
        party("Norwegian Ministry", "ministry", "NO"),
        party("Danish Embassy", "embassy", "DK"),
    ]
    assert chosen(parties, [200, 300, 300], set()) == [{"Danish Embassy"}, {"Norway", "Norwegian Ministry"}]


def test_a_country_is_no_side_against_its_own_state() -> None:
    """A country and one of its ministries are never two sides."""
    parties = [party("Norway", territory="NO", land=True), party("Norwegian Ministry", "ministry", "NO")]
    assert chosen(parties, [200, 300], set()) == []


def test_nobody_speaks() -> None:
    """Parties that say nothing are no sides."""
    assert chosen([party("Harbour Ministry", "ministry"), party("Fleet Union", "union")], [0, 0], {0, 1}) == []


def test_a_single_clause_makes_no_side() -> None:
    """Where one clause is all that a party says, it is a side only if the head of the article names it."""
    parties = [party("Harbour Ministry", "ministry"), party("Fleet Union", "union")]
    assert chosen(parties, [500, 300], {0}, clauses=1) == []
    assert chosen(parties, [500, 300], {0, 1}, clauses=1) == [{"Harbour Ministry"}, {"Fleet Union"}]
