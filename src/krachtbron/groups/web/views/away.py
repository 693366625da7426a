"""Telling of a meeting where there may be no network: the page that is kept on the telephone, and what it sends."""

import json
from datetime import datetime
from pathlib import Path

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from krachtbron.access.domain import Actor
from krachtbron.access.public import kept_until, owner_of
from krachtbron.base import clock
from krachtbron.base.forbidden import Forbidden
from krachtbron.base.outcome import Refused
from krachtbron.groups import actions, queries
from krachtbron.groups.kept import kept_pages
from krachtbron.groups.panels import Place, panels
from krachtbron.groups.policy import Verb
from krachtbron.groups.web import labels
from krachtbron.groups.web.asking import asker, page
from krachtbron.groups.web.away_forms import MEETING, AwayForm
from krachtbron.groups.web.labels.meetings import moment, name_of
from krachtbron.ui.public import by_script, not_taken, see_other, stays, tell

WORKER = Path(__file__).parent.parent / "worker.js"


@require_http_methods(["GET", "POST"])
def away(request: HttpRequest) -> HttpResponse:
    """Without JavaScript an ordinary form; with it, what was typed waits on the telephone until it is sent."""
    actor, at = asker(request), clock.now()
    form = form_for(actor, request)
    if form.is_bound and form.is_valid():
        kept = keep(actor, form, at=at)
        if isinstance(kept, Refused) and (kept.code != "closed_already" or not by_script(request)):
            form.refuse(kept, labels.sentence(kept))
        else:
            return answered(request, kept)
    if form.is_bound and by_script(request):
        return not_taken(form)
    works, until = bool(form.fields["which"].choices), kept_until(request)  # type: ignore[attr-defined]
    beside = panels(Place.AWAY, actor, actor.person_id, request) if actor.person_id else []
    shown = page(request, "away", form=form, works=works, owner=owner_of(actor), until=until, beside=beside)
    return stays(shown, until if works or beside else None)


def form_for(actor: Actor, request: HttpRequest) -> AwayForm:
    today = clock.day(clock.now())
    rows = [row for row in queries.coming(actor, today, verb=Verb.MEET) if row.day <= today]
    planned = [(row.id, f"{name_of(row)}, {row.group}, {moment(row, today)}") for row in rows]
    groups = [(row.id, row.name) for row in queries.group_rows(actor, Verb.MEET, running_on=today)]
    sent = request.POST if request.method == "POST" else None
    return AwayForm(sent, meetings=planned, groups=groups, initial={"day": today})


def keep(actor: Actor, form: AwayForm, *, at: datetime) -> object:
    """Sent twice it stands once: the telephone gave it a key of its own."""
    said, (kind, key) = form.cleaned_data, form.cleaned_data["which"]
    try:
        if form.data.get("doe") == "erbij":
            return actions.tell_also(actor, key, came=said["came"], worked=said["worked"], at=at)
        if kind == MEETING:
            return actions.close_meeting(actor, key, form.closing, at=at)
        return actions.close_now(actor, key, form.closing, key=said["key"], day=said["day"], at=at)
    except (Http404, Forbidden):
        return Refused("moment_gone", "which")


def answered(request: HttpRequest, kept: object) -> HttpResponse:
    if isinstance(kept, Refused):
        return JsonResponse({"state": "closed"}, status=409)
    if by_script(request):
        return JsonResponse({"state": "kept"})
    tell(request, _("Bewaard. Fijn dat jullie samen waren."))
    return see_other(reverse("groups:meeting", args=[kept.pk]))  # type: ignore[attr-defined]


@require_GET
def away_pass(request: HttpRequest) -> JsonResponse:
    """What the telephone asks before it sends: whose sending this is, and the token of now."""
    return JsonResponse({"token": get_token(request), "owner": owner_of(asker(request))})


@require_GET
def worker(request: HttpRequest) -> HttpResponse:
    """The script that shows a kept page when the network is gone, and that forgets them in time."""
    files = [
        static("ui/krachtbron.css"),
        static("ui/krachtbron.js"),
        static("ui/mark.svg"),
        static("django_htmx/htmx-2.min.js"),
    ]
    known = {
        "PAGES": [reverse(name) for name in kept_pages()],
        "FILES": files,
        "HOME": reverse("groups:today"),
        "DOORS": [reverse("access:start"), reverse("access:sign_in")],
        "NOTHING": render_to_string("groups/away_nothing.html", {"language": get_language()}),
    }
    head = "".join(f"const {name} = {json.dumps(said)}\n" for name, said in known.items())
    response = HttpResponse(head + WORKER.read_text(encoding="utf-8"), content_type="text/javascript; charset=utf-8")
    response["Service-Worker-Allowed"] = "/"
    return response


@require_GET
def manifest(request: HttpRequest) -> JsonResponse:
    """What a telephone needs to put Krachtbron among its apps."""
    icon = {"src": static("ui/mark.svg"), "sizes": "any", "type": "image/svg+xml", "purpose": "any"}
    said = {
        "name": "Krachtbron", "short_name": "Krachtbron", "start_url": reverse("groups:away"), "scope": "/",
        "display": "standalone", "background_color": "#fffdf8", "theme_color": "#0b5a4a", "icons": [icon],
    }  # fmt: skip
    return JsonResponse(said, content_type="application/manifest+json")
