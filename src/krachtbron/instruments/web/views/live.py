"""The shared screen: one page that shows, counts and steers; a second screen or another telephone sees the same."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from krachtbron.access import public as access
from krachtbron.access.public import Request
from krachtbron.base import clock
from krachtbron.base.outcome import Refused
from krachtbron.framework import public as framework
from krachtbron.groups import public as groups
from krachtbron.instruments import actions, queries
from krachtbron.instruments.domain import INSTRUMENT, Mode, Stage, stage
from krachtbron.instruments.policy import Verb
from krachtbron.instruments.web import labels, shared_screen, telephone
from krachtbron.instruments.web.forms import AgreeForm, KeyForm
from krachtbron.instruments.web.saying import say
from krachtbron.instruments.web.views import board
from krachtbron.instruments.web.views.choosing import steered
from krachtbron.instruments.web.views.polling import polled, went_on
from krachtbron.ui.public import see_other


@require_POST
def begin(request: Request, group_id: UUID) -> HttpResponse:
    """*Samen een roos*: one tap opens the round. The same tap twice opens one."""
    form = KeyForm(request.POST)
    if not form.is_valid():
        groups.get_group(request.actor, group_id, "open_round")
        return see_other("groups:group", group_id)
    round_ = actions.open_round(
        request.actor,
        key=form.cleaned_data["key"],
        instrument=INSTRUMENT,
        mode=Mode.TOGETHER,
        group_id=group_id,
        at=clock.now(),
    )
    if isinstance(round_, Refused):
        say(request, round_)
        return see_other("groups:group", group_id)
    return see_other("instruments:live", round_.id)


@require_GET
def screen(request: Request, round_id: UUID) -> HttpResponse:
    """Before: code, QR and counts. Then: the dots, and one axis after another. Then: one line, one step."""
    seen = queries.get_for(request.actor, round_id)
    if seen.row.mode != Mode.TOGETHER or not seen.may(Verb.STEER):
        return see_other("instruments:round", round_id)
    if framework.definition(seen.row.definition).board:
        return board.screen(request, seen)
    context = shared_screen.context(
        seen, get_language() or "nl", clock.now(), request.build_absolute_uri, request.GET.get("lijn", "")
    )
    return render(request, f"instruments/live/{context['stage']}.html", context)


@require_GET
def count(request: Request, round_id: UUID) -> HttpResponse:
    """For the poll: how many joined and are ready; later, whether another screen went on."""
    found = polled(request, round_id)
    if isinstance(found, HttpResponse):
        return found
    seen, now = found
    if now is Stage.OPEN:
        return render(request, "instruments/live/count.html", {"live": queries.count_live(round_id)})
    return went_on(request, seen, shared_screen.state_of(queries.agreements_of(round_id)))


@require_POST
def phase(request: Request, round_id: UUID) -> HttpResponse:
    """Show the dots, hide them again, close, open again. Each is safe to press twice."""
    verbs: dict[str, Any] = {
        "tonen": actions.show,
        "verbergen": actions.hide,
        "sluiten": actions.close,
        "heropenen": actions.reopen,
    }
    verb = verbs.get(request.POST.get("doe", ""))
    if verb is None:
        steered(request, round_id)
    else:
        outcome = verb(request.actor, round_id, at=clock.now())
        if isinstance(outcome, Refused):
            say(request, outcome)
    return see_other("instruments:live", round_id)


@require_http_methods(["GET", "POST"])
def hand_on(request: Request, round_id: UUID) -> HttpResponse:
    """This device goes round the group: first whoever leads is signed out on it, and her own telephone's token goes."""
    seen = steered(request, round_id)
    if seen.row.mode != Mode.TOGETHER:
        raise Http404
    now = stage(seen.facts, clock.now())
    if now is not Stage.OPEN:
        say(request, Refused("round_closed" if now is Stage.CLOSED else "already_shown"))
        return see_other("instruments:live", round_id)
    if request.method == "POST":
        access.sign_out(request)
        return access.drop_guest(telephone.to_door(seen.row.entry, tablet=True))
    return render(request, "instruments/live/hand_on.html", {"round": seen.row, "project": seen.project})


@require_http_methods(["GET", "POST"])
def agree(request: Request, round_id: UUID) -> HttpResponse:
    """The group settles on a point of one axis, or sees it differently; then the next axis."""
    seen = steered(request, round_id)
    if seen.row.mode != Mode.TOGETHER or framework.definition(seen.row.definition).board:
        raise Http404
    if request.method == "GET":  # loaded anew after a sentence that did not fit
        return see_other("instruments:live", round_id)
    form = AgreeForm(request.POST)
    if form.is_valid():
        given = form.cleaned_data
        agreed = actions.agree(
            request.actor, round_id, given["item"], given["value"], words=given["words"], at=clock.now()
        )
        if not isinstance(agreed, Refused):
            return see_other(reverse("instruments:live", args=[round_id]) + "#lijn")
        fault = labels.sentence(agreed)
    else:
        wordy = form.errors.get("words")
        fault = str(wordy[0]) if wordy else labels.sentence(Refused("unknown_value"))
    item, typed = request.POST.get("item", ""), request.POST.get("words", "")
    context = shared_screen.context(seen, get_language() or "nl", clock.now(), request.build_absolute_uri, item, typed)
    template = f"instruments/live/{context['stage']}.html"
    return render(request, template, context | {"fault": fault}, status=422)
