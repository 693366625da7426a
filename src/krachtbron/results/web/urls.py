"""The addresses of results and of the timeline."""

from django.urls import URLPattern, URLResolver, path

from krachtbron.results.web.views import results, timeline

app_name = "results"
urlpatterns: list[URLPattern | URLResolver] = [
    path("groepen/<uuid:group_id>/lukte/", results.in_group, name="new"),
    path("projecten/<uuid:project_id>/lukte/", results.in_project, name="project_new"),
    path("projecten/<uuid:project_id>/tijdlijn/", timeline.timeline, name="timeline"),
    path("projecten/<uuid:project_id>/tijdlijn/poster.pdf", timeline.poster, name="poster"),
    path("lukte/<uuid:result_id>/", results.edit, name="edit"),
    path("lukte/<uuid:result_id>/weg/", results.remove, name="remove"),
]
