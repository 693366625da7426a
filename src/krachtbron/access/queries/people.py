"""The people of an organisation: narrow rows."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.http import Http404

from krachtbron.access.domain import Actor, Role
from krachtbron.access.models import Account, Membership, Organisation, Person


@dataclass(frozen=True, slots=True)
class MemberRow:
    id: UUID
    person_id: UUID
    organisation_id: UUID
    nickname: str
    role: Role
    since: date


MEMBER = ("id", "person_id", "organisation_id", "person__nickname", "role", "since")


def language_of(person_id: UUID | None) -> str:
    """The language she reads in; empty when she is not there."""
    found = Person.objects.filter(pk=person_id) if person_id else Person.objects.none()
    return found.values_list("language", flat=True).first() or ""


def names_of(person_ids: Iterable[UUID]) -> dict[UUID, str]:
    """Person → nickname, which may be empty."""
    return dict(Person.objects.filter(pk__in=list(person_ids)).values_list("pk", "nickname"))


def with_account(person_ids: Iterable[UUID]) -> set[UUID]:
    """Those of them who have a place of their own here."""
    return set(Account.objects.filter(person__in=list(person_ids)).values_list("person_id", flat=True))


def people_of(organisation_id: UUID) -> list[tuple[UUID, str, Role]]:
    """Who belongs to the organisation now: (person, nickname, role), by nickname."""
    rows = Membership.objects.filter(organisation=organisation_id, until=None)
    found = rows.order_by("person__nickname", "id").values_list("person_id", "person__nickname", "role")
    return [(person, nickname, Role(role)) for person, nickname, role in found]


def member_rows(actor: Actor) -> list[MemberRow]:
    """The people of the actor's organisation, by nickname; those without one come last."""
    rows = Membership.objects.filter(organisation=actor.organisation_id, until=None)
    found = [_row(*values) for values in rows.order_by("id").values_list(*MEMBER)]
    return sorted(found, key=lambda row: (not row.nickname, row.nickname.casefold()))


def get_member(actor: Actor, membership_id: UUID) -> MemberRow:
    """Somebody of the actor's organisation; anybody else does not exist."""
    rows = Membership.objects.filter(pk=membership_id, organisation=actor.organisation_id, until=None)
    values = rows.values_list(*MEMBER).first()
    if values is None:
        raise Http404
    return _row(*values)


def _row(key: UUID, person: UUID, organisation: UUID, nickname: str, role: str, since: date) -> MemberRow:
    return MemberRow(key, person, organisation, nickname, Role(role), since)


def coordinators_of(organisation_id: UUID | None) -> int:
    return Membership.objects.filter(organisation=organisation_id, role=Role.COORDINATOR, until=None).count()


def is_last_coordinator(member: MemberRow) -> bool:
    """Whether the organisation would be without a coordinator after her."""
    return member.role is Role.COORDINATOR and coordinators_of(member.organisation_id) == 1


def has_coordinator() -> bool:
    return Membership.objects.filter(role=Role.COORDINATOR, until=None).exists()


def has_organisation() -> bool:
    return Organisation.objects.exists()


def only_organisations(keys: Iterable[UUID]) -> bool:
    """Whether there are organisations here, and none but these."""
    found = set(Organisation.objects.values_list("pk", flat=True))
    return bool(found) and found <= set(keys)


def first_organisation() -> Organisation | None:
    return Organisation.objects.order_by("created", "id").first()
