from django.urls import URLPattern, URLResolver, path

from krachtbron.framework.web import book, views

app_name = "framework"
urlpatterns: list[URLPattern | URLResolver] = [
    path("kader/", views.handbook, name="handbook"),
    path("kader/boek/", book.contents, name="contents"),
    path("kader/boek/handboek.pdf", book.on_paper, name="book_paper"),
    path("kader/boek/<slug:slug>/", book.page, name="page"),
    path("kader/<slug:block>/", views.block, name="block"),
]
