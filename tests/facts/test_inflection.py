"""Names and words in other cases."""

from __future__ import annotations

import pytest

from compare.facts.inflection import name_stem_of, stem_of


@pytest.mark.parametrize(
    "forms",
    [
        ("пакистан", "пакистана", "пакистану", "пакистаном", "пакистане"),
        ("москва", "москвы", "москве", "москву"),
        ("министр", "министра", "министру", "министром", "министры"),
        ("деи", "деи"),
    ],
)
def test_cases_of_a_word_have_one_stem(forms: tuple[str, ...]) -> None:
    """A word is found again in every case."""
    assert len({stem_of(form) for form in forms}) == 1


def test_short_words_keep_their_letters() -> None:
    """Three letters are left at least, so that no two short words become one."""
    assert stem_of("она") == "она"
    assert name_stem_of("том") == "том"
