"""Codes that are open: to come in again, or to stand beside something; and which there were."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Q, QuerySet

from krachtbron.access.domain import Actor, Purpose, Role
from krachtbron.access.models import Invitation, Membership


@dataclass(frozen=True, slots=True)
class OpenCode:
    """A code to stand beside something, made and not used yet."""

    id: UUID
    expires: datetime


@dataclass(frozen=True, slots=True)
class RenewalRow:
    """A way in that was made for her. ``by`` may be empty: who made it left, or has no nickname."""

    made: datetime
    by: str
    used: datetime | None
    open: bool


def roles_of(person_id: UUID, organisation_id: UUID | None) -> tuple[Role | None, list[Role]]:
    """What somebody is in this organisation now, and what in others."""
    rows = Membership.objects.filter(person=person_id, until=None).values_list("organisation", "role")
    here = next((Role(role) for house, role in rows if house == organisation_id), None)
    return here, [Role(role) for house, role in rows if house != organisation_id]


def renewals_open(person_id: UUID, at: datetime) -> "QuerySet[Invitation]":
    return Invitation.objects.filter(purpose=Purpose.RENEW, person=person_id, used=None, expires__gt=at)


def renewals_of(person_id: UUID, at: datetime, *, since: datetime | None = None, most: int = 5) -> list[RenewalRow]:
    """The ways in that were made for her, the latest first."""
    rows = Invitation.objects.filter(purpose=Purpose.RENEW, person=person_id)
    if since:
        rows = rows.filter(created__gt=since)
    values = rows.order_by("-created").values_list("created", "made_by__nickname", "used", "expires")[:most]
    return [RenewalRow(made, by or "", used, used is None and expires > at) for made, by, used, expires in values]


def beside_of(actor: Actor) -> Q:
    """Codes without a role that the actor made for things of her own."""
    return Q(role="", made_by=actor.person_id, made_by__isnull=False) & ~Q(purpose=Purpose.RENEW)


def open_beside(actor: Actor, purpose: str, target: UUID, at: datetime) -> list[OpenCode]:
    """The actor's own codes for this thing that still open, the oldest first."""
    rows = Invitation.objects.filter(beside_of(actor), purpose=purpose, target=target, used=None, expires__gt=at)
    return [OpenCode(key, expires) for key, expires in rows.order_by("created").values_list("pk", "expires")]
