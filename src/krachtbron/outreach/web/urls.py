"""The addresses of going out: the round, its places, the contacts there."""

from django.urls import URLPattern, URLResolver, path

from krachtbron.outreach.web import away, homes, into_group, views, walks

app_name = "outreach"
urlpatterns: list[URLPattern | URLResolver] = [
    path("op-pad/", views.round_, name="round"),
    path("op-pad/zonder-net/", away.away, name="away"),
    path("op-pad/stilstaan/", views.questions, name="questions"),
    path("op-pad/samen-gaan/", homes.together, name="together"),
    path("op-pad/samen-gaan.pdf", homes.together_paper, name="together_paper"),
    path("op-pad/veilig/<uuid:project_id>/", homes.safety, name="safety"),
    path("op-pad/veilig/<uuid:project_id>/wijzigen/", homes.safety_edit, name="safety_edit"),
    path("op-pad/rondes/nieuw/<uuid:project_id>/", walks.walk_new, name="walk_new"),
    path("op-pad/rondes/<uuid:walk_id>/", walks.walk, name="walk"),
    path("op-pad/rondes/<uuid:walk_id>/wijzigen/", walks.walk_edit, name="walk_edit"),
    path("op-pad/rondes/<uuid:walk_id>/weg/", walks.walk_remove, name="walk_remove"),
    path("op-pad/rondes/<uuid:walk_id>/<uuid:place_id>/eerder/", walks.stop_earlier, name="stop_earlier"),
    path("op-pad/rondes/<uuid:walk_id>/<uuid:place_id>/hier/", walks.stop_here, name="stop_here"),
    path("op-pad/nieuw/<uuid:project_id>/", views.place_new, name="place_new"),
    path("op-pad/plekken/<uuid:place_id>/", views.place, name="place"),
    path("op-pad/plekken/<uuid:place_id>/wijzigen/", views.place_edit, name="place_edit"),
    path("op-pad/plekken/<uuid:place_id>/weg/", views.place_remove, name="place_remove"),
    path("op-pad/plekken/<uuid:place_id>/naar-een-groep/", into_group.into_group, name="into_group"),
    path("op-pad/plekken/<uuid:place_id>/contact/", views.contact_new, name="contact_new"),
    path("op-pad/contacten/<uuid:contact_id>/wijzigen/", views.contact_edit, name="contact_edit"),
    path("op-pad/contacten/<uuid:contact_id>/weg/", views.contact_remove, name="contact_remove"),
    path("op-pad/contacten/<uuid:contact_id>/rond/", views.settle, name="settle"),
    path("op-pad/contacten/<uuid:contact_id>/naam-weg/", views.drop_nickname, name="drop_nickname"),
]
