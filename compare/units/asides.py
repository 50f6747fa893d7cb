"""Brackets and quotations inside a sentence: stretches in which a full stop does not end it."""

from __future__ import annotations

from dataclasses import dataclass

import regex

BRACKETS = {"(": ")", "[": "]", "{": "}", "（": "）", "［": "］", "【": "】", "〔": "〕", "﴾": "﴿"}
_CLOSING_BRACKETS = frozenset(BRACKETS.values())
_MARK = regex.compile(r"[\"«»‹›「」『』()\[\]{}（）［］【】〔〕﴾﴿]")
_UNSPACED_LETTER = regex.compile(r"[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]")
_OPENING_SIGNS = frozenset("\"'«»‹›¿¡$€£+-…&@#%")

LONGEST_ASIDE = 300
"""Code points. A longer one holds claims of its own, and its sentences are kept apart wherever it stands."""


@dataclass(frozen=True, slots=True, order=True)
class Aside:
    """A pair of brackets or quotation marks: the offsets of the two marks, and which of the two sorts they are."""

    start: int
    stop: int
    quotation: bool


def find_asides(text: str) -> tuple[Aside, ...]:
    """Return the pairs of brackets and of quotation marks of a plain text, by position.

    Brackets are paired by form, quotation marks by their neighbours: an opening one has a blank before it, a closing
    one after it, and where that does not decide they alternate. What has no partner is left out. Linear in the text,
    but for the sorting.
    """
    asides: list[Aside] = []
    brackets: list[tuple[str, int]] = []
    open_quotation: int | None = None
    for match in _MARK.finditer(text):
        mark, at = match.group(), match.start()
        if mark in BRACKETS:
            brackets.append((BRACKETS[mark], at))
        elif mark in _CLOSING_BRACKETS:
            if brackets and brackets[-1][0] == mark:
                asides.append(Aside(brackets.pop()[1], at, quotation=False))
        elif _opens(text, at, is_open=open_quotation is not None):
            open_quotation = at
        elif open_quotation is not None:
            asides.append(Aside(open_quotation, at, quotation=True))
            open_quotation = None
    return tuple(sorted(asides))


def _opens(text: str, at: int, *, is_open: bool) -> bool:
    """Return True if the quotation mark at this offset opens a quotation, given whether one is open before it."""
    mark = text[at]
    if mark in "「『」』":
        return mark in "「『"
    before = text[at - 1 : at] or " "
    after = text[at + 1 : at + 2] or " "
    free_before = before in " -" or before in BRACKETS
    free_after = not (after.isalnum() or after in BRACKETS or after in _OPENING_SIGNS)
    if free_before != free_after:
        return free_before
    if mark in "«»‹›":
        return mark in "«‹"
    return not is_open


def is_embedded(text: str, aside: Aside) -> bool:
    """Return True if an aside that stands inside a sentence leaves that sentence going on whatever is in it.

    Brackets do, and so does a quotation with words on both sides, as in ``the words "Not now. Not here." were heard``;
    a quotation after a colon or a comma does not, nor one that ends its sentence.
    """
    if aside.stop - aside.start > LONGEST_ASIDE:
        return False
    if not aside.quotation:
        return True
    before = text[max(aside.start - 2, 0) : aside.start].rstrip(" ")[-1:]
    after = text[aside.stop + 1 : aside.stop + 3].lstrip(" ")[:1]
    return before.isalnum() and (after.islower() or bool(_UNSPACED_LETTER.match(after)))
