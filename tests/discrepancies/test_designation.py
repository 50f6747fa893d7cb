"""Names with figures: which can be of one thing."""

from __future__ import annotations

import pytest

from compare.discrepancies.designation import agree, is_designation
from compare.model import Name


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (("su24",), ("su24m",), True),
        (("flight", "815"), ("pk815",), True),
        (("rq4", "global", "hawk"), ("rq4",), True),
        (("su24m",), ("su24mr",), False),
        (("s300",), ("s200",), False),
        (("f16",), ("mig16",), False),
        (("flight", "815"), ("flight", "851"), False),
    ],
)
def test_letters_may_be_left_out(one: tuple[str, ...], other: tuple[str, ...], expected: bool) -> None:
    """Two designations agree if their figures do and neither has other letters, whichever comes first."""
    assert agree(Name(one), Name(other)) is expected
    assert agree(Name(other), Name(one)) is expected


def test_a_name_of_words_is_none() -> None:
    """What has no figures is no designation and agrees with none."""
    assert not is_designation(Name(("global", "hawk")))
    assert not agree(Name(("global", "hawk")), Name(("rq4",)))
