"""What the tool says when it cannot go on: one line that tells what, where and what to do next."""

from __future__ import annotations


class CompareError(Exception):
    """A problem that the user can do something about.

    Parameters
    ----------
    where
        The file, option or side that the problem is about, as the user named it.
    what
        What is wrong, without a full stop.
    remedy
        What to do next, without a full stop.

    Notes
    -----
    ``str(error)`` is one line. Characters that would break the line or act in a terminal are the business of
    whoever prints it (`compare.report.visible`).
    """

    def __init__(self, where: str, what: str, remedy: str) -> None:
        super().__init__(f"{where}: {what}; {remedy}")
        self.where = where
        self.what = what
        self.remedy = remedy


class InputError(CompareError):
    """A statement cannot be read: missing, a folder, empty, binary, not decodable."""


class OutputError(CompareError):
    """A report cannot be written where it was asked for."""


class SettingsError(CompareError):
    """An option has a value that makes no sense, alone or with another one."""


class LimitError(CompareError):
    """The two statements are larger than can be compared in bounded time and memory."""
