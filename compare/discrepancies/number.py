"""Numbers that answer the same question, and whether they agree.

Two quantities agree where the intervals that they allow overlap: "more than 140" and 143, "up to 30" and 12, "about 60"
and 62. They are compared in the base unit of their measure, so that 7,200 hectares are 72 km²; a share in words is a
percentage. Quantities of two measures are never compared, nor are counts of the people of two holders.
"""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

from compare.discrepancies.holder import holders_of
from compare.discrepancies.pairing import Likeness, pair_facts, report_pairs
from compare.discrepancies.part import compare_parts
from compare.discrepancies.shares import compare_shares
from compare.discrepancies.single import may_stand_for, singles
from compare.discrepancies.value import value_of
from compare.model import Quantity

if TYPE_CHECKING:
    from compare.discrepancies.passage import LinkedPassages
    from compare.model import Discrepancy, Equivalence, Fact

APPROXIMATION = 0.05
"""Least share by which a number that the text calls approximate may be off."""

ROUGHNESS = 0.2
"""Largest such share: "about 200" is a round number, but it is not 250."""

ROUNDING = 1e-3
"""Share by which two numbers may differ that were converted from one unit to another or written as a fraction."""

_ROUND_FROM = 1000.0
_ROUND_SHARE = 0.05


def compare_numbers(passages: LinkedPassages) -> tuple[tuple[Discrepancy, ...], tuple[Equivalence, ...]]:
    """Return where a link gives two numbers for the same thing, and where it writes the same number in two ways."""
    holders = holders_of(passages.left), holders_of(passages.right)
    if not passages.in_order:
        holders = holders[1], holders[0]

    lone = tuple(singles(passages.left)), tuple(singles(passages.right))
    alone = frozenset(fact for facts in lone for fact in facts)

    def comparable(fact: Fact, other: Fact) -> bool:
        if (fact in alone or other in alone) and not may_stand_for(passages, fact, other):
            return False
        one, two = holders[0].get(fact.span), holders[1].get(other.span)
        of_others = passages.one_language and one and two and one.isdisjoint(two)
        here, there = _in_one_measure(value_of(fact, Quantity), value_of(other, Quantity))
        one_measure = here.measure == there.measure or _same_figure(here, there)
        return not of_others and one_measure

    facts = (*passages.left.of_kind("number"), *lone[0]), (*passages.right.of_kind("number"), *lone[1])
    exact = frozenset(found for fact in (*facts[0], *facts[1]) if (found := _exact(fact)) is not None)

    def doubt(fact: Fact, other: Fact, likeness: Likeness) -> float:
        one_alone = (fact in alone) + (other in alone)
        rest = _leaves(fact, other, exact)
        added = OTHER_CHANGE * (rest and not _CHANGED_TO.isdisjoint(likeness.leads))  # "from six to nine", "three more"
        return _doubt(fact, other, likeness) + REMAINDER * rest + added + SINGLE * one_alone

    pairs = pair_facts(passages, *facts, comparable=comparable, agrees=_agree, doubt=doubt)
    discrepancies, equivalences = report_pairs(passages, "number", pairs)
    return (*discrepancies, *compare_parts(passages), *compare_shares(passages)), equivalences


def _doubt(fact: Fact, other: Fact, likeness: Likeness) -> float:
    """Return what speaks against two numbers in the words directly before and after them.

    "Rose by 5%" and "rose to 7%" answer different questions, so do "a third each" and "two thirds". An ordinal tells
    what it counts by the word after it, and by nothing else: "the 27th" is a day or a page. "The two sides" takes up
    who is known, and counts no one. What is told of one thing seldom differs by an order of magnitude.
    """
    leads, follows = set(likeness.leads), set(likeness.follows)
    doubt = OTHER_CHANGE if leads & _CHANGE and leads & _LEVEL else 0.0
    doubt += EACH if len(follows) > 1 and follows & _EACH else 0.0
    one, two = value_of(fact, Quantity), value_of(other, Quantity)
    if one.measure == two.measure == "ordinal":
        return doubt + (UNNAMED if likeness.of not in {"same", "kin"} and not likeness.after else 0.0)
    former = [_is_former(lead, follow) for lead, follow in zip(likeness.leads, likeness.follows, strict=True)]
    called = [is_former or lead in _FORMER for is_former, lead in zip(former, likeness.leads, strict=True)]
    doubt += FORMER * (any(former) and not all(called))
    known = [quantity.low == quantity.high == _PAIR for quantity in (one, two)]
    doubt += KNOWN * any(pair and lead in _DEFINITE for pair, lead in zip(known, likeness.leads, strict=True))
    return doubt + FAR * _magnitudes_apart(*_in_one_measure(one, two))


