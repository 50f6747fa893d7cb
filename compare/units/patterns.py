"""Regular expressions that are compiled when they are first used.

Compiling all that the rules for sentences may need takes longer than splitting a page does, and most texts need few.
"""

from __future__ import annotations

from functools import cache

import regex


@cache
def pattern(source: str) -> regex.Pattern[str]:
    """Return the compiled regular expression, the same one for the same source."""
    return regex.compile(source)
