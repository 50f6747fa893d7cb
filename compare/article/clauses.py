"""Where the source may change inside a sentence: after semicolons and commas before words that may have their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.article.names import LONGEST_NAME
from compare.article.phrases import has_phrase, opens_according
from compare.article.subjects import head_phrase
from compare.article.tokens import QUOTATION

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.article.lexicon import Lexicon
    from compare.article.names import Body
    from compare.article.tokens import Token
    from compare.article.voices import Voices

_SHORTEST_CLAUSE = 3
"""Tokens of the shortest clause that may have a source of its own."""

_SHORT = 10
"""Tokens of a clause that holds nothing but a claim and "according to"."""

_NEAR = 6
"""Tokens after an indefinite noun among which the verb of whoever calls it that stands."""


def split_clauses(tokens: Sequence[Token], voices: Voices, words: Lexicon) -> list[tuple[int, int]]:
    """Return where clauses with sources of their own may be: after semicolons and commas."""
    starts = [0]
    for at, token in enumerate(tokens):
        inside = _SHORTEST_CLAUSE <= at < len(tokens) - 1
        if inside and (token.fold == ";" or (token.fold == "," and _turns(tokens, at + 1, voices, words))):
            starts.append(at + 1)
    return list(zip(starts, [*starts[1:], len(tokens)], strict=True))


def _turns(tokens: Sequence[Token], at: int, voices: Voices, words: Lexicon) -> bool:
    """Return True if the source may change with the clause that begins here."""
    follower = tokens[at]
    if not follower.word or (words.is_a("and", follower.fold) and words.is_a("that", tokens[at + 1].fold)):
        return False
    if words.is_a("relative", follower.fold) and _is_subject(tokens[: at - 1], words):
        return False  # "But the council, which voted last week, says that ..."
    if at <= _SHORT and opens_according(tokens, words):
        return False  # what follows is theirs, whatever its subject
    if words.is_a("turns", follower.fold) or _opens_with_source(tokens, at, voices, words):
        return True
    if gapped(tokens, at, voices, words) is not None or _again_according(tokens, at, words):
        return True
    # "..., a claim which the ministry called absurd", "..., a claim Brandt called absurd"
    third = tokens[at + 2] if at + 2 < len(tokens) else None
    named = (
        third is not None
        and third.word
        and ((words.is_a("relative", third.fold) or words.is_a("that", third.fold)) or voices.names.is_name(third))
    )
    bodies = voices.names.bodies(tokens[at + 2 : at + 2 + _SHORTEST_CLAUSE])
    named = named or (bool(bodies) and bodies[0].start <= 1 and voices.find(bodies[0]) is not None)
    said = any(words.is_a(kind, token.fold) for token in tokens[at + 2 : at + 2 + _NEAR] for kind in ("said", "held"))
    return words.is_a("indefinite", follower.fold) and named and said


def _is_subject(tokens: Sequence[Token], words: Lexicon) -> bool:
    """Return True if a stretch of tokens is nothing but a subject that still waits for its verb."""
    while tokens and words.is_a("turns", tokens[0].fold):
        tokens = tokens[1:]
    return bool(tokens) and head_phrase(tokens, words) == (0, len(tokens))


def gapped(tokens: Sequence[Token], at: int, voices: Voices, words: Lexicon) -> Body | None:
    """Return the source of a clause that leaves out the verb of the one before: "..., Warsaw at 655"."""
    row = tokens[at : at + LONGEST_NAME + 1]
    bodies = voices.names.bodies(row)
    if not bodies or bodies[0].start > 1 or not _may_end(row, bodies[0].stop, words):
        return None
    known = voices.find(bodies[0])
    finite = any(
        words.is_a(kind, token.fold)
        for token in tokens[at + bodies[0].stop :]
        if token.word
        for kind in ("said", "held", "reported", "backward", "being")
    )
    said = any(words.is_a(kind, token.fold) for token in tokens[:at] for kind in ("said", "held", "agreed"))
    return bodies[0] if known is not None and said and not finite else None


def _again_according(tokens: Sequence[Token], at: int, words: Lexicon) -> bool:
    """Return True if a clause has an "according to" of its own, as the one before has."""
    stop = next((near for near in range(at, len(tokens)) if tokens[near].fold in {",", ";"}), len(tokens))
    short = stop - at <= _SHORT
    return short and has_phrase(tokens[at:stop], "according", words) and has_phrase(tokens[:at], "according", words)


def _opens_with_source(tokens: Sequence[Token], at: int, voices: Voices, words: Lexicon) -> bool:
    """Return True if a clause begins with a known body and a verb of saying with something after it."""
    bodies = voices.names.bodies(tokens[at : at + _SHORTEST_CLAUSE + 2])
    if not bodies or bodies[0].start > 1 or voices.find(bodies[0]) is None:
        return False
    verb = at + bodies[0].stop
    return (
        verb + 1 < len(tokens)
        and (words.is_a("said", tokens[verb].fold) or words.is_a("held", tokens[verb].fold))
        and tokens[verb + 1].word
        and not words.is_any(("opening", "times"), tokens[verb + 1].fold)
    )


def _may_end(row: Sequence[Token], at: int, words: Lexicon) -> bool:
    """Return True if a subject may end before this token though no verb follows."""
    return at < len(row) and (row[at].fold in {",", QUOTATION} or words.is_a("gapping", row[at].fold))