def _is_former(lead: str, follow: str) -> bool:
    """Return True for the value that something had: "from 800 to 1,200"."""
    return lead in _CHANGED_FROM and follow in _CHANGED_TO


def _exact(fact: Fact) -> tuple[str, float] | None:
    """Return the measure and value of a number without bounds, None for another one."""
    quantity = value_of(fact, Quantity)
    return (quantity.measure, quantity.low) if quantity.low == quantity.high else None


def _leaves(fact: Fact, other: Fact, exact: frozenset[tuple[str, float]]) -> bool:
    """Return True where a further number is the difference or the sum of two: of 40 people 12 are free, 28 are not."""
    one, two = _exact(fact), _exact(other)
    if one is None or two is None or one[0] != two[0] or one[0] == "ordinal":
        return False
    further = {(one[0], abs(one[1] - two[1])), (one[0], one[1] + two[1])} - {one, two}
    return not exact.isdisjoint(further)


OTHER_CHANGE = 0.4
SINGLE = 0.1
FORMER = 0.4
"""What speaks against the former value of a change being compared with one that is not called former."""
REMAINDER = 0.3
"""Where a third count is what is left of the two, or both together: then they may be parts of one whole."""
EACH = 1.0
UNNAMED = 0.6
KNOWN = 0.3
FAR = 0.15
"""For each order of magnitude between the two."""
_PAIR = 2.0
_SLIP = 3.5
"""Orders of magnitude up to which the same digits may be a slip."""
_PHYSICAL = frozenset({"ordinal", "times", "%", "m", "m2", "m3", "kg", "s"})
"""Measures that are something else as a rate: a length is no speed."""
_DEFINITE = frozenset({
    "the", "these", "those", "both", "die", "beiden", "diese", "les", "ces", "los", "las", "ambos", "ambas", "обе",
    "оба", "обеих", "обоих", "эти", "этих",
})  # fmt: skip
_EACH = frozenset({"each", "apiece", "jeweils", "chacun", "chacune", "каждый", "каждая", "каждое"})
_CHANGED_FROM = frozenset({"from", "von", "de", "с"})
_CHANGED_TO = frozenset({"to", "auf", "a", "до"})
_FORMER = frozenset({"of", "than", "previously", "formerly", "been", "was", "from", "against", "with"})
"""English words before a former value: "instead of 900", "up from 900", "had been 900"."""
_CHANGE = frozenset({"by", "um", "на"})
_LEVEL = frozenset({"to", "at", "auf", "до", "bei"})


def _agree(fact: Fact, other: Fact) -> bool:
    one, two = _in_one_measure(value_of(fact, Quantity), value_of(other, Quantity))
    return one.measure == two.measure and agree(one, two)


def agree(one: Quantity, other: Quantity) -> bool:
    """Return True where two quantities of one measure can both be true. Symmetric.

    Two lower bounds, or two upper bounds, agree only if they are about the same.
    """
    slack = max(_slack(one), _slack(other)) + _calendar(one, other)
    if _lower_bound(one) and _lower_bound(other):
        return _near(one.low, other.low, slack)
    if _upper_bound(one) and _upper_bound(other):
        return _near(one.high, other.high, slack)
    if one.low < one.high and other.low < other.high and not (_open(one) or _open(other)):
        return _near(one.low, other.low, slack) and _near(one.high, other.high, slack)
    gap = max(one.low, other.low) - min(one.high, other.high)
    return gap <= max(slack, _rounding(one, other))


def _in_one_measure(one: Quantity, other: Quantity) -> tuple[Quantity, Quantity]:
    """Return two quantities with a rate as what it comes to in a year, if the other is none.

    "The annual budget" and "in each year" say so far from the number, or not at all.
    """
    if one.measure not in _PHYSICAL and other.measure == f"{one.measure}/s":
        return one, _in_a_year(other)
    if other.measure not in _PHYSICAL and one.measure == f"{other.measure}/s":
        return _in_a_year(one), other
    return one, other


