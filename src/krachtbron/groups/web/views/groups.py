"""Groups: the list, one, new, edit, leave."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from krachtbron.base import clock
from krachtbron.base.forbidden import Forbidden
from krachtbron.base.once import reading
from krachtbron.groups import actions, domain, queries
from krachtbron.groups.domain import CIRCLES, CircleKind, Shape
from krachtbron.groups.panels import Place, panels
from krachtbron.groups.policy import Verb
from krachtbron.groups.web import labels
from krachtbron.groups.web.asking import asker, carry_out, page, sent
from krachtbron.groups.web.forms import AroundForm, GroupForm, NewGroupForm
from krachtbron.groups.web.labels.meetings import meeting_lines
from krachtbron.ui.public import see_other, tell

SOME = 3


def groups(request: HttpRequest) -> HttpResponse:
    """Who is in one group and works with none goes straight to it."""
    actor, today = asker(request), clock.day(clock.now())
    rows = queries.group_rows(actor)
    if len(rows) == 1 and not actor.is_professional:
        return redirect("groups:group", rows[0].id)
    may_start = actor.is_professional and bool(queries.project_rows(actor, Verb.START_GROUP, running_on=today))
    lines = labels.group_lines(rows, count=actor.is_professional)
    return page(request, "groups", groups=lines, may_start=may_start, professional=actor.is_professional)


@reading()  # its parts come from every room
def group(request: HttpRequest, group_id: UUID) -> HttpResponse:
    actor, today = asker(request), clock.day(clock.now())
    seen = queries.get_group(actor, group_id)
    one = seen.group
    here = {one.project_id} if seen.may(Verb.REPORT) else set()
    promises = [row for row in queries.open_promises(actor, project_id=one.project_id) if not row.tells_back]
    leads, runs = seen.may(Verb.INVITE), domain.running(one.project.ends, today)
    meets = seen.may(Verb.MEET)
    coming = queries.coming(actor, today, group_id=one.pk, verb=Verb.MEET if meets else Verb.SEE_GROUPS)
    lines = meeting_lines(coming, today, group=False, closable=meets)
    return page(
        request,
        "group",
        group=one,
        project=one.project,
        shape=labels.SHAPES[Shape(one.shape)],
        may=seen.verbs,
        running=runs,
        inside=not actor.is_professional,
        people=labels.person_lines(queries.person_rows(one.pk), Shape(one.shape)) if leads else [],
        buttons=panels(Place.GROUP_BUTTON, actor, one.pk, request) if runs and seen.may(Verb.OPEN_ROUND) else [],
        panels=panels(Place.GROUP, actor, one.pk, request),
        promises=labels.promise_lines(promises, today, reportable=here, project=False),
        coming=lines,
        closable=any(line.close_url for line in lines),
        past=meeting_lines(queries.held(actor, one.pk, most=SOME), today, group=False),
        may_meet=runs and meets,
        owed=labels.promise_lines(queries.owed(actor, one.pk), today, reportable=here, project=False),
        around=CircleKind.SATELLITES in CIRCLES[Shape(one.shape)],
        named=queries.is_named(actor, one.pk),
    )


def group_new(request: HttpRequest) -> HttpResponse:
    actor, at = asker(request), clock.now()
    projects = queries.project_rows(actor, Verb.START_GROUP, running_on=clock.day(at))
    if not projects:
        if queries.project_rows(actor, Verb.START_GROUP):
            return page(request, "group_nowhere")
        raise Forbidden(f"project_{Verb.START_GROUP}")
    chosen = {"project": request.GET.get("project", "")}
    form = NewGroupForm(sent(request), projects=projects, initial=chosen)
    if form.is_bound and (
        made := carry_out(form, lambda said: actions.start_group(actor, UUID(said.pop("project")), **said, at=at))
    ):
        return see_other(reverse("groups:group", args=[made.pk]))
    return page(request, "group_form", form=form)


def group_edit(request: HttpRequest, group_id: UUID) -> HttpResponse:
    actor, at = asker(request), clock.now()
    seen = queries.get_group(actor, group_id)
    seen.must(Verb.START_GROUP)
    one = seen.group
    form = GroupForm(sent(request), initial={"name": one.name, "shape": one.shape})
    if form.is_bound and carry_out(form, lambda said: actions.edit_group(actor, one.pk, **said, at=at)):
        return see_other(reverse("groups:group", args=[one.pk]))
    return page(request, "group_form", form=form, group=one)


def group_around(request: HttpRequest, group_id: UUID) -> HttpResponse:
    """How the people around the group hear what happens."""
    actor = asker(request)
    seen = queries.get_group(actor, group_id)
    seen.must(Verb.MEET)
    form = AroundForm(sent(request), initial={"how": seen.group.around_how, "who": seen.group.around_who})
    if form.is_bound and carry_out(form, lambda said: actions.say_around(actor, group_id, **said)):
        return see_other(reverse("groups:group", args=[group_id]))
    return page(request, "group_around", form=form, group=seen.group)


@require_POST
def group_leave(request: HttpRequest, group_id: UUID) -> HttpResponse:
    """I step out of this group."""
    actor = asker(request)
    if actor.person_id:
        actions.leave_circle(actor, group_id, actor.person_id, at=clock.now())
        tell(request, _("Je bent uit de groep."))
    return see_other(reverse("groups:today"))
