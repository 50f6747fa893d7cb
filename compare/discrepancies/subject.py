"""Whether two facts are said of two different things that both statements know by name.

"The Northern Bridge is 40 metres long" and "the Harbour Bridge is 55 metres long" are told in one frame and do not
contradict each other. What tells them from one thing under two names: each statement speaks of the other's thing too,
in another place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz.distance import Indel

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from compare.discrepancies.passage import Passage

_REACH = 20
"""Words before a fact that are looked at: about a sentence."""

_TURNS: Mapping[str, tuple[str, ...]] = {
    "last": (
        "last", "previous", "preceding", "letzte", "vorige", "vergangene", "dernier", "precedent", "ultim", "pasad",
        "anterior", "прошл", "предыдущ", "последн",
    ),
    "next": (
        "next", "upcoming", "forthcoming", "nachst", "kommende", "prochain", "proxim", "следующ", "предстоящ", "будущ",
    ),
}  # fmt: skip
"""What opens the words for an earlier and for a later one of a row, as they are folded."""
_NO_TURNS = frozenset(
    {"lasting", "lasted", "lasts", "previously", "ultimately", "ultimate", "ultimatum", "precedent", "precedents"}
)

_LONGEST = 3
"""Words that one name has at most; longer runs are another way to say it."""


def differ_in_subject(left: Passage, right: Passage, at: int, other: int) -> bool:
    """Return True where the words before two places name different things, each known to the other statement.

    `at` and `other` are indices of words in the passages. Words are compared within the unit; a name is what stands for
    another between equal words, and is written with a capital in scripts that have them.
    """
    here, there = _before(left, at), _before(right, other)
    return any(
        _is_known(left, ours, right) and _is_known(right, theirs, left)
        for ours, theirs in _replaced(left, here, right, there)
    )


def differ_in_turn(left: Passage, right: Passage, first: tuple[int, int], last: tuple[int, int]) -> bool:
    """Return True where one side tells of the last of a row and the other of the next: two meetings, two reports.

    `first` and `last` are the half-open ranges of the words that are compared, which may say so themselves.
    """
    here, there = _turns(left, first), _turns(right, last)
    return len(here) == len(there) == 1 and here != there


def _turns(passage: Passage, place: tuple[int, int]) -> frozenset[str]:
    """Return ``last`` and ``next`` as far as the unit of a place says so within reach of it."""
    start, stop = place
    near = range(max(0, start - _REACH), min(len(passage.words), stop + _REACH))
    unit = passage.units[start] if start < len(passage.units) else -1
    folds = [passage.words[at].fold for at in near if not start <= at < stop and passage.units[at] == unit]
    return frozenset(
        turn for fold in folds for turn, words in _TURNS.items() if fold.startswith(words) and _whole(fold)
    )


def _whole(fold: str) -> bool:
    return not fold.isascii() or fold not in _NO_TURNS


def names_of_units(passage: Passage) -> Mapping[int, frozenset[str]]:
    """Return for each unit of a passage the stems of the names in it, its first word aside. Linear."""
    names: dict[int, set[str]] = {unit: set() for unit in passage.units}
    for at, unit in enumerate(passage.units):
        if _is_name(passage, at):
            names[unit].add(passage.stems[at])
    return {unit: frozenset(found) for unit, found in names.items()}


def answered_by_another(names: frozenset[str], unit: int, opposite: Mapping[int, frozenset[str]]) -> bool:
    """Return True where a unit with `names` is answered by another unit of the opposite side than this one.

    That one shares with it every name that this one does and more, and this one has a name of its own: "Elin Bridge is
    open from eight" is answered by the unit on Elin Bridge, not by that on Sella Bridge which follows it.
    """
    here = opposite[unit]
    return bool(here - names) and any(names & here < names & there for there in opposite.values())


def _before(passage: Passage, at: int) -> range:
    """Return the indices of the words before a place in its unit."""
    start = max(0, at - _REACH)
    unit = passage.units[min(at, len(passage.units) - 1)] if passage.units else 0
    while start < at and passage.units[start] != unit:
        start += 1
    return range(start, at)


def _replaced(left: Passage, here: range, right: Passage, there: range) -> Iterator[tuple[range, range]]:
    """Yield the short runs of words that stand for each other between equal words."""
    ours, theirs = left.stems[here.start : here.stop], right.stems[there.start : there.stop]
    begin = other = 0
    for operation in [*Indel.opcodes(ours, theirs), None]:
        if operation is not None and operation.tag != "equal":
            continue
        end, last = (operation.src_start, operation.dest_start) if operation else (len(ours), len(theirs))
        if 0 < end - begin <= _LONGEST and 0 < last - other <= _LONGEST:
            yield here[begin:end], there[other:last]
        if operation is not None:
            begin, other = operation.src_end, operation.dest_end


def _is_known(passage: Passage, indices: range, other: Passage) -> bool:
    """Return True where a run of words names something of which the other statement speaks elsewhere."""
    return any(
        passage.stems[at] in other.vocabulary and passage.stems[at] not in other.stems and _is_name(passage, at)
        for at in indices
    )


def _is_name(passage: Passage, at: int) -> bool:
    """Return True for a word with a capital that does not begin its unit, and in scripts without capitals."""
    word = passage.words[at]
    first = passage.statement.text[word.start]
    if word.kind != "word":
        return False
    return first == first.lower() == first.upper() or (
        first.isupper() and at > 0 and passage.units[at - 1] == passage.units[at]
    )
