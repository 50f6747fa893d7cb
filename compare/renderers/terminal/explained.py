"""Explanations of pairs of passages -> a terminal."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from rich.text import Text

from compare.renderers.terminal.layout import INDENT, PROSE, hanging, page_of, written
from compare.renderers.terminal.marks import HEADING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.explanation import Account, Contribution, ExplainedSide, Explanation
    from compare.renderers import Display
    from compare.renderers.terminal.layout import Page

_POINTS = 5
"""Columns of points, such as "+12.3"."""


def render_explanations(explanations: Sequence[Explanation], display: Display) -> str:
    """Return why pairs of passages are linked or not, as text for a terminal of ``display.width`` columns."""
    pages = [_page(explanation, display) for explanation in explanations]
    lines = (
        _explained(explanation, page, first=place == 0)
        for place, (explanation, page) in enumerate(zip(explanations, pages, strict=True))
    )
    return written(chain.from_iterable(lines), color=display.color)


def _page(explanation: Explanation, display: Display) -> Page:
    left, right = explanation.left, explanation.right
    return page_of((_called(left), _called(right)), (left.rtl, right.rtl), display)


def _explained(explanation: Explanation, page: Page, *, first: bool) -> Iterator[Text]:
    left, right = explanation.left, explanation.right
    if not first:
        yield Text()
    yield from hanging(Text(f"{_called(left)} / {_called(right)}", HEADING), page.width, Text())
    yield Text("─" * page.width)
    yield from _prose(Text(explanation.verdict, "bold"), page)
    for reason in explanation.reasons:
        yield from _prose(Text(reason), page)
    yield Text()
    yield from page.header()
    yield from page.both(Text(left.text), Text(right.text))
    for account in explanation.accounts:
        yield from _account(account, page)
    yield from _listed("In common", explanation.common, page)
    yield from _listed("Apart", explanation.apart, page)
    yield from _rivals(explanation, page)


def _account(account: Account, page: Page) -> Iterator[Text]:
    yield from _heading(account.heading, page)
    for entry in (account.start, *account.contributions):
        yield from _line(entry, page)
    yield from _line(account.total, page, style="bold")


def _line(entry: Contribution, page: Page, *, style: str = "") -> Iterator[Text]:
    points = f"{round(entry.points, 1) + 0.0:+.1f}".replace("-", "−")
    first = Text(f"{' ' * INDENT}{points:>{_POINTS}}  ", "bold")
    yield from hanging(Text(entry.text, style), min(page.width, PROSE), first)


def _listed(heading: str, lines: Sequence[str], page: Page) -> Iterator[Text]:
    if lines:
        yield from _heading(heading, page)
    for line in lines:
        yield from page.across(Text(line))


def _rivals(explanation: Explanation, page: Page) -> Iterator[Text]:
    sides = (explanation.left, explanation.right), (explanation.right, explanation.left)
    for side, other in sides:
        if not side.rivals:
            continue
        yield from _heading(f"Scores of {_called(side)} with other passages of {other.label}", page)
        scores = max(len(rival.score) for rival in side.rivals)
        numbers = max(len(str(rival.number)) for rival in side.rivals)
        for rival in side.rivals:
            first = Text(f"{' ' * INDENT}{rival.score:<{scores}}  {rival.number:>{numbers}}  ")
            note = f" · {rival.note}" if rival.note else ""
            yield from hanging(Text(f"{rival.text}{note}"), min(page.width, PROSE), first)


def _heading(text: str, page: Page) -> Iterator[Text]:
    yield Text()
    yield from _prose(Text(text, "bold"), page)


def _prose(text: Text, page: Page) -> list[Text]:
    return hanging(text, min(page.width, PROSE), Text())


def _called(side: ExplainedSide) -> str:
    return f"{side.label} {side.number}"
