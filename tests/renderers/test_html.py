"""The report as an HTML page."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
from base64 import b64encode
from dataclasses import replace
from functools import cache
from importlib.resources import files
from itertools import chain, combinations, pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings

from compare.model import Discrepancy, Notice, Related, Span
from compare.renderers import Display, render
from compare.renderers.html.passages import parts, runs
from compare.report import SECTIONS, Passage, Piece, make_report, visible
from tests.gold import NAMES, gold_comparison, make_comparison, make_link, make_statement
from tests.renderers.comparisons import comparisons
from tests.renderers.html_page import Element, parse
from tests.specimen import specimen

if TYPE_CHECKING:
    from compare.model import Comparison
    from compare.report import Section

FILTERS: list[tuple[Section, ...]] = [
    only for size in range(len(SECTIONS) + 1) for only in combinations(SECTIONS, size)
]
STYLE = files("compare.renderers.html").joinpath("style.css").read_text("utf-8")
SCRIPT = files("compare.renderers.html").joinpath("script.js").read_text("utf-8")

HOSTILE = (
    "</script><script>alert(1)</script>",
    "</style><style>*{display:none}</style>",
    "<img src=x onerror=alert(1)>",
    "javascript:alert(1)",
    '" onfocus=alert(1) autofocus x="',
    "' onmouseover='alert(1)",
    "--label",
    "&lt;b&gt;&amp;#60;&#x3c;script&#62;",
    "{{ 7 * 7 }}{% raw %}{# note #}",
    "<!-- comment --><![CDATA[x]]><?php x ?>",
    "a\u2028b\u2029c",
    "\ud800\x00\x1b[31m\u202e",
    "<base href=//example.org><meta http-equiv=refresh content=0>",
)  # fmt: skip


def page_of(comparison: Comparison, *only: Section) -> Element:
    """Return the page of a comparison, taken apart."""
    return parse(render(comparison, "html", Display(only=only)))


def named(page: Element, identity: str) -> Element:
    """Return the element of a page with this id."""
    (element,) = (element for element in page.walk() if element.attributes.get("id") == identity)
    return element


def column_of(page: Element, side: str) -> Element:
    """Return the column that holds the text of a side."""
    (column,) = (column for column in page.all("section", "column") if side in column.classes)
    return column


def shape(element: Element) -> list[tuple[str, tuple[str, ...]]]:
    """Return the tags of a page with the names of their attributes."""
    return [(each.tag, tuple(sorted(each.attributes))) for each in element.walk()]


def with_text(text: str) -> Comparison:
    """Return a comparison in which `text` stands wherever something of the user's can stand."""
    left = make_statement(f"A{text}", f"The {text} met.", f"Only {text} here.")
    right = make_statement(f"B{text}", f"Both {text} met.", f"There {text} alone.")
    left, right = replace(left, source=text, language=text), replace(right, source=text, language=text)
    return make_comparison(
        left,
        right,
        (make_link(left, right, (0,), (0,)),),
        discrepancies=(Discrepancy("number", 0, Span(0, len(text) + 4), Span(0, len(text) + 5), 0.9, text),),
        related=(Related(1, 1, 0.3),),
        notices=(Notice("a-notice", "left", text),),
    )


# -- one file ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", NAMES)
def test_page_asks_nothing_of_the_network(name: str) -> None:
    """Every address in the page is a place in the page; the icon is empty and in the page as well."""
    page = page_of(gold_comparison(name))
    addresses = [
        value
        for element in page.walk()
        for key, value in element.attributes.items()
        if key in {"href", "src", "srcset", "action", "data", "poster", "background", "cite", "ping", "formaction"}
    ]
    assert addresses.count("data:,") == 1
    assert all(re.fullmatch(r"#[a-z]+(?:-[a-z0-9]+)?", address) for address in addresses if address != "data:,")
    assert not re.search(r"url\(|@import|@font-face|https?:|//", STYLE)
    assert not re.search(r"fetch|XMLHttp|import\(|https?:|WebSocket|sendBeacon|innerHTML|eval", SCRIPT)


