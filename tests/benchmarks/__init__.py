"""Tests of what the tool is measured with."""
