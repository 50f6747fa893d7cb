"""Bytes that are not Unicode -> the name of the encoding that makes the most plausible text of them.

Detectors that count letters need a page of text; a statement may be one line. So every candidate decodes the bytes and
is held against what is true of its script in any text: a capital does not follow a small letter inside a word, a sigma
has its final form at the end of a word and only there, a Thai vowel sign follows a consonant, common characters of an
East Asian standard stand in its first level. Among code pages of the Latin script the letters of the language decide.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:
    from collections.abc import Callable

SAMPLE = 20_000
"""Bytes that are judged: some ten pages. More would not change the answer, and a megabyte is to be read at once."""

PLAUSIBLE = 0.25
"""Highest number of oddities per non-ASCII character at which a decoding is taken for text."""

_LATIN = ("cp1252", "cp1250", "cp1254", "cp1257", "iso8859-2", "iso8859-16", "mac_roman", "cp850", "cp1258")
_SINGLE_BYTE = (
    *("cp1255", "cp1251", "koi8-u", "cp866", "iso8859-5", "mac_cyrillic"),
    *("cp1253", "iso8859-7", "cp1256", "iso8859-6", "cp874"),
)


@dataclass(frozen=True, slots=True)
class _DoubleByte:
    """An East Asian encoding: the lead bytes of its first level, and the lowest trail byte there."""

    name: str
    first_level: tuple[tuple[int, int], ...]
    lowest_trail: int


# First level: the characters that a standard counts as common (GB 2312 rows 16-55, Big5 A4-C6, JIS X 0208 rows 16-47
# and kana, all hangul of KS X 1001); the rows before them hold punctuation and letters.
_DOUBLE_BYTE = (
    _DoubleByte("euc_jp", ((0xA1, 0xA5), (0xB0, 0xCF)), 0xA1),
    _DoubleByte("cp932", ((0x81, 0x83), (0x88, 0x97)), 0x40),
    _DoubleByte("gb18030", ((0xA1, 0xA3), (0xB0, 0xD7)), 0xA1),
    _DoubleByte("big5hkscs", ((0xA1, 0xC6),), 0x40),
    _DoubleByte("cp949", ((0xA1, 0xA3), (0xB0, 0xC8)), 0xA1),
)

# The letters beyond a-z of languages that a code page of the Latin script was made for.
_LETTERS = {
    "bs": "čćđšž",
    "ca": "àçèéíïòóúü·",
    "cs": "áčďéěíňóřšťúůýž",
    "da": "æøåé",
    "de": "äöüßé",
    "es": "áéíñóúü",
    "et": "äõöüšž",
    "fi": "äåöšž",
    "fr": "àâæçèéêëîïôùûüÿœ",
    "hr": "čćđšž",
    "hu": "áéíóöőúüű",
    "is": "áæðéíóöþúý",
    "it": "àèéìíîòóù",
    "lt": "ąčęėįšųūž",
    "lv": "āčēģīķļņšūž",
    "nl": "áéëíïóöúü",
    "no": "æøåéòôó",
    "pl": "ąćęłńóśźż",
    "pt": "áâãàçéêíóôõúü",
    "ro": "ăâîșțşţ",
    "sk": "áäčďéíĺľňóôŕšťúýž",
    "sl": "čšž",
    "sq": "çë",
    "sv": "åäöé",
    "tr": "çğıöşüâîûi̇",
    "vi": "àáâãèéêìíòóôõùúýăđĩũơư",
}

_WORD = regex.compile(r"[\p{L}\p{M}]+")
_GREEK_ACCENTS = frozenset("άέήίόύώΆΈΉΊΌΎΏϊϋΐΰ")
_HEBREW_FINALS = frozenset("ךםןףץ")
_HEBREW_MEDIALS = frozenset("כמנפצ")
_ARABIC_FINALS = frozenset("ةى")
_CYRILLIC_VOWELS = frozenset("аеёиоуыэюяіїєАЕЁИОУЫЭЮЯІЇЄрР")
_THAI_LEADING = ("เ", "ไ")


def legacy_encoding(data: bytes) -> str | None:
    """Return the Python name of the likeliest legacy encoding of `data`; None if no decoding looks like text.

    Linear in the length of `data`, of which `SAMPLE` bytes are judged. Deterministic; of equally plausible encodings
    the first of the candidates is taken: those whose test is the strictest stand first.
    """
    sample = _sample(data)
    if _is_latin(sample):
        candidates = [(_latin_oddity(sample, name), rank, name) for rank, name in enumerate(_LATIN)]
    else:
        candidates = [(_wide_oddity(sample, wide), rank, wide.name) for rank, wide in enumerate(_DOUBLE_BYTE)]
        candidates += [(_oddity(sample, name), 9 + rank, name) for rank, name in enumerate(_SINGLE_BYTE)]
    for oddity, _, name in sorted(candidates):
        if oddity <= PLAUSIBLE and _decodes(data, name):
            return name
    return _by_statistics(data)


def _sample(data: bytes) -> bytes:
    """Return `data` up to a line's end near `SAMPLE` bytes, or a blank, so that no character is cut."""
    if len(data) <= SAMPLE:
        return data
    cut = max(data.rfind(b"\n", 0, SAMPLE), data.rfind(b" ", 0, SAMPLE))
    return data[: cut if cut > 0 else SAMPLE]


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _is_latin(data: bytes) -> bool:
    """Return True where the text is otherwise ASCII: more ASCII letters than other bytes."""
    letters = sum(map(str.isalpha, data.decode("ascii", errors="ignore")))
    return letters > sum(not byte.isascii() for byte in data.decode("latin-1"))


