"""An article -> a `Comparison` of what it gives to its two sides, or to one of them and that side's own statement.

What `compare.comparison` does for two files, with the article taken apart before; the only other place where stages
meet.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from compare.article import attribute, is_covered, share_of
from compare.comparison import compare_documents
from compare.errors import InputError
from compare.facts import add_facts
from compare.model import SIDES, Notice, Settings
from compare.units import detect_language, split

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.model import Article, Comparison, Document, Passage, Progress, Side, Statement


def take_apart(document: Document, statement: Statement, *, sides: Sequence[str] = ()) -> Article:
    """Say of every sentence of an article whose words it gives.

    Parameters
    ----------
    document, statement
        The article as it was read, and its units.
    sides
        What the article calls the two sides; none to find them.

    Raises
    ------
    InputError
        No second side that speaks was found.
    SettingsError
        A side that is given does not speak in the article.
    """
    return attribute(document, add_facts(statement), sides)


def compare_article(
    document: Document,
    own: Document | None = None,
    *,
    label: str,
    source: str = "",
    own_source: str = "",
    labels: tuple[str | None, str | None] = (None, None),
    sides: Sequence[str] = (),
    side: Side | None = None,
    settings: Settings | None = None,
    progress: Progress | None = None,
) -> Comparison:
    """Compare what an article gives to one side with what it gives to the other, or with that side's own statement.

    Parameters
    ----------
    document
        The article as it was read.
    own
        The own statement of one side as it was read. It is the right statement of the comparison, and the left one is
        what the article gives to that side; None to compare the two sides of the article.
    label, source, own_source
        What the article is called, and where the two texts came from.
    labels
        What the statements of the comparison are called; None for the names of the sides.
    sides
        What the article calls its left and its right side; none to find them.
    side
        The side whose own statement `own` is; None for the one with more words that are linked to it.
    settings
        What influences the comparison. Its `left_language` is that of the article, its `right_language` that of `own`.

    Raises
    ------
    InputError
        No second side that speaks was found, or the article gives a side nothing.
    SettingsError
        A side that is given does not speak in the article.
    LimitError
        As for `compare.comparison.compare_documents`.
    """
    settings = settings or Settings()
    language = settings.left_language or detect_language(document.text)
    statement = split(document, label=label, source=source, language=language)
    try:
        article = take_apart(document, statement, sides=sides)
    except InputError as error:
        if not (unknown := _unknown_ways(statement.language)):
            raise
        what = f"{error.what}, and {unknown}"
        raise InputError(error.where, what, error.remedy) from error
    language = article.language
    notices = (*document.notices, *_uncovered(language), *(() if sides else _found(article)))
    if own is None:
        settings = replace(settings, left_language=language, right_language=language)
        shares = [_share(article, document, each) for each in SIDES]
        comparison = compare_documents(
            shares[0][0],
            shares[1][0],
            left_label=labels[0] or _name(article, "left"),
            right_label=labels[1] or _name(article, "right"),
            left_source=source,
            right_source=source,
            settings=settings,
            progress=progress,
        )
        article = replace(article, passages=(shares[0][1], shares[1][1]))
        return replace(comparison, article=article, notices=(*notices, *comparison.notices))
    settings = replace(settings, left_language=language)
    tried = [
        _with_own(
            article, document, own, each,
            labels=labels, source=source, own_source=own_source, settings=settings, progress=progress,
        )
        for each in ([side] if side else _speaking(article))
    ]  # fmt: skip
    best = max(range(len(tried)), key=lambda at: (_linked(tried[at]), -at))
    chosen = () if side else _chosen(article, tried[best])
    return replace(tried[best], notices=(*notices, *chosen, *tried[best].notices))


def _with_own(
    article: Article,
    document: Document,
    own: Document,
    side: Side,
    *,
    labels: tuple[str | None, str | None],
    source: str,
    own_source: str,
    settings: Settings,
    progress: Progress | None,
) -> Comparison:
    """Compare what an article gives to a side with that side's own statement."""
    share, passages = _share(article, document, side)
    name = _name(article, side)
    comparison = compare_documents(
        share,
        own,
        left_label=labels[0] or f"{name}, in the article",
        right_label=labels[1] or f"{name}, own statement",
        left_source=source,
        right_source=own_source,
        settings=settings,
        progress=progress,
    )
    return replace(comparison, article=replace(article, passages=(passages, ()), compared=side))


def _share(article: Article, document: Document, side: Side) -> tuple[Document, tuple[Passage, ...]]:
    share, passages = share_of(article, document, side)
    if not passages:
        raise InputError(
            article.source or article.label,
            f"no sentence of the article is attributed to {_name(article, side)}",
            "name the two sides with --sides, as the article names them",
        )
    return share, passages


def _speaking(article: Article) -> tuple[Side, ...]:
    """Return the sides to which an article gives something; both where it gives neither anything, so that one fails."""
    return tuple(side for side in SIDES if any(each.source == side for each in article.segments)) or SIDES


def _name(article: Article, side: Side) -> str:
    return article.sides[SIDES.index(side)].names[0]


def _linked(comparison: Comparison) -> int:
    """Count the characters of the right statement that are linked, each time by how sure the link is."""
    units = comparison.right.units
    return round(
        sum(
            link.score * (units[unit].span.stop - units[unit].span.start)
            for link in comparison.links
            for unit in link.right
        )
    )


def _unknown_ways(language: str) -> str:
    """Return in words that a language is not covered, "" where it is or nobody knows which it is."""
    if language == "und" or is_covered(language):
        return ""
    return f"the ways in which articles in this language ({language}) say who speaks are not covered"


def _uncovered(language: str) -> tuple[Notice, ...]:
    unknown = _unknown_ways(language)
    if not unknown:
        return ()
    return (
        Notice(
            "article-language-not-covered",
            None,
            f"{unknown[0].upper()}{unknown[1:]}, so most of the article may be attributed to nobody or wrongly: check "
            "the attribution.",
        ),
    )


def _found(article: Article) -> tuple[Notice, ...]:
    names = " and ".join(_name(article, side) for side in SIDES)
    return (
        Notice(
            "sides-found",
            None,
            f"Nobody said who the two sides are, so {names} were taken for them. That is often wrong: look whether "
            "they are, or name them with --sides.",
        ),
    )


def _chosen(article: Article, comparison: Comparison) -> tuple[Notice, ...]:
    side = comparison.article.compared if comparison.article else None
    if side is None:
        return ()
    return (
        Notice(
            "side-chosen",
            None,
            f"The statement was taken for that of {_name(article, side)}, which has more in common with it than the "
            "other side; --side left or --side right says which.",
        ),
    )
