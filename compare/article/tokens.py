"""A stretch of an article as a row of words and marks, each quotation in it as one mark."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from compare.words import fold_of, words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.model import Span

QUOTATION = '"'
"""What a quotation is in a row of tokens."""

_LONGEST_WORD = 200
"""Code points of the longest word whose parts hyphens join: what is longer is none."""

_POSSESSIVES = ("'s", "’s")
_DASHES = frozenset("-‐‑")
_STOPS = frozenset(".«»")
"""Marks that are no tokens: those of quotation stand around names where no quotation is."""
_APOSTROPHES = frozenset("'’")
_ELIDED = frozenset(each + mark for each in "dlnsjcmt" for mark in _APOSTROPHES)


class Token(NamedTuple):
    """A word, a mark or a quotation.

    Attributes
    ----------
    fold
        As of `compare.words.Word`, without a possessive ending; of a word with hyphens, its parts joined by them.
    capital
        True for a word that starts with a capital.
    word
        False for marks and quotations.
    first
        True for the first word of the stretch, whose capital tells nothing, and where it is in capitals throughout, for
        those that follow it in capitals ("A MAN was").
    loud
        True for a word of several letters in capitals throughout.
    """

    fold: str
    start: int
    stop: int
    capital: bool
    word: bool
    possessive: bool = False
    first: bool = False
    loud: bool = False


def tokens_of(text: str, span: Span, quoted: Sequence[Span]) -> tuple[Token, ...]:
    """Return the tokens of a span; `quoted` are quotations in order. Full stops inside it are left out.

    A quotation that starts before the span or ends after it counts as far as it is inside.
    """
    tokens: list[Token] = []
    at = span.start
    first = max(bisect_right(quoted, span.start, key=lambda each: each.stop), 0)
    while first < len(quoted) and quoted[first].start < span.stop:
        quotation = quoted[first]
        first += 1
        start, stop = max(quotation.start, at), min(quotation.stop, span.stop)
        tokens += _plain(text, at, start)
        tokens.append(Token(QUOTATION, start, stop, capital=False, word=False))
        at = stop
    tokens += _plain(text, at, span.stop)
    head = next((index for index, token in enumerate(tokens) if token.word), None)
    if head is not None:
        tokens[head] = tokens[head]._replace(first=True)
        while head + 1 < len(tokens) and all(_is_loud(text, token) for token in tokens[head : head + 2]):
            head += 1
            tokens[head] = tokens[head]._replace(first=True)
    return tuple(tokens)


def _is_loud(text: str, token: Token) -> bool:
    return token.word and text[token.start : token.stop].isupper()


def _plain(text: str, start: int, stop: int) -> list[Token]:
    """Return the tokens of a stretch without quotations, words that hyphens join as one."""
    tokens: list[Token] = []
    joining = False
    for word in words_of(text, start, stop) if start < stop else ():
        token = text[word.start : word.stop]
        if word.kind == "mark":
            joining = token in _DASHES and bool(tokens) and tokens[-1].word and tokens[-1].stop == word.start
            joining = joining and word.stop < stop and text[word.stop].isalnum()
            joining = joining and word.start - tokens[-1].start < _LONGEST_WORD
            if token in _APOSTROPHES and tokens and tokens[-1].stop == word.start and tokens[-1].fold.endswith("s"):
                tokens[-1] = tokens[-1]._replace(possessive=True)  # "workers' union"
                continue
            if not joining and token not in _STOPS:
                tokens.append(Token(word.key, word.start, word.stop, capital=False, word=False))
            continue
        possessive = token.endswith(_POSSESSIVES)
        if not possessive and token[:2].lower() in _ELIDED and len(token) > len("d'") + 1:
            token = token[2:]  # "d'Orsay"
        fold = fold_of(token[:-2]) if possessive else fold_of(token)
        if joining and tokens[-1].stop + 1 == word.start:
            last = tokens[-1]
            tokens[-1] = Token(
                f"{last.fold}-{fold}", last.start, word.stop, last.capital or token[0].isupper(), word=True
            )
        else:
            loud = len(fold) > 1 and token[: len(token) - 2 * possessive].isupper()
            tokens.append(Token(fold, word.start, word.stop, token[0].isupper(), True, possessive, loud=loud))
        joining = False
    return tokens
