"""Text of a statement -> text that can be shown: nothing in it moves a cursor, turns other text round or hides.

What is kept although nobody sees it is what a script needs to be written rightly: joiners in Arabic and Indic words and
in emoji, break opportunities in scripts without blanks, soft hyphens inside words, direction marks.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

# Blocks of the Unicode standard; the standard library's regular expressions know no scripts.
_JOINING = "\u0600-\u08ff\u0900-\u0dff\u1000-\u109f\u1780-\u18af\ua840-\ua8ff\ufb50-\ufdff\ufe70-\ufefc"
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
_IDEOGRAPHS = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_PICTOGRAPHS = "\u2190-\u2bff\U0001f000-\U0001faff"

_CONTROLS = r"\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff"
_FORMATS = (
    r"\u00ad\u180e\u200b-\u200d\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    r"\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
_FORMLESS = "\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0"  # letters and marks that nobody sees

_SELECTORS = "\U000e0100"
"""The first of what says which form of an ideograph is meant: printable, though nothing is seen without one."""

_BLANKS = re.compile(r"\s+")
_BREAKS = re.compile(r"[\t\n\v\f\r\x85\u2028\u2029]")


def visible(text: str) -> str:
    r"""Return `text` on one line and safe to show. Linear in its length.

    Line breaks with the blanks around them, and tabs, become one blank. Other control characters become their picture
    (U+2400..U+2421); direction overrides, invisible characters and lone surrogates become their name in angle brackets.

    Examples
    --------
    >>> visible("red\x1b[31m\r\n  text\u202e")
    'red␛[31m text⟨U+202E⟩'
    """
    if _is_plain(text):
        return text
    return "".join(shown(text))


def shown(text: str) -> list[str]:
    """Return what is shown for each character of `text`, so that a part of a text can be shown as it is in the whole.

    Joined, the strings are ``visible(text)``; a blank that stands for several characters is with the first of them.
    """
    parts = list(text)
    if _is_plain(text):
        return parts
    for match in _unsafe().finditer(text):
        parts[match.start()] = _stand_in(match.group())
    for match in _BLANKS.finditer(text):
        if _BREAKS.search(text, match.start(), match.end()):
            parts[match.start() : match.end()] = [" ", *[""] * (match.end() - match.start() - 1)]
    return parts


def replace_unsafe(text: str, replacement: Callable[[str], str]) -> str:
    """Return `text` with each character that is not safe to show, line breaks and tabs aside, replaced."""
    return _unsafe().sub(lambda match: replacement(match.group()), text)


@cache
def _unsafe() -> re.Pattern[str]:
    """Return what finds a character that must not be shown as it is, line breaks and tabs aside.

    Of what Unicode calls controls, formats and surrogates, these remain: direction marks (U+061C, U+200E, U+200F),
    which turn nothing round by themselves, and the number and verse signs of Arabic, Syriac and Kaithi, which are
    drawn. Compiled when first needed: most texts hold nothing of the kind.
    """
    return re.compile(
        rf"""
        (?! (?<=[{_JOINING}]) [\u200c\u200d]                            # joiners of a word
          | (?<=[{_PICTOGRAPHS}\ufe0f]) \u200d (?=[{_PICTOGRAPHS}])     # joiners of an emoji
          | (?<=[{_UNSPACED}]) \u200b (?=[{_UNSPACED}])                 # where a line may be broken
          | (?<=[^\W\d_]) \u00ad (?=[^\W\d_])                           # where a word may be broken
          | (?<=[{_IDEOGRAPHS}]) [\U000e0100-\U000e01ef] )              # which form of an ideograph
        [{_CONTROLS}{_FORMATS}{_FORMLESS}]
        """,
        re.VERBOSE,
    )


def _is_plain(text: str) -> bool:
    """Return True where every character can be shown as it is, blanks included."""
    return text.isprintable() and max(text, default="") < _SELECTORS and not any(char in text for char in _FORMLESS)


def _stand_in(char: str) -> str:
    code = ord(char)
    if code < ord(" "):
        return chr(0x2400 + code)
    if char == "\x7f":
        return "␡"
    return f"⟨U+{code:04X}⟩"
