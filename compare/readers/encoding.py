"""Bytes -> text: byte order marks, UTF-8, UTF-16 without a mark where it is evident, then legacy encodings."""

from __future__ import annotations

import codecs
import re
from collections import Counter
from typing import TYPE_CHECKING

from compare.errors import InputError
from compare.model import Notice

if TYPE_CHECKING:
    from collections.abc import Callable

_MARKS = (
    # The mark of UTF-32 begins with that of UTF-16 in the same byte order, so it is tried first.
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_SIGNATURES = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"PK\x05\x06", "a ZIP archive"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"II*\x00", "a TIFF picture"),
    (b"MM\x00*", "a TIFF picture"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\x00", "a program"),
    (b"SQLite format 3\x00", "a database"),
    (b"OggS", "a sound recording"),
    (b"ID3", "a sound recording"),
    (b"RIFF", "a sound recording, a film or a picture"),
)

_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f\x80-\x84\x86-\x9f]")
"""Controls that a text seldom has. Not among them: blanks, ESC (a copied terminal colour) and NEL (a newline)."""

_ASCII_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")

_TOLERATED_CONTROLS = 16
_HIGHEST_SHARE_OF_CONTROLS = 0.05
"""A text may carry a few stray controls; of random bytes a fifth are controls."""

_VALID_PER_BROKEN = 3
"""Well-formed characters beyond ASCII for each broken one, at which bytes are UTF-8 with damage: in no legacy encoding
do letters form so many UTF-8 sequences by chance."""

_HIGH_BYTES_OF_IDEOGRAPHS = range(0x4E, 0xA0)
_JAPANESE_SHIFT = (b"\x1b$B", b"\x1b$@")
_REMEDY_BINARY = "give a text, HTML, PDF, DOCX or RTF file"


