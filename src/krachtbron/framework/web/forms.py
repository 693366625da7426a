"""What somebody fills in for an own page of the handbook."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from krachtbron.framework.domain.own import BODY_MOST, PLAIN_MOST, TITLE_MOST
from krachtbron.framework.domain.own_pages import Place
from krachtbron.framework.domain.pages import Shelf
from krachtbron.framework.web.labels import language_choices
from krachtbron.ui.public import Sentence, SharedForm

SIGNS = gettext_lazy(
    "Een lege regel begint een alinea. ## maakt een kop, - een punt, > een voorbeeld, ** maakt **vet**. "
    "Een link naar een bladzijde: [woorden](power), met de naam uit haar adres."
)


class PageForm(SharedForm):
    """A page that stands; who changes it second reads first what stands now."""

    title = forms.CharField(label=gettext_lazy("Hoe heet de bladzijde?"), max_length=TITLE_MOST)
    plain = forms.CharField(
        label=gettext_lazy("Wat zegt ze in één zin?"),
        help_text=gettext_lazy("Zo eenvoudig dat iedereen hem begrijpt."),
        max_length=PLAIN_MOST,
    )
    place = forms.ChoiceField(label=gettext_lazy("Waar hoort ze?"))
    body = Sentence(
        label=gettext_lazy("De tekst"),
        help_text=SIGNS,
        max_length=BODY_MOST,
        widget=forms.Textarea(attrs={"rows": 16}),
    )

    def __init__(self, *args: Any, shelf: Shelf, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "place" in self.fields:
            self.fields["place"].choices = places(shelf)  # type: ignore[attr-defined]


class NewPageForm(PageForm):
    keyed = True
    language = forms.ChoiceField(label=gettext_lazy("In welke taal schrijf je?"), choices=language_choices)
    field_order = ("title", "plain", "place", "language", "body")


class TranslationForm(NewPageForm):
    """The same page in another language: it stands where the first one does."""

    place = None  # type: ignore[assignment]


def places(shelf: Shelf) -> list[tuple[str, object]]:
    """The parts, and the pages of ours that an example can stand with."""
    parts = [(str(Place(part=key)), name) for key, (name, _pages) in zip(shelf.ids, shelf.parts, strict=True)]
    pages = [(str(Place(under=page.slug)), page.head.title) for page in shelf.pages.values()]
    return [(_("Een eigen bladzijde in"), parts), (_("Een voorbeeld bij"), pages)]
