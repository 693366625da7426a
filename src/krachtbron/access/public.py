"""The door of this room for the rooms above it."""

from krachtbron.access.actions import add_person, begin, invite, join, make_account, make_organisation
from krachtbron.access.guests import drop_guest, give_guest
from krachtbron.access.queries import actor_for, has_organisation, names_of, people_of
from krachtbron.access.request import Request
from krachtbron.access.tries import count_try, tried_too_often

__all__ = [
    "Request",
    "actor_for",
    "add_person",
    "begin",
    "count_try",
    "drop_guest",
    "give_guest",
    "has_organisation",
    "invite",
    "join",
    "make_account",
    "make_organisation",
    "names_of",
    "people_of",
    "tried_too_often",
]
