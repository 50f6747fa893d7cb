"""What an article gives to one side, as a document of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.model import Block, Document, Passage, Span

if TYPE_CHECKING:
    from compare.model import Article, Side


def share_of(article: Article, document: Document, side: Side) -> tuple[Document, tuple[Passage, ...]]:
    """Return the passages that an article gives to a side, joined by line breaks, and where each of them stands.

    Parameters
    ----------
    document
        The article as it was read: a passage ends with its paragraph.

    Notes
    -----
    Segments of the side that follow each other in a paragraph are one passage, with the blanks between them.
    """
    spans: list[Span] = []
    block = 0
    blocks = document.blocks
    last = (-1, -1)  # paragraph and index of the last segment of the side
    for index, segment in enumerate(article.segments):
        while block + 1 < len(blocks) and blocks[block + 1].span.start <= segment.span.start:
            block += 1
        if segment.source != side:
            continue
        if last == (block, index - 1):
            spans[-1] = Span(spans[-1].start, segment.span.stop)
        else:
            spans.append(segment.span)
        last = (block, index)
    passages: list[Passage] = []
    at = 0
    for span in spans:
        stop = at + span.stop - span.start
        passages.append(Passage(Span(at, stop), span))
        at = stop + 1
    text = "\n".join(article.text[span.start : span.stop] for span in spans)
    return Document(text, tuple(Block("paragraph", each.statement) for each in passages)), tuple(passages)
