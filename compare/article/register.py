"""Which voices of an article have a word in one of their names: looked up, since an article may have many of both."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class Register:
    """Names and acronyms of voices, which are known by their indices. What is looked up is returned in order."""

    def __init__(self) -> None:
        self._all: set[int] = set()
        self._names: dict[tuple[str, ...], set[int]] = defaultdict(set)
        self._words: dict[str, set[int]] = defaultdict(set)
        self._acronyms: dict[str, set[int]] = defaultdict(set)

    def enter(self, voice: int, name: tuple[str, ...]) -> None:
        """Note that a voice has a name of these folded words."""
        self._all.add(voice)
        self._names[name].add(voice)
        for word in name:
            self._words[word].add(voice)

    def abbreviate(self, voice: int, acronyms: Iterable[str]) -> None:
        """Note that folded acronyms may stand for a voice."""
        for acronym in acronyms:
            self._acronyms[acronym].add(voice)

    def called(self, name: tuple[str, ...]) -> list[int]:
        """Return the voices with exactly this name."""
        return sorted(self._names.get(name, ()))

    def abbreviated(self, words: Iterable[str]) -> list[int]:
        """Return the voices for which one of these words may stand as an acronym."""
        return sorted({voice for word in words for voice in self._acronyms.get(word, ())})

    def with_all(self, words: Iterable[str]) -> list[int]:
        """Return the voices whose names, taken together, have all these words: all voices where there is none."""
        found = self._all
        for word in words:
            found = found & self._words.get(word, set())
        return sorted(found)

    def with_any(self, words: Iterable[str]) -> list[int]:
        """Return the voices that have one of these words in a name."""
        return sorted({voice for word in words for voice in self._words.get(word, ())})
