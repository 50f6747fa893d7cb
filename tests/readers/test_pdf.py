"""Tests of `compare.readers.pdf`: the lines of pages become paragraphs."""

from __future__ import annotations

import pytest

from compare.errors import InputError
from compare.readers import pdf, read_bytes

Line = tuple[float, float, str]
"""Height above the foot of the page, size of the letters, text."""


def _pdf(*pages: list[Line], trailer: str = "") -> bytes:
    """Return a PDF document with these lines, in Helvetica, 60 points from the left edge."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    kids = []
    for page in pages:
        shown = "\n".join(f"BT /F1 {size} Tf 60 {height} Td ({text}) Tj ET" for height, size, text in page)
        objects.append(f"<< /Length {len(shown)} >>\nstream\n{shown}\nendstream")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {len(objects)} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    body = "%PDF-1.4\n"
    offsets = []
    for number, content in enumerate(objects, 1):
        offsets.append(len(body))
        body += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    size = len(objects) + 1
    return (
        f"{body}xref\n0 {size}\n0000000000 65535 f \n{table}"
        f"trailer << /Size {size} /Root 1 0 R {trailer} >>\nstartxref\n{len(body)}\n%%EOF\n"
    ).encode("latin-1")


def _blocks(data: bytes) -> list[tuple[str, str]]:
    document = read_bytes(data, "x.pdf")
    return [(block.kind, document.text[block.span.start : block.span.stop]) for block in document.blocks]


def test_gaps_divide_and_lines_at_the_usual_distance_do_not() -> None:
    """A wider gap ends a paragraph; a heading stands apart by its gap or by the size of its letters."""
    page: list[Line] = [
        (780, 16, "Talks in Vienna"),
        (750, 11, "The two ministers met in Vienna and spoke of counter-"),
        (736, 11, "terrorism and trade. They agreed"),
        (722, 11, "to meet again."),
        (700, 11, "Nothing was signed. The talks will go on"),
        (686, 11, "in the autumn."),
        (670, 14, "Outlook"),
        (656, 11, "A date has yet to be set."),
    ]
    assert _blocks(_pdf(page)) == [
        ("heading", "Talks in Vienna"),
        (
            "paragraph",
            "The two ministers met in Vienna and spoke of counter-\nterrorism and trade. They agreed\nto meet again.",
        ),
        ("paragraph", "Nothing was signed. The talks will go on\nin the autumn."),
        ("heading", "Outlook"),
        ("paragraph", "A date has yet to be set."),
    ]


def test_a_sentence_goes_on_over_a_page_break() -> None:
    """A page break inside a sentence divides nothing; one behind a sentence divides."""
    first: list[Line] = [(80, 11, "The talks will go"), (66, 11, "on in")]
    second: list[Line] = [(780, 11, "the autumn."), (766, 11, "The date is open.")]
    third: list[Line] = [(780, 11, "A text was published."), (766, 11, "It is short.")]
    assert _blocks(_pdf(first, second, third)) == [
        ("paragraph", "The talks will go\non in\n\fthe autumn.\nThe date is open."),
        ("paragraph", "A text was published.\nIt is short."),
    ]


def test_columns_follow_each_other() -> None:
    """A line that stands above the one before it, as at the top of a second column, ends no paragraph by itself."""
    page: list[Line] = [(710, 11, "The talks will go on"), (696, 11, "for some"), (710, 11, "time, it was said.")]
    assert _blocks(_pdf(page)) == [("paragraph", "The talks will go on\nfor some\ntime, it was said.")]


@pytest.mark.parametrize(
    ("data", "what", "remedy"),
    [
        (b"%PDF-1.7\nnothing", "is not a PDF document, or a broken one", "open it and save it again"),
        (b"The minister arrived.", "is not a PDF document, or a broken one", "open it and save it again"),
        (_pdf([]), "is a PDF without text, perhaps a scan", "run text recognition on it first"),
        (_pdf([(780, 11, " ")]), "is a PDF without text, perhaps a scan", "run text recognition on it first"),
        (
            _pdf(
                [(780, 11, "Secret")],
                trailer="/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 "
                f"/O <{'41' * 32}> /U <{'42' * 32}> >>",
            ),
            "is protected by a password",
            "save it without the password",
        ),
    ],
    ids=["broken", "no PDF", "no text", "blanks", "password"],
)
def test_what_cannot_be_read_is_said_in_one_line(data: bytes, what: str, remedy: str) -> None:
    """Broken, protected and scanned documents get an error that says which they are and what helps."""
    with pytest.raises(InputError) as caught:
        read_bytes(data, "x.pdf")
    assert (caught.value.where, caught.value.what, caught.value.remedy) == ("x.pdf", what, remedy)


def test_too_many_pages_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A document beyond the limit is not begun."""
    monkeypatch.setattr(pdf, "_MAX_PAGES", 2)
    page: list[Line] = [(780, 11, "The minister arrived.")]
    assert len(_blocks(_pdf(page, page))) == 2
    with pytest.raises(InputError, match=r"^x\.pdf: has more than 2 pages; save the pages that hold the statement$"):
        _blocks(_pdf(page, page, page))
