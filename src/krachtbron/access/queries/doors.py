"""Invitations and sessions: what opens, and where somebody is signed in."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from krachtbron.access.domain import Actor, Purpose, Role, check_invitation
from krachtbron.access.models import Invitation, Session
from krachtbron.access.queries.people import has_coordinator
from krachtbron.base import ids
from krachtbron.base.outcome import Refused


@dataclass(frozen=True, slots=True)
class InvitationRow:
    """``role`` is empty for a code with which somebody who lost her passphrase comes in again."""

    id: UUID
    role: Role | None
    what: str
    expires: datetime


@dataclass(frozen=True, slots=True)
class SessionRow:
    """``handle`` names the session in a page; the key itself never stands there."""

    handle: str
    device: str
    started: datetime | None
    seen: datetime | None
    here: bool


def open_invitations(actor: Actor, at: datetime) -> list[InvitationRow]:
    """Invitations of the actor's organisation that still open a door."""
    rows = Invitation.objects.filter(organisation=actor.organisation_id, used=None, expires__gt=at)
    values = rows.order_by("-created").values_list("id", "role", "what", "expires")
    return [InvitationRow(key, Role(role) if role else None, what, expires) for key, role, what, expires in values]


def find_invitation(secret: str, at: datetime) -> Invitation | Refused:
    """The invitation behind a link, as long as it opens a door."""
    rows = Invitation.objects.select_related("organisation", "made_by", "person__account")
    found = rows.filter(hash=ids.hashed(secret)).first()
    if found is None:
        return Refused("invitation_gone")
    began = found.purpose == Purpose.BEGIN and has_coordinator()
    has_account = found.person is not None and hasattr(found.person, "account")
    wrong = has_account != (found.purpose == Purpose.RENEW)  # claimed already; or nobody left to come in again
    return check_invitation(found.expires, at if began or wrong else found.used, at) or found


def session_rows(actor: Actor, here: str | None, at: datetime) -> list[SessionRow]:
    """Where this person is signed in now: this device first, then the last seen."""
    rows = Session.objects.filter(account__person=actor.person_id, expire_date__gt=at).order_by("-seen")
    found = [
        SessionRow(ids.hashed(key), device, started, seen, key == here)
        for key, device, started, seen in rows.values_list("session_key", "device", "started", "seen")
    ]
    return sorted(found, key=lambda row: not row.here)
