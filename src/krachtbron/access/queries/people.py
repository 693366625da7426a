"""Lists of people, invitations and sessions: narrow rows."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from krachtbron.access.domain import Actor, Role
from krachtbron.access.models import Account, Invitation, Membership, Organisation, Person, Session
from krachtbron.base import ids


@dataclass(frozen=True, slots=True)
class MemberRow:
    id: UUID
    person_id: UUID
    nickname: str
    role: Role
    since: date


@dataclass(frozen=True, slots=True)
class InvitationRow:
    id: UUID
    role: Role
    purpose: str
    created: datetime
    expires: datetime


@dataclass(frozen=True, slots=True)
class SessionRow:
    key: str
    device: str
    started: datetime | None
    seen: datetime | None


def names_of(person_ids: Iterable[UUID]) -> dict[UUID, str]:
    """Person → nickname, which may be empty."""
    return dict(Person.objects.filter(pk__in=list(person_ids)).values_list("pk", "nickname"))


def people_of(organisation_id: UUID) -> list[tuple[UUID, str, Role]]:
    """Who belongs to the organisation now: (person, nickname, role), by nickname."""
    rows = Membership.objects.filter(organisation=organisation_id, until=None)
    found = rows.order_by("person__nickname", "id").values_list("person_id", "person__nickname", "role")
    return [(person, nickname, Role(role)) for person, nickname, role in found]


def member_rows(actor: Actor) -> list[MemberRow]:
    """The people of the actor's organisation."""
    rows = Membership.objects.filter(organisation=actor.organisation_id, until=None)
    values = rows.order_by("role", "person__nickname", "id").values_list(
        "id", "person_id", "person__nickname", "role", "since"
    )
    return [MemberRow(key, person, nickname, Role(role), since) for key, person, nickname, role, since in values]


def open_invitations(actor: Actor, at: datetime) -> list[InvitationRow]:
    """Invitations of the actor's organisation that still open a door."""
    rows = Invitation.objects.filter(organisation=actor.organisation_id, used=None, expires__gt=at)
    values = rows.order_by("-created").values_list("id", "role", "purpose", "created", "expires")
    return [InvitationRow(key, Role(role), *rest) for key, role, *rest in values]


def find_invitation(secret: str, *, lock: bool = False) -> Invitation | None:
    """The invitation behind a link, used or not."""
    rows = Invitation.objects.select_related("organisation", "made_by").filter(hash=ids.hashed(secret))
    return (rows.select_for_update(of=("self",)) if lock else rows).first()


def session_rows(account_id: UUID, at: datetime) -> list[SessionRow]:
    """Where this account is signed in now, last seen first."""
    rows = Session.objects.filter(account=account_id, expire_date__gt=at).order_by("-seen")
    return [SessionRow(*values) for values in rows.values_list("session_key", "device", "started", "seen")]


def sign_in_name_taken(name: str) -> bool:
    return Account.objects.filter(name__iexact=name).exists()


def has_coordinator() -> bool:
    return Membership.objects.filter(role=Role.COORDINATOR, until=None).exists()


def has_organisation() -> bool:
    return Organisation.objects.exists()
