"""Tests of what two linked passages are found to say differently."""
