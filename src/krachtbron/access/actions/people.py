"""Organisations, persons, accounts and memberships."""

from datetime import date, datetime
from functools import cache
from uuid import UUID

from django.contrib.auth.hashers import make_password
from django.contrib.auth.password_validation import CommonPasswordValidator
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from krachtbron.access import queries
from krachtbron.access.actions.audiences import close_left_organisation
from krachtbron.access.actions.codes import close_doors_for
from krachtbron.access.actions.invitations import close_doors
from krachtbron.access.domain import (
    LONGEST_NAME,
    Actor,
    Role,
    check_name,
    check_passphrase,
    name_key,
    role_after,
)
from krachtbron.access.events import MembershipEnded
from krachtbron.access.models import Account, Membership, Organisation, Person
from krachtbron.access.policy import Verb, may
from krachtbron.base.announce import announce
from krachtbron.base.clock import day
from krachtbron.base.forbidden import Forbidden
from krachtbron.base.ids import new_id
from krachtbron.base.outcome import Refused
from krachtbron.base.text import tidy


def make_organisation(name: str, *, key: UUID | None = None, at: datetime) -> Organisation:
    return Organisation.objects.create(id=key or new_id(), name=tidy(name)[:120], created=at)


def add_person(nickname: str, language: str, *, at: datetime) -> Person:
    """Somebody, known by a nickname at most."""
    return Person.objects.create(nickname=tidy(nickname)[:LONGEST_NAME], language=language, created=at)


def check_account(name: str, passphrase: str) -> Refused | None:
    """Whether an account can be made with these; no account is touched."""
    if refused := check_name(tidy(name)) or check_secret(passphrase, name):
        return refused
    return Refused("name_taken", "name") if queries.account_by_name(name) else None


@cache
def known_by_all() -> CommonPasswordValidator:
    """Twenty thousand passwords, unpacked once a process."""
    return CommonPasswordValidator()


def check_secret(passphrase: str, name: str) -> Refused | None:
    """The house's rule for passphrases, and the list of those that everybody tries."""
    if refused := check_passphrase(passphrase, name):
        return refused
    try:
        known_by_all().validate(passphrase)
    except ValidationError:
        return Refused("phrase_known", "passphrase")
    return None


def make_account(person: Person, name: str, passphrase: str, *, at: datetime) -> Account | Refused:
    """The one account of a person."""
    return check_account(name, passphrase) or keep_account(person, name, make_password(passphrase), at=at)


def keep_account(person: Person, name: str, secret: str, *, at: datetime) -> Account | Refused:
    """An account with a passphrase that was hashed already: that takes its time, and here the database is held.

    Of two who take the same name at once, one is refused.
    """
    try:
        with transaction.atomic():
            return Account.objects.create(
                person=person, name=tidy(name), name_key=name_key(name), password=secret, created=at
            )
    except IntegrityError:
        return Refused("name_taken", "name")


@transaction.atomic
def join(organisation: Organisation, person: Person, role: Role, *, on: date) -> Membership:
    """Somebody becomes something in an organisation. Who is there already keeps her role, or gets a wider one."""
    Person.objects.select_for_update().get(pk=person.pk)  # two invitations accepted at once: one after the other
    now = Membership.objects.filter(organisation=organisation, person=person, until=None).first()
    if now is not None:
        if role_after(Role(now.role), role) == now.role:
            return now
        now.until = on
        now.save(update_fields=["until"])
    return Membership.objects.create(organisation=organisation, person=person, role=role, since=on)


@transaction.atomic
def end_membership(actor: Actor, membership_id: UUID, *, at: datetime) -> Refused | None:
    """End what somebody is in the actor's organisation. Holds from her next request; what is hers stays hers."""
    if not may(Verb.END_MEMBERSHIP, actor.role):
        raise Forbidden(f"organisation_{Verb.END_MEMBERSHIP}")
    row = queries.get_member(actor, membership_id)
    list(Organisation.objects.select_for_update().filter(memberships=row.id))  # two coordinators, each other
    if queries.is_last_coordinator(row):
        return Refused("last_coordinator")
    Membership.objects.filter(pk=row.id).update(until=day(at))
    close_left_organisation(row.person_id, row.organisation_id, at=at)
    close_doors(row.person_id, row.organisation_id, at=at)
    close_doors_for(row.person_id, at, organisation=row.organisation_id)
    announce(MembershipEnded(row.person_id, row.organisation_id, at))
    return None
