"""The settings of the house, and one page that does nothing, behind the same middleware."""

from krachtbron.config.settings import *  # noqa: F403

ROOT_URLCONF = "bench.urls"
