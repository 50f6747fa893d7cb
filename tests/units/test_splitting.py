"""Tests of `compare.units.splitting`: blocks become units of the right kind, and nothing of the text is lost."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.model import Block, Document, Span
from tests.units.documents import document_of, paragraph, statement_of, units_of

if TYPE_CHECKING:
    from compare.model import BlockKind

CASES = json.loads((Path(__file__).parent.parent / "cases" / "units_kinds.json").read_text("utf-8"))
KINDS: tuple[BlockKind, ...] = ("paragraph", "heading", "list_item")
LANGUAGES = ("en", "ru", "ur", "ar", "zh", "de", "fr", "es", "und", "xx")


def kinds_of(document: Document, language: str = "en") -> list[tuple[str, str]]:
    """Return kind and text of each unit of a document."""
    statement = statement_of(document, language)
    return [(unit.kind, statement.text_of(unit.index)) for unit in statement.units]


PIECES = st.sampled_from(
    [
        *" \n\r\t\u00a0\u2028\u3000\x0c\x1c\x00\u200b\u00ad\ufeff\u202e\u0301",
        *".!?…。！؟۔।:;,\"'“”„«»「」()[]{}-–—•1(a",
        *(
            "A",
            "b",
            "The",
            "said",
            "Mr",
            "U.S",
            "p.m",
            "No",
            "5",
            "12",
            "3 June",
            "г",
            "им",
            "Er",
            "部长",
            "说",
            "وزیر",
            "é",
        ),
    ]
)
TEXTS = st.lists(PIECES, max_size=60).map("".join) | st.text(max_size=80)


@given(texts=st.lists(TEXTS, max_size=4), language=st.sampled_from(LANGUAGES), data=st.data())
def test_every_visible_character_is_in_one_unit(texts: list[str], language: str, data: st.DataObject) -> None:
    """Units are in order, do not overlap, cover every non-blank character and have no blank at their ends."""
    document = document_of((data.draw(st.sampled_from(KINDS)), text) for text in texts)
    statement = statement_of(document, language)
    covered: list[int] = []
    for index, unit in enumerate(statement.units):
        assert unit.index == index
        assert unit.facts == ()
        text = statement.text_of(index)
        assert text
        assert not text[0].isspace()
        assert not text[-1].isspace()
        covered.extend(range(unit.span.start, unit.span.stop))
    assert covered == sorted(set(covered))
    blanks = {at for at, char in enumerate(document.text) if char.isspace()}
    assert set(covered) | blanks == set(range(len(document.text)))


SPACED_TEXTS = st.lists(PIECES.filter(lambda piece: not piece.isspace() and piece.isprintable()), max_size=30).map(
    " ".join
)
BLANKS = ("\n", "\r\n", "\r", "  ", "\u00a0", "\u2003", " \t", "\x0c", "\x1c", " \u200b")


@given(text=SPACED_TEXTS, blank=st.sampled_from(BLANKS), language=st.sampled_from(LANGUAGES))
def test_any_blank_is_a_blank(text: str, blank: str, language: str) -> None:
    """Whatever the text, other blanks and another wrapping leave every word in its unit and every unit of its kind."""
    before = [(kind, unit.split()) for kind, unit in kinds_of(paragraph(text), language)]
    changed = kinds_of(paragraph(text.replace(" ", blank)), language)
    assert [(kind, unit.replace("\u200b", "").split()) for kind, unit in changed] == before


@given(text=TEXTS, language=st.sampled_from(LANGUAGES))
def test_each_sentence_has_a_letter_or_digit(text: str, language: str) -> None:
    """Marks alone are no sentence: of a paragraph with words, every unit has one."""
    units = units_of(text, language)
    assert len(units) <= 1 or all(any(char.isalnum() for char in unit) for unit in units)


def test_label_source_and_language_are_passed_on() -> None:
    """The statement has the label and source it was given, the text as it stands, and the primary subtag."""
    statement = statement_of(paragraph("It  rained."), "en-GB")
    assert (statement.label, statement.source) == ("Label", "source.txt")
    assert (statement.language, statement.text) == ("en", "It  rained.")


def test_a_heading_is_one_unit() -> None:
    """What a reader calls a heading is not split, whatever marks it has."""
    assert kinds_of(document_of([("heading", "Resolution 4. What now? Next steps"), ("paragraph", "It rained.")])) == [
        ("heading", "Resolution 4. What now? Next steps"),
        ("sentence", "It rained."),
    ]


def test_a_heading_of_many_sentences_is_a_paragraph() -> None:
    """A heading longer than headings are is split like other text."""
    text = " ".join(["The talks went on for another day."] * 8)
    assert kinds_of(document_of([("heading", text)])) == [("sentence", "The talks went on for another day.")] * 8


@pytest.mark.parametrize(
    "text",
    ["Outlook", "Ministry of Transport: statement on the strike", "Resolution 9/14. Keeping the harbour open"],
)
def test_a_short_paragraph_without_a_final_mark_is_a_heading(text: str) -> None:
    """A reader that knows no headings calls them paragraphs; they have no mark at the end and text follows."""
    document = document_of([("paragraph", text), ("paragraph", "It rained.")])
    assert kinds_of(document) == [("heading", text), ("sentence", "It rained.")]


@pytest.mark.parametrize("text", ["The parties agreed as follows:", "Noting the report of the Board,", "It rained."])
def test_a_paragraph_with_a_final_mark_is_no_heading(text: str) -> None:
    """A comma, a colon or a full stop at the end makes it a sentence."""
    assert kinds_of(document_of([("paragraph", text), ("paragraph", "The sun shone.")]))[0] == ("sentence", text)


def test_a_numbered_heading_is_a_heading_and_a_rule_is_none() -> None:
    """What a reader calls a heading is one whatever it starts with; a row of marks is neither heading nor bullet."""
    document = document_of([("heading", "1. Background"), ("paragraph", "* * *"), ("paragraph", "It rained.")])
    assert [kind for kind, _ in kinds_of(document)] == ["heading", "sentence", "sentence"]


def test_the_last_paragraph_is_no_heading() -> None:
    """A heading heads something."""
    assert kinds_of(paragraph("Ministry of Transport")) == [("sentence", "Ministry of Transport")]


def test_an_item_of_a_list_is_a_bullet_with_its_marker() -> None:
    """The marker belongs to the unit; an item whose file has no marker in its text is a bullet as well."""
    document = document_of(
        [
            ("list_item", "• Fuel is short."),
            ("list_item", "(b) water is not;"),
            ("list_item", "Bread"),
            ("paragraph", "– Salt."),
        ]
    )
    assert kinds_of(document) == [
        ("bullet", "• Fuel is short."),
        ("bullet", "(b) water is not;"),
        ("bullet", "Bread"),
        ("bullet", "– Salt."),
    ]


def test_an_item_of_several_sentences_is_a_bullet_and_sentences() -> None:
    """The first sentence of an item is the bullet, the others follow it."""
    assert kinds_of(document_of([("list_item", "• Fuel is short. Water is not.")])) == [
        ("bullet", "• Fuel is short."),
        ("sentence", "Water is not."),
    ]


def test_numbered_paragraphs_of_one_sentence_are_bullets() -> None:
    """The numbered paragraphs of a resolution are one unit each."""
    document = document_of([("list_item", "1. Urges all parties to wait;"), ("list_item", "2. Decides to meet again.")])
    assert [kind for kind, _ in kinds_of(document)] == ["bullet", "bullet"]


def test_numbered_paragraphs_of_prose_are_sentences() -> None:
    """Where one of a row of numbered paragraphs holds several sentences, all of their units are sentences."""
    document = document_of(
        [
            ("list_item", "1. The Board met. It took note."),
            ("list_item", "2. The report was read."),
            ("heading", "Annex"),
            ("list_item", "1. Fuel"),
        ]
    )
    assert [kind for kind, _ in kinds_of(document)] == ["sentence", "sentence", "sentence", "heading", "bullet"]


@pytest.mark.parametrize("case", CASES["datelines"], ids=lambda case: case["text"])
@pytest.mark.parametrize("kind", KINDS[:2])
def test_dateline(case: dict[str, str], kind: BlockKind) -> None:
    """A block of nothing but a place, a date and who issues the statement is one dateline."""
    document = Document(case["text"], (Block(kind, Span(0, len(case["text"]))),))
    assert kinds_of(document, case["language"]) == [("dateline", case["text"])]


@pytest.mark.parametrize("case", CASES["no datelines"], ids=lambda case: case["text"])
def test_no_dateline(case: dict[str, str]) -> None:
    """A heading or sentence that names a date is no dateline."""
    assert "dateline" not in dict(kinds_of(paragraph(case["text"]), case["language"]))


@pytest.mark.parametrize("case", CASES["datelines at the head"], ids=lambda case: case["head"])
def test_dateline_at_the_head_of_the_first_paragraph(case: dict[str, str]) -> None:
    """A dateline with a dash before the first sentence is a unit of its own; in later paragraphs it is not."""
    text = f"{case['head']} {case['rest']}"
    expected = [("dateline", case["head"]), ("sentence", case["rest"])]
    assert kinds_of(document_of([("heading", "A title"), ("paragraph", text)]), case["language"])[1:] == expected
    later = kinds_of(document_of([("paragraph", case["rest"]), ("paragraph", text)]), case["language"])
    assert {kind for kind, _ in later} == {"sentence"}


@pytest.mark.parametrize("case", CASES["no datelines at the head"], ids=lambda case: case["text"])
def test_no_dateline_at_the_head(case: dict[str, str]) -> None:
    """A sentence that starts with a date or has one before a dash is one unit."""
    assert kinds_of(paragraph(case["text"]), case["language"]) == [("sentence", case["text"])]


def test_a_statement_without_capitals_is_split_all_the_same() -> None:
    """Where nothing has a capital, a small letter after a full stop says nothing."""
    assert units_of("we met today. we agreed on nothing. we meet again at 5 p.m.", "en") == [
        "we met today.",
        "we agreed on nothing.",
        "we meet again at 5 p.m.",
    ]


def test_invisible_characters_make_no_unit() -> None:
    """A block of characters that nobody sees belongs to the unit before it, or else to the one after."""
    assert kinds_of(document_of([("paragraph", "\ufeff"), ("paragraph", "It rained."), ("paragraph", "\u200b")])) == [
        ("sentence", "\ufeff\n\nIt rained.\n\n\u200b")
    ]
    assert kinds_of(paragraph("\u200b")) == [("sentence", "\u200b")]


def test_a_document_without_blocks_has_no_units() -> None:
    """Nothing becomes nothing."""
    assert kinds_of(Document("", ())) == []


HOSTILE = {
    "no blank": "a" * 300_000,
    "brackets": "(" * 100_000,
    "nested brackets": "(" * 50_000 + ")" * 50_000,
    "brackets and letters": "(a. " * 20_000,
    "quotation marks": '"' * 100_001,
    "unclosed quotations": "“A b. " * 30_000,
    "full stops": "." * 300_000,
    "spaced full stops": ". " * 150_000,
    "short lines": "short line\n" * 50_000,
    "initials": "A. " * 20_000,
    "list numbers": "1. " * 20_000,
    "marks of accents": "e" + "\u0301" * 200_000,
    "invisible": " \u200b" * 100_000,
    "questions with reports": '"Why?" Minister ' * 20_000,
    "no blank in Urdu": "اب۔" * 20_000,
    "questions of marks": "a" + " !" * 100_000,
    "note references": ".[1]" * 80_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_texts_end(name: str) -> None:
    """No text takes more than linear time, which at these sizes would be minutes and more; nothing of it is lost."""
    text = HOSTILE[name].strip()
    assert "".join("".join(units_of(text, "en")).split()) == "".join(text.split())
