"""What countries, regions, large cities and capitals are called: the names that more than one stage looks up.

``places.jsonl`` has a line for each language of CLDR, made by ``tools/make_places.py``; ``capitals.json`` says which
country a capital or seat of government stands for.
"""

from __future__ import annotations

import json
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_FOLDER = Path(__file__).parent


def places(language: str) -> Mapping[str, str]:
    """Return the places that CLDR knows in a language, none for a language that it does not know.

    Returns
    -------
    Mapping[str, str]
        Folded name -> ISO 3166 code in capitals for a country or, for a region or city, its folded English name.
    """
    return _line_of(language)[0]


def calendar(language: str) -> frozenset[str]:
    """Return the folded names of months and days of the week in a language; they look like names of places."""
    return _line_of(language)[1]


@cache
def countries(language: str) -> Mapping[str, str]:
    """Return the folded names of countries in a language -> their ISO 3166 codes."""
    return {name: code for name, code in places(language).items() if len(code) == len("XX") and code.isupper()}


@cache
def capitals() -> Mapping[str, str]:
    """Return the folded English names of capitals and seats of government -> the ISO 3166 codes of their countries."""
    found: dict[str, str] = json.loads((_FOLDER / "capitals.json").read_bytes())["capitals"]
    return found


@lru_cache(maxsize=8)
def _line_of(language: str) -> tuple[Mapping[str, str], frozenset[str]]:
    """Read the line of one language: parsing one of 200 lines takes a millisecond, all of them a hundred."""
    content = (_FOLDER / "places.jsonl").read_bytes()
    opening = json.dumps([language, {}], separators=(",", ":"))[:-3].encode()
    start = 0 if content.startswith(opening) else content.find(b"\n" + opening) + 1
    if not content.startswith(opening, start):
        return {}, frozenset()
    _, names, days = json.loads(content[start : content.index(b"\n", start)])
    return names, frozenset(days)
