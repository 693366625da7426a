"""Come in through an invitation: with a new account, or with the one somebody is signed in to."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.contrib.auth.hashers import make_password
from django.db import transaction

from krachtbron.access import queries
from krachtbron.access.actions.people import add_person, check_account, join, keep_account, make_organisation
from krachtbron.access.domain import Actor, Role
from krachtbron.access.events import InvitationAccepted
from krachtbron.access.models import Account, Invitation, Organisation, Person
from krachtbron.base.announce import announce
from krachtbron.base.clock import day
from krachtbron.base.outcome import Refused
from krachtbron.base.text import tidy

GONE = Refused("invitation_gone")


@dataclass(frozen=True, slots=True)
class Accepted:
    """Who came in where."""

    account: Account
    organisation_id: UUID


def accept_as(actor: Actor, secret: str, *, organisation: str = "", at: datetime) -> Accepted | Refused:
    """Somebody who is signed in accepts. ``organisation`` names the new one where there is none yet."""
    found = _ready(secret, organisation, at)
    account = queries.account_of_person(actor.person_id)
    if isinstance(found, Refused) or account is None:
        return found if isinstance(found, Refused) else GONE
    with transaction.atomic():
        if not _used(found, at):
            return GONE
        return Accepted(account, _enter(found, account.person, organisation, at))


def accept_anew(
    secret: str,
    *,
    nickname: str = "",
    name: str,
    passphrase: str,
    language: str,
    organisation: str = "",
    at: datetime,
) -> Accepted | Refused:
    """Somebody without an account accepts and makes one. Of two at the same door, one wins."""
    found = _ready(secret, organisation, at)
    if isinstance(found, Refused):
        return found
    if refused := check_account(name, passphrase):
        return refused
    kept = make_password(passphrase)
    with transaction.atomic():
        if not _used(found, at):
            return GONE
        person = found.person or add_person(nickname, language, at=at)
        account = keep_account(person, name, kept, at=at)
        if isinstance(account, Refused):  # taken between looking and writing: the door stays open
            transaction.set_rollback(True)
            return account
        return Accepted(account, _enter(found, person, organisation, at))


def _ready(secret: str, organisation: str, at: datetime) -> Invitation | Refused:
    found = queries.find_invitation(secret, at)
    if isinstance(found, Invitation) and found.organisation is None and not tidy(organisation):
        return Refused("organisation_unnamed", "organisation")
    return found


def _used(invitation: Invitation, at: datetime) -> bool:
    """Go through the door; the database lets one through."""
    return Invitation.objects.filter(pk=invitation.pk, used=None, expires__gt=at).update(used=at) == 1


def _enter(invitation: Invitation, person: Person, organisation: str, at: datetime) -> UUID:
    house: Organisation = invitation.organisation or make_organisation(organisation, at=at)
    join(house, person, Role(invitation.role), on=day(at))
    announce(
        InvitationAccepted(
            invitation.pk, invitation.purpose, invitation.target, person.pk, house.pk, Role(invitation.role), at
        )
    )
    return house.pk
