"""Two statements -> notices about words that look equal and are not: nobody sees why they are not found as the same.

Nothing here changes what is linked. One notice stands for all words of a side that are odd in one way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from compare.appearance.alphabets import mixed_alphabets
from compare.appearance.forms import compatibility_letters, other_characters
from compare.appearance.invisible import direction_signs, invisible_signs, soft_hyphens
from compare.appearance.vocabulary import Vocabulary
from compare.model import Notice

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from compare.appearance.vocabulary import Odd
    from compare.model import Side, Statement

__all__ = ["appearances"]

EXAMPLES = 3
"""Most words that a notice names."""

_UNEQUAL = "To this tool, and to most searches, such a word is another one than that which looks the same"


class _Way(NamedTuple):
    """A way in which words are odd: how they are found and what a notice says of one of them and of several."""

    code: str
    find: Callable[[Vocabulary, Vocabulary], Sequence[Odd]]
    one: str
    several: str
    effect: str


_WAYS = (
    _Way(
        "mixed-alphabets",
        mixed_alphabets,
        "1 word has a letter of another alphabet that looks like its own",
        "{} words have letters of another alphabet that look like their own",
        _UNEQUAL,
    ),
    _Way(
        "invisible-signs",
        invisible_signs,
        "1 word has a sign in it that nobody sees",
        "{} words have signs in them that nobody sees",
        _UNEQUAL,
    ),
    _Way(
        "direction-signs",
        direction_signs,
        "1 word has an unseen sign in it that turns the direction of writing",
        "{} words have unseen signs in them that turn the direction of writing",
        "What a reader sees may be in another order than what is compared",
    ),
    _Way(
        "soft-hyphens",
        soft_hyphens,
        "1 word has an unseen soft hyphen and stands without it elsewhere",
        "{} words have unseen soft hyphens and stand without them elsewhere",
        _UNEQUAL,
    ),
    _Way(
        "other-characters",
        other_characters,
        "1 word is made of other characters than on the other side and looks the same",
        "{} words are made of other characters than on the other side and look the same",
        "To this tool such words are equal, to a search they may not be",
    ),
    _Way(
        "compatibility-letters",
        compatibility_letters,
        "1 word is written with wide or ornamental letters, and elsewhere with plain ones",
        "{} words are written with wide or ornamental letters, and elsewhere with plain ones",
        _UNEQUAL,
    ),
)


def appearances(left: Statement, right: Statement) -> tuple[Notice, ...]:
    """Return notices about words that look like others and are not equal to them.

    Returns
    -------
    tuple of Notice
        For each side and each way of being odd at most one, with the number of the words and up to `EXAMPLES` of them,
        where a stand-in takes the place of what is not seen. Swapping the statements swaps the sides and nothing else.

    Notes
    -----
    Linear in the two texts; at once where both consist of ASCII.

    Examples
    --------
    >>> from compare.model import Span, Statement, Unit
    >>> def said(text):
    ...     return Statement("Ministry", "", "en", text, (Unit(0, "sentence", Span(0, len(text))),))
    >>> for notice in appearances(said("The p\u0430yment was made."), said("No payment was made.")):
    ...     print(notice.code, notice.side)
    mixed-alphabets left
    """
    if left.text.isascii() and right.text.isascii():
        return ()
    sides = Vocabulary.of(left), Vocabulary.of(right)
    return tuple(_notice(way, odd, side) for way in _WAYS for side, odd in _found(way, *sides) if odd)


def _found(way: _Way, left: Vocabulary, right: Vocabulary) -> tuple[tuple[Side, Sequence[Odd]], ...]:
    return ("left", way.find(left, right)), ("right", way.find(right, left))


def _notice(way: _Way, odd: Sequence[Odd], side: Side) -> Notice:
    number = way.one if len(odd) == 1 else way.several.format(f"{len(odd):,}")
    shown = list(dict.fromkeys(f"“{word.shown}”{word.remark}" for word in odd))
    examples = ", ".join(shown[:EXAMPLES])
    more = ", …" if len(shown) > EXAMPLES else ""
    return Notice(way.code, side, f"{number}: {examples}{more}. {way.effect}.")
