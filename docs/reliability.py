"""Draw how many of the pairs of passages with a score make a common claim, as a check of the scores.

python docs/reliability.py          draws docs/pictures/reliability.svg from benchmarks/reliability.json
python docs/reliability.py --check  exits with 1 if the picture shows something else
"""

from __future__ import annotations

import json
import math
import sys
from html import escape
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
MEASURED = ROOT / "benchmarks" / "reliability.json"
PICTURE = ROOT / "docs" / "pictures" / "reliability.svg"

METHODS = {
    "semantic": "One language, with the sentence encoder",
    "lexical": "One language, without it",
    "cross_semantic": "Two languages, with the sentence encoder",
    "cross_lexical": "Two languages, without it",
}

SIDE = 260
"""Width and height of a plot, in pixels."""

LEFT, TOP, BETWEEN, BELOW = 56, 52, 70, 52
"""Room around a plot, for what is written there."""

TICKS = (0.0, 0.25, 0.5, 0.75, 1.0)

SURE = 1.96
"""Standard deviations on either side of a mean that hold 95 % of what chance makes of it."""

STYLE = """\
  <style>
    text { font: 12px system-ui, sans-serif; fill: #222 }
    .name { font-weight: 600 }
    .frame, .even { fill: none; stroke: #999 }
    .even { stroke-dasharray: 4 4 }
    .chance { stroke: #2a6f97; stroke-opacity: .5; stroke-width: 2 }
    .bin { fill: #2a6f97 }
  </style>"""


def chance(right: float, count: int) -> tuple[float, float]:
    """Return between which shares the true one lies in 95 of 100 cases, by Wilson's interval of a proportion."""
    spread = SURE * SURE / count
    middle = (right + spread / 2) / (1 + spread)
    reach = SURE * math.sqrt(right * (1 - right) / count + spread / (4 * count)) / (1 + spread)
    return max(0.0, middle - reach), min(1.0, middle + reach)


def draw(measured: dict[str, Any]) -> str:
    """Return the picture of all methods that were measured, two in a row."""
    methods = [method for method in METHODS if measured.get(method, {}).get("bins")]
    columns = min(2, max(1, len(methods)))
    width = columns * (LEFT + SIDE) + (columns - 1) * (BETWEEN - LEFT) + 24
    height = math.ceil(len(methods) / columns) * (TOP + SIDE + BELOW)
    said = " ".join(_said(METHODS[method], measured[method]) for method in methods)
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}"',
        '     role="img" aria-labelledby="title desc">',
        '  <title id="title">How often pairs of passages with a score make a common claim</title>',
        f'  <desc id="desc">{escape(said)}</desc>',
        STYLE,
        f'  <rect width="{width}" height="{height}" fill="#fff"/>',
    ]
    for place, method in enumerate(methods):
        row, column = divmod(place, columns)
        lines += _panel(METHODS[method], measured[method], LEFT + column * (SIDE + BETWEEN), row * (TOP + SIDE + BELOW))
    return "\n".join([*lines, "</svg>", ""])


def _said(name: str, figures: dict[str, Any]) -> str:
    """Return in words what a plot shows."""
    points = ", ".join(f"{found['score']:.2f}: {found['right']:.0%}" for found in figures["bins"])
    return f"{name}: mean score and share that make a common claim, {points}; mean gap {figures['error']:.3f}."


def _panel(name: str, figures: dict[str, Any], x: int, y: int) -> list[str]:
    """Return the plot of a method; its corner with the text above it is at x, y."""
    counts = sorted({found["count"] for found in figures["bins"]})
    each = " to ".join(str(count) for count in dict.fromkeys((counts[0], counts[-1])))
    lines = [
        f'  <g transform="translate({x} {y + TOP})">',
        f'    <text class="name" y="-28">{escape(name)}</text>',
        f'    <text y="-11">{len(figures["bins"])} × {each} pairs of passages, mean gap {figures["error"]:.3f}</text>',
        f'    <rect class="frame" width="{SIDE}" height="{SIDE}"/>',
        f'    <line class="even" x1="0" y1="{SIDE}" x2="{SIDE}" y2="0"/>',
    ]
    for tick in TICKS:
        lines += [
            f'    <text x="{_across(tick)}" y="{SIDE + 18}" text-anchor="middle">{tick:g}</text>',
            f'    <text x="-8" y="{_up(tick)}" dy=".35em" text-anchor="end">{tick:g}</text>',
        ]
    lines += [
        f'    <text x="{SIDE / 2:g}" y="{SIDE + 38}" text-anchor="middle">mean score</text>',
        f'    <text transform="translate(-40 {SIDE / 2:g}) rotate(-90)" text-anchor="middle">share right</text>',
    ]
    for found in figures["bins"]:
        low, high = chance(found["right"], found["count"])
        where = _across(found["score"])
        right = round(found["right"] * found["count"])
        lines += [
            f'    <line class="chance" x1="{where}" y1="{_up(low)}" x2="{where}" y2="{_up(high)}"/>',
            f'    <circle class="bin" cx="{where}" cy="{_up(found["right"])}" r="4">',
            f"      <title>score {found['score']:.2f}: {right} of {found['count']} right</title>",
            "    </circle>",
        ]
    return [*lines, "  </g>"]


def _across(share: float) -> str:
    return f"{share * SIDE:.1f}"


def _up(share: float) -> str:
    return f"{(1 - share) * SIDE:.1f}"


def problems() -> list[str]:
    """Return what is wrong with the picture as it stands, a line each."""
    if not MEASURED.is_file():
        return [f"{MEASURED.name}: missing; run python -m benchmarks.accuracy --write"]
    if not PICTURE.is_file() or PICTURE.read_text("utf-8") != draw(json.loads(MEASURED.read_text("utf-8"))):
        return [f"pictures/{PICTURE.name}: does not show what was measured; run python docs/reliability.py"]
    return []


def main() -> None:
    """Check or draw the picture, as the command line says."""
    if sys.argv[1:] == ["--check"]:
        found = problems()
        print("\n".join(found) or "reliability: current")
        sys.exit(1 if found else 0)
    PICTURE.write_text(draw(json.loads(MEASURED.read_text("utf-8"))), "utf-8")
    print(f"{PICTURE.relative_to(ROOT)}: drawn")


if __name__ == "__main__":
    main()
