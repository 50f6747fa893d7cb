"""The words of a statement as they stand, and how they are shown where something in them is not seen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.words import words_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from compare.model import Statement

LONGEST = 40
"""Characters of a word that are shown."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of one statement.

    Attributes
    ----------
    text
        The statement.
    words
        Its words as they stand, each of them once, in the order in which they first occur, with their number.
    """

    text: str
    words: dict[str, int]

    @classmethod
    def of(cls, statement: Statement) -> Vocabulary:
        """Return the words of a statement. Linear in its text."""
        words: dict[str, int] = {}
        for unit in statement.units:
            for word in words_of(statement.text, unit.span.start, unit.span.stop):
                if word.kind == "word":
                    written = statement.text[word.start : word.stop]
                    words[written] = words.get(written, 0) + 1
        return cls(statement.text, words)


@dataclass(frozen=True, slots=True)
class Odd:
    """A word that is not what it looks like, where it stands once.

    Attributes
    ----------
    shown
        The word, with a visible stand-in for what is not seen; not longer than a line.
    remark
        What is odd about it, to be put behind it; "" where the stand-ins tell.
    """

    shown: str
    remark: str = ""


def with_stand_ins(word: str, unseen: Callable[[str], bool]) -> str:
    r"""Return `word` with the code in place of each unseen character, cut where it is long.

    Examples
    --------
    >>> with_stand_ins("har\u200bbour", lambda char: char == "\u200b")
    'har⟨U+200B⟩bour'
    """
    start = 0
    if len(word) > LONGEST:
        first = next((place for place, char in enumerate(word) if unseen(char)), 0)
        start = max(0, first - LONGEST // 2)
    part = word[start : start + LONGEST]
    shown = "".join(code_of(char) if unseen(char) else char for char in part)
    return f"{'…' if start else ''}{shown}{'…' if start + LONGEST < len(word) else ''}"


def code_of(char: str) -> str:
    """Return what a report shows in place of a character that is not seen, such as ``"⟨U+200B⟩"``."""
    return f"⟨U+{ord(char):04X}⟩"
