"""Text -> blocks: what the lay-out of a plain text says about paragraphs, headings and list items.

Blank lines separate. Inside a run of lines without a blank one (a *stretch*) a newline is a wrap unless there is
evidence that somebody meant it:

- the next line starts a list item or a Markdown heading;
- the line is *short*: a program that fills lines up to the longest line of the stretch would have put the next word on
  it; and it ends like a sentence, or it looks like a heading;
- every line of the stretch ends like a sentence or looks like a heading, some line is short and some line holds several
  sentences: one line, one paragraph.

A paragraph whose lines were filled to any width has no short line, so wrapping it otherwise changes no block. Where
short lines end in the middle of sentences, the text is wrapped by hand, and a newline says nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

import regex

from compare.model import Block, Span
from compare.words import marker_length

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.model import BlockKind

_NEWLINE = re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")

_INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_CLOSERS = "\"'”’»›“‘)]}」』）】〉》*_"
_OPENERS = "\"'“‘«‹„‚([{「『（【〈《¿¡*_"

_END = regex.compile(rf"[.!?…‥。！？｡．؟۔।॥:;：；؛][{regex.escape(_CLOSERS)}{_INVISIBLE}]*(?:\[\d{{1,3}}\]|[¹²³⁰-⁹])?$")
_FULL_STOP = regex.compile(r"(?P<word>[\p{L}\p{M}\p{N}.]*)\.[^\p{L}\p{N}]*$")
_SENTENCE_BREAK = regex.compile(
    # After a word of four letters, so that "Gen. Smith" is no break.
    rf"(?:(?<=\p{{L}}{{4}}|\p{{N}}{{3}}|[{regex.escape(_CLOSERS)}])\.|[!?…])[{regex.escape(_CLOSERS)}]*\s+"
    rf"[{regex.escape(_OPENERS)}]*[\p{{Lu}}\p{{Lo}}]|[。！？؟۔।]"
)
_CONTINUES = regex.compile(r"[,،、，/&–—-]$")
# A comma or dash, a short word in small letters (articles and prepositions of most languages), a day before its month.
_OPEN_END = regex.compile(
    r"[,،、，/&–—-]$|(?<![\p{L}\p{N}.’'-])(?:\p{Ll}{1,3}|\p{Lu}\p{Ll})$|(?<!\p{L})(?:\p{Ll}+|\p{Lu}\p{Ll}?)\s\p{Nd}{1,2}$"
)
_FIRST_LETTER = regex.compile(r"[\p{L}\p{N}]")
_NUMBER = regex.compile(r"\p{Nd}+|\p{L}+|[①-⑳]")
_MARKDOWN_HEADING = re.compile(r"#{1,6}[ \t]+\S")
_UNDERLINE = re.compile(r"(?:={3,}|-{3,}|~{3,})$")
_RULE = re.compile(r"(?:[-=_*~#•·—–+][ \t]*){3,}$")

_LONGEST_HEADING = 200
"""Code points. The longest heading of the development set has 160; a longer line without a full stop is a sentence."""

_LONGEST_WORD = 40
"""Code points of the next line that are looked at to see whether its first word would have fitted."""

_SPACING = 2
"""Columns between two words at most: some put two blanks after a sentence."""

_LONGEST_QUOTATION = 3
"""Lines. A mark that is still open after so many is likely to have been forgotten."""

_DASHES = "-–—*"

_Newline: TypeAlias = Literal["sentence", "heading", "open", "broken", "wrap"]
"""After the end of a sentence; after a heading; after what may be an abbreviation, or a comma before a capital; after a
short line that stops in the middle of a sentence; after a full line, or inside a quotation."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A line that is not blank: its text without outer blanks, where that starts, the blanks before it."""

    text: str
    start: int
    indent: str

    @property
    def stop(self) -> int:
        return self.start + len(self.text)


def blocks_of(text: str) -> tuple[Block, ...]:
    r"""Return the blocks of `text` in order. They cover every non-blank character, and start and end with one.

    Blank is what `str.isspace` calls so. Linear in the length of `text`.

    Examples
    --------
    >>> for block in blocks_of("Outlook\n\nRates were\nkept.\n- Up: two.\n- Down: one."):
    ...     print(block.kind, block.span.start, block.span.stop)
    heading 0 7
    paragraph 9 25
    list_item 26 35
    list_item 36 47
    """
    pieces = [piece for stretch in _stretches(text) for piece in _divide(stretch)]
    pieces = _join_bare_markers(pieces)
    whole_in_capitals = _is_capitals(text)
    return tuple(
        Block(
            _kind(piece, following, whole_in_capitals=whole_in_capitals),
            Span(piece.lines[0].start, piece.lines[-1].stop),
        )
        for piece, following in zip(pieces, (*pieces[1:], None), strict=False)
    )


