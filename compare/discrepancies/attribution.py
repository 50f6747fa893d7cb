"""Where the two sides of a link ascribe the same act to different people: proposed by one, by the other, by both."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from compare.discrepancies.act import Act, find_acts, questions
from compare.discrepancies.doer import agree, differ, is_named, passed_over
from compare.discrepancies.grammar import grammar
from compare.discrepancies.kindred import is_irregular, kindred, overlap
from compare.discrepancies.phrase import is_parted
from compare.discrepancies.strength import common_language
from compare.discrepancies.surroundings import is_content
from compare.model import Discrepancy, Equivalence, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from compare.discrepancies.passage import LinkedPassages, Passage

_MOST_ACTS = 40
_MOST_VERBS = 60
_MOST_WORDS = 1_000
"""Acts, verbs and words of a side above which a link is left alone: a list, not a claim."""
_LEAST_WORDS = 2
_OBJECT = 4
"""Words behind an act among which its object begins."""
_SHARES = (1.0, 0.7, 0.35, 0.2)
"""Share of the weight of the lighter theme by which two acts are known to be the same, by the number of words that they
have in common: the more words, the less. One word is enough only where the verb is the same and one is passive."""
_CLEAR, _SURE, _LIKELY, _UNLIKE, _DOUBTFUL = 0.8, 0.75, 0.65, 0.55, 0.55
"""Confidences: whose idea or duty it was, other acts, what both start from, proposed or agreed. On the annotated pairs
16 of 16 were right. The rules were made with these pairs in view, so that on other texts fewer are."""
_SAME_DOER, _SAME_VERB = 0.3, 0.1
"""What a common doer and a common verb add when acts are paired."""
_AGAINST = "force"
"""Group of acts that are done against somebody, who may tell it the other way round. Two may thank each other."""
_DUTY = "responsibility"
_WHOSE = frozenset({"initiative", "call", "good offices", "responsibility"})
"""Groups of acts of which a link hardly ever reports two: a word in common, or no rival, is enough."""


def compare_attributions(passages: LinkedPassages) -> tuple[tuple[Discrepancy, ...], tuple[Equivalence, ...]]:
    """Return where a link ascribes one act to different people. Nothing between two languages."""
    language = common_language(passages)
    if language is None or max(len(passages.left.words), len(passages.right.words)) > _MOST_WORDS:
        return (), ()
    if passages.left.folds == passages.right.folds:
        return (), ()
    done = _done(passages) if language == "en" else frozenset()
    here = find_acts(passages.left, language, done)
    there = find_acts(passages.right, language, done) if here else ()
    if not there or max(len(here), len(there)) > _MOST_ACTS:
        return (), ()
    found = []
    for one, other, confidence in _differing(passages, here, there, language):
        first, last = _span(passages.left, one), _span(passages.right, other)
        question = questions()["initiative" if "agreement" in {one.group, other.group} else one.group]
        reason = f"they differ on {question}: “{passages.left.surface(first)}” / “{passages.right.surface(last)}”"
        found.append(
            Discrepancy("attribution", passages.index, first, last, round(confidence * passages.score, 6), reason)
        )
    return tuple(found), ()


def _done(passages: LinkedPassages) -> frozenset[str]:
    """Return the words of both sides that may be forms of one verb: "threw", "thrown", "shall bear"."""
    left, right = (
        {
            word.fold
            for before, word in pairwise((None, *side.words))
            if word is not None
            and (
                word.fold.endswith("ed")
                or is_irregular(word.fold)
                or (before is not None and before.fold in grammar("modals"))
            )
            and side.statement.text[word.start].islower()
        }
        for side in (passages.left, passages.right)
    )
    if max(len(left), len(right)) > _MOST_VERBS:
        return frozenset()
    return frozenset(
        word
        for here, there in ((left, right), (right, left))
        for word in here
        if is_content(word) and any(kindred(word, other) for other in there)
    )


def _span(passage: Passage, act: Act) -> Span:
    return Span(passage.words[act.doer.start].start, passage.words[act.doer.stop - 1].stop)


def _differing(
    passages: LinkedPassages, here: Sequence[Act], there: Sequence[Act], language: str
) -> Iterator[tuple[Act, Act, float]]:
    if not passages.in_order:
        for other, one, confidence in _differing(passages.swapped(), there, here, language):
            yield one, other, confidence
        return
    pairs = []
    for one in here:
        for other in there:
            evidence = _turned(passages, one, other, language) or _evidence(passages, one, other, here, there)
            if evidence:
                apart = _apart(passages, one, other, language)
                same = agree(one.doer, other.doer) and not apart
                pairs.append(
                    (
                        evidence + _SAME_DOER * same + _SAME_VERB * kindred(one.verb, other.verb),
                        apart,
                        one,
                        other,
                        evidence,
                    )
                )
    taken: set[tuple[int, int]] = set()
    reported: set[tuple[int, int]] = set()
    for _, apart, one, other, evidence in sorted(pairs, key=lambda pair: (-pair[0], pair[2].start, pair[3].start)):
        places = {(0, one.start), (1, other.start)}
        if places.isdisjoint(taken):
            taken |= places
            doers = {(0, one.doer.start), (1, other.doer.start)}
            if apart and doers.isdisjoint(reported):
                reported |= doers
                yield one, other, evidence


def _apart(passages: LinkedPassages, one: Act, other: Act, language: str) -> bool:
    """Say whether two acts have different doers, by what they are called or by who else is named beside one of them."""
    if differ(one.doer, other.doer):
        return True
    if _nouns_differ(one, other):
        return True
    single = one.doer.number != "joint" != other.doer.number
    return (
        single
        and bool(one.doer.keys)
        and bool(other.doer.keys)
        and not agree(one.doer, other.doer)
        and (
            passed_over(passages.left, one.doer, other.doer, one.unit, language)
            or passed_over(passages.right, other.doer, one.doer, other.unit, language)
        )
    )


def _nouns_differ(one: Act, other: Act) -> bool:
    """Say whether two doers without names are called by words that have nothing in common.

    Two words may mean one ("the captain", "the pilot"), so where the question is not whose idea or whose duty it was,
    each doer must stand on the other side as somebody else: "the tug rammed the trawler", "rammed by the trawler".
    """
    if one.doer.keys or other.doer.keys or "joint" in {one.doer.number, other.doer.number}:
        return False
    here, there = one.doer.nouns, other.doer.nouns
    if one.group == other.group == _DUTY:
        here, there = here | one.doer.powers, there | other.doer.powers
    if not here or not there or _share(here, there):
        return False
    return one.group in _WHOSE or one.group == "done" or (_share(here, other.theme) and _share(there, one.theme))


def _share(here: Iterable[str], there: Iterable[str]) -> bool:
    return any(kindred(word, candidate) for word in here for candidate in there)


def _evidence(passages: LinkedPassages, one: Act, other: Act, here: Sequence[Act], there: Sequence[Act]) -> float:
    """Return how sure it is that two acts are the same, 0 if they are not."""
    groups = {one.group, other.group}
    if groups == {"initiative", "agreement"}:
        return _proposed_or_agreed(passages, one, other, here, there)
    if len(groups) > 1 or "agreement" in groups:
        return 0.0
    count, share = overlap(one.theme, other.theme, passages.left.weights)
    alone = all(sum(act.group == one.group for act in side) == 1 for side in (here, there))
    if one.group in _WHOSE:
        return min(_CLEAR, _LIKELY + 0.2 * share) if alone or count else 0.0
    if one.group == _AGAINST and alone and kindred(one.verb, other.verb):
        return _LIKELY
    told_alike = kindred(one.verb, other.verb) and (one.passive or other.passive or _same_object(passages, one, other))
    if (one.group == "done" and not told_alike) or (count < _LEAST_WORDS and not (count and told_alike)):
        return 0.0
    enough = share >= _SHARES[min(count, len(_SHARES) - 1)]
    return min(_SURE, _DOUBTFUL + 0.3 * share) if enough else 0.0


def _turned(passages: LinkedPassages, one: Act, other: Act, language: str) -> float:
    """Return how sure it is that two acts are one, told the other way round: "A fired on B" / "B fired on A".

    Each doer is then named on the other side, behind the verb.
    """
    if not one.group == other.group == _AGAINST or one.passive or other.passive or agree(one.doer, other.doer):
        return 0.0
    turned = is_named(passages.left, other.doer, one.stop, one.unit, language) and is_named(
        passages.right, one.doer, other.stop, other.unit, language
    )
    return _SURE if turned else 0.0


def _same_object(passages: LinkedPassages, one: Act, other: Act) -> bool:
    """Say whether the same word follows two acts of people, "act | as depositary", with only small words before it."""
    persons = {sort for sort, _ in one.doer.keys | other.doer.keys} == {"person"}
    if persons or not (one.doer.number and other.doer.number):
        return False  # two persons in one role are compared by their names
    here, there = _following(passages.left, one), _following(passages.right, other)
    return bool(here) and here == there


def _following(passage: Passage, act: Act) -> str:
    """Return the first content word behind an act; "" where it comes late, in another unit or behind a mark."""
    for at in range(act.stop, min(len(passage.words), act.stop + _OBJECT)):
        if passage.units[at] != act.unit or is_parted(passage, at):
            return ""
        if is_content(passage.words[at].fold):
            return passage.stems[at]
    return ""


def _proposed_or_agreed(
    passages: LinkedPassages, one: Act, other: Act, here: Sequence[Act], there: Sequence[Act]
) -> float:
    """Return how sure it is that one side says that both agreed on what one of them proposed, by the other side."""
    groups = [{act.group for act in side} for side in (here, there)]
    both = {"initiative", "agreement"}
    if any(both <= found for found in groups) or (one if one.group == "agreement" else other).doer.number != "joint":
        return 0.0
    count, share = overlap(one.theme, other.theme, passages.left.weights)
    return _UNLIKE if count >= _LEAST_WORDS and share >= _SHARES[_LEAST_WORDS] else 0.0
