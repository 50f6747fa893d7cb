"""Comparison -> what a reader is shown, in reading order. Every visual renderer draws this and decides nothing itself.

The order is the order of the questions: what is the answer (`Report.answer`), where do the two sides differ, what do
both say, what does only one of them say.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from compare.report.article import ArticleItem, ArticleView, article_view
from compare.report.figures import CHECK_BELOW, side_summary, summarise, topics, word_counts
from compare.report.items import (
    SECTIONS,
    TOPICS,
    DiscrepancyItem,
    EmphasisItem,
    EquivalenceItem,
    Excerpt,
    Mark,
    Passage,
    Piece,
    Quotation,
    Report,
    Section,
    SharedItem,
    SideSummary,
    Summary,
    Topic,
    UniqueGroup,
    UniqueItem,
)
from compare.report.marking import Marking, excerpt, mark_side, opening
from compare.report.phrases import (
    EMPHASIS_TEXTS,
    KIND_TEXTS,
    answer,
    differ_text,
    emphasis_text,
    filter_note,
    headings,
    load_measured,
    percent_sure,
    places_text,
    relation_text,
    reliability,
    reliability_of_articles,
    remarks,
    size_of,
    topic_heading,
    topic_text,
)
from compare.report.stand_ins import replace_unsafe, visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.model import Comparison, EmphasisKind, Notice, Prominence, Side, Statement

__all__ = [
    "SECTIONS",
    "TOPICS",
    "ArticleItem",
    "ArticleView",
    "DiscrepancyItem",
    "EmphasisItem",
    "EquivalenceItem",
    "Excerpt",
    "Mark",
    "Passage",
    "Piece",
    "Quotation",
    "Report",
    "Section",
    "SharedItem",
    "SideSummary",
    "Summary",
    "Topic",
    "UniqueGroup",
    "UniqueItem",
    "make_report",
    "percent_sure",
    "replace_unsafe",
    "size_of",
    "summarise",
    "visible",
    "word_counts",
]


QUOTED = 2
"""Most passages from which words of mood or thanks are quoted with what is around them; the others are only named."""


def make_report(comparison: Comparison, only: Sequence[Section] = ()) -> Report:
    """Return what a reader is shown of a comparison.

    Parameters
    ----------
    comparison
        What to report. Its discrepancies are in the order in which they are to be shown.
    only
        Sections to show; the answer, the notices and both texts are always there. All sections where empty.

    Notes
    -----
    Linear in the two texts and in what was found in them.
    """
    left, right = side_summary(comparison, "left"), side_summary(comparison, "right")
    summary = summarise(comparison)
    view = article_view(comparison.article)
    markings = mark_side(comparison, "left"), mark_side(comparison, "right")
    left_text, right_text = markings[0].passages(), markings[1].passages()
    shown = set(only or SECTIONS)
    unique_left = _unique(comparison, left_text, "left", right.label) if "left" in shown else ()
    unique_right = _unique(comparison, right_text, "right", left.label) if "right" in shown else ()
    sizes: dict[Section, int] = {
        "discrepancies": len(comparison.discrepancies),
        "shared": len(comparison.links),
        "left": len(comparison.unique_left),
        "right": len(comparison.unique_right),
        "emphasis": len(comparison.emphasis),
    }
    hidden = tuple((section, sizes[section]) for section in SECTIONS if section not in shown)
    counts: dict[Section, int] = {section: size if section in shown else 0 for section, size in sizes.items()}
    return Report(
        left=left,
        right=right,
        summary=summary,
        answer=(
            *answer(left, right, summary, differs=comparison.differs),
            *((view.shares,) if view is not None else ()),
        ),
        discrepancies=_discrepancies(comparison) if "discrepancies" in shown else (),
        shared=_shared(comparison, markings, (left_text, right_text)) if "shared" in shown else (),
        unique_left=unique_left,
        unique_right=unique_right,
        emphasis=_emphasis(comparison) if "emphasis" in shown else (),
        left_groups=_groups(unique_left, right.label),
        right_groups=_groups(unique_right, left.label),
        equivalences=tuple(
            EquivalenceItem(
                equivalence.link + 1,
                excerpt(comparison.left, equivalence.left),
                excerpt(comparison.right, equivalence.right),
            )
            for equivalence in comparison.equivalences
        ),
        left_text=left_text,
        right_text=right_text,
        headings=headings(counts, left.label, right.label),
        notices=tuple(_labelled(notice, left.label, right.label) for notice in comparison.notices),
        hidden=hidden,
        filter_note=filter_note(hidden, left.label, right.label),
        reliability=_reliability(comparison),
        article=None if hidden else view,
    )


def _reliability(comparison: Comparison) -> str:
    """Return how often such a report is wrong, of an article first whether its words are given to the right source."""
    measured = load_measured()
    pairs = reliability(
        measured,
        semantic=comparison.settings.semantic,
        one_language=comparison.left.language == comparison.right.language,
    )
    if comparison.article is None:
        return pairs
    given = all(notice.code != "sides-found" for notice in comparison.notices)
    return " ".join(filter(None, (reliability_of_articles(measured, given=given), pairs)))


def _discrepancies(comparison: Comparison) -> tuple[DiscrepancyItem, ...]:
    items = []
    for number, discrepancy in enumerate(comparison.discrepancies, 1):
        left, right = excerpt(comparison.left, discrepancy.left), excerpt(comparison.right, discrepancy.right)
        explanation = visible(discrepancy.explanation)
        items.append(
            DiscrepancyItem(
                number=number,
                link=discrepancy.link + 1,
                kind=discrepancy.kind,
                kind_text=KIND_TEXTS[discrepancy.kind],
                left=left,
                right=right,
                explanation="" if explanation == f"{left.words} / {right.words}" else explanation,
                confidence=discrepancy.confidence,
                check=min(discrepancy.confidence, comparison.links[discrepancy.link].score) < CHECK_BELOW,
            )
        )
    return tuple(items)


def _shared(
    comparison: Comparison, markings: tuple[Marking, Marking], texts: tuple[tuple[Passage, ...], tuple[Passage, ...]]
) -> tuple[SharedItem, ...]:
    numbers: dict[int, list[int]] = defaultdict(list)
    for number, discrepancy in enumerate(comparison.discrepancies, 1):
        numbers[discrepancy.link].append(number)
    labels = visible(comparison.left.label), visible(comparison.right.label)
    return tuple(
        SharedItem(
            number=index + 1,
            relation=link.relation,
            relation_text=relation_text(link, *labels),
            score=link.score,
            check=link.score < CHECK_BELOW,
            moved=link.moved,
            remarks=remarks(link, check=link.score < CHECK_BELOW),
            places=places_text([unit + 1 for unit in link.left], [unit + 1 for unit in link.right]),
            left=_linked(link.left, index, markings[0], texts[0]),
            right=_linked(link.right, index, markings[1], texts[1]),
            discrepancies=tuple(numbers[index]),
            differ_text=differ_text(numbers[index]),
        )
        for index, link in enumerate(comparison.links)
    )


def _linked(units: tuple[int, ...], link: int, marking: Marking, text: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """Return units as a link marks them, which for a unit in this link alone is how it is marked anyway."""
    return tuple(text[unit] if len(text[unit].links) == 1 else marking.passage_of(unit, link) for unit in units)


def _unique(comparison: Comparison, text: tuple[Passage, ...], side: Side, other_label: str) -> tuple[UniqueItem, ...]:
    related: dict[int, list[int]] = defaultdict(list)
    for entry in sorted(comparison.related, key=lambda entry: (-entry.score, entry.left, entry.right)):
        here, there = (entry.left, entry.right) if side == "left" else (entry.right, entry.left)
        related[here].append(there + 1)
    return tuple(
        UniqueItem(
            number=number,
            passage=text[unit],
            topic=topic,
            related=tuple(related[unit]),
            topic_text=topic_text(topic, related[unit], other_label),
        )
        for number, (unit, topic) in enumerate(topics(comparison, side).items(), 1)
    )


def _emphasis(comparison: Comparison) -> tuple[EmphasisItem, ...]:
    left, right = comparison.left, comparison.right
    return tuple(
        EmphasisItem(
            number=number,
            kind=entry.kind,
            kind_text=EMPHASIS_TEXTS[entry.kind],
            text=emphasis_text(
                entry,
                (visible(left.label), visible(right.label)),
                (len(left.units), len(right.units)),
                (_words(left, entry.left), _words(right, entry.right)),
            ),
            left=_quotations(left, entry.left, entry.kind),
            right=_quotations(right, entry.right, entry.kind),
            left_units=tuple(unit + 1 for unit in entry.left.units),
            right_units=tuple(unit + 1 for unit in entry.right.units),
        )
        for number, entry in enumerate(comparison.emphasis, 1)
    )


def _words(statement: Statement, prominence: Prominence) -> list[str]:
    return [visible(statement.text[span.start : span.stop]) for span in prominence.spans]


def _quotations(statement: Statement, prominence: Prominence, kind: EmphasisKind) -> tuple[Quotation, ...]:
    """Return how a topic begins, or the first words of mood or thanks with what is around them."""
    if kind in {"room", "order"}:
        return tuple(Quotation(unit, opening(statement, unit)) for unit in prominence.units[:1])
    if kind == "repetition":
        return ()
    quoted: dict[int, Quotation] = {}
    for entry in (excerpt(statement, span) for span in prominence.spans):
        if len(quoted) < QUOTED:
            quoted.setdefault(entry.unit, Quotation(entry.unit, f"{entry.before}{entry.words}{entry.after}"))
    return tuple(quoted.values())


def _groups(items: tuple[UniqueItem, ...], other_label: str) -> tuple[UniqueGroup, ...]:
    """Return the items whose topic was not found on the other side, those whose topic was, and those that have none."""
    groups = ((topic, tuple(item for item in items if item.topic == topic)) for topic in TOPICS)
    return tuple(
        UniqueGroup(topic_heading(topic, len(entries), other_label), entries) for topic, entries in groups if entries
    )


def _labelled(notice: Notice, left: str, right: str) -> Notice:
    message = visible(notice.message)
    if notice.side is None:
        return replace(notice, message=message)
    return replace(notice, message=f"{left if notice.side == 'left' else right}: {message}")
