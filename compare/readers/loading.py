"""A path -> the bytes behind it, or one line that says why not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.errors import InputError, LimitError

if TYPE_CHECKING:
    from pathlib import Path

MAX_BYTES = 50_000_000
"""Largest file that is read. A statement has some ten thousand bytes, a long report with pictures some ten million."""


def load(path: Path) -> bytes:
    """Return the content of `path`, which is opened and read once, so that a pipe will do.

    Raises
    ------
    InputError
        It is missing, a folder, not readable, or no file can have that name.
    LimitError
        It is larger than `MAX_BYTES`.
    """
    where = str(path)
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise InputError(where, "no such file", "check the name and the folder") from None
    except NotADirectoryError:
        raise InputError(where, "a part of the path is a file, not a folder", "check the path") from None
    except IsADirectoryError:
        raise InputError(where, "is a folder", "name a file in it") from None
    except PermissionError:
        raise InputError(where, "may not be read", "ask its owner for permission to read it, or copy it") from None
    except ValueError:
        # A NUL, or a character that the file system cannot write.
        raise InputError(where, "no file can have this name", "check the name for invisible characters") from None
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        raise InputError(where, f"cannot be read ({reason})", "check the path and the disk") from None
    if len(data) > MAX_BYTES:
        size = f"{MAX_BYTES // 1_000_000} MB"
        raise LimitError(where, f"is larger than {size}", "give the statement alone, as a text file")
    return data
