"""Tests of how growth is measured."""

from __future__ import annotations

import sys
from pathlib import Path
from unittest.mock import patch

import pytest

from benchmarks import scale
from benchmarks.scale import Cost, cost, measure


def test_a_process_costs_what_it_uses() -> None:
    """A process that holds fifty megabytes and counts for a while takes as much."""
    idle = cost((sys.executable, "-c", "pass"))
    busy = cost((sys.executable, "-c", "held = bytearray(50_000_000)\nfor _ in range(5_000_000): pass"))
    assert busy.megabytes > idle.megabytes + 40
    assert busy.seconds > idle.seconds


def test_a_failed_comparison_is_no_measurement() -> None:
    """What ends with an error has no cost to compare."""
    with pytest.raises(RuntimeError):
        cost((sys.executable, "-c", "raise SystemExit(2)"))


@pytest.mark.parametrize(("power", "megabytes", "kept"), [(1.0, 500, True), (2.0, 500, False), (1.0, 1_001, False)])
def test_growth_and_memory_are_bounded(
    power: float, megabytes: float, kept: bool, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Time in proportion to the length keeps the bounds; its square does not, nor does a gigabyte."""

    def taken(command: tuple[str, ...]) -> Cost:
        units = int("".join(char for char in Path(command[-1]).stem if char.isdigit()))
        return Cost(units**power, megabytes)

    with patch.object(scale, "cost", taken), patch.object(scale, "SIZES", (20, 40)):
        assert measure(tmp_path, {10: ("left10", "right10"), 40: ("left40", "right40")}) is kept
    assert "| drafts of 40 units, with the encoder |" in capsys.readouterr().out
