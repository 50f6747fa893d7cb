"""The small words by which it is found who does what: auxiliaries, "by" and "of", articles, words that end a name."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from compare.words import fold_of

if TYPE_CHECKING:
    from collections.abc import Mapping

_FILE = Path(__file__).with_name("grammar.json")


@lru_cache(maxsize=1)
def _words() -> Mapping[str, frozenset[str]]:
    data = json.loads(_FILE.read_bytes())
    return {name: frozenset(map(fold_of, words)) for name, words in data.items() if name != "source"}


def grammar(name: str) -> frozenset[str]:
    """Return the folded words of one sort in the data file beside this module, such as ``"auxiliaries"``.

    ``passive`` are the words directly before an expression that show that what it is said of may come first;
    ``linking`` those that may stand between two expressions of which the first governs the second; ``conditions`` make
    a condition of the clause behind them, which nobody has agreed or decided; ``own`` are those of the author.
    """
    return _words()[name]
