"""Where the subject of a verb stands in a clause: before it, alone or with an apposition, or after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.article.inflection import may_be_plural
from compare.article.tokens import QUOTATION

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.article.lexicon import Kind, Lexicon
    from compare.article.tokens import Token

LONGEST_SUBJECT = 16
"""Tokens that are looked at for the subject after a verb."""

NEAR = 4
"""Tokens before a verb among which its auxiliaries and its negation stand."""

GAP = 2


def end_of_phrase(tokens: Sequence[Token], start: int) -> int:
    """Return where a phrase ends that begins at a token: at the next mark."""
    stop = start
    while stop < len(tokens) and stop - start < LONGEST_SUBJECT and (tokens[stop].word or tokens[stop].fold in "()"):
        stop += 1
    return stop


def _is_aside(tokens: Sequence[Token], chunk: tuple[int, int], words: Lexicon) -> bool:
    """Return True for what stands before the subject: "On Monday, ", "Officially, "."""
    row = tokens[chunk[0] : chunk[1]]
    return words.is_a("opening", row[0].fold) or (
        len(row) <= GAP and not any(each.capital for each in row[1:]) and not _names_one(row, words)
    )


def _names_one(row: Sequence[Token], words: Lexicon) -> bool:
    return any(
        words.is_a(kind, each.fold) for each in row for kind in (*LATER, "determiners", "person", "thing", "group")
    )


def head_phrase(tokens: Sequence[Token], words: Lexicon) -> tuple[int, int]:
    """Return the subject at the head of a sentence: as far as words that name somebody follow each other."""
    start = 0
    chunks = chunks_of(
        tokens, 0, next((at for at, each in enumerate(tokens) if each.fold in {QUOTATION, ";", ":"}), len(tokens))
    )
    while len(chunks) > 1 and _is_aside(tokens, chunks[0], words):
        chunks = chunks[1:]
    if not chunks or words.is_a("opening", tokens[chunks[0][0]].fold):
        return 0, 0
    start, end = chunks[0]
    stop = start
    for at in range(start, end):
        token = tokens[at]
        if words.is_any(("said", "held", "acts", "auxiliaries", "reported", "backward"), token.fold):
            break
        if token.capital or words.is_any(("roles", "bodies", "strangers", "person", "thing", "group"), token.fold):
            if at - stop > GAP:
                break
            stop = at + 1
            if token.possessive:
                continue
    return start, stop


def is_noun_after(token: Token, before: Token, words: Lexicon) -> bool:
    """Return True if a word that could be a verb is a noun, as the word before it tells."""
    if words.is_a("as", before.fold):
        return False  # "as the ministry said" turned around, as languages do
    if before.possessive or words.is_a("nominal", before.fold) or before.fold.isdigit():
        return True
    closed = words.is_any(("determiners", "own", "joins", "opening"), before.fold)
    if words.is_a("and", before.fold) or (words.capital_nouns and not token.capital):
        return False  # "closed it and said", "hat das bestritten"
    if closed and not _goes_with_verb(before, words):
        return True
    if not may_be_plural(token.fold, words.language) or words.is_a("speaks", token.fold):
        return False
    # "contact points", but "the ministry points out".
    return not before.capital and not words.is_any(_SPEAKERS, before.fold)


_SPEAKERS: tuple[Kind, ...] = (*("bodies", "roles", "strangers", "texts", "person", "thing", "auxiliaries", "group"),)


def _is_pronoun(token: Token, words: Lexicon) -> bool:
    return words.is_any(("person", "thing", "group"), token.fold)


def passive_subject(tokens: Sequence[Token], at: int, words: Lexicon) -> tuple[int, int] | None:
    """Return who said it in an English passive, an empty range where nobody is named; None where it is none."""
    after = tokens[at + 1].fold if at + 1 < len(tokens) else ""
    near = at - 1
    while (
        near >= 0
        and words.is_any(("auxiliaries", "negations"), tokens[near].fold)
        and not words.is_a("passive", tokens[near].fold)
    ):
        near -= 1
    passive = near >= 0 and words.is_a("passive", tokens[near].fold) and words.is_a("participles", tokens[at].fold)
    impersonal = (
        passive
        and at <= NEAR
        and words.is_a("places", after)
        and any(words.is_a("thing", token.fold) for token in tokens[:near])
    )
    if impersonal:  # "it was noted in the statement"
        return at + 2, min(end_of_phrase(tokens, at + 2), at + 2 + NEAR + 1)
    by = words.is_a("agents", after) and (passive or _names_agent(tokens, at + 2, words))
    if by and (passive or words.is_a("participles", tokens[at].fold)):
        return (at + 2, end_of_phrase(tokens, at + 2)) if passive else (at, at)
    return (at, at) if passive else None


def _names_agent(tokens: Sequence[Token], at: int, words: Lexicon) -> bool:
    """Return True if somebody is named after "by": not in "A B said by satellite phone"."""
    return any(each.capital or words.is_any(_AGENTS, each.fold) for each in tokens[at : at + GAP] if each.word)


def subject_after(tokens: Sequence[Token], at: int, words: Lexicon) -> tuple[int, int] | None:
    """Return the subject that follows a verb: at the head of a clause, after a quotation or a comma."""
    if at + 1 >= len(tokens) or not tokens[at + 1].word or words.is_a("addressing", tokens[at].fold):
        return None
    head = at
    while head and tokens[head - 1].word and _goes_with_verb(tokens[head - 1], words):
        head -= 1
    pronoun = next((near for near in range(head, at) if _is_pronoun(tokens[near], words)), None)
    if pronoun is not None:
        return (pronoun, pronoun + 1) if "-" in tokens[pronoun].fold else None  # "a-t-il"
    if words.is_any(("thing", "person"), tokens[at + 1].fold) and not words.is_a("said", tokens[at].fold):
        return None  # its object: "backed it"
    opens = head == 1 and words.is_a("nameless", tokens[0].fold)  # "Unterdessen warnte die Kammer"
    before = tokens[head - 1].fold if head and not opens and not words.is_a("as", tokens[head - 1].fold) else ":"
    beside = before in _BESIDE and (
        before != "," or _brings_in_speaker(tokens, at, words) or not _is_apposition(tokens, head - 1, words)
    )
    if not (beside and _begins_subject(tokens, at + 1, words)):
        return None
    stop = at + 2
    if _is_pronoun(tokens[at + 1], words) and not words.is_a("determiners", tokens[at + 1].fold):
        return at + 1, stop
    while stop < len(tokens) and stop - at < LONGEST_SUBJECT and not _ends_subject(tokens[stop], words):
        stop += 1
    return at + 1, stop


_AGENTS: tuple[Kind, ...] = (
    *("determiners", "own", "roles", "strangers", "bodies", "honorifics", "person", "thing", "group", "several"),
)
_BESIDE = frozenset((QUOTATION, *",-:;?!("))
_SUBJECT: tuple[Kind, ...] = (
    *("determiners", "own", "roles", "strangers", "bodies", "both", "impersonal", "person", "thing", "group"),
)
_CLAUSE: tuple[Kind, ...] = ("that", "person", "thing", "group", "auxiliaries")
LATER: tuple[Kind, ...] = ("roles", "bodies", "strangers")


def _goes_with_verb(token: Token, words: Lexicon) -> bool:
    return words.is_a("auxiliaries", token.fold) or _is_pronoun(token, words)


def _begins_subject(tokens: Sequence[Token], at: int, words: Lexicon) -> bool:
    """Return True if a subject may begin at a token after a verb: a name, a role, a determiner."""
    if words.is_a("connective", tokens[at].fold):
        return False
    if words.is_a("impersonal", tokens[at].fold):  # "heißt es im Ministerium", not "dijo en los pasillos"
        return any(words.is_any(("bodies", "texts"), each.fold) for each in tokens[at + 1 : at + NEAR] if each.word)
    if words.is_a("own", tokens[at].fold):  # "said her lawyer", not "назвали ее предварительной"
        return any(words.is_any(LATER, each.fold) for each in tokens[at + 1 : at + NEAR] if each.word)
    closed = words.is_any(("opening", "turns", "auxiliaries", "joins", "that", "negations", "own"), tokens[at].fold)
    named = tokens[at + 1 : at + 3]  # "said restaurateur Ann Lee"
    if not closed and len(named) > 1 and all(each.word and each.capital for each in named):
        return True
    return (
        tokens[at].capital
        or words.is_a("honorifics", tokens[at].fold)
        or words.is_any(_SUBJECT, tokens[at].fold)
        or any(words.is_a(kind, token.fold) for token in tokens[at + 1 : at + 3] for kind in LATER)
    )


def _brings_in_speaker(tokens: Sequence[Token], at: int, words: Lexicon) -> bool:
    """Return True if after a verb of speaking somebody with a role stands: "..., said the deputy minister"."""
    if not words.is_a("speaks", tokens[at].fold):
        return False
    row = tokens[at + 1 : at + 1 + NEAR]
    name = next((near for near, each in enumerate(row) if not each.word), len(row))
    ended = at + 1 + name >= len(tokens) or (name < len(row) and row[name].fold == ",")
    if name > 1 and ended and all(each.capital for each in row[:name]):
        return True  # "The union, which has 40 members, left, said Ann Lee, its negotiator"
    role = next((near for near, each in enumerate(row) if each.word and words.is_a("roles", each.fold)), None)
    if role is None or words.is_any(("opening", "that"), row[0].fold):
        return False
    comma = next(near for near in range(at + 1) if tokens[near].fold == ",")
    named = any(each.word and words.is_any(LATER, each.fold) for each in tokens[:comma])
    return not named and words.is_any(("determiners", "roles", "honorifics"), row[0].fold)


def _ends_subject(token: Token, words: Lexicon) -> bool:
    if not token.word:
        return token.fold not in {",", "(", ")"}
    joins = words.is_a("joins", token.fold) and not words.is_a("places", token.fold)
    opens = words.is_a("opening", token.fold) and not (joins or words.is_a("employing", token.fold))
    return opens or words.is_any(("relative", "that"), token.fold)


def _is_apposition(tokens: Sequence[Token], comma: int, words: Lexicon) -> bool:
    """Return True if what stands before the comma is the subject of what follows it, with a phrase between commas."""
    floor = max((at + 1 for at in range(comma) if tokens[at].fold == QUOTATION), default=0)
    first = next((at for at in range(floor, comma) if tokens[at].fold == ","), comma)
    head = tokens[floor:first]
    if first == comma:
        return False
    finite = any(
        words.is_a(kind, token.fold)
        for kind in ("said", "held", "reported", "backward")
        for token in head
        if token.word
    )
    return not finite and not (head and words.is_a("opening", head[0].fold)) and bool(head)


def subject_before(tokens: Sequence[Token], at: int, words: Lexicon) -> tuple[tuple[int, int], bool]:
    """Return the subject before a verb, and whether the report stands beside what is reported."""
    stop = at
    while stop and tokens[stop - 1].word and words.is_any(("auxiliaries", "negations"), tokens[stop - 1].fold):
        stop -= 1
    start = stop
    while start and (tokens[start - 1].word or tokens[start - 1].fold in "()") and not _turns(tokens, start - 1, words):
        start -= 1
    chunk = tokens[start:stop]
    if (
        all(words.is_a("relative", token.fold) for token in chunk)
        and stop < at
        and any(words.is_a("both", token.fold) for token in tokens[stop:at])
    ):
        return (stop, at), False
    if any(token.word and not token.capital and words.is_a("said", token.fold) for token in chunk):
        return (0, 0), False  # inside what somebody said
    headed = _before_head(tokens, start, stop, words)
    if headed is not None:
        return headed, False
    if names_something(chunk, words):
        start = _with_apposition(tokens, start, stop, words)
        return (_after_opening(tokens, start, stop, words), stop), start > 0 and _is_beside(tokens, at, words, start)
    floor = max((i + 1 for i in range(start) if tokens[i].fold in {QUOTATION, ";", ":"}), default=0)
    chunks = chunks_of(tokens, floor, start)
    while len(chunks) > 1 and words.is_a("opening", tokens[chunks[0][0]].fold):
        chunks = chunks[1:]
    if not chunks:
        return (0, 0), False
    return (chunks[0][0], stop), False


def _before_head(tokens: Sequence[Token], start: int, stop: int, words: Lexicon) -> tuple[int, int] | None:
    """Return the subject before who heads it: "El departamento que dirige A B exige"."""
    opens = start > 0 and stop - start > 1 and words.is_a("connective", tokens[start - 1].fold)
    if not opens or not words.is_a("heads", tokens[start].fold):
        return None
    begin = start - 1
    while begin and tokens[begin - 1].word and not _turns(tokens, begin - 1, words):
        begin -= 1
    return (begin, start - 1) if begin < start - 1 else None


def _with_apposition(tokens: Sequence[Token], start: int, stop: int, words: Lexicon) -> int:
    """Return where a subject starts of which one half says who it is and the other what: "the minister, A B"."""
    if start < NEAR - 2 or tokens[start - 1].fold != ",":
        return start
    begin = start - 1
    while begin and tokens[begin - 1].word:
        begin -= 1
    first, second = tokens[begin : start - 1], tokens[start:stop]
    if not first or any(is_finite(token, words) for token in first) or words.is_a("opening", first[0].fold):
        return start
    roles = [any(_is_role(token, words) for token in half) for half in (first, second)]
    names = [
        sum(token.capital and not _is_role(token, words) for token in half) > 1
        and all(token.capital or not token.word or words.is_a("nobiliary", token.fold) for token in half)
        for half in (first, second)
    ]
    return begin if (roles[0] and names[1]) or (names[0] and roles[1]) else start


def _is_role(token: Token, words: Lexicon) -> bool:
    return token.word and (words.is_a("roles", token.fold) or words.is_a("strangers", token.fold))


def _turns(tokens: Sequence[Token], at: int, words: Lexicon) -> bool:
    """Return True if a clause opens here, so that the subject is not before it."""
    fold = tokens[at].fold
    if at == 0:
        return False
    if words.is_a("and", fold):  # "A and B said", but "A left and B said"
        begin = at
        while begin and (tokens[begin - 1].word or tokens[begin - 1].fold == QUOTATION or begin == at):
            begin -= 1
        return any(is_finite(token, words) for token in tokens[begin:at] if token.word)
    return words.is_a("connective", fold) or (words.is_a("turns", fold) and not tokens[at - 1].word)


def is_finite(token: Token, words: Lexicon) -> bool:
    """Return True for a word that could be the verb of a clause."""
    return words.is_any(("said", "held", "agreed", "acts", "reported", "backward"), token.fold)


def chunks_of(tokens: Sequence[Token], start: int, stop: int) -> list[tuple[int, int]]:
    """Return what stands between the commas of a stretch of tokens."""
    chunks, begin = [], start
    for at in range(start, stop):
        if tokens[at].fold == ",":
            if at > begin:
                chunks.append((begin, at))
            begin = at + 1
    if stop > begin:
        chunks.append((begin, stop))
    return chunks


def names_something(chunk: Sequence[Token], words: Lexicon) -> bool:
    """Return True if a chunk could be the subject of a verb."""
    if chunk and words.is_a("relative", chunk[0].fold):
        return False
    if len(chunk) > 1 and words.is_a("impersonal", chunk[0].fold):
        return True
    if not chunk or words.is_a("opening", chunk[0].fold):
        named = any(token.capital and not words.is_a("times", token.fold) for token in chunk[1:])
        return named or any(_is_pronoun(token, words) for token in chunk[1:]) or sum(t.word for t in chunk) > NEAR
    return any(
        token.word and (token.capital or _is_pronoun(token, words) or not words.is_a("auxiliaries", token.fold))
        for token in chunk
    ) and not (len(chunk) == 1 and (chunk[0].fold.isdigit() or words.is_a("adverbs", chunk[0].fold)))


def _after_opening(tokens: Sequence[Token], start: int, stop: int, words: Lexicon) -> int:
    """Return where the subject starts in a chunk that begins with a phrase of time or place without a comma."""
    later = next((at for at in range(start, min(start + NEAR, stop)) if words.is_a("later", tokens[at].fold)), stop)
    if later + 1 < stop and (tokens[later + 1].capital or words.is_a("determiners", tokens[later + 1].fold)):
        start = later + 1  # "Two hours later the ministry"
    while start < stop and (words.is_a("leading", tokens[start].fold)):
        start += 1
    if start < stop and words.is_a("opening", tokens[start].fold):
        heads = [
            near
            for near in range(start + 1, stop)
            if _is_pronoun(tokens[near], words)
            or (
                near > start + 1
                and words.is_a("determiners", tokens[near].fold)
                and not _governs(tokens[near - 1], words)
            )
        ]
        return heads[-1] if heads else start + 1
    return start


def _governs(token: Token, words: Lexicon) -> bool:
    """Return True for a preposition, after which no subject begins."""
    return words.is_any(("opening", "joins", "by", "about"), token.fold)


def _is_beside(tokens: Sequence[Token], at: int, words: Lexicon, start: int) -> bool:
    """Return True if nothing that is reported follows a verb: only marks, or when, where and to whom it was said."""
    before = tokens[start - 1]
    if before.word or (start < NEAR and words.is_a("opening", tokens[0].fold)):
        return False
    if (
        before.fold == ","
        and words.is_a("opening", tokens[0].fold)
        and not any(token.fold in {",", QUOTATION} for token in tokens[: start - 1])
    ):
        return False
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if after is not None and words.is_a("addressing", tokens[at].fold):
        row = tokens[at + 1 : end_of_phrase(tokens, at + 1)]
        told = any(
            (words.is_any(_CLAUSE, each.fold) and not words.is_a("opening", each.fold)) or is_finite(each, words)
            for each in row
            if each.word
        )
        return len(row) <= LONGEST_SUBJECT // 2 and not told  # "..., A told reporters in Geneva"
    return after is None or not after.word or words.is_a("opening", after.fold) or after.capital
