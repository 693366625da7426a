"""The shape of a story, of who types it, and of what is asked with it."""

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from krachtbron.access.domain import Sight
from krachtbron.access.public import Near
from krachtbron.growth.domain.story import ASK_MOST, STORY_MOST, TITLE_MOST
from krachtbron.growth.web.forms import lines, name_of
from krachtbron.ui.public import Form, Sentence


def uuid_or_none(said: object) -> UUID | None:
    return UUID(str(said)) if said else None


class StoryForm(Form):
    title = forms.CharField(label=_("Een titel"), max_length=TITLE_MOST, required=False)
    words = Sentence(
        label=_("Je verhaal"),
        help_text=_("Begin waar je wilt. Je mag stoppen en later verder doen."),
        max_length=STORY_MOST,
        widget=lines(12),
    )


def people(near: Iterable[Near]) -> list[tuple[str, str]]:
    return [(str(one.who), name_of(one) or _now("iemand")) for one in near if one.sight is Sight.PERSON]


class NewStoryForm(StoryForm):
    """``near``: who may be the one that types here what she tells."""

    keyed = True

    def __init__(self, *args: Any, near: Iterable[Near], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if found := people(near):
            self.fields["typist"] = forms.TypedChoiceField(
                label=_("Wie typt?"),
                choices=[("", _now("Ik typ zelf"))]
                + [(who, _now("%s typt wat ik vertel") % name) for who, name in found],
                coerce=uuid_or_none,
                empty_value=None,
                required=False,
                initial="",
                widget=forms.RadioSelect,
            )


class AskTypingForm(Form):
    keyed = True

    def __init__(self, *args: Any, near: Iterable[Near], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["typist"] = forms.TypedChoiceField(
            label=_("Wie mag typen?"), choices=people(near), coerce=uuid_or_none, widget=forms.RadioSelect
        )
        self.fields["title"] = forms.CharField(
            label=_("Een titel"),
            help_text=_("Wie typt, leest deze titel."),
            max_length=TITLE_MOST,
            required=False,
        )


class TypingForm(StoryForm):
    """For who types."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["words"].label = _("Wat de ander vertelt")
        self.fields["words"].help_text = _("Schrijf de woorden zoals je ze hoort.")


class OfferForm(Form):
    """``projects``: (key, name) of where it is not offered yet."""

    def __init__(self, *args: Any, projects: Sequence[tuple[UUID, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["project"] = forms.TypedChoiceField(
            label=_("Aan welk project?"),
            choices=[(str(key), name) for key, name in projects],
            coerce=uuid_or_none,
            widget=forms.RadioSelect,
            initial=str(projects[0][0]) if len(projects) == 1 else None,
        )


class UseForm(Form):
    keyed = True
    words = Sentence(
        label=_("Wat vraag je?"),
        help_text=_("In één zin: wat je ermee wilt doen, waar en wanneer."),
        max_length=ASK_MOST,
        widget=lines(3),
    )
