"""Tests of `compare.readers.endings`: how lines begin and end."""

from __future__ import annotations

import pytest

from compare.readers.endings import count_breaks, ends, ends_open, holds_break, starts_small, surely_ends


@pytest.mark.parametrize(
    "line",
    [
        "It rained.",
        "Did it?",
        "“It did!”",
        "(It rained.)",
        "It did.[12]",
        "It did.²",
        "It did:",
        "会谈结束。",
        "انتهى؟",
        "ختم ہوا۔",
    ],
)
def test_final_marks_of_many_scripts_end_a_line(line: str) -> None:
    """Full stops, question and exclamation marks end a line, with closing marks and notes behind them."""
    assert ends(line)
    assert surely_ends(line)


@pytest.mark.parametrize("line", ["It rained", "It rained,", "in Vienna and", "会谈", "(it rained)"])
def test_other_lines_do_not_end(line: str) -> None:
    """Words, commas and brackets without a full stop end no sentence."""
    assert not ends(line)
    assert not surely_ends(line)


@pytest.mark.parametrize("line", ["led by Gen.", "Washington, D.C.", "am 3.", "2024 г.", "No."])
def test_an_abbreviation_may_end_a_sentence_or_not(line: str) -> None:
    """Short words, initials and small ordinal numbers with a full stop are no sure end."""
    assert ends(line)
    assert not surely_ends(line)


@pytest.mark.parametrize("line", ["and more", ", and", ") he said", "” he said", "“and", "von"])
def test_lines_that_go_on(line: str) -> None:
    """A small letter, and a mark that only closes or separates, continue a sentence."""
    assert starts_small(line)


@pytest.mark.parametrize("line", ["And", "“And", "”Och", "»Und", "3 May", "会谈", "اجتماع", "(A)"])
def test_lines_that_start(line: str) -> None:
    """Capitals, figures, letters without case and quotation marks before them may start a sentence."""
    assert not starts_small(line)


@pytest.mark.parametrize("line", ["talks,", "talks -", "Minister of", "President and", "since 11", "On 8", "Mr"])
def test_lines_that_are_cut_off(line: str) -> None:
    """Commas, dashes, short words and the day before a month show that something follows."""
    assert ends_open(line)


@pytest.mark.parametrize("line", ["Outlook", "Factual information", "Flight CRL 527", "Article 5"])
def test_lines_that_are_whole(line: str) -> None:
    """Words and their numbers do not."""
    assert not ends_open(line)


def test_breaks_between_sentences() -> None:
    """A sentence ends before a capital, a quotation or another script's letter; an abbreviation ends none."""
    assert count_breaks("It rained. It rains! “Will it?” Perhaps. End.") == 4
    assert not holds_break("Lt. Gen. Abel Thorne met Mr. Smith")
    assert holds_break("会谈结束。双方")
