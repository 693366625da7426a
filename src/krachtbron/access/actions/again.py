"""The same form sent twice: a slow line, an impatient thumb. Who came in just now comes in once, and is in."""

from datetime import datetime, timedelta

from allauth.mfa.models import Authenticator

from krachtbron.access import queries
from krachtbron.access.actions.accept import Accepted
from krachtbron.access.actions.tries import add_try
from krachtbron.access.domain import Purpose
from krachtbron.access.models import Account, Invitation
from krachtbron.access.queries.tries import tries
from krachtbron.base.ids import hashed

MINUTES, MOST_TRIES = 5, 5
JUST_NOW = timedelta(minutes=MINUTES)


def came_already(secret: str, *, name: str, passphrase: str, at: datetime) -> Accepted | None:
    """Who went through this door a moment ago, shown by the passphrase she chose there; ``None``: somebody else.

    No way to guess: a handful of tries a door, from wherever they come. Who set up a second step shows it.
    """
    row = Invitation.objects.filter(hash=hashed(secret), used__gt=at - JUST_NOW, used__lte=at).first()
    if row is None or tries(mark_of(row), at) >= MOST_TRIES:
        return None
    account = came_through(row, name)
    if account is None or not account.check_password(passphrase):
        add_try(mark_of(row), minutes=MINUTES, at=at)
        return None
    if Authenticator.objects.filter(user=account).exists():
        return None
    house = row.organisation_id if row.role else None
    return Accepted(account, house, row.purpose, row.made_by_id, claimed(row))


def came_through(row: Invitation, name: str) -> Account | None:
    """The account that this door made at that very moment, or that came back through it."""
    if row.purpose == Purpose.RENEW:
        return queries.account_of_person(row.person_id)
    found = queries.account_by_name(name)
    return found if found and found.created == row.used else None


def mark_of(row: Invitation) -> str:
    return hashed(f"again:{row.pk}")


def claimed(row: Invitation) -> bool:
    return row.person_id is not None and row.purpose != Purpose.RENEW
