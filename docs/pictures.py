"""Make the pictures of the README from two samples, and tell whether those that are there still show what a run gives.

    python docs/pictures.py          makes them; the one of the page needs Chromium and is skipped without it
    python docs/pictures.py --check  exits with 1 if one shows something else than a run gives now

Beside the pictures stand the digests of the two reports that they show. So a machine without Chromium can tell as well,
and another release of the library that draws the terminal makes nothing stale.
"""

from __future__ import annotations

import contextlib
import hashlib
import io
import json
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.terminal_theme import MONOKAI
from rich.text import Text

from compare.comparison import compare_files
from compare.renderers import Display, render

if TYPE_CHECKING:
    from compare.model import Comparison

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "pictures"
TERMINAL = PICTURES / "terminal.svg"
PAGE = PICTURES / "page.png"
DIGESTS = PICTURES / "made-from.json"

COLUMNS, LINES = 100, 57
WINDOW = 1240, 1600

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
FONTS = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)
"""What the library adds to fetch fonts from a server; a picture fetches nothing."""


@dataclass(frozen=True, slots=True)
class Sample:
    """Two files of the samples, as paths from the project's folder, and what the sides are called."""

    left: str
    right: str
    left_label: str
    right_label: str


TWO_SIDES = Sample(
    "samples/working-group/pakistan-mofa.txt",
    "samples/working-group/russian-embassy.txt",
    "Pakistan MOFA",
    "Russian embassy",
)
"""Shows what lines cannot be compared for: the same claims in other words."""

TWO_VERSIONS = Sample("samples/policy-statement/march.txt", "samples/policy-statement/may.txt", "March", "May")
"""Shows most differences."""


def compared(sample: Sample) -> Comparison:
    """Return a comparison as a picture shows it; the version of the tool is none of it."""
    with contextlib.chdir(ROOT):
        comparison = compare_files(
            sample.left, sample.right, left_label=sample.left_label, right_label=sample.right_label
        )
    return replace(comparison, version="")


@cache
def reports() -> dict[Path, str]:
    """Return the two reports by the pictures that show them."""
    return {
        TERMINAL: render(compared(TWO_SIDES), "terminal", Display(width=COLUMNS, color=True)),
        PAGE: render(compared(TWO_VERSIONS), "html"),
    }


def digest(report: str) -> str:
    """Return what is kept of a report beside its picture."""
    return f"sha256:{hashlib.sha256(report.encode('utf-8')).hexdigest()}"


def problems() -> list[str]:
    """Return what is wrong with the pictures as they stand, a line each."""
    kept = digests()
    return [
        f"pictures/{path.name}: shows something else than a run gives; run python docs/pictures.py"
        for path, report in reports().items()
        if kept.get(path.name) != digest(report) or not path.is_file()
    ]


def digests() -> dict[str, str]:
    """Return the digests of the reports that the pictures show."""
    kept: dict[str, str] = json.loads(DIGESTS.read_text("utf-8")) if DIGESTS.is_file() else {}
    return kept


def keep(path: Path, report: str) -> None:
    """Note that a picture shows a report."""
    DIGESTS.write_text(f"{json.dumps(digests() | {path.name: digest(report)}, indent=2, sort_keys=True)}\n", "utf-8")


def draw(report: str) -> str:
    """Return the picture of a terminal: the command and the first lines of what it prints."""
    console = Console(file=io.StringIO(), record=True, width=COLUMNS, height=LINES, force_terminal=True, _environ={})
    files = f"{Path(TWO_SIDES.left).name} {Path(TWO_SIDES.right).name}"
    # The label of the right side is the one that its file name gives.
    console.print(Text(f'$ compare-statements {files} --left-label "{TWO_SIDES.left_label}"\n', "bold"))
    for line in Text.from_ansi(report).split("\n", allow_blank=True)[:LINES]:
        console.print(line, soft_wrap=True)
    return FONTS.sub("", console.export_svg(title="compare-statements", theme=MONOKAI, unique_id="terminal"))


def photograph(report: str, browser: str) -> None:
    """Make the picture of the page with a browser that has no window."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "report.html"
        file.write_text(report, "utf-8")
        subprocess.run(
            [
                browser,
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                f"--user-data-dir={folder}/profile",
                f"--window-size={WINDOW[0]},{WINDOW[1]}",
                f"--screenshot={PAGE}",
                file.as_uri(),
            ],
            check=True,
            capture_output=True,
            timeout=120,
        )


def main() -> None:
    """Check or make the pictures, as the command line says."""
    if sys.argv[1:] == ["--check"]:
        found = problems()
        print("\n".join(found) or "pictures: current")
        sys.exit(1 if found else 0)
    PICTURES.mkdir(exist_ok=True)
    made = reports()
    TERMINAL.write_text(draw(made[TERMINAL]), "utf-8")
    keep(TERMINAL, made[TERMINAL])
    print(f"{TERMINAL.relative_to(ROOT)}: made")
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser:
        photograph(made[PAGE], browser)
        keep(PAGE, made[PAGE])
        print(f"{PAGE.relative_to(ROOT)}: made")
    else:
        print(f"{PAGE.relative_to(ROOT)}: skipped, since none of {', '.join(BROWSERS)} is installed")


if __name__ == "__main__":
    main()
