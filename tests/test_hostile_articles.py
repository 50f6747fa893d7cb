"""Articles that were made to do harm, or that no one would write: each gives a report or one clear line, and soon."""

from __future__ import annotations

import json
import re
from time import process_time
from typing import TYPE_CHECKING

import pytest

from compare import render
from compare.cli import ERROR, main
from compare.errors import InputError
from compare.model import Settings
from compare.readers import read_text
from compare.renderers import RENDERERS, Display
from compare.story import compare_article, take_apart
from compare.units import split
from tests.stories import SIDES
from tests.test_hostile import CHECKS, PAYLOADS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from compare.model import Article, Comparison

SPOKEN = "The Harbour Ministry said the pier was safe. The Fleet Union denied that it was. "
"""Both sides speak."""

SECONDS = 60
"""Bound on the processor time of taking one article apart. None takes half of it on a loaded machine; what grows with
the square of a length takes many times as much."""


def apart(text: str, sides: Sequence[str] = SIDES) -> Article:
    """Take an article apart as English."""
    document = read_text(text)
    return take_apart(document, split(document, label="", source="", language="en"), sides=sides)


def lettered(number: int) -> str:
    """Return a name for each number below 17,576: "Xaaa", "Xaab" and so on."""
    return "X" + "".join(chr(ord("a") + number // 26**place % 26) for place in (2, 1, 0))


LARGE = {
    "a megabyte without a blank": "x" * 1_000_000,
    "100,000 quotation marks": '"' * 100_000,
    "50,000 opening quotation marks": "“a " * 50_000,
    "50,000 single quotation marks": "'a' " * 50_000,
    "25,000 nested quotations": "“a ‘b " * 25_000 + "’ ”" * 25_000,
    "100,000 brackets": "(" * 100_000,
    "100,000 dashes in a quotation": f"«{'— ' * 100_000}»",
    "a quotation that goes on over 10,000 paragraphs": "\n\n".join(["“We go on"] * 10_000),
    "50,000 paragraphs of one word": "\n\n" + "\n\n".join(["word"] * 50_000),
    "10,000 headings": "\n\n" + "\n\n".join(["The Talks"] * 10_000),
    "5,000 datelines": "\n\n" + "\n\n".join(["LONDON: it rains"] * 5_000),
    "10,000 sentences with a verb of saying": "Xavier said. " * 10_000,
    "5,000 bodies": " ".join(f"The {lettered(number)} Ministry said yes." for number in range(5_000)),
    "5,000 names for one body": " ".join(f"The {lettered(number)} Fleet Union said yes." for number in range(5_000)),
    "5,000 persons": " ".join(f"Minister Oda {lettered(number)} said yes." for number in range(5_000)),
    "5,000 paragraphs in which a side speaks": "\n\n".join(["The Fleet Union denied that the pier was shut."] * 5_000),
    "5,000 pronouns": "It added no. " * 5_000,
    "5,000 times according to": "According to the Fleet Union, it is so. " * 5_000,
    "a sentence of 100,000 words": "word, " * 100_000,
    "a sentence with 30,000 verbs of saying": "the ministry said, " * 30_000,
    "a sentence with 50,000 clauses": "a b c; " * 50_000,
    "400 sentences of 280 tokens": ("the ministry said, " * 70 + ". ") * 400,
    "a name without end": "Norby Sella Ministry of " * 20_000,
    "names joined without end": "Norby and Sella " * 20_000,
    "a word with 100,000 hyphens": "a-" * 100_000,
    "a megabyte of blanks": " " * 500_000 + "\n" * 500_000 + "b.",
    "50,000 short lines": "a\n" * 50_000,
    "50,000 characters of Chinese without a mark": "会谈" * 25_000,
    "5,000 sentences in Arabic": "قالت وزارة الخارجية إن المحادثات انتهت. " * 5_000,
}


@pytest.mark.parametrize("name", LARGE)
def test_large_articles_end_soon(name: str) -> None:
    """Every character is in a segment within a time that no quadratic step would keep to, and both sides speak."""
    text = SPOKEN + LARGE[name]
    document = read_text(text)
    statement = split(document, label="", source="", language="en")
    began = process_time()
    article = take_apart(document, statement, sides=SIDES)
    assert process_time() - began < SECONDS
    held = sum(segment.span.stop - segment.span.start for segment in article.segments)
    assert held >= len("".join(text.split()))
    assert len(article.sides[0].names) + len(article.sides[1].names) <= 500


def check(report: str, form: str, comparison: Comparison) -> None:
    """Check that nothing in a report acts; Markdown folds the article up, which a reader may unfold."""
    folds = r"</?(?:details|summary)>"
    CHECKS[form](re.sub(folds, "", report) if form == "markdown" else report, comparison)


@pytest.mark.parametrize("form", RENDERERS)
@pytest.mark.parametrize("name", PAYLOADS)
def test_nothing_in_an_article_acts(name: str, form: str) -> None:
    """Whatever an article says, quotes or calls its sides, a report shows it and does nothing else."""
    payload = PAYLOADS[name]
    text = f"{payload}\n\n{SPOKEN}\n\n“{payload}” the Fleet Union said.\n\nAccording to the ministry, {payload}"
    comparison = compare_article(read_text(text), label=payload, sides=SIDES, settings=Settings(semantic=False))
    check(render(comparison, form, Display(show_equivalences=True)), form, comparison)


@pytest.mark.parametrize("form", RENDERERS)
def test_names_of_sides_do_not_act(form: str) -> None:
    """A side that is given with mark-up and escapes is a name like any other."""
    sides = ('Fleet <img src=x onerror=alert(1)> "Union"', "=Harbour \x1b[31m<b onclick=alert(1)>Ministry</b>")
    text = f"{SPOKEN} {sides[0]} said no. {sides[1]} said yes."
    comparison = compare_article(read_text(text), label="story", sides=sides, settings=Settings(semantic=False))
    assert comparison.article is not None
    assert [side.names[0] for side in comparison.article.sides] == list(sides)
    check(render(comparison, form), form, comparison)


@pytest.mark.parametrize(
    "text",
    [
        "The Talks\n\nA Pier\n\nThe Harbour",
        "It rained. The pier is 120 metres long.",
        "The Fleet Union said no. It rained.",
        "?! ... ;;;",
        "“” “” ''",
        "said said said. Said. According to. It added.",
        "x" * 1_000_000,
        "said. " * 2_000,
    ],
    ids=["headings", "background", "one side", "marks", "empty quotations", "verbs alone", "one word", "only said"],
)
def test_no_second_side_is_one_line(text: str) -> None:
    """An article in which no two sides speak says so, and how to name them."""
    with pytest.raises(InputError, match="--sides") as raised:
        apart(text, ())
    assert "\n" not in str(raised.value)


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """Run the command and return its exit code and what it printed."""
    with pytest.raises(SystemExit) as ended:
        main([*arguments, "--no-semantic"])
    printed = capsys.readouterr()
    assert isinstance(ended.value.code, int)
    return ended.value.code, printed.out, printed.err


@pytest.mark.parametrize(
    "data",
    [b"\x00" * 100, b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8, b"", b"\xff\xfe", b" \n\n\t"],
    ids=["nul", "picture", "empty", "mark of byte order alone", "blank"],
)
def test_a_file_that_is_no_text_is_one_line(data: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A binary, empty or blank file, as the article or as the own statement, ends with exit code 2 and one line."""
    good, bad = tmp_path / "story.txt", tmp_path / "bad\x1b[31m\n.txt"
    good.write_text(SPOKEN, encoding="utf-8")
    bad.write_bytes(data)
    for files in ([bad], [good, bad], [bad, good]):
        code, out, err = run(capsys, "--article", *map(str, files))
        assert (code, out, err.count("\n")) == (ERROR, "", 1)
        assert "bad" in err
        assert "\x1b" not in err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--sides", "Fleet Union,Coast Guard"), "Coast Guard"),
        (("--sides", "Coast Guard,Navy"), "Coast Guard"),
        (("--sides", "Fleet Union,Fleet Union"), "same side"),
        (("--sides", "Fleet Union,the fleet union"), "same side"),
        (("--sides", ","), "two names"),
        (("--sides", "Fleet Union,"), "two names"),
        (("--sides", "a,b,c"), "two names"),
        (("--sides", "!!!,???"), "!!!"),
        (("--sides", "Fleet Union,\x1b[31m\nx"), "--sides"),
        (("--side", "right"), "--side"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else None,
)
def test_sides_that_make_no_sense_are_one_line(
    arguments: tuple[str, ...], words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A side that is not in the article, given twice or no name ends with exit code 2 and one line that says so."""
    story = tmp_path / "story.txt"
    story.write_text(SPOKEN, encoding="utf-8")
    code, out, err = run(capsys, "--article", str(story), *arguments)
    assert (code, out, err.count("\n")) == (ERROR, "", 1)
    assert words in err
    assert "\x1b" not in err


def test_an_article_from_right_to_left_is_taken_apart() -> None:
    """A script that is written from right to left is cut into segments like any other, whatever is known of it."""
    text = f"قالت وزارة الميناء إن الرصيف آمن.\n\nونفت نقابة البحارة ذلك.\n\n{SPOKEN}"
    article = apart(text)
    assert "".join("".join(text[each.span.start : each.span.stop].split()) for each in article.segments) == "".join(
        text.split()
    )


def test_a_language_that_is_not_covered_is_noticed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where it is unknown how a language says who speaks, a notice says so, or the error where no sides are found."""
    story = tmp_path / "story.txt"
    paragraph = "Ministeriet oplyste i går, at molen er sikker, og at skibene kan sejle igen, når isen er væk."
    story.write_text(f"{paragraph}\n\n{SPOKEN}\n\n{paragraph}\n", encoding="utf-8")
    options = ("--sides", ",".join(SIDES), "--language", "da", "--format", "json")
    _, out, err = run(capsys, "--article", str(story), *options)
    assert err == ""
    assert "article-language-not-covered" in [notice["code"] for notice in json.loads(out)["notices"]]
    story.write_text(paragraph, encoding="utf-8")
    code, out, err = run(capsys, "--article", str(story), "--language", "da")
    assert (code, out, err.count("\n")) == (ERROR, "", 1)
    assert "(da) say who speaks are not covered" in err
