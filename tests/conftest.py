"""How Hypothesis searches: always the same examples here, more and other ones with ``--hypothesis-profile=search``."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

# A deadline fails a test for the load of the machine; the tests of time bounds measure for themselves.
settings.register_profile("suite", max_examples=30, deadline=None, derandomize=True, database=None)
settings.register_profile("search", deadline=None, max_examples=300, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("suite")
