"""Write compare/facts/measures/: what units and currencies are called, and how numbers are punctuated.

    python tools/make_measures.py

Names and separators come from CLDR by babel, folded as `compare.words` folds them. Factors are the definitions of
the units: the international yard and pound of 1959, the nautical mile of 1929, the tropical conventions of CLDR for
months and years (a year of 365.25 days and twelve months).
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from babel import Locale, localedata

from compare.words import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

TARGET: Final = Path(__file__).parent.parent / "compare" / "facts" / "measures"

LANGUAGES: Final = (
    *("ar", "bg", "cs", "da", "de", "el", "en", "es", "fa", "fi", "fr", "he", "hi", "hu", "id", "it", "ja", "ko", "nb"),
    *("nl", "pl", "pt", "ro", "ru", "sr", "sv", "tr", "uk", "ur", "vi", "zh"),
)

DAY: Final = 86_400.0
YEAR: Final = 365.25 * DAY
FOOT: Final = 0.3048
MILE: Final = 1609.344
POUND: Final = 0.45359237

UNITS: Final[dict[str, tuple[str, float]]] = {
    "area-acre": ("m2", 43_560 * FOOT**2),
    "area-hectare": ("m2", 1e4),
    "area-square-centimeter": ("m2", 1e-4),
    "area-square-foot": ("m2", FOOT**2),
    "area-square-kilometer": ("m2", 1e6),
    "area-square-meter": ("m2", 1.0),
    "area-square-mile": ("m2", MILE**2),
    "concentr-percent": ("%", 1.0),
    "concentr-permille": ("%", 0.1),
    "duration-century": ("s", 100 * YEAR),
    "duration-day": ("s", DAY),
    "duration-decade": ("s", 10 * YEAR),
    "duration-hour": ("s", 3600.0),
    "duration-minute": ("s", 60.0),
    "duration-month": ("s", YEAR / 12),
    "duration-second": ("s", 1.0),
    "duration-week": ("s", 7 * DAY),
    "duration-year": ("s", YEAR),
    "energy-kilowatt-hour": ("J", 3.6e6),
    "frequency-gigahertz": ("Hz", 1e9),
    "frequency-megahertz": ("Hz", 1e6),
    "length-centimeter": ("m", 0.01),
    "length-fathom": ("m", 6 * FOOT),
    "length-foot": ("m", FOOT),
    "length-inch": ("m", FOOT / 12),
    "length-kilometer": ("m", 1000.0),
    "length-meter": ("m", 1.0),
    "length-mile": ("m", MILE),
    "length-millimeter": ("m", 0.001),
    "length-nautical-mile": ("m", 1852.0),
    "length-yard": ("m", 3 * FOOT),
    "mass-gram": ("kg", 0.001),
    "mass-kilogram": ("kg", 1.0),
    "mass-milligram": ("kg", 1e-6),
    "mass-ounce": ("kg", POUND / 16),
    "mass-pound": ("kg", POUND),
    "mass-tonne": ("kg", 1000.0),
    "power-gigawatt": ("W", 1e9),
    "power-kilowatt": ("W", 1e3),
    "power-megawatt": ("W", 1e6),
    "power-watt": ("W", 1.0),
    "pressure-hectopascal": ("Pa", 100.0),
    "pressure-kilopascal": ("Pa", 1000.0),
    "pressure-megapascal": ("Pa", 1e6),
    "pressure-millibar": ("Pa", 100.0),
    "speed-kilometer-per-hour": ("m/s", 1000 / 3600),
    "speed-knot": ("m/s", 1852 / 3600),
    "speed-meter-per-second": ("m/s", 1.0),
    "speed-mile-per-hour": ("m/s", MILE / 3600),
    "temperature-celsius": ("°C", 1.0),
    "volume-barrel": ("m3", 42 * 231 * (FOOT / 12) ** 3),
    "volume-cubic-kilometer": ("m3", 1e9),
    "volume-cubic-meter": ("m3", 1.0),
    "volume-gallon": ("m3", 231 * (FOOT / 12) ** 3),
    "volume-liter": ("m3", 0.001),
    "volume-megaliter": ("m3", 1000.0),
}
"""CLDR's name of a unit -> the base unit of its dimension and how many of those it is."""

MISLEADING: Final = frozenset({
    "ac", "dec", "fm", "in", "jh", "jz", "mb", "mon", "once", "pi", "pi2", "pie", "po", "sem", "sm", "tg", "wo", "ми",
    "уз",
})  # fmt: skip
"""Short signs that are more often another word or a part of one."""

SINGLE_LETTERS: Final = {"m": ("m", 1.0), "t": ("kg", 1000.0), "м": ("m", 1.0), "т": ("kg", 1000.0)}
"""The only one-letter signs that are taken in all languages: "h", "s", "d" or "g" are too often something else."""

