"""Files, bytes and strings -> documents. `READERS` maps the name of a format to what reads it.

The content decides which format a file has, and its suffix where the content does not tell. A reader is imported when
it is first used, so that a plain text costs nothing of what a PDF needs.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import PurePath
from typing import TYPE_CHECKING, TypeAlias, cast

from compare.readers.format import FORMATS, format_of
from compare.readers.loading import load
from compare.readers.text import document_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from compare.model import Document

    Reader: TypeAlias = Callable[[bytes, str], Document]

__all__ = ["READERS", "read_bytes", "read_file", "read_text"]


def read_file(path: Path) -> Document:
    """Read a file in any format of `READERS`.

    Parameters
    ----------
    path
        A regular file, a named pipe or a device; it is read once, from its start to its end.

    Raises
    ------
    InputError
        The file is missing, a folder, not readable, empty, binary or broken; or the library for its format is missing.
    LimitError
        The file is larger than `compare.readers.loading.MAX_BYTES`.
    """
    return read_bytes(load(path), str(path))


def read_bytes(data: bytes, source: str) -> Document:
    """Read the content of a file in any format of `READERS`.

    Parameters
    ----------
    data
        The whole content.
    source
        Where it came from: a path, or ``"-"`` for standard input. Errors name it; its suffix helps to tell the format.

    Raises
    ------
    InputError
        The content is empty, binary or broken; or the library for its format is missing.
    """
    return READERS[format_of(data, PurePath(source).suffix)](data, source)


def read_text(text: str, source: str = "") -> Document:
    """Read a string as plain text.

    Parameters
    ----------
    text
        Becomes the text of the document as it stands.
    source
        What an error calls it.

    Raises
    ------
    InputError
        The text holds nothing but blanks.
    """
    return document_of(text, source or "the text")


def _reader(name: str) -> Reader:
    """Return a reader that imports its module when it is called."""

    def read(data: bytes, source: str) -> Document:
        module = import_module(f"compare.readers.{name}")
        return cast("Reader", module.read)(data, source)

    return read


READERS: Mapping[str, Reader] = {name: _reader(name) for name in FORMATS}
"""Name of a format -> reader: ``READERS["html"](data, source)`` returns a document or raises as `read_bytes` does."""
