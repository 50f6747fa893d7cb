"""How a decision was taken: unanimously, without a vote, or by some votes against others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from compare.model import Discrepancy, Quantity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from compare.discrepancies.passage import LinkedPassages, Passage

Outcome: TypeAlias = Literal["unanimous", "unvoted", "voted", "divided"]
"""All for it; none asked to vote; a vote with a count; votes against it."""

_PHRASES: Mapping[tuple[str, ...], Outcome] = {
    ("unanimous",): "unanimous",
    ("unanimously",): "unanimous",
    ("unanimity",): "unanimous",
    ("by", "consensus"): "unvoted",
    ("by", "acclamation"): "unvoted",
    ("without", "a", "vote"): "unvoted",
    ("einstimmig",): "unanimous",
    ("ohne", "abstimmung"): "unvoted",
    ("a", "l'unanimite"): "unanimous",
    ("par", "consensus"): "unvoted",
    ("por", "unanimidad"): "unanimous",
    ("por", "consenso"): "unvoted",
    ("единогласно",): "unanimous",
    ("консенсусом",): "unvoted",
    ("by", "a", "majority"): "divided",
    ("by", "majority"): "divided",
    ("mehrheitlich",): "divided",
    ("a", "la", "majorite"): "divided",
    ("por", "mayoria"): "divided",
    ("большинством", "голосов"): "divided",
}
_OPENINGS = frozenset(phrase[0] for phrase in _PHRASES)
_LONGEST = 3
_VOTES = frozenset({"vote", "votes", "voted", "stimmen", "voix", "votos", "голос", "голоса", "голосов", "голосами"})
_AGAINST = frozenset({"to", "against", "gegen", "zu", "contre", "contra", "против"})
_NONE = frozenset({"none", "nil", "zero"})
_REACH = 3
"""Words between the votes for and those against: "21 votes to none"."""
_CONFIDENCE = 0.75
_EXCLUDED = frozenset({
    frozenset({"unanimous", "divided"}), frozenset({"unvoted", "voted"}), frozenset({"unvoted", "divided"}),
})  # fmt: skip


def compare_votes(passages: LinkedPassages) -> tuple[Discrepancy, ...]:
    """Return where the sides tell of one decision that it was taken in two ways, if each tells of one only."""
    here, there = tuple(_outcomes(passages.left)), tuple(_outcomes(passages.right))
    if not (len(here) == len(there) == 1) or frozenset({here[0][0], there[0][0]}) not in _EXCLUDED:
        return ()
    return (passages.difference("negation", here[0][1], there[0][1], _CONFIDENCE),)


def _outcomes(passage: Passage) -> Iterator[tuple[Outcome, Span]]:
    """Yield how decisions were taken. Linear."""
    folds = passage.folds
    if _VOTES.isdisjoint(folds) and _OPENINGS.isdisjoint(folds):
        return
    for start, fold in enumerate(folds):
        for length in range(min(_LONGEST, len(folds) - start) if fold in _OPENINGS else 0, 0, -1):
            outcome = _PHRASES.get(folds[start : start + length])
            if outcome is not None:
                yield outcome, Span(passage.words[start].start, passage.words[start + length - 1].stop)
                break
    yield from _counts(passage, folds)


def _counts(passage: Passage, folds: tuple[str, ...]) -> Iterator[tuple[Outcome, Span]]:
    """Yield "four to three" in a passage about a vote, and "by 21 votes to none"."""
    if _VOTES.isdisjoint(folds):
        return
    numbers = [fact for fact in passage.of_kind("number") if isinstance(fact.value, Quantity)]
    places = {passage.place(fact.span)[0]: fact for fact in numbers}
    for fact in numbers:
        stop = passage.place(fact.span)[1]
        against = next((at for at in range(stop, min(stop + _REACH, len(folds))) if folds[at] in _AGAINST), None)
        if against is None or not _is_count(fact.value):
            continue
        after = places.get(against + 1)
        if after is not None and _is_count(after.value):
            yield "divided", Span(fact.span.start, after.span.stop)
        elif folds[against + 1 : against + 2] and folds[against + 1] in _NONE:
            yield "voted", Span(fact.span.start, passage.words[against + 1].stop)


def _is_count(value: object) -> bool:
    return isinstance(value, Quantity) and value.measure == "count"
