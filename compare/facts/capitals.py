"""Which words of a statement are written with a capital because they are names, and not for where they stand.

There is no tagger. A capital speaks for a name unless the word opens a sentence or a quotation, stands in a line that
capitalises everything, or is a word of grammar.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.facts.inflection import LANGUAGES, stem_of
from compare.words import marker_length, part_elided

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.facts.markers import Gazetteer, Lexicon, Titles
    from compare.model import Statement, UnitKind
    from compare.words import Word

_OPENING = frozenset('.!?:;"[{*¿¡…')
_HEADLINE_SHARE = 0.75
"""Share of words of four letters or more with a capital above which a heading capitalises everything. A heading such as
"Foreign Minister Orlov speaks with Ambassador Vale" stays just below."""
_HEADLINE_WORDS = 3
_LONG = 4
_LONGEST_RUN = 30
"""Words of a run, marks included, above which it is cut: the longest titles with a name have half as many."""
_LONGEST_TYPE = 4
"""Letters before the figures of a designation: "An-26", "Mi-8", "Type-45"; "Iran-2025" is none."""
_FLIGHTS = frozenset({"flight", "flug", "vol", "vuelo", "volo", "voo"})
_OF = frozenset({"of", "for", "on"})
_AND = frozenset({"and", "&", "und", "et", "y", "e", "и"})
_BLANK_TITLES = frozenset({"st"})  # abbreviations that stand inside names


@dataclass(frozen=True, slots=True)
class Row:
    """The words of a unit with what their letters say.

    Attributes
    ----------
    words
        The words and marks of the unit.
    folds
        Their folds without a possessive 's or a case ending: what words are looked up by.
    capital
        Whether a word starts with a capital letter.
    acronym
        Whether a word consists of two or more capitals.
    uncased
        Whether a word is written in letters that are neither capital nor small.
    opens
        Whether the position alone explains a capital.
    headline
        Whether the unit capitalises everything, so that no capital means anything.
    dateline
        Whether the unit says where and when the statement was made.
    """

    words: tuple[Word, ...]
    folds: tuple[str, ...]
    capital: tuple[bool, ...]
    acronym: tuple[bool, ...]
    uncased: tuple[bool, ...]
    opens: tuple[bool, ...]
    headline: bool
    dateline: bool

    def is_capital(self, index: int) -> bool:
        """Return whether there is a word at `index` and it starts with a capital letter."""
        return 0 <= index < len(self.words) and self.capital[index]

    def fold(self, index: int) -> str:
        """Return the fold at `index`, "" outside the unit."""
        return self.folds[index] if 0 <= index < len(self.words) else ""

    def touches(self, index: int) -> bool:
        """Return whether no blank parts the word at `index` from the next one."""
        return index + 1 < len(self.words) and self.words[index].stop == self.words[index + 1].start

    def is_possessive(self, index: int) -> bool:
        """Return whether the word at `index` ends in a possessive 's."""
        return self.words[index].fold.endswith("'s")

    def is_figure(self, index: int) -> bool:
        """Return whether there are digits at `index`, perhaps with letters behind them: "24", "24M"."""
        return 0 <= index < len(self.words) and self.words[index].key[:1].isdecimal()

    def has_figures(self, start: int, stop: int) -> bool:
        """Return whether a name is a designation: "RQ-4", "Flight 815"."""
        return any(self.is_figure(index) for index in range(start, stop))

    def is_initial(self, index: int) -> bool:
        """Return whether the word at `index` is a capital letter with a full stop."""
        return self.is_capital(index) and len(self.folds[index]) == 1 and self.fold(index + 1) == "."


