"""--help is enough to work from, and quick."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from compare.similarity import load_weights

if TYPE_CHECKING:
    from tests.cli.conftest import Run


def test_help_separates_what_changes_the_result_from_what_changes_the_display(run: Run) -> None:
    """A reader of --help sees which options can change the answer."""
    text = run("--help").stdout.decode()
    result, display = text.index("change the result"), text.index("change what is shown")
    assert result < text.index("--threshold") < display
    assert display < text.index("--view")


def test_help_has_examples_and_exit_codes(run: Run) -> None:
    """The two things that one looks for next are there."""
    text = run("--help").stdout.decode()
    assert "Examples:" in text
    assert "Exit codes:" in text


def test_help_and_version_load_neither_numpy_nor_rich() -> None:
    """What only prints a page must not pay for a comparison."""
    code = (
        "import sys; from compare.cli.command import command\n"
        "try: command.main(['--help'])\n"
        "except SystemExit: pass\n"
        "assert not {'numpy', 'rich', 'rapidfuzz', 'jinja2'} & set(sys.modules), sorted(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, timeout=60)


def test_h_is_help(run: Run) -> None:
    """-h does what --help does."""
    assert run("-h").stdout == run("--help").stdout


def test_help_says_the_measured_threshold(run: Run) -> None:
    """What --help calls the default is what the package scores with in one language, with the encoder or without."""
    encoder, without = (load_weights(semantic=semantic, one_language=True).threshold for semantic in (True, False))
    told = " ".join(run("--help").stdout.decode().split())
    assert f"by measurement: {encoder} ({without} without the encoder)." in told
