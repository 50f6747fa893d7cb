"""Tests of `compare.readers.docx`: paragraphs and tables of a Word document, and hostile ones."""

from __future__ import annotations

import io
import sys
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.errors import InputError
from compare.readers import docx, read_bytes

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>'
    '<Override PartName="/word/styles.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>'
)
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
STYLES = f"""<w:styles {W}>
<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Own"/><w:basedOn w:val="berschrift1"/></w:style>
<w:style w:type="paragraph" w:styleId="Level"><w:name w:val="Level"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Kopf"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="Liste"><w:name w:val="List Bullet"/></w:style>
<w:style w:type="paragraph" w:styleId="Num"><w:name w:val="Num"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>
</w:style>
<w:style w:type="paragraph" w:styleId="Circle"><w:name w:val="Circle"/><w:basedOn w:val="Circle"/></w:style>
</w:styles>"""


def _docx(body: str, *, before: str = "", **more: bytes) -> bytes:
    """Return a Word document with this body and these further entries of the archive."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", TYPES)
        main = f'<Relationship Id="r1" Type="{RELATION}/officeDocument" Target="word/document.xml"/>'
        archive.writestr("_rels/.rels", RELATIONS.format(main))
        styles = f'<Relationship Id="r1" Type="{RELATION}/styles" Target="styles.xml"/>'
        archive.writestr("word/_rels/document.xml.rels", RELATIONS.format(styles))
        archive.writestr("word/styles.xml", STYLES)
        archive.writestr("word/document.xml", f"{before}<w:document {W}><w:body>{body}</w:body></w:document>")
        for name, data in more.items():
            archive.writestr(f"word/{name}", data)
    return file.getvalue()


def _p(text: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def _styled(text: str, style: str) -> str:
    return _p(text, f'<w:pStyle w:val="{style}"/>')


def _blocks(data: bytes) -> list[tuple[str, str]]:
    document = read_bytes(data, "x.docx")
    return [(block.kind, document.text[block.span.start : block.span.stop]) for block in document.blocks]


def test_styles_tell_headings_and_list_items() -> None:
    """Built-in names count in any language of Word, so do outline levels, numbering and what a style is based on."""
    body = "".join(
        [
            _styled("It rained!", "Kopf"),
            _styled("It rains!", "berschrift1"),
            _styled("It will rain!", "Own"),
            _styled("It may rain!", "Level"),
            _styled("first", "Liste"),
            _styled("second", "Num"),
            _p("third", '<w:numPr><w:numId w:val="1"/></w:numPr>'),
            _p("It has rained.", '<w:pStyle w:val="Num"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
            _styled("It poured.", "Circle"),
            _styled("Outlook", "missing"),
        ]
    )
    assert _blocks(_docx(body)) == [
        ("heading", "It rained!"),
        ("heading", "It rains!"),
        ("heading", "It will rain!"),
        ("heading", "It may rain!"),
        ("list_item", "first"),
        ("list_item", "second"),
        ("list_item", "third"),
        ("paragraph", "It has rained."),
        ("paragraph", "It poured."),
        ("heading", "Outlook"),
    ]


def test_everything_that_is_printed_is_read_in_order() -> None:
    """Links, insertions, content controls and special characters count; deletions and field codes do not."""
    body = (
        "<w:sdt><w:sdtContent><w:p><w:r><w:t>The </w:t></w:r><w:hyperlink><w:r><w:t>talks</w:t></w:r></w:hyperlink>"
        "<w:ins><w:r><w:t> went</w:t></w:r></w:ins><w:del><w:r><w:delText> did not go</w:delText></w:r></w:del>"
        "<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:tab/><w:t>well</w:t><w:noBreakHyphen/><w:t>ish</w:t>"
        "<w:br/><w:t>again.</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    )
    assert _blocks(_docx(body + _p("The end."))) == [
        ("paragraph", "The talks went\twell\u2011ish\nagain."),
        ("paragraph", "The end."),
    ]


def test_a_text_box_is_read_once_and_apart() -> None:
    """The copy for older programs is left out, and the paragraph that the box hangs on stays whole."""
    box = f"<w:txbxContent>{_p('In a box.')}</w:txbxContent>"
    compatible = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    body = (
        f"<w:p><w:r><w:t>Outside </w:t></w:r><w:r><mc:AlternateContent {compatible}><mc:Choice>{box}</mc:Choice>"
        f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>it.</w:t></w:r></w:p>"
    )
    assert _blocks(_docx(body)) == [("paragraph", "Outside it."), ("paragraph", "In a box.")]


def test_a_row_is_a_paragraph_unless_its_cells_hold_paragraphs() -> None:
    """A table of figures gives one paragraph a row; a table that serves for lay-out gives what is in it."""
    rows = "".join(
        f"<w:tr><w:tc>{_p(left)}</w:tc><w:tc>{_p(right)}</w:tc></w:tr>"
        for left, right in [("North", "1 June"), ("", "2")]
    )
    page = f"<w:tr><w:tc>{_p('Outlook')}{_p('It rains.')}<w:tbl>{rows}</w:tbl></w:tc></w:tr>"
    assert _blocks(_docx(f"<w:tbl>{page}</w:tbl>")) == [
        ("heading", "Outlook"),
        ("paragraph", "It rains."),
        ("paragraph", "North\t1 June"),
        ("paragraph", "2"),
    ]


@given(st.lists(st.text(st.sampled_from("ab .\u00a0é会"), min_size=1), min_size=1, max_size=8))
def test_no_character_is_lost(paragraphs: list[str]) -> None:
    """All that is not blank in the paragraphs of the file is in the text, in order."""
    text = "".join(paragraphs)
    if text.strip():
        read = read_bytes(_docx("".join(map(_p, paragraphs))), "x.docx").text
        assert "".join(read.split()) == "".join(text.split())


ENTITIES = "".join(f'<!ENTITY e{level} "{f"&e{level - 1};" * 10}">' for level in range(1, 10))
BOMB = f'<!DOCTYPE bomb [<!ENTITY e0 "bomb">{ENTITIES}]>'

RESAVE = "open it in a word processor and save it again"
CONVERT = "open it in a word processor and save it as DOCX or as text"


def _archive(name: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(name, "x")
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "what", "remedy"),
    [
        (b"PK\x03\x04", "is not a Word document, or a broken one", CONVERT),
        (_docx(_p("Talks"))[:-30], "is not a Word document, or a broken one", CONVERT),
        (b"Talks", "is not a Word document, or a broken one", CONVERT),
        (_archive("xl/workbook.xml"), "is an archive or office document that holds no Word text", CONVERT),
        (_archive("word/document.xml"), "is a broken Word document", RESAVE),
        (_docx("<w:sdt>" * 5_000 + "</w:sdt>" * 5_000), "is a broken Word document", RESAVE),
        (_docx(_p("&e9;"), before=BOMB), "is a broken Word document", RESAVE),
        (_docx(_p(" ")), "holds no text", "give a file that holds a statement"),
    ],
    ids=["signature", "cut", "text", "spreadsheet", "empty part", "deep", "entities", "blank"],
)
def test_what_cannot_be_read_is_said_in_one_line(data: bytes, what: str, remedy: str) -> None:
    """Other archives, broken and hostile documents get an error that says what they are and what helps."""
    with pytest.raises(InputError) as caught:
        read_bytes(data, "x.docx")
    assert (caught.value.where, caught.value.what, caught.value.remedy) == ("x.docx", what, remedy)


def test_an_external_entity_is_not_read() -> None:
    """A document cannot pull another file into the text."""
    data = _docx(_p("Talks &other;"), before='<!DOCTYPE x [<!ENTITY other SYSTEM "file:///etc/hostname">]>')
    assert _blocks(data) == [("heading", "Talks")]


def test_a_bomb_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    """What would unpack to more than the limit is refused before it is unpacked."""
    monkeypatch.setattr(docx, "_MAX_UNPACKED", 1_000_000)
    with pytest.raises(InputError, match=r"^x\.docx: unpacks to more than 1 MB; open it in a word processor"):
        read_bytes(_docx(_p("Talks"), bomb=bytes(1_000_001)), "x.docx")


def test_a_missing_library_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the extra the user is told what to run."""
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(
        InputError, match=r"is a Word document, and .* \(docx\); run: pip install 'compare-statements\[files\]'"
    ):
        read_bytes(_docx(_p("Talks")), "x.docx")
