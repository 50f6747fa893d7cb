"""Which country a side belongs to whose name does not say so.

Newspapers leave out the country of a body that everybody knows ("the State Department") and that of a body at home
("MEXICO CITY — ... the Foreign Relations Secretariat said"), and speak of it by the country or its capital afterwards.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from compare.article.institutions import institution_of, is_of_state

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from compare.article.lexicon import Lexicon
    from compare.article.roster import Voice
    from compare.article.voices import Voices

_OFTEN = 3
"""How often a country must be spoken of to be that of a side which nothing else tells."""


def settle_countries(voices: Voices, territories: Mapping[int, str], words: Lexicon) -> None:
    """Note the countries of the two sides where the article tells them; nothing where it has no sides yet.

    Parameters
    ----------
    territories
        Offset of each word that stands for a country -> its code.
    """
    if not voices.sides:
        return
    left, right = voices.pair
    for side in (left, right):
        side.territory = next(filter(None, map(institution_of, side.names)), side.territory)
    for side, other in ((left, right), (right, left)):
        if side.territory and side.territory == other.territory and _is_about(side, words):
            side.territory = ""  # "Office for Kosovo"
            _guess(side, other, territories.values())
    for side, other in ((left, right), (right, left)):
        if side.territory or not is_of_state(side, words):
            continue
        if voices.home:
            side.territory = voices.home
        elif other.territory and is_of_state(other, words):
            _guess(side, other, territories.values())
    if left.territory == right.territory and not any(_says_country(side, voices) for side in (left, right)):
        left.territory = right.territory = ""


def _guess(side: Voice, other: Voice, spoken_of: Iterable[str]) -> None:
    """Give a side the country that is spoken of most in the article besides the other side's."""
    seen = Counter(code for code in spoken_of if code != other.territory)
    likely = max(sorted(seen), key=lambda code: seen[code], default="")
    if seen[likely] >= _OFTEN:
        side.territory = likely


def _says_country(side: Voice, voices: Voices) -> bool:
    return any(word in voices.spelled for name in side.names for word in name)


def _is_about(side: Voice, words: Lexicon) -> bool:
    return any(words.is_a("about", word) for name in side.names.values() for word in name.lower().split())
