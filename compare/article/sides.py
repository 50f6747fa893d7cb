"""Which two voices of an article are its sides, and what it calls them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.errors import InputError, SettingsError
from compare.model import ArticleSide
from compare.words import fold_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.article.attribution import Clause
    from compare.article.lexicon import Lexicon
    from compare.article.voices import Voices
    from compare.model import Side

_EXPLICIT = 2
"""How much more it counts for being a side to be named as a source than to be carried on."""

_REMEDY = "name the two sides with --sides, as the article names them, such as --sides 'Foreign Ministry,embassy'"


@dataclass(frozen=True, slots=True)
class Sides:
    """The two sides of an article.

    Attributes
    ----------
    of
        Index of a voice -> the side that it speaks for.
    sides
        The left and the right one with their names.
    """

    of: dict[int, Side]
    sides: tuple[ArticleSide, ArticleSide]


def find_sides(clauses: Sequence[Clause], voices: Voices, words: Lexicon, where: str) -> Sides:
    """Return the two sides of an article: the two that speak most.

    Bodies of one country are one side where those of another country are the other one.

    Raises
    ------
    InputError
        Fewer than two bodies or countries speak.
    """
    weights: dict[int, int] = defaultdict(int)
    firsts: dict[int, int] = {}
    for at, clause in enumerate(clauses):
        if clause.voice is not None and clause.voice >= 0:
            weights[clause.voice] += _EXPLICIT if clause.explicit else 1
            firsts.setdefault(clause.voice, at)
    spoken = sorted(weights, key=lambda voice: (-weights[voice], firsts[voice]))
    countries = {voice: _country(voice, voices, words) for voice in range(len(voices.known))}
    groups: dict[str, int] = defaultdict(int)
    for voice in spoken:
        groups[countries[voice] or f"#{voice}"] += weights[voice]
    ranked = sorted(
        groups, key=lambda group: (-groups[group], min(firsts[v] for v in spoken if (countries[v] or f"#{v}") == group))
    )
    within = [voice for voice in spoken if ranked and countries[voice] == ranked[0]]
    divided = len(within) > 1 and (len(ranked) < 2 or weights[within[1]] > groups[ranked[1]])  # noqa: PLR2004 - two sides
    if divided:
        chosen = [{within[0]}, {within[1]}]
    elif len(ranked) > 1:
        chosen = [{v for v in countries if (countries[v] or f"#{v}") == group} for group in ranked[:2]]
    else:
        raise InputError(where, "no second side that speaks was found in the article", _REMEDY)
    return _settled(chosen, voices, weights, firsts)


def _country(voice: int, voices: Voices, words: Lexicon) -> str:
    known = voices.known[voice]
    if known.territory:
        return known.territory
    return voices.home if known.head and words.is_a("state", known.head) else ""


def given_sides(names: Sequence[str], clauses: Sequence[Clause], voices: Voices, words: Lexicon, article: str) -> Sides:
    """Return the sides with these names.

    Raises
    ------
    SettingsError
        A name is not one that the article gives to a body, or both mean the same.
    """
    text = fold_text(article)
    chosen: list[set[int]] = []
    for name in names:
        fold = _bare(fold_text(name))
        exact = {
            at
            for at, voice in enumerate(voices.known)
            if any(_bare(fold_text(known)) == fold for known in voice.names.values()) or fold in voice.acronyms
        }
        primed = voices.prime(name)
        members = {primed} if primed is not None else set()
        spoken = {clause.voice for clause in clauses}
        exact = {at for at in exact if at in spoken} or exact
        if not (exact or members) or not any(f" {word} " in f" {text} " for word in fold.split()):
            raise SettingsError(
                "--sides", f"the article does not speak of {name!r}", "name both sides as the article names them"
            )
        chosen.append(exact or members)
    countries = [{_country(at, voices, words) for at in members} - {""} for members in chosen]
    if all(len(each) == 1 for each in countries) and countries[0] != countries[1]:
        for members, country in zip(chosen, countries, strict=True):
            members |= {at for at in range(len(voices.known)) if {_country(at, voices, words)} == country}
    elif any(len(each) == 1 for each in countries):
        at = 0 if len(countries[0]) == 1 else 1
        if len(countries[1 - at]) == 0:
            chosen[at] |= {
                i for i in range(len(voices.known)) if {_country(i, voices, words)} == countries[at]
            } - chosen[1 - at]
    chosen[1] -= chosen[0]
    if not chosen[1]:
        raise SettingsError("--sides", "both names mean the same side of the article", "name two sides that speak")
    weights: dict[int, int] = defaultdict(int)
    firsts: dict[int, int] = {}
    for number, clause in enumerate(clauses):
        if clause.voice is not None and clause.voice >= 0:
            weights[clause.voice] += 1
            firsts.setdefault(clause.voice, number)
    return _settled(chosen, voices, weights, firsts, swap=False, names=tuple(names))


def _contains(text: str, part: str) -> bool:
    return f" {part} " in f" {text} " or f" {text} " in f" {part} "


def _bare(fold: str) -> str:
    return fold.removeprefix("the ").removesuffix("'s")


def _rank(name: str) -> tuple[bool, int]:
    """Order the names of a voice: those with a capital first, and of few words that have none; else as they come."""
    words = name.split()
    small = sum(word.islower() and len(word) > len("for") for word in words)
    return not any(word[:1].isupper() for word in words), small


def _settled(
    chosen: list[set[int]],
    voices: Voices,
    weights: dict[int, int],
    firsts: dict[int, int],
    *,
    swap: bool = True,
    names: tuple[str, ...] = ("", ""),
) -> Sides:
    first = [min((firsts[v] for v in members if v in firsts), default=len(firsts) + 10**9) for members in chosen]
    if swap and first[1] < first[0]:
        chosen.reverse()
    of: dict[int, Side] = {}
    made = []
    sides: tuple[Side, Side] = ("left", "right")
    for side, members, given in zip(sides, chosen, names, strict=True):
        for voice in members:
            of[voice] = side
        spoken = sorted(members, key=lambda voice: (-weights.get(voice, 0), firsts.get(voice, 10**9), voice))
        spoken.sort(key=lambda voice: not voices.known[voice].head and bool(voices.known[voice].territory))
        called = [given] if given else []
        speaking = [voice for voice in spoken if voice in weights] or spoken
        if not voices.known[speaking[0]].head and voices.known[spoken[0]].head:
            speaking = [spoken[0], *speaking]  # a country that speaks is called by its ministry
        for voice in speaking:
            called += sorted(voices.known[voice].names.values(), key=_rank)
        unique: dict[str, str] = {}
        for name in called:
            unique.setdefault(_bare(fold_text(name)), name)
        made.append(ArticleSide(side, tuple(unique.values())))
    return Sides(of, (made[0], made[1]))
