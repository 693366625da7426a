"""Whether people look around here instead of work. Asked for, and said by the database itself: both, or it is not so.

This room knows no higher one; ``config.wiring.DEMONSTRATION`` names who asks the database.
"""

from functools import lru_cache
from time import monotonic

from django.conf import settings
from django.utils.module_loading import import_string

KEPT = 60  # seconds that an answer counts, so that pages cost no query for it


def is_demonstration() -> bool:
    """Whether anybody may come in without passphrase or second step."""
    return bool(settings.DEMO) and answer(int(monotonic() // KEPT))


@lru_cache(maxsize=1)
def answer(period: int) -> bool:
    """What the database said in this period."""
    return bool(import_string(import_string("krachtbron.config.wiring.DEMONSTRATION"))())
