"""How am I doing, by myself: the mirror on the three components, and the compass of twelve resources, in words; for
herself unless she opens it."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from krachtbron.access.public import Request
from krachtbron.base import clock
from krachtbron.base.outcome import Refused
from krachtbron.framework import public as framework
from krachtbron.growth.actions import mirror as actions
from krachtbron.growth.domain.mirror import BESIDE, INSTRUMENT, instrument_of, to_ask
from krachtbron.growth.queries import mirror as queries
from krachtbron.growth.web import labels as house
from krachtbron.growth.web import printing_mirror as printing
from krachtbron.growth.web.asking import owner, vault
from krachtbron.growth.web.forms.mirror import BeginForm, SentenceForm, pressed
from krachtbron.growth.web.labels import mirror as labels
from krachtbron.growth.web.mirror_places import PLACES, place_of
from krachtbron.growth.web.removing import Removal, removing
from krachtbron.growth.web.views.sharing import who_sees
from krachtbron.ui.public import carry_out, page, say, see_other, tell


@require_GET
def front(request: Request, instrument: str = INSTRUMENT) -> HttpResponse:
    """Begin, go on where she was, or look back."""
    owner(request)
    looked = queries.moments(request.actor, instrument)
    moments = [(house.day(at), reverse("growth:mirror", args=[key])) for key, at in looked]
    text = framework.definition(framework.latest(instrument)).in_language(language())
    unfinished = queries.unfinished(request.actor, instrument)
    context = {"text": text, "moments": moments, "unfinished": unfinished, "place": PLACES[instrument]}
    return page(request, "growth/mirror_front.html", form=BeginForm(), **context)


@require_POST
def begin(request: Request, instrument: str = INSTRUMENT) -> HttpResponse:
    form, at = BeginForm(request.POST), clock.now()
    row = carry_out(
        form, lambda said: actions.begin(request.actor, **said, instrument=instrument, at=at), labels.sentence
    )
    return go_on(read(request, row.pk)) if row else see_other(PLACES[instrument].front)


def language() -> str:
    return get_language() or "nl"


def read(request: Request, item_id: UUID) -> queries.MirrorRow:
    row, mine = queries.get_mirror(request.actor, item_id), vault(request)
    assert mine is not None, "she began this moment"
    return queries.read(row, mine)


def go_on(row: queries.MirrorRow, after: int = 0) -> HttpResponse:
    """To the next question without an answer; after the last, to the overview."""
    items = [item.id for item in framework.definition(row.definition).items]
    number = to_ask(items, row.answers, after)
    if number is None:
        return see_other("growth:mirror_overview", row.id)
    return see_other("growth:mirror_question", row.id, number)


@require_http_methods(["GET", "POST"])
def question(request: Request, item_id: UUID, number: int) -> HttpResponse:
    """One question on one screen."""
    row = read(request, item_id)
    items = framework.definition(row.definition).items
    if not 1 <= number <= len(items):
        raise Http404
    item = items[number - 1]
    who = who_sees(request, row.audience)
    if item.kind == "open":
        return open_question(request, row, item.id, number, who)
    fault = ""
    if request.method == "POST":
        chosen = pressed(request.POST.get("value", ""))
        said = actions.answer(request.actor, item_id, item.id, chosen, at=clock.now())
        if not isinstance(said, Refused):
            return go_on(read(request, item_id), number)
        fault = labels.sentence(said)
    asked = printing.question(row, language(), number, who, fault)
    response = page(request, "growth/mirror_question.html", question=asked, place=place_of(row.definition))
    response.status_code = 422 if fault else 200
    return response


def open_question(request: Request, row: queries.MirrorRow, item: str, number: int, who: str) -> HttpResponse:
    """What she would like to say herself about a component."""
    definition, text = printing.texts_of(row, language())
    asked = text.items[item]
    words = row.answers.get(item) or ""
    form = SentenceForm(request.POST or None, question=" ".join(asked.question), initial={"words": words})

    def write(said: dict[str, Any]) -> object:
        return actions.answer(request.actor, row.id, item, said["words"], at=clock.now())

    if carry_out(form, write, labels.sentence):
        return go_on(read(request, row.id), number)
    context = {"title": asked.plain, "number": number, "of": len(definition.items), "who": who}
    context |= printing.sides(row, language()) | {"place": place_of(row.definition)}
    return page(
        request, "growth/mirror_say.html", form=form, back=printing.back_from(row, number), item_id=row.id, **context
    )


@require_http_methods(["GET", "POST"])
def overview(request: Request, item_id: UUID) -> HttpResponse:
    """All her answers in words; *Klopt*. Everything can still be changed, also afterwards."""
    row = read(request, item_id)
    if request.method == "POST":
        kept = actions.keep(request.actor, item_id, at=clock.now())
        if not isinstance(kept, Refused):
            tell(request, _("Bewaard. Dit is van jou."))
            return see_other("growth:mirror", item_id)
        say(request, labels.sentence(kept))
        return see_other("growth:mirror_overview", item_id)
    context = {"parts": printing.parts(row, language()), "who": who_sees(request, row.audience), "item_id": item_id}
    context |= {"place": place_of(row.definition)}
    return page(request, "growth/mirror_overview.html", **context)


@require_GET
def one(request: Request, item_id: UUID) -> HttpResponse:
    """One moment, in words; an unfinished one goes on."""
    row = read(request, item_id)
    if row.kept is None:
        return go_on(row)
    return page(
        request,
        "growth/mirror_one.html",
        day=house.day(row.kept),
        parts=printing.parts(row, language()),
        who=who_sees(request, row.audience),
        audience_url=reverse("growth:audience", args=["mirror", item_id]),
        item_id=item_id,
        several=len(queries.moments(request.actor, instrument_of(row.definition))) > 1,
        place=place_of(row.definition),
        **printing.sides(row, language()),
    )


@require_GET
def beside(request: Request, instrument: str = INSTRUMENT) -> HttpResponse:
    """Moments side by side in words, three at a time."""
    owner(request)
    asked = request.GET.get("na", "")
    skip = int(asked) if asked.isascii() and asked.isdecimal() and len(asked) < 5 else 0
    rows = queries.beside(request.actor, vault(request), skip, BESIDE + 1, instrument)
    place = PLACES[instrument]
    if not rows:
        return see_other(place.front)
    shown, before = rows[:BESIDE], rows[BESIDE] if len(rows) > BESIDE else None
    here = reverse(place.beside)
    return page(
        request,
        "growth/mirror_beside.html",
        place=place,
        heads=printing.heads(shown),
        parts=printing.beside(shown, before, language()),
        earlier=f"{here}?na={skip + BESIDE}" if before else "",
        later=f"{here}?na={max(0, skip - BESIDE)}" if skip else "",
    )


@removing("growth:mirrors")
def remove(request: Request, item_id: UUID) -> Removal:
    row = queries.get_mirror(request.actor, item_id)
    home = reverse(place_of(row.definition).front)
    back = reverse("growth:mirror", args=[item_id]) if row.kept else home
    return Removal(_("deze keer"), back, actions.remove, then=lambda _left: home)
