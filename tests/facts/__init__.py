"""Tests of the facts that units are found to state."""