def _in_a_year(rate: Quantity) -> Quantity:
    return replace(rate, low=rate.low * YEAR, high=rate.high * YEAR, measure=rate.measure.removesuffix("/s"))


def _same_figure(one: Quantity, other: Quantity) -> bool:
    """Return True for the same figure in two currencies: no conversion gives that."""
    codes = all(len(quantity.measure) == len("USD") and quantity.measure.isupper() for quantity in (one, other))
    return codes and one.measure != other.measure and (one.low, one.high) == (other.low, other.high)


def _magnitudes_apart(one: Quantity, other: Quantity) -> int:
    """Return how many whole orders of magnitude are between two quantities, 0 to 2.

    0 for the same digits: a slip of the magnitude is told of one thing.
    """
    values = sorted(abs(quantity.low if math.isinf(quantity.high) else quantity.high) for quantity in (one, other))
    if values[0] <= 0 or math.isinf(values[1]):
        return 0
    orders = math.log10(values[1] / values[0])
    return 0 if _is_whole(orders) and orders < _SLIP else min(2, int(orders + ROUNDING))


def _lower_bound(quantity: Quantity) -> bool:
    return math.isinf(quantity.high) and quantity.high > 0


def _upper_bound(quantity: Quantity) -> bool:
    return quantity.low <= 0 < quantity.high and not math.isinf(quantity.high)


def _open(quantity: Quantity) -> bool:
    return _lower_bound(quantity) or _upper_bound(quantity)


def _near(value: float, other: float, slack: float) -> bool:
    return abs(value - other) <= max(slack, ROUNDING * max(abs(value), abs(other)))


def _slack(quantity: Quantity) -> float:
    """Return by how much an approximate number may be off: half of the unit of its last digit that is not zero.

    Two that are both approximate agree within the slack of one of them: the reader of "about 200" and of "about 300"
    has been told two things.
    """
    if not quantity.approximate:
        return 0.0
    value = max(abs(bound) for bound in (quantity.low, quantity.high) if not math.isinf(bound))
    return max(APPROXIMATION * value, min(ROUGHNESS * value, _last_digit(value) / 2))


def _calendar(one: Quantity, other: Quantity) -> float:
    """Return by how much a stretch of months may differ from one of days: two months are 59 to 62 days."""
    if one.measure != "s":
        return 0.0
    for months, days in ((one, other), (other, one)):
        count = months.high / MONTH
        whole = not math.isinf(count) and count >= 1 and _is_whole(count) and not _is_whole(months.high / DAY)
        if whole and _is_whole(days.high / DAY):
            return 1.5 * DAY * round(count)
    return 0.0


DAY = 86_400.0
YEAR = 365.25 * DAY
MONTH = YEAR / 12


def _is_whole(value: float) -> bool:
    return not math.isinf(value) and abs(value - round(value)) < ROUNDING


def _last_digit(value: float) -> float:
    """Return the unit of the last digit of `value` that is not zero: 1,000 for 18,000, and 0.1 for 9.1."""
    if not value:
        return 0.0
    digits = f"{value:.6g}"
    number, _, exponent = digits.partition("e")
    power = int(exponent or 0)
    whole, _, part = number.partition(".")
    if part:
        return 10.0 ** (power - len(part))
    return 10.0 ** (power + len(whole) - len(whole.rstrip("0")))


def _rounding(one: Quantity, other: Quantity) -> float:
    """Return by how much two exact numbers may differ where one may be the other rounded: 18,000 and 18,400."""
    largest = max(abs(bound) for bound in (one.low, one.high, other.low, other.high) if not math.isinf(bound))
    tolerance = ROUNDING * largest
    if (
        one.low != one.high
        or other.low != other.high
        or one.measure == "ordinal"
        or min(one.low, other.low) < _ROUND_FROM
    ):
        return tolerance
    coarse = max(_last_digit(one.low), _last_digit(other.low))
    significant = min(one.low, other.low) >= 10 * coarse
    return max(tolerance, coarse / 2) if significant and coarse / 2 <= _ROUND_SHARE * largest else tolerance
