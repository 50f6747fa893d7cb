"""Report -> a terminal: the answer on the first screen, then the sections in reading order."""

from __future__ import annotations

from collections import defaultdict
from itertools import chain
from typing import TYPE_CHECKING

from rich.text import Text

from compare.renderers.terminal.layout import PROSE, hanging, page_for, written
from compare.renderers.terminal.marks import CHECK, DIFFER, HEADING, excerpt_text, legend, passages_text
from compare.report import make_report, size_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from compare.model import Comparison
    from compare.renderers import Display
    from compare.renderers.terminal.layout import Page
    from compare.report import (
        ArticleItem,
        ArticleView,
        DiscrepancyItem,
        EquivalenceItem,
        Quotation,
        Report,
        Section,
        SharedItem,
        UniqueGroup,
    )


def render(comparison: Comparison, display: Display) -> str:
    """Return the report as text for a terminal of ``display.width`` columns."""
    report = make_report(comparison, display.only)
    page = page_for(report, display)
    bodies: dict[Section, Iterator[Text]] = {
        "discrepancies": _discrepancies(report, page, color=display.color),
        "shared": _shared(report, page, color=display.color, equivalences=display.show_equivalences),
        "left": _unique(report.left_groups, page),
        "right": _unique(report.right_groups, page),
        "emphasis": _emphasis(report, page),
    }
    sections = chain.from_iterable((_heading(text, page), bodies[section]) for section, text in report.headings)
    article = _article(report.article, page) if report.article else ()
    lines = chain(_answer(report, page), chain.from_iterable(sections), article, _foot(report, page))
    return written(lines, color=display.color)


def _answer(report: Report, page: Page) -> Iterator[Text]:
    yield from hanging(Text(f"{report.left.label} / {report.right.label}", HEADING), page.width, Text())
    yield _rule(page)
    first, *others = report.answer
    yield from _prose(Text(first, "bold"), page)
    for sentence in others:
        yield from _prose(Text(sentence), page)
    if report.notices:
        yield Text()
    for notice in report.notices:
        yield from _prose(Text.assemble(("Notice: ", CHECK), notice.message), page)
    if report.filter_note:
        yield Text()
        yield from _prose(Text(report.filter_note, CHECK), page)


def _discrepancies(report: Report, page: Page, *, color: bool) -> Iterator[Text]:
    yield from page.header()
    for item in report.discrepancies:
        yield from _discrepancy(item, page, color=color)


def _discrepancy(item: DiscrepancyItem, page: Page, *, color: bool) -> Iterator[Text]:
    yield Text()
    title = Text.assemble((item.kind_text, "bold"))
    if item.explanation:
        title.append(f": {item.explanation}")
    title.append(f" · claim {item.link}")
    if item.check:
        title.append(" · ").append("check: unsure", CHECK)
    yield from hanging(title, page.width, _number(item.number))
    yield from page.both(excerpt_text(item.left, color=color), excerpt_text(item.right, color=color))


def _shared(report: Report, page: Page, *, color: bool, equivalences: bool) -> Iterator[Text]:
    marks = legend((passage for item in report.shared for passage in (*item.left, *item.right)), color=color)
    yield from _prose(marks, page) if marks else ()
    if page.header():
        yield from ((Text(), *page.header()) if marks else page.header())
    alike: dict[int, list[EquivalenceItem]] = defaultdict(list)
    for entry in report.equivalences if equivalences else ():
        alike[entry.link].append(entry)
    for item in report.shared:
        yield Text()
        yield from _claim(item, page, color=color)
        for same in alike[item.number]:
            yield from page.across(Text(same.text))


def _claim(item: SharedItem, page: Page, *, color: bool) -> Iterator[Text]:
    title = Text.assemble((item.relation_text, "bold"))
    if item.discrepancies:
        title.append(" · ").append(item.differ_text, DIFFER)
    for remark in item.remarks:
        title.append(" · ").append(remark, CHECK if remark.startswith("check") else "")
    title.append(f" · {item.places}")
    yield from hanging(title, page.width, _number(item.number))
    left, right = passages_text(item.left, color=color), passages_text(item.right, color=color)
    yield from page.across(left) if left == right else page.both(left, right)


def _unique(groups: tuple[UniqueGroup, ...], page: Page) -> Iterator[Text]:
    for place, group in enumerate(groups):
        if place:
            yield Text()
        if group.heading:
            yield from _prose(Text(group.heading, "bold"), page)
        for item in group.items:
            number = _number(item.passage.unit + 1)
            yield from hanging(passages_text((item.passage,), color=False), min(page.width, PROSE), number)
            if item.related:
                yield from page.across(Text(item.topic_text))


def _emphasis(report: Report, page: Page) -> Iterator[Text]:
    if any(item.left and item.right for item in report.emphasis):
        yield from page.header()
    for item in report.emphasis:
        yield Text()
        title = Text.assemble((item.kind_text, "bold"), f": {item.text}")
        yield from hanging(title, min(page.width, PROSE), _number(item.number))
        left, right = _quoted(item.left), _quoted(item.right)
        if left and right and left != right:
            yield from page.both(left, right)
        elif left or right:
            yield from page.across(left or right)


def _quoted(quotations: tuple[Quotation, ...]) -> Text:
    return Text(" / ".join(quotation.text for quotation in quotations))


def _article(view: ArticleView, page: Page) -> Iterator[Text]:
    if view.jointly:
        yield from _heading(view.jointly_heading, page)
        for item in view.jointly:
            yield from _attributed(item, page)
    yield from _heading(view.heading, page)
    for name in view.names:
        yield from _prose(Text(name), page)
    for item in view.items:
        if item.starts_paragraph:
            yield Text()
        yield from _attributed(item, page)


def _attributed(item: ArticleItem, page: Page) -> Iterator[Text]:
    """Yield a passage of an article below whose words it is, the words that say so underlined."""
    title = Text.assemble((item.source_text, "bold"))
    if item.by:
        title.append(f" · by: {item.by}")
    elif item.evidence:
        title.append(f" · {item.evidence}")
    width = min(page.width, PROSE)
    yield from hanging(title, width, _number(item.number))
    text = Text.assemble(item.before, (item.evidence, "underline"), item.after)
    yield from hanging(text, width, Text("    "))


def _foot(report: Report, page: Page) -> Iterator[Text]:
    yield Text()
    yield _rule(page)
    for side in (report.left, report.right):
        source = f"{side.label}: {side.source}, " if side.source else f"{side.label}: "
        yield from _prose(Text(f"{source}{size_of(side)} ({side.language})"), page)
    if report.reliability:
        yield from _prose(Text(report.reliability), page)


def _heading(text: str, page: Page) -> Iterable[Text]:
    return (Text(), *hanging(Text(text, HEADING), page.width, Text()), _rule(page))


def _rule(page: Page) -> Text:
    return Text("─" * page.width)


def _prose(text: Text, page: Page) -> list[Text]:
    return hanging(text, min(page.width, PROSE), Text())


def _number(number: int) -> Text:
    return Text.assemble((f"{number:>2}  ", "bold"))
