"""The words of a sentence that say whose words the rest of it are: a verb of saying with its subject, "according to".

The subject stands before the verb, alone or with an apposition ("A, spokesman of B, said"), or right after it at the
end of a quotation or of a sentence ("..., said A"). The last report that stands beside what is reported
("..., she said") outweighs the first one that introduces it, because what it stands beside may report itself.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from compare.article.phrases import phrase_at
from compare.article.saying import drops_subject, is_alone, is_inverted, senses_of
from compare.article.subjects import (
    NEAR,
    chunks_of,
    end_of_phrase,
    head_phrase,
    is_finite,
    names_something,
    passive_subject,
    subject_after,
    subject_before,
)
from compare.article.tokens import QUOTATION

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.article.lexicon import Lexicon
    from compare.article.tokens import Token

_BESIDE_ACCOUNT = 3
"""Tokens between whose account it is and the word for it: "the company's own figure"."""

_SHORTEST_QUOTED = 12
"""Code points of the shortest quotation that is more than a name or a single word."""


class Report(NamedTuple):
    """Words that attribute, as indices of tokens.

    Attributes
    ----------
    verb
        Index of the verb, or of the first word of "according to".
    subject
        Start and stop of what may name the source.
    strong
        True for a verb of saying and for "according to", which make a source of whoever it is.
    beside
        True where it stands beside what is reported, which has a grammar of its own.
    agreed
        True for a verb of agreeing.
    wider
        Where what may name the source starts if the subject does not: "A B, well known there, said".
    dropped
        True for a verb without a subject, where a language leaves a pronoun out: the source goes on.
    """

    verb: int
    subject: tuple[int, int]
    strong: bool
    beside: bool
    agreed: bool = False
    wider: int | None = None
    dropped: bool = False


def find_reports(tokens: Sequence[Token], words: Lexicon) -> tuple[Report, ...]:
    """Return the reports of a clause in order."""
    return (
        *_according(tokens, words),
        *_accounts(tokens, words),
        *_verbs(tokens, words),
        *_participles(tokens, words),
        *_colon(tokens, words),
        *_quoting(tokens, words),
    )


def without_silent(reports: Sequence[Report], tokens: Sequence[Token], words: Lexicon) -> list[Report]:
    """Return reports without those whose verb a silence takes in, to the next mark: "declined to say what it holds"."""
    silent: set[int] = set()
    for at, token in enumerate(tokens):
        for phrase in words.phrases["silence"].get(token.fold, ()):
            if phrase_at(tokens, at, phrase):
                silent.update(range(at, end_of_phrase(tokens, at)))
    return [report for report in reports if report.verb not in silent]


def _according(tokens: Sequence[Token], words: Lexicon) -> Iterator[Report]:
    """Yield the reports of "according to" and of what else stands before a source, or behind it."""
    for at in range(len(tokens)):
        for phrase in words.phrases["according"].get(tokens[at].fold, ()):
            if (
                len(phrase) > 1
                and at + 2 < len(tokens)
                and words.is_a("own", tokens[at + 1].fold)
                and (tokens[at].fold, tokens[at + 2].fold) == phrase
            ):
                yield Report(at, (at + 1, at + 2), strong=True, beside=True)  # "in her view"
            if not phrase_at(tokens, at, phrase):
                continue
            if len(phrase) == 1 and words.is_a("behind", phrase[0]):
                start = at
                while start and tokens[start - 1].word:
                    start -= 1
                if start < at:
                    yield Report(at, (start, at), strong=True, beside=True)  # "Laut A", but "A zufolge"
                continue
            start = at + len(phrase)
            single = len(phrase) == 1
            if (
                single
                and words.is_a("weak", phrase[0])
                and (at > 0 or (start < len(tokens) and words.is_a("own", tokens[start].fold)))
            ):
                continue
            if single and words.is_a("closing", phrase[0]) and not _closes(tokens, at, words):
                continue
            stop = _with_name(tokens, start, end_of_phrase(tokens, start), words)
            yield Report(at, (start, stop), strong=not (single and words.is_a("weak", phrase[0])), beside=True)


def _closes(tokens: Sequence[Token], at: int, words: Lexicon) -> bool:
    """Return True if a word between a mark and a name closes a report: '"...", so A'."""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    named = after is not None and after.word and (after.capital or words.is_any(("determiners", "roles"), after.fold))
    return named and at > 0 and not tokens[at - 1].word


def _with_name(tokens: Sequence[Token], start: int, stop: int, words: Lexicon) -> int:
    """Return where a source ends whose name stands between commas: "according to the minister, A B, ..."."""
    end = end_of_phrase(tokens, stop + 1)
    name = tokens[stop + 1 : end]
    named = any(words.is_a("roles", token.fold) for token in tokens[start:stop]) and len(name) > 1
    capitals = all(token.capital or words.is_a("nobiliary", token.fold) for token in name)
    comma = stop < len(tokens) and tokens[stop].fold == ","
    apart = comma and end < len(tokens) and tokens[end].fold == ","
    if named and capitals and apart:
        return end
    first = tokens[start:stop]  # "according to A B, the deputy minister"
    person = len(first) > 1 and all(token.capital or words.is_a("nobiliary", token.fold) for token in first)
    office = any(words.is_a("roles", token.fold) for token in name) and not any(is_finite(each, words) for each in name)
    return end if comma and person and office else stop


def _verbs(tokens: Sequence[Token], words: Lexicon) -> Iterator[Report]:
    """Yield the reports of verbs of saying, of holding an opinion and of agreeing."""
    for at, token in enumerate(tokens):
        if not token.word or (token.capital and at):
            continue
        if is_inverted(token, words):
            yield Report(at, (at, at + 1), strong=True, beside=True)  # "précise-t-elle"
            continue
        said, held, agreed = senses_of(tokens, at, words)
        if not (said or held or agreed):
            continue
        passive = passive_subject(tokens, at, words)
        if passive is not None:
            if passive[1] > passive[0]:
                yield Report(at, passive, strong=said, beside=False, agreed=agreed)
            continue
        after = subject_after(tokens, at, words)
        if said and is_alone(tokens, at, after, words):
            yield Report(at, (at, at + 1), strong=True, beside=True, dropped=True)
            continue
        if after is not None:
            yield Report(at, after, strong=said, beside=True, agreed=agreed and not said)
            continue
        yield from _after_subject(tokens, at, words, said=said, agreed=agreed)


def _after_subject(tokens: Sequence[Token], at: int, words: Lexicon, *, said: bool, agreed: bool) -> Iterator[Report]:
    """Yield the report of a verb whose subject stands before it, or is left out."""
    subject, beside = subject_before(tokens, at, words)
    if subject[1] <= subject[0] and said and drops_subject(tokens, at, words):
        yield Report(at, (at, at + 1), strong=True, beside=False, dropped=True)
    if subject[1] > subject[0]:
        floor = max((i + 1 for i in range(subject[0]) if tokens[i].fold in {QUOTATION, ";", ":"}), default=0)
        wider = None if beside or not names_something(tokens[floor : subject[0]], words) else floor
        yield Report(at, subject, strong=said, beside=beside, agreed=agreed, wider=wider)


def _colon(tokens: Sequence[Token], words: Lexicon) -> Iterator[Report]:
    """Yield what stands before a colon and a quotation: "The answer of the ministry came at once: ..."."""
    for at in range(1, len(tokens) - 1):
        if tokens[at].fold == ":" and tokens[at + 1].fold == QUOTATION:
            chunks = chunks_of(tokens, 0, at)
            while len(chunks) > 1 and words.is_a("opening", tokens[chunks[0][0]].fold):
                chunks = chunks[1:]
            start, stop = chunks[0] if chunks else (0, 0)
            if len(chunks) > 1 and stop - start <= NEAR and not any(is_finite(each, words) for each in tokens[:at]):
                yield Report(at, (start, at), strong=True, beside=False)  # "A B, minister of energy: ..."
            elif stop > start:
                yield Report(at, (start, min(stop, start + NEAR)), strong=False, beside=False)


def _accounts(tokens: Sequence[Token], words: Lexicon) -> Iterator[Report]:
    """Yield whose account it is: "the ministry's version is that", "by the union's count", "in her view"."""
    for at, token in enumerate(tokens):
        if not token.word or not words.is_a("accounts", token.fold):
            continue
        if _is_answer(tokens, at, words):
            yield Report(at, (at + 2, end_of_phrase(tokens, at + 2)), strong=True, beside=True)
            continue
        owner = next(
            (
                near
                for near in range(at - 1, max(at - 1 - _BESIDE_ACCOUNT, -1), -1)
                if tokens[near].possessive or words.is_a("own", tokens[near].fold)
            ),
            None,
        )
        start = _start_of_phrase(tokens, at if owner is None else owner, words)
        stop = at if owner is None else owner + 1
        if stop <= start or (owner is not None and any(words.is_a("texts", t.fold) for t in tokens[owner:at])):
            continue  # "in its letter of complaint"
        introduced = start > 0 and words.is_a("by", tokens[start - 1].fold)
        opens = start == 1 or not (tokens[start - 2].word or tokens[start - 2].fold == QUOTATION)
        if (
            owner is not None
            and introduced
            and opens
            and not any(is_finite(each, words) for each in tokens[start:owner])
        ):
            yield Report(start - 1, (start, stop), strong=True, beside=False)
        elif not introduced and _states(tokens, at + 1, words):
            yield Report(at, (start, stop), strong=owner is not None, beside=False)


def _is_answer(tokens: Sequence[Token], at: int, words: Lexicon) -> bool:
    """Return True for what a quotation is called whose author follows: '"...," was the answer of the minister'."""
    before = [token.fold for token in tokens[max(at - NEAR, 0) : at]]
    opens = any(mark == QUOTATION and words.is_a("being", verb) for mark, verb in pairwise(before))
    return opens and at + 2 < len(tokens) and words.is_any(("joins", "by"), tokens[at + 1].fold)


def _start_of_phrase(tokens: Sequence[Token], stop: int, words: Lexicon) -> int:
    start = stop
    while start and tokens[start - 1].word and not words.is_a("by", tokens[start - 1].fold):
        start -= 1
    return start


def _states(tokens: Sequence[Token], at: int, words: Lexicon) -> bool:
    """Return True if what follows an account says what it is: "is that", "was: ...", "is 140", "..., is that"."""
    if at < len(tokens) and tokens[at].fold == ",":
        at = next((near for near in range(at + 1, len(tokens)) if tokens[near].fold == ","), at) + 1
    if at + 1 >= len(tokens) or not words.is_a("being", tokens[at].fold):
        return False
    after = tokens[at + 1]
    return (
        not after.word
        or words.is_a("that", after.fold)
        or after.fold[:1].isdigit()
        or words.is_a("stating", after.fold)
    )


def _participles(tokens: Sequence[Token], words: Lexicon) -> Iterator[Report]:
    """Yield the subject of a sentence that goes on with "saying", "adding that"."""
    for at in range(1, len(tokens)):
        if tokens[at].word and words.is_a("saying", tokens[at].fold) and not tokens[at - 1].word:
            start, stop = head_phrase(tokens, words)
            if stop > start:
                yield Report(at, (start, stop), strong=False, beside=False)


def _quoting(tokens: Sequence[Token], words: Lexicon) -> Iterator[Report]:
    """Yield the subject of a sentence with words in quotation marks: whoever acts there is quoted."""
    for at in range(1, len(tokens)):
        if tokens[at].fold == QUOTATION and tokens[at].stop - tokens[at].start >= _SHORTEST_QUOTED:
            start, stop = head_phrase(tokens, words)
            if start < stop <= at:
                yield Report(at, (start, stop), strong=False, beside=False)
            return


def ranked(reports: Sequence[Report]) -> list[Report]:
    """Return reports, the one that counts most first: the last beside what is reported, or else the first."""
    beside = [report for report in reports if report.beside]
    plain = [report for report in reports if not report.beside]
    return [*reversed(beside), *plain]
