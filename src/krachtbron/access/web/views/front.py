"""The front door: the start page, trying the demo, leaving quickly."""

from allauth.account import views as allauth_account
from django.conf import settings
from django.contrib.auth import logout
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_GET, require_POST

from krachtbron.access import queries
from krachtbron.access.adapters import speak
from krachtbron.access.demonstration import is_demonstration
from krachtbron.access.guests import drop_guest
from krachtbron.access.web import labels
from krachtbron.access.web.asking import address, asker, home, let_in, page
from krachtbron.ui.public import see_other


@login_not_required
@require_GET
def start(request: HttpRequest) -> HttpResponse:
    """What this is, for who comes by; who is signed in goes on to her own page."""
    if asker(request).is_person:
        return see_other(home())
    cast = [(name, labels.DEMO_WHO[name]) for name in settings.DEMO_CAST] if is_demonstration() else []
    return page(request, "start", join=address(settings.JOIN_URL), rose=labels.rose(), cast=cast)


@login_not_required
@require_POST
def demo_sign_in(request: HttpRequest, name: str) -> HttpResponse:
    """Look around as somebody of the demonstration. Exists nowhere else."""
    account = queries.account_by_name(name) if name in settings.DEMO_CAST and is_demonstration() else None
    if account is None:
        raise Http404
    let_in(request, account)
    return speak(see_other(home()), account.person.language)


@login_not_required
def sign_out(request: HttpRequest) -> HttpResponse:
    """Asked first; then nothing of hers is left on this device, also not what waited to be sent."""
    response: HttpResponse = allauth_account.logout(request)
    if request.method == "POST":
        response.headers["Clear-Site-Data"] = '"cache", "storage"'
    return response


@login_not_required
@require_GET
def quick_exit(request: HttpRequest) -> HttpResponse:
    """A plain link, so that it always works: end the session, forget the telephone, show something else."""
    logout(request)
    response = drop_guest(see_other(settings.QUICK_EXIT_URL))
    # That the HttpOnly cookies go also drops our pages from what "back" would show.
    response.delete_cookie(settings.SESSION_COOKIE_NAME, samesite="Lax")
    response.delete_cookie(settings.CSRF_COOKIE_NAME, samesite="Lax")
    response.headers["Clear-Site-Data"] = '"cache", "cookies", "storage"'
    response.headers["Cache-Control"] = "no-store"
    return response
