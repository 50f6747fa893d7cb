"""Write compare/units/months.json: the names of the months in some sixty languages, from CLDR by babel.

    python tools/make_months.py

Of a name of several words ("tháng 1") the first is kept, and a preposition before a name ("de gener") is left out: the
names serve to tell a dateline and an ordinal, and word by word at that.
"""

from __future__ import annotations

import json
import sys
import unicodedata
from pathlib import Path
from typing import Final

from babel import Locale, localedata

TARGET: Final = Path(__file__).parent.parent / "compare" / "units" / "months.json"

LOCALES: Final = (
    *("am", "ar", "ar_DZ", "ar_SY", "az", "be", "bg", "bn", "ca", "cs", "da", "de", "el", "en", "es", "et", "eu", "fa"),
    *("fi", "fr", "ga", "gu", "he", "hi", "hr", "hu", "hy", "id", "is", "it", "ja", "ka", "kk", "km", "ko", "ku", "lo"),
    *("lt", "lv", "mk", "mr", "ms", "my", "nb", "ne", "nl", "pa", "pl", "ps", "pt", "ro", "ru", "si", "sk", "sl", "sq"),
    *("sr", "sr_Latn", "sv", "sw", "ta", "te", "th", "tr", "uk", "ur", "uz", "vi", "zh"),
)
"""Arabic three times, since its names differ from country to country; Serbian in both of its scripts."""

OTHER_TAGS: Final = {"nb": "no"}
PREPOSITIONS: Final = ("de ", "d’", "d'")


def months() -> dict[str, list[str]]:
    """Return for each language its names of months, composed and in small letters, sorted."""
    found: dict[str, set[str]] = {}
    for identifier in LOCALES:
        language = identifier.partition("_")[0]
        for tag in (language, OTHER_TAGS.get(language, language)):
            found.setdefault(tag, set()).update(_names(identifier))
    return {language: sorted(names) for language, names in sorted(found.items()) if names}


def _names(identifier: str) -> set[str]:
    # Babel resolves the aliases of a locale in the data that all locales share, so that names of one language turn up
    # in the next; emptied before each, its cache cannot do that.
    localedata._cache.clear()  # noqa: SLF001  there is no public way to empty it
    contexts = Locale.parse(identifier).months
    names = set()
    for context in ("format", "stand-alone"):
        for name in contexts[context]["wide"].values():
            key = unicodedata.normalize("NFC", name).casefold()
            for preposition in PREPOSITIONS:
                key = key.removeprefix(preposition)
            names.add(key.split(" ")[0])
    return {name for name in names if name[0].isalpha()}


def text_of(names: dict[str, list[str]]) -> str:
    """Return the text of the file: a line for each language."""
    lines = (f"  {json.dumps(language)}: {json.dumps(each, ensure_ascii=False)}" for language, each in names.items())
    return "{\n" + ",\n".join(lines) + "\n}\n"


def main() -> int:
    """Write the file."""
    TARGET.write_text(text_of(months()), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
