"""The dreams and steps of who asks."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Q, QuerySet

from krachtbron.access import public as access
from krachtbron.access.domain import Actor
from krachtbron.base.vault import Vault
from krachtbron.growth.domain import DreamState, StepState
from krachtbron.growth.domain.path import IN_SIGHT, PathState
from krachtbron.growth.models import Cheer, Dream, DreamBefore, Step, StepBefore
from krachtbron.growth.queries.hers import hers

NAME, STEP, STEP_BEFORE = "growth.Dream", "growth.Step", "growth.StepBefore"
FRESH = timedelta(days=7)  # so long *Vandaag* says that somebody said something beside a step


@dataclass(frozen=True, slots=True)
class StepRow:
    """One step under a dream or a stage, readable; ``cheers`` are (key, who, words), ``before`` (words, until)."""

    id: UUID
    words: str
    state: StepState
    told: str
    since: datetime
    audience: UUID | None
    cheers: list[tuple[UUID, UUID | None, str]] = field(default_factory=list)
    before: list[tuple[str, datetime]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class DreamRow:
    """One dream, readable; ``before`` are (words, until), the latest first."""

    id: UUID
    words: str
    state: DreamState
    since: datetime
    audience: UUID | None
    steps: list[StepRow]
    before: list[tuple[str, datetime]] = field(default_factory=list)


def read_step(row: Step, vault: Vault, cheers: list[tuple[UUID, UUID | None, str]] | None = None) -> StepRow:
    words, told = (vault.read(STEP, row.pk, name, getattr(row, name)) for name in ("words", "told"))
    return StepRow(row.pk, words, StepState(row.state), told, row.since, row.audience_id, cheers or [])


def step_row(row: Step, vault: Vault) -> StepRow:
    """A step of hers with what supporters said, and how she said it before, the latest first. Two queries."""
    found = read_step(row, vault, cheers_of(Cheer.objects.filter(step=row), vault).get(row.pk))
    before = StepBefore.objects.filter(step=row).order_by("-until", "pk")
    found.before.extend((vault.read(STEP_BEFORE, one.pk, "words", one.words), one.until) for one in before)
    return found


def say(row: Dream, vault: Vault) -> str:
    """A dream as she says it now."""
    return vault.read(NAME, row.pk, "words", row.words)


def dream_rows(actor: Actor, vault: Vault | None, *, only: UUID | None = None) -> list[DreamRow]:
    """Her dreams with their steps, the newest first. Two queries; two more for ``only`` one, with all its history."""
    if vault is None or actor.person_id is None:
        return []
    dreams = Dream.objects.filter(person=actor.person_id).order_by("-made", "pk")
    dreams = dreams.filter(pk=only) if only else dreams
    rows = list(dreams)
    steps: dict[UUID, list[StepRow]] = defaultdict(list)
    cheers = cheers_of(Cheer.objects.filter(step__dream=only), vault) if only else {}
    for step in Step.objects.filter(dream__in=rows).order_by("made", "pk"):
        assert step.dream_id is not None
        steps[step.dream_id].append(read_step(step, vault, cheers.get(step.pk)))
    return [
        DreamRow(
            row.pk,
            say(row, vault),
            DreamState(row.state),
            row.since,
            row.audience_id,
            steps[row.pk],
            before_of(row.pk, vault) if only else [],
        )
        for row in rows
    ]


def cheers_of(rows: QuerySet[Cheer], vault: Vault) -> dict[UUID, list[tuple[UUID, UUID | None, str]]]:
    """step → what supporters said, the first one first. One query."""
    found: dict[UUID, list[tuple[UUID, UUID | None, str]]] = defaultdict(list)
    for row in rows.order_by("made", "pk"):
        found[row.step_id].append((row.pk, row.by_id, vault.read("growth.Cheer", row.pk, "words", row.words)))
    return found


def before_of(dream_id: UUID, vault: Vault) -> list[tuple[str, datetime]]:
    rows = DreamBefore.objects.filter(dream=dream_id).order_by("-until", "pk")
    return [(vault.read("growth.DreamBefore", row.pk, "words", row.words), row.until) for row in rows]


def open_step_rows(actor: Actor, vault: Vault | None, most: int = 3) -> list[StepRow]:
    """The steps she still wants to take, of dreams that live and of stages in sight; the oldest first."""
    if vault is None or actor.person_id is None:
        return []
    in_sight = Q(stage__state__in=IN_SIGHT, stage__path__state=PathState.WALKING)
    rows = Step.objects.filter(Q(dream__state=DreamState.ALIVE) | in_sight, person=actor.person_id)
    rows = rows.filter(state=StepState.OPEN)
    return [read_step(row, vault) for row in rows.order_by("made", "pk")[:most]]


def cheered(actor: Actor, at: datetime) -> UUID | None:
    """The step beside which somebody said something of late, the last one. Opens no words. One query."""
    if actor.person_id is None or not access.has_vault(actor.person_id):
        return None
    rows = Cheer.objects.filter(step__person=actor.person_id, made__gte=at - FRESH)
    return rows.order_by("-made", "pk").values_list("step", flat=True).first()


def get_dream(actor: Actor, dream_id: UUID, *, lock: bool = False) -> Dream:
    return hers(Dream, actor, dream_id, lock=lock)


def get_step(actor: Actor, step_id: UUID, *, lock: bool = False) -> Step:
    return hers(Step, actor, step_id, lock=lock)
