"""The words that the rules for articles know of single languages are all used, and the same sorts in each language."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any, get_args

import pytest

from compare import article
from compare.article.lexicon import Kind, Phrases

FOLDER = Path(article.__file__).parent
ENTRIES: dict[str, dict[str, Any]] = json.loads((FOLDER / "lexicon.json").read_text(encoding="utf-8"))
CODE = "\n".join(path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.py")) if path.stem != "lexicon")


@pytest.mark.parametrize("kind", [*get_args(Kind), *get_args(Phrases)])
def test_every_kind_is_read(kind: str) -> None:
    """A kind of word that no rule asks for is not declared."""
    assert re.search(rf'"{kind}"', CODE)


@pytest.mark.parametrize("language", sorted(ENTRIES))
def test_every_entry_is_read(language: str) -> None:
    """What the file lists for a language is what the code declares, so that nothing in it is dead."""
    tables = {"alike", "speaks_for", "particles", "verbs", "irregular", "capital_nouns", "quoted_names"}
    assert set(ENTRIES[language]) == {*get_args(Kind), *get_args(Phrases), *tables} - {"bases"}
