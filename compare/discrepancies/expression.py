"""The words of a passage that say how strongly something is put, and what they say it of."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from compare.discrepancies.grammar import grammar
from compare.discrepancies.scale import scales
from compare.discrepancies.surroundings import is_content

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from compare.discrepancies.passage import Passage

_BREAKS = frozenset(";:()[]")
_COMMAS = frozenset(',–—"“”«»') | _BREAKS
_REACH = 3
"""Words before an expression in which a negation takes it out: what is denied is not weaker but of another kind."""
_ADVERBS = 2
"""Words before and behind an expression among which an adverb makes it stronger."""
_THEME = 16
"""Words that an expression may be said of, on either side: about a clause."""
_CONDITIONAL = 5
"""How many words behind such a word still belong to the condition."""
_SHARPER = frozenset({"criticism"})
"""Scales on which the stronger of two joined words counts: "noted with alarm". On the others the weaker one does: who
agreed to consider a thing has only considered it."""


_OF_SENTENCES = frozenset({"conditions"})
"""Scales whose words are said of the whole sentence, and stay what they are after "without"."""


@dataclass(frozen=True, slots=True)
class Expression:
    """An expression of a scale in a passage.

    Attributes
    ----------
    start, stop
        Half-open range of words of the passage.
    scale, degree, modal
        As in `Degree`.
    unit
        Index of its unit.
    theme
        Empty, as are the next two, until `with_themes` fills them in. Folded words that it is said of: those behind it
        up to the next expression, and where it is passive or nothing is behind it, those before it.
    governed
        The first word that it governs, "" where there is none.
    qualified
        The word before it of which it is said: "progress was | limited", "was lifted | in part"; "" where none is.
    holder
        Folded words before it in its clause: who puts it so.
    """

    start: int
    stop: int
    scale: str
    degree: int
    modal: bool
    unit: int
    theme: tuple[str, ...] = ()
    governed: str = ""
    qualified: str = ""
    holder: tuple[str, ...] = ()


def find_expressions(passage: Passage, language: str) -> tuple[Expression, ...]:
    """Return the expressions of all scales in a passage in order, joined where one governs the other, without themes.

    What a negation denies is left out. Linear.
    """
    known = scales(language)
    if known is None:
        return ()
    folds = passage.folds
    if not known.may_have(folds):
        return ()
    aside = _set_aside(passage)
    found: dict[str, list[Expression]] = {}
    at = 0
    while at < len(folds):
        longest = known.lookup(folds, at)
        if longest is None:
            at += 1
            continue
        length, degrees = longest
        stop = at + length
        if passage.units[at] == passage.units[stop - 1]:
            for degree in degrees:
                if degree.scale not in _OF_SENTENCES and not aside.isdisjoint(range(at, stop)):
                    continue
                if not (degree.scale == "scope" and stop < len(folds) and passage.words[stop].kind == "number"):
                    one = Expression(at, stop, degree.scale, degree.degree, degree.modal, passage.units[at])
                    found.setdefault(degree.scale, []).append(_strengthened(passage, one, known.stronger))
        at = stop
    joined = [one for scale in sorted(found) for one in _joined(passage, found[scale])]
    return tuple(sorted(joined, key=lambda one: (one.start, one.scale)))


def with_themes(passage: Passage, expressions: Sequence[Expression], wanted: Container[str]) -> tuple[Expression, ...]:
    """Return those of all `expressions` of a passage that are on `wanted` scales, with what they are said of."""
    edges = sorted({(one.start, one.stop) for one in expressions if not one.modal and one.scale not in _OF_SENTENCES})
    return tuple(_with_theme(passage, one, edges) for one in expressions if one.scale in wanted)


def _set_aside(passage: Passage) -> frozenset[int]:
    """Return the words that a negation covers or shortly precedes, and those of a condition."""
    places = [passage.place(fact.span) for fact in passage.of_kind("negation")]
    denied = {at for start, stop in places for at in range(start, stop + _REACH)}
    conditions = grammar("conditions")
    for start, fold in enumerate(passage.folds):
        if fold in conditions:
            stop = start + 1
            while stop < min(len(passage.words), start + _CONDITIONAL) and _COMMAS.isdisjoint(_gap(passage, stop)):
                stop += 1
            denied.update(range(start + 1, stop))
    return frozenset(denied)


def _strengthened(passage: Passage, one: Expression, stronger: frozenset[str]) -> Expression:
    """Return an expression of criticism one degree higher, and with its adverb, where one makes it stronger."""
    if one.scale not in _SHARPER or not one.degree:
        return one
    near = range(max(0, one.start - _ADVERBS), min(len(passage.words), one.stop + _ADVERBS))
    adverbs = [at for at in near if passage.words[at].fold in stronger and passage.units[at] == one.unit]
    adverbs = [at for at in adverbs if at < one.start or at == one.stop]
    if not adverbs:
        return one
    return replace(
        one, start=min(one.start, *adverbs), stop=max(one.stop, *(at + 1 for at in adverbs)), degree=one.degree + 1
    )


def _joined(passage: Passage, row: Sequence[Expression]) -> Iterator[Expression]:
    """Yield the expressions of a scale, those that stand in one phrase as one."""
    last: Expression | None = None
    for one in row:
        if last is None:
            last = one
        elif _in_one_phrase(passage, last, one):
            sharper = one.scale in _SHARPER
            degree = max(last.degree, one.degree) if sharper else min(last.degree, one.degree)
            last = replace(last, stop=one.stop, degree=degree, modal=last.modal and one.modal)
        else:
            yield last
            last = one
    if last is not None:
        yield last


def _in_one_phrase(passage: Passage, first: Expression, second: Expression) -> bool:
    return first.unit == second.unit and _leads_on(passage, first.stop, second.start)


def _leads_on(passage: Passage, stop: int, start: int) -> bool:
    """Say whether the words between two places join what they part, as in "agreed to | consider"."""
    between = [passage.words[at].fold for at in range(stop, start)]
    return (
        len(between) <= _REACH
        and all(fold in grammar("linking") or fold in grammar("passive") for fold in between)
        and _COMMAS.isdisjoint(passage.statement.text[passage.words[stop - 1].stop : passage.words[start].start])
    )


def _with_theme(passage: Passage, one: Expression, edges: Sequence[tuple[int, int]]) -> Expression:
    if one.scale in _OF_SENTENCES:
        said = [at for at, unit in enumerate(passage.units) if unit == one.unit and not one.start <= at < one.stop]
        return replace(one, theme=tuple(passage.words[at].fold for at in said))
    behind = _behind(passage, one, edges)
    before = _before(passage, one, edges)
    words = passage.folds
    passive = one.start > 0 and words[one.start - 1] in grammar("passive")
    content = [words[at] for at in behind if is_content(words[at])]
    theme = [words[at] for at in behind]
    if passive or not content or one.modal:
        theme += [words[at] for at in before]
    return replace(
        one,
        theme=tuple(theme),
        governed=next(iter(content), ""),
        qualified=_qualified(passage, one, behind) if one.modal else "",
        holder=tuple(words[at] for at in before),
    )


def _qualified(passage: Passage, one: Expression, behind: Sequence[int]) -> str:
    """Return the word before an expression of which it is said, being a predicate or an adverb at the end."""
    words = passage.folds
    predicate = one.start > 0 and words[one.start - 1] in grammar("be")
    last = not behind or words[behind[0]] in grammar("where") or words[behind[0]] in grammar("stops")
    if not (predicate or last):
        return ""
    before = one.start - 1
    while before >= 0 and passage.units[before] == one.unit and words[before] in grammar("auxiliaries"):
        before -= 1
    known = before >= 0 and passage.units[before] == one.unit and is_content(words[before])
    return words[before] if known else ""


def _behind(passage: Passage, one: Expression, edges: Sequence[tuple[int, int]]) -> range:
    limit = min(
        [start for start, _ in edges if start >= one.stop and not _leads_on(passage, one.stop, start)]
        or [len(passage.words)]
    )
    stop = one.stop
    while stop < min(limit, one.stop + _THEME, len(passage.words)) and passage.units[stop] == one.unit:
        if stop > one.stop and not _BREAKS.isdisjoint(_gap(passage, stop)):
            break
        stop += 1
    return range(one.stop, stop)


def _before(passage: Passage, one: Expression, edges: Sequence[tuple[int, int]]) -> range:
    limit = max([stop for _, stop in edges if stop <= one.start] or [0])
    start = one.start
    while start > max(limit, one.start - _THEME, 0) and passage.units[start - 1] == one.unit:
        if start < one.start and not _BREAKS.isdisjoint(_gap(passage, start)):
            break
        start -= 1
    return range(start, one.start)


def _gap(passage: Passage, at: int) -> str:
    """Return what stands between a word and the one before it."""
    return passage.statement.text[passage.words[at - 1].stop : passage.words[at].start]
