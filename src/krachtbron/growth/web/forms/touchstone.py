"""The shape of an offer, of an answer about it, and of what she does with it."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from krachtbron.growth.domain.touchstone import OFFER_MOST, WHY_MOST, Asked, Reply, Said, Then
from krachtbron.growth.web.forms import lines
from krachtbron.growth.web.labels import touchstone as labels
from krachtbron.ui.public import Form, Sentence, Words


class PlainWords(Words):
    """Words that are no lines of a rose."""

    rings = False


class OfferForm(Form):
    words = Sentence(
        label=_("Wat bieden ze je aan?"),
        help_text=_("Een cursus, een huis, werk, een weg naar werk. Eén zin is genoeg."),
        max_length=OFFER_MOST,
        widget=lines(2),
    )


class NewOfferForm(OfferForm):
    keyed = True


class PickForm(Form):
    """One question with words; pressing on without a word is no answer yet, skipping is."""

    picked = ""

    def clean(self) -> dict[str, Any]:
        if self.picked not in self.data:
            self.add_error(self.picked, _("Je koos nog niets. Kies een antwoord of sla over."))
        return self.cleaned_data


class ReplyForm(PickForm):
    picked = "said"

    def __init__(self, *args: Any, asked: Asked, before: Reply | None, **kwargs: Any) -> None:
        initial = {"said": before.said or "", "why": before.why} if before else {}
        super().__init__(*args, initial=initial, **kwargs)
        words = labels.ASKED[asked]
        self.fields["said"] = PlainWords(
            label=words.question,
            help_text=words.hint,
            words=[(one.value, word) for one, word in labels.SAID.items()],
            coerce=Said,
        )
        self.fields["why"] = Sentence(label=_("Waarom?"), max_length=WHY_MOST, required=False, widget=lines(2))


class ThenForm(PickForm):
    picked = "then"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["then"] = PlainWords(
            label=_("Wat doe je ermee?"),
            help_text=_("Je mag later anders kiezen."),
            words=[(one.value, word) for one, word in labels.THEN.items()],
            coerce=Then,
        )
