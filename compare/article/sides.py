"""Which two voices of an article are its sides, and what it calls them."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.article.lexicon import stem_of
from compare.article.voices import MOST_NAMES, Voice
from compare.errors import InputError, SettingsError
from compare.model import ArticleSide
from compare.words import fold_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from compare.article.attribution import Clause
    from compare.article.lexicon import Lexicon
    from compare.article.voices import Voices
    from compare.model import Side

_EXPLICIT = 2
"""How much more it counts for being a side to be named as a source than to be carried on."""

_SIDES = 2

_SPOKEN_OF = 4
"""How much a country must be spoken of or speak to be that of a side whose name does not say so."""

_REMEDY = "name the two sides with --sides, as the article names them, such as --sides 'Foreign Ministry,embassy'"


@dataclass(frozen=True, slots=True)
class _Spoken:
    """How much each voice speaks, and the clause in which it does so first."""

    weights: dict[int, int]
    firsts: dict[int, int]


def find_sides(clauses: Sequence[Clause], voices: Voices, words: Lexicon, where: str) -> tuple[Voice, Voice]:
    """Return the two sides of an article: the two that speak most, the one that speaks first on the left.

    Bodies of one country are one side where those of another country are the other one.

    Raises
    ------
    InputError
        Fewer than two bodies or countries speak.
    """
    spoken = _spoken(clauses)
    ranked = sorted(spoken.weights, key=lambda voice: (-spoken.weights[voice], spoken.firsts[voice]))
    countries = {voice: _country(voice, voices, words) for voice in range(len(voices.known))}
    groups: dict[str, list[int]] = defaultdict(list)
    for voice in ranked:
        groups[countries[voice] or f"#{voice}"].append(voice)
    order = sorted(
        groups,
        key=lambda group: (
            -sum(spoken.weights[voice] for voice in groups[group]),
            min(spoken.firsts[voice] for voice in groups[group]),
        ),
    )
    if not order:
        raise InputError(where, "no second side that speaks was found in the article", _REMEDY)
    within = groups[order[0]]
    second = sum(spoken.weights[voice] for voice in groups[order[1]]) if len(order) > 1 else 0
    if len(within) > 1 and spoken.weights[within[1]] > second:
        chosen = [{within[0]}, {within[1]}]
    elif len(order) > 1:
        chosen = [
            {voice for voice in countries if (countries[voice] or f"#{voice}") == group} for group in order[:_SIDES]
        ]
    else:
        raise InputError(where, "no second side that speaks was found in the article", _REMEDY)
    chosen.sort(key=lambda members: min(spoken.firsts.get(voice, len(clauses)) for voice in members))
    left, right = (_side(members, voices, spoken) for members in chosen)
    return _with_countries((left, right), chosen, voices, words, spoken)


def given_sides(
    names: Sequence[str], clauses: Sequence[Clause], voices: Voices, words: Lexicon, article: str
) -> tuple[Voice, Voice]:
    """Return the sides with these names.

    Raises
    ------
    SettingsError
        A name is not one that the article gives to a body, or both mean the same.
    """
    spelled = {stem_of(word.removesuffix("'s"), voices.language) for word in fold_text(article).split()}
    spoken = _spoken(clauses)
    chosen: list[set[int]] = []
    for name in names:
        fold = _bare(fold_text(name))
        if not any(stem_of(word, voices.language) in spelled for word in fold.split()):
            raise SettingsError(
                "--sides", f"the article does not speak of {name!r}", "name both sides as the article names them"
            )
        members = {
            at
            for at, voice in enumerate(voices.known)
            if any(_bare(fold_text(known)) == fold for known in voice.names.values()) or fold in voice.acronyms
        }
        chosen.append({at for at in members if at in spoken.weights} or members)
    countries = [{_country(at, voices, words) for at in members} - {""} for members in chosen]
    if all(len(each) == 1 for each in countries) and countries[0] != countries[1]:
        for members, country in zip(chosen, countries, strict=True):
            members |= {at for at in range(len(voices.known)) if {_country(at, voices, words)} == country}
    common = chosen[0] & chosen[1]
    chosen = [(members - common) or common for members in chosen]  # neither name comes before the other
    if not all(chosen) or chosen[0] == chosen[1]:
        raise SettingsError("--sides", "both names mean the same side of the article", "name two sides that speak")
    left, right = (_side(members, voices, spoken) for members in chosen)
    return _with_countries((left, right), chosen, voices, words, spoken)


def sides_of(voices: Voices, names: Sequence[str] = ()) -> tuple[ArticleSide, ArticleSide]:
    """Return the sides with the names by which an article speaks of them, the one that stands for them first."""
    ids: tuple[Side, Side] = ("left", "right")
    left, right = (
        ArticleSide(side, _called(voices.known[at], voices, names[at : at + 1])) for at, side in enumerate(ids)
    )
    return left, right


def _spoken(clauses: Sequence[Clause]) -> _Spoken:
    weights: dict[int, int] = defaultdict(int)
    firsts: dict[int, int] = {}
    for at, clause in enumerate(clauses):
        if clause.voice is not None and clause.voice >= 0:
            weights[clause.voice] += _EXPLICIT if clause.explicit else 1
            firsts.setdefault(clause.voice, at)
    return _Spoken(dict(weights), firsts)


def _country(voice: int, voices: Voices, words: Lexicon) -> str:
    known = voices.known[voice]
    if known.territory:
        return known.territory
    return voices.home if known.head and words.is_a("state", known.head) else ""


def _side(members: Iterable[int], voices: Voices, spoken: _Spoken) -> Voice:
    """Return one voice for all that belong to a side."""
    rows = [voices.known[at] for at in sorted(members, key=lambda at: (-spoken.weights.get(at, 0), at))]
    made = Voice({}, "", "", proper=True)
    for each in rows:
        new = [(words, name) for words, name in each.names.items() if words not in made.names]
        made.names.update(new[: MOST_NAMES - len(made.names)])
        made.territory = made.territory or each.territory
        made.head = made.head or each.head
        made.acronyms |= each.acronyms
        made.heads |= each.heads
        made.uses.update(each.uses)
    return made


def _with_countries(
    sides: tuple[Voice, Voice], chosen: Sequence[set[int]], voices: Voices, words: Lexicon, spoken: _Spoken
) -> tuple[Voice, Voice]:
    """Return sides with their countries, where one is of the state and only the other's country is known.

    It is the country that most is said of in the article besides the other one.
    """
    for at in (0, 1):
        here, other = sides[at], sides[1 - at]
        if here.territory or not other.territory or not (here.head and words.is_a("state", here.head)):
            continue
        seen: Counter[str] = Counter()
        for index, voice in enumerate(voices.known):
            if voice.territory and voice.territory != other.territory and index not in chosen[1 - at]:
                seen[voice.territory] += spoken.weights.get(index, 0) + sum(voice.uses.values())
        likely = max(sorted(seen), key=lambda code: seen[code], default="")
        if seen[likely] >= _SPOKEN_OF:
            here.territory = likely
    return sides


def _bare(fold: str) -> str:
    return fold.removeprefix("the ").removesuffix("'s")


def _called(voice: Voice, voices: Voices, given: Sequence[str]) -> tuple[str, ...]:
    """Return the names of a voice, the best first.

    Those by which it is spoken of as a source come before others, those with a capital before those without, bodies
    before countries, then those that are used most. An adjective alone is no name ("Chinese").
    """
    order = sorted(
        (words for words in voice.names if not voices.is_adjective(words)),
        key=lambda words: (
            not voice.uses[words],
            *_rank(voice.names[words], voices.is_place(words)),
            -voice.uses[words],
        ),
    )
    unique: dict[str, str] = {}
    for name in (*given, *(voice.names[words] for words in order)) or tuple(voice.names.values()):
        unique.setdefault(_bare(fold_text(name)), name)
    return tuple(unique.values())


def _rank(name: str, place: bool) -> tuple[bool, bool, int]:
    """Order the names of a voice: those with a capital first, bodies before places, and of few small words."""
    words = name.split()
    small = sum(word.islower() and len(word) > len("for") for word in words)
    proper = any(word[:1].isupper() for word in words)
    return not proper, place, small if proper else -len(words)
