"""Every address of the house, and the floors: views that only answer."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.urls import path

from krachtbron.config.urls import urlpatterns as house


def bare(_: HttpRequest) -> HttpResponse:
    """Asks who signed in, like every page: only the page itself is compared."""
    return HttpResponse("goed")


@login_not_required
def public(_: HttpRequest) -> HttpResponse:
    """The same for who has no account."""
    return HttpResponse("goed")


urlpatterns = [path("bench/bare/", bare), path("bench/public/", public), *house]
