"""Statements to generate: sentences put together from words of our own, in several scripts, and arbitrary text."""

from __future__ import annotations

from hypothesis import strategies as st

SUBJECTS = (
    "The Foreign Ministry",
    "Ambassador Ilmar Tesk",
    "The two delegations",
    "Mrs. Oda Brandvik, the envoy of Norrland,",
    "Our side",
    "The Joint Committee (JC)",
)
CLAIMS = (
    "condemned the attack on the convoy near Port Sella",
    "agreed to open the border crossing to lorries",
    "called the proposal “wholly unacceptable”",
    "reported 14 dead and some 120 wounded",
    "will pay $2.5 million – a third of the costs – before the end of the year",
    "did not discuss fisheries",
    "thanked the hosts for their warm welcome",
    "signed a memorandum on wheat, fuel and medicine",
    "raised the rate by 0.25 per cent",
    "welcomed the release of twelve sailors",
)
TIMES = ("on 3 May 2024", "last Tuesday", "at 06:40 on 8 August", "in the second half of June", "after the talks", "")
OTHER_SCRIPTS = (
    "Стороны обсудили торговлю и договорились встретиться 5 июня.",
    "Министр назвал это «ошибкой».",
    "双方于5月3日在北京举行会谈。",
    "عقد الاجتماع في الرياض يوم الأحد.",
    "יושב הראש הודה למשלחת.",
    "Der Minister sprach von einem „schweren Fehler“.",
    "बैठक नई दिल्ली में हुई।",
)
UNRELATED = (
    "Beekeepers on the islands expect an unusually poor harvest of heather honey.",
    "A new exhibition shows woodcuts from the workshop of an unknown master.",
    "Swimmers are asked to stay clear of the pier while it is being painted.",
)

ENGLISH = st.builds(
    lambda subject, claim, time: f"{subject} {claim}{' ' * bool(time)}{time}.",
    st.sampled_from(SUBJECTS),
    st.sampled_from(CLAIMS),
    st.sampled_from(TIMES),
)
SENTENCES = st.one_of(ENGLISH, ENGLISH, ENGLISH, st.sampled_from(OTHER_SCRIPTS))
LINES = st.one_of(
    SENTENCES,
    st.lists(SENTENCES, min_size=2, max_size=4).map(" ".join),
    st.lists(SENTENCES, min_size=2, max_size=4).map(" ".join),
    st.sampled_from(
        ("Joint statement", "2. Trade", "• Fuel: 120 lorries", "(a) open the crossing;", "Oslo, 4 May 2024")
    ),
)
WRITTEN = st.lists(LINES, min_size=1, max_size=6).map("\n\n".join)
"""Paragraphs, headings and list items as somebody would write them."""

ANY = st.text(min_size=1, max_size=120).filter(lambda text: bool(text.strip()))
"""Any characters but lone surrogates, not all of them blank."""

STATEMENTS = st.one_of(WRITTEN, WRITTEN, ANY)


@st.composite
def pairs(draw: st.DrawFn) -> tuple[str, str]:
    """Draw two statements, of which the second often takes up lines of the first, in any order."""
    left = draw(STATEMENTS)
    taken = draw(st.lists(st.sampled_from(left.split("\n\n")), max_size=4))
    own = draw(st.lists(LINES, max_size=3))
    lines = draw(st.permutations([line for line in (*taken, *own) if line.strip()]))
    return left, "\n\n".join(lines) if lines else draw(STATEMENTS)
