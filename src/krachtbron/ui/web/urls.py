from django.urls import URLPattern, URLResolver, path

from krachtbron.ui.web import views

app_name = "ui"
urlpatterns: list[URLPattern | URLResolver] = [
    path("ui/", views.index, name="index"),
    path("ui/<slug:name>/", views.component, name="component"),
]
