"""Which facts of the two sides of a link answer the same question.

Two numbers or dates are compared only if they are said of the same thing. What a text says of a number stands around
it, so the words near the two facts are compared, whatever order the facts come in: what is counted first of all, then
the nearest words, then the rest of the clause. All facts of a kind are paired at once, so that two that agree are not
torn apart for the sake of two that merely look alike.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from compare.discrepancies.assignment import assign
from compare.discrepancies.clause import misplacement
from compare.discrepancies.counted import Kinship, kinship
from compare.discrepancies.passage import stem
from compare.discrepancies.subject import answered_by_another, differ_in_subject, differ_in_turn, names_of_units
from compare.model import Discrepancy, Equivalence, Quantity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from compare.discrepancies.passage import LinkedPassages, Passage
    from compare.model import Fact

WINDOW = 7
"""Words on either side of a fact that count as its surroundings, as far as its clause goes."""

SURE, SUREST = 0.5, 0.9
"""Confidence, given the link, at no evidence and at all of it. More words in common do not make it surer: what is wrong
then is mostly the link. On the annotated pairs, with the links that are found, four in five of those reported are right
above 0.8, three in four below."""

AGREEMENT = 0.6
"""What agreement adds to the likeness of two facts when they are paired: equal numbers mostly belong together, unless
the words around others say more."""

DISTINCTIVE = 0.4
"""What it adds to that if the value is one that few texts have by chance."""

_CLOSENESS: Mapping[Kinship | None, int] = {"same": 3, "kin": 2, None: 1, "unknown": 1, "other": 0}
_RIVALRY: Mapping[Kinship | None, int] = {"same": 3, "kin": 1, None: 1, "unknown": 1, "other": 0}
"""How close a rival has to be: "143 passengers" are not the "149 persons" if a crew is counted too."""
_OF: Mapping[Kinship | None, float] = {"same": 0.3, "kin": 0.1, None: 0.0, "unknown": -0.2, "other": -0.4}
"""What the kinship of the things that are counted adds to the evidence."""

_LEAST = 0.01
_MOST_PAIRS = 2_500
"""Pairs of facts above which a link is left alone: two tables, not a claim."""
_MOST_UNITS = 20
"""Units of a side above which they are not told apart by their names."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike the surroundings of two facts are.

    Attributes
    ----------
    around
        Share of the weight of the words around the two facts that both have, in [0, 1].
    before, after
        Number of words in a row, directly before and after, that are the same: 0 to `WINDOW`.
    of
        How what is counted or measured is akin; None where a side does not say what.
    elsewhere
        True where what one side counts is named by the other side too, apart from its number: then that number counts
        something else.
    other_subject
        True where they are said of two things that both statements know.
    other_clause
        True where one of them is in a clause that another clause than that of the other takes up.
    leads
        The words directly before the two facts, folded; "" where there is none.
    follows
        The words directly after them.
    """

    around: float
    before: int
    after: int
    of: Kinship | None
    elsewhere: bool
    other_subject: bool
    other_clause: bool
    leads: tuple[str, str]
    follows: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Pairing:
    """Two facts that answer the same question, how alike their surroundings are, and whether they agree.

    Attributes
    ----------
    left, right
        The facts.
    likeness
        Of their surroundings.
    agrees
        Whether they can both be true.
    alone
        True where neither has a rival on the other side that agrees with nothing and counts something as much akin.
    doubt
        What speaks against their answering the same question in the facts themselves, in [0, 1].
    """

    left: Fact
    right: Fact
    likeness: Likeness
    agrees: bool
    alone: bool
    doubt: float


def pair_facts(
    passages: LinkedPassages,
    left: Sequence[Fact],
    right: Sequence[Fact],
    *,
    comparable: Callable[[Fact, Fact], bool],
    agrees: Callable[[Fact, Fact], bool],
    doubt: Callable[[Fact, Fact, Likeness], float],
) -> tuple[Pairing, ...]:
    """Return one-to-one pairs of comparable facts, in the order of the left side.

    None where there are more than 2,500 pairs. Time is that of the number of pairs, each costing a window of words; see
    `assign` for the rest.

    Parameters
    ----------
    comparable, agrees
        Symmetric.
    doubt
        Of two facts and their likeness, as `Pairing` has it; symmetric.
    """
    if not 0 < len(left) * len(right) <= _MOST_PAIRS:
        return ()
    if not passages.in_order:
        turned = pair_facts(passages.swapped(), right, left, comparable=comparable, agrees=agrees, doubt=doubt)
        pairs = (replace(pair, left=pair.right, right=pair.left) for pair in turned)
        return tuple(sorted(pairs, key=lambda pair: pair.left.span))
    gains = [[0.0] * len(right) for _ in left]
    apart, misplaced = _told_apart(passages), misplacement(passages)
    likenesses: dict[tuple[int, int], Likeness] = {}
    agreeing: set[tuple[int, int]] = set()
    for row, fact in enumerate(left):
        for column, other in enumerate(right):
            if comparable(fact, other):
                likeness = compare_surroundings(passages, fact, other)
                likeness = replace(
                    likeness,
                    other_subject=likeness.other_subject or (likeness.of != "same" and apart(fact, other)),
                    other_clause=misplaced(fact, other),
                )
                likenesses[row, column] = likeness
                gains[row][column] = max(_LEAST, strength(likeness))
                if agrees(fact, other):
                    agreeing.add((row, column))
                    gains[row][column] += AGREEMENT + DISTINCTIVE * bool(set(fact.anchors) & set(other.anchors))
    cells = assign(gains)
    settled = {cell for cell in cells if cell in agreeing}
    rows, columns = {row for row, _ in settled}, {column for _, column in settled}
    rivals = {
        cell: _CLOSENESS[likeness.of]
        for cell, likeness in likenesses.items()
        if cell[0] not in rows and cell[1] not in columns
    }
    best_in_row, best_in_column = _best_two(rivals, 0), _best_two(rivals, 1)

    def alone(cell: tuple[int, int]) -> bool:
        others = best_in_row.get(cell[0], ())[1:], best_in_column.get(cell[1], ())[1:]
        return all(closeness < _RIVALRY[likenesses[cell].of] for best in others for closeness in best)

    return tuple(
        Pairing(
            left[row],
            right[column],
            likenesses[row, column],
            agrees=(row, column) in agreeing,
            alone=alone((row, column)),
            doubt=doubt(left[row], right[column], likenesses[row, column]),
        )
        for row, column in cells
    )


def _told_apart(passages: LinkedPassages) -> Callable[[Fact, Fact], bool]:
    """Return what tells whether two facts are in units that are answered by other units of the link."""
    left, right = passages.left, passages.right
    most = max(len(frozenset(left.units)), len(frozenset(right.units)))
    if not passages.one_language or not 1 < most <= _MOST_UNITS:
        return lambda _fact, _other: False
    here, there = names_of_units(left), names_of_units(right)

    def apart(fact: Fact, other: Fact) -> bool:
        first, last = left.place(fact.span)[0], right.place(other.span)[0]
        if first >= len(left.units) or last >= len(right.units):
            return False
        unit, opposite = left.units[first], right.units[last]
        return answered_by_another(here[unit], opposite, there) or answered_by_another(there[opposite], unit, here)

    return apart


def _best_two(rivals: Mapping[tuple[int, int], int], axis: int) -> dict[int, list[int]]:
    """Return for each row (axis 0) or column (1) how akin its two closest rivals are, the closer first."""
    best: dict[int, list[int]] = {}
    for cell, closeness in rivals.items():
        best[cell[axis]] = sorted((*best.get(cell[axis], ()), closeness), reverse=True)[:2]
    return best


def report_pairs(
    passages: LinkedPassages, kind: Literal["number", "date"], pairs: Iterable[Pairing]
) -> tuple[tuple[Discrepancy, ...], tuple[Equivalence, ...]]:
    """Return the pairs that differ as discrepancies, and those that agree in other words as equivalences."""
    discrepancies: list[Discrepancy] = []
    equivalences: list[Equivalence] = []
    for pair in pairs:
        if pair.agrees:
            equivalences.append(Equivalence(passages.index, pair.left.span, pair.right.span))
            continue
        evidence = evidence_for(passages, pair)
        if evidence >= LEAST_EVIDENCE:
            confidence = SURE + (SUREST - SURE) * evidence
            discrepancies.append(passages.difference(kind, pair.left.span, pair.right.span, confidence))
    return tuple(discrepancies), tuple(equivalences)


def evidence_for(passages: LinkedPassages, pair: Pairing) -> float:
    """Return how much speaks for two facts that do not agree answering the same question, in [0, 1].

    Between two languages the words around them cannot be compared: there they must have no rivals.
    """
    alone = pair.alone and not pair.likeness.elsewhere
    answered = passages.right.says_elsewhere(pair.left) + passages.left.says_elsewhere(pair.right)
    doubt = pair.doubt + ANSWERED * answered
    doubt += OTHER_SUBJECT * pair.likeness.other_subject + OTHER_CLAUSE * pair.likeness.other_clause
    akin = pair.likeness.of in {"same", "kin"}
    bonus = ALONE if akin or not _counts(pair.left) else ALONE_UNNAMED
    doubt += PART * (pair.likeness.of == "kin" and not alone)
    if passages.one_language:
        return max(0.0, min(1.0, strength(pair.likeness) + bonus * alone - doubt))
    unlike = min(0.0, _OF[pair.likeness.of]) if pair.likeness.of == "other" else max(0.0, _OF[pair.likeness.of])
    return max(0.0, min(1.0, (bonus + WITHOUT_WORDS) * alone + unlike - doubt))


OTHER_SUBJECT = 2.0
"""Two facts that are said of different things are never compared."""

OTHER_CLAUSE = 0.3
"""What speaks against two facts where the clause of one is taken up by another clause than that of the other."""

ANSWERED = 0.15
"""What speaks against two facts for each of them that the other statement has in another place."""

ALONE = 0.3
"""What it adds to the evidence that no other fact of the link could be compared with either: two dates, two amounts in
one measure, two counts of things that are akin."""

ALONE_UNNAMED = 0.2
"""The same for two counts where nothing tells that they count the same."""

PART = 1.0
"""What speaks against a count of people being that of passengers where others are counted too."""

WITHOUT_WORDS = 0.15
"""Evidence that the link itself gives between two languages."""

LEAST_EVIDENCE = 0.15
"""Pairs with less are taken to answer different questions. Chosen on the cases under tests/cases/discrepancies."""


def strength(likeness: Likeness) -> float:
    """Return how much speaks for two facts answering the same question, in [0, 1]."""
    near = min(2, likeness.before) + min(2, likeness.after)
    return max(0.0, min(1.0, 0.6 * likeness.around + 0.1 * near + _OF[likeness.of] - 0.4 * likeness.elsewhere))


def compare_surroundings(passages: LinkedPassages, fact: Fact, other: Fact) -> Likeness:
    """Return how alike the words around two facts are."""
    left, right = passages.left, passages.right
    first, last = left.place(fact.span), right.place(other.span)
    of = _kinship(left, fact, right, other)
    return Likeness(
        _around(left, right, first, last),
        _run(left, right, first[0] - 1, last[0] - 1, -1),
        _run(left, right, first[1], last[1], 1),
        of,
        other_subject=differ_in_subject(left, right, first[0], last[0]) or differ_in_turn(left, right, first, last),
        other_clause=False,
        leads=(_fold(left, first[0] - 1), _fold(right, last[0] - 1)),
        follows=(_fold(left, first[1]), _fold(right, last[1])),
        elsewhere=_counts(fact)
        and of not in {"same", "kin"}
        and (_named_elsewhere(fact, other, right, last) or _named_elsewhere(other, fact, left, first)),
    )


def _fold(passage: Passage, index: int) -> str:
    return passage.words[index].fold if 0 <= index < len(passage.words) else ""


def _kinship(left: Passage, fact: Fact, right: Passage, other: Fact) -> Kinship | None:
    """Return how akin what is counted is; None where a side does not say what."""
    here, there = _of(fact), _of(other)
    if not here or not there:
        return None
    found = kinship(here, there, (left.statement.language, right.statement.language))
    return found if _counts(fact) or found != "unknown" else None  # what is weighed is told apart by its measure


def _counts(fact: Fact) -> bool:
    return isinstance(fact.value, Quantity) and fact.value.measure in {"count", "ordinal", "count/s"}


def _of(fact: Fact) -> tuple[str, ...]:
    return fact.value.of if isinstance(fact.value, Quantity) else ()


def _named_elsewhere(fact: Fact, other: Fact, passage: Passage, place: tuple[int, int]) -> bool:
    """Return True where the passage of `other`, at `place`, names what `fact` counts, not as what it counts itself."""
    of = frozenset(map(stem, _of(fact)))
    if not of or 2 * len(of & frozenset(passage.stems)) <= len(of):
        return False
    return bool(_of(other)) or of.isdisjoint(_window(passage, place))


def _around(left: Passage, right: Passage, first: tuple[int, int], last: tuple[int, int]) -> float:
    """Return the share of the weight of the words around two facts that both have."""
    here, there = _window(left, first), _window(right, last)
    total = _weight(left, here) + _weight(right, there)
    return 2 * _weight(left, here & there) / total if total else 0.0


def _window(passage: Passage, place: tuple[int, int]) -> frozenset[str]:
    start, stop = place
    clause = passage.clauses[start] if start < len(passage.clauses) else -1
    near = range(max(0, start - WINDOW), min(len(passage.words), stop + WINDOW))
    return frozenset(passage.stems[at] for at in near if passage.clauses[at] == clause and not start <= at < stop)


def _weight(passage: Passage, stems: frozenset[str]) -> float:
    return sum(sorted(passage.weights.get(word, 1.0) for word in stems))


def _run(left: Passage, right: Passage, at: int, other: int, step: int) -> int:
    length = 0
    while length < WINDOW and 0 <= at < len(left.words) and 0 <= other < len(right.words):
        if left.words[at].fold != right.words[other].fold:
            break
        length, at, other = length + 1, at + step, other + step
    return length
