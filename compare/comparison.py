"""Two statements -> a `Comparison`: the only place where the stages meet."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from compare import __version__
from compare.alignment import align
from compare.anchoring import identical, portions
from compare.appearance import appearances
from compare.discrepancies import find, unjudged
from compare.emphasis import stressed
from compare.errors import LimitError
from compare.facts import add_facts
from compare.model import Comparison, Document, Evidence, Notice, Portion, Settings, Side, Statement, UnitGroup
from compare.readers import read_file, read_text
from compare.related import measures_wanted, relate, remaining
from compare.similarity import (
    ENCODER_LANGUAGES,
    Encoder,
    Remembering,
    Weights,
    load_encoder,
    load_weights,
    measures,
    reconsider,
    score_measures,
)
from compare.units import detect_language, split
from compare.wording import word

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from compare.model import Link, Progress

MAX_CELLS = 25_000_000
"""Most pairs of units that are scored with each other."""

ALL_CELLS = 4_000_000
"""Most pairs of units that are scored whatever they are. Of more, those of identical units are not."""


def compare_texts(
    left: str,
    right: str,
    *,
    left_label: str = "Left",
    right_label: str = "Right",
    settings: Settings | None = None,
    progress: Progress | None = None,
) -> Comparison:
    """Compare two statements given as strings.

    Parameters
    ----------
    left, right
        The two texts. Offsets in the result are code points into them.
    left_label, right_label
        What the sides are called.
    settings
        What influences the result; the defaults of `Settings` where None.
    progress
        Called as ``progress(stage, done, total)`` before each stage.

    Raises
    ------
    InputError
        A text holds nothing but blanks.
    LimitError
        More than `MAX_CELLS` pairs of units that are not identical would have to be scored with each other.
    """
    return compare_documents(
        read_text(left, left_label),
        read_text(right, right_label),
        left_label=left_label,
        right_label=right_label,
        settings=settings,
        progress=progress,
    )


def compare_files(
    left: str | Path,
    right: str | Path,
    *,
    left_label: str | None = None,
    right_label: str | None = None,
    settings: Settings | None = None,
    progress: Progress | None = None,
) -> Comparison:
    """Compare two files, in any format that `compare.readers` knows.

    Parameters and errors are those of `compare_texts`; a label that is None is made from the name of the file.

    Raises
    ------
    InputError
        A file is missing, not readable, empty, binary or not decodable.
    """
    labels = labels_for(str(left), str(right))
    return compare_documents(
        read_file(Path(left)),
        read_file(Path(right)),
        left_label=left_label or labels[0],
        right_label=right_label or labels[1],
        left_source=str(left),
        right_source=str(right),
        settings=settings,
        progress=progress,
    )


def compare_documents(
    left: Document,
    right: Document,
    *,
    left_label: str,
    right_label: str,
    left_source: str = "",
    right_source: str = "",
    settings: Settings | None = None,
    progress: Progress | None = None,
) -> Comparison:
    """Compare two documents that have been read. Parameters and errors as for `compare_texts`."""
    settings = settings or Settings()
    tell = progress or _silent
    tell("sentences", 0, 5)
    statements = (
        split(
            left,
            label=left_label,
            source=left_source,
            language=settings.left_language or detect_language(left.text),
        ),
        split(
            right,
            label=right_label,
            source=right_source,
            language=settings.right_language or detect_language(right.text),
        ),
    )
    notices = (*_of_side(left, "left"), *_of_side(right, "right"))
    return compare_statements(*statements, settings=settings, notices=notices, progress=tell)


def compare_statements(
    left: Statement,
    right: Statement,
    *,
    settings: Settings | None = None,
    weights: Weights | None = None,
    notices: tuple[Notice, ...] = (),
    progress: Progress | None = None,
) -> Comparison:
    """Compare two statements whose units are known.

    Parameters
    ----------
    left, right
        Statements with units, with or without facts: the facts are filled in here.
    settings
        What influences the result; its languages are not looked at, those of the statements count.
    weights
        Fitted weights to score with; those of the package for the languages and the encoder at hand where None.
    notices
        What earlier stages had to assume.
    progress
        Called as ``progress(stage, done, total)`` before each stage.

    Raises
    ------
    LimitError
        More than `MAX_CELLS` pairs of units that are not identical would have to be scored with each other.
    """
    settings = settings or Settings()
    tell = progress or _silent
    pairs, scored = to_score(left, right)
    tell("facts", 1, 5)
    left, right = add_facts(left), add_facts(right)
    tell("similarity", 2, 5)
    encoder, encoder_notices = encoder_for(left, right, settings=settings)
    if weights is None:
        weights = load_weights(semantic=encoder is not None, one_language=one_language(left, right))
    threshold = weights.threshold if settings.threshold is None else settings.threshold
    groups = [UnitGroup((row,), (column,), 1.0) for row, column in pairs]
    unlinked = []
    wanted = measures_wanted(semantic=encoder is not None, one_language=one_language(left, right))
    for portion in scored:
        kept: dict[str, NDArray[np.float32]] = {}
        scores = score_measures(_keep(measures(left, right, encoder, portion), wanted, kept), weights)
        scores = reconsider(left, right, scores, weights=weights, encoder=encoder, portion=portion)
        found = align(left, right, scores, threshold=threshold, portion=portion)
        groups += found
        unlinked.append(remaining(Evidence(kept, portion), found))
    tell("wording", 3, 5)
    links = word(left, right, tuple(groups))
    tell("discrepancies", 4, 5)
    discrepancies, equivalences = find(left, right, links)
    related = tuple(chain.from_iterable(relate(left, right, links, evidence) for evidence in unlinked))
    tell("report", 5, 5)
    return Comparison(
        version=__version__,
        settings=replace(
            settings,
            threshold=threshold,
            semantic=encoder is not None,
            left_language=left.language,
            right_language=right.language,
        ),
        left=left,
        right=right,
        links=links,
        discrepancies=discrepancies,
        equivalences=equivalences,
        unique_left=_unique(left, links, "left"),
        unique_right=_unique(right, links, "right"),
        related=related,
        notices=(*notices, *appearances(left, right), *encoder_notices, *_cut(scored), *_unjudged(left, right)),
        emphasis=stressed(left, right, links, related),
    )


def label_for(source: str) -> str:
    """Return a readable label for a source: ``"pakistan-mofa_2023.txt"`` gives ``"Pakistan mofa 2023"``.

    Standard input gives ``"Standard input"``.
    """
    if source == "-":
        return "Standard input"
    words = Path(source).stem.replace("-", " ").replace("_", " ").split()
    label = " ".join(words) or source
    return label[:1].upper() + label[1:]


def labels_for(left: str, right: str) -> tuple[str, str]:
    """Return readable labels for two sources that tell them apart.

    Where the file names alone do not, their folders do; where those do not either, the sides do.

    Examples
    --------
    >>> labels_for("mofa/statement.txt", "embassy/statement.txt")
    ('Mofa statement', 'Embassy statement')
    """
    labels = label_for(left), label_for(right)
    if labels[0] != labels[1]:
        return labels
    folders = Path(left).absolute().parent.name, Path(right).absolute().parent.name
    if folders[0] != folders[1]:
        return label_for(f"{folders[0]} {Path(left).name}"), label_for(f"{folders[1]} {Path(right).name}")
    return f"{labels[0]} (left)", f"{labels[1]} (right)"


def _silent(_stage: str, _done: int, _total: int) -> None:
    """Report no progress."""


def _of_side(document: Document, side: Side) -> tuple[Notice, ...]:
    return tuple(replace(notice, side=side) for notice in document.notices)


def one_language(left: Statement, right: Statement) -> bool:
    """Return whether the words of two statements can be compared; where a language could not be told, they are."""
    return left.language == right.language or "und" in {left.language, right.language}


def to_score(left: Statement, right: Statement) -> tuple[tuple[tuple[int, int], ...], tuple[Portion | None, ...]]:
    """Return the pairs of identical units that need no score, and the portions of which all units do."""
    if len(left.units) * len(right.units) <= ALL_CELLS:
        return (), (None,)
    pairs = identical(left, right)
    found = portions(left, right, pairs, most=MAX_CELLS)
    if len(found) > 1:
        found = portions(left, right, pairs, most=ALL_CELLS)
    for portion in found:
        counts = len(portion.left) - len(portion.rivals), len(portion.right) - len(portion.rivals)
        if counts[0] * counts[1] > MAX_CELLS:
            raise LimitError(
                f"{left.label} and {right.label}",
                f"{counts[0]:,} × {counts[1]:,} units that are not identical, more than the {MAX_CELLS:,} pairs that "
                "can be scored",
                "compare them chapter by chapter",
            )
    return pairs, found


def _cut(scored: Sequence[Portion | None]) -> tuple[Notice, ...]:
    """Return what to tell the user where the statements were compared in more than one portion."""
    if len(scored) <= 1:
        return ()
    return (
        Notice(
            "compared-in-portions",
            None,
            "The statements are so long that passages which are not identical were compared only where they stand "
            "between the same identical ones: a claim that was both reworded and moved further is not found.",
        ),
    )


def _unjudged(left: Statement, right: Statement) -> tuple[Notice, ...]:
    """Return what to tell the user where not every kind of difference is looked for."""
    kinds = unjudged(left, right)
    if not kinds:
        return ()
    denied = "denials, " if "negation" in kinds else ""
    languages = " and ".join(sorted({left.language, right.language}))
    return (
        Notice(
            "kinds-not-judged",
            None,
            f"In these languages ({languages}) {denied}how strongly something is put and who is said to have done it "
            "are not compared; numbers, dates, names and places are.",
        ),
    )


def _keep(
    measured: Iterable[tuple[str, NDArray[np.float32]]],
    wanted: Collection[str],
    kept: dict[str, NDArray[np.float32]],
) -> Iterator[tuple[str, NDArray[np.float32]]]:
    """Pass measures on, and keep those that are wanted."""
    for name, array in measured:
        if name in wanted:
            kept[name] = array
        yield name, array
        del array  # the next one is measured before the name is used again


def encoder_for(left: Statement, right: Statement, *, settings: Settings) -> tuple[Encoder | None, tuple[Notice, ...]]:
    """Return the encoder if it is wanted, can be loaded and knows both languages, and what to tell the user if not."""
    if not settings.semantic:
        return None, ()
    sides: tuple[tuple[Side, Statement], ...] = (("left", left), ("right", right))
    uncovered = tuple(
        Notice(
            "language-not-covered",
            side,
            f"The sentence encoder does not know the language of this side ({statement.language}), "
            "so links rest on wording, numbers, dates and names alone: check them.",
        )
        for side, statement in sides
        if statement.language != "und" and statement.language not in ENCODER_LANGUAGES
    )
    if uncovered:
        return None, uncovered
    try:
        return Remembering(load_encoder()), ()
    except (ImportError, OSError) as error:
        return None, (
            Notice(
                "encoder-missing",
                None,
                f"The sentence encoder could not be loaded ({error}), so only the wording was compared, "
                "and claims that the sides put in quite other words may be missed.",
            ),
        )


def _unique(statement: Statement, links: Iterable[Link], side: Side) -> tuple[int, ...]:
    linked = set(chain.from_iterable(link.left if side == "left" else link.right for link in links))
    return tuple(unit.index for unit in statement.units if unit.index not in linked)
