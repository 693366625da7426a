"""Her stories: tell, let somebody type, read over, say otherwise, throw away."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from krachtbron.access import public as access
from krachtbron.access.public import Request
from krachtbron.base import clock
from krachtbron.growth.actions import stories as actions
from krachtbron.growth.domain.story import TypingState
from krachtbron.growth.queries import stories as queries
from krachtbron.growth.queries.offers import offer_rows, offered_projects, was_given
from krachtbron.growth.web.asking import owner, vault
from krachtbron.growth.web.forms.story import AskTypingForm, NewStoryForm, StoryForm, people
from krachtbron.growth.web.labels import story as labels
from krachtbron.growth.web.printing_story import offer_lines, picture_lines, story_lines
from krachtbron.growth.web.removing import Removal, removing
from krachtbron.growth.web.views.sharing import who_sees
from krachtbron.ui.public import carry_out, page, see_other, tell


@require_GET
def all_(request: Request) -> HttpResponse:
    rows = queries.story_rows(request.actor, vault(request))
    return page(request, "growth/stories.html", stories=story_lines(rows))


@require_http_methods(["GET", "POST"])
def new(request: Request) -> HttpResponse:
    """Written herself, or typed here by somebody beside her."""
    owner(request)
    near = access.near_to(request.actor)
    form = NewStoryForm(request.POST or None, near=near)
    made = carry_out(form, lambda said: actions.add_story(request.actor, **said, at=clock.now()), labels.sentence)
    if made:
        tell(request, _("Bewaard. Dit is jouw verhaal."))
        return see_other("growth:story", made.pk)
    return page(request, "growth/story_new.html", form=form, can_ask=bool(people(near)))


@require_http_methods(["GET", "POST"])
def ask(request: Request) -> HttpResponse:
    """Somebody she trusts is asked to type what she tells."""
    owner(request)
    near = access.near_to(request.actor)
    form = AskTypingForm(request.POST or None, near=near)
    made = carry_out(form, lambda said: actions.ask_typing(request.actor, **said, at=clock.now()), labels.sentence)
    if made:
        tell(request, _("Gevraagd. Vertel het als jullie samen zitten."))
        return see_other("growth:story", made.pk)
    return page(request, "growth/story_ask.html", form=form, can_ask=bool(people(near)))


@require_GET
def one(request: Request, item_id: UUID) -> HttpResponse:
    mine = vault(request)
    row = queries.story_row(request.actor, item_id, mine)
    assert mine is not None
    offers = offer_lines(offer_rows(row.id, mine))
    return page(
        request,
        "growth/story.html",
        story=row,
        heading=row.title or _("Mijn verhaal"),
        by=labels.by_me(row.typist, row.typing),
        typing=row.typing is TypingState.ASKED,
        typed=row.typing is TypingState.TYPED,
        who=who_sees(request, row.audience, [one.project for one in offers]),
        audience_url=reverse("growth:audience", args=["story", item_id]),
        pictures=picture_lines(row.pictures),
        offers=offers,
        asked=[(offer, use) for offer in offers for use in offer.uses if use.waits],
    )


@require_http_methods(["GET", "POST"])
def otherwise(request: Request, item_id: UUID) -> HttpResponse:
    row = queries.story_row(request.actor, item_id, vault(request))
    form = StoryForm(request.POST or None, initial={"title": row.title, "words": row.words})

    def change(said: dict[str, Any]) -> object:
        return actions.say_story(request.actor, item_id, **said, at=clock.now())

    if carry_out(form, change, labels.sentence):
        tell(request, _("Bewaard. Dit is jouw verhaal."))
        return see_other("growth:story", item_id)
    who = who_sees(request, row.audience, offered_projects(item_id))
    return page(request, "growth/story_edit.html", form=form, who=who, back=reverse("growth:story", args=[item_id]))


@require_POST
def right(request: Request, item_id: UUID) -> HttpResponse:
    """She read over what was typed: it is right."""
    if actions.say_right(request.actor, item_id, at=clock.now()):
        tell(request, _("Bewaard. Nu ziet alleen jij het."))
    return see_other("growth:story", item_id)


@removing("growth:stories")
def remove(request: Request, item_id: UUID) -> Removal:
    queries.get_story(request.actor, item_id)
    told = _("Wie het mocht gebruiken, hoort dat het weg is.") if was_given(item_id) else ""
    back = reverse("growth:story", args=[item_id])
    return Removal(_("dit verhaal, met de foto's erbij"), back, actions.remove_story, also=told)