BAR: Final = ("Pa", 1e5)
"""Where the word does not mean "times", as that of Hindi does, nor a place of drink in the plural."""

HOUR: Final = ("s", 3600.0)
"""Where texts for everybody write "48 h", not "48 hours"."""

POINT: Final = ("pp", 1.0)
BASIS_POINT: Final = ("pp", 0.01)
FORTNIGHT: Final = ("s", 14 * DAY)

MORE_UNITS: Final[dict[str, dict[str, tuple[str, float]]]] = {
    "ar": {
        "في الماية": ("%", 1.0), "بالماية": ("%", 1.0), "في المية": ("%", 1.0), "بالمية": ("%", 1.0),
        "نقطة ميوية": POINT, "نقاط ميوية": POINT, "نقطة اساس": BASIS_POINT, "طن": ("kg", 1000.0),
        "اطنان": ("kg", 1000.0),
        "عاما": ("s", YEAR), "عام": ("s", YEAR), "اعوام": ("s", YEAR), "ميلا بحريا": ("m", 1852.0),
    },
    "de": {
        "prozentpunkt": POINT, "prozentpunkte": POINT, "prozentpunkten": POINT, "basispunkt": BASIS_POINT,
        "basispunkte": BASIS_POINT, "basispunkten": BASIS_POINT, "kilometern": ("m", 1000.0), "metern": ("m", 1.0),
        "tagen": ("s", DAY), "monaten": ("s", YEAR / 12), "jahren": ("s", YEAR), "jahres": ("s", YEAR),
        "jahrzehnten": ("s", 10 * YEAR), "hektaren": ("m2", 1e4), "fussen": ("m", FOOT), "h": HOUR,
        "bar": BAR,
    },
    "en": {
        "percentage point": POINT, "percentage points": POINT, "pp": POINT, "ppt": POINT, "ppts": POINT,
        "basis point": BASIS_POINT, "basis points": BASIS_POINT, "bp": BASIS_POINT, "bps": BASIS_POINT,
        "fortnight": FORTNIGHT, "fortnights": FORTNIGHT, "ton": ("kg", 1000.0), "tons": ("kg", 1000.0),
        "sq km": ("m2", 1e6), "square km": ("m2", 1e6), "sq m": ("m2", 1.0), "cu m": ("m3", 1.0), "kilo": ("kg", 1.0),
        "kilos": ("kg", 1.0), "pct": ("%", 1.0), "naut miles": ("m", 1852.0), "km": ("m", 1000.0), "bar": BAR,
    },
    "es": {
        "punto porcentual": POINT, "puntos porcentuales": POINT, "punto basico": BASIS_POINT,
        "puntos basicos": BASIS_POINT, "milla marina": ("m", 1852.0), "millas marinas": ("m", 1852.0),
        "quincena": FORTNIGHT, "h": HOUR, "bar": BAR,
    },
    "fr": {
        "point de pourcentage": POINT, "points de pourcentage": POINT, "point de base": BASIS_POINT,
        "points de base": BASIS_POINT, "annee": ("s", YEAR), "annees": ("s", YEAR), "milles nautiques": ("m", 1852.0),
        "quinzaine": FORTNIGHT, "h": HOUR, "bar": BAR,
    },
    "ru": {
        "процентныи пункт": POINT, "процентного пункта": POINT, "процентных пункта": POINT, "процентных пунктов": POINT,
        "п п": POINT, "базисныи пункт": BASIS_POINT, "базисного пункта": BASIS_POINT, "базисных пункта": BASIS_POINT,
        "базисных пунктов": BASIS_POINT, "кв км": ("m2", 1e6), "кв м": ("m2", 1.0), "куб м": ("m3", 1.0),
        "километрах": ("m", 1000.0), "километрам": ("m", 1000.0), "километре": ("m", 1000.0), "метрах": ("m", 1.0),
        "морских милях": ("m", 1852.0), "часах": ("s", 3600.0), "часам": ("s", 3600.0), "минутах": ("s", 60.0),
        "минуту": ("s", 60.0), "секунду": ("s", 1.0), "днях": ("s", DAY), "дням": ("s", DAY), "дней": ("s", DAY),
        "неделю": ("s", 7 * DAY), "неделях": ("s", 7 * DAY), "месяцах": ("s", YEAR / 12), "годах": ("s", YEAR),
        "гектарах": ("m2", 1e4), "тоннах": ("kg", 1000.0), "тонну": ("kg", 1000.0), "сутки": ("s", DAY),
        "суток": ("s", DAY), "ч": HOUR, "бар": BAR,
        "процентам": ("%", 1.0), "процентами": ("%", 1.0), "процентах": ("%", 1.0), "ватт": ("W", 1.0),
    },
    "ur": {"فی صد": ("%", 1.0), "کلومیٹر": ("m", 1000.0), "ماہ": ("s", YEAR / 12), "برس": ("s", YEAR),
           "ٹن": ("kg", 1000.0)},
    "zh": {
        "个 百 分 点": POINT, "百 分 点": POINT, "个 基 点": BASIS_POINT, "基 点": BASIS_POINT, "吨": ("kg", 1000.0),
        "千 米": ("m", 1000.0), "个 小 时": ("s", 3600.0), "个 星 期": ("s", 7 * DAY), "年": ("s", YEAR),
        "周 年": ("s", YEAR), "平 方 千 米": ("m2", 1e6), "亩": ("m2", 10_000 / 15),
    },
}  # fmt: skip
"""Names that CLDR lacks: points, cases of nouns, everyday abbreviations."""

