"""Tests of the picture of how reliable scores are."""

from __future__ import annotations

import json
import runpy
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

SCRIPT = runpy.run_path(str(Path(__file__).parents[2] / "docs" / "reliability.py"))
SVG = "{http://www.w3.org/2000/svg}"

FIGURES = {
    "error": 0.05,
    "bins": [{"score": 0.25, "right": 0.2, "count": 20}, {"score": 0.9, "right": 1.0, "count": 21}],
}


def drawn(*methods: str) -> ET.Element:
    """Return the picture of these methods, all with the same figures."""
    return ET.fromstring(SCRIPT["draw"](dict.fromkeys(methods, FIGURES)))  # noqa: S314 - our own picture


def test_a_point_stands_where_its_figures_say() -> None:
    """Across by the score, up by the share right, in pixels of the plot; what is right is at the top."""
    points = drawn("semantic").findall(f".//{SVG}circle")
    side = SCRIPT["SIDE"]
    assert [(float(point.get("cx", "")), float(point.get("cy", ""))) for point in points] == [
        (0.25 * side, 0.8 * side),
        (0.9 * side, 0.0),
    ]


def test_counts_can_be_read() -> None:
    """The heading of a plot says how many pairs a bin holds, a point how many of its own are right."""
    picture = drawn("lexical")
    assert "2 × 20 to 21 pairs of passages, mean gap 0.050" in [text.text for text in picture.iter(f"{SVG}text")]
    titles = [title.text for title in picture.iter(f"{SVG}title")]
    assert titles[1:] == ["score 0.25: 4 of 20 right", "score 0.90: 21 of 21 right"]


def test_who_does_not_see_the_picture_is_told_what_it_shows() -> None:
    """Title and description are there, are those the picture is labelled by, and give every point."""
    picture = drawn("semantic", "cross_semantic")
    assert picture.get("role") == "img"
    title, description = picture.find(f"{SVG}title"), picture.find(f"{SVG}desc")
    assert title is not None
    assert description is not None
    assert picture.get("aria-labelledby") == f"{title.get('id')} {description.get('id')}"
    assert (description.text or "").count("0.25: 20%, 0.90: 100%") == 2


def test_every_method_gets_a_plot_inside_the_picture() -> None:
    """Two plots in a row; a method that was not measured has none."""
    for methods in (("semantic",), ("semantic", "lexical"), ("semantic", "lexical", "cross_semantic")):
        picture = drawn(*methods)
        plots = picture.findall(f"{SVG}g")
        assert len(plots) == len(methods)
        for plot in plots:
            across, down = map(float, (plot.get("transform") or "")[len("translate(") : -1].split())
            assert 0 < across <= float(picture.get("width", "")) - SCRIPT["SIDE"]
            assert 0 < down <= float(picture.get("height", "")) - SCRIPT["SIDE"]


@given(st.integers(1, 500), st.data())
def test_chance_spreads_around_the_share_and_less_with_more(count: int, data: st.DataObject) -> None:
    """The interval holds the share, stays within [0, 1] and is narrower for ten times as many."""
    share = data.draw(st.integers(0, count)) / count
    low, high = SCRIPT["chance"](share, count)
    narrow = SCRIPT["chance"](share, 10 * count)
    assert 0 <= low <= share + 1e-9
    assert share - 1e-9 <= high <= 1
    assert narrow[1] - narrow[0] < high - low


def test_half_of_a_hundred_may_be_four_tenths() -> None:
    """Wilson's interval of 50 in 100 is known to be 0.404 to 0.596."""
    assert SCRIPT["chance"](0.5, 100) == pytest.approx((0.4038, 0.5962), abs=1e-4)


def test_a_picture_of_other_figures_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A missing or changed file of figures, and a picture that was drawn from others, is a problem each."""
    problems = SCRIPT["problems"]
    measured, picture = tmp_path / "measured.json", tmp_path / "picture.svg"
    monkeypatch.setitem(problems.__globals__, "MEASURED", measured)
    monkeypatch.setitem(problems.__globals__, "PICTURE", picture)
    assert "run python -m benchmarks.accuracy" in problems()[0]
    measured.write_text(json.dumps({"semantic": FIGURES}), "utf-8")
    assert "run python docs/reliability.py" in problems()[0]
    picture.write_text(SCRIPT["draw"]({"semantic": FIGURES}), "utf-8")
    assert problems() == []
    measured.write_text(json.dumps({"lexical": FIGURES}), "utf-8")
    assert len(problems()) == 1
