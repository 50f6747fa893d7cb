"""Which words of a clause are verbs that attribute: of saying, of holding an opinion, of agreeing.

The same form may be a noun or a participle, may stand without its subject, or may say that nothing was said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.article.inflection import may_be_plural
from compare.article.subjects import GAP, LATER, NEAR, is_noun_after
from compare.article.tokens import QUOTATION

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.article.lexicon import Lexicon
    from compare.article.tokens import Token

_AFTER_VERB = 3
"""Tokens after a verb among which the word stands that makes it a verb of saying."""


def senses_of(tokens: Sequence[Token], at: int, words: Lexicon) -> tuple[bool, bool, bool]:
    """Return whether a word is a verb of saying, of holding an opinion, of agreeing."""
    fold = tokens[at].fold
    said, held, agreed = (words.is_a(kind, fold) for kind in ("said", "held", "agreed"))
    if not (said or held):
        said = _is_going_on(tokens, at, words) or _is_said_with_particle(tokens, at, words)
        held = not said and words.is_a("bases", fold) and _takes_base(tokens, at, words)
        agreed = agreed and not held
    if (said or held or agreed) and (_is_no_verb(tokens, at, words) or _is_hearsay(tokens, at, words)):
        return False, False, False
    return said, held, agreed


def is_alone(tokens: Sequence[Token], at: int, after: tuple[int, int] | None, words: Lexicon) -> bool:
    """Return True for a verb without a subject beside what is reported or at the head of a sentence.

    Languages whose verbs tell the person leave the pronoun out: '"...", dijo.', "La baliza, aseguró, no dejó de",
    "Cifró la multa en 46.000 euros".
    """
    if not any(words.kinds["dropping"].whole):
        return False
    head = at
    while head and words.is_any(("auxiliaries", "negations"), tokens[head - 1].fold):
        head -= 1
    if after is not None and any(
        each.capital or words.is_any((*LATER, "person", "group"), each.fold) for each in tokens[after[0] : after[1]]
    ):
        return False
    if not head:
        return True
    before = tokens[head - 1]
    follower = tokens[at + 1] if at + 1 < len(tokens) else None
    closed = follower is None or not follower.word or words.is_any(("opening", "impersonal"), follower.fold)
    if before.fold == QUOTATION:
        return closed
    if before.fold != ",":
        return False
    aside = words.is_a("opening", tokens[0].fold) and not any(each.fold == "," for each in tokens[: head - 1])
    return (
        (closed and tokens[head - 2].fold == QUOTATION)
        or aside
        or (follower is not None and follower.fold == "," and not any(each.capital for each in tokens[1 : head - 1]))
    )


def drops_subject(tokens: Sequence[Token], at: int, words: Lexicon) -> bool:
    """Return True for a verb with what it reports right after it and without a subject: "Añadió que"."""
    if not any(words.kinds["dropping"].whole) or at + 1 >= len(tokens):
        return False
    after = tokens[at + 1]
    head = all(not token.word or words.is_a("auxiliaries", token.fold) for token in tokens[:at])
    return head and words.is_a("dropping", after.fold)


def is_inverted(token: Token, words: Lexicon) -> bool:
    """Return True for a verb of saying and a pronoun that a hyphen joins: "précise-t-elle"."""
    verb, hyphen, rest = token.fold.partition("-")
    pronoun = rest.rpartition("-")[2]
    return bool(hyphen) and words.is_any(("said", "held"), verb) and words.is_any(("person", "thing", "group"), pronoun)


def _is_going_on(tokens: Sequence[Token], at: int, words: Lexicon) -> bool:
    """Return True for a verb of saying in the progressive: "is accusing"."""
    before = at - 1
    while before >= 0 and words.is_any(("auxiliaries", "negations"), tokens[before].fold):
        if words.is_a("being", tokens[before].fold):
            return words.is_a("progressive", tokens[at].fold)
        before -= 1
    return False


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
        may_be_plural(each.fold, words.language) and not each.possessive and words.is_any(LATER, each.fold)
        for each in head[:GAP]
    )
    counted = counted or _is_pair(head, words)
    if counted and not is_noun_after(tokens[at], last, words):
        return True
    if words.is_any(("group", "both", "counted"), last.fold):
        return True
    several = may_be_plural(last.fold, words.language) and not last.possessive
    return several and (last.capital or words.is_any(("bodies", "roles", "strangers"), last.fold))


def _is_pair(head: Sequence[Token], words: Lexicon) -> bool:
    """Return True for two who are joined: "the company and the authority"."""
    joint = next((at for at in range(1, len(head) - 1) if words.is_a("and", head[at].fold)), 0)
    named = (*LATER, "determiners", "own", "topics")
    return (
        joint > 0
        and len(head) - joint <= NEAR
        and all(each.capital or words.is_any(named, each.fold) for each in head[joint + 1 :])
    )


def _is_denied(tokens: Sequence[Token], at: int, words: Lexicon) -> bool:
    near = [token.fold for token in tokens[max(at - NEAR, 0) : at] if token.word]
    return any(words.is_a("negations", fold) for fold in near[-2:])


def _is_hearsay(tokens: Sequence[Token], at: int, words: Lexicon) -> bool:
    """Return True for a verb in a mood of reported speech, which is itself reported: "n'aurait pas répondu"."""
    return any(words.is_a("mood", token.fold) for token in tokens[max(at - 2, 0) : at] if token.word)


def _is_no_verb(tokens: Sequence[Token], at: int, words: Lexicon) -> bool:
    """Return True for a noun or participle of the same form, and where it is denied that something was said."""
    before = tokens[at - 1] if at else None
    if before is not None and before.word and is_noun_after(tokens[at], before, words):
        return True
    # "does not recognise" is an opinion too
    return words.is_a("unsaid", tokens[at].fold) and _is_denied(tokens, at, words)
