"""Forms with fields for each item of an instrument."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from krachtbron.framework.domain import Definition
from krachtbron.groups.domain import ProjectRole
from krachtbron.instruments.domain import LONGEST_SENTENCE
from krachtbron.instruments.web import labels
from krachtbron.ui.public import Form, Sentence, Words


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
