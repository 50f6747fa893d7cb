"""What the rules for numbers and dates know of single languages.

``languages/`` holds the words of numbers, bounds and dates of each language that has such rules, kept by hand;
``measures/`` the names of units and currencies and ``calendar.json`` those of months and weekdays, both written from
CLDR by programs in ``tools/``. Each file is read when its language first occurs. All words are folded as
`compare.words` folds them, without full stops, words of a phrase joined by single blanks.

A language without a file of its own has numbers in digits, and the names of months where the calendar knows them.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from compare.words import Word

T = TypeVar("T")

_HERE = Path(__file__).parent
_TENS_OF_DAYS = frozenset({20, 30})
"""What the ordinals of days in two words begin with: "twenty-eighth", "тридцать первого"."""

_PASSED_OVER = frozenset({"", "."})


@dataclass(frozen=True, slots=True)
class Phrases(Generic[T]):
    """Folded phrases and what each stands for.

    Attributes
    ----------
    entries
        Words joined by single blanks -> value.
    longest
        Number of words in the longest phrase.
    firsts
        First words of all phrases.
    """

    entries: Mapping[str, T]
    longest: int
    firsts: frozenset[str]

    @classmethod
    def of(cls, entries: Mapping[str, T]) -> Phrases[T]:
        """Make phrases of a mapping."""
        return cls(
            entries,
            max((phrase.count(" ") + 1 for phrase in entries), default=0),
            frozenset(phrase.partition(" ")[0] for phrase in entries),
        )

    @property
    def words(self) -> frozenset[str]:
        """The words of all phrases."""
        return frozenset(word for phrase in self.entries for word in phrase.split())

    def at(self, row: tuple[Word, ...], index: int) -> tuple[T, int] | None:
        """Return the value of the longest phrase that starts at word `index`, and the index after it."""
        if index >= len(row) or row[index].fold not in self.firsts:
            return None
        words: list[str] = []
        found: tuple[T, int] | None = None
        position = index
        end = min(len(row), index + 2 * self.longest)
        while position < end and len(words) < self.longest:
            word = row[position].fold
            position += 1
            if word not in _PASSED_OVER:
                words.append(word)
                phrase = " ".join(words)
                if phrase in self.entries:
                    found = self.entries[phrase], position
        return found

    def before(self, row: tuple[Word, ...], index: int) -> tuple[T, int] | None:
        """Return the value of the longest phrase that ends just before word `index`, and the index where it starts."""
        phrase = ""
        count = 0
        found: tuple[T, int] | None = None
        position = index - 1
        end = max(0, index - 2 * self.longest)
        while position >= end and count < self.longest:
            word = row[position].fold
            if word not in _PASSED_OVER:
                phrase = f"{word} {phrase}" if phrase else word
                count += 1
                if phrase in self.entries:
                    found = self.entries[phrase], position
            elif not phrase and word:
                break
            position -= 1
        return found


@dataclass(frozen=True, slots=True)
class NumberWords:
    """How one language writes numbers in words, and what it puts around them. See `_number_words` for the keys."""

    cardinals: Mapping[str, int]
    ordinals: Mapping[str, int]
    scales: Mapping[str, int]
    fixed: Mapping[str, float]
    collectives: Mapping[str, int]
    denominators: Phrases[int]
    suffixes: Mapping[str, int]
    ordinal_suffixes: frozenset[str]
    ordinal_before: frozenset[str]
    joiners: frozenset[str]
    points: frozenset[str]
    articles: frozenset[str]
    classifiers: frozenset[str]
    labels: frozenset[str]
    multiples: Phrases[float]
    out_of: Phrases[bool]
    of: frozenset[str]
    degree: frozenset[str]
    times: frozenset[str]
    per: Phrases[bool]
    rates: Phrases[float]
    once: Phrases[int]
    every: Phrases[bool]
    half_after: Phrases[bool]
    before: Phrases[str]
    after: Phrases[str]
    between: frozenset[str]
    range_and: frozenset[str]
    range_to: Phrases[bool]
    changed_from: frozenset[str]
    changes: frozenset[str]
    apart: frozenset[str]
    function: frozenset[str]
    starters: frozenset[str]


BOUNDS = ("above", "at_least", "below", "at_most", "about")


@lru_cache(maxsize=64)
def number_words(language: str) -> NumberWords:
    """Return the number words of `language`; those of no language where there is no file for it."""
    content = _content(language)
    section: Mapping[str, Any] = content.get("number", {})

    def words(key: str) -> frozenset[str]:
        return frozenset(section.get(key, ()))

    before: dict[str, str] = {}
    after: dict[str, str] = {}
    for bound in BOUNDS:
        for phrase in section.get(bound, ()):
            # "just over 30" is both above and about: the two together
            before[phrase] = f"{before[phrase]} {bound}" if phrase in before else bound
        after |= dict.fromkeys(section.get(f"after_{bound}", ()), bound)
    denominators = Phrases.of(section.get("denominators", {}))
    multiples = Phrases.of(section.get("multiples", {}))
    once = Phrases.of(section.get("once", {}))
    every = Phrases.of(dict.fromkeys(section.get("every", ()), True))
    rates = Phrases.of(section.get("adverbs", {}))
    openings = [phrases.firsts for phrases in (denominators, multiples, once, every, rates)]
    starters = [section.get(key, {}) for key in ("cardinals", "ordinals", "scales", "fixed", "collectives", "articles")]
    return NumberWords(
        cardinals=section.get("cardinals", {}),
        ordinals=section.get("ordinals", {}),
        scales=section.get("scales", {}),
        fixed=section.get("fixed", {}),
        collectives=section.get("collectives", {}),
        denominators=denominators,
        suffixes=section.get("suffixes", {}),
        ordinal_suffixes=words("ordinal_suffixes"),
        ordinal_before=words("ordinal_before"),
        joiners=words("joiners"),
        points=words("points"),
        articles=words("articles"),
        classifiers=words("classifiers"),
        labels=words("labels"),
        multiples=multiples,
        out_of=Phrases.of(dict.fromkeys(section.get("out_of", ()), True)),
        of=words("of"),
        degree=words("degree"),
        times=words("times"),
        per=Phrases.of(dict.fromkeys(section.get("per", ()), True)),
        rates=rates,
        once=once,
        every=every,
        half_after=Phrases.of(dict.fromkeys(section.get("half_after", ()), True)),
        before=Phrases.of(before),
        after=Phrases.of(after),
        between=words("between"),
        range_and=words("range_and"),
        range_to=Phrases.of(dict.fromkeys(section.get("range_to", ()), True)),
        changed_from=words("changed_from"),
        changes=words("changes"),
        apart=words("apart"),
        function=frozenset(content.get("function", ())),
        starters=frozenset(chain.from_iterable((*openings, *starters))),
    )


@dataclass(frozen=True, slots=True)
class MeasureWords:
    """What one language calls units and currencies.

    Attributes
    ----------
    decimal
        Its decimal mark; the other of full stop and comma separates groups.
    units
        Name -> base unit of the dimension, and how many of those it is.
    currencies
        Name or sign -> ISO 4217 code, or an English noun where several currencies share a name.
    """

    decimal: str
    units: Phrases[tuple[str, float]]
    currencies: Phrases[str]


@lru_cache(maxsize=64)
def measure_words(language: str) -> MeasureWords:
    """Return the names of units and currencies of `language`; those of English where there is no file for it."""
    path = _HERE / "measures" / f"{language}.json"
    if not path.is_file():
        return measure_words("en")
    content = json.loads(path.read_text(encoding="utf-8"))
    return MeasureWords(
        decimal=content["decimal"],
        units=Phrases.of({name: (base, factor) for name, (base, factor) in content["units"].items()}),
        currencies=Phrases.of(content["currencies"]),
    )


@dataclass(frozen=True, slots=True)
class DateWords:
    """How one language writes dates.

    Attributes
    ----------
    capitals
        True where months and weekdays begin with a capital.
    order
        The order of a date in digits: ``"dmy"``, ``"mdy"`` or ``"ymd"``.
    months, weekdays
        Name -> number.
    """

    capitals: bool
    order: str
    months: Phrases[int]
    short_months: frozenset[str]
    weekdays: Phrases[int]
    of: frozenset[str]
    the: frozenset[str]
    range_from: Phrases[bool]
    range_to: Phrases[bool]
    both: frozenset[str]
    until: Phrases[bool]
    since: Phrases[bool]
    on: frozenset[str]
    year_before: frozenset[str]
    year_words: Phrases[bool]
    parts: Phrases[str]
    after_parts: Phrases[str]
    seasons: Phrases[str]
    noon: Phrases[int]
    am: Phrases[bool]
    pm: Phrases[bool]
    zones: Phrases[int]
    local: Phrases[bool]
    zone_ends: frozenset[str]
    stretches: Phrases[str]
    clock: frozenset[str]
    clock_of_twelve: frozenset[str]
    past_hour: Phrases[int]
    hour_signs: frozenset[str]
    at: Phrases[bool]
    before_hour: Phrases[bool]
    before_price: frozenset[str]
    after_price: frozenset[str]
    relative: Phrases[str]
    ago: Phrases[bool]
    ago_before: Phrases[bool]
    ahead: Phrases[bool]
    later: Phrases[bool]
    starters: frozenset[str]


@lru_cache(maxsize=64)
def date_words(language: str) -> DateWords:
    """Return the date words of `language`, as far as they are known."""
    section: Mapping[str, Any] = _content(language).get("date", {})
    names: Mapping[str, Any] = _calendar().get(language) or _calendar()["en"]

    def words(key: str) -> frozenset[str]:
        return frozenset(section.get(key, ()))

    def known(key: str) -> Phrases[bool]:
        return Phrases.of(dict.fromkeys(section.get(key, ()), True))

    found = DateWords(
        capitals=names["capitals"],
        order=names["order"],
        months=Phrases.of({**names["short_months"], **names["months"]}),
        short_months=frozenset(names["short_months"]),
        weekdays=Phrases.of({**names["weekdays"], **_weekdays_with_parts(names["weekdays"], section)}),
        of=words("of"),
        the=words("the"),
        range_from=known("from"),
        range_to=known("to"),
        both=words("and"),
        until=known("until"),
        since=known("since"),
        on=words("on"),
        year_before=words("year_before"),
        year_words=known("year_words"),
        parts=Phrases.of(section.get("parts", {})),
        after_parts=Phrases.of(section.get("after_parts", {})),
        seasons=Phrases.of(section.get("seasons", {})),
        noon=Phrases.of(section.get("noon", {})),
        am=known("am"),
        pm=known("pm"),
        zones=Phrases.of(section.get("zones", {})),
        local=known("local"),
        zone_ends=words("zone_ends"),
        stretches=Phrases.of(section.get("stretches", {})),
        clock=words("clock"),
        clock_of_twelve=words("clock_of_twelve"),
        past_hour=Phrases.of(section.get("past_hour", {})),
        hour_signs=words("clock_of_twelve") | {phrase.split()[-1] for phrase in section.get("past_hour", {})},
        at=known("at"),
        before_hour=known("before_hour"),
        before_price=words("before_price"),
        after_price=words("after_price"),
        relative=Phrases.of(section.get("relative", {})),
        ago=known("ago"),
        ago_before=known("ago_before"),
        ahead=known("in"),
        later=known("later"),
        starters=frozenset(),
    )
    openers = (found.months, found.weekdays, found.parts, found.seasons, found.noon, found.am, found.pm)
    starters = frozenset(chain.from_iterable(phrases.firsts for phrases in openers))
    numbers = _content(language).get("number", {})
    tens = (word for word, value in numbers.get("cardinals", {}).items() if value in _TENS_OF_DAYS)
    return replace(found, starters=starters | found.relative.firsts | {*numbers.get("ordinals", ()), *tens})


def _weekdays_with_parts(weekdays: Mapping[str, int], section: Mapping[str, Any]) -> Mapping[str, int]:
    """Return the weekdays that are one word with a part of the day: "Montagabend"."""
    return {name + part: day for name, day in weekdays.items() for part in section.get("weekday_parts", ())}


@lru_cache(maxsize=64)
def _content(language: str) -> Mapping[str, Any]:
    """Return the file of `language`; English stands in where the language could not be told."""
    path = _HERE / "languages" / f"{'en' if language == 'und' else language}.json"
    content: Mapping[str, Any] = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    return content


@lru_cache(maxsize=1)
def _calendar() -> Mapping[str, Any]:
    content: Mapping[str, Any] = json.loads((_HERE / "calendar.json").read_text(encoding="utf-8"))
    return content


def function_words(language: str) -> Iterable[str]:
    """Return words of `language` that say how others hang together, not what is meant."""
    return number_words(language).function