CURRENCIES: Final = (
    *("AED", "AFN", "AMD", "ARS", "AUD", "AZN", "BDT", "BGN", "BHD", "BRL", "BYN", "CAD", "CHF", "CLP", "CNY", "COP"),
    *("CZK", "DKK", "DZD", "EGP", "ETB", "EUR", "GBP", "GEL", "GHS", "HKD", "HUF", "IDR", "ILS", "INR", "IQD", "IRR"),
    *("ISK", "JOD", "JPY", "KES", "KGS", "KRW", "KWD", "KZT", "LBP", "LKR", "LYD", "MAD", "MDL", "MMK", "MNT", "MXN"),
    *("MYR", "NGN", "NOK", "NPR", "NZD", "OMR", "PEN", "PHP", "PKR", "PLN", "QAR", "RON", "RSD", "RUB", "SAR", "SDG"),
    *("SEK", "SGD", "SYP", "THB", "TJS", "TMT", "TND", "TRY", "TWD", "UAH", "USD", "UZS", "VND", "XAF", "XOF", "YER"),
    "ZAR",
)
"""Currencies in which official statements name amounts most; the codes of ISO 4217."""

NOUNS: Final[dict[str, dict[str, str]]] = {
    "ar": {"دولار": "USD", "دولارات": "USD", "دولارا": "USD", "يورو": "EUR", "جنيه": "pound", "روبل": "ruble",
           "روبية": "rupee",
           "يوان": "CNY", "ين": "JPY", "ريال": "riyal", "دينار": "dinar", "درهم": "dirham", "ليرة": "lira"},
    "de": {"dollar": "USD", "dollars": "USD", "euro": "EUR", "pfund": "pound", "rubel": "ruble", "rupien": "rupee",
           "yuan": "CNY", "yen": "JPY", "franken": "franc", "kronen": "krone", "dinar": "dinar", "zloty": "PLN"},
    "en": {"dollar": "USD", "dollars": "USD", "euro": "EUR", "euros": "EUR", "pound": "pound", "pounds": "pound",
           "pound sterling": "GBP", "pounds sterling": "GBP", "ruble": "ruble", "rubles": "ruble", "rouble": "ruble",
           "roubles": "ruble", "rupee": "rupee", "rupees": "rupee", "yuan": "CNY", "renminbi": "CNY", "yen": "JPY",
           "franc": "franc", "francs": "franc", "krone": "krone", "kroner": "krone", "kronor": "krone",
           "crown": "krone",
           "crowns": "krone", "dinar": "dinar", "dinars": "dinar", "dirham": "dirham", "dirhams": "dirham",
           "riyal": "riyal",
           "riyals": "riyal", "rial": "riyal", "rials": "riyal", "lira": "lira", "liras": "lira", "peso": "peso",
           "pesos": "peso", "won": "won", "shekel": "ILS", "shekels": "ILS", "hryvnia": "UAH", "hryvnias": "UAH",
           "zloty": "PLN", "zlotys": "PLN", "rand": "ZAR", "baht": "THB", "taka": "BDT", "tenge": "KZT",
           "naira": "NGN"},
    "es": {"dolar": "USD", "dolares": "USD", "euro": "EUR", "euros": "EUR", "libra": "pound", "libras": "pound",
           "libras esterlinas": "GBP", "rublo": "ruble", "rublos": "ruble", "rupias": "rupee", "yuanes": "CNY",
           "yenes": "JPY",
           "francos": "franc", "coronas": "krone", "peso": "peso", "pesos": "peso", "reales": "BRL"},
    "fr": {"$ us": "USD",
           "dollar": "USD", "dollars": "USD", "euro": "EUR", "euros": "EUR", "livre": "pound", "livres": "pound",
           "livres sterling": "GBP", "rouble": "ruble", "roubles": "ruble", "roupies": "rupee", "yuan": "CNY",
           "yuans": "CNY",
           "yen": "JPY", "yens": "JPY", "franc": "franc", "francs": "franc", "couronnes": "krone", "dinars": "dinar"},
    "ru": {"доллар": "USD", "доллара": "USD", "долларов": "USD", "долл": "USD", "долл сша": "USD", "евро": "EUR",
           "фунтов": "pound", "фунтов стерлингов": "GBP", "рубль": "ruble", "рубля": "ruble", "рублеи": "ruble",
           "руб": "ruble",
           "рупии": "rupee", "юань": "CNY", "юаня": "CNY", "юанеи": "CNY", "иен": "JPY", "иены": "JPY",
           "франков": "franc",
           "крон": "krone", "динаров": "dinar", "дирхамов": "dirham", "тенге": "KZT", "гривен": "UAH", "злотых": "PLN"},
    "ur": {"ڈالر": "USD", "یورو": "EUR", "پاؤنڈ": "pound", "پاونڈ": "pound", "روبل": "ruble", "روپے": "rupee",
           "یوان": "CNY"},
    "zh": {"元": "CNY", "元 人 民 币": "CNY", "美 元": "USD", "欧 元": "EUR", "英 镑": "GBP", "卢 布": "ruble",
           "卢 比": "rupee",
           "日 元": "JPY", "法 郎": "franc", "韩 元": "KRW", "港 元": "HKD"},
}  # fmt: skip
"""What amounts are counted in without saying whose currency it is: a code where the text can mean one only (or, with
dollars, means one where it says no more), otherwise the English noun, which is a measure of its own."""

