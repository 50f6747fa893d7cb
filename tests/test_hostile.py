"""Texts that were made to do harm, or that no one would write: each gives a report or one clear line, and soon."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import dataclass
from time import process_time
from typing import TYPE_CHECKING

import pytest

from compare import compare_files, compare_texts, render
from compare.cli import ERROR, main
from compare.errors import CompareError, InputError, LimitError
from compare.model import Settings
from compare.renderers import RENDERERS, Display
from tests.renderers.html_page import parse

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from compare.model import Comparison

LEXICAL = Settings(semantic=False)
TEXT = "The talks in Norby ended on 3 May 2024. Both sides agreed to open 12 crossings."
SECONDS = 60
"""Bound on the processor time of one comparison and one report of it. None takes half of it on a slow machine; what
grows with the square of a length takes many times as much."""

UNSEEN = "\n\u00a0\u00ad"
"""What may be in a report although it is no printable character: a blank that does not break, and a soft hyphen."""

PAYLOADS = {
    "mark-up": "<b onclick=alert(1)>The talks</b> ended & <img src=x onerror=alert(1)> nobody spoke.",
    "end of a script": "The talks </script><script>alert(1)</script> ended.",
    "end of a style": "The talks </style><style>*{display:none}</style> ended.",
    "end of character data": "The talks ]]> <![CDATA[ <!-- ended --> ?> <?php.",
    "address": "[The talks](javascript:alert(1)) ended, see javascript:alert(1) and <http://example.org>.",
    "template": "{{ 7 * 7 }} {% raw %} ${7*7} <%= 7 %> of the talks ended.",
    "rich mark-up": "[bold red]The talks[/bold red] ended [link=http://example.org]here[/link].",
    "terminal colours": "\x1b[31mThe talks\x1b[0m ended \x1b[2J\x1b[1;1H at once.",
    "terminal link": "\x1b]8;;http://example.org\x1b\\The talks\x1b]8;;\x1b\\ ended.",
    "terminal title": "\x1b]0;owned\x07The talks ended.",
    "eight-bit escapes": "\x9b31mThe talks\x9b0m ended \x90q\x9c here.",
    "bell and backspaces": "The talks\x07 ended\x08\x08\x08\x08\x08failed.",
    "carriage return": "The talks failed.\rThe talks ended.",
    "bidi override": "The talks \u202efailed\u202c ended \u2067so\u2069.",
    "invisible": "The ta\u200blks\u2060 en\u00added\ufeff.",
    "tags": "The talks \U000e0041\U000e0042 ended.",
    "nul": "The talks\x00 ended.\x00",
    "hyperlink formula": '=HYPERLINK("http://example.org";"The talks ended")',
    "command formula": "+cmd|' /C calc'!A0 of the talks ended.",
    "minus formula": "-2+3+cmd|' /C calc'!A0 of the talks ended.",
    "sum formula": "@SUM(1+1)*cmd|' /C calc'!A0 of the talks ended.",
    "formula after a separator": "The talks ended;=1+1\t=2+2,=3+3",
    "mentions": "@everyone The talks ended, closes #1, :tada: $x$ ~~so~~ `code`.",
    "table": "The talks | ended | here\n--- | --- | ---",
    "lone surrogates": "The \ud800talks\udfff ended.",
    "quotation marks": '"The talks\' ended" \'so" """',
}


def texts_around(payload: str) -> list[tuple[str, str]]:
    """Return pairs in which the payload stands alone, is linked, has a counterpart with a change, and is both sides."""
    return [
        (f"{payload}\n\n{TEXT}", TEXT),
        (f"{payload}\n\n{TEXT}", f"{TEXT}\n\n{payload}"),
        (f"The commission said on 3 May: {payload}", f"The commission said on 5 June: {payload}"),
        (payload, payload),
    ]


