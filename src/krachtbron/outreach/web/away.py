"""Op pad without a network: the page that is kept on the telephone. It tells of places, never of anybody met there."""

from datetime import datetime
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from krachtbron.access.domain import Actor
from krachtbron.access.public import kept_until, owner_of
from krachtbron.base import clock
from krachtbron.base.forbidden import Forbidden
from krachtbron.base.outcome import Refused
from krachtbron.groups import public as groups
from krachtbron.groups.public import Verb
from krachtbron.outreach import actions, queries
from krachtbron.outreach.domain import PlaceKind
from krachtbron.outreach.web import homes, labels
from krachtbron.outreach.web.asking import asker, page, sent
from krachtbron.outreach.web.away_forms import PLACE, AwayForm
from krachtbron.ui.public import by_script, not_taken, see_other, stays, tell


@require_http_methods(["GET", "POST"])
def away(request: HttpRequest) -> HttpResponse:
    """Without JavaScript an ordinary form; with it, what was typed waits on the telephone until it is sent."""
    actor, at = asker(request), clock.now()
    projects = groups.projects_where(actor, Verb.REACH_OUT, clock.day(at))
    places = queries.place_rows(actor, [key for key, _name in projects]) if projects else []
    named = [(row.id, labels.name_of(row.kind, row.name)) for row in places]
    form = AwayForm(sent(request), places=named, projects=projects, initial={"day": clock.day(at)})
    if form.is_bound and form.is_valid():
        kept = keep(actor, form, at=at)
        if isinstance(kept, Refused):
            form.refuse(kept, labels.sentence(kept))
        elif by_script(request):
            return JsonResponse({"state": "kept"})
        else:
            tell(request, _("Bewaard."))
            return see_other(reverse("outreach:place", args=[kept]))
    if form.is_bound and by_script(request):
        return not_taken(form)
    doors = {row.project_id for row in places if row.kind is PlaceKind.DOORS}
    until = kept_until(request) if projects else None
    safe = homes.lines_of(actor, [(key, name) for key, name in projects if key in doors])
    shown = page(request, "away", form=form, works=bool(projects), safe=safe, owner=owner_of(actor), until=until)
    return stays(shown, until)


def keep(actor: Actor, form: AwayForm, *, at: datetime) -> UUID | Refused:
    """The place where it stands now. Sent twice it stands once: the telephone gave it a key of its own."""
    said, (kind, where) = form.cleaned_data, form.cleaned_data["where"]
    try:
        if kind == PLACE:
            kept = actions.add_contact(actor, where, form.told, key=said["key"], at=at)
        else:
            place = {"kind": said["kind"], "name": said["name"]}
            kept = actions.first_contact(actor, where, form.told, key=said["key"], at=at, **place)
    except (Http404, Forbidden):
        return Refused("place_gone", "where")
    return kept if isinstance(kept, Refused) else kept.place_id
