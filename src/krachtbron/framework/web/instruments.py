"""The instruments of an organisation: brought as a file, looked at, kept, thrown away. For its coordinators."""

from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from krachtbron.access.domain import Actor
from krachtbron.access.public import asker
from krachtbron.base import clock
from krachtbron.base.forbidden import Forbidden
from krachtbron.base.outcome import Refused
from krachtbron.framework import actions, checking, policy, queries
from krachtbron.framework.domain.own import OwnRef
from krachtbron.framework.policy import Verb
from krachtbron.framework.queries import own_instruments
from krachtbron.framework.queries.own_instruments import OwnInstrument
from krachtbron.framework.uses import used
from krachtbron.framework.web import labels
from krachtbron.framework.web.instrument_forms import BringForm, KeepForm, LanguageForm
from krachtbron.framework.web.printing import printed
from krachtbron.ui.public import page, say, see_other, tell


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """What the organisation brought, and the way to bring more."""
    actor = adder(request)
    lines = [
        {
            "row": one,
            "offered": [labels.language_name(code) for code, complete in one.languages if complete],
            "begun": [labels.language_name(code) for code, complete in one.languages if not complete],
        }
        for one in own_instruments.versions_of(actor)
    ]
    return page(request, "framework/instruments.html", lines=lines)


@require_http_methods(["GET", "POST"])
def bring(request: HttpRequest) -> HttpResponse:
    """A file is looked through. Where it is right, one sees how it will be asked; nothing is kept yet."""
    adder(request)
    form = BringForm(sent(request), request.FILES or None)
    if form.is_bound and form.is_valid() and form.found:
        keep_form = KeepForm(initial={"text": form.cleaned_data["text"]})
        seen = printed(checking.made([form.found]), form.found.data["language"])
        return page(request, "framework/instrument_preview.html", form=keep_form, seen=seen)
    return page(request, "framework/instrument_new.html", form=form)


@require_http_methods(["GET", "POST"])
def keep(request: HttpRequest) -> HttpResponse:
    """ "Bewaar" under what was looked at. What cannot be kept is told above the text itself."""
    actor = adder(request)
    if request.method != "POST":
        return see_other("framework:instrument_new")
    form = KeepForm(request.POST)
    made: OwnInstrument | Refused = Refused("key_taken")
    if form.is_valid():
        said = form.cleaned_data
        made = actions.keep(actor, said["text"], key=said["key"], at=clock.now())
    if not isinstance(made, Refused):
        tell(request, _("Bewaard."))
        return see_other("framework:instrument", made.name, made.version)
    again = BringForm(request.POST)
    if again.is_valid():
        again.add_error("text", labels.sentence(made))
    return page(request, "framework/instrument_new.html", form=again)


@require_safe
def detail(request: HttpRequest, name: str, version: int) -> HttpResponse:
    """One version: where it comes from, every question, and its languages."""
    rows = own_instruments.get_version(asker(request), name, version)
    adder(request)
    ref = OwnRef(rows[0].organisation_id, name, version)
    asked = bool(used([str(ref)]))
    definition = queries.definition(str(ref))
    there = [row.language for row in rows]
    context: dict[str, Any] = {
        "name": name,
        "version": version,
        "seen": printed(definition, get_language() or "nl"),
        "said_in": [
            {
                "code": row.language,
                "name": labels.language_name(row.language),
                "original": row.original,
                "complete": row.complete,
                "change": not row.original and not (asked and row.complete),
            }
            for row in rows
        ],
        "used": asked,
        "language_form": LanguageForm(there=there) if left(there) else None,
    }
    return page(request, "framework/instrument.html", **context)


@require_POST
def remove(request: HttpRequest, name: str, version: int) -> HttpResponse:
    """The version, or with ``taal`` one translation of it."""
    language = request.POST.get("taal", "")
    refused = actions.throw_away(asker(request), name, version, language)
    if refused:
        say(request, labels.sentence(refused))
        return see_other("framework:instrument", name, version)
    tell(request, _("Deze vertaling is weg.") if language else _("Deze versie is weg."))
    return see_other("framework:instrument", name, version) if language else see_other("framework:instruments")


def left(there: list[str]) -> bool:
    """Whether there is a language to translate to."""
    return any(code not in there for code, _name in labels.language_choices())


def sent(request: HttpRequest) -> QueryDict | None:
    return request.POST if request.method == "POST" else None


def adder(request: HttpRequest) -> Actor:
    """Who asks, when she may bring instruments."""
    actor = asker(request)
    if not policy.may(Verb.ADD, actor.role):
        raise Forbidden("organisation_add")
    return actor
