"""The options for articles: what they mean together, and the comparison that they ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from compare.errors import SettingsError

if TYPE_CHECKING:
    from compare.model import Comparison, Document, Progress, Settings, Side

_TWO = 2


def sides_of(_context: click.Context, _parameter: click.Parameter, value: str | None) -> tuple[str, ...]:
    """Return the two names in "Foreign Ministry,embassy", none without the option, or refuse anything else."""
    if value is None:
        return ()
    names = tuple(" ".join(name.split()) for name in value.split(","))
    if len(names) != _TWO or not all(names):
        raise click.BadParameter(f"{value!r} is not two names with a comma between them")
    return names


def check_story(*, article: bool, right: str | None, sides: tuple[str, ...], side: str | None) -> None:
    """Refuse options that mean nothing with the others.

    Raises
    ------
    UsageError
        The second statement is missing.
    SettingsError
        An option for articles is used without an article, or --side without the own statement of a side.
    """
    if right is None and not article:
        raise click.UsageError("Missing argument 'RIGHT'.")
    if sides and not article:
        raise SettingsError("--sides", "says who the sides of an article are", "add --article, or leave it out")
    if side is not None and (not article or right is None):
        raise SettingsError(
            "--side",
            "says whose own statement is compared with an article",
            "give --article, the article and the statement, or leave it out",
        )


def compare_story(
    story: Document,
    own: Document | None,
    *,
    source: str,
    own_source: str,
    labels: tuple[str | None, str | None],
    sides: tuple[str, ...],
    side: Side | None,
    settings: Settings,
    progress: Progress | None,
) -> Comparison:
    """Return the comparison of what an article gives to its sides, or to one of them and its own statement."""
    from compare.comparison import label_for
    from compare.story import compare_article

    return compare_article(
        story,
        own,
        label=label_for(source),
        source=source,
        own_source=own_source,
        labels=labels,
        sides=sides,
        side=side,
        settings=settings,
        progress=progress,
    )