def test_policy_allows_the_style_and_the_script_alone() -> None:
    """Nothing may be fetched, and only text with the digests of this style and this script may act."""
    page = page_of(specimen())
    (policy,) = (
        meta.attributes["content"]
        for meta in page.all("meta")
        if meta.attributes.get("http-equiv") == "Content-Security-Policy"
    )
    rules = dict(rule.split(" ", 1) for rule in policy.split("; "))
    digests = {
        tag: b64encode(hashlib.sha256(page.one(tag).text.encode()).digest()).decode() for tag in ("style", "script")
    }
    assert rules == {
        "default-src": "'none'",
        "style-src": f"'sha256-{digests['style']}'",
        "script-src": f"'sha256-{digests['script']}'",
        "img-src": "data:",
        "base-uri": "'none'",
        "form-action": "'none'",
    }


def test_policy_comes_before_what_it_governs() -> None:
    """A policy in a page binds only what follows it."""
    tags = [element.tag for element in page_of(specimen()).one("head").walk()]
    policy = [element.attributes.get("http-equiv", "") for element in page_of(specimen()).one("head").walk()]
    assert policy.index("Content-Security-Policy") < min(tags.index("style"), tags.index("link"), tags.index("title"))


@pytest.mark.parametrize("name", NAMES)
def test_no_attribute_acts(name: str) -> None:
    """There is no style attribute and no event attribute, which the policy would block."""
    for element in page_of(gold_comparison(name)).walk():
        assert not [key for key in element.attributes if key == "style" or key.startswith("on")]


def test_page_without_script_is_whole() -> None:
    """Without the script nothing is hidden but its own controls, which do nothing without it."""
    hidden = [element for element in page_of(specimen()).walk() if "hidden" in element.attributes]
    assert {tuple(element.classes) for element in hidden} == {("controls",), ("nothing",)}


def test_same_comparison_gives_the_same_bytes() -> None:
    """Neither the hash seed nor an earlier report changes a byte."""
    program = (
        "import sys; from compare.renderers import render; from tests.specimen import specimen; "
        "sys.stdout.buffer.write(render(specimen(), 'html').encode())"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", program], capture_output=True, check=True, env={**os.environ, "PYTHONHASHSEED": seed}
        ).stdout
        for seed in ("1", "2")
    }
    assert outputs == {render(specimen(), "html").encode()}


def test_page_grows_with_the_texts_and_no_faster() -> None:
    """Ten times the units make at most about ten times the page."""
    sizes = []
    for count in (60, 600):
        units = [f"Sentence {number} speaks of lorry {number}." for number in range(count)]
        left, right = make_statement("A", *units), make_statement("B", *units)
        links = tuple(make_link(left, right, (number,), (number,)) for number in range(count))
        sizes.append(len(render(make_comparison(left, right, links), "html")) - len(STYLE) - len(SCRIPT))
    assert sizes[1] < 10.5 * sizes[0]


# -- safety -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("only", [(), ("left", "right"), ("shared",)])
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_changes_no_tag(text: str, only: tuple[Section, ...]) -> None:
    """Whatever a text, a label, a source, a language or a notice holds, the elements and attributes stay the same."""
    assert shape(page_of(with_text(text), *only)) == shape(page_of(with_text("sides"), *only))


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_as_it_is(text: str) -> None:
    """A reader sees the characters of the text, stand-ins in the place of those that nobody could see."""
    page = page_of(with_text(text))
    assert named(page, "left-1").one("p", "words").text == visible(f"The {text} met.")
    assert named(page, "only-right-1").one("p", "words").text == visible(f"There {text} alone.")
    assert page.one("h1").one("bdi", "left").text == visible(f"A{text}")


@given(comparisons())
@settings(max_examples=150, deadline=None)
def test_texts_are_whole(comparison: Comparison) -> None:
    """Whatever the texts hold, every unit stands in its column as it is, in order, and nothing in the page acts."""
    written = render(comparison, "html")
    assert {char for char in written if char < " " or "\x7f" <= char < "\xa0" or "\u202a" <= char <= "\u202e"} == {"\n"}
    written.encode("utf-8")
    page = parse(written)
    for side, statement in (("left", comparison.left), ("right", comparison.right)):
        shown = [passage.one("p", "words").text for passage in column_of(page, side).all("li", "passage")]
        assert shown == [visible(statement.text_of(unit.index)) for unit in statement.units]


