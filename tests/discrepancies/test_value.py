"""The value of a fact has the type that its kind stands for."""

from __future__ import annotations

import pytest

from compare.discrepancies.value import value_of
from compare.model import Fact, Quantity, Span, When


def test_the_value_of_the_kind_asked_for() -> None:
    """A number has a quantity, and asking it for a date is a mistake of the caller."""
    fact = Fact("number", Span(0, 2), Quantity(12, 12, "count"))
    assert value_of(fact, Quantity).low == 12
    with pytest.raises(TypeError):
        value_of(fact, When)
