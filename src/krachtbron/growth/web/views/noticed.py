"""What somebody saw of me: mine to keep, to answer, to show, to throw away."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from krachtbron.access import public as access
from krachtbron.access.public import Request
from krachtbron.base import clock
from krachtbron.framework.public import plane_names
from krachtbron.growth.actions import add_strength
from krachtbron.growth.actions import noticing as actions
from krachtbron.growth.domain.noticing import Card, NoticedState
from krachtbron.growth.queries import noticing as queries
from krachtbron.growth.web import labels
from krachtbron.growth.web.asking import vault
from krachtbron.growth.web.forms.noticing import AnswerForm, NoticedStrengthForm
from krachtbron.growth.web.labels.noticing import CARDS, plane, sentence, somebody
from krachtbron.growth.web.removing import Removal, removing
from krachtbron.growth.web.views.sharing import who_sees
from krachtbron.ui.public import Sign, addresses, carry_out, draw_sign, page, see_other, tell


@require_GET
def all_(request: Request) -> HttpResponse:
    """Everything that came, and from whom nothing comes any more."""
    rows, declined = queries.noticed_rows(request.actor, vault(request)), queries.declined_by(request.actor)
    names = access.names_of({*(row.by for row in rows if row.by), *(sender for _key, sender in declined)})
    planes, one = plane_names(), addresses("growth:noticed")
    lines = [
        {
            "name": somebody(names.get(row.by, "") if row.by else ""),
            "day": labels.day(row.made),
            "words": row.words,
            "plane": str(CARDS[Card.FEATHER]) if row.card else planes[row.plane] if row.plane else "",
            "new": row.state is NoticedState.CAME,
            "url": one(row.id),
        }
        for row in rows
    ]
    quiet = [(reverse("growth:noticed_allow", args=[key]), somebody(names.get(by, ""))) for key, by in declined]
    return page(request, "growth/noticed_all.html", rows=lines, declined=quiet)


def row_of(request: Request, item_id: UUID) -> queries.NoticedRow:
    found, mine = queries.get_noticed(request.actor, item_id), vault(request)
    assert mine is not None, "who got something has a vault"
    return queries.read(found, mine)


@require_http_methods(["GET", "POST"])
def one(request: Request, item_id: UUID) -> HttpResponse:
    """What somebody saw; she may say something back."""
    row = row_of(request, item_id)
    name = access.names_of([row.by]).get(row.by, "") if row.by else ""
    form = AnswerForm(request.POST or None, initial={"answer": row.answer})

    def answer(said: dict[str, Any]) -> object:
        return actions.answer(request.actor, item_id, **said, at=clock.now())

    if carry_out(form, answer, sentence):
        tell(request, _("Verstuurd.") if form.cleaned_data["answer"] else _("Je antwoord is terug bij jou."))
        return see_other("growth:noticed", item_id)
    return page(
        request,
        "growth/noticed_one.html",
        form=form,
        row=row,
        name=somebody(name),
        drawing=draw_sign(Sign(row.card), large=True) if row.card and row.card is not Card.PLAIN else "",
        there=row.by is not None,
        new=row.state is NoticedState.CAME,
        day=labels.day(row.made),
        plane=plane(row.plane),
        who=who_sees(request, row.audience),
        audience_url=reverse("growth:audience", args=["noticed", item_id]),
    )


@require_POST
def keep(request: Request, item_id: UUID) -> HttpResponse:
    actions.keep(request.actor, item_id, at=clock.now())
    tell(request, _("Bewaard. Dit is van jou."))
    return see_other("growth:noticed", item_id)


@require_http_methods(["GET", "POST"])
def strength(request: Request, item_id: UUID) -> HttpResponse:
    """A strength from what somebody saw, in her own words."""
    row = row_of(request, item_id)
    form = NoticedStrengthForm(request.POST or None, initial={"words": row.words})
    made = carry_out(form, lambda said: add_strength(request.actor, **said, at=clock.now()), sentence)
    if made:
        tell(request, _("Bewaard. Dit is van jou."))
        return see_other("growth:strength", made.pk)
    return page(request, "growth/noticed_strength.html", form=form, back=reverse("growth:noticed", args=[item_id]))


@removing("growth:noticed_all")
def remove(request: Request, item_id: UUID) -> Removal:
    queries.get_noticed(request.actor, item_id)
    return Removal(_("deze woorden"), reverse("growth:noticed", args=[item_id]), actions.remove)


@require_POST
def decline(request: Request, item_id: UUID) -> HttpResponse:
    """Nothing more from this person."""
    actions.decline(request.actor, item_id, at=clock.now())
    tell(request, _("Goed. Van deze persoon komt niets meer."))
    return see_other("growth:noticed_all")


@require_POST
def allow(request: Request, declined_id: UUID) -> HttpResponse:
    """From this person again."""
    actions.allow_again(request.actor, declined_id)
    tell(request, _("Goed. Deze persoon mag je weer schrijven."))
    return see_other("growth:noticed_all")
