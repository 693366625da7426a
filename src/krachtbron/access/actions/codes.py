"""Codes for somebody who is known already: another way in, or standing beside a thing of one's own."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Q, QuerySet
from django.http import Http404

from krachtbron.access import queries
from krachtbron.access.domain import LASTS_AWAY, Actor, Purpose, check_beside, check_renewal, renewal_lasts
from krachtbron.access.models import Invitation, Person
from krachtbron.access.policy import Verb, may
from krachtbron.access.queries import codes
from krachtbron.base.forbidden import Forbidden
from krachtbron.base.ids import hashed, new_id, new_secret
from krachtbron.base.outcome import Refused

Code = tuple[Invitation, str]


@transaction.atomic
def renew(actor: Actor, person_id: UUID, *, target: UUID | None = None, at: datetime) -> Code | Refused:
    """Another way in for somebody who lost her passphrase. The room that calls has decided that the actor knows her;
    ``target`` is the group where he does. An earlier code closes.
    """
    here, elsewhere = codes.roles_of(person_id, actor.organisation_id)
    coordinates = may(Verb.RENEW, actor.role)
    refused = check_renewal(here, elsewhere, self_=person_id == actor.person_id, coordinates=coordinates)
    if refused:
        return refused
    if here is None or queries.account_of_person(person_id) is None:
        raise Http404
    stop_renewing(person_id, at=at)
    return made(
        actor, Purpose.RENEW, target, person_id=person_id, organisation=actor.organisation_id,
        at=at, expires=at + renewal_lasts(here),
    )  # fmt: skip


def renew_member(actor: Actor, membership_id: UUID, *, at: datetime) -> Code | Refused:
    """The same for somebody of the organisation, by who coordinates it."""
    if not may(Verb.RENEW, actor.role):
        raise Forbidden(f"organisation_{Verb.RENEW}")
    return renew(actor, queries.get_member(actor, membership_id).person_id, at=at)


def stop_renewing(person_id: UUID, *, at: datetime) -> bool:
    """Close the ways in that were made for her and not used. They stay in her list. Whether there was one."""
    return bool(codes.renewals_open(person_id, at).update(expires=at))


@transaction.atomic
def ask_beside(actor: Actor, purpose: str, target: UUID, *, key: UUID, at: datetime) -> Code | Refused:
    """A code to stand beside a thing of the actor: for anybody, also of no organisation. The room that calls has
    decided that the thing is hers. The same ``key`` again makes no second one: its link was shown already.
    """
    assert actor.person_id is not None
    list(Person.objects.select_for_update().filter(pk=actor.person_id))  # of two taps the second sees the first
    if Invitation.objects.filter(pk=key).exists():
        return Refused("code_made", "key")
    if refused := check_beside(len(codes.open_beside(actor, purpose, target, at))):
        return refused
    return made(actor, purpose, target, key=key, at=at, expires=at + LASTS_AWAY)


@transaction.atomic
def close_beside(actor: Actor, invitation_id: UUID) -> UUID:
    """Take an own code back; the key of the thing it was for."""
    row = Invitation.objects.select_for_update().filter(codes.beside_of(actor), pk=invitation_id, used=None).first()
    if row is None or row.target is None:
        raise Http404
    row.delete()
    return row.target


def made(
    actor: Actor,
    purpose: str,
    target: UUID | None,
    *,
    person_id: UUID | None = None,
    organisation: UUID | None = None,
    key: UUID | None = None,
    at: datetime,
    expires: datetime,
) -> Code:
    """A code that gives no role, and its secret, which is shown once and never stored."""
    secret = new_secret()
    row = Invitation.objects.create(
        id=key or new_id(),
        hash=hashed(secret),
        purpose=purpose,
        organisation_id=organisation,
        role="",
        target=target,
        person_id=person_id,
        made_by_id=actor.person_id,
        created=at,
        expires=expires,
    )
    return row, secret


def close_doors_for(
    person_id: UUID, at: datetime, *, target: UUID | None = None, organisation: UUID | None = None
) -> None:
    """Who left a group or an organisation does not come in again through a code that was made for her there."""
    limit = Q(target=target) if target else Q(organisation=organisation)
    shut(Invitation.objects.filter(limit, person=person_id, used=None), at)


def shut(rows: "QuerySet[Invitation]", at: datetime) -> None:
    """Close doors that nobody went through. Another way in stays in the list of her for whom it was made."""
    rows.filter(purpose=Purpose.RENEW, expires__gt=at).update(expires=at)
    rows.exclude(purpose=Purpose.RENEW).delete()
