"""Where the quotations of an article are, and which of them go on in the next paragraph.

A quotation that goes on over paragraphs has an opening mark at the head of each and a closing one at the end of the
last. One that is never closed ends with its paragraph.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.model import Span
from compare.words import fold_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.article.lexicon import Lexicon

_PAIRS = {
    "“": "”",
    "„": "“”",
    "«": "»",
    "»": "«",
    "‘": "’",
    '"': '"',
    "'": "'",
    "‹": "›",
    "「": "」",
    "『": "』",
    "''": "''",
}
"""Opening marks with what may close them; two apostrophes stand for one double mark."""

_LONGEST_TAG = 240
_TAG = re.compile(r",\s+(?P<verb>[^\W\d_]+(?:-t-|-)?(?:[^\W\d_]+)?)(?:\s+(?P<subject>[^\W\d_]+))?")
"""A comma, a verb and its subject."""

_END_OF_TAG = re.compile(r"[.!?:;«»]|,\s+[a-zà-ÿ]+\s+(?P<next>\w*)")
"""The end of a sentence or of a quotation, or a comma with two words after it, the first of them small."""

_SINGLE = frozenset("'’")
_LONG_DASHES = frozenset("—–")
_LONGEST_QUOTED_NAME = 3
"""Words of a name in quotation marks."""

_LEADING = 2
"""Code points at the head of a paragraph among which its first opening mark stands ("— «")."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation inside one paragraph, its marks included.

    Attributes
    ----------
    block
        Index of its paragraph.
    goes_on
        True if the next paragraph takes it up.
    """

    span: Span
    block: int
    goes_on: bool = False


def find_quotations(text: str, blocks: Sequence[Span]) -> tuple[Quotation, ...]:
    """Return the quotations of a text in order; none is inside another. Linear in the text."""
    found: list[Quotation] = []
    for index, block in enumerate(blocks):
        for span, closed in _in_block(text, block):
            goes_on = not closed and index + 1 < len(blocks) and _opens(text, blocks[index + 1], text[span.start])
            found.append(Quotation(span, index, goes_on))
    return tuple(found)


def is_quoted_name(text: str, quotation: Span) -> bool:
    """Return True if nothing but a few words with a capital at their head, and no mark, stand in quotation marks."""
    inside = text[quotation.start + 1 : quotation.stop - 1]
    after = text[quotation.stop : quotation.stop + 1]
    plain = all(char.isalnum() or char in " -" for char in inside)
    return plain and inside[:1].isupper() and len(inside.split()) <= _LONGEST_QUOTED_NAME and after != ","


def without_interposed(text: str, quotation: Span, words: Lexicon) -> tuple[Span, ...]:
    """Return what is quoted, without what a dash sets apart that says whose words it is: «Yes —said A—. Now».

    It ends with the next dash, or with the sentence.
    """
    pieces: list[Span] = []
    start = at = quotation.start
    while at < quotation.stop:
        tag = _tag(text, at, quotation, words)
        if tag is not None:
            pieces.append(Span(start, at))
            start = at = tag
            continue
        if text[at] in _LONG_DASHES:
            word = at + 1
            while word < quotation.stop and text[word].isspace():
                word += 1
            stop = word
            while stop < quotation.stop and text[stop].isalpha():
                stop += 1
            if words.is_a("said", fold_of(text[word:stop])):
                end = stop
                while end < quotation.stop and text[end] not in _LONG_DASHES:
                    end += 1
                end = min(end + 1, quotation.stop)
                if at > start:
                    pieces.append(Span(start, at))
                start = at = end
                continue
        at += 1
    if quotation.stop > start:
        pieces.append(Span(start, quotation.stop))
    return tuple(pieces)


def _tag(text: str, comma: int, quotation: Span, words: Lexicon) -> int | None:
    """Return where what a comma sets apart inside guillemets ends that says whose words they are, None for none.

    French newspapers do not close them for it: « Il n'y a eu ni vexation ni otage, répond A, porte-parole de B. ... ».
    """
    if text[comma] != "," or text[quotation.start] != "«":
        return None
    found = _TAG.match(text, comma, min(quotation.stop, comma + _LONGEST_TAG))
    if found is None:
        return None
    verb, hyphen, pronoun = fold_of(found["verb"]).partition("-")
    subject = fold_of(found["subject"] or "")
    known = found["subject"] is not None and (
        found["subject"][0].isupper() or words.is_any(("determiners", "roles", "person"), subject)
    )
    if not words.is_any(("said", "held"), verb) or not (known or (hyphen and pronoun)):
        return None
    for end in _END_OF_TAG.finditer(text, found.end(), min(quotation.stop, comma + _LONGEST_TAG)):
        if end[0] == "«":
            return None
        if words.is_a("honorifics", fold_of(_last_word(text, found.end("verb"), end.start()))):
            continue  # "rétorque M. Morvan"
        if not (end["next"] and words.is_a("genitive", fold_of(end["next"]))):  # ", ministre de l'intérieur"
            return end.start()
    return None


def _last_word(text: str, start: int, stop: int) -> str:
    return text[start:stop].rpartition(" ")[2]


def _opens(text: str, block: Span, mark: str) -> bool:
    return mark in text[block.start : block.start + _LEADING]


def _in_block(text: str, block: Span) -> Iterator[tuple[Span, bool]]:
    """Yield each outermost quotation of a paragraph, and whether it is closed."""
    at, stop = block.start, block.stop
    opened, closers = -1, ""
    while at < stop:
        mark = "''" if text.startswith("''", at) else text[at]
        if opened < 0:
            if mark in _PAIRS and _may_open(text, at, len(mark), block):
                opened, closers = at, _PAIRS[mark]
        elif mark == closers or (len(mark) == 1 and mark in closers):
            single = mark in _SINGLE
            if _may_close(text, at, len(mark), block, single=single):
                yield Span(opened, at + len(mark)), True
                opened = -1
        at += len(mark)
    if opened >= 0 and (text[opened] not in _SINGLE or opened - block.start < _LEADING):
        yield Span(opened, stop), False


def _may_open(text: str, at: int, length: int, block: Span) -> bool:
    before = text[at - 1] if at > block.start else " "
    after = text[at + length] if at + length < block.stop else " "
    if text[at] == "»" and not before.isspace():
        return False
    if text[at] in "«„“":
        return True
    return not before.isalnum() and before not in ".,!?" and not after.isspace()


def _may_close(text: str, at: int, length: int, block: Span, *, single: bool) -> bool:
    before = text[at - 1] if at > block.start else " "
    after = text[at + length] if at + length < block.stop else " "
    if single:  # an apostrophe inside a word is none
        return not before.isspace() and not after.isalnum()
    return text[at] not in "\"'" or not before.isspace() or not after.isalnum()
