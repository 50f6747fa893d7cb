"""A stretch of text as the rules for sentences see it: what only concerns its lay-out is taken out.

Blanks of every kind and width, line breaks among them, become one space; characters that nobody sees (soft hyphens,
zero-width and direction marks) go; double quotation marks and dashes get one form; letters are composed. So the rules
give the same boundaries however a paragraph is wrapped, and their patterns stay short. Guillemets and corner brackets
keep their form, because it says on which side of the quotation they stand.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from dataclasses import dataclass

import regex

from compare.words import DASHES

_FORMS = str.maketrans(dict.fromkeys("“”„‟〝〞＂", '"') | dict.fromkeys("‘’‚‛＇ʼ", "'") | dict.fromkeys(DASHES, "-"))

# A single space needs nothing done and is left out, since most blanks are one.
_UNEVEN = regex.compile(
    r"[\s\p{Cc}\p{Cf}]{2,}+|[[\s\p{Cc}\p{Cf}]--[\x20]]|\P{M}\p{M}++",
    regex.VERSION1,
)


@dataclass(frozen=True, slots=True)
class PlainText:
    """A stretch of text made plain, and where its characters come from.

    Attributes
    ----------
    text
        The plain text, without blanks at its ends.
    starts, sources
        Ascending offsets at which copied pieces start, in `text` and in the text they were copied from.
    """

    text: str
    starts: tuple[int, ...]
    sources: tuple[int, ...]

    def source_of(self, offset: int) -> int:
        """Return where the character at `offset` stands in the text that was made plain. O(log pieces)."""
        piece = bisect_right(self.starts, offset) - 1
        return self.sources[piece] + offset - self.starts[piece]


def make_plain(text: str, start: int, stop: int) -> PlainText:
    """Make ``text[start:stop]`` plain. Linear in its length."""
    pieces: list[str] = []
    starts: list[int] = []
    sources: list[int] = []
    length = 0

    def add(piece: str, source: int) -> None:
        nonlocal length
        if piece:
            pieces.append(piece)
            starts.append(length)
            sources.append(source)
            length += len(piece)

    while start < stop and text[start].isspace():
        start += 1
    done = start
    for match in _UNEVEN.finditer(text, start, stop):
        add(text[done : match.start()], done)
        done = match.end()
        run = match.group()
        if unicodedata.category(run[-1])[0] == "M":
            add(unicodedata.normalize("NFC", run), match.start())
        elif length and done < stop and any(char.isspace() for char in run):
            add(" ", match.start())
    add(text[done:stop], done)
    return PlainText("".join(pieces).translate(_FORMS).rstrip(" "), tuple(starts), tuple(sources))
