"""What a report says in words of its own: always what was found, never what is true."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from compare.report.figures import CHECK_BELOW

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any, TypeAlias

    from compare.model import DiscrepancyKind, Emphasis, EmphasisKind, Link, Prominence
    from compare.report.items import Section, SideSummary, Summary, Topic

    Measured: TypeAlias = Mapping[str, Mapping[str, Any]]

MEASURED = Path(__file__).parent.parent / "measured.json"
"""Written by the benchmarks: method -> how often links and discrepancies were right on annotated pairs; and
``"articles"`` -> how often the words of an article were given to the right source."""

KIND_TEXTS: Mapping[DiscrepancyKind, str] = {
    "number": "number",
    "date": "date or time",
    "name": "name",
    "place": "place",
    "negation": "whether it is so",
    "strength": "how strongly it is put",
    "attribution": "who said or did it",
}

EMPHASIS_TEXTS: Mapping[EmphasisKind, str] = {
    "room": "more room",
    "order": "put first",
    "repetition": "said again and again",
    "mood": "words of mood",
    "thanks": "words of thanks, praise or sympathy",
}

_NAMED = 4
"""Most passages or words that a sentence names one by one."""


def answer(left: SideSummary, right: SideSummary, summary: Summary, *, differs: bool) -> tuple[str, ...]:
    """Return the answer in a few short sentences, the most important first."""
    if not differs:
        return (f"Both statements say the same in the same words and the same order: {_passages(left.units)}.",)
    if not summary.links:
        return ("No shared claim was found.", _only(left), _only(right))
    return (
        f"{_claims(summary)}{_relations(summary)}.",
        _differences(summary),
        _only(left),
        _only(right),
    )


def relation_text(link: Link, left: str, right: str) -> str:
    """Return how the two sides of a link relate, in plain words; `left` and `right` are the labels."""
    if link.relation == "identical":
        return "same words"
    if link.relation == "reworded":
        return "reworded"
    more = [label for label, spans in ((left, link.additions.left), (right, link.additions.right)) if spans]
    if len(more) == 1:
        return f"{more[0]} says more"
    return "each side says more" if more else "one side says more"


def remarks(link: Link, *, check: bool) -> tuple[str, ...]:
    """Return what a reader has to know of a link besides how its sides relate."""
    unsure = (f"check: only {percent_sure(link.score)} sure that this is the same claim",) if check else ()
    return (*unsure, "moved: in another place on the other side") if link.moved else unsure


def percent_sure(score: float) -> str:
    """Return a probability as a whole per cent, such as ``"93%"``: never certain, and on its side of `CHECK_BELOW`."""
    highest = 99 if score >= CHECK_BELOW else round(100 * CHECK_BELOW) - 1
    return f"{min(highest, max(1, round(100 * score)))}%"


def headings(counts: Mapping[Section, int], left: str, right: str) -> tuple[tuple[Section, str], ...]:
    """Return the heading of each section that has entries."""
    texts: dict[Section, str] = {
        "discrepancies": f"Where they differ ({counts['discrepancies']:,})",
        "shared": f"What both say ({counts['shared']:,})",
        "left": f"Only in {left} ({counts['left']:,}): no counterpart found",
        "right": f"Only in {right} ({counts['right']:,}): no counterpart found",
        "emphasis": f"What each side stresses ({counts['emphasis']:,})",
    }
    return tuple((section, text) for section, text in texts.items() if counts[section])


def differ_text(numbers: Sequence[int]) -> str:
    """Return which discrepancies a link holds; "" where it holds none."""
    if not numbers:
        return ""
    return f"they differ: {'point' if len(numbers) == 1 else 'points'} {_numbers(numbers)}"


def places_text(left: Sequence[int], right: Sequence[int]) -> str:
    """Return which passages a link joins, by their numbers."""
    return f"passages {_numbers(left)} ↔ {_numbers(right)}"


def topic_text(topic: Topic, numbers: Sequence[int], other: str) -> str:
    """Return whether the topic of a unique point was found in `other`, and in which passages, by their numbers."""
    if topic == "missing":
        return f"topic not found in {other}"
    if topic != "found":
        return ""
    passages = "passage" if len(numbers) == 1 else "passages"
    return f"same topic, no shared claim found: {passages} {_numbers(numbers)} of {other}"


def topic_heading(topic: Topic, count: int, other: str) -> str:
    """Return the heading of unique points of which `other` has the topic, or has not, or that have none."""
    headings: dict[Topic, str] = {
        "missing": f"Topic not found in {other} ({count:,})",
        "found": f"Topic found in {other}, but no shared claim ({count:,})",
        "none": f"Headings and datelines ({count:,})",
    }
    return headings.get(topic, "")


def filter_note(hidden: Sequence[tuple[Section, int]], left: str, right: str) -> str:
    """Return in one sentence what a filter hides; "" where there is no filter."""
    names: dict[Section, tuple[str, str]] = {
        "discrepancies": ("point on which the sides differ", "points on which the sides differ"),
        "shared": ("shared claim", "shared claims"),
        "left": (f"passage only in {left}", f"passages only in {left}"),
        "right": (f"passage only in {right}", f"passages only in {right}"),
        "emphasis": ("remark on what a side stresses", "remarks on what a side stresses"),
    }
    parts = [_count(count, *names[section]) for section, count in hidden]
    return f"This report is filtered. Hidden: {_list(parts)}." if parts else ""


def emphasis_text(
    entry: Emphasis, sides: tuple[str, str], units: tuple[int, int], words: tuple[Sequence[str], Sequence[str]]
) -> str:
    """Return in one sentence what a side stresses.

    Parameters
    ----------
    entry
        What is stressed.
    sides, units, words
        Of the left and of the right: the label, how many passages it has, and the words of the entry, safe to show.
    """
    mine, other = (0, 1) if entry.side == "left" else (1, 0)
    here, there = (entry.left, entry.right) if entry.side == "left" else (entry.right, entry.left)
    one, two = sides[mine], sides[other]
    if entry.kind == "room":
        return (
            f"{one} gives this {_share(here.share)} of its words ({_some_passages(here)}), "
            f"{two} {_share(there.share)} ({_some_passages(there)})."
        )
    if entry.kind == "order":
        return (
            f"Early in {one} (passage {here.units[0] + 1:,} of {units[mine]:,}), "
            f"later in {two} (passage {there.units[0] + 1:,} of {units[other]:,})."
        )
    if entry.kind == "repetition":
        return (
            f"{one} says “{words[mine][0]}” {_times(len(words[mine]))} ({_some_passages(here)}), "
            f"{two} {_times(len(words[other]))}."
        )
    named = list(dict.fromkeys(f"“{word}”" for word in words[mine]))
    more = f" and {len(named) - _NAMED:,} more" if len(named) > _NAMED else ""
    return f"{', '.join(named[:_NAMED])}{more} ({_some_passages(here)}), found only in {one}."


def reliability(measured: Measured, *, semantic: bool, one_language: bool = True) -> str:
    """Return in one sentence how often links and discrepancies are right and found; "" where nothing was measured."""
    name = "semantic" if semantic else "lexical"
    method = measured.get(name if one_language else f"cross_{name}")
    if not method:
        return ""
    links, discrepancies = method["links"], method["discrepancies"]
    return (
        f"How far to trust this: measured on {method['pairs']} annotated pairs, "
        f"of 100 shared claims that it shows {_in_hundred(links['precision'])} are right, "
        f"and it finds {_in_hundred(links['recall'])} of 100; "
        f"of 100 differences that it shows {_in_hundred(discrepancies['precision'])} are right, "
        f"and it finds {_in_hundred(discrepancies['recall'])} of 100."
    )


def reliability_of_articles(measured: Measured, *, given: bool) -> str:
    """Return in one sentence how often an article's words are given to the right source; "" where it was not measured.

    Parameters
    ----------
    given
        Whether the user said who the two sides are.
    """
    figures = measured.get("articles")
    if not figures:
        return ""
    shares = figures["sides given" if given else "sides found"]
    sides = "" if given else f"; both sides were found in {_in_hundred(figures['found'])} of 100 articles"
    return (
        f"Whose words an article gives: measured on {figures['articles']} articles that no rule was made on, "
        f"{_in_hundred(shares)} of 100 characters are given to the source that annotators gave them{sides}."
    )


@lru_cache(maxsize=1)
def load_measured() -> Measured:
    """Return the figures that the benchmarks left in `MEASURED`; none where they have not run."""
    try:
        figures: Measured = json.loads(MEASURED.read_text("utf-8"))
    except FileNotFoundError:
        return {}
    return figures


def _share(share: float) -> str:
    return f"{max(1, round(100 * share))}%" if share else "none"


def _times(count: int) -> str:
    words = {0: "not once", 1: "once", 2: "twice"}
    return words.get(count, f"{count:,} times")


def _some_passages(prominence: Prominence) -> str:
    """Return which passages these are; the first of them where there are many."""
    numbers = [unit + 1 for unit in prominence.units]
    more = f" and {len(numbers) - _NAMED:,} more" if len(numbers) > _NAMED else ""
    return f"{'passage' if len(numbers) == 1 else 'passages'} {_numbers(numbers[:_NAMED])}{more}"


def _in_hundred(share: float) -> int:
    return round(100 * share)


def _relations(summary: Summary) -> str:
    """Return how many links there are of each relation, as the end of the first sentence."""
    counts = (
        (summary.identical, "in the same words"),
        (summary.reworded, "reworded"),
        (summary.partial, "with more on one side"),
    )
    parts = [f"{count:,} {words}" for count, words in counts if count]
    if len(parts) > 1:
        return f": {_list(parts)}"
    words = next(words for count, words in counts if count)
    return f", {words}" if summary.links == 1 else f", all {words}"


def _differences(summary: Summary) -> str:
    if not summary.differ:
        return "No difference on the same point was found."
    points = _count(summary.discrepancies, "point", "points")
    if summary.differ == summary.links:
        return f"The sides differ on {points} inside {'it' if summary.links == 1 else 'them'}."
    return f"In {summary.differ} of them the sides differ, on {points}."


def _only(side: SideSummary) -> str:
    if not side.unique:
        return f"Only in {side.label}: nothing; each of its passages has a counterpart."
    return (
        f"Only in {side.label}: {side.unique} of {_passages(side.units)} ({side.unique_percent}% of its words); "
        f"no counterpart found{_topics(side)}."
    )


def _topics(side: SideSummary) -> str:
    """Return of how many unique passages not even the topic was found, or was at least, as the end of a sentence."""
    for count, one, some, many in (
        (side.topic_missing, ", nor its topic", ", not even the topic of {} of them", ", not even their topics"),
        (
            side.topic_found,
            ", though its topic was",
            ", though the topic of {} of them was",
            ", though their topics were",
        ),
    ):
        if count:
            return one if side.unique == 1 else many if count == side.unique else some.format(f"{count:,}")
    return ""


def _claims(summary: Summary) -> str:
    """Return how many claims are shared; the unsure ones apart, so that nobody takes them as found."""
    sure = summary.links - summary.check
    if not summary.check:
        return f"{_count(sure, 'claim is', 'claims are')} shared"
    if not sure:
        return f"No claim is surely shared, {summary.check:,} may be (look for “check”)"
    return f"{_count(sure, 'claim is', 'claims are')} shared, and {summary.check:,} more may be (look for “check”)"


def size_of(side: SideSummary) -> str:
    """Return how long a side is: "1 passage, 6 words"."""
    return f"{_passages(side.units)}, {_count(side.words, 'word', 'words')}"


def _passages(count: int) -> str:
    return _count(count, "passage", "passages")


def _numbers(numbers: Sequence[int]) -> str:
    return ", ".join(map(str, numbers))


def _count(count: int, one: str, many: str) -> str:
    return f"{count:,} {one if count == 1 else many}"


def _list(parts: Sequence[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}" if parts else ""
