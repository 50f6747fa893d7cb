"""Every type that travels between the stages, in the order in which the stages produce them.

A file becomes a `Document` (readers), a document a `Statement` with units (units) whose facts are filled in (facts).
Two statements give `Evidence` and from it scores (similarity), scores give `UnitGroup`s (alignment), each of which is
worded as a `Link` (wording) and searched for `Discrepancy` and `Equivalence` (discrepancies). What one side stresses
is an `Emphasis` (emphasis). A `Comparison` holds all of it; renderers draw nothing else.

Offsets are code points into the text of the document as it was decoded; spans are half-open.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import numpy as np
    from numpy.typing import NDArray

Side: TypeAlias = Literal["left", "right"]
SIDES: tuple[Side, Side] = ("left", "right")

BlockKind: TypeAlias = Literal["paragraph", "heading", "list_item"]
UnitKind: TypeAlias = Literal["sentence", "heading", "bullet", "dateline"]
Relation: TypeAlias = Literal["identical", "reworded", "partial"]
EditTag: TypeAlias = Literal["equal", "replace", "left", "right"]
Source: TypeAlias = Literal["left", "right", "both", "other", "reporter"]
FactKind: TypeAlias = Literal["number", "date", "name", "place", "negation"]
DiscrepancyKind: TypeAlias = Literal["number", "date", "name", "place", "negation", "strength", "attribution"]
EmphasisKind: TypeAlias = Literal["room", "order", "repetition", "mood", "thanks"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points, ``start <= stop``."""

    start: int
    stop: int


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that the user should know and that stopped nothing.

    Attributes
    ----------
    code
        A short stable name in kebab-case, such as ``encoding-assumed``.
    side
        The side that it is about; None where it is about both or neither.
    message
        One sentence for the user, with its full stop.
    """

    code: str
    side: Side | None
    message: str


# -- readers ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading or list item of a document: what its lay-out says, before any sentence is looked for."""

    kind: BlockKind
    span: Span


@dataclass(frozen=True, slots=True)
class Document:
    """What a reader makes of a file.

    Attributes
    ----------
    text
        The decoded text as it stands, newlines untranslated.
    blocks
        In order, not overlapping; together they cover every non-blank character of `text`.
    notices
        What the reader had to assume.
    """

    text: str
    blocks: tuple[Block, ...]
    notices: tuple[Notice, ...] = ()


# -- facts ------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Quantity:
    """The value of a number: a closed interval in one measure.

    Attributes
    ----------
    low, high
        Bounds, in the base unit of `measure`; equal for an exact value, infinite where the text sets no bound
        ("more than 140" is 140 to infinity).
    measure
        What the number measures: ``"count"`` for a bare one, ``"ordinal"``, ``"%"``, an ISO 4217 code such as
        ``"USD"``, or the base unit of a dimension such as ``"m"``, ``"m2"``, ``"m3"``, ``"kg"``, ``"s"``. Quantities of
        two measures are not comparable.
    approximate
        True where the text says so ("about", "some", "nearly").
    of
        Folded words of what is counted or measured ("dead", "trucks"), nearest first; empty where nothing is named.
    """

    low: float
    high: float
    measure: str
    approximate: bool = False
    of: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class When:
    """The value of a date: what the text fixes of a point or stretch of time; None where it leaves a field open.

    Attributes
    ----------
    year, month
        Year 1..9999 and month 1..12.
    days
        First and last day of the month that the text allows: (3, 3) for "3 June", (1, 10) for "early June".
    weekday
        0 for Monday to 6 for Sunday.
    minutes
        Time of day in minutes after midnight, 0..1439.
    until
        The end of a range ("from 2 to 6 September"), itself without an `until`.
    offset
        Minutes by which the clock of `minutes` is ahead of UTC, where the text names it ("Moscow time").
    bound
        ``"since"`` or ``"by"`` where the text makes it the beginning or the end of something ("since 2 June", "by
        2028", "until Friday"); "" for the time of an event.
    twelve
        True where the text leaves open which half of the day `minutes` are in: "five o'clock".
    """

    year: int | None = None
    month: int | None = None
    days: tuple[int, int] | None = None
    weekday: int | None = None
    minutes: int | None = None
    until: When | None = None
    bound: Literal["", "since", "by"] = ""
    offset: int | None = None
    twelve: bool = False


