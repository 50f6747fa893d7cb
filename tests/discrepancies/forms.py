"""Sentences of our own with a place for one value, and all the forms in which that value can be written.

The forms come from the published conventions of each language (babel) and from its numbers in words (num2words); what
neither knows, such as other names of a town, is in ``tests/cases/discrepancies/forms.json`` beside the sentences.
"""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from babel.dates import format_date, format_time
from babel.numbers import (
    format_compact_currency,
    format_compact_decimal,
    format_currency,
    format_decimal,
    format_percent,
    get_currency_name,
)
from babel.units import format_unit
from hypothesis import strategies as st
from num2words import num2words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from compare.model import DiscrepancyKind

Forms: TypeAlias = "tuple[str, ...]"
Value: TypeAlias = "tuple[Any, ...]"

DATA: dict[str, Any] = json.loads(
    (Path(__file__).parent.parent / "cases" / "discrepancies" / "forms.json").read_text(encoding="utf-8")
)
FRAMES: dict[str, dict[str, str]] = DATA["frames"]
LANGUAGES = tuple(FRAMES)
_KILOMETRES_IN_A_MILE = 1.609344
_LEAST_CHANGE, _MOST_CHANGE = 0.06, 0.6
"""Shares by which two values differ: less may be rounding, and what differs by more is seldom told of one thing."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A sentence with a place for a value, the forms of the value and those of another one.

    Attributes
    ----------
    sort
        What sort of value it is, as in ``forms.json``.
    kind
        The kind of discrepancy that two values make; None where the forms differ in their spelling only.
    frame
        The sentence, with ``{}`` for the value.
    forms
        Different forms of one value.
    others
        Forms of a value that is not the same by any convention; empty where there is no other one.
    """

    sort: str
    kind: DiscrepancyKind | None
    frame: str
    forms: Forms
    others: Forms


def slots(language: str) -> st.SearchStrategy[list[Slot]]:
    """Return lists of two to five slots of a language, each in a sentence of its own."""
    return st.lists(st.sampled_from(sorted(FRAMES[language])), min_size=2, max_size=5, unique=True).flatmap(
        lambda sorts: st.tuples(*(slot(language, sort) for sort in sorts)).map(list)
    )


@st.composite
def slot(draw: st.DrawFn, language: str, sort: str) -> Slot:
    """Return a slot of a sort with two values of it."""
    kind, values, write = SORTS[sort]
    value, other = draw(values(language))
    return Slot(
        sort,
        kind,
        FRAMES[language][sort],
        _different(write(value, language)),
        _different(write(other, language)) if kind is not None else (),
    )


def _different(forms: Forms) -> Forms:
    return tuple(dict.fromkeys(" ".join(form.split(" ")) for form in forms))


# -- numbers ----------------------------------------------------------------------------------------------------------


def _said(number: float, language: str) -> str:
    return str(num2words(number, lang={"zh": "en"}.get(language, language)))


def _shown(number: float, language: str) -> str:
    return format_decimal(number, locale=language)


def _plain(number: int, language: str) -> Forms:
    blank = f"{number:,}".replace(",", "\u202f")
    if language == "zh":
        return (str(number), f"{number:,}")
    words = _said(number, language)
    american = words.replace(",", "").replace(" and ", " ")
    return (str(number), _shown(number, language), blank, words, *((american,) if language == "en" else ()))


def _cardinal(value: Value, language: str) -> Forms:
    return _plain(value[0], language)


def _magnitude(value: Value, language: str) -> Forms:
    """Return forms of some hundred thousands."""
    number = value[0] * 100_000
    if language == "zh":
        return (str(number), f"{number:,}", f"{value[0] * 10}万", f"{number / 1e6:g}百万")
    of = " de" if language in {"fr", "es"} else ""
    written = format_compact_decimal(number, format_type="long", locale=language, fraction_digits=1) + of
    return (*_plain(number, language), written, *((f"{number / 1e6} mn",) if language == "en" else ()))


def _crore(value: Value, language: str) -> Forms:
    """Return forms of some millions in the conventions of India and of the rest of the world."""
    number = value[0] * 1_000_000
    return (
        format_decimal(number, locale="en_IN"),
        _shown(number, language),
        f"{value[0] / 10:g} crore",
        f"{value[0] * 10} lakh",
        str(num2words(number, lang="en_IN")).replace(",", ""),
        f"{value[0]} million",
    )


