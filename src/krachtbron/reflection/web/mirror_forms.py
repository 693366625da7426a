"""The shape of an answer to a situation."""

from typing import Any

from django import forms

from krachtbron.reflection.domain.mirror import ANSWER_MOST, Answer
from krachtbron.reflection.web.forms import lines
from krachtbron.reflection.web.mirror_labels import ANSWERS, newest
from krachtbron.ui.public import Form, Sentence


class MirrorForm(Form):
    """Three questions; each may stay empty. There is nothing to tick and no field for a person."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for answer, asked in ANSWERS.items():
            self.fields[answer.value] = Sentence(
                label=asked.question, help_text=asked.hint, max_length=ANSWER_MOST, required=False, widget=lines(3)
            )

    @property
    def told(self) -> dict[Answer, str]:
        return {answer: self.cleaned_data[answer.value] for answer in Answer}


class NewMirrorForm(MirrorForm):
    """With the situation it is about."""

    keyed = True

    def __init__(self, *args: Any, situation: str, **kwargs: Any) -> None:
        super().__init__(*args, initial={"situation": situation}, **kwargs)
        self.fields["situation"] = forms.ChoiceField(
            choices=[(item, item) for item in newest()], widget=forms.HiddenInput
        )
