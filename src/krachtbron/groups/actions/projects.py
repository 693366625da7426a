"""Start, edit, end and reopen a project."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from krachtbron.access.domain import Actor, Role
from krachtbron.base.announce import announce
from krachtbron.base.clock import day
from krachtbron.base.forbidden import Forbidden
from krachtbron.base.outcome import Refused
from krachtbron.base.text import tidy, tidy_lines
from krachtbron.groups import domain, queries
from krachtbron.groups.actions.ties import tie
from krachtbron.groups.domain import ProjectRole
from krachtbron.groups.events import ProjectEnded, ProjectReopened, ProjectStarted
from krachtbron.groups.models import Project
from krachtbron.groups.policy import Verb, may


@transaction.atomic
def start_project(
    actor: Actor,
    *,
    key: UUID,
    name: str,
    theme: str = "",
    growth_aim: str = "",
    structural_aim: str = "",
    starts: date,
    ends: date | None = None,
    at: datetime,
) -> Project | Refused:
    """A new project of the actor's organisation; a worker who starts it is its worker."""
    if actor.organisation_id is None or not may(Verb.START, actor.role, None):
        raise Forbidden(f"project_{Verb.START}")
    if known := queries.find_project(actor, key):
        return known.project
    texts = written(name, theme, growth_aim, structural_aim)
    if fault := faults(texts, starts, ends):
        return fault
    project, new = Project.objects.get_or_create(
        pk=key,
        defaults={
            **texts,
            "starts": starts,
            "ends": ends,
            "organisation_id": actor.organisation_id,
            "created": at,
        },
    )
    if not new:
        return Refused("key_taken")
    announce(ProjectStarted(project.pk, project.organisation_id))
    if actor.person_id and actor.is_(Role.WORKER):
        tie(project.pk, actor.person_id, ProjectRole.WORKER, day(at))
    return project


@transaction.atomic
def edit_project(
    actor: Actor,
    project_id: UUID,
    *,
    name: str,
    theme: str = "",
    growth_aim: str = "",
    structural_aim: str = "",
    starts: date,
    ends: date | None = None,
) -> Project | Refused:
    seen = queries.get_for(actor, project_id, lock=True)
    seen.must(Verb.EDIT)
    texts = written(name, theme, growth_aim, structural_aim)
    if fault := faults(texts, starts, ends):
        return fault
    project = seen.project
    for field, text in texts.items():
        setattr(project, field, text)
    project.starts, project.ends = starts, ends
    project.save(update_fields=[*texts, "starts", "ends"])
    return project


@transaction.atomic
def end_project(actor: Actor, project_id: UUID, *, at: datetime) -> Project:
    """Today is its last day."""
    seen = queries.get_for(actor, project_id, lock=True)
    seen.must(Verb.EDIT)
    project = seen.project
    if domain.can_end(project.starts, project.ends, day(at)):
        project.ends = domain.last_day(project.starts, day(at))
        project.save(update_fields=["ends"])
        announce(ProjectEnded(project.pk))
    return project


@transaction.atomic
def reopen_project(actor: Actor, project_id: UUID, *, at: datetime) -> Project:
    """It goes on, without a last day. An end that is still to come stays."""
    seen = queries.get_for(actor, project_id, lock=True)
    seen.must(Verb.EDIT)
    project = seen.project
    if domain.can_reopen(project.ends, day(at)):
        project.ends = None
        project.save(update_fields=["ends"])
        announce(ProjectReopened(project.pk))
    return project


def written(name: str, theme: str, growth_aim: str, structural_aim: str) -> dict[str, str]:
    return {
        "name": tidy(name),
        "theme": tidy(theme),
        "growth_aim": tidy_lines(growth_aim),
        "structural_aim": tidy_lines(structural_aim),
    }


def faults(texts: dict[str, str], starts: date, ends: date | None) -> Refused | None:
    most = {"name": domain.NAME_MOST, "theme": domain.THEME_MOST}
    for field, text in texts.items():
        if fault := domain.text_fault(field, text, most.get(field, domain.AIM_MOST), needed=field == "name"):
            return fault
    return domain.period_fault(starts, ends)
