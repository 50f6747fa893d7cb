"""Fixed phrases of articles: those before a source, and those that say that nothing was said or nobody is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.article.lexicon import Lexicon, Phrases
    from compare.article.tokens import Token


def has_phrase(tokens: Sequence[Token], kind: Phrases, words: Lexicon) -> bool:
    """Return True if tokens hold a phrase of a kind."""
    phrases = words.phrases[kind]
    return any(
        phrase_at(tokens, at, phrase) for at, token in enumerate(tokens) for phrase in phrases.get(token.fold, ())
    )


def opens_according(tokens: Sequence[Token], words: Lexicon) -> bool:
    """Return True if a clause begins with "according to" or another phrase before a source."""
    first = tokens[0].fold if tokens else ""
    phrases = words.phrases["according"].get(first, ())
    return any(len(phrase) > 1 and phrase_at(tokens, 0, phrase) for phrase in phrases)


def is_silent(tokens: Sequence[Token], words: Lexicon) -> bool:
    """Return True if a clause says that somebody said nothing."""
    if has_phrase(tokens, "silence", words):
        return True
    for at, token in enumerate(tokens):
        denied = token.word and words.is_a("negations", token.fold)
        if denied and any(words.is_a("unsaid", each.fold) for each in tokens[at + 1 : at + 3]):
            return True
    return bool(tokens) and words.is_a("nobody", tokens[0].fold)


def is_reporter(tokens: Sequence[Token], words: Lexicon) -> bool:
    """Return True if a subject is the reporter."""
    return has_phrase(tokens, "ourselves", words)


def is_anonymous(tokens: Sequence[Token], words: Lexicon) -> bool:
    """Return True if a clause says that its source is not to be named."""
    return has_phrase(tokens, "anonymous", words)


def phrase_at(tokens: Sequence[Token], at: int, phrase: tuple[str, ...]) -> bool:
    """Return True if a phrase of folded words stands at a token."""
    row = tokens[at : at + len(phrase)]
    return len(row) == len(phrase) and all(token.fold == word for token, word in zip(row, phrase, strict=True))
