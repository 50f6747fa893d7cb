"""What the rules for articles know of single languages: verbs of saying, who can speak, words that carry a source on.

The words live in ``lexicon.json``, loaded when first used: an entry for each language, its words folded. A star at the
end or at the start of one stands for any letters, since many languages inflect.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Literal, TypeAlias, get_args

from compare.article.inflection import forms_of

Kind: TypeAlias = Literal[
    "said", "held", "agreed", "texts", "joint", "both", "counted", "person", "thing", "group", "own", "negations",
    "roles", "strangers", "bodies", "state", "joins", "opening", "turns", "auxiliaries", "determiners", "honorifics",
    "reported", "backward", "bases", "unsaid", "speaks", "times", "impersonal", "accounts", "by", "saying",
    "support", "being", "that", "and", "together", "definite", "topics", "apart", "nobiliary", "parts", "relative",
    "dropping", "indefinite", "places", "several", "gapping", "records", "at",
    "behind", "closing", "replies", "officials", "generic", "as", "mood", "passive",
    "connective", "adverbs", "leading", "addressing", "weak", "nobody", "nominal", "compounded",
    "nameless", "attributing", "experts", "peers", "acts", "partisan", "about", "governments", "offices",
    "former", "heads", "later", "progressive", "adjectival", "loose", "genitive", "gerunds", "manner", "bylines",
    "pictures", "archived", "stating", "participles", "agents", "employing", "oblique",
]  # fmt: skip
"""Kinds of words.

- ``said``: verbs of saying, which make a source of whoever is their subject; ``held``: verbs of holding an opinion,
  which do so for a source that is known; ``agreed``: verbs of agreeing; ``speaks``: verbs that nothing but a speaker
  has as its subject; ``bases``: verbs of both sorts as they stand after a subject of the plural or a negation, where
  they have a form of their own for that; ``unsaid``: those of them that a negation makes silence;
  ``saying``: participles of verbs of saying;
- ``texts``: what is written to be made public; ``accounts``: what somebody thinks or says; ``by``: what stands before
  it; ``joint``: of several; ``both`` and ``counted``: as in "both armies";
- ``person``, ``thing``, ``group``: pronouns; ``own``: possessives;
- ``roles``: who speaks for a body; ``strangers``: who speaks for himself; ``bodies``: what is spoken for; ``state``:
  such bodies of a state; ``honorifics``: what stands before a name;
- ``negations``: before a verb they say that nothing was said; ``reported``: forms of reported speech; ``backward``:
  forms of the reporter's own present;
- ``nominal``: words after which the form of a verb is a noun or an infinitive; ``compounded``: compounds that tell
  where a body is or whose it is, and are no part of its name ("Basel-based");
- ``nameless``: adverbs and prepositions whose capital at the head of a sentence makes no name of them; ``attributing``:
  nouns for what somebody says, which have a capital where all nouns have; ``experts``: those ``strangers`` who speak
  for themselves whatever country they are of; ``peers``: who has the same office on the other side;
- ``acts``: forms of verbs that are no saying, which end a subject; ``partisan``: bodies whose name may be said
  without the word for them ("the Green Party", "Green"); ``about``: what stands before the country that a body deals
  with and does not belong to ("Office for Kosovo"); ``governments``: bodies to which the ministries of a state belong;
- ``offices``: bodies that are of a state where their names say what they deal with ("State Department");
  ``former``: what stands before a role that somebody had once; ``heads``: verbs whose object is the body that their
  subject speaks for; ``later``: what ends a phrase of time before a subject ("Two hours later"); ``progressive``:
  those of ``saying`` that make a source after a form of to be ("is accusing");
- ``joins``: small words inside names; ``opening``: what opens a phrase before the subject; ``turns``: what opens a
  clause; ``times``: days and months; ``impersonal``: prepositions before a body ("in the ministry they say");
- ``adjectival``: endings of the adjectives that follow their noun; ``manner``: adverbs, which describe no body;
  ``gerunds``: what after "of" is something done and no name; ``genitive``: those of ``joins`` after which the name of
  a body goes on without a capital ("ministère de la santé"); ``loose``: those of ``joins`` that go on with a name
  only after a word for a body ("Bank of Norway and Denmark");
- ``bylines``: what stands before the name of who wrote an article or took a picture; ``pictures``: words for one;
  ``archived``: what stands before such a word;
- ``stating``: after a form of to be they open what an account says ("its position is to wait"); ``participles``: of
  the passive; ``agents``: what stands before who does it there; ``employing``: what stands between somebody and the
  body that employs him, though no name goes on with it ("lecturer at the university"); ``oblique``: what stands before
  a name in a case that is not the one by which it is cited.
