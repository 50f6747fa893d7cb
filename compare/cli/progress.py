"""A progress bar on standard error: only on a terminal, and only when the work lasts more than a second."""

from __future__ import annotations

import sys
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.progress import Progress as Bar

    from compare.model import Progress

DELAY = 1.0
"""Seconds of silence: what is done sooner needs no bar, and one that flashes by disturbs."""


@contextmanager
def progress_bar() -> Iterator[Progress | None]:
    """Give a callback that shows how far the work is, or None where nobody would see it; clear the bar at the end."""
    if not sys.stderr.isatty():
        yield None
        return
    shown = _DelayedBar()
    try:
        yield shown.tell
    finally:
        shown.close()


class _DelayedBar:
    """A bar that a timer starts. The lock makes starting, telling and closing exclude each other."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._bar: Bar | None = None
        self._state = ("reading", 0, 1)
        self._timer = threading.Timer(DELAY, self._start)
        self._timer.daemon = True
        self._timer.start()

    def tell(self, stage: str, done: int, total: int) -> None:
        with self._lock:
            self._state = (stage, done, total)
            self._show()

    def close(self) -> None:
        self._timer.cancel()
        with self._lock:
            if self._bar is not None:
                self._bar.stop()
                self._bar = None

    def _start(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

        with self._lock:
            self._bar = Progress(
                SpinnerColumn(),
                TextColumn("{task.description}"),
                BarColumn(),
                TimeElapsedColumn(),
                console=Console(stderr=True),
                transient=True,
            )
            self._bar.add_task("")
            self._show()
            self._bar.start()

    def _show(self) -> None:
        if self._bar is not None:
            stage, done, total = self._state
            self._bar.update(self._bar.task_ids[0], description=f"Comparing: {stage}", completed=done, total=total)
