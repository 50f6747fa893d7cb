"""Tests of `compare.cli`."""
