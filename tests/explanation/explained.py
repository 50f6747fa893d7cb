"""Explanations made by hand, in which everything that one can show occurs at least once."""

from __future__ import annotations

from dataclasses import replace

from compare.explanation import Account, Contribution, ExplainedSide, Explanation, Rival

LINKED = Explanation(
    left=ExplainedSide(
        label="Ministry",
        rtl=False,
        number=3,
        text="They agreed to open a ferry line with 12 crossings a week.",
        rivals=(
            Rival(5, "Fares will be set by both.", "0.12", "claim 4"),
            Rival(12, "A joint office is planned in Norby.", "0.03", ""),
        ),
    ),
    right=ExplainedSide(
        label="Embassy",
        rtl=False,
        number=4,
        text="They discussed the opening of a ferry line with twelve crossings a week.",
        rivals=(Rival(4, "- Fares will be set jointly; a joint office will be opened in Norby.", "0.999", "claim 4"),),
    ),
    verdict="Linked, claim 3: reworded.",
    reasons=("Their score, 0.91, reaches the threshold, 0.26.", "Neither has a better counterpart."),
    accounts=(
        Account(
            "Points for and against; 0 points are an even chance",
            Contribution(-3.14, "to begin with, for two passages that have nothing in common"),
            (
                Contribution(11.48, "place in the texts: 3 of 7 in Ministry, 4 of 8 in Embassy"),
                Contribution(4.61, "closeness in meaning: 0.45 more than the best rivals (Embassy 5, Ministry 4)"),
                Contribution(0.0, "no names, places, numbers and dates in common"),
                Contribution(-0.04, "words in common: 0.01 less than the best rivals (Embassy 5, Ministry 4)"),
                Contribution(
                    -10.6, "the two statements repeat different names, as two about different events do: 0.00 of 1"
                ),
            ),
            Contribution(2.31, "together: a first score of 0.91"),
        ),
        Account(
            "Points of a second look, at what else has to agree",
            Contribution(-4.3, "to begin with, for two passages with an even chance"),
            (Contribution(6.61, "82% of the words of one have a word of like meaning in the other"),),
            Contribution(2.31, "together: a score of 0.91"),
        ),
    ),
    common=("words: ferry, line (rare here); crossings", "names, places, numbers and dates: 12 / twelve"),
    apart=("they differ, point 2: how strongly it is put: agreed / discussed",),
)

NOT_SCORED = replace(
    LINKED,
    left=replace(LINKED.left, number=7, text="=SUM(A1) <b>bold</b> *and* `so` on.", rivals=()),
    right=replace(LINKED.right, number=1, text="Statement on the ferry talks", rivals=()),
    verdict="Not linked.",
    reasons=("One is a heading and the other is not; a heading is linked to headings only.",),
    accounts=(),
    common=(),
    apart=(),
)
