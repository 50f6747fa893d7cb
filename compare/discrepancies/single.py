"""One thing, where the other side tells of several: "one soldier" / "two soldiers", "a single shot" / "two shots".

"One" is a pronoun and in some languages an article, so it is no number by itself; it is one beside a count of the same
things.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.discrepancies.counted import kinship
from compare.discrepancies.value import value_of
from compare.model import Fact, Quantity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from compare.discrepancies.passage import LinkedPassages, Passage

_ONE: Mapping[str, frozenset[str]] = {
    "en": frozenset({"one", "single", "lone", "sole"}),
    "de": frozenset({"einzige", "einziger", "einziges", "einzigen", "einzigem"}),
    "es": frozenset({"solo", "sola", "unico", "unica"}),
    "fr": frozenset({"seul", "seule"}),
    "ru": frozenset({"один", "одна", "одно", "одного", "одну", "одной", "одним", "одному"}),
}
"""Folded words for one thing and no more."""
_ARTICLES = frozenset({"a", "un", "una", "une", "ein", "eine", "einen", "einem", "einer", "only", "just"})
_PRONOMINAL = frozenset(
    {"no", "any", "every", "each", "this", "that", "which", "the", "another", "some", "than", "for"}
)
"""Words before which "one" is a pronoun, or one of two things that are known."""
_NO_THING = frozenset({
    "another", "day", "side", "hand", "such", "more", "who", "that", "way", "another's", "thing", "time", "point", "or",
    "and", "of", "in", "by", "to", "must", "can", "should", "may", "is", "has", "would", "could", "cannot", "might",
    "step", "kind", "sort", "voice", "word", "year", "month", "week", "hour",
})  # fmt: skip
_MOST_OF = 3


def singles(passage: Passage) -> Iterator[Fact]:
    """Yield the single things of a passage as counts of one, in order; not those that are numbers already. Linear."""
    ones = _ONE.get(passage.statement.language, frozenset())
    taken = {at for fact in passage.of_kind("number") for at in range(*passage.place(fact.span))} if ones else set()
    for at, word in enumerate(passage.words):
        if word.fold not in ones or at in taken:
            continue
        before = passage.words[at - 1] if _follows(passage, at) else None
        article = before is not None and before.fold in _ARTICLES
        if (before is not None and before.fold in _PRONOMINAL) or (word.fold in _ADJECTIVES and not article):
            continue
        of = _things(passage, at + 1)
        if of:
            start = before.start if before is not None and article else word.start
            yield Fact("number", Span(start, word.stop), Quantity(1.0, 1.0, "count", of=of))


_ADJECTIVES = frozenset({"single", "lone", "sole", "solo", "sola", "unico", "unica", "seul", "seule"})
"""Those that need an article before them: "a single shot", but not "single ticket"."""


def _things(passage: Passage, at: int) -> tuple[str, ...]:
    """Return the folded words from `at` on that say what there is one of."""
    found: list[str] = []
    while at < len(passage.words) and len(found) < _MOST_OF and _follows(passage, at):
        fold = passage.words[at].fold
        if passage.words[at].kind != "word" or fold in _NO_THING or (found and len(fold) < len("men")):
            break
        found.append(fold)
        at += 1
    return tuple(found)


def _follows(passage: Passage, at: int) -> bool:
    """Say whether nothing but a blank is between the word at `at` and the one before it."""
    if not at or passage.units[at] != passage.units[at - 1]:
        return False
    return not passage.statement.text[passage.words[at - 1].stop : passage.words[at].start].strip()


def may_stand_for(passages: LinkedPassages, fact: Fact, other: Fact) -> bool:
    """Return whether a single thing and a count are of the same sort of thing. Symmetric."""
    languages = passages.left.statement.language, passages.right.statement.language
    here, there = value_of(fact, Quantity).of, value_of(other, Quantity).of
    return kinship(here, there, languages if passages.in_order else languages[::-1]) == "same"
