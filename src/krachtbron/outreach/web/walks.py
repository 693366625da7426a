"""A round through the neighbourhood: set out, walked, put in another order."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from krachtbron.base import clock
from krachtbron.groups import public as groups
from krachtbron.groups.domain import running
from krachtbron.groups.public import Verb
from krachtbron.outreach import actions, queries
from krachtbron.outreach.domain import PlaceKind
from krachtbron.outreach.web import homes, labels
from krachtbron.outreach.web.asking import asker, carry_out, page, sent
from krachtbron.outreach.web.forms import HereForm, NewWalkForm, WalkForm
from krachtbron.ui.public import say, see_other, tell


def walk_new(request: HttpRequest, project_id: UUID) -> HttpResponse:
    """A name and the places; the order can be changed on the way."""
    actor, at = asker(request), clock.now()
    project = groups.get_project(actor, project_id, Verb.REACH_OUT).card
    form = NewWalkForm(sent(request), places=choices(queries.place_rows(actor, [project_id])))
    if form.is_bound and (made := carry_out(form, lambda said: actions.set_out(actor, project_id, **said, at=at))):
        return see_other("outreach:walk", made.pk)
    return page(request, "walk_form", form=form, project=project, back=reverse("outreach:round"))


def walk(request: HttpRequest, walk_id: UUID) -> HttpResponse:
    """Its places in order, what was last agreed at each, and one tap to tell how it went."""
    actor, today = asker(request), clock.day(clock.now())
    row = queries.get_walk(actor, walk_id)
    stops = queries.stop_rows(actor, walk_id)
    doors = any(stop.place.kind is PlaceKind.DOORS for stop in stops)
    return page(
        request,
        "walk",
        walk=row,
        stops=labels.stop_lines(stops, today),
        how=[(how.value, words) for how, words in labels.HOW.items()],
        running=running(row.project.ends, today),
        safe=homes.lines(row.project_id) if doors else None,
    )


def walk_edit(request: HttpRequest, walk_id: UUID) -> HttpResponse:
    actor = asker(request)
    row, address = queries.get_walk(actor, walk_id), reverse("outreach:walk", args=[walk_id])
    now = {"name": row.name, "places": [str(key) for key in queries.walk_places(walk_id)]}
    form = WalkForm(sent(request), initial=now, places=choices(queries.place_rows(actor, [row.project_id])))
    if form.is_bound and carry_out(form, lambda said: actions.change_walk(actor, walk_id, **said)):
        return see_other(address)
    return page(request, "walk_form", form=form, project=row.project, walk=row, back=address)


def choices(rows: list[queries.PlaceRow]) -> list[tuple[str, str]]:
    return [(str(row.id), labels.name_of(row.kind, row.name)) for row in rows]


@require_POST
def walk_remove(request: HttpRequest, walk_id: UUID) -> HttpResponse:
    actions.remove_walk(asker(request), walk_id)
    tell(request, _("De ronde is weg. De plekken blijven."))
    return see_other("outreach:round")


@require_POST
def stop_earlier(request: HttpRequest, walk_id: UUID, place_id: UUID) -> HttpResponse:
    """One turn earlier, and back to the round."""
    actions.earlier(asker(request), walk_id, place_id)
    return see_other("outreach:walk", walk_id)


@require_POST
def stop_here(request: HttpRequest, walk_id: UUID, place_id: UUID) -> HttpResponse:
    """One tap: how it went there today; and on with the round."""
    actor, at = asker(request), clock.now()
    row, form = queries.get_walk(actor, walk_id), HereForm(request.POST)
    if place_id not in queries.walk_places(row.pk):
        return see_other("outreach:walk", walk_id)
    kept = carry_out(form, lambda said: actions.be_here(actor, place_id, said["how"], key=said["key"], at=at))
    if kept is None:
        say(request, next((sentence for sentence, _id in form.faults()), ""))
    else:
        tell(request, _("Bewaard."))
    return see_other(f"{reverse('outreach:walk', args=[walk_id])}#{place_id}")
