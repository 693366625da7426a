from django.urls import URLPattern, URLResolver, path

from krachtbron.framework.web import book, instruments, own_pages, translating, views

app_name = "framework"
urlpatterns: list[URLPattern | URLResolver] = [
    path("kader/", views.handbook, name="handbook"),
    path("kader/boek/", book.contents, name="contents"),
    path("kader/boek/handboek.pdf", book.on_paper, name="book_paper"),
    path("kader/boek/nieuw/", own_pages.own_new, name="own_new"),
    path("kader/boek/eigen/<slug:slug>/", own_pages.own_page, name="own_page"),
    path("kader/boek/eigen/<uuid:page_id>/wijzigen/", own_pages.own_edit, name="own_edit"),
    path("kader/boek/eigen/<uuid:page_id>/weg/", own_pages.own_remove, name="own_remove"),
    path("kader/boek/<slug:slug>/", book.page, name="page"),
    path("kader/instrumenten/", instruments.index, name="instruments"),
    path("kader/instrumenten/nieuw/", instruments.bring, name="instrument_new"),
    path("kader/instrumenten/bewaar/", instruments.keep, name="instrument_keep"),
    path("kader/instrumenten/<slug:name>/<int:version>/", instruments.detail, name="instrument"),
    path("kader/instrumenten/<slug:name>/<int:version>/weg/", instruments.remove, name="instrument_remove"),
    path("kader/instrumenten/<slug:name>/<int:version>/taal/", translating.begin, name="instrument_language"),
    path(
        "kader/instrumenten/<slug:name>/<int:version>/<slug:language>/<int:number>/",
        translating.texts,
        name="instrument_texts",
    ),
    path("kader/<slug:block>/", views.block, name="block"),
]
