"""``--help`` that groups options by what they do: those that change the result, those that change what is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypedDict

import click

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Unpack

    from click.decorators import FC


class Attributes(TypedDict, total=False):
    """The attributes of `click.Option` that an option of the command may have."""

    is_flag: bool
    multiple: bool
    default: bool | str
    show_default: bool
    type: click.ParamType[Any]
    metavar: str
    callback: Callable[[click.Context, click.Parameter, Any], object]
    help: str


class GroupedOption(click.Option):
    """An option that knows under which heading ``--help`` lists it."""

    def __init__(self, names: Sequence[str], *, heading: str, **attributes: Unpack[Attributes]) -> None:
        super().__init__(names, **attributes)
        self.heading = heading


class GroupedCommand(click.Command):
    """A command whose ``--help`` lists its options under their headings, in the order of their definition."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, a section a heading; options without one come last. Arguments are in the usage line."""
        sections: dict[str, list[tuple[str, str]]] = {}
        options = [parameter for parameter in self.get_params(ctx) if isinstance(parameter, click.Option)]
        for option in sorted(options, key=lambda option: not isinstance(option, GroupedOption)):
            record = option.get_help_record(ctx)
            if record is not None:
                heading = option.heading if isinstance(option, GroupedOption) else "Other"
                sections.setdefault(heading, []).append(record)
        for heading, records in sections.items():
            with formatter.section(heading):
                formatter.write_dl(records)


def option_under(heading: str) -> Callable[..., Callable[[FC], FC]]:
    """Return a decorator like `click.option` whose options are listed under `heading`."""

    def option(*names: str, **attributes: Unpack[Attributes]) -> Callable[[FC], FC]:
        return click.option(*names, cls=GroupedOption, heading=heading, **attributes)

    return option
