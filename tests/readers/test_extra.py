"""Tests of `compare.readers.extra`: the libraries that only some formats need."""

from __future__ import annotations

import sys

import pytest

from compare.errors import InputError
from compare.readers import read_bytes
from compare.readers.extra import library


def test_a_library_that_is_there_is_loaded() -> None:
    """The module itself is returned."""
    assert library("json", "x", "a file") is sys.modules["json"]


@pytest.mark.parametrize(
    ("data", "name", "thing"),
    [
        (b"<html><p>Talks were held.</p></html>", "trafilatura", "a web page"),
        (b"%PDF-1.7", "pypdfium2", "a PDF document"),
        (rb"{\rtf1 Talks}", "striprtf.striprtf", "an RTF document"),
    ],
)
def test_a_missing_library_is_named_with_the_command_that_installs_it(
    data: bytes, name: str, thing: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without the extra the user is told what is missing and what to run."""
    monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(InputError) as caught:
        read_bytes(data, "x")
    assert str(caught.value) == (
        f"x: is {thing}, and the library that reads it cannot be loaded ({name}); "
        "run: pip install 'compare-statements[files]'"
    )
