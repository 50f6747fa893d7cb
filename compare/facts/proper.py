"""Runs of capitalised words -> mentions: who or what is named, with which title, at which place.

Names and places are read together, since only the whole statement tells which of the two a name is: a name that stands
after "in" once is a place wherever it stands, and one that follows a title once is a person.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, TypeAlias

from compare.facts.capitals import Knowledge, Row, rows_of, runs_of, usage_of
from compare.facts.inflection import LANGUAGES
from compare.facts.markers import gazetteer, lexicon, titles

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compare.model import Statement
    from compare.words import Word

Sort: TypeAlias = Literal["person", "body", "place", "unknown"]

_CONNECTORS = frozenset({"of", "for", "the", "de", "des", "du", "del", "della", "di", "do", "da"})
_HEAD_ENDS = _CONNECTORS | {"on", "against"}
"""Small words behind the noun that says what a body is."""
_PLACED_AT = frozenset({"of", "at", "de", "du", "del", "di", "do", "da", "von"})
_AND = frozenset({"and", "&", "und", "et", "y", "e", "и"})
_DETERMINERS = frozenset({"the", "our", "its", "his", "her", "their", "der", "die", "le", "la", "el", "il", "l'"})
_WAYS = frozenset({"to", "from", "for"})
"""English prepositions behind a verb of motion: "sailed for X"."""
_TITLE_WORDS = 12
_TERRITORY = frozenset({"airspace", "territory", "soil", "waters"})
"""English nouns behind the adjective of a country for what belongs to it."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A name where it stands.

    Attributes
    ----------
    start, stop
        Half-open range of the words of the name itself, without title.
    whole
        Half-open range of words with the title or the word for the sort of place.
    sort
        What is named; ``unknown`` where neither the words nor what stands around them tell.
    title
        Words of the title in full and in English.
    kind
        Words that say what sort of place it is.
    value
        What a known place stands for.
    """

    start: int
    stop: int
    whole: tuple[int, int]
    sort: Sort
    title: tuple[str, ...] = ()
    kind: tuple[str, ...] = ()
    value: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """The units of a statement with the names in them, unit by unit."""

    known: Knowledge
    rows: tuple[Row, ...]
    mentions: tuple[tuple[Mention, ...], ...]


@lru_cache(maxsize=1)
def read_names(statement: Statement, rows: tuple[tuple[Word, ...], ...]) -> Reading:
    """Return the names and places of a statement. Linear; names and places ask for it one after the other."""
    lettered = rows_of(statement, rows, titles(statement.language))
    language = statement.language
    known = Knowledge(
        lexicon(language), titles(language), gazetteer(language), usage_of(lettered), inflected=language in LANGUAGES
    )
    # A run of titles and marks ("H.E. Mr. Ambassador") leaves no word that would be a name.
    found = [tuple(mention for mention in _mentions(row, known) if _key(row, mention)) for row in lettered]
    return Reading(known, lettered, _settled(lettered, found))


def name_of(row: Row, mention: Mention) -> tuple[str, ...]:
    """Return the folded words of a name without marks and possessive 's; a designation is one word ("su24m")."""
    words: list[str] = []
    for index in range(mention.start, mention.stop):
        word = row.words[index]
        if word.kind == "mark":
            continue
        fold = word.fold.removesuffix("'s")
        if row.is_figure(index) and words and (row.fold(index - 1) == "-" or row.acronym[index - 1]):
            words[-1] += fold.removesuffix("s")  # "the F-16s"
        else:
            words.append(fold)
    return tuple(words)


def _settled(rows: tuple[Row, ...], found: list[tuple[Mention, ...]]) -> tuple[tuple[Mention, ...], ...]:
    """Give unknown names the sort that the same name has elsewhere in the statement, if it has one."""
    votes: dict[str, Counter[Sort]] = {}
    for row, mentions in zip(rows, found, strict=True):
        for mention in mentions:
            words = _key(row, mention)
            if mention.sort != "unknown":
                votes.setdefault(" ".join(words), Counter())[mention.sort] += 1
                if mention.sort == "person":
                    votes.setdefault(words[-1], Counter())["person"] += 1
    return tuple(
        tuple(_settle(mention, votes.get(" ".join(_key(row, mention)))) for mention in mentions)
        for row, mentions in zip(rows, found, strict=True)
    )


