"""From account to actor in one query."""

from uuid import UUID

from allauth.mfa.models import Authenticator
from django.db.models import Exists, F, OuterRef

from krachtbron.access.domain import Actor, Role
from krachtbron.access.models import Account, Membership


def has_factor(account: str) -> Exists:
    """A column: whether there is an app or a passkey beside the passphrase."""
    kinds = [Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN]
    return Exists(Authenticator.objects.filter(user=OuterRef(account), type__in=kinds))


def account_with_memberships(account_id: UUID) -> Account | None:
    """The account with its person, ``has_factor`` and ``open_memberships``: what she is in which organisation.

    One query; one row a membership comes back, and few people have more than one.
    """
    rows = list(
        Membership.objects.filter(person__account=account_id, until=None)
        .select_related("person__account", "organisation")
        .annotate(has_factor=has_factor("person__account"))
        .order_by("since", "id")
    )
    if rows:
        account = rows[0].person.account
        account.person, account.has_factor = rows[0].person, rows[0].has_factor
    else:
        account = (
            Account.objects.select_related("person").annotate(has_factor=has_factor("pk")).filter(pk=account_id).first()
        )
    if account is not None:
        account.open_memberships = rows
    return account


def account_of(person_id: UUID) -> Account | None:
    """The way in of a person, where she has one."""
    return Account.objects.filter(person=person_id).first()


def actor_of(account: Account, organisation_id: UUID | None, guest: str) -> Actor:
    """The actor of a signed-in account, acting in ``organisation_id`` where she belongs there, else in her first."""
    memberships = account.open_memberships
    chosen = next((one for one in memberships if one.organisation_id == organisation_id), None)
    chosen = chosen or (memberships[0] if memberships else None)
    return Actor(
        account.person_id,
        chosen.organisation_id if chosen else None,
        Role(chosen.role) if chosen else None,
        account.person.nickname,
        guest,
    )


def actor_for(person_id: UUID, organisation_id: UUID | None = None) -> Actor:
    """The actor that this person is, outside a request: for commands, tests and the demo."""
    rows = Membership.objects.filter(person=person_id, until=None).order_by("since", "id")
    if organisation_id is not None:
        rows = rows.filter(organisation=organisation_id)
    found = rows.annotate(nickname=F("person__nickname")).first()
    if found is None:
        return Actor(person_id)
    return Actor(person_id, found.organisation_id, Role(found.role), found.nickname)