def _ordinal(value: Value, language: str) -> Forms:
    number = value[0]
    if language == "en":
        return (str(num2words(number, to="ordinal_num")), str(num2words(number, to="ordinal")))
    if language == "de":
        return (f"{number}.", str(num2words(number, to="ordinal", lang="de")))
    if language == "fr":
        return (f"{number}e", f"{number}ème", str(num2words(number, to="ordinal", lang="fr")))
    if language == "es":
        return (f"{number}º", f"{number}.º", str(num2words(number, to="ordinal", lang="es")))
    return (f"{number}-й", str(num2words(number, to="ordinal", lang="ru")))


def _amount(value: Value, language: str) -> Forms:
    number, currency = value[0] * 100_000, value[1]
    name = get_currency_name(currency, 5, locale=language)
    of = {"fr": " d’" if name[0] in "aeiouh" else " de ", "es": " de "}.get(language, " ")
    compact = format_compact_decimal(number, format_type="long", locale=language, fraction_digits=1)
    forms = (
        format_currency(number, currency, locale=language),
        format_currency(number, currency, locale=language, format_type="name"),
        format_compact_currency(number, currency, locale=language, fraction_digits=1),
        f"{compact}{of}{name}",
        f"{_said(number, language)} {name}",
        f"{_shown(number, language)} {currency}",
    )
    if language == "en":
        return (*forms, f"{currency} {compact}")
    return tuple(form for form in forms if "MUS" not in form)


def _share(value: Value, language: str) -> Forms:
    number = value[0]
    shown = format_percent(number / 100, locale=language)
    if language == "zh":
        return (shown, f"百分之{number}")
    words = {
        "en": ("per cent", "percent"), "de": ("Prozent",), "fr": ("pour cent",), "es": ("por ciento",),
        "ru": ("процентов",),
    }[language]  # fmt: skip
    return (
        shown,
        f"{number}%",
        *(f"{number} {word}" for word in words),
        *(f"{_said(number, language)} {word}" for word in words),
    )


def _unit(number: float, name: str, language: str) -> Forms:
    """Return a measure with the name of its unit in full and in short, in digits and in words."""
    full = format_unit(number, name, length="long", locale=language)
    short = format_unit(number, name, length="short", locale=language)
    forms = [full, short]
    if number == int(number) and language != "ru":
        forms.append(full.replace(_shown(number, language), _said(number, language)))
    if language == "en":
        forms.append(full.replace("meter", "metre").replace("liter", "litre").replace("metric ton", "tonne"))
    return tuple(forms)


def _in_units(large: str, small: str, factor: int) -> Callable[[Value, str], Forms]:
    def write(value: Value, language: str) -> Forms:
        return (*_unit(value[0], large, language), *_unit(value[0] * factor, small, language)[:2])

    return write


def _miles(value: Value, language: str) -> Forms:
    return (
        *_unit(value[0], "length-mile", language),
        *_unit(round(value[0] * _KILOMETRES_IN_A_MILE, 2), "length-kilometer", language),
    )


def _nautical(value: Value, language: str) -> Forms:
    return (
        *_unit(value[0], "length-nautical-mile", language),
        *_unit(round(value[0] * 1.852, 3), "length-kilometer", language),
    )


def _feet(value: Value, language: str) -> Forms:
    return (*_unit(value[0] * 10, "length-foot", language), *_unit(value[0] * 3.048, "length-meter", language))


def _spelled_out(large: str, small: str, factor: int) -> Callable[[Value, str], Forms]:
    """Return forms of a measure of which short names have other uses."""

    def write(value: Value, language: str) -> Forms:
        return (*_unit(value[0], large, language)[::2], *_unit(value[0] * factor, small, language)[::2])

    return write


def _speed(value: Value, language: str) -> Forms:
    return (
        *_unit(value[0] * 18, "speed-kilometer-per-hour", language),
        *_unit(value[0] * 5, "speed-meter-per-second", language),
    )


def _pressure(value: Value, language: str) -> Forms:
    return (f"{value[0]} bar", *_unit(value[0] * 100, "pressure-kilopascal", language))


