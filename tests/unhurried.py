"""Hypothesis on a machine where others work too: slow is no fault."""

from hypothesis import HealthCheck, settings

unhurried = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
