"""Tests of `compare.readers.loading`: the bytes behind a path, or one line that says why not."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from compare.errors import InputError, LimitError
from compare.readers import loading
from compare.readers.loading import load


def test_a_file_is_read_whole(tmp_path: Path) -> None:
    """The bytes are those of the file."""
    path = tmp_path / "a.txt"
    path.write_bytes(b"One.\r\nTwo.\x00")
    assert load(path) == b"One.\r\nTwo.\x00"


def test_a_named_pipe_is_read_once(tmp_path: Path) -> None:
    """A pipe, which cannot be read a second time or measured, is read like a file."""
    path = tmp_path / "pipe"
    os.mkfifo(path)
    writer = threading.Thread(target=path.write_bytes, args=(b"The minister arrived.",))
    writer.start()
    assert load(path) == b"The minister arrived."
    writer.join()


def test_a_file_descriptor_is_read_as_process_substitution_gives_it() -> None:
    """A shell hands over ``<(command)`` as a path under /dev/fd."""
    reading, writing = os.pipe()
    os.write(writing, b"The minister arrived.")
    os.close(writing)
    try:
        assert load(Path(f"/dev/fd/{reading}")) == b"The minister arrived."
    finally:
        os.close(reading)


@pytest.mark.parametrize(
    ("name", "what", "remedy"),
    [
        ("missing.txt", "no such file", "check the name and the folder"),
        ("folder", "is a folder", "name a file in it"),
        ("file.txt/a.txt", "a part of the path is a file, not a folder", "check the path"),
        ("a\x00b.txt", "no file can have this name", "check the name for invisible characters"),
        ("a" * 300, "cannot be read (file name too long)", "check the path and the disk"),
        ("loop", "cannot be read (too many levels of symbolic links)", "check the path and the disk"),
    ],
)
def test_what_cannot_be_read_is_said_in_one_line(tmp_path: Path, name: str, what: str, remedy: str) -> None:
    """The error names the path, what is wrong with it and what to do next."""
    tmp_path.joinpath("folder").mkdir()
    tmp_path.joinpath("file.txt").write_bytes(b"")
    tmp_path.joinpath("loop").symlink_to("loop")
    path = tmp_path / name
    with pytest.raises(InputError) as caught:
        load(path)
    assert (caught.value.where, caught.value.what, caught.value.remedy) == (str(path), what, remedy)
    assert "\n" not in str(caught.value)


def test_a_file_without_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that the user may not read is called that; raised by hand, since an administrator may read everything."""

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    path = tmp_path / "secret.txt"
    with pytest.raises(InputError) as caught:
        load(path)
    assert str(caught.value) == f"{path}: may not be read; ask its owner for permission to read it, or copy it"


def test_a_file_that_is_too_large_is_not_read_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Reading stops one byte behind the limit, so that an endless device ends as well."""
    monkeypatch.setattr(loading, "MAX_BYTES", 2_000_000)
    with pytest.raises(LimitError) as caught:
        load(Path("/dev/zero"))
    assert str(caught.value) == "/dev/zero: is larger than 2 MB; give the statement alone, as a text file"
    path = tmp_path / "a.txt"
    path.write_bytes(b"a" * 2_000_000)
    assert len(load(path)) == 2_000_000
