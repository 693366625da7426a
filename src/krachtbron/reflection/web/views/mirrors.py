"""The mirror of the basic attitude: the situations, and what a worker wrote beside them."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from krachtbron.access import public as access
from krachtbron.base import clock
from krachtbron.base.forbidden import Forbidden
from krachtbron.framework import public as framework
from krachtbron.reflection.actions import mirrors as actions
from krachtbron.reflection.actions.sharing import readers
from krachtbron.reflection.domain.mirror import INSTRUMENT
from krachtbron.reflection.policy import may_look_back
from krachtbron.reflection.queries import mirrors as queries
from krachtbron.reflection.web import labels
from krachtbron.reflection.web import mirror_labels as words
from krachtbron.reflection.web.asking import asker, own_vault, page, sent
from krachtbron.reflection.web.mirror_forms import MirrorForm, NewMirrorForm
from krachtbron.ui.public import addresses, carry_out, see_other, tell


@require_GET
def home(request: HttpRequest) -> HttpResponse:
    """The situations of the five elements, and what I wrote. Who no longer works here still reads his own."""
    actor, one = asker(request), addresses("reflection:mirror_one")
    rows = queries.mirror_rows(actor, own_vault(actor))
    own = [(one(row.id), labels.on_day(row.made), words.title(row), words.first_words(row)) for row in rows]
    return page(request, "mirror", own=own, may=may_look_back(actor), elements=list(words.elements()))


@require_http_methods(["GET", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """One situation, three questions. ``?situatie=``: which; without it the first."""
    actor, at, items = asker(request), clock.now(), words.newest()
    if not may_look_back(actor):
        raise Forbidden("reflection_start")
    asked = request.POST.get("situation") or request.GET.get("situatie")
    item = asked if asked in items else items[0]
    form = NewMirrorForm(sent(request), situation=item)

    if made := carry_out(
        form,
        lambda said: actions.look_in(actor, key=said["key"], situation=said["situation"], said=form.told, at=at),
        labels.sentence,
    ):
        tell(request, _("Bewaard. Alleen jij leest dit."))
        return see_other("reflection:mirror_one", made.pk)
    one = addresses("reflection:mirror_one")
    rows = queries.mirror_rows(actor, own_vault(actor), item)
    before = [(one(row.id), labels.on_day(row.made), words.first_words(row)) for row in rows]
    asks = words.situation(framework.latest(INSTRUMENT), item)
    return page(request, "mirror_new", form=form, situation=asks, before=before, back=reverse("reflection:mirror"))


def row_of(request: HttpRequest, mirror_id: UUID) -> queries.MirrorRow:
    actor = asker(request)
    found, mine = queries.get_mirror(actor, mirror_id), own_vault(actor)
    assert mine is not None, "who wrote something has a vault"
    return queries.read(found, mine)


@require_GET
def one(request: HttpRequest, mirror_id: UUID) -> HttpResponse:
    """What I wrote then, beside the situation."""
    row = row_of(request, mirror_id)
    people = readers(queries.get_mirror(asker(request), mirror_id), clock.now())
    names = access.names_of(people)
    return page(
        request,
        "mirror_one",
        row=row,
        day=labels.on_day(row.made),
        situation=words.situation(row.definition, row.item),
        answers=words.answers(row),
        who=labels.who_sees([names.get(one, "") for one in people]),
        again=may_look_back(asker(request)) and row.item in words.newest(),
    )


@require_http_methods(["GET", "POST"])
def edit(request: HttpRequest, mirror_id: UUID) -> HttpResponse:
    """The same in other words."""
    actor, at = asker(request), clock.now()
    row, back = row_of(request, mirror_id), reverse("reflection:mirror_one", args=[mirror_id])
    form = MirrorForm(sent(request), initial={answer.value: said for answer, said in row.said.items()})

    def say(_said: object) -> object:
        return actions.say_otherwise(actor, mirror_id, said=form.told, at=at)

    if carry_out(form, say, labels.sentence):
        tell(request, _("Bewaard."))
        return see_other(back)
    return page(request, "mirror_edit", form=form, situation=words.situation(row.definition, row.item), back=back)


@require_http_methods(["GET", "POST"])
def remove(request: HttpRequest, mirror_id: UUID) -> HttpResponse:
    """Thrown away at once; asked first. A second tap finds nothing any more and goes on like the first."""
    actor = asker(request)
    if request.method == "POST":
        try:
            actions.throw_away(actor, mirror_id, at=clock.now())
        except Http404:
            return see_other("reflection:mirror")
        tell(request, _("Het is weg."))
        return see_other("reflection:mirror")
    queries.get_mirror(actor, mirror_id)
    return page(request, "remove", back=reverse("reflection:mirror_one", args=[mirror_id]), mirror=True)
