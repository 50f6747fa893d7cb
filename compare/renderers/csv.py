"""Comparison -> CSV: one row for each link and each unique unit, safe to open in a spreadsheet.

RFC 4180 with CRLF, in UTF-8 with a byte order mark: without the mark, spreadsheets on Windows read anything but English
as another encoding; other programs know it as ``utf-8-sig``. What a spreadsheet would take for a formula has an
apostrophe in front, at the start of a cell and, since some spreadsheets split cells at semicolons, after a separator.
"""

from __future__ import annotations

import csv
import re
from io import StringIO
from typing import TYPE_CHECKING

from compare.report import make_report

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.model import Comparison
    from compare.renderers import Display
    from compare.report import DiscrepancyItem, Passage, Report, SharedItem

COLUMNS = (
    "kind",
    "link",
    "relation",
    "score",
    "moved",
    "left_units",
    "right_units",
    "left_text",
    "right_text",
    "discrepancies",
    "note",
)
"""Links and units are counted from 1. The kind is shared, left or right (only on that side), emphasis, article or
notice; the text of an article stands in the column of the left, and its note says whose words it is."""

_FORMULA = re.compile(r"(^|[,;|\t])(\s*)(?=[=+\-@\t\r＝＋－＠])")


def render(comparison: Comparison, display: Display) -> str:
    """Return a table with `COLUMNS`.

    With a filter for discrepancies alone, the rows are the links that hold one. What a filter hides and what the user
    should know stand in rows of the kind ``notice`` at the end.
    """
    report = make_report(comparison)
    filtered = make_report(comparison, display.only) if display.only else report
    output = StringIO()
    output.write("\ufeff")
    writer = csv.DictWriter(output, COLUMNS, restval="", lineterminator="\r\n")
    writer.writeheader()
    for row in _rows(report, filtered):
        writer.writerow({column: _safe(cell) for column, cell in row.items()})
    return output.getvalue()


def _rows(report: Report, filtered: Report) -> Iterator[dict[str, str]]:
    points = {item.number: item for item in report.discrepancies}
    links = {item.number for item in filtered.shared} or {item.link for item in filtered.discrepancies}
    for shared in report.shared:
        if shared.number in links:
            yield _link(shared, [points[number] for number in shared.discrepancies])
    for side, items in (("left", filtered.unique_left), ("right", filtered.unique_right)):
        for unique in items:
            yield {"kind": side, **_side(side, (unique.passage,)), "note": unique.topic_text}
    for item in filtered.emphasis:
        yield {
            "kind": "emphasis",
            "left_units": " ".join(map(str, item.left_units)),
            "right_units": " ".join(map(str, item.right_units)),
            "left_text": " / ".join(quotation.text for quotation in item.left),
            "right_text": " / ".join(quotation.text for quotation in item.right),
            "note": f"{item.kind_text}: {item.text}",
        }
    for part in filtered.article.items if filtered.article else ():
        yield {
            "kind": "article",
            "left_units": str(part.number),
            "left_text": part.text,
            "note": f"{part.source_text}: {part.by or part.evidence}" if part.by or part.evidence else part.source_text,
        }
    for note in (*(notice.message for notice in report.notices), filtered.filter_note):
        if note:
            yield {"kind": "notice", "note": note}


def _link(item: SharedItem, discrepancies: Sequence[DiscrepancyItem]) -> dict[str, str]:
    return {
        "kind": "shared",
        "link": str(item.number),
        "relation": item.relation,
        "score": f"{item.score:.6f}".rstrip("0").rstrip("."),
        "moved": "yes" if item.moved else "no",
        **_side("left", item.left),
        **_side("right", item.right),
        "discrepancies": "; ".join(
            f"{entry.kind_text}: {entry.left.words} / {entry.right.words}" for entry in discrepancies
        ),
        "note": "; ".join(item.remarks),
    }


def _side(side: str, passages: Sequence[Passage]) -> dict[str, str]:
    return {
        f"{side}_units": " ".join(str(passage.unit + 1) for passage in passages),
        f"{side}_text": " ".join(passage.text for passage in passages),
    }


def _safe(cell: str) -> str:
    return _FORMULA.sub(r"\1\2'", cell)
