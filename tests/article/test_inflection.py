"""Verbs of saying are known in the forms in which articles use them."""

from __future__ import annotations

import pytest

from compare.article.inflection import forms_of


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
