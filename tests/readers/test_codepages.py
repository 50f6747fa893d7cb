"""Tests of `compare.readers.codepages`: the legacy encoding of a text as short as one line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.readers.codepages import SAMPLE, legacy_encoding

CASES: dict[str, Any] = json.loads(
    Path(__file__).parent.parent.joinpath("cases", "reading_encodings.json").read_text("utf-8")
)


def _cases() -> list[Any]:
    failing = pytest.mark.xfail(reason="known failure", strict=True)
    return [
        pytest.param(
            case, id=f"{case['name']}, {case['encoding']}", marks=[failing] if group == "known failures" else []
        )
        for group in ("synthetic", "known failures")
        for case in CASES[group]
        if case["encoding"] != "iso2022_jp"  # seven-bit: found before any code page is tried
    ]


@pytest.mark.parametrize("case", _cases())
def test_a_short_text_comes_out_as_it_was_written(case: dict[str, str]) -> None:
    """The encoding that is found decodes the bytes to the text that they were made from."""
    data = case["text"].encode(case["encoding"])
    encoding = legacy_encoding(data)
    assert encoding is not None
    assert data.decode(encoding) == case["text"]


def test_a_long_text_is_judged_by_its_beginning_and_decoded_whole() -> None:
    """A character that the likeliest encoding lacks, far behind the sample, rules that encoding out."""
    data = "The café reopened. ".encode("cp1252") * (SAMPLE // 10) + b"\x81"
    encoding = legacy_encoding(data)
    assert encoding is not None
    assert encoding != "cp1252"
    data.decode(encoding)


@given(st.binary(min_size=1, max_size=60))
def test_any_bytes_have_an_encoding_that_decodes_them_or_none(data: bytes) -> None:
    """Whatever the bytes are, the answer is None or an encoding in which they are text."""
    encoding = legacy_encoding(data)
    if encoding is not None:
        data.decode(encoding)
