"""Tests of `compare.units`: documents become statements, and texts tell their language."""
