"""The shape of what is sent here. What it means is decided further on."""

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from krachtbron.framework.domain import Definition
from krachtbron.groups.domain import ProjectRole, Term
from krachtbron.groups.public import promise_words
from krachtbron.instruments.domain import LONGEST_SENTENCE, Mode
from krachtbron.instruments.web import labels
from krachtbron.ui.public import Form, Words

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


class Sentence(forms.CharField):
    """A few lines. A browser counts the end of a line as one sign and sends two; here it is one again."""

    widget = forms.Textarea

    def to_python(self, value: Any) -> Any:
        written = super().to_python(value)
        return written.replace("\r\n", "\n") if isinstance(written, str) else written


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


class StartForm(Form):
    """How a new rose is filled: alone, everyone an own one, or together with one of the groups."""

    keyed = True

    def __init__(self, *args: Any, groups: list[tuple[UUID, str]], may_ask: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices: list[tuple[str, Any]] = [(Mode.ALONE.value, _("Ik vul mijn eigen roos in"))]
        if may_ask:
            choices.append(
                (Mode.PERSPECTIVES.value, _("Ieder vult een eigen roos in, daarna leggen we ze naast elkaar"))
            )
        choices += [(str(key), _("Samen een roos, met %s") % name) for key, name in groups]
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


class ItemsForm(Form):
    """A form with fields for each item of an instrument."""

    def __init__(self, *args: Any, definition: Definition, language: str, plain: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.texts = definition.in_language(language).items
        self.items = [item.id for item in definition.items]
        self.plain = plain
        for item in definition.items:
            self.add_item(item.id)

    def add_item(self, item: str) -> None:
        raise NotImplementedError

    def name_of(self, item: str) -> str:
        return self.texts[item].plain if self.plain else self.texts[item].name

    def add_choice(self, item: str) -> None:
        self.fields[item] = Words(label=self.name_of(item), words=self.texts[item].options)

    def add_sentence(self, item: str) -> None:
        self.fields[f"words_{item}"] = Sentence(
            label=_("Een zin bij %s (mag leeg)") % self.name_of(item),
            required=False,
            max_length=LONGEST_SENTENCE,
            widget=forms.Textarea(attrs={"rows": 2}),
        )

    @property
    def answers(self) -> dict[str, int | None]:
        return {item: self.cleaned_data[item] for item in self.items}

    @property
    def sentences(self) -> dict[str, str | None]:
        return {item: self.cleaned_data.get(f"words_{item}", "").strip() for item in self.items}


class FillForm(ItemsForm):
    """The whole rose at once."""

    def add_item(self, item: str) -> None:
        self.add_choice(item)
        self.add_sentence(item)

    def axes(self) -> list[dict[str, Any]]:
        """Each axis with its radio buttons, ready for the places over the drawing."""
        told = []
        for place, item in enumerate(self.items):
            chosen = str(self[item].value() if self[item].value() is not None else "")
            text = self.texts[item]
            told.append(
                {
                    "place": place,
                    "item": item,
                    "name": self.name_of(item),
                    "question": " ".join(text.question if self.plain else text.professional_question),
                    "points": [(value, word, str(value) == chosen) for value, word in text.options],
                    "skipped": not chosen and self.is_bound,
                    "sentence": self[f"words_{item}"],
                    "faults": [f"{self.name_of(item)}: {error}" for error in self[item].errors],
                }
            )
        return told


class SentencesForm(ItemsForm):
    """A sentence beside each answer."""

    def add_item(self, item: str) -> None:
        self.add_sentence(item)


class PaperForm(ItemsForm):
    """Answers that somebody gave on paper, typed in by a worker."""

    keyed = True

    def __init__(self, *args: Any, perspectives: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if perspectives:
            self.fields["perspective"] = forms.ChoiceField(
                label=_("Van wie is dit papier?"),
                choices=[(role.value, word) for role, word in labels.PERSPECTIVES.items()],
                initial=ProjectRole.PARTICIPANT.value,
                widget=forms.RadioSelect,
            )

    def add_item(self, item: str) -> None:
        self.add_choice(item)


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
