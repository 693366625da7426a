"""Every address of the house, room by room."""

from django.contrib.auth.decorators import login_not_required
from django.urls import URLPattern, URLResolver, include, path
from django.views.i18n import set_language

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("krachtbron.access.web.urls")),
    path("", include("krachtbron.access.web.allauth_urls")),
    path("", include("krachtbron.framework.web.urls")),
    path("", include("krachtbron.groups.web.urls")),
    path("", include("krachtbron.instruments.web.urls")),
    path("", include("krachtbron.results.web.urls")),
    path("", include("krachtbron.growth.web.urls")),
    path("", include("krachtbron.outreach.web.urls")),
    path("", include("krachtbron.reflection.web.urls")),
    path("", include("krachtbron.ui.web.urls")),
    path("", include("krachtbron.demo.web.urls")),
    path("taal/", login_not_required(set_language), name="set_language"),
]

handler400 = "krachtbron.config.errors.not_understood"
handler403 = "krachtbron.config.errors.forbidden"
