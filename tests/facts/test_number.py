"""What numbers mean, in the words and digits of several languages. The sentences are our own."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.facts.readings import facts_of, numbers

INFINITY = math.inf
YEAR = 365.25 * 86_400


@pytest.mark.parametrize(
    ("language", "text", "words", "value"),
    [
        ("en", "It carried 1,234.5 of them.", "1,234.5", (1234.5, 1234.5, "count")),
        ("en", "It carried 18 400 sacks.", "18 400", (18_400, 18_400, "count")),
        ("en", "It carried 18\u00a0400 sacks.", "18\u00a0400", (18_400, 18_400, "count")),
        ("en", "It carried 12'000 sacks.", "12'000", (12_000, 12_000, "count")),
        ("en", "Some 1,00,000 voters came.", "Some 1,00,000", (100_000, 100_000, "count")),
        ("en", "He got 5 lakh votes.", "5 lakh", (500_000, 500_000, "count")),
        ("en", "Twenty-one ships sailed.", "Twenty-one", (21, 21, "count")),
        ("en", "Sixty-three hundred families fled.", "Sixty-three hundred", (6300, 6300, "count")),
        ("en", "A hundred and five thousand came.", "A hundred and five thousand", (105_000, 105_000, "count")),
        ("en", "Half a dozen ships sailed.", "Half a dozen", (6, 6, "count")),
        ("en", "Half a million people voted.", "Half a million", (500_000, 500_000, "count")),
        ("en", "Two thirds of the fleet sailed.", "Two thirds", (200 / 3, 200 / 3, "%")),
        ("en", "It fell by a third.", "a third", (100 / 3, 100 / 3, "%")),
        ("en", "One vessel in ten was inspected.", "One vessel in ten", (10, 10, "%")),
        ("en", "Nine out of ten voted.", "Nine out of ten", (90, 90, "%")),
        ("en", "It will be 2-1/4 to 2-1/2 percent.", "2-1/4 to 2-1/2 percent", (2.25, 2.5, "%")),
        ("en", "It stays at 3‑5/8%.", "3‑5/8%", (3.625, 3.625, "%")),
        ("en", "It rose by 1/2 percentage point.", "1/2 percentage point", (0.5, 0.5, "pp")),
        ("en", "It rose to 60 per cent.", "60 per cent", (60, 60, "%")),
        ("en", "It rose by 75 basis points.", "75 basis points", (0.75, 0.75, "pp")),
        ("en", "Between 3 and 5 boats sank.", "Between 3 and 5", (3, 5, "count")),
        ("en", "It will be 3–5% this year.", "3–5%", (3, 5, "%")),
        ("en", "More than 140 people came.", "More than 140", (140, INFINITY, "count")),
        ("en", "No fewer than 214 died.", "No fewer than 214", (214, INFINITY, "count")),
        ("en", "Up to 30 may come.", "Up to 30", (0, 30, "count")),
        ("en", "It must end within a year.", "within a year", (0, YEAR, "s")),
        ("en", "They met for an hour and a half.", "an hour and a half", (5400, 5400, "s")),
        ("en", "It is 14 nautical miles away.", "14 nautical miles", (25_928, 25_928, "m")),
        ("en", "The reserve has 72 km².", "72 km²", (72e6, 72e6, "m2")),
        ("en", "A 640-km railway is planned.", "640-km", (640_000, 640_000, "m")),
        ("en", "They got US$ 640m.", "US$ 640m", (640e6, 640e6, "USD")),
        ("en", "They got €3.5bn.", "€3.5bn", (3.5e9, 3.5e9, "EUR")),
        ("en", "The tenth meeting was held.", "tenth", (10, 10, "ordinal")),
        ("en", "The 10th meeting was held.", "10th", (10, 10, "ordinal")),
        ("en", "The number doubled.", "doubled", (2, 2, "times")),
        ("en", "It gives 12 million dollars a year.", "12 million dollars", (12e6 / YEAR, 12e6 / YEAR, "USD/s")),
        (
            "en",
            "It is four thousand, three hundred and ten.",
            "four thousand, three hundred and ten",
            (4310, 4310, "count"),
        ),
        ("en", "It took two hours and 30 minutes.", "two hours and 30 minutes", (9000, 9000, "s")),
        ("en", "It took 3 days 12 hours.", "3 days 12 hours", (84 * 3600, 84 * 3600, "s")),
        ("en", "They set it to 12 bar.", "12 bar", (1.2e6, 1.2e6, "Pa")),
        ("en", "They set it to 1,200 kPa.", "1,200 kPa", (1.2e6, 1.2e6, "Pa")),
        ("de", "Es kamen 1.234,5 Tonnen an.", "1.234,5 Tonnen", (1_234_500, 1_234_500, "kg")),
        ("de", "Es kamen einundzwanzig Konvois an.", "einundzwanzig", (21, 21, "count")),
        ("de", "Es kamen sechstausenddreihundert Menschen.", "sechstausenddreihundert", (6300, 6300, "count")),
        ("de", "Es war die 10. Sitzung.", "10.", (10, 10, "ordinal")),
        ("de", "Das kostet 3,5 Mio. Euro.", "3,5 Mio. Euro", (3.5e6, 3.5e6, "EUR")),
        ("fr", "Quatre-vingt-dix-sept mille voix.", "Quatre-vingt-dix-sept mille", (97_000, 97_000, "count")),
        ("fr", "Cela coûte 3,5 millions d'euros.", "3,5 millions d'euros", (3.5e6, 3.5e6, "EUR")),
        ("es", "Sesenta y tres mil votos.", "Sesenta y tres mil", (63_000, 63_000, "count")),
        ("es", "Son 12 millones de dólares.", "12 millones de dólares", (12e6, 12e6, "USD")),
        ("ru", "Прибыло более 18 400 тонн.", "более 18 400 тонн", (18.4e6, INFINITY, "kg")),
        ("ru", "Двенадцать тысяч триста человек.", "Двенадцать тысяч триста", (12_300, 12_300, "count")),
        ("ru", "Десятое заседание прошло.", "Десятое", (10, 10, "ordinal")),
        ("ru", "Прошло 10-е заседание.", "10-е", (10, 10, "ordinal")),
        ("zh", "投资3.7亿元人民币。", "3.7亿元人民币", (3.7e8, 3.7e8, "CNY")),
        ("zh", "三百二十名儿童。", "三百二十", (320, 320, "count")),
        ("zh", "第十次会议。", "第十", (10, 10, "ordinal")),
        ("ar", "أكثر من ١٤٠ شخصا.", "أكثر من ١٤٠", (140, INFINITY, "count")),
        ("ar", "بلغت 60 في المئة.", "60 في المئة", (60, 60, "%")),
        ("ur", "۱۲ کلومیٹر دور۔", "۱۲ کلومیٹر", (12_000, 12_000, "m")),
        ("ur", "پانچ ہزار افراد۔", "پانچ ہزار", (5000, 5000, "count")),
        (
            "fr",
            "Il vint mille neuf cent quatre-vingt-un chars.",
            "mille neuf cent quatre-vingt-un",
            (1981, 1981, "count"),
        ),
        ("fr", "Il vint deux millions cent mille colis.", "deux millions cent mille", (2.1e6, 2.1e6, "count")),
        ("fr", "Il tint sa trente et unième session.", "trente et unième", (31, 31, "ordinal")),
        ("fr", "Il coûte 7,9 M€ de trop.", "7,9 M€", (7.9e6, 7.9e6, "EUR")),
        ("fr", "Il coûte 7 900 $US de trop.", "7 900 $US", (7900, 7900, "USD")),
        ("fr", "Il a duré 9,5 h en tout.", "9,5 h", (34_200, 34_200, "s")),
        ("es", "Celebró su 22.º encuentro.", "22.º", (22, 22, "ordinal")),
        ("es", "Celebró su vigésimo quinto encuentro.", "vigésimo quinto", (25, 25, "ordinal")),
        ("es", "Celebró su décimo segundo encuentro.", "décimo segundo", (12, 12, "ordinal")),
        ("ru", "Регион сжигает треть газа.", "треть", (100 / 3, 100 / 3, "%")),
        ("ru", "Регион сжигает половину газа.", "половину", (50, 50, "%")),
        ("ru", "Регион сжигает более четверти газа.", "более четверти", (25, INFINITY, "%")),
        ("zh", "投票率达到百分之七十五。", "百分之七十五", (75, 75, "%")),
    ],
)
def test_reads_numbers(language: str, text: str, words: str, value: tuple[float, float, str]) -> None:
    """A number has the value and measure that a reader gives it, and the span of exactly its words."""
    found = numbers(text, language)
    assert list(found) == [words]
    assert found[words].low == pytest.approx(value[0])
    assert found[words].high == pytest.approx(value[1])
    assert found[words].measure == value[2]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "3. The parties will meet again."),
        ("en", "Resolution 2231 was adopted."),
        ("en", "Under Article 5 they must help."),
        ("en", "An F-16 was seen."),
        ("en", "The G20 met."),
        ("en", "Document A/9/14 was withdrawn."),
        ("en", "No one was hurt; they thanked one another."),
        ("en", "One of them left."),
        ("en", "A few million people live there."),
        ("en", "It stood in half-light."),
        ("en", "Version 1.2.3 is out."),
        ("de", "Ein Sprecher sagte es."),
        ("zh", "两国进一步合作。"),
    ],
)
def test_passes_over_what_is_no_number(language: str, text: str) -> None:
    """List numbers, codes, pronouns and articles are no numbers."""
    assert numbers(text, language) == {}


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("Some 352 captives returned.", ("captives", "returned")),
        ("Twelve of the trucks burned.", ("trucks", "burned")),
        ("A delegation of 12 arrived.", ("arrived", "delegation")),
        ("They sent a delegation of 12.", ("delegation",)),
        ("The seven-member team left.", ("member", "team", "left")),
    ],
)
def test_says_what_is_counted(text: str, of: tuple[str, ...]) -> None:
    """What is counted stands behind the number, or before it in "a team of 12"."""
    assert [value.of for value in numbers(text).values()] == [of]


def test_marks_what_the_text_calls_approximate() -> None:
    """Only a number that the text calls approximate is approximate."""
    found = numbers("About 60 came, exactly 12 left, nearly 30 stayed.")
    assert {words: value.approximate for words, value in found.items()} == {
        "About 60": True,
        "12": False,
        "nearly 30": True,
    }


def test_equal_quantities_share_an_anchor() -> None:
    """Two forms of one quantity have the same anchor in any language and unit."""
    anchors = {
        facts_of(text, "number", language)[0].anchors
        for language, text in (("en", "7,200 hectares"), ("ru", "72 км²"), ("de", "7.200 Hektar"))
    }
    assert anchors == {("number:m2:7.2e+07",)}


@given(st.integers(13, 10**12), st.sampled_from(["en", "de", "fr", "ru", "es", "zh"]))
def test_grouped_digits_mean_what_they_say(value: int, language: str) -> None:
    """A whole number grouped as its language groups it has its value."""
    group = {"en": ",", "zh": ",", "de": ".", "es": ".", "fr": "\u202f", "ru": "\u00a0"}[language]
    text = f"{value:,}".replace(",", group)
    assert [quantity.low for quantity in numbers(f"= {text} =", language).values()] == [value]


@given(st.text(max_size=80), st.sampled_from(["en", "de", "fr", "ru", "es", "zh", "ar", "ur", "und", "fi"]))
def test_any_text_can_be_read(text: str, language: str) -> None:
    """No text makes an error, and every number is finite on one side at least."""
    for quantity in numbers(text, language).values():
        assert quantity.low <= quantity.high
        assert math.isfinite(quantity.low) or math.isfinite(quantity.high)


def test_a_change_names_two_values() -> None:
    """What is raised from one value to another is no range, and the first has the unit and magnitude of the second."""
    found = numbers("The capital was raised from six to nine billion dollars.")
    assert [(value.low, value.high, value.measure) for value in found.values()] == [
        (6e9, 6e9, "USD"),
        (9e9, 9e9, "USD"),
    ]


def test_hours_behind_a_count_are_a_stretch_of_time() -> None:
    """Four digits before "hours" are a time of day only where a time can stand."""
    assert [value.measure for value in numbers("It took 1800 hours of work.").values()] == ["s"]
