"""Bodies of states: which body belongs to one, and of which country those are that everybody knows by name."""

from __future__ import annotations

import json
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.article.lexicon import Lexicon
    from compare.article.roster import Voice


def is_of_state(voice: Voice, words: Lexicon) -> bool:
    """Return True for a body of a state, as its name tells: "ministry", "foreign relations secretariat"."""
    if any(words.is_a("state", head) for head in voice.heads) or any(map(institution_of, voice.names)):
        return True
    offices = any(words.is_a("offices", head) for head in voice.heads)
    return offices and any(words.is_a("topics", word) for name in voice.names for word in name)


@lru_cache(maxsize=4096)
def institution_of(name: tuple[str, ...]) -> str:
    """Return the ISO 3166 code of the country whose body everybody knows by a name of folded words, "" for none."""
    known = _institutions()
    for start in range(len(name)):
        for stop in range(start + 1, len(name) + 1):
            code = known.get(" ".join(name[start:stop]))
            if code:
                return code
    return ""


@cache
def _institutions() -> dict[str, str]:
    listed: dict[str, list[str]] = json.loads(Path(__file__).with_suffix(".json").read_text(encoding="utf-8"))
    return {name: code for code, names in listed.items() for name in names}
