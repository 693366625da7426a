"""What the group knew of somebody before she came herself; and the other ways in that were made for her."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from krachtbron.access import whole_person
from krachtbron.access.queries.vaults import has_card
from krachtbron.access.web.asking import asker, home, page
from krachtbron.base import clock
from krachtbron.ui.public import see_other, tell


@require_http_methods(["GET", "POST"])
def known(request: HttpRequest) -> HttpResponse:
    """Thing by thing, in plain words. It stays as it is, until she lets it go."""
    person_id = asker(request).person_id
    assert person_id is not None
    if request.method == "POST":
        return let_go(request, person_id)
    things = whole_person.known(person_id)
    return page(request, "known", things=things, home=home(), card=not has_card(person_id))


def let_go(request: HttpRequest, person_id: UUID) -> HttpResponse:
    said = request.POST
    try:
        item = UUID(said.get("item", ""))
    except ValueError:
        raise Http404 from None
    if whole_person.let_go(person_id, said.get("room", ""), said.get("kind", ""), item, at=clock.now()):
        tell(request, _("Bewaard. Dit weet de groep nu niet meer."))
    return see_other(reverse("access:known"))
