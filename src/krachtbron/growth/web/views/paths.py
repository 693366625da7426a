"""A path of work and wellbeing, in her words: begun, walked, standing still, going on elsewhere."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from krachtbron.access import public as access
from krachtbron.access.public import Request
from krachtbron.base import clock
from krachtbron.base.vault import Vault
from krachtbron.growth.actions import path as actions
from krachtbron.growth.domain.path import PathState
from krachtbron.growth.queries import path as queries
from krachtbron.growth.web import labels as common
from krachtbron.growth.web import printing_path as printing
from krachtbron.growth.web.asking import vault
from krachtbron.growth.web.forms.path import NewPathForm, PathForm, PlaceForm
from krachtbron.growth.web.labels import path as labels
from krachtbron.growth.web.removing import Removal, removing
from krachtbron.growth.web.views.sharing import who_sees
from krachtbron.ui.public import carry_out, page, see_other, tell


def open_vault(request: Request) -> Vault:
    """Her vault; who wrote a path has one."""
    mine = vault(request)
    assert mine is not None
    return mine


def whole(request: Request, item_id: UUID) -> queries.PathRow:
    """Her path with everything under it."""
    return queries.whole_path(queries.get_path(request.actor, item_id), open_vault(request))


def path_page(path_id: UUID) -> str:
    return reverse("growth:path", args=[path_id])


def around(request: Request, path: Any) -> dict[str, Any]:
    """Who reads the path also reads its stages and what is planned; and the way back to the path."""
    return {
        "path_words": queries.head(path, open_vault(request)).words,
        "path_url": reverse("growth:path", args=[path.pk]),
        "who": who_sees(request, path.audience_id),
        "audience_url": reverse("growth:audience", args=["path", path.pk]),
    }


@require_http_methods(["GET", "POST"])
def new(request: Request) -> HttpResponse:
    form = NewPathForm(request.POST or None)
    made = carry_out(form, lambda said: actions.begin_path(request.actor, **said, at=clock.now()), labels.sentence)
    if made:
        tell(request, _("Bewaard. Jij kiest het tempo."))
        return see_other("growth:path", made.pk)
    return page(request, "growth/path_new.html", form=form)


@require_GET
def one(request: Request, item_id: UUID) -> HttpResponse:
    """Stages in her order, who sits around the table, and what is planned."""
    row, at = whole(request, item_id), clock.now()
    openings = access.openings_of([row.audience], at)[row.audience] if row.audience else []
    near = access.near_to(request.actor) if openings else []
    coming, been = printing.talks(row.talks, clock.day(at))
    return page(
        request,
        "growth/path.html",
        path=row,
        item_id=item_id,
        state=labels.PATHS[row.state],
        resting=row.state is PathState.RESTING,
        stages=printing.stages(row.stages),
        coming=coming,
        been=been,
        before=[(place, common.day(until)) for place, until in row.before],
        who=common.who_sees(openings, near),
        table=labels.around_table(openings, near),
        audience_url=reverse("growth:audience", args=["path", item_id]),
        states=[(state.value, word, state is row.state) for state, word in labels.PATHS.items()],
    )


@require_http_methods(["GET", "POST"])
def otherwise(request: Request, item_id: UUID) -> HttpResponse:
    found = queries.get_path(request.actor, item_id)
    context = around(request, found)
    form = PathForm(request.POST or None, initial={"words": context["path_words"]})

    def change(said: dict[str, Any]) -> object:
        return actions.say_path(request.actor, item_id, **said, at=clock.now())

    if carry_out(form, change, labels.sentence):
        tell(request, _("Bewaard. Een pad mag draaien."))
        return see_other("growth:path", item_id)
    return page(request, "growth/path_edit.html", form=form, **context)


@require_POST
def settle(request: Request, item_id: UUID) -> HttpResponse:
    """She walks it, it stands still, or it is behind her."""
    said = request.POST.get("state", "")
    if said in set(PathState):
        actions.settle_path(request.actor, item_id, PathState(said), at=clock.now())
        tell(request, labels.PATH_ANSWERS[PathState(said)])
    else:
        queries.get_path(request.actor, item_id)
    return see_other("growth:path", item_id)


@require_http_methods(["GET", "POST"])
def elsewhere(request: Request, item_id: UUID) -> HttpResponse:
    """Another place, other people. Where it went before stays hers to see."""
    found = queries.get_path(request.actor, item_id)
    place, form = queries.head(found, open_vault(request)).place, PlaceForm(request.POST or None)

    def go(said: dict[str, Any]) -> object:
        return actions.go_elsewhere(request.actor, item_id, **said, at=clock.now())

    if carry_out(form, go, labels.sentence):
        tell(request, _("Bewaard. Je pad gaat verder. Kijk ook wie dit ziet."))
        return see_other("growth:path", item_id)
    return page(request, "growth/path_elsewhere.html", form=form, place=place, **around(request, found))


@require_GET
def order(request: Request, item_id: UUID) -> HttpResponse:
    """Her stages with a button for a turn earlier and one for a turn later."""
    row = whole(request, item_id)
    return page(request, "growth/path_order.html", path=row, item_id=item_id, stages=printing.stages(row.stages))


@removing("growth:home")
def remove(request: Request, item_id: UUID) -> Removal:
    queries.get_path(request.actor, item_id)
    return Removal(_("dit pad, met alles erop"), reverse("growth:path", args=[item_id]), actions.remove_path)
