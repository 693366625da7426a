"""My data: take it along, or have it forgotten."""

from django.contrib.auth import logout
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from krachtbron.access import whole_person
from krachtbron.access.guests import drop_guest
from krachtbron.access.web.asking import asker, page
from krachtbron.base import clock
from krachtbron.ui.public import Form, see_other


@require_GET
def export(request: HttpRequest) -> HttpResponse:
    """Everything this installation keeps of me, as one file."""
    person_id = asker(request).person_id
    assert person_id is not None
    answer = JsonResponse(whole_person.export(person_id), json_dumps_params={"ensure_ascii": False, "indent": 2})
    answer.headers["Content-Disposition"] = 'attachment; filename="krachtbron-mijn-gegevens.json"'
    return answer


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


@login_not_required
@require_GET
def erased(request: HttpRequest) -> HttpResponse:
    """Goodbye."""
    return page(request, "erased")
