"""Reads of people, memberships, invitations and sessions."""

from krachtbron.access.queries.actors import (
    account_by_name,
    account_of_person,
    account_of_session,
    actor_for,
    actor_of,
)
from krachtbron.access.queries.doors import (
    InvitationRow,
    SessionRow,
    find_invitation,
    open_invitations,
    session_rows,
)
from krachtbron.access.queries.people import (
    MemberRow,
    coordinators_of,
    first_organisation,
    get_member,
    has_coordinator,
    has_organisation,
    member_rows,
    names_of,
    people_of,
)

__all__ = [
    "InvitationRow",
    "MemberRow",
    "SessionRow",
    "account_by_name",
    "account_of_person",
    "account_of_session",
    "actor_for",
    "actor_of",
    "coordinators_of",
    "find_invitation",
    "first_organisation",
    "get_member",
    "has_coordinator",
    "has_organisation",
    "member_rows",
    "names_of",
    "open_invitations",
    "people_of",
    "session_rows",
]
