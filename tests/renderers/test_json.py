"""The contract for other programs."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest
from hypothesis import given, settings

import compare
from compare.renderers import Display, render
from compare.renderers.json import as_data
from tests.gold import NAMES, gold_comparison
from tests.renderers.comparisons import comparisons
from tests.specimen import specimen

if TYPE_CHECKING:
    from compare.model import Comparison

SCHEMA = json.loads((Path(compare.__file__).parent / "schema" / "compare-statements-1.json").read_text("utf-8"))
COMPARISONS = {"specimen": specimen(), **{name: gold_comparison(name) for name in NAMES}}


def closed(schema: Any) -> Any:  # noqa: ANN401 - any part of a schema
    """Return the schema with no room for fields that it does not describe."""
    if isinstance(schema, list):
        return [closed(entry) for entry in schema]
    if not isinstance(schema, dict):
        return schema
    strict = {key: closed(value) for key, value in schema.items()}
    return {**strict, "additionalProperties": False} if "properties" in schema and "required" in schema else strict


CLOSED = jsonschema.Draft202012Validator(closed(SCHEMA))


def test_schema_is_a_schema() -> None:
    """The schema itself follows draft 2020-12."""
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_schema_describes_and_requires_every_field() -> None:
    """Every field that an object has is both described and required."""
    objects = []
    waiting = [SCHEMA]
    while waiting:
        part = waiting.pop()
        if isinstance(part, dict):
            objects += [part] if "properties" in part and "type" in part else []
            waiting += part.values()
        elif isinstance(part, list):
            waiting += part
    assert len(objects) > 10
    assert all(sorted(part["properties"]) == sorted(part["required"]) for part in objects)


@pytest.mark.parametrize("name", COMPARISONS)
def test_output_follows_the_schema(name: str) -> None:
    """What is written has every field that the schema describes and no other."""
    CLOSED.validate(json.loads(render(COMPARISONS[name], "json")))


@pytest.mark.parametrize(
    "change",
    [
        {"schema": "compare-statements/2"},
        {"links": [{}]},
        {"unique": {"left": [-1], "right": []}},
        {"discrepancies": None},
        {"notices": [{"code": "Not Kebab", "side": None, "message": "x"}]},
        {"related": [{"left": 0, "right": 0, "score": 1.5}]},
    ],
)
def test_schema_refuses_what_is_wrong(change: dict[str, Any]) -> None:
    """The schema is not so loose that anything passes."""
    assert not CLOSED.is_valid(json.loads(render(specimen(), "json")) | change)


def test_schema_allows_a_later_field() -> None:
    """A program that checks against the schema goes on working when a field is added."""
    data = json.loads(render(specimen(), "json"))
    data["links"][0]["later"] = data["later"] = 1
    jsonschema.Draft202012Validator(SCHEMA).validate(data)


@given(comparisons())
@settings(max_examples=60, deadline=None)
def test_json_says_what_the_comparison_says(comparison: Comparison) -> None:
    """Read again, the JSON is the data that was written, whatever the texts hold."""
    written = json.loads(render(comparison, "json"))
    assert json.dumps(written) == json.dumps(as_data(comparison))
    CLOSED.validate(written)


@pytest.mark.parametrize("name", COMPARISONS)
def test_offsets_point_into_the_texts(name: str) -> None:
    """Units, edits and discrepancies are found again by their offsets, and edits partition their units."""
    data = json.loads(render(COMPARISONS[name], "json"))
    for entry in (*data["discrepancies"], *data["equivalences"]):
        for side in ("left", "right"):
            start, stop = entry[side]
            assert data[side]["text"][start:stop] == entry[f"{side}_text"]
    for side in ("left", "right"):
        covered = set().union(*(range(unit["start"], unit["stop"]) for unit in data[side]["units"]))
        assert all(char.isspace() for index, char in enumerate(data[side]["text"]) if index not in covered)
        for link in data["links"]:
            spans = [edit[side] for edit in link["edits"]]
            assert all(first[1] <= second[0] for first, second in pairwise(spans))
            units = [data[side]["units"][index] for index in link[side]]
            assert sum(stop - start for start, stop in spans) == sum(unit["stop"] - unit["start"] for unit in units)


def test_summary_counts_what_is_there() -> None:
    """The summary of the specimen, counted by hand."""
    assert json.loads(render(specimen(), "json"))["summary"] == {
        "links": 6,
        "agree": 4,
        "discrepancies": 2,
        "unique": {"left": 2, "right": 2},
        "words": {"left": {"total": 67, "linked": 46}, "right": {"total": 67, "linked": 53}},
    }


def test_json_is_whole_whatever_is_shown() -> None:
    """A filter and the width of a terminal change nothing."""
    assert render(specimen(), "json", Display(only=("left",), width=40)) == render(specimen(), "json")


def test_lone_surrogates_and_controls_are_escaped() -> None:
    """What UTF-8 cannot hold and what a terminal would act on is written as an escape; the rest stays readable."""
    comparison = specimen()
    comparison = replace(comparison, left=replace(comparison.left, label="\ud800 \x9b\x85\u2028 \u202e Ünïcode 字"))
    written = render(comparison, "json")
    assert r'"label": "\ud800 \u009b\u0085\u2028 \u202e Ünïcode 字"' in written
