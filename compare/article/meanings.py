"""Which voice of an article a name means that may be one of many: a short form, a part, a country, a sort of body.

Names that were given in full come first; then what fits only one voice; then, of those that fit, a side before all
others, and whoever was spoken of last.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from compare.article.abridged import abridges
from compare.article.institutions import institution_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from compare.article.lexicon import Pattern
    from compare.article.names import Body
    from compare.article.roster import Roster, Voice

_COMPOUNDING = frozenset(("de",))
"""Languages in which "die Kammer" is short for a word that ends with it."""


class Meanings:
    """Says which voice a name means, as the roster of an article stands when it is asked."""

    def __init__(self, roster: Roster) -> None:
        """Take the voices that a name may mean."""
        self._roster = roster
        self._words = roster.lexicon

    def find(self, body: Body) -> int | None:
        """Return the index of the voice that a name means, None where none is known."""
        body = self._placed(body)
        words = set(body.words)
        if body.territory and not body.head:
            found = self._of_country(body.territory)
            if found is not None or not body.proper:
                return found
        exact = self._roster.latest(lambda _: True, among=self._roster.register.called(body.words))
        if body.proper:
            return exact if exact is not None else self._proper(body, words)
        holders = self._roster.register.with_all(words)
        found = self._roster.latest(lambda voice: _fits(voice, body) and _holds(voice, words), among=holders)
        if self._replies(lambda voice: _fits(voice, body) and _holds(voice, words)):
            return self._other_side()
        if found is not None:
            return found if exact is None or found == self._roster.focus else exact
        compound = self._of_compound(body)
        return compound if compound is not None else self._alike(body)

    def _placed(self, body: Body) -> Body:
        """Return a name with the country of the body that everybody knows by it: "the State Department"."""
        country = institution_of(body.words) if body.proper and not body.territory else ""
        return replace(body, territory=country) if country else body

    def _proper(self, body: Body, words: set[str]) -> int | None:
        """Return the voice that a proper name means which is none of the names that it was called by."""
        found = self._roster.latest(lambda _: True, among=self._roster.register.abbreviated(words))
        if found is None and not (body.territory and not body.head):
            found = self._of_parts(body, words)
        if found is None:
            ways = (self._of_same, self._of_abridged, self._of_state, self._of_sort, self._of_government)
            found = next((at for way in ways if (at := way(body)) is not None), None)
        if found is not None or not self._roster.sides or len(body.heads) != len(body.words) or body.territory:
            return found
        compound = self._of_compound(body)  # nothing but words for a body: "the Ministry"
        return compound if compound is not None else self._alike(body)

    def _of_compound(self, body: Body) -> int | None:
        """Return the voice whose word for a body ends with this one, where a language writes compounds as one word."""
        if self._roster.language not in _COMPOUNDING or len(body.words) != 1:
            return None
        return self._roster.latest(
            lambda voice: any(head.endswith(body.head) and head != body.head for head in voice.heads), sides=True
        )

    def _replies(self, holds: Callable[[Voice], bool]) -> bool:
        """Return True where a verb answers the side that spoke last, and what is looked for could be either side."""
        return (
            self._roster.replying
            and self._roster.focus in {0, 1}
            and self._roster.sides > 1
            and all(map(holds, self._roster.pair))
        )

    def _other_side(self) -> int:
        return 1 - (self._roster.focus or 0)

    def _of_country(self, territory: str) -> int | None:
        sides = [at for at, side in enumerate(self._roster.pair) if side.territory == territory]
        if len(sides) == 1:
            return sides[0]
        return self._roster.latest(lambda voice: voice.territory == territory and not voice.head)

    def _of_parts(self, body: Body, words: set[str]) -> int | None:
        """Return the voice of which a proper name is a part, in the country of the article first; or whose name is one.

        A word for a body alone ("ministry") is no part that tells.
        """
        holders = self._roster.register.with_all(words)
        if not body.territory and self._roster.home:
            found = self._roster.latest(
                lambda voice: voice.territory == self._roster.home and _holds(voice, words), among=holders
            )
            if found is not None:
                return found
        found = self._roster.latest(lambda voice: _fits(voice, body) and _holds(voice, words), among=holders)
        if found is not None:
            return found
        return self._roster.latest(
            lambda voice: (
                _fits(voice, body)
                and voice.proper
                and any(set(name) <= words and self._tells(name) for name in voice.names)
            ),
            among=self._roster.register.with_any(word for word in words if self._tells((word,))),
        )

    def _of_same(self, body: Body) -> int | None:
        """Return the voice whose name differs in nothing but the form of its country: "Norway's", "Norwegian"."""
        if not (body.territory and body.head):
            return None
        bare = self._roster.without_country(body.words)
        among = self._roster.register.with_all(bare)
        return self._roster.latest(
            lambda voice: voice.territory == body.territory and bare in map(self._roster.without_country, voice.names),
            among=among,
        )

    def _of_abridged(self, body: Body) -> int | None:
        """Return the one side of whose name a name is a shorter form."""
        found = [
            at for at, side in enumerate(self._roster.pair) if any(abridges(body.words, name) for name in side.names)
        ]
        return found[0] if len(found) == 1 else None

    def _of_government(self, body: Body) -> int | None:
        """Return the side that is a government, to which ministries belong where the other is no body of a state."""
        if not (body.head and self._words.is_a("state", body.head)) or self._words.is_a("governments", body.head):
            return None
        found = [at for at, side in enumerate(self._roster.pair) if self._governs(side) and _fits(side, body)]
        return found[0] if len(found) == 1 and not self._roster.is_state(1 - found[0]) else None

    def _governs(self, side: Voice) -> bool:
        return any(self._words.is_a("governments", head) for head in side.heads)

    def _tells(self, name: tuple[str, ...]) -> bool:
        """Return True if a name has a word that is not merely one for a body."""
        return any(not self._words.is_a("bodies", word) and len(word) > 1 for word in name)

    def _of_state(self, body: Body) -> int | None:
        """Return the side whose country a body of the state belongs to, where the other side is of another country."""
        if not (body.head and body.territory and self._words.is_a("state", body.head)):
            return None
        return next(
            (
                at
                for at, side in enumerate(self._roster.pair)
                if side.territory == body.territory
                and self._roster.known[1 - at].territory != body.territory
                and self._roster.is_state(at)
            ),
            None,
        )

    def _of_sort(self, body: Body) -> int | None:
        """Return the one side that a country and a word for a body of its sort describe: "the Swiss regulator"."""
        described = len(body.heads) == 1 and len(body.words) == len(("swiss", "regulator"))
        if not (described and body.head and body.territory):
            return None
        sorts = self._words.sorts_of(body.head)
        found = [
            at
            for at, side in enumerate(self._roster.pair)
            if side.territory == body.territory and self._is_of(side, sorts)
        ]
        return found[0] if len(found) == 1 else None

    def _alike(self, body: Body) -> int | None:
        """Return the voice that "the company" means where no name says it: one of its sort, or one of no sort."""
        sorts = self._words.sorts_of(body.head)
        of_sort = None
        if sorts:
            of_sort = self._roster.latest(
                lambda voice: voice.proper and _fits(voice, body) and self._is_of(voice, sorts),
                sides=True,
            )
        of_none = None
        if sorts and not self._words.is_a("state", body.head):
            of_none = self._roster.latest(
                lambda voice: (
                    voice.proper and not voice.territory and not self._roster.sorts_of(voice) and self._is_bare(voice)
                ),
                sides=True,
            )
        if self._replies(lambda voice: _fits(voice, body) and self._is_of(voice, sorts)):
            return self._other_side()
        found = [at for at in (of_sort, of_none) if at is not None]
        if self._goes_on(body, sorts):
            return self._roster.focus  # "A football body said ... The confederation announced"
        if not found and self._roster.sides and self._words.is_a("generic", body.head):
            spoken = self._roster.focus if self._roster.focus in range(self._roster.sides) else None
            return spoken if spoken is not None else self._roster.latest(lambda _: True, sides=True)
        # What has been spoken of before means more than its sort; all names are known before the first is spoken of.
        roster = self._roster
        return max(
            found,
            key=lambda at: (roster.is_side(at), roster.known[at].last > roster.begun, -found.index(at)),
            default=None,
        )

    def _is_of(self, voice: Voice, sorts: frozenset[int]) -> bool:
        return not sorts.isdisjoint(self._roster.sorts_of(voice))

    def _goes_on(self, body: Body, sorts: frozenset[int]) -> bool:
        """Return True if a common noun may mean the last source, which is no side, and is no word of a side's name."""
        if self._roster.focus is None or self._roster.focus < self._roster.sides:
            return False
        last = self._roster.known[self._roster.focus]
        own = any(body.head in name for side in self._roster.pair or self._roster.known for name in side.names)
        alike = self._is_of(last, sorts) or (not last.heads and not last.territory)
        return last.proper and alike and not own

    def _is_bare(self, voice: Voice) -> bool:
        """Return True if no word for a body is part of a proper name of a voice."""
        return not any(
            self._words.is_a("bodies", word)
            for name, spelled in voice.names.items()
            if spelled[:1].isupper()
            for word in name
        )

    def of_bodies(self, bodies: Pattern) -> int | None:
        """Return the side, or the voice that was spoken of last, which has one of these words in a name."""
        found = [at for at, side in enumerate(self._roster.pair) if _has(side, bodies)]
        if len(found) == 1:
            return found[0]
        if found:
            if self._roster.focus not in found:
                return max(found, key=lambda at: self._roster.known[at].last)
            return next(at for at in found if (at != self._roster.focus) == self._roster.replying)
        bare = [at for at, side in enumerate(self._roster.pair) if not side.heads and not side.territory]
        if len(bare) == 1 and not any(bodies.holds(word) for word in self._words.kinds["state"].whole):
            return bare[0]  # a name that does not say what it is: most likely a company
        return self._roster.latest(lambda voice: _has(voice, bodies))

    def are_sides(self, first: Body, second: Body) -> bool:
        """Return True if two names mean the two sides, or two voices where the sides are not known."""
        found = {self.find(first), self.find(second)}
        return found == set(range(self._roster.sides)) if self._roster.sides else len(found) > 1 or None in found


def _fits(voice: Voice, body: Body) -> bool:
    return not (body.territory and voice.territory and body.territory != voice.territory)


def _holds(voice: Voice, words: set[str]) -> bool:
    return any(words <= set(name) for name in voice.names)


def _has(voice: Voice, bodies: Pattern) -> bool:
    return any(map(bodies.holds, voice.heads))
