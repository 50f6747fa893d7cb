"""The language of a statement, told by Compact Language Detector 3."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    import gcld3

UNKNOWN = "und"

LONGEST_SAMPLE = 24_000
"""Code points that are looked at; of a longer text a third each from its beginning, its middle and its end."""

PIECE = 400
"""Code points of the pieces that have a vote each, so that a quotation in another language is outvoted."""

LEAST_PROBABILITY = 0.7
"""From here on the detector itself calls an answer reliable."""

SHORTEST_TEXT = 40
"""Letters of a text from which on that is enough, in a script that many languages share."""

LEAST_PROBABILITY_OF_LINE = 0.9
SHORTEST_LINE = 16
"""A text with fewer letters than `SHORTEST_TEXT` takes this probability; with fewer than this, nothing is told: single
words and names may get any language from the detector, with confidence."""

_LETTERS = regex.compile(r"[\p{L}\p{M}]+")
_LINK = regex.compile(r"\S*(?:://|www\.|@)\S*+")
_BLANK = regex.compile(r"[\s\x1c-\x1f]+")
_PIECE = regex.compile(rf"\S.{{0,{PIECE}}}(?!\S)|\S{{1,{PIECE}}}", regex.DOTALL)

_SCRIPTS = {
    "Latn": None,
    "Cyrl": frozenset(("be", "bg", "kk", "ky", "mk", "mn", "ru", "sr", "tg", "uk")),
    "Arab": frozenset(("ar", "fa", "ku", "ps", "sd", "ur")),
    "Deva": frozenset(("hi", "mr", "ne")),
}
"""Scripts that several languages of the detector share -> those languages; None for the rest of them."""

_NAMES_OF_SCRIPTS = regex.compile("|".join(rf"(?P<{name}>\p{{sc={name}}}++)" for name in _SCRIPTS))
_ROMANISED = "-Latn"
_OLD_TAGS = {"iw": "he"}


def detect_language(text: str) -> str:
    """Return the language that most of a text is written in.

    Parameters
    ----------
    text
        A statement, or any text.

    Returns
    -------
    str
        BCP 47 primary subtag, ``"und"`` where the text is too short or the detector not sure. The same text gives the
        same answer; case does not matter. A romanised text gives the subtag of its language.

    Notes
    -----
    Time is bounded: at most `LONGEST_SAMPLE` code points are looked at. Pieces of `PIECE` code points vote, each with
    its letters times the probability of its answer.
    """
    sample = _LINK.sub(" ", _BLANK.sub(" ", _sample_of(text).lower()))
    votes: Counter[str] = Counter()
    letters = 0
    for piece in _PIECE.finditer(sample):
        size = sum(len(run) for run in _LETTERS.findall(piece.group()))
        letters += size
        for language, probability in _answers(piece.group()):
            votes[language] += round(size * probability * 1000)
    if not votes:
        return UNKNOWN
    language = min(votes, key=lambda each: (-votes[each], each))
    if letters < SHORTEST_TEXT and _main_script(sample) is not None:
        sure = votes[language] >= letters * LEAST_PROBABILITY_OF_LINE * 1000
        return language if sure and letters >= SHORTEST_LINE else UNKNOWN
    return language


def _sample_of(text: str) -> str:
    if len(text) <= LONGEST_SAMPLE:
        return text
    third = LONGEST_SAMPLE // 3
    middle = (len(text) - third) // 2
    return " ".join((text[:third], text[middle : middle + third], text[-third:]))


def _answers(piece: str) -> Iterator[tuple[str, float]]:
    """Yield the detector's answer for a piece and its probability, if it is reliable and goes with the script."""
    result = _detector().FindLanguage(piece)
    tag, probability = result.language, result.probability
    if probability < LEAST_PROBABILITY or not _LETTERS.search(piece):
        return
    primary = tag.removesuffix(_ROMANISED)
    script = _main_script(piece)
    if script is not None:
        shared = _SCRIPTS[script]
        if shared is None:
            fits = tag.endswith(_ROMANISED) or not any(tag in others for others in _SCRIPTS.values() if others)
        else:
            fits = tag in shared
        if not fits:
            return
    yield _OLD_TAGS.get(primary, primary), probability


def _main_script(text: str) -> str | None:
    """Return the script of most letters of a text if it is one that several languages of the detector share."""
    sizes = Counter({"": sum(len(run) for run in _LETTERS.findall(text))})
    for match in _NAMES_OF_SCRIPTS.finditer(text):
        sizes[match.lastgroup or ""] += len(match.group())
        sizes[""] -= len(match.group())
    name = min(sizes, key=lambda each: (-sizes[each], each))
    return name or None


@cache
def _detector() -> gcld3.NNetLanguageIdentifier:
    import gcld3

    return gcld3.NNetLanguageIdentifier(0, 4 * PIECE)
