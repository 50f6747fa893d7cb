"""How far the two annotators of pairs 15 to 46 agree: ``python -m benchmarks.agreement``."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from benchmarks.gold import FOLDER, KINDS

if TYPE_CHECKING:
    from pathlib import Path

SECOND = FOLDER / "_second"

Judgement: TypeAlias = Literal["linked", "neutral", "apart"]


@dataclass(frozen=True, slots=True)
class Annotation:
    """What one annotator says of the pairs of units of two statements."""

    linked: frozenset[tuple[int, int]]
    neutral: frozenset[tuple[int, int]]

    def of(self, cell: tuple[int, int]) -> Judgement:
        """Return what the annotator says of one pair of units."""
        return "neutral" if cell in self.neutral else "linked" if cell in self.linked else "apart"


def read(path: Path) -> Annotation:
    """Return the annotation in a file in the format of ``gold.json``."""
    data: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return Annotation(
        frozenset((a, b) for link in data["links"] for a in link["a"] for b in link["b"]),
        frozenset((a, b) for a, b in data["neutral_pairs"]),
    )


def table(name: str) -> Counter[tuple[Judgement, Judgement]]:
    """Count the pairs of units of one pair by what the first and the second annotator say of them."""
    gold = json.loads((FOLDER / name / "gold.json").read_text(encoding="utf-8"))
    first, second = read(FOLDER / name / "gold.json"), read(SECOND / f"{name}.json")
    cells = ((a, b) for a in range(len(gold["a_sentences"])) for b in range(len(gold["b_sentences"])))
    return Counter((first.of(cell), second.of(cell)) for cell in cells)


def f1(counts: Counter[tuple[Judgement, Judgement]], *, strict: bool) -> float:
    """Return F1 of the links of one annotator against the other's.

    Where one of the two is neutral on a pair of units, it is left out; with `strict` it counts as not linked.
    """
    both = counts["linked", "linked"]
    apart = counts["linked", "apart"] + counts["apart", "linked"]
    if strict:
        apart += counts["linked", "neutral"] + counts["neutral", "linked"]
    return 2 * both / (2 * both + apart)


def main() -> None:
    """Print a row for each kind of pairs."""
    print("| pairs | linked by both | by one | F1 | F1, neutral as not linked |\n|---|---|---|---|---|")
    names = sorted(path.stem for path in SECOND.glob("*.json"))
    for kind, numbers in KINDS.items():
        counts = sum((table(name) for name in names if int(name[:2]) in numbers), Counter())
        if counts:
            one = counts["linked", "apart"] + counts["apart", "linked"]
            print(
                f"| {kind} | {counts['linked', 'linked']} | {one} | {f1(counts, strict=False):.3f} "
                f"| {f1(counts, strict=True):.3f} |"
            )


if __name__ == "__main__":
    main()
