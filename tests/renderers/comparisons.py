"""Comparisons of hostile texts, drawn at random."""

from __future__ import annotations

from hypothesis import strategies as st

from compare.model import Comparison, Discrepancy, Emphasis, Equivalence, Notice, Prominence, Span
from tests.gold import make_comparison, make_link, make_statement

# fmt: off
ATOMS = (
    "\x1b[31m", "\x1b]8;;http://e.org\x07", "\x9b2J", "\x00", "\r", "\n",
    "\u202e", "\u2067", "\u200b", "\ud800", "\ufeff",
    "<b>", "</script>", "&amp;", "[x](http://e.org)", "**", "_", "`", "|", "~~",
    "#12", "@name", ":smile:", "$x$", "1. ", "[bold]", "{", "}",
    "=HYPERLINK(1)", "+1", "-2", "@SUM(1)", ";=1", ",", '"', "'",
    "字", "שלום", "و", "é", "e\u0301", "👩\u200d⚖️",
    "the", "sides", "met", "on", "4", "May", " ", " ", " ",
)
# fmt: on

TEXTS = st.one_of(
    st.lists(st.sampled_from(ATOMS), min_size=1, max_size=12).map("".join),
    st.text(st.characters(exclude_categories=()), min_size=1, max_size=30),
)
UNITS = TEXTS.map(str.strip).filter(bool)


@st.composite
def comparisons(draw: st.DrawFn) -> Comparison:
    """Return a comparison of a few units with a link, a discrepancy and an equivalence where there is room for them."""
    language = draw(st.sampled_from(("en", "ur", "zh")))
    left = make_statement(draw(UNITS), *draw(st.lists(UNITS, min_size=1, max_size=4)), language=language)
    right = make_statement(draw(UNITS), *draw(st.lists(UNITS, min_size=1, max_size=4)), language="en")
    link = make_link(
        left,
        right,
        tuple(range(draw(st.integers(1, len(left.units))))),
        tuple(range(draw(st.integers(1, len(right.units))))),
        relation=draw(st.sampled_from(("identical", "reworded", "partial"))),
        score=draw(st.floats(0, 1)),
        moved=draw(st.booleans()),
    )
    spans = (
        Span(0, draw(st.integers(1, left.units[0].span.stop))),
        Span(0, draw(st.integers(1, right.units[0].span.stop))),
    )
    linked = draw(st.booleans())
    return make_comparison(
        left,
        right,
        (link,) if linked else (),
        discrepancies=(Discrepancy("number", 0, *spans, 0.9, draw(TEXTS)),) if linked else (),
        equivalences=(Equivalence(0, *spans),) if linked else (),
        notices=(Notice("a-notice", "left", draw(UNITS)),),
        emphasis=(
            Emphasis("mood", "left", Prominence((0,), (spans[0],), 1, 0.5), Prominence(), 0.4),
            Emphasis("room", "right", Prominence((0,), (), 1, 0.25), Prominence((0,), (), 3, 0.75), 0.3),
        ),
    )
