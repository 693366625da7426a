"""Addresses of one's own space, and of what others opened."""

from django.urls import URLPattern, URLResolver, path

from krachtbron.growth.web.views import dreams, opened, sharing, space, strengths

app_name = "growth"
urlpatterns: list[URLPattern | URLResolver] = [
    path("mijn/", space.home, name="home"),
    path("mijn/krachten/", strengths.all_, name="strengths"),
    path("mijn/krachten/erbij/<str:source>/", strengths.new, name="strength_new"),
    path("mijn/krachten/<uuid:item_id>/", strengths.one, name="strength"),
    path("mijn/krachten/<uuid:item_id>/band/", strengths.tie, name="strength_tie"),
    path("mijn/krachten/<uuid:item_id>/weg/", strengths.remove, name="strength_remove"),
    path("mijn/dromen/nieuw/", dreams.new, name="dream_new"),
    path("mijn/dromen/<uuid:item_id>/", dreams.one, name="dream"),
    path("mijn/dromen/<uuid:item_id>/anders/", dreams.otherwise, name="dream_edit"),
    path("mijn/dromen/<uuid:item_id>/nu/", dreams.settle, name="dream_settle"),
    path("mijn/dromen/<uuid:item_id>/weg/", dreams.remove, name="dream_remove"),
    path("mijn/dromen/<uuid:item_id>/stap/", dreams.step_new, name="step_new"),
    path("mijn/stappen/<uuid:item_id>/", dreams.step, name="step"),
    path("mijn/stappen/<uuid:item_id>/weg/", dreams.step_remove, name="step_remove"),
    path("mijn/woorden/<uuid:cheer_id>/weg/", dreams.cheer_remove, name="cheer_remove"),
    path("mijn/<str:kind>/<uuid:item_id>/wie/", sharing.audience, name="audience"),
    path("open/", opened.all_, name="opened"),
    path("open/<uuid:person_id>/", opened.one, name="opened_one"),
    path("open/stap/<uuid:step_id>/", opened.cheer, name="cheer"),
]
