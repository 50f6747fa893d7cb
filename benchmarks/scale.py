"""How time and memory grow with the length of the texts: ``python -m benchmarks.speed --scale``.

Whole processes, the processor time of which is counted, so that a busy machine changes little.
"""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from benchmarks.drafts import make_drafts

ROOT = Path(__file__).resolve().parent.parent
TOOL = (sys.executable, "-m", "compare")

MEMORY_BOUND = 1_000
"""Megabytes that any of these comparisons may take at its peak."""

SIXTEENFOLD_BOUND = 20.0
"""Largest ratio of the times of 4,000 × 4,000 and 1,000 × 1,000 units: sixteen times the pairs, and a quarter more."""

LINEAR_BOUND = 1.5
"""Largest ratio of the times of a unit in the longest and in the shortest drafts. One step in proportion to the square
of the length that took a tenth of the time of the shortest would make it 1.7."""

BASE_ROUNDS = 3
"""How often what others are compared with is run; its median counts."""

SIZES = 2_500, 5_000, 10_000, 20_000
"""Units of the drafts."""

_WATCHER = """
import resource, subprocess, sys
code = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL).returncode
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(code, used.ru_utime + used.ru_stime, used.ru_maxrss)
"""


@dataclass(frozen=True, slots=True)
class Cost:
    """What a process took.

    Attributes
    ----------
    seconds
        Processor time.
    megabytes
        Peak of its resident memory, in 10^6 bytes.
    """

    seconds: float
    megabytes: float


def cost(command: tuple[str, ...]) -> Cost:
    """Run a comparison and return what it took.

    Raises
    ------
    RuntimeError
        It ended with an error.
    """
    watched = subprocess.run(
        (sys.executable, "-c", _WATCHER, *command), capture_output=True, text=True, check=True, cwd=ROOT
    )
    code, seconds, memory = watched.stdout.split()
    if code not in {"0", "1"}:
        raise RuntimeError(f"{' '.join(command)}: {watched.stderr}")
    # Linux counts in kibibytes, macOS in bytes.
    return Cost(float(seconds), int(memory) * (1 if sys.platform == "darwin" else 1024) / 1e6)


def measure(folder: Path, texts: dict[int, tuple[str, str]]) -> bool:
    """Print how time and memory grow, and return whether all bounds are kept.

    Parameters
    ----------
    folder
        Where the drafts are written.
    texts
        Paths of two texts that share nothing but words, by their number of units: a short pair and one of four times
        the length.
    """
    print("| comparison | seconds | megabytes | growth | bound |\n|---|---|---|---|---|")
    small, large = sorted(texts)
    drafts = {units: _write(folder, units) for units in SIZES}
    kept = []
    for name, options in (("lexical", ("--no-semantic",)), ("with the encoder", ())):
        first = _row(f"{small:,} × {small:,} units, {name}", options, texts[small])
        second = _row(f"{large:,} × {large:,} units, {name}", options, texts[large], first, SIXTEENFOLD_BOUND)
        kept += [second.seconds <= SIXTEENFOLD_BOUND * first.seconds, second.megabytes <= MEMORY_BOUND]
        shortest: Cost | None = None
        for units, paths in drafts.items():
            bound = LINEAR_BOUND * units / SIZES[0]
            row = _row(f"drafts of {units:,} units, {name}", options, paths, shortest, bound)
            shortest = shortest or row
            kept += [row.seconds <= bound * shortest.seconds, row.megabytes <= MEMORY_BOUND]
    print(f"\nBound of the memory: {MEMORY_BOUND:,} MB")
    return all(kept)


def _row(
    name: str, options: tuple[str, ...], paths: tuple[str, str], base: Cost | None = None, bound: float = 0
) -> Cost:
    """Measure a comparison and print it, with how many times the seconds of `base` it took."""
    command = (*TOOL, *options, "--format", "csv", *paths)
    rounds = sorted((cost(command) for _ in range(1 if base else BASE_ROUNDS)), key=lambda taken: taken.seconds)
    taken = rounds[len(rounds) // 2]
    growth = f"{taken.seconds / base.seconds:.1f} | {bound:.1f}" if base else " | "
    print(f"| {name} | {taken.seconds:.1f} | {taken.megabytes:.0f} | {growth} |", flush=True)
    return taken


def _write(folder: Path, units: int) -> tuple[str, str]:
    paths = folder / f"first{units}.txt", folder / f"second{units}.txt"
    for path, text in zip(paths, make_drafts(units).texts, strict=True):
        path.write_text(text, encoding="utf-8")
    return str(paths[0]), str(paths[1])