@dataclass(frozen=True, slots=True)
class _Piece:
    """The lines of one block, and whether they start with a list marker or are a heading by their mark-up."""

    lines: tuple[_Line, ...]
    is_item: bool = False
    is_marked_heading: bool = False


# -- lines and stretches ----------------------------------------------------------------------------------------------


def _lines(text: str) -> Iterator[tuple[_Line | None, str]]:
    """Yield the lines of `text`, None for a blank one, each with the newline that ends it."""
    start = 0
    while start <= len(text):
        match = _NEWLINE.search(text, start)
        stop, newline, following = (
            (match.start(), match.group(), match.end()) if match else (len(text), "", len(text) + 1)
        )
        line = text[start:stop]
        stripped = line.strip()
        if stripped:
            indent = line[: len(line) - len(line.lstrip())]
            yield _Line(stripped, start + len(indent), indent), newline
        else:
            yield None, newline
        start = following


def _stretches(text: str) -> Iterator[tuple[_Line, ...]]:
    """Yield the runs of lines between blank ones; a line of invisible characters counts as blank and goes along."""
    stretch: list[_Line] = []
    closed = False
    for line, newline in _lines(text):
        visible = line is not None and not all(char in _INVISIBLE for char in line.text)
        if line is not None and (visible or not stretch):
            if closed:
                yield tuple(stretch)
                stretch = []
            stretch.append(line)
            closed = False
        elif line is not None:
            last = stretch[-1]
            stretch[-1] = _Line(text[last.start : line.stop], last.start, last.indent)
        blank = not visible and newline != "\x0c"
        page = newline == "\x0c" and bool(stretch) and _ends(stretch[-1].text)
        if stretch and (blank or page or newline == "\u2029"):
            closed = True
    if stretch:
        yield tuple(stretch)


# -- dividing a stretch -----------------------------------------------------------------------------------------------


def _divide(stretch: tuple[_Line, ...]) -> Iterator[_Piece]:
    """Divide a stretch into the lines of its blocks."""
    items = _item_starts(stretch)
    breaks = _deliberate_newlines(stretch, items)
    starts = [0, *(index for index in range(1, len(stretch)) if index in items or index in breaks)]
    pieces = []
    for start, stop in zip(starts, [*starts[1:], len(stretch)], strict=True):
        lines = stretch[start:stop]
        pieces.append(_Piece(lines, is_item=start in items, is_marked_heading=_is_marked(lines)))
    yield from pieces


def _is_marked(lines: tuple[_Line, ...]) -> bool:
    """Return True for a Markdown heading: number signs before it or a line of = or - below it."""
    return (len(lines) == 1 and _MARKDOWN_HEADING.match(lines[0].text) is not None) or (
        len(lines) > 1 and _UNDERLINE.match(lines[-1].text) is not None
    )


def _deliberate_newlines(stretch: tuple[_Line, ...], items: frozenset[int]) -> frozenset[int]:
    """Return the lines (by index) before which the newline was meant, list items apart."""
    if len(stretch) == 1:
        return frozenset()
    marked = _marked_boundaries(stretch)
    width = max(len(line.text) for line in stretch)
    quotation = _inside_quotation(stretch)
    found: dict[_Newline, set[int]] = {sort: set() for sort in ("sentence", "heading", "open", "broken", "wrap")}
    short = set()
    for index in range(1, len(stretch)):
        if index in marked or index in items:
            continue
        if _is_short(stretch[index - 1].text, stretch[index].text, width):
            short.add(index)
        sort = "wrap" if index in quotation else _judge(stretch, index, width, is_short=index in short)
        found[sort].add(index)
    meant = found["sentence"] | found["heading"]
    if len(found["broken"]) * 4 > len(meant) + len(found["broken"]):
        return marked
    if not any(_ends(line.text) and _SENTENCE_BREAK.search(line.text) for line in stretch):
        # Where no line holds more than a sentence, sentences may have been put on lines of their own.
        meant, found["open"] = found["heading"], set()
    if found["wrap"] or found["broken"] or not short:
        return marked | meant & short | _indented(stretch)
    if len(meant) + len(items) >= 3 * len(found["open"]):
        return marked | meant | found["open"]
    return marked | meant


