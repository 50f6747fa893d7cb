"""Whole reports are as they were when somebody last read them."""

from __future__ import annotations

import pytest

from tests.golden import FILES, FOLDER, rendered


@pytest.mark.parametrize("file", FILES)
def test_report_is_as_expected(file: str) -> None:
    """A report is, byte for byte, the one that was read and kept."""
    assert rendered(file) == (FOLDER / file).read_bytes()


def test_every_kept_report_is_checked() -> None:
    """No file stays in the folder when nothing renders it any more."""
    kept = {path.name for path in FOLDER.iterdir() if path.suffix not in {".py", ""}}
    assert kept == set(FILES)
