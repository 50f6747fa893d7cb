"""Write compare/appearance/lookalikes.json: letters of the Latin, Cyrillic and Greek alphabets that look the same.

    pip install confusable-homoglyphs==3.3.1
    python tools/make_lookalikes.py

That package, which only this script needs, holds the confusable characters of Unicode Technical Standard 39. A capital
letter is put beside capital letters only: readers see case.
"""

from __future__ import annotations

import json
import sys
import unicodedata
from collections import defaultdict
from importlib.resources import files
from pathlib import Path
from typing import Final

TARGET: Final = Path(__file__).parent.parent / "compare" / "appearance" / "lookalikes.json"
SCRIPTS: Final = ("LATIN", "CYRILLIC", "GREEK")
LAST_LATIN: Final = "z"
"""Latin letters beyond, such as those of phonetic writing, are in no word that anybody would be deceived with."""

SOURCE: Final = "Unicode Technical Standard 39, confusable characters; by tools/make_lookalikes.py"


def lookalikes(confusable: dict[str, list[str]]) -> list[dict[str, str]]:
    """Return sets of letters that look the same: script -> its letters, the most usual one first.

    Parameters
    ----------
    confusable
        Character -> characters that it is taken for.
    """
    found = []
    for group in _groups(confusable):
        for category in ("Lu", "Ll"):
            letters = sorted(char for char in group if unicodedata.category(char) == category)
            by_script = {
                script.title(): "".join(char for char in letters if _is_of(char, script)) for script in SCRIPTS
            }
            row = {script: chars for script, chars in by_script.items() if chars}
            if len(row) > 1:
                found.append(row)
    return sorted(found, key=lambda row: list(row.values()))


def _is_of(char: str, script: str) -> bool:
    return unicodedata.name(char, "").startswith(f"{script} ") and (script != "LATIN" or char <= LAST_LATIN)


def _groups(confusable: dict[str, list[str]]) -> list[set[str]]:
    """Return the sets of single letters of the three scripts that are taken for each other, directly or by a third."""
    near: dict[str, set[str]] = defaultdict(set)
    for char, others in confusable.items():
        for other in others:
            if len(char) == len(other) == 1:
                near[char].add(other)
                near[other].add(char)
    groups, seen = [], set[str]()
    for char in sorted(near):
        waiting, group = [char], set[str]()
        while waiting:
            one = waiting.pop()
            if one not in seen:
                seen.add(one)
                group.add(one)
                waiting += near[one]
        groups.append(group)
    return groups


def text_of(rows: list[dict[str, str]]) -> str:
    """Return the text of the file: a line for each set of letters."""
    lines = ",\n".join(f"    {json.dumps(row, ensure_ascii=False)}" for row in rows)
    return f'{{\n  "source": {json.dumps(SOURCE)},\n  "letters": [\n{lines}\n  ]\n}}\n'


def main() -> int:
    """Write the file."""
    entries = json.loads(files("confusable_homoglyphs").joinpath("confusables.json").read_text("utf-8"))
    confusable = {char: [other["c"] for other in others] for char, others in entries.items()}
    TARGET.write_text(text_of(lookalikes(confusable)), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
