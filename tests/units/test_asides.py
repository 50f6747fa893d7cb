"""Tests of `compare.units.asides`: pairs of brackets and of quotation marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.units.asides import find_asides, is_embedded


def asides_of(text: str) -> list[str]:
    """Return the texts of the pairs, with their marks."""
    return [text[aside.start : aside.stop + 1] for aside in find_asides(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('a "b" c (d [e]) f', ['"b"', "(d [e])", "[e]"]),
        ("« b », puis « c »", ["« b »", "« c »"]),
        ("»b«, dann »c«.", ["»b«", "»c«"]),
        ('他说："好。"又说："走。"', ['"好。"', '"走。"']),
        ("「甲」と「乙」", ["「甲」", "「乙」"]),
        ('a 12" pipe and "b"', ['"b"']),
        ("a ) b ( c", []),
        ("(a] b)", ["(a] b)"]),
        ("((a) b", ["(a)"]),
        ('"a "b"', ['"b"']),
    ],
)
def test_pairs(text: str, expected: list[str]) -> None:
    """Brackets pair by form, quotation marks by what stands beside them; what has no partner is left out."""
    assert asides_of(text) == expected


@pytest.mark.parametrize(
    ("text", "embedded"),
    [
        ('the words "b. c." were heard', True),
        ('he said: "b. c."', False),
        ('he said "b. c."', False),
        ('"b. c.", he said', False),
        ("he left (b. c.)", True),
        ('the words "' + "b. " * 200 + 'c" were heard', False),
    ],
)
def test_what_is_embedded(text: str, embedded: bool) -> None:
    """Brackets are, and a short quotation that its sentence goes on after."""
    (aside,) = find_asides(text)
    assert is_embedded(text, aside) is embedded


@given(text=st.text(st.sampled_from('"«»「」()[]{} ab,.'), max_size=60))
def test_pairs_are_in_order_and_of_one_sort(text: str) -> None:
    """Pairs ascend, start before they stop, and each of their marks belongs to no other pair."""
    asides = find_asides(text)
    assert list(asides) == sorted(asides)
    marks = [at for aside in asides for at in (aside.start, aside.stop)]
    assert len(marks) == len(set(marks))
    assert all(aside.start < aside.stop for aside in asides)
    assert all((text[aside.start] in "([{") != aside.quotation for aside in asides)
