"""In my calendar: make a link, take it away, and what the calendar reads."""

from uuid import UUID

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from krachtbron.access import public as access
from krachtbron.base import clock
from krachtbron.groups import actions, queries
from krachtbron.groups.domain.feeds import BEHIND, Shown
from krachtbron.groups.web.asking import asker, carry_out, page, sent
from krachtbron.groups.web.calendar import calendar
from krachtbron.groups.web.labels.meetings import feed_lines
from krachtbron.groups.web.meeting_forms import FeedForm
from krachtbron.ui.public import see_other, tell


def feeds(request: HttpRequest) -> HttpResponse:
    """The link stands in the answer to the form and nowhere else."""
    actor, at = asker(request), clock.now()
    first = {"shown": (Shown.NAMED if actor.is_professional else Shown.NEUTRAL).value}
    form = FeedForm(sent(request), initial=first)
    secret = carry_out(form, lambda said: actions.make_feed(actor, **said, at=at))
    link = request.build_absolute_uri(reverse("groups:feed", args=[secret])) if secret else ""
    return page(
        request,
        "feeds",
        form=FeedForm(initial=first) if secret else form,
        link=link,
        subscribe=f"webcal://{link.partition('://')[2]}" if link else "",
        feeds=feed_lines(queries.feeds_of(actor)),
        member=actor.organisation_id is not None,
    )


@require_POST
def feed_drop(request: HttpRequest, feed_id: UUID) -> HttpResponse:
    actions.drop_feed(asker(request), feed_id)
    tell(request, _("Deze link werkt niet meer."))
    return see_other(reverse("groups:feeds"))


@login_not_required
@require_GET
def feed(request: HttpRequest, secret: str) -> HttpResponse:
    """What the calendar reads, in the language of whose it is. Who has the link may read it."""
    actor, shown = queries.reader_of(secret)
    with translation.override(access.language_of(actor.person_id) or "nl"):
        since = clock.day(clock.now()) - BEHIND
        written = calendar(queries.dated(actor, since), shown, request.get_host())
    response = HttpResponse(written, content_type="text/calendar; charset=utf-8")
    response["Cache-Control"] = "private, max-age=900"
    response["Content-Disposition"] = 'inline; filename="krachtbron.ics"'
    return response
