"""Tests of `compare.appearance`."""
