"""Who listens to which fact, and which rooms hold personal data. The whole list, in order, readable at a glance."""

from krachtbron.access.events import InvitationAccepted, MembershipEnded
from krachtbron.base.announce import Subscriber
from krachtbron.groups import public as groups
from krachtbron.growth import public as growth
from krachtbron.instruments import public as instruments

SUBSCRIBERS: list[tuple[type, Subscriber]] = [
    (InvitationAccepted, groups.welcome),
    (InvitationAccepted, growth.stand_beside),
    (MembershipEnded, groups.part),
]

# What rooms ask somebody for with a code, and where she comes then: a page named with the key of who asked.
ASKED = {"step": "growth:opened_one"}

# Who says what is known of somebody, in this order: ``known(person_id)`` and, where she can let go, ``let_go``.
KNOWN = (
    ("access", "krachtbron.access.actions.known"),
    ("groups", "krachtbron.groups.actions.known"),
    ("instruments", "krachtbron.instruments.actions.known"),
)

# Who answers in which groups and projects somebody is, and for whom she can open a thing of her own.
SURROUNDINGS = (groups.circles_of, groups.near_to)

# What rooms put on the pages of projects, groups and Vandaag: (place, provider), in the order they stand there.
# Pages are named, like addresses in ``urls``: nobody imports another room's pages.
PANELS: list[tuple[groups.Place, str]] = [
    (groups.Place.GROUP, "krachtbron.results.web.panels.on_group"),
    (groups.Place.CLOSING, "krachtbron.results.web.panels.on_closing"),
    (groups.Place.PROJECT, "krachtbron.results.web.panels.on_project"),
    (groups.Place.GROUP_BUTTON, "krachtbron.instruments.web.panels.group_button"),
    (groups.Place.GROUP, "krachtbron.instruments.web.panels.on_group"),
    (groups.Place.PROJECT, "krachtbron.instruments.web.panels.on_project"),
    (groups.Place.TODAY, "krachtbron.instruments.web.panels.on_today"),
    (groups.Place.TODAY, "krachtbron.growth.web.panels.talk_on_today"),
    (groups.Place.TODAY, "krachtbron.growth.web.panels.cheered_today"),
    (groups.Place.TODAY, "krachtbron.growth.web.panels.on_today"),
    (groups.Place.TODAY, "krachtbron.growth.web.story_panels.on_today"),
    (groups.Place.PROJECT, "krachtbron.growth.web.story_panels.on_project"),
    (groups.Place.TODAY, "krachtbron.growth.web.panels.noticed_today"),
    (groups.Place.TODAY, "krachtbron.growth.web.budget_panel.on_today"),
    (groups.Place.GROUP, "krachtbron.growth.web.panels.on_group"),
    (groups.Place.TODAY, "krachtbron.outreach.web.panels.on_today"),
    (groups.Place.PROJECT, "krachtbron.outreach.web.panels.on_project"),
    (groups.Place.AWAY, "krachtbron.outreach.web.panels.on_away"),
    (groups.Place.TODAY, "krachtbron.reflection.web.panels.on_today"),
    (groups.Place.TODAY, "krachtbron.reflection.web.panels.group_today"),
    (groups.Place.GROUP, "krachtbron.reflection.web.panels.on_group"),
    (groups.Place.MEETING, "krachtbron.reflection.web.panels.on_meeting"),
]

# Who says which instruments of an organisation somebody filled already: such a version stays as it is.
USES = (instruments.asked_among,)

# Who tells on the timeline of a project what happened. Named, like panels.
MOMENTS = (
    "krachtbron.groups.web.moments.told",
    "krachtbron.instruments.web.moments.told",
    "krachtbron.results.web.moments.told",
)

# Pages that a telephone keeps for when there is no network, each beside what lies under its address.
KEPT = ("groups:away", "outreach:away")

# Who says whether the database is that of the demonstration. Named, so that it is loaded only where somebody asks.
DEMONSTRATION = "krachtbron.demo.public.is_demonstration"

# Rooms that hold personal data: each has ``privacy.py`` with ``export(person_id)`` and ``erase(person_id, at)``.
PERSONAL_DATA = ("outreach", "reflection", "growth", "groups", "instruments", "framework", "access")

# Of these, where people's own words stand that are closed with their key: what goes when she begins anew without it.
CLOSED_WORDS = ("growth", "reflection")

# Who tells in words what a room exports; in the order of the book that somebody takes along. Named, like panels.
TOLD = (
    ("growth", "krachtbron.growth.web.telling.told"),
    ("reflection", "krachtbron.reflection.web.telling.told"),
    ("instruments", "krachtbron.instruments.web.telling.told"),
    ("groups", "krachtbron.groups.web.telling.told"),
    ("outreach", "krachtbron.outreach.web.telling.told"),
    ("framework", "krachtbron.framework.web.telling.told"),
    ("access", "krachtbron.access.web.telling.told"),
)

# Who destroys what has a term, once that is over: ``sweep(at=...)``, which gives how many. Named, like panels.
TERMS = ("krachtbron.reflection.public.sweep",)