@pytest.mark.parametrize("only", FILTERS)
def test_texts_are_whole_under_every_filter(only: tuple[Section, ...]) -> None:
    """A filter shortens the lists; both texts keep every passage and every mark."""
    page, whole = page_of(specimen(), *only), page_of(specimen())
    for side in ("left", "right"):
        for passage, same in zip(column_of(page, side).all("li"), column_of(whole, side).all("li"), strict=True):
            assert passage.attributes == same.attributes
            assert passage.prose == same.prose


# -- what is shown ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", NAMES)
def test_answer_comes_first(name: str) -> None:
    """The header holds the two sides, then the answer, then how many there are of each and where."""
    comparison = gold_comparison(name)
    report = make_report(comparison)
    header = page_of(comparison).one("header")
    assert header.one("h1").prose == "Statement A and Statement B"
    assert tuple(sentence.text for sentence in header.one("div", "answer").all("p")) == report.answer
    figures = [
        (item.one("b").text, [link.attributes["href"] for link in item.all("a")])
        for item in header.one("ul").all("li")[:4]
    ]
    assert figures == [
        (str(count), [address] if count else [])
        for count, address in (
            (report.summary.discrepancies, "#differences"),
            (report.summary.links, "#shared"),
            (report.left.unique, "#only-left"),
            (report.right.unique, "#only-right"),
        )
    ]


@pytest.mark.parametrize("only", FILTERS)
def test_headings_are_those_of_every_report(only: tuple[Section, ...]) -> None:
    """The lists have the headings that they have in every other format."""
    headings = [
        heading.text for heading in page_of(specimen(), *only).all("h2") if "texts" not in heading.attributes["id"]
    ]
    assert headings == [text for _section, text in make_report(specimen(), only).headings]


@pytest.mark.parametrize("name", NAMES)
def test_differences_show_both_wordings_and_lead_to_their_place(name: str) -> None:
    """Each discrepancy names its kind, marks the words of both sides and leads to the passages that hold them."""
    comparison = gold_comparison(name)
    page = page_of(comparison)
    cards = named(page, "differences").all("li", "card")
    for item, card in zip(make_report(comparison).discrepancies, cards, strict=True):
        assert card.one("h3").prose == f"{item.number} {item.kind_text}"
        assert [mark.text for mark in card.all("mark")] == [item.left.words, item.right.words]
        assert [quote.text for quote in card.all("blockquote")] == [
            f"{side.before}{side.words}{side.after}" for side in (item.left, item.right)
        ]
        link = card.one("a").attributes
        for target, words in (
            (link["href"].removeprefix("#"), item.left.words),
            (link["data-beside"], item.right.words),
        ):
            marks = [mark.text for mark in named(page, target).all("mark")]
            assert any(mark in words or words in mark for mark in marks)
            assert f"#difference-{item.number}" in [a.attributes["href"] for a in named(page, target).all("a")]


@pytest.mark.parametrize("name", NAMES)
def test_links_lead_from_each_passage_to_its_counterparts(name: str) -> None:
    """The passages of a link lead to all passages of its other side, and the unique ones say that they have none."""
    comparison = gold_comparison(name)
    page = page_of(comparison)
    for side, other, unique in (
        ("left", "right", comparison.unique_left),
        ("right", "left", comparison.unique_right),
    ):
        for unit, passage in enumerate(column_of(page, side).all("li", "passage")):
            wanted = [
                f"#{other}-{target + 1}"
                for link in comparison.links
                if unit in (link.left if side == "left" else link.right)
                for target in (link.right if side == "left" else link.left)
            ]
            assert [a.attributes["href"] for a in passage.all("a", "reference")] == wanted
            assert ("no counterpart found" in passage.prose) == (unit in unique)
            assert ("unique" in passage.classes) == (unit in unique) == ("linked" not in passage.classes)


