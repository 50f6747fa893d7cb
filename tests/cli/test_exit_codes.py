"""What the process says with its exit code, and that an error is one line on standard error."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from compare.cli import BROKEN_PIPE, DIFFERENT, ERROR, INTERRUPTED, SAME

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Pair, Run


def test_two_statements_that_differ_exit_with_1(pair: Pair, run: Run) -> None:
    """A differing number is a difference."""
    assert run(pair.left, pair.right).returncode == DIFFERENT


def test_a_statement_and_itself_exit_with_0(pair: Pair, run: Run) -> None:
    """The same file twice is fine and has no differences."""
    assert run(pair.left, pair.left).returncode == SAME


def test_exit_zero_turns_1_into_0_and_nothing_else(pair: Pair, run: Run) -> None:
    """--exit-zero is for programs that take 1 for a failure; an error stays one."""
    assert run("--exit-zero", pair.left, pair.right).returncode == SAME
    assert run("--exit-zero", pair.left, pair.folder / "missing.txt").returncode == ERROR


@pytest.mark.parametrize("only", ["shared", "discrepancies", "unique", "left", "right"])
def test_a_filter_never_changes_the_code(pair: Pair, run: Run, only: str) -> None:
    """What is shown does not decide whether the statements differ."""
    assert run("--only", only, pair.left, pair.right).returncode == DIFFERENT
    assert run("--only", only, pair.left, pair.left).returncode == SAME


def test_an_explanation_never_changes_the_code(pair: Pair, run: Run) -> None:
    """Whether two passages are explained does not decide whether the statements differ."""
    assert run("--explain", "1:1", pair.left, pair.right).returncode == DIFFERENT
    assert run("--explain", "1:2", pair.left, pair.left).returncode == SAME
    assert run("--explain", "1:1", "--exit-zero", pair.left, pair.right).returncode == SAME


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["{left}"], "Missing"),
        (["{left}", "{right}", "--frobnicate"], "--frobnicate"),
        (["{left}", "{folder}/nothing.txt"], "nothing.txt"),
        (["{left}", "{folder}"], "folder"),
        (["-", "-"], "standard input"),
        (["{left}", "{right}", "--threshold", "7"], "7"),
        (["{left}", "{right}", "--language", "Klingon!"], "Klingon!"),
        (["{left}", "{right}", "--explain", "3"], "'3' is not two numbers"),
        (["{left}", "{right}", "--explain", "a:b"], "'a:b' is not two numbers"),
        (["{left}", "{right}", "--explain", "1:1", "--explain", "9:1"], "Ministry has 2 passages, and no number 9"),
        (["{left}", "{right}", "--explain", "1:0"], "Embassy has 2 passages, and no number 0"),
        (["{left}", "{right}", "--explain", "1:1", "--format", "json"], "as json"),
        (["{left}", "{right}", "-o", "{folder}"], "folder"),
        (["{left}", "{right}", "-o", "{folder}/no/such/place.txt"], "folder"),
        (["{left}", "{right}", "-o", "{left}"], "is one of the statements"),
        (["{left}", "{right}", "--html", "-"], "--html"),
        (["{left}", "{right}", "--html", "{folder}/r.html", "-o", "{folder}/r.html"], "both"),
    ],
)
def test_an_error_is_one_line_that_names_the_trouble_and_exits_with_2(
    pair: Pair, run: Run, arguments: list[str], expected: str
) -> None:
    """Bad input gets one clear line on standard error, nothing on standard output, and the code 2."""
    filled = [argument.format(left=pair.left, right=pair.right, folder=pair.folder) for argument in arguments]
    process = run(*filled)
    assert process.returncode == ERROR
    assert process.stdout == b""
    lines = process.stderr.decode().splitlines()
    assert len(lines) == 1
    assert lines[0].startswith("compare-statements: ")
    assert expected in lines[0]
    assert ";" in lines[0], "the line says what to do next"


def test_an_error_leaves_the_inputs_and_the_old_report_alone(pair: Pair, run: Run) -> None:
    """Nothing is lost where a report would have replaced a statement."""
    before = pair.left.read_bytes()
    run(pair.left, pair.right, "-o", pair.left)
    assert pair.left.read_bytes() == before


def test_terminal_escapes_in_a_file_name_do_not_reach_the_terminal(pair: Pair, run: Run) -> None:
    """An error message shows a file name; what would act in it is replaced by a visible stand-in."""
    process = run(pair.left, pair.folder / "\x1b[31mred\nline.txt")
    assert process.returncode == ERROR
    assert b"\x1b" not in process.stderr
    assert process.stderr.count(b"\n") == 1


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGPIPE there")
def test_a_broken_pipe_ends_quietly_and_never_as_1(pair: Pair) -> None:
    """Whoever closes the pipe early must not be told that the statements differ."""
    read_end, write_end = os.pipe()
    os.close(read_end)
    with subprocess.Popen(
        [sys.executable, "-m", "compare", "--no-semantic", str(pair.left), str(pair.right)],
        stdout=write_end,
        stderr=subprocess.PIPE,
    ) as process:
        os.close(write_end)
        _, errors = process.communicate(timeout=60)
    assert process.returncode == BROKEN_PIPE
    assert errors == b""


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGINT between processes there")
def test_ctrl_c_exits_with_130(tmp_path: Path) -> None:
    """An interrupted comparison says so with its code and without a traceback."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    right = tmp_path / "right.txt"
    right.write_text("Something.\n", encoding="utf-8")
    with (
        subprocess.Popen(
            [sys.executable, "-m", "compare", "--no-semantic", str(pipe), str(right)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        ) as process,
        pipe.open("wb"),
    ):  # opens only when the tool has begun to read, and keeps it waiting for more
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=60)
    assert process.returncode == INTERRUPTED
    assert b"Traceback" not in errors
