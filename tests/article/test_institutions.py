"""Bodies that everybody knows by name have a country."""

from __future__ import annotations

import pytest

from compare.article.institutions import institution_of


@pytest.mark.parametrize(
    ("name", "country"),
    [
        (("state", "department"), "US"),
        (("quai", "d'orsay"), "FR"),
        (("spokesman", "of", "the", "kremlin"), "RU"),
        (("harbour", "ministry"), ""),
        (("department",), ""),
    ],
)
def test_country(name: tuple[str, ...], country: str) -> None:
    """The country is that of the institution whose whole name stands in a name."""
    assert institution_of(name) == country
