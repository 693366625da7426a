"""Who listens to which fact, and which rooms hold personal data. The whole list, in order, readable at a glance."""

from krachtbron.access.events import InvitationAccepted, MembershipEnded
from krachtbron.base.announce import Subscriber
from krachtbron.groups import public as groups

SUBSCRIBERS: list[tuple[type, Subscriber]] = [
    (InvitationAccepted, groups.welcome),
    (MembershipEnded, groups.part),
]

# Who answers in which groups and projects somebody is, and for whom she can open a thing of her own.
SURROUNDINGS = (groups.circles_of, groups.near_to)

# What rooms put on the pages of projects, groups and Vandaag: (place, provider), in the order they stand there.
# Pages are named, like addresses in ``urls``: nobody imports another room's pages.
PANELS: list[tuple[groups.Place, str]] = [
    (groups.Place.GROUP_BUTTON, "krachtbron.instruments.web.panels.group_button"),
    (groups.Place.GROUP, "krachtbron.instruments.web.panels.on_group"),
    (groups.Place.PROJECT, "krachtbron.instruments.web.panels.on_project"),
    (groups.Place.TODAY, "krachtbron.instruments.web.panels.on_today"),
    (groups.Place.TODAY, "krachtbron.growth.web.panels.on_today"),
    (groups.Place.GROUP, "krachtbron.growth.web.panels.on_group"),
]

# Who says whether the database is that of the demonstration. Named, so that it is loaded only where somebody asks.
DEMONSTRATION = "krachtbron.demo.public.is_demonstration"

# Rooms that hold personal data: each has ``privacy.py`` with ``export(person_id)`` and ``erase(person_id, at)``.
PERSONAL_DATA = ("growth", "groups", "instruments", "access")
