"""The shape of what is sent here. What it means is decided further on."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from krachtbron.groups.domain import REPORTS, WORDS_MOST, Term
from krachtbron.groups.public import promise_words
from krachtbron.instruments.domain import LONGEST_SENTENCE, Doer, Mode, Subject
from krachtbron.instruments.web.subjects import DOERS
from krachtbron.ui.public import Form, Sentence

DIFFERENT = "anders"


class KeyForm(Form):
    """A form of one button that makes something: its key makes a second tap the same tap."""

    keyed = True


class CodeForm(Form):
    """The four letters of the shared screen."""

    code = forms.CharField(
        label=_("Code"),
        min_length=4,
        max_length=12,
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false", "class": "letters"}
        ),
        error_messages={
            "required": _("Typ de vier letters van het scherm."),
            "min_length": _("De code heeft vier letters."),
            "max_length": _("De code heeft vier letters."),
        },
    )

    def clean_code(self) -> str:
        """Spaces and dashes that people type between letters do not count."""
        return "".join(letter for letter in self.cleaned_data["code"] if letter.isalnum()).upper()


class AgreeForm(Form):
    """One button of one axis: a value, or "we zien het anders", with a sentence that may stay empty."""

    item = forms.SlugField(max_length=40)
    value = forms.CharField(max_length=8)
    words = Sentence(max_length=LONGEST_SENTENCE, required=False)

    def clean_value(self) -> int | None:
        written: str = self.cleaned_data["value"]
        if written == DIFFERENT:
            return None
        if not (written.isascii() and written.isdigit()):
            raise forms.ValidationError("unknown_value")
        return int(written)


ROSE = {
    Mode.ALONE: _("Ik vul mijn eigen roos in"),
    Mode.PERSPECTIVES: _("Ieder vult een eigen roos in, daarna leggen we ze naast elkaar"),
    Mode.TOGETHER: _("Samen een roos, met %s"),
}
OTHER = {
    Mode.ALONE: _("Ik vul in, voor mezelf"),
    Mode.PERSPECTIVES: _("Ieder vult in, daarna leggen we alles naast elkaar"),
    Mode.TOGETHER: _("Samen, met %s"),
}


class StartForm(Form):
    """How a new rose is filled: alone, everyone an own one, or together with one of the groups."""

    keyed = True

    def __init__(
        self, *args: Any, groups: list[tuple[UUID, str]], modes: Collection[Mode], rose: bool, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        words = ROSE if rose else OTHER
        choices: list[tuple[str, Any]] = [
            (mode.value, words[mode]) for mode in (Mode.ALONE, Mode.PERSPECTIVES) if mode in modes
        ]
        if Mode.TOGETHER in modes:
            choices += [(str(key), words[Mode.TOGETHER] % name) for key, name in groups]
        self.fields["how"] = forms.ChoiceField(
            label=_("Hoe willen jullie kijken?"),
            choices=choices,
            initial=choices[0][0] if len(choices) == 1 else None,  # one way is no question
            widget=forms.RadioSelect,
        )

    def clean_how(self) -> tuple[Mode, UUID | None]:
        written: str = self.cleaned_data["how"]
        if written in (Mode.ALONE, Mode.PERSPECTIVES):
            return Mode(written), None
        return Mode.TOGETHER, UUID(written)


class StepForm(Form):
    """One small step: what, who, when."""

    keyed = True
    what = Sentence(
        label=_("Wat is jullie volgende stap?"),
        help_text=_("Klein en concreet. Iets wat jullie zelf kunnen doen."),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2, "autofocus": True}),
    )
    who = forms.CharField(label=_("Wie?"), max_length=120, required=False, initial=_("wij samen"))
    term = forms.ChoiceField(
        label=_("Wanneer?"),
        choices=promise_words.TERMS,
        initial=Term.NEXT_TIME.value,
        widget=forms.RadioSelect,
    )
    due = forms.DateField(
        label=_("Op welke dag?"), required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )


class OwnStepForm(StepForm):
    """The step of an organisation, with who chosen from a few; or of oneself, where nobody else is asked."""

    def __init__(self, *args: Any, subject: Subject, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        what: Any = self.fields["what"]
        if subject is Subject.ONESELF:
            what.label, what.help_text = _("Wat ga je concreet doen?"), _("Klein en concreet. Iets wat je zelf kunt.")
            del self.fields["who"]
            return
        what.help_text = _("Klein en concreet. Noem niemand bij naam.")
        doers = [(code.value, word) for code, word in DOERS.items()]
        self.fields["who"] = forms.ChoiceField(
            label=_("Wie?"), choices=doers, initial=Doer.TEAM.value, widget=forms.RadioSelect
        )


class ToldForm(Form):
    """How a step went, in one tap; with a sentence for who likes."""

    words = forms.CharField(label=_("Een zin erbij"), max_length=WORDS_MOST, required=False)
    state = forms.ChoiceField(choices=[(one.value, one.value) for one in REPORTS], widget=forms.HiddenInput)
