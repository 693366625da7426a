"""The map of strengths: six sources, in her own words."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from krachtbron.access.public import Request
from krachtbron.base import clock
from krachtbron.growth import actions, queries
from krachtbron.growth.domain import INSIDE, Source
from krachtbron.growth.web import labels, printing
from krachtbron.growth.web.asking import vault
from krachtbron.growth.web.forms import NewStrengthForm, StrengthForm, TieForm
from krachtbron.growth.web.printing_story import face_of
from krachtbron.growth.web.removing import Removal, removing
from krachtbron.growth.web.views.sharing import who_sees
from krachtbron.ui.public import carry_out, page, see_other, tell


@require_GET
def all_(request: Request) -> HttpResponse:
    rows = queries.strength_rows(request.actor, vault(request))
    return page(request, "growth/strengths.html", sides=printing.sources(rows), empty=not rows)


@require_http_methods(["GET", "POST"])
def new(request: Request, source: str) -> HttpResponse:
    """One strength. A question may help to dig; it need not be answered."""
    if source not in set(Source):
        raise Http404
    words, form = labels.SOURCES[Source(source)], NewStrengthForm(request.POST or None)

    def add(said: dict[str, Any]) -> object:
        return actions.add_strength(request.actor, source=Source(source), **said, at=clock.now())

    if carry_out(form, add, labels.sentence):
        tell(request, _("Bewaard. Dit is van jou."))
        return see_other("growth:strengths")
    return page(request, "growth/strength_new.html", form=form, source=words)


@require_http_methods(["GET", "POST"])
def one(request: Request, item_id: UUID) -> HttpResponse:
    """One strength: say it otherwise, open it, tie it, throw it away."""
    row, rows = queries.get_strength(request.actor, item_id), queries.strength_rows(request.actor, vault(request))
    here = {each.id: each for each in rows}[row.pk]
    form = StrengthForm(request.POST or None, initial={"words": here.words})

    def say(said: dict[str, Any]) -> object:
        return actions.say_strength(request.actor, item_id, **said, at=clock.now())

    if carry_out(form, say, labels.sentence):
        tell(request, _("Bewaard."))
        return see_other("growth:strength", item_id)
    tied = queries.tied_to(item_id)
    return page(
        request,
        "growth/strength.html",
        form=form,
        strength=here,
        face=face_of(here),
        source=labels.SOURCES[here.source],
        who=who_sees(request, row.audience_id),
        audience_url=reverse("growth:audience", args=["strength", item_id]),
        tied=[each.words for each in rows if each.id in tied],
        inside=here.source in INSIDE,
    )


@require_http_methods(["GET", "POST"])
def tie(request: Request, item_id: UUID) -> HttpResponse:
    """What around her helps this strength; or which strength of her own this helps."""
    row, rows = queries.get_strength(request.actor, item_id), queries.strength_rows(request.actor, vault(request))
    inside = Source(row.source) in INSIDE
    others = [(each.id, each.words) for each in rows if (each.source in INSIDE) is not inside]
    chosen = {"others": [str(one) for one in queries.tied_to(item_id)]}
    form = TieForm(request.POST if request.method == "POST" else None, others=others, initial=chosen)
    if carry_out(form, lambda said: actions.tie(request.actor, item_id, said["others"]), labels.sentence):
        tell(request, _("Bewaard."))
        return see_other("growth:strength", item_id)
    words = next(each.words for each in rows if each.id == row.pk)
    context = {"words": words, "inside": inside, "others": others, "item_id": item_id}
    return page(request, "growth/strength_tie.html", form=form, **context)


@removing("growth:strengths")
def remove(request: Request, item_id: UUID) -> Removal:
    queries.get_strength(request.actor, item_id)
    return Removal(_("deze kracht"), reverse("growth:strength", args=[item_id]), actions.remove_strength)
