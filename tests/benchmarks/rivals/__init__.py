"""Tests of what measures the rivals."""