def _latin_oddity(data: bytes, encoding: str) -> float:
    """Return the oddities per non-ASCII character, with letters foreign to the language of the decoded text."""
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return float("inf")
    letters = _LETTERS.get(_language(text))
    high = [char for char in text if char >= "\x80"]
    foreign = 0
    if letters is not None:
        foreign = sum(char.isalpha() and char.lower() not in letters for char in high)
    return (_shape_oddities(text) + 0.5 * foreign) / max(1, len(high))


def _language(text: str) -> str:
    import gcld3  # here: costs 20 ms and is needed for files in legacy encodings alone

    result = gcld3.NNetLanguageIdentifier(0, 1000).FindLanguage(text)
    return str(result.language)


def _oddity(data: bytes, encoding: str) -> float:
    """Return the oddities per non-ASCII character of `data` in a single-byte encoding of another script."""
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return float("inf")
    high = sum(char >= "\x80" for char in text)
    oddities = _shape_oddities(text)
    for match in _WORD.finditer(text):
        word = match.group()
        check = _CHECKS.get(unicodedata.name(word[0], "").partition(" ")[0])
        if check is not None:
            oddities += check(word)
        oddities += _script_changes(word)
    return oddities / max(1, high)


def _shape_oddities(text: str) -> int:
    """Count what no script has: controls and unassigned characters, symbols and capitals inside words."""
    return sum(
        _oddity_of(before, char, after)
        for before, char, after in zip(f" {text}", text, f"{text[1:]} ", strict=False)
        if not (char.isascii() and before.isascii())
    )


def _oddity_of(before: str, char: str, after: str) -> int:
    """Return how odd it is, from 0 to 3, to find `char` between these two."""
    if char.isupper() and before.islower():
        return 1
    category = "" if char.isascii() else unicodedata.category(char)
    if category in {"Cc", "Cn", "Co", "Cs"}:
        return 3
    if category.startswith("S") or (char in "¶†‡‰" and category):
        return before.isalpha() or after.isalpha()
    # An opening bracket, a superscript or a letter without case between two letters.
    if category in {"Pi", "Ps"}:
        return before.isalpha() and after.isalpha()
    return category in {"No", "Lo"} and before.islower() and after.isalpha()


def _script_changes(word: str) -> int:
    scripts = [unicodedata.name(char, "").partition(" ")[0] for char in word if char.isalpha()]
    return sum(left != right for left, right in pairwise(scripts))


_SHORT_WORD = 3
"""Letters of the longest word that may well have no accent or no vowel: Greek articles, Russian abbreviations."""
_BYTES = 2
"""Of a common character in a double-byte encoding; half-width kana have one, rare characters four."""


def _greek(word: str) -> int:
    unaccented = len(word) > _SHORT_WORD and not word.isupper() and _GREEK_ACCENTS.isdisjoint(word)
    return 2 * word[:-1].count("ς") + 2 * unaccented + (word[-1] == "σ")


def _hebrew(word: str) -> int:
    return 2 * sum(char in _HEBREW_FINALS for char in word[:-1]) + (len(word) > 1 and word[-1] in _HEBREW_MEDIALS)


def _arabic(word: str) -> int:
    return 2 * sum(char in _ARABIC_FINALS for char in word[:-1])


def _cyrillic(word: str) -> int:
    return 2 * (len(word) > _SHORT_WORD and not word.isupper() and _CYRILLIC_VOWELS.isdisjoint(word))


def _thai(word: str) -> int:
    """Count vowel signs and tone marks that follow no letter, and leading vowels that no consonant follows."""
    oddities = 0
    before = ""
    for char in word:
        if unicodedata.category(char) == "Mn" or char in "ะาำ":
            oddities += not before or before in "ะาเแโใไ"
        elif before and _THAI_LEADING[0] <= before <= _THAI_LEADING[1]:
            oddities += not "ก" <= char <= "ฮ"
        before = char
    return oddities


_CHECKS: dict[str, Callable[[str], int]] = {
    "GREEK": _greek,
    "HEBREW": _hebrew,
    "ARABIC": _arabic,
    "CYRILLIC": _cyrillic,
    "THAI": _thai,
}


def _wide_oddity(data: bytes, wide: _DoubleByte) -> float:
    """Return the share of characters of `data` in a double-byte encoding that its texts seldom have."""
    try:
        text = data.decode(wide.name)
    except UnicodeDecodeError:
        return float("inf")
    high = [char for char in text if char >= "\x80"]
    oddities = float(sum(_is_rare(char, wide) for char in high))
    kana = sum("\u3041" <= char <= "\u30fc" for char in high)
    if wide.name in {"cp932", "euc_jp"}:
        # Particles and endings are hiragana; a Japanese sentence is never without them.
        oddities += len(high) * (kana == 0)
    else:
        oddities += kana
    if wide.name != "cp949":
        # Korean is the only one of the four languages that writes blanks between words.
        oddities += len(regex.findall(r"(?<=\p{Han})[ ](?=\p{Han})", text))
    return oddities / max(1, len(high))


def _is_rare(char: str, wide: _DoubleByte) -> bool:
    code = char.encode(wide.name)
    if len(code) != _BYTES:
        return True
    in_first_level = any(low <= code[0] <= high for low, high in wide.first_level)
    return not in_first_level or code[1] < wide.lowest_trail


def _by_statistics(data: bytes) -> str | None:
    """Return what charset-normalizer finds: it knows a hundred encodings that are not among the candidates."""
    import charset_normalizer  # here: costs 60 ms and is hardly ever needed

    best = charset_normalizer.from_bytes(_sample(data)).best()
    if best is None or not _decodes(data, best.encoding):
        return None
    text = str(best)
    beyond_ascii = sum(not char.isascii() for char in text)
    return best.encoding if _shape_oddities(text) <= PLAUSIBLE * beyond_ascii else None
