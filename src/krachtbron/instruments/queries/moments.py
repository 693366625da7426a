"""Moments of a project: each picture that one voice gave at one time, to lay beside others of the same voice.

A voice is one person in her role, or the group through what it settled on. Two people are never laid over each other
as if they were one; many answers of a group are never made into one line.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Q

from krachtbron.access.domain import Actor
from krachtbron.groups.domain import ProjectRole
from krachtbron.instruments.domain import Answer, Mode
from krachtbron.instruments.models import Agreement, Choice, Response, Round
from krachtbron.instruments.queries.rounds import visible

MOST = 60


@dataclass(frozen=True, slots=True)
class Moment:
    """One voice at one time. ``person_id`` empty: the group ``group``."""

    round_id: UUID
    definition: str
    opened: datetime
    perspective: ProjectRole
    person_id: UUID | None
    group: str
    answers: dict[str, Answer]


@dataclass(frozen=True, slots=True)
class Step:
    """A line chosen in a round, and what became of it."""

    round_id: UUID
    made: datetime
    item: str
    what: str
    state: str
    state_words: str


def instruments_of(actor: Actor, project_id: UUID) -> list[str]:
    """The refs of what this project was ever looked at with, of the rounds that the actor may see."""
    about = Q(project=project_id) | Q(group__project=project_id)
    return sorted(set(visible(actor).filter(about).values_list("definition", flat=True)))


def moments_of(actor: Actor, project_id: UUID, instrument: str) -> tuple[list[Moment], list[Step]]:
    """The project's moments that the actor may see, oldest first, and the steps between. Four queries."""
    about = Q(project=project_id) | Q(group__project=project_id)
    rows = visible(actor).filter(about, definition__startswith=f"{instrument}@").select_related("group")
    rounds = {row.id: row for row in rows.order_by("-opened")[:MOST]}
    moments = [*_by_people(actor, rounds), *_by_groups(rounds)]
    return sorted(moments, key=lambda moment: moment.opened), _steps(list(rounds))


def _by_people(actor: Actor, rounds: dict[UUID, Round]) -> list[Moment]:
    single = [ProjectRole.WORKER, ProjectRole.COACH, ProjectRole.PARTNER]
    own = Q(person=actor.person_id)
    shown = [row.id for row in rounds.values() if row.shown and row.mode != Mode.TOGETHER]
    alone = [row.id for row in rounds.values() if row.mode == Mode.ALONE and row.shown]
    allowed = own | Q(round__in=shown, perspective__in=single) | Q(round__in=alone)
    found = Response.objects.filter(allowed, round__in=list(rounds), person__isnull=False, withdrawn__isnull=True)
    return [
        Moment(
            row.id,
            row.definition,
            row.opened,
            ProjectRole(response.perspective),
            response.person_id,
            "",
            response.answers,
        )
        for response in found
        if response.answers and (row := rounds[response.round_id])
    ]


def _by_groups(rounds: dict[UUID, Round]) -> list[Moment]:
    settled: dict[UUID, dict[str, Answer]] = defaultdict(dict)
    for round_id, item, value in Agreement.objects.filter(round__in=list(rounds)).values_list(
        "round_id", "item", "value"
    ):
        settled[round_id][item] = value
    return [
        Moment(
            row.id,
            row.definition,
            row.opened,
            ProjectRole.PARTICIPANT,
            None,
            row.group.name if row.group else "",
            answers,
        )
        for round_id, answers in settled.items()
        if (row := rounds[round_id])
    ]


def _steps(rounds: Sequence[UUID]) -> list[Step]:
    found = Choice.objects.filter(round__in=rounds).order_by("made")
    return [
        Step(*values)
        for values in found.values_list(
            "round_id", "made", "item", "promise__what", "promise__state", "promise__state_words"
        )
    ]
