"""The shape of what one writes to somebody, and of what she says back."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from krachtbron.framework.domain.planes import Plane
from krachtbron.growth.domain import STRENGTH_MOST, Source
from krachtbron.growth.domain.noticing import ANSWER_MOST, NAME_MOST, NOTICED_MOST
from krachtbron.growth.web import labels
from krachtbron.growth.web.forms import lines
from krachtbron.growth.web.labels.noticing import BEGINS, plane_choices
from krachtbron.ui.public import Form, Sentence


class CardForm(Form):
    """For paper only."""

    words = Sentence(
        label=_("Ik zag …"),
        help_text=_("Schrijf wat je zag en hoorde. Oordeel niet. Vergelijk met niemand."),
        max_length=NOTICED_MOST,
        widget=lines(4),
    )

    def __init__(self, *args: Any, initial: dict[str, Any] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, initial={"words": f"{BEGINS} ", **(initial or {})}, **kwargs)

    def clean_words(self) -> str:
        """Only the beginning of a sentence is nothing yet."""
        words = str(self.cleaned_data["words"])
        if words.strip(" .…").casefold() == str(BEGINS).casefold():
            raise forms.ValidationError(str(labels.REFUSALS["missing"]))
        return words


class NoticeForm(CardForm):
    keyed = True

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["plane"] = forms.TypedChoiceField(
            label=_("Waar hoort het bij?"),
            help_text=_("Kiezen hoeft niet."),
            choices=plane_choices(),
            coerce=Plane,
            empty_value=None,
            required=False,
            widget=forms.RadioSelect,
        )


class ToFellowForm(NoticeForm):
    """To somebody beside the writer, by the name that sounds in the group."""

    nickname = forms.CharField(
        label=_("Voor wie?"),
        help_text=_("Schrijf de naam zoals die in de groep klinkt."),
        max_length=NAME_MOST,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    field_order = ("nickname", "words", "plane")


class ToSomebodyForm(NoticeForm):
    """To somebody of a group that the writer leads. ``people``: (group, key, nickname, has a place of her own)."""

    field_order = ("person_id", "words", "plane")

    def __init__(self, *args: Any, people: Iterable[tuple[str, UUID, str, bool]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        groups: dict[str, list[tuple[str, str]]] = {}
        for group, key, nickname, has_place in people:
            words = nickname if has_place else gettext("%s (heeft nog geen eigen plek)") % nickname
            groups.setdefault(group, []).append((str(key), words))
        self.fields["person_id"] = forms.TypedChoiceField(
            label=_("Voor wie?"), choices=[("", gettext("Kies iemand")), *groups.items()], coerce=UUID
        )
        self.order_fields(self.field_order)


class AnswerForm(Form):
    answer = Sentence(
        label=_("Wat zeg je terug?"),
        help_text=_("Eén woord is genoeg."),
        max_length=ANSWER_MOST,
        required=False,
        widget=lines(2),
    )


class NoticedStrengthForm(Form):
    """A strength from what somebody saw, said in her own words."""

    keyed = True
    source = forms.TypedChoiceField(
        label=_("Waar hoort het bij?"),
        choices=[(one.value, labels.SOURCES[one].name) for one in (Source.COMPETENCIES, Source.CONFIDENCE)],
        coerce=Source,
        widget=forms.RadioSelect,
    )
    words = Sentence(label=_("In jouw woorden"), max_length=STRENGTH_MOST, widget=lines(3))
