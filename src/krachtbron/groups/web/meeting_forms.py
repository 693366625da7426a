"""The shape of what is filled in about a moment of a group."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from krachtbron.groups import domain
from krachtbron.groups.circle_words import CIRCLES
from krachtbron.groups.domain import CircleKind, PromiseState, Shape, meetings
from krachtbron.groups.domain.added import Added
from krachtbron.groups.domain.feeds import Shown
from krachtbron.groups.domain.meetings import Closing, MeetingKind, Next
from krachtbron.groups.promise_words import STATES
from krachtbron.groups.web.labels.added import ADDED
from krachtbron.groups.web.labels.meetings import KINDS, NEXT, SHOWN
from krachtbron.ui.public import Form, SharedForm

EVERYBODY = ""


class MeetingForm(SharedForm):
    kind = forms.TypedChoiceField(
        label=_("Wat doen jullie?"),
        choices=[(kind.value, words) for kind, words in KINDS.items()],
        coerce=MeetingKind,
        initial=MeetingKind.MEETING.value,
        widget=forms.RadioSelect,
    )
    name = forms.CharField(
        label=_("Hoe heet het?"),
        help_text=_("Mag leeg blijven. Bijvoorbeeld: lokaal schilderen."),
        max_length=meetings.NAMED_MOST,
        required=False,
    )
    day = forms.DateField(label=_("Welke dag?"), widget=forms.DateInput)
    hour = forms.TimeField(label=_("Hoe laat?"), required=False, widget=forms.TimeInput)
    place = forms.CharField(label=_("Waar?"), max_length=meetings.PLACE_MOST, required=False)

    def __init__(self, *args: Any, shape: Shape, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        circles = domain.CIRCLES[shape]
        if len(circles) > 1:
            self.fields["circle"] = forms.TypedChoiceField(
                label=_("Wie komt samen?"),
                choices=[(EVERYBODY, _("de hele groep")), *((kind.value, CIRCLES[kind]) for kind in circles)],
                coerce=CircleKind,
                empty_value=None,
                required=False,
                widget=forms.RadioSelect,
            )


class NewMeetingForm(MeetingForm):
    keyed = True


class PointForm(Form):
    keyed = True
    what = forms.CharField(
        label=_("Wat wil je erbij zetten?"),
        help_text=_("Een onderwerp, of iets dat iemand meebrengt. Koffie telt ook."),
        max_length=meetings.POINT_MOST,
    )
    who = forms.CharField(label=_("Wie zorgt ervoor?"), max_length=meetings.NAMED_MOST, required=False)


class CloseForm(Form):
    """What is told when a meeting is over; every question may stay open."""

    came = forms.IntegerField(
        label=_("Hoeveel mensen waren er?"),
        help_text=_("Tel de hoofden. Een schatting is goed."),
        min_value=0,
        max_value=meetings.CAME_MOST,
        required=False,
    )
    worked = forms.CharField(
        label=_("Wat lukte?"),
        help_text=_("Over de groep, niet over één persoon."),
        max_length=meetings.WORKED_MOST,
        required=False,
    )
    last = forms.TypedChoiceField(
        coerce=PromiseState,
        empty_value=None,
        required=False,
        choices=[(state.value, STATES[state]) for state in domain.REPORTS],
        widget=forms.RadioSelect,
    )
    next = forms.TypedChoiceField(
        label=_("Wat is de volgende stap?"),
        coerce=Next,
        empty_value=Next.NONE,
        required=False,
        widget=forms.RadioSelect,
    )
    step = forms.CharField(
        label=_("Welke nieuwe stap?"),
        help_text=_("Alleen bij een nieuwe stap."),
        max_length=domain.WHAT_MOST,
        required=False,
    )
    who = forms.CharField(label=_("Wie doet het?"), max_length=domain.WHO_MOST, required=False)
    signal = forms.TypedChoiceField(
        label=_("Is dit iets dat anderen moeten weten?"),
        help_text=_("Iets dat bij meer mensen speelt. Later maken jullie er samen een signaal van."),
        choices=[("ja", _("ja")), ("nee", _("nee"))],
        coerce=lambda said: said == "ja",
        empty_value=None,
        required=False,
        widget=forms.RadioSelect,
    )

    def __init__(self, *args: Any, last: str, named: Iterable[tuple[UUID, str]] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        kinds = NEXT if last else {kind: words for kind, words in NEXT.items() if kind is not Next.SAME}
        fields["next"].choices = [(kind.value, words) for kind, words in kinds.items()]
        if last:
            fields["last"].label = _("Hoe ging het met “%(step)s”?") % {"step": last}
        else:
            del fields["last"]
        if people := list(named):
            fields["named"] = forms.MultipleChoiceField(
                label=_("Wie was er?"),
                help_text=_("Alleen wie zelf zei dat dit mag. Niemand hoeft op de lijst."),
                choices=[(str(key), name) for key, name in people],
                required=False,
                widget=forms.CheckboxSelectMultiple,
            )

    @property
    def closing(self) -> Closing:
        said = self.cleaned_data
        return Closing(
            said["came"],
            said["worked"],
            said.get("last"),
            said["next"],
            said["step"],
            said["who"],
            bool(said["signal"]),
        )

    @property
    def named(self) -> list[UUID]:
        return [UUID(key) for key in self.cleaned_data.get("named", ())]


class LookBackForm(Form):
    keyed = True
    seen = forms.TypedMultipleChoiceField(
        label=_("Welke van deze dingen zagen jullie?"),
        choices=[(one.value, words) for one, words in ADDED.items()],
        coerce=Added,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    words = forms.CharField(
        label=_("Waaraan zagen jullie dat?"),
        help_text=_("Over de groep, niet over één persoon."),
        max_length=domain.WORDS_MOST,
        required=False,
    )


class FeedForm(Form):
    keyed = True
    shown = forms.TypedChoiceField(
        label=_("Wat mag er in je agenda staan?"),
        help_text=_("Denk aan wie meekijkt op je telefoon."),
        choices=[(shown.value, words) for shown, words in SHOWN.items()],
        coerce=Shown,
        widget=forms.RadioSelect,
    )


class CloseNowForm(CloseForm):
    """The same for a moment that nobody had planned."""

    keyed = True
    field_order = ("day", "came")
    day = forms.DateField(label=_("Welke dag was het?"), widget=forms.DateInput)