@dataclass(frozen=True, slots=True)
class Usage:
    """Folds of the words that a statement writes small, and of those that it writes with an unexplained capital."""

    small: frozenset[str]
    capital: frozenset[str]


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What is known of words before a name is read: those of the language, titles, places, the statement's usage.

    `inflected` is True where names have case endings.
    """

    lexicon: Lexicon
    titles: Titles
    gazetteer: Gazetteer
    usage: Usage
    inflected: bool

    def place_stop(self, row: Row, index: int) -> int:
        """Return where the longest known place that starts with the word at `index` ends, `index` if there is none."""
        if row.folds[index] not in self.gazetteer.openings:
            return index
        words: list[str] = []
        best = index
        for stop in range(index, len(row.words)):
            if row.words[stop].kind == "mark":
                continue
            words.append(row.folds[stop])
            if len(words) > self.gazetteer.longest:
                break
            if " ".join(words) in self.gazetteer.names:
                best = stop + 1
        closed = best > index and len(row.folds[best - 1]) == 1 and row.touches(best - 1) and row.fold(best) == "."
        return best + 1 if closed and best - index > 1 else best

    def place_value(self, row: Row, start: int, stop: int) -> str:
        """Return what the known place called by these words stands for, "" if they call none."""
        name = " ".join(row.folds[index] for index in range(start, stop) if row.words[index].kind != "mark")
        return self.gazetteer.names.get(name, "")

    def is_grammar(self, fold: str) -> bool:
        """Return whether a word is one of grammar or of the calendar, which no name starts with."""
        return fold in self.lexicon.function_words or fold in self.lexicon.calendar


def rows_of(statement: Statement, rows: tuple[tuple[Word, ...], ...], titles: Titles) -> tuple[Row, ...]:
    """Return what the letters of each unit say. Linear."""
    ending = stem_of if statement.language in LANGUAGES else str
    return tuple(
        _row(statement.text, words, tuple(ending(word.fold.removesuffix("'s")) for word in words), titles, unit.kind)
        for unit, words in zip(
            statement.units, (part_elided(row, statement.text, statement.language) for row in rows), strict=True
        )
    )


def _row(text: str, words: tuple[Word, ...], folds: tuple[str, ...], titles: Titles, kind: UnitKind) -> Row:
    capital = tuple(word.kind == "word" and text[word.start].isupper() for word in words)
    acronym = tuple(
        is_capital and len(fold) > 1 and text[word.start : word.stop - 2 * word.fold.endswith("'s")].isupper()
        for word, fold, is_capital in zip(words, folds, capital, strict=True)
    )
    long = [index for index, word in enumerate(words) if word.kind == "word" and word.stop - word.start >= _LONG]
    body = words[0].start + marker_length(text[words[0].start : words[-1].stop]) if words else 0
    return Row(
        words=words,
        folds=folds,
        capital=capital,
        acronym=acronym,
        uncased=tuple(word.kind == "word" and text[word.start].lower() == text[word.start].upper() for word in words),
        opens=tuple(
            word.start <= body
            or (index > 0 and words[index - 1].key in _OPENING and not _abbreviates(words, folds, index - 1, titles))
            for index, word in enumerate(words)
        ),
        headline=_is_headline([capital[index] for index in long], [acronym[index] for index in long], kind),
        dateline=kind == "dateline",
    )


def _is_headline(row: Sequence[bool], shouted: Sequence[bool], kind: UnitKind) -> bool:
    """Say whether everything has a capital: as good as every long word of a heading, every letter of anything else."""
    capitals, words = sum(row), len(row)
    return words >= _HEADLINE_WORDS and (
        (kind == "heading" and capitals > _HEADLINE_SHARE * words) or (capitals == words and all(shouted))
    )


def _abbreviates(words: tuple[Word, ...], folds: tuple[str, ...], mark: int, titles: Titles) -> bool:
    """Say whether the mark is the full stop of an initial or a title."""
    if words[mark].key != "." or mark == 0 or words[mark - 1].stop != words[mark].start:
        return False
    fold = folds[mark - 1]
    return len(fold) == 1 or fold in _BLANK_TITLES or titles.canonical(fold) is not None


def usage_of(rows: tuple[Row, ...]) -> Usage:
    """Return which words the statement writes with and without a capital."""
    small: set[str] = set()
    capital: set[str] = set()
    for row in rows:
        for index, fold in enumerate(row.folds):
            if row.words[index].kind == "word":
                if not row.capital[index]:
                    small.add(fold)
                elif not (row.opens[index] or row.headline):
                    capital.add(fold)
    return Usage(frozenset(small), frozenset(capital))


def runs_of(row: Row, known: Knowledge) -> tuple[tuple[int, int], ...]:
    """Return half-open ranges of words that belong to one name, to a title, or to both; in order. Linear."""
    runs = []
    index = 0
    while index < len(row.words):
        if row.capital[index] and _may_start(row, index, known):
            stop = index + 1
            while stop - index < _LONGEST_RUN and (following := _joined(row, stop - 1, known)) > stop:
                stop = following
            runs.append((index, stop))
            index = stop
        else:
            index += 1
    return tuple(runs)


def _may_start(row: Row, index: int, known: Knowledge) -> bool:
    fold = row.folds[index]
    typed = row.fold(index + 1) == "-" and row.touches(index) and row.touches(index + 1) and row.is_figure(index + 2)
    if known.is_grammar(fold) and not row.is_initial(index) and not typed:
        return False
    if row.headline:
        return fold in known.usage.capital or known.place_stop(row, index) > index
    if not row.opens[index] or (fold in known.usage.capital and fold not in known.usage.small) or row.acronym[index]:
        return True
    if known.titles.canonical(fold) is not None or known.place_stop(row, index) > index:
        return True
    if row.dateline and index == 0:
        return True
    # "Позиция Российской Федерации": a country says nothing about the word that opens the sentence before it.
    before_place = index + 1 < len(row.words) and known.place_stop(row, index + 1) > index + 1
    return fold not in known.usage.small and not before_place and _joined(row, index, known) > index + 1


def _joined(row: Row, last: int, known: Knowledge) -> int:
    """Return where a run that so far ends with the word at `last` ends if what follows belongs to it, else last + 1."""
    stop = last + 1
    if stop >= len(row.words) or (row.is_possessive(last) and row.capital[last]):
        return stop
    if row.capital[stop] or row.is_figure(stop):
        belongs = _continues(row, stop, known) if row.capital[stop] else _is_flight(row, last)
        return stop + 1 if belongs else stop
    if row.fold(stop) == "." and row.touches(last):
        return _after_full_stop(row, last, known)
    if row.fold(stop) == "-" and row.touches(last) and row.touches(stop):
        return _after_hyphen(row, last, known)
    if row.folds[stop] in known.lexicon.particles and not known.lexicon.is_article(row.folds[stop]):
        return _after_particle(row, stop, known)
    return _after_connector(row, last, known)


def _continues(row: Row, index: int, known: Knowledge) -> bool:
    """Say whether a word with a capital belongs to the name before it."""
    fold = row.folds[index]
    if fold in known.lexicon.function_words and not row.is_initial(index):
        return False
    if row.headline and fold not in known.usage.capital and known.titles.canonical(fold) is None:
        return False
    # "Theresa May", but neither "on Tuesday May 3" nor "in Geneva Monday".
    following = row.words[index + 1].kind if index + 1 < len(row.words) else "mark"
    return fold not in known.lexicon.calendar or (len(fold) < _LONG and following != "number")


def _after_full_stop(row: Row, last: int, known: Knowledge) -> int:
    mark = last + 1
    fold = row.folds[last]
    initial = len(fold) == 1
    if initial or fold in _BLANK_TITLES or known.titles.canonical(fold) is not None:
        if row.is_capital(mark + 1) and _continues(row, mark + 1, known):
            return mark + 2
        if initial and last > 1 and row.folds[last - 1] == "." and row.touches(last - 1):
            return mark + 1  # the last full stop of "U.N."
    return mark


def _is_flight(row: Row, last: int) -> bool:
    """Say whether the word at `last` is that for a flight, or an acronym behind it: what follows is its number."""
    return row.folds[last] in _FLIGHTS or (row.acronym[last] and row.fold(last - 1) in _FLIGHTS)


def _after_hyphen(row: Row, last: int, known: Knowledge) -> int:
    """Join "Voss-Hartley", "Su-24M" and "Vice-president", but leave "Russia-Pakistan" two names."""
    following = last + 2
    if row.is_figure(following):
        short = row.words[last].stop - row.words[last].start <= _LONGEST_TYPE
        return following + 1 if short or row.acronym[last] else last + 1
    if row.is_capital(following):
        both = known.place_stop(row, last) > last and known.place_stop(row, following) > following
        return last + 1 if both else following + 1
    if known.titles.canonical(row.fold(last)) is not None and known.titles.canonical(row.fold(following)) is not None:
        return following + 1
    return last + 1


def _after_particle(row: Row, index: int, known: Knowledge) -> int:
    """Join "bin Tariq", "van der Berg" and "al-Rashid"."""
    following = index + 1
    if row.fold(following) in known.lexicon.particles and not row.is_capital(following):
        following += 1
    if row.fold(following) in {"-", "'"} and row.touches(following - 1):
        following += 1
    joins = row.is_capital(following) and _continues(row, following, known)
    return following + 1 if joins else index


def _after_connector(row: Row, last: int, known: Knowledge) -> int:
    """Join "Ministry of the Interior", "Strait of Daras", "Minister for Trade and Industry"."""
    fold, following = row.folds[last], last + 2
    heads = fold in known.lexicon.bodies or fold in known.lexicon.features
    in_title = known.titles.canonical(fold) is not None
    if row.folds[last + 1] in _OF and (heads or in_title):
        if row.fold(following) == "the":
            following += 1
        if row.is_capital(following) and _continues(row, following, known):
            domain = row.folds[following] in known.titles.domains or known.place_stop(row, following) > following
            return following + 1 if heads or domain else last + 1
    if row.folds[last + 1] in _AND and fold in known.titles.domains and row.is_capital(following):
        return following + 1 if row.folds[following] in known.titles.domains else last + 1
    return last + 1
