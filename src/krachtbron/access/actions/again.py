"""The same form sent twice: a slow line, an impatient thumb. Who came in just now comes in once, and is in."""

from datetime import datetime, timedelta

from krachtbron.access import queries
from krachtbron.access.actions.accept import Accepted
from krachtbron.access.domain import Purpose
from krachtbron.access.models import Account, Invitation
from krachtbron.base.ids import hashed

JUST_NOW = timedelta(minutes=5)


def came_already(secret: str, *, name: str, passphrase: str, at: datetime) -> Accepted | None:
    """Who went through this door a moment ago, shown by the passphrase she chose there; ``None``: somebody else."""
    row = Invitation.objects.filter(hash=hashed(secret), used__gt=at - JUST_NOW).first()
    if row is None or row.used is None:
        return None
    account = came_through(row, name)
    if account is None or not account.check_password(passphrase):
        return None
    house = row.organisation_id if row.role else None
    return Accepted(account, house, row.purpose, row.made_by_id, claimed(row))


def came_through(row: Invitation, name: str) -> Account | None:
    """The account that this door made at that very moment, or that came back through it."""
    if row.purpose == Purpose.RENEW:
        return queries.account_of_person(row.person_id)
    found = queries.account_by_name(name)
    return found if found and found.created == row.used else None


def claimed(row: Invitation) -> bool:
    return row.person_id is not None and row.purpose != Purpose.RENEW
