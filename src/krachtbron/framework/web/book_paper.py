"""The handbook on paper. Ours is made once a process for each language; with pages of an organisation in it, once
for each time that one of them changed."""

from functools import cache

from django.utils.translation import gettext as _

from krachtbron.framework import markdown, queries
from krachtbron.framework.domain.pages import Page, Shelf
from krachtbron.framework.queries.own_pages import Reading
from krachtbron.ui.public import Manual, ManualBlock, ManualPage, ManualPart, manual_pdf


def printed(reading: Reading) -> bytes:
    """What somebody reads on the screen, also when it holds pages of her organisation."""
    if not reading.house:
        return ours(reading.shelf.language)
    if "paper" not in reading.kept:
        reading.kept["paper"] = typeset(reading.shelf, reading.house)
    made: bytes = reading.kept["paper"]
    return made


@cache
def ours(language: str) -> bytes:
    """As it is spoken now: the language of the page and of the few words around it is the same."""
    return typeset(queries.book(language))


def typeset(shelf: Shelf, house: str = "") -> bytes:
    whose = [_("Met de bladzijden van %(house)s.") % {"house": house}] if house else []
    return manual_pdf(
        Manual(
            language=shelf.language,
            title=_("Handboek"),
            lead=[_("Waar het om gaat, hoe je het doet en waarom. In kleine bladzijden."), *whose, "Krachtbron"],
            contents=_("Wat erin staat"),
            parts=[
                ManualPart(name=name, pages=[on_paper(page, shelf, house) for page in pages])
                for name, pages in shelf.parts
            ],
        )
    )


def on_paper(page: Page, shelf: Shelf, house: str) -> ManualPage:
    sources = [f"{shelf.works[one.publication].title}: {one.place}" for one in page.head.sources]
    return ManualPage(
        slug=page.slug.replace("/", "-"),
        title=page.head.title,
        plain=page.head.plain,
        blocks=[ManualBlock(kind=kind, runs=runs) for kind, runs in markdown.blocks(page.body)],
        sources=[_("Een eigen bladzijde van %(house)s.") % {"house": house}] if page.own else sources,
    )
