"""Make an invitation, take it back, begin an installation."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction
from django.http import Http404

from krachtbron.access import queries
from krachtbron.access.actions.codes import shut
from krachtbron.access.domain import LASTS_AWAY, Actor, Purpose, Role, invitation_lasts
from krachtbron.access.models import Invitation
from krachtbron.access.policy import Verb, may
from krachtbron.base.forbidden import Forbidden
from krachtbron.base.ids import hashed, new_id, new_secret
from krachtbron.base.outcome import Refused


def invite(
    actor: Actor,
    purpose: str,
    role: Role,
    target: UUID | None = None,
    *,
    what: str = "",
    person_id: UUID | None = None,
    key: UUID | None = None,
    at: datetime,
) -> tuple[Invitation, str]:
    """An invitation to the actor's organisation and its secret, which is shown once and never stored.

    For ``Purpose.ORGANISATION`` this room decides. For any other purpose the room that calls has decided already;
    it gives ``target``, and in ``what`` the name that the invited person reads.
    """
    if actor.organisation_id is None or (purpose in set(Purpose) and not may(Verb.INVITE, actor.role)):
        raise Forbidden(f"organisation_{Verb.INVITE}")
    secret = new_secret()
    made = Invitation.objects.create(
        id=key or new_id(),
        hash=hashed(secret),
        purpose=purpose,
        organisation_id=actor.organisation_id,
        role=role,
        target=target,
        what=what[:120],
        person_id=person_id,
        made_by_id=actor.person_id,
        created=at,
        expires=at + invitation_lasts(role),
    )
    return made, secret


@transaction.atomic
def invite_colleague(actor: Actor, role: Role, *, key: UUID, at: datetime) -> tuple[Invitation, str] | Refused:
    """An invitation to the organisation. Sending the form again makes no second one; its link was shown already."""
    made = Refused("invitation_made", "key")
    if Invitation.objects.filter(pk=key).exists():
        return made
    try:
        with transaction.atomic():
            return invite(actor, Purpose.ORGANISATION, role, key=key, at=at)
    except IntegrityError:  # two taps at the same moment
        return made


def close_doors(person_id: UUID, organisation_id: UUID, *, at: datetime) -> None:
    """Who left an organisation does not come back through a link that she made herself, and nobody else does."""
    shut(Invitation.objects.filter(made_by=person_id, organisation=organisation_id, used=None), at)


def close_doors_to(person_id: UUID, targets: Iterable[UUID], *, at: datetime) -> None:
    """The same for what a higher room invites to."""
    shut(Invitation.objects.filter(made_by=person_id, target__in=list(targets), used=None), at)


@transaction.atomic
def close_every_door(*, at: datetime) -> None:
    """After an old copy was put back: links that were taken back since stand in it unused, so none opens any more."""
    waiting = Invitation.objects.filter(used=None)
    waiting.filter(purpose=Purpose.RENEW, expires__gt=at).update(expires=at)  # that there was one stays in her list
    waiting.exclude(purpose=Purpose.RENEW).delete()


@transaction.atomic
def withdraw_invitation(actor: Actor, invitation_id: UUID, *, at: datetime) -> None:
    """Close the door again. A withdrawn invitation is gone, like one that never was."""
    if not may(Verb.INVITE, actor.role):
        raise Forbidden(f"organisation_{Verb.INVITE}")
    rows = Invitation.objects.filter(pk=invitation_id, organisation=actor.organisation_id, used=None, expires__gt=at)
    again = rows.filter(purpose=Purpose.RENEW).update(expires=at)  # that there was one stays in her list
    if not again and not rows.delete()[0]:
        raise Http404


@transaction.atomic
def begin(*, at: datetime) -> tuple[Invitation, str] | Refused:
    """The invitation of an installation's first coordinator; a new one closes the one before.

    Where an organisation has lost its last coordinator, it opens that organisation.
    """
    if queries.has_coordinator():
        return Refused("already_begun")
    Invitation.objects.filter(purpose=Purpose.BEGIN).delete()
    secret = new_secret()
    made = Invitation.objects.create(
        hash=hashed(secret),
        purpose=Purpose.BEGIN,
        organisation=queries.first_organisation(),
        role=Role.COORDINATOR,
        created=at,
        expires=at + LASTS_AWAY,
    )
    return made, secret
