"""Write docs/command-line.md from what ``--help`` prints, so that the two never differ.

python docs/command_line.py          writes the page
python docs/command_line.py --check  exits with 1 if the page is not what would be written
"""

from __future__ import annotations

import sys
from pathlib import Path

import click

from compare.cli.command import command

PAGE = Path(__file__).parent / "command-line.md"
WIDTH = 100


def page() -> str:
    """Return the text of the page."""
    context = click.Context(
        command,
        info_name="compare-statements",
        terminal_width=WIDTH,
        max_content_width=WIDTH,
        help_option_names=["-h", "--help"],
    )
    return (
        "# Command line\n\n"
        "This page is what `compare-statements --help` prints; `python docs/command_line.py` writes it.\n\n"
        f"```text\n{command.get_help(context)}\n```\n"
    )


def problems() -> list[str]:
    """Return what is wrong with the page as it stands, a line each."""
    if not PAGE.is_file() or PAGE.read_text(encoding="utf-8") != page():
        return [f"{PAGE.name}: not what --help prints; run python docs/command_line.py"]
    return []


def main() -> None:
    """Write the page, or check it."""
    if sys.argv[1:] == ["--check"]:
        found = problems()
        print("\n".join(found) or f"{PAGE.name} is current")
        sys.exit(1 if found else 0)
    PAGE.write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    main()
