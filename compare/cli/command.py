"""The command and its options: from arguments to a comparison, from a comparison to reports and an exit code."""

from __future__ import annotations

import os
import re
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import click

from compare import __version__
from compare.cli.help import GroupedCommand, option_under
from compare.cli.output import check_target, print_report, write_report
from compare.cli.progress import progress_bar
from compare.cli.story import check_story, compare_story, sides_of
from compare.errors import SettingsError

if TYPE_CHECKING:
    from compare.model import Comparison, Document, Progress, Settings, Side
    from compare.renderers import Display, View
    from compare.report import Section

Numbers: TypeAlias = tuple[int, int]
"""Numbers of a passage of the left and of one of the right, from 1."""

FORMATS = ("terminal", "html", "json", "markdown", "csv")
ONLY: dict[str, tuple[Section, ...]] = {
    "shared": ("shared",),
    "discrepancies": ("discrepancies",),
    "unique": ("left", "right"),
    "left": ("left",),
    "right": ("right",),
    "emphasis": ("emphasis",),
}
PIPE_WIDTH = 80
"""Columns of a terminal report that no terminal will show; COLUMNS and --width override it."""

EPILOG = """\b
Examples:
  compare-statements mofa.txt embassy.txt
  compare-statements mofa.txt embassy.txt --html report.html
  compare-statements old.txt new.txt --only discrepancies
  pdftotext mofa.pdf - | compare-statements - embassy.txt --left-label MOFA
  compare-statements a.txt b.txt --format json | jq .summary
  compare-statements mofa.txt embassy.txt --explain 3:4
  compare-statements --article story.txt
  compare-statements --article story.txt embassy.txt

\b
Exit codes:
  0    every sentence of one side stands in the other with the same words, in the same order
  1    the two statements differ (--exit-zero turns this into 0)
  2    an error: one line on standard error says what, where and what to do
  130  interrupted
"""

_result = option_under("Options that change the result")
_display = option_under("Options that change what is shown")
_output = option_under("Options for where it goes")


def _language(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    """Return the primary subtag of a language tag ("pt-BR" -> "pt"), or refuse it."""
    if value is None:
        return None
    if not re.fullmatch(r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})*", value):
        raise click.BadParameter(f"{value!r} is not a language tag such as 'en', 'ru' or 'zh'")
    return re.split("[-_]", value)[0].lower()


def _passages(_context: click.Context, _parameter: click.Parameter, values: tuple[str, ...]) -> tuple[Numbers, ...]:
    """Return the numbers in "3:4" and the like, or refuse what is something else."""
    pairs = []
    for value in values:
        match = re.fullmatch(r"([0-9]{1,9}):([0-9]{1,9})", value)
        if match is None:
            raise click.BadParameter(f"{value!r} is not two numbers of passages, LEFT:RIGHT, such as 3:4")
        pairs.append((int(match[1]), int(match[2])))
    return tuple(dict.fromkeys(pairs))


