"""The touchstone: three questions she can put to any offer, and what she may ask back."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from krachtbron.access.public import Request
from krachtbron.base import clock
from krachtbron.growth.actions import touchstone as actions
from krachtbron.growth.domain.touchstone import Asked, to_ask
from krachtbron.growth.queries import touchstone as queries
from krachtbron.growth.web import labels as house
from krachtbron.growth.web import printing_touchstone as printing
from krachtbron.growth.web.asking import owner, vault
from krachtbron.growth.web.forms.touchstone import NewOfferForm, OfferForm, ReplyForm, ThenForm
from krachtbron.growth.web.labels import touchstone as labels
from krachtbron.growth.web.removing import Removal, removing
from krachtbron.growth.web.views.sharing import who_sees
from krachtbron.ui.public import carry_out, page, see_other, tell


@require_GET
def all_(request: Request) -> HttpResponse:
    owner(request)
    rows = printing.offers(queries.touchstone_rows(request.actor, vault(request)))
    asked = [words.question for words in labels.ASKED.values()]
    return page(request, "growth/touchstones.html", rows=rows, asked=asked)


def read(request: Request, item_id: UUID) -> queries.TouchstoneRow:
    row, mine = queries.get_touchstone(request.actor, item_id), vault(request)
    assert mine is not None, "she wrote this offer"
    return queries.read(row, mine)


@require_http_methods(["GET", "POST"])
def new(request: Request) -> HttpResponse:
    owner(request)
    form = NewOfferForm(request.POST or None)
    made = carry_out(form, lambda said: actions.add_touchstone(request.actor, **said, at=clock.now()), house.sentence)
    if made:
        return see_other("growth:touchstone_question", made.pk, 1)
    return page(request, "growth/touchstone_new.html", form=form, back=reverse("growth:touchstones"))


@require_http_methods(["GET", "POST"])
def otherwise(request: Request, item_id: UUID) -> HttpResponse:
    row = read(request, item_id)
    form = OfferForm(request.POST or None, initial={"words": row.words})

    def change(said: dict[str, Any]) -> object:
        return actions.say_offer(request.actor, item_id, **said, at=clock.now())

    if carry_out(form, change, house.sentence):
        tell(request, _("Bewaard."))
        return see_other("growth:touchstone", item_id)
    context = {"who": who_sees(request, row.audience), "back": reverse("growth:touchstone", args=[item_id])}
    return page(request, "growth/touchstone_new.html", form=form, change=True, **context)


@require_http_methods(["GET", "POST"])
def question(request: Request, item_id: UUID, number: int) -> HttpResponse:
    """One of the three, with a sentence why."""
    row = read(request, item_id)
    if not 1 <= number <= len(Asked):
        raise Http404
    asked = list(Asked)[number - 1]
    form = ReplyForm(request.POST or None, asked=asked, before=row.weighed.replies.get(asked))

    def answer(said: dict[str, Any]) -> object:
        return actions.reply(request.actor, item_id, asked, **said, at=clock.now())

    if carry_out(form, answer, house.sentence):
        return go_on(read(request, item_id))
    back = [item_id, number - 1] if number > 1 else [item_id]
    return page(
        request,
        "growth/touchstone_question.html",
        form=form,
        offer=row.words,
        title=labels.ASKED[asked].name,
        number=number,
        of=len(Asked),
        who=who_sees(request, row.audience),
        back=reverse("growth:touchstone_question" if number > 1 else "growth:touchstone", args=back),
    )


def go_on(row: queries.TouchstoneRow) -> HttpResponse:
    """To the first question without an answer, then to what she does with it, then to the whole."""
    asked = to_ask(row.weighed)
    if asked is not None:
        return see_other("growth:touchstone_question", row.id, list(Asked).index(asked) + 1)
    return see_other("growth:touchstone" if row.weighed.then else "growth:touchstone_then", row.id)


@require_http_methods(["GET", "POST"])
def then(request: Request, item_id: UUID) -> HttpResponse:
    """What she does with the offer."""
    row = read(request, item_id)
    form = ThenForm(request.POST or None, initial={"then": row.weighed.then})
    if carry_out(form, lambda said: actions.decide(request.actor, item_id, **said, at=clock.now()), house.sentence):
        tell(request, labels.DECIDED[form.cleaned_data["then"]])
        return see_other("growth:touchstone", item_id)
    context = {"who": who_sees(request, row.audience), "back": reverse("growth:touchstone", args=[item_id])}
    return page(request, "growth/touchstone_then.html", form=form, offer=row.words, **context)


@require_GET
def one(request: Request, item_id: UUID) -> HttpResponse:
    """How she weighed one offer, and what she may ask."""
    row = read(request, item_id)
    return page(
        request,
        "growth/touchstone.html",
        offer=row.words,
        replies=printing.replies(row),
        then=printing.then(row) or _("nog niet gekozen"),
        questions=printing.questions(row),
        who=who_sees(request, row.audience),
        audience_url=reverse("growth:audience", args=["touchstone", item_id]),
        item_id=item_id,
    )


@require_GET
def paper(request: Request, item_id: UUID) -> HttpResponse:
    """The questions to ask, to read aloud or to take along on paper."""
    row = read(request, item_id)
    context = {"offer": row.words, "questions": printing.questions(row), "item_id": item_id}
    context["print_now"] = "afdruk" in request.GET
    return page(request, "growth/touchstone_paper.html", **context)


@removing("growth:touchstones")
def remove(request: Request, item_id: UUID) -> Removal:
    queries.get_touchstone(request.actor, item_id)
    return Removal(
        _("dit aanbod en wat je erbij koos"), reverse("growth:touchstone", args=[item_id]), actions.remove_touchstone
    )
