"""Tests of `compare.geography`."""
