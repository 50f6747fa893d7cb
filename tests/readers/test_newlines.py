"""Tests of `compare.readers.newlines`: which newlines were meant."""

from __future__ import annotations

import pytest

from compare.readers.lines import stretches_of
from compare.readers.newlines import meant_newlines

SENTENCES = "The ministers met in Vienna on Tuesday and talked for an hour. They agreed to meet again."


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("one line", set()),
        (f"Outlook\n{SENTENCES}", {1}),
        (f"Outlook\nDetails\n{SENTENCES}", {1, 2}),
        (f"{SENTENCES} That will be soon.\n{SENTENCES}\nNothing was signed.", {1, 2}),
        ("The ministers met.\nThey talked.\nNothing was signed.", set()),
        (f"The ministers of\n{SENTENCES}", set()),
        (f"the ministers\n{SENTENCES}", set()),
        (f"He spoke (“The\n{SENTENCES}", set()),
        ("The ministers met and\ntalked for two hours.\nNothing came of it.\n  It rained all day.", {3}),
    ],
)
def test_a_newline_is_meant_where_the_lines_show_it(text: str, meant: set[int]) -> None:
    """Headings, paragraphs on lines of their own and indented first lines are meant, wraps of any kind are not."""
    assert meant_newlines(next(stretches_of(text)), frozenset()) == meant
