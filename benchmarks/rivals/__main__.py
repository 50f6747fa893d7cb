"""Measures the rivals and the tool on the annotated pairs: ``python -m benchmarks.rivals``.

With ``--write`` the figures are written beside this file and the table of the README follows them. Rivals that are not
installed are left out; ``make rivals`` installs them.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from pathlib import Path

from benchmarks.rivals.measure import REFERENCE, ROOT, installed, races, results
from benchmarks.rivals.methods import METHODS

RESULTS = Path(__file__).parent / "results.json"


def main() -> None:
    """Measure, print the figures and, if asked, write them."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--write", action="store_true", help=f"write {RESULTS.name} and the table of the README")
    write = parser.parse_args().write
    names = [name for name in METHODS if installed(name)]
    for name in METHODS:
        if name not in names:
            print(f"{name} is not installed and left out; make rivals installs it", file=sys.stderr)
    ran = []
    for race in races(names):
        ran.append(race)
        shown = "  ".join(f"{name} {seconds:.2f}" for name, seconds in race.seconds.items())
        print(f"{race.pair.name:32} seconds: {shown}", flush=True)
    found = results(ran)
    for name, ways in found["links"].items():
        for way, kinds in ways.items():
            print(f"{name:16} {way:6}" + "".join(f"  {kind} {links['f1']:.3f}" for kind, links in kinds.items()))
    for name, times in found["time"].items():
        print(
            f"{name:16} takes {times['all']:.2f} times as long as {REFERENCE}, {times['long']:.2f} on long statements"
        )
    if write:
        RESULTS.write_text(json.dumps(found, indent=2) + "\n", encoding="utf-8")
        subprocess.run((sys.executable, "docs/figures.py"), cwd=ROOT, check=True)


if __name__ == "__main__":
    main()
