"""Letting a coach or a colleague read one reflection; and reading what somebody lets me read."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from krachtbron.access import public as access
from krachtbron.base import clock
from krachtbron.reflection.actions import sharing as actions
from krachtbron.reflection.queries import reflections as queries
from krachtbron.reflection.web import labels
from krachtbron.reflection.web.asking import asker, page, sent
from krachtbron.reflection.web.forms import ShareForm
from krachtbron.ui.public import carry_out, see_other, tell


@require_http_methods(["GET", "POST"])
def share(request: HttpRequest, reflection_id: UUID) -> HttpResponse:
    """For whom this one is open; nobody closes it."""
    actor, at = asker(request), clock.now()
    row = queries.get_reflection(actor, reflection_id)
    near, chosen = actions.askable(actor, row, at), actions.readers(row, at)
    form = ShareForm(sent(request), near=near, chosen=chosen)
    back = reverse("reflection:reflection", args=[reflection_id])
    if carry_out(form, lambda said: actions.share(actor, reflection_id, **said, at=at), labels.sentence):
        alone = not form.cleaned_data["people"]
        tell(request, _("Bewaard. Alleen jij leest dit.") if alone else _("Bewaard. Dit geldt vanaf nu."))
        return see_other(back)
    names = access.names_of(chosen)
    now = labels.who_sees([names.get(one, "") for one in chosen])
    return page(request, "share", form=form, near=near, now=now, back=back)


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
