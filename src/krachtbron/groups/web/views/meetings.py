"""The moments of a group: plan one, read it, change it, call it off; its agenda; who may be named."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from krachtbron.base import clock, keyset
from krachtbron.base.outcome import Refused
from krachtbron.groups import actions, queries
from krachtbron.groups.domain import Shape
from krachtbron.groups.domain.meetings import MeetingKind, MeetingState
from krachtbron.groups.panels import Place, panels
from krachtbron.groups.policy import Verb
from krachtbron.groups.web import labels
from krachtbron.groups.web.asking import asker, carry_out, page, say, sent
from krachtbron.groups.web.inviting import cards, message
from krachtbron.groups.web.labels import meetings as words
from krachtbron.groups.web.meeting_forms import MeetingForm, NewMeetingForm, PointForm
from krachtbron.ui.public import as_file, own_pdf, see_other, tell

PAGE = 20


def meeting_new(request: HttpRequest, group_id: UUID) -> HttpResponse:
    actor, at = asker(request), clock.now()
    seen = queries.get_group(actor, group_id)
    seen.must(Verb.MEET)
    asked = request.GET.get("soort", "")
    known = {"kind": asked} if asked in set(MeetingKind) else {}
    form = NewMeetingForm(sent(request), shape=Shape(seen.group.shape), initial=known)
    if form.is_bound and (made := carry_out(form, lambda said: actions.plan_meeting(actor, group_id, **said, at=at))):
        return see_other(reverse("groups:meeting", args=[made.pk]))
    back = reverse("groups:group", args=[group_id])
    return page(request, "meeting_form", form=form, group=seen.group, back=back)


def meeting(request: HttpRequest, meeting_id: UUID) -> HttpResponse:
    return shown(request, queries.get_meeting(asker(request), meeting_id), PointForm())


def shown(request: HttpRequest, seen: queries.SeenMeeting, form: PointForm) -> HttpResponse:
    """What comes, with its agenda; or what was, with what was told and agreed."""
    row, today = seen.row, clock.day(clock.now())
    state, told = row.state, row.state is MeetingState.HELD
    here = {seen.meeting.group.project_id} if seen.may(Verb.REPORT) else set()
    agreed, points = queries.agreed_at(row.id) if told else [], queries.point_rows(row.id)
    return page(
        request,
        "meeting",
        form=form,
        item_id=row.id,
        group=seen.group,
        kind=words.KINDS[row.kind],
        name=words.name_of(row),
        moment=words.moment(row, today),
        line=words.meeting_lines([row], today, group=False, closable=seen.may(Verb.MEET))[0],
        points=points,
        message=message(row, points, today) if state is MeetingState.PLANNED and seen.may(Verb.BRING) else "",
        may=seen.verbs,
        called_off=state is MeetingState.CALLED_OFF,
        told=told,
        came=words.came(row.came),
        signal=seen.meeting.signal,
        present=queries.present_at(row.id) if told else [],
        also=[(words.came(came), worked) for came, worked in queries.also_told(row.id)] if told else [],
        promises=labels.promise_lines(agreed, today, reportable=here, project=False),
        panels=panels(Place.MEETING, asker(request), row.id, request) if told else [],
    )


def meeting_cards(request: HttpRequest, meeting_id: UUID) -> HttpResponse:
    """Four invitations on paper."""
    row = queries.get_meeting(asker(request), meeting_id, Verb.BRING).row
    made = cards(row, queries.point_rows(row.id), clock.day(clock.now()))
    return as_file(own_pdf(made), "application/pdf", "uitnodiging.pdf")


def meeting_edit(request: HttpRequest, meeting_id: UUID) -> HttpResponse:
    actor, at = asker(request), clock.now()
    seen = queries.get_meeting(actor, meeting_id, Verb.MEET)
    one, address = seen.meeting, reverse("groups:meeting", args=[meeting_id])
    now = {name: getattr(one, name) for name in ("kind", "circle", "name", "day", "hour", "place")}
    form = MeetingForm(sent(request), shape=seen.group.shape, initial=now)
    if form.is_bound and carry_out(form, lambda said: actions.edit_meeting(actor, meeting_id, **said, at=at)):
        return see_other(address)
    return page(request, "meeting_form", form=form, group=one.group, meeting=one, back=address)


@require_POST
def meeting_call_off(request: HttpRequest, meeting_id: UUID) -> HttpResponse:
    refused = actions.call_off(asker(request), meeting_id, at=clock.now())
    if isinstance(refused, Refused):
        say(request, refused)
    else:
        tell(request, _("Het gaat niet door."))
    return see_other(reverse("groups:meeting", args=[meeting_id]))


def point_new(request: HttpRequest, meeting_id: UUID) -> HttpResponse:
    """Something for the agenda; a sentence that did not fit comes back on the page of the moment."""
    actor, at = asker(request), clock.now()
    seen = queries.get_meeting(actor, meeting_id, Verb.BRING)
    form = PointForm(sent(request))
    if not form.is_bound or carry_out(form, lambda said: actions.bring(actor, meeting_id, **said, at=at)):
        return see_other(reverse("groups:meeting", args=[meeting_id]))
    return shown(request, seen, form)


@require_POST
def point_drop(request: HttpRequest, point_id: UUID) -> HttpResponse:
    return see_other(reverse("groups:meeting", args=[actions.drop_point(asker(request), point_id)]))


@require_POST
def named(request: HttpRequest, group_id: UUID) -> HttpResponse:
    """Whether my nickname may stand with who was there."""
    yes = request.POST.get("named") == "ja"
    actions.say_named(asker(request), group_id, named=yes, at=clock.now())
    tell(request, _("Je naam mag erbij.") if yes else _("Je naam staat er niet meer bij."))
    return see_other(reverse("groups:group", args=[group_id]))


def group_meetings(request: HttpRequest, group_id: UUID) -> HttpResponse:
    """What was, further back."""
    actor, today = asker(request), clock.day(clock.now())
    seen = queries.get_group(actor, group_id)
    before = keyset.read(request.GET.get("na", ""))
    rows = queries.held(actor, group_id, before=before, most=PAGE)
    lines = words.meeting_lines(rows, today, group=False)
    earlier = f"?na={keyset.written(rows[-1].day, rows[-1].id)}" if len(rows) == PAGE else ""
    return page(request, "meetings", group=seen.group, meetings=lines, earlier=earlier)
