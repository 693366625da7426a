from django.urls import URLPattern, URLResolver, path

from krachtbron.framework.web import views

app_name = "framework"
urlpatterns: list[URLPattern | URLResolver] = [
    path("kader/", views.handbook, name="handbook"),
    path("kader/<slug:block>/", views.block, name="block"),
]
