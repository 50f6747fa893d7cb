"""Comparison -> the figures that every report begins with."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from compare.report.items import SideSummary, Summary
from compare.report.stand_ins import visible
from compare.words import content, words_of

if TYPE_CHECKING:
    from compare.model import Comparison, Link, Side, Statement
    from compare.report.items import Topic

CHECK_BELOW = 0.7
"""A link with a lower score, or a discrepancy with a lower confidence, is marked "check"."""

_RTL = frozenset(("ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "nqo", "pnb", "ps", "sd", "syr", "ug", "ur", "yi"))
"""Languages that are written from right to left, by their BCP 47 primary subtag."""


def word_counts(statement: Statement, links: tuple[Link, ...], side: Side) -> tuple[int, int]:
    """Return how many words and numbers the units of a statement have, and how many of them are in a link."""
    linked = set(chain.from_iterable(link.left if side == "left" else link.right for link in links))
    total = inside = 0
    for unit in statement.units:
        count = len(content(words_of(statement.text, unit.span.start, unit.span.stop)))
        total += count
        if unit.index in linked:
            inside += count
    return total, inside


def side_summary(comparison: Comparison, side: Side) -> SideSummary:
    """Return one side in figures."""
    statement = comparison.left if side == "left" else comparison.right
    unique = comparison.unique_left if side == "left" else comparison.unique_right
    words, linked = word_counts(statement, comparison.links, side)
    found = list(topics(comparison, side).values())
    return SideSummary(
        side=side,
        label=visible(statement.label),
        source=visible(statement.source),
        language=visible(statement.language),
        rtl=statement.language in _RTL,
        units=len(statement.units),
        unique=len(unique),
        topic_missing=found.count("missing"),
        topic_found=found.count("found"),
        words=words,
        linked_words=linked,
        unique_percent=percent(words - linked, words),
    )


def topics(comparison: Comparison, side: Side) -> dict[int, Topic]:
    """Return for each unique unit of a side whether the other side has its topic."""
    statement = comparison.left if side == "left" else comparison.right
    unique = comparison.unique_left if side == "left" else comparison.unique_right
    related = {entry.left if side == "left" else entry.right for entry in comparison.related}
    languages = comparison.left.language, comparison.right.language
    # Names and numbers alone, as there are between two languages without the encoder, do not tell a topic.
    told = comparison.settings.semantic or languages[0] == languages[1] or "und" in languages
    return {
        unit: "found"
        if unit in related
        else "unknown"
        if not told
        else "none"
        if statement.units[unit].kind in {"heading", "dateline"}
        else "missing"
        for unit in unique
    }


def summarise(comparison: Comparison) -> Summary:
    """Return the answer in figures."""
    links = comparison.links
    relations = [link.relation for link in links]
    differ = len({discrepancy.link for discrepancy in comparison.discrepancies})
    return Summary(
        links=len(links),
        identical=relations.count("identical"),
        reworded=relations.count("reworded"),
        partial=relations.count("partial"),
        agree=len(links) - differ,
        differ=differ,
        moved=sum(link.moved for link in links),
        check=sum(link.score < CHECK_BELOW for link in links),
        discrepancies=len(comparison.discrepancies),
    )


def percent(part: int, whole: int) -> int:
    """Return `part` per hundred of `whole`, rounded; 0 only for none of it and 100 only for all of it.

    Examples
    --------
    >>> percent(0, 0), percent(1, 1000), percent(999, 1000), percent(1, 8)
    (0, 1, 99, 12)
    """
    if part <= 0:
        return 0
    return 100 if part >= whole else min(99, max(1, round(100 * part / whole)))
