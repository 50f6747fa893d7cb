"""Tests of `compare.emphasis`."""
