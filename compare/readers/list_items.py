"""Which lines of a stretch start a list item."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

import regex

from compare.readers.endings import LONGEST_WORD, ends
from compare.readers.lines import is_short, width_of
from compare.readers.markup import is_rule
from compare.words import marker_length

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.readers.lines import Line

_DASHES = "-–—*"
"""Bullets that are punctuation as well."""

_NUMBER = regex.compile(r"\p{Nd}+|\p{L}+|[①-⑳]")


@dataclass(frozen=True, slots=True)
class Marker:
    """A list marker: the form it has apart from its number, and the number (0 for a bullet, -1 if it has no value)."""

    form: str
    number: int


def marker_of(line: str) -> Marker | None:
    """Return the list marker that `line` starts with."""
    head = f"{line[:LONGEST_WORD]} "
    length = marker_length(head)
    if not length or is_rule(line) or (line[0] == "*" and line[1:2] == "*"):
        return None
    marker = head[:length].strip()
    match = _NUMBER.search(marker)
    if match is None:
        return Marker(marker, 0)
    parts = [int(number) for number in re.findall(r"\d+", marker)]
    if parts:
        return Marker(re.sub(r"\d+", "1", marker), parts[-1])
    letters = match.group()
    if len(letters) == 1 and letters.isalpha():
        return Marker(marker.replace(letters, "a" if letters.islower() else "A"), ord(letters))
    return Marker("words", -1)


def item_starts(stretch: Sequence[Line]) -> frozenset[int]:
    """Return the lines (by index) that start a list item, and not merely happen to start with such a mark.

    A marker is taken for one at the start of a stretch, after a line that ends like a sentence, where it goes on a
    list, and where the stretch has another one of its form and the line before it is short. Where one was not, a dash
    or number of its form is likely to be punctuation again.
    """
    markers = [marker_of(line.text) for line in stretch]
    if not any(markers):
        return frozenset()
    width = width_of(stretch)
    forms = Counter(marker.form for marker in markers if marker)
    starts: set[int] = set()
    last: dict[str, int] = {}
    refused: set[str] = set()
    for index, marker in enumerate(markers):
        if marker is None:
            continue
        before = stretch[index - 1].text if index else ""
        repeated = forms[marker.form] > 1 and marker.form not in refused
        if (
            index == 0
            or (marker.number == 0 and marker.form not in _DASHES)
            or ends(before)
            or is_rule(before)
            or _goes_on(marker, last)
            or (repeated and is_short(before, stretch[index].text, width))
        ):
            starts.add(index)
            last[marker.form] = marker.number
        else:
            refused.add(marker.form)
    return frozenset(starts)


def _goes_on(marker: Marker, last: dict[str, int]) -> bool:
    number = last.get(marker.form)
    return number is not None and (marker.number <= 1 or marker.number == number + 1)


def is_bare_marker(line: str) -> bool:
    """Return True where a line is a list marker and nothing else."""
    return len(line) < LONGEST_WORD and marker_length(f"{line} ") > len(line)
