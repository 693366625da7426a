"""The stages of her path, and the small steps under them. None of them is obliged."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Max

from krachtbron.access import public as access
from krachtbron.access.domain import Actor
from krachtbron.base.outcome import Refused
from krachtbron.base.text import tidy, tidy_lines
from krachtbron.growth.actions.dropping import drop
from krachtbron.growth.actions.path import settle_path
from krachtbron.growth.domain import STEP_MOST, TOLD_MOST, check_words
from krachtbron.growth.domain.path import (
    ABOUT_MOST,
    STAGE_MOST,
    PathState,
    StageState,
    check_stage_step,
    moved,
)
from krachtbron.growth.models import Stage, Step
from krachtbron.growth.queries.dreams import STEP
from krachtbron.growth.queries.path import STAGE, get_path, get_stage


def check(words: str, about: str, wellbeing: str) -> Refused | None:
    return (
        check_words(words, STAGE_MOST)
        or check_words(about, ABOUT_MOST, "about", needed=False)
        or check_words(wellbeing, ABOUT_MOST, "wellbeing", needed=False)
    )


@transaction.atomic
def add_stage(
    actor: Actor, path_id: UUID, *, key: UUID, words: str, about: str, wellbeing: str, at: datetime
) -> Stage | Refused:
    """A stage she names herself, at the end of the path. The same ``key`` again acts once."""
    path = get_path(actor, path_id, lock=True)
    said = {"words": tidy(words), "about": tidy_lines(about), "wellbeing": tidy_lines(wellbeing)}
    if refused := check(**said):
        return refused
    vault = access.vault_for(path.person_id, at=at)
    sealed = {field: vault.seal(STAGE, key, field, text) for field, text in said.items()}
    last = Stage.objects.filter(path=path).aggregate(last=Max("place"))["last"]
    place = 0 if last is None else last + 1
    row, _ = Stage.objects.get_or_create(
        pk=key, defaults={"path": path, **sealed, "place": place, "made": at, "since": at}
    )
    return row if row.path_id == path.pk else Refused("key_taken")


@transaction.atomic
def say_stage(actor: Actor, stage_id: UUID, *, words: str, about: str, wellbeing: str, at: datetime) -> Stage | Refused:
    """The same stage in other words."""
    row = get_stage(actor, stage_id, lock=True)
    said = {"words": tidy(words), "about": tidy_lines(about), "wellbeing": tidy_lines(wellbeing)}
    if refused := check(**said):
        return refused
    vault = access.vault_for(row.path.person_id, at=at)
    for field, text in said.items():
        setattr(row, field, vault.seal(STAGE, row.pk, field, text))
    row.save(update_fields=list(said))
    return row


@transaction.atomic
def tell_stage(actor: Actor, stage_id: UUID, *, told: str, at: datetime) -> Stage | Refused:
    """What she learned there."""
    row, told = get_stage(actor, stage_id, lock=True), tidy_lines(told)
    if refused := check_words(told, TOLD_MOST, "told", needed=False):
        return refused
    row.told = access.vault_for(row.path.person_id, at=at).seal(STAGE, row.pk, "told", told)
    row.save(update_fields=["told"])
    return row


@transaction.atomic
def settle_stage(actor: Actor, stage_id: UUID, state: StageState, *, at: datetime) -> Stage:
    """Later, now, been, or left out: she says so, and may say otherwise tomorrow."""
    row = get_stage(actor, stage_id, lock=True)
    if row.state != state:
        row.state, row.since = state, at
        row.save(update_fields=["state", "since"])
    return row


@transaction.atomic
def move_stage(actor: Actor, stage_id: UUID, to: int) -> Stage:
    """At another place on the path, counted from 0. Asked twice, it acts once."""
    path = get_path(actor, get_stage(actor, stage_id).path_id, lock=True)
    row = get_stage(actor, stage_id)  # again: it may have gone before the path was hers to move on
    stages = list(Stage.objects.filter(path=path).order_by("place", "made", "pk"))
    order = moved(stages, row, to)
    for place, one in enumerate(order):
        one.place = place
    Stage.objects.bulk_update(order, ["place"])
    return row


@transaction.atomic
def remove_stage(actor: Actor, stage_id: UUID, *, at: datetime) -> UUID:
    """The stage goes with its steps; the key of its path."""
    row = get_stage(actor, stage_id, lock=True)
    drop(row, at=at)
    return row.path_id


@transaction.atomic
def add_stage_step(actor: Actor, stage_id: UUID, *, key: UUID, words: str, at: datetime) -> Step | Refused:
    """One small step under a stage. A path that stood still goes on by it."""
    stage, words = get_stage(actor, stage_id, lock=True), tidy_lines(words)
    path = stage.path
    refused = check_stage_step(PathState(path.state), StageState(stage.state)) or check_words(words, STEP_MOST)
    if refused:
        return refused
    sealed = access.vault_for(path.person_id, at=at).seal(STEP, key, "words", words)
    fresh = {"person_id": path.person_id, "stage": stage, "words": sealed, "told": b"", "made": at, "since": at}
    row, new = Step.objects.get_or_create(pk=key, defaults=fresh)
    if row.stage_id != stage.pk:
        return Refused("key_taken")
    if new:
        settle_path(actor, path.pk, PathState.WALKING, at=at)
    return row
