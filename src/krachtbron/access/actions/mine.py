"""What somebody changes about herself: how she is called, her passphrase, where she is signed in."""

from datetime import datetime

from django.contrib.auth.hashers import make_password
from django.db import transaction

from krachtbron.access import queries
from krachtbron.access.actions.people import check_secret
from krachtbron.access.domain import LONGEST_NAME, Actor
from krachtbron.access.models import Account, Person, Session
from krachtbron.base.ids import hashed
from krachtbron.base.outcome import Refused
from krachtbron.base.text import tidy


def describe_me(actor: Actor, *, nickname: str, language: str) -> None:
    """How she wants to be called (or not), and the language of the pages."""
    Person.objects.filter(pk__in=[actor.person_id]).update(nickname=tidy(nickname)[:LONGEST_NAME], language=language)


def change_passphrase(actor: Actor, *, current: str, new: str, keep: str | None) -> Account | Refused:
    """Another passphrase. Every other device has to sign in again; the session ``keep`` goes on."""
    account = queries.account_of_person(actor.person_id)
    if account is None or not account.check_password(current):
        return Refused("phrase_wrong", "current")
    if refused := check_secret(new, account.name):
        return refused
    account.password = make_password(new)
    with transaction.atomic():
        account.save(update_fields=["password"])
        end_other_sessions(actor, keep)
    return account


def end_session(actor: Actor, handle: str) -> None:
    """Sign out one device of her own. One that is gone already is no fault."""
    keys = Session.objects.filter(account__person=actor.person_id).values_list("session_key", flat=True)
    Session.objects.filter(session_key__in=[key for key in keys if hashed(key) == handle]).delete()


def end_other_sessions(actor: Actor, keep: str | None) -> None:
    """Sign out everywhere but here."""
    Session.objects.filter(account__person=actor.person_id).exclude(session_key=keep or "").delete()


def forget_old_sessions(at: datetime) -> None:
    """Remove what has expired. Done at each sign-in, so that no timer is needed."""
    Session.objects.filter(expire_date__lte=at).delete()


def sign_everybody_out() -> None:
    """Sessions of an old copy open nothing."""
    Session.objects.all().delete()
