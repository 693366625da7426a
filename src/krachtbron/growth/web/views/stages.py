"""A stage of her path: named by herself, obliged by nobody."""

import re
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from krachtbron.access.public import Request
from krachtbron.base import clock
from krachtbron.growth.actions import stages as actions
from krachtbron.growth.domain.path import PathState, StageState, Start, check_stage_step
from krachtbron.growth.queries import path as queries
from krachtbron.growth.web.forms import StepForm
from krachtbron.growth.web.forms.path import LearnedForm, NewStageForm, StageForm
from krachtbron.growth.web.labels import path as labels
from krachtbron.growth.web.removing import Removal, removing
from krachtbron.growth.web.views.paths import around, open_vault, path_page
from krachtbron.growth.web.views.steps import with_cheers
from krachtbron.ui.public import carry_out, page, say, see_other, tell

PLACE = re.compile(r"[0-9]{1,4}")


def stage_row(request: Request, item_id: UUID) -> tuple[Any, queries.StageRow]:
    found = queries.get_stage(request.actor, item_id)
    return found, queries.stage_row(found, open_vault(request))


def begun_with(typed: Mapping[str, Any], chosen: labels.StartWords) -> NewStageForm:
    """The form with an example filled in. What she typed herself stays; another example makes room."""
    said = {name: typed.get(name, "") for name in NewStageForm.base_fields}
    if said["words"].strip() in {"", *(str(one.name) for one in labels.STARTS.values())}:
        said["words"] = str(chosen.name)
    form = NewStageForm(initial=said)
    form.fields["about"].help_text = str(chosen.about)
    return form


@require_http_methods(["GET", "POST"])
def new(request: Request, item_id: UUID) -> HttpResponse:
    """A stage in her own words; an example may be taken as a start, and keeps what she typed."""
    path, start = queries.get_path(request.actor, item_id), request.POST.get("begin", "")
    if start in set(Start):
        form = begun_with(request.POST, labels.STARTS[Start(start)])
    else:
        form = NewStageForm(request.POST or None)

    def add(said: dict[str, Any]) -> object:
        return actions.add_stage(request.actor, item_id, **said, at=clock.now())

    if carry_out(form, add, labels.sentence):
        tell(request, _("Bewaard. Deze halte koos je zelf."))
        return see_other("growth:path", item_id)
    starts = [(one.value, words.name, one.value == start) for one, words in labels.STARTS.items()]
    return page(request, "growth/stage_new.html", form=form, starts=starts, **around(request, path))


@require_http_methods(["GET", "POST"])
def one(request: Request, item_id: UUID) -> HttpResponse:
    """A stage, its small steps, and what she learned there."""
    found, row = stage_row(request, item_id)
    form = LearnedForm(request.POST or None, initial={"told": row.told})

    def learned(said: dict[str, Any]) -> object:
        return actions.tell_stage(request.actor, item_id, **said, at=clock.now())

    if carry_out(form, learned, labels.sentence):
        tell(request, _("Bewaard. Wat je leerde, blijft van jou."))
        return see_other("growth:stage", item_id)
    return page(
        request,
        "growth/stage.html",
        form=form,
        stage=row,
        steps=with_cheers(row.steps),
        may_step=check_stage_step(PathState(found.path.state), row.state) is None,
        learns=row.state is not StageState.AHEAD or row.told or form.is_bound,
        states=[(state.value, word, state is row.state) for state, word in labels.STAGES.items()],
        **around(request, found.path),
    )


@require_http_methods(["GET", "POST"])
def otherwise(request: Request, item_id: UUID) -> HttpResponse:
    found, row = stage_row(request, item_id)
    said = {"words": row.words, "about": row.about, "wellbeing": row.wellbeing}
    form = StageForm(request.POST or None, initial=said)

    def change(said: dict[str, Any]) -> object:
        return actions.say_stage(request.actor, item_id, **said, at=clock.now())

    if carry_out(form, change, labels.sentence):
        tell(request, _("Bewaard."))
        return see_other("growth:stage", item_id)
    back = reverse("growth:stage", args=[item_id])
    return page(request, "growth/stage_edit.html", form=form, back=back, **around(request, found.path))


@require_POST
def settle(request: Request, item_id: UUID) -> HttpResponse:
    """Later, now, been, or left out."""
    said = request.POST.get("state", "")
    if said in set(StageState):
        actions.settle_stage(request.actor, item_id, StageState(said), at=clock.now())
        tell(request, labels.STAGE_ANSWERS[StageState(said)])
    else:
        queries.get_stage(request.actor, item_id)
    return see_other("growth:stage", item_id)


@require_POST
def move(request: Request, item_id: UUID) -> HttpResponse:
    """At the place she chose; back to the list, at the stage that moved."""
    path_id, said = queries.get_stage(request.actor, item_id).path_id, request.POST.get("to", "")
    if PLACE.fullmatch(said):
        actions.move_stage(request.actor, item_id, int(said))
    return see_other(f"{reverse('growth:path_order', args=[path_id])}#halte-{item_id}")


@removing("growth:home")
def remove(request: Request, item_id: UUID) -> Removal:
    queries.get_stage(request.actor, item_id)
    return Removal(
        _("deze halte, met de stappen erbij"), reverse("growth:stage", args=[item_id]), actions.remove_stage, path_page
    )


@require_http_methods(["GET", "POST"])
def step_new(request: Request, item_id: UUID) -> HttpResponse:
    """A small step under a stage; she alone sees it until she opens it."""
    found, row = stage_row(request, item_id)
    refused = check_stage_step(PathState(found.path.state), row.state)
    if request.method == "GET" and refused:
        say(request, labels.sentence(refused))
        return see_other("growth:stage", item_id)
    form = StepForm(request.POST or None)

    def add(said: dict[str, Any]) -> object:
        return actions.add_stage_step(request.actor, item_id, **said, at=clock.now())

    if carry_out(form, add, labels.sentence):
        tell(request, _("Bewaard. Eén stap tegelijk is genoeg."))
        return see_other("growth:stage", item_id)
    back = reverse("growth:stage", args=[item_id])
    return page(request, "growth/step_new.html", form=form, under=row.words, back=back)
