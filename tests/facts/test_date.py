"""What dates mean, in the orders and words of several languages. The sentences are our own."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.model import When
from tests.facts.readings import dates, facts_of, statement_of

NOVEMBER = When(2023, 11, (16, 16))


@pytest.mark.parametrize(
    ("language", "text", "words", "when"),
    [
        ("en", "It was on 16 November 2023.", "16 November 2023", NOVEMBER),
        ("en", "It was on November 16, 2023, in Oslo.", "November 16, 2023", NOVEMBER),
        ("en", "It was on 2023-11-16.", "2023-11-16", NOVEMBER),
        ("en", "It was on 16/11/2023.", "16/11/2023", NOVEMBER),
        ("en", "It was on 16.11.2023.", "16.11.2023", NOVEMBER),
        ("en", "It was on 02/03/2024.", "02/03/2024", When(2024)),
        ("en", "It was on 14 Sept. 2022.", "14 Sept. 2022", When(2022, 9, (14, 14))),
        ("en", "None came since the first of June.", "since the first of June", When(None, 6, (1, 1), bound="since")),
        ("en", "It was on the twenty-eighth of June.", "twenty-eighth of June", When(None, 6, (28, 28))),
        ("en", "It began at 13:30 (UTC+3) here.", "13:30 (UTC+3)", When(minutes=810, offset=180)),
        ("en", "It began at 13:30 UTC-5 here.", "13:30 UTC-5", When(minutes=810, offset=-300)),
        ("en", "It began at 1026 BST here.", "1026 BST", When(minutes=626, offset=60)),
        ("en", "It left at 2215Z on 3 May.", "2215Z on 3 May", When(None, 5, (3, 3), minutes=1335, offset=0)),
        ("en", "It was hit at 0918 local time.", "0918 local time", When(minutes=558)),
        ("en", "It began around 1330 hours.", "1330 hours", When(minutes=810)),
        ("en", "It began at 10.26 p.m. London time.", "10.26 p.m. London time", When(minutes=1346)),
        ("en", "It was on 12.03.2021.", "12.03.2021", When(2021, 3, (12, 12))),
        ("en", "They met on Monday.", "Monday", When(weekday=0)),
        ("en", "On Tuesday, August 8, they met.", "Tuesday, August 8", When(None, 8, (8, 8), weekday=1)),
        ("en", "It may be in May.", "May", When(None, 5)),
        ("en", "It was in March 2022.", "March 2022", When(2022, 3)),
        ("en", "It must be done by 2028.", "by 2028", When(2028, bound="by")),
        ("en", "It runs until the end of July.", "until the end of July", When(None, 7, (21, 31), bound="by")),
        (
            "en",
            "It runs from 2 to 6 September.",
            "from 2 to 6 September",
            When(None, 9, (2, 2), until=When(None, 9, (6, 6))),
        ),
        ("en", "It ran 10–16 June.", "10–16 June", When(None, 6, (10, 10), until=When(None, 6, (16, 16)))),
        (
            "en",
            "It was on 6 and 7 May 2024.",
            "6 and 7 May 2024",
            When(2024, 5, (6, 6), until=When(2024, 5, (7, 7))),
        ),
        ("en", "The budget of 2022–2024 passed.", "2022–2024", When(2022, until=When(2024))),
        ("en", "The 2024/25 season began.", "2024/25", When(2024, until=When(2025))),
        (
            "en",
            "It is due in the third quarter of 2024.",
            "the third quarter of 2024",
            When(2024, 7, until=When(2024, 9)),
        ),
        ("en", "It begins in autumn 2025.", "autumn 2025", When(2025, 9, until=When(2025, 11))),
        ("en", "It is due in early June.", "early June", When(None, 6, (1, 10))),
        ("en", "It began at 3 p.m. sharp.", "3 p.m.", When(minutes=900)),
        (
            "en",
            "At 06:40 on 8 August 2023 it began.",
            "06:40 on 8 August 2023",
            When(2023, 8, (8, 8), minutes=400),
        ),
        ("de", "Es war am 16. November 2023.", "16. November 2023", NOVEMBER),
        ("de", "Es gilt bis zum 31. Dezember.", "bis zum 31. Dezember", When(None, 12, (31, 31), bound="by")),
        ("de", "Es begann um 9 Uhr.", "9 Uhr", When(minutes=540)),
        ("de", "Es begann um 14 Uhr 25 bei Regen.", "14 Uhr 25", When(minutes=865)),
        ("de", "Es begann um 9 Uhr 25. Mai.", "9 Uhr 25. Mai", When(None, 5, (25, 25), minutes=540)),
        ("de", "Es war am 13.06. zu Ende.", "13.06.", When(None, 6, (13, 13))),
        ("fr", "Cela commence à 14 h 25 ici.", "14 h 25", When(minutes=865)),
        ("fr", "Cela commence à 14h25 ici.", "14h25", When(minutes=865)),
        ("ru", "Это началось в 14 часов 25 минут здесь.", "14 часов 25 минут", When(minutes=865)),
        ("ru", "Это было двадцать восьмого июня.", "двадцать восьмого июня", When(None, 6, (28, 28))),
        ("fr", "C'était le 16 novembre 2023.", "16 novembre 2023", NOVEMBER),
        ("fr", "C'était le 1er mars.", "1er mars", When(None, 3, (1, 1))),
        ("es", "Fue el 16 de noviembre de 2023.", "16 de noviembre de 2023", NOVEMBER),
        ("ru", "Это было 16 ноября 2023 года.", "16 ноября 2023 года", NOVEMBER),
        ("ru", "Это будет в июне 2024 года.", "июне 2024 года", When(2024, 6)),
        ("zh", "会议于2023年11月16日举行。", "2023年11月16日", NOVEMBER),
        ("zh", "从6月10日至16日。", "从6月10日至16日", When(None, 6, (10, 10), until=When(None, 6, (16, 16)))),
        ("ar", "كان ذلك في 16 نوفمبر 2023.", "16 نوفمبر 2023", NOVEMBER),
        ("ar", "١٦ تشرين الثاني/نوفمبر ٢٠٢٣", "١٦ تشرين الثاني/نوفمبر ٢٠٢٣", NOVEMBER),
        ("ur", "۱۶ نومبر ۲۰۲۳ کو", "۱۶ نومبر ۲۰۲۳", NOVEMBER),
    ],
)
def test_reads_dates(language: str, text: str, words: str, when: When) -> None:
    """A date fixes what its words fix and leaves the rest open; its span is exactly its words."""
    assert dates(text, language) == {words: when}


@pytest.mark.parametrize(
    "text",
    ["They may march.", "The Sunday Times wrote it.", "It cost 2000 pounds.", "The score was 4:3.", "She fell."],
)
def test_passes_over_what_is_no_date(text: str) -> None:
    """Verbs, names, amounts and scores are no dates."""
    assert dates(text) == {}


def test_numbers_inside_dates_are_no_numbers() -> None:
    """The day and the year of a date are not counted again as numbers."""
    assert facts_of("It was on 16 November 2023 and 12 came.", "number")[0].span.start == len(
        "It was on 16 November 2023 and "
    )


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("It is due tomorrow.", When(2025, 1, (28, 28))),
        ("It is due next year.", When(2026)),
        ("It began three days ago.", When(2025, 1, (24, 24))),
        ("It ends in a fortnight.", When(2025, 2, (7, 13))),
        ("It was last month.", When(2024, 12)),
        ("It will be so four years from now.", When(2029)),
    ],
)
def test_relative_dates_count_from_the_dateline(text: str, when: When) -> None:
    """What is said of "tomorrow" is known where the dateline has a full date, as exactly as it is meant."""
    (fact,) = [
        fact
        for fact in statement_of("Carrow, 27 January 2025", text, dateline=True).units[1].facts
        if fact.kind == "date"
    ]
    assert fact.value == when


def test_relative_dates_without_a_dateline_are_no_facts() -> None:
    """Nobody can say which day "tomorrow" is."""
    assert dates("It is due tomorrow, or in a fortnight.") == {}


def test_an_impossible_dateline_counts_for_nothing() -> None:
    """A date that no calendar has is read as it stands, and nothing is counted from it."""
    statement = statement_of("Carrow, 31 February 2024", "It is due tomorrow.", dateline=True)
    assert [fact.kind for fact in statement.units[1].facts] == []


@given(st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31)))
def test_every_way_to_write_a_day_means_that_day(day: dt.date) -> None:
    """Orders and marks do not change the day, except where two orders are possible."""
    month = f"{day:%B}"
    for text in (
        f"{day.day} {month} {day.year}",
        f"{month} {day.day}, {day.year}",
        f"the {day.day}th of {month} {day.year}",
        day.isoformat(),
        f"{day.day:02}.{day.month:02}.{day.year}" if day.day > 12 else day.isoformat(),
    ):
        assert list(dates(f"It was on {text}.").values()) == [When(day.year, day.month, (day.day, day.day))], text


@given(st.text(max_size=80), st.sampled_from(["en", "de", "fr", "ru", "es", "zh", "ar", "ur", "und", "ja", "fi"]))
def test_any_text_can_be_read(text: str, language: str) -> None:
    """No text makes an error."""
    for when in dates(text, language).values():
        assert when != When()


def test_one_time_on_two_clocks_tells_the_clock_of_the_statement() -> None:
    """A time without a zone is on the clock that "3 p.m. (1300 GMT)" tells of, also elsewhere in the statement."""
    assert dates("It left at 3 p.m. (1300 GMT) and was back at 5 p.m.") == {
        "3 p.m.": When(minutes=900, offset=120),
        "1300 GMT": When(minutes=780, offset=0),
        "5 p.m.": When(minutes=1020, offset=120),
    }
