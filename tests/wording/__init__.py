"""Tests of compare.wording."""
