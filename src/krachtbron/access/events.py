"""What happened here. Keys only."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from krachtbron.access.domain import Role


@dataclass(frozen=True, slots=True)
class InvitationAccepted:
    """Somebody came in through an invitation; ``purpose`` and ``target`` say to what. Without ``role`` she came into
    no organisation."""

    invitation_id: UUID
    purpose: str
    target: UUID | None
    person_id: UUID
    organisation_id: UUID | None
    role: Role | None
    at: datetime


@dataclass(frozen=True, slots=True)
class MembershipEnded:
    """Somebody is no longer in an organisation."""

    person_id: UUID
    organisation_id: UUID
    at: datetime
