"""Compare two statements about the same event: what both say, where they differ, what only one of them says.

>>> from compare import compare_texts
>>> comparison = compare_texts("The talks lasted two days.", "The talks lasted three days.")
>>> comparison.links[0].relation
'reworded'

Nothing here prints, exits or keeps state. The names load what they need when they are first used (PEP 562), so that
importing the package is quick.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compare.comparison import compare_files, compare_statements, compare_texts
    from compare.errors import CompareError
    from compare.model import Comparison, Settings
    from compare.renderers import Display, render

__version__ = "0.1.0"

__all__ = [
    "CompareError",
    "Comparison",
    "Display",
    "Settings",
    "__version__",
    "compare_files",
    "compare_statements",
    "compare_texts",
    "render",
]

_HOMES = {
    "CompareError": "compare.errors",
    "Comparison": "compare.model",
    "Display": "compare.renderers",
    "Settings": "compare.model",
    "compare_files": "compare.comparison",
    "compare_statements": "compare.comparison",
    "compare_texts": "compare.comparison",
    "render": "compare.renderers",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted(__all__)
