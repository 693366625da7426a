"""Pictures: beside a strength, in a story, and on their way to a page."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from krachtbron.access.public import Request
from krachtbron.base import clock
from krachtbron.base.pictures import small
from krachtbron.growth import queries
from krachtbron.growth.actions import pictures as actions
from krachtbron.growth.queries.pictures import get_picture
from krachtbron.growth.queries.stories import get_story
from krachtbron.growth.web.forms.pictures import DrawingForm, PictureForm
from krachtbron.growth.web.labels import pictures as labels
from krachtbron.growth.web.pictures import looked_at, picture_answer
from krachtbron.growth.web.removing import Removal, removing
from krachtbron.ui.public import carry_out, page, see_other, tell


@require_GET
def own(request: Request, picture_id: UUID) -> HttpResponse:
    """Her own picture; small where it stands in a list."""
    content = actions.own_picture(request.actor, picture_id)
    return picture_answer(small(content) if "klein" in request.GET else content)


@require_GET
def opened(request: Request, picture_id: UUID, moment: int, mark: str) -> HttpResponse:
    """A picture on a page of which the look was written down just now."""
    looked = looked_at(request.actor.person_id, picture_id, moment, mark)
    return picture_answer(actions.seen_picture(request.actor, picture_id, looked=looked, at=clock.now()))


def bound(request: Request) -> PictureForm:
    return PictureForm(request.POST, request.FILES) if request.method == "POST" else PictureForm()


@require_http_methods(["GET", "POST"])
def of_strength(request: Request, item_id: UUID) -> HttpResponse:
    queries.get_strength(request.actor, item_id)
    form, back = bound(request), reverse("growth:strength", args=[item_id])

    def add(said: dict[str, Any]) -> object:
        return actions.add_strength_picture(request.actor, item_id, **said, at=clock.now())

    if carry_out(form, add, labels.sentence):
        tell(request, _("Bewaard. Je foto staat erbij."))
        return see_other(back)
    return page(request, "growth/picture_new.html", form=form, back=back)


@require_http_methods(["GET", "POST"])
def drawing(request: Request, item_id: UUID) -> HttpResponse:
    row = queries.get_strength(request.actor, item_id)
    form = DrawingForm(request.POST if request.method == "POST" else None, initial={"drawing": row.drawing or None})

    def choose(said: dict[str, Any]) -> object:
        return actions.choose_drawing(request.actor, item_id, said["drawing"], at=clock.now())

    if carry_out(form, choose, labels.sentence):
        tell(request, _("Bewaard. De tekening staat erbij."))
        return see_other("growth:strength", item_id)
    return page(request, "growth/drawing.html", form=form, back=reverse("growth:strength", args=[item_id]))


@require_POST
def clear(request: Request, item_id: UUID) -> HttpResponse:
    """A strength without photo or drawing."""
    actions.clear_strength(request.actor, item_id, at=clock.now())
    tell(request, _("Het is weg."))
    return see_other("growth:strength", item_id)


@require_http_methods(["GET", "POST"])
def in_story(request: Request, item_id: UUID) -> HttpResponse:
    get_story(request.actor, item_id)
    form, back = bound(request), reverse("growth:story", args=[item_id])

    def add(said: dict[str, Any]) -> object:
        return actions.add_story_picture(request.actor, item_id, **said, at=clock.now())

    if carry_out(form, add, labels.sentence):
        tell(request, _("Bewaard. Je foto staat erbij."))
        return see_other(back)
    return page(request, "growth/picture_new.html", form=form, back=back)


@removing("growth:home")
def remove(request: Request, item_id: UUID) -> Removal:
    row = get_picture(request.actor, item_id)
    kind, key = ("story", row.story_id) if row.story_id else ("strength", row.strength_id)
    back = reverse(f"growth:{kind}", args=[key])
    return Removal(_("deze foto"), back, actions.remove_picture, lambda _left: back)
