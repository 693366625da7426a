"""Organisations, persons, accounts and memberships."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.http import Http404

from krachtbron.access.domain import Actor, Role, check_passphrase, sign_in_name, tidy_name
from krachtbron.access.models import Account, Membership, Organisation, Person
from krachtbron.access.policy import Verb, may
from krachtbron.base.forbidden import Forbidden
from krachtbron.base.outcome import Refused


def make_organisation(name: str, *, at: datetime) -> Organisation:
    return Organisation.objects.create(name=tidy_name(name)[:120], created=at)


def add_person(nickname: str, language: str = "nl", *, at: datetime) -> Person:
    """A bare person: a nickname at most."""
    return Person.objects.create(nickname=tidy_name(nickname)[:60], language=language, created=at)


def make_account(person: Person, name: str, passphrase: str, *, at: datetime) -> Account:
    """A way to sign in for a person. The name and passphrase were checked before."""
    account = Account(person=person, name=sign_in_name(name), created=at)
    account.set_password(passphrase)
    account.save()
    return account


def join(organisation: Organisation, person: Person, role: Role, *, on: date) -> Membership:
    """Make somebody something in an organisation; who is there already keeps the role she has."""
    membership, _ = Membership.objects.get_or_create(
        organisation=organisation, person=person, until=None, defaults={"role": role, "since": on}
    )
    return membership


@transaction.atomic
def end_membership(actor: Actor, membership_id: UUID, *, on: date) -> Membership | Refused:
    """From the next request on she is nothing in this organisation. What is hers stays hers."""
    if not may(Verb.END_MEMBERSHIP, actor.role):
        raise Forbidden("not_coordinating")
    rows = Membership.objects.select_for_update().filter(organisation=actor.organisation_id, until=None)
    membership = rows.filter(id=membership_id).first()
    if membership is None:
        raise Http404
    if membership.role == Role.COORDINATOR and rows.filter(role=Role.COORDINATOR).count() == 1:
        return Refused("last_coordinator")
    membership.until = on
    membership.save(update_fields=["until"])
    return membership


def change_me(actor: Actor, *, nickname: str, language: str) -> None:
    """Her own nickname and language."""
    Person.objects.filter(id=actor.person_id).update(nickname=tidy_name(nickname)[:60], language=language)


@transaction.atomic
def change_passphrase(account: Account, old: str, new: str) -> Refused | None:
    """A new passphrase, for who knows the old one."""
    if not account.check_password(old):
        return Refused("phrase_wrong", "old")
    if (refused := check_passphrase(new, account.name)) is not None:
        return refused
    account.set_password(new)
    account.save(update_fields=["password"])
    return None
