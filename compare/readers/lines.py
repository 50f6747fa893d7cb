"""Text -> lines that are not blank, in stretches between blank ones."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.readers.endings import INVISIBLE, LONGEST_WORD, ends

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_NEWLINE = re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_FORM_FEED = "\x0c"
_PARAGRAPH_SEPARATOR = "\u2029"

_SPACING = 2
"""Columns between two words at most: some put two blanks after a sentence."""

_KINSOKU = 4
"""Columns that may stay free at the end of a line in a script without blanks: any character may start a line, but a
closing mark may not and takes one or two others along."""

_LONGEST_PAGE_NUMBER = 20
"""Code points: "Page 10 of 12" and what other languages have for it."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank: its text without outer blanks, where that starts, the blanks before it."""

    text: str
    start: int
    indent: str

    @property
    def stop(self) -> int:
        """The offset behind its last character."""
        return self.start + len(self.text)


def _lines(text: str) -> Iterator[tuple[Line | None, str]]:
    """Yield the lines of `text`, None for a blank one, each with the newline that ends it."""
    start = 0
    while start <= len(text):
        match = _NEWLINE.search(text, start)
        stop, newline, following = (
            (match.start(), match.group(), match.end()) if match else (len(text), "", len(text) + 1)
        )
        line = text[start:stop]
        stripped = line.strip()
        if stripped:
            indent = line[: len(line) - len(line.lstrip())]
            yield Line(stripped, start + len(indent), indent), newline
        else:
            yield None, newline
        start = following


def stretches_of(text: str) -> Iterator[tuple[Line, ...]]:
    """Yield the runs of lines between blank ones, the stretches; none is empty. Linear in the length of `text`.

    A line of invisible characters alone counts as blank and goes along with the line before it. A form feed is a
    newline, and a blank line where the page ends with the end of a sentence or with its number.
    """
    stretch: list[Line] = []
    closed = False
    for line, newline in _lines(text):
        visible = line is not None and not all(char in INVISIBLE for char in line.text)
        if line is not None and (visible or not stretch):
            if closed:
                yield tuple(stretch)
                stretch = []
            stretch.append(line)
            closed = False
        elif line is not None:
            last = stretch[-1]
            stretch[-1] = Line(text[last.start : line.stop], last.start, last.indent)
        blank = not visible and newline != _FORM_FEED
        page = newline == _FORM_FEED and bool(stretch) and _ends_page(stretch)
        if stretch and (blank or page or newline == _PARAGRAPH_SEPARATOR):
            closed = True
    if stretch:
        yield tuple(stretch)


def _ends_page(stretch: list[Line]) -> bool:
    last = stretch[-1].text
    is_number = len(stretch) == 1 and len(last) <= _LONGEST_PAGE_NUMBER and any(map(str.isdigit, last))
    return is_number or ends(last)


def width_of(stretch: Sequence[Line]) -> int:
    """Return to how many characters the lines of a stretch are filled: the longest line, apart from overlong words.

    A word longer than the width, such as an address of the web, stands on a line of its own and sticks out.
    """
    filled = (len(line.text) for line in stretch if " " in line.text or _is_unspaced(line.text[:LONGEST_WORD]))
    return max(filled, default=max(len(line.text) for line in stretch))


def is_short(line: str, following: str, width: int) -> bool:
    """Return True where the first word of `following` would have fitted behind `line` in `width` characters."""
    word = following[:LONGEST_WORD].split(maxsplit=1)[0]
    if _is_unspaced(word):
        return len(line) + _KINSOKU <= width
    return len(line) + _SPACING + len(word) <= width


def _is_unspaced(word: str) -> bool:
    return any("\u3000" <= char <= "\u9fff" or "\u0e00" <= char <= "\u0eff" for char in word)
