"""My data: take it along, or have it forgotten."""

import json

from django.contrib.auth import logout
from django.contrib.auth.decorators import login_not_required
from django.core.serializers.json import DjangoJSONEncoder
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from krachtbron.access import queries, whole_person
from krachtbron.access.guests import drop_guest
from krachtbron.access.web import labels
from krachtbron.access.web.asking import asker, page
from krachtbron.base import clock
from krachtbron.ui.public import Book, Form, as_file, own_pdf, see_other, tell


@require_GET
def export(request: HttpRequest) -> HttpResponse:
    """Everything this installation keeps of me, as one file for a machine: docs/export.schema.json."""
    person_id = asker(request).person_id
    assert person_id is not None
    kept = whole_person.file(person_id, clock.now())
    made = json.dumps(kept, cls=DjangoJSONEncoder, ensure_ascii=False, indent=2)
    return as_file(made, "application/json", "gegevens.json")


@require_GET
def book(request: HttpRequest) -> HttpResponse:
    """The same to read: a small book."""
    person_id = asker(request).person_id
    assert person_id is not None
    made = Book(
        language=get_language() or "nl",
        title=_("Wat van mij is"),
        whose=queries.names_of([person_id]).get(person_id, ""),
        date=labels.on_day(clock.day(clock.now())),
        lead=[_("Alles wat hier over mij staat."), _("Dit boekje is van mij.")],
        contents=_("Wat erin staat"),
        chapters=whole_person.told(person_id),
    )
    return as_file(own_pdf(made), "application/pdf", "boekje.pdf")


@require_GET
def before_erasing(request: HttpRequest) -> HttpResponse:
    """What goes and what stays, before anything happens."""
    return page(request, "erase")


@require_http_methods(["GET", "POST"])
def erase(request: HttpRequest) -> HttpResponse:
    """One button. Holds at once, on every device."""
    person_id = asker(request).person_id
    assert person_id is not None
    if request.method == "POST":
        whole_person.erase(person_id, clock.now())
        logout(request)
        return drop_guest(see_other(reverse("access:erased")))
    return page(request, "erase_now", form=Form())


@require_http_methods(["GET", "POST"])
def erase_words(request: HttpRequest) -> HttpResponse:
    """All I wrote for myself goes; my account stays. What goes and what stays is said beforehand."""
    person_id = asker(request).person_id
    assert person_id is not None
    if request.method == "POST":
        whole_person.erase_words(person_id, clock.now())
        tell(request, _("Alles wat je schreef, is weg."))
        return see_other("access:me")
    return page(request, "erase_words", form=Form())


@login_not_required
@require_GET
def erased(request: HttpRequest) -> HttpResponse:
    """Goodbye."""
    return page(request, "erased")