def _judge(stretch: Sequence[_Line], index: int, width: int, *, is_short: bool) -> _Newline:
    """Return what the newline before the line `index` looks like by the lines on both sides of it."""
    line, following = stretch[index - 1].text, stretch[index].text
    small = _starts_small(following)
    if not small and (_surely_ends(line) or (_ends(line) and _SENTENCE_BREAK.search(line))):
        return "sentence"
    if not is_short:
        return "wrap"
    if _may_be_heading(stretch, index - 1, width):
        return "heading"
    if not small and (_ends(line) or line.endswith((",", "،", "，"))):
        return "open"
    return "broken"


def _marked_boundaries(stretch: tuple[_Line, ...]) -> frozenset[int]:
    """Return the lines before which mark-up divides: around a Markdown heading, below an underline, around a rule."""
    boundaries = set()
    for index, line in enumerate(stretch):
        text = line.text
        if _UNDERLINE.match(text) and index and not _RULE.match(stretch[index - 1].text):
            boundaries.add(index + 1)
        elif _MARKDOWN_HEADING.match(text) or _RULE.match(text):
            boundaries |= {index, index + 1}
    return frozenset(boundaries - {0, len(stretch)})


def _is_short(line: str, following: str, width: int) -> bool:
    """Return True where the first word of `following` would have fitted behind `line` in `width` characters."""
    word = following[:_LONGEST_WORD].split(maxsplit=1)[0]
    if _is_unspaced(word):
        # Any character may start a line, but closing marks may not, so that a few columns may stay free.
        return len(line) + 4 <= width
    return len(line) + _SPACING + len(word) <= width


def _is_unspaced(word: str) -> bool:
    return any("\u3000" <= char <= "\u9fff" or "\u0e00" <= char <= "\u0eff" for char in word)


def _ends(line: str) -> bool:
    return _END.search(line, max(0, len(line) - _LONGEST_WORD)) is not None


def _surely_ends(line: str) -> bool:
    """Return True for the end of a sentence that is not perhaps an abbreviation or an ordinal number."""
    if not _ends(line):
        return False
    match = _FULL_STOP.search(line, max(0, len(line) - _LONGEST_WORD))
    if match is None:
        return True
    word = match["word"]
    if word.isdigit():
        return len(word) > 2  # noqa: PLR2004 - "on 3. Mai"; a year or a hundred ends a sentence
    return "." not in word and len(word) > 3  # noqa: PLR2004 - "Gen.", "St.", "U.S."


def _starts_small(line: str) -> bool:
    """Return True where a line goes on with a small letter or with a mark that no sentence starts with."""
    if line[0] in ",.;:!?)]}%”’»،؛。，、；：）":
        return True
    match = _FIRST_LETTER.search(line, 0, _LONGEST_WORD)
    return match is not None and match.group().islower()


def _may_be_heading(stretch: Sequence[_Line], index: int, width: int) -> bool:
    """Return True where an unended line may be a heading above what follows it: less than half of a line long."""
    line, following = stretch[index].text, stretch[index + 1].text
    if len(line) > _LONGEST_HEADING or len(line) * 2 > width:
        return False
    if _starts_small(line) or _starts_small(following) or _OPEN_END.search(line) or _ends(line):
        return False
    if _has_case(line):
        return _has_case(following)
    # Nothing but its place and length tells a heading from a broken line where letters have no case.
    after_sentence = index == 0 or _ends(stretch[index - 1].text)
    return after_sentence and _ends(following) and len(following) > 2 * len(line)


def _has_case(line: str) -> bool:
    match = _FIRST_LETTER.search(line, 0, _LONGEST_WORD)
    return match is not None and match.group().isupper()


def _indented(stretch: Sequence[_Line]) -> frozenset[int]:
    """Return the lines that are paragraphs by the indentation of their first line: after an ended line, and further in.

    Ideographic blanks are how Chinese and Japanese indent a first line, and nothing else.
    """
    return frozenset(
        index
        for index in range(1, len(stretch))
        if _ends(stretch[index - 1].text)
        and ("\u3000" in stretch[index].indent or len(stretch[index].indent) > len(stretch[index - 1].indent))
    )


def _inside_quotation(stretch: Sequence[_Line]) -> frozenset[int]:
    """Return the lines that begin inside a quotation or bracket that opened a few lines before.

    A line that itself opens a quotation is not among them: quotations of several paragraphs open each of them anew.
    """
    inside = set()
    depth = since = 0
    for index, line in enumerate(stretch):
        text = line.text
        if text[0] in '“«„"「『':
            depth = 0
        elif depth > 0 and since < _LONGEST_QUOTATION:
            inside.add(index)
        opened = sum(text.count(mark) for mark in "“«(（「『") - sum(text.count(mark) for mark in "”»)）」』")
        if "„" in text:
            # „German“ and „Polish” quotations open low, and close with what opens an English one.
            opened += text.count("„") - 2 * text.count("“")
        depth = max(0, depth + opened)
        since = since + 1 if depth else 0
    return frozenset(inside)


