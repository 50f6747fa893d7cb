"""The language of a statement, told by its script and, where several languages share that, by a detector.

The detector is Compact Language Detector 3, a small neural network over character n-grams.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from compare.units.lexicon import common_words

if TYPE_CHECKING:
    import gcld3

UNKNOWN = "und"

LONGEST_SAMPLE = 24_000
"""Code points that are looked at; of a longer text a third each from its beginning, its middle and its end."""

PIECE = 400
"""Code points of the pieces that have a vote each, so that a quotation in another language is outvoted."""

LEAST_PROBABILITY = 0.7
"""From here on the detector itself calls an answer reliable."""

SHORTEST_TEXT = 40
"""Letters of a text from which on that is enough."""

LEAST_PROBABILITY_OF_LINE = 0.9
SHORTEST_LINE = 16
"""A text with fewer letters than `SHORTEST_TEXT` takes this probability; with fewer than this, nothing is told: single
words and names may get any language from the detector, with confidence."""

_LANGUAGES = {
    "ARABIC": ("ar", "fa", "ku", "ps", "sd", "ur"),
    "ARMENIAN": ("hy",),
    "BENGALI": ("bn",),
    "CJK": ("zh",),
    "CYRILLIC": ("be", "bg", "kk", "ky", "mk", "mn", "ru", "sr", "tg", "uk"),
    "DEVANAGARI": ("hi", "mr", "ne"),
    "ETHIOPIC": ("am",),
    "GEORGIAN": ("ka",),
    "GREEK": ("el",),
    "GUJARATI": ("gu",),
    "GURMUKHI": ("pa",),
    "HANGUL": ("ko",),
    "HEBREW": ("he", "yi"),
    "HIRAGANA": ("ja",),
    "KANNADA": ("kn",),
    "KATAKANA": ("ja",),
    "KHMER": ("km",),
    "LAO": ("lo",),
    "MALAYALAM": ("ml",),
    "MYANMAR": ("my",),
    "SINHALA": ("si",),
    "TAMIL": ("ta",),
    "TELUGU": ("te",),
    "THAI": ("th",),
}
"""Scripts other than the Latin one, as the names of their letters start in Unicode -> the languages of the detector
that are written in them."""

FEWEST_COMMON_WORDS = 2
LEAST_COMMON_WORDS = 0.2
"""Number and share of the words of a text that have to be common ones of a language to tell it, where the detector
does not know or is less sure than of a line: of a sentence a third to a half are."""

_LATIN = "LATIN"
_OTHERS = frozenset(language for languages in _LANGUAGES.values() for language in languages) - {"ku", "sr"}
_ROMANISED = "-Latn"
_OLD_TAGS = {"iw": "he"}

KANA_OF_JAPANESE = 0.05
"""Share of kana among the letters of a text in Han characters from which on it is Japanese: even its headlines, which
have the fewest, have particles and endings in kana, and a Chinese text has them in quotations only."""

_WEIGHTS = {"CJK": 3, "HIRAGANA": 3, "KATAKANA": 3, "HANGUL": 2}
"""Scripts whose letters stand for syllables or words -> how many letters of an alphabet one of them is worth."""

_LINK_SIGNS = ("://", "@", "www.")
_LONGEST_WORD = 60
"""Code points of the longest word of a script that puts blanks between words."""

_MARKS = ".,;:!?()\"'“”„«»"


def detect_language(text: str) -> str:
    """Return the language that most of a text is written in.

    Parameters
    ----------
    text
        A statement, or any text.

    Returns
    -------
    str
        BCP 47 primary subtag, ``"und"`` where the text is too short or the detector not sure. The same text gives the
        same answer; neither case nor blanks matter. A romanised text gives the subtag of its language.

    Notes
    -----
    Time is bounded: at most `LONGEST_SAMPLE` code points are looked at. The pieces of a text have a vote each, which
    counts by its letters and the probability of the answer.
    """
    # A lone surrogate, which a string from another program may hold, is no text that the detector could be given.
    sample = _sample_of(text).encode("utf-8", "replace").decode("utf-8").lower().split()
    words = [word for word in sample if not any(sign in word for sign in _LINK_SIGNS)]
    sizes = _letters_of_scripts(" ".join(words))
    weights = {name: size * _WEIGHTS.get(name, 1) for name, size in sizes.items()}
    if not weights:
        return UNKNOWN
    script = min(weights, key=lambda name: (-weights[name], name))
    kana = sizes["HIRAGANA"] + sizes["KATAKANA"]
    if script == "CJK" and kana >= KANA_OF_JAPANESE * (kana + sizes["CJK"]):
        return "ja"
    if script != _LATIN and len(_LANGUAGES[script]) == 1:
        return _LANGUAGES[script][0]
    words = [word for word in words if len(word) <= _LONGEST_WORD and any(_script_of(char) == script for char in word)]
    return _elected(words, script, sizes[script])


def _sample_of(text: str) -> str:
    if len(text) <= LONGEST_SAMPLE:
        return text
    third = LONGEST_SAMPLE // 3
    middle = (len(text) - third) // 2
    return " ".join((text[:third], text[middle : middle + third], text[-third:]))


def _letters_of_scripts(text: str) -> Counter[str]:
    sizes: Counter[str] = Counter()
    for char, count in Counter(text).items():
        script = _script_of(char)
        if script:
            sizes[script] += count
    return sizes


@lru_cache(maxsize=4096)
def _script_of(char: str) -> str:
    """Return the script of a letter that the detector knows a language in; empty for any other character."""
    script = unicodedata.name(char, "").partition(" ")[0] if char.isalpha() else ""
    return script if script == _LATIN or script in _LANGUAGES else ""


def _elected(words: list[str], script: str, letters: int) -> str:
    """Return the language that the pieces of a text in a shared script vote for."""
    least = LEAST_PROBABILITY if letters >= SHORTEST_TEXT else LEAST_PROBABILITY_OF_LINE
    votes: Counter[str] = Counter()
    surest = 0.0
    for piece in _pieces(words):
        result = _detector().FindLanguage(piece)
        language = result.language.removesuffix(_ROMANISED)
        language = _OLD_TAGS.get(language, language)
        if script != _LATIN:
            fits = result.language in _LANGUAGES[script] or language in _LANGUAGES[script]
        else:
            fits = result.language.endswith(_ROMANISED) or language not in _OTHERS
        if fits and letters >= SHORTEST_LINE and result.probability >= least:
            votes[language] += round(_letters_of_scripts(piece)[script] * result.probability * 1000)
            surest = max(surest, result.probability)
    by_common_words = _by_common_words(words) if surest < LEAST_PROBABILITY_OF_LINE else UNKNOWN
    if votes and by_common_words == UNKNOWN:
        return min(votes, key=lambda each: (-votes[each], each))
    return by_common_words


def _by_common_words(words: list[str]) -> str:
    """Return the language whose common words a short text has most of, where it has two at least and no rival."""
    found = Counter(
        {language: sum(word.strip(_MARKS) in common for word in words) for language, common in common_words()}
    )
    best, second = ([*found.most_common(2), (UNKNOWN, 0), (UNKNOWN, 0)])[:2]
    enough = best[1] >= max(FEWEST_COMMON_WORDS, LEAST_COMMON_WORDS * len(words))
    return best[0] if enough and best[1] > second[1] else UNKNOWN


def _pieces(words: list[str]) -> list[str]:
    """Return the words in pieces of `PIECE` code points or a little more."""
    pieces: list[list[str]] = [[]]
    length = 0
    for word in words:
        if length >= PIECE:
            pieces.append([])
            length = 0
        pieces[-1].append(word)
        length += len(word) + 1
    return [" ".join(piece) for piece in pieces]


@cache
def _detector() -> gcld3.NNetLanguageIdentifier:
    import gcld3

    return gcld3.NNetLanguageIdentifier(0, 8 * PIECE)
