"""Whether a clause after a quotation says who said it."""

from __future__ import annotations

from compare.units.lexicon import lexicon
from compare.units.patterns import pattern

LONGEST_REPORT = 10
"""Words of the longest clause that is taken to say who said the quotation before it."""

LONGEST_REPORT_TAIL = 5
"""Words that may follow the verb in it ("asked after the talks in Vienna")."""

_NEAR = 120
"""Code points that are looked at."""

_REPORT_PART = r"(?P<word>[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’-]*)|(?P<stop>[.!?…:;,\"])"
_UNSPACED_REPORT = r"[^。，：；！？、,:;!?“”\"]{1,30}+(?=[。，,.])"


def reports(text: str, word: int, language: str) -> bool:
    """Return True if the words of a plain text from an offset on say who said the quotation before them.

    They are a short clause with a verb of saying at or near its end ("Minister N. N. asked"). A clause that a colon
    ends introduces the next quotation, and one that denies ("Nobody replied") or goes on with what was said ("said
    that") is a sentence of its own.
    """
    words = lexicon(language)
    if not words.reporting:
        return False
    near = text[word : word + _NEAR]
    unspaced = pattern(_UNSPACED_REPORT).match(near)
    if language in {"zh", "ja"}:
        return unspaced is not None and unspaced.group().endswith(tuple(words.reporting))
    clause: list[str] = []
    for token in pattern(_REPORT_PART).finditer(near):
        if token["word"]:
            clause.append(token["word"])
        elif token["stop"] == ":":
            return False  # it introduces the next quotation
        elif token["stop"] != "." or len(clause[-1]) > len("Gen"):
            break
        if len(clause) > LONGEST_REPORT:
            break
    verb = next((at for at, each in enumerate(clause) if each in words.reporting), None)
    if verb is None or len(clause) > LONGEST_REPORT:
        return False
    tail = clause[verb + 1 :]
    denied = any(each.lower() in words.negations for each in clause[:verb])
    return not denied and len(tail) <= LONGEST_REPORT_TAIL and not (tail and tail[0] in words.that)
