"""The door of this room for the rooms above it."""

from krachtbron.access.actions import accept_anew, add_person, begin, invite, join, make_account, make_organisation
from krachtbron.access.actions.audiences import admit, close_audience, close_left, open_for
from krachtbron.access.actions.codes import ask_beside, close_beside, close_doors_for, renew
from krachtbron.access.actions.forgetting import (
    hand_over,
    has_keys,
    remember_closed,
    remember_forgotten,
    to_be_forgotten,
)
from krachtbron.access.actions.invitations import close_doors_to, close_every_door
from krachtbron.access.actions.looks import Glance, note_looks
from krachtbron.access.actions.mine import sign_everybody_out
from krachtbron.access.actions.tries import add_try
from krachtbron.access.actions.vaults import vault_for
from krachtbron.access.guests import drop_guest, give_guest, sign_out
from krachtbron.access.queries import actor_for, has_organisation, language_of, names_of, only_organisations, people_of
from krachtbron.access.queries.codes import OpenCode, open_beside
from krachtbron.access.queries.near import near_to
from krachtbron.access.queries.people import with_account
from krachtbron.access.queries.sights import audiences_by_name, open_to, openings_of, sight
from krachtbron.access.queries.tries import tries
from krachtbron.access.queries.vaults import (
    Locked,
    has_card,
    has_vault,
    is_locked,
    locked_among,
    readable_vault,
    vault_of,
    vaults_of,
)
from krachtbron.access.request import Request, asker
from krachtbron.access.surroundings import Near, circles_of, register_surroundings
from krachtbron.access.telephone import kept_until, owner_of
from krachtbron.access.tries import count_try, tried_too_often

__all__ = [
    "Glance",
    "Locked",
    "Near",
    "OpenCode",
    "Request",
    "accept_anew",
    "actor_for",
    "add_person",
    "add_try",
    "admit",
    "ask_beside",
    "asker",
    "audiences_by_name",
    "begin",
    "circles_of",
    "close_audience",
    "close_beside",
    "close_doors_for",
    "close_doors_to",
    "close_every_door",
    "close_left",
    "count_try",
    "drop_guest",
    "give_guest",
    "hand_over",
    "has_card",
    "has_keys",
    "has_organisation",
    "has_vault",
    "invite",
    "is_locked",
    "join",
    "kept_until",
    "language_of",
    "locked_among",
    "make_account",
    "make_organisation",
    "names_of",
    "near_to",
    "note_looks",
    "only_organisations",
    "open_beside",
    "open_for",
    "open_to",
    "openings_of",
    "owner_of",
    "people_of",
    "readable_vault",
    "register_surroundings",
    "remember_closed",
    "remember_forgotten",
    "renew",
    "sight",
    "sign_everybody_out",
    "sign_out",
    "to_be_forgotten",
    "tried_too_often",
    "tries",
    "vault_for",
    "vault_of",
    "vaults_of",
    "with_account",
]
