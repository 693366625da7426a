"""Her dreams and the small steps under them."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from krachtbron.access import public as access
from krachtbron.access.domain import Actor
from krachtbron.base.ids import new_id
from krachtbron.base.outcome import Refused
from krachtbron.base.text import tidy_lines
from krachtbron.growth import queries
from krachtbron.growth.actions.dropping import drop
from krachtbron.growth.domain import (
    DREAM_MOST,
    STEP_MOST,
    TOLD_MOST,
    DreamState,
    StepState,
    check_step,
    check_words,
)
from krachtbron.growth.models import Dream, DreamBefore, Step, StepBefore
from krachtbron.growth.queries.dreams import NAME, STEP, STEP_BEFORE


@transaction.atomic
def add_dream(actor: Actor, *, key: UUID, words: str, at: datetime) -> Dream | Refused:
    """A dream in her own words. The same ``key`` again acts once."""
    assert actor.person_id is not None
    words = tidy_lines(words)
    if refused := check_words(words, DREAM_MOST):
        return refused
    sealed = access.vault_for(actor.person_id, at=at).seal(NAME, key, "words", words)
    row, _ = Dream.objects.get_or_create(
        pk=key, defaults={"person_id": actor.person_id, "words": sealed, "made": at, "since": at}
    )
    return row if row.person_id == actor.person_id else Refused("key_taken")


@transaction.atomic
def say_dream(actor: Actor, dream_id: UUID, *, words: str, at: datetime) -> Dream | Refused:
    """The dream changed. How she said it before stays hers to see."""
    row, words = queries.get_dream(actor, dream_id, lock=True), tidy_lines(words)
    if refused := check_words(words, DREAM_MOST):
        return refused
    vault = access.vault_for(row.person_id, at=at)
    said = vault.read(NAME, row.pk, "words", row.words)
    if said == words:
        return row
    key = new_id()
    before = vault.seal("growth.DreamBefore", key, "words", said)
    DreamBefore.objects.create(id=key, dream=row, words=before, until=at)
    row.words = vault.seal(NAME, row.pk, "words", words)
    row.save(update_fields=["words"])
    return row


@transaction.atomic
def settle_dream(actor: Actor, dream_id: UUID, state: DreamState, *, at: datetime) -> Dream:
    """It lives, rests or came true: she says so, and may say otherwise tomorrow."""
    row = queries.get_dream(actor, dream_id, lock=True)
    if row.state != state:
        row.state, row.since = state, at
        row.save(update_fields=["state", "since"])
    return row


@transaction.atomic
def remove_dream(actor: Actor, dream_id: UUID, *, at: datetime) -> None:
    """The dream goes with its steps and everything said about them."""
    drop(queries.get_dream(actor, dream_id, lock=True), at=at)


@transaction.atomic
def add_step(actor: Actor, dream_id: UUID, *, key: UUID, words: str, at: datetime) -> Step | Refused:
    """One small step. A dream that rested lives again."""
    dream, words = queries.get_dream(actor, dream_id, lock=True), tidy_lines(words)
    refused = check_step(DreamState(dream.state)) or check_words(words, STEP_MOST)
    if refused:
        return refused
    sealed = access.vault_for(dream.person_id, at=at).seal(STEP, key, "words", words)
    fresh = {"person_id": dream.person_id, "dream": dream, "words": sealed, "told": b"", "made": at, "since": at}
    row, new = Step.objects.get_or_create(pk=key, defaults=fresh)
    if row.dream_id != dream.pk:
        return Refused("key_taken")
    if new and dream.state == DreamState.RESTING:
        settle_dream(actor, dream.pk, DreamState.ALIVE, at=at)
    return row


@transaction.atomic
def say_step(actor: Actor, step_id: UUID, *, words: str, at: datetime) -> Step | Refused:
    """The step changed on the way. How she said it before stays hers to see."""
    row, words = queries.get_step(actor, step_id, lock=True), tidy_lines(words)
    if refused := check_words(words, STEP_MOST):
        return refused
    vault = access.vault_for(row.person_id, at=at)
    said = vault.read(STEP, row.pk, "words", row.words)
    if said == words:
        return row
    key = new_id()
    StepBefore.objects.create(id=key, step=row, words=vault.seal(STEP_BEFORE, key, "words", said), until=at)
    row.words = vault.seal(STEP, row.pk, "words", words)
    row.save(update_fields=["words"])
    return row


@transaction.atomic
def tell_step(actor: Actor, step_id: UUID, *, state: StepState, told: str, at: datetime) -> Step | Refused:
    """What became of a step, and what she learned. Everything may be said again, otherwise."""
    row, told = queries.get_step(actor, step_id, lock=True), tidy_lines(told)
    if refused := check_words(told, TOLD_MOST, "told", needed=False):
        return refused
    row.told = access.vault_for(row.person_id, at=at).seal(STEP, row.pk, "told", told)
    if row.state != state:
        row.state, row.since = state, at
    row.save(update_fields=["told", "state", "since"])
    return row


@transaction.atomic
def remove_step(actor: Actor, step_id: UUID, *, at: datetime) -> Step:
    """Throw a step away; what is given back still says under what it stood."""
    row = queries.get_step(actor, step_id, lock=True)
    drop(row, at=at)
    return row
