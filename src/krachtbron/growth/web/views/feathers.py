"""A feather: words of thanks, on the screen of who gets it or on paper. Nothing of it is counted."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from krachtbron.access import public as access
from krachtbron.access.public import Request
from krachtbron.base import clock
from krachtbron.base.text import tidy, tidy_lines
from krachtbron.groups import public as groups
from krachtbron.growth.actions import feathers as actions
from krachtbron.growth.domain.noticing import Card, Delivery
from krachtbron.growth.web.asking import owner
from krachtbron.growth.web.forms.feathers import FeatherForm
from krachtbron.growth.web.labels.noticing import sentence, somebody
from krachtbron.growth.web.views.noticed import row_of
from krachtbron.ui.public import Sign, Thanks, as_file, carry_out, own_pdf, page, print_sign, see_other, tell

ON_PAPER = "papier"
NOT_SENT = ("signed", "language")


@require_http_methods(["GET", "POST"])
def give(request: Request, group_id: UUID) -> HttpResponse:
    """To somebody of a group; made on paper when one asks for that."""
    seen = groups.get_group(request.actor, group_id, groups.Verb.BRING)
    me = owner(request)
    mine = access.names_of([me]).get(me, "")
    form = FeatherForm(request.POST or None, initial={"language": get_language(), "signed": mine})
    back = reverse("groups:group", args=[group_id])
    if request.POST.get("doe") == ON_PAPER:
        if form.is_valid():
            return on_paper(form.cleaned_data)
        return page(request, "growth/feather.html", form=form, place=seen.card.name, back=back)
    outcome = carry_out(form, lambda said: send(request, group_id, said), sentence)
    if outcome is Delivery.SENT:
        tell(request, _("Verstuurd. Fijn dat je het zegt."))
        return see_other(back)
    if outcome:
        again = [(name, request.POST[name]) for name in form.fields if name in request.POST]
        name = tidy(form.cleaned_data["nickname"])
        perhaps = outcome is Delivery.PERHAPS
        return page(request, "growth/feather_given.html", again=again, name=name, perhaps=perhaps, back=back)
    return page(request, "growth/feather.html", form=form, place=seen.card.name, back=back)


def send(request: Request, group_id: UUID, said: dict[str, Any]) -> object:
    told = {name: value for name, value in said.items() if name not in NOT_SENT}
    return actions.give(request.actor, group_id, **told, at=clock.now())


def on_paper(said: dict[str, Any]) -> HttpResponse:
    """Made from what was sent just now; nothing of it is kept."""
    with override(said["language"]):
        return sheet(tidy(said["nickname"]), tidy_lines(said["words"]), tidy(said["signed"]), said["card"])


def sheet(name: str, words: str, signed: str, card: Card) -> HttpResponse:
    """A card in the language that is spoken now."""
    made = Thanks(
        language=get_language() or "nl",
        title=_("Dank je wel, %(name)s") % {"name": name} if name else _("Dank je wel"),
        words=words,
        signed=signed,
        drawing=None if card is Card.PLAIN else print_sign(Sign(card)),
    )
    return as_file(own_pdf(made), "application/pdf", "pluim.pdf")


@require_GET
def card(request: Request, item_id: UUID) -> HttpResponse:
    """A feather that came, on paper for who got it: in her language."""
    row, me = row_of(request, item_id), owner(request)
    names = access.names_of({me, *([row.by] if row.by else [])})
    signed = somebody(names.get(row.by, "")) if row.by else ""
    return sheet(names.get(me, ""), row.words, signed, row.card or Card.PLAIN)
