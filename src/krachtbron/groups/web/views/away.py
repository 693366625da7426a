"""Telling of a meeting where there may be no network: the page that is kept on the telephone, and what it sends."""

from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from krachtbron.access.domain import Actor
from krachtbron.base import clock
from krachtbron.base.forbidden import Forbidden
from krachtbron.base.ids import hashed
from krachtbron.base.outcome import Refused
from krachtbron.groups import actions, queries
from krachtbron.groups.policy import Verb
from krachtbron.groups.web import labels
from krachtbron.groups.web.asking import asker, page
from krachtbron.groups.web.away_forms import MEETING, AwayForm
from krachtbron.groups.web.labels.meetings import moment, name_of
from krachtbron.ui.public import see_other, tell

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
        return JsonResponse(
            {"state": "refused", "faults": [str(sentence) for sentence, _id in form.faults()]}, status=422
        )
    return page(
        request,
        "away",
        form=form,
        works=bool(form.fields["which"].choices),  # type: ignore[attr-defined]
        owner=owner_of(actor),
    )


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


def by_script(request: HttpRequest) -> bool:
    return request.headers.get("Accept") == "application/json"


@require_GET
def away_pass(request: HttpRequest) -> JsonResponse:
    """What the telephone asks before it sends: whose sending this is, and the token of now."""
    return JsonResponse({"token": get_token(request), "owner": owner_of(asker(request))})


def owner_of(actor: Actor) -> str:
    """A mark by which a telephone knows for whom it keeps something, and that says nothing to anybody else."""
    return hashed(f"{settings.SECRET_KEY} away {actor.person_id}")[:16] if actor.person_id else ""


@require_GET
def worker(request: HttpRequest) -> HttpResponse:
    """The script that shows the kept page when the network is gone."""
    files = [
        static("ui/krachtbron.css"),
        static("ui/krachtbron.js"),
        static("ui/mark.svg"),
        static("django_htmx/htmx-2.min.js"),
    ]
    head = f"const PAGE = {reverse('groups:away')!r}, FILES = {files!r}\n"
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
