"""Strengths, dreams and steps of one person."""

from datetime import datetime
from typing import Any
from uuid import UUID

from krachtbron.base.vault import Vault
from krachtbron.growth.models import Cheer, Dream, DreamBefore, Step, StepBefore, Strength, Tie


def export(person_id: UUID, vault: Vault | None) -> dict[str, Any]:
    """All her own words, and what supporters wrote to her."""
    if vault is None:
        return {"strengths": [], "ties": [], "dreams": [], "cheers_given": cheers_given(person_id)}
    rows = list(Strength.objects.filter(person=person_id).order_by("made", "pk"))
    words = {one.pk: vault.read("growth.Strength", one.pk, "words", one.words) for one in rows}
    ties = Tie.objects.filter(own__person=person_id).order_by("own__made", "pk").values_list("own", "around")
    dreams = (
        Dream.objects.filter(person=person_id)
        .order_by("made", "pk")
        .prefetch_related("before", "steps__before", "steps__cheers")
    )
    return {
        "strengths": [
            {"source": one.source, "words": words[one.pk], "drawing": one.drawing, "made": one.made} for one in rows
        ],
        "ties": [{"own": words[own], "around": words[around]} for own, around in ties],
        "dreams": [
            {
                "words": vault.read("growth.Dream", dream.pk, "words", dream.words),
                "state": dream.state,
                "made": dream.made,
                "before": [
                    {"words": vault.read("growth.DreamBefore", one.pk, "words", one.words), "until": one.until}
                    for one in dream.before.all()
                ],
                "steps": [read_step(step, vault) for step in dream.steps.all()],
            }
            for dream in dreams
        ],
        "cheers_given": cheers_given(person_id),
    }


def read_step(step: Step, vault: Vault) -> dict[str, Any]:
    """A small step, under a dream or a stage, how she said it before, and what supporters wrote to her."""
    return {
        "words": vault.read("growth.Step", step.pk, "words", step.words),
        "told": vault.read("growth.Step", step.pk, "told", step.told),
        "state": step.state,
        "made": step.made,
        "before": [
            {"words": vault.read("growth.StepBefore", one.pk, "words", one.words), "until": one.until}
            for one in sorted(step.before.all(), key=lambda one: one.until)
        ],
        "cheers": [
            {"words": vault.read("growth.Cheer", one.pk, "words", one.words), "made": one.made}
            for one in step.cheers.all()
        ],
    }


def cheers_given(person_id: UUID) -> list[dict[str, Any]]:
    """That she cheered, and when; the words belong to who got them."""
    moments = Cheer.objects.filter(by=person_id).order_by("made").values_list("made", flat=True)
    return [{"made": made} for made in moments]


def erase(person_id: UUID, at: datetime) -> None:
    """Everything of hers goes; what she said to others stays theirs, without her name."""
    Cheer.objects.filter(by=person_id).update(by=None)
    Cheer.objects.filter(step__person=person_id).delete()
    DreamBefore.objects.filter(dream__person=person_id).delete()
    StepBefore.objects.filter(step__person=person_id).delete()
    Step.objects.filter(person=person_id).delete()
    Dream.objects.filter(person=person_id).delete()
    Tie.objects.filter(own__person=person_id).delete()
    Strength.objects.filter(person=person_id).delete()
