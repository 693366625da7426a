"""A dream, and a new step under it."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from krachtbron.access.public import Request
from krachtbron.base import clock
from krachtbron.growth import actions, queries
from krachtbron.growth.domain import DreamState, check_step
from krachtbron.growth.web import labels, printing
from krachtbron.growth.web.asking import vault
from krachtbron.growth.web.forms import DreamForm, NewDreamForm, StepForm
from krachtbron.growth.web.removing import Removal, removing
from krachtbron.growth.web.views.sharing import who_sees
from krachtbron.growth.web.views.steps import with_cheers
from krachtbron.ui.public import carry_out, page, say, see_other, tell


@require_http_methods(["GET", "POST"])
def new(request: Request) -> HttpResponse:
    form = NewDreamForm(request.POST or None)
    made = carry_out(form, lambda said: actions.add_dream(request.actor, **said, at=clock.now()), labels.sentence)
    if made:
        tell(request, _("Bewaard. Een droom mag groeien."))
        return see_other("growth:dream", made.pk)
    return page(request, "growth/dream_new.html", form=form)


def dream_row(request: Request, item_id: UUID) -> queries.DreamRow:
    queries.get_dream(request.actor, item_id)
    return queries.dream_rows(request.actor, vault(request), only=item_id)[0]


@require_http_methods(["GET"])
def one(request: Request, item_id: UUID) -> HttpResponse:
    row = dream_row(request, item_id)
    return page(
        request,
        "growth/dream.html",
        dream=printing.dreams([row])[0],
        steps=with_cheers(row.steps),
        item_id=item_id,
        who=who_sees(request, row.audience),
        audience_url=reverse("growth:audience", args=["dream", item_id]),
        may_step=check_step(row.state) is None,
        states=[(state.value, word, state is row.state) for state, word in labels.DREAMS.items()],
    )


@require_http_methods(["GET", "POST"])
def otherwise(request: Request, item_id: UUID) -> HttpResponse:
    """Goals may change on the way; how it was said before stays hers to see."""
    row = dream_row(request, item_id)
    form = DreamForm(request.POST or None, initial={"words": row.words})

    def change(said: dict[str, Any]) -> object:
        return actions.say_dream(request.actor, item_id, **said, at=clock.now())

    if carry_out(form, change, labels.sentence):
        tell(request, _("Bewaard. Dromen mogen veranderen."))
        return see_other("growth:dream", item_id)
    return page(
        request,
        "growth/dream_edit.html",
        form=form,
        back=reverse("growth:dream", args=[item_id]),
        who=who_sees(request, row.audience),
        audience_url=reverse("growth:audience", args=["dream", item_id]),
    )


@require_POST
def settle(request: Request, item_id: UUID) -> HttpResponse:
    """It lives, rests or came true."""
    said = request.POST.get("state", "")
    if said in set(DreamState):
        actions.settle_dream(request.actor, item_id, DreamState(said), at=clock.now())
        tell(request, _("Bewaard."))
    else:
        queries.get_dream(request.actor, item_id)
    return see_other("growth:dream", item_id)


@removing("growth:home")
def remove(request: Request, item_id: UUID) -> Removal:
    queries.get_dream(request.actor, item_id)
    return Removal(_("deze droom, met de stappen erbij"), reverse("growth:dream", args=[item_id]), actions.remove_dream)


@require_http_methods(["GET", "POST"])
def step_new(request: Request, item_id: UUID) -> HttpResponse:
    row = dream_row(request, item_id)
    if request.method == "GET" and (refused := check_step(row.state)):
        say(request, labels.sentence(refused))
        return see_other("growth:dream", item_id)
    form = StepForm(request.POST or None)

    def add(said: dict[str, Any]) -> object:
        return actions.add_step(request.actor, item_id, **said, at=clock.now())

    if carry_out(form, add, labels.sentence):
        tell(request, _("Bewaard. Eén stap tegelijk is genoeg."))
        return see_other("growth:dream", item_id)
    return page(
        request, "growth/step_new.html", form=form, under=row.words, back=reverse("growth:dream", args=[item_id])
    )
