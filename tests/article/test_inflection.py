"""Verbs of saying are known in the forms in which articles use them."""

from __future__ import annotations

import pytest

from compare.article.inflection import forms_of, may_be_plural, singular_of, stem_of


@pytest.mark.parametrize(
    ("language", "lemma", "form"),
    [
        ("en", "claim", "claims"),
        ("en", "deny", "denied"),
        ("en", "stress", "stresses"),
        ("en", "urge", "urged"),
        ("en", "relay", "relayed"),
        ("fr", "affirmer", "affirment"),
        ("fr", "exiger", "exigeait"),
        ("fr", "avertir", "avertit"),
        ("es", "afirmar", "afirmaron"),
        ("es", "insistir", "insistio"),
        ("de", "beton", "betonte"),
        ("de", "antwort", "antwortete"),
        ("de", "warn", "gewarnt"),
        ("de", "rechn", "rechnete"),
    ],
)
def test_forms(language: str, lemma: str, form: str) -> None:
    """A regular verb has the form that grammars give it, folded."""
    assert form in forms_of(lemma, language)


def test_unknown_language() -> None:
    """A language whose verbs are listed as beginnings has no forms to make."""
    assert forms_of("сказа", "ru") == ()


@pytest.mark.parametrize(
    ("language", "word", "stem"),
    [
        ("ru", "министерства", "министерств"),
        ("de", "norwegens", "norwegen"),
        ("en", "rangers", "rangers"),
        ("de", "ost", "ost"),
    ],
)
def test_stem(language: str, word: str, stem: str) -> None:
    """The ending of a case is taken from a name where a language has cases, and never the whole of a short word."""
    assert stem_of(word, language) == stem


def test_plural() -> None:
    """A plural with "s" may be one in English, and not a word with a double one."""
    assert may_be_plural("claims", "en")
    assert not may_be_plural("press", "en")
    assert not may_be_plural("claims", "ru")


def test_singular() -> None:
    """A plural with "s" has a singular, and other words none."""
    assert [singular_of(word) for word in ("unions", "ministries", "court")] == ["union", "ministry", ""]
