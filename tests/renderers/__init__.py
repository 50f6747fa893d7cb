"""Tests of compare.renderers."""
