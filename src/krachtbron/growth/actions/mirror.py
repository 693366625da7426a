"""Looking in the mirror, or at her compass: begun, answered word by word, kept, thrown away. Nothing is added up."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from krachtbron.access import public as access
from krachtbron.access.domain import Actor
from krachtbron.base.outcome import Refused
from krachtbron.base.text import tidy_lines
from krachtbron.framework import public as framework
from krachtbron.growth.actions.dropping import drop
from krachtbron.growth.domain.mirror import INSTRUMENT, Answer, as_text, check_answer, something_said
from krachtbron.growth.models import Mirror
from krachtbron.growth.queries import mirror as queries


@transaction.atomic
def begin(actor: Actor, *, key: UUID, instrument: str = INSTRUMENT, at: datetime) -> Mirror | Refused:
    """A new moment; where one is unfinished, that one goes on. The same ``key`` again acts once."""
    assert actor.person_id is not None
    if (again := Mirror.objects.filter(pk=key).first()) is not None:
        return again if again.person_id == actor.person_id else Refused("key_taken")
    sealed = access.vault_for(actor.person_id, at=at).seal(queries.NAME, key, "words", as_text({}))
    fresh = {"id": key, "definition": framework.latest(instrument), "words": sealed, "made": at}
    hers = Mirror.objects.filter(queries.asked_with(instrument))
    row, _ = hers.get_or_create(person_id=actor.person_id, kept=None, defaults=fresh)
    return row


@transaction.atomic
def answer(actor: Actor, mirror_id: UUID, item: str, said: Answer, *, at: datetime) -> Mirror | Refused:
    """Her word, or her sentence, at one question; ``None``: she skips it. It may be changed at any time."""
    row = queries.get_mirror(actor, mirror_id, lock=True)
    said = (tidy_lines(said) or None) if isinstance(said, str) else said
    if refused := check_answer(framework.definition(row.definition).scale[item], said):
        return refused
    vault = access.vault_for(row.person_id, at=at)
    answers = queries.answers_of(row, vault) | {item: said}
    row.words = vault.seal(queries.NAME, row.pk, "words", as_text(answers))
    row.save(update_fields=["words"])
    return row


@transaction.atomic
def keep(actor: Actor, mirror_id: UUID, *, at: datetime) -> Mirror | Refused:
    """She says that it is right. The day of a moment stays the day she first said so."""
    row = queries.get_mirror(actor, mirror_id, lock=True)
    if not something_said(queries.answers_of(row, access.vault_for(row.person_id, at=at))):
        return Refused("nothing_said")
    if row.kept is None:
        row.kept = at
        row.save(update_fields=["kept"])
    return row


@transaction.atomic
def remove(actor: Actor, mirror_id: UUID, *, at: datetime) -> None:
    drop(queries.get_mirror(actor, mirror_id, lock=True), at=at)
