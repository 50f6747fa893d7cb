"""Make compare/geography/places.jsonl: names of countries, regions, large cities, months and days in CLDR's languages.

Run as ``python tools/make_places.py``. Sources: territory names and the example cities of time zones in Unicode's
CLDR, by way of babel, which only this script needs.
"""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from babel import Locale
from babel.core import get_global
from babel.localedata import locale_identifiers

from compare.words import fold_text

if TYPE_CHECKING:
    from collections.abc import Iterator

TARGET = Path(__file__).parents[1] / "compare" / "geography" / "places.jsonl"

_NO_TERRITORY = frozenset({"ZZ", "EU", "EZ", "UN", "XA", "XB", "QO"})

# Zones named after research stations and small towns: their names are surnames and common words first of all.
_SMALL = ("Antarctica/", "Arctic/", "Etc/", "America/Indiana/", "America/Kentucky/", "America/North_Dakota/")
_SMALL_CITIES = frozenset({
    "easter", "knox", "center", "troll", "resolute", "nome", "eucla", "currie", "chita",
    "oral", "regina", "christmas", "johnston", "midway", "stanley", "victoria", "phoenix", "lindeman"})  # fmt: skip

# What babel leaves out of CLDR's short forms, and what everybody writes.
_SHORT = {
    "UK": "GB", "U.K.": "GB", "Britain": "GB", "Great Britain": "GB", "US": "US", "U.S.": "US", "USA": "US",
    "U.S.A.": "US", "United States of America": "US", "America": "US", "UAE": "AE", "U.A.E.": "AE", "Holland": "NL",
    "Turkey": "TR", "Türkiye": "TR", "Russian Federation": "RU", "Czech Republic": "CZ", "Ivory Coast": "CI",
    "Swaziland": "SZ", "Burma": "MM", "Myanmar": "MM", "Palestine": "PS", "North Macedonia": "MK", "DPRK": "KP",
    "PRC": "CN", "Middle East": "middle east", "Cape Verde": "CV", "Hong Kong": "HK", "Macao": "MO", "Congo": "CG",
    "DR Congo": "CD", "DRC": "CD",
}  # fmt: skip

# The same in other languages.
_ELSEWHERE = {
    "ru": {"Российская Федерация": "RU", "США": "US", "КНР": "CN", "Ближний Восток": "middle east"},
    "uk": {"Російська Федерація": "RU", "США": "US", "Близький Схід": "middle east"},
    "de": {"USA": "US", "Naher Osten": "middle east", "Großbritannien": "GB", "Elfenbeinküste": "CI"},
    "es": {"Gran Bretaña": "GB"},
    "fr": {"Moyen-Orient": "middle east", "Proche-Orient": "middle east", "Grande-Bretagne": "GB"},
    "ar": {"الشرق الأوسط": "middle east", "الولايات المتحدة الأمريكية": "US"},
    "zh": {"中东": "middle east"},
}

# Last letter of the name, how much of it goes, what comes: Kenya-n, Haiti-an, Mexic-an, Ital-ian, Iraq-i, Japan-ese.
_ENDINGS: tuple[tuple[str, int, str], ...] = (
    ("a", 0, "n"),
    ("eio", 0, "an"),
    ("o", 1, "an"),
    ("ey", 1, "ian"),
    ("bcdfghjklmnpqrstvwxz", 0, "i"),
    ("bcdfghjklmnpqrstvwxz", 0, "ian"),
    ("lmnt", 0, "ese"),
)
_SHARED = frozenset({"dominican"})  # of the republic and of the island
_IRREGULAR = {
    "American": "US", "British": "GB", "Chinese": "CN", "Cypriot": "CY", "Czech": "CZ", "Danish": "DK", "Dutch": "NL",
    "Emirati": "AE", "Filipino": "PH", "Philippine": "PH", "Finnish": "FI", "French": "FR",
    "German": "DE", "Greek": "GR", "Icelandic": "IS", "Irish": "IE", "Kazakh": "KZ", "Kyrgyz": "KG", "Lao": "LA",
    "Maltese": "MT", "Moldovan": "MD", "Montenegrin": "ME", "Norwegian": "NO", "Polish": "PL", "Portuguese": "PT",
    "Saudi": "SA",  "Serb": "RS", "Slovak": "SK", "Slovene": "SI", "Spanish": "ES", "Swedish": "SE",
    "Swiss": "CH", "Tajik": "TJ", "Thai": "TH", "Turkish": "TR", "Turkmen": "TM", "Uzbek": "UZ",
    "Afghan": "AF", "Argentine": "AR", "Croat": "HR", "Bosnian": "BA", "Congolese": "CD", "Burmese": "MM",
    "Nigerian": "NG", "Lebanese": "LB", "Maldivian": "MV", "Peruvian": "PE", "Ecuadorian": "EC", "Canadian": "CA",
    "Ghanaian": "GH", "Nepalese": "NP", "Belgian": "BE", "Azeri": "AZ",
}  # fmt: skip