def _hours(value: Value, language: str) -> Forms:
    """Return forms of a number of half hours."""
    hours = value[0] / 2
    half = {"en": "an hour and a half", "de": "anderthalb Stunden", "fr": "une heure et demie", "ru": "полтора часа"}
    return (
        *_unit(hours, "duration-hour", language),
        *_unit(value[0] * 30, "duration-minute", language),
        *((half[language],) if value[0] == 3 and language in half else ()),
        *(
            (f"{int(hours)} hours and 30 minutes", f"{int(hours)} hours 30 minutes")
            if language == "en" and hours % 1
            else ()
        ),
    )


def _minutes(value: Value, language: str) -> Forms:
    return (*_unit(value[0], "duration-minute", language), *_unit(value[0] * 60, "duration-second", language)[:2])


# -- dates ------------------------------------------------------------------------------------------------------------

_DAY_PATTERNS = {
    "en": ("MMMM d", "d MMMM", "MMM d", "d MMM"), "de": ("d. MMMM", "dd.MM."), "fr": ("d MMMM",),
    "es": ("d 'de' MMMM",), "ru": ("d MMMM",),
}  # fmt: skip
_DATE_PATTERNS = {
    "en": ("d MMMM y", "MMMM d, y", "d MMM y", "M/d/y", "dd/MM/y", "dd.MM.y", "EEEE, d MMMM y", "EEE, MMM d, y"),
    "de": ("dd.MM.y", "d.M.y"), "fr": ("dd/MM/y", "EEEE d MMMM y"), "es": ("dd/MM/y", "d-MM-y"), "ru": ("dd.MM.y",),
    "zh": ("y/MM/dd",),
}  # fmt: skip


def _by(patterns: dict[str, Forms], day: dt.date, language: str) -> Forms:
    return tuple(format_date(day, pattern, locale=language) for pattern in patterns[language])


def _ordinals_of_day(day: dt.date, end: str) -> Forms:
    month, digits, words = (
        format_date(day, "MMMM", locale="en"),
        num2words(day.day, to="ordinal_num"),
        num2words(day.day, to="ordinal"),
    )
    return (f"{digits} {month}{end}", f"{month} {digits}{end and ','}{end}", f"the {words} of {month}{end}")


def _date(value: Value, language: str) -> Forms:
    day: dt.date = value[0]
    return (
        *(format_date(day, width, locale=language) for width in ("full", "long", "medium")),
        day.isoformat(),
        *_by(_DATE_PATTERNS, day, language),
        *(_ordinals_of_day(day, f" {day.year}") if language == "en" else ()),
    )


def _day(value: Value, language: str) -> Forms:
    day: dt.date = value[0]
    return (*_by(_DAY_PATTERNS, day, language), *(_ordinals_of_day(day, "") if language == "en" else ()))


def _weekday(value: Value, language: str) -> Forms:
    day: dt.date = value[0]
    full = tuple(format_date(day, pattern, locale=language) for pattern in ("EEEE, d MMMM", "EEEE, MMMM d"))
    return (*full, *_by(_DAY_PATTERNS, day, language), *(f"{form} {day.year}" for form in full[:1]))


def _time(value: Value, language: str) -> Forms:
    clock: dt.time = value[0]
    digits, half = f"{clock:%H:%M}", f"{(clock.hour - 1) % 12 + 1}:{clock:%M}"
    if language == "en":
        pm, full = ("pm", "p.m.") if clock.hour >= 12 else ("am", "a.m.")
        return (digits, format_time(clock, "short", locale="en"), f"{half} {full}", f"{half}{pm}", f"{digits} hours")
    return {
        "de": (digits, f"{digits} Uhr", f"{clock:%H.%M} Uhr"),
        "fr": (digits, f"{clock.hour} h {clock:%M}", f"{clock.hour}h{clock:%M}", f"{clock.hour} heures {clock:%M}"),
        "es": (digits, f"{digits} horas", f"{clock:%H.%M} horas", f"{digits} h"),
        "ru": (digits, f"{clock.hour} часов {clock:%M} минут"),
    }[language]


def _zone(value: Value, _language: str) -> Forms:
    """Return a time in the zones of three cities that keep the same time all the year round, and in that of the sea."""
    hour, minute = value[0].hour, value[0].minute
    later = f"{(hour + 3) % 24:02}:{minute:02}"
    return (
        f"{hour:02}:{minute:02} GMT",
        f"{hour:02}:{minute:02} UTC",
        f"{later} Moscow time",
        f"{later} (UTC+3)",
        f"{later} MSK",
        f"{(hour - 1) % 12 + 1}:{minute:02} {'p.m.' if hour >= 12 else 'a.m.'} GMT",
    )


