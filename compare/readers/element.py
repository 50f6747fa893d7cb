"""The little of an XML element that the readers of HTML and DOCX use; lxml has no types of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator


class Element(Protocol):
    """An element of lxml: iterating over it yields its children."""

    tag: str
    text: str | None
    tail: str | None

    def __iter__(self) -> Iterator[Element]: ...

    def __len__(self) -> int: ...

    def find(self, path: str) -> Element | None:
        """Return the first element at `path` below this one."""

    def get(self, key: str) -> str | None:
        """Return an attribute."""

    def iter(self, tag: str | None = None) -> Iterator[Element]:
        """Yield this element and those below it in document order, with `tag` those alone that have it."""

    def iterancestors(self) -> Iterator[Element]:
        """Yield the elements that this one is in, the nearest first."""

    def remove(self, element: Element) -> None:
        """Remove a child and the text behind it."""
