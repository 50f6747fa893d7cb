"""The words of a statement as they stand."""

from __future__ import annotations

from compare.appearance.vocabulary import LONGEST, Vocabulary, with_stand_ins
from tests.gold import make_statement


def test_words_are_counted_as_they_are_written() -> None:
    """Capitals and accents tell words apart; numbers and marks are no words."""
    found = Vocabulary.of(make_statement("Ministry", "Élan and élan and 12.", "And so on"))
    assert found.words == {"Élan": 1, "and": 2, "élan": 1, "And": 1, "so": 1, "on": 1}


def test_a_long_word_is_cut_around_what_is_not_seen() -> None:
    """The cut word still shows its sign."""
    shown = with_stand_ins(f"{'a' * 500}\u200b{'b' * 500}", "\u200b".__eq__)
    assert shown == f"…{'a' * (LONGEST // 2)}⟨U+200B⟩{'b' * (LONGEST // 2 - 1)}…"
