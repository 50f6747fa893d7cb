"""A comparison of two invented statements in which everything that a report can show occurs at least once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from compare.model import Additions, Discrepancy, Emphasis, Equivalence, Notice, Prominence, Related, Span
from tests.gold import make_comparison, make_link, make_statement

if TYPE_CHECKING:
    from compare.model import Comparison, Statement

LEFT = (
    "Statement on the ferry talks",
    "The two ministers met in Port Elin on 4 May 2023.",
    "They agreed to open a ferry line\nwith 12 crossings a week.",
    "- Fares will be set jointly; a joint office will be opened in Norby.",
    "The ministers thanked the crews.",
    "The minister invited his colleague to the capital.",
    "=SUM(A1) <b>bold</b> [a link](http://example.org) | *and* `so` on.",
)
RIGHT = (
    "Statement on the ferry talks",
    "The ministers thanked the crews.",
    "The two ministers met in Port Elin on 5 May 2023, at the request of the Embassy.",
    "They discussed the opening of a ferry line with twelve crossings a week.",
    "Fares will be set by both.",
    "A joint office is planned in Norby.",
    "An invitation to a later meeting was noted.",
    "\x1b[31m@alice\x1b[0m and \u202e#42 :smile: \x00 \ud800",
)
NOTHING = Prominence()


def specimen() -> Comparison:
    """Return the comparison; one claim is unsure, one moved, one unit of the left is in two links."""
    left = make_statement("Ministry", *LEFT, kinds={0: "heading", 3: "bullet"})
    right = make_statement("Embassy", *RIGHT, kinds={0: "heading"})
    links = (
        make_link(left, right, (0,), (0,), relation="identical", score=1.0),
        replace(
            make_link(left, right, (1,), (2,), relation="partial", score=0.97),
            additions=Additions(right=(span_of(right, ", at the request of the Embassy"),)),
        ),
        make_link(left, right, (2,), (3,), score=0.91),
        make_link(left, right, (3,), (4,), score=0.84),
        make_link(left, right, (3,), (5,), score=0.615),
        make_link(left, right, (4,), (1,), relation="identical", score=0.99, moved=True),
    )
    return make_comparison(
        left,
        right,
        links,
        discrepancies=(
            Discrepancy("date", 1, span_of(left, "4 May 2023"), span_of(right, "5 May 2023"), 0.93, "4 May / 5 May"),
            Discrepancy(
                "strength", 2, span_of(left, "agreed"), span_of(right, "discussed"), 0.64, "agreed / discussed"
            ),
        ),
        equivalences=(Equivalence(2, span_of(left, "12"), span_of(right, "twelve")),),
        related=(Related(5, 6, 0.41),),
        notices=(
            Notice("encoding-assumed", "right", "The encoding was assumed to be windows-1252."),
            Notice("encoder-missing", None, "Only the wording was compared."),
        ),
        emphasis=(
            Emphasis(
                "order",
                "right",
                Prominence((4,), (), 5, 0.074627, 0.626866),
                Prominence((1,), (), 5, 0.074627, 0.074627),
                0.552239,
            ),
            Emphasis(
                "room",
                "left",
                Prominence((3,), (), 13, 0.19403, 0.432836),
                Prominence((4,), (), 6, 0.089552, 0.61194),
                0.417912,
            ),
            Emphasis(
                "mood", "left", Prominence((3,), (span_of(left, "jointly"),), 13, 0.19403, 0.432836), NOTHING, 0.4
            ),
            Emphasis(
                "thanks",
                "right",
                NOTHING,
                Prominence((6,), (span_of(right, "An invitation"), span_of(right, "noted")), 8, 0.119403, 0.80597),
                0.4,
            ),
            Emphasis(
                "repetition",
                "left",
                Prominence((5,), (span_of(left, "capital"),), 8, 0.119403, 0.701493),
                NOTHING,
                0.3,
            ),
        ),
    )


def span_of(statement: Statement, words: str) -> Span:
    """Return where `words` first stand in the text of a statement."""
    start = statement.text.index(words)
    return Span(start, start + len(words))