@dataclass(frozen=True, slots=True)
class Name:
    """The value of a name of a person, body or thing.

    Attributes
    ----------
    words
        The words of the name itself, folded and in Latin letters, in order; initials are single letters
        (("s", "h", "shah")). Never empty.
    title
        Folded words before or after it that say what the bearer is ("deputy", "foreign", "minister"); common titles
        in full and in English ("Gen." and "генерал" are "general"), so that those of two languages can be compared.
    acronym
        Folded acronym that stands for the name in this statement, "" where there is none.
    bearer
        ``person`` or ``body``, "" where nothing in the statement tells.
    """

    words: tuple[str, ...]
    title: tuple[str, ...] = ()
    acronym: str = ""
    bearer: Literal["person", "body", ""] = ""


@dataclass(frozen=True, slots=True)
class Place:
    """The value of a place.

    Attributes
    ----------
    words
        Folded words of its name in Latin letters, without what `sort` holds unless nothing else is there; for a
        direction the direction in English ("left", "north"). Never empty.
    territory
        ISO 3166 code of a country, "" for any other place.
    sort
        Folded words that say what sort of place it is ("port", "district", "engine"), part of the name or not.
    """

    words: tuple[str, ...]
    territory: str = ""
    sort: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Negation:
    """The value of a negation.

    Attributes
    ----------
    of
        The folded words of what it denies, nearest first.
    act
        True for an act of denying a thing ("rejected the plan"): the words are those of the thing, not of something
        that was not so.
    undone
        True for an act of denying that was not done ("did not reject the plan"): the words are those of the thing.
    """

    of: tuple[str, ...]
    act: bool = False
    undone: bool = False


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that a unit says in a form that can be compared.

    Attributes
    ----------
    kind
        Which kind of value it has.
    span
        The words that say it, within one unit.
    value
        The normalised value.
    anchors
        Strings that are equal where two facts of any two languages say the same in the plainest way, such as
        ``"number:212"`` or ``"date:06-12"``: what alignment counts. May be empty.
    """

    kind: FactKind
    span: Span
    value: Quantity | When | Name | Place | Negation
    anchors: tuple[str, ...] = ()


# -- units ------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence, heading, bullet or dateline of a statement.

    Attributes
    ----------
    index
        Position among the units of its statement, from 0.
    kind
        What it is.
    span
        Where it is; neither its first nor its last character is blank.
    facts
        What it says in comparable form, ordered by span; empty until the facts stage has filled it in.
    """

    index: int
    kind: UnitKind
    span: Span
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """One side's text. Every non-blank character of `text` is in exactly one unit; units are in order.

    Attributes
    ----------
    label
        What the side is called in reports.
    source
        Where the text came from: a path as the user gave it, ``"-"`` for standard input, ``""`` for a string.
    language
        BCP 47 primary subtag such as ``"en"``; ``"und"`` where it could not be told.
    """

    label: str
    source: str
    language: str
    text: str
    units: tuple[Unit, ...]

    def text_of(self, unit: int) -> str:
        """Return the text of the unit with this index."""
        span = self.units[unit].span
        return self.text[span.start : span.stop]

    @property
    def sort_key(self) -> tuple[str, str, tuple[tuple[int, int, str], ...]]:
        """What settles which of two statements is dealt with first, whatever sides they are on.

        Two statements with equal keys are interchangeable in every stage.
        """
        return self.text, self.language, tuple((unit.span.start, unit.span.stop, unit.kind) for unit in self.units)


