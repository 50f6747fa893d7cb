"""Tests of `compare.readers` itself: the way from a path, bytes or a string to a document."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from compare.errors import InputError
from compare.readers import READERS, read_bytes, read_file, read_text
from compare.readers.format import FORMATS

if TYPE_CHECKING:
    from pathlib import Path


def test_a_path_bytes_and_a_string_make_the_same_document(tmp_path: Path) -> None:
    """All three entrances lead to the same blocks."""
    text = "Outlook\n\nThe minister arrived.\n"
    path = tmp_path / "a.txt"
    path.write_text(text, "utf-8")
    assert read_file(path) == read_bytes(text.encode(), "-") == read_text(text)


def test_a_string_stands_as_it_is() -> None:
    """A string given as text keeps even a byte order mark, since offsets are into what was given."""
    assert read_text("\ufeffOutlook").text == "\ufeffOutlook"


@pytest.mark.parametrize(("source", "where"), [("", "the text"), ("left", "left")])
def test_an_empty_string_is_named_by_its_source(source: str, where: str) -> None:
    """Without a source the error still says what it is about."""
    with pytest.raises(InputError) as caught:
        read_text(" ", source)
    assert str(caught.value) == f"{where}: holds nothing but blanks; give a file that holds a statement"


def test_an_error_names_the_file_as_it_was_given(tmp_path: Path) -> None:
    """The path in the error is the one that the user wrote."""
    path = tmp_path / "empty.txt"
    path.write_bytes(b"")
    with pytest.raises(InputError) as caught:
        read_file(path)
    assert str(caught.value) == f"{path}: is empty; give a file that holds a statement"


def test_every_format_has_a_reader() -> None:
    """The formats that are told apart are those that can be read."""
    assert tuple(READERS) == FORMATS


def test_plain_text_imports_nothing_that_other_formats_need() -> None:
    """Reading UTF-8 leaves the heavy libraries alone."""
    program = """
import sys
from compare.readers import read_bytes
read_bytes("Outlook – good.".encode(), "a.txt")
heavy = {"charset_normalizer", "gcld3", "trafilatura", "docx", "pypdfium2", "striprtf", "lxml", "numpy"}
print(sorted(heavy & set(sys.modules)))
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
