"""Lines of an article that are none of its text: who wrote it, and whose its pictures are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.model import Span
from compare.words import words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.article.lexicon import Lexicon

HEAD = 4
"""Paragraphs at the head of an article among which its byline and its dateline stand."""

_LONGEST_BYLINE = 80
_LONGEST_CREDIT = 90
"""Code points."""

_RIGHTS = ("©", "Copyright")
"""What stands before the owner of a picture in all languages."""

_BEFORE_OWNER = frozenset("/|:©")
_NEVER_IN_CREDIT = frozenset(".!?“«„")
"""Marks of sentences and quotations: a line with one of them is text."""


def byline_of(text: str, blocks: Sequence[Span], words: Lexicon) -> int:
    """Return the index of the paragraph that names the reporter, -1 for none: what stands before it are headlines."""
    for index, block in enumerate(blocks[:HEAD]):
        line = text[block.start : block.stop]
        if len(line) > _LONGEST_BYLINE or line[-1:] in ".!?:":
            continue
        first, *rest = words_of(text, block.start, block.stop) or (None,)
        named = bool(rest) and text[rest[0].start].isupper() and line[:1].isupper()
        if first is not None and named and words.is_a("bylines", first.fold):
            return index
    return -1


def credit_of(text: str, span: Span, words: Lexicon) -> Span | None:
    """Return the line at the head of a unit that says whose a picture is, None where there is none.

    "Photo / Reuters", "Picture by Ann Lee", "© AFP"; or that it is an old one: "File photo".
    """
    end = text.find("\n", span.start, min(span.stop, span.start + _LONGEST_CREDIT))
    stop = span.stop if end < 0 else end
    line = text[span.start : stop]
    if len(line) > _LONGEST_CREDIT or not _NEVER_IN_CREDIT.isdisjoint(line):
        return None
    found = Span(span.start, span.start + len(line.rstrip()))
    for mark in _RIGHTS:
        if line.startswith(mark) and line.removeprefix(mark).strip():
            return found
    row = words_of(text, span.start, stop)
    begin = next((at for at, word in enumerate(row) if not words.is_a("archived", word.fold)), len(row))
    owner = next((at for at in range(begin, len(row)) if not words.is_a("pictures", row[at].fold)), len(row))
    if owner == begin or not line[:1].isupper():
        return None
    if owner == len(row):
        return found if begin else None
    before = row[owner]
    named = before.fold in _BEFORE_OWNER or words.is_a("bylines", before.fold)
    return found if named and owner + 1 < len(row) else None