@pytest.mark.parametrize("form", RENDERERS)
@pytest.mark.parametrize("name", PAYLOADS)
def test_nothing_acts(name: str, form: str) -> None:
    """Whatever a text or a label says, a report shows it and does nothing else."""
    payload = PAYLOADS[name]
    for left, right in texts_around(payload):
        comparison = compare_texts(left, right, left_label=payload, right_label=f"b {payload}", settings=LEXICAL)
        for color in (False, True) if form == "terminal" else (False,):
            report = render(comparison, form, Display(color=color, show_equivalences=True))
            report.encode("utf-8")
            CHECKS[form](report, comparison)


def check_terminal(report: str, _comparison: Comparison) -> None:
    """Check that the only controls are line ends and the styles of the report itself."""
    plain = re.sub(r"\x1b\[[0-9;]*m", "", report)
    assert not [char for char in plain if not char.isprintable() and char not in UNSEEN]


def check_html(report: str, _comparison: Comparison) -> None:
    """Check that a page has no element, attribute or address that it would not have with harmless texts."""
    page = parse(report)
    assert len(page.all("script")) <= 1
    assert len(page.all("style")) == 1
    assert not page.all("b", "onclick")
    assert not page.all("img")
    for element in page.walk():
        assert not [name for name in element.attributes if name.startswith("on") or name in {"src", "style", "srcdoc"}]
        assert re.match("#|data:,$", element.attributes.get("href", "#"))
    assert not [char for char in report if not char.isprintable() and char not in UNSEEN]


def check_json(report: str, comparison: Comparison) -> None:
    """Check that the report holds both texts and that nothing has to be escaped by whoever prints it."""
    content = json.loads(report)
    assert content["left"]["text"] == comparison.left.text
    assert content["right"]["text"] == comparison.right.text
    assert not [
        char for char in report if (ord(char) < 32 and char != "\n") or char == "\x7f" or "\x80" <= char < "\xa0"
    ]


def check_markdown(report: str, _comparison: Comparison) -> None:
    """Check that the only mark-up is that of the report, and that nothing is addressed, run or linked."""
    assert not [char for char in report if not char.isprintable() and char not in UNSEEN + "\u2060"]
    assert set(re.findall(r"</?([a-z]+)", report)) <= {"b", "br", "i", "ins", "span", "sup", "u"}
    assert not re.search(r"<[^>]*(on[a-z]+|href|src|style)\s*=", report)
    assert "](" not in report.replace("\\](", "").replace("](#", "")
    assert "@everyone" not in report


def check_csv(report: str, _comparison: Comparison) -> None:
    """Check that no cell begins like a formula, in whichever way a spreadsheet cuts the line."""
    for row in csv.reader(io.StringIO(report.removeprefix("\ufeff"), newline="")):
        for cell in row:
            assert not re.match(r"\s*[=+\-@]", cell)
            assert not re.search(r"[;\t,|]\s*[=+\-@]", cell)
            assert not [char for char in cell if not char.isprintable() and char not in UNSEEN]


CHECKS: dict[str, Callable[[str, Comparison], None]] = {
    "terminal": check_terminal,
    "html": check_html,
    "json": check_json,
    "markdown": check_markdown,
    "csv": check_csv,
}


@dataclass(frozen=True, slots=True)
class Large:
    """Two texts of unusual size, and the error that one clear line has to name instead of a report, if any."""

    left: str
    right: str
    error: type[CompareError] | None = None


def numbered(count: int) -> str:
    """Return as many short sentences, each a paragraph."""
    return "\n\n".join(f"Sentence number {number} is here." for number in range(count))


