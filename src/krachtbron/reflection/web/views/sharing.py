"""Letting a coach or a colleague read one thing; and reading what somebody lets me read."""

from collections.abc import Callable
from datetime import datetime
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from krachtbron.access import public as access
from krachtbron.base import clock
from krachtbron.reflection.actions import sharing as actions
from krachtbron.reflection.queries.mirrors import get_mirror
from krachtbron.reflection.queries.reflections import get_reflection
from krachtbron.reflection.web import labels, mirror_labels
from krachtbron.reflection.web.asking import asker, page, sent
from krachtbron.reflection.web.forms import ShareForm
from krachtbron.ui.public import carry_out, see_other, tell


def chosen(request: HttpRequest, row: Any, act: Callable[..., Any], back: str, at: datetime) -> HttpResponse:
    """For whom ``row`` is open; nobody closes it."""
    actor = asker(request)
    near, people = actions.askable(actor, row, at), actions.readers(row, at)
    form = ShareForm(sent(request), near=near, chosen=people)
    if carry_out(form, lambda said: act(actor, row.pk, **said, at=at), labels.sentence):
        alone = not form.cleaned_data["people"]
        tell(request, _("Bewaard. Alleen jij leest dit.") if alone else _("Bewaard. Dit geldt vanaf nu."))
        return see_other(back)
    names = access.names_of(people)
    now = labels.who_sees([names.get(one, "") for one in people])
    return page(request, "share", form=form, near=near, now=now, back=back)


@require_http_methods(["GET", "POST"])
def share(request: HttpRequest, reflection_id: UUID) -> HttpResponse:
    """Who reads this reflection."""
    row = get_reflection(asker(request), reflection_id)
    return chosen(request, row, actions.share, reverse("reflection:reflection", args=[reflection_id]), clock.now())


@require_http_methods(["GET", "POST"])
def share_mirror(request: HttpRequest, mirror_id: UUID) -> HttpResponse:
    """Who reads what I wrote beside this situation."""
    row = get_mirror(asker(request), mirror_id)
    return chosen(request, row, actions.share_mirror, reverse("reflection:mirror_one", args=[mirror_id]), clock.now())


@require_GET
def shared(request: HttpRequest, reflection_id: UUID) -> HttpResponse:
    """What somebody lets me read, after my look is written down."""
    found = actions.read_shared(asker(request), reflection_id, at=clock.now())
    row = found.row
    return page(
        request,
        "shared",
        name=found.name or _("iemand"),
        row=row,
        day=labels.on_day(row.made),
        after=labels.after(row, named=False),
        answers=labels.answers(row),
        became=labels.BECAME[row.became] if row.became else "",
    )


@require_GET
def shared_mirror(request: HttpRequest, mirror_id: UUID) -> HttpResponse:
    """What somebody wrote in the mirror and lets me read, after my look is written down."""
    found = actions.read_shared_mirror(asker(request), mirror_id, at=clock.now())
    row = found.row
    return page(
        request,
        "shared",
        name=found.name or _("iemand"),
        row=row,
        day=labels.on_day(row.made),
        situation=mirror_labels.situation(row.definition, row.item),
        answers=mirror_labels.answers(row),
    )
