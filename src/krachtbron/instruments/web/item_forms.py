"""Forms with fields for each item of an instrument."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from krachtbron.framework.domain import Definition, Item
from krachtbron.groups.domain import ProjectRole
from krachtbron.instruments.domain import LONGEST_SENTENCE, Answer, several
from krachtbron.instruments.web import labels
from krachtbron.ui.public import Form, Sentence, Words


class ItemsForm(Form):
    """A form with fields for each item of an instrument: ``<item>`` for the answer, ``words_<item>`` for a sentence."""

    def __init__(self, *args: Any, definition: Definition, language: str, plain: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.definition, self.plain = definition, plain
        self.text = definition.in_language(language)
        self.texts = self.text.items
        self.items = [item.id for item in definition.items]
        for item in definition.items:
            self.add_item(item)

    def add_item(self, item: Item) -> None:
        raise NotImplementedError

    def name_of(self, item: str) -> str:
        return self.texts[item].plain if self.plain else self.texts[item].name

    def asked(self, item: str) -> Sequence[str]:
        """The question, a line each."""
        return self.texts[item].question if self.plain else self.texts[item].professional_question

    def add_answer(self, item: Item) -> None:
        """Words to choose from; lines to write on where one answers in words."""
        if item.kind == "open":
            self.add_sentence(item.id, self.name_of(item.id), hint=" ".join(self.asked(item.id)))
            return
        said: dict[str, Any] = {"label": self.name_of(item.id), "required": False}
        if not self.definition.rose:
            said["help_text"] = " ".join(self.asked(item.id))
        options = self.texts[item.id].options
        if item.many:
            widget = forms.CheckboxSelectMultiple
            self.fields[item.id] = forms.TypedMultipleChoiceField(choices=options, coerce=int, widget=widget, **said)
        else:
            self.fields[item.id] = Words(words=options, rings=self.definition.rose, **said)

    def add_sentence(self, item: str, label: Any, hint: str = "") -> None:
        self.fields[f"words_{item}"] = Sentence(
            label=label,
            help_text=hint,
            required=False,
            max_length=LONGEST_SENTENCE,
            widget=forms.Textarea(attrs={"rows": 2}),
        )

    def add_beside(self, item: Item) -> None:
        """A sentence beside an answer: what is asked there in words, or whatever somebody wants to say."""
        if item.kind != "open" and item.line == item.id:
            name = self.name_of(item.id)
            asked = self.text.evidence
            self.add_sentence(item.id, f"{name}: {asked}" if asked else _("Een zin bij %s (mag leeg)") % name)

    @property
    def answers(self) -> dict[str, Answer]:
        given = {item: self.cleaned_data.get(item) for item in self.items}
        return {item: several(value) if isinstance(value, list) else value for item, value in given.items()}

    @property
    def sentences(self) -> dict[str, str | None]:
        return {
            item: self.cleaned_data.get(f"words_{item}", "").strip() if f"words_{item}" in self.fields else None
            for item in self.items
        }

    def sections(self) -> list[dict[str, Any]]:
        """The fields under the headings of the instrument; without headings all in one."""
        return [
            {"title": title, "fields": self.some(name for item in items for name in self.named(item))}
            for title, items in labels.sections(self.definition, self.text)
        ]

    def named(self, item: str) -> list[str]:
        return [name for name in (item, f"words_{item}") if name in self.fields]


class FillForm(ItemsForm):
    """The whole instrument at once, with a sentence beside each answer."""

    def add_item(self, item: Item) -> None:
        self.add_answer(item)
        if self.definition.rose or self.text.evidence:
            self.add_beside(item)

    def axes(self) -> list[dict[str, Any]]:
        """Each axis of a rose with its radio buttons, ready for the places over the drawing."""
        told = []
        for place, item in enumerate(self.items):
            chosen = str(self[item].value() if self[item].value() is not None else "")
            told.append(
                {
                    "place": place,
                    "item": item,
                    "name": self.name_of(item),
                    "question": " ".join(self.asked(item)),
                    "points": [(value, word, str(value) == chosen) for value, word in self.texts[item].options],
                    "skipped": not chosen and self.is_bound,
                    "sentence": self[f"words_{item}"],
                    "faults": [f"{self.name_of(item)}: {error}" for error in self[item].errors],
                }
            )
        return told


class SentencesForm(ItemsForm):
    """A sentence beside each answer."""

    def add_item(self, item: Item) -> None:
        if item.kind == "open":
            self.add_answer(item)
        else:
            self.add_beside(item)


class PaperForm(ItemsForm):
    """Answers that somebody gave on paper, typed in by a worker."""

    keyed = True

    def __init__(self, *args: Any, perspectives: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if perspectives:
            asked = [
                (role.value, word)
                for role, word in labels.PERSPECTIVES.items()
                if role.value in self.definition.perspectives
            ]
            self.fields["perspective"] = forms.ChoiceField(
                label=_("Van wie is dit papier?"),
                choices=asked,
                initial=ProjectRole.PARTICIPANT.value
                if ProjectRole.PARTICIPANT in self.definition.perspectives
                else None,
                widget=forms.RadioSelect,
            )

    def add_item(self, item: Item) -> None:
        self.add_answer(item)
        if self.text.evidence:
            self.add_beside(item)
