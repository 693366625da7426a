"""Projects: the list, one, new, edit, end, reopen."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from krachtbron.base import clock
from krachtbron.base.forbidden import Forbidden
from krachtbron.base.once import reading
from krachtbron.groups import actions, domain, queries
from krachtbron.groups.panels import Place, panels
from krachtbron.groups.policy import Verb, may
from krachtbron.groups.web import labels
from krachtbron.groups.web.asking import asker, carry_out, page, sent
from krachtbron.groups.web.forms import NewProjectForm, ProjectForm
from krachtbron.ui.public import see_other, tell


def projects(request: HttpRequest) -> HttpResponse:
    actor = asker(request)
    lines = labels.project_lines(queries.project_rows(actor), clock.day(clock.now()))
    return page(
        request,
        "projects",
        running=[line for line in lines if not line.ended],
        ended=[line for line in lines if line.ended],
        may_start=may(Verb.START, actor.role, None),
    )


@reading()  # its parts come from every room
def project(request: HttpRequest, project_id: UUID) -> HttpResponse:
    actor, today = asker(request), clock.day(clock.now())
    seen = queries.get_for(actor, project_id)
    one = seen.project
    here = {one.pk} if seen.may(Verb.REPORT) else set()
    groups = queries.group_rows(actor, project_id=one.pk)
    return page(
        request,
        "project",
        project=one,
        period=labels.period(one.starts, one.ends, today),
        may=seen.verbs,
        running=domain.running(one.ends, today),
        can_end=domain.can_end(one.starts, one.ends, today),
        can_reopen=domain.can_reopen(one.ends, today),
        open=labels.promise_lines(
            queries.open_promises(actor, project_id=one.pk), today, reportable=here, project=False
        ),
        ended=labels.promise_lines(queries.ended_promises(actor, project_id=one.pk, most=10), today, project=False),
        groups=labels.group_lines(groups, count=seen.may(Verb.INVITE), project=False),
        members=labels.member_lines(queries.member_rows(one.pk)) if seen.may(Verb.SEE_PEOPLE) else [],
        panels=panels(Place.PROJECT, actor, one.pk, request),
    )


def project_new(request: HttpRequest) -> HttpResponse:
    actor, at = asker(request), clock.now()
    if not may(Verb.START, actor.role, None):
        raise Forbidden(f"project_{Verb.START}")
    form = NewProjectForm(sent(request), initial={"starts": clock.day(at)})
    if form.is_bound and (made := carry_out(form, lambda said: actions.start_project(actor, **said, at=at))):
        return see_other(reverse("groups:project", args=[made.pk]))
    return page(request, "project_form", form=form)


def project_edit(request: HttpRequest, project_id: UUID) -> HttpResponse:
    actor = asker(request)
    seen = queries.get_for(actor, project_id)
    seen.must(Verb.EDIT)
    one = seen.project
    now = {name: getattr(one, name) for name in ProjectForm.base_fields}
    form = ProjectForm(sent(request), initial=now)
    if form.is_bound and carry_out(form, lambda said: actions.edit_project(actor, one.pk, **said)):
        return see_other(reverse("groups:project", args=[one.pk]))
    return page(request, "project_form", form=form, project=one)


@require_http_methods(["GET", "POST"])
def project_end(request: HttpRequest, project_id: UUID) -> HttpResponse:
    """Asked first. Who comes when it has ended already goes back to it."""
    actor, at, back = asker(request), clock.now(), reverse("groups:project", args=[project_id])
    if request.method == "POST":
        actions.end_project(actor, project_id, at=at)
        tell(request, _("Vandaag is de laatste dag van dit project."))
        return see_other(back)
    seen = queries.get_for(actor, project_id)
    seen.must(Verb.EDIT)
    if not domain.can_end(seen.project.starts, seen.project.ends, clock.day(at)):
        return see_other(back)
    return page(request, "project_end", project=seen.project)


@require_POST
def project_reopen(request: HttpRequest, project_id: UUID) -> HttpResponse:
    actions.reopen_project(asker(request), project_id, at=clock.now())
    tell(request, _("Dit project loopt weer."))
    return see_other(reverse("groups:project", args=[project_id]))
