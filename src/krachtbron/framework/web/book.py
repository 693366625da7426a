"""The handbook to read from the first page to the last, or from a question to its answer; public, and without the
database for who is not signed in. Who belongs to an organisation finds its own pages in it."""

from functools import cache

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from krachtbron.access.public import asker
from krachtbron.framework import markdown, policy, queries
from krachtbron.framework.domain.pages import Page, Shelf
from krachtbron.framework.domain.searching import alike
from krachtbron.framework.policy import Verb
from krachtbron.framework.queries import own_pages
from krachtbron.framework.web.book_paper import printed
from krachtbron.ui.public import as_file

LONGEST = 200  # of what somebody types to find something, in signs


def spoken() -> str:
    return get_language() or "nl"


@require_safe
@login_not_required
def contents(request: HttpRequest) -> HttpResponse:
    """The parts with their pages. ``?zoek=``: the pages that answer best what was typed."""
    actor, typed = asker(request), request.GET.get("zoek", "")[:LONGEST].strip()
    reading = own_pages.reading_of(actor, spoken())
    shelf = reading.shelf
    slugs = reading.index.find(typed) if typed else []
    context = {
        "shelf": shelf,
        "house": reading.house,
        "typed": typed,
        "found": [(shelf.pages[slug], answered(shelf.pages[slug], typed, shelf.language)) for slug in slugs],
        "writes": policy.may(Verb.WRITE, actor.role),
        "adds": policy.may(Verb.ADD, actor.role),
    }
    return render(request, "framework/contents.html", context)


def answered(page: Page, typed: str, language: str) -> str:
    """Under a page that was found: the question it answers that is nearest to what was typed, else what it says."""
    best = max(page.head.asks, key=lambda one: alike(one, typed, language), default="")
    return best if alike(best, typed, language) > 1 else page.head.plain


@require_safe
@login_not_required
def page(request: HttpRequest, slug: str) -> HttpResponse:
    """One page, with where it comes from, and the way on."""
    actor = asker(request)
    reading = own_pages.reading_of(actor, spoken())
    shelf = reading.shelf
    if slug not in shelf.pages:
        raise Http404
    one = shelf.pages[slug]
    before, after = shelf.around(slug)
    context = {
        "page": one,
        "part": shelf.part_of(slug),
        "body": drawn(shelf.language, slug),
        "more": [shelf.pages[other] for other in one.head.seealso],
        "sources": [(shelf.works[source.publication], source.place) for source in one.head.sources],
        "before": before,
        "after": after,
        "house": reading.house,
        "examples": [other for other in shelf.pages.values() if other.own and other.under == slug],
        "writes": policy.may(Verb.WRITE, actor.role),
    }
    return render(request, "framework/page.html", context)


@require_safe
@login_not_required
def on_paper(request: HttpRequest) -> HttpResponse:
    """The whole of it, to print."""
    reading = own_pages.reading_of(asker(request), spoken())
    return as_file(printed(reading), "application/pdf", "handboek.pdf")


@cache
def drawn(language: str, slug: str) -> SafeString:
    """The text of a page, drawn once a process."""
    shelf: Shelf = queries.book(language)
    return markdown.shown(shelf.pages[slug].body, reverse("framework:contents") + "{}/")
