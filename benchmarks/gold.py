"""The annotated pairs of statements as the tool's own types."""

from __future__ import annotations

import json
import runpy
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from compare.model import Span, Statement, Unit
from compare.readers import read_text
from compare.units import detect_language, split

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from compare.model import UnitKind

FOLDER = Path(__file__).parent / "pairs"

KINDS = {
    "development": range(1, 15),
    "readouts": range(15, 23),
    "long": range(23, 27),
    "two languages": (*range(27, 31), 45, 46),
    "long, usual": range(31, 35),
    "statements": range(35, 45),
}
"""Kind of annotated pairs -> the numbers with which their names begin."""


@dataclass(frozen=True, slots=True)
class GoldPair:
    """Two statements with gold units and their annotation.

    Attributes
    ----------
    name
        Name of the folder, such as ``"12-two-ambassadors"``.
    left, right
        The statements, split as the annotation splits them.
    linked
        Pairs of gold units that make a common claim, and the type of their link.
    neutral
        Pairs of gold units that count neither way.
    """

    name: str
    left: Statement
    right: Statement
    linked: dict[tuple[int, int], str]
    neutral: frozenset[tuple[int, int]]

    @property
    def kind(self) -> str:
        """Return the key in `KINDS` of this pair."""
        number = int(self.name.split("-", 1)[0])
        return next(kind for kind, numbers in KINDS.items() if number in numbers)


@dataclass(frozen=True, slots=True)
class Labels:
    """What the annotation says about the pairs of units of two statements, however they are split.

    Attributes
    ----------
    linked, counted
        Of shape (left units, right units): whether the two make a common claim; whether that counts.
    """

    linked: NDArray[np.bool_]
    counted: NDArray[np.bool_]


def load_pairs() -> tuple[GoldPair, ...]:
    """Return all annotated pairs, ordered by name."""
    return tuple(_load(folder) for folder in sorted(FOLDER.iterdir()) if (folder / "gold.json").exists())


def load_scorer() -> dict[str, Any]:
    """Return the names that the scorer of the pairs defines; the pairs keep the form in which they were made."""
    return runpy.run_path(str(FOLDER / "score.py"))


def split_by_tool(statement: Statement) -> Statement:
    """Return the same text with the units that the tool makes of it."""
    return split(
        read_text(statement.text, statement.source),
        label=statement.label,
        source=statement.source,
        language=detect_language(statement.text),
    )


def labels(pair: GoldPair, left: Statement, right: Statement) -> Labels:
    """Carry the annotation over to other units of the same texts, as the scorer does.

    A unit stands for every gold unit with which it shares more than half of the shorter of the two. Two units are
    linked if any gold units that they stand for are, and do not count if any are neutral and none linked.
    """
    rows, columns = (
        [_stands_for(unit.span, gold.units) for unit in side.units]
        for side, gold in ((left, pair.left), (right, pair.right))
    )
    linked = np.zeros((len(rows), len(columns)), dtype=bool)
    counted = np.ones_like(linked)
    for i, row in enumerate(rows):
        for j, column in enumerate(columns):
            cells = {(a, b) for a in row for b in column}
            linked[i, j] = any(cell in pair.linked for cell in cells)
            counted[i, j] = bool(linked[i, j]) or not cells & pair.neutral
    return Labels(linked, counted)


def _stands_for(span: Span, units: Sequence[Unit]) -> tuple[int, ...]:
    return tuple(
        unit.index
        for unit in units
        if 2 * (min(span.stop, unit.span.stop) - max(span.start, unit.span.start))
        > min(span.stop - span.start, unit.span.stop - unit.span.start)
    )


def with_units(text: str, sentences: Sequence[str], kinds: Sequence[UnitKind], label: str) -> Statement:
    """Return a statement whose units are these substrings of its text, in order."""
    units = []
    position = 0
    for index, (sentence, kind) in enumerate(zip(sentences, kinds, strict=True)):
        start = text.index(sentence, position)
        position = start + len(sentence)
        units.append(Unit(index, kind, Span(start, position)))
    return Statement(label=label, source=label, language=detect_language(text), text=text, units=tuple(units))


def _load(folder: Path) -> GoldPair:
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    neutral = frozenset((int(a), int(b)) for a, b in gold["neutral_pairs"])
    left, right = (
        with_units(
            (folder / f"{side}.txt").read_bytes().decode("utf-8"),
            gold[f"{side}_sentences"],
            gold[f"{side}_kinds"],
            f"{side}.txt",
        )
        for side in "ab"
    )
    linked = {(a, b): link["type"] for link in gold["links"] for a in link["a"] for b in link["b"]}
    return GoldPair(
        name=folder.name,
        left=left,
        right=right,
        linked={cell: kind for cell, kind in linked.items() if cell not in neutral},
        neutral=neutral,
    )
