"""Comparison -> report as a string, in one of several formats. Nothing here prints.

A renderer is a module with ``render(comparison, display) -> str``; it is imported when it is first used, so that a
report in one format does not pay for the libraries of another.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Literal, Protocol, TypeAlias, cast

from compare.errors import SettingsError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from compare.model import Comparison
    from compare.report import Section

View: TypeAlias = Literal["side-by-side", "stacked", "auto"]

RENDERERS: Mapping[str, str] = {
    "terminal": "compare.renderers.terminal",
    "html": "compare.renderers.html",
    "json": "compare.renderers.json",
    "markdown": "compare.renderers.markdown",
    "csv": "compare.renderers.csv",
}
"""Name of a format -> module that renders it."""


@dataclass(frozen=True, slots=True)
class Display:
    """What is shown of a comparison, and how; nothing here changes the result.

    Attributes
    ----------
    only
        Sections to show, with a note of what is hidden; empty for all. JSON is always whole.
    width
        Columns of the terminal, at least 1.
    color
        Write terminal escapes for colour, bold and underline; without, marks made of characters carry the meaning.
    view
        Two statements in two columns, or one above the other; ``auto`` chooses by `width`.
    show_equivalences
        Show what looks different and means the same.
    """

    only: tuple[Section, ...] = ()
    width: int = 80
    color: bool = False
    view: View = "auto"
    show_equivalences: bool = False


class Renderer(Protocol):
    """What a module in `RENDERERS` offers."""

    def render(self, comparison: Comparison, display: Display) -> str:
        """Return `comparison` as text that ends with a newline."""


def render(comparison: Comparison, format: str = "terminal", display: Display | None = None) -> str:  # noqa: A002 - what the option is called
    """Return a comparison as text in one of the formats of `RENDERERS`, ending with a newline.

    Raises
    ------
    SettingsError
        There is no such format.
    """
    if format not in RENDERERS:
        raise SettingsError(format, "is not a format", f"choose one of {', '.join(RENDERERS)}")
    renderer = cast("Renderer", import_module(RENDERERS[format]))
    return renderer.render(comparison, display or Display())