LARGE = {
    "a megabyte without a blank": Large("x" * 1_000_000, TEXT),
    "two megabytes without a blank": Large("x" * 1_000_000, "y" * 1_000_000),
    "a megabyte without a blank and itself": Large("x" * 1_000_000, "x" * 1_000_000),
    "50,000 characters of Chinese without a mark": Large("会谈" * 25_000, "谈判" * 25_000),
    "50,000 units against two": Large(numbered(50_000), TEXT),
    "10,000 units against themselves": Large(numbered(10_000), numbered(10_000)),
    "50,000 units against 50,000 others": Large(
        numbered(50_000), numbered(50_000).replace("here", "there"), LimitError
    ),
    "100,000 brackets": Large("[" * 100_000, "[" * 100_001 + "]"),
    "25,000 nested brackets": Large("(a " * 25_000 + ")" * 25_000, TEXT),
    "50,000 opening quotation marks": Large("“a " * 50_000, TEXT),
    "a flood of combining marks": Large("a" + "\u0301" * 200_000, "e" + "\u0301\u0302" * 100_000),
    "10,000 empty bullet points": Large("•\n" * 10_000, TEXT),
    "10,000 list numbers": Large("\n".join(f"{number}." for number in range(10_000)), TEXT),
    "nothing but punctuation": Large("?! ... ;;; --- !!\n\n***\n\n…", "!? ,,, :::"),
    "100,000 marks in a row": Large("?!.,;:" * 17_000, "!?"),
    "a unit of 200,000 words": Large("word " * 200_000 + ".", "word " * 100_000 + "other " * 100_000 + "."),
    "a megabyte of digits and separators": Large("1,23" * 250_000, TEXT),
    "dates without end": Large("3 May 2024, " * 10_000, TEXT),
    "names without end": Large("Sir A. B. Carr " * 10_000, TEXT),
    "negations without end": Large("not no never " * 20_000, TEXT),
    "escapes without end": Large("\x1b[31m\u202e\x00" * 20_000, TEXT),
    "a megabyte of blanks": Large("a" + " " * 500_000 + "\n" * 500_000 + "b.", TEXT),
    "50,000 short lines": Large("a\n" * 50_000, TEXT),
}


@pytest.mark.parametrize("name", LARGE)
def test_large_texts_end_soon(name: str) -> None:
    """A report, or an error of one line, within a time that no quadratic step would keep to."""
    case = LARGE[name]
    began = process_time()
    if case.error:
        with pytest.raises(case.error) as raised:
            compare_texts(case.left, case.right, settings=LEXICAL)
        assert "\n" not in str(raised.value)
    else:
        comparison = compare_texts(case.left, case.right, settings=LEXICAL)
        # That the other reports grow with the texts and no faster is tested with their renderers.
        assert json.loads(render(comparison, "json"))["left"]["text"] == case.left
    assert process_time() - began < SECONDS


def test_texts_without_words_are_compared_too() -> None:
    """Marks alone are units like others: equal ones are identical, and a sentence is never linked to them."""
    assert not compare_texts("*** !!! ***", "*** !!! ***", settings=LEXICAL).differs
    assert compare_texts("•\n•\n•", TEXT, settings=LEXICAL).links == ()


@pytest.mark.parametrize("text", ["", " ", "\n\n\t\u00a0\u3000", "\x0c"])
def test_blank_texts_are_an_error(text: str) -> None:
    """A text without a character that is not blank is named as such, on whichever side it is."""
    for pair in ((text, TEXT), (TEXT, text)):
        with pytest.raises(InputError) as raised:
            compare_texts(*pair, settings=LEXICAL)
        assert "\n" not in str(raised.value)


@pytest.mark.parametrize("data", [b"\x00" * 100, b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8, b"", b"\xff\xfe"])
def test_files_that_are_no_text_are_one_line(data: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A binary or empty file ends with exit code 2 and one line that names it."""
    good, bad = tmp_path / "good.txt", tmp_path / "bad\x1b[31m\n.txt"
    good.write_text(TEXT, encoding="utf-8")
    bad.write_bytes(data)
    with pytest.raises(SystemExit) as ended:
        main(["--no-semantic", str(good), str(bad)])
    assert ended.value.code == ERROR
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.count("\n") == 1
    assert "\x1b" not in printed.err
    assert "bad" in printed.err


def test_names_of_files_do_not_act(tmp_path: Path) -> None:
    """A file name with mark-up and escapes is a label and a source like any other."""
    file = tmp_path / "=cmd <b>\x1b[31m.txt"
    file.write_text(TEXT, encoding="utf-8")
    comparison = compare_files(file, file, settings=LEXICAL)
    for form in RENDERERS:
        CHECKS[form](render(comparison, form), comparison)
