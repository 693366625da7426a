"""Writes of people, invitations, memberships and one's own account."""

from krachtbron.access.actions.accept import Accepted, accept_anew, accept_as
from krachtbron.access.actions.again import came_already
from krachtbron.access.actions.codes import renew_member, stop_renewing
from krachtbron.access.actions.invitations import begin, invite, invite_colleague, withdraw_invitation
from krachtbron.access.actions.mine import (
    change_passphrase,
    describe_me,
    end_other_sessions,
    end_session,
    forget_old_sessions,
)
from krachtbron.access.actions.people import add_person, end_membership, join, make_account, make_organisation
from krachtbron.access.actions.renewal import accept_renewed

__all__ = [
    "Accepted",
    "accept_anew",
    "accept_as",
    "accept_renewed",
    "add_person",
    "begin",
    "came_already",
    "change_passphrase",
    "describe_me",
    "end_membership",
    "end_other_sessions",
    "end_session",
    "forget_old_sessions",
    "invite",
    "invite_colleague",
    "join",
    "make_account",
    "make_organisation",
    "renew_member",
    "stop_renewing",
    "withdraw_invitation",
]
