"""Promises: the list, one, new, edit, tell."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from krachtbron.base import clock
from krachtbron.groups import actions, queries
from krachtbron.groups.domain import ENDED, PromiseState
from krachtbron.groups.policy import Verb
from krachtbron.groups.web import labels
from krachtbron.groups.web.asking import asker, carry_out, page, sent
from krachtbron.groups.web.forms import NewPromiseForm, PromiseForm, ReportForm
from krachtbron.ui.public import see_other

PAGE = 30


def promises(request: HttpRequest) -> HttpResponse:
    """What stands first, then what was done or let go; further back only the latter."""
    actor, today = asker(request), clock.day(clock.now())
    tellable = queries.project_keys(actor, Verb.REPORT)
    after = read_key(request.GET.get("na", ""))
    ended = queries.ended_promises(actor, after=after, most=PAGE)
    return page(
        request,
        "promises",
        open=[] if after else labels.promise_lines(queries.open_promises(actor), today, reportable=tellable),
        ended=labels.promise_lines(ended, today),
        first=after is None,
        earlier=f"?na={ended[-1].id}" if len(ended) == PAGE else "",
    )


def read_key(written: str) -> UUID | None:
    """A key in an address, or nothing when somebody wrote something else."""
    try:
        return UUID(written)
    except ValueError:
        return None


def promise(request: HttpRequest, promise_id: UUID) -> HttpResponse:
    seen = queries.get_promise(asker(request), promise_id)
    return shown(request, seen, ReportForm())


def shown(request: HttpRequest, seen: queries.SeenPromise, form: ReportForm) -> HttpResponse:
    one, today = seen.promise, clock.day(clock.now())
    row = queries.promise_row(one)
    return page(
        request,
        "promise",
        form=form,
        promise=labels.promise_line(row, today, reportable=seen.may(Verb.REPORT), project=True),
        project_url=reverse("groups:project", args=[one.project_id]),
        may_edit=seen.may(Verb.PROMISE) and one.state not in ENDED,
        told=labels.report_lines(queries.report_rows(one.pk), today),
    )


@require_http_methods(["GET", "POST"])
def report(request: HttpRequest, promise_id: UUID) -> HttpResponse:
    """One of the three buttons, with or without a sentence; from here or from a list."""
    if request.method == "GET":  # loaded anew after a sentence that did not fit
        queries.get_promise(asker(request), promise_id)
        return see_other(reverse("groups:promise", args=[promise_id]))
    actor, at, form = asker(request), clock.now(), ReportForm(sent(request))
    said = request.POST.get("state", "")
    state = PromiseState(said) if said in set(PromiseState) else PromiseState.OPEN
    if carry_out(form, lambda fields: actions.report(actor, promise_id, state=state, **fields, at=at)):
        messages.info(request, _("Bewaard."))
        return see_other(back(request, reverse("groups:promise", args=[promise_id])))
    return shown(request, queries.get_promise(actor, promise_id), form)


def back(request: HttpRequest, url: str) -> str:
    """The page of ours where the button stood."""
    asked = request.POST.get("back", "")
    here = asked.startswith("/") and url_has_allowed_host_and_scheme(asked, allowed_hosts=None)
    return asked if here else url


def promise_new(request: HttpRequest, project_id: UUID) -> HttpResponse:
    actor, at = asker(request), clock.now()
    seen = queries.get_for(actor, project_id)
    seen.must(Verb.PROMISE)
    form = NewPromiseForm(sent(request))
    if form.is_bound and carry_out(form, lambda said: actions.promise(actor, project_id, **said, at=at)):
        return see_other(reverse("groups:project", args=[project_id]))
    return page(request, "promise_form", form=form, project=seen.project)


def promise_edit(request: HttpRequest, promise_id: UUID) -> HttpResponse:
    actor, at = asker(request), clock.now()
    seen = queries.get_promise(actor, promise_id)
    seen.must(Verb.PROMISE)
    one = seen.promise
    now = {"what": one.what, "who": one.who, "term": one.term, "due": one.due}
    form = PromiseForm(sent(request), initial=now)
    if form.is_bound and carry_out(form, lambda said: actions.edit_promise(actor, promise_id, **said, at=at)):
        return see_other(reverse("groups:promise", args=[promise_id]))
    return page(request, "promise_form", form=form, project=one.project, promise=one)
