"""Where the name of a doer begins and ends in a passage, as far as marks and small words tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.discrepancies.grammar import grammar
from compare.model import Name

if TYPE_CHECKING:
    from compare.discrepancies.passage import Passage

REACH = 9
"""Words of a doer that are looked at: a title and a name."""
_MARKS = frozenset(',;:()[]"“”„«»–—!?')
_QUOTES = frozenset('"“”„«»’')


def beginning(passage: Passage, last: int) -> int:
    """Return where the phrase begins that ends with a word: behind a mark, or a word that no name has inside."""
    start = last + 1
    while start > max(0, last + 1 - REACH) and passage.units[start - 1] == passage.units[last]:
        fold = passage.words[start - 1].fold
        if fold in grammar("stops") or (start <= last and is_parted(passage, start)):
            break
        start -= 1
        if fold in grammar("determiners") and (start == 0 or passage.words[start - 1].fold not in grammar("inside")):
            break
    return start


def end(passage: Passage, start: int) -> int:
    """Return where the phrase ends that begins with a word, the name behind its comma included."""
    stop = start
    while stop < min(len(passage.words), start + REACH) and passage.units[stop] == passage.units[start]:
        fold = passage.words[stop].fold
        if (
            (stop > start and is_parted(passage, stop))
            or fold in grammar("stops")
            or _opens_another(passage, start, stop)
        ):
            break
        if (fold in grammar("and") or fold in grammar("for")) and not _goes_on(passage, stop + 1):
            break
        stop += 1
    return _with_name(passage, start, stop)


def _opens_another(passage: Passage, start: int, at: int) -> bool:
    """Say whether an English article opens the next phrase: "at the request of the host | the ministers met"."""
    return (
        at > start
        and passage.statement.language == "en"
        and passage.words[at].fold in {"the", "a", "an"}
        and passage.words[at - 1].fold not in grammar("inside")
    )


def _goes_on(passage: Passage, at: int) -> bool:
    """Say whether another name follows "and"."""
    if at < len(passage.words) and passage.words[at].fold in grammar("determiners"):
        at += 1
    return at < len(passage.words) and passage.statement.text[passage.words[at].start].isupper()


def _with_name(passage: Passage, start: int, stop: int) -> int:
    """Return where a phrase ends whose person is named behind a comma: "the spokesman of the ministry, Ivan Petrov"."""
    if not start < stop < len(passage.words) or not follows(passage, stop) or not is_parted(passage, stop):
        return stop
    following = passage.words[stop].start
    for fact in passage.of_kind("name"):
        if fact.span.start <= following < fact.span.stop:
            close = passage.place(fact.span)[1]
            person = isinstance(fact.value, Name) and fact.value.bearer == "person"
            # "On the proposal of Norway, Ms Vale was appointed": a name that goes on is the subject of what follows.
            goes_on = follows(passage, close) and not is_parted(passage, close)
            return close if person and not goes_on else stop
    return stop


def follows(passage: Passage, at: int) -> bool:
    """Return whether there is a word at `at` in the same unit as the one before it."""
    return 0 < at < len(passage.words) and passage.units[at] == passage.units[at - 1]


def is_parted(passage: Passage, at: int) -> bool:
    """Return whether a mark stands between a word and the one before it."""
    return at > 0 and not _MARKS.isdisjoint(_between(passage, at))


def is_behind_quotation(passage: Passage, at: int) -> bool:
    """Return whether a quotation ends directly before a word."""
    return at > 0 and not _QUOTES.isdisjoint(_between(passage, at))


def before_aside(passage: Passage, at: int) -> int:
    """Return the last word before an aside that ends with a word: "the envoy, leading the team, | said"; -1 if none."""
    start = at
    while start > 0 and passage.units[start - 1] == passage.units[at]:
        if is_parted(passage, start):
            return start - 1
        start -= 1
    return -1


def _between(passage: Passage, at: int) -> str:
    return passage.statement.text[passage.words[at - 1].stop : passage.words[at].start]
