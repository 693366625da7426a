"""The keys with which people's own words are closed."""

from uuid import UUID

from django.conf import settings

from krachtbron.access.models import PersonKey
from krachtbron.base.vault import Vault, derived, unwrap


class Locked(Exception):
    """Her words are there; only her card opens them."""


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
        raise Locked
    return Vault(person_id, unwrap(bytes(row.wrapped), closing_key(), person_id))


def is_locked(person_id: UUID) -> bool:
    return PersonKey.objects.filter(person=person_id, wrapped=b"").exists()
