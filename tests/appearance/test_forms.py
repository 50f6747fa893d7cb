"""Words that Unicode writes in more than one way."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given

from compare.appearance.forms import compatibility_letters, other_characters
from compare.appearance.vocabulary import Vocabulary
from tests.gold import make_statement
from tests.texts import WRITTEN


def vocabulary(text: str) -> Vocabulary:
    """Return the words of a text."""
    return Vocabulary.of(make_statement("Ministry", text))


@given(WRITTEN)
def test_a_decomposed_copy_is_told_of_word_by_word(text: str) -> None:
    """Of a copy in form D exactly those words are told whose form it changes."""
    composed, decomposed = (vocabulary(unicodedata.normalize(form, text)) for form in ("NFC", "NFD"))
    changed = sum(count for word, count in composed.words.items() if unicodedata.normalize("NFD", word) != word)
    assert len(other_characters(decomposed, composed)) == changed
    assert other_characters(composed, decomposed) == ()


@pytest.mark.parametrize("word", ["x²", "H₂O", "1½", "№5", "①a"])
def test_what_looks_otherwise_is_not_odd(word: str) -> None:
    """Raised, lowered, circled characters and fractions are not taken for plain ones."""
    plain = unicodedata.normalize("NFKC", word)
    assert compatibility_letters(vocabulary(f"The {word} here"), vocabulary(f"The {plain} there")) == ()


@pytest.mark.parametrize("word", ["ｆｌｅｅｔ", "𝓯𝓵𝓮𝓮𝓽", "𝚏𝚕𝚎𝚎𝚝"])
def test_wide_and_ornamental_letters(word: str) -> None:
    """They are told of with the word that they look like."""
    (odd,) = compatibility_letters(vocabulary(f"The {word} here"), vocabulary("The fleet there"))
    assert odd.shown == "fleet"


def test_a_ligature_is_equal_to_its_letters() -> None:
    """Case folding takes it apart, and so it is told as what is equal here and not in a search."""
    sides = vocabulary("The ﬂeet here"), vocabulary("The fleet there")
    assert compatibility_letters(*sides) == ()
    assert [(odd.shown, odd.remark) for odd in other_characters(*sides)] == [("fleet", " with U+FB02")]
