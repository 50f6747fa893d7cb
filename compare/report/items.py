"""What a report is made of. Renderers draw these and decide nothing themselves.

Every string here is safe to show (`compare.report.visible`): no control characters, no newlines. What is markup in the
format of a renderer (``<``, ``|``, ``=``) is the business of that renderer. Numbers of links, discrepancies and unique
points count from 1, in the order of the report; indices of units count from 0.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from compare.model import DiscrepancyKind, EmphasisKind, Notice, Relation, Side, UnitKind
    from compare.report.article import ArticleView

Section: TypeAlias = Literal["discrepancies", "shared", "left", "right", "emphasis"]
SECTIONS: tuple[Section, ...] = ("discrepancies", "shared", "left", "right", "emphasis")
"""In reading order."""

Topic: TypeAlias = Literal["missing", "found", "none", "unknown"]
TOPICS: tuple[Topic, ...] = ("missing", "found", "none", "unknown")
"""Of a unique unit: whether the other side has its topic, in reading order.

``none`` for headings and datelines without a related one, which make no claim; ``unknown`` where topics could
not be told apart.
"""

Mark: TypeAlias = Literal["equal", "replaced", "only", "plain"]
"""How a piece relates to the other side: the same words, other words in their place, words that only this side has.

``plain`` where that was not compared or would mark nearly everything.
"""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text to be shown in one way.

    Attributes
    ----------
    text
        Never empty.
    start, stop
        Where the run is in the text of its statement, in code points; `text` may be longer, where it has stand-ins.
    mark
        How it relates to the other side.
    discrepancies
        Ascending numbers of the discrepancies whose words the run belongs to; its mark is ``replaced`` then.
    """

    text: str
    start: int
    stop: int
    mark: Mark = "plain"
    discrepancies: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """One unit as it is shown.

    Attributes
    ----------
    unit
        Its index in the statement.
    pieces
        Joined, they are the text of the unit.
    links
        Ascending numbers of the links that contain it; empty for a unique one.
    starts_paragraph
        True where the statement begins a new paragraph, list item or heading with it.
    """

    unit: int
    kind: UnitKind
    pieces: tuple[Piece, ...]
    links: tuple[int, ...]
    starts_paragraph: bool

    @property
    def text(self) -> str:
        """Return the text of the unit."""
        return "".join(piece.text for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Words of one side with a few words around them.

    Attributes
    ----------
    unit
        Index of the unit in which the words begin.
    before, after
        What stands around them, blanks included, with an ellipsis where it was cut; may be empty.
    words
        The words themselves; never empty.
    """

    unit: int
    before: str
    words: str
    after: str


@dataclass(frozen=True, slots=True)
class DiscrepancyItem:
    """A discrepancy.

    Attributes
    ----------
    link
        Number of its link.
    kind_text
        The kind in plain words, such as "who said or did it".
    explanation
        One phrase that says how the words were understood; "" where it would only repeat them.
    check
        True where the discrepancy or its link is unsure.
    """

    number: int
    link: int
    kind: DiscrepancyKind
    kind_text: str
    left: Excerpt
    right: Excerpt
    explanation: str
    confidence: float
    check: bool


@dataclass(frozen=True, slots=True)
class EquivalenceItem:
    """Words of a link that look different and mean the same; shown on request."""

    link: int
    left: Excerpt
    right: Excerpt

    @property
    def text(self) -> str:
        """Return that in one line, such as "same meaning: tenth = 10th"."""
        return f"same meaning: {self.left.words} = {self.right.words}"


@dataclass(frozen=True, slots=True)
class SharedItem:
    """A link.

    Attributes
    ----------
    relation_text
        The relation in plain words: "same words", "reworded", "Russian embassy says more".
    check
        True where the score is below 0.7, so that a reader should look for himself.
    remarks
        What a reader has to know besides, in plain words: that the link is unsure, that it stands elsewhere on the
        other side. Usually empty.
    places
        Which passages it joins, such as "passages 3 ↔ 4, 5".
    left, right
        At least one passage each. Where a unit is in several links, its marks here are those of this link.
    discrepancies
        Ascending numbers of the discrepancies inside this link.
    differ_text
        Those in words, such as "they differ: points 1, 2"; "" where there are none.
    """

    number: int
    relation: Relation
    relation_text: str
    score: float
    check: bool
    moved: bool
    remarks: tuple[str, ...]
    places: str
    left: tuple[Passage, ...]
    right: tuple[Passage, ...]
    discrepancies: tuple[int, ...]
    differ_text: str


@dataclass(frozen=True, slots=True)
class UniqueItem:
    """A unit that no link contains.

    Attributes
    ----------
    number
        Counted on its own side.
    topic
        Whether the other side has its topic.
    related
        Numbers of the passages of the other side, from 1, that are unique as well and about the same topic, the nearest
        first; empty unless the topic was found.
    topic_text
        That in words, such as "same topic, no shared claim found: passage 7 of Embassy" or "topic not found in
        Embassy"; "" where there is nothing to say.
    """

    number: int
    passage: Passage
    topic: Topic
    related: tuple[int, ...]
    topic_text: str


@dataclass(frozen=True, slots=True)
class UniqueGroup:
    """Unique items of one side that are alike in whether the other side has their topic.

    Attributes
    ----------
    heading
        What they have in common; "" where topics could not be told, and all are in one group then.
    items
        At least one, in the order of the text.
    """

    heading: str
    items: tuple[UniqueItem, ...]


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words of one passage, with an ellipsis where it was cut.

    Attributes
    ----------
    unit
        Index of the unit that they are from.
    text
        Never empty.
    """

    unit: int
    text: str


@dataclass(frozen=True, slots=True)
class EmphasisItem:
    """Something that one side stresses and the other does not, or less.

    Attributes
    ----------
    kind_text
        The kind in plain words, such as "more room".
    text
        One sentence that says which side stresses what, and by how much.
    left, right
        Words of each side that show it; a side that has nothing of it has none.
    left_units, right_units
        Ascending numbers of the passages that it is about.
    """

    number: int
    kind: EmphasisKind
    kind_text: str
    text: str
    left: tuple[Quotation, ...]
    right: tuple[Quotation, ...]
    left_units: tuple[int, ...]
    right_units: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SideSummary:
    """One side in figures.

    Attributes
    ----------
    rtl
        True where the language is written from right to left.
    units, unique
        How many units it has, and how many of them no link contains.
    topic_missing, topic_found
        How many of the unique ones are on a topic that was not found on the other side, and on one that was; neither of
        headings and datelines, nor where topics could not be told.
    words, linked_words
        How many words and numbers it has, and how many of them are in units of a link.
    unique_percent
        Words outside links per hundred words, 0..100; 0 and 100 only where it is none and all.
    """

    side: Side
    label: str
    source: str
    language: str
    rtl: bool
    units: int
    unique: int
    topic_missing: int
    topic_found: int
    words: int
    linked_words: int
    unique_percent: int


@dataclass(frozen=True, slots=True)
class Summary:
    """The answer in figures, whatever a filter hides.

    Attributes
    ----------
    links
        Links in all: `identical` + `reworded` + `partial`, and also `agree` + `differ`.
    differ
        Links that hold at least one discrepancy.
    """

    links: int
    identical: int
    reworded: int
    partial: int
    agree: int
    differ: int
    moved: int
    check: int
    discrepancies: int


@dataclass(frozen=True, slots=True)
class Report:
    """What a reader is shown, in reading order.

    Attributes
    ----------
    answer
        Three or four short sentences, the most important first: how many claims are shared, where the sides differ, how
        much only each side says.
    discrepancies, shared, unique_left, unique_right, emphasis
        The sections; empty where there is nothing or where a filter hides them (`hidden` tells).
    left_groups, right_groups
        The unique items of each side once more: first those whose topic was not found on the other side, then those
        whose topic was, then headings and datelines.
    equivalences
        To be shown on request, with the shared claims.
    left_text, right_text
        Both statements whole, unit by unit, never filtered. A piece of a unit in several links is as equal as in the
        link where it is most so.
    headings
        The sections that have something to show, in reading order, each with its heading.
    notices
        Messages with the label of their side in front.
    hidden
        Sections that a filter hides, with the number of their entries; empty for a whole report.
    filter_note
        That in one sentence; "" for a whole report.
    reliability
        One sentence that says how often such a tool is wrong, from measured figures; "" where none were measured.
    article
        The article that statements were taken from, whole; None where there is none or a filter is on.
    """

    left: SideSummary
    right: SideSummary
    summary: Summary
    answer: tuple[str, ...]
    discrepancies: tuple[DiscrepancyItem, ...]
    shared: tuple[SharedItem, ...]
    unique_left: tuple[UniqueItem, ...]
    unique_right: tuple[UniqueItem, ...]
    emphasis: tuple[EmphasisItem, ...]
    left_groups: tuple[UniqueGroup, ...]
    right_groups: tuple[UniqueGroup, ...]
    equivalences: tuple[EquivalenceItem, ...]
    left_text: tuple[Passage, ...]
    right_text: tuple[Passage, ...]
    headings: tuple[tuple[Section, str], ...]
    notices: tuple[Notice, ...]
    hidden: tuple[tuple[Section, int], ...]
    filter_note: str
    reliability: str
    article: ArticleView | None = None
