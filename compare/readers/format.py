"""The first bytes of a file and its suffix -> the name of its format."""

from __future__ import annotations

import re

FORMATS = ("text", "html", "docx", "pdf", "rtf")
"""The formats that can be read; each is a module of this package with a function ``read(data, source) -> Document``."""

_HEAD = 4096
"""Bytes in which an HTML page says what it is: a declaration, comments and the first tag."""

_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:[^-]|-(?!->))*-->\s*)*<(?:!doctype\s+html|html[\s>])",
    re.IGNORECASE,
)
_SUFFIXES = {
    ".docx": "docx",
    ".htm": "html",
    ".html": "html",
    ".pdf": "pdf",
    ".rtf": "rtf",
    ".xhtml": "html",
}


def format_of(data: bytes, suffix: str) -> str:
    """Return which of `FORMATS` the content `data` has; `suffix`, such as ``".html"``, decides where it does not tell.

    Examples
    --------
    >>> format_of(b"%PDF-1.7", ".txt"), format_of(b"<p>Talks were held.</p>", ".HTM"), format_of(b"Talks", "")
    ('pdf', 'html', 'text')
    """
    # Without NULs and marks, UTF-16 has its ASCII characters side by side.
    head = data[:_HEAD].lstrip(b"\xef\xbb\xbf\xff\xfe").replace(b"\x00", b"")
    if head.lstrip().startswith(b"%PDF-"):
        return "pdf"
    if head.startswith(b"{\\rtf"):
        return "rtf"
    if data.startswith(b"PK\x03\x04"):
        return "docx"
    if _HTML.match(head):
        return "html"
    return _SUFFIXES.get(suffix.lower(), "text")