# -- similarity and alignment -----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Portion:
    """Units of both statements that are compared with each other: all of them unless the statements are long.

    Attributes
    ----------
    left, right
        Ascending indices of units.
    rivals
        Pairs of identical units among them: they are linked with each other, and with the others they are only compared
        so that these have to do better.
    """

    left: tuple[int, ...]
    right: tuple[int, ...]
    rivals: tuple[tuple[int, int], ...] = ()

    @property
    def turned(self) -> Portion:
        """The same portion as it looks from the other side."""
        return Portion(self.right, self.left, tuple(sorted((column, row) for row, column in self.rivals)))

    @classmethod
    def of_all(cls, left: Statement, right: Statement) -> Portion:
        """Return the portion that holds every unit of two statements."""
        return cls(tuple(range(len(left.units))), tuple(range(len(right.units))))


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for and against two units making a common claim.

    Attributes
    ----------
    arrays
        Name of a measure -> array of shape (left units, right units), float32.
    portion
        The units that the rows and columns stand for; all where None.
    """

    arrays: Mapping[str, NDArray[np.float32]]
    portion: Portion | None = None


@dataclass(frozen=True, slots=True, order=True)
class UnitGroup:
    """Units of the left and of the right that make a common claim: a link before it is worded.

    Attributes
    ----------
    left, right
        Ascending indices of units, at least one on each side.
    score
        Calibrated probability in [0, 1], rounded to 6 decimals: the lowest one of its pairs of units.
    """

    left: tuple[int, ...]
    right: tuple[int, ...]
    score: float


# -- wording ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Edit:
    """A run of text inside a link: equal, replaced, only on the left or only on the right.

    The spans of a side, joined, give the units of that side; where one side has nothing, its span is empty.
    """

    tag: EditTag
    left: Span
    right: Span


@dataclass(frozen=True, slots=True)
class Additions:
    """Words of a partial link that only one side has."""

    left: tuple[Span, ...] = ()
    right: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """Units of the left and of the right that make a common specific claim.

    Attributes
    ----------
    left, right
        Ascending indices of units, at least one on each side.
    relation
        ``identical``, ``reworded`` or ``partial``.
    score
        Calibrated probability in [0, 1] that both sides make a common claim: the lowest one of its pairs of units.
    moved
        True where the link is outside the heaviest set of links whose order is the same on both sides.
    edits
        Partition of the text of the units on each side; empty between two languages.
    additions
        Words that only one side has; empty unless `relation` is ``partial``.
    """

    left: tuple[int, ...]
    right: tuple[int, ...]
    relation: Relation
    score: float
    moved: bool
    edits: tuple[Edit, ...]
    additions: Additions = field(default=Additions())


# -- discrepancies ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """Two spans inside a link that say different things about the same point.

    Attributes
    ----------
    kind
        Which sort of point it is.
    link
        Index of the link.
    left, right
        The exact words, inside units of the link.
    confidence
        In [0, 1]; orders the discrepancies in a report.
    explanation
        One plain phrase that a non-specialist can check, such as ``"140 or more / about 60"``.
    """

    kind: DiscrepancyKind
    link: int
    left: Span
    right: Span
    confidence: float
    explanation: str


@dataclass(frozen=True, slots=True)
class Equivalence:
    """Two spans inside a link that look different and mean the same."""

    link: int
    left: Span
    right: Span


@dataclass(frozen=True, slots=True)
class Related:
    """Two unique units about the same topic that share no claim. `score` is in [0, 1]."""

    left: int
    right: int
    score: float


# -- articles ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Segment:
    """A sentence of an article, or a clause where the source changes inside it.

    Attributes
    ----------
    span
        Where it is; neither its first nor its last character is blank.
    source
        Who says it: a side, both, another speaker, or nobody but the reporter.
    evidence
        The words that say so, in this segment or in another one; empty, at the start of `span`, where there are none.
    """

    span: Span
    source: Source
    evidence: Span


@dataclass(frozen=True, slots=True)
class ArticleSide:
    """A side of an article.

    Attributes
    ----------
    id
        Whether it is the left or the right one: the left is the one that speaks first.
    names
        What the article calls it, the name that stands for it first. At least one.
    """

    id: Side
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of an article that became a paragraph of a side's statement: the same text in both."""

    statement: Span
    article: Span


