"""How much of an article each party says, and how often it is spoken of beside another."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import combinations
from typing import TYPE_CHECKING

from compare.article.sources import Sources

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.article.attribution import Clause
    from compare.article.lexicon import Lexicon
    from compare.article.mentions import Mention
    from compare.article.parties import Name, Party
    from compare.article.people import People
    from compare.article.sentences import Sentence
    from compare.article.voices import Voices

LEAD = 3
"""Sentences at the head of the body that say what an article is about."""

_CARRIED = 0.5
"""How much less it counts to be carried on as a source than to be named as one."""

_MOST_IN_SENTENCE = 8
"""Parties of one sentence that are counted as spoken of together."""


@dataclass(slots=True)
class Weights:
    """What speaks for the parties of an article.

    Attributes
    ----------
    said
        Code points that each party says, those carried on counted less.
    clauses
        In how many clauses each speaks.
    first
        Index of the clause in which each speaks first.
    uses
        How often each was a source by each name.
    leading
        Parties that headlines or the first sentences name.
    beside
        How often two parties, the smaller index first, are spoken of together: one by the other, or in one sentence
        of the head.
    """

    said: Counter[int] = field(default_factory=Counter)
    clauses: Counter[int] = field(default_factory=Counter)
    first: dict[int, int] = field(default_factory=dict)
    uses: dict[int, Counter[Name]] = field(default_factory=dict)
    leading: set[int] = field(default_factory=set)
    beside: Counter[tuple[int, int]] = field(default_factory=Counter)


def weigh(
    sentences: Sequence[Sentence],
    clauses: Sequence[Clause],
    parties: list[Party],
    mentions: Sequence[Sequence[Mention]],
    *,
    voices: Voices,
    people: People,
    words: Lexicon,
) -> Weights:
    """Return how much each party says; parties without a name are added to `parties`.

    Linear in the text, but for the parties.
    """
    sources = Sources(parties, voices, people, words)
    weights = Weights(uses=sources.uses)
    at = plain = 0
    for sentence, here in zip(sentences, mentions, strict=True):
        together = list(dict.fromkeys(each.party for each in here))[:_MOST_IN_SENTENCE]
        plain += sentence.plain
        if plain <= LEAD:
            weights.leading.update(together)
            weights.beside.update(combinations(sorted(together), 2))
        sources.begin(sentence, here)
        while at < len(clauses) and clauses[at].span.start < sentence.span.stop:
            source = sources.source_of(sentence, clauses[at], here)
            if source is not None:
                size = clauses[at].span.stop - clauses[at].span.start
                weights.said[source] += round(size * (1 if clauses[at].explicit else _CARRIED))
                weights.clauses[source] += 1
                weights.first.setdefault(source, at)
                weights.beside.update((min(source, each), max(source, each)) for each in together if each != source)
            at += 1
        sources.end(here)
    return weights
