"""Libraries that only some formats need: the extra ``files`` of the distribution."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from compare.errors import InputError

if TYPE_CHECKING:
    from types import ModuleType


def library(name: str, where: str, thing: str) -> ModuleType:
    """Import the module `name`, which the format of `where` needs; `thing` is what the format is called ("a PDF").

    Raises
    ------
    InputError
        The module, or one that it needs, is not installed.
    """
    try:
        return import_module(name)
    except ImportError as error:
        missing = error.name or name
        what = f"is {thing}, and the library that reads it cannot be loaded ({missing})"
        raise InputError(where, what, "run: pip install 'compare-statements[files]'") from None
