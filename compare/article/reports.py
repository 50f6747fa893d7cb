"""The words of a sentence that say whose words the rest of it are: a verb of saying with its subject, "according to".

The subject stands before the verb, alone or with an apposition ("A, spokesman of B, said"), or right after it at the
end of a quotation or of a sentence ("..., said A"). The last report that stands beside what is reported
("..., she said") outweighs the first one that introduces it, because what it stands beside may report itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from compare.article.tokens import QUOTATION

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.article.lexicon import Kind, Lexicon, Phrases
    from compare.article.tokens import Token

LONGEST_SUBJECT = 16
"""Tokens that are looked at for the subject after a verb."""

_NEAR = 4
"""Tokens before a verb among which its auxiliaries and its negation stand."""


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


def is_silent(tokens: Sequence[Token], words: Lexicon) -> bool:
    """Return True if a clause says that somebody said nothing."""
    if has_phrase(tokens, "silence", words):
        return True
    for at, token in enumerate(tokens):
        denied = token.word and words.is_a("negations", token.fold)
        if denied and any(words.is_a("unsaid", each.fold) for each in tokens[at + 1 : at + 3]):
            return True
    return bool(tokens) and tokens[0].fold in NOBODY


NOBODY = frozenset(("neither", "none", "nobody"))


def is_ours(tokens: Sequence[Token], words: Lexicon) -> bool:
    """Return True if a subject is the reporter."""
    return has_phrase(tokens, "ourselves", words)


def is_anonymous(tokens: Sequence[Token], words: Lexicon) -> bool:
    """Return True if a clause says that its source is not to be named."""
    return has_phrase(tokens, "anonymous", words)


def has_phrase(tokens: Sequence[Token], kind: Phrases, words: Lexicon) -> bool:
    """Return True if tokens hold a phrase of a kind."""
    phrases = words.phrases[kind]
    return any(
        _phrase_at(tokens, at, phrase) for at, token in enumerate(tokens) for phrase in phrases.get(token.fold, ())
    )


def _phrase_at(tokens: Sequence[Token], at: int, phrase: tuple[str, ...]) -> bool:
    row = tokens[at : at + len(phrase)]
    return len(row) == len(phrase) and all(token.fold == word for token, word in zip(row, phrase, strict=True))


def _according(tokens: Sequence[Token], words: Lexicon) -> Iterator[Report]:
    for at in range(len(tokens)):
        for phrase in words.phrases["according"].get(tokens[at].fold, ()):
            if (
                len(phrase) > 1
                and at + 2 < len(tokens)
                and words.is_a("own", tokens[at + 1].fold)
                and (tokens[at].fold, tokens[at + 2].fold) == phrase
            ):
                yield Report(at, (at + 1, at + 2), strong=True, beside=True)  # "in her view"
            if not _phrase_at(tokens, at, phrase):
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
                and phrase[0] in _WEAK
                and (at > 0 or (start < len(tokens) and words.is_a("own", tokens[start].fold)))
            ):
                continue
            if single and words.is_a("closing", phrase[0]) and (not at or tokens[at - 1].word):
                continue  # '"...", so A'
            stop = _end_of_phrase(tokens, start)
            yield Report(at, (start, stop), strong=not (single and phrase[0] in _WEAK), beside=True)


_WEAK = frozenset(("for", "pour", "para", "fur"))
"""Words that introduce whose view something is only where a sentence begins with them."""


def _end_of_phrase(tokens: Sequence[Token], start: int) -> int:
    stop = start
    while stop < len(tokens) and stop - start < LONGEST_SUBJECT and (tokens[stop].word or tokens[stop].fold in "()"):
        stop += 1
    return stop


def _verbs(tokens: Sequence[Token], words: Lexicon) -> Iterator[Report]:
    for at, token in enumerate(tokens):
        if not token.word or (token.capital and at):
            continue
        said, held, agreed = (words.is_a(kind, token.fold) for kind in ("said", "held", "agreed"))
        if not (said or held):
            said = _is_said_with_particle(tokens, at, words)
            held = not said and words.is_a("bases", token.fold) and _takes_base(tokens, at, words)
            agreed = agreed and not held
        if not (said or held or agreed) or _is_no_verb(tokens, at, words):
            continue
        passive = _passive_subject(tokens, at, words)
        if passive is not None:
            if passive[1] > passive[0]:
                yield Report(at, passive, strong=said, beside=False, agreed=agreed)
            continue
        after = _subject_after(tokens, at, words)
        if after is not None:
            yield Report(at, after, strong=said, beside=True, agreed=agreed and not said)
            continue
        subject, beside = _subject_before(tokens, at, words)
        if subject[1] <= subject[0] and said and _drops_subject(tokens, at, words):
            yield Report(at, (at, at + 1), strong=True, beside=False, dropped=True)
        if subject[1] > subject[0]:
            floor = max((i + 1 for i in range(subject[0]) if tokens[i].fold in {QUOTATION, ";", ":"}), default=0)
            wider = None if beside or not _names_something(tokens[floor : subject[0]], words) else floor
            yield Report(at, subject, strong=said, beside=beside, agreed=agreed, wider=wider)


def _drops_subject(tokens: Sequence[Token], at: int, words: Lexicon) -> bool:
    """Return True for a verb with what it reports right after it and without a subject: "Añadió que"."""
    if not any(words.kinds["dropping"].whole) or at + 1 >= len(tokens):
        return False
    after = tokens[at + 1]
    head = all(not token.word or words.is_a("auxiliaries", token.fold) for token in tokens[:at])
    return head and words.is_a("dropping", after.fold)


def _colon(tokens: Sequence[Token], words: Lexicon) -> Iterator[Report]:
    """Yield what stands before a colon and a quotation: "The answer of the ministry came at once: ..."."""
    for at in range(1, len(tokens) - 1):
        if tokens[at].fold == ":" and tokens[at + 1].fold == QUOTATION:
            chunks = _chunks(tokens, 0, at)
            while len(chunks) > 1 and words.is_a("opening", tokens[chunks[0][0]].fold):
                chunks = chunks[1:]
            start, stop = chunks[0] if chunks else (0, 0)
            if len(chunks) > 1 and stop - start <= _NEAR and not any(_is_finite(each, words) for each in tokens[:at]):
                yield Report(at, (start, at), strong=True, beside=False)  # "A B, minister of energy: ..."
            elif stop > start:
                yield Report(at, (start, min(stop, start + _NEAR)), strong=False, beside=False)


_AFTER_VERB = 3
"""Tokens after a verb among which the word stands that makes it a verb of saying."""

_BESIDE_ACCOUNT = 3
"""Tokens between whose account it is and the word for it: "the company's own figure"."""


def _is_said_with_particle(tokens: Sequence[Token], at: int, words: Lexicon) -> bool:
    """Return True for a verb that says with what follows it: "hit back", "made it clear"."""
    return any(
        tokens[at].fold in words.particles.get(each.fold, ())
        for each in tokens[at + 1 : at + 1 + _AFTER_VERB]
        if each.word
    )


def _takes_base(tokens: Sequence[Token], at: int, words: Lexicon) -> bool:
    """Return True if a verb in its base form is finite: after several who speak, or after "does not"."""
    before = at - 1
    while before >= 0 and tokens[before].word and words.is_any(("auxiliaries", "negations"), tokens[before].fold):
        before -= 1
    if before < at - 1 and any(words.is_a("support", token.fold) for token in tokens[before + 1 : at]):
        return not (words.is_a("unsaid", tokens[at].fold) and _is_denied(tokens, at, words))
    if before < 0 or not tokens[before].word:
        return False
    last = tokens[before]
    start = before
    while start and tokens[start - 1].word:
        start -= 1
    head = tokens[start : before + 1]
    counted = head[0].fold.isdigit() or words.is_a("several", head[0].fold)
    counted = counted or any(
        each.fold.endswith("s") and not each.possessive and words.is_any(_LATER, each.fold) for each in head[:_GAP]
    )
    if counted and not _is_noun_after(tokens[at], last, words):
        return True
    if words.is_any(("group", "both", "counted"), last.fold):
        return True
    several = last.fold.endswith("s") and not last.possessive
    return several and (last.capital or words.is_any(("bodies", "roles", "strangers"), last.fold))


def _is_denied(tokens: Sequence[Token], at: int, words: Lexicon) -> bool:
    near = [token.fold for token in tokens[max(at - _NEAR, 0) : at] if token.word]
    return any(words.is_a("negations", fold) for fold in near[-2:])


def _accounts(tokens: Sequence[Token], words: Lexicon) -> Iterator[Report]:
    """Yield whose account it is: "the ministry's version is that", "by the union's count", "in her view"."""
    for at, token in enumerate(tokens):
        if not token.word or not words.is_a("accounts", token.fold):
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
        if stop <= start:
            continue
        introduced = start > 0 and words.is_a("by", tokens[start - 1].fold)
        if owner is not None and introduced and (start == 1 or not tokens[start - 2].word):
            yield Report(start - 1, (start, stop), strong=True, beside=False)
        elif not introduced and _states(tokens, at + 1, words):
            yield Report(at, (start, stop), strong=owner is not None, beside=False)


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
        or after.fold in {"to", "different"}
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


_SHORTEST_QUOTED = 12
"""Code points of the shortest quotation that is more than a name or a single word."""

_GAP = 2


def _is_aside(tokens: Sequence[Token], chunk: tuple[int, int], words: Lexicon) -> bool:
    """Return True for what stands before the subject: "On Monday, ", "Officially, "."""
    row = tokens[chunk[0] : chunk[1]]
    return words.is_a("opening", row[0].fold) or (
        len(row) <= _GAP and not any(each.capital for each in row[1:]) and not _names_one(row, words)
    )


def _names_one(row: Sequence[Token], words: Lexicon) -> bool:
    return any(
        words.is_a(kind, each.fold) for each in row for kind in (*_LATER, "determiners", "person", "thing", "group")
    )


def head_phrase(tokens: Sequence[Token], words: Lexicon) -> tuple[int, int]:
    """Return the subject at the head of a sentence: as far as words that name somebody follow each other."""
    start = 0
    chunks = _chunks(
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
        if words.is_any(("said", "held", "auxiliaries", "reported", "backward"), token.fold):
            break
        if token.capital or words.is_any(("roles", "bodies", "strangers", "person", "thing", "group"), token.fold):
            if at - stop > _GAP:
                break
            stop = at + 1
            if token.possessive:
                continue
    return start, stop


def _is_no_verb(tokens: Sequence[Token], at: int, words: Lexicon) -> bool:
    """Return True for a noun or participle of the same form, and where it is denied that something was said."""
    before = tokens[at - 1] if at else None
    if before is not None and before.word and _is_noun_after(tokens[at], before, words):
        return True
    # "does not recognise" is an opinion too
    return words.is_a("unsaid", tokens[at].fold) and _is_denied(tokens, at, words)


def _is_noun_after(token: Token, before: Token, words: Lexicon) -> bool:
    if words.is_a("as", before.fold):
        return False  # "as the ministry said" turned around, as languages do
    if before.possessive or before.fold in {"to", "be"} or before.fold.isdigit():
        return True
    closed = words.is_any(("determiners", "own", "joins", "opening"), before.fold)
    if words.is_a("and", before.fold) or (words.capital_nouns and not token.capital):
        return False  # "closed it and said", "hat das bestritten"
    if closed and not _goes_with_verb(before, words):
        return True
    plural = token.fold.endswith("s") and not token.fold.endswith("ss") and not words.is_a("speaks", token.fold)
    if not plural or not words.is_a("unsaid", "say"):
        return False
    # English: "contact points", but "the ministry points out".
    return not before.capital and not words.is_any(_SPEAKERS, before.fold)


_SPEAKERS: tuple[Kind, ...] = (*("bodies", "roles", "strangers", "texts", "person", "thing", "auxiliaries", "group"),)


def _is_pronoun(token: Token, words: Lexicon) -> bool:
    return words.is_any(("person", "thing", "group"), token.fold)


_PASSIVE = frozenset(("was", "were", "been", "is", "are", "being"))


def _passive_subject(tokens: Sequence[Token], at: int, words: Lexicon) -> tuple[int, int] | None:
    """Return who said it in an English passive, an empty range where nobody is named; None where it is none."""
    after = tokens[at + 1].fold if at + 1 < len(tokens) else ""
    near = at - 1
    while near >= 0 and words.is_a("auxiliaries", tokens[near].fold) and tokens[near].fold not in _PASSIVE:
        near -= 1
    passive = (
        near >= 0 and tokens[near].fold in _PASSIVE and tokens[at].fold.endswith(("ed", "en", "told", "said", "put"))
    )
    impersonal = (
        passive and at <= _NEAR and after == "in" and any(words.is_a("thing", token.fold) for token in tokens[:near])
    )
    if impersonal:  # "it was noted in the statement"
        return at + 2, min(_end_of_phrase(tokens, at + 2), at + 2 + _NEAR + 1)
    if after == "by" and (passive or tokens[at].fold.endswith("ed")):
        return (at + 2, _end_of_phrase(tokens, at + 2)) if passive else (at, at)
    return (at, at) if passive else None


def _subject_after(tokens: Sequence[Token], at: int, words: Lexicon) -> tuple[int, int] | None:
    """Return the subject that follows a verb: at the head of a clause, after a quotation or a comma."""
    if at + 1 >= len(tokens) or not tokens[at + 1].word or tokens[at].fold in {"told", "tells"}:
        return None
    head = at
    while head and tokens[head - 1].word and _goes_with_verb(tokens[head - 1], words):
        head -= 1
    pronoun = next((near for near in range(head, at) if _is_pronoun(tokens[near], words)), None)
    if pronoun is not None:
        return (pronoun, pronoun + 1) if "-" in tokens[pronoun].fold else None  # "a-t-il"
    if words.is_any(("thing", "person"), tokens[at + 1].fold) and not words.is_a("said", tokens[at].fold):
        return None  # its object: "backed it"
    before = tokens[head - 1].fold if head and not words.is_a("as", tokens[head - 1].fold) else ":"
    beside = before in _BESIDE and not (before == "," and _is_apposition(tokens, head - 1, words))
    if not (beside and _begins_subject(tokens, at + 1, words)):
        return None
    stop = at + 2
    while stop < len(tokens) and stop - at < LONGEST_SUBJECT and not _ends_subject(tokens[stop], words):
        stop += 1
    return at + 1, stop


_BESIDE = frozenset((QUOTATION, *",-:;?!("))
_SUBJECT: tuple[Kind, ...] = (
    *("determiners", "own", "roles", "strangers", "bodies", "both", "impersonal", "person", "thing", "group"),
)
_LATER: tuple[Kind, ...] = ("roles", "bodies", "strangers")


def _goes_with_verb(token: Token, words: Lexicon) -> bool:
    return words.is_a("auxiliaries", token.fold) or _is_pronoun(token, words)


def _begins_subject(tokens: Sequence[Token], at: int, words: Lexicon) -> bool:
    return tokens[at].fold not in _THAT and (
        tokens[at].capital
        or words.is_any(_SUBJECT, tokens[at].fold)
        or any(words.is_a(kind, token.fold) for token in tokens[at + 1 : at + 3] for kind in _LATER)
    )


def _ends_subject(token: Token, words: Lexicon) -> bool:
    if not token.word:
        return token.fold not in {",", "(", ")"}
    opens = words.is_a("opening", token.fold) and not words.is_a("joins", token.fold) and token.fold != "at"
    return opens or token.fold == "in" or token.fold in _RELATIVE | {"that", "que"}


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


def _subject_before(tokens: Sequence[Token], at: int, words: Lexicon) -> tuple[tuple[int, int], bool]:
    """Return the subject before a verb, and whether the report stands beside what is reported."""
    stop = at
    while stop and tokens[stop - 1].word and words.is_any(("auxiliaries", "negations"), tokens[stop - 1].fold):
        stop -= 1
    start = stop
    while start and (tokens[start - 1].word or tokens[start - 1].fold in "()") and not _turns(tokens, start - 1, words):
        start -= 1
    chunk = tokens[start:stop]
    if (
        all(token.fold in _RELATIVE for token in chunk)
        and stop < at
        and any(words.is_a("both", token.fold) for token in tokens[stop:at])
    ):
        return (stop, at), False
    if any(token.word and not token.capital and words.is_a("said", token.fold) for token in chunk):
        return (0, 0), False  # inside what somebody said
    if _names_something(chunk, words):
        start = _with_apposition(tokens, start, stop, words)
        return (_after_opening(tokens, start, stop, words), stop), start > 0 and _is_beside(tokens, at, words, start)
    floor = max((i + 1 for i in range(start) if tokens[i].fold in {QUOTATION, ";", ":"}), default=0)
    chunks = _chunks(tokens, floor, start)
    while len(chunks) > 1 and words.is_a("opening", tokens[chunks[0][0]].fold):
        chunks = chunks[1:]
    if not chunks:
        return (0, 0), False
    return (chunks[0][0], stop), False


def _with_apposition(tokens: Sequence[Token], start: int, stop: int, words: Lexicon) -> int:
    """Return where a subject starts of which one half says who it is and the other what: "the minister, A B"."""
    if start < _NEAR - 2 or tokens[start - 1].fold != ",":
        return start
    begin = start - 1
    while begin and tokens[begin - 1].word:
        begin -= 1
    first, second = tokens[begin : start - 1], tokens[start:stop]
    if not first or any(_is_finite(token, words) for token in first) or words.is_a("opening", first[0].fold):
        return start
    roles = [any(_is_role(token, words) for token in half) for half in (first, second)]
    names = [
        sum(token.capital and not _is_role(token, words) for token in half) > 1
        and all(token.capital or not token.word or token.fold in _PARTICLES for token in half)
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
    if fold in _AND:  # "A and B said", but "A left and B said"
        return any(_is_finite(token, words) for token in tokens[:at] if token.word)
    return fold in _THAT or (words.is_a("turns", fold) and not tokens[at - 1].word)


_PARTICLES = frozenset(("de", "la", "van", "von", "bin", "al", "el", "ben", "da", "dos", "di"))
_AND = frozenset(("and", "und", "et", "y", "и"))
_THAT = frozenset(("that", "but", "while", "which", "dass", "que", "что"))
_RELATIVE = frozenset(("who", "whose", "which", "whom", "where", "qui", "dont", "quien", "cuyo", "deren", "dessen"))


def _is_finite(token: Token, words: Lexicon) -> bool:
    return words.is_any(("said", "held", "agreed", "reported", "backward"), token.fold)


def _chunks(tokens: Sequence[Token], start: int, stop: int) -> list[tuple[int, int]]:
    chunks, begin = [], start
    for at in range(start, stop):
        if tokens[at].fold == ",":
            if at > begin:
                chunks.append((begin, at))
            begin = at + 1
    if stop > begin:
        chunks.append((begin, stop))
    return chunks


def _names_something(chunk: Sequence[Token], words: Lexicon) -> bool:
    if chunk and chunk[0].fold in _RELATIVE:
        return False
    if len(chunk) > 1 and words.is_a("impersonal", chunk[0].fold):
        return True
    if not chunk or words.is_a("opening", chunk[0].fold):
        named = any(token.capital and not words.is_a("times", token.fold) for token in chunk[1:])
        return named or any(_is_pronoun(token, words) for token in chunk[1:]) or sum(t.word for t in chunk) > _NEAR
    return any(
        token.word and (token.capital or _is_pronoun(token, words) or not words.is_a("auxiliaries", token.fold))
        for token in chunk
    ) and not (len(chunk) == 1 and (chunk[0].fold.isdigit() or chunk[0].fold in _ADVERBS))


_ADVERBS = frozenset(("however", "then", "meanwhile", "too", "also", "and", "but", "officially", "though"))


def _after_opening(tokens: Sequence[Token], start: int, stop: int, words: Lexicon) -> int:
    """Return where the subject starts in a chunk that begins with a phrase of time or place without a comma."""
    while start < stop and (tokens[start].fold in {"yet", "but", "and", "also", "then", "still"}):
        start += 1
    if start < stop and words.is_a("opening", tokens[start].fold):
        near = start + 1
        while near < stop and not (
            _is_pronoun(tokens[near], words) or (near > start + 1 and words.is_a("determiners", tokens[near].fold))
        ):
            near += 1
        return near if near < stop else start + 1
    return start


def _is_beside(tokens: Sequence[Token], at: int, words: Lexicon, start: int) -> bool:
    """Return True if nothing that is reported follows a verb: only marks, or when, where and to whom it was said."""
    before = tokens[start - 1]
    if before.word or (start < _NEAR and words.is_a("opening", tokens[0].fold)):
        return False
    if (
        before.fold == ","
        and words.is_a("opening", tokens[0].fold)
        and not any(token.fold in {",", QUOTATION} for token in tokens[: start - 1])
    ):
        return False
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    return after is None or not after.word or words.is_a("opening", after.fold) or after.capital


def best(reports: Sequence[Report]) -> list[Report]:
    """Return reports, the one that counts most first: the last beside what is reported, or else the first."""
    beside = [report for report in reports if report.beside]
    plain = [report for report in reports if not report.beside]
    return [*reversed(beside), *plain]
