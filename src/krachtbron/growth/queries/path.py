"""The paths of who asks, and what a path that was opened shows to who sits around the table."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from krachtbron.access import public as access
from krachtbron.access.domain import Actor
from krachtbron.base.vault import Vault
from krachtbron.growth.domain.path import PathState, StageState, TalkState
from krachtbron.growth.models import Cheer, Path, PathBefore, Stage, Step, Talk
from krachtbron.growth.queries.dreams import StepRow, cheers_of, read_step
from krachtbron.growth.queries.hers import hers

NAME, BEFORE, STAGE, TALK = "growth.Path", "growth.PathBefore", "growth.Stage", "growth.Talk"


@dataclass(frozen=True, slots=True)
class StageRow:
    """One stage, readable; ``steps`` are hers alone and stay empty for who reads along."""

    id: UUID
    words: str
    about: str
    wellbeing: str
    told: str
    state: StageState
    steps: list[StepRow] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class TalkRow:
    """One conversation; ``told`` is hers alone and stays empty for who reads along."""

    id: UUID
    on: date
    words: str
    state: TalkState
    told: str = ""


@dataclass(frozen=True, slots=True)
class PathRow:
    """One path with its stages in her order; ``before`` are (where, until), the latest first."""

    id: UUID
    words: str
    place: str
    state: PathState
    audience: UUID | None
    stages: list[StageRow] = field(default_factory=list)
    talks: list[TalkRow] = field(default_factory=list)
    before: list[tuple[str, datetime]] = field(default_factory=list)


def read_stage(row: Stage, vault: Vault, steps: list[StepRow] | None = None) -> StageRow:
    words, about, wellbeing, told = (
        vault.read(STAGE, row.pk, name, getattr(row, name)) for name in ("words", "about", "wellbeing", "told")
    )
    return StageRow(row.pk, words, about, wellbeing, told, StageState(row.state), steps or [])


def read_talk(row: Talk, vault: Vault, *, all_: bool = True) -> TalkRow:
    words = vault.read(TALK, row.pk, "words", row.words)
    told = vault.read(TALK, row.pk, "told", row.told) if all_ else ""
    return TalkRow(row.pk, row.on, words, TalkState(row.state), told)


def head(row: Path, vault: Vault) -> PathRow:
    """Where she is going, without the stages."""
    words, place = (vault.read(NAME, row.pk, name, getattr(row, name)) for name in ("words", "place"))
    return PathRow(row.pk, words, place, PathState(row.state), row.audience_id)


def read(row: Path, vault: Vault) -> PathRow:
    """What who sits around the table reads: path, stages, what is planned. Never steps, nor what came of a talk."""
    found = head(row, vault)
    found.stages.extend(read_stage(one, vault) for one in sorted(row.stages.all(), key=lambda one: one.place))
    planned = sorted((one for one in row.talks.all() if one.state == TalkState.PLANNED), key=lambda one: one.on)
    found.talks.extend(read_talk(one, vault, all_=False) for one in planned)
    return found


def path_heads(actor: Actor, vault: Vault | None) -> list[PathRow]:
    """Her paths, the newest first, without their stages. One query."""
    if vault is None or actor.person_id is None:
        return []
    return [head(row, vault) for row in Path.objects.filter(person=actor.person_id).order_by("-made", "pk")]


def stage_row(row: Stage, vault: Vault) -> StageRow:
    """A stage of hers with its steps and what supporters said. Two queries."""
    cheers = cheers_of(Cheer.objects.filter(step__stage=row), vault)
    steps = Step.objects.filter(stage=row).order_by("made", "pk")
    return read_stage(row, vault, [read_step(one, vault, cheers.get(one.pk)) for one in steps])


def whole_path(row: Path, vault: Vault) -> PathRow:
    """A path of hers with stages, steps, conversations and the way before. Four queries."""
    found = head(row, vault)
    steps: dict[UUID | None, list[StepRow]] = defaultdict(list)
    for step in Step.objects.filter(stage__path=row).order_by("made", "pk"):
        steps[step.stage_id].append(read_step(step, vault))
    stages = Stage.objects.filter(path=row).order_by("place", "made", "pk")
    found.stages.extend(read_stage(one, vault, steps[one.pk]) for one in stages)
    found.talks.extend(read_talk(one, vault) for one in Talk.objects.filter(path=row).order_by("on", "made", "pk"))
    before = PathBefore.objects.filter(path=row).order_by("-until", "pk")
    found.before.extend((vault.read(BEFORE, one.pk, "place", one.place), one.until) for one in before)
    return found


def next_talk(actor: Actor, today: date) -> tuple[UUID, date] | None:
    """The key and day of her next conversation. Opens no words. One query."""
    if actor.person_id is None or not access.has_vault(actor.person_id):
        return None
    rows = Talk.objects.filter(path__person=actor.person_id, state=TalkState.PLANNED, on__gte=today)
    return rows.order_by("on", "made").values_list("pk", "on").first()


def get_path(actor: Actor, path_id: UUID, *, lock: bool = False) -> Path:
    """A path of her own; anybody else's does not exist here."""
    return hers(Path, actor, path_id, lock=lock)


def get_stage(actor: Actor, stage_id: UUID, *, lock: bool = False) -> Stage:
    """A stage of her own, with its path."""
    return hers(Stage, actor, stage_id, lock=lock, owner="path__person", along="path")


def get_talk(actor: Actor, talk_id: UUID, *, lock: bool = False) -> Talk:
    """A conversation of her own, with its path."""
    return hers(Talk, actor, talk_id, lock=lock, owner="path__person", along="path")
