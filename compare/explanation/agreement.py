"""Two units -> what they have in common and what only one of them has: words, names, places, numbers and dates."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from compare.report import visible
from compare.similarity.lexical import folded, stem
from compare.words import content, marker_length, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from compare.model import Comparison, Fact, Statement

_RARE = 20
"""A word that stands in one of so many units, or in no others than the two, is rare."""

_ONLY_HERE = 2
"""Units that hold a word which both of the two have and no others."""

_FREQUENT = 4
"""A word that stands in one of so many units, and in others than the two, says little; such words are only counted."""

_MOST = 12
"""Words or facts that are listed; the rest is counted."""


def in_common(comparison: Comparison, left: int, right: int) -> tuple[str, ...]:
    """Return what two units have in common, a line for words and one for facts, where they have any."""
    facts = [_facts(comparison.left, left), _facts(comparison.right, right)]
    alike = [
        _both(_text(comparison.left, here), _text(comparison.right, there))
        for here in facts[0]
        if (there := next((fact for fact in facts[1] if set(fact.anchors) & set(here.anchors)), None))
    ]
    lines = (
        _words(comparison, left, right),
        f"names, places, numbers and dates: {_listed(dict.fromkeys(alike), '; ')}" if alike else "",
    )
    return tuple(line for line in lines if line)


def only_one_has(comparison: Comparison, left: int, right: int) -> tuple[str, ...]:
    """Return the names, places, numbers and dates that only one of two units has, a line for each side."""
    sides = (comparison.left, _facts(comparison.left, left)), (comparison.right, _facts(comparison.right, right))
    lines = []
    for (statement, own), (_, others) in (sides, sides[::-1]):
        known = {anchor for fact in others for anchor in fact.anchors}
        alone = [_text(statement, fact) for fact in own if not known & set(fact.anchors)]
        if alone:
            lines.append(f"only in {visible(statement.label)}: {_listed(dict.fromkeys(alone), '; ')}")
    return tuple(lines)


def _words(comparison: Comparison, left: int, right: int) -> str:
    languages = {comparison.left.language, comparison.right.language}
    if len(languages) > 1 and "und" not in languages:
        return ""
    sides = _surfaces(comparison.left, left), _surfaces(comparison.right, right)
    shared = [key for key in sides[0] if key in sides[1]]
    if not shared:
        return ""
    holders = _holders(comparison)
    units = len(comparison.left.units) + len(comparison.right.units)
    rare, usual, frequent = [], [], 0
    for key in sorted(shared, key=lambda key: holders[key]):
        if holders[key] * _RARE <= units or holders[key] == _ONLY_HERE:
            rare.append(_both(sides[0][key], sides[1][key]))
        elif holders[key] * _FREQUENT <= units:
            usual.append(_both(sides[0][key], sides[1][key]))
        else:
            frequent += 1
    parts = (
        f"{_listed(rare, ', ')} (rare here)" if rare else "",
        _listed(usual, ", ") if usual else "",
        f"{frequent} that many passages have" if frequent else "",
    )
    return f"words: {'; '.join(part for part in parts if part)}"


def _surfaces(statement: Statement, unit: int) -> dict[str, str]:
    """Return the words of a unit as they first stand there, by what they are compared by."""
    text = statement.text_of(unit)
    surfaces: dict[str, str] = {}
    for word in content(words_of(text, marker_length(text))):
        surfaces.setdefault(stem(word.fold), visible(text[word.start : word.stop]))
    return surfaces


def _holders(comparison: Comparison) -> Mapping[str, int]:
    """Count the units of both sides that hold a word, by what words are compared by."""
    return Counter(
        key
        for statement in (comparison.left, comparison.right)
        for unit in statement.units
        for key in {stem(word) for word in folded(statement.text_of(unit.index))}
    )


def _facts(statement: Statement, unit: int) -> Sequence[Fact]:
    """Return the facts of a unit that can be compared, without those that stand inside another one."""
    return tuple(_outermost(fact for fact in statement.units[unit].facts if fact.anchors))


def _outermost(facts: Iterable[Fact]) -> Iterator[Fact]:
    stop = -1
    for fact in sorted(facts, key=lambda fact: (fact.span.start, -fact.span.stop)):
        if fact.span.stop > stop:
            yield fact
            stop = fact.span.stop


def _text(statement: Statement, fact: Fact) -> str:
    return visible(statement.text[fact.span.start : fact.span.stop])


def _both(left: str, right: str) -> str:
    return left if left.casefold() == right.casefold() else f"{left} / {right}"


def _listed(entries: Iterable[str], separator: str) -> str:
    shown = list(entries)
    more = len(shown) - _MOST
    return separator.join(shown[:_MOST]) + (f" and {more:,} more" if more > 0 else "")
