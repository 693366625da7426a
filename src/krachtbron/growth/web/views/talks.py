"""A conversation around the table: planned by her, told by her."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from krachtbron.access.public import Request
from krachtbron.base import clock
from krachtbron.growth.actions import talks as actions
from krachtbron.growth.queries import path as queries
from krachtbron.growth.web.forms.path import NewTalkForm, TalkForm, TalkToldForm
from krachtbron.growth.web.labels import path as labels
from krachtbron.growth.web.removing import Removal, removing
from krachtbron.growth.web.views.paths import around, open_vault, path_page
from krachtbron.ui.public import carry_out, page, see_other, tell


def talk_row(request: Request, item_id: UUID) -> tuple[Any, queries.TalkRow]:
    found = queries.get_talk(request.actor, item_id)
    return found, queries.read_talk(found, open_vault(request))


@require_http_methods(["GET", "POST"])
def new(request: Request, item_id: UUID) -> HttpResponse:
    path = queries.get_path(request.actor, item_id)
    form = NewTalkForm(request.POST or None)

    def plan(said: dict[str, Any]) -> object:
        return actions.plan_talk(request.actor, item_id, **said, at=clock.now())

    if carry_out(form, plan, labels.sentence):
        tell(request, _("Bewaard. Zeg het ook zelf aan wie komt."))
        return see_other("growth:path", item_id)
    return page(request, "growth/talk_new.html", form=form, **around(request, path))


@require_http_methods(["GET", "POST"])
def one(request: Request, item_id: UUID) -> HttpResponse:
    """What it is about; afterwards, what came of it."""
    found, row = talk_row(request, item_id)
    form = TalkToldForm(request.POST or None, initial={"state": row.state, "told": row.told})

    def report(said: dict[str, Any]) -> object:
        return actions.tell_talk(request.actor, item_id, **said, at=clock.now())

    if carry_out(form, report, labels.sentence):
        tell(request, labels.TALK_ANSWERS[form.cleaned_data["state"]])
        return see_other("growth:path", found.path_id)
    day = labels.on_day(row.on)
    return page(request, "growth/talk.html", form=form, talk=row, day=day, **around(request, found.path))


@require_http_methods(["GET", "POST"])
def otherwise(request: Request, item_id: UUID) -> HttpResponse:
    found, row = talk_row(request, item_id)
    form = TalkForm(request.POST or None, initial={"on": row.on, "words": row.words})

    def change(said: dict[str, Any]) -> object:
        return actions.say_talk(request.actor, item_id, **said, at=clock.now())

    if carry_out(form, change, labels.sentence):
        tell(request, _("Bewaard. Zeg het ook zelf aan wie komt."))
        return see_other("growth:talk", item_id)
    back = reverse("growth:talk", args=[item_id])
    return page(request, "growth/talk_edit.html", form=form, back=back, **around(request, found.path))


@removing("growth:home")
def remove(request: Request, item_id: UUID) -> Removal:
    queries.get_talk(request.actor, item_id)
    return Removal(_("dit gesprek"), reverse("growth:talk", args=[item_id]), actions.remove_talk, path_page)
