"""How well articles are taken apart: ``python -m benchmarks.attribution [--closing [--write]] [--errors]``.

Four figures for each group of articles (``benchmarks/articles/README.md`` says how they were annotated):

- *per character*: the share of characters that are not blank whose source is the annotated one, the sides being given;
- *named side*: of the characters of ``left`` and ``right`` segments in which a name of that side stands outside the
  rest of the article's words, the share whose source is right;
- *sides found*: the share of articles in which, without being told, the tool found both sides: the first name that it
  gives each is one of that side's annotated names, and none of its names belongs to the other side;
- *per character, sides found*: the first figure without the sides being given.

The baseline beside them gives each sentence with a verb of saying to the side whose name stands nearest before that
verb, and every other sentence to the reporter. Its verbs are ten that any reader would name.
"""

from __future__ import annotations

import argparse
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.accuracy import write_measured
from compare.errors import CompareError
from compare.readers import read_text
from compare.story import take_apart
from compare.units import split
from compare.words import fold_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from compare.model import Article, Source

FOLDER = Path(__file__).parent / "articles"
SECOND = FOLDER / "second"
OPEN = ("development", "opened")
"""Groups whose articles the rules were made on; the second was opened after it had been measured."""
CLOSING = ("held out fourth",)
"""Groups that nobody looks at while the rules are made."""

_MARK = re.compile(r"\[(left|right|both|other|reporter|)\]")
_SAYING = re.compile(
    r"\b(?:said|says|told|added|denied|accused|called|according|stated|announced|sagte|teilte|déclaré|affirme|"
    r"señaló|dijo|заявил|сообщил\w*)\b"
)
_ARTICLES = re.compile(r"^(?:the|der|die|das|le|la|les|el|los|las) ")


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """An article with its annotation.

    Attributes
    ----------
    sources
        For each code point of `text` the annotated source, "" for what no segment holds.
    names
        The names of the left and of the right side.
    segments
        Start, stop and source of each segment.
    """

    name: str
    language: str
    group: str
    names: tuple[tuple[str, ...], tuple[str, ...]]
    text: str
    sources: tuple[str, ...]
    segments: tuple[tuple[int, int, str], ...]


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of characters, or of articles, that were right, and of all."""

    right: int
    total: int

    @property
    def share(self) -> float:
        """The share that was right; 1 of nothing."""
        return self.right / self.total if self.total else 1.0

    def __add__(self, other: Score) -> Score:
        """Return the counts of both."""
        return Score(self.right + other.right, self.total + other.total)


def read(path: Path) -> GoldArticle:
    """Return the annotated article in a file."""
    head, _, body = path.read_text(encoding="utf-8").partition("\n\n")
    header = dict(line.removeprefix("# ").split(": ", 1) for line in head.splitlines())
    text, sources, segments, source, start = "", [], [], "", 0
    for part, mark in _parts(body.rstrip("\n")):
        text += part
        sources += [source] * len(part)
        if source and part:
            segments.append((start, len(text), source))
        source, start = mark, len(text)
    left, right = (tuple(header[side].split(" | ")) for side in ("left", "right"))
    return GoldArticle(
        path.stem, header["language"], header["group"], (left, right), text, tuple(sources), tuple(segments)
    )


def group_of(path: Path) -> str:
    """Return the group of the article in a file, without looking at its text."""
    with path.open(encoding="utf-8") as lines:
        return next(line for line in lines if line.startswith("# group: ")).removeprefix("# group: ").strip()


def _parts(body: str) -> Iterable[tuple[str, str]]:
    """Yield each stretch of text with the mark after it."""
    done = 0
    for mark in _MARK.finditer(body):
        yield body[done : mark.start()], mark[1]
        done = mark.end()
    yield body[done:], ""


def take(gold: GoldArticle, *, given: bool) -> Article | None:
    """Return the article as the tool takes it apart; None where it finds no two sides."""
    document = read_text(gold.text)
    statement = split(document, label="", source="", language=gold.language)
    sides = (gold.names[0][0], gold.names[1][0]) if given else ()
    try:
        return take_apart(document, statement, sides=sides)
    except CompareError:
        return None


def found_sources(gold: GoldArticle, article: Article | None) -> list[str]:
    """Return the source that the tool gives to each code point."""
    sources = ["reporter"] * len(gold.text)
    for segment in article.segments if article else ():
        for at in range(segment.span.start, segment.span.stop):
            sources[at] = segment.source
    return sources


def baseline(gold: GoldArticle, _article: Article | None) -> list[str]:
    """Return what the baseline gives to each code point."""
    sources = ["reporter"] * len(gold.text)
    statement = split(read_text(gold.text), label="", source="", language=gold.language)
    places = sorted(
        (match.start(), side)
        for side, names in zip(("left", "right"), gold.names, strict=True)
        for name in names
        for match in re.finditer(re.escape(name), gold.text)
    )
    for unit in statement.units:
        verb = _SAYING.search(gold.text, unit.span.start, unit.span.stop)
        before = [side for at, side in places if verb and at < verb.start()]
        if before:
            for at in range(unit.span.start, unit.span.stop):
                sources[at] = before[-1]
    return sources


def characters(gold: GoldArticle, sources: Sequence[str]) -> Score:
    """Count the characters that are not blank, and those with the annotated source."""
    places = [at for at, char in enumerate(gold.text) if not char.isspace() and gold.sources[at]]
    return Score(sum(sources[at] == gold.sources[at] for at in places), len(places))


def named(gold: GoldArticle, sources: Sequence[str]) -> Score:
    """Count the characters of segments of a side that hold one of its names, and those with the annotated source."""
    score = Score(0, 0)
    for start, stop, source in gold.segments:
        if source in {"left", "right"}:
            names = gold.names[source == "right"]
            if any(_holds(gold.text[start:stop], name) for name in names):
                places = [at for at in range(start, stop) if not gold.text[at].isspace()]
                score += Score(sum(sources[at] == source for at in places), len(places))
    return score


def _holds(text: str, name: str) -> bool:
    return f" {fold_text(name)} " in f" {fold_text(text)} "


def sides_found(gold: GoldArticle, article: Article | None) -> Score:
    """Count one article, right if both sides were found with a name of theirs and none of the other's."""
    if article is None:
        return Score(0, 1)
    names = [[_key(name) for name in side.names] for side in article.sides]
    known = [{_key(name) for name in names} for names in gold.names]
    right = all(names[at][0] in known[at] and not known[1 - at] & set(names[at]) for at in (0, 1))
    return Score(int(right), 1)


