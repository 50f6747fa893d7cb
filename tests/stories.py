"""Articles to generate: what two sides say, what others say and what nobody says, from words of our own."""

from __future__ import annotations

from hypothesis import strategies as st

SIDES = ("Harbour Ministry", "Fleet Union")
"""What the articles call the two sides in full."""

NAMES = (
    "The Harbour Ministry", "the ministry", "The Fleet Union", "The union",
    "Ilmar Tesk, a spokesman of the Harbour Ministry,",
    "Oda Brandvik, head of the Fleet Union,", "The Fleet Union (FU)", "it", "She", "The two sides",
    "A fisherman", "The United Nations",
)  # fmt: skip
VERBS = (
    "said",
    "denied",
    "added",
    "insisted",
    "told reporters",
    "said in a statement",
    "agreed",
    "did not comment on whether",
)
CLAIMS = (
    "the old pier was safe",
    "two planks were missing",
    "14 ships would sail before 3 May",
    "it had “never been asked” about the cranes",
    "the dispute could be settled “within days”",
)
QUOTED = (
    "The pier is safe",
    "We will not sail before that",
    "Two planks were missing, and nobody told us",
    "It is a question of trust",
)

_NAME, _VERB, _CLAIM, _QUOTED = map(st.sampled_from, (NAMES, VERBS, CLAIMS, QUOTED))

REPORTED = st.builds("{} {} that {}.".format, _NAME, _VERB, _CLAIM).map(lambda text: text[0].upper() + text[1:])
QUOTING = st.one_of(
    st.builds("“{},” {} {}.".format, _QUOTED, _NAME, _VERB),
    st.builds("“{},” said {}.".format, _QUOTED, st.sampled_from(("the Harbour Ministry", "the union", "Ilmar Tesk"))),
    st.builds("According to {}, {}.".format, st.sampled_from(("the ministry", "the Fleet Union", "officials")), _CLAIM),
    st.builds("{} {}: “{}.”".format, _NAME, _VERB, _QUOTED).map(lambda text: text[0].upper() + text[1:]),
    st.builds("“{}.\n\n“{},” {} {}.".format, _QUOTED, _QUOTED, _NAME, _VERB),
)
OTHER_LANGUAGES = (
    "Министерство порта сообщило, что причал безопасен.",
    "«Это ошибка», — заявил профсоюз.",
    "Das Ministerium erklärte, der Pier sei sicher.",
    "El sindicato señaló que faltaban dos tablas.",
    "« Le quai est sûr », a déclaré le ministère.",
    "部门表示码头是安全的。",
    "قالت الوزارة إن الرصيف آمن.",
)
BACKGROUND = (
    "The pier is 120 metres long.",
    "It rains on most days of the year, and the ferries to the islands sail twice a day.",
    "Two hundred people live by the harbour, most of them from fishing.",
    "The lighthouse was painted white in 1904 and burned down in the great storm of 1931.",
)
"""Paragraphs of the reporter's own that name no speaker, no country and no person."""

SENTENCES = st.one_of(
    REPORTED, QUOTING, REPORTED, QUOTING, st.sampled_from(BACKGROUND), st.sampled_from(OTHER_LANGUAGES)
)
PARAGRAPHS = st.one_of(
    st.lists(SENTENCES, min_size=1, max_size=3).map(" ".join),
    st.lists(SENTENCES, min_size=1, max_size=3).map(" ".join),
    st.sampled_from(
        ("Pier stays open", "NORBY, 4 May —", "By Tove Lund", "• Fuel: 120 lorries", "What happened before:")
    ),
)
ARTICLES = st.builds(
    lambda first, second, rest: "\n\n".join((*rest[:1], first, second, *rest[1:])),
    st.just("The Harbour Ministry said on Monday that the pier was safe."),
    st.sampled_from(("The Fleet Union denied it.", "“It is not,” the Fleet Union said.")),
    st.lists(PARAGRAPHS, max_size=5),
)
"""Articles in which both sides speak at least once."""

PIECES = st.sampled_from((
    "The Harbour Ministry said", "the Fleet Union denied it", "it added", "He said", "according to", "the ministry's",
    "which", "while", "and", "neither", "“", "”", '"', "'", "‘", "’", "„", "«", "»", ",", ".", ";", ":", "(", ")", "—",
    "\n\n", "\n", "\r\n", " ", "\x00", "\u202e", "\x1b[31m", "<b>", "\xe9", "e\u0301", "агентство сообщило", "部门表示",
    "قالت الوزارة",
))  # fmt: skip
MESSY = st.lists(PIECES, max_size=40).map(
    lambda pieces: f"The Harbour Ministry said yes.\n\nThe Fleet Union said no.\n\n{''.join(pieces)}"
)
"""Articles in which both sides speak, and then anything comes."""
