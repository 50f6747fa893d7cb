"""Sentences of an article -> clauses with their voices: who says it, by which words, and what is carried on."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from compare.article.allegiance import settle_countries
from compare.article.clauses import gapped, split_clauses
from compare.article.credits import HEAD
from compare.article.people import find_people
from compare.article.phrases import is_anonymous, is_reporter, is_silent
from compare.article.reports import find_reports, ranked, without_silent
from compare.article.roster import BOTH, OTHER, UNKNOWN
from compare.article.speakers import Speakers
from compare.article.tokens import QUOTATION
from compare.article.voices import Voices, add_given
from compare.model import Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from compare.article.lexicon import Lexicon
    from compare.article.names import Body
    from compare.article.reports import Report
    from compare.article.roster import Voice
    from compare.article.sentences import Sentence
    from compare.article.tokens import Token
    from compare.model import Statement


@dataclass(frozen=True, slots=True)
class Clause:
    """A sentence, or a clause where the source changes inside it, with its voice.

    Attributes
    ----------
    voice
        Index of a voice, `BOTH`, `OTHER` or None for the reporter.
    evidence
        The words that say so; empty where there are none.
    explicit
        True where the words that say so stand in the clause or in the quotation that it is part of.
    """

    span: Span
    voice: int | None
    evidence: Span
    explicit: bool


def attribute_clauses(
    statement: Statement,
    sentences: Sequence[Sentence],
    territories: Mapping[int, str],
    words: Lexicon,
    *,
    sides: Sequence[Voice] = (),
    named: Sequence[str] = (),
) -> tuple[tuple[Clause, ...], Voices]:
    """Return the clauses of an article in order, and the voices that speak in it. Linear in the text but for names.

    Parameters
    ----------
    sentences, territories
        Those of the statement.
    sides
        The left and the right one with what is known of them; none before they are known.
    named
        Names that are known to mean a voice.
    """
    text = statement.text
    voices = Voices(text, statement.language, words, territories, small=_small_words(sentences), sides=sides)
    rows = [sentence.tokens for sentence in sentences]
    for side in sides:
        voices.names.listed(side.names)
        for words_of_name in side.names:
            voices.names.shorten(words_of_name)
    voices.home = _home(sentences, voices)
    settle_countries(voices, territories, words)
    for name in named:
        add_given(voices, name, words)
    for row in rows:
        voices.names.learn_acronyms(row)
    people = find_people(rows, voices.names, words)
    voices.names.persons(people.full)
    for row in rows:
        for body in voices.names.bodies(row):
            if body.proper and body.head:
                voices.voice_of(body, row)
    voices.begin()
    speakers = Speakers(voices, people, words)
    clauses: list[Clause] = []
    at = 0
    while at < len(sentences):
        stop = at + 1
        while stop < len(sentences) and sentences[stop].joined:
            stop += 1
        clauses += _Reader(text, words, speakers).read(
            sentences[at:stop], clauses[-1] if clauses else None, sentences[at - 1] if at else None
        )
        at = stop
    return tuple(clauses), voices


def _small_words(sentences: Sequence[Sentence]) -> frozenset[str]:
    return frozenset(token.fold for each in sentences for token in each.tokens if token.word and not token.capital)


def _home(sentences: Sequence[Sentence], voices: Voices) -> str:
    """Return the country of the dateline, "" where there is none."""
    for sentence in sentences:
        if sentence.block > HEAD:
            break
        first = sentence.tokens[0] if sentence.tokens else None
        if first is not None and first.word and voices.text[first.start : first.stop].isupper():
            return voices.names.territory_of(first)
    return ""


@dataclass(frozen=True, slots=True)
class _Finding:
    """What a clause says of its source."""

    voice: int
    evidence: Span


class _Reader:
    """Reads the sentences that a quotation joins, which have one source unless the words outside it say otherwise."""

    def __init__(self, text: str, words: Lexicon, speakers: Speakers) -> None:
        self._text = text
        self._words = words
        self._speakers = speakers
        self._voices = speakers.voices
        self._together = speakers.together

    def read(
        self, sentences: Sequence[Sentence], before: Clause | None, sentence_before: Sentence | None
    ) -> list[Clause]:
        """Return the clauses of sentences that one quotation joins, `before` being the clause before them."""
        same = sentence_before is not None and sentence_before.block == sentences[0].block
        leads = sentence_before is not None and self._leads(sentence_before)
        reported = any(self._words.is_a("mood", token.fold) for token in sentences[0].tokens if token.word)
        quoted = bool(sentences[0].tokens) and not any(token.word for token in sentences[0].tokens)
        previous = before if before is not None and (same or leads or reported or quoted) else None
        if len(sentences) == 1:
            return self._sentence(sentences[0], previous, leads=leads)
        findings = []
        for sentence in sentences:
            self._speakers.met.learn(sentence.tokens)
            findings.append(self._finding(sentence.tokens))
        chosen = next((found for found in reversed(findings) if found is not None), None)
        if chosen is None and previous is not None and previous.voice is not None:
            chosen = _Finding(previous.voice, previous.evidence)
        self._note(chosen)
        if chosen is None:
            return [
                Clause(each.span, None, Span(each.span.start, each.span.start), explicit=False) for each in sentences
            ]
        return [Clause(each.span, chosen.voice, chosen.evidence, explicit=True) for each in sentences]

    def _leads(self, sentence: Sentence) -> bool:
        return bool(sentence.tokens) and sentence.tokens[-1].fold == ":"

    def _sentence(self, sentence: Sentence, previous: Clause | None, *, leads: bool) -> list[Clause]:
        """Return the clauses of a single sentence, joined where they have one source."""
        tokens = sentence.tokens
        if not sentence.plain or (not any(token.fold != QUOTATION for token in tokens if token.word) and not tokens):
            return [self._clause(sentence.span, None)]
        self._speakers.met.learn(tokens)
        made: list[Clause] = []
        rows = split_clauses(tokens, self._voices, self._words)
        findings: list[tuple[int, int, _Finding | None]] = []
        for start, stop in rows:
            known = len(self._voices.known)
            body = gapped(tokens, start, self._voices, self._words) if start else None
            found = self._finding(tokens[start:stop]) if body is None else self._of_gapped(tokens[start:stop], body)
            if found is not None and start and found.voice >= known:
                found = None  # a source that nobody knows yet does not begin inside a sentence
            findings.append((start, stop, found))
        merged = _merged(tokens, findings, self._words)
        for number, (start, stop, found) in enumerate(merged):
            begin = sentence.span.start if number == 0 else tokens[start].start
            end = sentence.span.stop if number + 1 == len(merged) else tokens[merged[number + 1][0]].start
            while self._text[end - 1].isspace():
                end -= 1
            span = Span(begin, end)
            if found is None:
                clause = self._carried(span, tokens[start:stop], made[-1] if made else previous, leads=leads)
            else:
                clause = Clause(span, found.voice, found.evidence, explicit=True)
            if found is None:
                self._speakers.look_at(tokens[start:stop])
            self._note(_Finding(clause.voice, clause.evidence) if clause.voice is not None else None)
            made.append(clause)
        return made

    def _note(self, found: _Finding | None) -> None:
        self._speakers.note(None if found is None else found.voice)

    def _clause(self, span: Span, found: _Finding | None) -> Clause:
        if found is None:
            return Clause(span, None, Span(span.start, span.start), explicit=False)
        return Clause(span, found.voice, found.evidence, explicit=True)

    def _of_gapped(self, tokens: Sequence[Token], body: Body) -> _Finding:
        voice = self._voices.voice_of(body, tokens)
        return _Finding(voice, Span(tokens[body.start].start, tokens[body.stop - 1].stop))

    def _finding(self, tokens: Sequence[Token]) -> _Finding | None:
        """Return the source that the words of a clause name."""
        whole = len(tokens)
        while (
            tokens
            and tokens[0].word
            and self._words.is_a("turns", tokens[0].fold)
            and not self._words.is_a("relative", tokens[0].fold)
        ):
            tokens = tokens[1:]
        if is_silent(tokens, self._words):
            self._speakers.look_at(tokens)
        anonymous = is_anonymous(tokens, self._words)
        reports = ranked(without_silent(find_reports(tokens, self._words), tokens, self._words))
        reports.sort(key=lambda each: self._speakers.is_vague(tokens[each.subject[0] : each.subject[1]]))
        for report in reports:
            voice = self._voice(tokens, self._named(tokens, report, reports))
            if voice is None or (report.dropped and len(tokens) < whole):
                continue  # "..., but called it provisional" goes on with the subject before
            for other in reports:
                if other is not report and other.strong:
                    self._speakers.met.learn_beside(tokens[other.subject[0] : other.subject[1]], voice)
            if anonymous:
                voice = OTHER
            start, stop = min(report.verb, report.subject[0]), max(report.verb + 1, report.subject[1])
            return _Finding(voice, Span(tokens[start].start, tokens[stop - 1].stop))
        agreement = self._together.agreement(tokens)
        return None if agreement is None else _Finding(BOTH, agreement)

    def _named(self, tokens: Sequence[Token], report: Report, reports: Sequence[Report]) -> Report:
        """Return the report that names whom a pronoun beside it means: "Brandt disputes this: ..., he said"."""
        row = tokens[report.subject[0] : report.subject[1]]
        if len(row) != 1 or not self._speakers.is_pronoun(row[0].fold) or not report.beside:
            return report
        named = (
            each
            for each in reports
            if each.strong
            and any(token.fold == ":" for token in tokens[each.verb : report.verb])
            and each.verb < report.verb
            and self._speakers.met.is_known(tokens[each.subject[0] : each.subject[1]])
        )
        return next(named, report)

    def _voice(self, tokens: Sequence[Token], report: Report) -> int | None:
        """Return whom the subject of a report means, None for nobody or the reporter."""
        row = tokens[report.subject[0] : report.subject[1]]
        if self._together.is_pair(row) or self._together.is_with_peer(tokens, report):
            return BOTH
        if is_reporter(row, self._words) or any(self._words.is_a("nobody", each.fold) for each in row if each.word):
            return None
        self._speakers.look_around(tokens, report.subject[0], tokens[report.verb].fold)
        if report.dropped:
            named = self._speakers.of_clause(tokens[: report.verb])  # "Quiroga bajó el tono: «...», dijo"
            return self._speakers.focus if named is None else named
        if self._speakers.is_vague(row) and self._together.agreement(tokens) is not None:
            return BOTH
        return self._of_subject(tokens, report)

    def _of_subject(self, tokens: Sequence[Token], report: Report) -> int | None:
        """Return whom a subject means that is one voice, None where the words make nobody a source."""
        row, verb = tokens[report.subject[0] : report.subject[1]], tokens[report.verb].fold
        voice = self._elsewhere(tokens, report)
        if voice is None:
            row = self._speakers.instead(tokens, report.subject) or row
            voice = self._speakers.resolve(row, strong=report.strong)
        if voice in {None, UNKNOWN} and report.wider is not None:
            wider = self._speakers.resolve((*tokens[report.wider : report.subject[0]], *row), strong=False)
            voice = voice if wider is None else wider
        if voice == UNKNOWN:
            somebody = row and self._words.is_a("indefinite", row[0].fold) and self._quotes(tokens, report.verb)
            return OTHER if report.beside or self._words.is_a("speaks", verb) or somebody else None
        if voice == BOTH and self._words.is_a("agreed", verb) and self._together.is_denied(tokens, report.verb):
            return None
        return None if report.agreed and not report.strong and voice != BOTH else voice

    def _quotes(self, tokens: Sequence[Token], verb: int) -> bool:
        """Return True if a verb is followed by what is said: "that ...", or a quotation."""
        follower = next((each for each in tokens[verb + 1 :] if each.word or each.fold == QUOTATION), None)
        that = any(self._words.is_a("that", each.fold) for each in tokens[verb + 1 :] if each.word)
        return follower is not None and (follower.fold == QUOTATION or that)

    def _elsewhere(self, tokens: Sequence[Token], report: Report) -> int | None:
        """Return the voice where other words of the clause say better who a subject is, None where none do."""
        row, verb = tokens[report.subject[0] : report.subject[1]], tokens[report.verb].fold
        if report.wider is not None and row and self._words.is_a("indefinite", row[0].fold):
            if self._speakers.is_expert(row):  # "A B, an analyst, said"
                return self._speakers.resolve((*tokens[report.wider : report.subject[0]], *row), strong=False)
            return self._speakers.resolve(tokens[report.wider : report.subject[0]], strong=False)
        pronoun = len(row) == 1 and self._words.is_a("person", row[0].fold)
        phrase = report.beside and report.verb < report.subject[0] and not self._words.is_a("said", verb)
        # The clause names the person: "The minister doubts that: in her view, the ..."
        return self._speakers.of_clause(tokens[: report.verb]) if pronoun and phrase else None

    def _carried(self, span: Span, tokens: Sequence[Token], previous: Clause | None, *, leads: bool) -> Clause:
        """Return a clause without a source of its own: the one before goes on, or nobody but the reporter speaks."""
        alone = Clause(span, None, Span(span.start, span.start), explicit=False)
        if previous is None or previous.voice is None or is_silent(tokens, self._words):
            return alone
        spoken = [token for token in tokens if token.word]
        carried = replace(previous, span=span, explicit=False)
        if not spoken or leads:
            return carried if any(token.fold == QUOTATION for token in tokens) or leads else alone
        first = tokens[0]
        if first.fold == QUOTATION and sum(t.stop - t.start for t in tokens if not t.word) * 2 > span.stop - span.start:
            return carried
        if any(
            self._words.is_a("reported", token.fold) and not (at and self._words.is_a("backward", spoken[at - 1].fold))
            for at, token in enumerate(spoken)
        ):
            return carried  # but "California has had such a law" is the reporter's own
        backward = any(self._words.is_a("backward", token.fold) for token in spoken)
        pronoun = self._words.is_any(("person", "group"), spoken[0].fold)
        return carried if pronoun and not backward else alone


def _merged(
    tokens: Sequence[Token], findings: list[tuple[int, int, _Finding | None]], words: Lexicon
) -> list[tuple[int, int, _Finding | None]]:
    """Return clauses joined where they do not have two different sources."""
    merged: list[tuple[int, int, _Finding | None]] = []
    for start, stop, found in findings:
        if merged:
            begin, _, last = merged[-1]
            nobody = found is None and any(words.is_a("nobody", token.fold) for token in tokens[start : start + 2])
            if not nobody and (found is None or last is None or found.voice in {last.voice, OTHER}):
                merged[-1] = (begin, stop, last or found)
                continue
        merged.append((start, stop, found))
    return merged
