"""Comparisons whose every part is known to be right: the annotated pairs, as if the tool had made no mistake.

What reports show is tested on these, so that no test of a report changes with the judgement of another stage.
"""

from __future__ import annotations

import json
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from compare.model import (
    Additions,
    Comparison,
    Discrepancy,
    Edit,
    Emphasis,
    Equivalence,
    Link,
    Related,
    Settings,
    Span,
    Statement,
    Unit,
)
from compare.words import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from compare.model import DiscrepancyKind, EditTag, Notice, Relation, UnitKind

PAIRS = Path(__file__).parent.parent / "benchmarks" / "pairs"
NAMES = tuple(sorted(path.parent.name for path in PAIRS.glob("*/gold.json")))
SURE, UNSURE = 0.95, 0.62
_RELATIONS: dict[str, Relation] = {"same": "identical", "reworded": "reworded", "partial": "partial"}


def gold_comparison(name: str) -> Comparison:
    """Return the annotated pair of this name as a comparison.

    Every score is `SURE`, that of a link between groups of several units `UNSURE`.
    """
    gold = json.loads((PAIRS / name / "gold.json").read_text("utf-8"))
    left = _statement("Statement A", name, "a", gold)
    right = _statement("Statement B", name, "b", gold)
    links = tuple(
        make_link(left, right, tuple(link["a"]), tuple(link["b"]), relation=_RELATIONS[link["type"]])
        for link in sorted(gold["links"], key=lambda link: (link["a"], link["b"]))
    )
    places = {(a, b): index for index, link in enumerate(links) for a in link.left for b in link.right}
    discrepancies = (
        Discrepancy(
            kind=cast("DiscrepancyKind", entry["kind"]),
            link=places[entry["a"], entry["b"]],
            left=_find(left, entry["a"], entry["a_text"]),
            right=_find(right, entry["b"], entry["b_text"]),
            confidence=SURE,
            explanation=" / ".join(" ".join(entry[text].split()) for text in ("a_text", "b_text")),
        )
        for entry in gold["discrepancies"]
    )
    equivalences = (
        Equivalence(
            places[entry["a"], entry["b"]],
            _find(left, entry["a"], entry["a_text"]),
            _find(right, entry["b"], entry["b_text"]),
        )
        for entry in gold["agreements_that_look_different"]
        if (entry["a"], entry["b"]) in places
    )
    return make_comparison(
        left,
        right,
        links,
        discrepancies=tuple(sorted(discrepancies, key=lambda entry: (-entry.confidence, entry.left, entry.right))),
        equivalences=tuple(sorted(equivalences, key=lambda entry: (entry.link, entry.left, entry.right))),
    )


def make_comparison(
    left: Statement,
    right: Statement,
    links: tuple[Link, ...] = (),
    *,
    discrepancies: tuple[Discrepancy, ...] = (),
    equivalences: tuple[Equivalence, ...] = (),
    related: tuple[Related, ...] = (),
    notices: tuple[Notice, ...] = (),
    emphasis: tuple[Emphasis, ...] = (),
) -> Comparison:
    """Return a comparison of two statements; what is unique follows from the links."""
    linked = {unit for link in links for unit in link.left}, {unit for link in links for unit in link.right}
    return Comparison(
        version="0.0.0",
        settings=Settings(threshold=0.5, semantic=True, left_language=left.language, right_language=right.language),
        left=left,
        right=right,
        links=links,
        discrepancies=discrepancies,
        equivalences=equivalences,
        unique_left=tuple(unit.index for unit in left.units if unit.index not in linked[0]),
        unique_right=tuple(unit.index for unit in right.units if unit.index not in linked[1]),
        related=related,
        notices=notices,
        emphasis=emphasis,
    )


def make_statement(
    label: str, *units: str, language: str = "en", kinds: Mapping[int, UnitKind] | None = None, gap: str = "\n"
) -> Statement:
    """Return a statement of these units with `gap` between them, sentences unless `kinds` says otherwise."""
    return find_statement(label, gap.join(units), *units, language=language, kinds=kinds, source=f"{label.lower()}.txt")


