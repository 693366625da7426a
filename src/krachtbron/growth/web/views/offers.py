"""A story for a project: she offers, the project asks each use, she answers. And typing for somebody."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from krachtbron.access import public as access
from krachtbron.access.domain import Sight
from krachtbron.access.public import Request
from krachtbron.base import clock
from krachtbron.base.outcome import Refused
from krachtbron.base.text import tidy, tidy_lines
from krachtbron.growth.actions import offers as actions
from krachtbron.growth.actions import typing
from krachtbron.growth.domain.story import TypingState, UseState
from krachtbron.growth.queries import offers as queries
from krachtbron.growth.queries import stories
from krachtbron.growth.web.asking import owner, vault
from krachtbron.growth.web.forms.story import OfferForm, TypingForm, UseForm
from krachtbron.growth.web.labels import story as labels
from krachtbron.growth.web.pictures import Looked
from krachtbron.growth.web.printing_story import PictureLine, asked_lines
from krachtbron.ui.public import carry_out, page, say, see_other, tell


@require_http_methods(["GET", "POST"])
def offer(request: Request, item_id: UUID) -> HttpResponse:
    """For a project that she chooses."""
    mine = vault(request)
    row = stories.story_row(request.actor, item_id, mine)
    assert mine is not None
    standing = {one.project_id for one in queries.offer_rows(row.id, mine)}
    near = [(one.who, one.name) for one in access.near_to(request.actor) if one.sight is Sight.PROJECT]
    projects = [one for one in near if one[0] not in standing]
    form = OfferForm(request.POST if request.method == "POST" else None, projects=projects)
    if row.typing is not TypingState.HERS:
        say(request, labels.sentence(Refused("story_not_ready")))
        return see_other("growth:story", item_id)

    def give(said: dict[str, Any]) -> object:
        return actions.offer_story(request.actor, item_id, said["project"], at=clock.now())

    if carry_out(form, give, labels.sentence):
        tell(request, _("Bewaard. Het project vraagt het jou elke keer."))
        return see_other("growth:story", item_id)
    return page(
        request, "growth/story_offer.html", form=form, projects=projects, back=reverse("growth:story", args=[item_id])
    )


@require_http_methods(["GET", "POST"])
def withdraw(request: Request, offer_id: UUID) -> HttpResponse:
    """Taken back; what was printed cannot be called back, and that is said again."""
    row = queries.get_offer(request.actor, offer_id)
    if request.method == "POST":
        actions.withdraw_offer(request.actor, offer_id, at=clock.now())
        tell(request, _("Bewaard. Het project ziet dit verhaal niet meer."))
        return see_other("growth:story", row.story_id)
    context = {"project": row.project.name, "back": reverse("growth:story", args=[row.story_id])}
    return page(request, "growth/story_withdraw.html", **context)


@require_POST
def answer(request: Request, use_id: UUID) -> HttpResponse:
    """Yes, no, or a yes taken back."""
    story_id = queries.get_use(request.actor, use_id).offer.story_id
    said = request.POST.get("state", "")
    if said in set(labels.SAY):
        done = actions.answer_use(request.actor, use_id, UseState(said), at=clock.now())
        if isinstance(done, Refused):
            say(request, labels.sentence(done))
        else:
            tell(request, labels.TOLD[UseState(said)])
    return see_other("growth:story", story_id)


@require_http_methods(["GET", "POST"])
def offered(request: Request, offer_id: UUID) -> HttpResponse:
    """What a project was offered, after the look is written down; and asking for one use."""
    owner(request)
    at = clock.now()
    form = UseForm(request.POST or None)
    if carry_out(form, lambda said: actions.ask_use(request.actor, offer_id, **said, at=at), labels.sentence):
        tell(request, _("Gevraagd. Antwoorden mag, het hoeft niet."))
        return see_other("growth:offered", offer_id)
    seen, looked = actions.read_offered(request.actor, offer_id, at=at), Looked(request.actor.person_id, at)
    return page(
        request,
        "growth/offered.html",
        form=form,
        name=seen.teller or _("iemand"),
        heading=seen.story.title or _("Een verhaal"),
        words=seen.story.words,
        by=labels.by(seen.teller, seen.story.typist),
        pictures=[PictureLine(looked.address(one.id), one.about, one.about) for one in seen.story.pictures],
        uses=asked_lines(seen.uses),
        project=seen.project,
        back=reverse("groups:project", args=[seen.project_id]),
    )


@require_http_methods(["GET", "POST"])
def type_(request: Request, story_id: UUID) -> HttpResponse:
    """Typing what somebody tells. When she took it back meanwhile, what was typed is not lost."""
    owner(request)
    try:
        return typed(request, story_id)
    except Http404:
        if not request.POST.get("words", "").strip():
            raise
        return handed_back(request)


def handed_back(request: Request) -> HttpResponse:
    """Nothing but what was just sent, the same for any address: it tells nothing about who told, or whether."""
    sent = {name: tidied(request.POST.get(name, "")) for name, tidied in (("title", tidy), ("words", tidy_lines))}
    response = page(request, "growth/story_handed_back.html", **sent)
    response.status_code = 404
    return response


def typed(request: Request, story_id: UUID) -> HttpResponse:
    at = clock.now()
    found = typing.open_typing(request.actor, story_id, at=at)
    name = found.teller or _("iemand")
    form = TypingForm(request.POST or None, initial={"title": found.title, "words": found.words})

    def write(said: dict[str, Any]) -> object:
        return typing.type_story(request.actor, story_id, **said, at=at)

    if carry_out(form, write, labels.sentence):
        tell(request, _("Bewaard. %s leest het na. Pas dan is het klaar.") % name)
        return see_other("growth:story_type", story_id)
    return page(request, "growth/story_type.html", form=form, name=name, typed=found.typing is TypingState.TYPED)
