"""Who listens to which fact, and which rooms hold personal data. The whole list, in order, readable at a glance."""

from krachtbron.base.announce import Subscriber

SUBSCRIBERS: list[tuple[type, Subscriber]] = []

# Rooms that hold personal data: each has ``privacy.py`` with ``export(person_id)`` and ``erase(person_id, at)``.
PERSONAL_DATA = ("groups", "instruments", "access")
