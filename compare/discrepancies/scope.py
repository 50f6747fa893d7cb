"""A passage cut into clauses as denials see it: what each says and denies, and what it leaves open."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from compare.discrepancies.surroundings import is_content
from compare.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from compare.discrepancies.passage import Passage
    from compare.model import Fact
    from compare.words import Word

_SENTENCE_ENDS = frozenset(".!?。！？؟۔।")
_BOUNDARIES = _SENTENCE_ENDS | frozenset(",;:()[]–—،؛，；：")
_CONJUNCTIONS = frozenset({
    "but", "while", "whereas", "although", "though", "because", "since", "which", "who", "that", "if", "when", "unless",
    "aber", "während", "obwohl", "dass", "wenn", "mais", "qui", "que", "pero", "aunque", "но", "а", "что",
    "если",
})  # fmt: skip
_EMPTY_VERBS = frozenset({
    "made", "make", "makes", "making", "take", "takes", "took", "taken", "taking", "give", "gives", "gave", "given",
    "giving", "get", "got", "held", "put", "carry", "carried", "come", "came", "go", "went", "become", "remain",
    "against", "any", "anyone", "anything", "mr", "ms", "mrs", "yet", "further", "already", "still", "again",
    "next", "previous", "last", "same", "suffer", "suffered", "sustain", "sustained", "receive", "received", "require",
    "requires", "required", "need", "needs", "needed",
})  # fmt: skip
"""Words that say little of what is denied."""
_AUXILIARIES = frozenset({
    "is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "do", "does", "did", "will", "would",
    "shall", "can", "could", "again", "also", "fully",
})  # fmt: skip
_NOT_YET = frozenset({
    "will", "shall", "would", "may", "might", "should", "must", "if", "expect", "expected", "expects", "plan", "plans",
    "planned", "intend", "intends", "intended", "ask", "asked", "demand", "demanded", "call", "called", "urge", "urged",
    "hope", "hoped", "want", "wants", "wanted", "propose", "proposed", "due",
})  # fmt: skip
"""Words that make of an act a wish or a plan, which no denial of the act contradicts."""
_CONDITIONS = frozenset({"would", "if", "might"})
"""Words that make a whole sentence a condition."""
_LIMITS = frozenset({"after", "before", "until", "unless", "except", "beyond", "outside", "since"})
"""Words that say when or where a denial holds, and so leave room for the assertion elsewhere."""
_RULES = frozenset({"shall", "may", "should", "must"})
"""Words of rules, which hold at present: "shall not be binding" denies "is binding"."""
_PAST = frozenset({"was", "were", "has", "have", "had", "did"})
_RESOLVED = frozenset({
    "agree", "agreed", "agrees", "decide", "decided", "decides", "resolved", "pledged", "pledges", "promised",
    "undertook", "undertakes", "committed", "vowed",
})  # fmt: skip
"""Words of a promise of what is yet to be done, which "will not" denies."""
_EXCEPTIONS = frozenset({"unless", "except", "since"})
"""Words that limit the clause before theirs."""
_PROVISOS = frozenset({"unless", "except"})
"""Words that say on what terms a thing is so, and so leave a denial of it room on other terms."""
_ONCE = frozenset({("once", word) for word in ("the", "a", "an", "all", "its", "their", "his", "her", "both", "this")})
"""The same in two words, unlike "at once" and "once more"."""
_NOUN_CAPITALS = frozenset({"de", "lb"})
"""Languages that write every noun with a capital."""


@dataclass(frozen=True, slots=True)
class Clause:
    """Words of a passage between two commas or conjunctions.

    Attributes
    ----------
    words
        All of them.
    content
        Those that say something.
    negations
        Denials among them.
    open
        Whether it tells of something that has not happened: a plan, a wish, a condition.
    ruled
        Whether it is open for a word of rules only.
    past, resolved
        Whether it tells of what was done or not done, and of what somebody has promised to do.
    provided
        Whether its sentence says on what terms it is so.
    limited
        Whether it says when or where it holds, in a way that leaves room for the opposite elsewhere.
    capitals
        Folds of the words written with a capital for being a name, as far as the language tells.
    sentence
        Number of its sentence in the passage.
    """

    words: tuple[Word, ...]
    content: tuple[Word, ...]
    negations: tuple[Fact, ...]
    open: bool
    ruled: bool
    past: bool
    resolved: bool
    provided: bool
    limited: bool
    capitals: frozenset[str]
    sentence: int

    @property
    def folds(self) -> tuple[str, ...]:
        """The folds of all its words."""
        return tuple(word.fold for word in self.words)

    @property
    def span(self) -> Span:
        """The span from its first word to its last."""
        return Span(self.words[0].start, self.words[-1].stop)


def cut(passage: Passage) -> tuple[Clause, ...]:
    """Return the clauses of a passage: what stands between two of its marks and conjunctions."""
    text = passage.statement.text
    rows: list[list[Word]] = []
    sentences: list[int] = []
    sentence = 0
    for index, word in enumerate(passage.words):
        between = text[passage.words[index - 1].stop : word.start] if index else "."
        sentence += not _SENTENCE_ENDS.isdisjoint(between)
        if not _BOUNDARIES.isdisjoint(between) or word.fold in _CONJUNCTIONS:
            rows.append([])
            sentences.append(sentence)
        rows[-1].append(word)
    conditional = {number for row, number in zip(rows, sentences, strict=True) if _sets_condition(row)}
    provided = {
        number
        for row, number in zip(rows, sentences, strict=True)
        if not _PROVISOS.isdisjoint(word.fold for word in row)
        or not _ONCE.isdisjoint((word.fold, after.fold) for word, after in pairwise(row))
    }
    negations = passage.of_kind("negation")
    openings = {
        word.start for at, word in enumerate(passage.words) if not at or passage.units[at - 1] != passage.units[at]
    }
    names = frozenset(
        word
        for word in passage.words
        if text[word.start].isupper()
        and word.start not in openings
        and passage.statement.language not in _NOUN_CAPITALS
    )
    excepted = [*(following[0].fold in _EXCEPTIONS for following in rows[1:]), False][: len(rows)]
    return tuple(
        replace(
            _clause(
                row,
                negations,
                names,
                conditional=number in conditional,
                provided=number in provided,
                excepted=exception,
            ),
            sentence=number,
        )
        for row, number, exception in zip(rows, sentences, excepted, strict=True)
    )


def _sets_condition(row: Sequence[Word]) -> bool:
    """Say whether a clause makes a condition of its sentence: not by the "would" of a promise, "that he would"."""
    conditions = _CONDITIONS.intersection(word.fold for word in row)
    return bool(conditions) and not (row[0].fold == "that" and conditions == {"would"})


def _clause(
    words: Sequence[Word],
    negations: Iterable[Fact],
    names: frozenset[Word],
    *,
    conditional: bool,
    provided: bool,
    excepted: bool,
) -> Clause:
    start, stop = words[0].start, words[-1].stop
    folds = frozenset(word.fold for word in words)
    open_words = _NOT_YET & folds
    denials = tuple(fact for fact in negations if start <= fact.span.start < stop)
    return Clause(
        words=tuple(words),
        content=tuple(word for word in words if says_something(word.fold)),
        negations=denials,
        open=conditional or bool(open_words),
        ruled=not conditional and bool(open_words) and open_words <= _RULES,
        past=not _PAST.isdisjoint(folds),
        resolved=not denials and not _RESOLVED.isdisjoint(folds),
        provided=provided,
        limited=excepted or not _LIMITS.isdisjoint(folds) or _for_lack(words, denials),
        capitals=frozenset(word.fold for word in words if word in names),
        sentence=0,
    )


def _for_lack(words: Sequence[Word], denials: Sequence[Fact]) -> bool:
    """Say whether a denial holds where something is missing: "without a licence | no ship may sail"."""
    lacks = {word.start for word in words if word.fold == "without"}
    return bool(lacks) and any(fact.span.start not in lacks for fact in denials)


def may_contradict(one: Clause, other: Clause) -> bool:
    """Return whether two clauses speak of what is at one time: both of what is done or holds, or both of a plan."""
    if one.open == other.open:
        return True
    plan, fact = (one, other) if one.open else (other, one)
    return (plan.ruled and not fact.past) or fact.resolved


def says_something(fold: str) -> bool:
    """Return whether a folded word tells what is denied."""
    return is_content(fold) and fold not in _EMPTY_VERBS


def is_empty_verb(fold: str) -> bool:
    """Return whether a folded word is a verb, or the like, that says little of what is denied: "made", "gave"."""
    return fold in _EMPTY_VERBS


def is_auxiliary(fold: str) -> bool:
    """Return whether a folded word only helps the verb behind it."""
    return fold in _AUXILIARIES


def rest_of_sentence(clause: Clause, clauses: Sequence[Clause]) -> tuple[str, ...]:
    """Return the folds of what the sentence of a clause says besides it."""
    return tuple(
        word.fold
        for other in clauses
        if other.sentence == clause.sentence and other is not clause
        for word in other.content
    )


def with_auxiliaries(clause: Clause, first: int, last: int) -> Span:
    """Return the span from a word of a clause to another, with the auxiliaries before the first."""
    while first > 0 and is_auxiliary(clause.words[first - 1].fold):
        first -= 1
    return Span(clause.words[first].start, clause.words[last].stop)
