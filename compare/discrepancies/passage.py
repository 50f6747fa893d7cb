"""One side of a link as the comparison of facts sees it: its words in order, and what stands around each fact."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING

from compare.model import Discrepancy
from compare.words import content, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from compare.discrepancies.person import People
    from compare.model import DiscrepancyKind, Fact, FactKind, Span, Statement
    from compare.words import Word

_STEM = 5
"""Letters that two words of an alphabet must have in common to be taken for forms of one word."""

_CLAUSE_MARKS = frozenset(";:()[]؛；：（）")
_START = attrgetter("start")
_INFLECTED = frozenset({"be", "bg", "cs", "hr", "pl", "ru", "sk", "sl", "sr", "uk"})


@dataclass(frozen=True, slots=True)
class Passage:
    """The units of one side of a link, read as one text.

    Attributes
    ----------
    statement
        Whose units they are.
    words
        Words and numbers of the units, in order, without marks.
    folds
        The fold of each word.
    stems
        The beginning of each word, the same for most forms of one word.
    clauses
        For each word, the number of the clause that it is in, as far as marks tell: units, and parts of them that are
        set off by a semicolon, colon, dash or bracket.
    units
        For each word, the index of its unit.
    facts
        Facts of the units, in order.
    weights
        Stem -> how much it tells, in (0, 1]: less, the more often the two statements have it.
    vocabulary
        The stems of the whole statement.
    anchors
        The anchors of the facts of the whole statement, and how often it has them.
    people
        The names in the whole statement.
    """

    statement: Statement
    words: tuple[Word, ...]
    folds: tuple[str, ...]
    stems: tuple[str, ...]
    clauses: tuple[int, ...]
    units: tuple[int, ...]
    facts: tuple[Fact, ...]
    weights: Mapping[str, float]
    vocabulary: frozenset[str]
    anchors: Mapping[str, int]
    people: People

    def surface(self, span: Span) -> str:
        """Return the words of a span as they stand, blanks made single."""
        return " ".join(self.statement.text[span.start : span.stop].split())

    def of_kind(self, kind: FactKind) -> tuple[Fact, ...]:
        """Return the facts of one kind."""
        return tuple(fact for fact in self.facts if fact.kind == kind)

    def told(self, kind: FactKind) -> tuple[Fact, ...]:
        """Return the facts of one kind but for those of bare datelines ("Oslo, 3 May"): each side dates itself."""
        datelines = {unit for unit in frozenset(self.units) if self.statement.units[unit].kind == "dateline"}
        if not datelines:
            return self.of_kind(kind)
        said = {at for fact in self.facts for at in range(*self.place(fact.span))}
        bare = datelines - {unit for at, unit in enumerate(self.units) if at not in said}
        if not bare:
            return self.of_kind(kind)
        return tuple(
            fact
            for fact in self.of_kind(kind)
            if self.units[min(self.place(fact.span)[0], len(self.units) - 1)] not in bare
        )

    def says_elsewhere(self, fact: Fact) -> bool:
        """Return True where the statement has a fact with all anchors of `fact` outside these units, not in them."""
        own = {anchor for one in self.facts for anchor in one.anchors}
        return bool(fact.anchors) and all(anchor in self.anchors and anchor not in own for anchor in fact.anchors)

    def place(self, span: Span) -> tuple[int, int]:
        """Return the half-open range of indices into `words` that a span covers. Logarithmic in the number of words.

        A word is covered by what begins inside it, as "Algérie" in "l'Algérie".
        """
        first = bisect_left(self.words, span.start, key=_START)
        if first and self.words[first - 1].stop > span.start:
            first -= 1
        return first, bisect_left(self.words, span.stop, lo=first, key=_START)


@dataclass(frozen=True, slots=True)
class LinkedPassages:
    """The two sides of a link.

    Attributes
    ----------
    index
        The index of the link.
    in_order
        True where the left statement is the one that is dealt with first, whatever sides the two are on.
    score
        Of the link: a calibrated probability that its two sides make a common claim.
    one_language
        False where the words of the two sides cannot be compared.
    """

    index: int
    left: Passage
    right: Passage
    in_order: bool
    score: float
    one_language: bool

    @property
    def inflected(self) -> bool:
        """Whether names of a side change their endings with their role in the sentence."""
        return not _INFLECTED.isdisjoint((self.left.statement.language, self.right.statement.language))

    def difference(
        self, kind: DiscrepancyKind, first: Span, last: Span, confidence: float, reason: str = ""
    ) -> Discrepancy:
        """Return that two spans say different things.

        `confidence` is given the link, in [0, 1]; the words of both sides are the explanation, behind a `reason`.
        """
        words = f"{self.left.surface(first)} / {self.right.surface(last)}"
        explanation = f"{reason}: {words}" if reason else words
        return Discrepancy(kind, self.index, first, last, round(confidence * self.score, 6), explanation)

    def swapped(self) -> LinkedPassages:
        """Return the same link seen from the other side."""
        return LinkedPassages(self.index, self.right, self.left, not self.in_order, self.score, self.one_language)


def make_passage(
    statement: Statement,
    units: Iterable[int],
    weights: Mapping[str, float],
    *,
    vocabulary: frozenset[str],
    anchors: Mapping[str, int],
    people: People,
) -> Passage:
    """Return the passage that some units of a statement make.

    The rest says what is known of both statements (`weights`) or of the whole of this one.
    """
    words: list[Word] = []
    clauses: list[int] = []
    places: list[int] = []
    facts: list[Fact] = []
    clause = 0
    for index in units:
        unit = statement.units[index]
        facts.extend(unit.facts)
        row = words_of(statement.text, unit.span.start, unit.span.stop)
        for position, word in enumerate(row):
            if word.kind == "mark":
                clause += _ends_clause(row, position)
            elif word.fold:
                words.append(word)
                clauses.append(clause)
                places.append(index)
        clause += 1
    folds = tuple(word.fold for word in words)
    return Passage(
        statement=statement,
        words=tuple(words),
        folds=folds,
        stems=tuple(map(stem, folds)),
        clauses=tuple(clauses),
        units=tuple(places),
        facts=tuple(facts),
        weights=weights,
        vocabulary=vocabulary,
        anchors=anchors,
        people=people,
    )


def _ends_clause(row: tuple[Word, ...], position: int) -> bool:
    """Return True for a mark that sets one part of a sentence off: also a dash, but no hyphen."""
    mark = row[position].key
    if mark != "-":
        return mark in _CLAUSE_MARKS
    inside = 0 < position < len(row) - 1
    return inside and row[position - 1].stop < row[position].start and row[position].stop < row[position + 1].start


def weigh_stems(left: Counter[str], right: Counter[str]) -> Mapping[str, float]:
    """Return how much each stem of two statements tells: one over the root of how often they have it.

    Function words recur and so weigh little in any language, without a list of them.
    """
    return {word: count**-0.5 for word, count in (left + right).items()}


def stems_of(statement: Statement) -> Counter[str]:
    """Return the stems of a statement and how often it has them."""
    folds = Counter(
        word.fold
        for unit in statement.units
        for word in content(words_of(statement.text, unit.span.start, unit.span.stop))
    )
    stems: Counter[str] = Counter()
    for fold, count in folds.items():
        stems[stem(fold)] += count
    return stems


def anchors_of(statement: Statement) -> Counter[str]:
    """Return the anchors of the facts of a statement and how often it has them."""
    return Counter(anchor for unit in statement.units for fact in unit.facts for anchor in fact.anchors)


@lru_cache(maxsize=65536)
def stem(fold: str) -> str:
    """Return the beginning of a word, the same for most forms of one word: "kilometre", "kilometers"."""
    return fold[: max(_STEM, len(fold) - _STEM + 1)] if len(fold) > _STEM and fold.isalpha() else fold