SIGNS: Final = {
    "us $": "USD", "$": "USD", "c $": "CAD", "a $": "AUD", "nz $": "NZD", "hk $": "HKD", "s $": "SGD", "€": "EUR",
    "£": "GBP",
    "₽": "RUB", "₹": "INR", "₨": "rupee", "rs": "rupee", "¥": "yen or yuan", "₩": "KRW", "₪": "ILS", "₴": "UAH",
    "₺": "TRY",
}  # fmt: skip
"""Signs that stand in texts of every language."""


def measures() -> dict[str, dict[str, object]]:
    """Return for each language its decimal mark and its names of units and currencies."""
    return {language: _language(language) for language in LANGUAGES}


def _language(language: str) -> dict[str, object]:
    units: dict[str, tuple[str, float]] = {}
    for locale in _locales(language):
        for unit, value in UNITS.items():
            for name in _unit_names(locale, unit):
                units.setdefault(name, value)
    units |= SINGLE_LETTERS | {"%": ("%", 1.0), "٪": ("%", 1.0), "‰": ("%", 0.1)} | MORE_UNITS.get(language, {})
    locale = _locale(language)
    return {
        "decimal": locale.number_symbols["latn"]["decimal"],
        "units": dict(sorted(units.items())),
        "currencies": dict(sorted(_currencies(locale, language).items())),
    }


def _locales(language: str) -> Iterator[Locale]:
    yield _locale(language)
    if language == "en":
        yield _locale("en_GB")


def _locale(identifier: str) -> Locale:
    """Return a locale untouched by another one: babel resolves aliases in data that all locales share."""
    localedata._cache.clear()  # noqa: SLF001  there is no public way to empty it
    return Locale.parse(identifier)


def _words(text: str) -> list[str]:
    """Return the folds of the words and marks of `text` without full stops."""
    return [word.fold for word in words_of(text) if word.fold not in {"", "."}]


def _unit_names(locale: Locale, unit: str) -> Iterator[str]:
    patterns: Mapping[str, Mapping[str, str]] = locale._data["unit_patterns"].get(unit, {})  # noqa: SLF001  not public
    for width in ("long", "short"):
        for plural, pattern in sorted(patterns.get(width, {}).items()):
            words = _words(pattern.replace("{0}", " "))
            if plural == "per" or "{0}" not in pattern or not words or any(word.isdecimal() for word in words):
                continue
            name = " ".join(words)
            letter = len(name) == 1 and not "\u4e00" <= name <= "\u9fff"
            if not letter and name not in MISLEADING:
                yield name


def _currencies(locale: Locale, language: str) -> dict[str, str]:
    """Return the names and signs of currencies, folded -> ISO 4217 code, or the English noun where several bear it."""
    plurals = locale._data["currency_names_plural"]  # noqa: SLF001  not public
    found = SIGNS | {code.lower(): code for code in CURRENCIES} | NOUNS.get(language, {})
    for code in CURRENCIES:
        for name in [locale.currencies.get(code, ""), *plurals.get(code, {}).values()]:
            words = _words(name)
            if words and (len(words) > 1 or len(words[0]) > 1):
                found.setdefault(" ".join(words), code)
    return found


def main() -> int:
    """Write one file for each language."""
    TARGET.mkdir(exist_ok=True)
    for language, content in measures().items():
        (TARGET / f"{language}.json").write_text(
            json.dumps(content, ensure_ascii=False, indent=0) + "\n", encoding="utf-8"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
