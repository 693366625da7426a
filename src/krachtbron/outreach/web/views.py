"""Op pad: the round of the places, one place, a contact there, and the questions one asks oneself."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from krachtbron.base import clock
from krachtbron.base.outcome import Refused
from krachtbron.groups import public as groups
from krachtbron.groups.domain import running
from krachtbron.groups.public import Verb
from krachtbron.outreach import actions, queries
from krachtbron.outreach.domain import PlaceKind
from krachtbron.outreach.web import homes, labels
from krachtbron.outreach.web import questions as asked
from krachtbron.outreach.web.asking import asker, carry_out, page, sent
from krachtbron.outreach.web.forms import ContactForm, FirstContactForm, NewContactForm, PlaceForm
from krachtbron.ui.public import say, see_other, tell

SOON, PAGE = 12, 20


def round_(request: HttpRequest) -> HttpResponse:
    """What waits, and every place of one's running projects."""
    actor, today = asker(request), clock.day(clock.now())
    projects = groups.projects_where(actor, Verb.REACH_OUT, today)
    keys = [key for key, _name in projects]
    lines = labels.place_lines(queries.place_rows(actor, keys), today) if keys else []
    walks = labels.walk_lines(queries.walk_rows(actor, keys)) if keys else []
    soon = queries.soon(actor, keys, today, SOON) if keys else []
    return page(
        request,
        "round",
        soon=labels.contact_lines(soon, today, ahead=True),
        projects=[
            (
                key,
                name,
                [walk for walk in walks if walk.project_id == key],
                [line for line in lines if line.project_id == key],
            )
            for key, name in projects
        ],
    )


def questions(request: HttpRequest) -> HttpResponse:
    """Questions to oneself about persistence and pressure. Nothing is asked back and nothing is kept."""
    return page(request, "questions", parts=asked.questions(), source=asked.source())


def place_new(request: HttpRequest, project_id: UUID) -> HttpResponse:
    """The first time at a place that is not in the list yet."""
    actor, at = asker(request), clock.now()
    project = groups.get_project(actor, project_id, Verb.REACH_OUT).card
    form = FirstContactForm(sent(request), initial={"day": clock.day(at)})

    def keep(said: dict[str, object]) -> object:
        place = {name: form.cleaned_data[name] for name in ("key", "kind", "name")}
        return actions.first_contact(actor, project_id, form.told, **place, at=at)

    if form.is_bound and (made := carry_out(form, keep)):
        tell(request, _("Bewaard."))
        return see_other("outreach:place", made.place_id)
    return page(request, "contact_form", form=form, project=project, back=reverse("outreach:round"))


def place(request: HttpRequest, place_id: UUID) -> HttpResponse:
    """One place: the time it took, and what was told there."""
    actor, today = asker(request), clock.day(clock.now())
    row = queries.get_place(actor, place_id)
    skip = read_place(request.GET.get("na", ""))
    rows = queries.at_place(actor, place_id, skip=skip, most=PAGE + 1)
    line = labels.place_lines([queries.place_row(place_id)], today)[0]
    return page(
        request,
        "place",
        place=row,
        line=line,
        safe=homes.lines(row.project_id) if row.kind == PlaceKind.DOORS else None,
        running=running(row.project.ends, today),
        contacts=labels.contact_lines(rows[:PAGE], today),
        earlier=f"?na={skip + PAGE}" if len(rows) > PAGE else "",
    )


def read_place(written: str) -> int:
    """How many to pass over; none when somebody wrote something else."""
    return int(written) if written.isascii() and written.isdecimal() and len(written) < 6 else 0


def place_edit(request: HttpRequest, place_id: UUID) -> HttpResponse:
    actor = asker(request)
    row, address = queries.get_place(actor, place_id), reverse("outreach:place", args=[place_id])
    form = PlaceForm(sent(request), initial={"kind": row.kind, "name": row.name})
    if form.is_bound and carry_out(form, lambda said: actions.rename_place(actor, place_id, **said)):
        return see_other(address)
    return page(request, "place_form", form=form, back=address)


@require_POST
def place_remove(request: HttpRequest, place_id: UUID) -> HttpResponse:
    refused = actions.remove_place(asker(request), place_id)
    if isinstance(refused, Refused):
        say(request, labels.sentence(refused))
        return see_other("outreach:place", place_id)
    tell(request, _("De plek is weg."))
    return see_other("outreach:round")


def contact_new(request: HttpRequest, place_id: UUID) -> HttpResponse:
    """Somebody was there: how it went is enough."""
    actor, at = asker(request), clock.now()
    row = queries.get_place(actor, place_id)
    form = NewContactForm(sent(request), initial={"day": clock.day(at)})
    address = reverse("outreach:place", args=[place_id])
    if form.is_bound and carry_out(
        form, lambda said: actions.add_contact(actor, place_id, form.told, key=said["key"], at=at)
    ):
        tell(request, _("Bewaard."))
        return see_other(address)
    name = labels.name_of(row.kind, row.name)
    return page(request, "contact_form", form=form, place=row, name=name, back=address)


def contact_edit(request: HttpRequest, contact_id: UUID) -> HttpResponse:
    actor, at = asker(request), clock.now()
    row = queries.get_own_contact(actor, contact_id)
    now = {name: getattr(row, name) for name in ("day", "how", "agreed", "again", "sometime", "nickname")}
    form = ContactForm(sent(request), initial={**now, "chosen": bool(row.nickname)})
    address = reverse("outreach:place", args=[row.place_id])
    if form.is_bound and carry_out(form, lambda said: actions.edit_contact(actor, contact_id, form.told, at=at)):
        return see_other(address)
    name = labels.name_of(row.place.kind, row.place.name)
    return page(request, "contact_form", form=form, place=row.place, name=name, contact=row, back=address)


@require_POST
def contact_remove(request: HttpRequest, contact_id: UUID) -> HttpResponse:
    place_id = actions.remove_contact(asker(request), contact_id)
    tell(request, _("Dit contact is weg."))
    return see_other("outreach:place", place_id)


@require_POST
def settle(request: HttpRequest, contact_id: UUID) -> HttpResponse:
    """What was agreed is settled, or waits again; back to where the button stood."""
    place_id = actions.settle(asker(request), contact_id, settled=request.POST.get("rond") != "nee", at=clock.now())
    back = request.POST.get("terug") == "ronde"
    return see_other("outreach:round") if back else see_other("outreach:place", place_id)


@require_POST
def drop_nickname(request: HttpRequest, contact_id: UUID) -> HttpResponse:
    place_id = actions.drop_nickname(asker(request), contact_id)
    tell(request, _("De naam is weg."))
    return see_other("outreach:place", place_id)
