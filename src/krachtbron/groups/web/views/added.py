"""A light look back of the group: which of the six did we see? Never a score."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from krachtbron.base import clock
from krachtbron.groups import actions, queries
from krachtbron.groups.policy import Verb
from krachtbron.groups.queries.added import look_backs
from krachtbron.groups.web.asking import asker, carry_out, page, sent
from krachtbron.groups.web.labels.added import look_back_lines
from krachtbron.groups.web.meeting_forms import LookBackForm
from krachtbron.ui.public import see_other, tell


def look_back(request: HttpRequest, group_id: UUID) -> HttpResponse:
    actor, at = asker(request), clock.now()
    seen = queries.get_group(actor, group_id)
    may = seen.may(Verb.BRING)
    form = LookBackForm(sent(request))
    if form.is_bound:
        seen.must(Verb.BRING)
        if carry_out(form, lambda said: actions.look_back(actor, group_id, **said, at=at)):
            tell(request, _("Bewaard."))
            return see_other(reverse("groups:look_back", args=[group_id]))
    lines = look_back_lines(look_backs(group_id))
    return page(request, "look_back", form=form, group=seen.group, lines=lines, may=may)


@require_POST
def look_back_drop(request: HttpRequest, look_back_id: UUID) -> HttpResponse:
    group_id = actions.drop_look_back(asker(request), look_back_id)
    tell(request, _("Het is weg."))
    return see_other(reverse("groups:look_back", args=[group_id]))
