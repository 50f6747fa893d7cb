"""Tests of `compare.explanation`."""
