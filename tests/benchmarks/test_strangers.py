"""Tests of the pairs of statements that must not be linked."""

from __future__ import annotations

from benchmarks.gold import load_pairs
from benchmarks.strangers import about_another_event, strangers
from compare.facts import add_facts
from compare.words import words_of

PAIRS = [(add_facts(pair.left), add_facts(pair.right)) for pair in load_pairs()[:8]]


def test_another_event_has_the_same_words_but_for_names_and_numbers() -> None:
    """The units keep their number, kinds and lengths in words; some names and every number differ."""
    (statement, _), (donor, _) = PAIRS[0], PAIRS[5]
    other = about_another_event(statement, donor)
    assert [unit.kind for unit in other.units] == [unit.kind for unit in statement.units]
    changed = 0
    for unit in statement.units:
        one, two = (words_of(side.text_of(unit.index)) for side in (statement, other))
        assert len(one) == len(two)
        for word, instead in zip(one, two, strict=True):
            if word.kind == "number":
                assert word.key != instead.key
            changed += word.kind == "word" and word.key != instead.key
    assert changed >= 10


def test_every_pair_lends_its_texts() -> None:
    """Each statement stands beside others and beside itself under other names, and its origin is kept."""
    made = list(strangers(PAIRS))
    assert {place for item in made for place in item.origin} == set(range(len(PAIRS)))
    assert all(item.left.text != item.right.text for item in made)
