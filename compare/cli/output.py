"""Where a report goes: standard output, a pager, a file that is replaced whole, a device or pipe that is written to."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import click

from compare.errors import OutputError, SettingsError


def check_target(path: str, inputs: tuple[str, ...]) -> None:
    """Raise `SettingsError` or `OutputError` if a report cannot go to `path`; told before any work is done.

    Parameters
    ----------
    path
        Where the report is to go, as the user named it.
    inputs
        The paths that are read; a report never replaces one of them.
    """
    target = Path(path)
    if target.is_dir():
        raise OutputError(path, "is a folder", "name a file in it")
    if not target.resolve().parent.is_dir():
        raise OutputError(path, "its folder does not exist", "make the folder first or name another one")
    for name in inputs:
        if name != "-" and target.exists() and Path(name).exists() and target.samefile(name):
            raise SettingsError(path, "is one of the statements that are compared", "name another file for the report")


def write_report(path: str, text: str) -> None:
    """Write `text` to `path` as UTF-8.

    A regular file is replaced at once when all of the text is on disk, so that a reader finds the old report or the
    new one and never half of one; a device or a pipe is written to.

    Raises
    ------
    OutputError
        The path cannot be written to.
    """
    target = Path(path)
    content = text.encode("utf-8", errors="backslashreplace")
    try:
        if target.exists() and not target.is_file():
            with target.open("wb") as device:
                device.write(content)
        else:
            _replace(target.resolve(), content)  # a link stays a link: what it points to is replaced
    except BrokenPipeError:
        raise
    except OSError as error:
        reason = error.strerror or str(error)
        raise OutputError(path, f"cannot be written ({reason})", "name another file or make room") from error


def print_report(text: str, *, pager: bool, color: bool) -> None:
    """Print `text` on standard output, through the user's pager if `pager` and if a person is looking."""
    if pager and sys.stdout.isatty():
        click.echo_via_pager(text, color=color)
    else:
        sys.stdout.write(text)


def _replace(target: Path, content: bytes) -> None:
    import tempfile

    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:100]}.", suffix=".part")
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.chmod(_mode_for(target))
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def _mode_for(target: Path) -> int:
    """Return the permissions of the file that is replaced, or those that a new file gets here."""
    if target.exists():
        return stat.S_IMODE(target.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