def test_passages_say_what_they_share() -> None:
    """Who hears the page is told what the other one sees: the passages, the relation, what differs, what is unsure."""
    page = page_of(specimen())
    names = {a.attributes["href"]: a.attributes["aria-label"] for a in column_of(page, "left").all("a", "reference")}
    assert names["#right-3"] == (
        "Passage 2 of Ministry, shared with passage 3 of Embassy; Embassy says more; they differ: date or time"
    )
    assert names["#right-6"].startswith("Passage 4 of Ministry, shared with passage 6 of Embassy; reworded; check: ")
    assert "; moved" in names["#right-2"]


def test_marks_are_spoken_and_leave_the_text_alone() -> None:
    """What a screen reader says of a mark comes from the style, so that searching and copying find the text alone."""
    for selector, said in (("mark", "they differ: "), (".replaced", "other words: "), (".only", "only here: ")):
        assert f'.words {selector}::before {{ content: "" / "{said}"; }}' in STYLE
    note = named(page_of(specimen()), "left-2").one("a", "note")
    assert (note.text, note.attributes["data-note"], note.attributes["aria-label"]) == ("", "1", "Difference 1")


def test_related_points_lead_to_the_passages_that_they_name() -> None:
    """A unique point that has one about the same topic on the other side names its passage there, and leads to it."""
    for only in ((), ("left",)):
        (related,) = named(page_of(specimen(), *only), "only-left").all("p", "meta")
        assert related.prose == "same topic, no shared claim found: passage 7 of Embassy"
        assert related.one("a").attributes["href"] == "#right-7"


def test_a_topic_that_the_other_side_has_is_told_from_one_that_it_has_not() -> None:
    """In the texts the two look different and say which they are; the list has a heading for each."""
    page = page_of(specimen())
    same, missing = named(page, "left-6"), named(page, "left-7")
    assert "related" in same.classes
    assert "related" not in missing.classes
    assert "no counterpart found same topic, no shared claim found: passage 7 of Embassy" in same.prose
    assert "no counterpart found topic not found in Embassy" in missing.prose
    assert same.one("a").attributes["href"] == "#right-7"
    assert [heading.prose for heading in named(page, "only-left").all("h3")] == [
        "Topic not found in Embassy (1)",
        "Topic found in Embassy, but no shared claim (1)",
    ]
    assert "reference" not in same.one("a").classes, "a counterpart is shown with an arrow, and this is none"


def test_unsure_and_moved_claims_are_marked() -> None:
    """A link below 0.7 says "check" and how sure it is, one outside the order says "moved", in both texts."""
    page = page_of(specimen())
    for place in ("left-4", "right-6"):
        assert "check: 62% sure" in named(page, place).prose
    for place in ("left-5", "right-2"):
        assert named(page, place).one("span", "moved").text == "moved"
    assert "check: unsure" in named(page, "difference-2").prose
    assert "check" not in named(page, "difference-1").prose


def test_notices_sources_and_versions_are_shown() -> None:
    """The page tells what was assumed and what it was made of."""
    report = make_report(specimen())
    page = page_of(specimen())
    notices = [notice.prose for notice in page.all("p", "notice")]
    assert notices == [f"Notice {notice.message}" for notice in report.notices]
    footer = page.one("footer").prose
    assert "ministry.txt, 7 passages" in footer
    assert "embassy.txt, 8 passages" in footer
    assert "compare-statements 0.0.0" in footer
    assert report.reliability in footer


def test_equivalences_are_folded_unless_asked_for() -> None:
    """What looks different and means the same is there on request, with the claim that holds it."""
    folded = page_of(specimen()).one("details", "equivalences")
    assert "open" not in folded.attributes
    assert [quote.text for quote in folded.all("q")] == ["12", "twelve"]
    assert folded.one("a").attributes["href"] == "#claim-3"
    opened = parse(render(specimen(), "html", Display(show_equivalences=True))).one("details", "equivalences")
    assert "open" in opened.attributes


