"""Tests of how the agreement of the two annotators is counted."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from benchmarks.agreement import SECOND, Annotation, Judgement, f1, main, read, table
from benchmarks.gold import FOLDER, KINDS, load_pairs

if TYPE_CHECKING:
    from pathlib import Path

    from benchmarks.gold import GoldPair

PAIRS = [pair for pair in load_pairs() if (SECOND / f"{pair.name}.json").exists()]


def test_neutral_goes_before_linked() -> None:
    """A cell of a group that is listed as neutral counts as neutral, and what is not named is apart."""
    annotation = Annotation(frozenset({(0, 0), (0, 1)}), frozenset({(0, 1)}))
    assert [annotation.of((0, b)) for b in range(3)] == ["linked", "neutral", "apart"]


def test_a_group_links_all_its_units(tmp_path: Path) -> None:
    """Two units against two are four pairs."""
    path = tmp_path / "second.json"
    path.write_text('{"links": [{"a": [0, 1], "b": [2, 3], "type": "partial"}], "neutral_pairs": [[1, 2]]}', "utf-8")
    assert read(path) == Annotation(frozenset({(0, 2), (0, 3), (1, 2), (1, 3)}), frozenset({(1, 2)}))


def test_a_neutral_judgement_counts_only_if_asked_for() -> None:
    """Three links of both, one of one annotator and two on which the other is neutral."""
    counts: Counter[tuple[Judgement, Judgement]] = Counter(
        {("linked", "linked"): 3, ("apart", "linked"): 1, ("linked", "neutral"): 2, ("apart", "apart"): 90}
    )
    assert f1(counts, strict=False) == pytest.approx(6 / 7)
    assert f1(counts, strict=True) == pytest.approx(6 / 9)


def test_all_later_pairs_were_annotated_twice() -> None:
    """Pairs 15 to 46 have a second annotation, and the development pairs have none."""
    assert sorted(int(path.stem[:2]) for path in SECOND.glob("*.json")) == list(range(15, 47))


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.name)
def test_the_second_annotation_names_units_that_exist(pair: GoldPair) -> None:
    """Every pair of units is counted once, and none lies outside the two statements."""
    second = read(SECOND / f"{pair.name}.json")
    cells = {(a.index, b.index) for a in pair.left.units for b in pair.right.units}
    assert second.linked | second.neutral <= cells
    assert table(pair.name).total() == len(cells)


def test_one_annotation_agrees_with_itself(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Against a copy of the first annotation, nothing is linked by one alone."""
    name = PAIRS[0].name
    (tmp_path / f"{name}.json").write_text((FOLDER / name / "gold.json").read_text("utf-8"), "utf-8")
    monkeypatch.setattr("benchmarks.agreement.SECOND", tmp_path)
    assert all(first == second for first, second in table(name))


def test_a_row_for_each_kind_that_was_annotated_twice(capsys: pytest.CaptureFixture[str]) -> None:
    """All kinds of pairs but the development set, in their order."""
    main()
    _, _, *rows = capsys.readouterr().out.splitlines()
    assert [row.split(" | ")[0].removeprefix("| ") for row in rows] == [kind for kind in KINDS if kind != "development"]