def find_statement(
    label: str,
    text: str,
    *units: str,
    source: str = "",
    language: str = "en",
    kinds: Mapping[int, UnitKind] | None = None,
) -> Statement:
    """Return a statement with this text, in which the units stand in this order."""
    entries = []
    position = 0
    for index, unit in enumerate(units):
        position = text.index(unit, position)
        entries.append(Unit(index, (kinds or {}).get(index, "sentence"), Span(position, position + len(unit))))
        position += len(unit)
    return Statement(label, source, language, text, tuple(entries))


def make_link(
    left: Statement,
    right: Statement,
    left_units: tuple[int, ...],
    right_units: tuple[int, ...],
    *,
    relation: Relation = "reworded",
    score: float | None = None,
    moved: bool = False,
) -> Link:
    """Return a link with edits by words and, where it is partial, long edits of one side as additions."""
    edits = tuple(_edits(left, right, left_units, right_units))
    long = 12 if relation == "partial" else max(len(left.text), len(right.text))
    return Link(
        left=left_units,
        right=right_units,
        relation=relation,
        score=(SURE if len(left_units) == len(right_units) == 1 else UNSURE) if score is None else score,
        moved=moved,
        edits=edits,
        additions=Additions(
            left=tuple(edit.left for edit in edits if edit.tag == "left" and edit.left.stop - edit.left.start > long),
            right=tuple(
                edit.right for edit in edits if edit.tag == "right" and edit.right.stop - edit.right.start > long
            ),
        ),
    )


def _statement(label: str, name: str, side: str, gold: dict[str, Any]) -> Statement:
    text = (PAIRS / name / f"{side}.txt").read_text("utf-8")
    kinds = dict(enumerate(gold[f"{side}_kinds"]))
    return find_statement(label, text, *gold[f"{side}_sentences"], source=f"{name}/{side}.txt", kinds=kinds)


def _find(statement: Statement, unit: int, text: str) -> Span:
    start = statement.text.index(text, statement.units[unit].span.start)
    return Span(start, start + len(text))


@lru_cache(maxsize=4)
def _runs(statement: Statement, unit: int) -> tuple[tuple[str, Span], ...]:
    """Return the words of a unit with the blanks after them."""
    span = statement.units[unit].span
    words = words_of(statement.text, span.start, span.stop)
    stops = [*(word.start for word in words[1:]), span.stop]
    return tuple((word.key, Span(word.start, stop)) for word, stop in zip(words, stops, strict=True))


def _edits(
    left: Statement, right: Statement, left_units: tuple[int, ...], right_units: tuple[int, ...]
) -> Iterator[Edit]:
    sides = (
        [(key, span, unit) for unit in left_units for key, span in _runs(left, unit)],
        [(key, span, unit) for unit in right_units for key, span in _runs(right, unit)],
    )
    matcher = SequenceMatcher(None, [run[0] for run in sides[0]], [run[0] for run in sides[1]], autojunk=False)
    ends = [left.units[left_units[0]].span.start, right.units[right_units[0]].span.start]
    for operation, i, i_stop, j, j_stop in matcher.get_opcodes():
        if operation == "equal":
            parts = [([run], [other]) for run, other in zip(sides[0][i:i_stop], sides[1][j:j_stop], strict=True)]
        else:
            parts = list(zip_longest(_by_unit(sides[0][i:i_stop]), _by_unit(sides[1][j:j_stop]), fillvalue=[]))
        for mine, theirs in parts:
            spans = []
            for side, runs in enumerate((mine, theirs)):
                span = Span(runs[0][1].start, runs[-1][1].stop) if runs else Span(ends[side], ends[side])
                ends[side] = span.stop
                spans.append(span)
            tag: EditTag = (
                "equal" if operation == "equal" else "replace" if mine and theirs else "left" if mine else "right"
            )
            yield Edit(tag, *spans)


def _by_unit(runs: list[tuple[str, Span, int]]) -> list[list[tuple[str, Span, int]]]:
    groups: list[list[tuple[str, Span, int]]] = []
    for run in runs:
        if groups and groups[-1][-1][2] == run[2]:
            groups[-1].append(run)
        else:
            groups.append([run])
    return groups
