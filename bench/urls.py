"""Every address of the house, and the floor: a view that only answers."""

from django.http import HttpRequest, HttpResponse
from django.urls import path

from krachtbron.config.urls import urlpatterns as house


def bare(_: HttpRequest) -> HttpResponse:
    return HttpResponse("goed")


urlpatterns = [path("bench/bare/", bare), *house]
"""The bare view asks who signed in, like every page: only the page itself is compared."""
