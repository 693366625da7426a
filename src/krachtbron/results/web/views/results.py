"""Name what worked, say it otherwise, take it away."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from krachtbron.access.public import asker
from krachtbron.base import clock
from krachtbron.groups import public as groups
from krachtbron.results import actions, queries
from krachtbron.results.web.forms import NewResultForm, ResultForm
from krachtbron.results.web.labels import sentence
from krachtbron.ui.public import carry_out, page, see_other, tell


def in_group(request: HttpRequest, group_id: UUID) -> HttpResponse:
    seen = groups.get_group(asker(request), group_id)
    queries.must_name(seen)
    back = reverse("groups:group", args=[group_id])
    return naming(request, seen.card.name, back, whole=False, group_id=group_id)


def in_project(request: HttpRequest, project_id: UUID) -> HttpResponse:
    """For all groups of the project together."""
    seen = groups.get_project(asker(request), project_id)
    queries.must_name(seen)
    back = reverse("results:timeline", args=[project_id])
    return naming(request, seen.card.name, back, whole=True, project_id=project_id)


def naming(request: HttpRequest, place: str, back: str, *, whole: bool, **where: Any) -> HttpResponse:
    actor, at = asker(request), clock.now()
    form = NewResultForm(request.POST if request.method == "POST" else None, initial={"day": clock.day(at)})
    if kept(form, lambda said: actions.name_result(actor, **where, **said, at=at)):
        tell(request, _("Het staat erbij. Mooi."))
        return see_other(back)
    return page(request, "results/form.html", form=form, place=place, whole=whole, back=back)


def edit(request: HttpRequest, result_id: UUID) -> HttpResponse:
    actor, at = asker(request), clock.now()
    row = queries.get_result(actor, result_id)
    back = reverse("results:timeline", args=[row.project_id])
    now = {name: getattr(row, name) for name in ("words", "day", "about", "size", "plane")}
    form = ResultForm(request.POST if request.method == "POST" else None, initial=now)
    if kept(form, lambda said: actions.say_result(actor, result_id, **said, at=at)):
        return see_other(back)
    place = groups.get_group(actor, row.group_id).card.name if row.group_id else row.project.name
    whole = row.group_id is None
    return page(request, "results/form.html", form=form, place=place, whole=whole, back=back, result_id=result_id)


def kept(form: ResultForm, action: Callable[[dict[str, Any]], object]) -> bool:
    return bool(carry_out(form, action, sentence))


@require_POST
def remove(request: HttpRequest, result_id: UUID) -> HttpResponse:
    row = actions.remove_result(asker(request), result_id)
    tell(request, _("Het is weg."))
    return see_other(reverse("results:timeline", args=[row.project_id]))
