"""A path, its stages and conversations, of one person."""

from datetime import datetime
from typing import Any
from uuid import UUID

from krachtbron.base.vault import Vault
from krachtbron.growth.models import Path, PathBefore, Stage, Step, Talk
from krachtbron.growth.privacy.growing import read_step


def export(person_id: UUID, vault: Vault | None) -> dict[str, Any]:
    """Where she goes, her stages with their steps, where the path went before, and every conversation."""
    if vault is None:
        return {"paths": []}
    paths = Path.objects.filter(person=person_id).order_by("made", "pk")
    return {
        "paths": [
            read_path(one, vault)
            for one in paths.prefetch_related("before", "stages__steps__before", "stages__steps__cheers", "talks")
        ]
    }


def read_path(row: Path, vault: Vault) -> dict[str, Any]:
    return {
        "words": vault.read("growth.Path", row.pk, "words", row.words),
        "place": vault.read("growth.Path", row.pk, "place", row.place),
        "state": row.state,
        "since": row.since,
        "made": row.made,
        "before": [
            {"place": vault.read("growth.PathBefore", one.pk, "place", one.place), "until": one.until}
            for one in sorted(row.before.all(), key=lambda one: one.until)
        ],
        "stages": [read_stage(one, vault) for one in sorted(row.stages.all(), key=lambda one: one.place)],
        "talks": [
            {
                "on": one.on,
                "words": vault.read("growth.Talk", one.pk, "words", one.words),
                "told": vault.read("growth.Talk", one.pk, "told", one.told),
                "state": one.state,
                "made": one.made,
            }
            for one in sorted(row.talks.all(), key=lambda one: one.on)
        ],
    }


def read_stage(row: Stage, vault: Vault) -> dict[str, Any]:
    fields = ("words", "about", "wellbeing", "told")
    return {
        **{field: vault.read("growth.Stage", row.pk, field, getattr(row, field)) for field in fields},
        "state": row.state,
        "since": row.since,
        "made": row.made,
        "steps": [read_step(step, vault) for step in row.steps.all()],
    }


def erase(person_id: UUID, at: datetime) -> None:
    """Her paths with all that stands under them."""
    Step.objects.filter(stage__path__person=person_id).delete()
    Stage.objects.filter(path__person=person_id).delete()
    Talk.objects.filter(path__person=person_id).delete()
    PathBefore.objects.filter(path__person=person_id).delete()
    Path.objects.filter(person=person_id).delete()
