"""Tests of the stage that takes an article apart."""
