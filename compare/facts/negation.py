"""The negations of a statement: what a unit says is not so, with the words that it denies."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeAlias

from compare.model import Fact, Negation, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from compare.model import Statement
    from compare.words import Word

Cue: TypeAlias = Literal["not", "none", "without", "verbs", "exempt"]

_FILE = Path(__file__).with_name("negations.json")
_STOPS = frozenset(",;:()[]–—，；：、،؛.!?。")
_INTRODUCTIONS = frozenset({"to", "that", "dass", "zu", "que", "de", "что", "che", "di"})
_CLAIM = frozenset({"that", "dass", "que", "что", "che"})
"""Those of them that lead to a whole sentence, which may hold a denial of its own."""
_INTRODUCED = frozenset((word,) for word in (*_INTRODUCTIONS, "having"))
"""Words that lead from an act of denying to what is said not to be so."""
_ARTICLES = frozenset((word,) for word in ("the", "a", "an", "its", "their", "his", "her"))
_REASONS = frozenset({"for", "through", "from", "to"})
"""Words that lead from what is not so to the lack that it comes from."""
_REACH = 40
"""How many words before and after a cue are looked at; hardly a clause is longer."""
_NEAR = 4
"""How many words behind a verb a claim or a noun is looked for that it is said of: an article and two adjectives."""
_TOLD = _INTRODUCTIONS | frozenset({"of", "about"})
_TWICE = "не"
_MOST_WORDS = 8
"""How many denied words a negation keeps: enough for a predicate with subject and object."""


@dataclass(frozen=True, slots=True)
class Cues:
    """How a language denies.

    Attributes
    ----------
    phrases
        Folded words of a cue -> what it does: ``not`` and ``none`` deny the words around them, ``without`` what
        follows, ``verbs`` are acts of denying what follows ("refused"); ``exempt`` only look like a denial.
    openings
        First words of the phrases.
    longest
        How many words the longest phrase has.
    edges
        Words at which a clause ends.
    helpers
        Words that say nothing by themselves: auxiliaries, articles, prepositions.
    claims, refuted
        What is said to be untrue where it is told behind it ("reports", that), and the words that say so.
    rebuttals
        Verbs that deny where such a claim is what they are said of ("dismissed" the allegation that).
    denials
        Of the acts of denying, those that call untrue what a noun behind them tells ("denied" any involvement).
    chances
        Nouns of which these words say that somebody was not given them ("denied" access).
    """

    phrases: Mapping[tuple[str, ...], Cue]
    openings: frozenset[str]
    longest: int
    edges: frozenset[str]
    helpers: frozenset[str]
    claims: frozenset[str]
    refuted: frozenset[tuple[str, ...]]
    rebuttals: frozenset[str]
    denials: frozenset[str]
    chances: frozenset[str]


@lru_cache(maxsize=8)
def cues(language: str) -> Cues | None:
    """Return how `language` denies, None if the data file does not know it."""
    data = json.loads(_FILE.read_bytes()).get(language)
    if data is None:
        return None
    kinds: tuple[Cue, ...] = ("not", "none", "without", "verbs", "exempt")
    phrases = {tuple(phrase.split()): kind for kind in kinds for phrase in data[kind]}
    return Cues(
        phrases=phrases,
        openings=frozenset(phrase[0] for phrase in phrases),
        longest=max(len(phrase) for phrase in phrases),
        edges=frozenset(data["edges"]),
        helpers=frozenset(data["helpers"]),
        claims=frozenset(data.get("claims", ())),
        refuted=frozenset(tuple(phrase.split()) for phrase in data.get("refuted", ())),
        rebuttals=frozenset(data.get("rebuttals", ())),
        denials=frozenset(data.get("denials", ())),
        chances=frozenset(data.get("chances", ())),
    )


def find_negations(statement: Statement, rows: tuple[tuple[Word, ...], ...]) -> tuple[tuple[Fact, ...], ...]:
    """Return the negations of each unit; none in a language without cues. Linear.

    The span of a negation is its cue ("not", "no longer", "refused"). A negation that another one of the same clause
    undoes ("did not refuse") is none, but the act that was not done is told.
    """
    known = cues(statement.language)
    return tuple(tuple(_negations(words, known)) if known else () for words in rows)


def _negations(words: tuple[Word, ...], known: Cues) -> Iterator[Fact]:
    folds = tuple(word.fold for word in words)
    refuted = _refuted(words, folds, known)
    if refuted:
        yield refuted
    # The words that call a claim untrue may themselves hold a cue, "not true".
    found = [
        cue
        for cue in _cues(folds, known)
        if cue[2] != "exempt" and not (refuted and refuted.span.start <= words[cue[0]].start < refuted.span.stop)
    ]
    if not found:
        return
    clauses = _clauses(folds, known)
    undone = _undone(found, folds, clauses)
    cancelled = _cancelled(found, folds, clauses)
    for place, cue in enumerate(found):
        start, stop, kind = cue
        if start in cancelled:
            continue
        denied = () if start in undone and kind != "verbs" else _denied(words, cue, clauses, known)
        if denied and start in undone:
            begin = found[place - 1][0]
            value = Negation(denied, act=True, undone=True)
            yield Fact("negation", Span(words[begin].start, words[stop - 1].stop), value)
        elif denied:
            act = _is_act(folds, cue, known)
            yield Fact("negation", Span(words[start].start, words[stop - 1].stop), Negation(denied, act))


def _refuted(words: tuple[Word, ...], folds: tuple[str, ...], known: Cues) -> Fact | None:
    """Return the denial of what a claim says that is called untrue behind it: "reports that it sank are false"."""
    for at, fold in enumerate(folds[1:], 1):
        if fold in _INTRODUCTIONS and folds[at - 1] in known.claims:
            for start in range(at + 2, min(len(folds), at + _REACH)):
                length = max(
                    (len(phrase) for phrase in known.refuted if folds[start : start + len(phrase)] == phrase), default=0
                )
                if length and folds[start - 1] in known.helpers:
                    told = [word.fold for word in words[at + 1 : start] if _is_content(word, known)]
                    span = Span(words[start].start, words[start + length - 1].stop)
                    return Fact("negation", span, Negation(tuple(told[:_MOST_WORDS]))) if told else None
    return None


def _cues(folds: tuple[str, ...], known: Cues) -> Iterator[tuple[int, int, Cue]]:
    """Yield half-open ranges of words that are cues, the longest at each position, and what they do."""
    index = 0
    while index < len(folds):
        stop = index + 1
        if folds[index] in known.rebuttals and _claim_behind(folds, stop, known):
            yield index, stop, "verbs"
        elif folds[index] in known.openings:
            for length in range(min(known.longest, len(folds) - index), 0, -1):
                kind = known.phrases.get(folds[index : index + length])
                if kind is not None and not _is_number_sign(folds, index):
                    stop = index + length
                    yield index, stop, kind
                    break
        index = stop


def _claim_behind(folds: tuple[str, ...], start: int, known: Cues) -> int:
    """Return where what a claim tells begins, "that" or "of", if a verb is said of a claim; 0 if it is not."""
    for at in range(start, min(start + _NEAR, len(folds) - 1)):
        if folds[at] in known.claims:
            return at + 1 if folds[at + 1] in _TOLD else 0
    return 0


def _is_number_sign(folds: tuple[str, ...], index: int) -> bool:
    """Say whether a word is the "No." of "No. 5"."""
    following = folds[index + 1 : index + 3]
    return folds[index] == "no" and len(following) > 1 and following[0] == "." and following[1][:1].isdigit()


def _clauses(folds: tuple[str, ...], known: Cues) -> tuple[int, ...]:
    """Return the number of the clause of each word: the same where no comma, bracket or conjunction stands between."""
    numbers = []
    current = 0
    for fold in folds:
        if fold in _STOPS or fold in known.edges:
            current += 1
        numbers.append(current)
    return tuple(numbers)


def _undone(found: list[tuple[int, int, Cue]], folds: tuple[str, ...], clauses: tuple[int, ...]) -> frozenset[int]:
    """Return where the cues start that undo each other: a denial and, after it in its clause, an act of denying."""
    undone: set[int] = set()
    for (first, stop, kind), (second, _, following) in pairwise(found):
        if clauses[first] != clauses[second]:
            continue
        if kind == "without" and following in {"not", "none"}:
            undone.add(first)  # "without a licence no ship may sail" tells when none may
        if kind not in {"not", "none"}:
            continue
        # "не мог не заметить": in Russian, what stands between two negations of one verb is the verb "can"
        twice = second - stop <= 1 and folds[first] == folds[second] == _TWICE
        # "does not work for lack of power" tells why not
        reason = following == "without" and folds[second - 1] in _REASONS
        if (following in {"verbs", "without"} and not reason) or twice:
            undone |= {first, second}
    return frozenset(undone)


def _cancelled(found: list[tuple[int, int, Cue]], folds: tuple[str, ...], clauses: tuple[int, ...]) -> frozenset[int]:
    """Return where the cues of a denial and of one inside what it denies start: "rejected reports that no one died"."""
    return frozenset(
        start
        for (first, stop, kind), (second, _, following) in pairwise(found)
        if kind == "verbs"
        and following in {"not", "none"}
        and clauses[second] - clauses[first] <= 1
        and any(fold in _CLAIM for fold in folds[stop - 1 : second])
        for start in (first, second)
    )


def _denied(
    words: tuple[Word, ...], cue: tuple[int, int, Cue], clauses: tuple[int, ...], known: Cues
) -> tuple[str, ...]:
    """Return the content words that a cue denies, nearest first: those after it in its clause, then those before it."""
    start, stop, kind = cue
    clause = clauses[start]
    denied: list[str] = []
    folds = tuple(word.fold for word in words[start : stop + _NEAR + 1])
    told = start + _claim_behind(folds, stop - start, known) if kind == "verbs" else 0
    for index in range(max(stop, told), min(len(words), stop + _REACH)):
        # "denied that they had been warned": what an act of denying denies comes after the conjunction.
        beyond = kind == "verbs" and clauses[index] == clause + 1 and words[index].kind != "mark"
        if len(denied) == _MOST_WORDS or (clauses[index] != clause and not beyond):
            break
        if _is_content(words[index], known):
            denied.append(words[index].fold)
    for index in range(start - 1, max(-1, start - _REACH), -1):
        if len(denied) == _MOST_WORDS or kind not in {"not", "none"}:
            break
        if clauses[index] == clause and _is_content(words[index], known):
            denied.append(words[index].fold)
    return tuple(denied)


def _is_act(folds: tuple[str, ...], cue: tuple[int, int, Cue], known: Cues) -> bool:
    """Say whether a cue denies a thing, as "rejected the plan" does and "refused to go" and "denied that" do not.

    Nor does "denied any part in it", which calls untrue what the noun tells, or "rejected claims that".
    """
    start, stop, kind = cue
    to_whom = folds[stop : stop + 1] == ("to",) and folds[stop + 1 : stop + 2] in _ARTICLES  # "refused to the firm"
    introduced = folds[stop - 1] in _INTRODUCTIONS or folds[stop : stop + 1] in _INTRODUCED
    if kind != "verbs" or (introduced and not to_whom) or _claim_behind(folds, stop, known):
        return False
    behind = folds[stop : stop + _NEAR]
    untrue = folds[start] in known.denials and known.chances.isdisjoint(behind) and behind[:1] != ("by",)
    return to_whom or not untrue


def _is_content(word: Word, known: Cues) -> bool:
    return word.kind == "word" and bool(word.fold) and word.fold not in known.helpers and word.fold not in known.edges
