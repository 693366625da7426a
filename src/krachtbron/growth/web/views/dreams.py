"""A dream, and the small steps under it."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from krachtbron.access import public as access
from krachtbron.access.public import Request
from krachtbron.base import clock
from krachtbron.growth import actions, queries
from krachtbron.growth.domain import DreamState, check_step
from krachtbron.growth.web import labels, printing
from krachtbron.growth.web.asking import vault
from krachtbron.growth.web.forms import DreamForm, NewDreamForm, StepForm, TellForm
from krachtbron.growth.web.views.sharing import who_sees
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
    names = access.names_of({by for step in row.steps for _key, by, _words in step.cheers if by})
    told = {
        step.id: [
            (reverse("growth:cheer_remove", args=[key]), names.get(by, "") if by else "", words)
            for key, by, words in step.cheers
        ]
        for step in row.steps
    }
    lines = printing.dreams([row])[0]
    return page(
        request,
        "growth/dream.html",
        dream=lines,
        steps=[(line, told[line.id]) for line in lines.steps],
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
    return page(request, "growth/dream_edit.html", form=form, back=reverse("growth:dream", args=[item_id]))


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


@require_http_methods(["GET", "POST"])
def remove(request: Request, item_id: UUID) -> HttpResponse:
    queries.get_dream(request.actor, item_id)
    if request.method == "POST":
        actions.remove_dream(request.actor, item_id)
        tell(request, _("Het is weg."))
        return see_other("growth:home")
    context = {"what": _("deze droom, met de stappen erbij"), "back": reverse("growth:dream", args=[item_id])}
    return page(request, "growth/remove.html", **context)


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
    return page(request, "growth/step_new.html", form=form, dream=row, back=reverse("growth:dream", args=[item_id]))


@require_http_methods(["GET", "POST"])
def step(request: Request, item_id: UUID) -> HttpResponse:
    """What became of a step, told as something learned."""
    found = queries.get_step(request.actor, item_id)
    assert found.dream_id is not None
    row = next(one for one in dream_row(request, found.dream_id).steps if one.id == item_id)
    form = TellForm(request.POST or None, initial={"told": row.told, "state": row.state})

    def report(said: dict[str, Any]) -> object:
        return actions.tell_step(request.actor, item_id, **said, at=clock.now())

    if carry_out(form, report, labels.sentence):
        tell(request, labels.ANSWERS[form.cleaned_data["state"]])
        return see_other("growth:dream", found.dream_id)
    return page(
        request,
        "growth/step.html",
        form=form,
        step=row,
        who=who_sees(request, row.audience),
        audience_url=reverse("growth:audience", args=["step", item_id]),
        back=reverse("growth:dream", args=[found.dream_id]),
        remove_url=reverse("growth:step_remove", args=[item_id]),
    )


@require_http_methods(["GET", "POST"])
def step_remove(request: Request, item_id: UUID) -> HttpResponse:
    queries.get_step(request.actor, item_id)
    if request.method == "POST":
        dream_id = actions.remove_step(request.actor, item_id)
        tell(request, _("Het is weg."))
        return see_other("growth:dream", dream_id)
    return page(request, "growth/remove.html", what=_("deze stap"), back=reverse("growth:step", args=[item_id]))


@require_POST
def cheer_remove(request: Request, cheer_id: UUID) -> HttpResponse:
    """What a supporter wrote is hers to keep or to throw away."""
    step_id = actions.remove_cheer(request.actor, cheer_id)
    return see_other("growth:dream", queries.get_step(request.actor, step_id).dream_id)
