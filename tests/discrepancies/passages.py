"""Passages of our own sentences, for the tests of what reads single passages."""

from __future__ import annotations

from compare.discrepancies.passage import LinkedPassages, Passage, anchors_of, make_passage, stems_of, weigh_stems
from compare.discrepancies.person import people_of
from tests.discrepancies.sentences import statement


def passage(text: str, language: str = "en") -> Passage:
    """Return a text as one side of a link, as if its statement said nothing else."""
    whole = statement(text, language)
    stems = stems_of(whole)
    return make_passage(
        whole,
        range(len(whole.units)),
        weigh_stems(stems, stems),
        vocabulary=frozenset(stems),
        anchors=anchors_of(whole),
        people=people_of(whole),
    )


def linked(left: str, right: str, *, score: float = 1.0) -> LinkedPassages:
    """Return two English texts as the sides of a link."""
    return LinkedPassages(0, passage(left), passage(right), in_order=True, score=score, one_language=True)
