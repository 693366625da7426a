"""Come in again after a lost passphrase: the same person, a new passphrase, everything else closed first."""

from datetime import datetime

from allauth.mfa.models import Authenticator
from django.contrib.auth.hashers import make_password
from django.db import IntegrityError, transaction

from krachtbron.access.actions.accept import GONE, Accepted, ready, used
from krachtbron.access.actions.codes import shut
from krachtbron.access.actions.forgetting import lock_later
from krachtbron.access.actions.people import check_account, check_secret
from krachtbron.access.domain import Purpose, check_renewal, name_key
from krachtbron.access.models import Account, Invitation, Session
from krachtbron.access.policy import Verb, may
from krachtbron.access.queries import codes
from krachtbron.base.outcome import Refused
from krachtbron.base.text import tidy


def accept_renewed(secret: str, *, name: str = "", passphrase: str, at: datetime) -> Accepted | Refused:
    """A new passphrase, and another name to sign in with if she likes.

    Whoever holds the code may not be she. So every device is signed out, second steps and other codes go, and what she
    wrote is locked: only her card opens it (docs/decisions/0013).
    """
    found = ready(secret, "", at)
    if isinstance(found, Refused):
        return found
    assert found.purpose == Purpose.RENEW
    assert found.person is not None
    account = found.person.account
    other = bool(tidy(name)) and name_key(name) != account.name_key
    if refused := check_account(name, passphrase) if other else check_secret(passphrase, account.name):
        return refused
    if tidy(name):
        account.name, account.name_key = tidy(name), name_key(name)
    account.password = make_password(passphrase)
    try:
        with transaction.atomic():
            if barred(found) or not used(found, at):
                return GONE
            account.save(update_fields=["name", "name_key", "password"])
            close_everything(account, at)
    except IntegrityError:  # somebody else took that name meanwhile: the code still works
        return Refused("name_taken", "name")
    return Accepted(account, None, found.purpose, found.made_by_id)


def barred(found: Invitation) -> bool:
    """Whether the code could not be made any more: since then she, or who made it, became something else."""
    assert found.person_id is not None
    here, elsewhere = codes.roles_of(found.person_id, found.organisation_id)
    maker = codes.roles_of(found.made_by_id, found.organisation_id)[0] if found.made_by_id else None
    self_, coordinates = found.person_id == found.made_by_id, may(Verb.RENEW, maker)
    return check_renewal(here, elsewhere, self_=self_, coordinates=coordinates) is not None


def close_everything(account: Account, at: datetime) -> None:
    Session.objects.filter(account=account).delete()
    Authenticator.objects.filter(user=account).delete()
    Invitation.objects.filter(person=account.person_id, used=None, expires__gt=at).update(expires=at)
    shut(Invitation.objects.filter(made_by=account.person_id, used=None), at)
    lock_later(account.person_id, at=at)