def _key(row: Row, mention: Mention) -> tuple[str, ...]:
    """Return what a name is recognised by elsewhere in the statement."""
    return tuple(row.folds[index] for index in range(mention.start, mention.stop) if row.words[index].kind != "mark")


def _settle(mention: Mention, votes: Counter[Sort] | None) -> Mention:
    if mention.sort != "unknown" or not votes:
        return mention
    return replace(mention, sort=max(sorted(votes), key=votes.__getitem__))


def _mentions(row: Row, known: Knowledge) -> Iterator[Mention]:
    for start, stop in runs_of(row, known):
        yield from _read_run(row, start, stop, known)
    index = 0
    while index < len(row.words) and True in row.uncased:
        stop = known.place_stop(row, index) if row.uncased[index] else index
        if stop > index:
            yield _place(row, index, stop, known)
        index = max(stop, index + 1)


def _read_run(row: Row, start: int, stop: int, known: Knowledge) -> Iterator[Mention]:
    """Read a run piece by piece: from each title inside it on, and what comes before that as a piece of its own."""
    while start < stop:
        title = _inner_title(row, start, stop, known)
        if title < stop and (row.opens[start] or len(row.folds[start]) == 1):
            start = title  # "Appoints Mr. Vale", "H. E. Ambassador Vale"
            continue
        place = known.place_stop(row, start)
        if start < place < title and _stands_apart(row, start, place, title, known):
            yield _place(row, start, place, known)
            start = place
            continue
        name = _after_title(row, start, title, known)
        if name < title and (title - start > 1 or len(row.folds[start]) > 1):
            yield from _read_name(row, start, name, title, known)
        start = title


def _read_name(row: Row, start: int, name: int, stop: int, known: Knowledge) -> Iterator[Mention]:
    """Read a run whose name starts with the word at `name`."""
    if known.place_stop(row, name) == stop:
        yield _place(row, name, stop, known)
        return
    if name == start and not _names_one(row, name, stop, known):
        return
    before = _title_before(row, name, known)
    addressed = before is not None and bool({"mr", "ms"}.intersection(before[1]))
    if _is_body(row, name, stop, known) and not addressed:
        yield Mention(start, stop, (start, stop), "body")
    elif before is not None:
        # "Ms Vale, State Secretary for Fisheries": a form of address leaves room for a title after the name.
        after = _title_after(row, stop, known) if {"mr", "ms"}.issuperset(before[1]) else None
        end, title = after or (stop, ())
        yield Mention(name, stop, (before[0], end), "person", (*before[1], *title))
    elif not known.lexicon.nouns_capitalised or _is_name_among_nouns(row, start, stop, known):
        yield _untitled(row, start, stop, known)


def _is_rank(row: Row, index: int, known: Knowledge) -> bool:
    """Say whether a word goes on with a title that started before the run: "Capt. 2nd Rank Vale"."""
    return known.titles.modifiers.get(row.folds[index], "") in {"rank", "class", "first", "second", "third"}


def _inner_title(row: Row, start: int, stop: int, known: Knowledge) -> int:
    """Return where a title starts inside a run that starts with something else, `stop` if none does.

    So "Appoints Mr. Vale" and "Brezovian Foreign Minister Vale" are read from the title on.
    """
    for index in range(start + 1, stop - 1):
        if known.titles.names_bearer(row.folds[index]) and row.folds[index - 1] not in _CONNECTORS:
            first = index
            while first > start and (
                known.titles.canonical(row.folds[first - 1]) is not None or row.folds[first - 1] == "-"
            ):
                first -= 1
            follows = index + 1 + (row.folds[index + 1] == ".")
            named = (
                follows < stop
                and row.folds[follows] not in _CONNECTORS
                and row.folds[follows] not in known.lexicon.bodies
            )
            return first if named and first > start else stop
    return stop


def _names_one(row: Row, start: int, stop: int, known: Knowledge) -> bool:
    """Say whether words can tell one body or place from another, as "National Council" can and "the Council" cannot."""
    words = known.lexicon
    own = [
        fold
        for fold in row.folds[start:stop]
        if fold.isalnum() and fold not in words.bodies and fold not in words.features and fold not in _CONNECTORS
    ]
    if stop - start > 1:
        return bool(own)
    return bool(own) and own[0] not in known.usage.small and known.titles.canonical(own[0]) is None


