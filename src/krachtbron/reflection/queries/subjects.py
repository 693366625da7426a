"""What a group or the workers want to talk about."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet
from django.http import Http404

from krachtbron.access.domain import Actor
from krachtbron.base.forbidden import Forbidden
from krachtbron.groups import public as groups
from krachtbron.groups.public import Verb
from krachtbron.reflection.domain.subjects import SubjectState
from krachtbron.reflection.models import Subject
from krachtbron.reflection.policy import may_look_back

TALKED_MOST = 20


@dataclass(frozen=True, slots=True)
class Table:
    """Where people sit and talk: a group, or (``group_id`` none) the workers of an organisation.

    ``may``: bring a subject, choose one, say what was learnt.
    """

    group_id: UUID | None
    organisation_id: UUID | None
    name: str
    may: bool

    @property
    def where(self) -> dict[str, UUID | None]:
        return {"group_id": self.group_id, "organisation_id": self.organisation_id}


@dataclass(frozen=True, slots=True)
class SubjectRow:
    id: UUID
    words: str
    state: SubjectState
    learnt: str
    needs: str


@dataclass(frozen=True, slots=True)
class Subjects:
    """What lies on one table: what waits (the first first), what is talked about now (in the order of the agenda), what
    was (the latest first)."""

    waits: list[SubjectRow]
    now: list[SubjectRow]
    talked: list[SubjectRow]


def group_table(actor: Actor, group_id: UUID) -> Table:
    """The table of a group that the actor sees."""
    seen = groups.get_group(actor, group_id)
    return Table(group_id, None, seen.card.name, seen.may(Verb.BRING))


def team_table(actor: Actor) -> Table:
    """The table of the workers of the actor's organisation."""
    if not may_look_back(actor):
        raise Forbidden("reflection_start")
    return Table(None, actor.organisation_id, "", True)


def on(table: Table) -> "QuerySet[Subject]":
    return Subject.objects.filter(**table.where)


def as_rows(rows: "QuerySet[Subject]") -> list[SubjectRow]:
    found = rows.values_list("pk", "words", "state", "learnt", "needs")
    return [SubjectRow(pk, words, SubjectState(state), learnt, needs) for pk, words, state, learnt, needs in found]


def agenda(actor: Actor) -> list[SubjectRow]:
    """What the workers talk about at their intervision, in its order. One query."""
    return as_rows(on(team_table(actor)).filter(state=SubjectState.NOW).order_by("place", "made", "pk"))


def talked_between(actor: Actor, starts: date, ends: date) -> list[SubjectRow]:
    """What the workers talked about in that time, with what they learnt, the first first. One query."""
    talked = on(team_table(actor)).filter(state=SubjectState.TALKED)
    return as_rows(talked.filter(since__date__range=(starts, ends)).order_by("since", "pk"))


def subjects_on(table: Table) -> Subjects:
    """Two queries, whatever lies there."""
    open_ = on(table).exclude(state=SubjectState.TALKED).order_by("place", "made", "pk")
    talked = on(table).filter(state=SubjectState.TALKED).order_by("-since", "pk")[:TALKED_MOST]
    rows = [*as_rows(open_), *as_rows(talked)]
    waits, now, before = ([row for row in rows if row.state is state] for state in SubjectState)
    return Subjects(waits, now, before)


def visible(actor: Actor, verb: Verb) -> Q:
    """Limits to subjects of the actor's groups and of her own workers' table."""
    limit = Q(group__in=[key for key, _name in groups.groups_where(actor, verb)])
    return limit | Q(organisation=actor.organisation_id) if may_look_back(actor) else limit


def get_item(actor: Actor, subject_id: UUID, *, lock: bool = False) -> Subject:
    """A subject of the workers' own table; what lies at a group is on no agenda."""
    mine = may_look_back(actor)
    rows = Subject.objects.filter(organisation=actor.organisation_id, organisation__isnull=False, pk=subject_id)
    row = (rows.select_for_update() if lock else rows).first() if mine else None
    if row is None:
        raise Http404
    return row


def get_subject(actor: Actor, subject_id: UUID, *, lock: bool = False) -> Subject:
    """A subject that the actor sees (else 404) and may do something with (else 403)."""
    rows = Subject.objects.filter(visible(actor, Verb.SEE_GROUPS), pk=subject_id)
    row = (rows.select_for_update() if lock else rows).first()
    if row is None:
        raise Http404
    if not Subject.objects.filter(visible(actor, Verb.BRING), pk=subject_id).exists():
        raise Forbidden("reflection_bring")
    return row