@pytest.mark.parametrize("only", FILTERS[1:])
def test_filter_hides_lists_and_says_so(only: tuple[Section, ...]) -> None:
    """Only the chosen lists are there, before the texts, and the note tells what is hidden."""
    page = page_of(specimen(), *only)
    names: dict[str, Section] = {
        "differences": "discrepancies",
        "shared": "shared",
        "only-left": "left",
        "only-right": "right",
        "emphasis": "emphasis",
    }
    sections = [section.attributes["id"] for section in page.one("main").all("section") if "id" in section.attributes]
    assert [names[section] for section in sections if section in names] == [name for name in SECTIONS if name in only]
    note = make_report(specimen(), only).filter_note
    notes = [notice.prose for notice in page.all("p", "notice")]
    assert (f"Filtered {note}" in notes) == bool(note)
    if note:
        assert sections[-1] == "texts"


# -- for everyone -----------------------------------------------------------------------------------------------------


@cache
def pages() -> list[Element]:
    """Return pages of every kind: annotated pairs, everything at once under every filter, nothing or all shared."""
    alone = make_comparison(make_statement("A", "One."), make_statement("B", "Other."))
    left, right = make_statement("A", "One."), make_statement("B", "One.")
    same = make_comparison(left, right, (make_link(left, right, (0,), (0,), relation="identical", score=1.0),))
    return [
        *(page_of(gold_comparison(name)) for name in NAMES),
        *(page_of(specimen(), *only) for only in FILTERS),
        page_of(alone),
        page_of(same),
    ]


def test_every_address_leads_somewhere() -> None:
    """Ids are unique, and every link and every name by reference leads to one."""
    for page in pages():
        identities = [element.attributes["id"] for element in page.walk() if "id" in element.attributes]
        assert len(identities) == len(set(identities))
        for element in page.walk():
            for key in ("href", "aria-labelledby", "data-beside"):
                address = element.attributes.get(key, "").removeprefix("#")
                assert address in {"", "data:,", *identities}


def test_headings_are_in_order() -> None:
    """There is one first heading, and none is more than one level below the one before."""
    for page in pages():
        levels = [int(element.tag[1]) for element in page.walk() if re.fullmatch(r"h[1-6]", element.tag)]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))


def test_page_has_landmarks_and_a_way_past_the_lists() -> None:
    """Header, navigation, main part and footer are there once; the first link leads to the texts."""
    for page in pages():
        for tag in ("header", "nav", "main", "footer"):
            page.one(tag)
        first = page.one("body").all("a")[0]
        assert (first.classes, first.attributes["href"]) == (frozenset({"skip"}), "#texts")
        assert page.one("html").attributes == {"lang": "en"}


def test_every_control_has_a_name() -> None:
    """Links, inputs and folds have text or a label."""
    for page in pages():
        for element in page.walk():
            if element.tag in {"a", "summary", "legend", "label", "h1", "h2", "h3"}:
                assert element.attributes.get("aria-label") or element.prose
        assert all(any(control in label.walk() for label in page.all("label")) for control in page.all("input"))


def test_languages_and_directions_are_told() -> None:
    """Each passage says in which language it is; one from right to left says so whatever its first word is."""
    left = make_statement("Foreign Office", "The talks began.", "UN observers came.")
    right = make_statement("وزارت خارجہ", "UNHCR کے نمائندے آئے۔", "مذاکرات شروع ہوئے۔", language="ur")
    link = replace(make_link(left, right, (0,), (1,)), edits=())
    page = page_of(make_comparison(left, right, (link,)))
    for side, language, direction in (("left", "en", "auto"), ("right", "ur", "rtl")):
        for words in column_of(page, side).all("p", "words"):
            assert (words.attributes["lang"], words.attributes["dir"]) == (language, direction)
    only = page.one("div", "answer").all("p")[-1]
    assert [label.text for label in only.all("bdi")] == ["وزارت خارجہ"]


# -- the pieces of a passage ------------------------------------------------------------------------------------------


def test_marks_touch_no_blank() -> None:
    """Blanks at the ends of a piece stay outside its mark, so that nothing but words is underlined."""
    passage = Passage(0, "sentence", (Piece(" once more ", 0, 11, "only"), Piece(" ", 11, 12, "replaced")), (1,), True)
    made = [(run.before, run.words, run.after, run.style) for run in runs(passage)]
    assert made == [(" ", "once more", " ", "only"), (" ", "", "", "")]


