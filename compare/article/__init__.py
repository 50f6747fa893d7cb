"""An article that reports two sides -> its segments with their sources -> a document for each side.

An article is read twice: once to find who speaks in it and choose the two sides, or take those that are given, and
once more knowing them. The modules, each before those that use it:

- words: `inflection` and `lexicon` (what is known of a language), `tokens` (a stretch of text as a row of words);
- sentences: `credits` and `quotations` (what is no sentence, what is quoted), `sentences`;
- names: `countries`, `institutions` and `names` (which words name bodies), `people` (which name persons);
- voices: `register`, `roster`, `abridged`, `meanings` and `voices` (who speaks, under which names), `allegiance`;
- reports: `phrases`, `subjects`, `saying` and `reports` (which words attribute), `clauses` (where the source changes);
- speakers: `offices`, `persons`, `together` and `speakers` (whom such words mean);
- `attribution`: all of these -> clauses with their voices;
- sides: `parties`, `mentions`, `introductions`, `sources`, `weights` and `pair` (who could be a side, looking at all
  names at once), `sides`;
- `shares`: what is given to a side as a document.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.article.attribution import attribute_clauses
from compare.article.countries import territories_of
from compare.article.lexicon import is_covered, lexicon
from compare.article.roster import BOTH
from compare.article.sentences import sentences_of
from compare.article.shares import share_of
from compare.article.sides import find_sides, first_names, given_sides, order_of, sides_of
from compare.model import SIDES, Article, Segment, Source

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.article.attribution import Clause
    from compare.model import Document, Statement

__all__ = ["attribute", "is_covered", "share_of"]


def attribute(document: Document, statement: Statement, sides: Sequence[str] = ()) -> Article:
    """Say of every sentence of an article whose words it gives.

    Parameters
    ----------
    document, statement
        The article, its units with the places that they name.
    sides
        What the article calls the left and the right side; none to find them.

    Raises
    ------
    InputError
        No second side that speaks was found.
    SettingsError
        A side that is given does not speak in the article.
    """
    words = lexicon(statement.language)
    sentences, territories = sentences_of(document, statement, words), territories_of(statement)
    clauses, voices = attribute_clauses(statement, sentences, territories, words, named=sides)
    if sides:
        found, called = given_sides(sides, clauses, voices, words, statement.text), tuple(sides)
    else:
        where = statement.source or statement.label or "the article"
        found = find_sides(sentences, clauses, voices, words, where)
        called = first_names(found, voices, words)
    clauses, voices = attribute_clauses(statement, sentences, territories, words, sides=found)
    order = (0, 1) if sides else order_of(clauses, statement.text, words)
    return Article(
        label=statement.label,
        source=statement.source,
        language=statement.language,
        text=statement.text,
        sides=sides_of(voices, called, order, words),
        segments=tuple(Segment(clause.span, _source(clause, order), clause.evidence) for clause in clauses),
    )


def _source(clause: Clause, order: tuple[int, int]) -> Source:
    if clause.voice is None:
        return "reporter"
    if clause.voice == BOTH:
        return "both"
    return SIDES[order.index(clause.voice)] if 0 <= clause.voice < len(SIDES) else "other"