@click.command(cls=GroupedCommand, epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("left", type=click.Path(allow_dash=True))
@click.argument("right", type=click.Path(allow_dash=True), required=False, metavar="RIGHT")
@_result("--article", is_flag=True, help="LEFT is an article that reports two sides: compare what it gives to each.")
@_result(
    "--sides",
    metavar="A,B",
    callback=sides_of,
    help="What the article calls its two sides. Default: the two that speak most.",
)
@_result(
    "--side",
    type=click.Choice(("left", "right")),
    help="The side of the article whose own statement RIGHT is. Default: the one with more in common with it.",
)
@_result("--language", metavar="TAG", callback=_language, help="Language of both sides, such as en. Default: detected.")
@_result("--left-language", metavar="TAG", callback=_language, help="Language of the left side.")
@_result("--right-language", metavar="TAG", callback=_language, help="Language of the right side.")
@_result(
    "--threshold",
    type=click.FloatRange(0, 1),
    metavar="P",
    help="Lowest score that makes a link, from 0 to 1. Default, by measurement: 0.34 (0.38 without the encoder).",
)
@_result("--no-semantic", is_flag=True, help="Compare the wording alone, without the sentence encoder.")
@_display("--left-label", metavar="NAME", help="What the left side is called. Default: from the file name.")
@_display("--right-label", metavar="NAME", help="What the right side is called.")
@_display(
    "--only",
    multiple=True,
    type=click.Choice(tuple(ONLY)),
    help="Show only this part; may be repeated. JSON is always whole.",
)
@_display("--show", multiple=True, type=click.Choice(("equivalences",)), help="Show what was judged to be the same.")
@_display(
    "--explain",
    multiple=True,
    metavar="LEFT:RIGHT",
    callback=_passages,
    help="Say in words why two passages are linked or not, by their numbers in a report, such as 3:4; may be repeated.",
)
@_display(
    "--view",
    type=click.Choice(("side-by-side", "stacked", "auto")),
    default="auto",
    show_default=True,
    help="How a terminal report sets the two sides; auto goes by its width.",
)
@_display(
    "--color", type=click.Choice(("auto", "always", "never")), default="auto", show_default=True, help="When to colour."
)
@_display("--width", type=click.IntRange(min=20, max=1000), metavar="N", help="Columns of a terminal report.")
@_display("--pager/--no-pager", default=False, show_default=True, help="Show a terminal report in a pager.")
@_output(
    "--format",
    "format_",
    type=click.Choice(FORMATS),
    default="terminal",
    show_default=True,
    help="What goes to standard output, or to --output.",
)
@_output("-o", "--output", metavar="PATH", help="Write the report to this file; it is replaced whole or not at all.")
@_output("--html", metavar="PATH", help="Write the HTML report to this file as well.")
@_output("--exit-zero", is_flag=True, help="Exit with 0 where the statements differ.")
@click.version_option(__version__, message="%(prog)s %(version)s")
def command(
    left: str,
    right: str | None,
    *,
    article: bool,
    sides: tuple[str, ...],
    side: Side | None,
    language: str | None,
    left_language: str | None,
    right_language: str | None,
    threshold: float | None,
    no_semantic: bool,
    left_label: str | None,
    right_label: str | None,
    only: tuple[str, ...],
    show: tuple[str, ...],
    explain: tuple[Numbers, ...],
    view: View,
    color: str,
    width: int | None,
    pager: bool,
    format_: str,
    output: str | None,
    html: str | None,
    exit_zero: bool,
) -> int:
    """Compare two statements about the same event, LEFT and RIGHT.

    Shows what both say, where they differ on the same point, and what only one of them says. LEFT and RIGHT are files
    (text, and with the extra "files" HTML, PDF, DOCX and RTF); one of them may be "-" for standard input. Nothing
    leaves this machine.

    With --article, LEFT is an article that reports two sides. It is taken apart, and what it gives to the one is
    compared with what it gives to the other; or, where RIGHT is given, what it gives to one side with RIGHT, that
    side's own statement.
    """
    from compare.model import Settings

    targets = tuple(path for path in (output, html) if path not in {None, "-"})
    check_story(article=article, right=right, sides=sides, side=side)
    _check_arguments(left, right, output=output, html=html)
    if explain and format_ != "terminal":
        raise SettingsError("--explain", f"is answered in words, not as {format_}", "leave out --format or --explain")
    for target in targets:
        check_target(str(target), (left,) if right is None else (left, right))
    comparison = _compare(
        left,
        right,
        sides=sides,
        side=side,
        article=article,
        labels=(left_label, right_label),
        settings=Settings(
            threshold=threshold,
            semantic=not no_semantic,
            left_language=left_language or language,
            right_language=right_language or language,
        ),
    )
    to_terminal = output in {None, "-"}
    colored = _is_colored(color, to_terminal=to_terminal)
    reports = _reports(
        comparison,
        format_=format_,
        with_html=html is not None,
        explain=explain,
        only=tuple(dict.fromkeys(section for name in only for section in ONLY[name])),
        show=show,
        view=view,
        color=colored,
        width=width or _width(to_terminal=to_terminal),
    )
    if html is not None:
        write_report(html, reports[-1])
    if output is None or output == "-":
        print_report(reports[0], pager=pager and format_ == "terminal", color=colored)
    else:
        write_report(output, reports[0])
    return 1 if comparison.differs and not exit_zero else 0


def _check_arguments(left: str, right: str | None, *, output: str | None, html: str | None) -> None:
    if left == right == "-":
        raise SettingsError(
            "-", "stands for both sides, and standard input can be read once", "give one side as a file"
        )
    if html == "-":
        raise SettingsError("--html", "wants a file", "use --format html to print the HTML report")
    if output is not None and html is not None and Path(output).absolute() == Path(html).absolute():
        raise SettingsError(html, "is named by both --output and --html", "name two files")


def _compare(
    left: str,
    right: str | None,
    *,
    article: bool,
    sides: tuple[str, ...],
    side: Side | None,
    labels: tuple[str | None, str | None],
    settings: Settings,
) -> Comparison:
    with progress_bar() as progress:
        if not article and right is not None:
            return _compare_sources(left, right, labels=labels, settings=settings, progress=progress)
        return compare_story(
            _read(left),
            None if right is None else _read(right),
            source=left,
            own_source=right or "",
            labels=labels,
            sides=sides,
            side=side,
            settings=settings,
            progress=progress,
        )


def _compare_sources(
    left: str,
    right: str,
    *,
    labels: tuple[str | None, str | None],
    settings: Settings,
    progress: Progress | None,
) -> Comparison:
    # Imported here: --help and a wrong option need neither numpy nor the stages.
    from compare.comparison import compare_documents, labels_for

    default_labels = labels_for(left, right)
    return compare_documents(
        _read(left),
        _read(right),
        left_label=labels[0] or default_labels[0],
        right_label=labels[1] or default_labels[1],
        left_source=left,
        right_source=right,
        settings=settings,
        progress=progress,
    )


def _read(source: str) -> Document:
    from compare.readers import read_bytes, read_file

    if source == "-":
        return read_bytes(sys.stdin.buffer.read(), "standard input")
    return read_file(Path(source))


def _reports(
    comparison: Comparison,
    *,
    format_: str,
    with_html: bool,
    explain: tuple[Numbers, ...],
    only: tuple[Section, ...],
    show: tuple[str, ...],
    view: View,
    color: bool,
    width: int,
) -> tuple[str, ...]:
    """Return what is asked for, and the HTML report if that is; all is made before any is written."""
    from compare.renderers import Display, render

    display = Display(only=only, width=width, color=color, view=view, show_equivalences="equivalences" in show)
    asked = _explained(comparison, explain, display) if explain else render(comparison, format_, display)
    return (asked, render(comparison, "html", display)) if with_html else (asked,)


def _explained(comparison: Comparison, pairs: tuple[Numbers, ...], display: Display) -> str:
    for pair in pairs:
        for statement, number in zip((comparison.left, comparison.right), pair, strict=True):
            if not 1 <= number <= len(statement.units):
                raise SettingsError(
                    f"--explain {pair[0]}:{pair[1]}",
                    f"{statement.label} has {_passages_of(len(statement.units))}, and no number {number}",
                    "the numbers of passages are those in a report",
                )
    from compare.explanation import explain, look_again
    from compare.renderers.terminal.explained import render_explanations

    cells = [(left - 1, right - 1) for left, right in pairs]
    with progress_bar() as progress:
        if progress is not None:
            progress("explanation", 0, 1)
        grounds = look_again(comparison, cells)
    return render_explanations(explain(comparison, cells, grounds), display)


def _passages_of(count: int) -> str:
    return f"{count:,} passage{'' if count == 1 else 's'}"


def _is_colored(choice: str, *, to_terminal: bool) -> bool:
    """Return whether to colour: by --color, else the environment, else whether a terminal shows it."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return to_terminal and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def _width(*, to_terminal: bool) -> int:
    """Return the columns of the terminal, of COLUMNS, or `PIPE_WIDTH` where neither tells."""
    if to_terminal and (sys.stdout.isatty() or os.environ.get("COLUMNS")):
        return max(20, shutil.get_terminal_size((PIPE_WIDTH, 24)).columns)
    return PIPE_WIDTH
