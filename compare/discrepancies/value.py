"""The value of a fact as the type that its kind stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from compare.model import Fact

Value = TypeVar("Value")


def value_of(fact: Fact, sort: type[Value]) -> Value:
    """Return the value of a fact whose kind says that it is of a sort.

    Raises
    ------
    TypeError
        It is of another: the fact is not of the kind that the caller asked for.
    """
    if not isinstance(fact.value, sort):
        raise TypeError(fact)
    return fact.value
