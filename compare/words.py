"""Text -> folded words with their offsets: what all stages count in.

A text is read as a row of words and marks; blanks separate them and are not part of the row. Scripts that do not
write blanks between words (Chinese, Japanese, Thai, Lao, Khmer, Burmese) count each grapheme cluster as one word.

Two words are *equal* when their keys are: they differ in case, in the form of a quotation mark or of a dash, in how an
accented letter is encoded, nothing else. They are *alike* for a measure of similarity when their folds are:
compatibility forms, accents and invisible characters are set aside as well.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

import regex

if TYPE_CHECKING:
    from collections.abc import Iterable

WordKind: TypeAlias = Literal["word", "number", "mark"]

UNSPACED = r"\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}"
"""Inside a regex character class: letters of scripts that are written without blanks between words."""

QUOTATION_MARKS = "\"'`´‘’‚‛“”„‟«»‹›「」『』〝〞＂＇"
DASHES = "-‐‑‒–—―−﹘﹣－"

_TOKEN = regex.compile(
    rf"""
      (?P<number> \p{{Nd}}++ (?: (?: [.,] \p{{Nd}}++ )++ | (?! [\p{{L}}--[{UNSPACED}]] ) ) )
    | (?P<glyph>  [{UNSPACED}&&\p{{L}}] [\p{{M}}\p{{Cf}}]* )
    | (?P<word>   [[\p{{L}}\p{{N}}_]--[{UNSPACED}]] [[\p{{L}}\p{{N}}\p{{M}}\p{{Cf}}_]--[{UNSPACED}]]*
                  (?: ['’ʼ] [[\p{{L}}\p{{M}}]--[{UNSPACED}]]+ )* )
    | (?P<mark>   [^\s\x1c-\x1f] [\p{{M}}\p{{Cf}}]* )  # str.isspace() counts U+001C..1F as blank, \s does not
    """,
    regex.VERBOSE | regex.VERSION1,
)

_FORMS = {ord(mark): '"' for mark in QUOTATION_MARKS} | {ord(dash): "-" for dash in DASHES}
_APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'", "‘": "'", "＇": "'"})

_LIST_MARKER = regex.compile(
    r"""
    \s* (?:
        [•‣◦▪▫●○■□◆◇⁃∙·➢➤►▶✓✔*]            # bullets
      | [-–—] (?= \s )                          # a dash that stands alone
      | [(（] (?: \p{Nd}{1,3} | \p{L} | [ivxlc]{1,5} | [一二三四五六七八九十]{1,3} ) [)）]
      | (?: \p{Nd}{1,3} (?: \. \p{Nd}{1,2} ){0,3} ) (?: [.)] (?= \s ) | [.、．] (?= [\p{sc=Han}] ) )
        # "10. Mai" is a date in the languages that write ordinals with a full stop, not the tenth item of a list
        (?! \s* (?i: jan (uar)? | feb (ruar)? | märz | marts | mars | april | ma[ij] | juni? | juli? | august
                   | sept? (ember)? | okt (ober)? | nov (ember)? | de[zcs] (ember)? ) \b )
      | (?: \p{L} | [ivxlcIVXLC]{1,5} ) [)] (?= \s )
      | [ivxIVX]{2,5} \. (?= \s )
      | [一二三四五六七八九十]{1,3} [、．]
      | [①-⑳]
    ) \s*
    """,
    regex.VERBOSE | regex.VERSION1,
)

_FINAL = frozenset(".!?…,;:。．！？，；：、،؛؟۔।॥")
_CLOSING = frozenset('")]}）】〉》')  # every quotation mark has the key of the straight one


class Word(NamedTuple):
    """A word, number or mark of a text; a named tuple since texts are made of many, and it is made twice as quickly.

    Attributes
    ----------
    start, stop
        Half-open code-point offsets into the text that was read.
    kind
        ``word``, ``number`` (digits with inner separators) or ``mark`` (one character of punctuation or a symbol).
    key
        Equal for words that differ in case, in the form of a quotation mark or of a dash, or in the code points of an
        accented letter, and in nothing else.
    fold
        Equal for words that are alike for a measure of similarity; empty for characters that nobody sees.
    """

    start: int
    stop: int
    kind: WordKind
    key: str
    fold: str


@lru_cache(maxsize=4096)
def words_of(text: str, start: int = 0, stop: int | None = None) -> tuple[Word, ...]:
    """Return the words and marks of ``text[start:stop]`` in order, with offsets into `text`. Linear in its length.

    Every non-blank character between `start` and `stop` is in exactly one word.

    Examples
    --------
    >>> [word.key for word in words_of("Don’t pay 1,200 USD – yet")]
    ["don't", 'pay', '1,200', 'usd', '-', 'yet']
    """
    words = []
    for match in _TOKEN.finditer(text, start, len(text) if stop is None else stop):
        token = match.group()
        group = match.lastgroup
        kind: WordKind = "number" if group == "number" else "mark" if group == "mark" else "word"
        words.append(Word(*match.span(), kind, key_of(token), fold_of(token)))
    return tuple(words)


@lru_cache(maxsize=65536)
def key_of(token: str) -> str:
    r"""Return what `token` is compared by for equality: casefolded, one form of quotation mark, one form of dash.

    Inside a word an apostrophe is a straight one; standing alone it is a quotation mark. A letter with an accent is the
    same in one code point and in two: to Unicode they are canonically equivalent.

    Examples
    --------
    >>> key_of("\u00c9t\u00e9") == key_of("e\u0301te\u0301")
    True
    """
    if token.isascii() and len(token) > 1:
        return token.lower()
    folded = token.translate(_FORMS if len(token) == 1 else _APOSTROPHES).casefold()
    return folded if folded.isascii() else unicodedata.normalize("NFC", folded)


@lru_cache(maxsize=65536)
def fold_of(token: str) -> str:
    """Return what `token` is compared by for similarity: its key without accents, compatibility forms, invisible signs.

    Examples
    --------
    >>> fold_of("Brandão"), fold_of("ﬁve"), fold_of("co\u00adop")
    ('brandao', 'five', 'coop')
    """
    if token.isascii():
        return key_of(token)
    decomposed = unicodedata.normalize("NFKD", key_of(token))
    return "".join(char for char in decomposed if not _is_set_aside(char))


def _is_set_aside(char: str) -> bool:
    category = unicodedata.category(char)
    # Between Devanagari and Khmer, non-spacing marks are vowels and change the word; elsewhere they are accents.
    return category == "Cf" or (category == "Mn" and not "\u0900" <= char < "\u1ab0")


_ELIDED = {
    "ca": {"d": "de", "l": "el"},
    "fr": {
        "c": "ce", "d": "de", "j": "je", "jusqu": "jusque", "l": "le", "lorsqu": "lorsque", "m": "me", "n": "ne",
        "puisqu": "puisque", "qu": "que", "quoiqu": "quoique", "s": "se", "t": "te",
    },
    "it": {
        "all": "a", "d": "di", "dall": "da", "dell": "di", "l": "il", "nell": "in", "quell": "quello",
        "quest": "questo", "sull": "su", "un": "un",
    },
}  # fmt: skip
"""Language -> small words before their apostrophe -> what they are in full."""


def part_elided(words: tuple[Word, ...], text: str, language: str) -> tuple[Word, ...]:
    """Return `words` with small words that lost their vowel parted from what follows, and in full in their fold.

    Surnames keep theirs: "D'Aubigny", "O'Neill". Linear; the same tuple where nothing is elided.

    Parameters
    ----------
    words
        Words of `text`, as `words_of` returns them.
    text
        The text that their offsets refer to.
    language
        ISO 639-1 code; only Catalan, French and Italian part with vowels so.

    Examples
    --------
    >>> [word.fold for word in part_elided(words_of("l'Algérie et d'Ankara"), "l'Algérie et d'Ankara", "fr")]
    ['le', 'algerie', 'et', 'de', 'ankara']
    """
    elided = _ELIDED.get(language, {})
    if not elided or not any("'" in word.key for word in words):
        return words
    parted: list[Word] = []
    for word in words:
        head, mark, tail = word.key.partition("'")
        middle = word.start + len(head) + 1
        of_surname = head == "d" and text[word.start].isupper()
        if not mark or not tail or head not in elided or of_surname or middle + len(tail) != word.stop:
            parted.append(word)
            continue
        parted.append(Word(word.start, middle, "word", head + mark, elided[head]))
        parted.append(Word(middle, word.stop, "word", tail, fold_of(tail)))
    return tuple(parted)


def fold_text(text: str) -> str:
    """Return the folds of the words and numbers of `text`, joined by single blanks, without marks.

    Examples
    --------
    >>> fold_text("«The  Council», it said, was informed.")
    'the council it said was informed'
    """
    return " ".join(word.fold for word in words_of(text) if word.kind != "mark" and word.fold)


def marker_length(text: str) -> int:
    """Return how many characters at the start of `text` are a list number or bullet, blanks included; 0 if none.

    Examples
    --------
    >>> marker_length("(a) the catch"), marker_length("• Fuel"), marker_length("12. Asks"), marker_length("12.5 tonnes")
    (4, 2, 4, 0)
    """
    match = _LIST_MARKER.match(text)
    return match.end() if match else 0


def identity_of(text: str) -> tuple[str, ...]:
    """Return what two units have in common where they are identical.

    The keys of its words and marks, in order, without a leading list number and without final punctuation (before or
    after closing quotation marks and brackets too). Blanks do not count. Not empty unless `text` is blank.

    Examples
    --------
    >>> identity_of("3. “No”, he said.") == identity_of('"no" , he said')
    True
    >>> identity_of("It fell by 5%.") == identity_of("It fell by 5.")
    False
    """
    keys = [word.key for word in words_of(text, marker_length(text)) or words_of(text)]
    end = len(keys)
    while end and keys[end - 1] in _FINAL | _CLOSING:
        end -= 1
    return (*keys[:end], *(key for key in keys[end:] if key in _CLOSING)) if end else tuple(keys)


def content(words: Iterable[Word]) -> tuple[Word, ...]:
    """Return the words and numbers among `words`, without marks and without what nobody sees."""
    return tuple(word for word in words if word.kind != "mark" and word.fold)


_NO_LETTER = regex.compile(r"[^a-z0-9]+")
_LETTERS_OF_SOUNDS = (
    ("schtsch", "s"), ("chtch", "s"), ("shch", "s"), ("sch", "s"),
    ("tch", "C"), ("cz", "C"), ("sh", "s"), ("sz", "s"), ("ch", "C"), ("zh", "z"),
    ("rz", "z"), ("kh", "h"), ("gh", "g"), ("dh", "d"), ("bh", "b"), ("ph", "f"), ("th", "t"), ("ck", "k"),
    ("ts", "C"), ("tz", "C"), ("dj", "j"), ("ce", "se"), ("ci", "si"), ("cy", "sy"), ("c", "k"), ("q", "k"),
    ("w", "v"), ("x", "ks"),
)  # fmt: skip
_VOWELS = regex.compile(r"[aeiouyj]+")
_REPEATED = regex.compile(r"(.)\1+")
_FINAL_F = regex.compile(r"(?<=[aeiou])ff$")
_BEFORE_FINAL = regex.compile(r"(?<=[^a])a(?=[rl]$)")


@lru_cache(maxsize=65536)
def latin_of(fold: str) -> str:
    """Return a folded word in small Latin letters and digits, "" if nothing is left of it.

    Examples
    --------
    >>> latin_of("вершинин"), latin_of("o'neill")
    ('vershinin', 'oneill')
    """
    if not fold.isascii():
        from anyascii import anyascii

        fold = fold_of(anyascii(fold))
    return _NO_LETTER.sub("", fold)


@lru_cache(maxsize=65536)
def sound_of(latin: str) -> str:
    """Return what is equal for two spellings of a name in Latin letters: its consonants, and "a" for vowels between.

    Which vowel it is, doubled letters and the letters chosen for a consonant do not count; how many syllables there are
    does, and so two names that are merely alike stay apart.

    Examples
    --------
    >>> sound_of("tariq") == sound_of("tarek"), sound_of("vershinin") == sound_of("werschinin")
    (True, True)
    >>> sound_of("henrike") == sound_of("henriette"), sound_of("sigrid") == sound_of("sigurd")
    (False, False)
    """
    sound = _FINAL_F.sub("v", latin)
    for letters, single in _LETTERS_OF_SOUNDS:
        sound = sound.replace(letters, single)
    return _BEFORE_FINAL.sub("", _VOWELS.sub("a", _REPEATED.sub(r"\1", sound)))
