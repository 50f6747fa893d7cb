"""Mark-up that people write in plain text: headings of Markdown, headings with a line below them, rules."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.readers.lines import Line

_MARKDOWN_HEADING = re.compile(r"#{1,6}[ \t]+\S")
_UNDERLINE = re.compile(r"(?:={3,}|-{3,}|~{3,})$")
_RULE = re.compile(r"(?:[-=_*~#•·—–+][ \t]*){3,}$")


def is_rule(text: str) -> bool:
    """Return True for a line of three or more dashes, stars or the like, which divides and says nothing."""
    return _RULE.match(text) is not None


def is_marked_heading(lines: Sequence[Line]) -> bool:
    """Return True for a Markdown heading: number signs before it or a line of = or - below it."""
    return (len(lines) == 1 and _MARKDOWN_HEADING.match(lines[0].text) is not None) or (
        len(lines) > 1 and _UNDERLINE.match(lines[-1].text) is not None and not is_rule(lines[0].text)
    )


def marked_boundaries(stretch: Sequence[Line]) -> frozenset[int]:
    """Return the lines before which mark-up divides: around a Markdown heading, below an underline, around a rule."""
    boundaries = set()
    for index, line in enumerate(stretch):
        text = line.text
        if _UNDERLINE.match(text) and index and not is_rule(stretch[index - 1].text):
            boundaries.add(index + 1)
        elif _MARKDOWN_HEADING.match(text) or is_rule(text):
            boundaries |= {index, index + 1}
    return frozenset(boundaries - {0, len(stretch)})
