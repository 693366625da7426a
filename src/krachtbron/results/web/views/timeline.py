"""The story of a project: what worked, what groups did, what was promised and done; month by month, newest first."""

from datetime import date
from itertools import groupby
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_safe

from krachtbron.access.public import asker
from krachtbron.base import clock, keyset
from krachtbron.base.days import in_words
from krachtbron.base.once import reading
from krachtbron.groups import public as groups
from krachtbron.results import queries
from krachtbron.ui.public import (
    Poster,
    PosterLine,
    PosterMonth,
    as_file,
    draw_sign,
    own_pdf,
    page,
    print_sign,
    say,
    see_other,
)

PAGE, ON_PAPER = 20, 24


@require_safe
@reading()
def timeline(request: HttpRequest, project_id: UUID) -> HttpResponse:
    actor = asker(request)
    seen = groups.get_project(actor, project_id)
    before = keyset.read(request.GET.get("na", ""))
    found = groups.moments(actor, project_id, before, PAGE + 1)
    shown = found[:PAGE]
    return page(
        request,
        "results/timeline.html",
        project=seen.card,
        months=by_month(shown),
        back=before is not None,
        earlier=f"?na={keyset.written(shown[-1].day, shown[-1].id)}" if len(found) > PAGE else "",
        poster=reverse("results:poster", args=[project_id]),
        new=reverse("results:project_new", args=[project_id]) if seen.may(queries.IN_PROJECT) else "",
    )


@require_GET
def poster(request: HttpRequest, project_id: UUID) -> HttpResponse:
    """The latest of it on paper (A3), to hang up: what who asks for it sees."""
    actor = asker(request)
    seen = groups.get_project(actor, project_id)
    months = [
        PosterMonth(
            name=month,
            lines=[
                PosterLine(
                    day=day,
                    words=one.words,
                    beneath=" · ".join(filter(None, (one.what, one.under))),
                    sign=print_sign(one.sign),
                )
                for day, _sign, one in lines
            ],
        )
        for month, lines in by_month(groups.moments(actor, project_id, None, ON_PAPER))
    ]
    if not months:
        say(request, _("Voor een poster moet er eerst iets staan."))
        return see_other("results:timeline", project_id)
    sheet = Poster(
        language=get_language() or "nl",
        title=_("Wat we samen deden"),
        whose=seen.card.name,
        date=in_words(clock.day(clock.now()), "j F Y"),
        months=months,
    )
    return as_file(own_pdf(sheet), "application/pdf", "poster.pdf")


def by_month(found: list[groups.Moment]) -> list[tuple[str, list[tuple[str, SafeString, groups.Moment]]]]:
    """(november 2026, [(zondag 22, its sign, what happened)])."""
    months = groupby(found, key=lambda one: (one.day.year, one.day.month))
    return [(in_words(date(year, month, 1), "F Y"), [line(one) for one in within]) for (year, month), within in months]


def line(one: groups.Moment) -> tuple[str, SafeString, groups.Moment]:
    return in_words(one.day, "l j"), draw_sign(one.sign), one
