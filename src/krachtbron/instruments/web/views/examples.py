"""Examples beside the compass: a group looks at one beside its own; a coordinator words them for the organisation."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from krachtbron.access.public import Request
from krachtbron.base import clock
from krachtbron.framework import public as framework
from krachtbron.instruments.actions import examples as actions
from krachtbron.instruments.domain.compass import COMPASS
from krachtbron.instruments.queries import compass as of_group
from krachtbron.instruments.queries import examples as queries
from krachtbron.instruments.web import compass, compass_labels
from krachtbron.instruments.web.compass_forms import ExampleForm
from krachtbron.instruments.web.views.choosing import steered
from krachtbron.ui.public import carry_out, page, see_other, tell


def language() -> str:
    return get_language() or "nl"


def in_words(rows: Sequence[queries.ExampleRow]) -> list[dict[str, Any]]:
    """Each example with its items by name."""
    definition = framework.definition(framework.latest(COMPASS))
    return [
        {
            "row": row,
            "strong": ", ".join(name for _item, name in compass.names(definition, language(), row.strong)),
            "weak": ", ".join(name for _item, name in compass.names(definition, language(), row.weak)),
        }
        for row in rows
    ]


def source() -> dict[str, Any]:
    """The warning, and where the examples come from: they stand above every page of them."""
    text = framework.compass_examples(language())
    (book, *_more) = text.publications
    return {"warning": text.warning, "source": f"{book.title} ({book.authors}, {book.year}), {text.source.place}"}


@require_GET
def beside(request: Request, round_id: UUID) -> HttpResponse:
    """What a group has and misses, and beside it one example. Nothing is kept of what was looked at."""
    seen = steered(request, round_id)
    of_group.must_be_compass(seen)
    organisation_id = seen.project.organisation_id
    assert organisation_id is not None  # every project has one
    rows = queries.shown(organisation_id, language())
    asked = [row for row in rows if row.key == request.GET.get("voorbeeld")]
    definition = framework.definition(seen.row.definition)
    mine = compass.beside(definition, language(), of_group.sides_of(seen)) if seen.row.shown else {}
    context = {"round": seen.row, "project": seen.project, "rows": rows, "one": next(iter(in_words(asked)), None)}
    return page(request, "instruments/compass/examples.html", **context, **mine, **source())


@require_GET
def index(request: Request) -> HttpResponse:
    """All examples of the organisation, those left out too."""
    rows = queries.examples_of(queries.editor(request.actor), language())
    return page(request, "instruments/compass/own_examples.html", rows=in_words(rows), **source())


@require_http_methods(["GET", "POST"])
def new(request: Request) -> HttpResponse:
    """One more."""
    queries.editor(request.actor)
    form = example_form(request, {})

    def add(said: dict[str, Any]) -> object:
        return actions.add(request.actor, **said, at=clock.now())

    return asked(request, form, add, _("Een voorbeeld erbij"), None)


@require_http_methods(["GET", "POST"])
def edit(request: Request, key: str) -> HttpResponse:
    """Other words."""
    row = queries.get_example(queries.editor(request.actor), key, language())
    form = example_form(request, {"name": row.name, "text": row.text, "strong": row.strong, "weak": row.weak})
    del form.fields["key"]

    def put(said: dict[str, Any]) -> object:
        return actions.word(request.actor, key, **said, language=language(), at=clock.now())

    return asked(request, form, put, row.name, row)


def example_form(request: Request, initial: dict[str, Any]) -> ExampleForm:
    definition = framework.definition(framework.latest(COMPASS))
    items = compass.names(definition, language(), [item.id for item in definition.items])
    return ExampleForm(request.POST if request.method == "POST" else None, items=items, initial=initial)


def asked(request: Request, form: ExampleForm, action: Any, title: str, row: queries.ExampleRow | None) -> HttpResponse:
    if carry_out(form, action, compass_labels.sentence):
        tell(request, _("Bewaard."))
        return see_other("instruments:examples")
    context = {"title": title, "row": row, **source()}
    return page(request, "instruments/compass/example.html", form=form, **context)


@require_POST
def do(request: Request, key: str) -> HttpResponse:
    """Leave it out, show it again, or take the own words back."""
    queries.editor(request.actor)
    deed = request.POST.get("doe", "")
    if deed == "terug":
        actions.take_back(request.actor, key)
    elif deed in ("weg", "tonen"):
        actions.leave_out(request.actor, key, out=deed == "weg", language=language(), at=clock.now())
    return see_other("instruments:examples")
