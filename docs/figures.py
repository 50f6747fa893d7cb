"""Write the tables of measured figures into the documentation.

They come from ``compare/measured.json`` and from the results of ``benchmarks/``. ``python docs/figures.py`` writes
them; with ``--check`` it exits with 1 if a page says something else.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
MEASURED = ROOT / "compare" / "measured.json"
RIVALS = ROOT / "benchmarks" / "rivals" / "results.json"
ABLATION_PAGE = ROOT / "docs" / "ablation.md"
ABLATION = ROOT / "benchmarks" / "ablation.json"
DECIDES = ROOT / "docs" / "how-it-decides.md"
RELIABILITY = ROOT / "benchmarks" / "reliability.json"
DISCREPANCIES = ROOT / "benchmarks" / "discrepancies.json"
METHODS = {
    "semantic": "one language, with the sentence encoder",
    "lexical": "one language, `--no-semantic`",
    "cross_semantic": "two languages, with the sentence encoder",
    "cross_lexical": "two languages, `--no-semantic`",
}


TOOL = {
    "semantic": "**compare-statements**",
    "lexical": "**compare-statements** `--no-semantic`",
}
WAYS = (
    ("difflib", "best", "difflib of Python"),
    ("git", "best", "`git diff --word-diff`"),
    ("redlines", "best", "redlines"),
    ("python-redlines", "best", "python-redlines: tracked changes in Word"),
    ("rapidfuzz", "apart", "a short script with rapidfuzz"),
    ("rapidfuzz", "best", "the same, with hindsight"),
    ("encoder", "apart", "the sentence encoder alone"),
    ("encoder", "best", "the same, with hindsight"),
)
"""Rival, how its lowest strength of a link is chosen, what the row is called."""


def tables() -> dict[Path, dict[str, str]]:
    """Return what stands in each page between two marks: page -> name of the marks -> table."""
    measured, rivals, ablation, reliability, discrepancies = (
        json.loads(path.read_text(encoding="utf-8")) if path.is_file() else None
        for path in (MEASURED, RIVALS, ABLATION, RELIABILITY, DISCREPANCIES)
    )
    filled: dict[Path, dict[str, str]] = {}
    if measured and rivals:
        filled[README] = {"figures": table(measured), "rivals": table_of_rivals(measured, rivals)}
    if ablation:
        filled[ABLATION_PAGE] = {method: table_of_parts(rows) for method, rows in ablation.items()}
    if reliability and discrepancies:
        filled[DECIDES] = {
            "thresholds": table_of_thresholds(reliability),
            "differences": table_of_differences(discrepancies),
            "confidences": table_of_confidences(discrepancies["links as found"]["all but development"]),
            "kinds, development": table_of_kinds(discrepancies["links as found"]["development"]),
            "kinds, others": table_of_kinds(discrepancies["links as found"]["all but development"]),
        }
    return filled


def table_of_differences(results: dict[str, Any]) -> str:
    """Return the table of how often differences are right and found, for each kind of pairs."""
    lines = [
        "| | pairs | right, of those shown | found, of those there are | the same, given the links | | traps |",
        "|---|---:|---:|---:|---:|---:|---:|",
    ]
    found, given = results["links as found"], results["links of the annotation"]
    for kind, figures in found.items():
        text, (low, high) = figures["disc_text"], figures["disc_text"]["interval"]
        best = given[kind]["disc_text"]
        hits, _, traps = figures["traps"]
        lines.append(
            f"| {kind} | {figures['pairs']} | {text['precision']:.2f} "
            f"| {text['recall']:.2f} (F1 {low:.2f} to {high:.2f}) "
            f"| {best['precision']:.2f} | {best['recall']:.2f} | {hits} of {traps} |"
        )
    return "\n".join(lines)


def table_of_confidences(figures: dict[str, Any]) -> str:
    """Return the table of how many differences are right, by their confidence."""
    rows = [
        f"| {row['from']:.1f} to {row['to']:.1f} | {row['shown']} | {row['mean']:.2f} | {row['right']:.2f} |"
        for row in figures["confidences"]
    ]
    return "\n".join(["| confidence | shown | its mean | right |", "|---|---:|---:|---:|", *rows])


def table_of_kinds(figures: dict[str, Any]) -> str:
    """Return the confusion matrix of the kinds of differences: those of the annotation in rows."""
    table = figures["confusion"]
    told = list(table)
    lines = [
        "| annotated ↓ shown as → | " + " | ".join("nothing" if kind == "none" else kind for kind in told) + " |",
        "|---|" + "---:|" * len(told),
    ]
    for kind, row in table.items():
        cells = " | ".join(str(row[other]) if other in row else "" for other in told)
        lines.append(f"| {'nothing' if kind == 'none' else kind} | {cells} |")
    return "\n".join(lines)


def table_of_parts(rows: dict[str, Any]) -> str:
    """Return the table of what links are like without each part of the alignment."""
    kinds = list(next(iter(rows.values()))["f1"])
    lines = [
        "| without | " + " | ".join(kinds) + " | mean F1 | change | 95 % of it | average precision | log loss |",
        "|---|" + "---:|" * (len(kinds) + 5),
    ]
    for name, row in rows.items():
        f1 = " | ".join(f"{row['f1'][kind]:.3f}" for kind in kinds)
        low, high = row["interval"]
        scores = f"{row['average_precision']:.3f} | {row['log_loss']:.2f}"
        lines.append(
            f"| {name} | {f1} | {row['mean']:.3f} | {_signed(row['change'])} | {_signed(low)} to {_signed(high)} "
            f"| {scores} |"
        )
    return "\n".join(lines)


def _signed(number: float) -> str:
    return f"{number:+.3f}".replace("-", "−") if round(number, 3) else "0"


def table_of_thresholds(reliability: dict[str, Any]) -> str:
    """Return the table of the F1 of links with the threshold moved either way."""
    lines = ["| F1 of links | threshold − 0.1 | as chosen | + 0.1 |", "|---|---:|---:|---:|"]
    for method in ("semantic", "cross_semantic", "lexical", "cross_lexical"):
        for kind, f1 in reliability[method]["threshold_moved"].items():
            way = "" if method.endswith("semantic") else ", `--no-semantic`"
            lines.append(
                f"| {kind}{way} | " + " | ".join(f"{f1[shift]:.3f}" for shift in ("-0.1", "+0.0", "+0.1")) + " |"
            )
    return "\n".join(lines)


def table(measured: dict[str, Any]) -> str:
    """Return the table of the tool's own figures."""
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


