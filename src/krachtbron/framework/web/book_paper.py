"""The handbook on paper, made once a process for each language."""

from functools import cache

from django.utils.translation import gettext as _

from krachtbron.framework import markdown, queries
from krachtbron.framework.domain.pages import Page, Shelf
from krachtbron.ui.public import Manual, ManualBlock, ManualPage, ManualPart, manual_pdf


@cache
def printed(language: str) -> bytes:
    """As it is spoken now: the language of the page and of the few words around it is the same."""
    shelf = queries.book(language)
    return manual_pdf(
        Manual(
            language=shelf.language,
            title=_("Handboek"),
            lead=[_("Waar het om gaat, hoe je het doet en waarom. In kleine bladzijden."), "Krachtbron"],
            contents=_("Wat erin staat"),
            parts=[
                ManualPart(name=name, pages=[on_paper(page, shelf) for page in pages]) for name, pages in shelf.parts
            ],
        )
    )


def on_paper(page: Page, shelf: Shelf) -> ManualPage:
    return ManualPage(
        slug=page.slug,
        title=page.head.title,
        plain=page.head.plain,
        blocks=[ManualBlock(kind=kind, runs=runs) for kind, runs in markdown.blocks(page.body)],
        sources=[f"{shelf.works[one.publication].title}: {one.place}" for one in page.head.sources],
    )
