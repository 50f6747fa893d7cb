"""What is quoted is told from the words that say inside guillemets whose words they are."""

from __future__ import annotations

import pytest

from compare.article.lexicon import lexicon
from compare.article.quotations import without_interposed
from compare.model import Span


@pytest.mark.parametrize(
    ("text", "left_out"),
    [
        ("« La digue tient, rétorque M. Morvan. Nous restons »", ", rétorque M. Morvan"),
        ("« La digue tient, répond la ministre. Nous restons »", ", répond la ministre"),
        ("« La digue tient, M. Morvan le sait. Nous restons »", ""),
    ],
)
def test_a_tag_inside_guillemets(text: str, left_out: str) -> None:
    """It reaches to the end of its sentence, past the full stop of an honorific, and needs a verb of saying."""
    pieces = without_interposed(text, Span(0, len(text)), lexicon("fr"))
    kept = "".join(text[piece.start : piece.stop] for piece in pieces)
    assert kept == text.replace(left_out, "")
