"""Tests of the evidence and the scores."""
