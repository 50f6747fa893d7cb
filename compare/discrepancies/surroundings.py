"""What stands around a fact: the words by which two facts are known to answer the same question."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from compare.discrepancies.passage import Passage
    from compare.model import Fact

_REACH = 6
"""How many content words on each side of a fact speak for the question that it answers: about a clause."""
_SHORTEST_STEM = 4
_LONGEST_ENDING = 4
_STEM_SHARE = 0.75
DETERMINERS = frozenset({
    "the", "a", "an", "its", "his", "her", "their", "our", "this", "that", "der", "die", "das", "dem", "den", "le",
    "la", "les", "une", "el", "los", "las",
})  # fmt: skip
_HELPERS = frozenset({
    "a", "about", "after", "all", "also", "an", "and", "any", "are", "as", "at", "be", "been", "before", "being",
    "between", "both", "but", "by", "can", "could", "did", "do", "does", "during", "each", "for", "from", "had", "has",
    "have", "he", "her", "his", "if", "in", "into", "is", "it", "its", "made", "make", "may", "might", "more", "must",
    "near", "no", "nor", "not", "of", "off", "on", "one", "only", "or", "other", "our", "out", "over", "said", "same",
    "say", "says", "shall", "she", "should", "so", "some", "such", "than", "that", "the", "their", "them", "then",
    "there", "these", "they", "this", "those", "through", "to", "under", "until", "up", "upon", "was", "we", "were",
    "what", "when", "where", "which", "while", "who", "will", "with", "would", "you",
})  # fmt: skip
"""English words that say nothing about the question; those of other languages are short and seldom shared by chance."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The folded words around a fact in its passage, without the words of the fact itself.

    Attributes
    ----------
    before, after
        Content words, nearest first.
    preposition
        The word directly before the fact, articles aside, "" if there is none.
    """

    before: tuple[str, ...]
    after: tuple[str, ...]
    preposition: str

    @property
    def near(self) -> tuple[str, ...]:
        """The content words on both sides."""
        return self.before + self.after


def surroundings(passage: Passage, fact: Fact) -> Surroundings:
    """Return what stands around a fact of a passage."""
    start, stop = passage.place(fact.span)
    folds = [word.fold for word in passage.words[max(0, start - 3 * _REACH) : start]]
    following = [word.fold for word in passage.words[stop : stop + 3 * _REACH]]
    direct = [fold for fold in folds[-2:] if fold not in DETERMINERS]
    return Surroundings(
        before=tuple([fold for fold in reversed(folds) if is_content(fold)][:_REACH]),
        after=tuple([fold for fold in following if is_content(fold)][:_REACH]),
        preposition=direct[-1] if direct else "",
    )


def is_content(fold: str) -> bool:
    """Return whether a folded word says something by itself."""
    return fold[:1].isalnum() and fold not in _HELPERS and (len(fold) > 1 or not fold.isascii() or fold.isdigit())


def akin(one: str, other: str) -> bool:
    """Return whether two folded words are forms of one: a long common beginning and short endings. Symmetric.

    Examples
    --------
    >>> akin("apologised", "apology"), akin("raise", "raised"), akin("internal", "international")
    (True, True, False)
    """
    if one == other:
        return True
    if one[:_SHORTEST_STEM] != other[:_SHORTEST_STEM] or len(one) < _SHORTEST_STEM:
        return False  # as for nearly all pairs of words
    shorter, longer = (one, other) if len(one) <= len(other) else (other, one)
    common = next((index for index, char in enumerate(shorter) if char != longer[index]), len(shorter))
    return common >= _STEM_SHARE * len(shorter) and len(longer) - common <= _LONGEST_ENDING


def shared(one: Iterable[str], other: Iterable[str]) -> int:
    """Return how many different words of `one` have a kindred word in `other`, or the other way, whichever is less."""
    left, right = frozenset(one), frozenset(other)
    return min(
        sum(any(akin(word, candidate) for candidate in right) for word in left),
        sum(any(akin(word, candidate) for candidate in left) for word in right),
    )


def side_by_side(one: Surroundings, other: Surroundings) -> bool:
    """Return whether two facts stand beside kindred words: the nearest before them, or the nearest after. Symmetric."""
    return any(
        akin(word, follower)
        for here, there in ((one.before, other.before), (one.after, other.after))
        for word, follower in zip(here[:1], there[:1], strict=False)
    )


def without_rivals(pairs: Sequence[tuple[Fact, Fact]]) -> tuple[tuple[Fact, Fact], ...]:
    """Return the pairs of facts neither of which is in another pair, in order: who has two rivals has none for sure."""
    lefts, rights = Counter(one.span for one, _ in pairs), Counter(other.span for _, other in pairs)
    return tuple(pair for pair in pairs if lefts[pair[0].span] == 1 == rights[pair[1].span])