# -- names and spellings ----------------------------------------------------------------------------------------------

_LETTERS = "абвгдезийклмнопрстуфхцчшщыьюя"
_ENGLISH = "a b v g d e z i y k l m n o p r s t u f kh ts ch sh shch y . yu ya"
_ROMAN = {
    "british": {**dict(zip(_LETTERS, _ENGLISH.split(), strict=True)), "ж": "zh", "ь": ""},
}
_ROMAN |= {
    "passport": _ROMAN["british"] | {"й": "i", "ю": "iu", "я": "ia"},
    "german": _ROMAN["british"]
    | {"в": "w", "ж": "sch", "з": "s", "й": "i", "х": "ch", "ц": "z", "ч": "tsch", "ш": "sch", "щ": "schtsch"}
    | {"ю": "ju", "я": "ja"},
    "french": _ROMAN["british"]
    | {"ж": "j", "й": "ï", "у": "ou", "ч": "tch", "ш": "ch", "щ": "chtch", "ю": "iou", "я": "ia"},
    "spanish": _ROMAN["british"] | {"й": "i", "х": "j", "ш": "sh", "ж": "zh"},
}
_TABLES = {
    "en": ("british", "passport"), "de": ("german", "passport"), "fr": ("french", "passport"),
    "es": ("spanish", "passport"),
}  # fmt: skip


def romanise(name: str, table: str) -> str:
    """Return a Russian name in the Latin letters of a convention."""
    letters = _ROMAN[table]
    return " ".join("".join(letters[letter] for letter in word.lower()).capitalize() for word in name.split())


def _person(value: Value, language: str) -> Forms:
    return tuple(romanise(value[0], table) for table in _TABLES[language])


def _listed(value: Value, _language: str) -> Forms:
    return tuple(value)


# -- values -----------------------------------------------------------------------------------------------------------


@st.composite
def _two_apart(draw: st.DrawFn, numbers: Iterable[int]) -> tuple[Value, Value]:
    """Return two of some numbers that are of a size and further apart than rounding puts them."""
    candidates = tuple(numbers)
    one = draw(st.sampled_from(candidates))
    other = draw(st.sampled_from([number for number in candidates if _are_apart(one, number)]))
    return (one,), (other,)


def _are_apart(one: int, other: int) -> bool:
    return _LEAST_CHANGE * one < abs(other - one) <= _MOST_CHANGE * max(one, other)


def _counted_in_full(language: str) -> Callable[[int], bool]:
    """Return which numbers take the same form of a noun, and the same form of their own, as most do."""

    def fits(number: int) -> bool:
        if language == "ru":
            return number % 10 not in {1, 2, 3, 4} or number % 100 in range(11, 15)
        return not (language in {"es", "de"} and number % 10 == 1)

    return fits


def _numbers(numbers: Iterable[int]) -> Callable[[str], st.SearchStrategy[tuple[Value, Value]]]:
    return lambda language: _two_apart(filter(_counted_in_full(language), numbers))


def _ordinals(language: str) -> st.SearchStrategy[tuple[Value, Value]]:
    endings = {1, 3} if language == "es" else set()  # "primer", "tercer": shortened before a noun
    return _two_apart(number for number in range(4, 40) if number % 10 not in endings)


def _amounts(language: str) -> st.SearchStrategy[tuple[Value, Value]]:
    codes = st.sampled_from(("USD", "EUR", "GBP", "INR") if language == "en" else ("USD", "EUR"))
    return st.tuples(_broken(language), codes).map(lambda drawn: ((*drawn[0][0], drawn[1]), (*drawn[0][1], drawn[1])))


def _broken(language: str) -> st.SearchStrategy[tuple[Value, Value]]:
    """Return numbers that are no round ones, so that their magnitude needs a decimal."""
    fits = _counted_in_full(language)
    return _two_apart(number for number in range(13, 99) if number % 10 and fits(number))


_DAYS = st.dates(dt.date(2019, 1, 1), dt.date(2031, 12, 28)).filter(lambda day: day.day > 12)


