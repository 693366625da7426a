"""A worker looks in the mirror of the basic attitude: answers a situation, says it otherwise, throws it away."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.db import transaction

from krachtbron.access import public as access
from krachtbron.access.domain import Actor
from krachtbron.base.forbidden import Forbidden
from krachtbron.base.outcome import Refused
from krachtbron.base.text import tidy_lines
from krachtbron.framework import public as framework
from krachtbron.reflection.actions.dropping import drop
from krachtbron.reflection.domain.answers import check_answers
from krachtbron.reflection.domain.mirror import ANSWER_MOST, INSTRUMENT, Answer
from krachtbron.reflection.models import Mirror
from krachtbron.reflection.policy import may_look_back
from krachtbron.reflection.queries.mirrors import NAME, get_mirror


@transaction.atomic
def look_in(actor: Actor, *, key: UUID, situation: str, said: Mapping[Answer, str], at: datetime) -> Mirror | Refused:
    """Three short answers to one situation, seen by nobody else. The same ``key`` again acts once."""
    if not may_look_back(actor):
        raise Forbidden("reflection_start")
    assert actor.person_id is not None
    definition = framework.latest(INSTRUMENT)
    if situation not in framework.definition(definition).scale:
        return Refused("situation_gone", "situation")
    said = {answer: tidy_lines(said.get(answer, "")) for answer in Answer}
    if refused := check_answers(said, ANSWER_MOST):
        return refused
    vault = access.vault_for(actor.person_id, at=at)
    fresh = {answer.value: vault.seal(NAME, key, answer.value, words) for answer, words in said.items()}
    row, _new = Mirror.objects.get_or_create(
        pk=key,
        defaults={
            **fresh, "person_id": actor.person_id, "definition": definition, "item": situation, "made": at, "since": at,
        },
    )  # fmt: skip
    return row if row.person_id == actor.person_id else Refused("key_taken", "key")


@transaction.atomic
def say_otherwise(actor: Actor, mirror_id: UUID, *, said: Mapping[Answer, str], at: datetime) -> Mirror | Refused:
    """Other words to the same situation."""
    row = get_mirror(actor, mirror_id, lock=True)
    said = {answer: tidy_lines(said.get(answer, "")) for answer in Answer}
    if refused := check_answers(said, ANSWER_MOST):
        return refused
    vault = access.vault_for(row.person_id, at=at)
    for answer, words in said.items():
        setattr(row, answer.value, vault.seal(NAME, row.pk, answer.value, words))
    row.since = at
    row.save(update_fields=[*Answer, "since"])
    return row


@transaction.atomic
def throw_away(actor: Actor, mirror_id: UUID, *, at: datetime) -> None:
    """It is gone, also for who might read it."""
    drop(get_mirror(actor, mirror_id, lock=True), at=at)
