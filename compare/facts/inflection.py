"""Words without their case endings, in languages in which a name changes its ending with its role in the sentence."""

from __future__ import annotations

from functools import lru_cache

LANGUAGES = frozenset({"be", "ru", "uk"})
"""Languages whose endings are known here."""

# As folded, so without the breve of й and the dots of ё; long endings before the short ones that they end in.
_ENDINGS = (
    "иями", "ями", "ами", "ого", "его", "ому", "ему", "ыми", "ими", "иеи", "иям", "ием", "иях", "ои", "еи", "ом", "ем",
    "ым", "им", "ых", "их", "ую", "юю", "ая", "яя", "ое", "ее", "ые", "ие", "ыи", "ии", "ам", "ям", "ах", "ях", "ию",
    "ия", "ью", "а", "я", "ы", "и", "у", "ю", "е", "о", "ь", "і", "ї", "є",
)  # fmt: skip
_CONSONANT_ENDINGS = ("ого", "его", "ому", "ему", "ыми", "ими", "ом", "ем", "ым", "им")
_SHORTEST = 3
ADJECTIVES = ("ск", "иск", "ииск")
"""What makes an adjective of the stem of a country: Иран-ск-ий, Кита-йск-ий, Росс-ийск-ий."""


@lru_cache(maxsize=16384)
def stem_of(fold: str) -> str:
    """Return a folded word without its ending, by which the same word in another case is found.

    Examples
    --------
    >>> stem_of("пакистаном") == stem_of("пакистана") == stem_of("пакистан")
    True
    """
    return _without(fold, _ENDINGS)


@lru_cache(maxsize=16384)
def name_stem_of(fold: str) -> str:
    """Return a folded name without an ending that has a consonant; vowels at the end of a name are not heard anyway.

    Examples
    --------
    >>> name_stem_of("вершининым"), name_stem_of("захарова")
    ('вершинин', 'захарова')
    """
    return _without(fold, _CONSONANT_ENDINGS)


def _without(fold: str, endings: tuple[str, ...]) -> str:
    for ending in endings:
        if fold.endswith(ending) and len(fold) - len(ending) >= _SHORTEST:
            return fold[: -len(ending)]
    return fold
