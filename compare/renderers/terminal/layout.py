"""Styled text -> lines of a terminal: wrapped by the cells that characters take, alone or in two columns."""

from __future__ import annotations

from dataclasses import dataclass
from io import StringIO
from typing import TYPE_CHECKING, Literal, TypeAlias

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from compare.renderers import Display
    from compare.report import Report

Arrangement: TypeAlias = Literal["columns", "prefixed", "stacked"]

WIDEST = 200
"""Columns that are used at most; longer lines are hard to read."""

PROSE = 100
"""Columns of text that goes across."""

COLUMNS_FROM = 100
"""Columns from which two texts stand side by side."""

INDENT = 4
_DIVIDER = " │ "
_NARROWEST = 36
"""Columns that a text beside its label needs; where there are fewer, the label stands above it."""

_CONSOLE = Console(file=StringIO(), width=80, color_system=None, legacy_windows=False, _environ={})
"""Only asked to wrap lines; nothing is ever written to it."""


@dataclass(frozen=True, slots=True)
class Page:
    """How the two sides are set.

    Attributes
    ----------
    width
        Columns that may be used.
    arrangement
        In two columns; one above the other with the labels before them; the same with the labels above them.
    left, right
        The labels.
    rtl
        Whether each side is written from right to left.
    """

    width: int
    arrangement: Arrangement
    left: str
    right: str
    rtl: tuple[bool, bool]

    def both(self, left: Text, right: Text) -> list[Text]:
        """Return the lines of a text of the left and a text of the right."""
        if self.arrangement == "columns":
            return self._columns(left, right)
        lines = []
        for label, text in ((self.left, left), (self.right, right)):
            if self.arrangement == "prefixed":
                gap = max(cell_len(self.left), cell_len(self.right)) - cell_len(label) + 2
                lines += hanging(text, self.width, Text(f"{' ' * INDENT}{label}{' ' * gap}"))
            else:
                lines += hanging(Text.assemble((label, "bold")), self.width, Text(" " * INDENT))
                lines += hanging(text, self.width, Text(" " * (INDENT + 2)))
        return lines

    def across(self, text: Text) -> list[Text]:
        """Return the lines of a text that belongs to both sides or to none."""
        return hanging(text, min(self.width, PROSE), Text(" " * INDENT))

    def header(self) -> list[Text]:
        """Return the labels above two columns; nothing where they stand beside the texts."""
        if self.arrangement != "columns":
            return []
        return self._columns(Text(self.left, "bold"), Text(self.right, "bold"))

    def _columns(self, left: Text, right: Text) -> list[Text]:
        width = (self.width - INDENT - len(_DIVIDER)) // 2
        sides = [
            [_isolated(line) if rtl else line for line in wrap(text, width)]
            for text, rtl in zip((left, right), self.rtl, strict=True)
        ]
        lines = []
        for row in range(max(len(side) for side in sides)):
            line = Text(" " * INDENT)
            cell = sides[0][row] if row < len(sides[0]) else Text()
            line.append_text(cell).append(" " * (width - cell.cell_len)).append(_DIVIDER)
            if row < len(sides[1]):
                line.append_text(sides[1][row])
            line.rstrip()
            lines.append(line)
        return lines


def page_for(report: Report, display: Display) -> Page:
    """Return how the sides of a report are set on a display."""
    return page_of((report.left.label, report.right.label), (report.left.rtl, report.right.rtl), display)


def page_of(labels: tuple[str, str], rtl: tuple[bool, bool], display: Display) -> Page:
    """Return how two sides with these labels are set on a display."""
    width = max(1, min(display.width, WIDEST))
    # A terminal that turns lines of Arabic round takes the two columns for one line and would swap them.
    columns = width >= COLUMNS_FROM and not any(rtl) if display.view == "auto" else display.view == "side-by-side"
    beside = width - INDENT - 2 - max(map(cell_len, labels)) >= _NARROWEST and not any(rtl)
    return Page(width, "columns" if columns else "prefixed" if beside else "stacked", *labels, rtl)


def hanging(text: Text, width: int, first: Text) -> list[Text]:
    """Return `text` wrapped to `width` columns, behind `first` and indented by as much in the lines after it."""
    indent = first.cell_len
    lines = wrap(text, max(1, width - indent)) or [Text()]
    return [(first.copy() if row == 0 else Text(" " * indent)).append_text(line) for row, line in enumerate(lines)]


def wrap(text: Text, width: int) -> list[Text]:
    """Return `text` in lines of at most `width` columns; a word that is longer is broken."""
    lines = text.wrap(_CONSOLE, max(1, width), overflow="fold")
    for line in lines:
        line.rstrip()
    return list(lines)


def written(lines: Iterable[Text], *, color: bool) -> str:
    """Return lines as a string, with terminal escapes where `color` is true."""
    output = StringIO()
    console = Console(
        file=output,
        width=WIDEST,
        color_system="standard" if color else None,
        force_terminal=color,
        legacy_windows=False,
        no_color=False,
        _environ={},
    )
    text = Text("\n").join(lines)
    console.print(text, soft_wrap=True)
    return output.getvalue()


def _isolated(line: Text) -> Text:
    """Return a line that keeps its own direction (FIRST STRONG ISOLATE) and does not turn what stands beside it."""
    return Text("\u2068").append_text(line).append("\u2069")
