"""The command line: arguments, errors to messages, exit codes, progress bar.

Whatever happens, the process ends with one of the exit codes that `EXIT_CODES` describes, and an error is one line on
standard error.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import click

from compare.cli.command import command
from compare.errors import CompareError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import NoReturn

SAME = 0
DIFFERENT = 1
ERROR = 2
INTERRUPTED = 128 + 2  # what a shell reports of a process that SIGINT ended
BROKEN_PIPE = 128 + 13  # the same of SIGPIPE: whoever read the report has gone, and nobody may take that for a result

NAME = "compare-statements"


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command with `arguments`, or those of the process, and exit."""
    _use_utf8()
    try:
        code = _run(list(sys.argv[1:] if arguments is None else arguments))
        sys.stdout.flush()
    except BrokenPipeError:
        _leave_quietly()
    except (KeyboardInterrupt, click.Abort):
        sys.exit(INTERRUPTED)
    except CompareError as error:
        _fail(str(error))
    except click.UsageError as error:
        _fail(f"{error.format_message().rstrip('.')}; '{NAME} --help' lists the options")
    except click.ClickException as error:
        _fail(error.format_message())
    except MemoryError:
        _fail("not enough memory for these two statements; compare them chapter by chapter")
    except Exception as error:
        if os.environ.get("COMPARE_STATEMENTS_DEBUG"):
            raise
        _fail(
            f"internal error ({type(error).__name__}: {error}); please report it, with what it prints when "
            "COMPARE_STATEMENTS_DEBUG=1 is set"
        )
    sys.exit(code)


def _run(arguments: list[str]) -> int:
    """Run the command and return its exit code.

    Not by `click.Command.main`: that one turns a broken pipe into exit code 1.
    """
    try:
        with command.make_context(NAME, arguments) as context:
            return int(command.invoke(context))
    except click.exceptions.Exit as end:
        return end.exit_code


def _fail(message: str) -> NoReturn:
    """Print one line on standard error, safe for a terminal, and exit with `ERROR`."""
    from compare.report import visible

    click.echo(f"{NAME}: {visible(' '.join(message.split()))}", err=True)
    sys.exit(ERROR)


def _use_utf8() -> None:
    """Write UTF-8 with LF, so that the same input gives the same bytes whatever the locale."""
    for stream in (sys.stdout, sys.stderr):
        # A stream that tests or an embedding program put there may not be a text file of the interpreter's own.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def _leave_quietly() -> NoReturn:
    """End after a broken pipe without the message that the interpreter prints when it flushes its streams at exit."""
    devnull = os.open(os.devnull, os.O_WRONLY)
    os.dup2(devnull, sys.stdout.fileno())
    sys.exit(BROKEN_PIPE)
