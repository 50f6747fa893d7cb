"""The forms in which articles use a verb of saying: the third person of the present and of the past.

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
