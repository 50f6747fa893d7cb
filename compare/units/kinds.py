"""What a paragraph is apart from its sentences: a heading, a dateline, or a paragraph with a dateline at its head."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from compare.units.lexicon import is_month

if TYPE_CHECKING:
    from collections.abc import Sequence

LONGEST_HEADING = 200
"""Code points of the longest paragraph without a final mark that is taken for a heading."""

LONGEST_DATELINE = 120
"""Code points of the longest dateline."""

LONGEST_PLACE = 5
"""Words before the date: a place of several words and a weekday."""

LONGEST_UNPARTED_PLACE = 2
"""Words before the date without a comma or another separator: "Monday 3 May", "New York 3 May"."""

LONGEST_CASELESS_PLACE = 8
"""Code points of the same in a script without capitals, where a longer one may well be a heading."""

LONGEST_ISSUER = 12
"""Words after the date: the body that issues the statement."""

_FINAL_MARK = regex.compile(r"[.!?…:;,،؛؟۔।॥。！？；：，、-][\"'»›«‹」』)\]）】]*$")
_LABEL = regex.compile(r"(?:\S+ ){0,3}\S*\p{N}\.$")
_WORD = regex.compile(r"\p{L}[\p{L}\p{M}'’.-]*|\p{N}+")
_NUMERIC_DATE = regex.compile(
    r"""
      (?<!\p{N}) \p{Nd}{1,2} [./-] [ ]? \p{Nd}{1,2} [./-] [ ]? \p{Nd}{4} (?!\p{N})
    | (?<!\p{N}) \p{Nd}{4} [./-] \p{Nd}{1,2} [./-] \p{Nd}{1,2} (?!\p{N})
    | \p{Nd}{4} [ ]? [年년] [ ]? \p{Nd}{1,2} [ ]? [月월] (?: [ ]? \p{Nd}{1,2} [ ]? [日일] )?
    | \p{Nd}{1,2} [ ]? 月 [ ]? \p{Nd}{1,2} [ ]? 日
    """,
    regex.VERBOSE,
)
_NAMED_DATE = regex.compile(
    r"""
    (?<![\p{L}\p{N}])
    (?: (?P<day> \p{Nd}{1,2} ) (?: st|nd|rd|th|er|º|ª )? \.? (?: [ ] (?: de|of|d') )? [ -]? )?
    (?P<month> \p{L} [\p{L}\p{M}]++ ) \.?
    (?: [ ] (?P<number> \p{Nd}{1,2} ) (?: st|nd|rd|th )? (?! \p{N} ) )?
    (?: ,? [ ] (?: de[ ] | del[ ] )? (?P<year> \p{Nd}{4} ) (?: [ ]? (?: года? | року | ء | م | г\. | р\. | r\. ) )? )?
    """,
    regex.VERBOSE,
)
_SEPARATORS = tuple(",:;|/([·،、，-")
_DATE_PREPOSITIONS = frozenset(
    ("a", "am", "del", "den", "dia", "día", "el", "il", "le", "of", "on", "vom", "від", "от")
)
_AFTER_DATE = regex.compile(r"(?:$|[-,;|(\[/·،、，.])")
_INLINE_END = regex.compile(
    r"""
    (?: [ ]? \( [^()]{1,60} \) [ ]? (?: -{1,2} | : )                # 3 May (Agency) -
      | \.? [ ]? / [^/]{1,40} / \.?                                # 3 May. /Agency/.
      | [ ]? - [ ] (?: \p{Lu}[\p{L}\p{M}.]* [ ]? ){1,4} \.          # 3 May - News Agency.
      | [ ]? -{1,2}                                                # 3 May -
    )
    [ ] (?= ["'«„]? [\p{Lu}\p{Lo}] )
    """,
    regex.VERBOSE,
)
_NAME_PARTICLES = frozenset(
    (
        *("al", "an", "and", "das", "de", "del", "della", "der", "di", "do", "dos", "du", "e", "el", "et", "in"),
        *("la", "las", "le", "les", "los", "of", "sur", "the", "und", "upon", "van", "von", "y", "на"),
    )
)
"""Small words inside the names of places."""


def is_heading(text: str, starts: Sequence[int]) -> bool:
    """Return True if a paragraph that other text follows reads like a heading: short, and no mark at its end.

    Parameters
    ----------
    text
        The plain text of the paragraph.
    starts
        Where its sentences start. Two are allowed after a label that ends with a number ("Resolution 9/14.").
    """
    if len(text) > LONGEST_HEADING or _FINAL_MARK.search(text) or not _WORD.search(text):
        return False
    if len(starts) > 1 and _LABEL.match(text[: starts[1]].rstrip()):
        starts = starts[1:]
    return len(starts) == 1


def is_dateline(text: str, language: str) -> bool:
    """Return True if a plain text is nothing but a date with a place before it or the body that issues it after it."""
    if len(text) > LONGEST_DATELINE:
        return False
    date = _find_date(text, language)
    if date is None:
        return False
    start, stop = date
    if not _is_place(text[:start], longest_unparted=LONGEST_UNPARTED_PLACE):
        return False
    after = text[stop:].strip()
    words = _WORD.findall(after)
    if words and _FINAL_MARK.search(after) and not after.endswith(")"):
        return False
    if _AFTER_DATE.match(after):
        return len(words) <= LONGEST_ISSUER
    return start == 0 and len(words) <= LONGEST_UNPARTED_PLACE and all(word[0].isupper() for word in words)


def dateline_length(text: str, language: str) -> int:
    """Return the length of the dateline at the head of a paragraph, with the dash after it; 0 if there is none.

    Examples
    --------
    >>> dateline_length("MOSCOW, 3 May (Agency) - The talks are over.", "en")
    24
    """
    head = text[:LONGEST_DATELINE]
    date = _find_date(head, language)
    if date is None or not _is_place(head[: date[0]], longest_unparted=0):
        return 0
    match = _INLINE_END.match(head, date[1])
    return match.end() - 1 if match else 0


def _find_date(text: str, language: str) -> tuple[int, int] | None:
    """Return the span of the first date in a short plain text: a day and a month at least, or a month and a year."""
    numeric = _NUMERIC_DATE.search(text)
    if numeric:
        return numeric.span()
    for match in _NAMED_DATE.finditer(text, overlapped=True):
        if (match["day"] or match["number"] or match["year"]) and is_month(match["month"], language):
            return match.span()
    return None


def _is_place(before: str, *, longest_unparted: int) -> bool:
    """Return True if what stands before a date may be a place, a weekday or nothing."""
    words = _WORD.findall(before)
    head = before.rstrip()
    if words and words[-1].casefold() in _DATE_PREPOSITIONS and head.endswith(words[-1]):
        head = head[: -len(words.pop())].rstrip()
        if not words:
            return False
    parted = not head or head.endswith(_SEPARATORS)
    if len(words) > (LONGEST_PLACE if parted else longest_unparted):
        return False
    if not parted and len(head) > LONGEST_CASELESS_PLACE and head == head.lower() == head.upper():
        return False
    return all(not word[0].islower() or word.endswith(".") or word in _NAME_PARTICLES for word in words)