def _is_name_among_nouns(row: Row, start: int, stop: int, known: Knowledge) -> bool:
    """Say whether a run is a name where every noun has one: known, an acronym, bare after "in", or several words."""
    if known.place_stop(row, start) == stop or row.acronym[start]:
        return True
    bare = row.fold(start - 1) == "in" and not row.folds[start].endswith(known.lexicon.abstract_endings)
    if stop - start == 1 and bare and row.folds[start] not in known.usage.small:
        return True
    counted = start > 0 and row.words[start - 1].kind == "number"
    return stop - start > 1 and not counted and not row.opens[start]


def _stands_apart(row: Row, start: int, place: int, stop: int, known: Knowledge) -> bool:
    """Say whether a country at the start of a run is a name of its own: "Russian | Foreign Ministry"."""
    rest = row.folds[place:stop]
    if not known.place_value(row, start, place).isupper():
        return False
    if any(known.titles.names_bearer(fold) or fold in known.lexicon.bodies for fold in rest):
        return True
    # "министр обороны Российской Федерации С. В. Вершинин": where cases tell, the country needs no preposition.
    return known.inflected and len(rest) > 1 and _title_before(row, start, known) is not None


def _after_title(row: Row, start: int, stop: int, known: Knowledge) -> int:
    """Return where the name starts in a run that may begin with a title."""
    index, titled = start, _is_rank(row, start, known) and _title_before(row, start, known) is not None
    while index < stop:
        fold = row.folds[index]
        if known.titles.canonical(fold) is not None and not row.is_initial(index):
            titled = titled or known.titles.names_bearer(fold)
            index += 1
        elif fold in _CONNECTORS or fold in {".", "-"} or _joins_domains(row, index, known):
            index += 1
        elif titled and row.folds[index - 1] in _CONNECTORS and known.place_stop(row, index) > index:
            index = known.place_stop(row, index)
        else:
            break
    if index >= stop and known.titles.honorifics.get(row.folds[start]):
        return stop - 1  # "Mr King": the last word after a form of address is a name, whatever else it is
    return min(index, stop) if titled else start


def _title_before(row: Row, name: int, known: Knowledge) -> tuple[int, tuple[str, ...]] | None:
    """Return where the title that ends before the word at `name` starts, and its words; None if there is none.

    Between the two may be a comma, if the title has an article: "the captain, Ms Vale".
    """
    apposition = row.fold(name - 1) == ","
    last = name - 1 if apposition else name
    first, index, titled = last, last - 1, False
    while index >= max(0, last - _TITLE_WORDS):
        fold = row.folds[index]
        if known.titles.canonical(fold) is not None and not row.is_initial(index):
            titled = titled or known.titles.names_bearer(fold)
            first = index
        elif not (
            fold in {".", "-"}
            or (fold in _CONNECTORS and index < last - 1)
            or _joins_domains(row, index, known)
            or _is_known(row, index, known)
            or (known.inflected and fold in known.lexicon.bodies)  # "секретарь Министерства обороны С. Вершинин"
        ):
            break
        index -= 1
    if not titled or (apposition and row.fold(first - 1) not in _DETERMINERS):
        return None
    return first, _title_words(row, first, last, known)


def _is_known(row: Row, index: int, known: Knowledge) -> bool:
    """Say whether a word is part of a known place, as in "President of the Russian Federation Vladimir Orlov"."""
    return row.capital[index] and any(
        known.place_stop(row, start) > index for start in range(max(0, index - known.gazetteer.longest), index + 1)
    )


def _title_after(row: Row, stop: int, known: Knowledge) -> tuple[int, tuple[str, ...]] | None:
    """Return where the title that follows a name and a comma ends, and its words; None if there is none."""
    if row.fold(stop) != ",":
        return None
    first = stop + 1 + (row.fold(stop + 1) in _DETERMINERS or row.fold(stop + 1) == "a")
    index, last, titled = first, first, False
    while index < min(len(row.words), first + _TITLE_WORDS):
        fold = row.folds[index]
        if known.titles.canonical(fold) is not None and not row.is_initial(index):
            titled = titled or known.titles.names_bearer(fold)
            last = index + 1
        elif not (fold in {".", "-"} or fold in _CONNECTORS or _joins_domains(row, index, known)):
            break
        index += 1
    if not titled or (row.is_capital(index) and row.fold(index - 1) not in _CONNECTORS):
        return None  # nothing but a title, or the title of the next name: "Ms Vale, Ambassador Orlov and ..."
    return last, _title_words(row, first, last, known)


