"""Lists of promises and what was told about one."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import F, Q, QuerySet

from krachtbron.access.domain import Actor
from krachtbron.groups.domain import ENDED, PromiseState, Term
from krachtbron.groups.models import Promise, Report
from krachtbron.groups.policy import Verb
from krachtbron.groups.queries.limits import projects_q

FIELDS = ("pk", "what", "who", "term", "due", "state", "state_since", "state_words", "project_id",
          "project__name", "tells_back")  # fmt: skip


@dataclass(frozen=True, slots=True)
class PromiseRow:
    id: UUID
    what: str
    who: str
    term: Term
    due: date | None
    state: PromiseState
    since: date
    words: str
    project_id: UUID
    project: str
    tells_back: bool


@dataclass(frozen=True, slots=True)
class ReportRow:
    state: PromiseState
    words: str
    told: datetime


def limited(actor: Actor, verb: Verb, project_id: UUID | None) -> "QuerySet[Promise]":
    rows = Promise.objects.filter(projects_q(actor, verb, "project"))
    return rows.filter(project=project_id) if project_id else rows


def as_rows(promises: "QuerySet[Promise]") -> list[PromiseRow]:
    return [
        PromiseRow(pk, what, who, Term(term), due, PromiseState(state), *rest)
        for pk, what, who, term, due, state, *rest in promises.values_list(*FIELDS)
    ]


def open_promises(
    actor: Actor, verb: Verb = Verb.SEE, *, project_id: UUID | None = None, most: int | None = None
) -> list[PromiseRow]:
    """What still stands, the nearest day first; "next time" comes last."""
    rows = limited(actor, verb, project_id).exclude(state__in=ENDED)
    return as_rows(rows.order_by(F("due").asc(nulls_last=True), "created", "pk")[:most])


def ended_promises(
    actor: Actor, *, project_id: UUID | None = None, after: UUID | None = None, most: int = 20
) -> list[PromiseRow]:
    """What was done or let go, the latest first; ``after`` is the promise to read on from."""
    rows = limited(actor, Verb.SEE, project_id).filter(state__in=ENDED)
    if after and (last := rows.filter(pk=after).values_list("state_since", "created").first()):
        since, created = last
        same_day = Q(created__lt=created) | Q(created=created, pk__lt=after)
        rows = rows.filter(Q(state_since__lt=since) | Q(same_day, state_since=since))
    return as_rows(rows.order_by("-state_since", "-created", "-pk")[:most])


def promise_rows(actor: Actor, promise_ids: list[UUID]) -> dict[UUID, PromiseRow]:
    """Promises by key; those the actor may not see are not there."""
    return {row.id: row for row in as_rows(limited(actor, Verb.SEE, None).filter(pk__in=promise_ids))}


def promise_row(promise: Promise) -> PromiseRow:
    """One promise that was fetched with its project."""
    return PromiseRow(
        promise.pk,
        promise.what,
        promise.who,
        Term(promise.term),
        promise.due,
        PromiseState(promise.state),
        promise.state_since,
        promise.state_words,
        promise.project_id,
        promise.project.name,
        promise.tells_back,
    )


def report_rows(promise_id: UUID) -> list[ReportRow]:
    """Everything that was told, the latest first."""
    values = Report.objects.filter(promise=promise_id).order_by("-told", "pk").values_list("state", "words", "told")
    return [ReportRow(PromiseState(state), words, told) for state, words, told in values]
