"""Write the table of measured figures into the README from ``compare/measured.json``.

``python docs/figures.py`` writes it; with ``--check`` it exits with 1 if the README says something else.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
MEASURED = ROOT / "compare" / "measured.json"
START, END = "<!-- figures: python docs/figures.py -->", "<!-- end of figures -->"
METHODS = {
    "semantic": "one language, with the sentence encoder",
    "lexical": "one language, `--no-semantic`",
    "cross_semantic": "two languages, with the sentence encoder",
    "cross_lexical": "two languages, `--no-semantic`",
}


def table() -> str:
    """Return the table."""
    measured = json.loads(MEASURED.read_text(encoding="utf-8"))
    rows = [
        "| | pairs | links: precision | recall | F1 | differences: precision | recall |",
        "|---|---:|---:|---:|---:|---:|---:|",
    ]
    for method, name in METHODS.items():
        if method in measured:
            links, differences = measured[method]["links"], measured[method]["discrepancies"]
            figures = [*links.values(), *differences.values()]
            rows.append(f"| {name} | {measured[method]['pairs']} | " + " | ".join(f"{x:.2f}" for x in figures) + " |")
    return "\n".join(rows)


def page() -> str:
    """Return the README with the table as it should be."""
    before, _, rest = README.read_text(encoding="utf-8").partition(START)
    _, _, after = rest.partition(END)
    return f"{before}{START}\n\n{table()}\n\n{END}{after}"


def problems() -> list[str]:
    """Return what is wrong with the figures in the README, a line each."""
    if README.read_text(encoding="utf-8") != page():
        return [f"{README.name}: the figures are not those of {MEASURED.name}; run python docs/figures.py"]
    return []


def main() -> None:
    """Write the table, or check it."""
    if sys.argv[1:] == ["--check"]:
        found = problems()
        print("\n".join(found) or "the figures are current")
        sys.exit(1 if found else 0)
    README.write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    main()
