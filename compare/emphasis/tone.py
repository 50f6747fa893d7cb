"""Words of mood and of thanks that only one of the sides has.

Which words these are stands in ``tone.json``. They are compared by their sense, and so "candid" on one side and
"откровенный" on the other are no difference. What is denied is not told apart: the report shows the words around.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.emphasis.lexicon import TONES, at, lexicon_of
from compare.model import Emphasis, Span
from compare.words import content, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.emphasis.lexicon import Lexicon, Tone
    from compare.emphasis.topics import Measure
    from compare.model import Prominence, Side, Statement, Unit
    from compare.words import Word

NEAR = 4
"""Words by which a word of mood may stand before or behind what calls the encounter: "warm and at times difficult
talks", "the talks were difficult"."""

_WEIGHTS: dict[Tone, tuple[float, float]] = {"thanks": (0.5, 0.1), "mood": (0.4, 0.1)}
"""Of the first sense, and of each further one: thanks that are not returned are told less often than moods."""

_HIGHEST = 0.8


@dataclass(frozen=True, slots=True)
class Toned:
    """Words that express a mood or thanks."""

    tone: Tone
    sense: str
    span: Span


def tones(left: Measure, right: Measure) -> Iterator[Emphasis]:
    """Yield for each side what it has of mood and of thanks and the other has not; at most one of each.

    Nothing where a language is not in the data: words that are not known cannot be missed.
    """
    lexicons = lexicon_of(left.statement.language), lexicon_of(right.statement.language)
    if lexicons[0] is None or lexicons[1] is None:
        return
    found = tuple(toned(left.statement, lexicons[0])), tuple(toned(right.statement, lexicons[1]))
    sides: tuple[tuple[Side, Measure, Measure], ...] = (("left", left, right), ("right", right, left))
    for (side, here, there), mine, theirs in zip(sides, found, reversed(found), strict=True):
        for tone in TONES:
            known = {entry.sense for entry in theirs if entry.tone == tone}
            alone = [entry for entry in mine if entry.tone == tone and entry.sense not in known]
            if alone:
                has = _prominence(here, alone)
                lacks = there.prominence(())
                first, further = _WEIGHTS[tone]
                senses = len({entry.sense for entry in alone})
                yield Emphasis(
                    kind=tone,
                    side=side,
                    left=has if side == "left" else lacks,
                    right=lacks if side == "left" else has,
                    weight=round(min(_HIGHEST, first + further * (senses - 1)), 6),
                )


def toned(statement: Statement, lexicon: Lexicon) -> Iterator[Toned]:
    """Yield the words of mood and thanks of a statement, in order. Linear in its text."""
    for unit in statement.units:
        words = content(words_of(statement.text, unit.span.start, unit.span.stop))
        yield from _in_unit(statement, unit, words, lexicon)


def _in_unit(statement: Statement, unit: Unit, words: Sequence[Word], lexicon: Lexicon) -> Iterator[Toned]:
    place = 0
    while place < len(words):
        expression = at(lexicon.tones, words, place)
        if (
            expression is None
            or (expression.near and not _is_near(words, place, lexicon))
            or (statement.language != "de" and _is_name(statement.text, unit, words, place))
        ):
            place += 1
            continue
        last = words[place + len(expression.stems) - 1]
        if expression.tone is not None:
            yield Toned(expression.tone, expression.sense, Span(words[place].start, last.stop))
        place += len(expression.stems)


def _is_near(words: Sequence[Word], place: int, lexicon: Lexicon) -> bool:
    around = range(max(0, place - NEAR), min(len(words), place + NEAR + 1))
    return any(at(lexicon.encounters, words, other) is not None for other in around)


def _is_name(text: str, unit: Unit, words: Sequence[Word], place: int) -> bool:
    """Return whether a word is written as a name is: "Frank Marten", "at Hope House"."""
    if unit.kind == "heading" or not text[words[place].start].isupper():
        return False
    followed = place + 1 < len(words) and text[words[place + 1].start].isupper()
    return place > 0 or followed


def _prominence(here: Measure, entries: Sequence[Toned]) -> Prominence:
    units = sorted({here.unit_at(entry.span.start) for entry in entries})
    return here.prominence(units, [entry.span for entry in entries])
