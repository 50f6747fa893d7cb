"""Times that are told by the hour, and hours with a full stop."""

from __future__ import annotations

import pytest

from tests.facts.readings import dates, numbers


@pytest.mark.parametrize(
    ("text", "words", "minutes", "half_open"),
    [
        ("The raid began at five o'clock.", "five o'clock", 300, True),
        ("The raid began at 5 o'clock in the evening.", "5 o'clock in the evening", 1020, False),
        ("The alarm was raised at ten minutes past three.", "ten minutes past three", 190, True),
        ("The alarm was raised at half past six in the morning.", "half past six in the morning", 390, False),
        ("The ship sailed at a quarter to one.", "quarter to one", 45, True),
    ],
)
def test_a_spoken_hour_is_a_time(text: str, words: str, minutes: int, half_open: bool) -> None:
    """It says whether the half of the day is left open, and nothing of it is a number."""
    when = dates(text)[words]
    assert (when.minutes, when.twelve) == (minutes, half_open)
    assert numbers(text) == {}


@pytest.mark.parametrize("text", ["Ten minutes passed.", "The past three years were hard.", "Fifteen o'clock struck."])
def test_what_only_has_the_words_of_an_hour_is_none(text: str) -> None:
    """A stretch of time, years that are past and an hour that no clock has are no times of day."""
    assert all(when.minutes is None for when in dates(text).values())


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("At 20.15 the column left.", [1215]),
        ("Between 17.00 and 20.00 nothing happened.", [1020, 1200]),
        ("It came under fire at about 14.40 UTC.", [880]),
        ("At 20.15 local time the raid began.", [1215]),
        ("Um 20.15 Uhr begann es.", [1215]),
    ],
)
def test_an_hour_with_a_full_stop_is_a_time(text: str, minutes: list[int]) -> None:
    """After a preposition of time, in a range and before the name of a clock."""
    language = "de" if text.startswith("Um") else "en"
    assert [when.minutes for when in dates(text, language).values()] == minutes


@pytest.mark.parametrize(
    "text",
    [
        "The shares closed at 20.15 on Friday.",
        "The peso traded at 20.15 to the dollar.",
        "The rate stands at 20.15 per cent.",
        "It was sold at 20.15 euros.",
        "The price rose to 20.15.",
        "The shares closed at 20.15 and 13.40 respectively.",
        "They had ratings of 20.15 and 13.40 respectively.",
    ],
)
def test_a_price_is_no_time(text: str) -> None:
    """What is paid, quoted or measured is a number."""
    assert dates(text).keys() <= {"Friday"}
    assert next(iter(numbers(text).values())).low == 20.15