def table_of_rivals(measured: dict[str, Any], rivals: dict[str, Any]) -> str:
    """Return the table of the tool beside what people use today, for each kind of pairs."""
    found, time = _of_kinds(measured), rivals["time"]
    kinds = {kind: count for kind, count in rivals["pairs"].items() if kind in found["semantic"]}
    rows = [
        "| precision / recall / **F1** of links | "
        + " | ".join(f"{kind} ({count})" for kind, count in kinds.items())
        + " | time | time, long |",
        "|---|" + "---:|" * (len(kinds) + 2),
    ]
    for method, name in TOOL.items():
        rows.append(_row(name, [found[method][kind]["links"] for kind in kinds], time[method]))
    for rival, way, name in WAYS:
        if rival not in rivals["missing"]:
            rows.append(_row(name, [rivals["links"][rival][way][kind] for kind in kinds], time[rival]))
    versions = ", ".join(f"{name} {version}" for name, version in sorted(rivals["versions"].items()))
    missing = f" Not installed, so not in the table: {', '.join(rivals['missing'])}." if rivals["missing"] else ""
    return "\n".join(rows) + f"\n\nMeasured with {versions}.{missing}"


def _of_kinds(measured: dict[str, Any]) -> dict[str, Any]:
    """Return for each way to use the tool its figures on each kind of pairs."""
    return {method: measured[method]["kinds"] | measured[f"cross_{method}"]["kinds"] for method in TOOL}


def _row(name: str, links: list[dict[str, float]], time: dict[str, float]) -> str:
    cells = [f"{found['precision']:.2f} / {found['recall']:.2f} / **{found['f1']:.2f}**" for found in links]
    return f"| {name} | " + " | ".join([*cells, f"{time['all']:.2g}", f"{time['long']:.2g}"]) + " |"


def page(path: Path) -> str:
    """Return a page with the tables as they should be."""
    text = path.read_text(encoding="utf-8")
    for name, content in tables()[path].items():
        start, end = f"<!-- {name}: python docs/figures.py -->", f"<!-- end of {name} -->"
        before, _, rest = text.partition(start)
        _, _, after = rest.partition(end)
        text = f"{before}{start}\n\n{content}\n\n{end}{after}"
    return text


def problems() -> list[str]:
    """Return what is wrong with the figures in the documentation, a line each."""
    found = [
        f"{path.name}: missing; run python -m benchmarks.{module} --write"
        for path, module in ((ABLATION, "ablation"), (RELIABILITY, "accuracy"))
        if not path.is_file()
    ]
    found += [
        f"{path.name}: the figures are not those that were measured; run python docs/figures.py"
        for path in tables()
        if path.read_text(encoding="utf-8") != page(path)
    ]
    rivals = json.loads(RIVALS.read_text(encoding="utf-8"))["pairs"]
    for kind, own in _of_kinds(json.loads(MEASURED.read_text(encoding="utf-8")))["semantic"].items():
        if own["pairs"] != rivals.get(kind):
            found.append(
                f"{README.name}: the tool was measured on {own['pairs']} pairs ({kind}), its rivals on "
                f"{rivals.get(kind, 0)}; run python -m benchmarks.rivals --write"
            )
    return found


def main() -> None:
    """Write the tables, or check them."""
    if sys.argv[1:] == ["--check"]:
        found = problems()
        print("\n".join(found) or "the figures are current")
        sys.exit(1 if found else 0)
    for path in tables():
        path.write_text(page(path), encoding="utf-8")


if __name__ == "__main__":
    main()
