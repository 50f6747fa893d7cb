"""Check that the documentation is true: links lead somewhere, examples run, generated parts are current.

    python docs/check.py

prints a line for each problem and exits with 1 if there is one.
"""

from __future__ import annotations

import contextlib
import doctest
import io
import re
import sys
from pathlib import Path

import command_line
import figures
import pictures
import reliability

ROOT = Path(__file__).resolve().parent.parent
LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#\s]+)(?:#[^)\s]*)?\)|(?:src|srcset)=\"(?!https?:)([^\"]+)\"")
OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]+")


def pages() -> list[Path]:
    """Return every Markdown page of the project that is ours to keep true."""
    return sorted(
        path
        for path in (
            *ROOT.glob("*.md"),
            *ROOT.glob("docs/*.md"),
            *ROOT.glob("samples/*.md"),
            *ROOT.glob("benchmarks/*.md"),
        )
    )


def broken_links(page: Path) -> list[str]:
    """Return the relative links and pictures of `page` that lead nowhere."""
    text = page.read_text(encoding="utf-8")
    targets = [first or second for first, second in LINK.findall(text)]
    return [f"{page.name}: link to {target} leads nowhere" for target in targets if not (page.parent / target).exists()]


def unknown_options(page: Path, known: frozenset[str]) -> list[str]:
    """Return the options that `page` writes as options of the tool and that ``--help`` does not know."""
    lines = page.read_text(encoding="utf-8").splitlines()
    return [
        f"{page.name}:{number}: {option} is not an option"
        for number, line in enumerate(lines, 1)
        if "compare-statements" in line
        for option in OPTION.findall(line)
        if option not in known
    ]


def failing_examples(page: Path) -> list[str]:
    """Return the Python examples of `page` that do not give what the page says."""
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        failures = doctest.testfile(str(page), module_relative=False, encoding="utf-8").failed
    return [f"{page.name}: {failures} failing example(s)\n{said.getvalue()}"] if failures else []


def main() -> None:
    """Print what is wrong and exit with 1, or say that all is well."""
    known = frozenset(OPTION.findall(command_line.page()))
    found = command_line.problems() + figures.problems() + pictures.problems() + reliability.problems()
    for page in pages():
        found += broken_links(page) + unknown_options(page, known) + failing_examples(page)
    print("\n".join(found) or f"documentation: {len(pages())} pages are true")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
