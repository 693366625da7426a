"""What somebody fills in to bring an instrument of her organisation, and to translate it."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext, gettext_lazy

from krachtbron.framework import checking
from krachtbron.framework.domain.check import Where
from krachtbron.framework.domain.own import FILE_MOST, check_room
from krachtbron.framework.reading import ContentError, Read, parse
from krachtbron.framework.web import labels
from krachtbron.ui.public import Form, SharedForm

NO_TEXT = gettext_lazy("Dit bestand is geen gewone tekst. Bewaar het als UTF-8.")
NOTHING = gettext_lazy("Kies een bestand, of plak de tekst.")


class BringForm(Form):
    """A file, or its text. Looked through before anything is kept."""

    file = forms.FileField(
        label=gettext_lazy("Het bestand"),
        help_text=gettext_lazy("Een tekstbestand op .yaml, met één taal."),
        required=False,
        widget=forms.FileInput(attrs={"accept": ".yaml,.yml,text/plain"}),
    )
    text = forms.CharField(
        label=gettext_lazy("Of plak de tekst"), required=False, strip=False, widget=forms.Textarea(attrs={"rows": 12})
    )
    found: Read | None = None
    faults_told: tuple[tuple[int, str], ...] = ()  # line, what to do

    def clean(self) -> dict[str, Any]:
        said: dict[str, Any] = super().clean() or {}
        text = self.sent()
        if text and len(text.encode()) > FILE_MOST:
            self.add_error("text", labels.REFUSALS["own_too_big"].format(most=FILE_MOST // 1024))
        elif text:
            self.look_through(text)
        return said

    def sent(self) -> str:
        """What she gave: the file, or else what she pasted. Shown back as text, for a browser forgets a file."""
        file = self.cleaned_data.get("file")
        text: str = self.cleaned_data.get("text") or ""
        if file is not None:
            try:
                text = file.read(FILE_MOST + 1).decode("utf-8-sig")
            except UnicodeDecodeError:
                self.add_error("file", ValidationError(NO_TEXT))
                return ""
            self.data, self.files = QueryDict(mutable=True), MultiValueDict()
            self.data["text"] = text
        if not text.strip():
            self.add_error("file", ValidationError(NOTHING))
            return ""
        return text.replace("\r\n", "\n")

    def look_through(self, text: str) -> None:
        try:
            found = parse("", text)
            told = checking.faults(found)
        except ContentError as error:
            told = [error]
        if told:
            self.faults_told = tuple((one.line or 1, one.sentence.said(gettext)) for one in told)
            self.add_error("text", labels.faults_sentence(len(told)))
        elif refused := check_room(found.data.get("room", "rounds")):
            self.add_error("text", labels.sentence(refused))
        else:
            self.found, self.cleaned_data["text"] = found, text


class KeepForm(Form):
    """What was looked at, to keep it."""

    keyed = True
    text = forms.CharField(strip=False, widget=forms.HiddenInput)


class LanguageForm(Form):
    keyed = True
    language = forms.ChoiceField(label=gettext_lazy("In welke taal?"), widget=forms.RadioSelect)

    def __init__(self, *args: Any, there: list[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        left = [(code, name) for code, name in labels.language_choices() if code not in there]
        self.fields["language"].choices = left  # type: ignore[attr-defined]


class TextsForm(SharedForm):
    """Some texts of an instrument, each under the original. What is left empty is still to be written."""

    def __init__(self, *args: Any, texts: Mapping[Where, str], first: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.wheres = {f"t{first + nth}": where for nth, where in enumerate(texts)}
        for (name, where), original in zip(self.wheres.items(), texts.values(), strict=True):
            long = forms.Textarea(attrs={"rows": 2}) if len(original) > 90 else forms.TextInput()
            self.fields[name] = forms.CharField(
                label=original, help_text=labels.what_it_is(where), max_length=300, required=False, widget=long
            )

    def said(self) -> dict[Where, str]:
        return {where: self.cleaned_data[name] for name, where in self.wheres.items()}
