"""Writes: people, accounts, memberships, invitations, leaving."""

from krachtbron.access.actions.invitations import (
    Accepting,
    accept,
    begin,
    invite,
    invite_to_organisation,
    withdraw_invitation,
)
from krachtbron.access.actions.leaving import end_other_sessions, end_session
from krachtbron.access.actions.people import (
    add_person,
    change_me,
    change_passphrase,
    end_membership,
    join,
    make_account,
    make_organisation,
)

__all__ = [
    "Accepting",
    "accept",
    "add_person",
    "begin",
    "change_me",
    "change_passphrase",
    "end_membership",
    "end_other_sessions",
    "end_session",
    "invite",
    "invite_to_organisation",
    "join",
    "make_account",
    "make_organisation",
    "withdraw_invitation",
]