# -- list items -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Marker:
    """A list marker: the form it has apart from its number, and the number (0 for a bullet, -1 if it has no value)."""

    form: str
    number: int


def _marker(line: str) -> _Marker | None:
    """Return the list marker that `line` starts with."""
    head = f"{line[:_LONGEST_WORD]} "
    length = marker_length(head)
    if not length or _RULE.match(line) or (line[0] == "*" and line[1:2] == "*"):
        return None
    marker = head[:length].strip()
    match = _NUMBER.search(marker)
    if match is None:
        return _Marker(marker, 0)
    parts = [int(number) for number in re.findall(r"\d+", marker)]
    if parts:
        return _Marker(re.sub(r"\d+", "1", marker), parts[-1])
    letters = match.group()
    if len(letters) == 1 and letters.isalpha():
        return _Marker(marker.replace(letters, "a" if letters.islower() else "A"), ord(letters))
    return _Marker("words", -1)


def _item_starts(stretch: tuple[_Line, ...]) -> frozenset[int]:
    """Return the lines (by index) that start a list item, and not merely happen to start with such a mark.

    A marker is taken for one at the start of a stretch, after a line that ends like a sentence, where it goes on a
    list, and where the stretch has another one of its form and the line before it is short. Where one was not, a dash
    or number of its form is likely to be punctuation again.
    """
    markers = [_marker(line.text) for line in stretch]
    if not any(markers):
        return frozenset()
    width = max(len(line.text) for line in stretch)
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
            or _ends(before)
            or _RULE.match(before)
            or _goes_on(marker, last)
            or (repeated and _is_short(before, stretch[index].text, width))
        ):
            starts.add(index)
            last[marker.form] = marker.number
        else:
            refused.add(marker.form)
    return frozenset(starts)


def _goes_on(marker: _Marker, last: dict[str, int]) -> bool:
    number = last.get(marker.form)
    return number is not None and (marker.number <= 1 or marker.number == number + 1)


def _join_bare_markers(pieces: list[_Piece]) -> list[_Piece]:
    """Join a list marker that stands alone in its block with the block that follows it."""
    joined: list[_Piece] = []
    for piece in pieces:
        bare = joined and joined[-1].is_item and _is_bare_marker(joined[-1]) and not piece.is_item
        if bare:
            joined[-1] = _Piece((*joined[-1].lines, *piece.lines), is_item=True)
        else:
            joined.append(piece)
    return joined


def _is_bare_marker(piece: _Piece) -> bool:
    text = piece.lines[0].text
    return len(piece.lines) == 1 and len(text) < _LONGEST_WORD and marker_length(f"{text} ") > len(text)


# -- kinds ------------------------------------------------------------------------------------------------------------


def _kind(piece: _Piece, following: _Piece | None, *, whole_in_capitals: bool) -> BlockKind:
    """Return what a block is by its lay-out."""
    if piece.is_marked_heading:
        return "heading"
    text = _joined(piece.lines)
    is_heading = 0 < len(text) <= _LONGEST_HEADING and _looks_like_heading(text, whole_in_capitals=whole_in_capitals)
    if piece.is_item:
        # A numbered heading stands above a paragraph; a list item without a full stop stands among list items.
        numbered = text[:1].isalnum() and not marker_length(text[:1])
        return "heading" if is_heading and numbered and following is not None and not following.is_item else "list_item"
    return "heading" if is_heading else "paragraph"


def _joined(lines: tuple[_Line, ...]) -> str:
    """Return the text of a block on one line; nothing if it is longer than any heading."""
    if lines[-1].stop - lines[0].start > 2 * _LONGEST_HEADING:
        return ""
    return " ".join(line.text for line in lines).rstrip(_INVISIBLE + " \n\r")


def _looks_like_heading(text: str, *, whole_in_capitals: bool) -> bool:
    if _starts_small(text) or _RULE.match(text) or not any(char.isalnum() for char in text):
        return False
    if len(_SENTENCE_BREAK.findall(text)) > 1:
        return False
    if not whole_in_capitals and _is_capitals(text):
        return not text.endswith((",", ";"))
    return not _ends(text) and _CONTINUES.search(text) is None


def _is_capitals(text: str) -> bool:
    return text.isupper() and sum(char.isupper() for char in text[:_LONGEST_HEADING]) > 1
