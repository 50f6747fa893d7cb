"""`--article` takes one file apart, or compares a side of it with its own statement."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from compare.cli import main

if TYPE_CHECKING:
    from pathlib import Path

STORY = """The Harbour Ministry said on Monday that the old pier was safe and would stay open to visitors.

The Fleet Union denied that. The old pier was not safe, the union said, and must be closed to visitors at once.

The two sides agreed to meet on 4 June. The pier is 120 metres long.
"""
OWN = "The old pier was not safe and must be closed to visitors at once. We will not sail before that.\n"


@pytest.fixture(name="story")
def story_file(tmp_path: Path) -> str:
    """Return the path of an article."""
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    return str(path)


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """Run the command and return its exit code and what it printed."""
    with pytest.raises(SystemExit) as end:
        main([*arguments, "--no-semantic"])
    shown = capsys.readouterr()
    assert isinstance(end.value.code, int)
    return end.value.code, shown.out, shown.err


def test_two_sides_of_an_article(capsys: pytest.CaptureFixture[str], story: str) -> None:
    """The two sides of an article are compared like two files."""
    code, out, err = run(capsys, "--article", story, "--format", "json")
    data = json.loads(out)
    assert (code, err) == (1, "")
    assert [data["left"]["label"], data["right"]["label"]] == ["Harbour Ministry", "Fleet Union"]
    assert data["right"]["text"].startswith("The Fleet Union denied that. The old pier")


def test_sides_are_given(capsys: pytest.CaptureFixture[str], story: str) -> None:
    """The side that is named first is the left one."""
    _, out, _ = run(capsys, "--article", story, "--sides", "Fleet Union, Harbour Ministry", "--format", "json")
    data = json.loads(out)
    assert [data["left"]["label"], data["right"]["label"]] == ["Fleet Union", "Harbour Ministry"]
    assert "sides-found" not in [notice["code"] for notice in data["notices"]]


def test_a_notice_says_that_the_sides_were_found(capsys: pytest.CaptureFixture[str], story: str) -> None:
    """Where nobody names the sides, every report tells whom it took for them and how to name them."""
    _, out, _ = run(capsys, "--article", story, "--format", "markdown")
    assert "Harbour Ministry and Fleet Union were taken for them" in out
    assert "--sides" in out


def test_own_statement_of_a_side(capsys: pytest.CaptureFixture[str], story: str, tmp_path: Path) -> None:
    """With a second file the side that has more in common with it is compared, and a notice says which."""
    own = tmp_path / "union.txt"
    own.write_text(OWN, encoding="utf-8")
    _, out, _ = run(capsys, "--article", story, str(own), "--format", "json")
    data = json.loads(out)
    assert data["left"]["label"] == "Fleet Union, in the article"
    assert [notice["code"] for notice in data["notices"]].count("side-chosen") == 1
    _, out, _ = run(capsys, "--article", story, str(own), "--side", "left", "--format", "json")
    data = json.loads(out)
    assert data["left"]["label"] == "Harbour Ministry, in the article"
    assert "side-chosen" not in [notice["code"] for notice in data["notices"]]


def test_no_second_side(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """An article in which no second side speaks is one line that says how to name it, and exit 2."""
    path = tmp_path / "one.txt"
    path.write_text("The Harbour Ministry said the pier was safe. It was raining.\n", encoding="utf-8")
    code, out, err = run(capsys, "--article", str(path))
    assert (code, out) == (2, "")
    assert err.count("\n") == 1
    assert "--sides" in err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("{story}",), "RIGHT"),
        (("{story}", "{story}", "--sides", "A,B"), "--article"),
        (("--article", "{story}", "--side", "left"), "--side"),
        (("--article", "{story}", "--sides", "A"), "two names"),
        (("--article", "{story}", "--sides", "Fleet Union,Coast Guard"), "Coast Guard"),
        (("--article", "{story}", "--sides", "Fleet Union,the union"), "same side"),
    ],
)
def test_options_that_make_no_sense(
    capsys: pytest.CaptureFixture[str], story: str, arguments: tuple[str, ...], words: str
) -> None:
    """What makes no sense is one line on standard error and exit 2."""
    code, out, err = run(capsys, *(argument.format(story=story) for argument in arguments))
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert words in err
