"""Come in through an invitation: with a new account, or with the one somebody is signed in to."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.contrib.auth.hashers import make_password
from django.db import transaction
from django.http import Http404

from krachtbron.access import queries
from krachtbron.access.actions.people import add_person, check_account, join, keep_account, make_organisation
from krachtbron.access.domain import LONGEST_NAME, Actor, Purpose, Role
from krachtbron.access.events import InvitationAccepted
from krachtbron.access.models import Account, Invitation, Organisation, Person
from krachtbron.base.announce import announce
from krachtbron.base.clock import day
from krachtbron.base.outcome import Refused
from krachtbron.base.text import tidy

GONE = Refused("invitation_gone")


@dataclass(frozen=True, slots=True)
class Accepted:
    """Who came in where. ``by``: who invited her; ``claimed``: she was known already by a nickname."""

    account: Account
    organisation_id: UUID | None
    purpose: str
    by: UUID | None
    claimed: bool = False


def accept_as(actor: Actor, secret: str, *, organisation: str = "", at: datetime) -> Accepted | Refused:
    """Somebody who is signed in accepts. ``organisation`` names the new one where there is none yet."""
    found = ready(secret, organisation, at)
    account = queries.account_of_person(actor.person_id)
    if isinstance(found, Refused) or account is None:
        return found if isinstance(found, Refused) else GONE
    if found.person_id is not None:
        return Refused("code_for_one")  # made for somebody: whoever is signed in leaves first
    if not found.role and found.made_by_id == actor.person_id:
        return Refused("code_own")
    try:
        with transaction.atomic():
            return _enter(found, account, organisation, at) if used(found, at) else GONE
    except Http404:  # what it opened is no longer there
        return GONE


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
    found = ready(secret, organisation, at)
    if isinstance(found, Refused):
        return found
    if refused := check_account(name, passphrase):
        return refused
    kept = make_password(passphrase)
    try:
        with transaction.atomic():
            if not used(found, at):
                return GONE
            account = keep_account(_person(found, nickname, language, at), name, kept, at=at)
            if isinstance(account, Refused):  # taken between looking and writing: the door stays open
                came = found.person_id is not None and queries.account_of_person(found.person_id) is not None
                transaction.set_rollback(True)
                return GONE if came else account
            return _enter(found, account, organisation, at)
    except Http404:
        return GONE


def ready(secret: str, organisation: str, at: datetime) -> Invitation | Refused:
    found = queries.find_invitation(secret, at)
    if isinstance(found, Invitation) and found.purpose == Purpose.BEGIN and not found.organisation:
        return found if tidy(organisation) else Refused("organisation_unnamed", "organisation")
    return found


def used(invitation: Invitation, at: datetime) -> bool:
    """Go through the door; the database lets one through."""
    return Invitation.objects.filter(pk=invitation.pk, used=None, expires__gt=at).update(used=at) == 1


def _person(invitation: Invitation, nickname: str, language: str, at: datetime) -> Person:
    """Somebody new; or who was known already, called from now on as she says. Other codes for her close."""
    known = invitation.person
    if known is None:
        return add_person(nickname, language, at=at)
    known.nickname, known.language = tidy(nickname)[:LONGEST_NAME], language
    known.save(update_fields=["nickname", "language"])
    Invitation.objects.filter(person=known, used=None).delete()
    return known


def _enter(invitation: Invitation, account: Account, organisation: str, at: datetime) -> Accepted:
    """With a role into an organisation; without one, only to what the invitation names."""
    house: Organisation | None = invitation.organisation
    role = Role(invitation.role) if invitation.role else None
    if role:
        house = house or make_organisation(organisation, at=at)
        join(house, account.person, role, on=day(at))
    entered = house.pk if house and role else None
    announce(
        InvitationAccepted(invitation.pk, invitation.purpose, invitation.target, account.person_id, entered, role, at)
    )
    claimed = invitation.person_id is not None
    return Accepted(account, entered, invitation.purpose, invitation.made_by_id, claimed)
