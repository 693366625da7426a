"""Inviting, and coming in through an invitation: once, by one person."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction
from django.http import Http404

from krachtbron.access import queries
from krachtbron.access.actions.people import add_person, join, make_account, make_organisation
from krachtbron.access.domain import (
    Actor,
    Purpose,
    Role,
    check_invitation,
    check_name,
    check_passphrase,
    invitation_lasts,
    sign_in_name,
    tidy_name,
)
from krachtbron.access.events import InvitationAccepted
from krachtbron.access.models import Account, Invitation, Person
from krachtbron.access.policy import Verb, may
from krachtbron.base import ids
from krachtbron.base.announce import announce
from krachtbron.base.clock import day
from krachtbron.base.forbidden import Forbidden
from krachtbron.base.outcome import Refused

GONE = Refused("invitation_gone")


def invite(
    actor: Actor, purpose: str, role: Role, target: UUID | None = None, *, at: datetime
) -> tuple[Invitation, str]:
    """An invitation and its secret, which is shown once and not kept. The caller decided that the actor may."""
    secret = ids.new_secret()
    invitation = Invitation.objects.create(
        hash=ids.hashed(secret),
        purpose=purpose,
        organisation_id=actor.organisation_id,
        role=role,
        target=target,
        made_by_id=actor.person_id,
        created=at,
        expires=at + invitation_lasts(role),
    )
    return invitation, secret


def invite_to_organisation(actor: Actor, role: Role, *, at: datetime) -> str:
    """The secret of an invitation to be ``role`` in the actor's organisation."""
    if not may(Verb.INVITE, actor.role):
        raise Forbidden("not_coordinating")
    return invite(actor, Purpose.ORGANISATION, role, at=at)[1]


@transaction.atomic
def withdraw_invitation(actor: Actor, invitation_id: UUID) -> None:
    """Close the door again."""
    if not may(Verb.INVITE, actor.role):
        raise Forbidden("not_coordinating")
    gone, _ = Invitation.objects.filter(id=invitation_id, organisation=actor.organisation_id, used=None).delete()
    if not gone:
        raise Http404


@transaction.atomic
def begin(*, at: datetime) -> tuple[Invitation, str] | Refused:
    """The invitation of an installation's first coordinator; earlier unused ones are gone."""
    if queries.has_organisation():
        return Refused("begun_already")
    Invitation.objects.filter(purpose=Purpose.BEGIN).delete()
    return invite(Actor(), Purpose.BEGIN, Role.COORDINATOR, at=at)


@dataclass(frozen=True, slots=True)
class Accepting:
    """What somebody fills in to come in. Only the sign-in name and the passphrase are needed."""

    nickname: str
    language: str
    name: str
    passphrase: str
    organisation: str = ""


def accept(secret: str, given: Accepting | None, actor: Actor, *, at: datetime) -> Account | Person | Refused:
    """Come in: as a new person with ``given``, or as the signed-in ``actor``. One winner, also in a race.

    A new person's account comes back; for who was signed in, her person.
    """
    try:
        with transaction.atomic():
            return _accept(secret, given, actor, at)
    except IntegrityError:  # the sign-in name was taken between looking and writing
        return Refused("name_taken", "name")


def _accept(secret: str, given: Accepting | None, actor: Actor, at: datetime) -> Account | Person | Refused:
    invitation = queries.find_invitation(secret, lock=True)
    if invitation is None or check_invitation(invitation.expires, invitation.used, at) is not None:
        return GONE
    begins = invitation.purpose == Purpose.BEGIN
    refused = check_given(given, begins=begins) if given else check_actor(actor, begins=begins)
    if refused is not None:
        return refused


def check_actor(actor: Actor, *, begins: bool) -> Refused | None:
    """Somebody who is signed in comes in as she is; who begins an organisation must name it."""
    if begins:
        return Refused("organisation_missing", "organisation")
    return None if actor.is_person else Refused("sign_in_first")
    if not Invitation.objects.filter(id=invitation.id, used=None).update(used=at):
        return GONE
    account = None
    if given:
        person = add_person(given.nickname, given.language, at=at)
        account = make_account(person, given.name, given.passphrase, at=at)
    else:
        person = Person.objects.get(id=actor.person_id)
    organisation = invitation.organisation or make_organisation(given.organisation if given else "", at=at)
    role = Role(invitation.role)
    join(organisation, person, role, on=day(at))
    announce(
        InvitationAccepted(invitation.id, invitation.purpose, invitation.target, person.id, organisation.id, role, at)
    )
    return account or person


def check_given(given: Accepting, *, begins: bool) -> Refused | None:
    """The first thing that is missing or cannot be."""
    name = sign_in_name(given.name)
    refused = check_name(name) or check_passphrase(given.passphrase, name)
    if refused is None and queries.sign_in_name_taken(name):
        return Refused("name_taken", "name")
    if refused is None and begins and not tidy_name(given.organisation):
        return Refused("organisation_missing", "organisation")
    return refused


def check_actor(actor: Actor, *, begins: bool) -> Refused | None:
    """Somebody who is signed in comes in as she is; who begins an organisation must name it."""
    if begins:
        return Refused("organisation_missing", "organisation")
    return None if actor.is_person else Refused("sign_in_first")
