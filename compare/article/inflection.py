"""How words change their form in articles: verbs of saying, nouns in the plural, names in their cases.

Only what is regular is made here, folded; a lexicon lists the other forms.
"""

from __future__ import annotations

_VOWELS = frozenset("aeiou")


def forms_of(lemma: str, language: str) -> tuple[str, ...]:
    """Return the folded forms of a regular verb, without the one that it is listed by; none where nothing is known.

    Parameters
    ----------
    lemma
        Folded: the base form in English, the infinitive in French and Spanish, the stem of the present in German.
    language
        BCP 47 primary subtag.
    """
    if language == "en":
        return _english(lemma)
    if language == "fr":
        return _french(lemma)
    if language == "es":
        return _spanish(lemma)
    if language == "de":
        return _german(lemma)
    return ()


def _english(base: str) -> tuple[str, ...]:
    if base.endswith("y") and base[-2] not in _VOWELS:
        return (f"{base[:-1]}ies", f"{base[:-1]}ied")
    present = f"{base}es" if base.endswith(("s", "sh", "ch", "x", "z")) else f"{base}s"
    return (present, f"{base}d" if base.endswith("e") else f"{base}ed")


def _french(infinitive: str) -> tuple[str, ...]:
    stem = infinitive[:-2]
    if infinitive.endswith("er"):  # "déclare" and "déclaré" fold to one
        soft = f"{stem}e" if stem.endswith("g") else stem  # "jugeait"
        return (f"{stem}e", f"{stem}ent", f"{soft}ait", f"{soft}aient", f"{soft}a", f"{stem}erent")
    if infinitive.endswith("ir"):
        return (f"{stem}it", f"{stem}issent", f"{stem}i", f"{stem}issait", f"{stem}irent")
    return (f"{stem}", f"{stem}ent", f"{stem}u", f"{stem}ait", f"{stem}aient", f"{stem}it", f"{stem}irent")


def _spanish(infinitive: str) -> tuple[str, ...]:
    stem = infinitive[:-2]
    if infinitive.endswith("ar"):
        return tuple(stem + ending for ending in ("a", "an", "o", "aron", "aba", "aban", "ado"))
    return tuple(stem + ending for ending in ("e", "en", "io", "ieron", "ia", "ian", "ido"))


def _german(stem: str) -> tuple[str, ...]:
    bound = _VOWELS | frozenset("lrhnm")  # "rechnete", but "warnte" and "mahnte"
    nasal = stem.endswith(("n", "m")) and (stem[-2] not in bound or stem.endswith("chn"))
    linked = f"{stem}e" if stem.endswith(("t", "d")) or nasal else stem
    return (f"{linked}t", f"{linked}te", f"{linked}ten", f"{stem}en", f"ge{linked}t")


_ENDINGS = {
    "ru": (
        *("ого", "его", "ому", "ему", "ыми", "ими", "ами", "ями", "ый", "ий", "ои", "ая", "яя", "ое", "ее", "ые", "ие"),
        *("ую", "юю", "ых", "их", "ом", "ем", "ам", "ям", "ах", "ях", "а", "е", "и", "о", "у", "ы", "э", "ю", "я", "ь"),
    ),
    "de": ("es", "en", "em", "er", "e", "s", "n"),
}
"""Endings of nouns and adjectives, folded, long ones first."""

_SHORTEST_STEM = 3


def stem_of(fold: str, language: str) -> str:
    """Return a folded word without the ending that its case gives it, where a language inflects names."""
    for ending in _ENDINGS.get(language, ()):
        if fold.endswith(ending) and len(fold) - len(ending) >= _SHORTEST_STEM:
            return fold[: -len(ending)]
    return fold


def is_inflecting(language: str) -> bool:
    """Return True for a language in which a name changes its form with its case."""
    return language in _ENDINGS


def may_be_plural(fold: str, language: str) -> bool:
    """Return True for a folded noun in a plural that looks like a verb in the third person: "points", not "press"."""
    return language == "en" and fold.endswith("s") and not fold.endswith("ss")


def singular_of(fold: str) -> str:
    """Return the singular of a folded noun in a plural with "s"; "" for any other word."""
    if not fold.endswith("s"):
        return ""
    return f"{fold[:-3]}y" if fold.endswith("ies") else fold[:-1]