def test_number_of_a_difference_follows_its_last_words() -> None:
    """Where the words of two differences overlap, each number stands once, after the last piece of its own."""
    pieces = (
        Piece("four ", 0, 5, "replaced", (1,)),
        Piece("armed ", 5, 11, "replaced", (1, 2)),
        Piece("men", 11, 14, "replaced", (2,)),
    )
    assert [run.notes for run in runs(Passage(0, "sentence", pieces, (1,), True))] == [(), (1,), (2,)]


@given(comparisons())
@settings(max_examples=50, deadline=None)
def test_parts_join_to_the_sentence(comparison: Comparison) -> None:
    """Cutting a sentence at the labels loses nothing, and what is called a label is one."""
    report = make_report(comparison)
    labels = report.left.label, report.right.label
    for sentence in report.answer:
        cut = parts(sentence, labels)
        assert "".join(part.text for part in cut) == sentence
        assert all((part.text in labels) for part in cut if part.label)


def test_label_inside_a_word_is_none() -> None:
    """A short label is found where it stands for itself, the longer of two labels before the shorter."""
    assert [part.text for part in parts("1 claim: a says more", ("a", "b"))] == ["1 claim: ", "a", " says more"]
    assert [part.text for part in parts("Only in A B: 1", ("A", "A B"))] == ["Only in ", "A B", ": 1"]


# -- colours ----------------------------------------------------------------------------------------------------------

TEXT_ON = {
    "text": ("page", "surface", "sunken", "left-tint", "right-tint"),
    "muted": ("page", "surface", "sunken", "left-tint", "right-tint"),
    "left": ("page", "surface", "sunken", "left-tint"),
    "right": ("page", "surface", "sunken", "right-tint"),
    "alert": ("page", "surface", "sunken"),
    "differ-text": ("differ",),
    "page": ("text",),
}
"""Colour of a text -> the grounds on which it stands."""

SIGN_ON = {
    "left": ("page", "surface", "left-tint"),
    "right": ("page", "surface", "right-tint"),
    "control": ("page", "surface"),
    "differ-line": ("surface", "sunken"),
    "focus": ("page", "surface", "sunken"),
}
"""Colour of a line, border or outline that carries meaning -> what it stands on."""


def colours(scheme: str) -> dict[str, str]:
    """Return the colours of the style by their names, for a light or a dark screen."""
    light, dark = (dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", part)) for part in blocks())
    return light if scheme == "light" else light | dark


def blocks() -> tuple[str, str]:
    """Return the rule that sets the colours and the one that sets them for a dark screen."""
    first, second = re.findall(r":root \{(.*?)\}", STYLE, re.DOTALL)[:2]
    return first, second


def luminance(colour: str) -> float:
    """Return the relative luminance of a colour as WCAG 2 defines it."""
    channels = (int(colour[index : index + 2], 16) / 255 for index in (1, 3, 5))
    red, green, blue = (
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4 for channel in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    """Return the contrast of two colours, 1..21."""
    darker, lighter = sorted((luminance(first), luminance(second)))
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_computed_as_defined() -> None:
    """Black on white is 21, a colour on itself 1."""
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#175a8f", "#175a8f") == 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_contrast_is_enough(scheme: str) -> None:
    """Text has a contrast of at least 4.5 to its ground, signs of at least 3, on light and on dark screens."""
    palette = colours(scheme)
    for least, pairs in ((4.5, TEXT_ON), (3, SIGN_ON)):
        for colour, ground in chain.from_iterable(((name, on) for on in grounds) for name, grounds in pairs.items()):
            assert contrast(palette[colour], palette[ground]) >= least, (colour, ground)


def test_style_uses_no_colour_but_the_named_ones_on_screens() -> None:
    """Every colour on a screen is one of those whose contrast is checked; a dark screen changes all of them."""
    screen = STYLE[: STYLE.index("@media print {")]
    for block in blocks():
        screen = screen.replace(block, "")
    assert not re.search(r"#[0-9a-f]{3,8}\b|rgb|hsl|opacity: 0?\.", screen)
    light, dark = (set(re.findall(r"--([a-z-]+): #", part)) for part in blocks())
    assert light == dark