def make() -> str:
    """Return the content of the data file: one line for each language, sorted.

    A line is a JSON array of the language, an object that maps folded names to an ISO 3166 code in capitals or, for a
    region or city, to its folded English name, and the folded names of months and days of the week, which are written
    like names in some languages and are none.
    """
    names: defaultdict[str, dict[str, str]] = defaultdict(dict)
    calendar: defaultdict[str, set[str]] = defaultdict(set)
    english = Locale("en")
    zones = {zone: city for zone, city in _cities(english) if city not in _SMALL_CITIES}
    for identifier in sorted(locale_identifiers(), key=lambda name: (name.count("_"), name)):
        locale = Locale.parse(identifier)
        _add_locale(names[locale.language], locale, english, zones)
        for field in (locale.months, locale.days):
            calendar[locale.language].update(
                fold_text(name) for form in field.values() for width in form.values() for name in width.values()
            )
    _add_english(names["en"], english, zones)
    for language, own in _ELSEWHERE.items():
        for name, value in own.items():
            _put(names[language], name, value)
    lines = [
        json.dumps(
            [language, dict(sorted(table.items())), _long(calendar[language])],
            ensure_ascii=False,
            separators=(",", ":"),
        )
        for language, table in sorted(names.items())
        if table
    ]
    return "\n".join(lines) + "\n"


def _long(words: set[str]) -> list[str]:
    """Return, sorted, the names that are no mere letters or numbers."""
    return sorted(word for word in words if len(word) > len("mo") and not word.isdigit())


def _add_locale(table: dict[str, str], locale: Locale, english: Locale, zones: dict[str, str]) -> None:
    for code, name in sorted(locale.territories.items()):
        if code not in _NO_TERRITORY:
            _put(table, name, code if code.isalpha() else fold_text(english.territories.get(code, "")))
    for zone, city in _cities(locale):
        if zone in zones:
            _put(table, city, zones[zone])


def _add_english(table: dict[str, str], english: Locale, zones: dict[str, str]) -> None:
    for name, code in _SHORT.items():
        _put(table, name, code)
    for name, code in _demonyms(english):
        _put(table, name, code)
    for zone, city in zones.items():
        _put(table, city, city)
        _put(table, _last(zone), city)
    for alias, zone in sorted(get_global("zone_aliases").items()):
        if zone in zones and alias.startswith(("Africa/", "America/", "Asia/", "Europe/")):
            _put(table, _last(alias), zones[zone])
    for name, value in sorted(table.items()):
        if "ern " in name and not value.isupper():
            _put(table, name.replace("ern ", " "), value)  # Southern Asia is South Asia to most writers


def _cities(locale: Locale) -> Iterator[tuple[str, str]]:
    """Yield the time zones and the folded names of their example cities."""
    known = get_global("zone_territories")
    for zone in sorted(known):
        if not zone.startswith(_SMALL) and "/" in zone:
            city = locale.time_zones.get(zone, {}).get("city", "")
            if not city and locale.language == "en":
                city = _last(zone)
            if city:
                yield zone, fold_text(city)


def _last(zone: str) -> str:
    return zone.rsplit("/", 1)[-1].replace("_", " ")


def _put(table: dict[str, str], name: str, value: str) -> None:
    """Add a name; the first meaning stays, and so countries win over cities called the same."""
    key = fold_text(name)
    if key and value and len(key.replace(" ", "")) > 1:
        table.setdefault(key, value)


def _demonyms(english: Locale) -> Iterator[tuple[str, str]]:
    """Yield English adjectives of countries: irregular ones, then those that the name of the country forms.

    An adjective that two countries form ("Dominican") belongs to neither.
    """
    yield from _IRREGULAR.items()
    formed: defaultdict[str, set[str]] = defaultdict(set)
    for code, territory in english.territories.items():
        name = fold_text(territory)
        if code.isalpha() and code not in _NO_TERRITORY and " " not in name:
            for last, dropped, ending in _ENDINGS:
                if name[-1] in last:
                    formed[name[: len(name) - dropped] + ending].add(code)
    for word, codes in sorted(formed.items()):
        if len(codes) == 1 and word not in _SHARED:
            yield word, min(codes)


if __name__ == "__main__":
    TARGET.write_text(make(), encoding="utf-8")
