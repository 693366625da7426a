"""What weighs and what carries: a picture she makes and moves. Nothing leaves it by itself."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from krachtbron.access import public as access
from krachtbron.access.public import Request
from krachtbron.base import clock
from krachtbron.growth.actions import load as actions
from krachtbron.growth.domain.load import Near, Place, Weighs
from krachtbron.growth.queries import load as queries
from krachtbron.growth.web import load_printing as printing
from krachtbron.growth.web.asking import owner, vault
from krachtbron.growth.web.forms.load import NewWeightForm, PlaceForm, SourceForm, WeightForm
from krachtbron.growth.web.labels import load as labels
from krachtbron.growth.web.removing import Removal, removing
from krachtbron.growth.web.views.load_open import who_sees_it
from krachtbron.growth.web.views.sharing import who_sees
from krachtbron.ui.public import Question, carry_out, page, see_other, tell


@require_GET
def all_(request: Request) -> HttpResponse:
    return drawn(request, "growth/load.html")


def drawn(request: Request, template: str) -> HttpResponse:
    """The picture and its lists, as a page or as the part of it that moves."""
    owner(request)
    rows = queries.weight_rows(request.actor, vault(request))
    openings = access.openings_of([row.audience for row in rows], clock.now())
    return page(
        request,
        template,
        groups=printing.groups(rows, {key for key, found in openings.items() if found}),
        picture=printing.picture(rows),
        who=who_sees_it(request, rows, openings),
        empty=not rows,
    )


def one_row(request: Request, item_id: UUID) -> queries.WeightRow:
    queries.get_weight(request.actor, item_id)
    return next(row for row in queries.weight_rows(request.actor, vault(request)) if row.id == item_id)


@require_http_methods(["GET", "POST"])
def new(request: Request, weighs: str) -> HttpResponse:
    """One thing. A question may help; where it stands is asked on the next screen."""
    if weighs not in set(Weighs):
        raise Http404
    owner(request)
    form, place = NewWeightForm(request.POST or None), Place(Weighs(weighs), Near.BESIDE)

    def add(said: dict[str, Any]) -> object:
        return actions.add_weight(request.actor, place=place, **said, at=clock.now())

    if made := carry_out(form, add, labels.sentence):
        return see_other("growth:weight_near", made.pk)
    return page(request, "growth/weight_new.html", form=form, kind=labels.WEIGHS[Weighs(weighs)])


@require_GET
def near(request: Request, item_id: UUID) -> HttpResponse:
    """How near is it? To answer or to skip."""
    row = one_row(request, item_id)
    question = Question(
        title=_("Hoe dicht staat dit nu bij jou?"),
        lines=[format_html("<bdi>{}</bdi>", row.words), _("Kies wat nu klopt. Morgen mag het anders.")],
        options=[(row.place._replace(near=one), str(word)) for one, word in labels.NEAR.items()],
        name="place",
        back=reverse("growth:weight", args=[item_id]),
        action=reverse("growth:weight_move", args=[item_id]),
        who=who_sees(request, row.audience),
    )
    return page(request, "growth/weight_near.html", question=question)


@require_http_methods(["GET", "POST"])
def one(request: Request, item_id: UUID) -> HttpResponse:
    """One thing: say it otherwise, move it, open it, put it among her strengths, throw it away."""
    row = one_row(request, item_id)
    form = WeightForm(request.POST or None, initial={"words": row.words})

    def say(said: dict[str, Any]) -> object:
        return actions.say_weight(request.actor, item_id, **said, at=clock.now())

    if carry_out(form, say, labels.sentence):
        tell(request, _("Bewaard."))
        return see_other("growth:weight", item_id)
    return page(
        request,
        "growth/weight.html",
        form=form,
        row=row,
        now=labels.in_words(row.place),
        choices=printing.choices(row.place),
        light=row.place.weighs in (Weighs.CARRIES, Weighs.HELPS),
        who=who_sees(request, row.audience),
        audience_url=reverse("growth:audience", args=["weight", item_id]),
    )


@require_POST
def move(request: Request, item_id: UUID) -> HttpResponse:
    """It stands there now. A button sends this, and so does a dot that was dragged."""
    queries.get_weight(request.actor, item_id)
    form = PlaceForm(request.POST)
    if carry_out(form, lambda said: actions.move_weight(request.actor, item_id, said["place"]), labels.sentence):
        if request.htmx:
            return drawn(request, "growth/_load.html")
        tell(request, _("Bewaard. Zo staat het nu."))
    return see_other("growth:weight", item_id) if request.POST.get("back") else see_other("growth:load")


@require_http_methods(["GET", "POST"])
def strength(request: Request, item_id: UUID) -> HttpResponse:
    """What carries her, also among her strengths."""
    row, form = one_row(request, item_id), SourceForm(request.POST or None)

    def copy(said: dict[str, Any]) -> object:
        return actions.make_strength(request.actor, item_id, **said, at=clock.now())

    if carry_out(form, copy, labels.sentence):
        tell(request, _("Bewaard. Het staat nu ook bij je krachten."))
        return see_other("growth:strengths")
    return page(request, "growth/weight_strength.html", form=form, row=row)


@removing("growth:load")
def remove(request: Request, item_id: UUID) -> Removal:
    queries.get_weight(request.actor, item_id)
    return Removal(_("dit van je tekening"), reverse("growth:weight", args=[item_id]), actions.remove_weight)
