"""The recovery card, and what it opens."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables
from django.views.decorators.http import require_http_methods

from krachtbron.access import whole_person
from krachtbron.access.actions import vaults
from krachtbron.access.queries.vaults import has_card, is_locked
from krachtbron.access.tries import count_try, tried_too_often
from krachtbron.access.web import labels
from krachtbron.access.web.asking import asker, home, page, refused
from krachtbron.access.web.forms import CardForm
from krachtbron.access.web.locked import locked_page
from krachtbron.base import clock
from krachtbron.base.outcome import Refused
from krachtbron.ui.public import Form, see_other, tell

MOST_TRIES = 8


@sensitive_variables("card")
@require_http_methods(["GET", "POST"])
def card(request: HttpRequest) -> HttpResponse:
    """What a card is for. The letters stand in the answer to the form and nowhere else."""
    actor = asker(request)
    assert actor.person_id is not None
    if request.method == "POST":
        return page(request, "card_made", groups=vaults.make_card(actor, at=clock.now()).split("-"))
    return page(request, "card", form=Form(), again=has_card(actor.person_id))


@sensitive_post_parameters("card")
@require_http_methods(["GET", "POST"])
def unlock(request: HttpRequest) -> HttpResponse:
    """Type what stands on the card."""
    actor = asker(request)
    assert actor.person_id is not None
    if not is_locked(actor.person_id):
        return see_other(home())
    form = CardForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        tries, outcome = f"card:{actor.person_id}", Refused("card_too_often", "card")
        if not tried_too_often(request, tries, limit=MOST_TRIES):
            outcome = vaults.unlock(actor, form.cleaned_data["card"])  # type: ignore[assignment]
        if not refused(form, outcome, labels.sentence):
            tell(request, _("Je woorden zijn weer open."))
            return see_other(onward(request, form.cleaned_data["onward"]))
        if outcome.code == "wrong_card":
            count_try(request, tries, minutes=5)
    return locked_page(request, form)


def onward(request: HttpRequest, path: str) -> str:
    """Back to the page she wanted, when it is one of this house."""
    own = url_has_allowed_host_and_scheme(path, {request.get_host()}, require_https=request.is_secure())
    return path if path and own else home()


@require_http_methods(["GET", "POST"])
def begin_anew(request: HttpRequest) -> HttpResponse:
    """Without her card: let go of what is locked. Asked first."""
    person_id = asker(request).person_id
    assert person_id is not None
    if not is_locked(person_id):
        return see_other(home())
    if request.method == "POST":
        whole_person.erase_words(person_id, clock.now())
        tell(request, _("Je begint opnieuw. Je oude woorden zijn weg."))
        return see_other(home())
    return page(request, "begin_anew", form=Form(), back=reverse("access:unlock"))
