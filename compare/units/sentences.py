"""Where the sentences of a stretch of plain text start.

Every mark that may end a sentence is looked at once, from left to right. sentencex knows the abbreviations of some
three hundred languages and is asked where it sees a boundary; it is overruled where a rule here knows better, since it
splits after abbreviations before a digit, after list numbers, and between a quotation and the clause that says who
said it.

A quotation of several sentences is split like any other text, and the clause that says who said it stays with its last
sentence: ``"We agree.`` / ``We will act," he said.`` Where a sentence goes on after a short quotation, neither is
split.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import regex

from compare.units.asides import BRACKETS, Aside, find_asides, is_embedded
from compare.units.fullstops import FullStop, ends_sentence
from compare.units.lexicon import lexicon
from compare.units.patterns import pattern
from compare.units.reporting import reports
from compare.words import marker_length

if TYPE_CHECKING:
    from collections.abc import Iterator

_END = regex.compile(
    r"""
    (?P<marks> \. (?: [ ] \. )++ | [.!?…‽⁇⁈⁉؟۔।॥։።။។。！？｡．]++ )
    (?P<closers> (?: ["')\]}»›」』）】》〉〕］｝﴿]
                   | [«‹] (?= $ | [ ,;:-] )              # closing in »German« quotations
                   | [ ] ["»›] (?= $ | [ .,;:!?] )       # « French » ones
                   | \[ \p{Nd}{1,3} \] | [¹²³⁰⁴-⁹]++     # a reference to a note
                   | [.!?…。！？]
                 )*+ )
    """,
    regex.VERBOSE,
)
_UNSPACED_MARKS = frozenset("。！？｡．۔।॥։።။។؟")
"""Marks after which a sentence may start without a blank."""

_LETTERLESS = frozenset("。！？｡．।॥።။។")
"""Marks of scripts without capitals and small letters."""

_WORD = regex.compile(r"[\p{L}\p{N}]")
_LAST_WORD = regex.compile(r"(?r)[\p{L}\p{N}]")
_AHEAD = regex.compile(r"[^\p{L}\p{N}]{0,12}+")
_QUOTATION_CLOSERS = frozenset("\"'»›」』«‹")
_STOPPED_MARKER = regex.compile(r"[(（]?(?:\p{Nd}{1,3}|\p{L})\.[)）](?= )")

# Patterns that few texts need: compiled when first used.
_GLUED_BEFORE = r"(?V1)(?:^|[\s\p{P}--[./@:_-]])(?:\p{Lu}\p{Ll}{2,}|\p{Ll}{3,})$"
_GLUED_AFTER = r"(?:\p{Lu}\p{Ll}+|A)(?=[ ,])"
_BRACKETED_MARKER = r"[(（\[](?:\p{L}|[ivx]{2,5})[)）\]] "

# sentencex sees no boundary between quotation marks or brackets, nor in a line that starts with a bullet: it is shown
# blanks in their place.
_UNSEEN = regex.compile(
    r"[^\p{L}\p{M}\p{N}\s.,;:!?'@/&%°º-]|(?<![\p{L}\p{M}\p{N}])'|'(?![\p{L}\p{M}\p{N}])",
)

_NEAR = 60
"""Code points on either side of a mark that the rules look at."""

_SHORTEST_BRACKET_SENTENCE = 3
"""Words in brackets that may be a sentence; fewer are an abbreviation, as in "Gen. (ret.) Smith"."""


class _Sentence(NamedTuple):
    """The sentence being read: where it starts, its first letter or digit, and the end of its list number."""

    start: int
    first_word: int
    head: int


def sentence_starts(text: str, language: str, *, cased: bool = True) -> Iterator[int]:
    """Yield the offset of the first character of each sentence of a plain text, ascending; the first is 0.

    Parameters
    ----------
    text
        Plain text (`compare.units.plain`): no blanks at its ends, single spaces, one form of quotation mark.
    language
        BCP 47 primary subtag.
    cased
        False where the whole statement is written without capitals, so that a small letter after a mark tells nothing.

    Notes
    -----
    Linear in the text.
    """
    if not text:
        return
    yield 0
    asides = find_asides(text)
    elsewhere = _boundaries_of_sentencex(text, language)
    last_word = _LAST_WORD.search(text)
    end = last_word.start() if last_word else 0
    sentence = _sentence_at(text, 0)
    holding = Aside(-1, -1, quotation=False)
    next_aside = 0
    for match in _END.finditer(text):
        start = _start_after(text, match)
        if start is None or match.end() <= sentence.head:
            continue
        if start > end:
            break
        while next_aside < len(asides) and asides[next_aside].start < match.start():
            aside = asides[next_aside]
            next_aside += 1
            inside = sentence.first_word < aside.start
            if inside and aside.stop > max(holding.stop, match.start() - 1) and is_embedded(text, aside):
                holding = aside
        if match.start() < holding.stop and not _ends_with(text, match, holding):
            continue
        if _breaks(text, match, start, cased=cased, language=language, sentence=sentence, elsewhere=elsewhere):
            yield start
            sentence = _sentence_at(text, start)


def _sentence_at(text: str, start: int) -> _Sentence:
    word = _WORD.search(text, start)
    first_word = word.start() if word else len(text)
    stopped = _STOPPED_MARKER.match(text, start)
    marker = stopped.end() - start if stopped else marker_length(text[start : start + _NEAR])
    return _Sentence(start, first_word, max(first_word, start + marker))


def _boundaries_of_sentencex(text: str, language: str) -> frozenset[int]:
    """Return the offsets of the first letters and digits of the sentences that sentencex sees."""
    if "." not in text:
        return frozenset()
    import sentencex

    boundaries = []
    offset = 0
    for segment in sentencex.segment(language, _UNSEEN.sub(" ", text)):
        word = _WORD.search(segment)
        if word:
            boundaries.append(offset + word.start())
        offset += len(segment)
    return frozenset(boundaries)


def _start_after(text: str, match: regex.Match[str]) -> int | None:
    """Return where a sentence would start after a mark; None where none can, because the mark stands inside a word."""
    end = match.end()
    if end >= len(text):
        return None
    if text[end] == " ":
        return end + 1
    mark = match["marks"][-1]
    if mark in _UNSPACED_MARKS:
        inside_number = text[match.start() - 1 : match.start()].isdigit() and text[end].isdigit()
        return None if inside_number or (mark == "۔" and not _ends_word(text, match.start())) else end
    before = text[max(match.start() - _NEAR, 0) : match.start()]
    glued = (
        not match["closers"]
        and pattern(_GLUED_AFTER).match(text[end : end + _NEAR])
        and pattern(_GLUED_BEFORE).search(before)
    )
    return end if glued else None


def _ends_word(text: str, at: int) -> bool:
    """Return True if an Urdu full stop without a blank after it ends a sentence, and not a letter or half of a word."""
    before = text[max(at - _NEAR, 0) : at]
    return before.endswith(tuple(lexicon("ur").endings))


def _ends_with(text: str, match: regex.Match[str], aside: Aside) -> bool:
    """Return True if a mark ends an aside and may end the sentence that the aside stands in."""
    if match.end() <= aside.stop or aside.quotation:
        return match.end() > aside.stop and match["marks"] == "。"
    return text.count(" ", aside.start, aside.stop) + 1 >= _SHORTEST_BRACKET_SENTENCE


def _breaks(
    text: str,
    match: regex.Match[str],
    start: int,
    *,
    cased: bool,
    language: str,
    sentence: _Sentence,
    elsewhere: frozenset[int],
) -> bool:
    """Return True if a sentence ends with this mark and another starts after it."""
    marks, closers = match["marks"], match["closers"]
    if match.start() and text[match.start() - 1] in BRACKETS:
        return False  # "[...]", "(!)"
    ahead = _AHEAD.match(text, start)
    word = ahead.end() if ahead else start
    if not _WORD.match(text, word):
        return True
    quoted = not _QUOTATION_CLOSERS.isdisjoint(closers)
    small = (
        cased
        and text[word].islower()
        and marks[-1] not in _LETTERLESS
        and not pattern(_BRACKETED_MARKER).match(text[start : start + _NEAR])
    )
    if small or (quoted and reports(text, word, language)):
        return False
    if marks != "." or closers.startswith((")", "]")):
        return True
    before = text[max(sentence.start, match.start() - _NEAR) : match.start()]
    whole = match.start() - _NEAR <= sentence.start
    verdict = ends_sentence(FullStop(before, whole, text[word : word + _NEAR]), language)
    if verdict is None:
        return word in elsewhere or closers != ""
    return verdict
