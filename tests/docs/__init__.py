"""Tests of the scripts that fill the documentation."""
