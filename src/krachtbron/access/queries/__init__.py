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
    first_organisation,
    get_member,
    has_coordinator,
    has_organisation,
    is_last_coordinator,
    language_of,
    member_rows,
    names_of,
    only_organisations,
    people_of,
)
from krachtbron.access.queries.sights import LookRow, look_fault, looks_at

__all__ = [
    "InvitationRow",
    "LookRow",
    "MemberRow",
    "SessionRow",
    "account_by_name",
    "account_of_person",
    "account_of_session",
    "actor_for",
    "actor_of",
    "find_invitation",
    "first_organisation",
    "get_member",
    "has_coordinator",
    "has_organisation",
    "is_last_coordinator",
    "language_of",
    "look_fault",
    "looks_at",
    "member_rows",
    "names_of",
    "only_organisations",
    "open_invitations",
    "people_of",
    "session_rows",
]