def _key(name: str) -> str:
    return _ARTICLES.sub("", fold_text(name))


def agreement(gold: GoldArticle) -> Score:
    """Count the characters to which the two passes give the same source."""
    second = read(SECOND / f"{gold.name}.txt")
    return characters(gold, second.sources)


def total(
    golds: Sequence[GoldArticle],
    articles: Sequence[Article | None],
    count: Callable[[GoldArticle, list[str]], Score],
    sources: Callable[[GoldArticle, Article | None], list[str]],
) -> Score:
    """Return what `count` counts in all articles."""
    return sum(
        (count(gold, sources(gold, article)) for gold, article in zip(golds, articles, strict=True)), Score(0, 0)
    )


def errors(gold: GoldArticle, article: Article | None) -> Iterable[str]:
    """Yield a line for each annotated segment that is not right: which source it has and which it should have."""
    sources = found_sources(gold, article)
    for start, stop, source in gold.segments:
        seen = [sources[at] for at in range(start, stop) if not gold.text[at].isspace()]
        wrong: Source | str | None = next((each for each in seen if each != source), None)
        if wrong:
            yield f"{gold.name} {source} -> {wrong}: {gold.text[start:stop]}"


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--closing", action="store_true", help="measure the articles that were held out as well")
    parser.add_argument("--write", action="store_true", help="let reports quote the figures of the last group")
    parser.add_argument("--errors", action="store_true", help="list what is wrong in articles that are not held out")
    options = parser.parse_args(arguments)
    groups = [*OPEN, *(CLOSING if options.closing else [])]
    golds = [read(path) for path in sorted(FOLDER.glob("*.txt")) if group_of(path) in groups]
    print("| group | articles | per character | named side | sides found | per character, sides found |")
    print("|---|---|---|---|---|---|")
    for group in groups:
        chosen = [gold for gold in golds if gold.group == group]
        if not chosen:
            continue
        given = [take(gold, given=True) for gold in chosen]
        free = [take(gold, given=False) for gold in chosen]
        found = sum((sides_found(gold, article) for gold, article in zip(chosen, free, strict=True)), Score(0, 0))
        print(
            f"| {group} | {len(chosen)} | {total(chosen, given, characters, found_sources).share:.3f} "
            f"| {total(chosen, given, named, found_sources).share:.3f} | {found.share:.3f} "
            f"| {total(chosen, free, characters, found_sources).share:.3f} |"
        )
        print(
            f"| {group}, baseline | {len(chosen)} | {total(chosen, given, characters, baseline).share:.3f} "
            f"| {total(chosen, given, named, baseline).share:.3f} | | |"
        )
        if options.errors and group in OPEN:
            for gold, with_names, without in zip(chosen, given, free, strict=True):
                score = characters(gold, found_sources(gold, with_names))
                names = [side.names for side in without.sides] if without else None
                print(f"-- {gold.name} {score.share:.3f}; sides: {names}")
                for line in errors(gold, with_names):
                    print("  ", line)
        if options.write and group == CLOSING[-1]:
            write_measured(
                {
                    "articles": {
                        "articles": len(chosen),
                        "sides given": total(chosen, given, characters, found_sources).share,
                        "sides found": total(chosen, free, characters, found_sources).share,
                        "named side": total(chosen, given, named, found_sources).share,
                        "found": found.share,
                    }
                }
            )
    both = sum((agreement(gold) for gold in golds), Score(0, 0))
    print(f"\nAgreement of the two annotators, per character: {both.share:.4f}")


if __name__ == "__main__":
    main()
