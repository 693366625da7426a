"""A group looks back: what it learned, one of them, and a new one."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from krachtbron.access.domain import Actor
from krachtbron.base import clock
from krachtbron.base.forbidden import Forbidden
from krachtbron.groups import public as groups
from krachtbron.groups.public import Verb
from krachtbron.reflection.actions import together as actions
from krachtbron.reflection.domain.cycle import Part
from krachtbron.reflection.queries import together as queries
from krachtbron.reflection.web import labels
from krachtbron.reflection.web import together_labels as words
from krachtbron.reflection.web.asking import asker, moment_asked, page, sent
from krachtbron.reflection.web.forms import MEETING, BecameForm
from krachtbron.reflection.web.together_forms import NewTogetherForm, TogetherForm
from krachtbron.ui.public import addresses, carry_out, see_other, tell

MOMENTS = 6


def home_of(group_id: UUID) -> str:
    return reverse("reflection:together", args=[group_id])


@require_GET
def of_group(request: HttpRequest, group_id: UUID) -> HttpResponse:
    """What the group learned, the latest first."""
    seen, at = groups.get_group(asker(request), group_id), clock.now()
    one, may = addresses("reflection:together_one"), seen.may(Verb.BRING)
    rows = [
        (one(row.id), labels.on_day(row.made), words.first_words(row), may and queries.is_due(row, at))
        for row in queries.together_rows(group_id)
    ]
    return page(request, "together", group=seen.card, rows=rows, may=may)


def moments_of(actor: Actor, group_id: UUID, asked: UUID | None) -> list[groups.MeetingRow]:
    """The last moments of the group; also the one that was asked for, when it was longer ago."""
    rows = groups.held(actor, group_id, most=MOMENTS)
    more = groups.held_meeting(actor, asked) if asked and asked not in {row.id for row in rows} else None
    return [*rows, more] if more and more.group_id == group_id else rows


@require_http_methods(["GET", "POST"])
def new(request: HttpRequest, group_id: UUID) -> HttpResponse:
    """Four short questions. ``?moment=``: the moment it starts from."""
    actor, at = asker(request), clock.now()
    seen = groups.get_group(actor, group_id)
    if not seen.may(Verb.BRING):
        raise Forbidden("reflection_bring")
    asked = moment_asked(request)
    initial = {"about": f"{MEETING}{asked}"}
    form = NewTogetherForm(sent(request), meetings=moments_of(actor, group_id, asked), initial=initial)

    def look(_said: object) -> Any:
        return actions.look_back_together(actor, group_id, **form.told, at=at)

    if made := carry_out(form, look, labels.sentence):
        tell(request, _("Bewaard."))
        return see_other("reflection:together_one", made.pk)
    return page(request, "together_new", form=form, group=seen.card, back=home_of(group_id))


@require_http_methods(["GET", "POST"])
def one(request: HttpRequest, together_id: UUID) -> HttpResponse:
    """What the group wrote; when there was something to change, whether it went otherwise."""
    actor, at = asker(request), clock.now()
    found = queries.get_together(actor, together_id, Verb.BRING if request.method == "POST" else Verb.SEE_GROUPS)
    row, may = queries.row_of(found), groups.get_group(actor, found.group_id).may(Verb.BRING)
    form = BecameForm(sent(request), initial={"became": row.became, "told": row.told})
    if carry_out(form, lambda said: actions.tell_together(actor, together_id, **said, at=at), labels.sentence):
        tell(request, _("Bewaard. Nu mag het rusten."))
        return see_other("reflection:together_one", together_id)
    return page(
        request,
        "together_one",
        form=form,
        row=row,
        group=found.group,
        may=may,
        day=labels.on_day(row.made),
        after=words.after(row),
        answers=words.answers(row),
        due=may and queries.is_due(row, at),
        asks=may and bool(row.said[Part.CHANGE]),
        back_on=labels.on_day(row.back) if row.back else "",
        became=labels.BECAME[row.became] if row.became else "",
    )


@require_http_methods(["GET", "POST"])
def edit(request: HttpRequest, together_id: UUID) -> HttpResponse:
    """The same in other words, or on another day."""
    actor, at = asker(request), clock.now()
    row = queries.row_of(queries.get_together(actor, together_id, Verb.BRING))
    back = reverse("reflection:together_one", args=[together_id])
    initial = {part.value: said for part, said in row.said.items()}
    form = TogetherForm(sent(request), stands=row.back, initial=initial)

    def say(_said: object) -> Any:
        return actions.say_otherwise(actor, together_id, **form.told, at=at)

    if carry_out(form, say, labels.sentence):
        tell(request, _("Bewaard."))
        return see_other(back)
    return page(request, "together_edit", form=form, back=back)


@require_http_methods(["GET", "POST"])
def remove(request: HttpRequest, together_id: UUID) -> HttpResponse:
    """Taken away for the whole group; asked first."""
    actor = asker(request)
    if request.method == "POST":
        gone = actions.take_away(actor, together_id)
        tell(request, _("Het is weg."))
        return see_other(home_of(gone))
    queries.get_together(actor, together_id, Verb.BRING)
    return page(request, "remove", back=reverse("reflection:together_one", args=[together_id]), group=True)
