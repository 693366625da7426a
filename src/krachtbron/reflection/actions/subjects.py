"""Bring a subject, draw one by lot or choose it, say what was learnt, take it away."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Max

from krachtbron.access.domain import Actor
from krachtbron.base.forbidden import Forbidden
from krachtbron.base.outcome import Refused
from krachtbron.base.text import tidy
from krachtbron.reflection.domain.subjects import (
    SubjectState,
    check_learnt,
    check_needs,
    check_subject,
    drawn,
    one_earlier,
)
from krachtbron.reflection.models import Subject
from krachtbron.reflection.queries.subjects import Table, agenda, get_item, get_subject, group_table, on, team_table


def table_of(actor: Actor, group_id: UUID | None) -> Table:
    """The table of a group, or without one that of the workers; where the actor may bring something (else 403)."""
    table = group_table(actor, group_id) if group_id else team_table(actor)
    if not table.may:
        raise Forbidden("reflection_bring")
    return table


@transaction.atomic
def bring(actor: Actor, group_id: UUID | None, *, key: UUID, words: str, at: datetime) -> Subject | Refused:
    """One sentence for the next talk; ``group_id`` none: of the workers. The same ``key`` again acts once."""
    table, words = table_of(actor, group_id), tidy(words)
    waiting = on(table).filter(state=SubjectState.WAITS).exclude(pk=key).count()
    if refused := check_subject(words, waiting):
        return refused
    fresh = {**table.where, "words": words, "made": at, "since": at}
    row, _new = Subject.objects.get_or_create(pk=key, defaults=fresh)
    return row if (row.group_id, row.organisation_id) == tuple(table.where.values()) else Refused("key_taken", "key")


@transaction.atomic
def draw(actor: Actor, group_id: UUID | None, *, key: UUID, at: datetime) -> Subject | Refused:
    """One by lot. The same ``key`` again gives the one that was drawn with it."""
    table = table_of(actor, group_id)
    if before := on(table).filter(lot=key).first():
        return before
    waiting = on(table).select_for_update().filter(state=SubjectState.WAITS)
    picked = drawn(waiting.values_list("pk", flat=True), key)
    if picked is None:
        return Refused("nothing_waits")
    row = waiting.get(pk=picked)
    row.lot = key
    return _put(row, SubjectState.NOW, at)


@transaction.atomic
def choose(actor: Actor, subject_id: UUID, *, at: datetime) -> Subject:
    """This one it is."""
    return _put(get_subject(actor, subject_id, lock=True), SubjectState.NOW, at)


@transaction.atomic
def put_back(actor: Actor, subject_id: UUID, *, at: datetime) -> Subject:
    """Not now after all: it waits again."""
    row = get_subject(actor, subject_id, lock=True)
    row.lot = None
    return _put(row, SubjectState.WAITS, at) if row.state == SubjectState.NOW else row


@transaction.atomic
def talked(actor: Actor, subject_id: UUID, *, learnt: str = "", at: datetime) -> Subject | Refused:
    """It was talked about; what was learnt, in one line, or nothing."""
    row, learnt = get_subject(actor, subject_id, lock=True), tidy(learnt)
    if refused := check_learnt(SubjectState(row.state), learnt):
        return refused
    row.learnt = learnt
    return _put(row, SubjectState.TALKED, at)


@transaction.atomic
def take_away(actor: Actor, subject_id: UUID) -> UUID | None:
    """It is gone; the group it lay at, none for the workers."""
    row = get_subject(actor, subject_id, lock=True)
    row.delete()
    return row.group_id


@transaction.atomic
def need(actor: Actor, subject_id: UUID, *, needs: str, at: datetime) -> Subject | Refused:
    """What the workers need for a subject on their agenda, in one line, or nothing."""
    row, needs = get_item(actor, subject_id, lock=True), tidy(needs)
    if refused := check_needs(SubjectState(row.state), needs):
        return refused
    row.needs = needs
    row.save(update_fields=["needs"])
    return row


@transaction.atomic
def move_earlier(actor: Actor, subject_id: UUID) -> None:
    """One place nearer to the front of the agenda."""
    row = get_item(actor, subject_id)
    rows = {one.pk: one for one in on(team_table(actor)).select_for_update().filter(state=SubjectState.NOW)}
    order = [one.id for one in agenda(actor)]
    for place, key in enumerate(one_earlier(order, row.pk), 1):
        rows[key].place = place
    Subject.objects.bulk_update(rows.values(), ["place"])


def _put(row: Subject, state: SubjectState, at: datetime) -> Subject:
    if state is SubjectState.NOW and row.state != state:
        last = Subject.objects.filter(group=row.group_id, organisation=row.organisation_id, state=state)
        row.place = (last.aggregate(last=Max("place"))["last"] or 0) + 1
    if state is SubjectState.WAITS:
        row.place = 0
    if row.state != state:
        row.state, row.since = state, at
    row.save(update_fields=["state", "since", "lot", "learnt", "place"])
    return row