def _joins_domains(row: Row, index: int, known: Knowledge) -> bool:
    """Say whether a word is the "and" of "Minister for Trade and Industry"."""
    return (
        row.folds[index] in _AND
        and row.fold(index - 1) in known.titles.domains
        and row.fold(index + 1) in known.titles.domains
    )


def _title_words(row: Row, start: int, stop: int, known: Knowledge) -> tuple[str, ...]:
    words = (known.titles.canonical(row.folds[index]) for index in range(start, stop))
    return tuple(word for word in words if word)


def _is_body(row: Row, start: int, stop: int, known: Knowledge) -> bool:
    """Say whether a run is a body by its last word, or by one before "of" or "on" ("Working Group on Ports")."""
    last = stop - 1
    while last > start and row.words[last].kind == "mark":
        last -= 1
    return row.folds[last] in known.lexicon.bodies or any(
        row.folds[index] in known.lexicon.bodies and row.fold(index + 1) in _HEAD_ENDS for index in range(start, last)
    )


def _untitled(row: Row, start: int, stop: int, known: Knowledge) -> Mention:
    if known.place_stop(row, start) == stop or (
        not row.has_figures(start, stop) and _is_place(row, start, stop, known)
    ):
        return _place(row, start, stop, known)
    after = _title_after(row, stop, known)
    if after is not None:
        return Mention(start, stop, (start, after[0]), "person", after[1])
    initial = row.is_initial(start) and not row.touches(start + 1)
    return Mention(start, stop, (start, stop), "person" if initial else "unknown")


def _is_place(row: Row, start: int, stop: int, known: Knowledge) -> bool:
    if row.acronym[start] and stop - start == 1:
        return False
    inner = [row.folds[index] for index in range(start, stop) if row.words[index].kind != "mark"]
    words = known.lexicon
    leads = inner[0] in words.leading_features or (inner[0] in words.features and inner[1:2] == ["of"])
    of_its_sort = len(inner) > 1 and (leads or inner[-1] in words.features)
    beside = _feature_before(row, start, known) < start or _feature_after(row, stop, known) > stop
    return of_its_sort or beside or (row.dateline and start == 0) or _is_located(row, start, stop, known)


def _is_located(row: Row, start: int, stop: int, known: Knowledge) -> bool:
    """Say whether the words before a name put something there: "in X", "travelled to X", "from X to Y"."""
    words = known.lexicon
    before = start - 1 - (row.fold(start - 1) in _DETERMINERS)
    fold = row.fold(before)
    if before < start - 1 and row.fold(stop).isalpha() and row.fold(stop) not in words.function_words:
        return False  # "in the Vale case" is about something else than Vale
    if fold in words.locatives or (fold in _WAYS and row.fold(before - 1) in words.motion):
        return True
    if fold in words.routes and row.fold(stop) in {"to", "and"} and row.is_capital(stop + 1):
        return fold != "to"
    while row.fold(before) in {"to", "and"} and row.is_capital(before - 1):
        before -= 1
        while row.is_capital(before):
            before -= 1
        return row.fold(before) in words.routes
    return False


def _feature_before(row: Row, start: int, known: Knowledge) -> int:
    """Return where "port of", "district of" or "hospital at" starts before a name; `start` if nothing does."""
    before = start - 1
    if row.fold(before) in _PLACED_AT:
        before -= 1
    return before if not row.is_capital(before) and _is_feature(row, before, known) else start


def _feature_after(row: Row, stop: int, known: Knowledge) -> int:
    """Return where "harbour" or "railway bridge" after a name ends; `stop` if nothing does."""
    index = stop
    while _is_feature(row, index, known) and not row.is_capital(index):
        index += 1
    return index


def _is_feature(row: Row, index: int, known: Knowledge) -> bool:
    fold = row.fold(index)
    return fold in known.lexicon.features and fold not in known.lexicon.capital_features


def _place(row: Row, start: int, stop: int, known: Knowledge) -> Mention:
    value = known.place_value(row, start, stop)
    if value:
        belongs = row.fold(stop) in _TERRITORY and value.isupper()
        return Mention(start, stop, (start, stop), "place", kind=(row.folds[stop],) if belongs else (), value=value)
    first, last = _feature_before(row, start, known), _feature_after(row, stop, known)
    kind = tuple(fold for fold in row.folds[first:last] if fold in known.lexicon.features)
    return Mention(start, stop, (first, last), "place", kind=kind)