@dataclass(frozen=True, slots=True)
class Article:
    """An article that reports two sides, taken apart.

    Attributes
    ----------
    label, source, language, text
        As of a `Statement`; `text` is that of the article.
    sides
        The left and the right one.
    segments
        In order; together they hold every character of `text` that is not blank.
    passages
        For the left and the right statement of the comparison, where its text stands in the article, in order; empty
        for a statement that is not from the article.
    compared
        The side whose words in the article are compared with its own statement; None where the two sides are compared.
    """

    label: str
    source: str
    language: str
    text: str
    sides: tuple[ArticleSide, ArticleSide]
    segments: tuple[Segment, ...]
    passages: tuple[tuple[Passage, ...], tuple[Passage, ...]] = ((), ())
    compared: Side | None = None


# -- emphasis ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Prominence:
    """How prominent a topic or an expression is in one statement.

    Attributes
    ----------
    units
        Ascending indices of the units that are about it or have the words; may be empty.
    spans
        The words, in order, each within one unit; empty where whole units are meant.
    words
        How many words and numbers the units have.
    share
        Those of all words and numbers of the statement, in [0, 1], rounded to 6 decimals.
    before
        Share of the words and numbers of the statement that stand before the first unit, in [0, 1], rounded to 6
        decimals; 0 where there is none.
    """

    units: tuple[int, ...] = ()
    spans: tuple[Span, ...] = ()
    words: int = 0
    share: float = 0.0
    before: float = 0.0


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Something that one side stresses and the other does not, or less. It is never a discrepancy.

    Attributes
    ----------
    kind
        ``room`` and ``order``: a topic of both sides that a side gives more of its words, or puts earlier;
        ``repetition``: a word that a side says again and again; ``mood`` and ``thanks``: words that only one side has.
    side
        The side that stresses it.
    left, right
        How prominent it is on each side.
    weight
        How telling it is, in [0, 1]; orders them.
    """

    kind: EmphasisKind
    side: Side
    left: Prominence
    right: Prominence
    weight: float


# -- the whole --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Settings:
    """Every setting that influences the result; what is merely shown is not here.

    Attributes
    ----------
    threshold
        Lowest score that makes a link, in [0, 1]; None for the measured default of the method in use.
    semantic
        Use the sentence encoder where it can be loaded.
    left_language, right_language
        BCP 47 primary subtags; None to detect.
    """

    threshold: float | None = None
    semantic: bool = True
    left_language: str | None = None
    right_language: str | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that is known about two statements: the contract that every renderer draws and the JSON writes.

    Attributes
    ----------
    settings
        As used: the threshold is a number, the languages are those that were assumed.
    links
        Ordered by their first unit on the left, then on the right, then by the rest.
    discrepancies
        By falling confidence, then by position.
    unique_left, unique_right
        Indices of the units that no link contains.
    emphasis
        The most telling first.
    article
        The article that one or both statements were taken from; None where both are files of their own.
    """

    version: str
    settings: Settings
    left: Statement
    right: Statement
    links: tuple[Link, ...]
    discrepancies: tuple[Discrepancy, ...]
    equivalences: tuple[Equivalence, ...]
    unique_left: tuple[int, ...]
    unique_right: tuple[int, ...]
    related: tuple[Related, ...]
    notices: tuple[Notice, ...]
    article: Article | None = None
    emphasis: tuple[Emphasis, ...] = ()

    @property
    def differs(self) -> bool:
        """Return False if every unit is in an identical, unmoved link."""
        return bool(self.unique_left or self.unique_right) or any(
            link.relation != "identical" or link.moved for link in self.links
        )


Progress: TypeAlias = "Callable[[str, int, int], None]"
"""Called as ``progress(stage, done, total)`` with ``0 <= done <= total``."""
