"""Which signs that nobody sees are odd and which a script needs."""

from __future__ import annotations

import pytest

from compare.appearance.invisible import direction_signs, invisible_signs, soft_hyphens
from compare.appearance.vocabulary import Vocabulary
from tests.gold import make_statement

NOTHING = Vocabulary("", {})


def vocabulary(text: str) -> Vocabulary:
    """Return the words of a text."""
    return Vocabulary.of(make_statement("Ministry", text))


@pytest.mark.parametrize("sign", ["\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u180e", "\u034f", "\u3164"])
def test_signs_of_no_width_in_latin_words(sign: str) -> None:
    """Between Latin letters none of them is needed."""
    assert [odd.shown for odd in invisible_signs(vocabulary(f"A ca{sign}nal"), NOTHING)] == [
        f"ca⟨U+{ord(sign):04X}⟩nal"
    ]


def test_a_sign_that_stands_alone_is_in_no_word() -> None:
    """Between blanks it makes no word unequal."""
    assert invisible_signs(vocabulary("A canal \u200b and a port."), NOTHING) == ()


@pytest.mark.parametrize("sign", ["\u202a", "\u202b", "\u2066", "\u2067", "\u200e", "\u200f", "\u061c"])
def test_signs_of_direction_at_the_ends_of_a_word(sign: str) -> None:
    """They belong to ordinary texts of two directions there, and nowhere between letters."""
    assert direction_signs(vocabulary(f"A {sign}canal{sign}."), NOTHING) == ()
    assert len(direction_signs(vocabulary(f"A ca{sign}nal."), NOTHING)) == 1


def test_an_override_is_odd_wherever_it_stands() -> None:
    """Even before a word it changes the order in which that is seen."""
    assert [odd.shown for odd in direction_signs(vocabulary("A \u202elanac"), NOTHING)] == ["⟨U+202E⟩lanac"]


def test_soft_hyphens_count_where_either_side_has_the_word_without() -> None:
    """The statement's own words count as well as those of the other one."""
    here = vocabulary("The har\u00adbour and the harbour.")
    assert len(soft_hyphens(here, NOTHING)) == 1
    assert soft_hyphens(vocabulary("The har\u00adbour."), NOTHING) == ()
