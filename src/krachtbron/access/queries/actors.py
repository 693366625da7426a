"""From account to actor in one query."""

from functools import cache
from uuid import UUID

from allauth.mfa.models import Authenticator
from django.db.models import Exists, F, FilteredRelation, OuterRef, Q, QuerySet

from krachtbron.access.domain import Actor, Belonging, Role, name_key
from krachtbron.access.models import Account, Membership

FACTORS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)


def account_of_session(account_id: UUID | str) -> Account | None:
    """The account with its person, what she is in which organisation, and whether she has a second factor.

    One query: a row a membership comes back, or one without; few people have more than one.
    """
    rows: list[Account] = list(_accounts().filter(pk=account_id))
    if not rows:
        return None
    account: Account = rows[0]
    account.has_factor = rows[0].factor  # type: ignore[attr-defined]  # annotated above
    account.belongings = tuple(
        Belonging(row.organisation_id, row.organisation, Role(row.role))  # type: ignore[attr-defined]  # annotated above
        for row in rows
        if row.role  # type: ignore[attr-defined]  # annotated above
    )
    return account


@cache
def _accounts() -> "QuerySet[Account]":
    """Every account with its memberships: put together once, for every request of everybody asks it."""
    return (
        Account.objects.select_related("person")
        .annotate(
            belongs=FilteredRelation("person__memberships", condition=Q(person__memberships__until=None)),
            organisation_id=F("belongs__organisation_id"),
            organisation=F("belongs__organisation__name"),
            role=F("belongs__role"),
            factor=Exists(Authenticator.objects.filter(user=OuterRef("pk"), type__in=FACTORS)),
        )
        .order_by("belongs__since", "belongs__id")
    )


def actor_of(account: Account, organisation_id: str, guest: str) -> Actor:
    """The actor of a signed-in account, acting in ``organisation_id`` where she belongs there, else in her first."""
    chosen = next((one for one in account.belongings if str(one.organisation_id) == organisation_id), None)
    chosen = chosen or next(iter(account.belongings), None)
    return Actor(
        account.person_id,
        chosen.organisation_id if chosen else None,
        chosen.role if chosen else None,
        account.person.nickname,
        guest,
    )


def actor_for(person_id: UUID, organisation_id: UUID | None = None) -> Actor:
    """The actor that this person is, outside a request: for commands, tests and the demo."""
    rows = Membership.objects.filter(person=person_id, until=None).order_by("since", "id")
    if organisation_id is not None:
        rows = rows.filter(organisation=organisation_id)
    found = rows.values_list("organisation_id", "role", "person__nickname").first()
    if found is None:
        return Actor(person_id)
    organisation, role, nickname = found
    return Actor(person_id, organisation, Role(role), nickname)


def account_by_name(name: str) -> Account | None:
    """Whose sign-in name this is, however it is written."""
    return Account.objects.filter(name_key=name_key(name)).first()


def account_of_person(person_id: UUID | None) -> Account | None:
    return Account.objects.filter(person=person_id).first()
