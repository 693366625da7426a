"""Every address of the house, room by room."""

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("krachtbron.access.web.urls")),
    path("", include("krachtbron.framework.web.urls")),
    path("", include("krachtbron.groups.web.urls")),
    path("", include("krachtbron.instruments.web.urls")),
    path("", include("krachtbron.ui.web.urls")),
    path("", include("krachtbron.demo.web.urls")),
]
