"""The laws of a comparison: they hold for every pair of texts, whatever the stages think of it."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import subprocess
import sys
from dataclasses import replace
from html import unescape
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare import compare_files, compare_texts, render
from compare.cli import main
from compare.model import Additions, Comparison, Edit, Equivalence, Link, Related, Settings
from compare.renderers import RENDERERS, Display
from compare.report import visible
from compare.words import words_of
from tests.layouts import LAYOUTS
from tests.texts import STATEMENTS, UNRELATED, WRITTEN, pairs

if TYPE_CHECKING:
    from compare.model import EditTag, Side

LEXICAL = Settings(semantic=False)
PAIRS = Path(__file__).parent.parent / "benchmarks" / "pairs"
OTHER: dict[Side, Side] = {"left": "right", "right": "left"}
MIRRORED_TAG: dict[EditTag, EditTag] = {"equal": "equal", "replace": "replace", "left": "right", "right": "left"}


def compared(left: str, right: str) -> Comparison:
    """Compare without the encoder, which no law depends on."""
    return compare_texts(left, right, settings=LEXICAL)


@given(STATEMENTS)
def test_units_cover_every_character_that_is_not_blank(text: str) -> None:
    """The units of a statement are in order, do not overlap, are not blank at their ends and leave out only blanks."""
    statement = compared(text, text).left
    assert statement.text == text
    covered: list[int] = []
    end = 0
    for index, unit in enumerate(statement.units):
        assert unit.index == index
        assert end <= unit.span.start < unit.span.stop <= len(text)
        assert statement.text_of(index) == statement.text_of(index).strip()
        covered += range(unit.span.start, unit.span.stop)
        end = unit.span.stop
    assert all(text[place].isspace() for place in set(range(len(text))) - set(covered))


@given(pairs())
def test_edits_partition_each_side(texts: tuple[str, str]) -> None:
    """Joined, the spans of a side give its units, none of them crosses into another unit, and equal text is equal."""
    comparison = compared(*texts)
    for link in comparison.links:
        if not link.edits:
            assert comparison.left.language != comparison.right.language
            continue
        for statement, units, spans in (
            (comparison.left, link.left, [edit.left for edit in link.edits]),
            (comparison.right, link.right, [edit.right for edit in link.edits]),
        ):
            outlines = [statement.units[unit].span for unit in units]
            assert all(one.stop <= two.start for one, two in pairwise(spans))
            assert "".join(statement.text[span.start : span.stop] for span in spans) == "".join(
                statement.text_of(unit) for unit in units
            )
            assert all(any(out.start <= span.start <= span.stop <= out.stop for out in outlines) for span in spans)
        for edit in link.edits:
            sides = (
                comparison.left.text[edit.left.start : edit.left.stop],
                comparison.right.text[edit.right.start : edit.right.stop],
            )
            assert [bool(side.strip()) for side in sides] == [edit.tag != "right", edit.tag != "left"]
            if edit.tag == "equal":
                assert [word.key for word in words_of(sides[0])] == [word.key for word in words_of(sides[1])]


@given(STATEMENTS)
def test_a_statement_is_identical_to_itself(text: str) -> None:
    """Compared with itself a statement has every unit in an identical, unmoved link and no discrepancy."""
    comparison = compared(text, text)
    assert not comparison.differs
    assert {link.relation for link in comparison.links} == {"identical"}
    assert comparison.unique_left == comparison.unique_right == ()
    assert comparison.discrepancies == ()


@given(WRITTEN, st.lists(st.tuples(st.integers(0, 9), st.sampled_from(UNRELATED)), min_size=1, max_size=3))
def test_a_copy_stays_linked_among_unrelated_sentences(text: str, added: list[tuple[int, str]]) -> None:
    """Units that both sides have stay linked when paragraphs about something else are added to one side."""
    paragraphs = text.split("\n\n")
    for place, sentence in added:
        paragraphs.insert(place, sentence)
    comparison = compared(text, "\n\n".join(paragraphs))
    assert comparison.unique_left == ()
    linked = {unit for link in comparison.links if link.relation == "identical" for unit in link.left}
    assert linked == {unit.index for unit in comparison.left.units}


@given(pairs())
def test_swapping_the_statements_mirrors_the_comparison(texts: tuple[str, str]) -> None:
    """Everything that is found is found from the other side too."""
    one = compared(*texts)
    two = mirrored(compared(*reversed(texts)))
    assert one.links == two.links
    assert one.discrepancies == two.discrepancies
    assert one == replace(two, notices=one.notices)
    assert {(notice.code, notice.side) for notice in one.notices} == {
        (notice.code, notice.side) for notice in two.notices
    }


def mirrored(comparison: Comparison) -> Comparison:
    """Return a comparison as it looks from the other side, in the order in which that side puts it."""
    swapped = [_mirrored_link(link) for link in comparison.links]
    links = sorted(swapped, key=lambda link: (link.left[0], link.right[0], link.left, link.right))
    places = {index: links.index(link) for index, link in enumerate(swapped)}
    return replace(
        comparison,
        settings=replace(
            comparison.settings,
            left_language=comparison.settings.right_language,
            right_language=comparison.settings.left_language,
        ),
        left=replace(comparison.right, label=comparison.left.label),
        right=replace(comparison.left, label=comparison.right.label),
        links=tuple(links),
        discrepancies=tuple(
            sorted(
                (
                    replace(
                        found,
                        link=places[found.link],
                        left=found.right,
                        right=found.left,
                        explanation=" / ".join(reversed(found.explanation.split(" / "))),
                    )
                    for found in comparison.discrepancies
                ),
                key=lambda found: (-found.confidence, found.left, found.right, found.kind),
            )
        ),
        equivalences=tuple(
            sorted(
                (Equivalence(places[found.link], found.right, found.left) for found in comparison.equivalences),
                key=lambda found: (found.left, found.right),
            )
        ),
        unique_left=comparison.unique_right,
        unique_right=comparison.unique_left,
        related=tuple(
            sorted(
                (Related(found.right, found.left, found.score) for found in comparison.related),
                key=lambda found: (found.left, found.right),
            )
        ),
        emphasis=tuple(
            replace(entry, side=OTHER[entry.side], left=entry.right, right=entry.left) for entry in comparison.emphasis
        ),
        notices=tuple(
            replace(notice, side=OTHER[notice.side] if notice.side else None) for notice in comparison.notices
        ),
    )


def _mirrored_link(link: Link) -> Link:
    return replace(
        link,
        left=link.right,
        right=link.left,
        edits=tuple(Edit(MIRRORED_TAG[edit.tag], edit.right, edit.left) for edit in link.edits),
        additions=Additions(link.additions.right, link.additions.left),
    )


def relations(comparison: Comparison) -> list[tuple[tuple[int, ...], tuple[int, ...], str, bool]]:
    """Return what a change of lay-out must not change."""
    return [(link.left, link.right, link.relation, link.moved) for link in comparison.links]


@pytest.mark.parametrize("name", LAYOUTS)
@given(texts=st.tuples(WRITTEN, WRITTEN))
def test_lay_out_changes_no_link(name: str, texts: tuple[str, str]) -> None:
    """Newlines, blanks, forms of dashes, quotation marks and letters, and wrapping change no link and no relation."""
    left, right = texts
    plain = compared(left, f"{right}\n\n{left}")
    changed = compared(left, LAYOUTS[name](f"{right}\n\n{left}"))
    assert relations(changed) == relations(plain)
    both = compared(LAYOUTS[name](left), LAYOUTS[name](f"{right}\n\n{left}"))
    assert relations(both) == relations(plain)


def words_shown(comparison: Comparison, form: str) -> str:
    """Return the words of a report without its mark-up."""
    text = render(comparison, form, Display(width=100_000, view="stacked"))
    if form == "json":
        content = json.loads(text)
        return "\n".join(content[side]["text"] for side in OTHER)
    if form == "csv":
        return "\n".join(" ".join(row) for row in csv.reader(io.StringIO(text.removeprefix("\ufeff"))))
    if form in {"html", "markdown"}:
        # Neither programs nor styles nor what only a screen reader says.
        text = re.sub(r'<(script|style)\b.*?</\1>|<span class="spoken">[^<]*</span>|<[^>]*>', "", text, flags=re.DOTALL)
        return unescape(text)
    return text


def bare(text: str, form: str) -> str:
    """Return text without blanks and without the characters that a format marks or escapes with."""
    marks = {"terminal": r"[\s{}+]", "markdown": r"[\s\\*_~]", "csv": r"[\s']"}
    return re.sub(marks.get(form, r"\s"), "", text)


@pytest.mark.parametrize("form", RENDERERS)
@given(texts=pairs())
def test_every_character_is_in_every_report(form: str, texts: tuple[str, str]) -> None:
    """Each unit of each side is shown, an unsafe character by its stand-in; words that are identical once at least."""
    # Of the numbers that discrepancies have in a text the tests of the renderers tell.
    comparison = replace(compared(*texts), discrepancies=(), equivalences=())
    page = bare(words_shown(comparison, form), form)
    for statement in (comparison.left, comparison.right):
        for unit in statement.units:
            text = statement.text_of(unit.index)
            assert bare(text if form == "json" else visible(text), form) in page


def _run(arguments: list[str], **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "compare", *arguments],
        capture_output=True,
        check=False,
        env={**os.environ, **environment},
        timeout=60,
    )


@pytest.mark.parametrize("form", RENDERERS)
def test_the_same_input_gives_the_same_bytes(form: str) -> None:
    """Neither hash seed nor locale nor time zone changes a byte of a report."""
    files = [str(PAIRS / "01-pakistan-russia-jwg" / name) for name in ("a.txt", "b.txt")]
    arguments = [*files, "--no-semantic", "--format", form]
    outputs = {
        _run(arguments, **environment).stdout
        for environment in (
            {"PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8"},
            {"PYTHONHASHSEED": "1", "LC_ALL": "C", "TZ": "Asia/Karachi"},
            {"PYTHONHASHSEED": "4242", "LC_ALL": "tr_TR.UTF-8", "OMP_NUM_THREADS": "1"},
        )
    }
    assert len(outputs) == 1
    assert outputs.pop()


@given(
    texts=pairs(), only=st.sampled_from(("shared", "discrepancies", "left")), form=st.sampled_from(sorted(RENDERERS))
)
def test_the_exit_code_says_whether_the_statements_differ(texts: tuple[str, str], only: str, form: str) -> None:
    """The command ends with 0 for identical, unmoved statements and with 1 for others, whatever is shown of them."""
    with TemporaryDirectory() as folder:
        files = [Path(folder) / "left.txt", Path(folder) / "right.txt"]
        for file, text in zip(files, texts, strict=True):
            file.write_text(text, encoding="utf-8", newline="")
        target = ["-o", str(Path(folder) / "report")]
        shown = ["--no-semantic", "--format", form, "--only", only, *target]
        codes = {}
        for name, arguments in {
            "two": [*map(str, files), *shown],
            "one": [str(files[0]), str(files[0]), *shown],
            "exit zero": [*map(str, files), *shown, "--exit-zero"],
        }.items():
            with pytest.raises(SystemExit) as ended:
                main(arguments)
            codes[name] = ended.value.code
        differs = compare_files(*files, settings=LEXICAL).differs
    assert codes == {"two": int(differs), "one": 0, "exit zero": 0}
