"""What the tests of the command line share: two statements on disk, and the tool as a process."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import pytest

if TYPE_CHECKING:
    from pathlib import Path

LEFT = "The talks in Kelmar lasted two days. Both sides agreed to open the bridge on 3 May.\n"
RIGHT = "The talks in Kelmar lasted three days. Both sides agreed to open the bridge on 3 May.\n"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two files to compare and the folder that they are in."""

    folder: Path
    left: Path
    right: Path


class Run(Protocol):
    """Runs the tool as a process, with the encoder off."""

    def __call__(
        self, *arguments: str | Path, stdin: bytes = b"", env: dict[str, str] | None = None
    ) -> subprocess.CompletedProcess[bytes]:
        """Return what the process printed and its exit code."""


@pytest.fixture
def pair(tmp_path: Path) -> Pair:
    """Return two statements that differ in one number."""
    left, right = tmp_path / "ministry.txt", tmp_path / "embassy.txt"
    left.write_text(LEFT, encoding="utf-8")
    right.write_text(RIGHT, encoding="utf-8")
    return Pair(tmp_path, left, right)


@pytest.fixture
def run() -> Run:
    """Return a function that runs the tool as a process."""

    def run_tool(
        *arguments: str | Path, stdin: bytes = b"", env: dict[str, str] | None = None
    ) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [sys.executable, "-m", "compare", "--no-semantic", *map(str, arguments)],
            input=stdin,
            capture_output=True,
            check=False,
            timeout=60,
            env={**os.environ, **(env or {})},
        )

    return run_tool
