"""Which newlines of a stretch of lines were meant, and which merely wrap a paragraph.

A newline is a wrap unless there is evidence that somebody meant it:

- mark-up divides there;
- the line is *short*: a program that fills lines up to the longest line of the stretch would have put the next word on
  it; and it ends like a sentence, or it looks like a heading;
- every line of the stretch ends like a sentence or looks like a heading, some line is short and some line holds several
  sentences: one line, one paragraph.

A paragraph whose lines were filled to any width has no short line, so wrapping it otherwise changes no block. Where
short lines end in the middle of sentences, the text is wrapped by hand, and a newline says nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from compare.readers.endings import (
    ends,
    ends_open,
    ends_with_comma,
    holds_break,
    starts_small,
    starts_with_capital,
    surely_ends,
)
from compare.readers.lines import is_short, width_of
from compare.readers.markup import marked_boundaries

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.readers.lines import Line

LONGEST_HEADING = 200
"""Code points. The longest heading of the development set has 160; a longer line without a full stop is a sentence."""

_LONGEST_QUOTATION = 3
"""Lines. A mark that is still open after so many is likely to have been forgotten."""

_Newline: TypeAlias = Literal["sentence", "heading", "open", "broken", "wrap"]
"""After the end of a sentence; after a heading; after what may be an abbreviation, or a comma before a capital; after a
short line that stops in the middle of a sentence; after a full line, or inside a quotation."""


def meant_newlines(stretch: Sequence[Line], items: frozenset[int]) -> frozenset[int]:
    """Return the lines (by index) before which the newline was meant, list items apart."""
    if len(stretch) == 1:
        return frozenset()
    marked = marked_boundaries(stretch)
    width = width_of(stretch)
    quotation = _inside_quotation(stretch)
    found: dict[_Newline, set[int]] = {sort: set() for sort in ("sentence", "heading", "open", "broken", "wrap")}
    short = set()
    for index in range(1, len(stretch)):
        if index in marked or index in items:
            continue
        if is_short(stretch[index - 1].text, stretch[index].text, width):
            short.add(index)
        sort = "wrap" if index in quotation else _judge(stretch, index, width, short=index in short)
        found[sort].add(index)
    meant = found["sentence"] | found["heading"]
    if len(found["broken"]) * 4 > len(meant) + len(found["broken"]):
        return marked
    if not any(ends(line.text) and holds_break(line.text) for line in stretch):
        # Where no line holds more than a sentence, sentences may have been put on lines of their own.
        meant, found["open"] = found["heading"], set()
    if found["wrap"] or found["broken"] or not short:
        return marked | meant & short | _indented(stretch)
    if len(meant) + len(items) >= 3 * len(found["open"]):
        return marked | meant | found["open"]
    return marked | meant


def _judge(stretch: Sequence[Line], index: int, width: int, *, short: bool) -> _Newline:
    """Return what the newline before the line `index` looks like by the lines on both sides of it."""
    line, following = stretch[index - 1].text, stretch[index].text
    small = starts_small(following)
    if not small and (surely_ends(line) or (ends(line) and holds_break(line))):
        return "sentence"
    if not short:
        return "wrap"
    if _may_be_heading(stretch, index - 1, width):
        return "heading"
    if not small and (ends(line) or ends_with_comma(line)):
        return "open"
    return "broken"


def _may_be_heading(stretch: Sequence[Line], index: int, width: int) -> bool:
    """Return True where an unended line may be a heading above what follows it: less than half of a line long."""
    line, following = stretch[index].text, stretch[index + 1].text
    if len(line) > LONGEST_HEADING or len(line) * 2 > width:
        return False
    if starts_small(line) or starts_small(following) or ends_open(line) or ends(line):
        return False
    if starts_with_capital(line):
        return starts_with_capital(following)
    # Nothing but its place and length tells a heading from a broken line where letters have no case.
    after_sentence = index == 0 or ends(stretch[index - 1].text)
    return after_sentence and ends(following) and len(following) > 2 * len(line)


def _indented(stretch: Sequence[Line]) -> frozenset[int]:
    """Return the lines that are paragraphs by the indentation of their first line: after an ended line, and further in.

    Ideographic blanks are how Chinese and Japanese indent a first line, and nothing else.
    """
    return frozenset(
        index
        for index in range(1, len(stretch))
        if ends(stretch[index - 1].text)
        and ("\u3000" in stretch[index].indent or len(stretch[index].indent) > len(stretch[index - 1].indent))
    )


def _inside_quotation(stretch: Sequence[Line]) -> frozenset[int]:
    """Return the lines that begin inside a quotation or bracket that opened a few lines before.

    A line that itself opens a quotation is not among them: quotations of several paragraphs open each of them anew.
    """
    inside = set()
    depth = since = 0
    for index, line in enumerate(stretch):
        text = line.text
        if text[0] in '“«„"「『':
            depth = 0
        elif depth > 0 and since < _LONGEST_QUOTATION:
            inside.add(index)
        opened = sum(text.count(mark) for mark in "“«(（「『") - sum(text.count(mark) for mark in "”»)）」』")
        if "„" in text:
            # „German“ and „Polish” quotations open low, and close with what opens an English one.
            opened += text.count("„") - 2 * text.count("“")
        depth = max(0, depth + opened)
        since = since + 1 if depth else 0
    return frozenset(inside)
