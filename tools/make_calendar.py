"""Write compare/facts/calendar.json: the names of months and weekdays and the order of short dates, from CLDR by babel.

    python tools/make_calendar.py

Names are folded as `compare.words` folds them. Locales of one language are merged, so that ``de`` knows the month
of Austria (Jänner) and ``ar`` those of Lebanon and Morocco beside those of Egypt.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from babel import Locale, localedata
from babel.localedata import locale_identifiers

from compare.words import fold_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

TARGET: Final = Path(__file__).parent.parent / "compare" / "facts" / "calendar.json"

LANGUAGES: Final = (
    *("ar", "az", "be", "bg", "bn", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr", "he", "hi", "hr", "hu"),
    *("hy", "id", "it", "ja", "ka", "kk", "ko", "lt", "lv", "ms", "nb", "nl", "pl", "pt", "ro", "ru", "sk", "sl", "sr"),
    *("sv", "tr", "uk", "ur", "uz", "vi", "zh"),
)

WEEKDAY_FIELDS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

RUSSIAN_CASES: Final = {"ь": ("е", "ю", "ем"), "т": ("те", "ту", "том"), "й": ("е", "ю", "ем")}
"""CLDR gives the nominative and the genitive of months; these endings make the other cases from the nominative."""


def calendar() -> dict[str, dict[str, object]]:
    """Return for each language its names of months and weekdays, whether they are capitalised, and the date order."""
    return {language: _language(language) for language in LANGUAGES}


def _language(language: str) -> dict[str, object]:
    months: dict[str, int] = {}
    short_months: dict[str, int] = {}
    weekdays: dict[str, int] = {}
    for locale in _locales(language):
        for name, number in _names(locale.months, "wide"):
            months.setdefault(name, number)
        for name, number in _names(locale.months, "abbreviated"):
            short_months.setdefault(name, number)
        for name, number in _names(locale.days, "wide"):
            weekdays.setdefault(name, number)
    if language == "ru":
        months |= _russian_cases(months)
    weekdays |= _inflected(language, weekdays)
    sample = _locale(language).months["format"]["wide"][1]
    return {
        "capitals": sample[:1].isupper(),
        "order": _order(_locale(language).date_formats["short"].pattern),
        "months": dict(sorted(months.items())),
        "short_months": {
            name: number for name, number in sorted(short_months.items()) if name not in months and len(name) > 1
        },
        "weekdays": dict(sorted(weekdays.items())),
    }


def _locales(language: str) -> Iterator[Locale]:
    """Yield the locale of the language itself, then those of its territories in the order of their names."""
    yield _locale(language)
    for identifier in sorted(locale_identifiers()):
        parts = identifier.split("_")
        if parts[0] == language and len(parts) > 1 and not any(len(part) == len("Latn") for part in parts[1:]):
            yield _locale(identifier)


def _locale(identifier: str) -> Locale:
    """Return a locale that has not been touched by another one.

    Babel resolves the aliases of a locale in the data that all locales share, so that names of one language turn up in
    the next; emptied before each, its cache cannot do that.
    """
    localedata._cache.clear()  # noqa: SLF001  there is no public way to empty it
    return Locale.parse(identifier)


def _names(names: Mapping[str, Mapping[str, Mapping[int, str]]], width: str) -> Iterator[tuple[str, int]]:
    for context in ("format", "stand-alone"):
        for number, name in sorted(names[context][width].items()):
            folded = fold_text(name)
            if folded and not any(char.isdecimal() for char in folded):
                yield folded, number


def _russian_cases(months: Mapping[str, int]) -> dict[str, int]:
    return {
        fold_text(name[:-1] + ending): number
        for name, number in months.items()
        if name[-1] in RUSSIAN_CASES
        for ending in RUSSIAN_CASES[name[-1]]
    }


def _inflected(language: str, weekdays: Mapping[str, int]) -> dict[str, int]:
    """Return the forms of weekdays that CLDR uses after a number ("2 Wednesdays ago"), where the stem shows."""
    fields: Mapping[str, Any] = _locale(language)._data["date_fields"]  # noqa: SLF001  babel has no public way to them
    forms: dict[str, int] = {}
    for number, field in enumerate(WEEKDAY_FIELDS):
        stems = {name[:3] for name, day in weekdays.items() if day == number and " " not in name}
        patterns = [pattern for tense in fields.get(field, {}).values() for pattern in tense.values()]
        for word in fold_text(" ".join(patterns)).split():
            if word[:3] in stems and word not in weekdays:
                forms[word] = number
    return forms


def _order(pattern: str) -> str:
    """Return the order of day, month and year in a short date, such as ``"dmy"``."""
    seen = dict.fromkeys(char for char in pattern.lower() if char in "dmy")
    return "".join(seen)


def main() -> int:
    """Write the file."""
    TARGET.write_text(json.dumps(calendar(), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
