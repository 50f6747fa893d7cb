"""Report -> Markdown as GitHub shows it: tables with the two sides side by side.

Nothing of a statement acts: neither markup nor what a site makes of plain text (links, mentions, references to issues,
emoji codes, formulas). Marks are HTML tags that GitHub lets pass, since asterisks do not work inside words.
"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import chain
from typing import TYPE_CHECKING

from compare.report import make_report, size_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from compare.model import Comparison
    from compare.renderers import Display
    from compare.report import (
        ArticleItem,
        ArticleView,
        Excerpt,
        Passage,
        Piece,
        Report,
        Section,
        SideSummary,
        UniqueGroup,
    )

_WORD_JOINER = "\u2060"
_ENTITIES = str.maketrans(
    {
        "&": "&amp;",
        "<": "&lt;",
        ">": "&gt;",
        "\\": "&#92;",
        "|": "&#124;",
        "$": "<span>&#36;</span>",  # two of them would set what is between them as a formula
        **{mark: f"\\{mark}" for mark in "`*_[]~#"},
    }
)
_BLOCK = re.compile(r"^(?:([+=-])|(\d{1,9})([.)]))")
"""What begins a list or a rule at the start of a line."""

_REFERENCE = re.compile(r"(?<=[@#])(?=\w)|(?=://)|(?<=www)(?=\.)|(?<=GH)(?=-\d)|(?<=:)(?=[\w+-]+:)", re.IGNORECASE)
"""Where a site would begin a mention, a reference, a link or an emoji; a word joiner there, unseen, stops it."""


def render(comparison: Comparison, display: Display) -> str:
    """Return the report as GitHub-flavoured Markdown."""
    report = make_report(comparison, display.only)
    bodies: dict[Section, Iterator[str]] = {
        "discrepancies": _discrepancies(report),
        "shared": _shared(report, equivalences=display.show_equivalences),
        "left": _unique(report.left_groups, report.left),
        "right": _unique(report.right_groups, report.right),
        "emphasis": _emphasis(report),
    }
    sections = chain.from_iterable(((f"## {escaped(text)}",), bodies[section]) for section, text in report.headings)
    article = _article(report.article) if report.article else ()
    return "\n\n".join(chain(_answer(report), chain.from_iterable(sections), article, _foot(report))) + "\n"


def escaped(text: str) -> str:
    r"""Return `text` so that Markdown shows it as it is, at the start of a line or within one.

    Examples
    --------
    >>> escaped("1. *All* <b>of</b> it")
    '1\\. \\*All\\* &lt;b&gt;of&lt;/b&gt; it'
    """
    joined = _REFERENCE.sub(_WORD_JOINER, text)
    return _BLOCK.sub(r"\2\\\1\3", joined.translate(_ENTITIES))


def _answer(report: Report) -> Iterator[str]:
    first, *others = report.answer
    yield f"# {escaped(report.left.label)} / {escaped(report.right.label)}"
    yield f"**{escaped(first)}**"
    if others:
        yield "\n".join(f"- {escaped(sentence)}" for sentence in others)
    for notice in report.notices:
        yield f"**Notice:** {escaped(notice.message)}"
    if report.filter_note:
        yield f"**{escaped(report.filter_note)}**"


def _discrepancies(report: Report) -> Iterator[str]:
    rows = []
    for item in report.discrepancies:
        about = [f"{item.kind_text}, claim {item.link}", item.explanation, "check: unsure" if item.check else ""]
        rows.append(
            (
                str(item.number),
                "<br>".join(escaped(line) for line in about if line),
                _directed(_excerpt(item.left), report.left),
                _directed(_excerpt(item.right), report.right),
            )
        )
    yield _table(("", "About", escaped(report.left.label), escaped(report.right.label)), rows)


def _shared(report: Report, *, equivalences: bool) -> Iterator[str]:
    pieces = [piece for item in report.shared for passage in (*item.left, *item.right) for piece in passage.pieces]
    if legend := _legend(pieces):
        yield legend
    alike: dict[int, list[str]] = defaultdict(list)
    for entry in report.equivalences if equivalences else ():
        alike[entry.link].append(entry.text)
    rows = []
    for item in report.shared:
        left, right = _passages(item.left), _passages(item.right)
        about = filter(None, (item.relation_text, item.differ_text, *item.remarks, item.places, *alike[item.number]))
        rows.append(
            (
                str(item.number),
                "<br>".join(map(escaped, about)),
                _directed(left, report.left),
                "the same" if left == right else _directed(right, report.right),
            )
        )
    yield _table(("", "Claim", escaped(report.left.label), escaped(report.right.label)), rows)


def _unique(groups: Sequence[UniqueGroup], side: SideSummary) -> Iterator[str]:
    for group in groups:
        if group.heading:
            yield f"### {escaped(group.heading)}"
        lines = []
        for item in group.items:
            related = f"<br>{escaped(item.topic_text)}" if item.related else ""
            lines.append(f"- **{item.passage.unit + 1}** {_directed(_passages((item.passage,)), side)}{related}")
        yield "\n".join(lines)


def _emphasis(report: Report) -> Iterator[str]:
    lines = []
    for item in report.emphasis:
        lines.append(f"- **{escaped(item.kind_text)}:** {escaped(item.text)}")
        for side, quotations in ((report.left, item.left), (report.right, item.right)):
            if quotations:
                words = " / ".join(escaped(quotation.text) for quotation in quotations)
                lines.append(f"  - {escaped(side.label)}: {_directed(words, side)}")
    yield "\n".join(lines)


def _article(view: ArticleView) -> Iterator[str]:
    if view.jointly:
        yield f"## {escaped(view.jointly_heading)}"
        yield "\n".join(map(_attributed, view.jointly))
    yield f"## {escaped(view.heading)}"
    yield "\n".join(f"- {escaped(name)}" for name in view.names)
    yield f"<details><summary>{escaped(view.shares)}</summary>"
    yield "\n".join(map(_attributed, view.items))
    yield "</details>"


def _attributed(item: ArticleItem) -> str:
    by = f" (by: {escaped(item.by)})" if item.by else ""
    evidence = item.evidence.strip()
    marked = escaped(item.evidence).replace(escaped(evidence), f"<i>{escaped(evidence)}</i>") if evidence else ""
    text = f"{escaped(item.before)}{marked}{escaped(item.after)}"
    return f"- **{item.number}** <b>{escaped(item.source_text)}</b>{by}: {text}"


def _foot(report: Report) -> Iterator[str]:
    yield "---"
    lines = []
    for side in (report.left, report.right):
        source = f"{escaped(side.source)}, " if side.source else ""
        lines.append(f"- {escaped(side.label)}: {source}{size_of(side)} ({escaped(side.language)})")
    yield "\n".join(lines)
    if report.reliability:
        yield escaped(report.reliability)


def _legend(pieces: Sequence[Piece]) -> str:
    marks = {piece.mark for piece in pieces if not piece.discrepancies}
    parts = (
        ("<b>bold</b><sup>1</sup> they differ, point 1", any(piece.discrepancies for piece in pieces)),
        ("<i>italic</i> other words", "replaced" in marks),
        ("<ins>underlined</ins> only here", "only" in marks),
    )
    return " · ".join(part for part, present in parts if present)


def _passages(passages: Iterable[Passage]) -> str:
    return " ".join("".join(map(_piece, passage.pieces)) for passage in passages)


def _piece(piece: Piece) -> str:
    """Return a piece with its mark; blanks at its ends stay outside."""
    words = piece.text.strip()
    if not words or (piece.mark in {"equal", "plain"} and not piece.discrepancies):
        return escaped(piece.text)
    before, after = piece.text.split(words, 1)
    if piece.discrepancies:
        numbers = ", ".join(map(str, piece.discrepancies))
        return f"{before}<b>{escaped(words)}</b><sup>{numbers}</sup>{after}"
    tag = "ins" if piece.mark == "only" else "i"
    return f"{before}<{tag}>{escaped(words)}</{tag}>{after}"


def _excerpt(excerpt: Excerpt) -> str:
    return f"{escaped(excerpt.before)}<b>{escaped(excerpt.words)}</b>{escaped(excerpt.after)}"


def _directed(written: str, side: SideSummary) -> str:
    return f'<span dir="rtl">{written}</span>' if side.rtl else written


def _table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = (header, ["--:", *["---"] * (len(header) - 1)], *rows)
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
