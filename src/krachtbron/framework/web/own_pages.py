"""The pages of an organisation: read by everybody who belongs to it, written by its coordinators."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from krachtbron.access.public import asker
from krachtbron.base import clock
from krachtbron.base.forbidden import Forbidden
from krachtbron.base.outcome import Refused
from krachtbron.framework import actions, markdown, policy, queries
from krachtbron.framework.domain.own_pages import OWN, Place
from krachtbron.framework.policy import Verb
from krachtbron.framework.queries import own_pages
from krachtbron.framework.queries.own_pages import OwnPage
from krachtbron.framework.web import labels
from krachtbron.framework.web.book import spoken
from krachtbron.framework.web.forms import NewPageForm, PageForm, TranslationForm
from krachtbron.ui.public import carry_out, page, see_other, tell


@require_safe
def own_page(request: HttpRequest, slug: str) -> HttpResponse:
    """One page of the organisation, among ours."""
    actor = asker(request)
    reading = own_pages.reading_of(actor, spoken())
    one = reading.shelf.pages.get(OWN + slug)
    if one is None or one.own is None:
        raise Http404
    before, after = reading.shelf.around(one.slug)
    writes = policy.may(Verb.WRITE, actor.role)
    missing = [code for code, _name in labels.language_choices() if code not in own_pages.languages_of(actor, slug)]
    context = {
        "page": one,
        "part": reading.shelf.part_of(one.slug),
        "house": reading.house,
        "body": drawn(one.body, reading),
        "under": reading.shelf.pages.get(one.under),
        "before": before,
        "after": after,
        "writes": writes,
        "more_languages": missing if writes else [],
    }
    return render(request, "framework/own_page.html", context)


@require_http_methods(["GET", "POST"])
def own_new(request: HttpRequest) -> HttpResponse:
    """A new page; ``?van=``: of which page it is a translation; ``?bij=``: where it comes."""
    actor, shelf = asker(request), queries.book(spoken())
    must(request)
    translates = translated(request)
    began: dict[str, Any] = {"language": spoken(), "place": f"bij:{request.GET.get('bij', '')}"}
    if translates:
        there = own_pages.languages_of(actor, translates.slug)
        began = {name: getattr(translates, name) for name in ("title", "plain", "body")}
        began["language"] = next((code for code, _name in labels.language_choices() if code not in there), "nl")
    form = (TranslationForm if translates else NewPageForm)(sent(request), shelf=shelf, initial=began)
    more: dict[str, Any] = {"translates": translates.pk} if translates else {}
    return written(
        request, form, lambda said: actions.add_page(actor, **said, **more, at=clock.now()), translates=translates
    )


@require_http_methods(["GET", "POST"])
def own_edit(request: HttpRequest, page_id: UUID) -> HttpResponse:
    actor = asker(request)
    row = own_pages.get_page(actor, page_id)
    must(request)
    now = {"title": row.title, "plain": row.plain, "body": row.body, "place": str(Place(row.part, row.under))}
    form = PageForm(sent(request), shelf=queries.book(spoken()), initial=now)
    return written(request, form, lambda said: actions.change_page(actor, page_id, **said, at=clock.now()), row=row)


@require_POST
def own_remove(request: HttpRequest, page_id: UUID) -> HttpResponse:
    actions.throw_page(asker(request), page_id)
    tell(request, _("De bladzijde is weg."))
    return see_other("framework:contents")


def written(request: HttpRequest, form: PageForm, action: Any, **context: Any) -> HttpResponse:
    """The form; with "Bekijk" how the page will look, and nothing is kept."""
    looks = "bekijk" in request.POST
    if looks and form.is_valid():
        context["seen"] = preview(request, form)
    elif not looks and (made := carry_out(form, action, labels.sentence)):
        tell(request, _("Bewaard."))
        return see_other("framework:own_page", made.slug)
    row: OwnPage | None = context.get("row") or context.get("translates")
    back = reverse("framework:own_page", args=[row.slug]) if row else reverse("framework:contents")
    return page(request, "framework/own_form.html", form=form, back=back, **context)


def preview(request: HttpRequest, form: PageForm) -> SafeString | None:
    """The text as it would stand; its faults come beside the field."""
    actor, said = asker(request), form.cleaned_data
    checked = actions.check(actor, said["title"], said["plain"], said["body"], Place(part="aim"))
    if isinstance(checked, Refused):
        form.refuse(checked, labels.sentence(checked))
        return None
    return drawn(checked[2], own_pages.reading_of(actor, spoken()))


def drawn(body: str, reading: own_pages.Reading) -> SafeString:
    return markdown.shown(body, reverse("framework:contents") + "{}/", reading.shelf.pages)


def translated(request: HttpRequest) -> OwnPage | None:
    """The page that is translated, when the address names one."""
    named = request.GET.get("van", "")
    try:
        return own_pages.get_page(asker(request), UUID(named)) if named else None
    except ValueError:
        raise Http404 from None


def sent(request: HttpRequest) -> QueryDict | None:
    return request.POST if request.method == "POST" else None


def must(request: HttpRequest) -> None:
    if not policy.may(Verb.WRITE, asker(request).role):
        raise Forbidden("organisation_write")
