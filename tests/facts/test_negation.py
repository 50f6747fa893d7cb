"""What a statement denies; texts of our own."""

from __future__ import annotations

import pytest

from compare.facts import add_facts
from compare.model import Negation
from compare.readers import read_text
from compare.units import split
from compare.words import fold_of


def _negations(text: str, language: str = "en") -> list[tuple[str, Negation]]:
    statement = add_facts(split(read_text(text), label="a side", source="", language=language))
    return [
        (statement.text[fact.span.start : fact.span.stop], fact.value)
        for unit in statement.units
        for fact in unit.facts
        if isinstance(fact.value, Negation)
    ]


@pytest.mark.parametrize(
    ("text", "language", "cue", "first"),
    [
        ("The trial will not be continued.", "en", "not", "continued"),
        ("They didn't agree.", "en", "didn't", "agree"),
        ("The bridge is no longer open.", "en", "no longer", "open"),
        ("At no time was the bridge open.", "en", "At no time", "bridge"),
        ("The firm rejected claims that the bridge had collapsed.", "en", "rejected", "bridge"),
        ("The firm dismissed all reports of a collapse.", "en", "dismissed", "collapse"),
        ("The firm denied any part in the collapse.", "en", "denied", "part"),
        ("The firm disputes that the bridge collapsed.", "en", "disputes that", "bridge"),
        ("No shots were fired.", "en", "No", "shots"),
        ("Nobody was hurt.", "en", "Nobody", "hurt"),
        ("They failed to agree on a date.", "en", "failed to", "agree"),
        ("They refused to sign.", "en", "refused", "sign"),
        ("They left without signing.", "en", "without", "signing"),
        ("Die Brücke wurde nicht gesperrt.", "de", "nicht", "gesperrt"),
        ("Es gab keine Verletzten.", "de", "keine", "verletzten"),
        ("Il n'a pas signé.", "fr", "pas", "signe"),
        ("El gobierno no firmó.", "es", "no", "firmo"),
        ("Соглашение не подписано.", "ru", "не", "подписано"),
        ("لم توقع الحكومة الاتفاق.", "ar", "لم", "توقع"),
        ("双方没有签署协议。", "zh", "没有", "签"),
        ("معاہدے پر دستخط نہیں ہوئے۔", "ur", "نہیں", "ہوئے"),
    ],
)
def test_denials(text: str, language: str, cue: str, first: str) -> None:
    """A cue is found in each language, and the word next to it is what it denies first."""
    assert [(span, negation.of[0]) for span, negation in _negations(text, language)] == [(cue, fold_of(first))]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Not only the envoy came.", "en"),
        ("No fewer than ten came.", "en"),
        ("No later than Friday.", "en"),
        ("There is no doubt about it.", "en"),
        ("See No. 5 of the list.", "en"),
        ("Nicht nur der Minister kam.", "de"),
        ("Стороны обсудили не только торговлю.", "ru"),
        ("Они не могли не заметить колонну.", "ru"),
        ("双方不仅讨论了贸易。", "zh"),
    ],
)
def test_what_only_looks_like_a_denial(text: str, language: str) -> None:
    """A set phrase, a number sign and a denial of a denial are none."""
    assert _negations(text, language) == []


def test_an_act_of_denying_that_was_not_done() -> None:
    """Not to refuse a thing is told with both words and is no denial of it."""
    ((cue, negation),) = _negations("They did not refuse permission.")
    assert (cue, negation.of, negation.undone) == ("not refuse", ("permission",), True)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The firm denied any part in the collapse.", False),
        ("The firm denied the diver access to the wreck.", True),
        ("The firm rejected claims that the bridge had collapsed.", False),
        ("The firm rejected the plan.", True),
        ("The report was denied by the firm.", True),
    ],
)
def test_what_is_called_untrue_is_told_from_what_is_not_granted(text: str, *, act: bool) -> None:
    """Who denies a part in a thing says that it is not so; who denies access, or rejects a plan, does something."""
    ((_, negation),) = _negations(text)
    assert negation.act is act


def test_two_denials_of_one_clause_tell_when_a_thing_is_not_done() -> None:
    """In "without a licence no ship may sail", only that no ship may sail is a denial."""
    ((cue, negation),) = _negations("Without a licence no ship may sail.")
    assert (cue, negation.of[0]) == ("no", "ship")


def test_dismissing_a_person_denies_nothing() -> None:
    """A verb that denies a claim is none where it is said of anything else."""
    assert _negations("The firm dismissed its director.") == []


def test_a_denial_ends_with_its_clause() -> None:
    """What another clause says is not denied."""
    ((_, negation),) = _negations("The bridge was not closed, but the road was blocked.")
    assert negation.of == ("closed", "bridge")


def test_denying_a_thing_is_no_denial_of_an_act() -> None:
    """To reject a plan is not to say that something was not so."""
    assert [negation.act for _, negation in _negations("They rejected the plan. They refused to come.")] == [
        True,
        False,
    ]


def test_a_denial_may_end_its_sentence() -> None:
    """The last word of a unit can be a cue: what it denies stands before it."""
    ((span, negation),) = _negations("The envoy came and the minister did not")
    assert (span, negation.of[0]) == ("not", "minister")


def test_a_language_without_cues_has_no_denials() -> None:
    """Where nothing is known, nothing is claimed."""
    assert _negations("Ez nem történt meg.", "hu") == []