def decode(data: bytes, where: str) -> tuple[str, tuple[Notice, ...]]:
    """Return the text of `data` without its byte order mark, and what had to be assumed.

    Parameters
    ----------
    data
        The whole content of a file.
    where
        What the file is called in an error.

    Raises
    ------
    InputError
        The bytes are binary, or no encoding makes text of them.

    Notes
    -----
    Linear in the length of `data`. Newlines stay as they are.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            text = _strictly(data[len(mark) :], encoding)
            if text is not None:
                return _unless_binary(text, where, ""), ()
    signature, thing = _signature(data)
    if signature.isascii() and signature.decode("ascii").isprintable():
        for attempt in _ATTEMPTS:
            found = attempt(data)
            if found is not None:
                text, notices = found
                return _unless_binary(text, where, thing), notices
    if thing or _has_many_ascii_controls(data):
        raise _binary(where, thing)
    raise InputError(where, "is not text in any encoding that is known here", "save it as UTF-8 and compare again")


def _signature(data: bytes) -> tuple[bytes, str]:
    """Return the first bytes that files of one sort share and what that sort is called; empty for none.

    A signature of printable ASCII may open a text as well ("RIFF" is a word): it names a file that is not text for
    other reasons and proves nothing alone.
    """
    return next(((first, thing) for first, thing in _SIGNATURES if data.startswith(first)), (b"", ""))


def _utf16_without_mark(data: bytes) -> tuple[str, tuple[Notice, ...]] | None:
    """Decode UTF-16 that its NULs give away: they are the high bytes of ASCII, all in one half of the pairs."""
    if len(data) % 2 or b"\x00" not in data:
        return None
    even, odd = data[0::2].count(0), data[1::2].count(0)
    if min(even, odd) * 20 > max(even, odd):
        return None
    # An ASCII text with stray NULs would read as ideographs. In the bytes of UTF-16, every ASCII character stands
    # beside a NUL and every Cyrillic or Arabic one beside another control; ideographs are seldom valid UTF-8.
    controls = _count_controls(data.decode("latin-1"))
    if controls * 5 < len(data) and (controls * 50 < len(data) or _strictly(data, "utf-8") is not None):
        return None
    # The high bytes of a text are those of its script, of ASCII and perhaps those of ideographs: few or in one range.
    high = Counter(data[1::2] if odd > even else data[0::2])
    ideographs = sum(count for byte, count in high.items() if byte in _HIGH_BYTES_OF_IDEOGRAPHS)
    if 2 * max(ideographs, sum(count for _, count in high.most_common(2))) < high.total():
        return None
    text = _strictly(data, "utf-16-le" if odd > even else "utf-16-be")
    return None if text is None or _count_controls(text) * 20 > len(text) else (text, ())


def _utf8(data: bytes) -> tuple[str, tuple[Notice, ...]] | None:
    text = _strictly(data, "utf-8")
    return None if text is None else (text, ())


def _damaged_utf8(data: bytes) -> tuple[str, tuple[Notice, ...]] | None:
    """Decode UTF-8 with a few broken bytes, as a cut or a careless editor leaves them."""
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    valid = sum(char >= "\x80" for char in text) - broken
    if valid < _VALID_PER_BROKEN * broken:
        return None
    what = "one broken character" if broken == 1 else f"{broken:,} broken characters"
    message = f"The file is UTF-8 with {what}, shown as �; compare with the original where it matters."
    return text, (Notice("encoding-damaged", None, message),)


def _iso2022(data: bytes) -> tuple[str, tuple[Notice, ...]] | None:
    """Decode ISO-2022-JP: seven-bit, so that it would pass for UTF-8, and betrayed by its shift sequences."""
    if not any(shift in data for shift in _JAPANESE_SHIFT):
        return None
    text = _strictly(data, "iso2022_jp_2")
    return None if text is None or text.isascii() else (text, (_assumed("iso2022_jp_2"),))


def _legacy(data: bytes) -> tuple[str, tuple[Notice, ...]] | None:
    from compare.readers.codepages import legacy_encoding  # here: most files are UTF-8 and never need it

    if sum(1 for _ in _ASCII_CONTROLS.finditer(data)) > max(
        _TOLERATED_CONTROLS, _HIGHEST_SHARE_OF_CONTROLS * len(data)
    ):
        return None
    encoding = legacy_encoding(data)
    text = None if encoding is None else _strictly(data, encoding)
    return None if encoding is None or text is None else (text, (_assumed(encoding),))


_ATTEMPTS: tuple[Callable[[bytes], tuple[str, tuple[Notice, ...]] | None], ...] = (
    _utf16_without_mark,
    _iso2022,
    _utf8,
    _damaged_utf8,
    _legacy,
)

_PUBLIC_NAMES = {
    "big5hkscs": "Big5",
    "euc_jp": "EUC-JP",
    "gb18030": "GB18030",
    "iso2022_jp_2": "ISO-2022-JP",
    "koi8-u": "KOI8",
    "cp850": "code page 850",
    "cp866": "code page 866",
    "cp932": "Shift-JIS",
    "cp949": "EUC-KR",
    "mac_roman": "Mac Roman",
    "mac_cyrillic": "Mac Cyrillic",
}


def _assumed(encoding: str) -> Notice:
    name = _PUBLIC_NAMES.get(encoding, encoding.upper().replace("ISO8859", "ISO-8859"))
    if encoding.startswith("cp12"):
        name = f"windows-{encoding[2:]}"
    message = (
        f"The file does not say in which encoding it is written, and {name} was assumed; "
        "if letters look wrong, save the file as UTF-8 and compare again."
    )
    return Notice("encoding-assumed", None, message)


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _unless_binary(text: str, where: str, thing: str) -> str:
    if _has_many_controls(text):
        raise _binary(where, thing)
    return text


def _has_many_ascii_controls(data: bytes) -> bool:
    controls = sum(1 for _ in _ASCII_CONTROLS.finditer(data))
    return controls > max(_TOLERATED_CONTROLS, _HIGHEST_SHARE_OF_CONTROLS * len(data))


def _has_many_controls(text: str) -> bool:
    return _count_controls(text) > max(_TOLERATED_CONTROLS, _HIGHEST_SHARE_OF_CONTROLS * len(text))


def _count_controls(text: str) -> int:
    return sum(1 for _ in _CONTROLS.finditer(text))


def _binary(where: str, thing: str) -> InputError:
    return InputError(where, f"looks like {thing or 'a binary file'}, not like a text", _REMEDY_BINARY)


def joined_surrogates(text: str) -> str:
    r"""Return `text` with the halves of characters beyond 65,535 put together, which some formats write apart.

    Examples
    --------
    >>> joined_surrogates("\ud83d\ude00"), joined_surrogates("half \ud83d")
    ('😀', 'half �')
    """
    if text.isascii():
        return text
    return text.encode("utf-16-le", errors="surrogatepass").decode("utf-16-le", errors="replace")
