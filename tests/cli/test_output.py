"""Where reports go: standard output, files that are replaced whole, devices, and in which form."""

from __future__ import annotations

import json
import os
import stat
import sys
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from compare.cli.output import write_report
from compare.errors import OutputError

if TYPE_CHECKING:
    from tests.cli.conftest import Pair, Run


def test_a_report_goes_to_the_file_that_is_named(pair: Pair, run: Run) -> None:
    """With --output nothing is printed and the file holds what would have been."""
    target = pair.folder / "report.md"
    printed = run("--format", "markdown", pair.left, pair.right).stdout
    process = run("--format", "markdown", "-o", target, pair.left, pair.right)
    assert process.stdout == b""
    assert target.read_bytes() == printed


def test_html_is_written_beside_the_chosen_format(pair: Pair, run: Run) -> None:
    """--html adds a file and changes nothing of what is printed."""
    target = pair.folder / "report.html"
    process = run("--format", "json", "--html", target, pair.left, pair.right)
    assert json.loads(process.stdout)["schema"] == "compare-statements/1"
    assert target.read_text(encoding="utf-8").lower().startswith("<!doctype html>")


def test_explanations_take_the_place_of_the_report(pair: Pair, run: Run) -> None:
    """--explain may be repeated; each pair is explained once, in order, in a pipe without escapes or wide lines."""
    process = run("--explain", "2:1", "--explain", "1:1", "--explain", "2:1", pair.left, pair.right)
    lines = process.stdout.decode().splitlines()
    titles = [line for line, under in pairwise(lines) if set(under) == {"─"}]
    assert titles == ["Ministry 2 / Embassy 1", "Ministry 1 / Embassy 1"]
    assert max(map(len, lines)) <= 80
    assert "\x1b" not in process.stdout.decode()
    assert process.stderr == b""


def test_an_explanation_goes_where_a_report_would(pair: Pair, run: Run) -> None:
    """--output takes the explanation, --html the whole report."""
    target, page = pair.folder / "why.txt", pair.folder / "report.html"
    printed = run("--explain", "1:1", pair.left, pair.right).stdout
    process = run("--explain", "1:1", "-o", target, "--html", page, pair.left, pair.right)
    assert process.stdout == b""
    assert target.read_bytes() == printed
    assert "What both say" in page.read_text(encoding="utf-8")


def test_dash_reads_standard_input_once(pair: Pair, run: Run) -> None:
    """A statement that comes through a pipe is compared like one from a file."""
    process = run("--format", "json", "-", pair.right, stdin=pair.left.read_bytes())
    assert json.loads(process.stdout)["left"]["text"] == pair.left.read_text(encoding="utf-8")


def test_a_failed_write_leaves_the_old_report_and_no_litter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """If the disk is full before the report is complete, what was there stays there."""
    target = tmp_path / "report.txt"
    target.write_text("old", encoding="utf-8")

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError, match="No space left on device"):
        write_report(str(target), "new")
    assert target.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")
def test_a_replaced_report_keeps_its_permissions_and_its_link(tmp_path: Path) -> None:
    """A report that others may not read stays so, and a symbolic link still leads to it."""
    target, link = tmp_path / "report.txt", tmp_path / "latest.txt"
    target.write_text("old", encoding="utf-8")
    target.chmod(0o640)
    link.symlink_to(target)
    write_report(str(link), "new")
    assert link.is_symlink()
    assert target.read_text(encoding="utf-8") == "new"
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


@pytest.mark.skipif(sys.platform == "win32", reason="no /dev/stdout there")
def test_a_device_is_written_to_and_not_replaced(pair: Pair, run: Run) -> None:
    """/dev/stdout is a device or pipe: it gets the report and stays what it is."""
    process = run("--format", "csv", "-o", "/dev/stdout", pair.left, pair.right)
    assert process.stdout.count(b"\n") > 1
    assert Path(os.devnull).is_char_device()
    assert run("-o", os.devnull, pair.left, pair.right).returncode == 1
    assert Path(os.devnull).is_char_device()


@pytest.mark.parametrize(
    ("arguments", "env", "colored"),
    [
        ([], {}, False),
        (["--color", "always"], {}, True),
        (["--color", "always"], {"NO_COLOR": "1"}, True),
        ([], {"FORCE_COLOR": "1"}, True),
        ([], {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        (["--color", "never"], {"FORCE_COLOR": "1"}, False),
    ],
)
def test_colour_follows_the_option_then_the_environment(
    pair: Pair, run: Run, arguments: list[str], env: dict[str, str], *, colored: bool
) -> None:
    """A pipe gets no escapes unless they are asked for; NO_COLOR and FORCE_COLOR count, --color counts more."""
    assert (b"\x1b[" in run(*arguments, pair.left, pair.right, env=env).stdout) is colored


@pytest.mark.parametrize("width", [40, 80, 120])
def test_no_line_is_wider_than_asked(pair: Pair, run: Run, width: int) -> None:
    """--width bounds every line of the terminal report."""
    lines = run("--width", str(width), pair.left, pair.right).stdout.decode().splitlines()
    assert max(map(len, lines)) <= width


def test_the_bytes_do_not_depend_on_the_locale(pair: Pair, run: Run) -> None:
    """The report is UTF-8 with LF wherever it is made."""
    pair.left.write_text("Сторони домовились – „так“.\n", encoding="utf-8")
    outputs = {
        run(pair.left, pair.right, env={"LC_ALL": locale, "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}).stdout
        for locale in ("C", "C.UTF-8", "POSIX")
    }
    assert len(outputs) == 1
    assert "домовились" in outputs.pop().decode("utf-8")


def test_labels_come_from_the_options_or_from_the_file_names(pair: Pair, run: Run) -> None:
    """A side is called what the user calls it, else by its file's name made readable."""
    summary = json.loads(run("--format", "json", "--left-label", "MFA", pair.left, pair.right).stdout)
    assert (summary["left"]["label"], summary["right"]["label"]) == ("MFA", "Embassy")
