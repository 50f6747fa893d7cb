"""Words that one side says again and again and the other hardly.

The measure is the log-likelihood ratio of a word's counts in two texts (T. Dunning, Accurate Methods for the Statistics
of Surprise and Coincidence, Computational Linguistics 19, 1993), as it is used to find the key words of a corpus.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from compare.emphasis.lexicon import lexicon_of
from compare.model import SIDES, Emphasis, Span
from compare.words import content, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from compare.emphasis.topics import Measure
    from compare.model import Prominence

LEAST = 6.63
"""Log-likelihood ratio that a word reaches by chance once in a hundred times: chi-squared, one degree of freedom."""

FEWEST_UNITS = 3
"""Units in which a word stands that is repeated."""

TIMES = 3
"""How many times as often, for the words that each side has, one side must say it."""

HIGHEST = 0.6
"""Weight of the most surprising repetition: one word says less than a topic or a thank."""

_SHORTEST = 4
"""Letters of a word that is looked at: shorter ones are mostly particles, in the languages of the data."""

_ENDINGS = {"en": ("s",), "fr": ("s", "x"), "es": ("es", "s"), "de": ("en", "es", "er", "em", "e", "s", "n")}
_CUT_FROM = 6
"""Letters from which on the last two of a Russian word are taken for its ending."""


def repetitions(left: Measure, right: Measure) -> Iterator[Emphasis]:
    """Yield the words that one side repeats and the other says never or far more rarely.

    A word and its plural are one. Function words, verbs of reporting and what else is frequent in every official text
    (``tone.json``) are left out, and so are names and titles: how often somebody is called by his name and how often
    "he" is a matter of style. Headings do not count. Nothing between two languages, nor in languages that are not in
    the data.

    Notes
    -----
    Linear in the two texts.
    """
    language = left.statement.language
    lexicon = lexicon_of(language)
    if language != right.statement.language or lexicon is None or not lexicon.common:
        return
    spans = [_spans(measure, lexicon.common) for measure in (left, right)]
    totals = left.total, right.total
    for root in sorted({*spans[0], *spans[1]}):
        places = spans[0].get(root, ()), spans[1].get(root, ())
        counts = len(places[0]), len(places[1])
        here, there = (0, 1) if counts[0] * totals[1] > counts[1] * totals[0] else (1, 0)
        if counts[here] < FEWEST_UNITS or counts[here] * totals[there] < TIMES * counts[there] * totals[here]:
            continue
        ratio = log_likelihood(counts[0], totals[0], counts[1], totals[1])
        sides = _prominence(left, places[0]), _prominence(right, places[1])
        if ratio >= LEAST and len(sides[here].units) >= FEWEST_UNITS:
            yield Emphasis("repetition", SIDES[here], *sides, weight=round(HIGHEST * ratio / (LEAST + ratio), 6))


def log_likelihood(count: int, total: int, other_count: int, other_total: int) -> float:
    """Return how surprising it is that a word is so frequent in one text and so frequent in the other; 0 or more.

    Parameters
    ----------
    count, other_count
        How often each text has the word.
    total, other_total
        How many words each text has, at least as many.

    Examples
    --------
    >>> log_likelihood(4, 100, 4, 100), round(log_likelihood(8, 100, 0, 100), 2)
    (0.0, 11.09)
    """
    share = (count + other_count) / (total + other_total)
    terms = [
        seen * math.log(seen / (share * size)) for seen, size in ((count, total), (other_count, other_total)) if seen
    ]
    return max(0.0, 2 * sum(sorted(terms)))


def _spans(measure: Measure, common: frozenset[str]) -> Mapping[str, Sequence[Span]]:
    """Return for each root of a word where it stands, without names and titles."""
    statement = measure.statement
    found: dict[str, list[Span]] = defaultdict(list)
    names: Counter[str] = Counter()
    for unit in statement.units:
        if unit.kind in {"heading", "dateline"}:
            continue
        named = {place for fact in unit.facts if fact.kind in {"name", "place"} for place in _places(fact.span)}
        words = content(words_of(statement.text, unit.span.start, unit.span.stop))
        for position, word in enumerate(words):
            if word.kind == "word" and len(word.fold) >= _SHORTEST and word.fold not in common:
                root = _root(word.fold, statement.language)
                found[root].append(Span(word.start, word.stop))
                capital = statement.language != "de" and position > 0 and statement.text[word.start].isupper()
                names[root] += capital or word.start in named
    return {root: spans for root, spans in found.items() if names[root] * 2 <= len(spans)}


def _places(span: Span) -> range:
    return range(span.start, span.stop)


def _root(fold: str, language: str) -> str:
    if language == "ru":
        return fold[:-2] if len(fold) >= _CUT_FROM else fold
    for ending in _ENDINGS.get(language, ()):
        if fold.endswith(ending) and not fold.endswith("ss") and len(fold) - len(ending) >= _SHORTEST:
            return fold.removesuffix(ending)
    return fold


def _prominence(measure: Measure, spans: Sequence[Span]) -> Prominence:
    return measure.prominence(sorted({measure.unit_at(span.start) for span in spans}), spans)
