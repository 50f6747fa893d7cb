"""An article -> what a reader is shown of it: whole, with whose words each sentence gives and by which words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.report.stand_ins import visible

if TYPE_CHECKING:
    from compare.model import Article, Segment, Source

JOINTLY = "reported jointly"
NOBODY = "attributed to nobody"
_OTHER = "another speaker"
_WHOLE = 100


@dataclass(frozen=True, slots=True)
class ArticleItem:
    """A segment of an article.

    Attributes
    ----------
    number
        Counted from 1.
    source_text
        Who says it: the name of a side, or "reported jointly", "another speaker", "attributed to nobody".
    before, evidence, after
        The text: before the words that attribute, these words, after them. The last two are empty where these words
        stand elsewhere.
    by
        The words that attribute, where they stand in another segment; else "".
    starts_paragraph
        True for the first of a paragraph.
    """

    number: int
    source: Source
    source_text: str
    before: str
    evidence: str
    after: str
    by: str
    starts_paragraph: bool

    @property
    def text(self) -> str:
        """The text of the segment."""
        return self.before + self.evidence + self.after


@dataclass(frozen=True, slots=True)
class ArticleView:
    """An article as a report shows it.

    Attributes
    ----------
    title
        What is compared, in a few words.
    heading, jointly_heading
        Of the whole article, and of what both sides are said to have said; the second is "" where there is nothing.
    shares
        One sentence that says how much of the article is given to whom.
    names
        One sentence for each side that says by which names the article calls it.
    jointly
        What is reported of both sides together: no evidence that they agree.
    """

    title: str
    heading: str
    jointly_heading: str
    shares: str
    names: tuple[str, str]
    items: tuple[ArticleItem, ...]
    jointly: tuple[ArticleItem, ...]
    language: str


def article_view(article: Article | None) -> ArticleView | None:
    """Return what is shown of an article; None where there is none. Linear in its text."""
    if article is None:
        return None
    sources: dict[Source, str] = {
        "left": visible(article.sides[0].names[0]),
        "right": visible(article.sides[1].names[0]),
        "both": JOINTLY,
        "other": _OTHER,
        "reporter": NOBODY,
    }
    items = tuple(
        _item(article, number, segment, sources[segment.source]) for number, segment in enumerate(article.segments, 1)
    )
    jointly = tuple(item for item in items if item.source == "both")
    count = f"{len(jointly):,} passage{'' if len(jointly) == 1 else 's'}"
    return ArticleView(
        title="An article beside a side's own statement" if article.compared else "Two sides of one article",
        heading=f"The article, and whose words it gives ({len(items):,} passages)",
        jointly_heading=f"Reported jointly ({count}): the article's words, no evidence that the sides agree"
        if jointly
        else "",
        shares=_shares(article, sources),
        names=(_names(article, 0), _names(article, 1)),
        items=items,
        jointly=jointly,
        language=article.language,
    )


def _item(article: Article, number: int, segment: Segment, source_text: str) -> ArticleItem:
    text, span, evidence = article.text, segment.span, segment.evidence
    inside = span.start <= evidence.start < evidence.stop <= span.stop
    cut = evidence if inside else None
    before = text[span.start : cut.start] if cut else text[span.start : span.stop]
    gap = text[article.segments[number - 2].span.stop : span.start] if number > 1 else "\n"
    return ArticleItem(
        number=number,
        source=segment.source,
        source_text=source_text,
        before=visible(before),
        evidence=visible(text[cut.start : cut.stop]) if cut else "",
        after=visible(text[cut.stop : span.stop]) if cut else "",
        by="" if inside else visible(text[evidence.start : evidence.stop]),
        starts_paragraph="\n" in gap or "\r" in gap,
    )


def _shares(article: Article, sources: dict[Source, str]) -> str:
    """Return how much of an article is given to whom, in percent of its characters."""
    sizes: dict[Source, int] = dict.fromkeys(sources, 0)
    for segment in article.segments:
        sizes[segment.source] += segment.span.stop - segment.span.start
    total = sum(sizes.values()) or 1
    parts = [
        f"{round(_WHOLE * sizes[source] / total)}% {'to ' if source in _GIVEN else ''}{words}"
        for source, words in sources.items()
        if sizes[source]
    ]
    return f"The article gives of its text {', '.join(parts)}."


_GIVEN: frozenset[Source] = frozenset(("left", "right", "other"))


def _names(article: Article, side: int) -> str:
    names = [visible(name) for name in article.sides[side].names]
    rest = f", also called {', '.join(names[1:])}" if len(names) > 1 else ""
    return f"{names[0]}{rest}"