"""

Phrases: TypeAlias = Literal["according", "silence", "anonymous", "ourselves"]
"""``according``: what stands before a source; ``silence``: nothing was said; ``anonymous``: not to be named;
``ourselves``: the reporter."""


@dataclass(frozen=True, slots=True, eq=False)
class Pattern:
    """Words of one kind: whole ones, and beginnings, ends and parts of words."""

    whole: frozenset[str]
    starts: tuple[str, ...]
    ends: tuple[str, ...]
    parts: tuple[str, ...] = ()

    def holds(self, fold: str) -> bool:
        """Return True if a folded word is one of these."""
        return _holds(self, fold)


@lru_cache(maxsize=65536)
def _holds(pattern: Pattern, fold: str) -> bool:
    """Return True if a word is one of a pattern: an article asks for the same words some hundred times each."""
    return (
        fold in pattern.whole
        or fold.startswith(pattern.starts)
        or fold.endswith(pattern.ends)
        or any(part in fold for part in pattern.parts)
    )


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """Words of one language.

    Attributes
    ----------
    phrases
        By their kind, then by their first word.
    alike
        Groups of bodies of one sort: "the carrier" may be a company, never a ministry.
    adjectives_last
        True where an adjective follows its noun: "des affaires étrangères".
    capital_nouns
        True where all nouns have a capital, so that a word without one is none.
    quoted_names
        True where the names of companies stand between quotation marks: "компания «Север»".
    particles
        Words after a verb with the verbs that they make verbs of saying: "hit back".
    language
        Primary subtag of the language whose words these are.
    speaks_for
        Roles with the bodies that those who have them speak for.
    """

    kinds: dict[str, Pattern]
    phrases: dict[str, dict[str, tuple[tuple[str, ...], ...]]]
    alike: tuple[Pattern, ...]
    speaks_for: tuple[tuple[tuple[Pattern, ...], Pattern], ...]
    particles: dict[str, frozenset[str]]
    adjectives_last: bool
    capital_nouns: bool
    quoted_names: bool
    language: str

    def is_a(self, kind: Kind, fold: str) -> bool:
        """Return True if a folded word is of this kind."""
        return _holds(self.kinds[kind], fold)

    def is_any(self, kinds: tuple[Kind, ...], fold: str) -> bool:
        """Return True if a folded word is of one of these kinds."""
        return _is_any(self, kinds, fold)

    def sorts_of(self, fold: str) -> frozenset[int]:
        """Return which groups of `alike` a body belongs to."""
        return frozenset(at for at, group in enumerate(self.alike) if group.holds(fold))


@lru_cache(maxsize=65536)
def _is_any(words: Lexicon, kinds: tuple[Kind, ...], fold: str) -> bool:
    return any(words.is_a(kind, fold) for kind in kinds)


def is_covered(language: str) -> bool:
    """Return True if there are words of the language with this primary subtag."""
    return language in _entries()


@cache
def lexicon(language: str) -> Lexicon:
    """Return the words of a language; those of English where none are known."""
    code = language if language in _entries() else "en"
    entry = _entries()[code]
    verbs: dict[str, list[str]] = entry["verbs"]
    irregular: dict[str, list[str]] = entry["irregular"]

    def inflected(lemmas: list[str]) -> list[str]:
        return [form for lemma in lemmas for form in irregular.get(lemma) or forms_of(lemma, code)]

    listed: dict[str, list[str]] = {kind: entry[kind] for kind in get_args(Kind) if kind != "bases"}
    for kind, lemmas in verbs.items():
        listed[kind] = [*listed[kind], *inflected(lemmas)]
    listed["unsaid"] = [*listed["unsaid"], *inflected(listed["unsaid"])]
    finite = set(listed["said"]) | set(listed["held"])
    listed["bases"] = [lemma for lemmas in verbs.values() for lemma in lemmas if code == "en" and lemma not in finite]
    return Lexicon(
        kinds={kind: _pattern(words) for kind, words in listed.items()},
        phrases={kind: _by_first([tuple(phrase.split()) for phrase in entry[kind]]) for kind in get_args(Phrases)},
        alike=tuple(_pattern(group) for group in entry["alike"]),
        speaks_for=tuple(
            (tuple(_pattern([role]) for role in roles.split()), _pattern(bodies))
            for roles, bodies in entry["speaks_for"].items()
        ),
        adjectives_last=bool(entry["adjectival"]),
        capital_nouns=bool(entry["capital_nouns"]),
        quoted_names=bool(entry["quoted_names"]),
        language=code,
        particles={
            particle: frozenset((*lemmas, *inflected(lemmas))) for particle, lemmas in entry["particles"].items()
        },
    )


def _by_first(phrases: list[tuple[str, ...]]) -> dict[str, tuple[tuple[str, ...], ...]]:
    return {first: tuple(each for each in phrases if each[0] == first) for first, *_ in phrases}


def _pattern(words: list[str]) -> Pattern:
    both = tuple(word for word in words if word.startswith("*") and word.endswith("*"))
    return Pattern(
        frozenset(word for word in words if "*" not in word),
        tuple(word[:-1] for word in words if word.endswith("*") and word not in both),
        tuple(word[1:] for word in words if word.startswith("*") and word not in both),
        tuple(word.strip("*") for word in both),
    )


@cache
def _entries() -> dict[str, dict[str, Any]]:
    entries: dict[str, dict[str, Any]] = json.loads(
        Path(__file__).with_name("lexicon.json").read_text(encoding="utf-8")
    )
    return entries
