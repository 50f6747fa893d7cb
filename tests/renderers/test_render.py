"""What every renderer has in common."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings

from compare.errors import SettingsError
from compare.renderers import RENDERERS, Display, render
from tests.renderers.comparisons import comparisons
from tests.specimen import specimen

if TYPE_CHECKING:
    from compare.model import Comparison

FORMATS = tuple(RENDERERS)


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_text_that_ends_with_a_newline(name: str) -> None:
    """A report is a string that UTF-8 can hold, and ends its last line."""
    report = render(specimen(), name)
    assert report.endswith("\n")
    assert not report.endswith("\n\n")
    report.encode("utf-8")


@pytest.mark.parametrize("name", FORMATS)
@given(comparison=comparisons())
@settings(max_examples=40, deadline=None)
def test_hostile_texts_give_a_report_in_which_nothing_acts(name: str, comparison: Comparison) -> None:
    """Whatever the texts hold, a report is text without escapes, controls, overrides and surrogates."""
    report = render(comparison, name, Display(show_equivalences=True))
    report.encode("utf-8")
    controls = {chr(code) for code in (*range(32), *range(0x7F, 0xA0), *range(0x202A, 0x202F), 0x2066, 0x2067)}
    assert set(report) & controls <= ({"\n", "\r"} if name == "csv" else {"\n"})


def test_unknown_format_is_told() -> None:
    """A format that does not exist is an error that names those that do."""
    with pytest.raises(SettingsError, match="choose one of terminal, html, json, markdown, csv"):
        render(specimen(), "pdf")


@pytest.mark.parametrize(
    ("name", "unwanted"),
    [
        ("json", ("rich", "jinja2")),
        ("csv", ("rich", "jinja2")),
        ("markdown", ("rich", "jinja2")),
        ("terminal", ("jinja2",)),
    ],
)
def test_format_loads_only_its_own_libraries(name: str, unwanted: tuple[str, ...]) -> None:
    """A report in one format does not wait for the libraries of another."""
    program = (
        "import sys; from compare.renderers import render; from tests.specimen import specimen; "
        f"render(specimen(), {name!r}); print(*(set({unwanted!r}) & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
