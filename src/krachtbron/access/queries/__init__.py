"""Reads of people, memberships, invitations and sessions."""

from krachtbron.access.queries.actors import account_of, account_with_memberships, actor_for, actor_of
from krachtbron.access.queries.people import (
    InvitationRow,
    MemberRow,
    SessionRow,
    find_invitation,
    has_coordinator,
    has_organisation,
    member_rows,
    names_of,
    open_invitations,
    people_of,
    session_rows,
    sign_in_name_taken,
)

__all__ = [
    "InvitationRow",
    "MemberRow",
    "SessionRow",
    "account_of",
    "account_with_memberships",
    "actor_for",
    "actor_of",
    "find_invitation",
    "has_coordinator",
    "has_organisation",
    "member_rows",
    "names_of",
    "open_invitations",
    "people_of",
    "session_rows",
    "sign_in_name_taken",
]