@st.composite
def _dates(draw: st.DrawFn, *, weekdays: bool = False) -> tuple[Value, Value]:
    """Return two days of which digits tell the day from the month; of one year, other ones of the week if asked."""
    one = draw(_DAYS)
    other = draw(
        st.sampled_from(
            [
                one.replace(day=day, month=month)
                for day in (13, 17, 22, 28)
                for month in (one.month, one.month % 12 + 1)
                if (day, month) != (one.day, one.month)
            ]
        ).filter(lambda day: not weekdays or day.weekday() != one.weekday())
    )
    return (one,), (other,)


@st.composite
def _times(draw: st.DrawFn) -> tuple[Value, Value]:
    clock = draw(st.times(dt.time(6), dt.time(20, 59)).filter(lambda time: time.minute % 5 == 0 and time.hour != 12))
    clock = clock.replace(second=0, microsecond=0, minute=clock.minute or 30)
    return (clock,), (clock.replace(hour=clock.hour - draw(st.integers(1, 4))),)


def _two_of(key: str) -> Callable[[str], st.SearchStrategy[tuple[Value, Value]]]:
    """Return two rows of a table of ``forms.json``."""

    def rows(language: str) -> st.SearchStrategy[tuple[Value, Value]]:
        listed = [tuple(row) for row in DATA[key][language]]
        return st.permutations(listed).map(lambda row: (row[0], row[1]))

    return rows


def _persons(language: str) -> st.SearchStrategy[tuple[Value, Value]]:
    # What these letters become there has another sound in the rest of the world.
    others = frozenset({"de": "хжц", "es": "хжц", "fr": "ш"}.get(language, ""))
    names = [name for name in DATA["persons"] if others.isdisjoint(name.lower())]
    return st.permutations(names).map(lambda row: ((row[0],), (row[1],)))


Values: TypeAlias = "Callable[[str], st.SearchStrategy[tuple[Value, Value]]]"
Writer: TypeAlias = "Callable[[Value, str], Forms]"

SORTS: dict[str, tuple[DiscrepancyKind | None, Values, Writer]] = {
    "cardinal": ("number", _numbers((*range(13, 1000), *range(1007, 100_000, 271))), _cardinal),
    "magnitude": ("number", _broken, _magnitude),
    "crore": ("number", _broken, _crore),
    "ordinal": ("number", _ordinals, _ordinal),
    "amount": ("number", _amounts, _amount),
    "share": ("number", _numbers(range(11, 95)), _share),
    "fraction": ("number", _two_of("fractions"), _listed),
    "length": ("number", _numbers(range(2, 96)), _in_units("length-kilometer", "length-meter", 1000)),
    "miles": ("number", _numbers(range(5, 96)), _miles),
    "nautical": ("number", _numbers(range(5, 96)), _nautical),
    "feet": ("number", _numbers(range(5, 96)), _feet),
    "area": ("number", _numbers(range(2, 96)), _in_units("area-square-kilometer", "area-hectare", 100)),
    "mass": ("number", _numbers(range(2, 96)), _in_units("mass-tonne", "mass-kilogram", 1000)),
    "volume": ("number", _numbers(range(2, 96)), _spelled_out("volume-cubic-meter", "volume-liter", 1000)),
    "pressure": ("number", _numbers(range(2, 96)), _pressure),
    "power": ("number", _numbers(range(2, 96)), _in_units("power-gigawatt", "power-megawatt", 1000)),
    "speed": ("number", _numbers(range(2, 20)), _speed),
    "hours": ("number", _numbers(range(3, 25)), _hours),
    "minutes": ("number", _numbers(range(2, 51)), _minutes),
    "weeks": ("number", _numbers(range(2, 10)), _spelled_out("duration-week", "duration-day", 7)),
    "date": ("date", lambda _: _dates(), _date),
    "day": ("date", lambda _: _dates(), _day),
    "weekday": ("date", lambda _: _dates(weekdays=True), _weekday),
    "time": ("date", lambda _: _times(), _time),
    "zone": ("date", lambda _: _times(), _zone),
    "person": ("name", _persons, _person),
    "city": ("place", _two_of("cities"), _listed),
    "country": ("place", _two_of("countries"), _listed),
    "spelling": (None, _two_of("spellings"), _listed),
}
"""Sort -> the kind of discrepancy that two values of it make, pairs of values that differ, and the forms of a value."""
