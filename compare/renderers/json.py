"""Comparison -> JSON: the contract for other programs, always whole. ``compare/schema`` describes it.

The modules of the standard library are found under their own names, since imports here are absolute.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, TypeAlias

from compare.model import SIDES
from compare.report import replace_unsafe, summarise, word_counts

if TYPE_CHECKING:
    from compare.model import (
        Article,
        Comparison,
        Discrepancy,
        Emphasis,
        Equivalence,
        Link,
        Prominence,
        Side,
        Span,
        Statement,
    )
    from compare.renderers import Display

SCHEMA = "compare-statements/1"
"""Changes when a field changes its meaning or goes; not when one is added."""

WIDTH = 120
"""Characters of a line beyond which a list or an object is spread over several."""

_LINE_BREAKS = {code: f"\\u{code:04x}" for code in (0x85, 0x2028, 0x2029)}
"""Line breaks that JSON allows inside a string, and that break a line in some programs."""

Value: TypeAlias = "str | int | float | bool | list[Value] | dict[str, Value] | None"


def render(comparison: Comparison, display: Display) -> str:  # noqa: ARG001 - JSON is whole, whatever is shown elsewhere
    """Return the whole comparison as JSON.

    Keys stand in the order of the contract; offsets are code points. What would act in a terminal or cannot be encoded
    as UTF-8 (control characters, direction overrides, lone surrogates) is written as an escape, the rest as it is.
    """
    return f"{_written(as_data(comparison), 0)}\n"


def as_data(comparison: Comparison) -> dict[str, Value]:
    """Return the whole comparison as the data that JSON knows."""
    left, right = comparison.left, comparison.right
    return {
        "schema": SCHEMA,
        "tool": {"version": comparison.version, "settings": asdict(comparison.settings)},
        "left": _statement(left),
        "right": _statement(right),
        "links": [_link(link) for link in comparison.links],
        "discrepancies": [_discrepancy(entry, left.text, right.text) for entry in comparison.discrepancies],
        "equivalences": [_equivalence(entry, left.text, right.text) for entry in comparison.equivalences],
        "unique": {"left": list(comparison.unique_left), "right": list(comparison.unique_right)},
        "related": [{"left": entry.left, "right": entry.right, "score": entry.score} for entry in comparison.related],
        "emphasis": [_emphasis(entry, left.text, right.text) for entry in comparison.emphasis],
        "notices": [
            {"code": notice.code, "side": notice.side, "message": notice.message} for notice in comparison.notices
        ],
        "summary": _summary(comparison),
        "article": None if comparison.article is None else _article(comparison.article),
    }


def _article(article: Article) -> dict[str, Value]:
    return {
        "label": article.label,
        "source": article.source,
        "language": article.language,
        "text": article.text,
        "sides": [{"id": side.id, "names": list(side.names)} for side in article.sides],
        "compared": article.compared,
        "segments": [
            {
                "start": segment.span.start,
                "stop": segment.span.stop,
                "source": segment.source,
                "evidence": _offsets(segment.evidence),
            }
            for segment in article.segments
        ],
        "passages": {
            side: [{"statement": _offsets(each.statement), "article": _offsets(each.article)} for each in passages]
            for side, passages in zip(SIDES, article.passages, strict=True)
        },
    }


def _statement(statement: Statement) -> dict[str, Value]:
    return {
        "label": statement.label,
        "source": statement.source,
        "language": statement.language,
        "text": statement.text,
        "units": [
            {"index": unit.index, "kind": unit.kind, "start": unit.span.start, "stop": unit.span.stop}
            for unit in statement.units
        ],
    }


def _link(link: Link) -> dict[str, Value]:
    return {
        "left": list(link.left),
        "right": list(link.right),
        "relation": link.relation,
        "score": link.score,
        "moved": link.moved,
        "edits": [{"tag": edit.tag, "left": _offsets(edit.left), "right": _offsets(edit.right)} for edit in link.edits],
        "additions": {
            "left": [_offsets(span) for span in link.additions.left],
            "right": [_offsets(span) for span in link.additions.right],
        },
    }


def _discrepancy(entry: Discrepancy, left: str, right: str) -> dict[str, Value]:
    return {
        "kind": entry.kind,
        "link": entry.link,
        "left": _offsets(entry.left),
        "right": _offsets(entry.right),
        "left_text": left[entry.left.start : entry.left.stop],
        "right_text": right[entry.right.start : entry.right.stop],
        "confidence": entry.confidence,
        "explanation": entry.explanation,
    }


def _equivalence(entry: Equivalence, left: str, right: str) -> dict[str, Value]:
    return {
        "link": entry.link,
        "left": _offsets(entry.left),
        "right": _offsets(entry.right),
        "left_text": left[entry.left.start : entry.left.stop],
        "right_text": right[entry.right.start : entry.right.stop],
    }


def _emphasis(entry: Emphasis, left: str, right: str) -> dict[str, Value]:
    return {
        "kind": entry.kind,
        "side": entry.side,
        "left": _prominence(entry.left, left),
        "right": _prominence(entry.right, right),
        "weight": entry.weight,
    }


def _prominence(entry: Prominence, text: str) -> dict[str, Value]:
    return {
        "units": list(entry.units),
        "spans": [_offsets(span) for span in entry.spans],
        "texts": [text[span.start : span.stop] for span in entry.spans],
        "words": entry.words,
        "share": entry.share,
        "before": entry.before,
    }


def _summary(comparison: Comparison) -> dict[str, Value]:
    summary = summarise(comparison)
    return {
        "links": summary.links,
        "agree": summary.agree,
        "discrepancies": summary.discrepancies,
        "unique": {"left": len(comparison.unique_left), "right": len(comparison.unique_right)},
        "words": {
            "left": _words(comparison, comparison.left, "left"),
            "right": _words(comparison, comparison.right, "right"),
        },
    }


def _words(comparison: Comparison, statement: Statement, side: Side) -> dict[str, Value]:
    total, linked = word_counts(statement, comparison.links, side)
    return {"total": total, "linked": linked}


def _offsets(span: Span) -> list[Value]:
    return [span.start, span.stop]


def _written(value: Value, depth: int) -> str:
    """Return a value as JSON: on one line where it fits, else one line for each entry. Keys are plain names."""
    if isinstance(value, dict):
        return _block([f'"{key}": {_written(entry, depth + 1)}' for key, entry in value.items()], "{}", depth)
    if isinstance(value, list):
        return _block([_written(entry, depth + 1) for entry in value], "[]", depth)
    if type(value) is int:
        return str(value)
    written = json.dumps(value, ensure_ascii=False, allow_nan=False)
    return replace_unsafe(written, _escape).translate(_LINE_BREAKS) if isinstance(value, str) else written


def _block(entries: list[str], brackets: str, depth: int) -> str:
    # What is long is not measured to the end: a list of a million entries does not fit.
    if len(entries) <= WIDTH and not any("\n" in entry for entry in entries):
        line = f"{brackets[0]}{', '.join(entries)}{brackets[1]}"
        if 2 * depth + len(line) <= WIDTH:
            return line
    indent = "  " * (depth + 1)
    lines = f",\n{indent}".join(entries)
    return f"{brackets[0]}\n{indent}{lines}\n{indent[2:]}{brackets[1]}"


def _escape(char: str) -> str:
    return json.dumps(char)[1:-1]
