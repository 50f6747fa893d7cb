"""Pieces of a report -> styled text: how a word is marked with colour and without.

Only the basic colours of a terminal are used, on whatever background it has, and never alone: with colour every mark is
bold or underlined as well, without it every mark is made of brackets.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from compare.report import Excerpt, Mark, Passage, Piece

HEADING = "bold"
DIFFER = "bold red"
CHECK = "bold magenta"

_STYLES: dict[Mark, str] = {"equal": "", "plain": "", "replaced": "underline", "only": "bold underline"}
_BRACKETS: dict[Mark, tuple[str, str]] = {
    "equal": ("", ""),
    "plain": ("", ""),
    "replaced": ("{", "}"),
    "only": ("{+", "+}"),
}


def legend(passages: Iterable[Passage], *, color: bool) -> Text:
    """Return one line that explains the marks which these passages have; empty where they have none."""
    pieces = [piece for passage in passages for piece in passage.pieces]
    marks = {piece.mark for piece in pieces if not piece.discrepancies}
    text = Text()
    for present, colored, plain, style, meaning in (
        (any(piece.discrepancies for piece in pieces), "red(1)", "[…](1)", DIFFER, "they differ, point 1"),
        ("replaced" in marks, "underlined", "{…}", _STYLES["replaced"], "other words"),
        ("only" in marks, "bold", "{+…+}", _STYLES["only"], "only here"),
    ):
        if present:
            text.append(" · " if text else "")
            text.append(colored if color else plain, style if color else "").append(f" {meaning}")
    return text


def passages_text(passages: tuple[Passage, ...], *, color: bool) -> Text:
    """Return passages, one after the other, with their marks."""
    text = Text()
    for passage in passages:
        if text:
            text.append(" ")
        for piece in passage.pieces:
            _append(text, piece, color=color)
    return text


def excerpt_text(excerpt: Excerpt, *, color: bool) -> Text:
    """Return an excerpt with its words marked."""
    words = excerpt.words if color else f"[{excerpt.words}]"
    return Text.assemble(excerpt.before, (words, DIFFER if color else ""), excerpt.after)


def _append(text: Text, piece: Piece, *, color: bool) -> None:
    """Append a piece; blanks at its ends stay outside its marks."""
    words = piece.text.strip()
    if not words or (piece.mark in {"equal", "plain"} and not piece.discrepancies):
        text.append(piece.text)
        return
    before, after = piece.text.split(words, 1)
    text.append(before)
    if piece.discrepancies:
        numbers = ", ".join(map(str, piece.discrepancies))
        text.append(f"{words}({numbers})" if color else f"[{words}]({numbers})", DIFFER if color else "")
    elif color:
        text.append(words, _STYLES[piece.mark])
    else:
        opening, closing = _BRACKETS[piece.mark]
        text.append(f"{opening}{words}{closing}")
    text.append(after)
