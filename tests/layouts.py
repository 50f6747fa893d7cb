"""Other ways of laying out the same text, none of which may change what is found in it."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


def _narrow(text: str) -> str:
    """Wrap each paragraph at 60 columns, but nowhere that would make a line start like an item of a list."""
    return "\n\n".join(_wrapped(paragraph) for paragraph in text.split("\n\n"))


def _wrapped(paragraph: str) -> str:
    lines = [""]
    for word in paragraph.split(" "):
        starts_item = not word[:1].isalpha()
        if lines[-1] and len(lines[-1]) + len(word) >= 60 and not starts_item:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}" if lines[-1] else word
    return "\n".join(lines)


LAYOUTS: dict[str, Callable[[str], str]] = {
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "CR": lambda text: text.replace("\n", "\r"),
    "wide blanks": lambda text: text.replace(" ", "  "),
    "blanks of no break": lambda text: text.replace(" ", "\u00a0"),
    "more empty lines": lambda text: text.replace("\n\n", "\n \n\n"),
    "straight quotation marks": lambda text: re.sub("[“”„«»]", '"', text),
    "long dashes": lambda text: text.replace(" – ", " — "),
    "hyphens for dashes": lambda text: text.replace(" – ", " - "),
    "wrapped": _narrow,
    "decomposed letters": lambda text: unicodedata.normalize("NFD", text),
}
"""Name of a way -> what lays a text out in it."""
