"""Making, locking and opening the vaults of people, and destroying their keys."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from krachtbron.access.actions.forgetting import hand_over
from krachtbron.access.actions.words import hold, is_pending
from krachtbron.access.domain import Actor
from krachtbron.access.models import PersonKey
from krachtbron.access.queries.vaults import Locked, closing_key, vault_of
from krachtbron.base.outcome import Refused
from krachtbron.base.vault import Unreadable, Vault, card_key, new_card, new_key, unwrap, wrap


@transaction.atomic
def vault_for(person_id: UUID, *, at: datetime) -> Vault:
    """The open vault of somebody who writes; made when she writes first. ``Locked`` when only her card opens it.

    Until the transaction around it ends nobody wipes her words: a word closed with a key that goes would never open.
    """
    hold(person_id)
    if is_pending():  # nobody writes with a key that is about to go
        hand_over()
    if (vault := vault_of(person_id)) is not None:
        return vault
    fresh = {"wrapped": wrap(new_key(), closing_key(), person_id), "by_card": b"", "created": at}
    PersonKey.objects.get_or_create(person=person_id, defaults=fresh)  # of two first words at once, one key counts
    made = vault_of(person_id)
    assert made is not None
    return made


@transaction.atomic
def make_card(actor: Actor, *, at: datetime) -> str:
    """A new card for the actor's vault; an older card opens nothing from now on. Shown once, kept nowhere."""
    assert actor.person_id is not None
    vault, card = vault_for(actor.person_id, at=at), new_card()
    closed = wrap(vault.key, card_key(card, actor.person_id), actor.person_id)
    PersonKey.objects.filter(person=actor.person_id).update(by_card=closed)
    return card


def lock(person_id: UUID) -> None:
    """From now on only her card opens what she wrote: whoever got a new way in may not be she."""
    PersonKey.objects.filter(person=person_id).update(wrapped=b"")


def unlock(actor: Actor, card: str) -> Refused | None:
    """Her card opens what she wrote before."""
    assert actor.person_id is not None
    with transaction.atomic(using="keys"):
        row = PersonKey.objects.select_for_update().filter(person=actor.person_id).first()
        if row is None or row.wrapped:
            return None
        try:
            key = unwrap(bytes(row.by_card), card_key(card, actor.person_id), actor.person_id)
        except Unreadable:
            return Refused("wrong_card", "card")
        row.wrapped = wrap(key, closing_key(), actor.person_id)
        row.save(update_fields=["wrapped"])
    return None


__all__ = ["Locked", "lock", "make_card", "unlock", "vault_for"]
