"""The shape of what somebody writes when looking back."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from krachtbron.access.public import Near
from krachtbron.groups.public import MeetingRow
from krachtbron.reflection.domain.cycle import PART_MOST, TOLD_MOST, Back, Became, Began, Part
from krachtbron.reflection.domain.subjects import LEARNT_MOST, SUBJECT_MOST
from krachtbron.reflection.web import labels
from krachtbron.ui.public import Form, Sentence

MEETING = "meeting:"


def lines(rows: int) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


class CycleForm(Form):
    """The four questions, and when it comes back. Every one may stay empty."""

    parts, back = labels.PARTS, labels.BACK
    asks = _("Wanneer vragen we of het anders ging?")
    helps = _("Het staat dan op Vandaag. Alleen als je iets wilt veranderen.")
    day_helps = _("Alleen als je zelf een dag kiest.")

    def __init__(self, *args: Any, stands: date | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for part, asked in self.parts.items():
            self.fields[part.value] = Sentence(
                label=asked.question, help_text=asked.hint, max_length=PART_MOST, required=False, widget=lines(3)
            )
        self.fields["back"] = forms.TypedChoiceField(
            label=self.asks,
            help_text=self.helps,
            choices=[*self.standing(stands), *((one.value, words) for one, words in self.back.items())],
            coerce=Back,
            empty_value=None,
            required=False,
            initial="" if stands else Back.FORTNIGHT.value,
            widget=forms.RadioSelect,
        )
        self.fields["day"] = forms.DateField(
            label=_("Welke dag?"),
            help_text=self.day_helps,
            required=False,
            widget=forms.DateInput,
        )

    def standing(self, stands: date | None) -> list[tuple[str, str]]:
        return [("", _now("Zoals het staat: %s") % labels.on_day(stands))] if stands else []

    @property
    def told(self) -> dict[str, Any]:
        """What the action takes."""
        said = self.cleaned_data
        return {"said": {part: said[part.value] for part in Part}, "back": said["back"], "day": said["day"]}


class LookBackForm(CycleForm):
    """A new one, and what it starts from: nothing, something that happened, or a meeting of late."""

    keyed = True

    def __init__(self, *args: Any, meetings: Iterable[MeetingRow], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["about"] = forms.ChoiceField(
            label=_("Waar begint het?"),
            choices=[
                ("", _("Nergens bepaald")),
                (Began.INCIDENT.value, _("Iets wat gebeurde")),
                *((f"{MEETING}{row.id}", labels.meeting_name(row)) for row in meetings),
            ],
            required=False,
        )
        self.order_fields(["about"])

    @property
    def told(self) -> dict[str, Any]:
        about = self.cleaned_data["about"]
        meeting = UUID(about.removeprefix(MEETING)) if about.startswith(MEETING) else None
        began = Began.MEETING if meeting else Began(about or Began.NOTHING)
        begun = {"began": began, "meeting_id": meeting, "key": self.cleaned_data["key"]}
        return {**super().told, **begun, "back": self.cleaned_data["back"] or Back.NEVER}


class BecameForm(Form):
    """Whether the change was made."""

    became = forms.TypedChoiceField(
        label=_("Ging het anders?"),
        choices=[(one.value, words) for one, words in labels.BECAME.items()],
        coerce=Became,
        widget=forms.RadioSelect,
    )
    told = Sentence(
        label=_("Hoe kwam dat?"),
        help_text=_("Eén zin is genoeg. Leeg mag ook."),
        max_length=TOLD_MOST,
        required=False,
        widget=lines(2),
    )


class ShareForm(Form):
    """Coaches and colleagues to tick."""

    def __init__(self, *args: Any, near: Iterable[Near], chosen: Iterable[UUID], **kwargs: Any) -> None:
        super().__init__(*args, initial={"people": [str(one) for one in chosen]}, **kwargs)
        self.fields["people"] = forms.TypedMultipleChoiceField(
            label=_("Wie mag dit lezen?"),
            help_text=_("Kies je niemand? Dan lees alleen jij dit."),
            choices=[(str(one.who), labels.near_name(one)) for one in near],
            coerce=UUID,
            required=False,
            widget=forms.CheckboxSelectMultiple,
        )


class SubjectForm(Form):
    keyed = True
    words = forms.CharField(label=_("Waarover willen jullie praten?"), max_length=SUBJECT_MOST)


class TeamSubjectForm(SubjectForm):
    words = forms.CharField(
        label=_("Waarover wil je het hebben?"),
        help_text=_("Eén zin. Noem geen deelnemers bij naam."),
        max_length=SUBJECT_MOST,
    )


class DrawForm(Form):
    """Only a key: the same one draws the same."""

    keyed = True


class LearntForm(Form):
    learnt = forms.CharField(
        label=_("Wat leerden jullie?"), help_text=_("Eén zin. Leeg mag ook."), max_length=LEARNT_MOST, required=False
    )
