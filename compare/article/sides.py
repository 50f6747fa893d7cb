"""Which two voices of an article are its sides, and what it calls them."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from compare.article.inflection import is_inflecting, stem_of
from compare.article.mentions import find_mentions
from compare.article.pair import choose_pair, of_state
from compare.article.people import find_people
from compare.article.roster import Voice
from compare.article.voices import MOST_NAMES
from compare.article.weights import weigh
from compare.errors import InputError, SettingsError
from compare.model import SIDES, ArticleSide
from compare.words import fold_text, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from compare.article.attribution import Clause
    from compare.article.lexicon import Lexicon
    from compare.article.parties import Party
    from compare.article.sentences import Sentence
    from compare.article.voices import Voices
    from compare.article.weights import Weights

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


def find_sides(
    sentences: Sequence[Sentence], clauses: Sequence[Clause], voices: Voices, words: Lexicon, where: str
) -> tuple[Voice, Voice]:
    """Return the two sides of an article: the two parties that say most of it and are set against each other.

    Bodies of one country are one side where those of another country are the other one. Linear in the text.

    Raises
    ------
    InputError
        Fewer than two parties speak.
    """
    people = find_people([sentence.tokens for sentence in sentences], voices.names, words)
    parties, mentions = find_mentions(sentences, voices, people, words)
    weights = weigh(sentences, clauses, parties, mentions, voices=voices, people=people, words=words)
    pair = choose_pair(parties, weights, voices.home, words)
    if pair is None:
        raise InputError(where, "no second side that speaks was found in the article", _REMEDY)
    inflecting = is_inflecting(voices.language)
    first, second = (_voice_of(members, parties, weights, words, inflecting=inflecting) for members in pair)
    spoken = _spoken(clauses)
    return _with_countries((first, second), [set(), set()], voices, words, spoken)


def _voice_of(
    members: Sequence[int], parties: Sequence[Party], weights: Weights, words: Lexicon, *, inflecting: bool
) -> Voice:
    """Return one voice for the parties of a side, of which the first has said most.

    Where names are inflected, the use of one that stands nowhere without a preposition does not count.
    """
    made = Voice({}, "", "", proper=any(parties[member].proper for member in members))
    for party_at in members:
        party = parties[party_at]
        new = [(folds, name) for folds, name in party.names.items() if folds not in made.names]
        made.names.update(new[: MOST_NAMES - len(made.names)])
        if of_state(party, words):
            made.territory = made.territory or party.territory
        made.head = made.head or min(party.heads, default="")
        made.acronyms |= party.acronyms
        made.heads |= party.heads
        for name, uses in weights.uses.get(party_at, {}).items():
            made.uses[name] += uses + party.counts[name] if name in party.free or not inflecting else 0
    return made


def first_names(pair: Sequence[Voice], voices: Voices, words: Lexicon) -> tuple[str, ...]:
    """Return the name of each side by which it speaks: that of a body before that of a place, the most used first.

    The use of a part of a name is use of it.
    """

    def worth(side: Voice, name: tuple[str, ...]) -> tuple[object, ...]:
        """Order the names of a side, the one that stands best for it last."""
        spelled = side.names[name].split()
        tells = any(not words.is_a("bodies", part) or part in voices.spelled for part in name)
        return (
            not voices.is_adjective(name),
            side.uses[name] > 0,
            tells and any(part[:1].isupper() for part in spelled),
            not voices.is_place(name),
            spelled[0][:1].isupper() or words.is_a("bodies", name[0]),
            sum(side.uses[part] for part in side.names if set(part) <= set(name) or _abbreviates(part, name)),
            len(name),
            side.names[name],
        )

    return tuple(side.names[max(side.names, key=lambda name: worth(side, name))] for side in pair)


def _abbreviates(short: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Return True for a word of the first letters of a name, of which those of small words may be missing."""
    initials = iter(word[0] for word in name)
    return len(short) == 1 < len(short[0]) <= len(name) and all(letter in initials for letter in short[0])


def order_of(clauses: Sequence[Clause], text: str, words: Lexicon) -> tuple[int, int]:
    """Return the indices of the two sides, that which is a source first before the other.

    Only where a verb of saying or "according to" says so: other verbs are words of acting as well.
    """
    speaking = [clause for clause in clauses if clause.voice in {0, 1}]
    first = next((clause for clause in speaking if _says(clause, text, words)), None) or next(iter(speaking), None)
    return (1, 0) if first is not None and first.voice == 1 else (0, 1)


def _says(clause: Clause, text: str, words: Lexicon) -> bool:
    folds = [word.fold for word in words_of(text, clause.evidence.start, clause.evidence.stop)]
    return any(words.is_a("said", fold) or fold in words.phrases["according"] for fold in folds)


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
        fold = _bare(name, words)
        if not any(stem_of(word, voices.language) in spelled for word in fold.split()):
            raise SettingsError(
                "--sides", f"the article does not speak of {name!r}", "name both sides as the article names them"
            )
        members = {
            at
            for at, voice in enumerate(voices.known)
            if any(_bare(known, words) == fold for known in voice.names.values()) or fold in voice.acronyms
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


def sides_of(
    voices: Voices, names: Sequence[str], order: tuple[int, int], words: Lexicon
) -> tuple[ArticleSide, ArticleSide]:
    """Return the sides with the names by which an article speaks of them, the one that stands for them first.

    `order` are the indices of the left and the right side among the voices and the names. What both are called by
    ("the ministry") is no name of either.
    """
    called = [_called(voices.known[at], voices, names[at : at + 1], words) for at in order]
    both = {_bare(name, words) for name in called[0]} & {_bare(name, words) for name in called[1]}
    left, right = (
        ArticleSide(side, (own[0], *(name for name in own[1:] if _bare(name, words) not in both)))
        for side, own in zip(SIDES, called, strict=True)
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


def _bare(name: str, words: Lexicon) -> str:
    """Return a name folded, without a definite article before it and a possessive ending after it."""
    first, _, rest = fold_text(name).partition(" ")
    fold = rest if rest and words.is_a("definite", first) else fold_text(name)
    return fold.removesuffix("'s")


def _called(voice: Voice, voices: Voices, given: Sequence[str], words: Lexicon) -> tuple[str, ...]:
    """Return the names of a voice, the best first.

    Those by which it is spoken of as a source come before others, those with a capital before those without, bodies
    before countries, then those that are used most. An adjective alone is no name ("Chinese").
    """
    order = sorted(
        (name for name in voice.names if not voices.is_adjective(name)),
        key=lambda name: (
            not voice.uses[name],
            *_rank(voice.names[name], voices.is_place(name)),
            -voice.uses[name],
        ),
    )
    unique: dict[str, str] = {}
    for name in (*given, *(voice.names[each] for each in order)) or tuple(voice.names.values()):
        unique.setdefault(_bare(name, words), name)
    return tuple(unique.values())


def _rank(name: str, place: bool) -> tuple[bool, bool, int]:
    """Order the names of a voice: those with a capital first, bodies before places, and of few small words."""
    words = name.split()
    small = sum(word.islower() and len(word) > len("for") for word in words)
    proper = any(word[:1].isupper() for word in words)
    return not proper, place, small if proper else -len(words)
