"""Tests: each folder and module mirrors the one of the package that it is about."""
