"""A meeting is over: told on one page, looked over on the next, kept. Eight taps at most."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _

from krachtbron.base import clock
from krachtbron.groups import actions, queries
from krachtbron.groups.domain import PromiseState
from krachtbron.groups.domain.meetings import MeetingState, Next
from krachtbron.groups.panels import Place, panels
from krachtbron.groups.policy import Verb
from krachtbron.groups.promise_words import STATES
from krachtbron.groups.web.asking import asker, carry_out, page
from krachtbron.groups.web.labels import meetings as words
from krachtbron.groups.web.meeting_forms import CloseForm, CloseNowForm
from krachtbron.ui.public import see_other, tell

LOOK_OVER, KEEP, BACK, ALSO = "kijk", "bewaar", "terug", "erbij"
LEFT_OUT = ("csrfmiddlewaretoken", "doe")


def meeting_close(request: HttpRequest, meeting_id: UUID) -> HttpResponse:
    """One that was planned."""
    actor, at = asker(request), clock.now()
    seen = queries.get_meeting(actor, meeting_id, Verb.MEET)
    row, today, address = seen.row, clock.day(at), reverse("groups:meeting", args=[meeting_id])
    if request.method == "GET" and (row.state is not MeetingState.PLANNED or row.day > today):
        return see_other(address)
    form = CloseForm(heard(request), **about(seen.meeting.group_id))
    if request.POST.get("doe") == ALSO:
        also = form.is_valid() and carry_out(
            form,
            lambda said: actions.tell_also(actor, meeting_id, came=said["came"], worked=said["worked"], at=at),
        )
        if also:
            tell(request, _("Bewaard. Beide staan er nu."))
            return see_other(address)
    return closing(
        request,
        form,
        lambda: actions.close_meeting(actor, meeting_id, form.closing, named=form.named, at=at),
        group_id=row.group_id,
        group=row.group,
        name=f"{words.name_of(row)}, {words.moment(row, today)}",
        back=address,
        closed=row.state is MeetingState.HELD,
    )


def group_close(request: HttpRequest, group_id: UUID) -> HttpResponse:
    """One that nobody had planned: it is told afterwards."""
    actor, at = asker(request), clock.now()
    seen = queries.get_group(actor, group_id)
    seen.must(Verb.MEET)
    form = CloseNowForm(heard(request), initial={"day": clock.day(at)}, **about(group_id))
    return closing(
        request,
        form,
        lambda: actions.close_now(
            actor,
            group_id,
            form.closing,
            key=form.cleaned_data["key"],
            day=form.cleaned_data["day"],
            named=form.named,
            at=at,
        ),
        group_id=group_id,
        group=seen.group.name,
        name="",
        back=reverse("groups:group", args=[group_id]),
    )


def heard(request: HttpRequest) -> QueryDict | None:
    return request.POST if request.method == "POST" else None


def about(group_id: UUID) -> dict[str, Any]:
    """What the form asks about: the step of last time, and who may be named."""
    last = queries.last_step(group_id)
    return {"last": last.what if last else "", "named": queries.said_yes(group_id)}


def closing(
    request: HttpRequest,
    form: CloseForm,
    keep: Callable[[], object],
    *,
    group_id: UUID,
    closed: bool = False,
    **where: object,
) -> HttpResponse:
    """Fill in, look over, keep. Back from looking over, everything that was said stands in the form.

    ``closed``: somebody told of it already; who comes later puts her words beside it.
    """
    step = request.POST.get("doe", LOOK_OVER)
    if form.is_bound and step == BACK:
        form.is_valid()
        form.errors.clear()
    elif form.is_bound and step == KEEP:
        if made := carry_out(form, lambda _said: keep()):
            tell(request, _("Bewaard. Fijn dat jullie samen waren."))
            return see_other(reverse("groups:meeting", args=[made.pk]))
    elif form.is_bound and form.is_valid():
        again = [(key, value) for key, values in request.POST.lists() if key not in LEFT_OUT for value in values]
        return page(request, "meeting_check", said=said(form), again=again, group_id=group_id, **where)
    beside = panels(Place.CLOSING, asker(request), group_id, request)
    return page(request, "meeting_close", form=form, closed=closed, panels=beside, group_id=group_id, **where)


def said(form: CloseForm) -> list[tuple[str, str]]:
    """(question, answer) of what was filled in, in the order of the form."""
    told = form.closing
    names = dict(form.fields["named"].choices) if "named" in form.fields else {}  # type: ignore[attr-defined]
    lines = [
        (_("Er waren"), words.came(told.came)),
        (_("Met naam"), ", ".join(str(names[str(key)]) for key in form.named)),
        (_("Wat lukte"), told.worked),
        (_("De stap van vorige keer"), str(STATES[PromiseState(told.last)]) if told.last else ""),
        (_("De volgende stap"), " · ".join(filter(None, (told.step, told.who))) or next_words(told.next)),
        (_("Voor anderen"), _("ja, dit moeten anderen weten") if told.signal else ""),
    ]
    return [(question, answer) for question, answer in lines if answer]


def next_words(chosen: Next) -> str:
    return str(words.NEXT[chosen]) if chosen is not Next.NONE else ""
