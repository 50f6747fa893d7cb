"""Statements made of given or generated units, all texts our own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import strategies as st

from compare.model import Span, Statement, Unit, UnitGroup

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.model import UnitKind

WORDS = """
    the of to and in a Ministers met Talks on trade resumed delegation both sides agreed 12 14 1,200 3 May
    . , ; ( ) “ ” - – % don’t über Grenze совещание прошло в Москве 会 谈 在 北 京 举 行 اجتماع عقد في الرياض
"""
VOCABULARY = tuple(WORDS.split())
BLANKS = (" ", " ", " ", "", "  ", "\n", "\u00a0")


def statement(*units: str, language: str = "en", kind: UnitKind = "sentence", between: str = "\n") -> Statement:
    """Return a statement of these units."""
    spans = []
    start = 0
    for unit in units:
        spans.append(Span(start, start + len(unit)))
        start += len(unit) + len(between)
    return Statement(
        label="",
        source="",
        language=language,
        text=between.join(units),
        units=tuple(Unit(index, kind, span) for index, span in enumerate(spans)),
    )


@st.composite
def sentences(draw: st.DrawFn) -> str:
    """Draw words and marks of several scripts with blanks of several widths, neither first nor last a blank."""
    words = draw(st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=25))
    blanks = draw(st.lists(st.sampled_from(BLANKS), min_size=len(words), max_size=len(words)))
    return "".join(word + blank for word, blank in zip(words, blanks, strict=True)).strip()


def texts() -> st.SearchStrategy[str]:
    """Draw a sentence, or any characters of which the first and the last are no blanks."""
    arbitrary = st.text(min_size=1, max_size=30).map(str.strip).filter(bool)
    return st.one_of(sentences(), sentences(), arbitrary)


def statements(min_size: int = 1, max_size: int = 6) -> st.SearchStrategy[Statement]:
    """Draw a statement of sentences and arbitrary texts."""
    return st.lists(texts(), min_size=min_size, max_size=max_size).map(lambda units: statement(*units))


@st.composite
def cases(draw: st.DrawFn) -> tuple[Statement, Statement, tuple[UnitGroup, ...]]:
    """Draw two statements, which share some units, and groups of their units that are not the same twice."""
    left = draw(st.lists(texts(), min_size=1, max_size=6))
    right = draw(st.lists(st.one_of(st.sampled_from(left), texts()), min_size=1, max_size=6))
    groups = draw(
        st.lists(
            st.builds(
                UnitGroup,
                left=_indices(left),
                right=_indices(right),
                score=st.floats(0, 1).map(lambda score: round(score, 6)),
            ),
            unique_by=lambda group: (group.left, group.right),
            max_size=6,
        )
    )
    return statement(*left), statement(*right), tuple(groups)


def mirrored(groups: Sequence[UnitGroup]) -> tuple[UnitGroup, ...]:
    """Return the groups with their sides swapped."""
    return tuple(UnitGroup(group.right, group.left, group.score) for group in groups)


def _indices(units: Sequence[str]) -> st.SearchStrategy[tuple[int, ...]]:
    return st.sets(st.integers(0, len(units) - 1), min_size=1).map(lambda indices: tuple(sorted(indices)))
