"""The keys with which people's own words are closed."""

from collections.abc import Iterable
from uuid import UUID

from django.conf import settings

from krachtbron.access.models import PersonKey
from krachtbron.base.once import once
from krachtbron.base.vault import Vault, derived, unwrap


class Locked(Exception):
    """Her words are there; only her card opens them."""

    def __init__(self, person_id: UUID) -> None:
        super().__init__(person_id)
        self.person_id = person_id


def closing_key() -> bytes:
    """What persons' keys are closed with."""
    return derived(settings.VAULT_KEY, "persons")


def looking_key() -> bytes:
    """What looks are marked with."""
    return derived(settings.VAULT_KEY, "looks")


def vault_of(person_id: UUID) -> Vault | None:
    """The open vault of somebody; ``None`` when she never wrote anything. ``Locked`` when only her card opens it."""
    row = PersonKey.objects.filter(person=person_id).first()
    if row is None:
        return None
    if not row.wrapped:
        raise Locked(person_id)
    return Vault(person_id, unwrap(bytes(row.wrapped), closing_key(), person_id))


def has_vault(person_id: UUID) -> bool:
    """Whether she ever wrote anything of her own. Who did not, has nothing there to look for."""

    def ask() -> bool:
        return PersonKey.objects.filter(person=person_id).exists()

    kept = once(("vault", person_id), ask)
    return ask() if kept is None else kept


def vaults_of(person_ids: Iterable[UUID]) -> dict[UUID, Vault]:
    """The vaults of several people that are open. One query."""
    rows = PersonKey.objects.filter(person__in=list(person_ids)).exclude(wrapped=b"")
    return {row.person: Vault(row.person, unwrap(bytes(row.wrapped), closing_key(), row.person)) for row in rows}


def readable_vault(person_id: UUID) -> Vault | None:
    """The vault of somebody whose words another wants to read; ``None`` also while only her card opens it."""
    try:
        return vault_of(person_id)
    except Locked:
        return None


def is_locked(person_id: UUID) -> bool:
    return PersonKey.objects.filter(person=person_id, wrapped=b"").exists()


def locked_among(people: Iterable[UUID]) -> set[UUID]:
    """Whose words nobody reads now. One query."""
    return set(PersonKey.objects.filter(person__in=list(people), wrapped=b"").values_list("person", flat=True))


def has_card(person_id: UUID) -> bool:
    """Whether she made a card. What stands on it is kept nowhere."""
    return PersonKey.objects.filter(person=person_id).exclude(by_card=b"").exists()
